//! The rulesets in words.

use crate::domain::locale::Locale;
use crate::kinds::late::ruleset::{Ruleset, Rulesets};
use serde::Serialize;

/// A decree and what it asks for.
#[derive(Serialize)]
pub struct Rule {
    id: &'static str,
    /// Document and article.
    pub name: String,
    title: &'static str,
    /// Which dossiers fall under it.
    pub dossiers: String,
    /// What is asked for, or that it has to be verified.
    pub asks: String,
    source: &'static str,
}

/// All rulesets, the newest first.
pub fn all(rulesets: Rulesets, locale: &Locale) -> Vec<Rule> {
    rulesets.iter().rev().map(|one| rule(one, locale)).collect()
}

/// A ruleset in words.
pub fn rule(one: &'static Ruleset, locale: &Locale) -> Rule {
    let from = locale.date(one.valid_from);
    Rule {
        id: &one.id,
        name: match &one.article {
            Some(article) => format!("{}, {article}", one.document),
            None => one.document.clone(),
        },
        title: &one.title,
        dossiers: match one.valid_to {
            Some(last) => locale.say("late.rule.between", &[("from", &from), ("to", &locale.date(last))]),
            None => locale.say("late.rule.since", &[("from", &from)]),
        },
        asks: match (one.lead(), one.max_reappointments) {
            (Some(days), Some(times)) => locale.say("late.rule.asks", &[("days", &days), ("times", &times)]),
            _ => locale.say("late.rule.unverified", &[]),
        },
        source: &one.source,
    }
}
