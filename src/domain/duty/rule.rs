//! How often a publication is owed, and by which day.

use crate::base::calendar::{Calendars, UnknownYear};
use crate::base::date::{Date, Month};
use crate::domain::period::Period;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeSet;

/// How often a publication is owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Cadence {
    /// Each month.
    Month,
    /// Each quarter.
    Quarter,
    /// Each half of a year.
    Half,
    /// Each year.
    Year,
    /// After each event; when one happens cannot be known beforehand.
    Event,
}

impl Cadence {
    /// The end of its message key.
    pub fn key(self) -> &'static str {
        match self {
            Cadence::Month => "month",
            Cadence::Quarter => "quarter",
            Cadence::Half => "half",
            Cadence::Year => "year",
            Cadence::Event => "event",
        }
    }

    /// The period of the cadence in which a day lies; none of events.
    pub fn at(self, day: Date) -> Option<Period> {
        let (year, month) = (day.year(), day.month());
        match self {
            Cadence::Month => Some(Period::Month(day.month_of())),
            Cadence::Quarter => Some(Period::Quarter { year, quarter: (month - 1) / 3 + 1 }),
            Cadence::Half => Some(Period::Half { year, half: (month - 1) / 6 + 1 }),
            Cadence::Year => Some(Period::Year(year)),
            Cadence::Event => None,
        }
    }

    /// Whether a period is one of the cadence; the one of an event is its day.
    pub fn fits(self, period: &Period) -> bool {
        match self {
            Cadence::Event => matches!(period, Period::Day(_)),
            _ => self.at(period.first()).as_ref() == Some(period),
        }
    }

    /// The periods from the one of a day on, without end; none of events.
    pub fn from(self, day: Date) -> impl Iterator<Item = Period> {
        std::iter::successors(self.at(day), move |period| self.at(period.last().next()))
    }

    /// Periods by their names, oldest first; three or more that follow each other as the first and the last.
    pub fn runs(self, periods: impl IntoIterator<Item = Period>, name: impl Fn(&Period) -> String) -> String {
        let mut runs: Vec<Vec<Period>> = Vec::new();
        let sorted: BTreeSet<Period> = periods.into_iter().collect();
        for period in sorted {
            let follows = |run: &&mut Vec<Period>| {
                run.last().is_some_and(|last| self.at(last.last().next()) == Some(period))
            };
            match runs.last_mut().filter(follows) {
                Some(run) => run.push(period),
                None => runs.push(vec![period]),
            }
        }
        let said = runs.iter().flat_map(|run| match run.as_slice() {
            [first, _, .., last] => vec![format!("{} – {}", name(first), name(last))],
            few => few.iter().map(&name).collect(),
        });
        said.collect::<Vec<_>>().join(", ")
    }
}

/// By which day a period's publication is owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// On a day of the month after the period; a day off moves to the next working day.
    DayAfter(u32),
    /// So many working days after the period ends, or after the event; the first day is not counted.
    WorkingDays(u32),
    /// So many calendar days after it; a day off moves to the next working day.
    Days(u32),
    /// So many working days before the event.
    WorkingDaysBefore(u32),
    /// On a day of the year of the period or of the next one; a day off moves to the next working day.
    Fixed {
        /// The month, 1 to 12.
        month: u32,
        /// The day, 1 to 31.
        day: u32,
        /// Whether the day lies in the year after the period.
        next_year: bool,
    },
    /// The document names no day: at the latest when the next period ends, since each period owes one publication.
    NextPeriod,
}

impl Rule {
    /// The day for a period. A period that would end on a day off ends on the next working day (Bộ luật Dân sự 2015,
    /// Điều 148, khoản 5).
    ///
    /// # Errors
    /// [`UnknownYear`] when no calendar covers the days that have to be counted: it is refused, not guessed.
    pub fn day(self, period: &Period, cadence: Cadence, calendars: &Calendars) -> Result<Date, UnknownYear> {
        let end = period.last();
        match self {
            Rule::DayAfter(day) => {
                calendars.deadline_at(end.month_of().next().first().plus_days(i64::from(day) - 1))
            }
            Rule::WorkingDays(days) => calendars.add_working_days(end, days),
            Rule::Days(days) => calendars.deadline_at(end.plus_days(days.into())),
            Rule::WorkingDaysBefore(days) => before(period.first(), days, calendars),
            Rule::Fixed { month, day, next_year } => {
                let month = Month::nearest(end.year() + i32::from(next_year), month);
                calendars.deadline_at(month.first().plus_days(i64::from(day) - 1).min(month.last()))
            }
            Rule::NextPeriod => {
                let next = cadence.at(end.next());
                calendars.deadline_at(next.map_or(end, |next| next.last()))
            }
        }
    }
}

