//! Conclusions of inspections.

use crate::base::date::Date;
use crate::domain::limit::Met;

/// A finding of an inspection with its remedy; number of the document and inspected agency stand beside it.
#[derive(Clone, Debug)]
pub struct Row {
    /// The document.
    pub document: Box<str>,
    /// When it was signed.
    pub concluded: Date,
    /// Who inspected.
    pub inspector: Box<str>,
    /// What was inspected.
    pub scope: Box<str>,
    /// What was found.
    pub findings: Box<str>,
    /// What has to be done; empty where nothing has.
    pub remedy: Box<str>,
    /// The last day for that.
    pub deadline: Option<Date>,
    /// When it was done.
    pub remedied: Option<Date>,
    /// What shows that.
    pub evidence: Box<str>,
    /// How it stands on the day the list speaks of.
    pub state: State,
}

/// How a remedy stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Nothing has to be done.
    #[default]
    Nothing,
    /// Something has to be done, and no day was set: it cannot be overdue.
    NoDeadline,
    /// Done without a day having been set.
    Done,
    /// Judged by its day.
    Judged(Met),
}
