//! The figures of months as bars.

use crate::base::date::Month;
use crate::domain::chart::{Chart, MONTHS, Series};
use crate::domain::listing::register::Register;
use crate::domain::listing::{Drawing, Subject};
use crate::domain::locale::Locale;
use crate::domain::period::Period;
use std::collections::BTreeMap;
use std::fmt::Display;

/// Draws the last months up to the newest one; a month without a list is a gap.
pub fn all<S: Subject>(register: &Register<S>, locale: &Locale) -> Vec<Chart> {
    let months: BTreeMap<Month, &S::Figures> = register
        .periods
        .iter()
        .filter_map(|one| match one.period {
            Period::Month(month) => Some((month, &one.figures)),
            _ => None,
        })
        .collect();
    let (Some((first, _)), Some((last, _))) = (months.first_key_value(), months.last_key_value()) else {
        return Vec::new();
    };
    let all: Vec<Month> = std::iter::successors(Some(*first), |month| Some(month.next()))
        .take_while(|month| month <= last)
        .collect();
    let drawn = &all[all.len().saturating_sub(MONTHS)..];
    let draw = |drawing: &Drawing<S>| {
        let value = |month: &Month| (*month, months.get(month).and_then(|figures| (drawing.value)(figures)));
        let values: Vec<_> = drawn.iter().map(value).collect();
        let series = Series {
            id: drawing.id,
            tone: drawing.tone,
            unit: drawing.unit,
            values: &values,
            goal: None,
            beside: 0,
        };
        let range = series.range(locale)?;
        let args: [(&str, &dyn Display); 4] = [
            ("low", &range.low),
            ("high", &range.high),
            ("month", &locale.period(&Period::Month(range.month))),
            ("newest", &range.newest),
        ];
        Some(series.draw(locale.say(drawing.title, &args), locale))
    };
    S::drawings().iter().filter_map(draw).collect()
}