fn before(day: Date, days: u32, calendars: &Calendars) -> Result<Date, UnknownYear> {
    let (mut date, mut left) = (day, days);
    while left > 0 {
        date = date.plus_days(-1);
        left -= u32::from(calendars.is_working(date)?);
    }
    Ok(date)
}

/// A [`Rule`] as it is written: exactly one of its ways.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Due {
    /// Day of the month after the period, 1 to 28; with `month`, the day of that month.
    #[schemars(extend("x-vi" = "Ngày của tháng liền sau kỳ (1–28); cùng với `month` là ngày của tháng đó"))]
    pub day: Option<u32>,
    /// Month of the year of the period, for a fixed day.
    #[schemars(extend("x-vi" = "Tháng trong năm của kỳ, khi hạn là một ngày cố định"))]
    pub month: Option<u32>,
    /// Whether the fixed day lies in the year after the period.
    #[schemars(extend("x-vi" = "true nếu ngày cố định thuộc năm sau"))]
    pub next_year: Option<bool>,
    /// Working days after the end of the period or after the event.
    #[schemars(extend("x-vi" = "Số ngày làm việc sau khi hết kỳ hoặc sau sự việc"))]
    pub working_days: Option<u32>,
    /// Calendar days after the end of the period or after the event.
    #[schemars(extend("x-vi" = "Số ngày sau khi hết kỳ hoặc sau sự việc"))]
    pub days: Option<u32>,
    /// Working days before the event.
    #[schemars(extend("x-vi" = "Số ngày làm việc trước sự việc"))]
    pub working_days_before: Option<u32>,
    /// The document names no day: at the latest when the next period ends.
    #[schemars(extend("x-vi" = "true nếu văn bản không nêu ngày: chậm nhất khi hết kỳ kế tiếp"))]
    pub next_period: Option<bool>,
}

/// What is wrong with a rule as it is written, in Vietnamese and English.
pub type Wrong = (&'static str, &'static str);

