//! What an agency says of its reception of citizens; the agency stands beside it.

use crate::base::span::Span;

/// A row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Times that somebody was received.
    pub visits: u64,
    /// People received.
    pub people: u64,
    /// Visits of large groups, where the row tells them.
    pub groups: Option<u64>,
    /// Petitions left over from the period before.
    pub carried_over: u64,
    /// Petitions received in the period.
    pub received: u64,
    /// Petitions fit to be handled.
    pub eligible: u64,
    /// These by type, where the row tells them: complaints, denunciations, suggestions and reports.
    pub types: Option<[u64; 3]>,
    /// Where the number of denunciations stands.
    pub denunciations_at: Span,
    /// In the agency's own competence.
    pub own: u64,
    /// Not in its competence: answered with directions.
    pub guided: u64,
    /// Not in its competence: forwarded.
    pub forwarded: u64,
    /// Not in its competence: others were urged; 0 where the row does not tell.
    pub urged: u64,
    /// Of its own, resolved.
    pub resolved: u64,
    /// Of these, in time, where the row tells it.
    pub in_time: Option<u64>,
    /// Of its own, not resolved yet.
    pub pending: u64,
}

impl Row {
    /// What was not in the agency's competence.
    pub fn passed_on(&self) -> u64 {
        self.guided + self.forwarded + self.urged
    }
}
