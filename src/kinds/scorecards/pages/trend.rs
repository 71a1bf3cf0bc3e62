//! The totals of an agency over the months, one line for each scheme.

use super::words;
use crate::base::date::Month;
use crate::domain::agency::AgencyId;
use crate::domain::chart::{Chart, MONTHS, Series, Unit};
use crate::domain::locale::Locale;
use crate::domain::period::Period;
use crate::kinds::scorecards::derive::{Edition, Scorecards};
use crate::kinds::scorecards::points::Points;
use std::collections::BTreeMap;
use std::fmt::Display;

/// Draws each scheme's months up to the newest. A month without a whole total is a gap: a total of fewer indicators cannot be
/// compared with one of all, nor can totals of two schemes or of two versions of one with other maxima.
pub fn of_agency(scorecards: &Scorecards, agency: AgencyId, locale: &Locale) -> Vec<Chart> {
    let mut schemes: BTreeMap<(&str, Points), BTreeMap<Month, &Edition>> = BTreeMap::new();
    for edition in &scorecards.editions {
        if let Period::Month(month) = edition.period {
            let scheme = (edition.scheme.id.as_str(), edition.scheme.max);
            schemes.entry(scheme).or_default().insert(month, edition);
        }
    }
    let charts = schemes.into_iter().filter_map(|((_, max), months)| {
        let total = |edition: &Edition| scorecards.card(edition.agencies.find(agency)?).total.whole(max);
        let totals: BTreeMap<Month, Points> =
            months.iter().filter_map(|(month, edition)| Some((*month, total(edition)?))).collect();
        let newest = months.last_key_value()?.1;
        draw(&totals, newest, locale)
    });
    charts.collect()
}

fn draw(totals: &BTreeMap<Month, Points>, newest: &Edition, locale: &Locale) -> Option<Chart> {
    let (first, last) = (totals.first_key_value()?.0, totals.last_key_value()?.0);
    let months = std::iter::successors(Some(*first), |month| Some(month.next()));
    let all: Vec<_> = months
        .take_while(|month| month <= last)
        .map(|month| (month, totals.get(&month).map(|points| points.hundredths())))
        .collect();
    let scheme = &newest.scheme;
    let id = format!("scorecards-{}-{}", scheme.id, scheme.max.short().replace('.', "-"));
    let values = &all[all.len().saturating_sub(MONTHS)..];
    let series = Series { id: &id, tone: "going", unit: Unit::Hundredths, values, goal: None, beside: 0 };
    let range = series.range(locale)?;
    let args: [(&str, &dyn Display); 6] = [
        ("scheme", &scheme.short),
        ("max", &words::max(locale, scheme.max)),
        ("low", &range.low),
        ("high", &range.high),
        ("month", &locale.period(&Period::Month(range.month))),
        ("newest", &range.newest),
    ];
    Some(series.draw(locale.say("scorecards.chart.total", &args), locale))
}
