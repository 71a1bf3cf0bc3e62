//! An office's spreadsheet → the canonical tables of a document.
//!
//! Pure, and run again with every answer of the user: [`read`] takes the workbook and what was decided, and gives the
//! records together with all findings and all open questions. Writing, and asking, is done by the shell; checking the
//! content that would be written is done by the stages of a build, whose findings `trace` brings back to the cells.

mod bullet;
pub mod bullets;
mod cells;
pub mod faults;
pub mod finding;
mod groups;
pub mod head;
mod header;
mod heading;
mod labels;
pub mod listed;
pub mod matching;
pub mod memory;
mod merged;
mod numbers;
mod periods;
pub mod records;
pub mod remarks;
mod rows;
mod sheets;
mod sorted;
mod told;
mod totals;
pub mod trace;
pub mod unreadable;
mod values;

#[cfg(test)]
mod tests;

use crate::domain::agency::Directory;
use crate::domain::fold::fold;
use crate::domain::import::ImportSpec;
use crate::domain::period::Period;
use crate::format::sheet::{Cell, Merged, Sheet, Workbook};
pub use cells::shown;
use finding::{Finding, Place};
pub use heading::Heading;
use matching::{By, Decisions, Dropped, Matched, Question};
use memory::{Origin, Remembered};
use records::{Layout, Record};
use sheets::Table;
pub use sorted::{GroupValue, KnownValues, Skip};
use sorted::{Rows, Sorter};
use std::collections::BTreeSet;
use values::ColumnReader;

/// What is imported, and what was decided about it.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    /// The workbook.
    pub workbook: &'a Workbook,
    /// What it is imported as.
    pub spec: &'static ImportSpec,
    /// All agencies.
    pub directory: &'a Directory,
    /// The period.
    pub period: Period,
    /// What headings mean, as people said or as it was remembered.
    pub decisions: &'a Decisions,
    /// Names of the sheets that a person chose.
    pub sheets: &'a [String],
    /// Whether the portal names officials on the day of the import.
    pub names_officials: bool,
    /// What earlier documents have in columns that rows of groups may fill.
    pub known: &'a KnownValues,
    /// Whether the person declared that the period has no records.
    pub may_be_empty: bool,
}

/// What a workbook gave.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The sheets read.
    pub sheets: Vec<SheetReading>,
    /// Where the columns of these sheets stand.
    pub layouts: Vec<Layout>,
    /// The records.
    pub records: Vec<Record>,
    /// Headings that were not understood for sure.
    pub questions: Vec<Question>,
    /// Sheets among which a person must choose.
    pub choice: Vec<usize>,
    /// What is wrong.
    pub findings: Vec<Finding>,
}

/// What was taken from a sheet.
#[derive(Clone, Debug, Default)]
pub struct SheetReading {
    /// The sheet.
    pub sheet: usize,
    /// First and last row of its header, from 0.
    pub header: (usize, usize),
    /// Rows below the header that hold something.
    pub rows: usize,
    /// Those that became records.
    pub kept: usize,
    /// The others, by reason, with their numbers from 0.
    pub skipped: Vec<(Skip, Vec<usize>)>,
    /// For each column taken: its heading, the column of the tables, and how that is known.
    pub taken: Vec<(Heading, usize, By)>,
    /// Columns left out.
    pub dropped: Vec<(Heading, Dropped)>,
    /// Values that rows of their own give to those below.
    pub groups: Vec<GroupValue>,
    /// Texts of such rows of which a person said which column they fill, or that they fill none.
    pub answered: Vec<(String, Option<usize>)>,
    /// Cells merged downwards, whose value holds for every row that they cover.
    pub merged: Vec<Merged>,
}

impl Reading {
    /// Whether something keeps it from being written: a fault or an open question.
    pub fn blocked(&self, strict: bool) -> bool {
        self.unclear() || self.findings.iter().any(|finding| finding.blocks(strict))
    }

    /// Whether its form was not understood, so that checks of its content would only repeat that.
    pub fn unclear(&self) -> bool {
        let form = [&faults::NO_COLUMN, &faults::NO_TABLE, &faults::NO_ROWS, &faults::SEVERAL_SHEETS];
        let is_form = |finding: &Finding| form.iter().any(|fault| fault.code == finding.diag.fault.code);
        !self.questions.is_empty() || !self.choice.is_empty() || self.findings.iter().any(is_form)
    }

