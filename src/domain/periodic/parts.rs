//! What a document says of each agency: the places of its rows.

use super::head::Head;
use crate::base::diag::{Diag, Diags, Fault};
use crate::base::span::Span;
use crate::domain::agency::{AgencyId, Directory, Named};
use std::collections::BTreeMap;

/// An agency in a document.
#[derive(Debug)]
pub struct Part {
    /// The agency.
    pub agency: AgencyId,
    /// Where the document names it.
    pub span: Span,
    /// Places of its rows; none where it should be in the document but is not.
    pub rows: Vec<usize>,
}

/// The agencies of a document by their ids: those of its head, and those that its rows name. A row of another than those of a
/// head that names some is told with that fault.
pub fn parts<'n>(
    head: &Head,
    rows: impl Iterator<Item = &'n Named>,
    other: &'static Fault,
    directory: &Directory,
    diags: &mut Diags,
) -> Vec<Part> {
    let mut all: BTreeMap<AgencyId, Part> = BTreeMap::new();
    let empty = |agency, named: &Named| Part { agency, span: named.reference.span, rows: Vec::new() };
    for named in head.covered() {
        if let Some(id) = named.id {
            all.entry(id).or_insert_with(|| empty(id, named));
        }
    }
    let told = !all.is_empty();
    for (place, named) in rows.enumerate() {
        let Some(id) = named.id else { continue };
        if told && !all.contains_key(&id) {
            let diag = Diag::at(other, named.reference.span);
            diags.push(diag.with("value", &directory.get(id).name));
        }
        all.entry(id).or_insert_with(|| empty(id, named)).rows.push(place);
    }
    all.into_values().collect()
}
