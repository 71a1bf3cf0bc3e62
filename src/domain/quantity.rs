//! Figures as documents write them: "gần 352", "hơn 1.112", ">77.500", "-5". The words stay; only an exact whole number can be
//! added up.

use super::fold::fold;

/// A figure with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// As the document writes it.
    pub text: Box<str>,
    /// The whole number, where the document calls it exact.
    pub exact: Option<i64>,
}

/// Folded words before a figure that is not exact.
const ABOUT: [&str; 11] = [
    "gan",
    "khoang",
    "hon",
    "tren",
    "duoi",
    "xap xi",
    "it nhat",
    "toi thieu",
    "toi da",
    "chua den",
    "luon dat tren",
];

/// What a figure may begin with: a hyphen or the sign itself below 0, or what tells that it is above.
const SIGNS: [char; 3] = ['-', '\u{2212}', '+'];

impl Quantity {
    /// Reads a figure with thousands apart by dots and a decimal comma, alone, after such a word or sign, or from one figure
    /// to another. `None` when there is no figure in it.
    pub fn parse(text: &str) -> Option<Quantity> {
        let text = text.trim();
        let bare = text.trim_start_matches(['>', '<', '≥', '≤', '~']).trim_start();
        let digits = bare.find(|c: char| c.is_ascii_digit())?;
        let before = bare[..digits].trim_end_matches(SIGNS);
        // A sign that is none of these is not to be lost: it would make another figure.
        let mark = |c: char| ('\u{300}'..='\u{36f}').contains(&c);
        let plain = before.chars().all(|c| c.is_alphabetic() || c.is_whitespace() || mark(c));
        let word = fold(before);
        if !plain || !word.is_empty() && !ABOUT.contains(&word.as_str()) {
            return None;
        }
        let read = ends(&bare[before.len()..])?;
        let exact = match read {
            (one, None) if word.is_empty() && bare.len() == text.len() => one,
            _ => None,
        };
        Some(Quantity { text: text.into(), exact })
    }
}

/// A figure, or two with a dash between them: the value of the first, where it is whole, and that of the second.
fn ends(text: &str) -> Option<(Option<i64>, Option<Option<i64>>)> {
    if let Some(one) = number(text) {
        return Some((one, None));
    }
    let dashes = text.char_indices().skip(1).filter(|(_, c)| matches!(c, '-' | '–'));
    let mut pairs = dashes.filter_map(|(at, dash)| {
        let (one, other) = (text[..at].trim_end(), text[at + dash.len_utf8()..].trim_start());
        Some((number(one)?, Some(number(other)?)))
    });
    pairs.next()
}

/// A figure: its value where it is whole. `None` when it is no figure.
fn number(text: &str) -> Option<Option<i64>> {
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix(SIGNS).unwrap_or(text);
    let below = text.starts_with(['-', '\u{2212}']);
    let (whole, decimals) =
        unsigned.split_once(',').map_or((unsigned, None), |(whole, rest)| (whole, Some(rest)));
    let groups: Vec<&str> = whole.split('.').collect();
    // No thousands stand behind a 0: "0.125" is a decimal in another way of writing, and would be taken for 125.
    let grouped = groups[0].len() <= 3 && !groups[0].starts_with('0');
    let sound = groups.iter().all(|group| plain(group))
        && groups.iter().skip(1).all(|group| group.len() == 3)
        && (groups.len() == 1 || grouped)
        && decimals.is_none_or(plain);
    let value = || groups.concat().parse().ok().map(|value: i64| if below { -value } else { value });
    sound.then(|| if decimals.is_some() { None } else { value() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(text: &str) -> Option<Option<i64>> {
        Quantity::parse(text).map(|one| one.exact)
    }

    #[test]
    fn words_stay_and_only_exact_whole_numbers_have_a_value() {
        assert_eq!(exact("1.112"), Some(Some(1112)));
        assert_eq!(exact("0"), Some(Some(0)));
        for inexact in
            ["gần 352", "hơn 1.112", ">77.500", "99,8", "85–92", "85-92", "trên 99,8", "≥ 90", "0,125"]
        {
            assert_eq!(exact(inexact), Some(None), "{inexact}");
            assert_eq!(&*Quantity::parse(inexact).unwrap().text, inexact);
        }
        for wrong in ["", "nhiều", "1.12", "1.1112", "1,2,3", "12 đơn", "ba 12", "1-2-3", "12.", "$5", "(5)"]
        {
            assert_eq!(exact(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_sign_is_part_of_the_figure() {
        assert_eq!((exact("-5"), exact("\u{2212}1.250")), (Some(Some(-5)), Some(Some(-1250))));
        assert_eq!(exact("+5"), Some(Some(5)));
        for inexact in ["-0,5", "gần -5", "> -5", "-5–-3", "-5 – 3", "-5--3"] {
            assert_eq!(exact(inexact), Some(None), "{inexact}");
        }
        for wrong in ["- 5", "--5", "- -5", "–5", "+-5", "5-"] {
            assert_eq!(exact(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn no_thousands_stand_behind_a_zero() {
        for wrong in ["0.125", "-0.125", "00.125", "012.345", "1234.567", ".125", "1..125"] {
            assert_eq!(exact(wrong), None, "{wrong}");
        }
        assert_eq!(exact("12.345"), Some(Some(12345)));
    }
}
