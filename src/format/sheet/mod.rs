//! Office files as plain cells: what an official's spreadsheet holds, with the place of each cell, before anybody has
//! understood it.

mod csv;
mod encoding;
mod format;
mod grid;
mod number;
mod ods;
mod rich;
mod xls;
mod xlsx;

pub use crate::format::unreadable::{Limit, Looks, Unreadable};
pub use grid::{Budget, COLUMNS, Grid, text_cell};
pub use xlsx::{Line, List, Mark, Noted};

use crate::base::date::Date;
use crate::format::package::Package;

/// A spreadsheet file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Workbook {
    /// Its sheets, in order, hidden ones too.
    pub sheets: Vec<Sheet>,
    /// What was left alone or done on the way, sorted.
    pub notes: Vec<Note>,
}

/// What its owner should know of a file that could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Note {
    /// It has macros. They were not run.
    Macros,
    /// It has links to other files. They were not followed: cells have the values of the last saving.
    ExternalLinks,
    /// Text in the fonts of the 1990s was decoded.
    LegacyText,
}

/// One sheet. Empty rows at its end are left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Name as the user sees it; a CSV file has one sheet named as the file.
    pub name: String,
    /// Whether the user does not see it.
    pub hidden: bool,
    /// Rows from the first of the sheet.
    pub rows: Vec<Row>,
    /// Merged cells.
    pub merged: Vec<Merged>,
    /// Columns that the user does not see, counted from 0.
    pub hidden_columns: Vec<usize>,
}

/// One row, which has as many cells as its last one that holds something.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Whether the user does not see it.
    pub hidden: bool,
    /// Cells from column A.
    pub cells: Vec<Cell>,
}

/// What a cell holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text in NFC, line breaks kept as `\n`; text in the fonts of the 1990s (TCVN3, VNI) is decoded already. Also
    /// what a number shows when its format makes it a share ("99.8%") or a time of day ("16:45"), and truth ("TRUE").
    Text(String),
    /// A number as written, without separators and with a dot: "1234", "99.8".
    Number(String),
    /// A day, from a serial of either calendar of office programs; a time of day is cut off.
    Date(Date),
    /// A fault of a formula, such as `#REF!`.
    Fault(String),
    /// A formula that no program has calculated yet.
    Uncalculated,
}

/// A cell covered by a merged one is [`Cell::Empty`] in rows of data; a header asks here what covers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merged {
    /// First row, from 0.
    pub top: usize,
    /// Last row.
    pub bottom: usize,
    /// First column, from 0.
    pub left: usize,
    /// Last column.
    pub right: usize,
}

/// Reads a spreadsheet of any format; `name` is that of the file and decides only where the content leaves doubt.
///
/// # Errors
/// A file that is no spreadsheet, is under a password, damaged, too large or a trap.
pub fn read(name: &str, bytes: &[u8]) -> Result<Workbook, Unreadable> {
    if bytes.len() > Limit::File.most() {
        return Err(Unreadable::TooLarge(Limit::File));
    }
    let mut book = if bytes.starts_with(b"PK") {
        packed(bytes)?
    } else if bytes.starts_with(&xls::SIGNATURE) {
        xls::read(bytes)?
    } else {
        csv::read(name, bytes)?
    };
    book.notes.sort_unstable();
    book.notes.dedup();
    Ok(book)
}

/// Whether a file is a workbook of Excel 2007 or later, into which remarks can be written.
pub fn takes_remarks(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK") && Package::open(bytes).is_ok_and(|package| package.has("xl/workbook.xml"))
}

/// The same workbook with remarks: coloured cells with comments, and a sheet that lists them. All else keeps its bytes.
/// At most one mark a cell.
///
/// # Errors
/// A file for which [`takes_remarks`] is false, or that cannot be changed part by part.
pub fn noted(bytes: &[u8], marks: &[Mark], list: &List) -> Result<Noted, Unreadable> {
    xlsx::noted(&mut Package::open(bytes)?, marks, list)
}

/// What a file that is no archive seems to be, for those who asked for another format.
pub fn looks_like(bytes: &[u8]) -> Unreadable {
    if !bytes.starts_with(&xls::SIGNATURE) {
        let why = csv::read("", bytes).err().filter(|why| !matches!(why, Unreadable::OpenQuote { .. }));
        return why.unwrap_or(Unreadable::Unknown(Looks::Other));
    }
    match xls::read(bytes) {
        Ok(_) => Unreadable::Unknown(Looks::Spreadsheet),
        Err(why) => why,
    }
}

fn packed(bytes: &[u8]) -> Result<Workbook, Unreadable> {
    let mut package = Package::open(bytes)?;
    if package.has("xl/workbook.xml") {
        xlsx::read(&mut package)
    } else if package.has("content.xml") {
        ods::read(&mut package)
    } else if package.has("xl/workbook.bin") {
        Err(Unreadable::Unknown(Looks::Xlsb))
    } else if package.has("word/document.xml") {
        Err(Unreadable::Unknown(Looks::Word))
    } else {
        Err(Unreadable::Unknown(Looks::Other))
    }
}

/// The name of a cell as office programs write it; both counted from 0.
pub fn cell_name(row: usize, column: usize) -> String {
    format!("{}{}", column_name(column), row + 1)
}

/// The letters of a column counted from 0: A … Z, AA ….
pub fn column_name(column: usize) -> String {
    let mut rest = column + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        letters.push(b'A' + ((rest - 1) % 26) as u8);
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().map(|letter| char::from(*letter)).collect()
}

#[cfg(test)]
mod names {
    use super::*;

    #[test]
    fn cells_are_named_as_in_office_programs() {
        assert_eq!([cell_name(0, 0), cell_name(22, 5), cell_name(9, 26)], ["A1", "F23", "AA10"]);
        assert_eq!(column_name(701), "ZZ");
        assert_eq!(column_name(702), "AAA");
    }
}
