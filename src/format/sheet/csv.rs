//! Text files of rows, `.csv` and `.tsv`: one sheet. Dates and numbers stay the text they are.

use super::encoding::decode;
use super::grid::{Budget, Grid, text_cell};
use super::{Cell, Looks, Note, Sheet, Unreadable, Workbook};
use crate::format::legacy::{decode_in_font, detect};
use crate::format::quotes::{open_quote, rows_within};
use csv::{ReaderBuilder, StringRecord};

/// Lines that the separator is told from.
const LINES: usize = 40;
/// What may separate cells; the first wins where two fit as well.
const SEPARATORS: [u8; 3] = *b"\t;,";

/// Reads a text file.
pub fn read(name: &str, bytes: &[u8]) -> Result<Workbook, Unreadable> {
    if bytes.starts_with(b"%PDF") {
        return Err(Unreadable::Unknown(Looks::Pdf));
    }
    let decoded = decode(bytes).ok_or(Unreadable::Unknown(Looks::Other))?;
    if let Some(looks) = markup(&decoded.text) {
        return Err(Unreadable::Unknown(looks));
    }
    let mut sheet = rows(file_name(name), &decoded.text, separator(name, &decoded.text))?;
    let legacy = decoded.legacy | decode_old_fonts(&mut sheet);
    Ok(Workbook { sheets: vec![sheet], notes: Vec::from_iter(legacy.then_some(Note::LegacyText)) })
}

/// Web pages and XML under the name of a spreadsheet.
fn markup(text: &str) -> Option<Looks> {
    let start: String = text.trim_start().chars().take(15).collect::<String>().to_ascii_lowercase();
    if start.starts_with("<?xml") {
        return Some(Looks::Xml);
    }
    ["<html", "<!doctype html", "<table", "<head", "<meta"]
        .iter()
        .any(|tag| start.starts_with(tag))
        .then_some(Looks::Html)
}

fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

fn rows(name: &str, text: &str, separator: u8) -> Result<Sheet, Unreadable> {
    if let Some(open) = open_quote(text.as_bytes(), separator) {
        return Err(Unreadable::OpenQuote { line: line_from(text, open) });
    }
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let (mut grid, mut budget, mut record) = (Grid::new(name, false), Budget::default(), StringRecord::new());
    let (mut row, mut at) = (0, 0);
    while reader.read_record(&mut record).map_err(|_| Unreadable::broken(""))? {
        row += blank_lines(text, at);
        for (column, cell) in record.iter().enumerate() {
            if rows_within(cell, separator, record.len()) > 0 {
                return Err(Unreadable::OpenQuote { line: line_from(text, at) });
            }
            grid.put(row, column, text_cell(cell), &mut budget)?;
        }
        row += 1;
        at = reader.position().byte() as usize;
    }
    Ok(grid.finish())
}

/// The line, from 1, of the first text from a place on.
fn line_from(text: &str, at: usize) -> usize {
    let blank = text[at..].len() - text[at..].trim_start_matches(['\r', '\n']).len();
    text[..at + blank].matches('\n').count() + 1
}

/// Blank lines from a place on, where a record ended. The reader of records leaves them out, office programs count them.
fn blank_lines(text: &str, at: usize) -> usize {
    let (before, rest) = text.split_at(at);
    let rest = if before.ends_with('\r') { rest.strip_prefix('\n').unwrap_or(rest) } else { rest };
    let lines = rest.len() - rest.trim_start_matches(['\r', '\n']).len();
    rest[..lines].matches('\n').count()
}

/// The separator whose number a line is the same in most lines. Quoted text does not count.
fn separator(name: &str, text: &str) -> u8 {
    let counts = counts(text);
    let fit = |index: usize| {
        let of_line = |line: &[usize; 3]| line[index];
        let mut numbers: Vec<usize> = counts.iter().map(of_line).filter(|number| *number > 0).collect();
        numbers.sort_unstable();
        numbers.chunk_by(|a, b| a == b).map(<[usize]>::len).max().unwrap_or(0)
    };
    let best = (0..SEPARATORS.len()).rev().max_by_key(|index| fit(*index)).filter(|index| fit(*index) > 0);
    let by_name = if name.to_ascii_lowercase().ends_with(".tsv") { b'\t' } else { b',' };
    best.map_or(by_name, |index| SEPARATORS[index])
}

/// How often each separator stands in each of the first lines.
fn counts(text: &str) -> Vec<[usize; 3]> {
    let mut lines = vec![[0; 3]];
    let mut quoted = false;
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted && lines.len() == LINES => break,
            b'\n' if !quoted => lines.push([0; 3]),
            _ if quoted => {}
            _ => {
                if let (Some(line), Some(index)) =
                    (lines.last_mut(), SEPARATORS.iter().position(|separator| *separator == byte))
                {
                    line[index] += 1;
                }
            }
        }
    }
    lines
}

/// Cells that an old font is told from: enough to be sure, and few enough for large files.
const TOLD_FROM: usize = 20_000;

