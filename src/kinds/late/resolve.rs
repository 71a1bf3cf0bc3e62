//! Lists → lists whose agencies are known, each covered once a month, each dossier counted once.

use super::duplicates;
use super::faults;
use super::model::{Cover, List, NilReturn, Row};
use crate::base::date::Month;
use crate::base::diag::{Diag, Diags};
use crate::base::span::Span;
use crate::domain::agency::{AgencyId, Directory};
use crate::domain::periodic::{self, Head};
use std::collections::BTreeMap;

/// Resolves all lists and checks them against each other.
pub fn resolve(mut lists: Vec<List>, directory: &Directory, diags: &mut Diags) -> Vec<List> {
    for list in &mut lists {
        find_agencies(list, directory, diags);
        list.covers = covers(list, directory, diags);
    }
    let mut first: BTreeMap<(Month, AgencyId), usize> = BTreeMap::new();
    for (place, list) in lists.iter().enumerate() {
        for (agency, _) in &list.covers {
            let span = span_of(list, *agency);
            check_validity(list, *agency, span, directory, diags);
            let other = *first.entry((list.month, *agency)).or_insert(place);
            if other != place {
                let diag = Diag::at(&faults::AGENCY_TWICE, span).with("value", &directory.get(*agency).name);
                diags.push(diag.with("month", list.month).with("other", &lists[other].head.path));
            }
        }
    }
    duplicates::check(&lists, diags);
    lists
}

fn find_agencies(list: &mut List, directory: &Directory, diags: &mut Diags) {
    let nil = match &mut list.nil {
        NilReturn::Agencies(agencies) => agencies.as_mut_slice(),
        NilReturn::Whole(_) => &mut [],
    };
    periodic::find(list.head.names_mut().chain(nil).chain(&mut list.named), directory, diags);
}

/// What the list says of each agency.
fn covers(list: &List, directory: &Directory, diags: &mut Diags) -> Vec<(AgencyId, Cover)> {
    let rows = rows_by_agency(list);
    let nil = nil_returns(list, &rows, directory, diags);
    let Head { agency: only, agencies, .. } = &list.head;
    // Where it names one agency, that is all there is.
    let should = list.head.covered().take(if only.is_some() { 1 } else { usize::MAX });
    let mut covered: BTreeMap<AgencyId, Cover> =
        should.filter_map(|named| Some((named.id?, Cover::Missing))).collect();
    let explicit = only.is_some() || agencies.is_some();
    let said = rows
        .iter()
        .map(|(id, rows)| (*id, Cover::Rows, rows.span))
        .chain(nil.iter().map(|(id, span)| (*id, Cover::Nil, *span)));
    for (id, cover, span) in said {
        if explicit && !covered.contains_key(&id) {
            let name = &directory.get(id).name;
            diags.push(match only {
                Some(agency) => Diag::at(&faults::OTHER_AGENCY, span)
                    .with("value", name)
                    .with("agency", &agency.reference.word),
                None => Diag::at(&faults::AGENCY_NOT_COVERED, span).with("value", name),
            });
        }
        let known = covered.entry(id).or_insert(cover);
        if *known == Cover::Missing {
            *known = cover;
        }
    }
    if matches!(list.nil, NilReturn::Whole(_)) {
        covered.values_mut().filter(|cover| **cover == Cover::Missing).for_each(|cover| *cover = Cover::Nil);
    }
    // A list of one agency without rows has its own fault, late/empty-without-nil.
    let missing = covered.iter().filter(|(_, cover)| **cover == Cover::Missing && only.is_none());
    for (id, _) in missing {
        let diag = Diag::at(&faults::AGENCY_MISSING, span_of(list, *id));
        diags.push(diag.with("value", &directory.get(*id).name));
    }
    covered.into_iter().collect()
}

/// The rows of an agency in a list.
struct Rows<'a> {
    /// Where the agency is first named.
    span: Span,
    first: &'a Row,
    count: usize,
}

fn rows_by_agency(list: &List) -> BTreeMap<AgencyId, Rows<'_>> {
    let mut by_agency: BTreeMap<AgencyId, Rows<'_>> = BTreeMap::new();
    for row in &list.rows {
        let named = &list.named[row.agency as usize];
        if let Some(id) = named.id {
            let rows = Rows { span: named.reference.span, first: row, count: 0 };
            by_agency.entry(id).or_insert(rows).count += 1;
        }
    }
    by_agency
}

/// The agencies that declare that nothing was late; a declaration beside rows is a fault.
fn nil_returns(
    list: &List,
    rows: &BTreeMap<AgencyId, Rows<'_>>,
    directory: &Directory,
    diags: &mut Diags,
) -> Vec<(AgencyId, Span)> {
    let mut contradiction = |span: Span, id: AgencyId, rows: &Rows<'_>| {
        let diag = Diag::at(&faults::NIL_WITH_ROWS, span).with("value", &directory.get(id).name);
        diags.push(diag.with("count", rows.count).with("other", list.where_is(rows.first)));
    };
    match &list.nil {
        NilReturn::Whole(span) => {
            rows.iter().for_each(|(id, rows)| contradiction(*span, *id, rows));
            Vec::new()
        }
        NilReturn::Agencies(agencies) => {
            let nil = agencies.iter().filter_map(|named| Some((named.id?, named.reference.span)));
            let nil: Vec<(AgencyId, Span)> = nil.collect();
            for (id, span) in &nil {
                if let Some(rows) = rows.get(id) {
                    contradiction(*span, *id, rows);
                }
            }
            nil
        }
    }
}

/// Where the list names an agency.
fn span_of(list: &List, id: AgencyId) -> Span {
    let mut names = list.names();
    names.find(|named| named.id == Some(id)).map_or(Span::file(list.head.file), |named| named.reference.span)
}

fn check_validity(list: &List, id: AgencyId, span: Span, directory: &Directory, diags: &mut Diags) {
    let agency = directory.get(id);
    let Some((vi, en)) = agency.outside(list.month.first(), list.month.last()) else { return };
    let diag =
        Diag::at(&faults::AGENCY_NOT_VALID, span).with("value", &agency.name).with("month", list.month);
    diags.push(diag.with_words("detail", vi, en));
}
