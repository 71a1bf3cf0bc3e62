//! Cells → values in the form that tables of content have. What can be read in two ways is told by the other cells of
//! its column, or is a finding; nothing is guessed.

use super::cells::{is_empty, one_line, shown};
use super::faults;
use super::finding::{Finding, Place};
use super::numbers::{self, Marks, Read};
use crate::base::date::{Date, DateFault, parse_date};
use crate::base::diag::Diag;
use crate::base::span::{FileId, Span};
use crate::domain::agency::Directory;
use crate::domain::columns::{Column, Shape};
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
        match self.column.shape {
            Shape::Text | Shape::Schedule | Shape::Dossier | Shape::Official => shown(cell),
            Shape::Date => self.date(cell, place, findings),
            Shape::Count => self.count(cell, place, findings),
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
            let year_first = text.starts_with(&format!("{:04}", date.year()));
            match self.month_first && date.day() <= 12 && !year_first {
                true => Err(DateFault::MonthFirst),
                false => Ok(date),
            }
        });
        match read {
            Ok(date) => date.to_string(),
            Err(fault) => {
                self.tell(Finding::at(place, date_fault(&text, &fault, NOWHERE)), findings);
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

fn yes(text: &str) -> String {
    match fold(text).as_str() {
        "yes" | "co" | "x" | "true" => "yes".to_owned(),
        "no" | "khong" | "false" => String::new(),
        _ => text.to_owned(),
    }
}

fn text_of(cell: &Cell) -> Option<&str> {
    match cell {
        Cell::Text(text) => Some(text),
        _ => None,
    }
}

/// A dash stands for nothing where no text is asked for.
fn is_dash(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(text) if matches!(text.trim(), "-" | "–" | "—"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::diag::text;
    use crate::domain::agency::Agency;

    fn directory() -> Directory {
        let yaml = "- {id: so-y-te, name: Sở Y tế, level: department}\n\
            - {id: so-vh, name: \"Sở Văn hóa, Thể thao và Du lịch\", level: department}\n";
        let agencies: Vec<Agency> = crate::format::yaml::typed(yaml).unwrap();
        Directory::new(agencies.into_iter().map(|one| (one, NOWHERE)).collect(), |_| ())
    }

    fn words(shape: Shape, texts: &[&str]) -> (Vec<String>, Vec<&'static str>) {
        cells(shape, &texts.iter().map(|text| Cell::Text((*text).into())).collect::<Vec<_>>())
    }

    fn cells(shape: Shape, cells: &[Cell]) -> (Vec<String>, Vec<&'static str>) {
        let column = Column { key: "x", aliases: &[], label: text("x", "y"), shape, required: false };
        let column: &'static Column = Box::leak(Box::new(column));
        let directory = directory();
        let mut findings = Vec::new();
        let placed = cells.iter().enumerate().map(|(row, cell)| (Place::cell(0, row, 0), cell));
        let mut reader = ColumnReader::new(column, &directory, placed.clone(), &mut findings);
        let values = placed.map(|(place, cell)| reader.read(cell, place, &mut findings)).collect();
        (values, findings.iter().map(|finding| finding.diag.fault.code).collect())
    }

    #[test]
    fn dates_of_all_forms_become_one() {
        let (values, codes) = words(Shape::Date, &["05/10/2026", "5-10-2026", "5.10.2026 08:30", "-", ""]);
        assert_eq!(values, ["2026-10-05", "2026-10-05", "2026-10-05", "", ""]);
        assert!(codes.is_empty());
        let day = Date::ymd(2026, 10, 5).unwrap();
        assert_eq!(cells(Shape::Date, &[Cell::Date(day)]).0, ["2026-10-05"]);
    }

    #[test]
    fn one_month_first_date_puts_its_column_in_doubt() {
        let (values, codes) = words(Shape::Date, &["10/25/2026", "03/04/2026", "2026-04-03", "30/04/2026"]);
        assert_eq!(values, ["", "", "2026-04-03", "2026-04-30"]);
        assert_eq!(codes, ["date/ambiguous", "date/ambiguous"]);
        assert_eq!(words(Shape::Date, &["31/4/2026", "1/2/26"]).1, ["date/impossible", "date/ambiguous"]);
        let early = Date::ymd(1900, 1, 5).unwrap().plus_days(-30);
        assert_eq!(cells(Shape::Date, &[Cell::Date(early)]).1, ["date/impossible"]);
    }

    #[test]
    fn dates_that_a_program_swapped_are_found() {
        let low = |day| Cell::Date(Date::ymd(2026, day, 10).unwrap());
        let high = |day: u32| Cell::Text(format!("{day}/10/2026"));
        assert_eq!(cells(Shape::Date, &[low(1), low(2), high(13), high(30)]).1, ["import/swapped-dates"]);
        assert!(cells(Shape::Date, &[low(1), low(2), high(13), high(3)]).1.is_empty());
    }

    #[test]
    fn counts_take_either_separator_and_decimals_need_evidence() {
        let (values, codes) = words(Shape::Count, &["1.234", "1,234", "1 234", "7", "12,5", "-1"]);
        assert_eq!(values, ["1234", "1234", "1234", "7", "", ""]);
        assert_eq!(codes, ["content/malformed", "content/malformed"]);
        assert_eq!(words(Shape::Decimal, &["99,8", "1.234"]).0, ["99.8", "1234"]);
        assert_eq!(words(Shape::Decimal, &["99.8", "1.234", "1,234"]).0, ["99.8", "1.234", "1234"]);
        assert_eq!(words(Shape::Decimal, &["1.234"]).1, ["import/ambiguous-number"]);
        assert_eq!(words(Shape::Decimal, &["gần 5"]).1, ["content/malformed"]);
    }

    #[test]
    fn a_count_with_a_fraction_is_a_thousand_that_a_program_cut() {
        let number = |text: &str| Cell::Number(text.into());
        let (values, codes) = cells(Shape::Count, &[number("12"), number("12.0"), number("1.234")]);
        assert_eq!(
            (values, codes),
            (vec!["12".into(), "12".into(), String::new()], vec!["content/malformed"])
        );
    }

    #[test]
    fn agencies_become_ids_and_unknown_ones_are_told_once() {
        let (values, codes) = words(Shape::Agency, &["Sở Y tế", "SO Y TE", "Sở Y tê1", "Sở Y tê1"]);
        assert_eq!(values, ["so-y-te", "so-y-te", "", ""]);
        assert_eq!(codes, ["agency/unknown"]);
        let text = "Sở Văn hóa, Thể thao và Du lịch, Sở Y tế;\n- Sở Y tế, Sở X";
        let (values, codes) = words(Shape::Agencies, &[text]);
        assert_eq!((values, codes), (vec!["so-vh;so-y-te".to_owned()], vec!["agency/unknown"]));
    }

    #[test]
    fn text_is_one_line_and_faults_of_formulas_are_no_values() {
        assert_eq!(words(Shape::Text, &["a\n b", "-"]).0, ["a b", "-"]);
        assert_eq!(cells(Shape::Text, &[Cell::Fault("#REF!".into())]).1, ["import/formula"]);
        assert_eq!(words(Shape::Choice(&[">=", "<"]), &["≥", "<", "?"]).0, [">=", "<", "?"]);
        assert_eq!(words(Shape::YesNo, &["Có", "không", "x"]).0, ["yes", "", "yes"]);
    }
}
