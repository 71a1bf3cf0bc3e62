//! Numbers as offices write them: `1.234` and `1,234`, `99,8` and `99.8`.

/// Which mark stands before the decimals of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marks {
    /// No number of the column tells.
    Unknown,
    /// A comma, as Vietnamese has it.
    Comma,
    /// A dot.
    Dot,
}

/// What became of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read {
    /// A number with a dot before its decimals and no other mark.
    Value(String),
    /// It is one number or another, by the meaning of its mark.
    Ambiguous {
        /// With the mark before decimals.
        one: String,
        /// With the mark between thousands.
        other: String,
    },
    /// No number.
    NotANumber,
}

impl Marks {
    /// What the numbers of a column show: one that can be read in one way only tells for the others. Numbers that
    /// contradict each other leave it open.
    pub fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Marks {
        let (mut comma, mut dot) = (false, false);
        for text in texts {
            let text = bare(text);
            for (mark, seen) in [(',', &mut comma), ('.', &mut dot)] {
                *seen |= is_decimal(&text, mark) && !is_grouped(&text, mark);
            }
            // Thousands between one mark leave the other for decimals.
            dot |= is_grouped(&text, ',') && text.matches(',').count() > 1;
            comma |= is_grouped(&text, '.') && text.matches('.').count() > 1;
        }
        match (comma, dot) {
            (true, false) => Marks::Comma,
            (false, true) => Marks::Dot,
            _ => Marks::Unknown,
        }
    }
}

/// A whole number from 0 as a workbook holds it: `1234`, `12.0`.
pub fn whole(number: &str) -> Option<String> {
    let (digits, rest) = number.split_once('.').unwrap_or((number, ""));
    let sound = is_digits(digits) && rest.bytes().all(|byte| byte == b'0');
    sound.then(|| plain(digits))
}

/// A count as a text: a mark in it stands between thousands, whichever it is.
pub fn count(text: &str) -> Option<String> {
    let text = bare(text);
    let grouped = [',', '.'].iter().any(|mark| is_grouped(&text, *mark));
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    (is_digits(&text) || grouped).then(|| plain(&digits))
}

/// A decimal number as a text.
pub fn decimal(text: &str, marks: Marks) -> Read {
    let text = bare(text.trim().trim_end_matches('%'));
    let (sign, text) = text.strip_prefix('-').map_or(("", text.as_str()), |rest| ("-", rest));
    let value = |mark: char| {
        let without: String = text.chars().filter(|c| !matches!(c, ',' | '.') || *c == mark).collect();
        format!("{sign}{}", without.replace(mark, "."))
    };
    if is_digits(text) {
        return Read::Value(format!("{sign}{text}"));
    }
    let as_decimal: Vec<char> = [',', '.'].into_iter().filter(|mark| is_decimal(text, *mark)).collect();
    let as_groups: Vec<char> = [',', '.'].into_iter().filter(|mark| is_grouped(text, *mark)).collect();
    match (as_decimal.as_slice(), as_groups.as_slice()) {
        ([], []) => Read::NotANumber,
        ([mark], []) => Read::Value(value(*mark)),
        ([mark], _) => match (marks, mark) {
            (Marks::Comma, ',') | (Marks::Dot, '.') => Read::Value(value(*mark)),
            (Marks::Unknown, _) => Read::Ambiguous { one: value(*mark), other: value(' ') },
            _ => Read::Value(value(' ')),
        },
        _ => Read::Value(value(' ')),
    }
}

/// Without the spaces that stand between thousands.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}')).collect()
}

/// Without zeros before it.
fn plain(digits: &str) -> String {
    let trimmed = digits.trim_start_matches('0');
    if trimmed.is_empty() { "0".to_owned() } else { trimmed.to_owned() }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a number can have this mark before its decimals: `99,8`, `1.234,5`.
fn is_decimal(text: &str, mark: char) -> bool {
    let other = if mark == ',' { '.' } else { ',' };
    text.split_once(mark).is_some_and(|(whole, decimals)| {
        is_digits(decimals) && (is_digits(whole) || is_grouped(whole, other))
    })
}

/// Whether a number can have this mark between its thousands: `1.234`, `12,345,678`.
fn is_grouped(text: &str, mark: char) -> bool {
    let mut parts = text.split(mark);
    let first = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.collect();
    let first_sound = (1..=3).contains(&first.len()) && is_digits(first) && !first.starts_with('0');
    !rest.is_empty() && first_sound && rest.iter().all(|part| part.len() == 3 && is_digits(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Read {
        Read::Value(text.to_owned())
    }

    #[test]
    fn numbers_of_one_meaning_are_read() {
        for (text, expected) in [
            ("12", "12"),
            ("99,8", "99.8"),
            ("99.8 %", "99.8"),
            ("1.234,5", "1234.5"),
            ("1,234.5", "1234.5"),
            ("1.234.567", "1234567"),
            ("-0,125", "-0.125"),
            ("12 345,6", "12345.6"),
        ] {
            assert_eq!(decimal(text, Marks::Unknown), value(expected), "{text}");
        }
        for text in ["", "gần 5", "1..2", "1,2,3", "5-6"] {
            assert_eq!(decimal(text, Marks::Unknown), Read::NotANumber, "{text}");
        }
    }

    #[test]
    fn a_mark_of_two_meanings_is_told_by_the_column() {
        let ambiguous = Read::Ambiguous { one: "1.234".into(), other: "1234".into() };
        assert_eq!(decimal("1,234", Marks::Unknown), ambiguous);
        assert_eq!(decimal("1,234", Marks::Comma), value("1.234"));
        assert_eq!(decimal("1,234", Marks::Dot), value("1234"));
        let of = |texts: &[&str]| Marks::of(texts.iter().copied());
        assert_eq!(of(&["1,234", "99,8"]), Marks::Comma);
        assert_eq!(of(&["1.234.567"]), Marks::Comma);
        assert_eq!(of(&["99.8"]), Marks::Dot);
        assert_eq!(of(&["99.8", "99,8"]), Marks::Unknown);
        assert_eq!(of(&["1,234"]), Marks::Unknown);
    }
}
