//! How a whole is shared out: one bar of 100 %, drawn for 340 units, a phone's width, so that its labels stay legible there.

use super::chart::{WIDTH, round};
use super::locale::Locale;
use crate::base::number::Ratio;
use serde::Serialize;

/// Room between two parts.
const GAP: f64 = 2.0;
/// Smallest width at which a part is seen.
const THIN: f64 = 1.0;
/// Room beside the text within a part, and for each letter of it.
const ROOM: f64 = 10.0;
const LETTER: f64 = 9.0;

/// A bar of parts. The counts beside it are the truth, the drawing follows them.
#[derive(Serialize)]
pub struct Bar {
    label: String,
    parts: Vec<Drawn>,
    /// Where the next part begins.
    #[serde(skip)]
    end: f64,
}

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
        Bar { label, parts: Vec::new(), end: 0.0 }
    }

    /// Adds a part with its share of the whole, 0 to 100.
    pub fn add(&mut self, share: f64, Part { label, text, percent, tone }: Part) {
        let x = self.end;
        let width = (share > 0.0).then(|| (share * ((WIDTH + GAP) / 100.0) - GAP).max(THIN));
        let fits = |width: &f64| *width > ROOM + LETTER * text.chars().count() as f64;
        let text_x = width.filter(fits).map(|width| round(x + width / 2.0));
        self.end += width.map_or(0.0, |width| width + GAP);
        self.parts.push(Drawn { label, text, percent, tone, x: round(x), width: width.map(round), text_x });
    }

    /// Adds a part that is counted: its text and its share in words follow from the count.
    pub fn add_counted(&mut self, ratio: Ratio, label: String, tone: &'static str, locale: &Locale) {
        let share = ratio.percent(2).map_or(0.0, |hundredths| hundredths as f64 / 100.0);
        let percent = Some(locale.percent(ratio));
        self.add(share, Part { label, text: locale.count(ratio.part), percent, tone });
    }

    /// The tones of its parts.
    pub fn tones(&self) -> impl Iterator<Item = &'static str> {
        self.parts.iter().map(|part| part.tone)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
