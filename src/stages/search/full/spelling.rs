//! Folded words that are written in two ways: "ky" and "ki", "9" and "09". A reader who types one wants the other too.

use std::borrow::Cow;

/// The letters after which a last i or y sounds the same.
const ONSETS: [&str; 7] = ["h", "k", "l", "m", "s", "t", "qu"];

/// The other way to write a word, if there is one.
pub(super) fn other(word: &str) -> Option<String> {
    if let Some(figure) = word.strip_prefix('0').filter(|rest| is_figure(rest)) {
        return Some(figure.to_owned());
    }
    if is_figure(word) {
        return Some(format!("0{word}"));
    }
    let pair = |from, to| {
        word.strip_suffix(from).filter(|onset| ONSETS.contains(onset)).map(|onset| format!("{onset}{to}"))
    };
    pair('i', 'y').or_else(|| pair('y', 'i'))
}

/// The one of both ways under which pairs of words are kept: "ki", "9".
pub(super) fn neutral(word: &str) -> Cow<'_, str> {
    match other(word) {
        Some(other) if word.starts_with('0') || word.ends_with('y') => other.into(),
        _ => word.into(),
    }
}

fn is_figure(word: &str) -> bool {
    matches!(word.as_bytes(), [b'1'..=b'9'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_meet() {
        for (one, two) in [("ky", "ki"), ("quy", "qui"), ("09", "9"), ("ty", "ti")] {
            assert_eq!(other(one).as_deref(), Some(two));
            assert_eq!(other(two).as_deref(), Some(one));
            assert_eq!((&*neutral(one), &*neutral(two)), (two, two));
        }
        for word in ["", "kem", "kyi", "y", "0", "00", "12", "012", "vi", "huy"] {
            assert_eq!(other(word), None, "{word}");
            assert_eq!(neutral(word), word);
        }
    }
}
