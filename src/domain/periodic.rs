//! Documents about a period: how they name their period and their agencies is read and checked alike for all kinds, each of
//! which tells its own faults.

use super::agency::{AgencyId, Directory, Named};
use super::columns::Grid;
use super::kind::Bundle;
use super::period::Period;
use crate::base::date::Date;
use crate::base::diag::{Diag, Diags, Fault};
use crate::base::span::Span;
use crate::format::csv_table::Record;
use std::collections::BTreeSet;

impl Bundle<'_> {
    /// The agency that the front matter names under a key.
    pub fn named(&self, word: &Option<String>, key: &str) -> Option<Named> {
        word.as_ref().map(|word| Named::new(word, self.span(key)))
    }

    /// The agencies that the front matter lists under a key.
    pub fn all_named(&self, words: &[String], key: &str) -> Vec<Named> {
        let all = words.iter().enumerate();
        all.map(|(i, word)| Named::new(word, self.span(&format!("{key}.{i}")))).collect()
    }
}

/// Checks that the period is one that reports have, and that it was over when the document came out. The faults are told in
/// this order.
pub fn check_period(
    bundle: &Bundle<'_>,
    period: Period,
    published: Date,
    [odd, early]: [&'static Fault; 2],
    diags: &mut Diags,
) {
    if matches!(period, Period::Day(_) | Period::Years { .. } | Period::Range { .. }) {
        diags.push(Diag::at(odd, bundle.span("period")).with("value", period));
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
