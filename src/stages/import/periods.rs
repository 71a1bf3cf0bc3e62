//! Which month or quarter a sheet says that it is of, by its name and by the words above its table.

use super::Request;
use super::cells::{shown, text_of};
use super::faults;
use super::finding::{Finding, Place};
use crate::base::date::{Date, parse_date};
use crate::domain::fold::fold;
use crate::domain::period::Period;

/// Months that a text names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Named {
    /// From a month to a month, of a year if it says so.
    Months(u32, u32, Option<i32>),
    /// From a day to a day.
    Days(Date, Date),
}

/// Tells a sheet that names other periods and not the one that was asked for, by its name or above the row `top`, where
/// its table begins.
pub(super) fn check(request: &Request<'_>, number: usize, top: usize, findings: &mut Vec<Finding>) {
    let sheet = &request.workbook.sheets[number];
    let by_name = names_other(&sheet.name, &request.period);
    let by_name = by_name.then(|| (Place::sheet(number), sheet.name.clone()));
    if let Some((place, text)) = titled(request, number, top).or(by_name) {
        let finding = Finding::of(&faults::NAMES_OTHER_PERIOD, place).with("found", text);
        findings.push(finding.with("wanted", request.period));
    }
}

/// The first words above the table that name another period, where none name the one that was asked for.
fn titled(request: &Request<'_>, number: usize, top: usize) -> Option<(Place, String)> {
    let sheet = &request.workbook.sheets[number];
    let mut other = None;
    for (at, row) in sheet.rows.iter().enumerate().take(top) {
        for (column, cell) in row.cells.iter().enumerate() {
            for named in text_of(cell).map(above).unwrap_or_default() {
                match agrees(named, &request.period) {
                    Some(true) => return None,
                    Some(false) if other.is_none() => {
                        other = Some((Place::cell(number, at, column), shown(cell)));
                    }
                    _ => {}
                }
            }
        }
    }
    other
}

/// Whether the name of a sheet is that of the month: `T10`, `Tháng 10`, `10-2026`.
pub(super) fn names(name: &str, period: &Period) -> bool {
    let Period::Month(month) = period else { return false };
    let year = month.year();
    month_of(name).is_some_and(|(number, of, _)| number == month.month() && of.is_none_or(|of| of == year))
}

/// Whether the name of a sheet is that of another month or quarter. A number alone may number the sheets.
pub(super) fn names_other(name: &str, period: &Period) -> bool {
    let month = month_of(name).filter(|(_, year, marked)| *marked || year.is_some());
    let named = month.map(|(number, year, _)| Named::Months(number, number, year));
    let all = named.into_iter().chain(above(name));
    let told: Vec<bool> = all.filter_map(|named| agrees(named, period)).collect();
    !told.is_empty() && !told.contains(&true)
}

/// The month and year after which a sheet is named, and whether it says that it is a month.
fn month_of(name: &str) -> Option<(u32, Option<i32>, bool)> {
    let folded = fold(name);
    let mut marked = false;
    let mut numbers: Vec<u32> = Vec::new();
    for word in folded.split(' ') {
        let figure = word.strip_prefix('t').unwrap_or(word);
        match figure.parse() {
            Ok(number) => numbers.push(number),
            Err(_) if matches!(word, "t" | "thang" | "nam") => {}
            Err(_) => return None,
        }
        marked |= word.starts_with('t');
    }
    let month = *numbers.first().filter(|month| (1..=12).contains(*month))?;
    match numbers[1..] {
        [] => Some((month, None, marked)),
        [year @ 1900..=2100] => Some((month, Some(year as i32), marked)),
        _ => None,
    }
}

/// Whether months are those of a period; `None` where the period is no month and no part of a year, or longer.
fn agrees(named: Named, period: &Period) -> Option<bool> {
    let (first, last) = (period.first(), period.last());
    let year = period.single_year()?;
    if matches!(period, Period::Day(_)) || (first.month(), last.month()) == (1, 12) {
        return None;
    }
    Some(match named {
        Named::Months(from, to, of) => {
            (from, to) == (first.month(), last.month()) && of.is_none_or(|of| of == year)
        }
        Named::Days(from, to) => from <= last && first <= to,
    })
}

