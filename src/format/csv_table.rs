//! CSV tables: a header and records whose cells know their place.

use crate::base::diag::{Diag, Diags, Fault, Level, text};
use crate::base::span::{FileId, Span};
use csv::{ByteRecord, ReaderBuilder, StringRecord};
use unicode_normalization::UnicodeNormalization;

/// A record has more or fewer cells than the header.
pub static RAGGED: Fault = Fault {
    code: "csv/ragged",
    level: Level::Error,
    says: text(
        "Dòng này có {found} ô, dòng tiêu đề có {expected} ô.",
        "This row has {found} cells, the header {expected}.",
    ),
    mend: text(
        "Ô có dấu phẩy phải nằm trong \"…\"; xóa dấu phẩy thừa ở cuối dòng hoặc thêm ô trống còn thiếu.",
        "A cell with a comma goes in \"…\"; delete a surplus comma at the end of the row or add the missing empty cell.",
    ),
    why: text(
        "Lệch một ô là lệch cả hàng: ngày hẹn có thể thành ngày trả.",
        "One cell too many shifts the row: a due date could become a result date.",
    ),
};

/// The table has no header.
pub static EMPTY: Fault = Fault {
    code: "csv/empty",
    level: Level::Error,
    says: text("Tệp bảng không có dòng tiêu đề.", "The table has no header row."),
    mend: text("Dòng đầu phải là tên các cột: {columns}.", "The first row must name the columns: {columns}."),
    why: text(
        "Bảng trống không có nghĩa là không phát sinh. Muốn nói không phát sinh, ghi `nil:` ở tệp .md bên cạnh.",
        "An empty table does not say that nothing arose. To say so, write `nil:` in the .md file beside it.",
    ),
};

/// The table seems to use another separator.
pub static SEPARATOR: Fault = Fault {
    code: "csv/separator",
    level: Level::Error,
    says: text(
        "Các ô ngăn cách bằng ‘{found}’, không phải dấu phẩy.",
        "Cells are separated by '{found}', not by commas.",
    ),
    mend: text(
        "Trong Excel chọn Lưu thành ‘CSV UTF-8 (Comma delimited)’, hoặc thay dấu ngăn cách bằng dấu phẩy.",
        "In Excel choose Save as 'CSV UTF-8 (Comma delimited)', or replace the separator by commas.",
    ),
    why: text(
        "Excel tiếng Việt hay lưu bằng dấu chấm phẩy, mà dấu chấm phẩy ở đây dùng để ghi nhiều giá trị trong một ô.",
        "Vietnamese Excel often saves with semicolons, which here separate several values within one cell.",
    ),
};

/// The catalogue of this module.
pub static FAULTS: &[&Fault] = &[&RAGGED, &EMPTY, &SEPARATOR];

/// A CSV table.
#[derive(Clone, Debug)]
pub struct Table {
    /// The file.
    pub file: FileId,
    /// Names of the columns, trimmed, NFC.
    pub header: Vec<String>,
    /// Where the header begins.
    header_at: usize,
    /// Records that are not blank and have as many cells as the header.
    pub records: Vec<Record>,
}

/// One record.
#[derive(Clone, Debug)]
pub struct Record {
    /// Byte offset in the file.
    pub at: usize,
    cells: StringRecord,
}

impl Record {
    /// A cell, trimmed. A column that the table lacks is empty.
    pub fn cell(&self, field: usize) -> &str {
        self.cells.get(field).unwrap_or_default()
    }
}

impl Table {
    /// Where a cell of the header stands.
    pub fn header_span(&self, field: usize) -> Span {
        Span::cell(self.file, self.header_at, field)
    }

    /// Where a cell of a record stands.
    pub fn span(&self, record: &Record, field: usize) -> Span {
        Span::cell(self.file, record.at, field)
    }
}

