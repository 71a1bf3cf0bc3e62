//! Files that are refused, and why; and sizes that must not take memory.

use super::{book, bytes};
use minhbach::format::docx;
use minhbach::format::sheet::{Cell, Limit, Looks, Unreadable, read};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

const SHEET: &str = "xl/worksheets/sheet1.xml";

fn refused(name: &str) -> Unreadable {
    read(name, &bytes(name)).expect_err(name)
}

fn part(name: &str) -> String {
    name.to_owned()
}

/// `macros.xlsm` with another part in place of one.
fn with(name: &str, data: &[u8], method: CompressionMethod) -> Vec<u8> {
    let source = bytes("macros.xlsm");
    let mut old = ZipArchive::new(Cursor::new(&source)).unwrap();
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..old.len() {
        let part = old.by_index(index).unwrap();
        if part.name().unwrap() != name {
            new.raw_copy_file(part).unwrap();
        }
    }
    new.start_file(name, SimpleFileOptions::default().compression_method(method)).unwrap();
    new.write_all(data).unwrap();
    new.finish().unwrap().into_inner()
}

#[test]
fn traps_and_damaged_files_are_refused_with_their_reason() {
    assert_eq!(refused("encrypted.xlsx"), Unreadable::Encrypted);
    assert_eq!(refused("bomb.xlsx"), Unreadable::Bomb { part: part("") });
    assert_eq!(refused("entities.xlsx"), Unreadable::Bomb { part: part(SHEET) });
    assert_eq!(refused("nested.xlsx"), Unreadable::Bomb { part: part(SHEET) });
    assert_eq!(refused("cut-off.xlsx"), Unreadable::Broken { part: part("") });
    assert_eq!(refused("export.xls"), Unreadable::Unknown(Looks::Html));
    assert_eq!(refused("plan-tasks.docx"), Unreadable::Unknown(Looks::Word));
    let document = |name: &str| docx::read(&bytes(name)).expect_err(name);
    assert_eq!(document("late-title.xlsx"), Unreadable::Unknown(Looks::Spreadsheet));
    assert_eq!(document("late.xls"), Unreadable::Unknown(Looks::Spreadsheet));
    assert_eq!(document("encrypted.xlsx"), Unreadable::Encrypted);
    assert_eq!(document("export.xls"), Unreadable::Unknown(Looks::Html));
}

#[test]
fn the_extension_does_not_decide() {
    let names: Vec<String> = ["x.csv", "x.xls", "x", "x.ods"]
        .iter()
        .map(|name| read(name, &bytes("late.xls")).unwrap().sheets[0].name.clone())
        .collect();
    assert_eq!(names, ["T10"; 4]);
    assert_eq!(read("x.xlsx", &bytes("utf8-comma.csv")).unwrap().sheets[0].name, "x.xlsx");
}

/// The size in the archive's directory is a lie: what is unpacked counts.
#[test]
fn a_bomb_that_declares_a_small_size_is_found_while_it_is_unpacked() {
    let row =
        [b"<row><c t=\"inlineStr\"><is><t>".to_vec(), vec![b'0'; 8000], b"</t></is></c></row>".to_vec()]
            .concat();
    let text =
        [b"<worksheet><sheetData>".to_vec(), row.repeat(1300), b"</sheetData></worksheet>".to_vec()].concat();
    let mut bomb = with(SHEET, &text, CompressionMethod::Deflated);
    let size = (text.len() as u32).to_le_bytes();
    let places: Vec<usize> = (0..bomb.len() - 4).filter(|at| bomb[*at..*at + 4] == size).collect();
    assert!(!places.is_empty());
    for at in places {
        bomb[at..at + 4].copy_from_slice(&1000u32.to_le_bytes());
    }
    let found = read("", &bomb).unwrap_err();
    let expected = [Unreadable::Bomb { part: part(SHEET) }, Unreadable::Broken { part: part(SHEET) }];
    assert!(expected.contains(&found), "{found:?}");
}

