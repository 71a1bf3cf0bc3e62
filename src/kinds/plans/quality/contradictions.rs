//! Targets: thresholds that contradict each other, and shares of nobody knows what.

use super::faults::{NO_DENOMINATOR, TARGETS_CONTRADICT};
use super::known;
use crate::base::diag::{Diag, Diags};
use crate::base::span::Span;
use crate::domain::target::Goal;
use crate::kinds::plans::front::{NoteKind, SourceNote};
use crate::kinds::plans::model::Target;
use std::collections::BTreeMap;

/// Reports what is odd in the targets of a plan; `places` are those of their numbers.
pub(crate) fn check<A>(targets: &[Target<A>], places: &[Span], notes: &[SourceNote], diags: &mut Diags) {
    contradictions(targets, places, notes, diags);
    if !known::has(notes, NoteKind::NoDenominator) {
        denominators(targets, places, diags);
    }
}

/// Two targets of one measure and scope with another threshold or sign: `> 90 %` here, `≥ 90 %` there.
fn contradictions<A>(targets: &[Target<A>], places: &[Span], notes: &[SourceNote], diags: &mut Diags) {
    let mut above: BTreeMap<(&str, &str, &str), (&str, &Goal)> = BTreeMap::new();
    for (target, at) in targets.iter().zip(places) {
        let Some(goal) = target.goal.as_ref().filter(|_| !target.measure.is_empty()) else { continue };
        let key = (&*target.measure, &*target.scope, &*goal.unit);
        let (other, first) = *above.entry(key).or_insert((&target.no, goal));
        let same = first.comparator == goal.comparator && first.value == goal.value;
        if !same && !known::stands_at(notes, &[other, &target.no]) {
            let diag = Diag::at(&TARGETS_CONTRADICT, *at).with("value", &target.no).with("other", other);
            diags.push(diag.with("measure", &target.measure));
        }
    }
}

/// Shares that do not say of what, all in one hint: a plan that leaves it out once does so everywhere.
fn denominators<A>(targets: &[Target<A>], places: &[Span], diags: &mut Diags) {
    let is_bare = |target: &Target<A>| {
        target.definition.is_empty() && target.goal.as_ref().is_some_and(|goal| goal.unit.starts_with('%'))
    };
    let bare: Vec<(&Target<A>, &Span)> =
        targets.iter().zip(places).filter(|(target, _)| is_bare(target)).collect();
    if let Some((_, at)) = bare.first() {
        let numbers: Vec<&str> = bare.iter().map(|(target, _)| &*target.no).collect();
        diags.push(Diag::at(&NO_DENOMINATOR, **at).with("values", numbers.join(", ")));
    }
}
