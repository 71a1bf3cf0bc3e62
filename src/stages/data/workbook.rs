//! The rows of published CSV files as a workbook: notes first, then the columns, then one sheet a table.

use super::rows::rows;
use super::words::{describe, headings, shape_words};
use crate::base::date::parse_date;
use crate::domain::columns::{Shape, TableSpec};
use crate::domain::dataset::{Empty, Field, code, decode};
use crate::domain::kind::PlanCx;
use crate::format::workbook::{About, Cell, Column, ROWS, Workbook};

/// A table of a workbook.
pub(super) struct Sheet<'s> {
    /// Its name.
    pub name: String,
    /// What it is called, where its name does not tell.
    pub title: Option<String>,
    /// The table.
    pub spec: &'static TableSpec,
    /// Its fields.
    pub fields: &'s [Field],
    /// The lines of its rows as CSV: several files in their order.
    pub lines: Vec<&'s str>,
    /// How many rows there are.
    pub rows: usize,
    /// The CSV files with the same rows: route and digest.
    pub files: Vec<(String, String)>,
}

/// Notes: what and value.
pub(super) type Notes = Vec<(String, String)>;

/// Makes a workbook. `notes` stand first, before what is said of its tables.
pub(super) fn workbook(title: &str, mut notes: Notes, sheets: &[Sheet<'_>], cx: &PlanCx<'_>) -> Vec<u8> {
    let say = |key: &str| cx.locale.say(key, &[]);
    for sheet in sheets {
        notes.push(of_sheet(sheet, cx));
        for (route, digest) in &sheet.files {
            notes.push((cx.locale.say("data.note.sum", &[("file", route)]), digest.clone()));
        }
    }
    let stands = |one: &Empty| {
        let code = memchr::memmem::Finder::new(one.code());
        sheets.iter().flat_map(|sheet| &sheet.lines).any(|lines| code.find(lines.as_bytes()).is_some())
    };
    // Codes that stand in no sheet would only ask to be looked for.
    let codes = Empty::ALL.into_iter().filter(stands);
    notes.extend(codes.map(|one| (one.code().to_owned(), one.label().in_lang(cx.locale.lang).to_owned())));
    let author = super::owner_name(cx);
    let about = About { title: title.to_owned(), author, lang: cx.locale.tag(), day: cx.as_of.0 };
    let made = || -> std::io::Result<Vec<u8>> {
        let mut book = Workbook::default();
        let column = |key: &str, width| Column { heading: say(key), width };
        let columns = [column("data.col.what", 34), column("data.col.value", 90)];
        book.sheet(&say("data.sheet.notes"), &columns, |row| {
            notes.iter().for_each(|(what, value)| row(&[Cell::Text(what), Cell::Text(value)]));
        })?;
        dictionary(&mut book, sheets, cx)?;
        for sheet in sheets.iter().filter(|sheet| sheet.rows < ROWS) {
            rows_of(&mut book, sheet, cx)?;
        }
        book.finish(&about)
    };
    made().unwrap_or_else(|error| panic!("a workbook in memory cannot be written: {error}"))
}

/// What the notes say of a table.
fn of_sheet(sheet: &Sheet<'_>, cx: &PlanCx<'_>) -> (String, String) {
    let (label, rows) = (sheet.spec.label.in_lang(cx.locale.lang), cx.locale.count(sheet.rows as u64));
    let key = if sheet.rows < ROWS { "data.note.sheet.text" } else { "data.note.sheet.large" };
    let label = sheet.title.as_ref().map_or_else(|| label.to_owned(), |title| format!("{title}: {label}"));
    let text = cx.locale.say(key, &[("label", &label), ("rows", &rows)]);
    (cx.locale.say("data.note.sheet", &[("name", &sheet.name)]), text)
}

/// The sheet of all columns.
fn dictionary(book: &mut Workbook, sheets: &[Sheet<'_>], cx: &PlanCx<'_>) -> std::io::Result<()> {
    let column = |key: &str, width| Column { heading: cx.locale.say(key, &[]), width };
    let columns = [
        column("data.col.table", 16),
        column("data.col.heading", 34),
        column("data.col.key", 24),
        column("data.col.meaning", 60),
        column("data.col.type", 34),
        column("data.col.empty", 40),
    ];
    book.sheet(&cx.locale.say("data.sheet.columns", &[]), &columns, |row| {
        for sheet in sheets {
            for (field, heading) in sheet.fields.iter().zip(headings(sheet.fields, cx.locale)) {
                let empty = empty_words(field, cx);
                let (meaning, shape) = (describe(field, cx.locale), shape_words(field.shape, cx.locale));
                row(&[&*sheet.name, &*heading, &*field.key, &*meaning, &*shape, &*empty].map(Cell::Text));
            }
        }
    })
}

/// What stands in empty cells of a field, and what it means.
pub fn empty_words(field: &Field, cx: &PlanCx<'_>) -> String {
    match field.empty {
        Some(empty) => format!("{} {}", empty.code(), empty.label().in_lang(cx.locale.lang)),
        None => cx.locale.say("data.never-empty", &[]),
    }
}

/// The sheet of a table.
fn rows_of(book: &mut Workbook, sheet: &Sheet<'_>, cx: &PlanCx<'_>) -> std::io::Result<()> {
    let columns = sheet.fields.iter().zip(headings(sheet.fields, cx.locale));
    let columns: Vec<Column> =
        columns.map(|(field, heading)| Column { heading, width: width(field.shape) }).collect();
    book.sheet(&sheet.name, &columns, |row| {
        for lines in &sheet.lines {
            rows(lines, &mut |record| {
                let cells = sheet.fields.iter().zip(record.iter());
                let cells: Vec<Cell<'_>> = cells.map(|(field, cell)| typed(cell, field.shape)).collect();
                row(&cells);
            });
        }
    })
}

fn width(shape: Shape) -> u32 {
    match shape {
        Shape::Date | Shape::Count | Shape::Times | Shape::Decimal | Shape::YesNo => 13,
        Shape::Text | Shape::Schedule | Shape::Agencies => 36,
        Shape::Figure | Shape::Dossier | Shape::Official | Shape::Choice(_) | Shape::Agency => 24,
    }
}

/// A cell of the CSV file with its type; a code stays the text it is.
fn typed(cell: &str, shape: Shape) -> Cell<'_> {
    match shape {
        _ if code(cell).is_some() => Cell::Text(cell),
        Shape::Date => parse_date(cell).map_or(Cell::Text(cell), Cell::Day),
        Shape::Count | Shape::Times | Shape::Decimal if serde_json::from_str::<f64>(cell).is_ok() => {
            Cell::Number(cell)
        }
        _ => Cell::Text(decode(cell)),
    }
}
