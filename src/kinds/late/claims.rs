//! The figures of late lists that a summary states too.

use super::derive::{AgencyMonth, Late, MonthList};
use super::model::Cover;
use crate::base::diag::{Text, text};
use crate::domain::claim::{Basis, Claim, Measure};

const CLOSED: Text = text("số dòng của danh sách đã trả trễ hạn", "the rows of the closed list");
const OPEN: Text = text("số dòng của danh sách đang quá hạn", "the rows of the open list");

/// Closed late and open late, of each agency in each month.
pub fn all(late: &Late) -> Vec<Claim> {
    let months = late.months.iter();
    months.flat_map(|month| month.agencies.iter().flat_map(|one| of(late, month, one))).collect()
}

fn of(late: &Late, month: &MonthList, one: &AgencyMonth) -> [Claim; 2] {
    let list = &late.lists[one.list];
    // Rows with faults are missing from the figures: there is nothing to compare until they are mended.
    let counted = one.cover != Cover::Missing && list.countable();
    let claim = |measure, open: bool, value: u64, stated_by| Claim {
        measure,
        agency: one.agency,
        month: month.month,
        value: (counted && (!open || list.open_known())).then_some(value),
        day: list.as_of.filter(|_| open),
        basis: Basis::Counted,
        stated_by,
        span: list.table_span(open),
    };
    [
        claim(Measure::ResolvedLate, false, one.figures.closed, CLOSED),
        claim(Measure::PendingOverdue, true, one.figures.open, OPEN),
    ]
}
