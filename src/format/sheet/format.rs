//! Number formats: what a number shows as.

/// What a number shows as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// A figure.
    #[default]
    Plain,
    /// A share in per cent.
    Share,
    /// A day, with or without a time.
    Date,
    /// A time of day or a span of hours.
    Time,
}

/// A format that workbooks name by its number only (ECMA-376 part 1, 18.8.30).
pub fn built_in(number: usize) -> Shown {
    match number {
        9 | 10 => Shown::Share,
        14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58 => Shown::Date,
        18..=21 | 32..=35 | 45..=47 | 55 | 56 => Shown::Time,
        _ => Shown::Plain,
    }
}

/// A format by its code, such as `dd/mm/yyyy` or `#,##0.0`.
pub fn by_code(code: &str) -> Shown {
    let (mut date, mut month, mut time, mut share) = (false, false, false, false);
    let mut rest = code.chars();
    while let Some(letter) = rest.next() {
        match letter {
            // What follows is shown as it is, or its width or itself fills the cell.
            '\\' | '_' | '*' => {
                rest.next();
            }
            '"' => while rest.next().is_some_and(|letter| letter != '"') {},
            '[' => {
                let inside: String = rest.by_ref().take_while(|letter| *letter != ']').collect();
                let span = !inside.is_empty() && inside.chars().all(|letter| "hHmMsS".contains(letter));
                time |= span;
            }
            // The first section is that of positive numbers.
            ';' => break,
            'd' | 'D' | 'y' | 'Y' => date = true,
            'm' | 'M' => month = true,
            'h' | 'H' | 's' | 'S' => time = true,
            '%' => share = true,
            // General; E+00.
            'G' | 'g' if rest.as_str().get(..6).is_some_and(|word| word.eq_ignore_ascii_case("eneral")) => {
                rest.nth(5);
            }
            _ => {}
        }
    }
    match () {
        () if date || (month && !time) => Shown::Date,
        () if time => Shown::Time,
        () if share => Shown::Share,
        () => Shown::Plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_understood() {
        let all =
            |codes: &[&str], shown| codes.iter().for_each(|code| assert_eq!(by_code(code), shown, "{code}"));
        all(
            &["dd/mm/yyyy", "[$-42A]dd \"tháng\" m, yyyy;@", "m/d/yyyy h:mm", "mm-yy", "mmmm", "D.M.YYYY"],
            Shown::Date,
        );
        all(&["h:mm", "[h]:mm:ss", "mm:ss.0", "[$-409]h:mm AM/PM"], Shown::Time);
        all(&["0%", "0.0%;[Red]-0.0%", "#,##0.00 %"], Shown::Share);
        all(
            &[
                "General",
                "@",
                "0.00",
                "#,##0 \"đồng\"",
                "#,##0\\ \\d",
                "[Red]0",
                "0.00E+00",
                "#,##0_d",
                "\"",
                "[",
            ],
            Shown::Plain,
        );
    }
}