/// Decodes text of an old font that was saved as Unicode: its letters are those of Latin-1.
fn decode_old_fonts(sheet: &mut Sheet) -> bool {
    let text = |cell: &'_ Cell| matches!(cell, Cell::Text(text) if !text.is_ascii());
    let cells = sheet.rows.iter().flat_map(|row| &row.cells).filter(|cell| text(cell)).take(TOLD_FROM);
    let texts = cells.filter_map(|cell| if let Cell::Text(text) = cell { Some(text.as_str()) } else { None });
    let Some(family) = detect(texts) else { return false };
    for cell in sheet.rows.iter_mut().flat_map(|row| &mut row.cells) {
        if let Cell::Text(text) = cell
            && let Some(decoded) = decode_in_font(text, family)
        {
            *text = decoded;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cells(text: &str) -> Vec<Vec<Cell>> {
        let book = read("muc/T10.csv", text.as_bytes()).unwrap();
        book.sheets[0].rows.iter().map(|row| row.cells.clone()).collect()
    }

    fn text(text: &str) -> Cell {
        Cell::Text(text.into())
    }

    #[test]
    fn separators_are_told_outside_of_quotes() {
        assert_eq!(cells("a;b\n1,5;\"2;,,\"\n"), [[text("a"), text("b")], [text("1,5"), text("2;,,")]]);
        assert_eq!(cells("a\tb\n1,5\t2;3\n"), [[text("a"), text("b")], [text("1,5"), text("2;3")]]);
        assert_eq!(
            cells("DANH SÁCH, NĂM 2026\n\na,b\n1,2\n")[2..],
            [[text("a"), text("b")], [text("1"), text("2")]]
        );
        assert_eq!(separator("x.TSV", "a"), b'\t');
        assert_eq!(separator("x.csv", "a"), b',');
    }

    #[test]
    fn a_forgotten_quote_is_told_by_its_line_and_swallows_no_rows() {
        let refused = |text: &str| read("x.csv", text.as_bytes()).unwrap_err();
        let rows = "a,b,c,d\r\n\"Sở,2,3,4\r\n5,6,7,8\r\n";
        assert_eq!(refused(rows), Unreadable::OpenQuote { line: 2 });
        assert_eq!(refused("a;b\n\n1;\"2\n3;4"), Unreadable::OpenQuote { line: 3 });
        let closed = "a;b;c;d\n1;2;3;\"x\n4;5;6;7\n8;9;0;\"y\"\n";
        assert_eq!(refused(closed), Unreadable::OpenQuote { line: 2 });
        assert_eq!(cells("a,b\n1,\"x \"\"y\"\"\n\"\n")[1], [text("1"), text("x \"y\"\n")]);
    }

    #[test]
    fn rows_are_counted_as_office_programs_count_them() {
        let rows = cells("a,b\r\n\r\n\r\n\"1\r\n2\",3\r\n4,5\r\n");
        assert_eq!(rows.len(), 5);
        assert_eq!(rows[3], [text("1\n2"), text("3")]);
        assert_eq!(rows[4], [text("4"), text("5")]);
        assert_eq!(cells("\n\na,b")[2], [text("a"), text("b")]);
    }

    #[test]
    fn a_sheet_is_named_as_the_file_and_ends_with_its_last_text() {
        let book = read("muc\\T10.csv", "a,b,,\n,,,\n".as_bytes()).unwrap();
        assert_eq!(book.sheets[0].name, "T10.csv");
        assert_eq!(book.sheets[0].rows.len(), 1);
        assert_eq!(book.sheets[0].rows[0].cells.len(), 2);
        assert_eq!(read("", b"").unwrap().sheets[0].rows, []);
    }

    #[test]
    fn what_is_no_table_is_named() {
        let looks = |bytes: &[u8]| read("x.xls", bytes).unwrap_err();
        assert_eq!(looks(b"%PDF-1.7 \xff"), Unreadable::Unknown(Looks::Pdf));
        assert_eq!(looks(b"\n<HTML><table>"), Unreadable::Unknown(Looks::Html));
        assert_eq!(looks(b"<?xml version='1.0'?><Workbook/>"), Unreadable::Unknown(Looks::Xml));
        assert_eq!(looks(b"\x7fELF\0\0\x01"), Unreadable::Unknown(Looks::Other));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(
            rows in prop::collection::vec(prop::collection::vec("[a-zđơứ,;\"\n ]{1,6}", 3), 2..9),
            separator in prop::sample::select(&SEPARATORS[..]),
        ) {
            let mut writer = ::csv::WriterBuilder::new()
                .delimiter(separator)
                .quote_style(::csv::QuoteStyle::Always)
                .from_writer(Vec::new());
            rows.iter().for_each(|row| writer.write_record(row).unwrap());
            let written = writer.into_inner().unwrap();
            let book = read("", &written).unwrap();
            let expected: Vec<Vec<Cell>> =
                rows.iter().map(|row| row.iter().map(|cell| text(cell)).collect()).collect();
            let found: Vec<Vec<Cell>> = book.sheets[0].rows.iter().map(|row| row.cells.clone()).collect();
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = read("", &bytes);
        }
    }
}