/// The months that a text names: `Tháng 9 năm 2026`, `Quý III/2026`, `từ ngày 01/9/2026 đến ngày 30/9/2026`.
fn above(text: &str) -> Vec<Named> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let word = |at: usize| words.get(at).copied().unwrap_or_default();
    let year = |at: usize| {
        let at = if word(at) == "nam" { at + 1 } else { at };
        word(at).parse().ok().filter(|year| (1900..=2100).contains(year))
    };
    let mut found = Vec::new();
    for at in 0..words.len() {
        // The day before it: this is when something was signed, or how many months there are.
        let after_number = at > 0 && word(at - 1).parse::<u32>().is_ok();
        let month = word(at + 1).parse().ok().filter(|month| (1..=12).contains(month));
        match word(at) {
            "thang" if !after_number => {
                found.extend(month.map(|month| Named::Months(month, month, year(at + 2))));
            }
            "quy" => {
                let quarter = match word(at + 1) {
                    "i" | "1" => 1,
                    "ii" | "2" => 2,
                    "iii" | "3" => 3,
                    "iv" | "4" => 4,
                    _ => continue,
                };
                found.push(Named::Months(quarter * 3 - 2, quarter * 3, year(at + 2)));
            }
            _ => {}
        }
    }
    found.extend(days(text, &words));
    found
}

/// The days from which and to which a text says that it is.
fn days(text: &str, words: &[&str]) -> Option<Named> {
    if !words.contains(&"tu") || !words.contains(&"den") {
        return None;
    }
    let parts = text.split(|c: char| c.is_whitespace() || "()[],;:–".contains(c));
    let mut dates = parts.filter_map(|part| parse_date(part.trim_end_matches('.')).ok());
    let (from, to) = (dates.next()?, dates.next()?);
    (from <= to && dates.next().is_none()).then_some(Named::Days(from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_told_from_days_of_signing_and_numbers_of_months() {
        let named = |text: &str| {
            let period = Period::parse("2026-10").unwrap();
            above(text).into_iter().filter_map(|named| agrees(named, &period)).collect::<Vec<bool>>()
        };
        for text in [
            "Kỳ báo cáo: Tháng 10 năm 2026",
            "THÁNG 10/2026",
            "Tháng 10",
            "(từ ngày 01/10/2026 đến ngày 31/10/2026)",
            "Từ 15/9/2026 đến 14/10/2026.",
        ] {
            assert_eq!(named(text), [true], "{text}");
        }
        for text in ["Tháng 9 năm 2026", "tháng 10/2025", "QUÝ III/2026", "từ 01/9/2026 đến 30/9/2026"]
        {
            assert_eq!(named(text), [false], "{text}");
        }
        for text in ["Minh Họa, ngày 05 tháng 11 năm 2026", "9 tháng năm 2026", "Năm 2026", "Quý vị"]
        {
            assert!(named(text).is_empty(), "{text}");
        }
        assert_eq!(
            above("Tháng 9").into_iter().find_map(|one| agrees(one, &Period::parse("2026").unwrap())),
            None
        );
    }

    #[test]
    fn sheets_are_named_after_months_or_numbered() {
        let month = Period::parse("2026-10").unwrap();
        for name in ["T10", "Tháng 10", "10-2026", "t 10", "10"] {
            assert!(names(name, &month) && !names_other(name, &month), "{name}");
        }
        for name in ["T9", "Tháng 09", "9.2026", "T10-2025", "Quý III"] {
            assert!(!names(name, &month) && names_other(name, &month), "{name}");
        }
        for name in ["Sheet1", "1", "Bảng 9", "II.06a", "TH 9"] {
            assert!(!names(name, &month) && !names_other(name, &month), "{name}");
        }
    }
}
