//! What the notes of a plan say already.

use crate::kinds::plans::front::{NoteKind, SourceNote};
use std::collections::BTreeSet;

/// Whether a note of the plan stands at the place of one of these numbers.
pub(super) fn stands_at(notes: &[SourceNote], numbers: &[&str]) -> bool {
    let places = numbers_in(notes.iter().map(|note| note.place.as_str()));
    numbers.iter().any(|number| places.contains(number))
}

/// Whether the plan has a note of a kind.
pub(super) fn has(notes: &[SourceNote], kind: NoteKind) -> bool {
    notes.iter().any(|note| note.kind == kind)
}

/// The words of texts that may be numbers: `IV.9`, `20`.
pub(super) fn numbers_in<'t>(texts: impl Iterator<Item = &'t str>) -> BTreeSet<&'t str> {
    texts
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric() && c != '.'))
        .map(|word| word.trim_matches('.'))
        .filter(|word| !word.is_empty())
        .collect()
}
