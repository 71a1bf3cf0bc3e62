//! One document and its table → a list.

use super::faults;
use super::front::Front;
use super::model::{Entry, Head, Listing};
use super::{Frame, Subject};
use crate::base::diag::{Diag, Diags};
use crate::domain::agency::Named;
use crate::domain::columns::Grid;
use crate::domain::kind::Bundle;
use crate::domain::period::Period;
use crate::format::csv_table::Record;

/// Reads a list and checks all that can be checked without agencies, calendars and other documents.
pub fn document<S: Subject>(bundle: &Bundle<'_>, diags: &mut Diags) -> Option<Listing<S::Row>> {
    let front: Front = bundle.front(diags)?;
    check(bundle, &front, diags);
    let head = head(bundle, front, diags);
    let mut listing = Listing { head, rows: Vec::new(), whole: false, covers: Vec::new() };
    table::<S>(bundle, &mut listing, diags);
    Some(listing)
}

fn check(bundle: &Bundle<'_>, front: &Front, diags: &mut Diags) {
    if matches!(front.period, Period::Day(_) | Period::Years { .. } | Period::Range { .. }) {
        let diag = Diag::at(&faults::ODD_PERIOD, bundle.span("period"));
        diags.push(diag.with("value", front.period));
    } else if front.published <= front.period.last() {
        let (vi, en) = (front.period.label_vi(), front.period.label_en());
        let diag = Diag::at(&faults::EARLY_PUBLICATION, bundle.span("published"));
        diags.push(diag.with("published", front.published).with_words("period", vi, en));
    }
}

fn head(bundle: &Bundle<'_>, front: Front, diags: &mut Diags) -> Head {
    let named = |word: &Option<String>, key| word.as_ref().map(|word| Named::new(word, bundle.span(key)));
    let all = |words: &[String], key: &str| -> Vec<Named> {
        let all = words.iter().enumerate();
        all.map(|(i, word)| Named::new(word, bundle.span(&format!("{key}.{i}")))).collect()
    };
    let mut corrections = front.corrections;
    corrections.sort_by_key(|correction| correction.date);
    Head {
        file: bundle.file,
        path: bundle.path.clone(),
        at: bundle.span("period"),
        period: front.period,
        published: front.published,
        as_of: front.as_of.unwrap_or(front.period.last()),
        agency: named(&front.agency, "agency"),
        agencies: front.agencies.as_ref().map(|words| all(words, "agencies")),
        nil: all(&front.nil, "nil"),
        owner: named(&front.owner, "owner"),
        notes: front.notes,
        corrections,
        source: front.source,
        demo: front.demo,
        prose: bundle.prose(diags),
    }
}

/// Missing is not nothing: a list has rows, or agencies that declare that nothing arose.
fn table<S: Subject>(bundle: &Bundle<'_>, listing: &mut Listing<S::Row>, diags: &mut Diags) {
    let spec = S::spec().table[0];
    let given = bundle.tables.contains_key(spec.name);
    let table = bundle.table(spec, diags);
    if table.as_ref().map_or(!given, |table| table.records.is_empty()) && listing.head.nil.is_empty() {
        let diag = Diag::at(&faults::NO_ROWS, listing.head.at);
        diags.push(diag.with("stem", &bundle.stem).with("table", spec.name));
    }
    let Some(table) = table else {
        listing.whole = !given;
        return;
    };
    let Some(mut grid) = Grid::open(&table, spec, diags) else { return };
    listing.whole = true;
    let frame = listing.head.frame();
    for record in grid.records() {
        match entry::<S>(&mut grid, record, &frame, listing.head.agency.as_ref()) {
            Some(entry) => listing.rows.push(entry),
            None => listing.whole = false,
        }
    }
    grid.finish(diags);
}

fn entry<S: Subject>(
    grid: &mut Grid<'_>,
    record: &Record,
    frame: &Frame,
    only: Option<&Named>,
) -> Option<Entry<S::Row>> {
    let spec = S::spec();
    // All cells first, so that every one that is wrong is told.
    let agency = match (grid.text(record, spec.agency), only) {
        ("", Some(only)) => Some(Named::new(&only.reference.word, only.reference.span)),
        ("", None) => {
            let diag = Diag::at(&faults::NO_AGENCY, grid.span(record, spec.agency));
            grid.push(diag);
            None
        }
        (word, _) => Some(Named::new(word, grid.span(record, spec.agency))),
    };
    let id = spec.id.map_or(Some(""), |column| grid.required(record, column));
    let at = grid.span(record, spec.id.unwrap_or(spec.agency));
    let row = S::read(grid, record, frame);
    Some(Entry { agency: agency?, id: id?.into(), at, row: row? })
}
