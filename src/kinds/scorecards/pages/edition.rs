//! The page of an edition: the total of each agency, and its groups.

use super::head::Head;
use super::method::Method;
use super::scope::Scope;
use super::{INDEX, words};
use crate::base::id::Route;
use crate::domain::site::{Crumb, PlannedPage, SearchDoc, Tag};
use crate::kinds::scorecards::derive::Entry;
use serde::{Serialize, Serializer};

/// The page.
pub fn page(scope: Scope<'_>) -> PlannedPage<'_> {
    // A file has one page, unless several files make that page.
    let alone = scope.heads().alone();
    let locale = scope.cx.locale;
    PlannedPage {
        source: alone.map(|head| head.file),
        section: "scorecards",
        title: scope.title(),
        summary: words::summary(&scope),
        trail: vec![
            Crumb::home(locale),
            Crumb::link(locale.say("scorecards.crumb", &[]), INDEX),
            Crumb::here(scope.title()),
        ],
        prose: alone.and_then(|head| head.prose.as_ref()),
        demo: scope.demo(),
        published: Some(scope.published()),
        search: vec![search_doc(&scope, 5)],
        ..PlannedPage::new(Route::new(scope.href()), "scorecards/edition.html", View(scope))
    }
}

/// What the search finds of an edition, or of an agency in it.
pub fn search_doc(scope: &Scope<'_>, weight: u8) -> SearchDoc {
    let agency = scope.entry.map(|one| scope.cx.directory.get(one.agency));
    SearchDoc {
        route: scope.href(),
        title: scope.title(),
        kind: "scorecards",
        summary: words::summary(scope),
        published: Some(scope.published()),
        weight,
        ..SearchDoc::about(agency)
    }
}

/// The view of `scorecards/edition.html`.
struct View<'a>(Scope<'a>);

impl Serialize for View<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let scope = &self.0;
        let (locale, scheme) = (scope.cx.locale, &scope.edition.scheme);
        let column = |group: &crate::kinds::scorecards::scheme::Group| {
            let max = words::max(locale, group.max);
            Column { label: format!("{} (/{max})", group.name), num: true }
        };
        let first = Column { label: locale.say("scorecards.col.agency", &[]), num: false };
        let bands = scheme.bands.as_ref();
        Shown {
            head: Head::new(scope),
            method: Method::new(scheme, locale),
            max: words::max(locale, scheme.max),
            columns: std::iter::once(first).chain(scheme.groups.iter().map(column)).collect(),
            rows: scope.edition.agencies.iter().map(|one| line(scope, one)).collect(),
            bands: bands.is_some(),
            unverified: bands.filter(|bands| !bands.verified).map(|_| words::unverified(locale)),
        }
        .serialize(serializer)
    }
}

#[derive(Serialize)]
struct Shown<'a> {
    head: Head<'a>,
    method: Method<'a>,
    max: String,
    columns: Vec<Column>,
    rows: Vec<Line>,
    /// Whether the scheme has words for totals.
    bands: bool,
    /// The mark of bands that were not verified.
    unverified: Option<Tag>,
}

#[derive(Serialize)]
struct Column {
    label: String,
    num: bool,
}

#[derive(Serialize)]
struct Line {
    name: String,
    href: Option<String>,
    /// What is said instead of figures.
    note: Option<String>,
    total: String,
    /// The total in per cent of the maximum, for drawing; 0 for one that cannot be compared.
    bar: u64,
    band: String,
    rank: String,
    level: String,
    groups: Vec<String>,
}

fn line(scope: &Scope<'_>, one: &Entry) -> Line {
    let (locale, scheme, card) = (scope.cx.locale, &scope.edition.scheme, scope.card(one));
    let note = (!card.has_figures()).then(|| locale.say("scorecards.missing", &[]));
    let none = || locale.say("scorecards.none", &[]);
    let group = |group: &crate::kinds::scorecards::card::GroupCard| match group.sum.points {
        Some(points) if group.sum.nothing == 0 => words::points(locale, scheme, points),
        _ => words::sum(locale, scheme, &group.sum),
    };
    Line {
        name: scope.name(one.agency).to_owned(),
        href: card.has_groups().then(|| scope.href_of(one)),
        note,
        total: words::sum(locale, scheme, &card.total),
        bar: scope.whole(one).and_then(|total| total.of(scheme.max).percent(0)).unwrap_or(0),
        band: words::band(scope, one).map_or_else(none, str::to_owned),
        rank: one.rank.map_or_else(none, words::rank),
        level: one.rank.map(|_| words::level(scope, one)).unwrap_or_default(),
        groups: card.groups.iter().map(group).collect(),
    }
}
