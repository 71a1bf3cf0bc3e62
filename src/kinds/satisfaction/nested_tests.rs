//! An attack: everything that is shown of all tables is put into one system of equations, and each hidden count that it
//! settles is recovered.

use super::*;
use crate::base::span::{FileId, Span};
use crate::domain::agency::Agency;
use crate::format::yaml;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// A prime: whether equations settle a count is found out without fractions.
const PRIME: u128 = (1 << 61) - 1;

/// A count: table, row, column.
type Count = (usize, usize, usize);

/// Equations over hidden counts: factors and the sum of what is shown.
#[derive(Default)]
struct Attack {
    places: BTreeMap<Count, usize>,
    truth: Vec<u64>,
    bounds: Vec<(i64, i64)>,
    equations: Vec<(Vec<(usize, i64)>, i64)>,
}

impl Attack {
    fn unknown(&mut self, count: Count, value: u64, bounds: (i64, i64)) -> usize {
        let next = self.places.len();
        let place = *self.places.entry(count).or_insert(next);
        if place == next {
            self.truth.push(value);
            self.bounds.push(bounds);
        }
        place
    }

    /// `sum of terms = 0`, each a count with its factor.
    fn equate(&mut self, tables: &[Table], terms: &[(Count, i64)]) {
        let (mut unknown, mut known) = (Vec::new(), 0i64);
        for ((table, row, column), factor) in terms {
            let one = &tables[*table];
            let value = one.value(*row, *column);
            if one.shown(*row, *column) {
                known -= factor * value as i64;
            } else {
                let bounds = one.bounds(*row, *column);
                unknown.push((self.unknown((*table, *row, *column), value, bounds), *factor));
            }
        }
        self.equations.push((unknown, known));
    }

    /// Every table adds up along its rows and columns.
    fn table(&mut self, tables: &[Table], at: usize, has_totals: bool) {
        let (rows, levels) = (tables[at].rows.len(), tables[at].rows[0].len());
        for row in 0..=rows {
            let mut terms: Vec<(Count, i64)> = (0..levels).map(|level| ((at, row, level), 1)).collect();
            terms.push(((at, row, levels), -1));
            self.equate(tables, &terms);
        }
        for column in (0..=levels).filter(|_| has_totals) {
            let mut terms: Vec<(Count, i64)> = (0..rows).map(|row| ((at, row, column), 1)).collect();
            terms.push(((at, rows, column), -1));
            self.equate(tables, &terms);
        }
    }

    /// The counts that the equations settle: alone in a row of the reduced system, or between bounds that meet.
    fn recovered(&self) -> Vec<Count> {
        let (by_rank, by_bounds) = (self.by_rank(), self.by_bounds());
        let found =
            self.places.iter().filter(|(_, place)| by_rank.contains(place) || by_bounds.contains(place));
        found.map(|(count, _)| *count).collect()
    }

    fn by_rank(&self) -> Vec<usize> {
        let width = self.places.len();
        let mut rows: Vec<Vec<u128>> = Vec::new();
        for (terms, _) in &self.equations {
            let mut row = vec![0u128; width];
            for (place, factor) in terms {
                row[*place] = (row[*place] + PRIME + (PRIME as i128 + i128::from(*factor)) as u128) % PRIME;
            }
            rows.push(row);
        }
        let mut pivots = Vec::new();
        for column in 0..width {
            let from = pivots.len();
            let Some(found) = (from..rows.len()).find(|row| rows[*row][column] != 0) else { continue };
            rows.swap(from, found);
            let scale = power(rows[from][column], PRIME - 2);
            rows[from].iter_mut().for_each(|cell| *cell = *cell * scale % PRIME);
            let pivot = rows[from].clone();
            for (at, row) in rows.iter_mut().enumerate().filter(|(at, _)| *at != from) {
                let _ = at;
                let by = row[column];
                if by != 0 {
                    row.iter_mut()
                        .zip(&pivot)
                        .for_each(|(cell, own)| *cell = (*cell + (PRIME - by) * own) % PRIME);
                }
            }
            pivots.push(column);
        }
        let alone = |row: &Vec<u128>| row.iter().filter(|cell| **cell != 0).count() == 1;
        pivots.iter().zip(&rows).filter(|(_, row)| alone(row)).map(|(column, _)| *column).collect()
    }

    fn by_bounds(&self) -> Vec<usize> {
        let mut bounds = self.bounds.clone();
        for _ in 0..50 {
            let before = bounds.clone();
            for (terms, sum) in &self.equations {
                for (place, factor) in terms {
                    let others = terms.iter().filter(|(other, _)| other != place);
                    let (mut low, mut high) = (*sum, *sum);
                    for (other, by) in others {
                        let ends = [by * bounds[*other].0, by * bounds[*other].1];
                        low = low.saturating_sub(ends[0].max(ends[1]));
                        high = high.saturating_sub(ends[0].min(ends[1]));
                    }
                    let (low, high) = if *factor > 0 { (low, high) } else { (-high, -low) };
                    bounds[*place] = (bounds[*place].0.max(low), bounds[*place].1.min(high));
                }
            }
            if bounds == before {
                break;
            }
        }
        (0..bounds.len()).filter(|place| bounds[*place].0 == bounds[*place].1).collect()
    }
}

