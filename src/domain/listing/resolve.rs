//! Lists → lists whose agencies are known, each told once a period.

use super::faults;
use super::model::{Cover, Entry, Listing};
use crate::base::diag::{Diag, Diags, Fault};
use crate::base::span::Span;
use crate::domain::agency::{AgencyId, Directory, Named};
use crate::domain::fold::fold;
use crate::domain::period::Period;
use crate::domain::periodic;
use std::collections::{BTreeMap, BTreeSet};

/// Resolves all lists and checks them against each other.
pub fn resolve<R>(mut lists: Vec<Listing<R>>, directory: &Directory, diags: &mut Diags) -> Vec<Listing<R>> {
    for list in &mut lists {
        find_agencies(list, directory, diags);
        list.covers = covers(list, directory, diags);
    }
    let mut first: BTreeMap<(Period, AgencyId), usize> = BTreeMap::new();
    for (place, list) in lists.iter().enumerate() {
        rows_twice(list, diags);
        for (agency, _) in &list.covers {
            let at = place_of(list, *agency);
            let fault = &faults::AGENCY_NOT_VALID;
            periodic::check_validity((*agency, at), list.head.period, directory, fault, diags);
            let other = *first.entry((list.head.period, *agency)).or_insert(place);
            if other != place && list.paper.is_none() {
                let diag = named(&faults::AGENCY_TWICE, at, directory, *agency);
                diags.push(
                    periodic::with_period(diag, list.head.period).with("other", &lists[other].head.path),
                );
            }
        }
    }
    lists
}

fn named(fault: &'static Fault, at: Span, directory: &Directory, agency: AgencyId) -> Diag {
    Diag::at(fault, at).with("value", &directory.get(agency).name)
}

/// Looks every name up.
fn find_agencies<R>(list: &mut Listing<R>, directory: &Directory, diags: &mut Diags) {
    let said = list.head.names_mut().chain(&mut list.nil);
    periodic::find(said.chain(list.rows.iter_mut().map(|entry| &mut entry.agency)), directory, diags);
    list.whole &= list.rows.iter().all(|entry| entry.agency.id.is_some());
}

/// Where the head, else a row, names an agency.
fn place_of<R>(list: &Listing<R>, agency: AgencyId) -> Span {
    let names = list.nil.iter().chain(list.head.covered());
    let mut all = names.chain(list.rows.iter().map(|entry| &entry.agency));
    all.find(|named| named.id == Some(agency)).map_or(list.head.at, |named| named.reference.span)
}

/// What the list says of each agency.
fn covers<R>(list: &Listing<R>, directory: &Directory, diags: &mut Diags) -> Vec<(AgencyId, Cover)> {
    let ids = |names: &mut dyn Iterator<Item = &Named>| -> BTreeSet<AgencyId> {
        names.filter_map(|named| named.id).collect()
    };
    let said = ids(&mut list.head.covered());
    let mut covers: BTreeMap<AgencyId, Cover> = said.iter().map(|id| (*id, Cover::Missing)).collect();
    for id in ids(&mut list.nil.iter()) {
        covers.insert(id, Cover::Nil);
    }
    let with_rows = ids(&mut list.rows.iter().map(|entry| &entry.agency));
    for id in with_rows {
        let before = covers.insert(id, Cover::Rows);
        let at = || place_of(list, id);
        match before {
            Some(Cover::Nil) => diags.push(named(&faults::NIL_WITH_ROWS, at(), directory, id)),
            None if !said.is_empty() => diags.push(named(&faults::OTHER_AGENCY, at(), directory, id)),
            _ => {}
        }
    }
    // A list without anything has a fault of its own.
    let told = list.whole && covers.values().any(|cover| *cover != Cover::Missing);
    for (id, _) in covers.iter().filter(|(_, cover)| told && **cover == Cover::Missing) {
        diags.push(named(&faults::AGENCY_MISSING, place_of(list, *id), directory, *id));
    }
    covers.into_iter().collect()
}

/// Rows of one agency with one id.
fn rows_twice<R>(list: &Listing<R>, diags: &mut Diags) {
    let mut seen = BTreeSet::new();
    for Entry { agency, id, at, .. } in &list.rows {
        if agency.id.is_some() && !seen.insert((agency.id, fold(id))) {
            let what = if id.is_empty() { &agency.reference.word } else { id };
            diags.push(Diag::at(&faults::ROW_TWICE, *at).with("value", what));
        }
    }
}
