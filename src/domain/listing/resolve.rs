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
pub fn resolve<R>(lists: &mut [Listing<R>], directory: &Directory, diags: &mut Diags) {
    for list in lists.iter_mut() {
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
            if other != place && list.head.paper.is_none() {
                let diag = named(&faults::AGENCY_TWICE, at, directory, *agency);
                diags.push(
                    periodic::with_period(diag, list.head.period).with("other", &lists[other].head.path),
                );
            }
        }
    }
}

fn named(fault: &'static Fault, at: Span, directory: &Directory, agency: AgencyId) -> Diag {
    Diag::at(fault, at).with("value", &directory.get(agency).name)
}

/// Looks every name up.
fn find_agencies<R>(list: &mut Listing<R>, directory: &Directory, diags: &mut Diags) {
    let head = &mut list.head;
    let said = head.agency.iter_mut().chain(head.agencies.iter_mut().flatten());
    let said = said.chain(&mut head.nil).chain(&mut head.owner);
    periodic::find(said.chain(list.rows.iter_mut().map(|entry| &mut entry.agency)), directory, diags);
    list.whole &= list.rows.iter().all(|entry| entry.agency.id.is_some());
}

/// Where the head, else a row, names an agency.
fn place_of<R>(list: &Listing<R>, agency: AgencyId) -> Span {
    let head = &list.head;
    let names = head.nil.iter().chain(&head.agency).chain(head.agencies.iter().flatten());
    let all = names.chain(list.rows.iter().map(|entry| &entry.agency));
    all.clone().find(|named| named.id == Some(agency)).map_or(head.at, |named| named.reference.span)
}

/// What the list says of each agency.
fn covers<R>(list: &Listing<R>, directory: &Directory, diags: &mut Diags) -> Vec<(AgencyId, Cover)> {
    let head = &list.head;
    let ids = |names: &mut dyn Iterator<Item = &Named>| -> BTreeSet<AgencyId> {
        names.filter_map(|named| named.id).collect()
    };
    let said = ids(&mut head.agency.iter().chain(head.agencies.iter().flatten()));
    let mut covers: BTreeMap<AgencyId, Cover> = said.iter().map(|id| (*id, Cover::Missing)).collect();
    for id in ids(&mut head.nil.iter()) {
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
