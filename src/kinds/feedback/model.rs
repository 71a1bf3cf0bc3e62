//! Complaints and suggestions as they were read, without anything about who made them.

use crate::base::date::Date;
use crate::base::span::Span;
use crate::domain::limit::Met;

/// How a complaint or suggestion ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was dealt with and answered.
    Processed,
    /// It was not accepted.
    Rejected,
    /// The sender was asked to complete it.
    Supplement,
}

impl Outcome {
    /// All, in the order of the words of the column.
    pub const ALL: [Outcome; 3] = [Outcome::Processed, Outcome::Rejected, Outcome::Supplement];
}

/// A complaint or suggestion; its code and agency stand beside it.
#[derive(Clone, Debug)]
pub struct Row {
    /// What it is about.
    pub topic: Box<str>,
    /// How it came.
    pub channel: Box<str>,
    /// When it was received.
    pub received: Date,
    /// The day that was promised, if one was.
    pub due: Option<Date>,
    /// Where that stands.
    pub due_at: Span,
    /// When it ended: answered, rejected or sent back.
    pub replied: Option<Date>,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// When the answer was published.
    pub published: Option<Date>,
    /// Whether the sender was not satisfied.
    pub dissatisfied: bool,
    /// Whether the sender complained again.
    pub reopened: bool,
    /// The last day by the rule, where rule and calendar are known.
    pub limit: Option<Date>,
    /// How it met that day.
    pub met: Met,
    /// How the publication of the answer met its day; `None` where none is owed.
    pub reply: Option<Met>,
}
