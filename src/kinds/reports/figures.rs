//! How many figures reports state, and how their sums come out.

use super::Reports;
use super::model::{Row, Verdict};
use crate::domain::listing::{Counts, Frame};

/// How many figures a report has, and how its sums came out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Figures that the report states.
    pub stated: u64,
    /// Sums that were compared with what the report states.
    pub compared: u64,
    /// Of these, those that differ.
    pub differing: u64,
    /// Sums that the report leaves to the reader.
    pub ours: u64,
}

impl Counts for Reports {
    type Figures = Figures;

    fn count(figures: &mut Figures, row: &Row, _: &Frame) {
        figures.stated += u64::from(row.value.is_some());
        match row.sum.as_ref().map(|sum| sum.verdict) {
            Some(Verdict::Agrees) => figures.compared += 1,
            Some(Verdict::Differs(_)) => {
                figures.compared += 1;
                figures.differing += 1;
            }
            Some(Verdict::Ours) => figures.ours += 1,
            Some(Verdict::Inexact) | None => {}
        }
    }
}
