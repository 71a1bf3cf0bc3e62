//! A month of a year.

use super::parse::{check_year, number};
use super::{Date, DateFault, FIRST_YEAR, LAST_YEAR};
use chrono::NaiveDate;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::borrow::Cow;
use std::fmt;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A month of a year, held as its first day. Shown and serialised as `2026-10`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(Date);

impl Month {
    /// The month, or `None` when `month` is not 1 to 12 or the year not 1 to 9999.
    pub fn new(year: i32, month: u32) -> Option<Month> {
        Date::ymd(year, month, 1).map(Month)
    }

    /// The month, with numbers out of range moved to the nearest one that is in range.
    pub fn nearest(year: i32, month: u32) -> Month {
        let (year, month) = (year.clamp(FIRST_YEAR, LAST_YEAR), month.clamp(1, 12));
        Month(Date(NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default()))
    }

    pub(super) fn of(date: Date) -> Month {
        Month(date.plus_days(1 - i64::from(date.day())))
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month of the year, 1 to 12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// Its English name: `October`.
    pub fn name_en(self) -> &'static str {
        MONTHS[self.month() as usize - 1]
    }

    /// Its first day.
    pub fn first(self) -> Date {
        self.0
    }

    /// Its last day.
    pub fn last(self) -> Date {
        if (self.year(), self.month()) == (LAST_YEAR, 12) {
            return self.0.plus_days(30);
        }
        self.next().0.plus_days(-1)
    }

    /// The months from this one to another, both included; none when that is earlier.
    pub fn through(self, last: Month) -> impl Iterator<Item = Month> {
        std::iter::successors(Some(self), |month| Some(month.next())).take_while(move |month| *month <= last)
    }

    /// The month after it; the last month there is stays.
    pub fn next(self) -> Month {
        Month::of(self.0.plus_days(31))
    }

    /// The month before it; the first month there is stays.
    pub fn prev(self) -> Month {
        if (self.year(), self.month()) == (FIRST_YEAR, 1) {
            return self;
        }
        Month::of(self.0.plus_days(-1))
    }

    /// Reads `2026-10`, `10/2026`, `10-2026` or `10.2026`.
    ///
    /// # Errors
    /// [`DateFault::Impossible`] (day 0) for a thirteenth month, [`DateFault::YearOutOfRange`],
    /// [`DateFault::TwoDigitYear`], [`DateFault::NotADate`] for anything else.
    pub fn parse(text: &str) -> Result<Month, DateFault> {
        let (left, right) = text.trim().split_once(['-', '/', '.']).ok_or(DateFault::NotADate)?;
        let (year_text, month_text) = match left.len() {
            4 => (left, right),
            _ => (right, left),
        };
        let month = number(month_text, 1..=2).ok_or(DateFault::NotADate)?;
        let year = number(year_text, 1..=4).ok_or(DateFault::NotADate)? as i32;
        match year_text.len() {
            4 => check_year(year)?,
            2 => return Err(DateFault::TwoDigitYear),
            _ => return Err(DateFault::NotADate),
        }
        Month::new(year, month).ok_or(DateFault::Impossible { year, month, day: 0, last: 0 })
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Month, D::Error> {
        let text = String::deserialize(deserializer)?;
        Month::parse(&text).map_err(de::Error::custom)
    }
}

impl JsonSchema for Month {
    fn schema_name() -> Cow<'static, str> {
        "Month".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "description": "A month: 2026-10 or 10/2026." })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_and_ends() {
        let december = Month::parse("12/2026").unwrap();
        assert_eq!(december.next().to_string(), "2027-01");
        assert_eq!(december.next().prev(), december);
        assert_eq!(december.last().to_string(), "2026-12-31");
        assert_eq!(Month::new(2024, 2).unwrap().last().day(), 29);
        let end = Month::new(9999, 12).unwrap();
        assert_eq!((end.next(), end.last().day()), (end, 31));
        let start = Month::new(1, 1).unwrap();
        assert_eq!(start.prev(), start);
        assert_eq!(december.last().month_of(), december);
    }

    #[test]
    fn reads_both_orders_and_names_what_is_wrong() {
        let october = Month::new(2026, 10);
        for text in ["2026-10", "10/2026", " 10-2026 ", "2026/10", "10.2026"] {
            assert_eq!(Month::parse(text).ok(), october, "{text}");
        }
        assert_eq!(Month::parse("10/26"), Err(DateFault::TwoDigitYear));
        assert_eq!(Month::parse("3026-10"), Err(DateFault::YearOutOfRange(3026)));
        assert_eq!(Month::parse("2026"), Err(DateFault::NotADate));
        assert!(matches!(Month::parse("13/2026"), Err(DateFault::Impossible { last: 0, .. })));
    }
}
