//! Findings of the content that would be written → the cells of the workbook that they come from.

use super::Reading;
use super::finding::{Finding, Place};
use super::records::Written;
use crate::base::diag::{Arg, Diag};
use crate::base::span::{At, Sources};
use crate::format::sheet::Workbook;
use std::collections::BTreeMap;

/// What was written where.
pub struct Trace<'a> {
    /// The workbook.
    pub workbook: &'a Workbook,
    /// What was read from it.
    pub reading: &'a Reading,
    /// The tables by the path of their file.
    pub tables: BTreeMap<String, &'a Written>,
}

impl Trace<'_> {
    /// The same finding, told by sheet and cell where it comes from the workbook.
    pub fn finding(&self, mut diag: Diag, sources: &Sources) -> Finding {
        for (_, arg) in &mut diag.args {
            if let Some(words) = self.row_named(arg) {
                *arg = words;
            }
        }
        let place = diag.span.and_then(|span| {
            let written = self.tables.get(&*sources.get(span.file).path)?;
            Some(self.place(written, span.at))
        });
        match place {
            Some(place) => Finding::at(place, diag),
            None => Finding::elsewhere(diag),
        }
    }

    fn place(&self, written: &Written, at: At) -> Place {
        let first = Place::sheet(self.reading.layouts.first().map_or(0, |layout| layout.sheet));
        let At::Cell { record, field } = at else { return first };
        match written.origins.binary_search_by_key(&record, |(start, _)| *start) {
            Ok(found) => {
                let column = written.columns.get(usize::from(field)).copied().unwrap_or(0);
                self.cell(written.origins[found].1, column)
            }
            Err(_) => first,
        }
    }

    fn cell(&self, record: usize, column: usize) -> Place {
        let record = &self.reading.records[record];
        self.reading.layouts[record.source].place(self.workbook, record, column)
    }

    /// `content/late/2026-10.closed.csv:2`, where it names a row that comes from the workbook, as that row.
    fn row_named(&self, arg: &Arg) -> Option<Arg> {
        let Arg::Same(text) = arg else { return None };
        let (path, line) = text.rsplit_once(':')?;
        let written = self.tables.get(path)?;
        // One line a record, below one line of header.
        let (_, record) = written.origins.get(line.parse::<usize>().ok()?.checked_sub(2)?)?;
        let place = self.cell(*record, 0);
        let name = &self.workbook.sheets.get(place.sheet)?.name;
        let row = place.cell.map_or(0, |(row, _)| row + 1);
        Some(Arg::words(format!("tờ ‘{name}’ dòng {row}"), format!("sheet '{name}' row {row}")))
    }
}
