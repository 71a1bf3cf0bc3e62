//! The page of a period, or of an agency in a period.

use super::INDEX;
use super::form::Table;
use super::head::Head;
use super::scope::Scope;
use crate::base::id::Route;
use crate::domain::site::{Crumb, PlannedPage, Record, SearchDoc};
use serde::{Serialize, Serializer};

/// The page.
pub fn page(scope: Scope<'_>) -> PlannedPage<'_> {
    // A file has one page: that of its period, unless several files make that page.
    let alone = scope.heads().alone().filter(|_| scope.agency.is_none());
    PlannedPage {
        route: Route::new(scope.href()),
        source: alone.map(|head| head.file),
        template: "handling/period.html",
        section: "handling",
        title: scope.title(),
        summary: scope.summary(),
        trail: trail(&scope),
        prose: alone.and_then(|head| head.prose.as_ref()),
        blocks: Vec::new(),
        record: Record::default(),
        whole: None,
        view: Box::new(View(scope)),
        rows: Vec::new(),
        demo: scope.demo(),
        published: Some(scope.published()),
        search: vec![search_doc(&scope)],
    }
}

fn trail(scope: &Scope<'_>) -> Vec<Crumb> {
    let locale = scope.cx.locale;
    let period = locale.period_title(&scope.summary.period);
    let mut steps = vec![Crumb::home(locale), Crumb::link(locale.say("handling.title", &[]), INDEX)];
    match scope.agency {
        None => steps.push(Crumb::here(period)),
        Some(one) => {
            steps.push(Crumb::link(period, Scope { agency: None, ..*scope }.href()));
            let agency = scope.cx.directory.get(one.agency);
            steps.push(Crumb::here(agency.short.as_ref().unwrap_or(&agency.name)));
        }
    }
    steps
}

fn search_doc(scope: &Scope<'_>) -> SearchDoc {
    let agency = scope.agency.map(|one| scope.cx.directory.get(one.agency));
    SearchDoc {
        route: scope.href(),
        title: scope.title(),
        kind: "handling",
        summary: scope.summary(),
        published: Some(scope.published()),
        weight: if agency.is_some() { 2 } else { 5 },
        ..SearchDoc::about(agency)
    }
}

/// The view of `handling/period.html`.
struct View<'a>(Scope<'a>);

impl Serialize for View<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Shown { head: Head::new(&self.0), table: Table::new(&self.0), nil: self.0.counts().is_nil() }
            .serialize(serializer)
    }
}

#[derive(Serialize)]
struct Shown<'a> {
    head: Head<'a>,
    table: Table,
    /// Whether nothing arose at all.
    nil: bool,
}
