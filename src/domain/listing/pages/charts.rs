//! The figures of months as bars.

use crate::base::date::Month;
use crate::domain::chart::{Chart, Series, latest};
use crate::domain::listing::register::Register;
use crate::domain::listing::{Drawing, Subject};
use crate::domain::locale::Locale;
use crate::domain::period::Period;

/// Draws the last months up to the newest one; a month without a list is a gap.
pub fn all<S: Subject>(register: &Register<S>, locale: &Locale) -> Vec<Chart> {
    let months = register.periods.iter().filter_map(|one| match one.period {
        Period::Month(month) => Some((month, &one.figures)),
        _ => None,
    });
    let months: Vec<(Month, Option<&S::Figures>)> = latest(&months.collect());
    let draw = |drawing: &Drawing<S>| {
        let value =
            |(month, figures): &(Month, Option<&S::Figures>)| (*month, figures.and_then(drawing.value));
        let values: Vec<_> = months.iter().map(value).collect();
        Series::new(drawing.id, drawing.tone, drawing.unit, &values).told(drawing.title, &[], locale)
    };
    S::drawings().iter().filter_map(draw).collect()
}
