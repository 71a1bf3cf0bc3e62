//! CSV tables: a header and records whose cells know their place.

mod faults;

use crate::base::diag::{Diag, Diags};
use crate::base::span::{FileId, Span, lossy};
use crate::format::quotes;
use csv_core::{ReadRecordResult, Reader};
pub use faults::{EMPTY, FAULTS, OPEN_QUOTE, RAGGED, ROWS_IN_CELL, SEPARATOR};
use std::borrow::Cow;
use std::cell::RefCell;
use unicode_normalization::UnicodeNormalization;

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
        // About as many as cells and rows of some words take up.
        let (records, ends) = (Vec::with_capacity(size / 128), Vec::with_capacity(size / 16));
        Table { file, header, header_at, records, text: String::with_capacity(size), ends }
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
                false => self.text.push_str(trimmed(&cell)),
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
/// refused it otherwise).
pub fn parse(text: &str, file: FileId, columns: &[&str], diags: &mut Diags) -> Option<Table> {
    READER.with_borrow_mut(|reader| {
        reader.reset();
        table(Records::new(text, reader), file, columns, diags)
    })
}

fn table(mut records: Records<'_>, file: FileId, columns: &[&str], diags: &mut Diags) -> Option<Table> {
    let mut table: Option<Table> = None;
    while let Some(at) = records.next() {
        if let Some(open) = records.open_quote(at) {
            diags.push(open_quote(records.file, at, open, file));
            return table;
        }
        let Some(table) = &mut table else {
            let header: Vec<String> = records.cells().map(|cell| composed(cell.trim())).collect();
            if header.iter().any(|name| !name.is_empty()) {
                check_separator(&header, file, at, diags)?;
                table = Some(Table::new(file, at, header, records.file.len()));
            }
            continue;
        };
        if let Some((field, rows)) = records.rows_in_cell(table.header.len()) {
            let diag = Diag::at(&ROWS_IN_CELL, Span::cell(file, at, field)).with("rows", rows);
            diags.push(diag.secret());
            continue;
        }
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
        diags.push(Diag::at(&EMPTY, Span::file(file)).with("columns", columns.join(", ")));
    }
    table
}

/// A text without the white space around it. Most begin and end with a sign of ASCII, which is seen at once.
fn trimmed(text: &str) -> &str {
    match text.as_bytes() {
        [] => text,
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}

/// A text in NFC.
fn composed(text: &str) -> String {
    if text.is_ascii() { text.to_owned() } else { text.nfc().collect() }
}

/// The fault of a quote at an offset, in the record that begins at another.
fn open_quote(text: &str, record: usize, open: usize, file: FileId) -> Diag {
    let before = &text.as_bytes()[record..open];
    let field = memchr::memchr_iter(b',', before).count();
    let line = Lines::new(text.as_bytes()).of(open);
    Diag::at(&OPEN_QUOTE, Span::cell(file, record, field)).with("line", line).secret()
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
    /// A record whose cells stand in the file as they are; [`Records::text`] holds any other.
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
        self.plain = plain_end(bytes, start).map(|end| &self.file[start..end]);
        match self.plain {
            Some(record) => self.at += record.len(),
            None => return self.read_quoted().then_some(start),
        }
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

    /// The quote that the record, which begins here, opens and the file never closes.
    fn open_quote(&self, record: usize) -> Option<usize> {
        let quoted = self.plain.is_none() && self.at == self.file.len();
        let open = quoted.then(|| quotes::open_quote(&self.file.as_bytes()[record..], b','))?;
        open.map(|at| record + at)
    }

    /// The first cell that holds rows of a table of so many columns, and how many.
    fn rows_in_cell(&self, columns: usize) -> Option<(usize, usize)> {
        if self.plain.is_some() {
            return None;
        }
        let rows = self.cells().map(|cell| quotes::rows_within(&cell, b',', columns));
        rows.enumerate().find(|(_, rows)| *rows > 0)
    }

    /// The cells of the record.
    fn cells(&self) -> impl Iterator<Item = Cow<'_, str>> {
        let ends = &self.ends[..if self.plain.is_some() { 0 } else { self.cells }];
        let quoted = std::iter::once(0).chain(ends.iter().copied()).zip(ends);
        let quoted = quoted.map(|(start, end)| lossy(&self.text[start..*end]));
        let mut rest = self.plain;
        let plain = std::iter::from_fn(move || {
            let record = rest?;
            let bytes = record.as_bytes();
            let (cell, end) = match bytes.first() {
                Some(b'"') => {
                    let end = 1 + memchr::memchr(b'"', &bytes[1..])?;
                    (&record[1..end], end + 1)
                }
                _ => {
                    let end = memchr::memchr(b',', bytes).unwrap_or(bytes.len());
                    (&record[..end], end)
                }
            };
            rest = record.get(end + 1..);
            Some(cell)
        });
        plain.map(Cow::Borrowed).chain(quoted)
    }
}

/// The end of a record whose cells are what stands between commas, or between two quotes around a cell of one line. Nearly
/// all are.
fn plain_end(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    loop {
        at += memchr::memchr3(b'"', b'\r', b'\n', &bytes[at..]).unwrap_or(bytes.len() - at);
        if bytes.get(at) != Some(&b'"') {
            return Some(at);
        }
        let begins = at == start || bytes[at - 1] == b',';
        let inner = &bytes[at + 1..];
        let end = memchr::memchr3(b'"', b'\r', b'\n', inner)?;
        let ends = inner[end] == b'"' && matches!(inner.get(end + 1), None | Some(b',' | b'\r' | b'\n'));
        if !(begins && ends) {
            return None;
        }
        at += end + 2;
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
mod tests;
