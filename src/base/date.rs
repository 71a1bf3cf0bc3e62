//! Civil dates: days and months of the Gregorian calendar, without hours or time zones.
//!
//! The calendar library is named in this module only (and where the shell asks for today), so
//! that replacing it touches one file.

mod month;
mod parse;

use chrono::{Datelike, NaiveDate, TimeDelta};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::borrow::Cow;
use std::fmt;

pub use month::Month;
pub use parse::{DateFault, YEARS, is_year_first, parse_date};

/// The first and last year a [`Date`] can hold: those that ISO writes with four digits.
const FIRST_YEAR: i32 = 1;
const LAST_YEAR: i32 = 9999;

/// A civil date, years 1 to 9999. Shown, ordered and serialised as ISO `2026-10-05`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

/// The day a build speaks of: an argument, never the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct AsOf(pub Date);

impl Date {
    /// The date, or `None` when the calendar has no such day.
    pub fn ymd(year: i32, month: u32, day: u32) -> Option<Date> {
        if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
            return None;
        }
        NaiveDate::from_ymd_opt(year, month, day).map(Date)
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// The day of the year, 1 to 366.
    pub fn day_of_year(self) -> u32 {
        self.0.ordinal()
    }

    /// The day of the week: 0 is Monday, 6 is Sunday.
    pub fn weekday(self) -> u32 {
        self.0.weekday().num_days_from_monday()
    }

    /// Whether the day is a Saturday or a Sunday.
    pub fn is_weekend(self) -> bool {
        self.weekday() >= 5
    }

    /// The date so many days later (earlier when negative); stops at the first and last date.
    pub fn plus_days(self, days: i64) -> Date {
        let moved = TimeDelta::try_days(days).and_then(|delta| self.0.checked_add_signed(delta));
        match moved {
            Some(date) if (FIRST_YEAR..=LAST_YEAR).contains(&date.year()) => Date(date),
            _ if days < 0 => Month::nearest(FIRST_YEAR, 1).first(),
            _ => Month::nearest(LAST_YEAR, 12).last(),
        }
    }

    /// How many days lie from `other` to this date; negative when this date is earlier.
    pub fn days_since(self, other: Date) -> i64 {
        self.0.signed_duration_since(other.0).num_days()
    }

    /// The ASCII figures of year, month and day: `20261005`.
    pub fn figures(self) -> [u8; 8] {
        // Pages hold dates by the hundred thousand: figure by figure is faster than three padded numbers.
        let (year, month, day) = (self.year() as u32, self.month(), self.day());
        let figure = |number: u32| b'0' + (number % 10) as u8;
        [
            figure(year / 1000),
            figure(year / 100),
            figure(year / 10),
            figure(year),
            figure(month / 10),
            figure(month),
            figure(day / 10),
            figure(day),
        ]
    }

    /// The month the date lies in.
    pub fn month_of(self) -> Month {
        Month::of(self)
    }

    /// The next day.
    pub fn next(self) -> Date {
        self.plus_days(1)
    }
}

/// How many days a month has; 0 when `month` is not 1 to 12 or the year is out of range.
pub fn days_in_month(year: i32, month: u32) -> u32 {
    (28..=31).rev().find(|day| Date::ymd(year, month, *day).is_some()).unwrap_or(0)
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [y1, y2, y3, y4, m1, m2, d1, d2] = self.figures();
        let iso = [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2];
        f.write_str(std::str::from_utf8(&iso).unwrap_or_default())
    }
}

impl fmt::Display for AsOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        let text = String::deserialize(deserializer)?;
        parse_date(&text).map_err(de::Error::custom)
    }
}

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "format": "date",
            "description": "A date: 2026-10-05 or 05/10/2026 (day first)."
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    #[test]
    fn arithmetic_crosses_months_and_stops_at_the_ends() {
        assert_eq!(date("2024-02-28").next(), date("2024-02-29"));
        assert_eq!(date("2026-01-01").plus_days(-1), date("2025-12-31"));
        assert_eq!(date("2026-03-01").days_since(date("2026-02-01")), 28);
        assert_eq!(date("2026-01-01").plus_days(i64::MAX).to_string(), "9999-12-31");
        assert_eq!(date("2026-01-01").plus_days(i64::MIN).to_string(), "0001-01-01");
        assert_eq!(date("2026-12-31").day_of_year(), 365);
    }

    #[test]
    fn weekdays() {
        assert_eq!(date("2026-10-05").weekday(), 0);
        assert!(date("2026-10-10").is_weekend() && date("2026-10-11").is_weekend());
        assert!(!date("2026-10-09").is_weekend());
    }

    #[test]
    fn serde_writes_iso_and_reads_what_officials_write() {
        let read: Date = serde_json::from_str("\"05/10/2026\"").unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), "\"2026-10-05\"");
        let yaml: Vec<Date> = serde_yaml::from_str("- 2026-10-05\n- 5.10.2026\n").unwrap();
        assert_eq!(yaml, [read, read]);
        assert!(serde_json::from_str::<Date>("\"31/4/2019\"").is_err());
    }

    #[test]
    fn month_lengths() {
        assert_eq!(days_in_month(2023, 2), 28);
        assert_eq!(days_in_month(2024, 2), 29);
        assert_eq!(days_in_month(2024, 13), 0);
    }
}
