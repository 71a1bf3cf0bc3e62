//! Working days of public bodies: dated data, one entry a year, never a rule.
//!
//! Counting follows Bộ luật Dân sự 2015, Điều 147 and 148: the day a period starts from is not
//! counted, and a period that would end on a day off ends on the next working day. Which days are
//! off is fixed anew each year, so a year without an entry is refused, not guessed.

use super::date::Date;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

const CIVIL_SERVICE: &str = include_str!("calendars/civil-service.yaml");

/// A year that no calendar entry covers: its working days cannot be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no working calendar is known for the year {0}")]
pub struct UnknownYear(pub i32);

/// Why the text of a calendar was not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CalendarFault {
    /// The text is not a list of entries; the reader's message says where.
    #[error("{0}")]
    Unreadable(String),
    /// Two entries of one text are for the same year.
    #[error("the year {0} is given twice")]
    Repeated(i32),
    /// A date of an entry lies in another year.
    #[error("{date} does not lie in the year {year}")]
    OtherYear {
        /// The year of the entry.
        year: i32,
        /// The date that is not in it.
        date: Date,
    },
    /// A day off that is a Saturday or Sunday, which is off anyway: most likely a typing error.
    #[error("{0} is given as a weekday off but is a Saturday or a Sunday")]
    OffOnWeekend(Date),
    /// A day worked in exchange that is not a Saturday.
    #[error("{0} is given as a Saturday worked but is not a Saturday")]
    WorkedNotSaturday(Date),
}

/// What was decided for one year.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearEntry {
    /// The year.
    pub year: i32,
    /// Mondays to Fridays on which offices are closed.
    #[serde(default)]
    pub off: BTreeSet<Date>,
    /// Saturdays worked in exchange.
    #[serde(default)]
    pub worked: BTreeSet<Date>,
    /// The laws and notices that fixed these days, in Vietnamese.
    pub source: String,
    /// What of it a person still has to check, in Vietnamese.
    pub unverified: Option<String>,
}

/// The working calendars of the years that are known.
#[derive(Clone, Debug, Default)]
pub struct Calendars {
    years: BTreeMap<i32, Counted>,
}

/// An entry with its working days summed up, so that counting is two look-ups.
#[derive(Clone, Debug)]
struct Counted {
    entry: YearEntry,
    /// At `n`: the working days among the first `n` days of the year.
    until: Vec<u32>,
}

impl Counted {
    fn new(entry: YearEntry) -> Counted {
        let first = Date::ymd(entry.year, 1, 1);
        let days = Date::ymd(entry.year, 12, 31).map_or(0, Date::day_of_year);
        let mut total = 0;
        let mut until = vec![total];
        for (date, step) in first.into_iter().cycle().zip(0..days) {
            total += u32::from(entry.is_working(date.plus_days(step.into())));
            until.push(total);
        }
        Counted { entry, until }
    }

    /// Working days from the first day of the year to `date`, both included.
    fn up_to(&self, date: Date) -> u32 {
        self.at(date.day_of_year())
    }

    fn whole_year(&self) -> u32 {
        self.until.last().copied().unwrap_or(0)
    }

    fn at(&self, days: u32) -> u32 {
        self.until.get(days as usize).copied().unwrap_or(0)
    }
}

impl YearEntry {
    fn is_working(&self, date: Date) -> bool {
        match date.is_weekend() {
            true => self.worked.contains(&date),
            false => !self.off.contains(&date),
        }
    }

    fn check(&self) -> Result<(), CalendarFault> {
        let year = self.year;
        let mut dates = self.off.iter().chain(&self.worked);
        if let Some(&date) = dates.find(|date| date.year() != year) {
            return Err(CalendarFault::OtherYear { year, date });
        }
        if let Some(&date) = self.off.iter().find(|date| date.is_weekend()) {
            return Err(CalendarFault::OffOnWeekend(date));
        }
        match self.worked.iter().find(|date| date.weekday() != 5) {
            Some(&date) => Err(CalendarFault::WorkedNotSaturday(date)),
            None => Ok(()),
        }
    }
}

