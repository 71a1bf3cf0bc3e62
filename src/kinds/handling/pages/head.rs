//! What stands above the tables of a period: notices, provenance, main figures.

use super::scope::Scope;
use crate::domain::bar::Bar;
use crate::domain::fact::Fact;
use crate::domain::site::AgencyLink;
use crate::kinds::handling::counts::Part;
use crate::kinds::handling::derive::AgencyPeriod;
use serde::Serialize;
use std::fmt::Display;

/// The upper part of a page.
#[derive(Serialize)]
pub struct Head<'a> {
    /// Until when the figures are provisional, in words.
    provisional: Option<String>,
    /// Agencies that did not report, in words.
    missing: Option<String>,
    facts: Vec<Fact>,
    more: Vec<Fact>,
    notes: Vec<&'a str>,
    figures: Vec<Fact>,
    bar: Option<Bar>,
    agency: Option<AgencyLink<'a>>,
}

impl<'a> Head<'a> {
    /// Of a period, or of an agency in a period.
    pub fn new(scope: &Scope<'a>) -> Head<'a> {
        let (facts, more) = facts(scope);
        let agency = scope.agency.map(|one| AgencyLink::to(one.agency, scope.cx.directory));
        let day = scope.provisional().map(|day| scope.cx.locale.date(day));
        let provisional = day.map(|day| scope.cx.locale.say("handling.provisional", &[("date", &day)]));
        Head {
            provisional,
            missing: missing(scope),
            facts,
            more,
            notes: scope.heads().notes(),
            figures: figures(scope),
            bar: bar(scope),
            agency,
        }
    }
}

fn missing(scope: &Scope<'_>) -> Option<String> {
    let silent = |one: &AgencyPeriod| scope.handling.counts(one).is_none();
    let names = scope.summary.agencies.names(scope.cx.directory, silent);
    let (locale, all) = (scope.cx.locale, scope.summary.agencies.len());
    let (sent, all) = (locale.count((all - names.len()) as u64), locale.count(all as u64));
    let args: [(&str, &dyn Display); 3] = [("sent", &sent), ("all", &all), ("names", &names.join(", "))];
    let told = scope.agency.is_none() && !names.is_empty();
    told.then(|| locale.say("handling.missing", &args))
}

/// Where the figures come from: what is seen at once, and what opens on demand.
fn facts(scope: &Scope<'_>) -> (Vec<Fact>, Vec<Fact>) {
    let (locale, heads) = (scope.cx.locale, scope.heads());
    let mut facts = vec![Fact::day(locale, "handling.fact.published", scope.published())];
    facts.extend(scope.as_of().map(|day| Fact::day(locale, "handling.fact.as-of", day)));
    let owner = heads.owner();
    facts.extend(owner.map(|id| Fact::agency(locale, "handling.fact.owner", id, scope.cx.directory)));
    let mut more = Vec::new();
    if let (Some(first), true) = (heads.first_published(), heads.len() > 1) {
        let date = locale.date(first);
        let text = locale.say_n("handling.fact.documents.text", heads.len() as u64, &[("date", &date)]);
        more.push(Fact::new(locale, "handling.fact.documents", text));
    }
    more.extend(heads.sources(locale));
    (facts, more)
}

/// The rates, each with what it is of.
fn figures(scope: &Scope<'_>) -> Vec<Fact> {
    let (locale, counts) = (scope.cx.locale, scope.counts());
    let rates = [
        ("handling.figure.punctual", counts.punctual()),
        ("handling.figure.early", counts.early()),
        ("handling.figure.overdue", counts.overdue()),
        ("handling.figure.online", counts.online()),
    ];
    rates.map(|(key, ratio)| Fact::new(locale, key, locale.share(ratio))).into()
}

/// Early, on time, late; nothing to draw where nothing was resolved.
fn bar(scope: &Scope<'_>) -> Option<Bar> {
    let (locale, counts) = (scope.cx.locale, scope.counts());
    let resolved = counts.of(Part::Resolved);
    let parts = [
        ("handling.bar.early", counts.of(Part::Early), "good"),
        ("handling.bar.on-time", counts.of(Part::OnTime), "going"),
        ("handling.bar.late", counts.of(Part::Late), "late"),
    ];
    Bar::of_counts(locale.say_n("handling.bar", resolved, &[]), resolved, parts, locale)
}
