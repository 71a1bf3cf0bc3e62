//! Whether a scheme is sound: maxima that add up, ids that differ, bands and steps in order.

use super::faults;
use super::points::{DECIMALS, Points};
use super::scheme::{Group, Rule, Scheme, Schemes};
use crate::base::diag::{Diag, Diags};
use crate::base::span::Span;
use crate::domain::fold::fold;
use crate::domain::kind::DataFile;
use crate::format::yaml::Value;
use std::collections::BTreeSet;

/// The embedded schemes with those of the portal.
pub fn all(files: &[DataFile<'_>], diags: &mut Diags) -> Schemes {
    let mut schemes = Schemes::embedded();
    for file in files {
        let Some((list, node)) = file.read::<Vec<Scheme>>(diags) else { continue };
        let Value::Seq(items) = &node.value else { continue };
        for (scheme, item) in list.into_iter().zip(items) {
            let id = item.get("id").unwrap_or(item);
            let span = Span::bytes(file.file, id.range.start, id.range.end);
            let found = check(&scheme);
            let sound = found.is_empty();
            found.into_iter().for_each(|fault| diags.push(fault.at(&scheme, span)));
            if sound {
                schemes.add(scheme);
            }
        }
    }
    schemes
}

/// What is wrong with a scheme.
#[derive(Debug, PartialEq, Eq)]
pub enum Unsound {
    /// Maxima that do not add up: of what, the maximum, the sum of its parts.
    Sum(String, Points, Points),
    /// Anything else, in Vietnamese and English.
    Other(String, String),
}

impl Unsound {
    fn at(self, scheme: &Scheme, span: Span) -> Diag {
        match self {
            Unsound::Sum(of, max, sum) => Diag::at(&faults::SCHEME_SUM, span)
                .with("scheme", &scheme.id)
                .with("of", of)
                .with("max", max.short())
                .with("sum", sum.short()),
            Unsound::Other(vi, en) => Diag::at(&faults::SCHEME_UNSOUND, span)
                .with("scheme", &scheme.id)
                .with_words("detail", vi, en),
        }
    }
}

/// Everything that is wrong with a scheme.
pub fn check(scheme: &Scheme) -> Vec<Unsound> {
    let mut found = Vec::new();
    let sum: Points = scheme.groups.iter().map(|group| group.max).sum();
    if sum != scheme.max {
        found.push(Unsound::Sum(scheme.short.clone(), scheme.max, sum));
    }
    found.extend(scheme.groups.iter().filter_map(group_sum));
    found.extend(twice(scheme));
    if scheme.decimals > DECIMALS {
        found.push(other("decimals lớn hơn 3", "decimals is more than 3"));
    }
    if scheme.valid_to.is_some_and(|end| end < scheme.valid_from) {
        found.push(other("valid_to trước valid_from", "valid_to is before valid_from"));
    }
    let unknown = scheme.groups.iter().filter_map(|group| group.part.as_deref());
    for part in unknown.filter(|part| !scheme.parts.iter().any(|one| one.id == **part)) {
        found.push(other(format!("không có part ‘{part}’"), format!("there is no part '{part}'")));
    }
    let rules = scheme.groups.iter().flat_map(|group| {
        let inside = group.indicators.iter().map(|one| (one.rule.as_ref(), one.max));
        std::iter::once((group.rule.as_ref(), Some(group.max))).chain(inside)
    });
    found.extend(rules.filter_map(|(rule, max)| wrong_rule(rule?, max)));
    if scheme.bands.as_ref().is_some_and(|bands| !bands.list.iter().rev().map(|band| band.from).is_sorted()) {
        found.push(other("bands không xếp từ mức cao xuống", "the bands do not go from the best down"));
    }
    found
}

/// Indicators add up to their group, unless some maximum is not known.
fn group_sum(group: &Group) -> Option<Unsound> {
    let known: Option<Points> = group.indicators.iter().map(|one| one.max).sum();
    let sum = known.filter(|_| !group.indicators.is_empty())?;
    (sum != group.max).then(|| Unsound::Sum(group.name.clone(), group.max, sum))
}

fn twice(scheme: &Scheme) -> Vec<Unsound> {
    let mut seen = BTreeSet::from(["total".to_owned()]);
    let ids = scheme.ids();
    let twice = ids.into_iter().filter(|id| !seen.insert(fold(id)));
    twice.map(|id| other(format!("mã ‘{id}’ có hai lần"), format!("the id '{id}' is there twice"))).collect()
}

fn wrong_rule(rule: &Rule, max: Option<Points>) -> Option<Unsound> {
    match (rule.full_from, rule.steps.as_slice()) {
        (Some(1..=100), []) => None,
        (None, [_, ..]) if max.is_some_and(|max| rule.steps.iter().all(|step| step.score <= max)) => None,
        _ => Some(other(
            "rule phải có full_from từ 1 đến 100, hoặc steps không vượt điểm tối đa",
            "a rule needs full_from between 1 and 100, or steps within the maximum",
        )),
    }
}

fn other(vi: impl Into<String>, en: impl Into<String>) -> Unsound {
    Unsound::Other(vi.into(), en.into())
}
