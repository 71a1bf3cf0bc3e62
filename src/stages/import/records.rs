//! Rows of sheets → records → the tables that are written, in the one form that git can compare.

use super::cells::fills;
use super::finding::Place;
use super::sorted::GroupValue;
use crate::domain::columns::{Shape, TableSpec};
use crate::domain::import::ImportSpec;
use crate::format::sheet::Workbook;
use csv::{QuoteStyle, Terminator, WriterBuilder};

/// One record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Which table of the target it goes to.
    pub table: usize,
    /// Its values, in the order of the columns.
    pub cells: Vec<String>,
    /// Which of the sheets read it came from.
    pub source: usize,
    /// The row of the sheet.
    pub row: usize,
    /// Which of the sheet's groups it belongs to.
    pub group: usize,
    /// Whether it adds up the others; it stands below them.
    pub total: bool,
}

/// Where the columns of a sheet stand, to find the cell of a value again.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// The sheet.
    pub sheet: usize,
    /// For each column of the tables, the column of the sheet.
    pub taken: Vec<Option<usize>>,
    /// Values of rows above the records.
    pub groups: Vec<Vec<GroupValue>>,
}

impl Layout {
    /// Whether a column of the sheet is taken.
    pub fn takes(&self, column: usize) -> bool {
        self.taken.contains(&Some(column))
    }

    /// The cell in which a value of a record stands, or would stand if the sheet had it.
    pub fn place(&self, workbook: &Workbook, record: &Record, column: usize) -> Place {
        let own = self.taken.get(column).copied().flatten();
        let group = self.groups.get(record.group).into_iter().flatten().find(|one| one.column == column);
        let first = self.taken.iter().copied().flatten().min().unwrap_or(0);
        let row = workbook.sheets.get(self.sheet).and_then(|sheet| sheet.rows.get(record.row));
        let filled = own.is_some_and(|at| row.is_some_and(|row| fills(row, at)));
        match (filled, group) {
            (false, Some(group)) => Place::cell(self.sheet, group.at.0, group.at.1),
            _ => Place::cell(self.sheet, record.row, own.unwrap_or(first)),
        }
    }
}

/// A table as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The NAME in `STEM.NAME.csv`.
    pub name: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
    /// For each column of the file, the column of the table.
    pub columns: Vec<usize>,
    /// For each record of the file, where it begins and which record it is.
    pub origins: Vec<(u32, usize)>,
}

/// Writes the tables that have records: all columns (those for names of officials and for times only where something is in them), sorted by key,
/// then by the whole row, so that one content has one form.
pub fn write(spec: &ImportSpec, records: &[Record]) -> Vec<Written> {
    let keys: Vec<usize> = spec.keys.iter().filter_map(|key| spec.column(key)).collect();
    let mut tables = Vec::new();
    for (number, table) in spec.tables.iter().enumerate() {
        let mut order: Vec<usize> = (0..records.len()).filter(|at| records[*at].table == number).collect();
        if order.is_empty() {
            continue;
        }
        if !keys.is_empty() {
            let key = |at: usize| keys.iter().map(move |key| &records[at].cells[*key]);
            order.sort_by(|a, b| {
                let (one, other) = (&records[*a], &records[*b]);
                let by_key = one.total.cmp(&other.total).then_with(|| key(*a).cmp(key(*b)));
                by_key.then_with(|| one.cells.cmp(&other.cells))
            });
        }
        tables.push(one(table.spec, records, &order));
    }
    tables
}

fn one(spec: &TableSpec, records: &[Record], order: &[usize]) -> Written {
    let stands = |column: &usize| {
        !matches!(spec.columns[*column].shape, Shape::Official | Shape::Times)
            || order.iter().any(|at| !records[*at].cells[*column].is_empty())
    };
    let columns: Vec<usize> = (0..spec.columns.len()).filter(stands).collect();
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::Any(b'\n'))
        .quote_style(QuoteStyle::Necessary)
        .from_writer(Vec::new());
    let mut origins = Vec::with_capacity(order.len());
    // Writing to memory fails on nothing but memory itself.
    let _ = writer.write_record(columns.iter().map(|column| spec.columns[*column].key));
    for at in order {
        let _ = writer.flush();
        origins.push((u32::try_from(writer.get_ref().len()).unwrap_or(u32::MAX), *at));
        let _ = writer.write_record(columns.iter().map(|column| &records[*at].cells[*column]));
    }
    Written { name: spec.name, bytes: writer.into_inner().unwrap_or_default(), columns, origins }
}
