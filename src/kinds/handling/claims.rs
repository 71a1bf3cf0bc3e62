//! The figures of monthly summaries that late lists count one by one, and those that may leap from month to month.

use super::counts::Part;
use super::derive::{AgencyPeriod, Handling};
use crate::base::date::Month;
use crate::base::diag::{Text, text};
use crate::domain::claim::{Basis, Claim, Measure};
use crate::domain::period::Period;

/// The figures, and how a finding names the column.
const CLAIMED: [(Measure, Part, Text); 5] = [
    (Measure::Received, Part::Received, text("cột (3) của biểu tổng hợp", "column (3) of the summary")),
    (Measure::Resolved, Part::Resolved, text("cột (7) của biểu tổng hợp", "column (7) of the summary")),
    (Measure::ResolvedLate, Part::Late, text("cột (10) của biểu tổng hợp", "column (10) of the summary")),
    (Measure::Pending, Part::Pending, text("cột (11) của biểu tổng hợp", "column (11) of the summary")),
    (
        Measure::PendingOverdue,
        Part::Overdue,
        text("cột (13) của biểu tổng hợp", "column (13) of the summary"),
    ),
];

/// Of each agency in each month. Longer periods claim nothing: lists are monthly.
pub fn all(handling: &Handling) -> Vec<Claim> {
    let months = handling.periods.iter().filter_map(|one| match one.period {
        Period::Month(month) => Some((month, one)),
        _ => None,
    });
    months
        .flat_map(|(month, one)| one.agencies.iter().flat_map(move |agency| of(handling, month, agency)))
        .collect()
}

fn of(handling: &Handling, month: Month, one: &AgencyPeriod) -> [Claim; 5] {
    let document = &handling.documents[one.document];
    let summary = &document.summaries[one.summary];
    // Until all rows are right the sums of an agency say nothing.
    let figures = summary.figures.as_ref().filter(|_| document.whole);
    CLAIMED.map(|(measure, part, stated_by)| {
        let on_a_day = matches!(measure, Measure::Pending | Measure::PendingOverdue);
        Claim {
            measure,
            agency: one.agency,
            month,
            value: figures.map(|figures| figures.counts.of(part)),
            day: on_a_day.then_some(document.as_of),
            basis: Basis::Stated,
            stated_by,
            span: figures.map_or(summary.span, |figures| figures.span(part)),
        }
    })
}