    /// The headings of the sheets read.
    pub fn headings(&self) -> Vec<&str> {
        let of_sheets = self.sheets.iter().flat_map(|sheet| {
            let dropped = sheet.dropped.iter().map(|(heading, _)| heading);
            sheet.taken.iter().map(|(heading, ..)| heading).chain(dropped)
        });
        let asked = self.questions.iter().map(|question| &question.heading);
        let answered = self.sheets.iter().flat_map(|sheet| &sheet.answered).map(|(text, _)| text.as_str());
        of_sheets.chain(asked).map(|heading| heading.text.as_str()).chain(answered).collect()
    }

    /// What its headings mean, to be remembered: those taken, and those that a person left out.
    pub fn remembered(&self, spec: &ImportSpec) -> Vec<Remembered> {
        let mut all = Vec::new();
        for sheet in &self.sheets {
            for (heading, column, by) in &sheet.taken {
                let by = if *by == By::Person { Origin::Person } else { Origin::Alias };
                let column = spec.columns()[*column].key.to_owned();
                all.push(Remembered { header: heading.text.clone(), column, by });
            }
            let left_out = sheet.dropped.iter().filter(|(_, why)| *why == Dropped::Person);
            all.extend(left_out.map(|(heading, _)| Remembered {
                header: heading.text.clone(),
                column: memory::DROP.to_owned(),
                by: Origin::Person,
            }));
            all.extend(sheet.answered.iter().map(|(text, column)| Remembered {
                header: text.clone(),
                column: column.map_or(memory::DROP, |column| spec.columns()[column].key).to_owned(),
                by: Origin::Person,
            }));
        }
        all
    }
}

/// Reads a workbook as far as it is understood.
pub fn read(request: &Request<'_>) -> Reading {
    let mut reading = Reading::default();
    let tables = sheets::choose(request, &mut reading);
    for table in tables {
        read_sheet(request, &table, &mut reading);
    }
    let empty = !reading.sheets.is_empty() && reading.records.is_empty();
    if empty && !request.may_be_empty && !reading.unclear() {
        let place = Place::sheet(reading.sheets[0].sheet);
        reading.findings.push(Finding::of(&faults::NO_ROWS, place));
    }
    told::questions(request, &mut reading);
    reading
}

fn read_sheet(request: &Request<'_>, table: &Table, reading: &mut Reading) {
    let sheet = &request.workbook.sheets[table.sheet];
    let Table { header, matched, .. } = table;
    let taken: Vec<Option<usize>> = matched.taken.iter().map(|one| one.map(|(column, _)| column)).collect();
    let (filled, merged) = merged::filled(request.spec, sheet, &taken, header.bottom + 1);
    let Request { spec, directory, decisions, known, .. } = *request;
    let rows = Sorter { spec, taken: &taken, directory, decisions, known }.sort(&filled, header);
    told::missing_columns(spec, table, &rows, &mut reading.findings);
    told::hidden_rows(request.workbook, table.sheet, &rows, &mut reading.findings);
    told::refused_columns(spec, table, &mut reading.findings);
    told::without_heading(sheet, table, &rows, &mut reading.findings);
    periods::check(request, table.sheet, header.top, &mut reading.findings);
    let source = reading.layouts.len();
    reading.sheets.push(SheetReading { merged, ..account(table, matched, &rows) });
    let layout = Layout { sheet: table.sheet, taken, groups: rows.groups.clone() };
    totals::check(spec, sheet, &layout, &rows, &mut reading.findings);
    let records = values_of(request, &filled, &layout, &rows, source, &mut reading.findings);
    reading.records.extend(records);
    reading.layouts.push(layout);
    reading.questions.extend(matched.questions.iter().cloned());
    told::group_questions(table.sheet, &rows, &mut reading.questions);
}

/// What a record says in the column of its name when it adds up the others.
const TOTAL: &str = "Tổng cộng";

