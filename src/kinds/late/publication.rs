//! Whether the lists themselves were published in time.

use crate::base::calendar::{Calendars, UnknownYear};
use crate::base::date::{Date, Month};

/// The day a month's list has to be published: the day of the policy in the next month, or the next working day after it.
///
/// # Errors
/// [`UnknownYear`] when no calendar covers that day.
pub fn due(month: Month, policy_day: u32, calendars: &Calendars) -> Result<Date, UnknownYear> {
    let first = month.next().first();
    calendars.deadline_at(first.plus_days(i64::from(policy_day.clamp(1, 28)) - 1))
}

/// How a publication met its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Punctuality {
    /// On the day or before.
    OnTime,
    /// So many working days after it; 0 when only days off lie between.
    Late(u32),
    /// It cannot be told: no calendar for that year.
    Unknown,
}

impl Punctuality {
    /// Judges a publication.
    pub fn of(due: Option<Date>, published: Date, calendars: &Calendars) -> Punctuality {
        match due {
            None => Punctuality::Unknown,
            Some(due) if published <= due => Punctuality::OnTime,
            Some(due) => {
                calendars.working_days_between(due, published).map_or(Punctuality::Unknown, Punctuality::Late)
            }
        }
    }
}

/// A month between the first list and the day the site speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Published: its place among the months.
    Published(usize),
    /// Not published, and the day has not passed; `None` when the day cannot be told.
    Pending(Option<Date>),
    /// Not published although the day has passed, by so many working days.
    Overdue {
        /// The day.
        due: Date,
        /// Working days since; `None` when they cannot be counted.
        days: Option<u32>,
    },
}

impl State {
    /// The state of a month without a list.
    pub fn missing(due: Option<Date>, as_of: Date, calendars: &Calendars) -> State {
        match due.filter(|due| as_of > *due) {
            Some(due) => State::Overdue { due, days: calendars.working_days_between(due, as_of).ok() },
            None => State::Pending(due),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::date::parse_date;

    fn day(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    #[test]
    fn the_day_moves_to_a_working_day() {
        let calendars = Calendars::embedded();
        let due = |month: &str| due(Month::parse(month).unwrap(), 5, &calendars).map(|day| day.to_string());
        assert_eq!(due("2026-10").as_deref(), Ok("2026-11-05"));
        // 5 July 2026 is a Sunday, 5 September a Saturday.
        assert_eq!(
            (due("2026-06").as_deref(), due("2026-08").as_deref()),
            (Ok("2026-07-06"), Ok("2026-09-07"))
        );
        assert_eq!(due("2026-12"), Err(UnknownYear(2027)));
    }

    #[test]
    fn a_publication_is_judged_in_working_days() {
        let calendars = Calendars::embedded();
        let judged = |published| Punctuality::of(Some(day("2026-11-05")), day(published), &calendars);
        assert_eq!((judged("2026-11-05"), judged("2026-11-01")), (Punctuality::OnTime, Punctuality::OnTime));
        assert_eq!(
            (judged("2026-11-06"), judged("2026-11-10")),
            (Punctuality::Late(1), Punctuality::Late(3))
        );
        assert_eq!(judged("2027-02-01"), Punctuality::Unknown);
        assert_eq!(Punctuality::of(None, day("2026-11-05"), &calendars), Punctuality::Unknown);
    }

    #[test]
    fn a_month_without_a_list_is_overdue_only_after_its_day() {
        let calendars = Calendars::embedded();
        let state = |as_of| State::missing(Some(day("2026-11-05")), day(as_of), &calendars);
        assert_eq!(state("2026-11-05"), State::Pending(Some(day("2026-11-05"))));
        assert_eq!(state("2026-11-09"), State::Overdue { due: day("2026-11-05"), days: Some(2) });
        assert_eq!(state("2027-01-09"), State::Overdue { due: day("2026-11-05"), days: None });
        assert_eq!(State::missing(None, day("2027-03-01"), &calendars), State::Pending(None));
    }
}
