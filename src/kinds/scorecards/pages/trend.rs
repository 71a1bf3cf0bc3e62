//! The totals of an agency over the months, one line for each scheme.

use super::words;
use crate::base::date::Month;
use crate::domain::agency::AgencyId;
use crate::domain::chart::{Chart, Series, Unit, latest};
use crate::domain::locale::Locale;
use crate::domain::period::Period;
use crate::kinds::scorecards::derive::{Edition, Scorecards};
use crate::kinds::scorecards::points::Points;
use std::collections::BTreeMap;

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
    let scheme = &newest.scheme;
    let id = format!("scorecards-{}-{}", scheme.id, scheme.max.short().replace('.', "-"));
    let values = latest(totals).into_iter().map(|(month, points)| (month, points.map(Points::hundredths)));
    let values: Vec<_> = values.collect();
    let series = Series::new(&id, "going", Unit::Hundredths, &values);
    let max = words::max(locale, scheme.max);
    series.told("scorecards.chart.total", &[("scheme", &scheme.short), ("max", &max)], locale)
}
