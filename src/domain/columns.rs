//! The columns of a CSV table: one list that serves reading, the starter, the schema and, later, import and download.

pub mod described;
mod faults;
mod table;
mod yes_no;

use super::fold::fold;
use super::period::Period;
use super::personal::is_personal_header;
use super::schema::{MALFORMED, NOT_A_CHOICE, date_fault, suggest};
use crate::base::date::{Date, DateFault, is_year_first, parse_date};
use crate::base::diag::{Diag, Diags, Text};
use crate::base::span::Span;
use crate::format::csv_table::{Record, Table};
pub use faults::*;
pub(crate) use table::table;
pub use table::{always, column, computed, required};
pub use yes_no::yes_or_no;

/// One column.
#[derive(Debug)]
pub struct Column {
    /// Key: the English header.
    pub key: &'static str,
    /// Headers in Vietnamese that mean the same; compared without marks and case.
    pub aliases: &'static [&'static str],
    /// What the column holds.
    pub label: Text,
    /// The shape of its values.
    pub shape: Shape,
    /// Whether the table must have it and each row a value.
    pub required: bool,
}

/// The shape of a column's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Free text.
    Text,
    /// A dossier code, which the policy of the portal may hide.
    Dossier,
    /// The name of an official, which only the policy `officials: named` lets through.
    Official,
    /// A time as a plan words it.
    Schedule,
    /// A civil date.
    Date,
    /// A whole number from 0.
    Count,
    /// How often something was done, which is once for nearly all rows: a whole number that a table need not have.
    Times,
    /// A decimal number with a dot.
    Decimal,
    /// A figure as a document writes it, maybe with words: thousands apart by dots, a decimal comma.
    Figure,
    /// One of a list.
    Choice(&'static [&'static str]),
    /// One agency: id or name.
    Agency,
    /// Agencies, separated by `;`.
    Agencies,
    /// `yes` or empty.
    YesNo,
}

/// A table that may stand beside a document: `STEM.NAME.csv`.
#[derive(Debug)]
pub struct TableSpec {
    /// The NAME in `STEM.NAME.csv`.
    pub name: &'static str,
    /// What its rows are.
    pub label: Text,
    /// Its columns.
    pub columns: &'static [Column],
}

impl TableSpec {
    /// The keys of all columns, for messages.
    pub fn keys(&self) -> Vec<&'static str> {
        self.columns.iter().map(|column| column.key).collect()
    }

    /// The places of the columns of a shape.
    pub fn places(&self, shape: Shape) -> impl Iterator<Item = usize> {
        let all = self.columns.iter().enumerate();
        all.filter(move |(_, column)| column.shape == shape).map(|(place, _)| place)
    }

    /// The place of the column that a header names, by its key or an alias, in any marks and case.
    pub fn column(&self, header: &str) -> Option<usize> {
        // Most headers are exact; folding every alias for each file of a large portal would take long.
        let exact = |column: &Column| column.key == header || column.aliases.contains(&header);
        self.columns.iter().position(exact).or_else(|| {
            let folded = fold(header);
            let named = |name: &&str| fold(name) == folded;
            self.columns.iter().position(|column| named(&column.key) || column.aliases.iter().any(named))
        })
    }
}

/// A table read through its columns. Faults gather in it until [`Grid::finish`].
#[derive(Debug)]
pub struct Grid<'t> {
    table: &'t Table,
    spec: &'static TableSpec,
    /// For each column of the spec, the field of the table that holds it.
    fields: Vec<Option<usize>>,
    /// Cells that say that there is no value.
    missing: &'static [String],
    diags: Diags,
    dates: Vec<DateEvidence>,
}

/// What a column of dates shows about its order of day and month.
#[derive(Clone, Debug, Default)]
struct DateEvidence {
    month_first: bool,
    readable_both_ways: Vec<(Span, Box<str>)>,
}

