//! The pages of a month and of an agency in a month.

use super::INDEX;
use super::head::{self, Head};
use super::rows;
use super::scope::Scope;
use super::words;
use crate::base::id::Route;
use crate::domain::pager::{FILTERED_FROM, Pager, titled};
use crate::domain::site::{Crumb, PlannedPage, Record, RowTable, SearchDoc};
use crate::kinds::late::officers;
use serde::{Serialize, Serializer};
use std::ops::Range;

/// Which rows a page shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// Those of a page, counted from 1.
    Page(usize),
    /// All.
    Whole,
}

impl Extent {
    /// Whether the page has what stands above all rows.
    fn is_first(self) -> bool {
        matches!(self, Extent::Page(1) | Extent::Whole)
    }
}

/// A page of a list, counted from 1.
pub fn page(scope: Scope<'_>, number: usize) -> PlannedPage<'_> {
    // Of a month that lists of agencies make up the file to take away holds what no page of the month does.
    let own = scope.agency.is_none() || scope.heads().iter().all(|head| head.agency.is_some());
    let apart = scope.pages() > 1 || scope.len() < scope.all();
    let whole = (number == 1 && own && apart).then(|| Box::new(planned(scope, 1, Extent::Whole)));
    PlannedPage { whole, ..planned(scope, number, Extent::Page(number)) }
}

fn planned(scope: Scope<'_>, number: usize, extent: Extent) -> PlannedPage<'_> {
    let (locale, title) = (scope.cx.locale, scope.title());
    let first = number == 1;
    let heads = scope.heads();
    // A file has one page: that of its agency, or that of its month.
    let own = heads.first().filter(|head| first && head.agency.is_some() == scope.agency.is_some());
    let alone = own.filter(|_| heads.len() == 1);
    PlannedPage {
        route: Route::new(scope.href(number)),
        source: own.map(|head| head.file),
        template: if first { "late/list.html" } else { "late/rows.html" },
        section: "late",
        title: titled(&title, number, scope.pages(), locale),
        summary: if first { scope.summary() } else { String::new() },
        trail: trail(&scope, number),
        prose: alone.and_then(|head| head.prose.as_ref()),
        blocks: Vec::new(),
        record: Record::default(),
        view: Box::new(ListView { scope, extent }),
        rows: tables(scope, extent),
        demo: scope.demo(),
        published: Some(scope.published()),
        search: if first { vec![search_doc(&scope, title)] } else { Vec::new() },
        whole: None,
    }
}

fn trail(scope: &Scope<'_>, number: usize) -> Vec<Crumb> {
    let locale = scope.cx.locale;
    let month = words::month_title(locale, scope.month.month);
    let mut steps = vec![Crumb::home(locale), Crumb::link(locale.say("late.title", &[]), INDEX)];
    let whole = Scope { agency: None, ..*scope };
    let mut last = (month, whole.href(1));
    if let Some(one) = scope.agency {
        steps.push(Crumb::link(last.0, last.1));
        let agency = scope.cx.directory.get(one.agency);
        last = (agency.short.clone().unwrap_or_else(|| agency.name.clone()), scope.href(1));
    }
    if number > 1 {
        steps.push(Crumb::link(last.0, last.1));
        last.0 = locale.say("late.page", &[("page", &number)]);
    }
    steps.push(Crumb::here(last.0));
    steps
}

fn search_doc(scope: &Scope<'_>, title: String) -> SearchDoc {
    let agency = scope.agency.map(|one| scope.cx.directory.get(one.agency));
    SearchDoc {
        route: scope.href(1),
        title,
        kind: "late",
        summary: scope.summary(),
        published: Some(scope.published()),
        weight: if agency.is_some() { 2 } else { 5 },
        ..SearchDoc::about(agency)
    }
}

/// The view of `late/list.html` and `late/rows.html`.
struct ListView<'a> {
    scope: Scope<'a>,
    extent: Extent,
}

impl Serialize for ListView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Shown::new(self).serialize(serializer)
    }
}

#[derive(Serialize)]
struct Shown<'a> {
    /// What only the first page has.
    head: Option<Head<'a>>,
    closed: Option<Part>,
    open: Option<Part>,
    /// Whether rows name their agency.
    of_month: bool,
    /// Whether the rows stand on the pages of the agencies.
    by_agency: bool,
    /// The words of the button that shows all rows again, where they are worth filtering.
    clear: Option<String>,
    /// That the page does not hold the whole list.
    part: Option<String>,
    pager: Option<Pager>,
    /// On which decision rows of the page name officials.
    basis: Option<String>,
    /// The first page, for the way back.
    start: String,
}

/// The part of one of the two lists that stands on the page; its rows are the page's row table of that name.
#[derive(Serialize)]
struct Part {
    title: String,
}

/// The rows on a page: places of closed ones, then of open ones.
fn places(scope: &Scope<'_>, extent: Extent) -> (Range<usize>, Range<usize>) {
    let Range { start, end } = match extent {
        Extent::Page(number) => scope.on_page(number),
        Extent::Whole => 0..scope.all(),
    };
    let split = (scope.figures().closed as usize).clamp(start, end);
    (start..split, split..end)
}

/// The row tables of a page.
fn tables<'a>(scope: Scope<'a>, extent: Extent) -> Vec<RowTable<'a>> {
    let (closed, open) = places(&scope, extent);
    let lists = [("closed", closed), ("open", open)].into_iter().filter(|(_, places)| !places.is_empty());
    let lists = lists.map(|(name, places)| rows::table(name, scope, places));
    extent.is_first().then(|| head::bins(scope)).into_iter().chain(lists).collect()
}

impl<'a> Shown<'a> {
    fn new(view: &ListView<'a>) -> Shown<'a> {
        let scope = view.scope;
        let (closed, open) = places(&scope, view.extent);
        let shown = closed.clone().chain(open.clone()).map(|place| scope.late.row(scope.entry(place)));
        let basis = officers::basis(shown, scope.cx);
        let (count, whole) = ((closed.len() + open.len()) as u64, scope.cx.locale.count(scope.len() as u64));
        let paged = view.extent != Extent::Whole;
        let part = |key: &str, places: Range<usize>, whole: u64| {
            (!places.is_empty())
                .then(|| Part { title: scope.caption(scope.cx.locale.say_n(key, whole, &[])) })
        };
        Shown {
            head: view.extent.is_first().then(|| Head::new(&scope)),
            closed: part("late.closed.caption", closed, scope.figures().closed),
            open: part("late.open.caption", open, scope.figures().open),
            of_month: scope.agency.is_none(),
            by_agency: paged && scope.by_agency() && scope.figures().total() > 0,
            clear: (paged && count >= FILTERED_FROM).then(|| scope.cx.locale.say_n("list.clear", count, &[])),
            part: (paged && scope.pages() > 1 && count >= FILTERED_FROM)
                .then(|| scope.cx.locale.say_n("list.part", count, &[("total", &whole)])),
            pager: match view.extent {
                Extent::Page(number) => Pager::of(number, scope.pages(), |page| scope.href(page)),
                Extent::Whole => None,
            },
            basis,
            start: scope.href(1),
        }
    }
}
