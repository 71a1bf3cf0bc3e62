//! Where something stands in a content file, and how to show that place to a person.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

/// One file as it was read: its path below the portal's root (`/` between parts) and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputFile {
    /// Path from the portal's root, such as `content/late/2026-10.md`.
    pub path: Arc<str>,
    /// The bytes on disk, unchanged. Files that hold the same may share them.
    pub bytes: Arc<Bytes>,
}

impl InputFile {
    /// A file of these bytes.
    pub fn new(path: impl Into<Arc<str>>, bytes: impl Into<Bytes>) -> InputFile {
        InputFile { path: path.into(), bytes: Arc::new(bytes.into()) }
    }

    /// The text. Files that should be text and are not UTF-8 were refused when they were read, with a fault of their own.
    pub fn text(&self) -> Cow<'_, str> {
        self.bytes.text()
    }
}

/// The bytes of a file. That they are text is found out once, when they are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bytes {
    /// UTF-8.
    Text(String),
    /// Anything else, or not looked at.
    Other(Vec<u8>),
}

impl Bytes {
    /// All of them.
    pub fn as_slice(&self) -> &[u8] {
        match self {
            Bytes::Text(text) => text.as_bytes(),
            Bytes::Other(bytes) => bytes,
        }
    }

    /// The text, if they are UTF-8.
    pub fn utf8(&self) -> Option<&str> {
        match self {
            Bytes::Text(text) => Some(text),
            Bytes::Other(bytes) => utf8(bytes),
        }
    }

    /// The text; stray bytes are shown as replacement characters.
    pub fn text(&self) -> Cow<'_, str> {
        self.utf8().map_or_else(|| lossy(self), Cow::Borrowed)
    }
}

impl Default for Bytes {
    fn default() -> Bytes {
        Bytes::Other(Vec::new())
    }
}

impl std::ops::Deref for Bytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        self.as_slice()
    }
}

impl From<Vec<u8>> for Bytes {
    fn from(bytes: Vec<u8>) -> Bytes {
        String::from_utf8(bytes).map_or_else(|error| Bytes::Other(error.into_bytes()), Bytes::Text)
    }
}

/// The text of bytes, if they are UTF-8: for the letters of Vietnamese several times faster than the standard library.
pub fn utf8(bytes: &[u8]) -> Option<&str> {
    simdutf8::basic::from_utf8(bytes).ok()
}

/// The text of bytes that are nearly always UTF-8; stray ones are shown as replacement characters.
pub fn lossy(bytes: &[u8]) -> Cow<'_, str> {
    utf8(bytes).map_or_else(|| String::from_utf8_lossy(bytes), Cow::Borrowed)
}

/// The place of a file in [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A place in a file. Small, because every row keeps one; a [`Locus`] is worked out when a fault is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The place in it.
    pub at: At,
}

/// A place within a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum At {
    /// The whole file.
    File,
    /// Bytes `start..end`.
    Bytes(u32, u32),
    /// Field `field` (from 0) of the CSV record that starts at byte `record`.
    Cell {
        /// Byte offset of the record's first field.
        record: u32,
        /// Number of the field, from 0.
        field: u16,
    },
}

impl Span {
    /// The whole of a file.
    pub fn file(file: FileId) -> Span {
        Span { file, at: At::File }
    }

    /// Bytes `start..end` of a file.
    pub fn bytes(file: FileId, start: usize, end: usize) -> Span {
        Span { file, at: At::Bytes(offset(start), offset(end)) }
    }

    /// A cell of a CSV record.
    pub fn cell(file: FileId, record: usize, field: usize) -> Span {
        let field = u16::try_from(field).unwrap_or(u16::MAX);
        Span { file, at: At::Cell { record: offset(record), field } }
    }
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// A span as a person sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locus {
    /// Path from the portal's root.
    pub path: Arc<str>,
    /// Line from 1, or `None` for the whole file.
    pub line: Option<usize>,
    /// Column from 1, in characters.
    pub column: usize,
    /// The text to show: the line, or for a CSV cell the cell alone, since its neighbours may be personal.
    pub excerpt: String,
    /// The marked bytes of `excerpt`.
    pub marked: Range<usize>,
}

/// All files of a build, in path order.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<InputFile>,
}

/// Where those stand whose paths begin with a text, among what is in path order.
pub fn range_below<T>(all: &[T], start: &str, path: impl Fn(&T) -> &str) -> Range<usize> {
    let first = all.partition_point(|one| path(one) < start);
    first..first + all[first..].partition_point(|one| path(one).starts_with(start))
}

/// Longest excerpt shown, in characters.
const EXCERPT: usize = 160;

impl Sources {
    /// Takes the files and puts them in path order, so that a build does not depend on the order of reading.
    pub fn new(mut files: Vec<InputFile>) -> Sources {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Sources { files }
    }

