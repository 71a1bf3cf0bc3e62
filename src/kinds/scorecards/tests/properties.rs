//! What holds of every card: its figures recompute from the table alone, and ranks are those of a competition.

use super::october;
use crate::base::diag::Diags;
use crate::domain::agency::AgencyLevel;
use crate::kinds::scorecards::card::Sum;
use crate::kinds::scorecards::derive::ranks;
use crate::kinds::scorecards::points::Points;
use proptest::prelude::*;

/// Indicators with their maxima in hundredths and their thresholds, as the decision's groups have them.
const MDHL: [(&str, u64, u64); 3] = [("5.2", 600, 100), ("5.3", 600, 100), ("5.4", 600, 90)];

fn points(hundredths: u64) -> Points {
    Points::parse(&format!("{}.{:02}", hundredths / 100, hundredths % 100), 2).unwrap().0
}

/// The rule in other words: hundredths of a point, half up.
fn score(max: u64, full: u64, part: u64, whole: u64) -> u64 {
    if part * 100 >= full * whole { max } else { (2 * max * part * 100 + full * whole) / (2 * full * whole) }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_group_recomputes_from_the_table(counts in prop::collection::vec((0..400u64, 0..400u64), 3)) {
        let rows: Vec<String> = MDHL.iter().zip(&counts)
            .map(|((id, ..), (one, other))| format!("so-y-te,{id},{},{},,,", one.min(other), one.max(other)))
            .collect();
        let fixture = october("", &rows.iter().map(String::as_str).collect::<Vec<_>>());
        let scorecards = fixture.derive(&mut Diags::new());
        let sum = scorecards.card(&scorecards.editions[0].agencies[0]).groups[5].sum;
        let arisen: Vec<_> = MDHL.iter().zip(&counts).filter(|(_, (one, other))| one.max(other) > &0).collect();
        let expected: u64 = arisen.iter().map(|((_, max, full), (one, other))| score(*max, *full, *one.min(other), *one.max(other))).sum();
        prop_assert_eq!(sum.points, (!arisen.is_empty()).then(|| points(expected)));
        prop_assert_eq!(sum.of, points(600 * arisen.len() as u64));
        prop_assert_eq!(sum.nothing, 3 - arisen.len());
    }

    #[test]
    fn ranks_are_those_of_a_competition(totals in prop::collection::vec(prop::option::of(8000..8010u64), 0..12)) {
        let max = points(10_000);
        let sum = |total: &Option<u64>| match total {
            Some(total) => Sum { points: Some(points(*total)), of: max, ..Sum::default() },
            // Of this one not everything was scored.
            None => Sum { points: Some(points(9000)), of: points(9400), nothing: 1, ..Sum::default() },
        };
        let all: Vec<_> = totals.iter().map(|total| (AgencyLevel::Commune, sum(total))).collect();
        let known: Vec<u64> = totals.iter().copied().flatten().collect();
        for (rank, total) in ranks(&all, max).into_iter().zip(&totals) {
            let Some(total) = total.filter(|_| known.len() > 1) else {
                prop_assert_eq!(rank, None);
                continue;
            };
            let rank = rank.unwrap();
            prop_assert_eq!(rank.of, known.len());
            prop_assert_eq!(rank.place, 1 + known.iter().filter(|other| **other > total).count());
            prop_assert_eq!(rank.tied, known.iter().filter(|other| **other == total).count() > 1);
        }
    }
}

#[test]
fn ranks_go_1_2_2_4_within_a_level() {
    let max = points(10_000);
    let one = |level, total| (level, Sum { points: Some(points(total)), of: max, ..Sum::default() });
    use AgencyLevel::{Commune, Department, Province};
    let totals = [
        one(Department, 9000),
        one(Department, 9500),
        one(Province, 9900),
        one(Department, 9000),
        one(Department, 8000),
        one(Commune, 9900),
        one(Commune, 9900),
    ];
    let said: Vec<String> = ranks(&totals, max)
        .iter()
        .map(|rank| {
            rank.map_or("–".to_owned(), |rank| {
                format!("{}{}/{}", rank.place, if rank.tied { "=" } else { "" }, rank.of)
            })
        })
        .collect();
    assert_eq!(said, ["2=/4", "1/4", "–", "2=/4", "4/4", "1=/2", "1=/2"]);
}
