//! The embedded rules, and what content puts in their place.

use super::*;
use crate::base::date::parse_date;

fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

#[test]
fn the_rules_can_be_read_and_follow_each_other() {
    let rules: Vec<Rule> = yaml::typed(RULES).unwrap();
    assert!(rules.iter().all(|one| !one.source.is_empty() && !one.says.is_empty()));
    let law = Law::default();
    for id in law.ids() {
        let all: Vec<&Rule> = law.all(id).collect();
        for pair in all.windows(2) {
            assert!(pair[0].valid_to.is_some_and(|last| last < pair[1].valid_from), "{id}");
        }
    }
    assert_eq!(law.on("open-data", day("2025-10-21")).unwrap().document, "Nghị định 47/2020/NĐ-CP");
    assert!(!law.on("open-data", day("2026-11-22")).unwrap().verified);
    assert_eq!(law.on("district-tier", day("2025-06-30")), None);
}

#[test]
fn content_replaces_by_id_and_first_day() {
    let mut law = Law::default();
    assert_eq!(law.answers(day("2026-10-31")), Answers { few: 30, small: 5 });
    let few = law.on("few-answers", day("2026-10-31")).unwrap().clone();
    let numbers = [("share_from".to_owned(), 50), ("count_from".to_owned(), 10)].into();
    law.add(Rule { valid_from: day("2026-07-01"), numbers, ..few.clone() });
    assert_eq!(law.answers(day("2026-06-30")), Answers { few: 30, small: 5 });
    assert_eq!(law.answers(day("2026-10-31")), Answers { few: 50, small: 10 });
    law.add(Rule { verified: true, ..few });
    assert_eq!(law.all("few-answers").map(|one| one.verified).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn without_a_rule_nothing_small_is_told() {
    let law = Law { rules: Vec::new(), documents: Vec::new() };
    assert!(law.answers(day("2026-10-31")).hides(1_000_000));
    assert!(!law.answers(day("2026-10-31")).hides(0));
    assert_eq!(law.denunciations(day("2026-10-31")), u64::MAX);
    assert_eq!(Law::default().denunciations(day("2026-10-31")), 5);
}
