//! The trends of the months as bars, each drawn for 340 units: a phone's width, so that its labels stay legible there.

use super::scope::open_of;
use super::words;
use crate::base::date::Month;
use crate::domain::locale::Locale;
use crate::kinds::late::derive::{Late, MonthList, Slot};
use crate::kinds::late::publication::State;
use serde::Serialize;
use std::fmt::Display;

const WIDTH: f64 = 340.0;
/// Room for the numbers of the scale.
const LEFT: f64 = 50.0;
/// Room for the half of the last label that is wider than its bar.
const RIGHT: f64 = 14.0;
/// Room for the label above the highest bar.
const TOP: f64 = 20.0;
/// Height of the scale.
const PLOT: f64 = 96.0;
/// Months drawn at most.
const MONTHS: usize = 24;
/// Smallest distance of two labels of months, in units.
const LABEL: f64 = 22.0;

/// The drawing; all lengths in units of its view box.
#[derive(Serialize)]
pub struct Chart {
    /// `closed` or `open`.
    id: &'static str,
    /// What it shows, in a sentence.
    title: String,
    width: f64,
    height: f64,
    left: f64,
    base: f64,
    ticks: Vec<Tick>,
    bars: Vec<Bar>,
    labels: Vec<Label>,
    years: Vec<Label>,
    /// Whether some month has no figure.
    gaps: bool,
}

#[derive(Serialize)]
struct Tick {
    y: f64,
    text: String,
}

/// The bar of a month; a month without its figure has a mark instead.
#[derive(Serialize)]
struct Bar {
    x: f64,
    y: f64,
    width: f64,
    /// `None` for nothing to draw.
    height: Option<f64>,
    /// The count above the bar, or the mark of a gap; nothing stands at 0 but its figure.
    text: Option<String>,
    text_x: f64,
    text_y: f64,
}

#[derive(Serialize)]
struct Label {
    x: f64,
    text: String,
}

/// Draws the last months, what was closed late and what was open apart: the one counts what happened in a month, the other
/// what stood on one day, and a dossier goes from the second to the first, so their sum over months has no meaning. A
/// series with fewer than two months to compare is not drawn.
pub fn all(late: &Late, locale: &Locale) -> Vec<Chart> {
    let published = late.slots.iter().rposition(|slot| matches!(slot.state, State::Published(_)));
    let Some(published) = published else { return Vec::new() };
    let slots = &late.slots[(published + 1).saturating_sub(MONTHS)..=published];
    let of = |series: &dyn Fn(&MonthList) -> Option<u64>| -> Vec<Option<u64>> {
        slots.iter().map(|slot| month(late, slot).and_then(series)).collect()
    };
    let closed = of(&|month| Some(month.figures.closed));
    let open = of(&|month| open_of(late, month));
    let drawn = [draw("closed", slots, &closed, locale), draw("open", slots, &open, locale)];
    drawn.into_iter().flatten().collect()
}

fn month<'a>(late: &'a Late, slot: &Slot) -> Option<&'a MonthList> {
    match slot.state {
        State::Published(place) => Some(&late.months[place]),
        State::Pending(_) | State::Overdue { .. } => None,
    }
}

/// One series. Each has its own scale from 0: both keep the months, not the height, in common.
fn draw(id: &'static str, slots: &[Slot], counts: &[Option<u64>], locale: &Locale) -> Option<Chart> {
    let title = title(id, slots, counts, locale)?;
    let (step, top) = scale(counts.iter().flatten().copied().max().unwrap_or(0));
    let unit = PLOT / top as f64;
    let pitch = (WIDTH - LEFT - RIGHT) / slots.len() as f64;
    let center = |place: usize| round(LEFT + pitch * (place as f64 + 0.5));
    let labelled = labelled(counts);
    let bars = counts.iter().enumerate().map(|(place, count)| {
        let width = round((pitch - 4.0).min(24.0));
        bar(*count, center(place), width, unit, labelled.contains(&place), locale)
    });
    let every = (LABEL / pitch).ceil() as usize;
    // Counted from the last month, so that it always has its label.
    let shown = (0..slots.len()).filter(|place| (slots.len() - 1 - place).is_multiple_of(every));
    let label = |place: usize| Label { x: center(place), text: format!("{:02}", slots[place].month.month()) };
    Some(Chart {
        id,
        title,
        width: WIDTH,
        height: TOP + PLOT + 36.0,
        left: LEFT,
        base: TOP + PLOT,
        ticks: (0..=top / step)
            .map(|n| Tick { y: round(TOP + PLOT - (n * step) as f64 * unit), text: locale.count(n * step) })
            .collect(),
        bars: bars.collect(),
        labels: shown.map(label).collect(),
        years: years(slots, center),
        gaps: counts.iter().any(Option::is_none),
    })
}

