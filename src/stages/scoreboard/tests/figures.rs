//! What must hold for all figures.

use super::*;
use crate::stages::scoreboard::compare::{Against, hold, shown, sign};
use proptest::prelude::*;

fn comparator() -> impl Strategy<Value = Comparator> {
    proptest::sample::select(Comparator::ALL.to_vec())
}

/// A goal in per cent with up to two figures behind the point.
fn goals() -> impl Strategy<Value = Goal> {
    (comparator(), 0u32..=10_000, 0usize..=2).prop_map(|(comparator, hundredths, behind)| {
        let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
        let cut = text.len() - 2 + behind - usize::from(behind == 0);
        goal(comparator, &text[..cut])
    })
}

/// Whether more is better; `None` where only one value is right.
fn upwards(comparator: Comparator) -> Option<bool> {
    match comparator {
        Comparator::AtLeast | Comparator::Over => Some(true),
        Comparator::AtMost | Comparator::Under => Some(false),
        Comparator::Exactly => None,
    }
}

proptest! {
    /// One more success never makes a verdict worse where more is better, and never better where less is.
    #[test]
    fn verdicts_are_monotone_in_the_value(goal in goals(), whole in 1u64..2_000, part in 0u64..2_000) {
        let part = part.min(whole - 1);
        let of = |part| hold(&share(part, whole), &goal).unwrap();
        match upwards(goal.comparator) {
            Some(true) => prop_assert!(of(part) <= of(part + 1)),
            Some(false) => prop_assert!(of(part) >= of(part + 1)),
            None => {}
        }
    }

    /// The same for samples: an interval that lies higher.
    #[test]
    fn verdicts_are_monotone_in_the_interval(goal in goals(), low in 0u64..1_000, width in 0u64..200, by in 1u64..50) {
        let of = |low: u64| {
            let ends = Some((low.min(1_000), (low + width).min(1_000)));
            hold(&Measured::Share { ratio: Ratio::new(1, 2), interval: ends }, &goal).unwrap()
        };
        match upwards(goal.comparator) {
            Some(true) => prop_assert!(of(low) <= of(low + by)),
            Some(false) => prop_assert!(of(low) >= of(low + by)),
            None => {}
        }
    }

    /// Exactly at the value the strict signs are not reached and the others are, whatever the counts.
    #[test]
    fn the_strict_signs_differ_at_equality_only(per_mille in 0u64..=1_000, times in 1u64..1_000) {
        let at = share(per_mille * times, 1_000 * times);
        let text = format!("{}.{}", per_mille / 10, per_mille % 10);
        let of = |comparator| hold(&at, &goal(comparator, &text)).unwrap() == Against::Reached;
        prop_assert_eq!(Comparator::ALL.map(of), [true, false, true, true, false]);
    }

    /// The per cent shown lies on the side of the goal on which the fraction lies, and the sign says which.
    #[test]
    fn what_is_shown_agrees_with_the_verdict(goal in goals(), whole in 1u64..100_000, part in 0u64..100_000) {
        let ratio = Ratio::new(part.min(whole), whole);
        let against = hold(&Measured::of(ratio), &goal).unwrap();
        let text = shown(ratio, &goal).unwrap();
        let stated = Measured::Stated { value: text.into(), unit: "%".into() };
        prop_assert_eq!(hold(&stated, &goal).unwrap(), against);
        let said = sign(&Measured::of(ratio), &goal, against).unwrap();
        let by_sign = Comparator::ALL.into_iter().find(|one| one.sign() == said).unwrap();
        let again = Goal { comparator: by_sign, ..goal.clone() };
        prop_assert_eq!(hold(&Measured::of(ratio), &again).unwrap(), Against::Reached);
    }

    /// The verdict of a compound target does not depend on the order of its parts, and follows the stated rule.
    #[test]
    fn a_parent_follows_from_its_children(places in proptest::collection::vec(0usize..Verdict::ALL.len(), 1..6)) {
        let mut parts: Vec<Verdict> = places.iter().map(|place| Verdict::ALL[*place]).collect();
        let parent = judge::compound(&parts).verdict;
        parts.reverse();
        prop_assert_eq!(judge::compound(&parts).verdict, parent);
        let has = |verdict| parts.contains(&verdict);
        let expected = if has(Verdict::NotDue) {
            Verdict::NotDue
        } else if has(Verdict::Missed) {
            Verdict::Missed
        } else if has(Verdict::Unreached) {
            Verdict::Unreached
        } else if has(Verdict::CannotJudge) {
            Verdict::CannotJudge
        } else if has(Verdict::Indistinct) {
            Verdict::Indistinct
        } else if has(Verdict::MetLate) {
            Verdict::MetLate
        } else {
            Verdict::Met
        };
        prop_assert_eq!(parent, expected);
    }

    /// No figure of any period makes a target missed before it is due, and a missing figure never does.
    #[test]
    fn only_a_published_result_of_a_time_that_is_over_misses(
        part in 0u64..100,
        quarter in 1u32..=4,
        month in 1u32..=12,
        published in any::<bool>(),
    ) {
        let of = period(&format!("2026-q{quarter}"));
        let outcomes: Vec<Outcome> =
            if published { vec![outcome(&of.to_string(), share(part, 100))] } else { Vec::new() };
        let day = format!("2026-{month:02}-15");
        let over = of.last() < parse_date(&day).unwrap();
        let found = verdict(target(&of.to_string()), &outcomes, &day).0;
        let expected = match (over, published) {
            (false, _) => Verdict::NotDue,
            (true, false) => Verdict::CannotJudge,
            (true, true) if part >= 90 => Verdict::Met,
            (true, true) => Verdict::Missed,
        };
        prop_assert_eq!(found, expected);
    }

    /// The result of several agencies is the sum of their counts.
    #[test]
    fn several_agencies_are_added_up(one in 0u64..500, two in 0u64..500, more in 1u64..500) {
        let results = [
            of_agency("so-y-te", "2026-q3", share(one, one + more)),
            of_agency("so-noi-vu", "2026-q3", share(two, two + more)),
        ];
        let target = Target { agencies: vec![id("so-noi-vu"), id("so-y-te")], ..target("2026-q3") };
        let judged = judged(vec![target], &results, "2026-11-22").remove(0);
        prop_assert_eq!(&judged.shown[0].found.value, &share(one + two, one + two + 2 * more));
    }
}

#[test]
fn rounding_gives_way_where_it_would_hide_the_verdict() {
    let at_least = goal(Comparator::AtLeast, "95");
    assert_eq!(shown(Ratio::new(9_496, 10_000), &at_least).as_deref(), Some("94.96"));
    assert_eq!(shown(Ratio::new(949_996, 1_000_000), &at_least).as_deref(), Some("94.9996"));
    assert_eq!(shown(Ratio::new(23_058, 23_899), &at_least).as_deref(), Some("96.5"));
    assert_eq!(hold(&share(9_496, 10_000), &at_least), Ok(Against::Short));
}
