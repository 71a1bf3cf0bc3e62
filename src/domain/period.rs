//! The time a document covers: a day, a month, a quarter, half a year, years, or from a day to a day.

pub mod moment;
mod name;
pub mod words;

use crate::base::date::{Date, DateFault, Month, YEARS, parse_date};
use std::cmp::Ordering;
use words::Words;

/// The time a document covers. Ordered by its last day, then its first.
///
/// The parts of years are made by [`Period::parse`] or the checked constructors; quarters are 1
/// to 4 and halves 1 to 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    /// One day.
    Day(Date),
    /// One month.
    Month(Month),
    /// A quarter of a year.
    Quarter {
        /// The year.
        year: i32,
        /// 1 to 4.
        quarter: u32,
    },
    /// Half a year.
    Half {
        /// The year.
        year: i32,
        /// 1 or 2.
        half: u32,
    },
    /// January to September, as reports of the third quarter count it.
    NineMonths(i32),
    /// One year.
    Year(i32),
    /// Whole years.
    Years {
        /// The first year.
        from: i32,
        /// The last year, later than the first.
        to: i32,
    },
    /// From one day to another, both included.
    Range {
        /// The first day.
        from: Date,
        /// The last day, not earlier than the first.
        to: Date,
    },
}

/// Why a text is not a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PeriodFault {
    /// It looks like a date or a month, which is wrong.
    #[error(transparent)]
    Date(DateFault),
    /// The end lies before the start.
    #[error("the period ends before it begins")]
    Backwards,
    /// It has none of the forms of a period.
    #[error("not a period; write 2026, 2026-10, 2026-q3, 2026-h1, 2026-9m, 2023..2025 or a date")]
    Unreadable,
}

impl Period {
    /// Reads `2026-10-05`, `2026-10`, `2026-q3`, `2026-h1`, `2026-9m`, `2026`, `2023..2025`,
    /// `2026-01-01..2026-03-31`, and the words of documents: `tháng 10/2026`, `quý III/2026`,
    /// `6 tháng đầu năm 2026`, `9 tháng năm 2026`, `năm 2026`, `giai đoạn 2023 - 2025`.
    ///
    /// # Errors
    /// A [`PeriodFault`] that says what is wrong with the text.
    pub fn parse(text: &str) -> Result<Period, PeriodFault> {
        let text = text.trim();
        if let Some((from, to)) = text.split_once("..") {
            return Period::between(Period::single(from.trim())?, Period::single(to.trim())?);
        }
        Period::single(text)
    }

    /// What lies between the first day of one period and the last day of another.
    fn between(from: Period, to: Period) -> Result<Period, PeriodFault> {
        match (from, to) {
            _ if to.last() < from.first() => Err(PeriodFault::Backwards),
            (Period::Year(from), Period::Year(to)) if from == to => Ok(Period::Year(from)),
            (Period::Year(from), Period::Year(to)) => Ok(Period::Years { from, to }),
            _ => Ok(Period::Range { from: from.first(), to: to.last() }),
        }
    }

    fn single(text: &str) -> Result<Period, PeriodFault> {
        if let Some(period) = part_of_year(text) {
            return Ok(period);
        }
        let numeric = text.starts_with(|c: char| c.is_ascii_digit()) && !text.contains(' ');
        for fault in [parse_date(text).map(Period::Day), Month::parse(text).map(Period::Month)] {
            match fault {
                Ok(period) => return Ok(period),
                Err(DateFault::NotADate) => {}
                Err(fault) if numeric => return Err(PeriodFault::Date(fault)),
                Err(_) => {}
            }
        }
        let mut words = Words::new(text);
        let span = words.span().filter(|_| words.is_empty());
        let (from, to) = span.ok_or(PeriodFault::Unreadable)?;
        match (from.period(None), to.period(None)) {
            (Some(from), Some(to)) if from == to => Ok(from),
            (Some(from), Some(to)) => Period::between(from, to),
            _ => Err(PeriodFault::Unreadable),
        }
    }

    /// A quarter of a year, or `None` when `quarter` is not 1 to 4 or the year is out of range.
    pub fn quarter_of(year: i32, quarter: u32) -> Option<Period> {
        ((1..=4).contains(&quarter) && YEARS.contains(&year)).then_some(Period::Quarter { year, quarter })
    }

    /// Half a year, or `None` when `half` is not 1 or 2 or the year is out of range.
    pub fn half_of(year: i32, half: u32) -> Option<Period> {
        ((1..=2).contains(&half) && YEARS.contains(&year)).then_some(Period::Half { year, half })
    }

    /// Its first day.
    pub fn first(&self) -> Date {
        match *self {
            Period::Day(day) => day,
            Period::Month(month) => month.first(),
            Period::Quarter { year, quarter } => Month::nearest(year, quarter * 3 - 2).first(),
            Period::Half { year, half } => Month::nearest(year, half * 6 - 5).first(),
            Period::NineMonths(year) | Period::Year(year) => Month::nearest(year, 1).first(),
            Period::Years { from, .. } => Month::nearest(from, 1).first(),
            Period::Range { from, .. } => from,
        }
    }

