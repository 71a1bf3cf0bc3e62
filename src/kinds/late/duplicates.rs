//! The same dossier in several places: once a month, and closed once.

use super::faults;
use super::model::{List, Row};
use crate::base::diag::{Diag, Diags};
use rayon::prelude::*;

/// A row and its list.
type Place<'a> = (&'a List, &'a Row);

/// Reports every dossier that is listed twice in a month or closed twice, at the later place, and those open after they
/// were closed. A dossier may be open for months and then closed.
pub fn check(lists: &[List], diags: &mut Diags) {
    // Sorting numbers is much faster than sorting codes; only codes of one number are compared.
    let of = |(at, list): (usize, &List)| -> Vec<(u64, u32, u32)> {
        let rows = list.rows.iter().zip(0..);
        rows.map(|(row, number)| (row.dossier.number(), at as u32, number)).collect()
    };
    let mut hashes: Vec<(u64, u32, u32)> = lists.par_iter().enumerate().flat_map_iter(of).collect();
    hashes.par_sort_unstable();
    for same in hashes.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() > 1) {
        let place = |&(_, list, row): &(u64, u32, u32)| {
            let list = &lists[list as usize];
            (list, &list.rows[row as usize])
        };
        let mut places: Vec<Place<'_>> = same.iter().map(place).collect();
        places.sort_by_key(|(list, row)| (&row.dossier, list.month, row.is_open(), list.head.file, row.at));
        places.chunk_by(|a, b| a.1.dossier == b.1.dossier).for_each(|places| check_dossier(places, diags));
    }
}

/// The places of one dossier, by month, closed before open.
fn check_dossier(places: &[Place<'_>], diags: &mut Diags) {
    let mut closed: Option<Place<'_>> = None;
    let mut previous: Option<Place<'_>> = None;
    for &(list, row) in places {
        let same_month = previous.filter(|(other, _)| other.month == list.month);
        let fault = match (same_month, closed) {
            (Some(other), _) => Some((&faults::DUPLICATE_DOSSIER, other)),
            (None, Some(other)) if row.is_open() => Some((&faults::OPEN_AFTER_CLOSED, other)),
            (None, Some(other)) => Some((&faults::DUPLICATE_DOSSIER, other)),
            (None, None) => None,
        };
        if let Some((fault, (other, at))) = fault {
            let diag = Diag::at(fault, list.span(row)).with("value", &*row.dossier);
            diags.push(diag.with("other", other.where_is(at)));
        }
        if !row.is_open() && closed.is_none() {
            closed = Some((list, row));
        }
        previous = Some((list, row));
    }
}
