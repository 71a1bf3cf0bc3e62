//! The readers of office files, on the files of `tests/import/files`.

mod documents;
mod hostile;
mod mutations;
mod remarks;
mod second;
mod sheets;

use minhbach::format::sheet::{Cell, Row, Sheet, Workbook, read};
use std::path::PathBuf;

/// A file of `tests/import/files`.
fn bytes(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/import/files").join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A workbook of `tests/import/files`.
fn book(name: &str) -> Workbook {
    read(name, &bytes(name)).unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

/// The rows of a sheet, a line each: hidden ones begin with `~`, numbers with `#`, days with `@`, faults with `!`.
fn lines(sheet: &Sheet) -> Vec<String> {
    let cell = |cell: &Cell| match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.replace('\n', "⏎"),
        Cell::Number(figure) => format!("#{figure}"),
        Cell::Date(day) => format!("@{day}"),
        Cell::Fault(fault) => format!("!{fault}"),
        Cell::Uncalculated => "!".to_owned(),
    };
    let row = |row: &Row| {
        let cells: Vec<String> = row.cells.iter().map(cell).collect();
        format!("{}{}", if row.hidden { "~" } else { "" }, cells.join("|"))
    };
    sheet.rows.iter().map(row).collect()
}
