//! Cells → values in the form that tables of content have. What can be read in two ways is told by the other cells of
//! its column, or is a finding; nothing is guessed.

use super::cells::{is_empty, one_line, shown, text_of};
use super::faults;
use super::finding::{Finding, Place};
use super::numbers::{self, Marks, Read};
use crate::base::date::{Date, DateFault, is_year_first, parse_date};
use crate::base::diag::Diag;
use crate::base::span::{FileId, Span};
use crate::domain::agency::Directory;
use crate::domain::columns::{Column, Shape, yes_or_no};
use crate::domain::fold::fold;
use crate::domain::schema::{MALFORMED, date_fault};
use crate::format::sheet::Cell;
use std::collections::BTreeMap;

/// No diagnostic of a workbook has a place in a content file; what makes one asks for it all the same.
const NOWHERE: Span = Span { file: FileId(0), at: crate::base::span::At::File };

/// Most findings of one sort in one column; the rest would say the same.
const TOLD: usize = 100;

/// Reads the cells of one column, from the top. What all cells together show is looked at first.
pub struct ColumnReader<'a> {
    column: &'static Column,
    directory: &'a Directory,
    marks: Marks,
    month_first: bool,
    /// Agencies found before: offices repeat a few names thousands of times.
    known: BTreeMap<String, Option<String>>,
    told: BTreeMap<&'static str, usize>,
}

impl<'a> ColumnReader<'a> {
    /// Looks at all cells of a column.
    pub fn new<'c>(
        column: &'static Column,
        directory: &'a Directory,
        cells: impl Iterator<Item = (Place, &'c Cell)> + Clone,
        findings: &mut Vec<Finding>,
    ) -> ColumnReader<'a> {
        let mut reader = ColumnReader {
            column,
            directory,
            marks: Marks::Unknown,
            month_first: false,
            known: BTreeMap::new(),
            told: BTreeMap::new(),
        };
        match column.shape {
            Shape::Decimal => reader.marks = Marks::of(cells.filter_map(|(_, cell)| text_of(cell))),
            Shape::Date => reader.look_at_dates(cells, findings),
            _ => {}
        }
        reader
    }

    /// Looks for dates of which a program has taken the month for the day.
    fn look_at_dates<'c>(
        &mut self,
        cells: impl Iterator<Item = (Place, &'c Cell)>,
        findings: &mut Vec<Finding>,
    ) {
        let (mut low, mut high, mut other) = (0, 0, 0);
        let mut first = None;
        for (place, cell) in cells {
            match cell {
                Cell::Date(date) if date.day() <= 12 => {
                    low += 1;
                    first = first.or(Some(place));
                }
                Cell::Text(text) if !text.trim().is_empty() => match parse_date(text) {
                    Ok(date) if date.day() > 12 => high += 1,
                    Err(DateFault::MonthFirst) => self.month_first = true,
                    _ => other += 1,
                },
                Cell::Date(_) => other += 1,
                _ => {}
            }
        }
        // A program set to English makes a date of 03/04 with the month first and leaves 13/04 as text.
        if let Some(place) = first.filter(|_| low >= 2 && high >= 2 && other == 0) {
            let finding = Finding::of(&faults::SWAPPED_DATES, place).with("dates", low).with("texts", high);
            findings.push(finding.with_words("about", self.column.label.vi, self.column.label.en));
        }
    }

    /// The value of a cell; empty where it holds nothing or what it holds is a finding.
    pub fn read(&mut self, cell: &Cell, place: Place, findings: &mut Vec<Finding>) -> String {
        if is_empty(cell) || is_dash(cell) && self.column.shape != Shape::Text {
            return String::new();
        }
        if let Cell::Fault(fault) = cell {
            self.tell(Finding::of(&faults::FORMULA, place).with("value", fault), findings);
            return String::new();
        }
        if *cell == Cell::Uncalculated {
            self.tell(Finding::of(&faults::UNCALCULATED, place), findings);
            return String::new();
        }
        match self.column.shape {
            Shape::Text | Shape::Schedule | Shape::Dossier | Shape::Official => shown(cell),
            Shape::Figure => figure(cell),
            Shape::Date => self.date(cell, place, findings),
            Shape::Count | Shape::Times => self.count(cell, place, findings),
            Shape::Decimal => self.decimal(cell, place, findings),
            Shape::Choice(words) => choice(&shown(cell), words),
            Shape::Agency => self.agency(&shown(cell), place, findings),
            Shape::Agencies => self.agencies(cell, place, findings),
            Shape::YesNo => yes(&shown(cell)),
        }
    }

    fn tell(&mut self, finding: Finding, findings: &mut Vec<Finding>) {
        let told = self.told.entry(finding.diag.fault.code).or_default();
        *told += 1;
        if *told <= TOLD {
            findings.push(finding);
        }
    }

    fn date(&mut self, cell: &Cell, place: Place, findings: &mut Vec<Finding>) -> String {
        let text = match cell {
            Cell::Date(date) => return self.known_date(*date, place, findings),
            other => shown(other),
        };
        let read = parse_date(&text).and_then(|date| {
            let unclear = self.month_first && date.day() <= 12 && !is_year_first(&text);
            match unclear && !names_month(&text) {
                true => Err(DateFault::MonthFirst),
                false => Ok(date),
            }
        });
        match read {
            Ok(date) => date.to_string(),
            Err(fault) => {
                let finding = serial(&text, place).filter(|_| fault == DateFault::NotADate);
                let finding =
                    finding.unwrap_or_else(|| Finding::at(place, date_fault(&text, &fault, NOWHERE)));
                self.tell(finding, findings);
                String::new()
            }
        }
    }

    /// A day that the workbook itself knows as one; years that no dossier has are slips of typing.
    fn known_date(&mut self, date: Date, place: Place, findings: &mut Vec<Finding>) -> String {
        let text = date.to_string();
        if let Err(fault) = parse_date(&text) {
            self.tell(Finding::at(place, date_fault(&text, &fault, NOWHERE)), findings);
            return String::new();
        }
        text
    }

    fn count(&mut self, cell: &Cell, place: Place, findings: &mut Vec<Finding>) -> String {
        let text = shown(cell);
        let read = match cell {
            Cell::Number(number) => numbers::whole(number),
            _ => numbers::count(&text),
        };
        read.unwrap_or_else(|| {
            let diag = Diag::whole(&MALFORMED).with("value", &text).with("example", "1234");
            let diag = diag.with_words("expected", "số nguyên từ 0", "a whole number from 0");
            self.tell(Finding::at(place, diag), findings);
            String::new()
        })
    }

    fn decimal(&mut self, cell: &Cell, place: Place, findings: &mut Vec<Finding>) -> String {
        let text = shown(cell);
        let read = match cell {
            Cell::Number(number) => Read::Value(number.clone()),
            _ => numbers::decimal(&text, self.marks),
        };
        let diag = match read {
            Read::Value(value) => return value,
            Read::Ambiguous { one, other } => Diag::whole(&faults::AMBIGUOUS_NUMBER)
                .with("value", &text)
                .with("one", one)
                .with("other", other),
            Read::NotANumber => {
                let diag = Diag::whole(&MALFORMED).with("value", &text).with("example", "99,8");
                diag.with_words("expected", "một số", "a number")
            }
        };
        self.tell(Finding::at(place, diag), findings);
        String::new()
    }

    /// The id of an agency by id, name or short name.
    pub fn agency(&mut self, word: &str, place: Place, findings: &mut Vec<Finding>) -> String {
        if let Some(known) = self.known.get(word) {
            return known.clone().unwrap_or_default();
        }
        let found = self.directory.find(word, NOWHERE);
        let id = match found {
            Ok(agency) => Some(self.directory.get(agency).id.clone()),
            // One finding a name: its other cells are mended with it.
            Err(diag) => {
                self.tell(Finding::at(place, diag), findings);
                None
            }
        };
        self.known.insert(word.to_owned(), id.clone());
        id.unwrap_or_default()
    }

    fn agencies(&mut self, cell: &Cell, place: Place, findings: &mut Vec<Finding>) -> String {
        let text = match cell {
            Cell::Text(text) => text.clone(),
            other => shown(other),
        };
        let mut ids: Vec<String> = Vec::new();
        for part in text.split([';', '\n']).map(one_line).filter(|part| !part.is_empty()) {
            let part = part.trim_start_matches(['-', '+', '–', ' ']).to_owned();
            for name in names(&part, |name| self.directory.find(name, NOWHERE).is_ok()) {
                let id = self.agency(name, place, findings);
                if !id.is_empty() && !ids.contains(&id) {
                    ids.push(id);
                }
            }
        }
        ids.join(";")
    }
}

