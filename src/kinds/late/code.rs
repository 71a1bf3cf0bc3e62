//! Dossier codes: `H99.05-260930-0012` (Thông tư 01/2018/TT-VPCP, Điều 19; Quyết định 20/2020/QĐ-TTg, Điều 4).

use crate::domain::config::DossierCodes;
use std::borrow::Cow;

/// A code of one of the two schemes: agency, day of receipt, running number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code<'a> {
    /// `H99.05` or `000.00.01.H26`.
    agency: &'a str,
    /// `260930`.
    day: &'a str,
}

impl<'a> Code<'a> {
    /// Reads a code; `None` when it follows neither scheme.
    pub fn parse(text: &'a str) -> Option<Code<'a>> {
        let (head, number) = text.rsplit_once('-')?;
        let (agency, day) = head.rsplit_once('-')?;
        let sound = is_agency(agency) && is_day(day) && (4..=6).contains(&number.len()) && digits(number);
        sound.then_some(Code { agency, day })
    }
}

/// The code as the policy lets readers see it; empty when it is hidden.
pub fn shown(code: &str, policy: DossierCodes) -> Cow<'_, str> {
    let parsed = || Code::parse(code);
    match policy {
        DossierCodes::Full => Cow::Borrowed(code),
        // Where the running number ends is unknown in a foreign code, so all of it is hidden.
        DossierCodes::HideSequence => parsed()
            .map_or(Cow::Borrowed(""), |Code { agency, day }| Cow::Owned(format!("{agency}-{day}-****"))),
        DossierCodes::None => Cow::Borrowed(""),
    }
}

/// The anchor of a row. A hidden code must not be guessed from it, so it counts places then.
pub fn anchor(code: &str, place: usize, policy: DossierCodes) -> String {
    match Code::parse(code).filter(|_| policy == DossierCodes::Full) {
        Some(_) => {
            let plain = |c: char| if c == '.' { '-' } else { c.to_ascii_lowercase() };
            "hs-".chars().chain(code.chars().map(plain)).collect()
        }
        None => format!("dong-{place}"),
    }
}

fn digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A level-1 code such as `H99`: a letter from A to Y and two digits.
fn is_province(part: &str) -> bool {
    matches!(part.as_bytes(), [b'A'..=b'Y', a, b] if a.is_ascii_digit() && b.is_ascii_digit())
}

fn is_agency(text: &str) -> bool {
    let mut parts = text.split('.');
    let first = parts.next().unwrap_or_default();
    if is_province(first) {
        let plain = |part: &str| {
            (1..=4).contains(&part.len())
                && part.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        };
        return parts.clone().count() <= 5 && parts.all(plain);
    }
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(second), Some(third), Some(province), None) => {
            let lengths = (first.len(), second.len(), third.len()) == (3, 2, 2);
            lengths && [first, second, third].into_iter().all(digits) && is_province(province)
        }
        _ => false,
    }
}

fn is_day(text: &str) -> bool {
    let part = |range| text.get(range).and_then(|part: &str| part.parse::<u32>().ok());
    text.len() == 6
        && digits(text)
        && part(2..4).is_some_and(|month| (1..=12).contains(&month))
        && part(4..6).is_some_and(|day| (1..=31).contains(&day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_schemes_are_known_and_nothing_else() {
        for good in
            ["000.00.01.H29-240115-0001", "H56.18-260930-0012", "H99-260101-123456", "H38.001-230120-9999"]
        {
            assert!(Code::parse(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "123",
            "Z99.05-260930-0012",
            "H99.05-261330-0012",
            "H99.05-260932-0012",
            "H99.05-260930-12",
            "h99-260930-0012",
        ] {
            assert!(Code::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_hidden_running_number_is_in_neither_text_nor_anchor() {
        let code = "H99.05-260930-0012";
        assert_eq!(shown(code, DossierCodes::Full), code);
        assert_eq!(shown(code, DossierCodes::HideSequence), "H99.05-260930-****");
        assert_eq!(shown("A-0012", DossierCodes::HideSequence), "");
        assert_eq!(shown(code, DossierCodes::None), "");
        assert_eq!(anchor(code, 7, DossierCodes::Full), "hs-h99-05-260930-0012");
        assert_eq!(anchor(code, 7, DossierCodes::HideSequence), "dong-7");
        assert_eq!(anchor("A 1", 7, DossierCodes::Full), "dong-7");
    }
}