fn power(base: u128, mut exponent: u128) -> u128 {
    let (mut base, mut result) = (base % PRIME, 1);
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        exponent >>= 1;
    }
    result
}

/// A table as it is attacked: what it holds, and what it shows; one that was not published shows nothing.
struct Table {
    rows: Vec<Vec<u64>>,
    guarded: Option<Suppressed>,
}

/// Larger than any count.
const MANY: i64 = 100_000;

impl Table {
    fn value(&self, row: usize, column: usize) -> u64 {
        let of = |row: &Vec<u64>| row.get(column).copied().unwrap_or_else(|| row.iter().sum());
        self.rows.get(row).map_or_else(|| self.rows.iter().map(of).sum(), of)
    }

    fn shown(&self, row: usize, column: usize) -> bool {
        self.guarded.as_ref().is_some_and(|guarded| guarded.shown(row, column).is_some())
    }

    /// What a reader knows of a hidden count: the `n` of a row hidden because of few answers is 1 to 4.
    fn bounds(&self, row: usize, column: usize) -> (i64, i64) {
        match &self.guarded {
            Some(guarded) if guarded.blank(row) => (i64::from(column == self.rows[0].len()), 4),
            _ => (0, MANY),
        }
    }
}

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

/// What must not be recovered: any hidden count of the parts, and small counts or counts of few answers wherever they are.
/// A sum may hide a larger count that its parts show: it does so for the sake of others.
fn harmful(found: Vec<Count>, tables: &[Table], sum: usize) -> Vec<Count> {
    let harm = |(table, row, column): &Count| {
        let (one, few) = (&tables[*table], 1..=4);
        let small =
            few.contains(&one.value(*row, *column)) || few.contains(&one.value(*row, one.rows[0].len()));
        small || (one.guarded.is_some() && *table != sum)
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
        let harm = harmful(found, &tables, months.len());
        prop_assert!(harm.is_empty(), "{harm:?}");
    }

    #[test]
    fn nothing_hidden_follows_from_an_authority_and_its_agencies(
        parts in prop::collection::vec(prop::collection::vec(counts(), 3), 2),
        own in prop::collection::vec(counts(), 3),
    ) {
        let whole = sum(&[vec![own], vec![parts[0].clone()], vec![parts[1].clone()]]).remove(0);
        let rows = vec![whole, parts[0].clone(), parts[1].clone()];
        let mut one = guarded(&["t", "a", "b"], &rows);
        one.below(&directory());
        let left: Vec<u64> = rest(&rows[0], rows[1..].iter()).unwrap();
        let tables = [
            Table { rows, guarded: Some(one.counts) },
            Table { rows: vec![left], guarded: None },
        ];
        let mut attack = Attack::default();
        attack.table(&tables, 0, true);
        attack.table(&tables, 1, true);
        for column in 0..=3 {
            let terms = [((0, 0, column), -1), ((0, 1, column), 1), ((0, 2, column), 1), ((1, 0, column), 1)];
            attack.equate(&tables, &terms);
        }
        let harm = harmful(attack.recovered(), &tables, 1);
        prop_assert!(harm.is_empty(), "{harm:?}");
    }
}

/// Without the rule the attack succeeds: a quarter by itself hides less than its months.
#[test]
fn the_attack_recovers_counts_of_tables_that_hide_only_for_themselves() {
    let month = |a: u64, b: u64| vec![vec![40, a], vec![50, b]];
    let months = [month(3, 2), month(20, 30), month(30, 20)];
    let (found, tables) = over_months(&months, 3, false);
    assert!(!harmful(found, &tables, 3).is_empty());
    let (found, tables) = over_months(&months, 3, true);
    assert!(harmful(found, &tables, 3).is_empty());
    assert_eq!(tables[3].guarded.as_ref().unwrap().shown(0, 0), None, "hidden as in July");
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
    let agencies: Vec<Agency> = yaml::typed(include_str!("../../../content/agencies/minh-hoa.yaml")).unwrap();
    let entries = agencies.into_iter().map(|agency| (agency, Span::file(FileId(0)))).collect();
    let directory = Directory::new(entries, |diag| panic!("{}", diag.fault.code));
    let surveys = [
        include_str!("../../../content/satisfaction/2025-q4-kiosk.results.csv"),
        include_str!("../../../content/satisfaction/2026-q1.results.csv"),
        include_str!("../../../content/satisfaction/2026-q2-kiosk.results.csv"),
        include_str!("../../../content/satisfaction/2026-q3-kiosk.results.csv"),
        include_str!("../../../content/satisfaction/2026-q3.results.csv"),
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
            assert_eq!(harmful(attack.recovered(), &tables, 1), []);
        }
    }
    assert!(questions == 30 && hidden > 100, "{questions} questions, {hidden} hidden counts");
}
