//! Reading a date as it is written in plans, letters and spreadsheet exports.

use super::{Date, days_in_month};
use std::ops::RangeInclusive;
use unicode_normalization::UnicodeNormalization;

/// The years a date in a document may have; others are taken for typing errors.
pub const YEARS: RangeInclusive<i32> = 1900..=2100;

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateFault {
    /// Three numbers that name no day of the calendar, such as 31 April.
    #[error("{year:04}-{month:02}-{day:02} is not in the calendar")]
    Impossible {
        /// The year as written.
        year: i32,
        /// The month as written.
        month: u32,
        /// The day as written.
        day: u32,
        /// How many days that month has; 0 when the month is not 1 to 12.
        last: u32,
    },
    /// The second number can only be a day: `10/25/2026`.
    #[error("the month seems to come first; dates are written day/month/year")]
    MonthFirst,
    /// The year has two digits: `05/10/26`.
    #[error("the year must have four digits")]
    TwoDigitYear,
    /// The year lies outside of [`YEARS`].
    #[error("the year {0} is out of range (1900 to 2100)")]
    YearOutOfRange(i32),
    /// The text has no form of a date.
    #[error("not a date; write 2026-10-05 or 05/10/2026")]
    NotADate,
}

/// Reads a date: `2026-10-05`, `05/10/2026`, `5-10-2026`, `05.10.2026`,
/// `ngày 05 tháng 10 năm 2026` (without `ngày` too), each with or without a time behind it.
///
/// The time is ignored, so a time zone other than Viet Nam's is refused: it could move the day.
///
/// # Errors
/// A [`DateFault`] that says what is wrong with the text.
pub fn parse_date(text: &str) -> Result<Date, DateFault> {
    let text = text.trim();
    // Tables hold dates by the hundred thousand, nearly all in this form.
    if let Some(date) = iso(text).filter(|date| YEARS.contains(&date.year())) {
        return Ok(date);
    }
    let text = match text.is_ascii() {
        true => text.to_ascii_lowercase(),
        false => text.nfc().collect::<String>().to_lowercase(),
    };
    let text = text.strip_prefix("ngày").map_or(&*text, str::trim_start);
    let [first, second, third] = match worded(text) {
        Some(parts) => parts,
        None => numeric(text).ok_or(DateFault::NotADate)?,
    };
    let small = |part: &str| number(part, 1..=2).ok_or(DateFault::NotADate);
    let (year, month, day, day_first) = match (first.len(), third.len()) {
        (4, 1..=2) => (first, small(second)?, small(third)?, false),
        (1..=2, 4) => (third, small(second)?, small(first)?, true),
        (1..=2, 2) if small(second).is_ok() => return Err(DateFault::TwoDigitYear),
        _ => return Err(DateFault::NotADate),
    };
    let year = number(year, 4..=4).ok_or(DateFault::NotADate)? as i32;
    check_year(year)?;
    if let Some(date) = Date::ymd(year, month, day) {
        return Ok(date);
    }
    if day_first && month > 12 && Date::ymd(year, day, month).is_some() {
        return Err(DateFault::MonthFirst);
    }
    Err(DateFault::Impossible { year, month, day, last: days_in_month(year, month) })
}

/// Whether a text that is a date begins with the year, so that nobody can take its month for its day.
pub fn is_year_first(text: &str) -> bool {
    text.bytes().take(4).all(|byte| byte.is_ascii_digit())
}

/// A date written as ten figures and signs: `2026-10-05`.
fn iso(text: &str) -> Option<Date> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text.as_bytes() else { return None };
    let number = |figures: &[u8]| {
        let figure = |byte: &u8| byte.is_ascii_digit().then(|| u32::from(byte - b'0'));
        figures.iter().try_fold(0, |sum, byte| Some(sum * 10 + figure(byte)?))
    };
    Date::ymd(number(&[y1, y2, y3, y4])? as i32, number(&[m1, m2])?, number(&[d1, d2])?)
}

/// Refuses a year outside of [`YEARS`].
pub(super) fn check_year(year: i32) -> Result<(), DateFault> {
    match YEARS.contains(&year) {
        true => Ok(()),
        false => Err(DateFault::YearOutOfRange(year)),
    }
}

/// An unsigned number written with so many ASCII digits.
pub(super) fn number(text: &str, digits: RangeInclusive<usize>) -> Option<u32> {
    let all_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    (all_digits && digits.contains(&text.len())).then(|| text.parse().ok()).flatten()
}