impl Calendars {
    /// The calendars that come with the program: public bodies, 2022 to 2026.
    pub fn embedded() -> Calendars {
        // The embedded text is right (tested); if it were not, every year would be refused.
        Calendars::default().with_yaml(CIVIL_SERVICE).unwrap_or_default()
    }

    /// Adds the entries of a YAML text (a list of `year`, `off`, `worked`, `source`); an entry
    /// for a year that is known already replaces it whole.
    ///
    /// # Errors
    /// The first [`CalendarFault`] of the text.
    pub fn with_yaml(mut self, text: &str) -> Result<Calendars, CalendarFault> {
        let entries: Vec<YearEntry> = serde_yaml::from_str(text)
            .map_err(|fault| CalendarFault::Unreadable(fault.without_snippet().to_string()))?;
        let mut seen = BTreeSet::new();
        for entry in entries {
            entry.check()?;
            if !seen.insert(entry.year) {
                return Err(CalendarFault::Repeated(entry.year));
            }
            self.years.insert(entry.year, Counted::new(entry));
        }
        Ok(self)
    }

    /// The entries, by year.
    pub fn entries(&self) -> impl Iterator<Item = &YearEntry> {
        self.years.values().map(|counted| &counted.entry)
    }

    /// Whether offices work on that day.
    ///
    /// # Errors
    /// [`UnknownYear`] when no entry covers the year.
    pub fn is_working(&self, date: Date) -> Result<bool, UnknownYear> {
        let year = self.year(date.year())?;
        Ok(year.entry.is_working(date))
    }

    /// The number of working days `d` with `after < d <= until`; 0 when `until` is not later.
    /// With a due date and the end (or the day spoken of), these are the working days late.
    ///
    /// # Errors
    /// [`UnknownYear`] for the first year between the two that no entry covers.
    pub fn working_days_between(&self, after: Date, until: Date) -> Result<u32, UnknownYear> {
        if until <= after {
            return Ok(0);
        }
        let from = after.next();
        let skipped = match from.year() == after.year() {
            true => self.year(from.year())?.up_to(after),
            false => 0,
        };
        let whole_years = (from.year()..until.year())
            .map(|year| Ok(self.year(year)?.whole_year()))
            .sum::<Result<u32, UnknownYear>>()?;
        Ok(whole_years + self.year(until.year())?.up_to(until) - skipped)
    }

    /// The day on which a period of `days` working days ends; its first day is not counted.
    ///
    /// # Errors
    /// [`UnknownYear`] when the period runs into a year that no entry covers.
    pub fn add_working_days(&self, from: Date, days: u32) -> Result<Date, UnknownYear> {
        let mut date = from;
        let mut left = days;
        while left > 0 {
            date = date.next();
            left -= u32::from(self.is_working(date)?);
        }
        Ok(date)
    }

    /// Where a period that would end on `date` really ends: that day, or the next working day
    /// after it (Bộ luật Dân sự 2015, Điều 148, khoản 5).
    ///
    /// # Errors
    /// [`UnknownYear`] when a year on the way has no entry.
    pub fn deadline_at(&self, date: Date) -> Result<Date, UnknownYear> {
        match self.is_working(date)? {
            true => Ok(date),
            false => self.add_working_days(date, 1),
        }
    }

    fn year(&self, year: i32) -> Result<&Counted, UnknownYear> {
        self.years.get(&year).ok_or(UnknownYear(year))
    }
}

#[cfg(test)]
mod tests {
    use super::super::date::parse_date;
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    fn late(due: &str, until: &str) -> Result<u32, UnknownYear> {
        Calendars::embedded().working_days_between(day(due), day(until))
    }

    #[test]
    fn working_days_of_each_year() {
        let calendars = Calendars::embedded();
        let counts: Vec<_> =
            calendars.years.iter().map(|(year, counted)| (*year, counted.whole_year())).collect();
        let expected = [(2022, 249), (2023, 249), (2024, 251), (2025, 250), (2026, 249)];
        assert_eq!(counts, expected);
        assert_eq!(late("2025-12-31", "2026-12-31"), Ok(249));
    }

