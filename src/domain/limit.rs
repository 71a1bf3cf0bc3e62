//! How many working days a rule gives: dated data, one entry a document, never a figure in the program.

use super::in_force::InForce;
use crate::base::calendar::{Calendars, UnknownYear};
use crate::base::date::Date;
use crate::format::yaml;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// What one document gives.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// Kind, number and day of the document.
    #[schemars(extend("x-vi" = "Loại, số, ngày văn bản"))]
    pub document: String,
    /// The rule in the document.
    #[schemars(extend("x-vi" = "Điều, khoản, chỉ số"))]
    pub article: String,
    /// What it says, in Vietnamese.
    #[schemars(extend("x-vi" = "Nội dung quy định, như trang ghi lại"))]
    pub says: String,
    /// First day on which it holds.
    #[schemars(extend("x-vi" = "Ngày có hiệu lực"))]
    pub valid_from: Date,
    /// Last day on which it holds; `None` while it is in force.
    #[schemars(extend("x-vi" = "Ngày cuối cùng còn hiệu lực"))]
    pub valid_to: Option<Date>,
    /// Working days by what has to be done.
    #[schemars(extend("x-vi" = "Số ngày làm việc cho từng việc"))]
    pub days: BTreeMap<String, u32>,
    /// Where the figures come from, in Vietnamese.
    #[schemars(extend("x-vi" = "Đọc quy định ở đâu"))]
    pub source: String,
    /// What of it a person still has to check, in Vietnamese.
    #[schemars(extend("x-vi" = "Điều còn cần kiểm chứng"))]
    pub unverified: Option<String>,
}

/// All entries, oldest first. They live as long as the program.
pub type Limits = &'static [Limit];

/// The entries of a text that comes with the program. Each is tested; if one were wrong, nothing would be judged.
pub fn embedded(text: &str) -> Vec<Limit> {
    yaml::typed(text).unwrap_or_default()
}

impl InForce for Limit {
    fn id(&self) -> &str {
        // All entries of a kind are about the same.
        ""
    }

    fn validity(&self) -> (Date, Option<Date>) {
        (self.valid_from, self.valid_to)
    }
}

impl Limit {
    /// The working days for something; `None` where the document gives none.
    pub fn of(&self, what: &str) -> Option<u32> {
        self.days.get(what).copied()
    }
}

/// How something met its last day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Met {
    /// Done by that day.
    InTime,
    /// Done so many working days after it; 0 when only days off lie between.
    Late(u32),
    /// Not done, and the day has not passed.
    Pending,
    /// Not done although the day has passed, so many working days ago.
    Overdue(u32),
    /// It cannot be told: no rule or no calendar.
    #[default]
    Unknown,
}

impl Met {
    /// Judges what was done on a day, or not until `as_of`.
    ///
    /// # Errors
    /// [`UnknownYear`] when a year between has no calendar.
    pub fn of(
        last: Date,
        done: Option<Date>,
        as_of: Date,
        calendars: &Calendars,
    ) -> Result<Met, UnknownYear> {
        let after = |day| calendars.working_days_between(last, day);
        Ok(match done {
            Some(day) if day <= last => Met::InTime,
            Some(day) => Met::Late(after(day)?),
            None if as_of <= last => Met::Pending,
            None => Met::Overdue(after(as_of)?),
        })
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
    fn what_is_done_or_open_is_judged_in_working_days() {
        let calendars = Calendars::embedded();
        let of =
            |done: Option<&str>, as_of| Met::of(day("2026-10-09"), done.map(day), day(as_of), &calendars);
        assert_eq!(of(Some("2026-10-09"), "2026-10-31"), Ok(Met::InTime));
        assert_eq!(of(Some("2026-10-11"), "2026-10-31"), Ok(Met::Late(0)));
        assert_eq!(of(Some("2026-10-13"), "2026-10-31"), Ok(Met::Late(2)));
        assert_eq!(of(None, "2026-10-09"), Ok(Met::Pending));
        assert_eq!(of(None, "2026-10-12"), Ok(Met::Overdue(1)));
        assert_eq!(of(None, "2027-10-12"), Err(UnknownYear(2027)));
    }
}
