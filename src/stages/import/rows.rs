//! Which rows below a header are records, and why the others are none.

use super::cells::{fills, is_empty, is_section, shown, text_of};
use super::header::Header;
use super::labels;
use super::sorted::{DataRow, Rows, Skip, Sorter};
use crate::format::sheet::{Row, Sheet};

impl Sorter<'_> {
    /// Sorts the rows below a header.
    pub fn sort(&self, sheet: &Sheet, header: &Header) -> Rows {
        let mut rows = Rows { groups: vec![Vec::new()], ..Rows::default() };
        let mut below = false;
        let (start, data) = (header.bottom + 1, header.data_from(sheet));
        for (number, row) in sheet.rows.iter().enumerate().skip(start) {
            if row.cells.iter().all(is_empty) {
                continue;
            }
            let numbers = number < data;
            let skip = match self.skip(row, numbers) {
                _ if header.repeated_by(sheet, row) => Some(Skip::Header),
                // A numbered heading fills the number and title of a task, but nothing else.
                None if is_section(row) => self.group(row, number, &mut rows),
                // Below signatures too: records there must never get the agency of those above.
                Some(Skip::Note) => {
                    let other = if below { Skip::Signature } else { Skip::Note };
                    self.group(row, number, &mut rows).or(Some(other))
                }
                skip => skip,
            };
            match skip {
                None => rows.data.push(DataRow { row: number, group: rows.groups.len() - 1, total: false }),
                // Above the first group: a total is no part of the group before it.
                Some(Skip::Total) if self.spec.totals.is_some() && self.is_record(row) => {
                    rows.data.push(DataRow { row: number, group: 0, total: true });
                }
                Some(skip) => rows.skipped.push((number, skip)),
            }
            below |= skip == Some(Skip::Signature);
        }
        rows.forget_doubts();
        rows
    }

    /// Why a row is no record, as far as the row alone tells; `Note` may be a group.
    fn skip(&self, row: &Row, numbers: bool) -> Option<Skip> {
        let leading = row.cells.iter().find(|cell| !is_empty(cell)).and_then(text_of);
        if numbers {
            return Some(Skip::Numbers);
        }
        // A row with a number before its words is one of the rows that are added up.
        if leading.is_some_and(labels::is_total) {
            return Some(Skip::Total);
        }
        if self.is_record(row) {
            return None;
        }
        let signs = row.cells.iter().filter_map(text_of).any(labels::is_signature);
        Some(if signs { Skip::Signature } else { Skip::Note })
    }

    /// Whether a row fills more than half of the columns that every record has (two columns where none has to be filled), or
    /// continues the record above it, or has the key of a record and nothing else: what it lacks is then reported, not
    /// overlooked.
    fn is_record(&self, row: &Row) -> bool {
        let all = 0..self.taken.len();
        let required: Vec<usize> = all.clone().filter(|column| self.spec.requires(*column)).collect();
        if required.is_empty() {
            return all.filter(|column| self.has(row, *column)).count() >= self.taken.len().min(2);
        }
        let filled = required.iter().filter(|column| self.has(row, **column)).count();
        let named = |keys: &[&str]| {
            keys.iter().filter_map(|key| self.spec.column(key)).any(|column| self.has(row, column))
        };
        let key_alone = self.spec.keys.iter().filter_map(|key| self.spec.column(key)).any(|column| {
            let cell = self.taken[column].and_then(|at| row.cells.get(at));
            cell.is_some_and(|cell| labels::is_code(&shown(cell)))
        });
        filled * 2 > required.len() || key_alone || named(self.spec.continued_by)
    }

    fn has(&self, row: &Row, column: usize) -> bool {
        self.taken[column].is_some_and(|at| fills(row, at))
    }
}
