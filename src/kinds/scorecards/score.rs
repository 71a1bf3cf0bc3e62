//! Rows as they were read: rates and scores.

use super::points::Points;
use super::scheme::Subject;
use crate::base::number::Ratio;
use crate::base::span::Span;
use crate::domain::agency::Named;

/// A row.
#[derive(Debug)]
pub struct Row {
    /// The agency.
    pub agency: Named,
    /// What it is about.
    pub subject: Subject,
    /// Where it says so.
    pub at: Span,
    /// What it says.
    pub score: Score,
}

/// What a row says of a total, a group or an indicator.
#[derive(Clone, Debug)]
pub struct Score {
    /// The rate, if there is one.
    pub share: Option<Share>,
    /// The score: as exported, else by the rule of the scheme.
    pub points: Option<Points>,
    /// The score as exported.
    pub given: Option<Points>,
    /// Whether nothing arose: the denominator is 0, or the row says so.
    pub nothing: bool,
    /// Where the score stands, or would.
    pub span: Span,
}

/// A rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Share {
    /// Counted: numerator and denominator.
    Counted(Ratio),
    /// Exported as per cent without the counts: exact, and as written.
    Stated(Ratio, Box<str>),
}

impl Share {
    /// The rate as a ratio.
    pub fn ratio(&self) -> Ratio {
        match self {
            Share::Counted(ratio) | Share::Stated(ratio, _) => *ratio,
        }
    }
}
