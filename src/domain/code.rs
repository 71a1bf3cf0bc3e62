//! Codes that say nothing of a person: dossiers `H99.05-260930-0012`, agencies `H99.05`, procedures `1.004227`
//! (Thông tư 01/2018/TT-VPCP, Điều 19; Quyết định 20/2020/QĐ-TTg, Điều 4).

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
        let (head, number) = text.rsplit_once('-')?;
        let (agency, day) = head.rsplit_once('-')?;
        let sound =
            is_agency_part(agency) && is_day(day) && (4..=6).contains(&number.len()) && digits(number);
        sound.then_some(Dossier { agency, day })
    }
}

/// Whether a text is the code of an agency, with at least one level below the province.
pub fn is_agency(text: &str) -> bool {
    text.contains('.') && is_agency_part(text)
}

/// Whether a text is the code of a procedure of the national database, such as `1.004227` or
/// `2.000815.000.00.00.H29`.
pub fn is_procedure(text: &str) -> bool {
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
fn is_province(part: &str) -> bool {
    matches!(part.as_bytes(), [b'A'..=b'Y', a, b] if a.is_ascii_digit() && b.is_ascii_digit())
}

fn is_agency_part(text: &str) -> bool {
    let mut parts = text.split('.');
    if !parts.next().is_some_and(is_province) {
        return is_old_agency(text);
    }
    let plain = |part: &str| {
        (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    };
    parts.by_ref().take(5).all(plain) && parts.next().is_none()
}

/// The scheme before 2020: `000.00.01.H26`.
fn is_old_agency(text: &str) -> bool {
    let parts: Vec<&str> = text.split('.').collect();
    let [first, second, third, province] = parts.as_slice() else { return false };
    (first.len(), second.len(), third.len()) == (3, 2, 2)
        && [first, second, third].into_iter().all(|part| digits(part))
        && is_province(province)
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
