//! Codes that say nothing of a person: dossiers `H99.05-260930-0012`, agencies `H99.05`, procedures `1.004227`
//! (Thông tư 01/2018/TT-VPCP, Điều 19; Quyết định 20/2020/QĐ-TTg, Điều 4).

use crate::base::date::Date;

/// A dossier code of one of the two schemes: agency, day of receipt, running number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dossier<'a> {
    /// `H99.05` or `000.00.01.H26`.
    pub agency: &'a str,
    /// `260930`.
    pub day: &'a str,
}

impl<'a> Dossier<'a> {
    /// Reads a code; `None` when it follows neither scheme.
    pub fn parse(text: &'a str) -> Option<Dossier<'a>> {
        let number = text.len() - text.bytes().rev().position(|byte| byte == b'-')?;
        // A day has six figures and stands between hyphens.
        let day = number.checked_sub(7)?;
        let (head, day) = (text.get(..day)?, text.get(day..number - 1)?);
        let (agency, number) = (head.strip_suffix('-')?, &text[number..]);
        let sound =
            is_day(day) && (4..=6).contains(&number.len()) && digits(number) && is_agency_part(agency);
        sound.then_some(Dossier { agency, day })
    }

    /// The day of receipt, if the calendar has it.
    pub fn date(&self) -> Option<Date> {
        let number = |at: usize| self.day.get(at..at + 2)?.parse::<u32>().ok();
        Date::ymd(2000 + i32::try_from(number(0)?).ok()?, number(2)?, number(4)?)
    }
}

/// Whether a text is the code of an agency, with at least one level below the province.
pub fn is_agency(text: &str) -> bool {
    text.contains('.') && is_agency_part(text)
}

/// Whether a text is the code of a procedure of the national database, such as `1.004227` or
/// `2.000815.000.00.00.H29`.
fn is_procedure(text: &str) -> bool {
    let (Some(number), rest) = (text.get(..8), text.get(8..).unwrap_or_default()) else { return false };
    let sound =
        matches!(number.as_bytes(), [b'1'..=b'3', b'.', six @ ..] if six.iter().all(u8::is_ascii_digit));
    sound && (rest.is_empty() || rest.strip_prefix('.').is_some_and(is_old_agency))
}

/// Whether a text is any of the three codes.
pub fn is_code(text: &str) -> bool {
    text.len() > 4 && (Dossier::parse(text).is_some() || is_agency(text) || is_procedure(text))
}

fn digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A level-1 code such as `H99`: a letter from A to Y and two digits.
fn is_province(part: &[u8]) -> bool {
    matches!(part, [b'A'..=b'Y', a, b] if a.is_ascii_digit() && b.is_ascii_digit())
}

fn is_agency_part(text: &str) -> bool {
    let mut parts = text.as_bytes().split(|byte| *byte == b'.');
    if !parts.next().is_some_and(is_province) {
        return is_old_agency(text);
    }
    let plain = |part: &[u8]| {
        (1..=4).contains(&part.len()) && part.iter().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    };
    parts.by_ref().take(5).all(plain) && parts.next().is_none()
}

/// The scheme before 2020: `000.00.01.H26`.
fn is_old_agency(text: &str) -> bool {
    let parts: Vec<&str> = text.split('.').collect();
    let [first, second, third, province] = parts.as_slice() else { return false };
    (first.len(), second.len(), third.len()) == (3, 2, 2)
        && [first, second, third].into_iter().all(|part| digits(part))
        && is_province(province.as_bytes())
}

fn is_day(text: &str) -> bool {
    let [_, _, m1, m2, d1, d2] = *text.as_bytes() else { return false };
    let number = |tens: u8, ones: u8| (tens - b'0') * 10 + (ones - b'0');
    digits(text) && (1..=12).contains(&number(m1, m2)) && (1..=31).contains(&number(d1, d2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_schemes_are_known_and_nothing_else() {
        for good in
            ["000.00.01.H29-240115-0001", "H56.18-260930-0012", "H99-260101-123456", "H38.001-230120-9999"]
        {
            assert!(Dossier::parse(good).is_some() && is_code(good), "{good}");
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
            assert!(Dossier::parse(bad).is_none(), "{bad}");
        }
        let day = |code| Dossier::parse(code).and_then(|code| code.date());
        assert_eq!(day("H56.18-260930-0012"), Date::ymd(2026, 9, 30));
        assert_eq!(day("H56.18-260931-0012"), None);
    }

    #[test]
    fn agencies_and_procedures_have_their_own_forms() {
        for good in ["000.00.01.H26", "H99.05", "G22.99.8.1.2.3", "1.004227", "2.000815.000.00.00.H29"] {
            assert!(is_code(good), "{good}");
        }
        for bad in ["H99", "4.004227", "1.00422", "1.0042270", "1.004227.5", "00.00.01.H26", "đ.004227"] {
            assert!(!is_code(bad), "{bad}");
        }
    }
}