    #[test]
    fn late_over_tet_swaps_and_culture_day() {
        let cases = [
            // Tết 2026: Friday 13 February to Monday 23 February is one working day.
            ("2026-02-13", "2026-02-22", 0),
            ("2026-02-13", "2026-02-23", 1),
            ("2026-02-16", "2026-02-24", 2),
            // 24 November 2026, a Tuesday, is off.
            ("2026-11-23", "2026-11-24", 0),
            ("2026-11-23", "2026-11-25", 1),
            ("2026-11-20", "2026-11-25", 2),
            // Saturdays worked in exchange.
            ("2026-01-09", "2026-01-10", 1),
            ("2026-08-21", "2026-08-24", 2),
            // Over the end of a year, and not late at all.
            ("2025-12-31", "2026-01-05", 1),
            ("2026-10-05", "2026-10-05", 0),
            ("2026-10-05", "2026-10-01", 0),
        ];
        for (due, until, days) in cases {
            assert_eq!(late(due, until), Ok(days), "{due} {until}");
        }
    }

    #[test]
    fn a_year_without_a_notice_is_refused() {
        let calendars = Calendars::embedded();
        assert_eq!(late("2026-12-30", "2027-01-04"), Err(UnknownYear(2027)));
        assert_eq!(late("2021-12-30", "2022-01-04"), Err(UnknownYear(2021)));
        assert_eq!(late("2021-12-31", "2022-01-04"), Ok(1));
        assert_eq!(calendars.deadline_at(day("2027-01-04")), Err(UnknownYear(2027)));
        assert_eq!(calendars.add_working_days(day("2026-12-30"), 2), Err(UnknownYear(2027)));
    }

    #[test]
    fn deadlines_move_to_the_next_working_day() {
        let calendars = Calendars::embedded();
        let moved = |text| calendars.deadline_at(day(text)).unwrap().to_string();
        assert_eq!(moved("2026-02-14"), "2026-02-23");
        assert_eq!(moved("2026-01-10"), "2026-01-10");
        assert_eq!(moved("2026-11-24"), "2026-11-25");
        let publication = calendars.add_working_days(day("2026-10-31"), 5).unwrap();
        assert_eq!(publication, day("2026-11-06"));
    }

    #[test]
    fn later_text_adds_and_replaces_years() {
        let text = "- {year: 2027, off: [2027-01-01], source: thử}\n- {year: 2026, source: thử}";
        let calendars = Calendars::embedded().with_yaml(text).unwrap();
        assert_eq!(calendars.is_working(day("2027-01-01")), Ok(false));
        assert_eq!(calendars.is_working(day("2026-02-17")), Ok(true));
        assert_eq!(calendars.entries().count(), 6);
    }

    #[test]
    fn wrong_entries_are_named() {
        let fault = |text: &str| Calendars::default().with_yaml(text).err();
        let saturday = fault("[{year: 2026, off: [2026-02-14], source: s}]");
        assert_eq!(saturday, Some(CalendarFault::OffOnWeekend(day("2026-02-14"))));
        let sunday = fault("[{year: 2026, worked: [2026-02-15], source: s}]");
        assert_eq!(sunday, Some(CalendarFault::WorkedNotSaturday(day("2026-02-15"))));
        let elsewhere = fault("[{year: 2026, off: [2027-01-01], source: s}]");
        assert!(matches!(elsewhere, Some(CalendarFault::OtherYear { .. })));
        let twice = fault("[{year: 2026, source: s}, {year: 2026, source: s}]");
        assert_eq!(twice, Some(CalendarFault::Repeated(2026)));
        let unknown_key = fault("[{year: 2026, source: s, of: []}]");
        assert!(matches!(unknown_key, Some(CalendarFault::Unreadable(_))));
    }

    proptest! {
        #[test]
        fn counting_agrees_with_walking_day_by_day(start in 0i64..1826, length in 0i64..800) {
            let calendars = Calendars::embedded();
            let after = day("2022-01-01").plus_days(start);
            let until = after.plus_days(length);
            let walked = (1..=length)
                .map(|step| calendars.is_working(after.plus_days(step)).map(u32::from))
                .sum::<Result<u32, UnknownYear>>();
            prop_assert_eq!(calendars.working_days_between(after, until), walked);
        }
    }
}
