//! An attack on the tables of several surveys: nothing hidden may follow from them together.

mod attack;

use super::*;
use crate::base::span::{FileId, Span};
use crate::domain::agency::Agency;
use crate::format::yaml;
use attack::{Attack, Count, Table};
use proptest::prelude::*;
use std::collections::BTreeMap;

const AGENCIES: &str = "- {id: t, name: T, level: province}\n- {id: a, name: A, level: department, parent: t}\n\
    - {id: b, name: B, level: department, parent: t}\n- {id: c, name: C, level: unit, parent: a}\n";

fn directory() -> Directory {
    let agencies: Vec<Agency> = yaml::typed(AGENCIES).unwrap();
    let entries = agencies.into_iter().map(|agency| (agency, Span::file(FileId(0)))).collect();
    Directory::new(entries, |diag| panic!("{}", diag.fault.code))
}

fn guarded(names: &[&str], rows: &[Vec<u64>]) -> Guarded {
    let directory = directory();
    let counts = |row: &Vec<u64>| Some(Counts { levels: row.clone(), not_applicable: None });
    let answers: Answers = names
        .iter()
        .zip(rows)
        .map(|(name, row)| (directory.by_id(name).unwrap(), vec![counts(row)]))
        .collect();
    Guarded::new(&answers, 0, 1, Rules::default())
}

fn sum(tables: &[Vec<Vec<u64>>]) -> Vec<Vec<u64>> {
    let add = |rows: &Vec<Vec<u64>>, more: &Vec<Vec<u64>>| -> Vec<Vec<u64>> {
        rows.iter()
            .zip(more)
            .map(|(row, other)| row.iter().zip(other).map(|(a, b)| a + b).collect())
            .collect()
    };
    tables[1..].iter().fold(tables[0].clone(), |whole, part| add(&whole, part))
}

/// Attacks months and their quarter; `published` months are there, the others are what the quarter leaves over.
fn over_months(months: &[Vec<Vec<u64>>], published: usize, restricted: bool) -> (Vec<Count>, Vec<Table>) {
    let names = &["a", "b", "c"][..months[0].len()];
    let parts: Vec<Vec<Guarded>> =
        months[..published].iter().map(|rows| vec![guarded(names, rows)]).collect();
    let whole = sum(months);
    let mut quarter = guarded(names, &whole);
    if restricted {
        let tables: Vec<(usize, usize)> = (0..published).map(|part| (part, 0)).collect();
        over_time(&mut quarter, &tables, &parts);
    }
    let mut tables: Vec<Table> = months
        .iter()
        .enumerate()
        .map(|(at, rows)| Table {
            rows: rows.clone(),
            guarded: parts.get(at).map(|part| part[0].counts.clone()),
        })
        .collect();
    tables.push(Table { rows: whole, guarded: Some(quarter.counts) });
    let mut attack = Attack::default();
    let last = tables.len() - 1;
    (0..=last).for_each(|at| attack.table(&tables, at, true));
    for row in 0..=tables[0].rows.len() {
        for column in 0..=tables[0].rows[0].len() {
            let mut terms: Vec<(Count, i64)> = (0..last).map(|part| ((part, row, column), 1)).collect();
            terms.push(((last, row, column), -1));
            attack.equate(&tables, &terms);
        }
    }
    (attack.recovered(), tables)
}

/// Attacks an authority, with answers of its own, and the agencies below it.
fn over_agencies(parts: &[Vec<u64>], own: Vec<u64>) -> Vec<Count> {
    let whole = sum(&[vec![own], vec![parts[0].clone()], vec![parts[1].clone()]]).remove(0);
    let rows = vec![whole, parts[0].clone(), parts[1].clone()];
    let mut one = guarded(&["t", "a", "b"], &rows);
    one.below(&directory());
    let left: Vec<u64> = rest(&rows[0], rows[1..].iter()).unwrap();
    let tables = [Table { rows, guarded: Some(one.counts) }, Table { rows: vec![left], guarded: None }];
    let mut attack = Attack::default();
    attack.table(&tables, 0, true);
    attack.table(&tables, 1, true);
    for column in 0..=3 {
        let terms = [((0, 0, column), -1), ((0, 1, column), 1), ((0, 2, column), 1), ((1, 0, column), 1)];
        attack.equate(&tables, &terms);
    }
    // The authority is the sum of its agencies, and the totals are sums of both.
    harmful(attack.recovered(), &tables, |table, row| table == 0 && (row == 0 || row == 3))
}

/// What must not be recovered: any hidden count of the parts, and small counts or counts of few answers wherever they are.
/// A sum may hide a larger count that its parts show: it does so for the sake of others. `is_sum` tells by table and row.
fn harmful(found: Vec<Count>, tables: &[Table], is_sum: impl Fn(usize, usize) -> bool) -> Vec<Count> {
    let harm = |(table, row, column): &Count| {
        let (one, few) = (&tables[*table], 1..=4);
        let small =
            few.contains(&one.value(*row, *column)) || few.contains(&one.value(*row, one.rows[0].len()));
        small || (one.guarded.is_some() && !is_sum(*table, *row))
    };
    found.into_iter().filter(harm).collect()
}