impl<'t> Grid<'t> {
    /// Matches the header with the columns. `None` when a required column is missing: its rows would only repeat the fault.
    pub fn open(table: &'t Table, spec: &'static TableSpec, diags: &mut Diags) -> Option<Grid<'t>> {
        let mut grid = Grid {
            table,
            spec,
            fields: vec![None; spec.columns.len()],
            missing: described::missing(spec),
            diags: Diags::new(),
            dates: vec![DateEvidence::default(); spec.columns.len()],
        };
        for (field, header) in table.header.iter().enumerate() {
            grid.match_header(field, header);
        }
        let missing: Vec<_> =
            spec.columns.iter().zip(&grid.fields).filter(|(c, f)| c.required && f.is_none()).collect();
        for (column, _) in &missing {
            let known = [&[column.key], column.aliases].concat().join(", ");
            let diag = Diag::at(&MISSING_COLUMN, table.header_span(0))
                .with("value", column.key)
                .with("known", known);
            grid.diags.push(diag.with_words("about", column.label.vi, column.label.en));
        }
        if missing.is_empty() {
            return Some(grid);
        }
        diags.extend(grid.diags);
        None
    }

    fn match_header(&mut self, field: usize, header: &str) {
        let span = self.table.header_span(field);
        match self.spec.column(header) {
            Some(column) if self.fields[column].is_some() => {
                self.diags
                    .push(Diag::at(&DUPLICATE_COLUMN, span).with("value", self.spec.columns[column].key));
            }
            Some(column) => self.fields[column] = Some(field),
            None if is_personal_header(header) => {
                self.diags.push(Diag::at(&PERSONAL_COLUMN, span).with("value", header));
            }
            None => {
                let diag = Diag::at(&UNKNOWN_COLUMN, span).with("value", header);
                self.diags.push(suggest(diag, header, &self.spec.keys()));
            }
        }
    }

    /// The records of the table.
    pub fn records(&self) -> &'t [Record] {
        &self.table.records
    }

    /// Where a cell stands; the record's beginning when the table lacks the column.
    pub fn span(&self, record: &Record, column: impl Into<usize>) -> Span {
        let column = column.into();
        self.table.span(record, self.fields[column].unwrap_or(0))
    }

    /// The text of a cell; empty when the table lacks the column, or has a word there that says that there is no value.
    pub fn text(&self, record: &Record, column: impl Into<usize>) -> &'t str {
        let column = column.into();
        let text = self.fields[column].map_or("", |field| self.table.cell(record, field));
        if self.missing.iter().any(|word| word == text) { "" } else { text }
    }

    /// The text of a cell that must not be empty.
    pub fn required(&mut self, record: &Record, column: impl Into<usize>) -> Option<&'t str> {
        let column = column.into();
        let text = self.text(record, column);
        if text.is_empty() {
            let spec = &self.spec.columns[column];
            let diag = Diag::at(&EMPTY_CELL, self.span(record, column)).with("value", spec.key);
            self.diags.push(diag.with_words("about", spec.label.vi, spec.label.en));
            return None;
        }
        Some(text)
    }

    /// A date, if the cell holds one.
    pub fn date(&mut self, record: &Record, column: impl Into<usize>) -> Option<Date> {
        let column = column.into();
        let text = self.text(record, column);
        if text.is_empty() {
            return None;
        }
        let span = self.span(record, column);
        match parse_date(text) {
            Ok(date) => {
                if !is_year_first(text) && date.day() <= 12 {
                    self.dates[column].readable_both_ways.push((span, text.into()));
                }
                Some(date)
            }
            Err(fault) => {
                self.dates[column].month_first |= fault == DateFault::MonthFirst;
                self.diags.push(date_fault(text, &fault, span));
                None
            }
        }
    }

    /// A whole number, if the cell holds one.
    pub fn count(&mut self, record: &Record, column: impl Into<usize>) -> Option<u64> {
        let column = column.into();
        let text = self.text(record, column);
        if text.is_empty() {
            return None;
        }
        let number = text.parse().ok();
        if number.is_none() {
            self.malformed(
                record,
                column,
                text,
                ("số nguyên không dấu chấm", "a whole number without separators"),
                "1234",
            );
        }
        number
    }

    /// A decimal number as written, if the cell holds one.
    pub fn decimal(&mut self, record: &Record, column: impl Into<usize>) -> Option<&'t str> {
        let column = column.into();
        let text = self.text(record, column);
        let plain = text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-'))
            && text.parse::<f64>().is_ok();
        if !text.is_empty() && !plain {
            self.malformed(
                record,
                column,
                text,
                ("số thập phân viết với dấu chấm", "a decimal number with a dot"),
                "99.8",
            );
        }
        plain.then_some(text)
    }

    /// A period, if the cell holds one.
    pub fn period(&mut self, record: &Record, column: impl Into<usize>) -> Option<Period> {
        let column = column.into();
        let text = self.text(record, column);
        if text.is_empty() {
            return None;
        }
        let period = Period::parse(text).ok();
        if period.is_none() {
            self.malformed(record, column, text, ("kỳ", "a period"), "2026, 2026-q3, 2026-10");
        }
        period
    }

    /// A date that the cell must hold.
    pub fn required_date(&mut self, record: &Record, column: impl Into<usize>) -> Option<Date> {
        let column = column.into();
        self.required(record, column)?;
        self.date(record, column)
    }

    /// What a word of the column's list stands for: the list has the words of each language in the order of `all`.
    pub fn one_of<T: Copy>(&mut self, record: &Record, column: impl Into<usize>, all: &[T]) -> Option<T> {
        let place = self.choice(record, column)?;
        all.get(place % all.len().max(1)).copied()
    }

    /// A word of the column's list, by its place in it.
    pub fn choice(&mut self, record: &Record, column: impl Into<usize>) -> Option<usize> {
        let column = column.into();
        let (text, Shape::Choice(words)) = (self.text(record, column), self.spec.columns[column].shape)
        else {
            return None;
        };
        let found = words.iter().position(|word| *word == text);
        if found.is_none() && !text.is_empty() {
            let diag = Diag::at(&NOT_A_CHOICE, self.span(record, column)).with("value", text);
            let diag = diag.with("key", self.spec.columns[column].key);
            self.diags.push(suggest(diag, text, words));
        }
        found
    }

    /// Whether the cell says yes.
    pub fn yes(&mut self, record: &Record, column: impl Into<usize>) -> bool {
        let column = column.into();
        let text = self.text(record, column);
        let yes = yes_or_no(text);
        if yes.is_none() && !text.is_empty() {
            self.malformed(record, column, text, ("có hoặc không", "yes or no"), "yes");
        }
        yes.unwrap_or(false)
    }

    fn malformed(
        &mut self,
        record: &Record,
        column: usize,
        value: &str,
        expected: (&str, &str),
        example: &str,
    ) {
        let diag =
            Diag::at(&MALFORMED, self.span(record, column)).with("value", value).with("example", example);
        self.diags.push(diag.with_words("expected", expected.0, expected.1));
    }

    /// Reports a fault that the kind found in a row.
    pub fn push(&mut self, diag: Diag) {
        self.diags.push(diag);
    }

    /// Ends the reading: where one date of a column is written month first, the others that can be read both ways are in doubt.
    pub fn finish(mut self, diags: &mut Diags) {
        for evidence in self.dates.iter().filter(|evidence| evidence.month_first) {
            for (span, text) in &evidence.readable_both_ways {
                self.diags.push(date_fault(text, &DateFault::MonthFirst, *span));
            }
        }
        diags.extend(self.diags);
    }
}

#[cfg(test)]
mod tests;
