//! Rows of totals that are not imported: whether the rows that are add up to them.

use super::cells::shown;
use super::faults;
use super::finding::{Finding, Place};
use super::numbers;
use super::records::Layout;
use super::sorted::{Rows, Skip};
use crate::domain::columns::Shape;
use crate::domain::import::ImportSpec;
use crate::format::sheet::{Cell, Sheet};

/// Compares each count of a row of totals with the sum of all rows, of those above it, and of those since the total
/// before it. Kinds that import their totals compare them themselves.
pub(super) fn check(
    spec: &ImportSpec,
    sheet: &Sheet,
    layout: &Layout,
    rows: &Rows,
    findings: &mut Vec<Finding>,
) {
    if spec.totals.is_some() || rows.data.is_empty() {
        return;
    }
    let totals: Vec<usize> =
        rows.skipped.iter().filter(|(_, skip)| *skip == Skip::Total).map(|(row, _)| *row).collect();
    for (column, shape) in spec.columns().iter().enumerate().filter(|(_, one)| one.shape == Shape::Count) {
        let Some(at) = layout.taken[column].filter(|_| !totals.is_empty()) else { continue };
        let cell = |row: usize| count(sheet.rows[row].cells.get(at).unwrap_or(&Cell::Empty));
        // The sums up to each row; none where a number cannot be read, which is told where it stands.
        let mut sums: Vec<(usize, u64)> = vec![(0, 0)];
        for one in &rows.data {
            let Some(sum) = cell(one.row).map(|value| sums[sums.len() - 1].1.saturating_add(value)) else {
                break;
            };
            sums.push((one.row, sum));
        }
        if sums.len() <= rows.data.len() {
            continue;
        }
        let until = |row: usize| sums[sums.partition_point(|(one, _)| *one < row).max(1) - 1].1;
        let all = sums[sums.len() - 1].1;
        let mut before = 0;
        for row in &totals {
            let above = until(*row);
            let told = sheet.rows[*row].cells.get(at).filter(|cell| !super::cells::is_empty(cell));
            let part = above.saturating_sub(before);
            if let Some(value) = told.and_then(count).filter(|value| ![above, part, all].contains(value)) {
                let finding = Finding::of(&faults::TOTAL_DIFFERS, Place::cell(layout.sheet, *row, at));
                let finding = finding.with("value", value).with("sum", above);
                findings.push(finding.with_words("about", shape.label.vi, shape.label.en));
            }
            before = above;
        }
    }
}

/// A count; an empty cell counts nothing.
fn count(cell: &Cell) -> Option<u64> {
    let text = match cell {
        Cell::Number(number) => numbers::whole(number)?,
        Cell::Empty => return Some(0),
        other => match shown(other).trim() {
            "" | "-" | "–" | "—" => return Some(0),
            text => numbers::count(text)?,
        },
    };
    text.parse().ok()
}
