//! A page of a period.

use super::head::{Agencies, Head};
use super::rows::Row;
use super::scope::Scope;
use super::{Column, Method, ROWS, pages};
use crate::base::id::Route;
use crate::domain::listing::Subject;
use crate::domain::pager::{Pager, titled};
use crate::domain::site::{Crumb, PlannedPage, SearchDoc};
use serde::{Serialize, Serializer};

/// A page of a period, counted from 1.
pub fn page<S: Subject>(scope: Scope<'_, S>, number: usize) -> PlannedPage<'_> {
    let first = number == 1;
    let heads = scope.heads();
    let title = titled(&scope.title(), number, pages(scope.period), scope.cx.locale);
    PlannedPage {
        source: heads.first().filter(|_| first).map(|head| head.file),
        section: S::spec().key,
        title,
        summary: if first { scope.summary() } else { String::new() },
        trail: trail(&scope, number),
        prose: heads.alone().filter(|_| first).and_then(|head| head.prose.as_ref()),
        demo: scope.demo(),
        published: Some(scope.period.published),
        search: found(&scope, number),
        ..PlannedPage::new(Route::new(scope.href(number)), "listing/list.html", View { scope, number })
    }
}

fn trail<S: Subject>(scope: &Scope<'_, S>, number: usize) -> Vec<Crumb> {
    let locale = scope.cx.locale;
    let period = scope.name();
    let title = locale.say(&S::spec().title(), &[]);
    let mut steps = vec![Crumb::home(locale), Crumb::link(title, super::index::<S>())];
    match number {
        1 => steps.push(Crumb::here(period)),
        _ => {
            steps.push(Crumb::link(period, scope.href(1)));
            steps.push(Crumb::here(locale.say("listing.page", &[("page", &number)])));
        }
    }
    steps
}

/// The page, and the rows on it that the search finds by themselves.
fn found<S: Subject>(scope: &Scope<'_, S>, number: usize) -> Vec<SearchDoc> {
    let kind = S::spec().key;
    let published = Some(scope.period.published);
    let page = SearchDoc {
        route: scope.href(1),
        title: scope.title(),
        kind,
        summary: scope.summary(),
        codes: scope.paper().and_then(|paper| paper.number.clone()).into_iter().collect(),
        published,
        weight: 5,
        ..SearchDoc::default()
    };
    let mut all: Vec<SearchDoc> = (number == 1).then_some(page).into_iter().collect();
    for place in scope.shown(number) {
        let entry = scope.register.entry(place);
        let Some((title, codes)) = S::found(entry) else { continue };
        let agency = entry.agency.id.map(|id| scope.cx.directory.get(id).name.clone());
        all.push(SearchDoc {
            route: format!("{}#{}", scope.href(number), place.anchor),
            title,
            kind,
            summary: scope.title(),
            codes,
            agencies: agency.into_iter().collect(),
            published,
            weight: 2,
            ..SearchDoc::default()
        });
    }
    all
}

impl<'a, S: Subject> Scope<'a, S> {
    /// The rows on a page.
    pub(super) fn shown(&self, number: usize) -> &'a [super::super::register::Place] {
        let rows = &self.period.rows;
        let from = ((number - 1) * ROWS).min(rows.len());
        &rows[from..(from + ROWS).min(rows.len())]
    }
}

/// The view of `listing/list.html`.
struct View<'a, S: Subject> {
    scope: Scope<'a, S>,
    number: usize,
}

#[derive(Serialize)]
struct Shown<'a> {
    /// What only the first page has.
    head: Option<Head<'a>>,
    agencies: Option<Agencies<'a>>,
    rows_title: String,
    rows_caption: String,
    columns: Vec<Column>,
    rows: Vec<Row>,
    pager: Option<Pager>,
    method: Method,
}

impl<S: Subject> Serialize for View<'_, S> {
    fn serialize<T: Serializer>(&self, serializer: T) -> Result<T::Ok, T::Error> {
        let (scope, locale) = (&self.scope, self.scope.cx.locale);
        let spec = S::spec();
        let labels: Vec<String> = spec.columns.iter().map(|(key, _)| locale.say(key, &[])).collect();
        let rows = scope.shown(self.number).iter().map(|place| Row::new(scope, place, &labels)).collect();
        let columns = labels.into_iter().zip(spec.columns);
        Shown {
            head: (self.number == 1).then(|| Head::new(scope)),
            agencies: (self.number == 1).then(|| Agencies::new(scope)).flatten(),
            rows_title: locale.say(&spec.rows(), &[]),
            rows_caption: locale.say_n(&spec.rows_caption(), scope.period.rows.len() as u64, &[]),
            columns: columns.map(|(label, (_, class))| Column { label, num: *class == "num" }).collect(),
            rows,
            pager: Pager::of(self.number, pages(scope.period), |page| scope.href(page)),
            method: Method::of(scope.register, locale),
        }
        .serialize(serializer)
    }
}
