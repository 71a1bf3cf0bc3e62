//! A figure over months as bars, drawn for 340 units: a phone's width, so that its labels stay legible there.

use super::locale::Locale;
use crate::base::date::Month;
use serde::Serialize;

/// A phone's width, in units of a drawing.
pub(super) const WIDTH: f64 = 340.0;
/// Room for the numbers of the scale.
const LEFT: f64 = 50.0;
/// Room for the half of the last label that is wider than its bar.
const RIGHT: f64 = 14.0;
/// Room for the label above the highest bar.
const TOP: f64 = 20.0;
/// Height of the scale.
const PLOT: f64 = 96.0;
/// Months drawn at most.
pub const MONTHS: usize = 24;
/// Smallest distance of two labels of months, in units.
const LABEL: f64 = 22.0;

/// A figure over months, each month beside its value; `None` where there is no figure, which is not 0.
pub struct Series<'a> {
    /// Name in anchors, such as `closed`.
    pub id: &'static str,
    /// Tone of the bars, as of a tag: `late`, `good`, `going`.
    pub tone: &'static str,
    /// What the values are.
    pub unit: Unit,
    /// Months one after the other, at most [`MONTHS`].
    pub values: &'a [(Month, Option<u64>)],
}

/// What the values of a series are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Counts, on a scale from 0 to the largest.
    Count,
    /// Tenths of a per cent, on a scale from 0 to the largest.
    Tenths,
}

/// The ends of a series and its newest value, as they are written.
pub struct Range {
    /// The smallest value.
    pub low: String,
    /// The largest.
    pub high: String,
    /// The newest.
    pub newest: String,
    /// The month of the newest.
    pub month: Month,
}

/// The drawing; all lengths in units of its view box.
#[derive(Serialize)]
pub struct Chart {
    id: &'static str,
    tone: &'static str,
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

impl Series<'_> {
    /// The range of the known values; `None` with fewer than two, where there is nothing to compare and to draw.
    pub fn range(&self, locale: &Locale) -> Option<Range> {
        let known: Vec<(u64, Month)> =
            self.values.iter().filter_map(|(month, value)| Some(((*value)?, *month))).collect();
        let [_, .., (newest, month)] = known.as_slice() else { return None };
        Some(Range {
            low: self.unit.write(known.iter().map(|(value, _)| *value).min()?, locale),
            high: self.unit.write(known.iter().map(|(value, _)| *value).max()?, locale),
            newest: self.unit.write(*newest, locale),
            month: *month,
        })
    }

    /// Draws the bars under a title, which says what they show.
    pub fn draw(&self, title: String, locale: &Locale) -> Chart {
        let values: Vec<Option<u64>> = self.values.iter().map(|(_, value)| *value).collect();
        let (step, top) = scale(values.iter().flatten().copied().max().unwrap_or(0));
        let unit = PLOT / top as f64;
        let pitch = (WIDTH - LEFT - RIGHT) / values.len().max(1) as f64;
        let center = |place: usize| round(LEFT + pitch * (place as f64 + 0.5));
        let labelled = labelled(&values);
        let width = round((pitch - 4.0).min(24.0));
        let bars = values.iter().enumerate().map(|(place, value)| {
            let text = match value {
                None => Some(locale.say("site.chart.gap", &[])),
                Some(value) => {
                    (labelled.contains(&place) || *value == 0).then(|| self.unit.write(*value, locale))
                }
            };
            bar(value.unwrap_or(0), center(place), width, unit, text)
        });
        let every = (LABEL / pitch).ceil() as usize;
        // Counted from the last month, so that it always has its label.
        let shown = (0..values.len()).filter(|place| (values.len() - 1 - place).is_multiple_of(every));
        let label =
            |place: usize| Label { x: center(place), text: format!("{:02}", self.values[place].0.month()) };
        let tick = |n: u64| Tick {
            y: round(TOP + PLOT - (n * step) as f64 * unit),
            text: self.unit.tick(n * step, locale),
        };
        Chart {
            id: self.id,
            tone: self.tone,
            title,
            width: WIDTH,
            height: TOP + PLOT + 36.0,
            left: LEFT,
            base: TOP + PLOT,
            ticks: (0..=top / step).map(tick).collect(),
            bars: bars.collect(),
            labels: shown.map(label).collect(),
            years: self.years(center),
            gaps: values.iter().any(Option::is_none),
        }
    }

    /// The year under its first month drawn, where there is room before the next.
    fn years(&self, center: impl Fn(usize) -> f64) -> Vec<Label> {
        let month = |place: usize| self.values[place].0;
        let starts: Vec<usize> =
            (0..self.values.len()).filter(|place| *place == 0 || month(*place).month() == 1).collect();
        let roomy = |place: &usize| {
            let next = starts.iter().find(|other| *other > place);
            next.is_none_or(|next| center(*next) - center(*place) > 40.0)
        };
        let label = |place: &usize| Label { x: center(*place), text: month(*place).year().to_string() };
        starts.iter().filter(|place| roomy(place)).map(label).collect()
    }
}

impl Unit {
    /// A value as the text beside the drawing writes it.
    fn write(self, value: u64, locale: &Locale) -> String {
        match self {
            Unit::Count => locale.count(value),
            Unit::Tenths => locale.tenths(value),
        }
    }

    /// A number of the scale.
    fn tick(self, value: u64, locale: &Locale) -> String {
        match self {
            Unit::Count => locale.count(value),
            Unit::Tenths if value.is_multiple_of(10) => format!("{}%", locale.count(value / 10)),
            Unit::Tenths => locale.tenths(value),
        }
    }
}

fn bar(value: u64, center: f64, width: f64, unit: f64, text: Option<String>) -> Bar {
    let base = TOP + PLOT;
    let height = value as f64 * unit;
    Bar {
        x: round(center - width / 2.0),
        y: round(base - height),
        width,
        height: (height >= 0.5).then(|| round(height)),
        text,
        text_x: center,
        text_y: round(base - height - 5.0),
    }
}

/// The bars with their number: the last, and the highest when it stands clear of the last.
fn labelled(values: &[Option<u64>]) -> Vec<usize> {
    let last = values.len().saturating_sub(1);
    let highest = (0..values.len()).max_by_key(|place| (values[*place], *place)).unwrap_or(last);
    if highest + 2 < last { vec![highest, last] } else { vec![last] }
}

/// Step and end of a scale from 0: two to five steps of 1, 2 or 5 times a power of ten.
fn scale(largest: u64) -> (u64, u64) {
    let steps = (0..19).flat_map(|power| [1, 2, 5].map(|lead| lead * 10u64.pow(power)));
    let step = steps.take_while(|step| *step <= largest.max(1)).find(|step| largest.div_ceil(*step) <= 4);
    let step = step.unwrap_or(1);
    (step, largest.div_ceil(step).max(1) * step)
}

/// A length as it is written: tenths of a unit are finer than a pixel.
pub(super) fn round(length: f64) -> f64 {
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
