//! Forgotten quotes in text files of rows: what follows one, up to the end of the file or the next quote, is read as the
//! text of one cell.

/// Tables with fewer columns are not told from prose.
const COLUMNS: usize = 4;

/// Where the quote stands that is opened in a text and never closed. The text begins where a record does.
pub fn open_quote(text: &[u8], separator: u8) -> Option<usize> {
    let (mut at, mut begins) = (0, true);
    while let Some(byte) = text.get(at) {
        if begins && *byte == b'"' {
            let Some(end) = closed(text, at + 1) else { return Some(at) };
            (at, begins) = (end, false);
            continue;
        }
        begins = *byte == separator || matches!(byte, b'\n' | b'\r');
        at += 1;
    }
    None
}

/// The end of a quoted cell whose text begins here; a quote within it is written twice.
fn closed(text: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += memchr::memchr(b'"', text.get(at..)?)? + 1;
        if text.get(at) != Some(&b'"') {
            return Some(at);
        }
        at += 1;
    }
}

/// How many lines of a quoted cell, its first aside, read as rows of a table of so many columns: its quote was closed
/// by that of a later row. Prose has a space behind its commas.
pub fn rows_within(cell: &str, separator: u8, columns: usize) -> usize {
    let is_row = |line: &&str| {
        let bytes = line.trim_end_matches('\r').as_bytes();
        let mut marks = memchr::memchr_iter(separator, bytes);
        let tight = |at: usize| bytes.get(at + 1) != Some(&b' ');
        marks.clone().count() + 1 == columns && marks.all(tight)
    };
    if columns < COLUMNS { 0 } else { cell.split('\n').skip(1).filter(is_row).count() }
}
