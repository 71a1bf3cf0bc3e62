//! Which rows below a header are records, and why the others are none.

use super::cells::{fills, is_empty, one_line, shown};
use super::header::Header;
use super::labels;
use crate::base::span::{FileId, Span};
use crate::domain::agency::Directory;
use crate::domain::columns::Shape;
use crate::domain::fold::fold;
use crate::domain::import::ImportSpec;
use crate::format::sheet::{Cell, Row, Sheet};

/// Why a row is no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Skip {
    /// It numbers the columns.
    Numbers,
    /// It says the header again.
    Header,
    /// It names the agency or field of the rows below it, which get its value.
    Group,
    /// It adds up other rows.
    Total,
    /// It is below the table: signatures, recipients.
    Signature,
    /// It fills too few columns to be a record.
    Note,
}

/// A value that a row of its own gives to the rows below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupValue {
    /// The column of the tables.
    pub column: usize,
    /// The value.
    pub text: String,
    /// Row and column of the sheet where it stands.
    pub at: (usize, usize),
}

/// A row that is a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DataRow {
    /// The row of the sheet.
    pub row: usize,
    /// Which of [`Rows::groups`] it belongs to.
    pub group: usize,
    /// Whether it adds up the others.
    pub total: bool,
}

/// The rows of a sheet.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// The records.
    pub data: Vec<DataRow>,
    /// The values of rows above them; the first has none.
    pub groups: Vec<Vec<GroupValue>>,
    /// The other rows that hold something.
    pub skipped: Vec<(usize, Skip)>,
}

/// What sorting rows needs.
pub struct Sorter<'a> {
    /// The target.
    pub spec: &'static ImportSpec,
    /// For each column of the tables, the column of the sheet.
    pub taken: &'a [Option<usize>],
    /// All agencies.
    pub directory: &'a Directory,
}

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
                None if is_section(row) => self.group(row, number, &mut rows.groups),
                // Below signatures too: records there must never get the agency of those above.
                Some(Skip::Note) => {
                    let other = if below { Skip::Signature } else { Skip::Note };
                    self.group(row, number, &mut rows.groups).or(Some(other))
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

    /// Understands a row that stands above the rows it speaks of; `None` when it is no such row.
    fn group(&self, row: &Row, at: usize, groups: &mut Vec<Vec<GroupValue>>) -> Option<Skip> {
        let texts = row.cells.iter().enumerate().filter_map(|(at, cell)| Some((at, text_of(cell)?)));
        let texts: Vec<(usize, &str)> = texts.filter(|(_, text)| !labels::is_number(text)).collect();
        let [(cell, text)] = texts.as_slice() else { return None };
        let text = one_line(text);
        let bare = labels::without_number(&text);
        let beside = row.cells.iter().map(shown).find(|text| labels::is_number(text));
        let number = labels::number_of(&text).map(str::to_owned).or(beside);
        let (column, value) = self.group_column(bare, number.is_some())?;
        let listed = self.spec.listed.as_ref().filter(|listed| listed.numbered);
        let value = match number {
            Some(number) if listed.is_some_and(|one| self.spec.column(one.column) == Some(column)) => {
                format!("{}. {value}", number.trim_matches(['.', ')', ' ']))
            }
            _ => value,
        };
        let rank =
            |column: usize| self.spec.groups.iter().position(|key| self.spec.column(key) == Some(column));
        let above = groups.last().into_iter().flatten();
        // A new agency begins its own fields.
        let mut values: Vec<GroupValue> =
            above.filter(|one| rank(one.column) < rank(column)).cloned().collect();
        values.push(GroupValue { column, text: value, at: (at, *cell) });
        groups.push(values);
        Some(Skip::Group)
    }

    /// The column that a group's row speaks of, and its value. Only an agency is known by its name; other groups are
    /// known by a label (`Lĩnh vực: …`) or by being numbered as groups are.
    fn group_column(&self, text: &str, numbered: bool) -> Option<(usize, String)> {
        let columns: Vec<usize> = self.spec.groups.iter().filter_map(|key| self.spec.column(key)).collect();
        if let Some((label, value)) = text.split_once(':') {
            let label = fold(label);
            let named = columns.iter().find(|column| self.is_name(**column, &label));
            if let Some(column) = named.filter(|_| !value.trim().is_empty()) {
                return Some((*column, labels::without_count(value)));
            }
        }
        let value = labels::without_count(text);
        let (agencies, texts): (Vec<usize>, Vec<usize>) =
            columns.into_iter().partition(|column| self.spec.columns()[*column].shape == Shape::Agency);
        let known = self.directory.find(&value, Span::file(FileId(0))).is_ok() || labels::is_agency(&value);
        if let Some(of_list) = texts.iter().find_map(|column| self.listed_word(*column, &value)) {
            return Some(of_list);
        }
        let column = agencies.first().filter(|_| known).or_else(|| {
            let free = texts.iter().find(|column| self.is_free(**column));
            free.filter(|_| numbered && !value.contains(':'))
        })?;
        Some((*column, value))
    }

    /// Whether a column takes any text and the sheet has none for it.
    fn is_free(&self, column: usize) -> bool {
        self.taken[column].is_none() && !matches!(self.spec.columns()[column].shape, Shape::Choice(_))
    }

    /// The word of a column's list with which a heading ends: `Thủ tục hành chính mới ban hành` → `Mới ban hành`.
    fn listed_word(&self, column: usize, heading: &str) -> Option<(usize, String)> {
        let Shape::Choice(words) = self.spec.columns()[column].shape else { return None };
        let folded = fold(heading);
        let ends = |word: &&&str| {
            let before = folded.strip_suffix(&fold(word));
            before.is_some_and(|before| before.is_empty() || before.ends_with(' '))
        };
        words
            .iter()
            .filter(|_| self.taken[column].is_none())
            .find(ends)
            .map(|word| (column, (*word).to_owned()))
    }

    fn is_name(&self, column: usize, label: &str) -> bool {
        let column = &self.spec.columns()[column];
        column.aliases.iter().any(|alias| fold(alias) == label)
    }
}

/// Whether a row is a heading with the number of a section: `II | Rà soát thủ tục`.
fn is_section(row: &Row) -> bool {
    let filled: Vec<String> = row.cells.iter().filter(|cell| !is_empty(cell)).map(shown).collect();
    match filled.as_slice() {
        [number, title] => labels::is_section_number(number) && !labels::is_number(title),
        [title] => labels::number_of(title).is_some_and(labels::is_heading_number),
        _ => false,
    }
}

fn text_of(cell: &Cell) -> Option<&str> {
    match cell {
        Cell::Text(text) if !text.trim().is_empty() => Some(text.trim()),
        _ => None,
    }
}
