//! What surveys hide on their pages stays hidden in the tables that are handed out: everything these say is put into one
//! system of equations, and none of the small counts of the content may be settled by it.

use crate::site::{Files, Rows, rows};
use crate::source::root;
use std::collections::BTreeMap;

/// A prime: whether equations settle a count is found out without fractions.
const PRIME: i128 = (1 << 61) - 1;

/// The columns that add up to `n`, `n`, and what stands beside them.
const LEVELS: [&str; 5] = ["very_satisfied", "satisfied", "neutral", "dissatisfied", "very_dissatisfied"];

/// Equations over the hidden counts of one question, named by agency and column.
#[derive(Default)]
struct System {
    unknown: BTreeMap<(String, String), usize>,
    equations: Vec<Vec<(usize, i128)>>,
}

impl System {
    /// The terms add up to something that is shown, or to nothing.
    fn equate<'r>(&mut self, terms: impl Iterator<Item = (&'r BTreeMap<String, String>, &'r str, i128)>) {
        let mut equation = Vec::new();
        for (row, column, factor) in terms {
            if row[column] == "[c]" {
                let key = (row["agency"].clone(), column.to_owned());
                let next = self.unknown.len();
                equation.push((*self.unknown.entry(key).or_insert(next), factor));
            }
        }
        self.equations.push(equation);
    }

    /// The counts that stand alone in a row of the reduced system.
    fn settled(&self) -> Vec<&(String, String)> {
        let width = self.unknown.len();
        let dense = |terms: &Vec<(usize, i128)>| {
            let mut row = vec![0_i128; width];
            terms.iter().for_each(|(place, factor)| row[*place] = (row[*place] + factor).rem_euclid(PRIME));
            row
        };
        let mut rows: Vec<Vec<i128>> = self.equations.iter().map(dense).collect();
        let mut from = 0;
        for column in 0..width {
            let Some(found) = (from..rows.len()).find(|row| rows[*row][column] != 0) else { continue };
            rows.swap(from, found);
            let inverse = power(rows[from][column], PRIME - 2);
            rows[from].iter_mut().for_each(|cell| *cell = *cell * inverse % PRIME);
            let pivot = rows[from].clone();
            for row in (0..rows.len()).filter(|row| *row != from) {
                let by = rows[row][column];
                for (cell, own) in rows[row].iter_mut().zip(&pivot) {
                    *cell = (*cell - by * own % PRIME).rem_euclid(PRIME);
                }
            }
            from += 1;
        }
        let alone = |row: &Vec<i128>| {
            let mut filled = (0..width).filter(|place| row[*place] != 0);
            filled.next().filter(|_| filled.next().is_none())
        };
        let places: Vec<usize> = rows.iter().filter_map(alone).collect();
        self.unknown.iter().filter(|(_, place)| places.contains(place)).map(|(key, _)| key).collect()
    }
}

fn power(mut base: i128, mut exponent: i128) -> i128 {
    let mut result = 1;
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        exponent >>= 1;
    }
    result
}

/// Attacks the tables of all surveys of a built bundled portal.
pub fn attack(site: &Files) {
    let (mut hidden, mut small) = (0, 0);
    for (route, bytes) in site {
        let Some(stem) =
            route.strip_prefix("du-lieu/satisfaction/").and_then(|r| r.strip_suffix(".results.csv"))
        else {
            continue;
        };
        let path = root().join(format!("content/satisfaction/{stem}.results.csv"));
        let truth = rows(&std::fs::read(path).unwrap());
        let rows = rows(bytes);
        for question in rows.iter().map(|row| &row["question"]).collect::<std::collections::BTreeSet<_>>() {
            let own: Rows = rows.iter().filter(|row| row["question"] == *question).cloned().collect();
            let value = |agency: &str, column: &str| -> u64 {
                let of = truth.iter().filter(|row| row["question"] == *question);
                let of = of.filter(|row| agency == "[z]" || row["agency"] == agency);
                let number =
                    |row: &BTreeMap<String, String>, column: &str| row[column].parse::<u64>().unwrap_or(0);
                let all = |row: &BTreeMap<String, String>| {
                    LEVELS.iter().map(|level| number(row, level)).sum::<u64>()
                };
                of.map(|row| if column == "n" { all(row) } else { number(row, column) }).sum()
            };
            let system = system(&own);
            hidden += system.unknown.len();
            for row in &own {
                for column in LEVELS.iter().chain(&["n", "not_applicable"]) {
                    let is_small = (1..=4).contains(&value(&row["agency"], column));
                    small += usize::from(is_small);
                    assert!(
                        !is_small || row[*column] == "[c]",
                        "{route} {question} {} {column}",
                        row["agency"]
                    );
                    let shown = row[*column].parse::<u64>().ok();
                    assert!(
                        shown.is_none_or(|shown| shown == value(&row["agency"], column)),
                        "{route} {row:?} {column}"
                    );
                }
            }
            for (agency, column) in system.settled() {
                let (count, n) = (value(agency, column), value(agency, "n"));
                assert!(
                    !(1..=4).contains(&count) && !(1..=4).contains(&n),
                    "{route} {question} {agency} {column}: {count}"
                );
            }
        }
    }
    assert!(hidden > 100 && small > 50, "{hidden} hidden counts, {small} small ones");
}

/// Levels add up to `n`, agencies to the row of the whole survey, satisfied levels to what the share is taken from.
fn system(rows: &Rows) -> System {
    let mut system = System::default();
    for row in rows {
        let levels = LEVELS.iter().map(|level| (row, *level, 1));
        system.equate(levels.chain([(row, "n", -1)]));
        if row["satisfied_answers"] != "[c]" {
            system.equate(LEVELS[..2].iter().map(|level| (row, *level, 1)));
        }
    }
    let summed = rows.iter().any(|row| row["agency"] == "[z]");
    for column in LEVELS.iter().chain(&["n", "not_applicable"]).filter(|_| summed) {
        system.equate(rows.iter().map(|row| (row, *column, if row["agency"] == "[z]" { -1 } else { 1 })));
    }
    system
}

/// Without other hidden counts a small one follows by subtraction: the attack finds it.
#[test]
fn the_attack_finds_what_follows() {
    let row = |agency: &str, cells: [&str; 8]| -> BTreeMap<String, String> {
        let keys = LEVELS.iter().chain(&["n", "not_applicable", "satisfied_answers"]);
        let pairs = keys.zip(cells).map(|(key, cell)| ((*key).to_owned(), cell.to_owned()));
        pairs.chain([("agency".to_owned(), agency.to_owned())]).collect()
    };
    let alone = vec![row("a", ["40", "[c]", "0", "0", "0", "43", "0", "[c]"])];
    assert_eq!(system(&alone).settled().len(), 1);
    let two = vec![row("a", ["[c]", "[c]", "0", "0", "0", "43", "0", "43"])];
    assert_eq!(system(&two).settled().len(), 0);
}
