//! Texts in drawings and the room that they take, so that a test can tell before any browser does whether two meet.

use super::round;
use serde::Serialize;

/// Size of the letters in charts, in units of a drawing: no text is smaller than 12.
pub const SIZE: f64 = 13.0;
/// How far letters reach above their base line and, with the dots below Vietnamese vowels, under it, as parts of their size.
const ABOVE: f64 = 0.95;
const BELOW: f64 = 0.25;
/// Empty room between two texts.
const APART: f64 = 1.0;

/// A text whose middle stands at a place.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Label {
    /// The middle.
    pub x: f64,
    /// The base line.
    pub y: f64,
    /// The text.
    pub text: String,
}

/// The room that a text takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// Its edges.
    pub left: f64,
    /// See `left`.
    pub right: f64,
    /// See `left`.
    pub top: f64,
    /// See `left`.
    pub bottom: f64,
}

impl Label {
    /// A text around `x`, moved sideways so far as it needs to stay between two edges.
    pub fn within(x: f64, y: f64, text: String, (left, right): (f64, f64)) -> Label {
        let half = width(&text, SIZE) / 2.0;
        Label { x: round(x.min(right - half).max(left + half)), y: round(y), text }
    }

    /// A text that ends at `right`.
    pub fn ending(right: f64, y: f64, text: String) -> Label {
        let half = width(&text, SIZE) / 2.0;
        Label { x: round(right - half), y: round(y), text }
    }

    /// Its room.
    pub fn room(&self) -> Room {
        let half = width(&self.text, SIZE) / 2.0;
        Room {
            left: self.x - half,
            right: self.x + half,
            top: self.y - SIZE * ABOVE,
            bottom: self.y + SIZE * BELOW,
        }
    }

    /// Whether it has the room that others leave.
    pub fn is_clear_of<'l>(&self, others: impl IntoIterator<Item = &'l Label>) -> bool {
        others.into_iter().all(|other| !self.room().meets(&other.room()))
    }
}

impl Room {
    /// Whether two rooms share any of it.
    pub fn meets(&self, other: &Room) -> bool {
        let apart = self.right + APART <= other.left || other.right + APART <= self.left;
        !apart && self.top < other.bottom && other.top < self.bottom
    }
}

/// The width of a text in bold letters of a size: at least what the fonts of phones and desktops need (Roboto, Segoe UI, San
/// Francisco, Noto Sans, DejaVu Sans, of which the last is the widest).
pub fn width(text: &str, size: f64) -> f64 {
    let wide = |letter: char| match letter {
        '0'..='9' | '?' | '+' | '\u{2212}' | '<' | '>' => 0.7,
        '.' | ',' | ' ' | '\u{a0}' | ':' | ';' | '/' | '(' | ')' | '-' | '’' => 0.46,
        'i' | 'j' | 'l' | 'f' | 't' | 'r' | 'I' => 0.52,
        '%' | 'm' | 'w' | 'M' | 'W' => 1.11,
        '–' | '…' | '—' => 1.0,
        letter if letter.is_uppercase() => 0.86,
        _ => 0.73,
    };
    text.chars().map(wide).sum::<f64>() * size
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_touch_meet() {
        let label = |x, y| Label { x, y, text: "12".into() };
        assert!(!label(0.0, 0.0).is_clear_of(&[label(15.0, 4.0)]));
        assert!(label(0.0, 0.0).is_clear_of(&[label(20.0, 4.0)]), "beside");
        assert!(label(0.0, 0.0).is_clear_of(&[label(0.0, 16.0)]), "below");
    }

    #[test]
    fn a_text_stays_between_the_edges() {
        let label = Label::within(335.0, 10.0, "1.234".into(), (0.0, 340.0));
        assert!(label.room().right <= 340.05 && label.x < 335.0);
        assert_eq!(Label::within(100.0, 10.0, "1".into(), (0.0, 340.0)).x, 100.0);
    }
}
