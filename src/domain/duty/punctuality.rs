//! Whether something was published by its day.

use crate::base::calendar::Calendars;
use crate::base::date::Date;

/// How a publication met its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Punctuality {
    /// On the day or before.
    OnTime,
    /// So many working days after it; 0 when only days off lie between.
    Late(u32),
    /// It cannot be told: nothing is owed, or no calendar covers that year.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::date::parse_date;

    fn day(text: &str) -> Date {
        parse_date(text).unwrap()
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
}
