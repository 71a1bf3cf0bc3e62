//! What stands above the tables: who is missing, provenance, notes.

use super::scope::Scope;
use crate::domain::fact::Fact;
use crate::domain::site::AgencyLink;
use serde::Serialize;
use std::fmt::Display;

/// The upper part of a page.
#[derive(Serialize)]
pub struct Head<'a> {
    /// Agencies that have no figures, in words.
    missing: Option<String>,
    facts: Vec<Fact>,
    more: Vec<Fact>,
    notes: Vec<&'a str>,
    agency: Option<AgencyLink<'a>>,
}

impl<'a> Head<'a> {
    /// Of an edition, or of an agency in it.
    pub fn new(scope: &Scope<'a>) -> Head<'a> {
        let (facts, more) = facts(scope);
        let agency = scope.entry.map(|one| AgencyLink::to(one.agency, scope.cx.directory));
        Head { missing: missing(scope), facts, more, notes: scope.heads().notes(), agency }
    }
}

fn missing(scope: &Scope<'_>) -> Option<String> {
    let names = scope.edition.agencies.names(scope.cx.directory, |one| !scope.card(one).has_figures());
    let args: [(&str, &dyn Display); 1] = [("names", &names.join(", "))];
    let told = scope.entry.is_none() && !names.is_empty();
    told.then(|| scope.cx.locale.say_n("scorecards.missing.agencies", names.len() as u64, &args))
}

/// Where the figures come from: what is seen at once, and what opens on demand.
fn facts(scope: &Scope<'_>) -> (Vec<Fact>, Vec<Fact>) {
    let (locale, heads, scheme) = (scope.cx.locale, scope.heads(), &scope.edition.scheme);
    let mut facts = vec![Fact::day(locale, "scorecards.fact.published", scope.published())];
    facts.extend(scope.as_of().map(|day| Fact::day(locale, "scorecards.fact.as-of", day)));
    let owner = heads.owner();
    facts.extend(owner.map(|id| Fact::agency(locale, "scorecards.fact.owner", id, scope.cx.directory)));
    let document = match &scheme.article {
        Some(article) => format!("{article}, {}", scheme.document),
        None => scheme.document.clone(),
    };
    facts.push(Fact::new(locale, "scorecards.fact.scheme", document));
    let mut more = vec![Fact::new(locale, "scorecards.fact.scheme-name", &scheme.name)];
    more.extend(heads.sources(locale));
    (facts, more)
}
