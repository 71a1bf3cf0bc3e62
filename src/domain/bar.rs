//! How a whole is shared out: one bar of 100 %, drawn for 340 units, a phone's width, so that its labels stay legible there.

use super::cells::Cells;
use super::chart::label::width as width_of;
use super::chart::{WIDTH, round};
use super::locale::Locale;
use super::site::List;
use crate::base::number::Ratio;
use serde::Serialize;

/// Room between two parts.
const GAP: f64 = 2.0;
/// Smallest width at which a part is seen.
const THIN: f64 = 1.0;
/// Room beside the text within a part, and the size of its letters.
const ROOM: f64 = 6.0;
const LETTERS: f64 = 14.0;

/// A bar of parts. The counts beside it are the truth, the drawing follows them.
#[derive(Serialize)]
pub struct Bar {
    label: String,
    parts: Vec<Drawn>,
    /// The line on which the middles of several bars stand above each other.
    #[serde(skip)]
    axis: Option<f64>,
    /// Where the next part begins.
    #[serde(skip)]
    end: f64,
    /// Where its middle is.
    #[serde(skip)]
    middle: f64,
}

/// The parts of a bar within a row: `text_x` is empty where a part has no room for its text.
pub const PARTS: List = List { name: "parts", fields: &["tone", "text", "x", "width", "text_x"], lists: &[] };

/// A part of the whole.
#[derive(Default)]
pub struct Part {
    /// What it is; empty where a key for several bars says it.
    pub label: String,
    /// Its count.
    pub text: String,
    /// Its share in words.
    pub percent: Option<String>,
    /// Its tone, as of a tag (`late`, `good`, `going`), or `v1` … `v5` for the levels from worst to best.
    pub tone: &'static str,
}

/// A part and its place.
#[derive(Serialize)]
struct Drawn {
    label: String,
    text: String,
    percent: Option<String>,
    tone: &'static str,
    x: f64,
    /// `None` for nothing to draw.
    width: Option<f64>,
    /// Where the middle of the text stands, if the part has room for it.
    text_x: Option<f64>,
}

impl Bar {
    /// A bar without parts; `label` says what is shared out.
    pub fn new(label: String) -> Bar {
        Bar { label, parts: Vec::new(), axis: None, end: 0.0, middle: 0.0 }
    }

    /// Counts as parts of their total, each with its words and its tone; nothing to draw where there is nothing.
    pub fn of_counts<'k>(
        label: String,
        total: u64,
        parts: impl IntoIterator<Item = (&'k str, u64, &'static str)>,
        locale: &Locale,
    ) -> Option<Bar> {
        let mut bar = Bar::new(label);
        for (key, count, tone) in parts {
            let ratio = Ratio::new(count, total);
            let share = ratio.percent(2).map_or(0.0, |hundredths| hundredths as f64 / 100.0);
            let (label, percent) = (locale.say(key, &[]), Some(locale.percent(ratio)));
            bar.add(share, Part { label, text: locale.count(count), percent, tone });
        }
        (total > 0).then_some(bar)
    }

    /// Adds a part with its share of the whole, 0 to 100.
    pub fn add(&mut self, share: f64, Part { label, text, percent, tone }: Part) {
        let x = self.end;
        let width = (share > 0.0).then(|| (share * ((WIDTH + GAP) / 100.0) - GAP).max(THIN));
        let text_x = text_x(&text, x, width);
        self.end += width.map_or(0.0, |width| width + GAP);
        self.parts.push(Drawn { label, text, percent, tone, x: round(x), width: width.map(round), text_x });
    }

    /// Says which share of the whole, 0 to 100, stands before its middle, such as all who are dissatisfied and half of those in between.
    pub fn divide_at(&mut self, share: f64) {
        self.middle = share * ((WIDTH + GAP) / 100.0);
    }

    /// Moves bars so that their middles stand above each other, and shrinks all alike so that they stay within the width.
    pub fn align<'b>(bars: impl IntoIterator<Item = &'b mut Bar>) {
        let bars: Vec<&mut Bar> = bars.into_iter().collect();
        let before = bars.iter().map(|bar| bar.middle).fold(0.0, f64::max);
        let behind = bars.iter().map(|bar| bar.end - bar.middle).fold(0.0, f64::max);
        let shrink = (WIDTH + GAP) / (before + behind).max(WIDTH + GAP);
        for bar in bars {
            bar.axis = Some(round(before * shrink));
            for part in &mut bar.parts {
                let x = (part.x - bar.middle + before) * shrink;
                let width = part.width.map(|width| ((width + GAP) * shrink - GAP).max(THIN));
                part.text_x = text_x(&part.text, x, width);
                (part.x, part.width) = (round(x), width.map(round));
            }
        }
    }

    /// Writes its label and its axis, and the parts that are drawn as items of a list by its number: see [`PARTS`].
    pub fn write(&self, list: usize, out: &mut Cells) {
        let number = |number: Option<f64>| number.map(|number| format!("{number:?}"));
        out.push(&self.label);
        out.maybe(number(self.axis));
        for part in self.parts.iter().filter(|part| part.width.is_some()) {
            let item = out.item(list);
            item.push(part.tone);
            item.push(&part.text);
            [Some(part.x), part.width, part.text_x].into_iter().for_each(|place| item.maybe(number(place)));
        }
    }
}

/// The middle of a part, if its text has room within it.
fn text_x(text: &str, x: f64, width: Option<f64>) -> Option<f64> {
    width.filter(|width| *width > ROOM + width_of(text, LETTERS)).map(|width| round(x + width / 2.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn middles_stand_above_each_other_and_the_parts_within_the_width() {
        let bar = |shares: [f64; 3]| {
            let mut bar = Bar::new(String::new());
            for share in shares {
                bar.add(share, Part { text: "12".into(), ..Part::default() });
            }
            bar.divide_at(shares[0] + shares[1] / 2.0);
            bar
        };
        let mut bars = [bar([10.0, 20.0, 70.0]), bar([60.0, 10.0, 30.0]), bar([0.0, 0.0, 100.0])];
        Bar::align(&mut bars);
        let middle = |bar: &Bar| bar.parts[1].width.map(|width| bar.parts[1].x + width / 2.0);
        let [first, second, third] = &bars;
        assert!(
            (middle(first).unwrap() - first.axis.unwrap()).abs() < 2.0,
            "{:?} {:?}",
            middle(first),
            first.axis
        );
        assert!((middle(second).unwrap() - second.axis.unwrap()).abs() < 2.0);
        assert_eq!((first.axis, third.parts[2].x), (second.axis, third.axis.unwrap()));
        for part in bars.iter().flat_map(|bar| &bar.parts) {
            assert!(part.x >= 0.0 && part.x + part.width.unwrap_or(0.0) <= WIDTH + 0.2, "{}", part.x);
        }
    }

    #[test]
    fn parts_fill_the_width_and_only_wide_ones_bear_their_count() {
        let mut bar = Bar::new(String::new());
        for (share, text) in [(80.0, "1.204"), (0.0, "0"), (0.1, "1"), (19.9, "300")] {
            bar.add(share, Part { text: text.into(), ..Part::default() });
        }
        let drawn: Vec<_> = bar.parts.iter().map(|part| (part.x, part.width, part.text_x)).collect();
        let expected = [
            (0.0, Some(271.6), Some(135.8)),
            (273.6, None, None),
            (273.6, Some(1.0), None),
            (276.6, Some(66.1), Some(309.6)),
        ];
        assert_eq!(drawn, expected);
    }
}
