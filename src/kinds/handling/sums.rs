//! Whether figures add up: within a row, and of rows to the row of their sum.

use super::columns::label;
use super::counts::{Counts, IDENTITIES, Part};
use super::faults;
use super::model::Figures;
use crate::base::diag::{Diag, Diags};
use crate::domain::columns::Grid;

/// Whose figures a finding is about.
pub enum Whose<'a> {
    /// The sum over everything.
    Total,
    /// An agency, or a field of it.
    Row {
        /// The agency as written.
        agency: &'a str,
        /// The field.
        field: Option<&'a str>,
    },
}

impl Whose<'_> {
    /// Fills `{row}`.
    pub fn name(&self, diag: Diag) -> Diag {
        match self {
            Whose::Total => diag.with_words("row", "‘Tổng cộng’", "'Total'"),
            Whose::Row { agency, field: None } => {
                diag.with_words("row", format!("‘{agency}’"), format!("'{agency}'"))
            }
            Whose::Row { agency, field: Some(field) } => {
                diag.with_words("row", format!("‘{agency}, {field}’"), format!("'{agency}, {field}'"))
            }
        }
    }
}

/// The four identities of the form.
pub fn check_row(figures: &Figures, whose: &Whose<'_>, grid: &mut Grid<'_>) {
    let counts = &figures.counts;
    for (whole, parts) in IDENTITIES {
        let sum = counts.sum(parts);
        if counts.of(whole) == sum {
            continue;
        }
        let numbers: Vec<String> = parts.iter().map(|part| format!("({})", part.number())).collect();
        let terms: Vec<String> = parts.iter().map(|part| counts.of(*part).to_string()).collect();
        let diag = Diag::at(&faults::SUM_DIFFERS, figures.span(whole));
        let diag = column(whose.name(diag), whole).with("value", counts.of(whole));
        let diag = diag.with("columns", numbers.join(" + ")).with("terms", terms.join(" + "));
        grid.push(diag.with("computed", sum));
    }
}

/// A row of a sum against the rows that it sums up.
pub fn check_total(given: &Figures, computed: &Counts, whose: &Whose<'_>, diags: &mut Diags) {
    for part in Part::ALL.into_iter().filter(|part| given.counts.of(*part) != computed.of(*part)) {
        let diag = column(whose.name(Diag::at(&faults::TOTAL_DIFFERS, given.span(part))), part);
        diags.push(diag.with("value", given.counts.of(part)).with("computed", computed.of(part)));
    }
}

/// Fills number and name of a column.
pub fn column(diag: Diag, part: Part) -> Diag {
    diag.with("number", part.number()).with_words("column", label(part).vi, label(part).en)
}
