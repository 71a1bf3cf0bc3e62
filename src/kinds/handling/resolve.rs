//! Summaries → summaries whose agencies are known, each told once a period, whose rows add up.

use super::chain;
use super::counts::Counts;
use super::faults;
use super::model::{Document, Figures, Summary};
use super::sums::{self, Whose};
use super::within;
use crate::base::diag::{Diag, Diags};
use crate::domain::agency::{AgencyId, Directory};
use crate::domain::fold::fold;
use crate::domain::period::Period;
use crate::domain::periodic::{self, Part};
use std::collections::{BTreeMap, BTreeSet};

/// Resolves all summaries and checks them against each other.
pub fn resolve(mut documents: Vec<Document>, directory: &Directory, diags: &mut Diags) -> Vec<Document> {
    for document in &mut documents {
        find_agencies(document, directory, diags);
        rows_twice(document, diags);
        document.summaries = summaries(document, directory, diags);
        check_total(document, diags);
    }
    let mut first: BTreeMap<(Period, AgencyId), usize> = BTreeMap::new();
    for (place, document) in documents.iter().enumerate() {
        for summary in &document.summaries {
            let named = (summary.agency, summary.span);
            let period = document.head.period;
            periodic::check_validity(named, period, directory, &faults::AGENCY_NOT_VALID, diags);
            let other = *first.entry((period, summary.agency)).or_insert(place);
            if other != place {
                let diag = Diag::at(&faults::AGENCY_TWICE, summary.span)
                    .with("value", &directory.get(summary.agency).name)
                    .with("other", &documents[other].head.path);
                diags.push(periodic::with_period(diag, period));
            }
        }
    }
    chain::check(&documents, directory, diags);
    within::check(&documents, directory, diags);
    documents
}

/// Looks every name up.
fn find_agencies(document: &mut Document, directory: &Directory, diags: &mut Diags) {
    let rows = document.rows.iter_mut().map(|row| &mut row.agency);
    periodic::find(document.head.names_mut().chain(rows), directory, diags);
    document.whole &= document.rows.iter().all(|row| row.agency.id.is_some());
}

/// Rows of one agency and field.
fn rows_twice(document: &mut Document, diags: &mut Diags) {
    let mut seen = BTreeSet::new();
    let mut twice = false;
    for row in &document.rows {
        let Some(agency) = row.agency.id else { continue };
        if !seen.insert((agency, row.field.as_deref().map(fold))) {
            let whose = Whose::Row { agency: &row.agency.reference.word, field: row.field.as_deref() };
            diags.push(whose.name(Diag::at(&faults::ROW_TWICE, row.at)));
            twice = true;
        }
    }
    document.whole &= !twice;
}

/// What the document says of each agency.
fn summaries(document: &Document, directory: &Directory, diags: &mut Diags) -> Vec<Summary> {
    let named = document.rows.iter().map(|row| &row.agency);
    let parts = periodic::parts(&document.head, named, &faults::OTHER_AGENCY, directory, diags);
    parts.into_iter().map(|part| summary(document, part, directory, diags)).collect()
}

fn summary(document: &Document, part: Part, directory: &Directory, diags: &mut Diags) -> Summary {
    let Part { agency, span, rows } = part;
    let (fields, own): (Vec<usize>, Vec<usize>) =
        rows.into_iter().partition(|place| document.rows[*place].field.is_some());
    let figures = own.last().map(|place| document.rows[*place].figures.clone());
    let mut summary = Summary { agency, span, figures, fields };
    add_fields(document, &mut summary, diags);
    // A summary without any row has a fault of its own.
    if summary.figures.is_none() && !document.rows.is_empty() && document.whole {
        let diag = Diag::at(&faults::AGENCY_MISSING, span);
        diags.push(diag.with("value", &directory.get(agency).name));
    }
    summary
}

/// An agency's own row sums up its fields; without one the fields do.
fn add_fields(document: &Document, summary: &mut Summary, diags: &mut Diags) {
    let fields = || summary.fields.iter().map(|place| &document.rows[*place]);
    let Some(first) = fields().next() else { return };
    let counts = Counts::total(fields().map(|row| &row.figures.counts));
    match &summary.figures {
        Some(own) if document.whole => {
            let whose = Whose::Row { agency: &first.agency.reference.word, field: None };
            sums::check_total(own, &counts, &whose, diags);
        }
        Some(_) => {}
        None => {
            let begin = first.agency.reference.span;
            summary.figures = Some(Figures::sum(counts, begin, first.figures.line));
        }
    }
}

/// The row of the sum over everything; rows with faults are missing from what it is compared with.
fn check_total(document: &Document, diags: &mut Diags) {
    let (Some(total), true) = (&document.total, document.whole) else { return };
    let figures = document.summaries.iter().filter_map(|summary| summary.figures.as_ref());
    let computed = Counts::total(figures.map(|figures| &figures.counts));
    sums::check_total(total, &computed, &Whose::Total, diags);
}
