//! The trend of the months as bars, drawn for 340 units: a phone's width, so that its labels stay legible there.

use super::words;
use crate::domain::locale::Locale;
use crate::kinds::late::derive::{Late, Slot};
use crate::kinds::late::publication::State;
use serde::Serialize;

const WIDTH: f64 = 340.0;
/// Room for the numbers of the scale.
const LEFT: f64 = 50.0;
/// Room for the label above the highest bar.
const TOP: f64 = 20.0;
/// Height of the scale.
const PLOT: f64 = 120.0;
/// Months drawn at most.
const MONTHS: usize = 24;
/// Smallest distance of two labels of months, in units.
const LABEL: f64 = 22.0;

/// The drawing; all lengths in units of its view box.
#[derive(Serialize)]
pub struct Chart {
    width: f64,
    height: f64,
    left: f64,
    base: f64,
    ticks: Vec<Tick>,
    bars: Vec<Bar>,
    labels: Vec<Label>,
    years: Vec<Label>,
    /// Whether some month has no list.
    gaps: bool,
}

#[derive(Serialize)]
struct Tick {
    y: f64,
    text: String,
}

/// The bar of a month: closed dossiers below, open ones above; a month without a list has none.
#[derive(Serialize)]
struct Bar {
    x: f64,
    width: f64,
    closed: Option<Piece>,
    open: Option<Piece>,
    /// The total above the bar, or the mark of a gap; nothing stands at 0 but its figure.
    text: Option<String>,
    text_x: f64,
    text_y: f64,
}

#[derive(Serialize)]
struct Piece {
    y: f64,
    height: f64,
}

#[derive(Serialize)]
struct Label {
    x: f64,
    text: String,
}

/// Draws the last months; `None` when there are fewer than two to compare.
pub fn of(late: &Late, locale: &Locale) -> Option<Chart> {
    let published = late.slots.iter().rposition(|slot| matches!(slot.state, State::Published(_)))?;
    let slots = &late.slots[(published + 1).saturating_sub(MONTHS)..=published];
    if late.months.len() < 2 {
        return None;
    }
    let totals: Vec<Option<(u64, u64)>> = slots.iter().map(|slot| counts(late, slot)).collect();
    let largest = totals.iter().flatten().map(|(closed, open)| closed + open).max().unwrap_or(0);
    let (step, top) = scale(largest);
    let unit = PLOT / top as f64;
    let pitch = (WIDTH - LEFT) / slots.len() as f64;
    let center = |place: usize| round(LEFT + pitch * (place as f64 + 0.5));
    let labelled = labelled(&totals);
    let bars = totals.iter().enumerate().map(|(place, counts)| {
        let width = round((pitch - 4.0).min(24.0));
        bar(*counts, center(place), width, unit, labelled.contains(&place), locale)
    });
    let every = (LABEL / pitch).ceil() as usize;
    // Counted from the last month, so that it always has its label.
    let shown = (0..slots.len()).filter(|place| (slots.len() - 1 - place).is_multiple_of(every));
    let label = |place: usize| Label { x: center(place), text: format!("{:02}", slots[place].month.month()) };
    Some(Chart {
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
        gaps: totals.iter().any(Option::is_none),
    })
}

fn counts(late: &Late, slot: &Slot) -> Option<(u64, u64)> {
    match slot.state {
        State::Published(place) => Some((late.months[place].figures.closed, late.months[place].figures.open)),
        State::Pending(_) | State::Overdue { .. } => None,
    }
}

fn bar(
    counts: Option<(u64, u64)>,
    center: f64,
    width: f64,
    unit: f64,
    labelled: bool,
    locale: &Locale,
) -> Bar {
    let base = TOP + PLOT;
    let (closed, open) = counts.unwrap_or((0, 0));
    let (low, high) = (closed as f64 * unit, open as f64 * unit);
    let piece = |from: f64, height: f64| {
        (height >= 0.5).then(|| Piece { y: round(base - from - height), height: round(height) })
    };
    // Two units apart, since adjacent colours alone do not tell two pieces apart.
    let gap = if low > 0.0 && high > 2.5 { 2.0 } else { 0.0 };
    let text = match counts {
        None => Some(locale.say("late.chart.gap", &[])),
        Some(_) => (labelled || closed + open == 0).then(|| locale.count(closed + open)),
    };
    Bar {
        x: round(center - width / 2.0),
        width,
        closed: piece(0.0, low),
        open: piece(low + gap, high - gap),
        text,
        text_x: center,
        text_y: round(base - low - high - 5.0),
    }
}

/// The bars with their number: the last, and the highest when it stands clear of the last.
fn labelled(totals: &[Option<(u64, u64)>]) -> Vec<usize> {
    let total = |place: usize| totals[place].map(|(closed, open)| closed + open);
    let last = totals.len() - 1;
    let highest = (0..totals.len()).max_by_key(|place| (total(*place), *place)).unwrap_or(last);
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

/// The trend in one sentence: the newest month against the one before it.
pub fn takeaway(late: &Late, locale: &Locale) -> Option<String> {
    let [.., before, last] = late.months.as_slice() else { return None };
    let (new, old) = (last.figures.total(), before.figures.total());
    let key = match new.cmp(&old) {
        std::cmp::Ordering::Less => "late.trend.less",
        std::cmp::Ordering::Equal => "late.trend.same",
        std::cmp::Ordering::Greater => "late.trend.more",
    };
    let (month, other) = (words::month_title(locale, last.month), words::month(locale, before.month));
    Some(locale.say_n(
        key,
        new,
        &[
            ("month", &month),
            ("other", &other),
            ("difference", &locale.count(new.abs_diff(old))),
            ("old", &locale.count(old)),
        ],
    ))
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
        assert_eq!(labelled(&[Some((9, 0)), Some((1, 0)), None, Some((2, 1))]), [0, 3]);
        assert_eq!(labelled(&[Some((1, 0)), Some((9, 0)), Some((2, 1))]), [2]);
    }
}
