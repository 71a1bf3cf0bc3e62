//! How exactly the figures of a table are written.

use super::columns::{RATE, SCORE};
use super::scheme::Scheme;
use crate::domain::columns::Grid;

/// The most decimals of an exported rate that count.
const RATE_DECIMALS: u32 = 6;

/// How many decimals the rates and scores of a table have: the most that any cell was written with, since spreadsheets
/// drop zeros at the end.
#[derive(Clone, Copy, Debug, Default)]
pub struct Precision {
    /// Decimals of rates.
    pub rate: u32,
    /// Decimals of scores.
    pub score: u32,
}

impl Precision {
    /// That of a table.
    pub fn of(grid: &Grid<'_>, scheme: &Scheme) -> Precision {
        let written = |record, column| {
            let text = grid.text(record, column);
            text.split_once('.').map_or(0, |(_, part)| part.len() as u32)
        };
        let most = |column| grid.records().iter().map(|record| written(record, column)).max().unwrap_or(0);
        Precision { rate: most(RATE).min(RATE_DECIMALS), score: most(SCORE).min(scheme.decimals) }
    }
}
