//! What is checked of every document about a period: the period, and the agencies that it names.

use super::head::Head;
use crate::base::diag::{Diag, Diags, Fault};
use crate::base::span::Span;
use crate::domain::agency::{AgencyId, Directory, Named};
use crate::domain::columns::Grid;
use crate::domain::kind::Bundle;
use crate::domain::period::Period;
use crate::format::csv_table::Record;
use std::collections::BTreeSet;

/// Checks that the period is one that reports have, and that it was over when the document came out. The faults are told in
/// this order.
pub fn check_period(head: &Head, bundle: &Bundle<'_>, [odd, early]: [&'static Fault; 2], diags: &mut Diags) {
    let (period, published) = (head.period, head.published);
    if matches!(period, Period::Day(_) | Period::Years { .. } | Period::Range { .. }) {
        diags.push(Diag::at(odd, head.at).with("value", period));
    } else if published <= period.last() {
        let diag = Diag::at(early, bundle.span("published")).with("published", published);
        diags.push(with_period(diag, period));
    }
}

/// Fills `{period}`.
pub fn with_period(diag: Diag, period: Period) -> Diag {
    diag.with_words("period", period.label_vi(), period.label_en())
}

/// Whose a row is: the agency of its cell, else the only one of its document. `None`, with that fault, when it is nobody's.
pub fn agency_of(
    grid: &mut Grid<'_>,
    record: &Record,
    column: usize,
    only: Option<&Named>,
    nobody: &'static Fault,
) -> Option<Named> {
    match (grid.text(record, column), only) {
        ("", Some(only)) => Some(Named::new(&only.reference.word, only.reference.span)),
        ("", None) => {
            grid.push(Diag::at(nobody, grid.span(record, column)));
            None
        }
        (word, _) => Some(Named::new(word, grid.span(record, column))),
    }
}

/// Looks all names of a document up; the same wrong name is told once.
pub fn find<'n>(names: impl IntoIterator<Item = &'n mut Named>, directory: &Directory, diags: &mut Diags) {
    let mut unknown = BTreeSet::new();
    for named in names {
        match directory.find(&named.reference.word, named.reference.span) {
            Ok(id) => named.id = Some(id),
            Err(diag) => {
                if unknown.insert(named.reference.word.clone()) {
                    diags.push(diag);
                }
            }
        }
    }
}

/// Checks that an agency existed in a period.
pub fn check_validity(
    (agency, at): (AgencyId, Span),
    period: Period,
    directory: &Directory,
    not_valid: &'static Fault,
    diags: &mut Diags,
) {
    let agency = directory.get(agency);
    if let Some((vi, en)) = agency.outside(period.first(), period.last()) {
        let diag = Diag::at(not_valid, at).with("value", &agency.name);
        diags.push(with_period(diag, period).with_words("reason", vi, en));
    }
}
