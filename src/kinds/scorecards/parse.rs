//! One document and its table → scores by a scheme.

use super::columns::{AGENCY, INDICATOR, ROWS};
use super::faults;
use super::front::Front;
use super::model::Document;
use super::precision::Precision;
use super::row::Reader;
use super::scheme::{Scheme, Schemes};
use super::score::Row;
use crate::base::diag::{Diag, Diags};
use crate::domain::columns::Grid;
use crate::domain::in_force;
use crate::domain::kind::Bundle;
use crate::domain::period::Period;
use crate::domain::periodic::{self, Common, Head};
use crate::domain::schema::suggest;
use crate::format::csv_table::Record;
use std::sync::Arc;

/// Reads a scorecard and checks all that can be checked without agencies and other documents.
pub fn document(bundle: &Bundle<'_>, schemes: &Schemes, diags: &mut Diags) -> Option<Document> {
    let front: Front = bundle.front(diags)?;
    let Front { period, published, agency, agencies, owner, notes, corrections, source, demo, .. } = front;
    let common = Common { period, published, agency, agencies, owner, notes, corrections, source, demo };
    let head = Head::read(bundle, common, diags);
    periodic::check_period(&head, bundle, [&faults::ODD_PERIOD, &faults::EARLY_PUBLICATION], diags);
    periodic::check_as_of(front.as_of, head.last_told(), bundle, diags);
    let mut document = Document {
        scheme: scheme(bundle, &front.scheme, period, schemes, diags)?,
        head,
        as_of: front.as_of,
        rows: Vec::new(),
        precision: Precision::default(),
        whole: false,
        cards: Vec::new(),
    };
    table(bundle, &mut document, diags);
    Some(document)
}

/// The scheme of that id which holds at the end of the period.
fn scheme(
    bundle: &Bundle<'_>,
    id: &str,
    period: Period,
    schemes: &Schemes,
    diags: &mut Diags,
) -> Option<Arc<Scheme>> {
    let known = schemes.of(id);
    if let Some(scheme) = in_force::on(known.iter().copied(), period.last()) {
        return Some(Arc::clone(scheme));
    }
    let span = bundle.span("scheme");
    let Some(last) = known.last() else {
        let ids = schemes.ids();
        let diag = Diag::at(&faults::UNKNOWN_SCHEME, span).with("value", id);
        diags.push(suggest(diag, id, &ids));
        return None;
    };
    let (from, to) = (last.valid_from, last.valid_to.map(|day| day.to_string()).unwrap_or_default());
    let held = match last.valid_to {
        Some(_) => (format!("từ {from} đến {to}"), format!("from {from} to {to}")),
        None => (format!("từ {from}"), format!("from {from}")),
    };
    let diag = Diag::at(&faults::SCHEME_NOT_VALID, span).with("value", &last.short);
    let diag = diag.with_words("period", period.label_vi(), period.label_en());
    diags.push(diag.with_words("held", held.0, held.1));
    None
}

/// Missing is not zero: a scorecard has rows.
fn table(bundle: &Bundle<'_>, document: &mut Document, diags: &mut Diags) {
    let at = document.head.at;
    let no_rows = || Diag::at(&faults::NO_ROWS, at).with("stem", &bundle.stem);
    if !bundle.tables.contains_key(ROWS.name) {
        diags.push(no_rows());
        return;
    }
    let Some(table) = bundle.table(&ROWS, diags) else { return };
    let Some(mut grid) = Grid::open(&table, &ROWS, diags) else { return };
    if table.records.is_empty() {
        diags.push(no_rows());
    }
    document.precision = Precision::of(&grid, &document.scheme);
    document.whole = true;
    for record in grid.records() {
        match row(&mut grid, record, document) {
            Some(row) => document.rows.push(row),
            None => document.whole = false,
        }
    }
    grid.finish(diags);
}

/// Reads a record; `None` when something of it cannot be used.
fn row(grid: &mut Grid<'_>, record: &Record, document: &Document) -> Option<Row> {
    let agency = periodic::agency_of(grid, record, AGENCY, document.head.agency.as_ref(), &faults::NO_AGENCY);
    let word = grid.required(record, INDICATOR)?;
    let at = grid.span(record, INDICATOR);
    let Some(subject) = document.scheme.find(word) else {
        let known = document.scheme.ids();
        let diag = Diag::at(&faults::UNKNOWN_INDICATOR, at).with("value", word);
        grid.push(suggest(diag.with("scheme", &document.scheme.short), word, &known));
        return None;
    };
    let score = Reader::score(grid, record, subject, &document.scheme, document.precision)?;
    Some(Row { agency: agency?, subject, at, score })
}
