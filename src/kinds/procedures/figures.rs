//! The figures of changes of procedures, all counts and exact shares.

use super::Procedures;
use super::model::{Change, Row};
use crate::base::number::Ratio;
use crate::domain::limit::Met;
use crate::domain::listing::{Counts, Frame};
use crate::domain::outcome::Measured;

/// Counts of changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// By what became of them, in the order of [`Change::ALL`].
    pub changes: [u64; 4],
    /// Decided early enough before the effect, and not.
    pub announced: [u64; 2],
    /// Made public in time, and not: too late, or not yet although the day has passed.
    pub public: [u64; 2],
}

impl Figures {
    /// All changes.
    pub fn total(&self) -> u64 {
        self.changes.iter().sum()
    }

    /// Decided early enough before the effect (Quyết định 766/QĐ-TTg, chỉ số 1.1).
    pub fn announced_in_time(&self) -> Ratio {
        Ratio::new(self.announced[0], self.announced.iter().sum())
    }

    /// Made public in time (Quyết định 766/QĐ-TTg, chỉ số 1.2).
    pub fn public_in_time(&self) -> Ratio {
        Ratio::new(self.public[0], self.public.iter().sum())
    }
}

impl Counts for Procedures {
    type Figures = Figures;

    fn count(figures: &mut Figures, row: &Row, _: &Frame) {
        if let Some(place) = Change::ALL.iter().position(|one| *one == row.change) {
            figures.changes[place] += 1;
        }
        let judged = |counts: &mut [u64; 2], met| match met {
            Met::InTime => counts[0] += 1,
            Met::Late(_) | Met::Overdue(_) => counts[1] += 1,
            Met::Pending | Met::Unknown => {}
        };
        judged(&mut figures.announced, row.announced);
        judged(&mut figures.public, row.public);
    }

    fn outcomes(figures: &Figures) -> Vec<(&'static str, Measured)> {
        vec![
            ("announced-in-time", Measured::of(figures.announced_in_time())),
            ("public-in-time", Measured::of(figures.public_in_time())),
        ]
    }
}
