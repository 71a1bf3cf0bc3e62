//! One document and its table → a summary.

use super::columns::{AGENCY, FIELD, ROWS, column};
use super::counts::{Counts, Part};
use super::faults;
use super::front::Front;
use super::model::{Document, Figures, Row};
use super::sums::{self, Whose};
use crate::base::diag::{Diag, Diags};
use crate::base::span::Span;
use crate::domain::columns::Grid;
use crate::domain::fold::fold;
use crate::domain::kind::Bundle;
use crate::domain::periodic::{self, Common, Head};
use crate::format::csv_table::{Lines, Record};

/// Folded words for the row of the sum, as exports name it.
const TOTAL: [&str; 6] = ["tong", "tong so", "tong cong", "cong", "toan tinh", "total"];

/// Reads a summary and checks all that can be checked without agencies and other documents.
pub fn document(bundle: &Bundle<'_>, diags: &mut Diags) -> Option<Document> {
    let front: Front = bundle.front(diags)?;
    let Front { period, published, agency, agencies, owner, notes, corrections, source, demo, .. } = front;
    let common = Common { period, published, agency, agencies, owner, notes, corrections, source, demo };
    let head = Head::read(bundle, common, diags);
    periodic::check_period(&head, bundle, [&faults::ODD_PERIOD, &faults::EARLY_PUBLICATION], diags);
    periodic::check_as_of(front.as_of, head.last_told(), bundle, diags);
    let mut document = Document {
        as_of: front.as_of.unwrap_or(head.closing()),
        head,
        provisional_until: front.provisional_until,
        rows: Vec::new(),
        total: None,
        whole: false,
        summaries: Vec::new(),
    };
    table(bundle, &mut document, diags);
    Some(document)
}

/// Missing is not zero: a summary has rows, of zeros if need be.
fn table(bundle: &Bundle<'_>, document: &mut Document, diags: &mut Diags) {
    let at = document.head.at;
    let no_rows = || Diag::at(&faults::NO_ROWS, at).with("stem", &bundle.stem);
    let Some((_, text)) = bundle.tables.get(ROWS.name) else {
        diags.push(no_rows());
        return;
    };
    let Some(table) = bundle.table(&ROWS, diags) else { return };
    let Some(mut grid) = Grid::open(&table, &ROWS, diags) else { return };
    if table.records.is_empty() {
        diags.push(no_rows());
    }
    document.whole = true;
    let mut lines = Lines::new(text.as_bytes());
    for record in grid.records() {
        let whole = row(&mut grid, record, lines.of(record.at), document);
        document.whole &= whole;
    }
    grid.finish(diags);
}

/// Reads a record; false when something of it cannot be used.
fn row(grid: &mut Grid<'_>, record: &Record, line: u32, document: &mut Document) -> bool {
    let (agency, field) = (grid.text(record, AGENCY), grid.text(record, FIELD));
    let is_total = |word: &str| TOTAL.contains(&fold(word).as_str());
    let field = Some(field).filter(|field| !field.is_empty());
    let sums_up = match (agency, field) {
        ("", Some(field)) => is_total(field),
        (agency, None) => is_total(agency),
        (agency, Some(field)) => is_total(agency) && is_total(field),
    };
    let figures = figures(grid, record, line);
    let field = field.filter(|field| !is_total(field));
    if sums_up {
        let Some(figures) = figures else { return false };
        sums::check_row(&figures, &Whose::Total, grid);
        if document.total.is_some() {
            let diag = Diag::at(&faults::ROW_TWICE, grid.span(record, AGENCY));
            grid.push(Whose::Total.name(diag));
        }
        document.total = Some(figures);
        return true;
    }
    let only = document.head.agency.as_ref();
    let Some(named) = periodic::agency_of(grid, record, AGENCY, only, &faults::NO_AGENCY) else {
        return false;
    };
    let Some(figures) = figures else { return false };
    sums::check_row(&figures, &Whose::Row { agency: &named.reference.word, field }, grid);
    let at = grid.span(record, if field.is_some() { FIELD } else { AGENCY });
    document.rows.push(Row { agency: named, field: field.map(Into::into), at, figures });
    true
}

fn figures(grid: &mut Grid<'_>, record: &Record, line: u32) -> Option<Figures> {
    // All cells first, so that every one that is wrong is told.
    let read = Part::ALL.map(|part| {
        grid.required(record, column(part))?;
        grid.count(record, column(part))
    });
    let cells: [Span; 11] = Part::ALL.map(|part| grid.span(record, column(part)));
    let mut counts = [0; 11];
    for (count, read) in counts.iter_mut().zip(read) {
        *count = read?;
    }
    Some(Figures::new(Counts::new(counts), cells, line))
}
