//! Documents cited in texts: `Nghị định số 61/2018/NĐ-CP ngày 23/4/2018`, `Quyết định 766/QĐ-TTg`.

mod instruments;
mod tiers;

pub use instruments::Instrument;
pub use tiers::{Abolished, abolished, may_speak_of_districts};

use crate::base::date::{Date, DateFault, parse_date};
use std::ops::Range;

/// A document cited in a text.
#[derive(Debug)]
pub struct Citation {
    /// Its number.
    pub number: Number,
    /// Where the number stands in the text.
    pub range: Range<usize>,
    /// The day that the text gives it.
    pub date: Option<Cited>,
}

/// The day of a cited document.
#[derive(Debug, PartialEq, Eq)]
pub enum Cited {
    /// A day of the calendar.
    Day(Date),
    /// A day that does not exist, as written.
    Impossible(String),
}

/// The number of a document in one spelling: `07/2022/NQ-HĐND` and `7/2022/NQ-HĐND` are the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number {
    /// The running number.
    pub serial: u32,
    /// The year, where the number has one.
    pub year: Option<i32>,
    /// Sort and author: `NĐ-CP`.
    pub series: String,
}

/// All documents that a text cites, in its order.
pub fn find(text: &str) -> Vec<Citation> {
    let slashes = memchr::memchr_iter(b'/', text.as_bytes());
    let mut found: Vec<Citation> = Vec::new();
    for slash in slashes {
        let beyond = found.last().is_none_or(|last| slash >= last.range.end);
        if let Some(citation) = beyond.then(|| at(text, slash)).flatten() {
            found.push(citation);
        }
    }
    found
}

/// Reads a number written by itself.
pub fn number(text: &str) -> Option<Number> {
    find(text).into_iter().next().map(|citation| citation.number)
}

/// The citation whose first slash stands at a place.
fn at(text: &str, slash: usize) -> Option<Citation> {
    let start = slash - digits_before(text, slash, 5)?;
    let serial = text[start..slash].parse().ok()?;
    let rest = &text[slash + 1..];
    let size = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (year, end, series) = match size {
        0 => (None, slash + 1, series(rest)?),
        4 => {
            let year = rest[..4].parse().ok()?;
            match rest[4..].strip_prefix('/').and_then(series) {
                Some(series) => (Some(year), slash + 6, series),
                None if ends_in_decree(&text[..start]) => (Some(year), slash + 5, ""),
                None => return None,
            }
        }
        _ => return None,
    };
    let end = end + series.len();
    let series = if series.is_empty() { "NĐ-CP" } else { series };
    Some(Citation {
        number: Number { serial, year, series: series.to_owned() },
        range: start..end,
        date: date(&text[end..]),
    })
}

/// How many digits end at a place, if they stand alone and are not too many.
fn digits_before(text: &str, end: usize, most: usize) -> Option<usize> {
    let head = &text[..end];
    let rest = head.trim_end_matches(|c: char| c.is_ascii_digit());
    let count = end - rest.len();
    let alone = !rest.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '-' | ','));
    ((1..=most).contains(&count) && alone).then_some(count)
}

/// `NĐ-CP`, `QĐ-TTg`, `QH15` at the beginning of a text.
fn series(text: &str) -> Option<&str> {
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '-')).unwrap_or(text.len());
    let series = text[..end].trim_end_matches('-');
    let capital = series.starts_with(char::is_uppercase);
    let whole =
        series.contains('-') || series.strip_prefix("QH").is_some_and(|rest| rest.parse::<u8>().is_ok());
    (capital && whole).then_some(series)
}

/// Whether a text ends in "Nghị định", so that the number behind it needs no `NĐ-CP`.
fn ends_in_decree(text: &str) -> bool {
    let text = text.trim_end();
    let text = text.strip_suffix("số").unwrap_or(text).trim_end();
    ["Nghị định", "nghị định", "NĐ"].iter().any(|word| text.ends_with(word))
}

/// The day behind a number: `ngày 23/4/2018`, `ngày 23 tháng 4 năm 2018`.
fn date(text: &str) -> Option<Cited> {
    let text = text.trim_start_matches([' ', '\n', '\r', ',', '(']).strip_prefix("ngày")?.trim_start();
    let plain =
        text.find(|c: char| !(c.is_ascii_digit() || matches!(c, '/' | '-' | '.'))).unwrap_or(text.len());
    let plain = text[..plain].trim_end_matches(['/', '-', '.']);
    let worded = || {
        let end = text.find("năm")? + "năm".len();
        let size = text[end..].trim_start().bytes().take_while(u8::is_ascii_digit).count();
        let blank = text[end..].len() - text[end..].trim_start().len();
        // `ngày 23 tháng 4 năm 2018` has 24 letters; farther away stands another date.
        (end < 40).then(|| &text[..end + blank + size])
    };
    let written = if plain.len() > 2 { plain } else { worded()? };
    match parse_date(written) {
        Ok(day) => Some(Cited::Day(day)),
        Err(DateFault::Impossible { .. } | DateFault::MonthFirst) => {
            Some(Cited::Impossible(written.to_owned()))
        }
        Err(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cited(text: &str) -> Vec<String> {
        let one = |citation: Citation| {
            let Number { serial, year, series } = citation.number;
            let year = year.map(|year| format!("{year}/")).unwrap_or_default();
            let date = match citation.date {
                Some(Cited::Day(day)) => format!(" {day}"),
                Some(Cited::Impossible(written)) => format!(" !{written}"),
                None => String::new(),
            };
            format!("{serial}/{year}{series}{date}")
        };
        find(text).into_iter().map(one).collect()
    }

    #[test]
    fn numbers_with_and_without_year_series_and_day() {
        let cases: [(&str, &[&str]); 9] = [
            ("Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ", &["61/2018/NĐ-CP 2018-04-23"]),
            ("Quyết định 06/QĐ-TTg, ngày 06 tháng 01 năm 2022", &["6/QĐ-TTg 2022-01-06"]),
            ("theo Nghị định 45/2020 và Nghị định số 107/2021;", &["45/2020/NĐ-CP", "107/2021/NĐ-CP"]),
            ("Luật 72/2025/QH15. Kế hoạch 64/KH-UBND", &["72/2025/QH15", "64/KH-UBND"]),
            ("Quyết định 31/QĐ-VP ngày 31/4/2019", &["31/QĐ-VP !31/4/2019"]),
            ("(766/QĐ-TTg ngày\n23/6/2022)", &["766/QĐ-TTg 2022-06-23"]),
            ("ngày 23/4/2018, tháng 12/2022, quý 1/2023, H38.05/12/AB-C", &[]),
            ("2704/QĐ-UBND ngày ký; trước ngày 31/01/2023", &["2704/QĐ-UBND"]),
            ("km/h, và/hoặc, 1/2, 5/KH", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(cited(text), expected, "{text}");
        }
    }

    #[test]
    fn a_zero_in_front_makes_no_other_number() {
        assert_eq!(number("07/2022/NQ-HĐND"), number("7/2022/NQ-HĐND"));
        assert_ne!(number("07/2022/NQ-HĐND"), number("7/2021/NQ-HĐND"));
    }
}
