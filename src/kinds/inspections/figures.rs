//! The figures of remedies, all counts and exact shares.

use super::Inspections;
use super::model::{Row, State};
use crate::base::number::Ratio;
use crate::domain::limit::Met;
use crate::domain::listing::{Counts, Frame};
use crate::domain::outcome::Measured;

/// Counts of findings by how their remedies stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// All findings.
    pub total: u64,
    /// Remedied by the last day.
    pub in_time: u64,
    /// Remedied too late.
    pub late: u64,
    /// Not remedied, and the day has not passed.
    pub pending: u64,
    /// Not remedied although the day has passed.
    pub overdue: u64,
    /// Remedied without a last day.
    pub done: u64,
    /// To be remedied, but by no day or one that cannot be told.
    pub undated: u64,
}

impl Figures {
    /// All that have to be remedied.
    pub fn remedies(&self) -> u64 {
        self.in_time + self.late + self.pending + self.overdue + self.done + self.undated
    }

    /// Remedied, of all that have to be.
    pub fn remedied(&self) -> Ratio {
        Ratio::new(self.in_time + self.late + self.done, self.remedies())
    }

    /// Remedied by the last day, of all whose day has come.
    pub fn on_time(&self) -> Ratio {
        Ratio::new(self.in_time, self.in_time + self.late + self.overdue)
    }
}

impl Counts for Inspections {
    type Figures = Figures;

    fn count(figures: &mut Figures, row: &Row, _: &Frame) {
        figures.total += 1;
        let count = match row.state {
            State::Nothing => return,
            State::Done => &mut figures.done,
            State::Judged(Met::InTime) => &mut figures.in_time,
            State::Judged(Met::Late(_)) => &mut figures.late,
            State::Judged(Met::Pending) => &mut figures.pending,
            State::Judged(Met::Overdue(_)) => &mut figures.overdue,
            State::Judged(Met::Unknown) | State::NoDeadline => &mut figures.undated,
        };
        *count += 1;
    }

    fn outcomes(figures: &Figures) -> Vec<(&'static str, Measured)> {
        vec![("remedied-in-time", Measured::of(figures.on_time()))]
    }
}
