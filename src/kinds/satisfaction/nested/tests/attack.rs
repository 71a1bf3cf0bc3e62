//! Everything that is shown of all tables is put into one system of equations, and each hidden count that it settles is
//! recovered.

use crate::kinds::satisfaction::protect::Suppressed;
use std::collections::BTreeMap;

/// A prime: whether equations settle a count is found out without fractions.
const PRIME: u128 = (1 << 61) - 1;

/// A count: table, row, column.
pub type Count = (usize, usize, usize);

/// Equations over hidden counts: factors and the sum of what is shown.
#[derive(Default)]
pub struct Attack {
    pub places: BTreeMap<Count, usize>,
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
    pub fn equate(&mut self, tables: &[Table], terms: &[(Count, i64)]) {
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
    pub fn table(&mut self, tables: &[Table], at: usize, has_totals: bool) {
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
    pub fn recovered(&self) -> Vec<Count> {
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
pub struct Table {
    pub rows: Vec<Vec<u64>>,
    pub guarded: Option<Suppressed>,
}

/// Larger than any count.
const MANY: i64 = 100_000;

impl Table {
    pub fn value(&self, row: usize, column: usize) -> u64 {
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
