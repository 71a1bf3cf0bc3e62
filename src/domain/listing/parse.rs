//! One document and its table → a list.

use super::Subject;
use super::faults;
use super::front::Front;
use super::model::{Entry, Frame, Listing};
use crate::base::diag::{Diag, Diags};
use crate::domain::agency::Named;
use crate::domain::columns::Grid;
use crate::domain::kind::Bundle;
use crate::domain::limit::Limits;
use crate::domain::periodic::{self, Common, Head};
use crate::format::csv_table::Record;

/// Reads a list and checks all that can be checked without agencies, calendars and other documents.
pub fn document<S: Subject>(
    bundle: &Bundle<'_>,
    rules: Limits,
    diags: &mut Diags,
) -> Option<Listing<S::Row>> {
    let (front, paper) = S::front(bundle, diags)?;
    let Front { period, published, agency, agencies, owner, notes, corrections, source, demo, nil, as_of } =
        front;
    let common = Common { period, published, agency, agencies, owner, notes, corrections, source, demo };
    let head = Head::read(bundle, common, diags);
    if paper.is_none() {
        let faults = [&faults::ODD_PERIOD, &faults::EARLY_PUBLICATION];
        periodic::check_period(&head, bundle, faults, diags);
    }
    periodic::check_as_of(as_of, head.last_told(), bundle, diags);
    let mut listing = Listing {
        as_of: as_of.unwrap_or(head.closing()),
        head,
        paper,
        nil: bundle.all_named(&nil, "nil"),
        rules,
        rows: Vec::new(),
        whole: false,
        covers: Vec::new(),
    };
    table::<S>(bundle, &mut listing, diags);
    Some(listing)
}

/// Missing is not nothing: a list has rows, or agencies that declare that nothing arose.
fn table<S: Subject>(bundle: &Bundle<'_>, listing: &mut Listing<S::Row>, diags: &mut Diags) {
    let spec = S::spec().table;
    let given = bundle.tables.contains_key(spec.name);
    let table = bundle.table(spec, diags);
    if table.as_ref().map_or(!given, |table| table.records.is_empty()) && listing.nil.is_empty() {
        let fault = if listing.paper.is_some() { &faults::PAPER_NO_ROWS } else { &faults::NO_ROWS };
        let diag = Diag::at(fault, listing.head.at);
        diags.push(diag.with("stem", &bundle.stem).with("table", spec.name));
    }
    let Some(table) = table else {
        listing.whole = !given;
        return;
    };
    let Some(mut grid) = Grid::open(&table, spec, diags) else { return };
    listing.whole = true;
    let (frame, until) = (listing.frame(), listing.head.last_told());
    for record in grid.records() {
        periodic::check_past(&mut grid, record, spec, S::spec().past.iter().copied(), until);
        match entry::<S>(&mut grid, record, &frame, listing.head.agency.as_ref()) {
            Some(entry) => listing.rows.push(entry),
            None => listing.whole = false,
        }
    }
    grid.finish(diags);
    S::relate(&mut listing.rows, listing.whole, diags);
}

fn entry<S: Subject>(
    grid: &mut Grid<'_>,
    record: &Record,
    frame: &Frame,
    only: Option<&Named>,
) -> Option<Entry<S::Row>> {
    let spec = S::spec();
    // All cells first, so that every one that is wrong is told.
    let nobody = if spec.papers.is_some() { &faults::PAPER_NO_AGENCY } else { &faults::NO_AGENCY };
    let agency = periodic::agency_of(grid, record, spec.agency, only, nobody);
    let id = spec.id.map_or(Some(""), |column| grid.required(record, column));
    let at = grid.span(record, spec.id.unwrap_or(spec.agency));
    let row = S::read(grid, record, frame);
    Some(Entry { agency: agency?, id: id?.into(), at, row: row? })
}
