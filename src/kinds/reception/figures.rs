//! The figures of reception, all counts and exact shares.

use super::Reception;
use super::model::Row;
use crate::base::number::Ratio;
use crate::domain::listing::{Counts, Frame};
use crate::domain::outcome::Measured;

/// Sums over agencies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Times that somebody was received.
    pub visits: u64,
    /// People received.
    pub people: u64,
    /// Visits of large groups, of the rows that tell them; none where no row does.
    pub groups: Option<u64>,
    /// Petitions received in the period.
    pub received: u64,
    /// Petitions fit to be handled.
    pub eligible: u64,
    /// Of these by type, of the rows that tell them: complaints, denunciations, suggestions and reports; none where no row does.
    pub types: Option<[u64; 3]>,
    /// In the agencies' own competence.
    pub own: u64,
    /// Answered with directions.
    pub guided: u64,
    /// Forwarded to others.
    pub forwarded: u64,
    /// On which others were urged.
    pub urged: u64,
    /// Resolved.
    pub resolved: u64,
    /// Not resolved yet.
    pub pending: u64,
    /// Resolved in time, and resolved at all, of the rows that tell it.
    pub in_time: [u64; 2],
}

impl Figures {
    /// What was not in the agencies' competence.
    pub fn passed_on(&self) -> u64 {
        self.guided + self.forwarded + self.urged
    }

    /// Resolved, of all in the agencies' own competence.
    pub fn resolved(&self) -> Ratio {
        Ratio::new(self.resolved, self.own)
    }

    /// Resolved in time, of all resolved of which it is told.
    pub fn in_time(&self) -> Ratio {
        Ratio::new(self.in_time[0], self.in_time[1])
    }
}

impl Counts for Reception {
    type Figures = Figures;

    fn count(figures: &mut Figures, row: &Row, _: &Frame) {
        figures.visits += row.visits;
        figures.people += row.people;
        if let Some(groups) = row.groups {
            *figures.groups.get_or_insert_default() += groups;
        }
        figures.received += row.received;
        figures.eligible += row.eligible;
        if let Some(types) = row.types {
            let sums = figures.types.get_or_insert_default();
            sums.iter_mut().zip(types).for_each(|(sum, count)| *sum += count);
        }
        figures.own += row.own;
        figures.guided += row.guided;
        figures.forwarded += row.forwarded;
        figures.urged += row.urged;
        figures.resolved += row.resolved;
        figures.pending += row.pending;
        if let Some(in_time) = row.in_time {
            figures.in_time[0] += in_time;
            figures.in_time[1] += row.resolved;
        }
    }

    fn outcomes(figures: &Figures) -> Vec<(&'static str, Measured)> {
        vec![("resolved", Measured::of(figures.resolved())), ("in-time", Measured::of(figures.in_time()))]
    }
}