fn counts() -> impl Strategy<Value = u64> {
    prop_oneof![3 => 0u64..6, 2 => 0u64..60, 1 => Just(0u64)]
}

fn months() -> impl Strategy<Value = Vec<Vec<Vec<u64>>>> {
    (1usize..=3, 2usize..=4).prop_flat_map(|(rows, levels)| {
        let table = prop::collection::vec(prop::collection::vec(counts(), levels), rows);
        prop::collection::vec(table, 3)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nothing_hidden_follows_from_a_quarter_and_its_months(months in months(), published in 1usize..=3) {
        // Months that were not published are known as one sum at most.
        let mut months = months;
        if published < 2 {
            months = vec![months[0].clone(), sum(&months[1..])];
        }
        let (found, tables) = over_months(&months, published, true);
        let harm = harmful(found, &tables, |table, _| table == months.len());
        prop_assert!(harm.is_empty(), "{harm:?}");
    }

    #[test]
    fn nothing_hidden_follows_from_an_authority_and_its_agencies(
        parts in prop::collection::vec(prop::collection::vec(counts(), 3), 2),
        own in prop::collection::vec(counts(), 3),
    ) {
        let harm = over_agencies(&parts, own);
        prop_assert!(harm.is_empty(), "{harm:?}");
    }
}

/// Without the rule the attack succeeds: a quarter by itself hides less than its months.
#[test]
fn the_attack_recovers_counts_of_tables_that_hide_only_for_themselves() {
    let month = |a: u64, b: u64| vec![vec![40, a], vec![50, b]];
    let months = [month(3, 2), month(20, 30), month(30, 20)];
    let (found, tables) = over_months(&months, 3, false);
    assert!(!harmful(found, &tables, |table, _| table == 3).is_empty());
    let (found, tables) = over_months(&months, 3, true);
    assert!(harmful(found, &tables, |table, _| table == 3).is_empty());
    assert_eq!(tables[3].guarded.as_ref().unwrap().shown(0, 0), None, "hidden as in July");
}

/// An authority without answers of its own hides what its agencies show, so that a longer period may hide it: its counts
/// follow from theirs, and are none of few.
#[test]
fn an_authority_hides_no_more_than_the_sum_of_what_its_agencies_show() {
    for (one, other, own) in [
        ([1, 5, 1], [8, 0, 0], [0, 0, 0]),
        ([3, 1, 11], [0, 0, 0], [0, 0, 0]),
        ([0, 10, 0], [4, 0, 1], [0, 0, 0]),
    ] {
        assert_eq!(over_agencies(&[one.to_vec(), other.to_vec()], own.to_vec()), [], "{one:?} {other:?}");
    }
}

#[test]
fn a_quarter_whose_months_hide_nothing_is_shown_whole() {
    let month = || vec![vec![40, 10], vec![50, 5]];
    let (_, tables) = over_months(&[month(), month(), month()], 3, true);
    let quarter = tables[3].guarded.as_ref().unwrap();
    assert!((0..=2).all(|row| (0..=2).all(|column| quarter.shown(row, column).is_some())));
}

/// Each survey that comes with the program, all its questions: none of what they hide is recovered.
#[test]
fn nothing_hidden_follows_from_the_surveys_of_the_bundled_portal() {
    let agencies: Vec<Agency> =
        yaml::typed(include_str!("../../../../content/agencies/minh-hoa.yaml")).unwrap();
    let entries = agencies.into_iter().map(|agency| (agency, Span::file(FileId(0)))).collect();
    let directory = Directory::new(entries, |diag| panic!("{}", diag.fault.code));
    let surveys = [
        include_str!("../../../../content/satisfaction/2025-q4-kiosk.results.csv"),
        include_str!("../../../../content/satisfaction/2026-q1.results.csv"),
        include_str!("../../../../content/satisfaction/2026-q2-kiosk.results.csv"),
        include_str!("../../../../content/satisfaction/2026-q3-kiosk.results.csv"),
        include_str!("../../../../content/satisfaction/2026-q3.results.csv"),
    ];
    let (mut questions, mut hidden) = (0, 0);
    for survey in surveys {
        let mut by_question: BTreeMap<&str, Answers> = BTreeMap::new();
        for line in survey.lines().skip(1) {
            let cells: Vec<&str> = line.trim().split(',').collect();
            let levels = cells[2..7].iter().map(|cell| cell.parse().unwrap()).collect();
            let counts = Counts { levels, not_applicable: cells[7].parse().ok() };
            let agency = directory.by_id(cells[0]).unwrap();
            by_question.entry(cells[1]).or_default().push((agency, vec![Some(counts)]));
        }
        for answers in by_question.into_values() {
            let mut one = Guarded::new(&answers, 0, 2, Rules::default());
            one.below(&directory);
            let tables = [Table { rows: one.rows, guarded: Some(one.counts) }];
            let mut attack = Attack::default();
            attack.table(&tables, 0, true);
            questions += 1;
            hidden += attack.places.len();
            assert_eq!(harmful(attack.recovered(), &tables, |_, _| false), []);
        }
    }
    assert!(questions == 30 && hidden > 100, "{questions} questions, {hidden} hidden counts");
}
