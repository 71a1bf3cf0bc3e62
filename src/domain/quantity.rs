//! Figures as documents write them: "gần 352", "hơn 1.112", ">77.500". The words stay; only an exact whole number can be added up.

use super::fold::fold;

/// A figure with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// As the document writes it.
    pub text: Box<str>,
    /// The whole number, where the document calls it exact.
    pub exact: Option<u64>,
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

impl Quantity {
    /// Reads a figure with thousands apart by dots and a decimal comma, alone, after such a word or sign, or from one figure
    /// to another. `None` when there is no figure in it.
    pub fn parse(text: &str) -> Option<Quantity> {
        let text = text.trim();
        let bare = text.trim_start_matches(['>', '<', '≥', '≤', '~']).trim_start();
        let digits = bare.find(|c: char| c.is_ascii_digit())?;
        let (word, figures) = bare.split_at(digits);
        let word = fold(word);
        if !word.is_empty() && !ABOUT.contains(&word.as_str()) {
            return None;
        }
        let ends: Vec<&str> = figures.split(['-', '–']).map(str::trim).collect();
        let read: Vec<Option<u64>> = ends.iter().map(|figure| number(figure)).collect::<Option<_>>()?;
        let exact = match read.as_slice() {
            [one] if word.is_empty() && bare.len() == text.len() => *one,
            [_] | [_, _] => None,
            _ => return None,
        };
        Some(Quantity { text: text.into(), exact })
    }
}

/// A figure: its value where it is whole. `None` when it is no figure.
fn number(text: &str) -> Option<Option<u64>> {
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, decimals) = text.split_once(',').map_or((text, None), |(whole, rest)| (whole, Some(rest)));
    let groups: Vec<&str> = whole.split('.').collect();
    let sound = groups.iter().all(|group| plain(group))
        && groups.iter().skip(1).all(|group| group.len() == 3)
        && (groups.len() == 1 || groups[0].len() <= 3)
        && decimals.is_none_or(plain);
    let value = || groups.concat().parse().ok();
    sound.then(|| if decimals.is_some() { None } else { value() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_and_only_exact_whole_numbers_have_a_value() {
        let exact = |text| Quantity::parse(text).map(|one| one.exact);
        assert_eq!(exact("1.112"), Some(Some(1112)));
        assert_eq!(exact("0"), Some(Some(0)));
        for inexact in ["gần 352", "hơn 1.112", ">77.500", "99,8", "85–92", "85-92", "trên 99,8", "≥ 90"]
        {
            assert_eq!(exact(inexact), Some(None), "{inexact}");
            assert_eq!(&*Quantity::parse(inexact).unwrap().text, inexact);
        }
        for wrong in ["", "nhiều", "1.12", "1.1112", "1,2,3", "12 đơn", "ba 12", "1-2-3", "12."] {
            assert_eq!(exact(wrong), None, "{wrong}");
        }
    }
}