impl Due {
    /// The rule.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub fn rule(self, cadence: Cadence) -> Result<Rule, Wrong> {
        let rule = self.counted()?;
        let of_events = matches!(rule, Rule::WorkingDays(_) | Rule::Days(_) | Rule::WorkingDaysBefore(_));
        match (cadence, rule) {
            (Cadence::Event, _) if !of_events => Err((
                "nghĩa vụ theo sự việc chỉ tính hạn bằng `working_days`, `days` hoặc `working_days_before`",
                "a duty of events is counted by `working_days`, `days` or `working_days_before`",
            )),
            (Cadence::Year, rule) => Ok(rule),
            (_, Rule::Fixed { .. }) => {
                Err(("`month` chỉ dùng cho nghĩa vụ hằng năm", "`month` is for duties of each year"))
            }
            (_, Rule::WorkingDaysBefore(_)) if cadence != Cadence::Event => Err((
                "`working_days_before` chỉ dùng cho nghĩa vụ theo sự việc",
                "`working_days_before` is for duties of events",
            )),
            (_, rule) => Ok(rule),
        }
    }

    /// The way to count, of which there has to be one, whatever the cadence is.
    fn counted(self) -> Result<Rule, Wrong> {
        let Due { day, month, next_year, working_days, days, working_days_before, next_period } = self;
        let written = [working_days, days, working_days_before];
        let ways = usize::from(day.is_some() || month.is_some())
            + written.iter().flatten().count()
            + usize::from(next_period == Some(true));
        if ways != 1 {
            return Err(("phải ghi đúng một cách tính hạn", "exactly one way to count has to be given"));
        }
        if written.iter().flatten().any(|days| *days > 400) {
            return Err(("số ngày phải từ 0 đến 400", "the days have to be 0 to 400"));
        }
        if next_year.is_some() && month.is_none() {
            return Err(("`next_year` chỉ đi cùng `month`", "`next_year` goes with `month` only"));
        }
        match (day, month, working_days, days, working_days_before) {
            (Some(day), Some(month), ..) if (1..=12).contains(&month) && (1..=31).contains(&day) => {
                Ok(Rule::Fixed { month, day, next_year: next_year == Some(true) })
            }
            (Some(day), None, ..) if (1..=28).contains(&day) => Ok(Rule::DayAfter(day)),
            (None, None, Some(days), ..) => Ok(Rule::WorkingDays(days)),
            (None, None, None, Some(days), _) => Ok(Rule::Days(days)),
            (None, None, None, None, Some(days)) => Ok(Rule::WorkingDaysBefore(days)),
            (None, None, None, None, None) => Ok(Rule::NextPeriod),
            _ => Err((
                "`day` phải từ 1 đến 28, hoặc từ 1 đến 31 khi có `month` từ 1 đến 12",
                "`day` has to be 1 to 28, or 1 to 31 with a `month` of 1 to 12",
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::date::parse_date;

    fn day(rule: Rule, cadence: Cadence, period: &str) -> Result<String, UnknownYear> {
        let period = Period::parse(period).unwrap();
        rule.day(&period, cadence, &Calendars::embedded()).map(|day| day.to_string())
    }

    #[test]
    fn days_that_are_off_move_to_a_working_day() {
        let monthly = |period| day(Rule::DayAfter(5), Cadence::Month, period);
        assert_eq!(monthly("2026-10").as_deref(), Ok("2026-11-05"));
        // 5 July 2026 is a Sunday, 5 September a Saturday.
        assert_eq!(
            (monthly("2026-06").as_deref(), monthly("2026-08").as_deref()),
            (Ok("2026-07-06"), Ok("2026-09-07"))
        );
        assert_eq!(monthly("2026-12"), Err(UnknownYear(2027)));
        assert_eq!(day(Rule::DayAfter(15), Cadence::Quarter, "2026-q3").as_deref(), Ok("2026-10-15"));
    }

    #[test]
    fn each_way_of_counting() {
        let fixed = Rule::Fixed { month: 1, day: 31, next_year: false };
        // 31 January 2026 is a Saturday.
        assert_eq!(day(fixed, Cadence::Year, "2026").as_deref(), Ok("2026-02-02"));
        let next = Rule::Fixed { month: 1, day: 31, next_year: true };
        assert_eq!(day(next, Cadence::Year, "2025").as_deref(), Ok("2026-02-02"));
        assert_eq!(day(Rule::NextPeriod, Cadence::Month, "2026-08").as_deref(), Ok("2026-09-30"));
        assert_eq!(day(Rule::NextPeriod, Cadence::Quarter, "2026-q1").as_deref(), Ok("2026-06-30"));
        // 24 November 2026 is a day off.
        assert_eq!(day(Rule::WorkingDays(2), Cadence::Event, "2026-11-23").as_deref(), Ok("2026-11-26"));
        assert_eq!(day(Rule::Days(1), Cadence::Event, "2026-11-23").as_deref(), Ok("2026-11-25"));
        assert_eq!(
            day(Rule::WorkingDaysBefore(2), Cadence::Event, "2026-11-25").as_deref(),
            Ok("2026-11-20")
        );
    }

    #[test]
    fn periods_follow_each_other() {
        let of = |cadence: Cadence| {
            let periods = cadence.from(parse_date("2026-11-22").unwrap()).take(2);
            periods.map(|period| period.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(of(Cadence::Month), ["2026-11", "2026-12"]);
        assert_eq!(of(Cadence::Quarter), ["2026-q4", "2027-q1"]);
        assert_eq!(of(Cadence::Half), ["2026-h2", "2027-h1"]);
        assert_eq!(of(Cadence::Year), ["2026", "2027"]);
        assert!(of(Cadence::Event).is_empty());
        assert!(Cadence::Event.fits(&Period::parse("2026-11-22").unwrap()));
        assert!(!Cadence::Quarter.fits(&Period::parse("2026-11").unwrap()));
    }

    #[test]
    fn a_rule_is_written_in_one_way() {
        let rule = |text: &str, cadence| serde_yaml::from_str::<Due>(text).unwrap().rule(cadence);
        assert_eq!(rule("day: 5", Cadence::Month), Ok(Rule::DayAfter(5)));
        assert_eq!(rule("next_period: true", Cadence::Quarter), Ok(Rule::NextPeriod));
        for (text, cadence) in [
            ("day: 5\nworking_days: 3", Cadence::Month),
            ("{}", Cadence::Month),
            ("day: 31", Cadence::Month),
            ("month: 3", Cadence::Year),
            ("{day: 31, month: 1}", Cadence::Month),
            ("day: 5", Cadence::Event),
            ("working_days_before: 7", Cadence::Month),
            ("days: 5000", Cadence::Event),
        ] {
            assert!(rule(text, cadence).is_err(), "{text}");
        }
    }
}
