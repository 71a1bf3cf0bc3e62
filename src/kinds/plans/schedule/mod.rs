//! When an output of a plan is due: the wording of the plan, and what can be computed from it.
//!
//! Plans word time in their own ways, from `trước ngày 31/01/2023` to `Thường xuyên`. The wording is
//! always kept and shown; only an interval, a window or a "before" has a last day, so only these can
//! ever be called overdue.

mod grammar;
mod interval;
mod rhythm;

use crate::base::date::{AsOf, Date};
use crate::domain::fold::fold;
use crate::domain::period::Period;
use serde::Serialize;

pub use interval::{Bounds, Grain, Interval};

/// When an output is due: as worded, and as understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Schedule {
    /// The finish (or only) time column, exactly as written.
    pub raw: String,
    /// The start column, exactly as written; empty when there is none.
    pub start_raw: String,
    /// What the words mean.
    pub parsed: Parsed,
}

/// What a time expression means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Parsed {
    /// Within a span of days: `Quý II/2023`, or from a start column to a finish column.
    Interval(Interval),
    /// A time aimed at and a latest time: `Tháng 11/2022, chậm nhất tháng 3/2023`.
    Window {
        /// The time aimed at.
        target: Interval,
        /// The last time that is still in time.
        latest: Interval,
    },
    /// Again and again: one output a rhythm. `Định kỳ (Quý, năm) hoặc đột xuất`.
    Recurring {
        /// All rhythms named, the shortest first; empty for `định kỳ` that names none.
        every: Vec<Rhythm>,
        /// Whether outputs out of turn are foreseen too.
        also_adhoc: bool,
        /// The span in which this holds, when named.
        within: Bounds,
    },
    /// All the time: `Thường xuyên năm 2023`.
    Continuous {
        /// The span in which this holds, when named.
        within: Bounds,
    },
    /// When the need arises: `Đột xuất`.
    Adhoc {
        /// The span in which this holds, when named.
        within: Bounds,
    },
    /// Before a day, or up to it: `trước ngày 31/01/2023`, `chậm nhất tháng 3/2023`.
    Before {
        /// The day named.
        date: Date,
        /// Whether that day is still in time.
        inclusive: bool,
        /// Whether the year was taken from the plan.
        year_inferred: bool,
    },
    /// After something that has no date: `Ngay sau khi phương án được phê duyệt`.
    Event {
        /// What has to happen first, as worded.
        after: String,
    },
    /// As another document says: `Theo tiến độ của Đề án 06`.
    External {
        /// What stands behind `Theo`, as worded.
        reference: String,
    },
    /// Nothing that is understood; the wording is all there is.
    Text,
}

/// How often an output comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Rhythm {
    Day,
    Week,
    Month,
    Quarter,
    Half,
    Year,
}

/// Reads the time columns of a task. `start` is empty when the plan has one column; a missing year
/// is that of `plan_period`, if it lies in one year. Never fails: what is not understood is
/// [`Parsed::Text`], which the caller reports.
pub fn parse_schedule(start: &str, due: &str, plan_period: &Period) -> Schedule {
    let year = plan_period.single_year();
    let finish = grammar::read(due, year);
    let parsed = match start.trim() {
        "" => finish,
        _ if fold(start) == fold(due) => finish,
        _ => from_to(grammar::read(start, year), finish, due.trim().is_empty()),
    };
    Schedule { raw: due.to_owned(), start_raw: start.to_owned(), parsed }
}

/// Finds a deadline inside the wording of an output: `Quyết định công bố, hoàn thành trong năm 2024`.
/// Its `raw` is that part of the text.
pub fn deadline_in_text(text: &str, plan_period: &Period) -> Option<Schedule> {
    let (raw, parsed) = grammar::find_completion(text, plan_period.single_year())?;
    Some(Schedule { raw: raw.to_owned(), start_raw: String::new(), parsed })
}

