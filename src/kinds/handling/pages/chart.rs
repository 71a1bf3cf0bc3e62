//! The months as lines: the share resolved late, which on a scale from 0 shows changes that its complement, the share in
//! time, would hide, and how many were pending at the end.

use crate::base::date::Month;
use crate::domain::agency::AgencyId;
use crate::domain::chart::{Chart, MONTHS, Series, Unit};
use crate::domain::locale::Locale;
use crate::domain::period::Period;
use crate::kinds::handling::counts::{Counts, Part};
use crate::kinds::handling::derive::{Handling, PeriodSummary};
use std::collections::BTreeMap;
use std::fmt::Display;

/// Draws the last months up to the newest one; a month without a summary is a gap.
pub fn all(handling: &Handling, locale: &Locale) -> Vec<Chart> {
    draw(handling, locale, &["late", "pending"], |summary| Some(&summary.counts))
}

/// The share that one agency resolved late, month by month; a month without its figures is a gap.
pub fn of_agency(handling: &Handling, agency: AgencyId, locale: &Locale) -> Vec<Chart> {
    draw(handling, locale, &["late"], |summary| handling.counts(summary.agencies.find(agency)?))
}

fn draw<'a>(
    handling: &'a Handling,
    locale: &Locale,
    wanted: &[&str],
    counts: impl Fn(&'a PeriodSummary) -> Option<&'a Counts>,
) -> Vec<Chart> {
    let month = |one: &'a PeriodSummary| match one.period {
        Period::Month(month) => Some((month, counts(one)?)),
        _ => None,
    };
    let months: BTreeMap<Month, &Counts> = handling.periods.iter().filter_map(month).collect();
    let (Some((first, _)), Some((last, _))) = (months.first_key_value(), months.last_key_value()) else {
        return Vec::new();
    };
    let all: Vec<Month> = std::iter::successors(Some(*first), |month| Some(month.next()))
        .take_while(|month| month <= last)
        .collect();
    let drawn = &all[all.len().saturating_sub(MONTHS)..];
    let draw = |id, tone, unit, value: &dyn Fn(&Counts) -> Option<u64>| {
        if !wanted.contains(&id) {
            return None;
        }
        let value = |month: &Month| (*month, months.get(month).and_then(|counts| value(counts)));
        let values: Vec<_> = drawn.iter().map(value).collect();
        let series = Series { id, tone, unit, values: &values, goal: None, beside: 0 };
        let title = title(&series, locale)?;
        Some(series.draw(title, locale))
    };
    let charts = [
        draw("late", "late", Unit::Tenths, &|counts| counts.late().percent(1)),
        draw("pending", "going", Unit::Count, &|counts| Some(counts.of(Part::Pending))),
    ];
    charts.into_iter().flatten().collect()
}

/// What the lines say: their range and the newest.
fn title(series: &Series<'_>, locale: &Locale) -> Option<String> {
    let range = series.range(locale)?;
    let args: [(&str, &dyn Display); 4] = [
        ("low", &range.low),
        ("high", &range.high),
        ("month", &locale.period(&Period::Month(range.month))),
        ("newest", &range.newest),
    ];
    Some(locale.say(&format!("handling.chart.{}", series.id), &args))
}
