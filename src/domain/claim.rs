//! A figure that several kinds may know: stated in a summary, counted in a list. Kinds do not know each other; each says
//! what it knows, and `stages/claims` compares.

use super::agency::AgencyId;
use super::period::Period;
use crate::base::date::{Date, Month};
use crate::base::diag::{Text, text};
use crate::base::span::Span;

/// What a kind knows of one figure of an agency in a month.
#[derive(Clone, Copy, Debug)]
pub struct Claim {
    /// Which figure.
    pub measure: Measure,
    /// Whose.
    pub agency: AgencyId,
    /// Of which month.
    pub month: Month,
    /// The figure, in dossiers. `None` when the kind names the agency without one: missing, not zero.
    pub value: Option<u64>,
    /// The day it speaks of, when it is a state on a day and not what happened in the month.
    pub day: Option<Date>,
    /// Where it comes from.
    pub basis: Basis,
    /// What states it, such as "column (10) of the summary".
    pub stated_by: Text,
    /// Where it stands.
    pub span: Span,
}

/// Where a figure comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Somebody wrote the sum.
    Stated,
    /// Dossiers were counted one by one.
    Counted,
}

/// A figure about dossiers that more than one kind may know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Received in the month, those carried over from the month before among them.
    Received,
    /// Closed in the month.
    Resolved,
    /// Closed in the month after their due day.
    ResolvedLate,
    /// Open at the end of the month.
    Pending,
    /// Open at the end of the month and past due.
    PendingOverdue,
}

impl Measure {
    /// What is counted, within a sentence.
    pub fn label(self) -> Text {
        match self {
            Measure::Received => text("hồ sơ tiếp nhận", "dossiers received"),
            Measure::Resolved => text("hồ sơ đã giải quyết", "dossiers closed"),
            Measure::ResolvedLate => text("hồ sơ trả kết quả trễ hạn", "dossiers closed late"),
            Measure::Pending => text("hồ sơ đang giải quyết", "dossiers open"),
            Measure::PendingOverdue => text("hồ sơ đang giải quyết đã quá hạn", "dossiers open and past due"),
        }
    }

    /// Whether its dossiers have to be published one by one: the late ones.
    pub fn is_listed(self) -> bool {
        matches!(self, Measure::ResolvedLate | Measure::PendingOverdue)
    }
}

/// A month within a sentence of a finding: `tháng 10/2026`, `October 2026`.
pub fn month_words(month: Month) -> (String, String) {
    let period = Period::Month(month);
    (period.label_vi(), period.label_en())
}