/// Reads a table. Ragged records are reported and left out; blank ones are left out.
///
/// `columns` names what the header should hold, for the message about an empty table. The text is UTF-8 (`io::read`
/// refused it otherwise); stray bytes would be shown as replacement characters.
pub fn parse(bytes: &[u8], file: FileId, columns: &str, diags: &mut Diags) -> Option<Table> {
    let skip = if bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    let decomposed = memchr::memchr2(0xcc, 0xcd, bytes).is_some();
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(&bytes[skip..]);
    let mut raw = ByteRecord::new();
    let mut table: Option<Table> = None;
    // Reading from memory fails on nothing but memory itself; records are never refused by the reader.
    while matches!(reader.read_byte_record(&mut raw), Ok(true)) {
        let at = skip + start_of(&raw);
        if raw.iter().all(|cell| cell.trim_ascii().is_empty()) {
            continue;
        }
        let cells = text_of(&raw, decomposed);
        match &mut table {
            None => {
                check_separator(&cells, file, at, diags)?;
                let header = cells.iter().map(str::to_owned).collect();
                table = Some(Table { file, header, header_at: at, records: Vec::new() });
            }
            Some(table) if cells.len() == table.header.len() => table.records.push(Record { at, cells }),
            Some(table) => diags.push(
                Diag::at(&RAGGED, Span::cell(file, at, 0))
                    .with("found", cells.len())
                    .with("expected", table.header.len())
                    .secret(),
            ),
        }
    }
    if table.is_none() {
        diags.push(Diag::at(&EMPTY, Span::file(file)).with("columns", columns));
    }
    table
}

fn start_of(raw: &ByteRecord) -> usize {
    raw.position().map_or(0, |position| position.byte() as usize)
}

/// The cells as trimmed NFC text.
fn text_of(raw: &ByteRecord, decomposed: bool) -> StringRecord {
    let mut cells = StringRecord::with_capacity(raw.as_slice().len(), raw.len());
    for cell in raw {
        let cell = String::from_utf8_lossy(cell.trim_ascii());
        if decomposed {
            cells.push_field(cell.trim().nfc().collect::<String>().as_str());
        } else {
            cells.push_field(cell.trim());
        }
    }
    cells
}

fn check_separator(header: &StringRecord, file: FileId, at: usize, diags: &mut Diags) -> Option<()> {
    let found = [';', '\t'].into_iter().find(|mark| header.len() == 1 && header[0].contains(*mark));
    match found {
        None => Some(()),
        Some(mark) => {
            let shown = if mark == '\t' { "Tab".to_owned() } else { mark.to_string() };
            diags.push(Diag::at(&SEPARATOR, Span::cell(file, at, 0)).with("found", shown));
            None
        }
    }
}

/// Counts lines on the way through a file, for messages that name a second place.
#[derive(Debug)]
pub struct Lines<'b> {
    bytes: &'b [u8],
    at: usize,
    line: u32,
}

impl<'b> Lines<'b> {
    /// At the beginning of the file.
    pub fn new(bytes: &'b [u8]) -> Lines<'b> {
        Lines { bytes, at: 0, line: 1 }
    }

    /// The line, from 1, of an offset; offsets must not go back.
    pub fn of(&mut self, at: usize) -> u32 {
        let passed = self.bytes.get(self.at..at).unwrap_or_default();
        self.line += memchr::memchr_iter(b'\n', passed).count() as u32;
        self.at = at;
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<Table>, Vec<&'static str>) {
        let mut diags = Diags::new();
        let table = parse(text.as_bytes(), FileId(0), "a, b", &mut diags);
        (table, diags.iter().map(|diag| diag.fault.code).collect())
    }

    #[test]
    fn cells_are_trimmed_composed_and_placed() {
        let text = "\u{feff}a,b\n x ,\"Đươ\u{300}ng, 1\"\n,\n";
        let (table, codes) = read(text);
        let table = table.unwrap();
        assert!(codes.is_empty());
        assert_eq!(table.records.len(), 1);
        assert_eq!((table.records[0].cell(0), table.records[0].cell(1)), ("x", "Đường, 1"));
        assert_eq!(table.records[0].at, text.find(" x").unwrap());
    }

    #[test]
    fn every_ragged_row_is_reported_and_the_rest_is_kept() {
        let (table, codes) = read("a,b\n1\n1,2\n1,2,3\n");
        assert_eq!(codes, ["csv/ragged", "csv/ragged"]);
        assert_eq!(table.unwrap().records.len(), 1);
    }

    #[test]
    fn an_empty_table_and_a_foreign_separator_are_faults() {
        assert_eq!(read(" \n\n").1, ["csv/empty"]);
        assert_eq!(read("a;b\n1;2\n").1, ["csv/separator"]);
    }
}
