//! The months as lines: the share resolved late, which on a scale from 0 shows changes that its complement, the share in
//! time, would hide, and how many were pending at the end.

use crate::base::date::Month;
use crate::domain::agency::AgencyId;
use crate::domain::chart::{Chart, Series, Unit, latest};
use crate::domain::locale::Locale;
use crate::domain::period::Period;
use crate::kinds::handling::counts::{Counts, Part};
use crate::kinds::handling::derive::{Handling, PeriodSummary};

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
    let months: Vec<(Month, Option<&Counts>)> = latest(&handling.periods.iter().filter_map(month).collect());
    let draw = |id: &str, tone, unit, value: &dyn Fn(&Counts) -> Option<u64>| {
        let of = |(month, counts): &(Month, Option<&Counts>)| (*month, counts.and_then(value));
        let values: Vec<_> = months.iter().map(of).collect();
        let series = Series::new(id, tone, unit, &values);
        wanted.contains(&id).then(|| series.told(&format!("handling.chart.{id}"), &[], locale)).flatten()
    };
    let charts = [
        draw("late", "late", Unit::Tenths, &|counts| counts.late().percent(1)),
        draw("pending", "going", Unit::Count, &|counts| Some(counts.of(Part::Pending))),
    ];
    charts.into_iter().flatten().collect()
}