    /// Its last day.
    pub fn last(&self) -> Date {
        match *self {
            Period::Day(day) => day,
            Period::Month(month) => month.last(),
            Period::Quarter { year, quarter } => Month::nearest(year, quarter * 3).last(),
            Period::Half { year, half } => Month::nearest(year, half * 6).last(),
            Period::NineMonths(year) => Month::nearest(year, 9).last(),
            Period::Year(year) => Month::nearest(year, 12).last(),
            Period::Years { to, .. } => Month::nearest(to, 12).last(),
            Period::Range { to, .. } => to,
        }
    }

    /// Whether the day lies in the period.
    pub fn contains(&self, date: Date) -> bool {
        self.first() <= date && date <= self.last()
    }

    /// The year it lies in, when it lies in one year.
    pub fn single_year(&self) -> Option<i32> {
        let year = self.first().year();
        (self.last().year() == year).then_some(year)
    }

    /// Tells apart, in order, what covers the same days.
    fn rank(&self) -> u8 {
        match self {
            Period::Day(_) => 0,
            Period::Month(_) => 1,
            Period::Quarter { .. } => 2,
            Period::Half { .. } => 3,
            Period::NineMonths(_) => 4,
            Period::Year(_) => 5,
            Period::Years { .. } => 6,
            Period::Range { .. } => 7,
        }
    }
}

/// `2026`, `2026-q3`, `2026-h1` or `2026-9m`.
fn part_of_year(text: &str) -> Option<Period> {
    let (year, part) = text.split_once('-').unwrap_or((text, ""));
    let digits = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    let year = year.parse().ok().filter(|year| digits && YEARS.contains(year))?;
    let of = |number: &str| number.parse().ok().filter(|_| number.len() == 1);
    match part.to_ascii_lowercase().as_str() {
        "" if !text.contains('-') => Some(Period::Year(year)),
        "9m" => Some(Period::NineMonths(year)),
        part => match part.split_at_checked(1)? {
            ("q", quarter) => Period::quarter_of(year, of(quarter)?),
            ("h", half) => Period::half_of(year, of(half)?),
            _ => None,
        },
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Period) -> Ordering {
        let key = |period: &Period| (period.last(), period.first(), period.rank());
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Period) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(text: &str) -> Period {
        Period::parse(text).unwrap_or_else(|fault| panic!("{text}: {fault}"))
    }

    #[test]
    fn reads_keys_and_words_alike() {
        let alike = [
            ("2026-10-05", "ngày 05/10/2026"),
            ("2026-10-05", "ngày 5 tháng 10 năm 2026"),
            ("2026-10", "Tháng 10/2026"),
            ("2026-10", "tháng 10 năm 2026"),
            ("2026-10", "10/2026"),
            ("2026-q3", "quý III/2026"),
            ("2026-q3", "Quý 3 năm 2026"),
            ("2026-Q3", "trong quý III năm 2026"),
            ("2026-h1", "6 tháng đầu năm 2026"),
            ("2026-h2", "Sáu tháng cuối năm 2026"),
            ("2026-9m", "9 tháng năm 2026"),
            ("2026-9m", "9 tháng đầu năm 2026"),
            ("2026", "năm 2026"),
            ("2026", "2026..2026"),
            ("2023..2025", "Giai đoạn 2023 - 2025"),
            ("2026-01-01..2026-03-31", "2026-01..2026-03"),
        ];
        for (key, words) in alike {
            assert_eq!(period(key), period(words), "{key} = {words}");
        }
    }

    #[test]
    fn first_and_last_days() {
        let ends = [
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2026-q3", "2026-07-01", "2026-09-30"),
            ("2026-h1", "2026-01-01", "2026-06-30"),
            ("2026-h2", "2026-07-01", "2026-12-31"),
            ("2026-9m", "2026-01-01", "2026-09-30"),
            ("2023..2025", "2023-01-01", "2025-12-31"),
            ("2025-12-15..2026-01-15", "2025-12-15", "2026-01-15"),
        ];
        for (text, first, last) in ends {
            let period = period(text);
            let days = [period.first().to_string(), period.last().to_string()];
            assert_eq!(days, [first, last], "{text}");
        }
        assert!(period("2026-q3").contains(period("2026-07-01").last()));
        assert_eq!(period("2025-12-15..2026-01-15").single_year(), None);
    }

    #[test]
    fn wrong_texts_are_explained() {
        let backwards = Period::parse("2025..2023");
        assert_eq!(backwards, Err(PeriodFault::Backwards));
        assert!(matches!(Period::parse("2026-13"), Err(PeriodFault::Date(DateFault::Impossible { .. }))));
        assert!(matches!(Period::parse("31/4/2026"), Err(PeriodFault::Date(_))));
        for text in ["", "2026-q5", "2026-h3", "quý V/2026", "tháng 13/2026", "tháng 10", "sau này", "2026-"]
        {
            assert_eq!(Period::parse(text), Err(PeriodFault::Unreadable), "{text}");
        }
    }

    #[test]
    fn ordered_by_end_then_start() {
        let mut periods: Vec<Period> =
            ["2026-q4", "2026", "2026-q3", "2026-09", "2025", "2026-9m"].map(period).to_vec();
        periods.sort();
        let keys: Vec<String> = periods.iter().map(Period::to_string).collect();
        assert_eq!(keys, ["2025", "2026-9m", "2026-q3", "2026-09", "2026", "2026-q4"]);
    }
}
