//! Workbooks (Office Open XML) written row by row: what a large list needs in memory is its packed bytes alone.
//!
//! Each sheet is one table: a bold header row that stays in place, marked as a table so that screen readers name the
//! columns; no merged cells. The same rows make the same bytes: dates of parts are fixed, the document bears the day that
//! the caller names.

mod parts;

use crate::base::date::Date;
use std::io::{self, Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Rows that a sheet can hold, its header row among them.
pub const ROWS: usize = 1_048_576;

/// Bytes of a sheet that are gathered before they are packed.
const CHUNK: usize = 1 << 16;

/// A column of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The heading: not empty, one of a sheet.
    pub heading: String,
    /// How wide it is drawn, in digits.
    pub width: u32,
}

/// A value of a cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell<'a> {
    /// A text; never a formula.
    Text(&'a str),
    /// A whole number or a decimal with a dot, as written.
    Number(&'a str),
    /// A day.
    Day(Date),
}

/// What a workbook says of itself.
#[derive(Clone, Debug)]
pub struct About {
    /// Title.
    pub title: String,
    /// Who made it.
    pub author: String,
    /// Language tag.
    pub lang: &'static str,
    /// The day it speaks of.
    pub day: Date,
}

/// A sheet that was written.
struct Done {
    name: String,
    columns: Vec<Column>,
    /// Rows below the header.
    rows: usize,
}

/// A workbook that is being written.
pub struct Workbook {
    out: ZipWriter<Cursor<Vec<u8>>>,
    sheets: Vec<Done>,
}

impl Default for Workbook {
    fn default() -> Self {
        Workbook { out: ZipWriter::new(Cursor::new(Vec::new())), sheets: Vec::new() }
    }
}

impl Workbook {
    /// Writes a sheet. `name` has at most 31 letters and none of `[]:*?/\`, and is one of the workbook; `rows` calls its
    /// argument with the cells of each row, as many as there are columns.
    ///
    /// # Errors
    /// When the archive becomes larger than archives can be.
    pub fn sheet(
        &mut self,
        name: &str,
        columns: &[Column],
        rows: impl FnOnce(&mut dyn FnMut(&[Cell<'_>])),
    ) -> io::Result<()> {
        self.part(&format!("xl/worksheets/sheet{}.xml", self.sheets.len() + 1))?;
        let mut text = parts::sheet_head(columns, self.sheets.is_empty());
        parts::row(&mut text, 1, columns.iter().map(|column| Cell::Text(&column.heading)), true);
        let (mut written, mut failed) = (0, Ok(()));
        rows(&mut |cells| {
            written += 1;
            parts::row(&mut text, written + 1, cells.iter().copied(), false);
            if text.len() > CHUNK && failed.is_ok() {
                failed = self.out.write_all(text.as_bytes());
                text.clear();
            }
        });
        failed?;
        text.push_str(&parts::sheet_end(written > 0));
        self.out.write_all(text.as_bytes())?;
        self.sheets.push(Done { name: name.to_owned(), columns: columns.to_vec(), rows: written });
        Ok(())
    }

    /// The bytes of the workbook.
    ///
    /// # Errors
    /// As [`Workbook::sheet`].
    pub fn finish(mut self, about: &About) -> io::Result<Vec<u8>> {
        let sheets = std::mem::take(&mut self.sheets);
        for (number, sheet) in (1..).zip(&sheets).filter(|(_, sheet)| sheet.rows > 0) {
            self.whole(
                &format!("xl/worksheets/_rels/sheet{number}.xml.rels"),
                &parts::sheet_relations(number),
            )?;
            self.whole(&format!("xl/tables/table{number}.xml"), &parts::table(number, sheet))?;
        }
        for (name, text) in parts::frame(&sheets, about) {
            self.whole(name, &text)?;
        }
        Ok(self.out.finish()?.into_inner())
    }

    /// Begins a part.
    fn part(&mut self, name: &str) -> io::Result<()> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        Ok(self.out.start_file(name, options)?)
    }

    fn whole(&mut self, name: &str, text: &str) -> io::Result<()> {
        self.part(name)?;
        self.out.write_all(text.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{Data, Reader, Xlsx};

    fn made() -> Vec<u8> {
        let mut book = Workbook::default();
        let columns = ["Mã", "Số", "Ngày"].map(|heading| Column { heading: heading.to_owned(), width: 12 });
        let day = Date::ymd(2026, 10, 5).unwrap();
        let rows = |row: &mut dyn FnMut(&[Cell<'_>])| {
            row(&[Cell::Text("=1+1 <&\"\u{1}"), Cell::Number("-5.25"), Cell::Day(day)]);
            row(&[Cell::Text("[x]"), Cell::Text("[z]"), Cell::Text("[c]")]);
        };
        book.sheet("rows", &columns, rows).unwrap();
        book.sheet("none", &columns, |_| ()).unwrap();
        let about = About { title: "Thử".into(), author: "Sở Y tế".into(), lang: "vi", day };
        book.finish(&about).unwrap()
    }

    #[test]
    fn another_program_reads_what_was_written_and_the_bytes_are_the_same_each_time() {
        let bytes = made();
        assert_eq!(bytes, made());
        let mut book = Xlsx::new(Cursor::new(&bytes)).unwrap();
        assert_eq!(book.sheet_names(), ["rows", "none"]);
        let range = book.worksheet_range("rows").unwrap();
        let cells: Vec<Vec<String>> =
            range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
        assert_eq!(cells[0], ["Mã", "Số", "Ngày"]);
        assert_eq!(cells[1][..2], ["=1+1 <&\"".to_owned(), "-5.25".to_owned()]);
        let Data::DateTime(day) = range.get((1, 2)).unwrap() else { panic!("{range:?}") };
        assert_eq!(day.as_f64(), 46_300.0);
        assert_eq!(cells[2], ["[x]", "[z]", "[c]"]);
        assert_eq!(book.worksheet_range("none").unwrap().height(), 1);
        book.load_tables().unwrap();
        assert_eq!(book.table_names(), ["table1"]);
        assert_eq!(book.table_by_name("table1").unwrap().columns(), ["Mã", "Số", "Ngày"]);
    }
}
