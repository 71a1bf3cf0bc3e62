//! What stands above the rows of a period: notices, provenance, main figures, agencies.

use super::scope::Scope;
use super::{Column, figure_columns};
use crate::domain::bar::Bar;
use crate::domain::fact::Fact;
use crate::domain::listing::{Cover, Subject};
use crate::domain::locale::Locale;
use serde::Serialize;
use std::fmt::Display;

/// The upper part of the first page.
#[derive(Serialize)]
pub struct Head<'a> {
    /// Agencies that did not report, in words.
    missing: Option<String>,
    /// What has to be told above everything else.
    remarks: Vec<String>,
    facts: Vec<Fact>,
    more: Vec<Fact>,
    figures: Vec<Fact>,
    bar: Option<Bar>,
    notes: Vec<&'a str>,
}

impl<'a> Head<'a> {
    /// Of a period.
    pub fn new<S: Subject>(scope: &Scope<'a, S>) -> Head<'a> {
        let (facts, more) = facts(scope);
        let locale = scope.cx.locale;
        let entries = scope.period.rows.iter().map(|place| scope.register.entry(place));
        let any = !scope.period.rows.is_empty();
        Head {
            missing: missing(scope),
            remarks: entries.filter_map(|entry| S::remark(entry, locale)).collect(),
            facts,
            more,
            figures: if any { S::facts(&scope.period.figures, locale) } else { Vec::new() },
            bar: if any { S::bar(&scope.period.figures, locale) } else { None },
            notes: scope.heads().notes(),
        }
    }
}

fn missing<S: Subject>(scope: &Scope<'_, S>) -> Option<String> {
    let names = scope.period.agencies.names(scope.cx.directory, |one| one.cover == Cover::Missing);
    let args: [(&str, &dyn Display); 1] = [("names", &names.join(", "))];
    (!names.is_empty()).then(|| scope.cx.locale.say_n("listing.missing", names.len() as u64, &args))
}

/// Where the rows come from: what is seen at once, and what opens on demand.
fn facts<S: Subject>(scope: &Scope<'_, S>) -> (Vec<Fact>, Vec<Fact>) {
    let (locale, heads) = (scope.cx.locale, scope.heads());
    let mut facts = Vec::new();
    match scope.paper() {
        Some(paper) => {
            facts.extend(paper.number.iter().map(|number| Fact::new(locale, "listing.fact.number", number)));
            facts.extend(paper.date.map(|day| Fact::day(locale, "listing.fact.date", day)));
            let issuers = scope.period.agencies.iter().map(|one| one.agency);
            facts.extend(
                issuers.map(|id| Fact::agency(locale, "listing.fact.issuer", id, scope.cx.directory)),
            );
            let period = locale.period_title(&scope.period.period);
            facts.push(Fact::new(locale, "listing.col.period", period));
        }
        None => {
            facts.push(Fact::day(locale, "listing.fact.published", scope.period.published));
            facts.extend(scope.as_of().map(|day| Fact::day(locale, "listing.fact.as-of", day)));
        }
    }
    let owner = heads.owner();
    facts.extend(owner.map(|id| Fact::agency(locale, "listing.fact.owner", id, scope.cx.directory)));
    let mut more = Vec::new();
    if heads.len() > 1 {
        let text = locale.say_n("listing.fact.documents.text", heads.len() as u64, &[]);
        more.push(Fact::new(locale, "listing.fact.documents", text));
    }
    more.extend(heads.sources(locale));
    (facts, more)
}

/// The agencies of the period with their figures.
#[derive(Serialize)]
pub struct Agencies<'a> {
    columns: Vec<Column>,
    lines: Vec<Line<'a>>,
}

#[derive(Serialize)]
struct Line<'a> {
    name: &'a str,
    href: String,
    /// What is said instead of figures.
    note: Option<String>,
    cells: Vec<String>,
}

impl<'a> Agencies<'a> {
    /// The table; `None` where there is one agency, whose figures are those of the period, or where each has one row.
    pub fn new<S: Subject>(scope: &Scope<'a, S>) -> Option<Agencies<'a>> {
        let locale = scope.cx.locale;
        let line = |one: &'a crate::domain::listing::AgencyPart<S>| Line {
            name: scope.period.agencies.name(scope.cx.directory, one.agency),
            href: scope.cx.directory.href(one.agency),
            note: instead(one.cover, locale),
            cells: S::line(&one.figures, locale),
        };
        worth(scope).then(|| Agencies {
            columns: figure_columns::<S>(locale),
            lines: scope.period.agencies.iter().map(line).collect(),
        })
    }
}

/// Whether the agencies of a period stand in a table.
pub fn worth<S: Subject>(scope: &Scope<'_, S>) -> bool {
    scope.period.agencies.len() > 1 && S::spec().id.is_some()
}

/// What is said of an agency instead of figures; nothing when it has rows.
pub fn instead(cover: Cover, locale: &Locale) -> Option<String> {
    match cover {
        Cover::Rows => None,
        Cover::Nil => Some(locale.say("listing.nil", &[])),
        Cover::Missing => Some(locale.say("listing.not-reported", &[])),
    }
}