/// Whether a date says in a word which of its parts is the month: `ngày 10 tháng 9 năm 2026`.
fn names_month(text: &str) -> bool {
    fold(text).split(' ').any(|word| word == "thang")
}

/// A number that is a day of this century to office programs, as a finding.
fn serial(text: &str, place: Place) -> Option<Finding> {
    // The day 36525 of the calendar from 1900 on is the last of 1999.
    let days = text.parse::<i64>().ok().filter(|days| (36_526..=73_050).contains(days))?;
    let date = Date::ymd(1999, 12, 31)?.plus_days(days - 36_525);
    Some(Finding::of(&faults::SERIAL_DATE, place).with("value", text).with("date", shown(&Cell::Date(date))))
}

/// The names in a text that separates them by commas, where names may have commas themselves
/// (`Sở Văn hóa, Thể thao và Du lịch`): the longest known name first.
fn names(text: &str, known: impl Fn(&str) -> bool) -> Vec<&str> {
    let mut names = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let ends = rest.match_indices(',').map(|(at, _)| at).chain([rest.len()]);
        let ends: Vec<usize> = ends.collect();
        let longest = ends.iter().rev().find(|end| known(rest[..**end].trim()));
        // Nobody by any of these names: the text up to the next comma is told as unknown.
        let end = *longest.unwrap_or(&ends[0]);
        names.push(rest[..end].trim());
        rest = rest[end..].trim_start_matches([',', ' ']);
    }
    names.retain(|name| !name.is_empty());
    names
}

/// A word of the list in its own spelling; anything else as it is, for the check of the table to name.
fn choice(text: &str, words: &[&str]) -> String {
    let same = words.iter().find(|word| **word == text || !fold(word).is_empty() && fold(word) == fold(text));
    same.map_or_else(|| text.replace('≥', ">=").replace('≤', "<="), |word| (*word).to_owned())
}

/// The number of a cell as documents write it: a dot would stand between thousands there.
fn figure(cell: &Cell) -> String {
    match cell {
        Cell::Number(number) => number.replace('.', ","),
        other => shown(other),
    }
}

fn yes(text: &str) -> String {
    match yes_or_no(text) {
        Some(true) => "yes".to_owned(),
        Some(false) => String::new(),
        None => text.to_owned(),
    }
}

/// A dash stands for nothing where no text is asked for.
fn is_dash(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(text) if matches!(text.trim(), "-" | "–" | "—"))
}

#[cfg(test)]
mod tests;
