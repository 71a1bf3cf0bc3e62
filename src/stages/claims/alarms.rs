//! Alarms against the month before: a figure that leaps, an agency that is gone.

use super::{Cx, about, faults};
use crate::base::date::Month;
use crate::base::diag::{Diag, Diags};
use crate::base::number::Ratio;
use crate::base::span::Span;
use crate::domain::agency::AgencyId;
use crate::domain::claim::{Claim, month_words};
use std::collections::{BTreeMap, BTreeSet};

/// Smaller figures change by half through chance alone: 2 → 4 says nothing.
const BASE: u64 = 50;

/// Looks at each kind for itself; a leap that two kinds show is told once.
pub fn check(by_kind: &[Vec<Claim>], cx: &Cx<'_>, diags: &mut Diags) {
    let mut told = BTreeSet::new();
    for claims in by_kind {
        for (before, now) in leaps(claims) {
            if told.insert((now.month, now.agency, now.measure)) {
                diags.push(jump(before, now, cx));
            }
        }
        vanished(claims, cx, diags);
    }
}

/// Whether a figure changed by half or more of what it was, and is large enough to tell.
fn leapt(before: u64, now: u64) -> bool {
    before.max(now) >= BASE && u128::from(before.abs_diff(now)) * 2 >= u128::from(before)
}

/// The claims of a kind that leap, each after the one of the month before.
fn leaps(claims: &[Claim]) -> Vec<(&Claim, &Claim)> {
    let mut known: Vec<&Claim> = claims.iter().filter(|claim| claim.value.is_some()).collect();
    known.sort_by_key(|claim| (claim.agency, claim.measure, claim.month));
    let pairs = known.windows(2).map(|pair| (pair[0], pair[1]));
    pairs
        .filter(|(before, now)| {
            let same = (before.agency, before.measure) == (now.agency, now.measure);
            let values = before.value.zip(now.value);
            same && before.month.next() == now.month && values.is_some_and(|(before, now)| leapt(before, now))
        })
        .collect()
}

fn jump(before: &Claim, now: &Claim, cx: &Cx<'_>) -> Diag {
    let (old, new) = (before.value.unwrap_or_default(), now.value.unwrap_or_default());
    let (vi, en) = month_words(before.month);
    let (change_vi, change_en) = match Ratio::new(old.abs_diff(new), old).percent(0) {
        None => ("trước đó không có".to_owned(), "there were none before".to_owned()),
        Some(percent) if new > old => (format!("tăng {percent}%"), format!("{percent}% more")),
        Some(percent) => (format!("giảm {percent}%"), format!("{percent}% less")),
    };
    about(Diag::at(&faults::JUMP, now.span), now, cx)
        .with("value", new)
        .with("other_value", old)
        .with_words("before", vi, en)
        .with_words("change", change_vi, change_en)
}

/// Agencies of a month that the next month does not name at all, unless they ceased to exist.
fn vanished(claims: &[Claim], cx: &Cx<'_>, diags: &mut Diags) {
    let mut months: BTreeMap<Month, BTreeMap<AgencyId, Span>> = BTreeMap::new();
    for claim in claims {
        let first = months.entry(claim.month).or_default().entry(claim.agency).or_insert(claim.span);
        *first = claim.span.min(*first);
    }
    for (before, agencies) in &months {
        let Some(now) = months.get(&before.next()) else { continue };
        let exists = |agency: AgencyId| {
            cx.directory.get(agency).valid_to.is_none_or(|end| end >= before.next().last())
        };
        let gone: Vec<AgencyId> =
            agencies.keys().copied().filter(|agency| !now.contains_key(agency) && exists(*agency)).collect();
        let (Some(span), false) = (now.values().min(), gone.is_empty()) else { continue };
        let ((vi, en), (next_vi, next_en)) = (month_words(*before), month_words(before.next()));
        let diag = Diag::at(&faults::VANISHED, Span::file(span.file))
            .with("count", gone.len())
            .with_words("before", vi, en)
            .with_words("month", next_vi, next_en);
        diags.push(diag.with("agencies", cx.names(gone)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_large_figures_leap() {
        for (before, now) in [(100, 150), (100, 50), (30, 60), (0, 50), (60, 0)] {
            assert!(leapt(before, now), "{before} → {now}");
        }
        for (before, now) in [(2, 4), (20, 40), (49, 0), (100, 149), (100, 51), (0, 0), (0, 49)] {
            assert!(!leapt(before, now), "{before} → {now}");
        }
    }
}
