//! What became of the months without a list.

use crate::base::calendar::Calendars;
use crate::base::date::Date;
use crate::domain::duty::Owing;

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
    /// No list is owed, or it was cancelled: the calendar of publications says why.
    Unowed,
}

impl State {
    /// The state of a month without a list.
    pub fn missing(owing: Owing, as_of: Date, calendars: &Calendars) -> State {
        match owing {
            Owing::By(due) if as_of > due => {
                State::Overdue { due, days: calendars.working_days_between(due, as_of).ok() }
            }
            Owing::By(due) => State::Pending(Some(due)),
            Owing::NoCalendar(_) => State::Pending(None),
            Owing::Nothing | Owing::Cancelled => State::Unowed,
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
    fn a_month_without_a_list_is_overdue_only_after_its_day() {
        let calendars = Calendars::embedded();
        let state = |as_of| State::missing(Owing::By(day("2026-11-05")), day(as_of), &calendars);
        assert_eq!(state("2026-11-05"), State::Pending(Some(day("2026-11-05"))));
        assert_eq!(state("2026-11-09"), State::Overdue { due: day("2026-11-05"), days: Some(2) });
        assert_eq!(state("2027-01-09"), State::Overdue { due: day("2026-11-05"), days: None });
        let other = |owing| State::missing(owing, day("2027-03-01"), &calendars);
        assert_eq!(other(Owing::NoCalendar(2027)), State::Pending(None));
        assert_eq!((other(Owing::Nothing), other(Owing::Cancelled)), (State::Unowed, State::Unowed));
    }
}