/// The parts of `05 tháng 10 năm 2026`, in this order.
fn worded(text: &str) -> Option<[&str; 3]> {
    let (day, rest) = text.split_once("tháng")?;
    let (month, rest) = rest.split_once("năm")?;
    let (year, tail) = split_digits(rest.trim_start());
    is_time_or_nothing(tail).then_some([day.trim(), month.trim(), year])
}

/// The parts of `05/10/2026`, separated by the same sign twice.
fn numeric(text: &str) -> Option<[&str; 3]> {
    let (first, rest) = split_digits(text);
    let sign = rest.chars().next().filter(|c| ['/', '-', '.'].contains(c))?;
    let (second, rest) = split_digits(rest.strip_prefix(sign)?);
    let (third, tail) = split_digits(rest.strip_prefix(sign)?);
    is_time_or_nothing(tail).then_some([first, second, third])
}

fn split_digits(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text.split_at(end)
}

/// Whether what stands behind the date is nothing, or a time of day: ` 08:12`, `t08:12:00+07:00`.
fn is_time_or_nothing(tail: &str) -> bool {
    if tail.is_empty() {
        return true;
    }
    let Some(time) = tail.strip_prefix(['t', ' ', '\u{a0}']).map(str::trim) else {
        return false;
    };
    let halves = ["+07:00", "+0700", "+07", "am", "pm", "sa", "ch"];
    let clock = halves.iter().find_map(|half| time.strip_suffix(half));
    let clock = clock.unwrap_or(time).trim_end();
    let clock = clock.split_once('.').map_or(clock, |(whole, fraction)| {
        match fraction.bytes().all(|byte| byte.is_ascii_digit()) {
            true => whole,
            false => clock,
        }
    });
    let parts: Vec<&str> = clock.split(':').collect();
    let below = |part: &str, limit| number(part, 1..=2).is_some_and(|value| value < limit);
    (2..=3).contains(&parts.len()) && below(parts[0], 25) && parts[1..].iter().all(|part| below(part, 60))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_every_form_of_the_same_day() {
        let forms = [
            "2026-10-05",
            "05/10/2026",
            "5-10-2026",
            "05.10.2026",
            "2026/10/05",
            "ngày 05 tháng 10 năm 2026",
            "Ngày 5 tháng 10 năm 2026",
            "05 tháng 10 năm 2026",
            "nga\u{300}y 05 tha\u{301}ng 10 na\u{306}m 2026",
            "ngày 5/10/2026",
            " 05/10/2026 08:12 ",
            "05/10/2026 8:12:30 SA",
            "2026-10-05T08:12:00",
            "2026-10-05T08:12:00.250+07:00",
            "ngày 05 tháng 10 năm 2026 08:12",
        ];
        for form in forms {
            assert_eq!(parse_date(form).ok(), Date::ymd(2026, 10, 5), "{form}");
        }
    }

    #[test]
    fn says_what_is_wrong() {
        let impossible = |year, month, day, last| DateFault::Impossible { year, month, day, last };
        let cases = [
            ("31/4/2019", impossible(2019, 4, 31, 30)),
            ("2023-02-29", impossible(2023, 2, 29, 28)),
            ("00/10/2026", impossible(2026, 10, 0, 31)),
            ("25/13/2026", impossible(2026, 13, 25, 0)),
            ("2026-13-05", impossible(2026, 13, 5, 0)),
            ("10/25/2026", DateFault::MonthFirst),
            ("05/10/26", DateFault::TwoDigitYear),
            ("05/10/3026", DateFault::YearOutOfRange(3026)),
            ("46300", DateFault::NotADate),
            ("05/10-2026", DateFault::NotADate),
            ("05/10/2026abc", DateFault::NotADate),
            ("05/10/2026 99:00", DateFault::NotADate),
            ("2026-10-05T20:00:00Z", DateFault::NotADate),
            ("05/10/026", DateFault::NotADate),
            ("", DateFault::NotADate),
            ("sớm", DateFault::NotADate),
        ];
        for (text, fault) in cases {
            assert_eq!(parse_date(text), Err(fault), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_answered(text in "\\PC{0,24}") {
            let _ = parse_date(&text);
        }

        #[test]
        fn what_is_shown_is_read_again(days in 0i64..73_000) {
            let date = Date::ymd(1900, 1, 1).unwrap().plus_days(days);
            prop_assert_eq!(parse_date(&date.to_string()), Ok(date));
            let local = format!("{:02}/{:02}/{}", date.day(), date.month(), date.year());
            prop_assert_eq!(parse_date(&local), Ok(date));
        }
    }
}
