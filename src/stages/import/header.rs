//! Where the header of a table stands in a sheet, and what it says of each column.
//!
//! Above it offices put the name of the state, of the authority and of the list; it may be two or three rows high with
//! merged cells; below it often stands a row of numbers `(1) (2) (3)`.

use super::cells::{is_empty, is_section, shown};
use super::heading::Heading;
use super::matching::Vocabulary;
use crate::format::sheet::{Cell, Merged, Row, Sheet};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// The header is looked for in so many rows.
const SEARCHED: usize = 40;

/// Most rows that a header has.
const HEIGHT: usize = 3;

/// How good a header is: columns that it names for sure, columns that it may name, how few rows it has.
type Worth = (usize, usize, Reverse<usize>);

/// The header of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Its first row.
    pub top: usize,
    /// Its last row.
    pub bottom: usize,
    /// What it says of each column that has a heading, from the left.
    pub headings: Vec<Heading>,
}

impl Header {
    /// Finds the header that names most columns in fewest rows; `None` when no row names two of them.
    pub fn find(sheet: &Sheet, words: &Vocabulary<'_>) -> Option<Header> {
        let last = sheet.rows.len().min(SEARCHED);
        let merged: Vec<Merged> =
            sheet.merged.iter().filter(|one| one.top < last + HEIGHT).copied().collect();
        // A row that cells reach into from above is no first row.
        let begins = |top: usize| !merged.iter().any(|one| one.top < top && top <= one.bottom);
        let mut best: Option<(Worth, Header)> = None;
        for top in (0..last).filter(|top| begins(*top)) {
            let least = least_height(&merged, top);
            for height in least..=HEIGHT.min(sheet.rows.len() - top) {
                if height > least.max(1) && is_above_data(&sheet.rows[top + height - 1]) {
                    break;
                }
                let header = Header::read(sheet, &merged, top, top + height - 1);
                let sure = header.sure(words);
                // What the others may mean takes long to find out, and counts only between equals.
                if best.as_ref().is_some_and(|((most, ..), _)| sure.len() < *most) {
                    continue;
                }
                let likely = header.likely(words, &sure);
                let worth = (sure.len(), likely, Reverse(height));
                if sure.len() + likely >= 2 && best.as_ref().is_none_or(|(most, _)| worth > *most) {
                    best = Some((worth, header));
                }
            }
        }
        best.map(|(_, header)| header)
    }

    /// The columns that it names for sure.
    fn sure(&self, words: &Vocabulary<'_>) -> BTreeSet<usize> {
        self.headings.iter().filter_map(|heading| words.sure(heading)).collect()
    }

    /// How many more columns it may name.
    fn likely(&self, words: &Vocabulary<'_>, sure: &BTreeSet<usize>) -> usize {
        let others = self.headings.iter().filter(|heading| words.sure(heading).is_none());
        let likely: BTreeSet<usize> =
            others.filter_map(|heading| Some(words.candidates(heading).first()?.column)).collect();
        likely.difference(sure).count()
    }

    fn read(sheet: &Sheet, merged: &[Merged], top: usize, bottom: usize) -> Header {
        let width = sheet.rows[top..=bottom].iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let headings = (0..width).filter_map(|column| heading(sheet, merged, top..=bottom, column)).collect();
        Header { top, bottom, headings }
    }

    /// The first row of data: below the header, and below a row that numbers its columns.
    pub fn data_from(&self, sheet: &Sheet) -> usize {
        let next = self.bottom + 1;
        next + usize::from(sheet.rows.get(next).is_some_and(numbers_columns))
    }

    /// Whether a row of data says the same as the lowest row of the header, as at the top of a printed page.
    pub fn repeated_by(&self, sheet: &Sheet, row: &Row) -> bool {
        let header = sheet.rows.get(self.bottom).map_or(&[][..], |row| &row.cells);
        let same = header.iter().zip(&row.cells).filter(|(a, b)| a == b && matches!(a, Cell::Text(_)));
        same.count() >= 2
    }
}

/// Whether a row is the title of the rows below it, as of a field, and no part of a header: one text alone, or one with a
/// number of its own.
fn is_above_data(row: &Row) -> bool {
    is_section(row) || row.cells.iter().filter(|cell| !is_empty(cell)).count() == 1
}

/// A header that begins here is at least as high as the cells merged downwards from this row.
fn least_height(merged: &[Merged], top: usize) -> usize {
    merged
        .iter()
        .filter(|one| one.top == top)
        .map(|one| one.bottom + 1 - top)
        .filter(|height| *height <= HEIGHT)
        .max()
        .unwrap_or(1)
}

fn heading(
    sheet: &Sheet,
    merged: &[Merged],
    rows: std::ops::RangeInclusive<usize>,
    column: usize,
) -> Option<Heading> {
    let mut parts: Vec<String> = Vec::new();
    let (mut lowest, bottom) = (*rows.start(), *rows.end());
    for row in rows {
        let cover = merged
            .iter()
            .find(|one| (one.top..=one.bottom).contains(&row) && (one.left..=one.right).contains(&column));
        let left = || if sheet.merged.is_empty() { group(sheet, row, bottom, column) } else { None };
        let (at, from) = cover.map_or_else(|| (row, left().unwrap_or(column)), |one| (one.top, one.left));
        let text = sheet.rows[at].cells.get(from).map(shown).unwrap_or_default();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() && parts.last() != Some(&text) {
            lowest = at;
            parts.push(text);
        }
    }
    Heading::new(column, lowest, &parts)
}

/// In a file of text, where no cells are merged: the column whose words in an upper row of the header stand for this one
/// too, `Đã giải quyết;;;` above `Tổng số;Trước hạn;Đúng hạn`.
fn group(sheet: &Sheet, row: usize, bottom: usize, column: usize) -> Option<usize> {
    let filled =
        |row: usize, column: usize| sheet.rows[row].cells.get(column).is_some_and(|cell| !is_empty(cell));
    if row == bottom || filled(row, column) || !filled(bottom, column) {
        return None;
    }
    let left = (0..column).rev().find(|left| filled(row, *left))?;
    (left..column).all(|between| filled(bottom, between)).then_some(left)
}

/// Whether a row numbers columns: `(1) (2) (3)`, `1 2 3`, `A B 1 2`, `(3)=(4)+(5)`.
fn numbers_columns(row: &Row) -> bool {
    let texts: Vec<String> = row.cells.iter().map(shown).filter(|text| !text.trim().is_empty()).collect();
    let numbered = |text: &String| {
        let bare: String = text.chars().filter(|c| !"()[] ".contains(*c)).collect();
        let letter = bare.len() == 1 && bare.as_bytes()[0].is_ascii_uppercase();
        let formula =
            bare.bytes().all(|b| b.is_ascii_digit() || b"=+-/*%.".contains(&b)) && bare.contains('=');
        letter || formula || bare.parse::<u32>().is_ok_and(|number| number < 100)
    };
    let numbers: Vec<u32> = texts
        .iter()
        .filter_map(|text| text.chars().filter(|c| !"()[] ".contains(*c)).collect::<String>().parse().ok())
        .collect();
    let rising = numbers.windows(2).all(|pair| pair[0] < pair[1]);
    texts.len() >= 3 && texts.iter().all(numbered) && rising
}
