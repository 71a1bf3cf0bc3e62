//! A span of days as plans word it.

use crate::base::date::Date;
use crate::domain::period::Period;
use crate::domain::period::words::Words;
use serde::Serialize;

/// A span of days with the fineness of its wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Interval {
    /// The first day.
    pub start: Date,
    /// The last day.
    pub end: Date,
    /// The fineness in which the end is worded.
    pub grain: Grain,
    /// Whether a year was taken from the plan.
    pub year_inferred: bool,
}

/// The time in which something comes again and again, as far as its words name it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Bounds {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
    /// Whether more times are named than are understood: then nobody can tell which periods are meant.
    pub unclear: bool,
}

impl Bounds {
    /// Takes a span into account; a second one is not understood.
    pub(super) fn name(&mut self, from: Option<Date>, until: Option<Date>) {
        self.unclear |= from.is_some() && self.from.is_some() || until.is_some() && self.until.is_some();
        self.from = self.from.or(from);
        self.until = self.until.or(until);
    }

    /// What both leave.
    #[must_use]
    pub fn and(self, other: Bounds) -> Bounds {
        Bounds {
            from: self.from.max(other.from),
            until: [self.until, other.until].into_iter().flatten().min(),
            unclear: self.unclear || other.unclear,
        }
    }
}

impl From<Interval> for Bounds {
    fn from(span: Interval) -> Bounds {
        Bounds { from: Some(span.start), until: Some(span.end), unclear: false }
    }
}

/// The fineness of a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Grain {
    Day,
    Month,
    Quarter,
    Half,
    NineMonths,
    Year,
    /// Several years.
    Period,
}

impl Interval {
    /// Reads a span of time; `year` stands in for a missing one.
    pub(super) fn read(words: &mut Words<'_>, year: Option<i32>) -> Option<Interval> {
        words.attempt(|words| {
            let (first, last) = words.span()?;
            let inferred = first.year.is_none() || last.year.is_none();
            Interval::new(first.period(year)?, last.period(year)?, inferred)
        })
    }

    /// From the first day of one period to the last day of another, if these are in order.
    pub(super) fn new(first: Period, last: Period, year_inferred: bool) -> Option<Interval> {
        let (start, end) = (first.first(), last.last());
        let grain = Grain::of(&last);
        (start <= end).then_some(Interval { start, end, grain, year_inferred })
    }
}

impl Grain {
    fn of(period: &Period) -> Grain {
        match period {
            Period::Day(_) | Period::Range { .. } => Grain::Day,
            Period::Month(_) => Grain::Month,
            Period::Quarter { .. } => Grain::Quarter,
            Period::Half { .. } => Grain::Half,
            Period::NineMonths(_) => Grain::NineMonths,
            Period::Year(_) => Grain::Year,
            Period::Years { .. } => Grain::Period,
        }
    }
}
