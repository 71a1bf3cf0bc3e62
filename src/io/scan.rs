//! What is wrong with the bytes of one file, whatever they mean.

use super::faults;
use crate::base::diag::Diag;
use crate::base::span::{Bytes, FileId, Span, utf8};
use std::borrow::Cow;

/// Longest line of a text file, in bytes. The longest honest line is a paragraph of Markdown.
pub const LINE_LIMIT: usize = 1 << 20;

/// Largest Markdown, YAML, template, style or script file.
const TEXT_LIMIT: u64 = 5 << 20;

/// Largest table, picture or attachment.
const BULK_LIMIT: u64 = 200 << 20;

/// What a file is, by the end of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Read by people and by us: Markdown, YAML, templates, styles, scripts.
    Text,
    /// A CSV table: text, but large, and its cells may be personal.
    Table,
    /// Anything else: its bytes are copied.
    Bytes,
}

impl Sort {
    /// The sort of a file of this name.
    pub fn of(path: &str) -> Sort {
        let extension = path.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
        match extension.as_deref() {
            Some("csv") => Sort::Table,
            Some("md" | "yaml" | "yml" | "html" | "css" | "js") => Sort::Text,
            _ => Sort::Bytes,
        }
    }

    /// Most bytes that a file of this sort may have.
    pub fn limit(self) -> u64 {
        if self == Sort::Text { TEXT_LIMIT } else { BULK_LIMIT }
    }
}

/// Checks the bytes of a file and finds out whether they are text; cuts them where keeping more serves nobody.
pub fn scan(file: FileId, sort: Sort, bytes: Cow<'_, [u8]>) -> (Bytes, Option<Diag>) {
    if sort == Sort::Bytes {
        return (Bytes::Other(bytes.into_owned()), None);
    }
    let all = bytes.len();
    let found = utf16(file, &bytes).map(|found| (found, all)).or_else(|| long_line(file, &bytes));
    if let (None, Some(text)) = (&found, utf8(&bytes)) {
        return (Bytes::Text(text.to_owned()), None);
    }
    let (found, kept) = found.unwrap_or_else(|| (not_utf8(file, &bytes), all));
    let mut bytes = bytes.into_owned();
    bytes.truncate(kept);
    (Bytes::Other(bytes), Some(if sort == Sort::Table { found.secret() } else { found }))
}

fn utf16(file: FileId, bytes: &[u8]) -> Option<Diag> {
    let marked = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    marked.then(|| Diag::at(&faults::UTF16, Span::file(file)))
}

/// A line over the limit, and how many bytes to keep: the fault shows the beginning of the line, and the rest would only be
/// copied about.
fn long_line(file: FileId, bytes: &[u8]) -> Option<(Diag, usize)> {
    if bytes.len() <= LINE_LIMIT {
        return None;
    }
    let mut start = 0;
    let ends = memchr::memchr_iter(b'\n', bytes).chain([bytes.len()]);
    let (start, size) = ends
        .map(|end| {
            let line = (start, end - start);
            start = end + 1;
            line
        })
        .find(|(_, size)| *size > LINE_LIMIT)?;
    let diag = Diag::at(&faults::LINE_TOO_LONG, Span::bytes(file, start, start + 1));
    Some((with_sizes(diag, size as u64, LINE_LIMIT as u64), start + 1000))
}

/// Adds what something weighs and what it may weigh, for people.
pub(super) fn with_sizes(diag: Diag, size: u64, limit: u64) -> Diag {
    let tenths = |bytes: u64| bytes.saturating_mul(10).div_ceil(1 << 20);
    let shown = |bytes, point| format!("{}{point}{} MB", tenths(bytes) / 10, tenths(bytes) % 10);
    let diag = diag.with_words("size", shown(size, ','), shown(size, '.'));
    diag.with_words("limit", shown(limit, ','), shown(limit, '.'))
}

fn not_utf8(file: FileId, bytes: &[u8]) -> Diag {
    let at = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    let byte = format!("{:02x}", bytes.get(at).copied().unwrap_or_default());
    let span = Span::bytes(file, at, at + 1);
    Diag::at(&faults::NOT_UTF8, span).with("offset", at + 1).with("byte", byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(path: &str, bytes: &[u8]) -> Option<(&'static str, bool)> {
        let (kept, diag) = scan(FileId(0), Sort::of(path), bytes.into());
        assert_eq!(kept.as_slice(), bytes);
        diag.map(|diag| (diag.fault.code, diag.secret))
    }

    #[test]
    fn text_must_be_utf8_and_other_files_need_not() {
        assert_eq!(code("a.md", "\u{feff}Đường\r\n".as_bytes()), None);
        assert_eq!(code("a.CSV", b"a,b\nS\xec Y t\xd5,1\n"), Some(("file/not-utf8", true)));
        assert_eq!(code("a.md", b"\xff\xfea\0"), Some(("file/utf16", false)));
        assert_eq!(code("a.png", b"\xff\xfe\n"), None);
    }

    #[test]
    fn a_line_over_the_limit_is_named_and_its_bytes_are_let_go() {
        let mut bytes = b"a: 1\n".to_vec();
        bytes.resize(LINE_LIMIT + 5, b'x');
        assert!(scan(FileId(0), Sort::Text, (&bytes).into()).1.is_none());
        bytes.push(b'x');
        let (bytes, diag) = scan(FileId(0), Sort::Text, bytes.into());
        let diag = diag.unwrap();
        assert_eq!((diag.fault.code, diag.span), ("file/line-too-long", Some(Span::bytes(FileId(0), 5, 6))));
        assert_eq!(bytes.len(), 1005);
    }
}
