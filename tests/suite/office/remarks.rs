//! Remarks in an official's workbook: all but them stays, to the byte.

use super::bytes;
use calamine::{Reader, open_workbook_auto_from_rs};
use minhbach::format::sheet::{Line, List, Mark, Sheet, noted, read, takes_remarks};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

const FILES: [&str; 6] = [
    "late-title.xlsx",
    "late-hidden.xlsx",
    "late-sheets.xlsx",
    "late-fonts.xlsx",
    "summary.xlsx",
    "macros.xlsm",
];

fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let part = |index| {
        let mut part = archive.by_index(index).unwrap();
        let mut unpacked = Vec::new();
        part.read_to_end(&mut unpacked).unwrap();
        (part.name().unwrap().into_owned(), unpacked)
    };
    (0..parts_of(bytes)).map(part).collect()
}

fn parts_of(bytes: &[u8]) -> usize {
    zip::ZipArchive::new(Cursor::new(bytes)).unwrap().len()
}

/// A cell of the table, one beyond all columns of a row, and one far below.
fn marks() -> Vec<Mark> {
    let mark = |cell, text: &str| Mark { sheet: 0, cell, colour: "FFC7CE", text: text.to_owned() };
    vec![mark((0, 0), "Sai <1>"), mark((1, 40), "Thiếu"), mark((200, 2), "Ở dưới")]
}

fn list() -> List {
    let line = Line { says: "Sai _x000D_ & <b>".into(), colour: "FFC7CE", ..Line::default() };
    List { title: "Lỗi", head: ["Mức", "Tờ", "Ô", "Sai ở đâu", "Cách sửa"], lines: vec![line] }
}

fn without_empty_ends(sheet: &Sheet) -> Vec<Vec<String>> {
    let cells = sheet.rows.iter().map(|row| row.cells.iter().map(|cell| format!("{cell:?}")).collect());
    let mut rows: Vec<Vec<String>> = cells.collect();
    for row in &mut rows {
        while row.last().is_some_and(|cell| cell == "Empty") {
            row.pop();
        }
    }
    while rows.last().is_some_and(Vec::is_empty) {
        rows.pop();
    }
    rows
}

#[test]
fn values_stay_and_other_parts_keep_their_bytes() {
    for name in FILES {
        let old = bytes(name);
        let new = noted(&old, &marks(), &list()).unwrap();
        assert_eq!(new, noted(&old, &marks(), &list()).unwrap(), "{name}");
        let (before, after) = (read(name, &old).unwrap(), read(name, &new.bytes).unwrap());
        assert_eq!(after.sheets.len(), before.sheets.len() + 1, "{name}");
        assert_eq!(after.notes, before.notes, "{name}");
        for (one, other) in before.sheets.iter().zip(&after.sheets) {
            assert_eq!(without_empty_ends(one), without_empty_ends(other), "{name}");
            assert_eq!((&one.name, &one.merged), (&other.name, &other.merged), "{name}");
        }
        let last = after.sheets.last().unwrap();
        assert_eq!(last.name, "Lỗi");
        assert!(format!("{:?}", last.rows[1]).contains("Sai _x000D_ & <b>"), "{name}");
        let mut theirs = open_workbook_auto_from_rs(Cursor::new(new.bytes.clone())).unwrap();
        assert!(theirs.worksheet_range("Lỗi").is_ok(), "{name}");
        let (before, after) = (parts(&old), parts(&new.bytes));
        let changes = |part: &str| {
            let first = if part.contains("worksheets/") { part.ends_with("sheet1.xml") } else { false };
            first
                || part.ends_with("styles.xml")
                || part.contains("workbook.xml")
                || part == "[Content_Types].xml"
        };
        for (part, bytes) in before.iter().filter(|(part, _)| !changes(part)) {
            assert_eq!(after.get(part), Some(bytes), "{name} {part}");
        }
        assert!(after["xl/comments1.xml"].windows(5).any(|some| some == b"AO2\" "), "{name}");
    }
}

#[test]
fn other_formats_take_no_remarks() {
    for name in ["late.xls", "late.ods", "summary.csv", "plan-tasks.docx", "cut-off.xlsx"] {
        assert!(!takes_remarks(&bytes(name)), "{name}");
    }
}