/// What the bars say: their range and the newest; `None` with fewer than two known months.
fn title(id: &str, slots: &[Slot], counts: &[Option<u64>], locale: &Locale) -> Option<String> {
    let known = counts.iter().zip(slots).filter_map(|(count, slot)| Some(((*count)?, slot.month)));
    let known: Vec<(u64, Month)> = known.collect();
    let [_, .., (newest, month)] = known.as_slice() else { return None };
    let low = known.iter().map(|(count, _)| *count).min()?;
    let high = known.iter().map(|(count, _)| *count).max()?;
    let args: [(&str, &dyn Display); 4] = [
        ("low", &locale.count(low)),
        ("high", &locale.count(high)),
        ("month", &words::month(locale, *month)),
        ("newest", &locale.count(*newest)),
    ];
    Some(locale.say(&format!("late.chart.{id}"), &args))
}

fn bar(count: Option<u64>, center: f64, width: f64, unit: f64, labelled: bool, locale: &Locale) -> Bar {
    let base = TOP + PLOT;
    let height = count.unwrap_or(0) as f64 * unit;
    Bar {
        x: round(center - width / 2.0),
        y: round(base - height),
        width,
        height: (height >= 0.5).then(|| round(height)),
        text: match count {
            None => Some(locale.say("late.chart.gap", &[])),
            Some(count) => (labelled || count == 0).then(|| locale.count(count)),
        },
        text_x: center,
        text_y: round(base - height - 5.0),
    }
}

/// The bars with their number: the last, and the highest when it stands clear of the last.
fn labelled(counts: &[Option<u64>]) -> Vec<usize> {
    let last = counts.len() - 1;
    let highest = (0..counts.len()).max_by_key(|place| (counts[*place], *place)).unwrap_or(last);
    if highest + 2 < last { vec![highest, last] } else { vec![last] }
}

/// The year under its first month drawn, where there is room before the next.
fn years(slots: &[Slot], center: impl Fn(usize) -> f64) -> Vec<Label> {
    let starts = (0..slots.len()).filter(|place| *place == 0 || slots[*place].month.month() == 1);
    let starts: Vec<usize> = starts.collect();
    let roomy = |place: &usize| {
        let next = starts.iter().find(|other| *other > place);
        next.is_none_or(|next| center(*next) - center(*place) > 40.0)
    };
    let label = |place: &usize| Label { x: center(*place), text: slots[*place].month.year().to_string() };
    starts.iter().filter(|place| roomy(place)).map(label).collect()
}

/// Step and end of a scale from 0: two to five steps of 1, 2 or 5 times a power of ten.
fn scale(largest: u64) -> (u64, u64) {
    let steps = (0..19).flat_map(|power| [1, 2, 5].map(|lead| lead * 10u64.pow(power)));
    let step = steps.take_while(|step| *step <= largest.max(1)).find(|step| largest.div_ceil(*step) <= 4);
    let step = step.unwrap_or(1);
    (step, largest.div_ceil(step).max(1) * step)
}

fn round(length: f64) -> f64 {
    (length * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_reaches_the_largest_in_few_round_steps() {
        let scales = [0, 1, 4, 7, 600, 742, 3000, 4001].map(scale);
        assert_eq!(
            scales,
            [(1, 1), (1, 1), (1, 4), (2, 8), (200, 600), (200, 800), (1000, 3000), (2000, 6000)]
        );
    }

    #[test]
    fn labels_keep_apart() {
        assert_eq!(labelled(&[Some(9), Some(1), None, Some(3)]), [0, 3]);
        assert_eq!(labelled(&[Some(1), Some(9), Some(3)]), [2]);
    }
}
