//! The trends of the months as lines.

use super::scope::open_of;
use crate::domain::chart::{Chart, MONTHS, Series, Unit};
use crate::domain::locale::Locale;
use crate::kinds::late::derive::{Late, MonthList, Slot};
use crate::kinds::late::publication::State;

/// Draws the last months, what was closed late and what was open apart: the one counts what happened in a month, the other
/// what stood on one day, and a dossier goes from the second to the first, so their sum over months has no meaning. A
/// series with fewer than two months to compare is not drawn. Each has its own scale from 0: both keep the months, not the
/// height, in common.
pub fn all(late: &Late, locale: &Locale) -> Vec<Chart> {
    let published = late.slots.iter().rposition(|slot| matches!(slot.state, State::Published(_)));
    let Some(published) = published else { return Vec::new() };
    let slots = &late.slots[(published + 1).saturating_sub(MONTHS)..=published];
    let draw = |id: &str, value: &dyn Fn(&MonthList) -> Option<u64>| {
        let values: Vec<_> =
            slots.iter().map(|slot| (slot.month, month(late, slot).and_then(value))).collect();
        let series = Series::new(id, "late", Unit::Count, &values);
        series.told(&format!("late.chart.{id}"), &[], locale)
    };
    let drawn =
        [draw("closed", &|month| Some(month.figures.closed)), draw("open", &|month| open_of(late, month))];
    drawn.into_iter().flatten().collect()
}

fn month<'a>(late: &'a Late, slot: &Slot) -> Option<&'a MonthList> {
    match slot.state {
        State::Published(place) => Some(&late.months[place]),
        State::Pending(_) | State::Overdue { .. } | State::Unowed => None,
    }
}
