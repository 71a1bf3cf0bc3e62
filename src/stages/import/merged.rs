//! Cells merged downwards in rows of data: their value holds for every row that they cover.

use super::cells::{fills, is_empty};
use crate::domain::columns::Shape;
use crate::domain::import::ImportSpec;
use crate::format::sheet::{Merged, Row, Sheet};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The sheet with the values of merged cells in all rows from `from` on that they cover, and which cells these were. A
/// number is not repeated: it would count more than once.
pub(super) fn filled<'s>(
    spec: &ImportSpec,
    sheet: &'s Sheet,
    taken: &[Option<usize>],
    from: usize,
) -> (Cow<'s, Sheet>, Vec<Merged>) {
    let holds = |column: usize| {
        let shapes = taken.iter().zip(spec.columns()).filter(|(at, _)| **at == Some(column));
        shapes.into_iter().any(|(_, one)| !matches!(one.shape, Shape::Count | Shape::Times))
    };
    let (mut made, mut used) = (Cow::Borrowed(sheet), Vec::new());
    // Areas are sorted; those of a damaged file that overlap are passed over.
    let mut ends: BTreeMap<usize, usize> = BTreeMap::new();
    for area in sheet.merged.iter().filter(|area| area.top >= from && area.top < area.bottom) {
        let free = ends.get(&area.left).is_none_or(|end| area.top > *end);
        let value = sheet.rows.get(area.top).and_then(|row| row.cells.get(area.left));
        let Some(value) = value.filter(|value| free && holds(area.left) && !is_empty(value)) else {
            continue;
        };
        ends.insert(area.left, area.bottom);
        for at in area.top + 1..sheet.rows.len().min(area.bottom + 1) {
            if !stands_alone(spec, &sheet.rows[at], taken) || fills(&sheet.rows[at], area.left) {
                continue;
            }
            let cells = &mut made.to_mut().rows[at].cells;
            cells.resize_with(cells.len().max(area.left + 1), Default::default);
            cells[area.left] = value.clone();
            if used.last() != Some(area) {
                used.push(*area);
            }
        }
    }
    (made, used)
}

/// Whether a row says something of its own: not an empty one, nor one that goes on with the record above it.
fn stands_alone(spec: &ImportSpec, row: &Row, taken: &[Option<usize>]) -> bool {
    if spec.continued_by.is_empty() {
        return row.cells.iter().any(|cell| !is_empty(cell));
    }
    let columns = spec.columns().iter().enumerate();
    let mut own = columns.filter(|(at, one)| spec.requires(*at) && !spec.continued_by.contains(&one.key));
    own.any(|(at, _)| taken[at].is_some_and(|at| fills(row, at)))
}
