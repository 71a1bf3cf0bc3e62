//! CSV tables: a header and records whose cells know their place.

use crate::base::diag::{Diag, Diags, Fault, Level, text};
use crate::base::span::{FileId, Span, lossy};
use csv_core::{ReadRecordResult, Reader};
use std::borrow::Cow;
use std::cell::RefCell;
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
    /// The texts of all cells, one after the other.
    text: String,
    /// Where each ends.
    ends: Vec<usize>,
}

/// One record.
#[derive(Clone, Copy, Debug)]
pub struct Record {
    /// Byte offset in the file.
    pub at: usize,
    /// Number of its first cell in the table.
    first: usize,
}

impl Table {
    /// A cell, trimmed. A column that the table lacks is empty.
    pub fn cell(&self, record: &Record, field: usize) -> &str {
        if field >= self.header.len() {
            return "";
        }
        let cell = record.first + field;
        let start = cell.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start..self.ends[cell]]
    }

    /// Where a cell of the header stands.
    pub fn header_span(&self, field: usize) -> Span {
        Span::cell(self.file, self.header_at, field)
    }

    /// Where a cell of a record stands.
    pub fn span(&self, record: &Record, field: usize) -> Span {
        Span::cell(self.file, record.at, field)
    }

    fn new(file: FileId, header_at: usize, header: Vec<String>, size: usize) -> Table {
        let text = String::with_capacity(size);
        Table { file, header, header_at, records: Vec::new(), text, ends: Vec::new() }
    }

    /// Adds a record unless it is blank; gives the number of its cells when it is not that of the header.
    fn add<'c>(
        &mut self,
        at: usize,
        cells: impl Iterator<Item = Cow<'c, str>>,
        decomposed: bool,
    ) -> Result<(), usize> {
        let (size, first) = (self.text.len(), self.ends.len());
        for cell in cells {
            match decomposed {
                true => self.text.extend(cell.trim().nfc()),
                false => self.text.push_str(cell.trim()),
            }
            self.ends.push(self.text.len());
        }
        let (blank, found) = (self.text.len() == size, self.ends.len() - first);
        if !blank && found == self.header.len() {
            self.records.push(Record { at, first });
            return Ok(());
        }
        self.text.truncate(size);
        self.ends.truncate(first);
        if blank { Ok(()) } else { Err(found) }
    }
}

/// Reads a table. Ragged records are reported and left out; blank ones are left out.
///
/// `columns` names what the header should hold, for the message about an empty table. The text is UTF-8 (`io::read`
/// refused it otherwise); stray bytes would be shown as replacement characters.
pub fn parse(bytes: &[u8], file: FileId, columns: &str, diags: &mut Diags) -> Option<Table> {
    READER.with_borrow_mut(|reader| {
        reader.reset();
        table(Records::new(&lossy(bytes), reader), file, columns, diags)
    })
}

fn table(mut records: Records<'_>, file: FileId, columns: &str, diags: &mut Diags) -> Option<Table> {
    let mut table: Option<Table> = None;
    while let Some(at) = records.next() {
        let Some(table) = &mut table else {
            let header: Vec<String> = records.cells().map(|cell| cell.trim().nfc().collect()).collect();
            if header.iter().any(|name| !name.is_empty()) {
                check_separator(&header, file, at, diags)?;
                table = Some(Table::new(file, at, header, records.file.len()));
            }
            continue;
        };
        let found = table.add(at, records.cells(), records.decomposed);
        if let Err(found) = found {
            diags.push(
                Diag::at(&RAGGED, Span::cell(file, at, 0))
                    .with("found", found)
                    .with("expected", table.header.len())
                    .secret(),
            );
        }
    }
    if table.is_none() {
        diags.push(Diag::at(&EMPTY, Span::file(file)).with("columns", columns));
    }
    table
}

thread_local! {
    /// Making a reader takes as long as reading a short table, and a portal has thousands of those.
    static READER: RefCell<Reader> = RefCell::new(Reader::new());
}

