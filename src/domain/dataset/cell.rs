//! What stands in a cell of a published table: codes instead of nothing, and nothing that a spreadsheet would calculate.

use crate::base::diag::{Text, text};

/// What an empty cell means. Codes as the statistical services of the United Kingdom write them, in letters that a reader
/// of either language finds explained in every workbook and on every data page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Empty {
    /// Not stated: it may exist, but nobody reported it.
    Missing,
    /// Does not apply to this row.
    NotApplicable,
    /// Known but not shown: too small a count, or a person could be recognised.
    Withheld,
    /// Not final.
    Provisional,
}

impl Empty {
    /// All codes, in the order in which they are explained.
    pub const ALL: [Empty; 4] = [Empty::Missing, Empty::NotApplicable, Empty::Withheld, Empty::Provisional];

    /// What stands in the cell.
    pub fn code(self) -> &'static str {
        match self {
            Empty::Missing => "[x]",
            Empty::NotApplicable => "[z]",
            Empty::Withheld => "[c]",
            Empty::Provisional => "[p]",
        }
    }

    /// What it means.
    pub fn label(self) -> Text {
        match self {
            Empty::Missing => {
                text("chưa có số liệu: nguồn không ghi", "not available: the source does not say")
            }
            Empty::NotApplicable => text("không áp dụng cho dòng này", "does not apply to this row"),
            Empty::Withheld => text(
                "không công bố: số quá nhỏ hoặc có thể nhận ra một người",
                "withheld: a small count, or a person could be recognised",
            ),
            Empty::Provisional => text("số tạm thời, chưa chốt", "provisional, not final"),
        }
    }
}

/// Letters with which a cell becomes a formula in a spreadsheet (OWASP, CSV injection).
fn begins_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// Whether a text is a number and nothing else: `-5` calculates nothing.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    plain(whole) && plain(part)
}

/// Writes a cell of a CSV file. A text that a spreadsheet would take for a formula gets an apostrophe before it, as does
/// one that would look so when [`decode`] takes an apostrophe off.
pub fn encode(text: &str, out: &mut String) {
    let mark = begins_formula(text.trim_start_matches('\'')) && !is_number(text);
    if mark || text.bytes().any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r')) {
        out.push('"');
        out.push_str(if mark { "'" } else { "" });
        for (number, part) in text.split('"').enumerate() {
            out.push_str(if number > 0 { "\"\"" } else { "" });
            out.push_str(part);
        }
        out.push('"');
    } else {
        out.push_str(text);
    }
}

/// The text of a cell that [`encode`] wrote, read as CSV.
pub fn decode(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if begins_formula(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}

/// The code of an empty cell, if it is one.
pub fn code(cell: &str) -> Option<Empty> {
    Empty::ALL.into_iter().find(|one| one.code() == cell)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn encoded(text: &str) -> String {
        let mut out = String::new();
        encode(text, &mut out);
        out
    }

    #[test]
    fn no_cell_is_a_formula_and_numbers_stay_numbers() {
        for (text, written) in [
            ("=1+1", "\"'=1+1\""),
            ("+84 200", "\"'+84 200\""),
            ("-cmd", "\"'-cmd\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("\tx", "\"'\tx\""),
            ("'=x", "\"''=x\""),
            ("-5", "-5"),
            ("-5.25", "-5.25"),
            ("-5-3", "\"'-5-3\""),
            ("+5", "\"'+5\""),
            ("a=b", "a=b"),
            ("'a", "'a"),
            ("a,\"b\"", "\"a,\"\"b\"\"\""),
        ] {
            assert_eq!(encoded(text), written, "{text:?}");
        }
    }

    #[test]
    fn codes_are_known() {
        assert_eq!(Empty::ALL.map(|one| code(one.code())), Empty::ALL.map(Some));
        assert_eq!(code("x"), None);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(text in "[-'=+@\t\",a1.]{0,8}") {
            let line = encoded(&text);
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(line.as_bytes());
            let cell = reader.records().next().map(|record| record.unwrap()[0].to_owned()).unwrap_or_default();
            prop_assert_eq!(decode(&cell), &*text);
            prop_assert!(is_number(&cell) || !begins_formula(&cell));
        }
    }
}
