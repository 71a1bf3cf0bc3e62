//! Cells as text.

use super::labels;
use crate::format::sheet::{Cell, Row};

/// What a cell shows, on one line.
pub fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Empty | Cell::Uncalculated => String::new(),
        Cell::Text(text) => one_line(text),
        Cell::Number(number) => number.clone(),
        Cell::Date(date) => format!("{:02}/{:02}/{}", date.day(), date.month(), date.year()),
        Cell::Fault(fault) => fault.clone(),
    }
}

/// Words with one space between them, no line breaks.
pub fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Whether a cell shows nothing.
pub fn is_empty(cell: &Cell) -> bool {
    match cell {
        Cell::Empty => true,
        Cell::Text(text) => text.trim().is_empty(),
        Cell::Number(_) | Cell::Date(_) | Cell::Fault(_) | Cell::Uncalculated => false,
    }
}

/// Whether a row has something in a column.
pub fn fills(row: &Row, column: usize) -> bool {
    row.cells.get(column).is_some_and(|cell| !is_empty(cell))
}

/// Whether a row is a heading with the number of a section: `II | Rà soát thủ tục`.
pub fn is_section(row: &Row) -> bool {
    let filled: Vec<String> = row.cells.iter().filter(|cell| !is_empty(cell)).map(shown).collect();
    match filled.as_slice() {
        [number, title] => labels::is_section_number(number) && !labels::is_number(title),
        [title] => labels::number_of(title).is_some_and(labels::is_heading_number),
        _ => false,
    }
}

/// The text of a cell that has some.
pub fn text_of(cell: &Cell) -> Option<&str> {
    match cell {
        Cell::Text(text) if !text.trim().is_empty() => Some(text.trim()),
        _ => None,
    }
}