/// The records of a file, one at a time.
struct Records<'f> {
    file: &'f str,
    /// Whether some letter may be written in parts, so that cells must be composed.
    decomposed: bool,
    at: usize,
    /// A record that stands in the file as it is; [`Records::text`] holds any other.
    plain: Option<&'f str>,
    reader: &'f mut Reader,
    /// The last record without its quotes, and where its cells end.
    text: Vec<u8>,
    ends: Vec<usize>,
    cells: usize,
}

impl<'f> Records<'f> {
    fn new(file: &'f str, reader: &'f mut Reader) -> Records<'f> {
        Records {
            file,
            decomposed: memchr::memchr2(0xcc, 0xcd, file.as_bytes()).is_some(),
            at: if file.starts_with('\u{feff}') { 3 } else { 0 },
            plain: None,
            reader,
            text: vec![0; 1024],
            ends: vec![0; 32],
            cells: 0,
        }
    }

    /// Moves to the next record; gives where it begins.
    fn next(&mut self) -> Option<usize> {
        let bytes = self.file.as_bytes();
        self.at += bytes[self.at..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let start = self.at;
        if start == bytes.len() {
            return None;
        }
        // Most records have no quotes: their cells are what stands between commas.
        let stop = memchr::memchr3(b'"', b'\r', b'\n', &bytes[start..]).map_or(bytes.len(), |at| start + at);
        if bytes.get(stop) == Some(&b'"') {
            self.plain = None;
            return self.read_quoted().then_some(start);
        }
        self.plain = Some(&self.file[start..stop]);
        self.at = stop;
        Some(start)
    }

    /// Reads a record with quotes into [`Records::text`].
    fn read_quoted(&mut self) -> bool {
        let bytes = self.file.as_bytes();
        let mut written = 0;
        self.cells = 0;
        loop {
            let (result, read, more, ended) = self.reader.read_record(
                &bytes[self.at..],
                &mut self.text[written..],
                &mut self.ends[self.cells..],
            );
            self.at += read;
            written += more;
            self.cells += ended;
            match result {
                // Asked again with nothing, the reader ends the last record.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.text.resize(self.text.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::Record => return true,
                ReadRecordResult::End => return false,
            }
        }
    }

    /// The cells of the record.
    fn cells(&self) -> impl Iterator<Item = Cow<'_, str>> {
        let ends = &self.ends[..if self.plain.is_some() { 0 } else { self.cells }];
        let quoted = std::iter::once(0).chain(ends.iter().copied()).zip(ends);
        let quoted = quoted.map(|(start, end)| lossy(&self.text[start..*end]));
        let plain = self.plain.into_iter().flat_map(|record| {
            let commas = memchr::memchr_iter(b',', record.as_bytes()).chain([record.len()]);
            commas.scan(0, |start, end| Some(&record[std::mem::replace(start, end + 1)..end]))
        });
        plain.map(Cow::Borrowed).chain(quoted)
    }
}

fn check_separator(header: &[String], file: FileId, at: usize, diags: &mut Diags) -> Option<()> {
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
        let cell = |field| table.cell(&table.records[0], field);
        assert_eq!((cell(0), cell(1), cell(2)), ("x", "Đường, 1", ""));
        assert_eq!(table.records[0].at, text.find(" x").unwrap());
    }

    #[test]
    fn records_with_and_without_quotes_follow_each_other() {
        let text = "a,b\r\n1,\"x \"\"y\"\"\r\nz\"\r\n\r\n2,\r3,é\"é\n\"4\",5";
        let (table, codes) = read(text);
        let table = table.unwrap();
        assert!(codes.is_empty());
        let rows: Vec<_> = table.records.iter().map(|one| [table.cell(one, 0), table.cell(one, 1)]).collect();
        assert_eq!(rows, [["1", "x \"y\"\r\nz"], ["2", ""], ["3", "é\"é"], ["4", "5"]]);
        let starts = ["1,", "2,", "3,", "\"4\""].map(|start| text.find(start).unwrap());
        assert!(table.records.iter().map(|one| one.at).eq(starts));
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