    /// All files with their ids, in path order.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &InputFile)> {
        self.files.iter().enumerate().map(|(i, file)| (FileId(offset(i)), file))
    }

    /// The files whose paths begin with a text, with their ids, in path order.
    pub fn below(&self, start: &str) -> impl Iterator<Item = (FileId, &InputFile)> {
        let range = range_below(&self.files, start, |file| &file.path);
        range.clone().map(|i| FileId(offset(i))).zip(&self.files[range])
    }

    /// The file of a path.
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.files.binary_search_by(|file| (*file.path).cmp(path)).ok().map(|i| FileId(offset(i)))
    }

    /// The file of an id. Ids come from this table alone.
    pub fn get(&self, id: FileId) -> &InputFile {
        &self.files[id.0 as usize]
    }

    /// Works out line, column and excerpt of a span.
    pub fn locate(&self, span: Span) -> Locus {
        let file = self.get(span.file);
        let path = file.path.clone();
        match span.at {
            At::File => Locus { path, line: None, column: 1, excerpt: String::new(), marked: 0..0 },
            At::Bytes(start, end) => locate_bytes(path, &file.bytes, start as usize..end as usize),
            At::Cell { record, field } => locate_cell(path, &file.bytes, record as usize, field as usize),
        }
    }
}

/// Line and column, both from 1, of a byte offset; the column counts characters.
fn line_and_column(bytes: &[u8], at: usize) -> (usize, usize, usize) {
    let at = at.min(bytes.len());
    let line_start = memchr::memrchr(b'\n', &bytes[..at]).map_or(0, |i| i + 1);
    let line = memchr::memchr_iter(b'\n', &bytes[..line_start]).count() + 1;
    let column =
        String::from_utf8_lossy(&bytes[line_start..at]).trim_start_matches('\u{feff}').chars().count() + 1;
    (line, column, line_start)
}

fn locate_bytes(path: Arc<str>, bytes: &[u8], span: Range<usize>) -> Locus {
    let (line, column, line_start) = line_and_column(bytes, span.start);
    let line_end = memchr::memchr(b'\n', &bytes[line_start..]).map_or(bytes.len(), |i| line_start + i);
    let text = String::from_utf8_lossy(&bytes[line_start..line_end]).into_owned();
    let whole = text.trim_end_matches('\r');
    let from = char_floor(whole, span.start.saturating_sub(line_start));
    let to = char_floor(whole, span.end.saturating_sub(line_start).max(from));
    let window = whole[..from].char_indices().rev().nth(EXCERPT / 2).map_or(0, |(i, _)| i);
    let excerpt: String = whole[window..].chars().take(EXCERPT).collect();
    let marked = (from - window).min(excerpt.len())..(to - window).min(excerpt.len());
    Locus { path, line: Some(line), column, excerpt, marked }
}

fn locate_cell(path: Arc<str>, bytes: &[u8], record: usize, field: usize) -> Locus {
    let cell = nth_field(bytes, record, field);
    let (line, column, _) = line_and_column(bytes, cell.start);
    let text = String::from_utf8_lossy(&bytes[cell]).into_owned();
    let inner = text.trim().strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let text = inner.map_or(text.trim().to_owned(), |quoted| quoted.replace("\"\"", "\""));
    let excerpt: String = text.chars().take(EXCERPT).map(flat).collect();
    let marked = 0..excerpt.len();
    Locus { path, line: Some(line), column, excerpt, marked }
}

/// A line break inside a quoted cell would break the excerpt in two.
fn flat(c: char) -> char {
    if c.is_control() { ' ' } else { c }
}

/// The bytes of field `field` of the record at `record`, quotes included. A comma or line break in quotes ends nothing.
fn nth_field(bytes: &[u8], record: usize, field: usize) -> Range<usize> {
    let (mut left, mut quoted) = (field, false);
    let mut start = record.min(bytes.len());
    for (i, byte) in bytes.iter().enumerate().skip(record) {
        match byte {
            b'"' => quoted = !quoted,
            b',' if !quoted && left == 0 => return start..i,
            b',' if !quoted => (left, start) = (left - 1, i + 1),
            b'\n' if !quoted => return if left == 0 { start..i } else { i..i },
            _ => {}
        }
    }
    start..bytes.len()
}

fn char_floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources(text: &str) -> Sources {
        Sources::new(vec![InputFile::new("a.csv", text.as_bytes().to_vec())])
    }

    #[test]
    fn a_byte_span_gives_line_column_in_characters_and_the_marked_text() {
        let text = "tên: a\nhạn: 31/4\n";
        let start = text.find("31/4").unwrap();
        let locus = sources(text).locate(Span::bytes(FileId(0), start, start + 4));
        assert_eq!((locus.line, locus.column), (Some(2), 6));
        assert_eq!(&locus.excerpt[locus.marked.clone()], "31/4");
    }

    #[test]
    fn a_cell_shows_itself_and_never_its_neighbours() {
        let text = "a,b,c\nx,\"y,\n z\",w\n";
        let locus = sources(text).locate(Span::cell(FileId(0), 6, 2));
        assert_eq!((locus.line, locus.column, locus.excerpt.as_str()), (Some(3), 5, "w"));
        let locus = sources(text).locate(Span::cell(FileId(0), 6, 1));
        assert_eq!((locus.line, locus.column, locus.excerpt.as_str()), (Some(2), 3, "y,  z"));
    }

    #[test]
    fn a_span_past_the_end_or_inside_a_character_does_no_harm() {
        for (start, end) in [(0, 99), (98, 99), (2, 3), (5, 1)] {
            sources("á\r\nbé").locate(Span::bytes(FileId(0), start, end));
        }
        sources("").locate(Span::cell(FileId(0), 7, 3));
    }
}
