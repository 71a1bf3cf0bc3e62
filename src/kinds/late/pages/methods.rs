//! How the figures of late lists come about.

use crate::domain::kind::PlanCx;
use crate::domain::method::{Dated, Method};
use crate::kinds::late::derive::Late;
use crate::kinds::late::ruleset::Ruleset;

/// The rules, and the decrees on apologies that they are held against; none before the first list.
pub fn all(late: &Late, cx: &PlanCx<'_>) -> Vec<Method> {
    let rules = ["days", "due", "apology", "months", "missing"];
    let method = Method {
        id: "quy-tac-ho-so-tre-han",
        title: cx.locale.say("late.title", &[]),
        rules: rules.map(|key| cx.locale.say(&format!("late.method.{key}"), &[])).into(),
        data: late.rulesets.iter().rev().map(|one| dated(one, cx)).collect(),
    };
    (!late.months.is_empty()).then_some(method).into_iter().collect()
}

fn dated(one: &'static Ruleset, cx: &PlanCx<'_>) -> Dated {
    let rule = super::register::rule(one, cx.locale);
    Dated {
        name: rule.name,
        validity: rule.dossiers,
        says: rule.asks,
        source: one.source.clone(),
        verified: one.verified,
    }
}