/// Finds a rhythm inside the wording of an output: `Danh sách công khai định kỳ hằng tháng` → `hằng tháng`.
pub fn rhythm_in_text(text: &str) -> Option<&str> {
    grammar::find_rhythm(text)
}

/// Joins a start column and a finish column that say different things.
fn from_to(start: Parsed, finish: Parsed, no_finish: bool) -> Parsed {
    match (start, finish) {
        (Parsed::Interval(start), Parsed::Interval(finish)) if start.start <= finish.end => {
            Parsed::Interval(Interval {
                start: start.start,
                year_inferred: start.year_inferred || finish.year_inferred,
                ..finish
            })
        }
        (Parsed::Interval(_), Parsed::Interval(_)) => Parsed::Text,
        // A start alone is no deadline; only what has none anyway may stand in the start column.
        (start, _) if no_finish => match start {
            Parsed::Recurring { .. } | Parsed::Continuous { .. } | Parsed::Adhoc { .. } => start,
            _ => Parsed::Text,
        },
        (start, finish) => finish.after(&start),
    }
}

impl Parsed {
    /// What comes again and again begins when the start column says so; where that names no day, nobody can tell when.
    fn after(mut self, start: &Parsed) -> Parsed {
        let (Parsed::Recurring { within, .. } | Parsed::Continuous { within } | Parsed::Adhoc { within }) =
            &mut self
        else {
            return self;
        };
        match start {
            Parsed::Interval(start) => within.name(Some(start.start), None),
            Parsed::Recurring { .. } | Parsed::Continuous { .. } | Parsed::Adhoc { .. } => {}
            _ => within.unclear = true,
        }
        self
    }

    /// The time in which an output comes whose own words name a rhythm alone, as these time columns say it: never later than
    /// the last day, and not before what has to happen first.
    pub fn bounds(&self) -> Bounds {
        match self {
            Parsed::Interval(span) => (*span).into(),
            Parsed::Window { target, latest } => {
                Bounds { from: Some(target.start), until: Some(latest.end), unclear: false }
            }
            Parsed::Before { date, inclusive, .. } => {
                Bounds { until: Some(date.plus_days(i64::from(*inclusive) - 1)), ..Bounds::default() }
            }
            Parsed::Recurring { within, .. } | Parsed::Continuous { within } | Parsed::Adhoc { within } => {
                *within
            }
            Parsed::Event { .. } => Bounds { unclear: true, ..Bounds::default() },
            Parsed::External { .. } | Parsed::Text => Bounds::default(),
        }
    }
}

impl Schedule {
    /// The last day on which the output is in time; `None` when the wording gives none.
    pub fn deadline(&self) -> Option<Date> {
        match &self.parsed {
            Parsed::Interval(interval) => Some(interval.end),
            Parsed::Window { latest, .. } => Some(latest.end),
            Parsed::Before { date, inclusive: true, .. } => Some(*date),
            Parsed::Before { date, .. } => Some(date.plus_days(-1)),
            _ => None,
        }
    }

    /// Whether the output would be late if it were still open on that day; `None` without a deadline.
    pub fn overdue_at(&self, as_of: AsOf) -> Option<bool> {
        self.deadline().map(|last| as_of.0 > last)
    }

    /// Whether the deadline rests on a year that the wording leaves out.
    pub fn year_inferred(&self) -> bool {
        match &self.parsed {
            Parsed::Interval(interval) => interval.year_inferred,
            Parsed::Window { target, latest } => target.year_inferred || latest.year_inferred,
            Parsed::Before { year_inferred, .. } => *year_inferred,
            _ => false,
        }
    }

    /// Whether the columns say something that is not understood (an empty cell says nothing).
    pub fn is_unread(&self) -> bool {
        self.parsed == Parsed::Text && !(self.raw.trim().is_empty() && self.start_raw.trim().is_empty())
    }

    /// The rhythms in which outputs are expected; empty unless recurring.
    pub fn rhythms(&self) -> &[Rhythm] {
        match &self.parsed {
            Parsed::Recurring { every, .. } => every,
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests;