/// The directory says that a sheet has 2 GB.
#[test]
fn a_sheet_that_declares_two_gigabytes_is_refused_before_it_is_unpacked() {
    let data = vec![b' '; 9_000_001];
    let mut file = with(SHEET, &data, CompressionMethod::Stored);
    let at = (0..file.len() - 4).rfind(|at| file[*at..*at + 4] == 9_000_001u32.to_le_bytes()).unwrap();
    file[at..at + 4].copy_from_slice(&2_000_000_000u32.to_le_bytes());
    assert_eq!(read("", &file), Err(Unreadable::TooLarge(Limit::Unpacked)));
}

#[test]
fn a_corner_far_away_takes_little() {
    let book = book("far-corner.xlsx");
    let rows = &book.sheets[0].rows;
    assert_eq!((rows.len(), rows[1_048_575].cells.len()), (1_048_576, 16_384));
    assert_eq!(rows[1_048_575].cells[16_383], Cell::Text("Góc dưới".into()));
    assert_eq!(rows.iter().map(|row| row.cells.len()).sum::<usize>(), 1 + 2 + 16_384);
}

#[test]
fn a_declared_size_takes_nothing() {
    let text = "<worksheet><dimension ref=\"A1:XFD1048576\"/><cols><col min=\"1\" max=\"16384\" hidden=\"1\"/></cols>\
        <sheetData><row><c><v>1</v></c><c/><c><v>2</v></c></row></sheetData></worksheet>";
    let book = read("", &with(SHEET, text.as_bytes(), CompressionMethod::Deflated)).unwrap();
    let sheet = &book.sheets[0];
    assert_eq!(
        (sheet.rows.len(), sheet.rows[0].cells.len(), &sheet.hidden_columns[..]),
        (1, 3, &[0, 1, 2][..])
    );
}

#[test]
fn too_many_cells_are_refused() {
    // Each row makes the sheet 16,384 cells larger with a few bytes.
    let rows: String = (1..=300).map(|row| format!("<row><c r=\"XFD{row}\"><v>1</v></c></row>")).collect();
    let file = |rows: &str| {
        let text = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
        with(SHEET, text.as_bytes(), CompressionMethod::Stored)
    };
    assert_eq!(read("", &file(&rows)), Err(Unreadable::TooLarge(Limit::Cells)));
    assert_eq!(
        read("", &file("<row><c r=\"XFE1\"><v>1</v></c></row>")),
        Err(Unreadable::Broken { part: part(SHEET) })
    );
}

#[test]
fn a_file_that_is_too_large_is_not_looked_at() {
    assert_eq!(read("", &vec![b'1'; Limit::File.most() + 1]), Err(Unreadable::TooLarge(Limit::File)));
}

/// A document with nothing but a body.
fn document(body: &str) -> Vec<u8> {
    let mut made = ZipWriter::new(Cursor::new(Vec::new()));
    made.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    write!(made, "<document><body>{body}</body></document>").unwrap();
    made.finish().unwrap().into_inner()
}

#[test]
fn tables_in_tables_have_an_end() {
    let nested = |depth: usize| {
        let (open, close) = ("<tbl><tr><tc>".repeat(depth), "</tc></tr></tbl>".repeat(depth));
        document(&format!("{open}<p><r><t>a</t></r></p>{close}"))
    };
    let found = docx::read(&nested(60)).unwrap();
    let docx::Block::Table(sheet) = &found.blocks[0] else { panic!("no table") };
    assert_eq!(sheet.rows[0].cells, [Cell::Text("a".into())]);
    assert_eq!(docx::read(&nested(70)), Err(Unreadable::Bomb { part: part("word/document.xml") }));
}

#[test]
fn a_row_of_word_that_is_too_wide_is_refused() {
    let cell =
        "<tc><tcPr><gridSpan val=\"99999999999\"/></tcPr></tc><tc><tcPr><gridSpan val=\"900\"/></tcPr></tc>";
    let row = |cells: usize| document(&format!("<tbl><tr>{}</tr></tbl>", cell.repeat(cells)));
    assert!(docx::read(&row(2)).is_ok());
    assert_eq!(docx::read(&row(20)), Err(Unreadable::Broken { part: part("word/document.xml") }));
}
