//! What is wrong with the names of files and of the folders that they stand in.

use super::faults;
use super::find::{Found, file_id};
use super::names::{NameFault, name_fault};
use crate::base::diag::Diag;
use crate::base::id::name;
use crate::base::span::Span;
use std::collections::{BTreeMap, BTreeSet};

/// Faults of names, each with the place of the file. A folder's fault is told once, at its first file.
pub(super) fn check(found: &[Found]) -> Vec<(usize, Diag)> {
    let mut diags = Vec::new();
    let (mut seen, mut told) = (BTreeMap::<String, &str>::new(), BTreeSet::new());
    let mut before = "";
    for (i, file) in found.iter().enumerate() {
        // Of the folders that it shares with the file before, all has been said.
        let shared = file.path.bytes().zip(before.bytes()).take_while(|(one, other)| one == other).count();
        before = &file.path;
        let ends = file.path.match_indices('/').map(|(at, _)| at).chain([file.path.len()]);
        for end in ends.filter(|end| *end >= shared) {
            let path = &file.path[..end];
            let at = |fault| (i, Diag::at(fault, Span::file(file_id(i))).with("name", path));
            let lower = path.to_lowercase();
            match seen.get(&lower) {
                Some(other) if *other == path || !told.insert(path) => continue,
                Some(other) => {
                    let (i, diag) = at(&faults::NAME_CASE);
                    diags.push((i, diag.with("other", other)));
                }
                None => drop(seen.insert(lower, path)),
            }
            match name_fault(name(path)) {
                Some(NameFault::Illegal) => diags.push(at(&faults::NAME)),
                Some(NameFault::Decomposed) => diags.push(at(&faults::NAME_NOT_NFC)),
                None => {}
            }
        }
    }
    diags
}
