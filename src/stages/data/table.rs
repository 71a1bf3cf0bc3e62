//! A table of a document as published CSV.
//!
//! UTF-8 with a byte order mark, without which Excel takes Vietnamese for something else; commas, no `sep=` line, which
//! would undo the mark; CRLF at the end of each line (RFC 4180), no line break within a cell; ISO dates, dot decimals,
//! ids of agencies; a code in each empty cell.

use crate::base::diag::Diags;
use crate::base::span::{Bytes, FileId, Span};
use crate::domain::agency::{AgencyId, Directory};
use crate::domain::cells::Cells;
use crate::domain::columns::{Grid, Shape, TableSpec};
use crate::domain::dataset::{Empty, Field, From, Place, Values, code, encode};
use crate::domain::version::canonical;
use crate::format::csv_table;

/// What every CSV file begins with.
const MARK: &str = "\u{feff}";
/// What ends its lines.
const LINE: &str = "\r\n";

/// The rows of a table as CSV, behind its header.
pub(super) struct Body {
    /// The whole file.
    pub text: String,
    /// Where its rows begin.
    pub start: usize,
    /// How many there are.
    pub rows: usize,
}

impl Body {
    /// The lines of the rows.
    pub fn lines(&self) -> &str {
        &self.text[self.start..]
    }

    /// A file of a header alone, to which rows are added.
    pub fn empty(fields: &[Field]) -> Body {
        let keys: Vec<&str> = fields.iter().map(|field| &*field.key).collect();
        let text = format!("{MARK}{}{LINE}", keys.join(","));
        Body { start: text.len(), text, rows: 0 }
    }
}

/// What the rows of a file are written from.
pub(super) struct Input<'i> {
    /// Name of the document.
    pub stem: &'i str,
    /// The table.
    pub spec: &'static TableSpec,
    /// Its file and bytes, which the stages before have checked.
    pub file: (FileId, &'i Bytes),
    /// Its fields.
    pub fields: &'i [Field],
    /// What is computed for its rows.
    pub values: Option<Values<'i>>,
    /// The agencies.
    pub directory: &'i Directory,
}

/// Writes a file.
pub(super) fn csv(input: &Input<'_>) -> Body {
    let mut body = Body::empty(input.fields);
    let (file, bytes) = input.file;
    let Some(table) = csv_table::parse(&bytes.text(), file, &[], &mut Diags::new()) else { return body };
    let Some(grid) = Grid::open(&table, input.spec, &mut Diags::new()) else { return body };
    body.text.reserve(bytes.len() + bytes.len() / 2);
    let mut line = Line { directory: input.directory, file: Some(file), scratch: String::new() };
    let mut cells = Cells::default();
    for (number, record) in grid.records().iter().enumerate() {
        cells.clear();
        if input.values.as_ref().is_some_and(|values| !values(Place { number, at: record.at }, &mut cells)) {
            continue;
        }
        let computed = |place: Option<usize>| {
            place.filter(|_| input.values.is_some()).map_or("", |place| cells.get(place))
        };
        let filled = |column, fill| match grid.text(record, column) {
            "" => computed(fill),
            text => text,
        };
        for (number, field) in input.fields.iter().enumerate() {
            body.text.push_str(if number > 0 { "," } else { "" });
            match field.from {
                From::Document => encode(input.stem, &mut body.text),
                From::Column(column, fill) => line.value(filled(column, fill), field, &mut body.text),
                From::Names(column, fill) => line.names(filled(column, fill), field, &mut body.text),
                From::Computed(place) => line.value(computed(Some(place)), field, &mut body.text),
            }
        }
        body.text.push_str(LINE);
        body.rows += 1;
    }
    body
}

/// Writes a file of rows that are given: a text for each column of the table, then for each computed one. Agencies are
/// named by their ids; a code stays as it is.
pub(super) fn rows(
    (stem, spec): (&str, &TableSpec),
    rows: &[Vec<String>],
    fields: &[Field],
    directory: &Directory,
) -> Body {
    let mut body = Body::empty(fields);
    let mut line = Line { directory, file: None, scratch: String::new() };
    for row in rows {
        let cell = |place: usize| row.get(place).map_or("", String::as_str);
        for (number, field) in fields.iter().enumerate() {
            body.text.push_str(if number > 0 { "," } else { "" });
            let (text, names) = match field.from {
                From::Document => (stem, false),
                From::Column(column, _) => (cell(column), false),
                From::Names(column, _) => (cell(column), true),
                From::Computed(place) => (cell(spec.columns.len() + place), false),
            };
            match names {
                _ if code(text).is_some() => body.text.push_str(text),
                true => line.names(text, field, &mut body.text),
                false => line.value(text, field, &mut body.text),
            }
        }
        body.text.push_str(LINE);
        body.rows += 1;
    }
    body
}

/// What writing a line needs.
struct Line<'i> {
    directory: &'i Directory,
    file: Option<FileId>,
    scratch: String,
}

impl Line<'_> {
    fn value(&mut self, text: &str, field: &Field, out: &mut String) {
        match field.shape {
            _ if text.is_empty() => out.push_str(nothing(field)),
            Shape::Text
            | Shape::Figure
            | Shape::Dossier
            | Shape::Official
            | Shape::Schedule
            | Shape::Choice(_)
                if is_plain(text) =>
            {
                encode(text, out);
            }
            shape => {
                let mut value = std::mem::take(&mut self.scratch);
                value.clear();
                let agency = |word: &str| self.agency(word).map(|id| self.directory.get(id).id.clone());
                canonical(text, shape, &agency, &mut value);
                // Nothing is left of "no" alone.
                encode(if value.is_empty() { nothing(field) } else { &value }, out);
                self.scratch = value;
            }
        }
    }

    fn names(&self, text: &str, field: &Field, out: &mut String) {
        if text.is_empty() {
            return out.push_str(nothing(field));
        }
        let name = |word: &str| match self.agency(word) {
            Some(id) => self.directory.get(id).name.clone(),
            None => word.to_owned(),
        };
        let names: Vec<String> = text.split(';').map(|word| name(word.trim())).collect();
        encode(&names.join("; "), out);
    }

    /// The agency of an id or a name.
    fn agency(&self, word: &str) -> Option<AgencyId> {
        let named = || self.directory.find(word, Span::file(self.file?)).ok();
        self.directory.by_id(word).or_else(named)
    }
}

/// Whether a text is one line with single spaces.
fn is_plain(text: &str) -> bool {
    !text.bytes().any(|byte| byte.is_ascii_control()) && !text.contains("  ")
}

/// What stands in a cell without a value.
fn nothing(field: &Field) -> &'static str {
    match field.shape {
        Shape::YesNo => "no",
        _ => field.empty.unwrap_or(Empty::Missing).code(),
    }
}
