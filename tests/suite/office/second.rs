//! A second opinion: another library reads the same cells.

use super::{book, bytes};
use calamine::{Data, Reader, open_workbook_auto_from_rs};
use minhbach::format::sheet::Cell;
use std::io::Cursor;

/// Files without old fonts, which the library does not know.
const FILES: [&str; 14] = [
    "late-title.xlsx",
    "late-personal.xlsx",
    "late-far-header.xlsx",
    "late-two-headers.xlsx",
    "late-groups.xlsx",
    "late-hidden.xlsx",
    "late-sheets.xlsx",
    "late-dates-1900.xlsx",
    "late-dates-1904.xlsx",
    "late-text-dates.xlsx",
    "summary.xlsx",
    "satisfaction.xlsx",
    "macros.xlsm",
    "external-links.xlsx",
];

/// The cell as the library sees it.
fn same(ours: &Cell, theirs: &Data, is_1904: bool) -> bool {
    let days_1904 = if is_1904 { 1462.0 } else { 0.0 };
    match (ours, theirs) {
        (Cell::Empty, Data::Empty) => true,
        (Cell::Text(ours), Data::String(theirs)) => *ours == theirs.replace("\r\n", "\n"),
        (Cell::Number(ours), Data::Float(theirs)) => ours.parse() == Ok(*theirs),
        (Cell::Number(ours), Data::Int(theirs)) => ours.parse() == Ok(*theirs),
        (Cell::Date(ours), Data::DateTime(theirs)) => {
            let first = minhbach::base::date::parse_date("1999-12-31").unwrap();
            ours.days_since(first) as f64 == (theirs.as_f64() + days_1904).floor() - 36525.0
        }
        _ => false,
    }
}

#[test]
fn another_library_reads_the_same() {
    let mut cells = 0;
    for name in FILES {
        let ours = book(name);
        let mut theirs = open_workbook_auto_from_rs(Cursor::new(bytes(name))).unwrap();
        assert_eq!(
            ours.sheets.iter().map(|sheet| &sheet.name).collect::<Vec<_>>(),
            theirs.sheet_names().iter().collect::<Vec<_>>()
        );
        for sheet in &ours.sheets {
            let range = theirs.worksheet_range(&sheet.name).unwrap();
            for (row, line) in sheet.rows.iter().enumerate() {
                for (column, cell) in line.cells.iter().enumerate() {
                    let other = range.get_value((row as u32, column as u32)).cloned().unwrap_or_default();
                    assert!(
                        same(cell, &other, name.contains("1904")),
                        "{name} {row} {column}: {cell:?} {other:?}"
                    );
                    cells += usize::from(*cell != Cell::Empty);
                }
            }
            let used = range.used_cells().count();
            let found =
                sheet.rows.iter().flat_map(|row| &row.cells).filter(|cell| **cell != Cell::Empty).count();
            assert_eq!(used, found, "{name}");
        }
    }
    assert!(cells > 500, "{cells}");
}