/// The records of a sheet: column by column, since the cells of a column tell for each other.
fn values_of(
    request: &Request<'_>,
    sheet: &Sheet,
    layout: &Layout,
    rows: &Rows,
    source: usize,
    findings: &mut Vec<Finding>,
) -> Vec<Record> {
    let spec = request.spec;
    let cell = |row: usize, at: usize| sheet.rows[row].cells.get(at).unwrap_or(&Cell::Empty);
    let empty = |_| Vec::with_capacity(spec.columns().len());
    let mut values: Vec<Vec<String>> = (0..rows.data.len()).map(empty).collect();
    for (column, shape) in spec.columns().iter().enumerate() {
        let at = layout.taken[column];
        let cells = rows
            .data
            .iter()
            .filter_map(|one| Some((Place::cell(layout.sheet, one.row, at?), cell(one.row, at?))));
        let mut reader = ColumnReader::new(shape, request.directory, cells, findings);
        for (one, values) in rows.data.iter().zip(&mut values) {
            if one.total && (spec.keys.contains(&shape.key) || spec.totals == Some(shape.key)) {
                let named = if spec.totals == Some(shape.key) { TOTAL } else { "" };
                values.push(named.to_owned());
                continue;
            }
            let own = at.map(|at| (cell(one.row, at), Place::cell(layout.sheet, one.row, at)));
            let group = rows.groups[one.group].iter().find(|value| value.column == column);
            let told =
                |cell: &Cell| !cells::is_empty(cell) && !spec.is_pending(shape.key, &cells::shown(cell));
            values.push(match (own.filter(|(cell, _)| told(cell)), group) {
                (Some((cell, place)), _) => reader.read(cell, place, findings),
                (None, Some(group)) => {
                    let place = Place::cell(layout.sheet, group.at.0, group.at.1);
                    reader.read(&Cell::Text(group.text.clone()), place, findings)
                }
                (None, None) => String::new(),
            });
        }
    }
    let records = rows.data.iter().zip(values).filter_map(|(one, cells)| {
        let filled =
            |column: usize| layout.taken[column].is_some_and(|at| cells::fills(&sheet.rows[one.row], at));
        let table = spec.table_of(filled)?;
        Some(Record { table, cells, source, row: one.row, group: one.group, total: one.total })
    });
    records.collect()
}

/// Numbers of rows as people write them, from 1: `5–7, 12`; so many at most, then `…`.
pub fn ranges(rows: &[usize]) -> String {
    const SHOWN: usize = 8;
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for row in rows.iter().map(|row| row + 1) {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == row => *last = row,
            _ => runs.push((row, row)),
        }
    }
    let shown = runs.iter().take(SHOWN).map(|(first, last)| match last - first {
        0 => first.to_string(),
        _ => format!("{first}–{last}"),
    });
    let more = if runs.len() > SHOWN { ", …" } else { "" };
    format!("{}{more}", shown.collect::<Vec<_>>().join(", "))
}

fn account(table: &Table, matched: &Matched, rows: &Rows) -> SheetReading {
    let mut skipped: Vec<(Skip, Vec<usize>)> = Vec::new();
    for (row, skip) in &rows.skipped {
        match skipped.iter_mut().find(|(one, _)| one == skip) {
            Some((_, numbers)) => numbers.push(*row),
            None => skipped.push((*skip, vec![*row])),
        }
    }
    skipped.sort_by_key(|(skip, _)| *skip);
    let heading = |at: usize| table.header.headings.iter().find(|heading| heading.column == at).cloned();
    let taken = matched.taken.iter().enumerate();
    let taken = taken.filter_map(|(column, one)| one.and_then(|(at, by)| Some((heading(at)?, column, by))));
    // Each stands last in the group that it began, and first in those within it.
    let mut seen = BTreeSet::new();
    let groups = rows.groups.iter().filter_map(|group| group.last());
    let groups = groups.filter(|value| seen.insert(value.at)).cloned();
    SheetReading {
        sheet: table.sheet,
        header: (table.header.top, table.header.bottom),
        rows: rows.data.len() + rows.skipped.len(),
        kept: rows.data.len(),
        skipped,
        taken: taken.collect(),
        dropped: matched.dropped.clone(),
        groups: groups.collect(),
        answered: rows.answered.clone(),
        merged: Vec::new(),
    }
}

/// The words by which an answer about a heading is kept.
pub fn decision_key(heading: &str) -> String {
    fold(heading)
}
