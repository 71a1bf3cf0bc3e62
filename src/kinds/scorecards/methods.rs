//! How scores come about: the rules that hold for every scheme, and the schemes that documents name, with their maxima,
//! thresholds and bands.

use super::derive::Scorecards;
use super::points::Points;
use super::scheme::{Rule, Scheme};
use crate::domain::kind::PlanCx;
use crate::domain::locale::Locale;
use crate::domain::method::{Dated, Method, validity};
use std::collections::BTreeMap;

/// The rules; none before the first scorecard.
pub fn all(scorecards: &Scorecards, cx: &PlanCx<'_>) -> Option<Method> {
    let mut schemes: BTreeMap<_, &Scheme> = BTreeMap::new();
    for edition in &scorecards.editions {
        schemes.insert((&edition.scheme.id, edition.scheme.valid_from), &edition.scheme);
    }
    let rules = ["score.any", "given", "nothing", "missing", "rank"];
    let method = || Method {
        id: "quy-tac-cham-diem",
        title: cx.locale.say("scorecards.title", &[]),
        rules: rules.map(|key| cx.locale.say(&format!("scorecards.method.{key}"), &[])).into(),
        data: schemes.values().rev().map(|one| dated(one, cx.locale)).collect(),
    };
    (!schemes.is_empty()).then(method)
}

fn dated(one: &Scheme, locale: &Locale) -> Dated {
    let article = one.article.iter().map(|article| format!(", {article}"));
    Dated {
        name: std::iter::once(one.document.clone()).chain(article).collect(),
        validity: validity(one.valid_from, one.valid_to, locale),
        says: says(one, locale),
        source: one.source.clone(),
        verified: one.doubts.is_empty(),
    }
}

/// Groups with their maxima, rounding, thresholds other than the whole, bands.
fn says(one: &Scheme, locale: &Locale) -> String {
    let points = |points: Points| locale.decimal(&points.short());
    let list = |all: Vec<String>| all.join("; ");
    let groups = one.groups.iter().map(|group| format!("{} {}", group.name, points(group.max)));
    let mut said = vec![
        locale.say(
            "scorecards.method.groups",
            &[("groups", &list(groups.collect())), ("max", &points(one.max))],
        ),
        locale.say("scorecards.method.decimals", &[("n", &one.decimals)]),
    ];
    let own = one.groups.iter().map(|group| (&group.id, group.rule.as_ref()));
    let inside = one.groups.iter().flat_map(|group| &group.indicators);
    let all = own.chain(inside.map(|indicator| (&indicator.id, indicator.rule.as_ref())));
    let rules = all.filter_map(|(id, rule)| Some(format!("{id} {}", rule_words(rule?, locale))));
    let rules: Vec<String> = rules.collect();
    if !rules.is_empty() {
        said.push(locale.say("scorecards.method.thresholds", &[("rules", &list(rules))]));
    }
    if let Some(bands) = &one.bands {
        let band = |band: &super::scheme::Band| {
            locale.say("scorecards.method.band", &[("band", &band.name), ("from", &points(band.from))])
        };
        let bands = list(bands.list.iter().map(band).collect());
        said.push(locale.say("scorecards.method.all-bands", &[("bands", &bands)]));
    }
    said.join(" ")
}

/// `80%`, or the steps.
fn rule_words(rule: &Rule, locale: &Locale) -> String {
    match rule.full_from {
        Some(rate) => format!("{rate}%"),
        None => {
            let step = |step: &super::scheme::Step| {
                let score = locale.decimal(&step.score.short());
                locale.say("scorecards.method.step", &[("rate", &step.rate), ("score", &score)])
            };
            format!("({})", rule.steps.iter().map(step).collect::<Vec<_>>().join(", "))
        }
    }
}
