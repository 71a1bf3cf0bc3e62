//! The heading of one column of a sheet.

use crate::domain::fold::fold;

/// The heading of one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The column of the sheet, from 0.
    pub column: usize,
    /// The row in which its lowest words stand.
    pub row: usize,
    /// Its words, those of upper rows first.
    pub text: String,
    /// Folded words by which it may be known: all rows joined, then the lowest row alone.
    pub forms: Vec<String>,
}

impl Heading {
    /// The heading made of the words of each row, from the upper one; `None` when they say nothing.
    pub fn new(column: usize, row: usize, parts: &[String]) -> Option<Heading> {
        let text = parts.join(" ");
        let mut forms: Vec<String> = Vec::new();
        for words in [&text, parts.last()?] {
            for form in [fold(words), fold(without_mark(words))] {
                if !form.is_empty() && !forms.contains(&form) {
                    forms.push(form);
                }
            }
        }
        (!forms.is_empty()).then_some(Heading { column, row, text, forms })
    }
}

/// A heading without the mark of a footnote or number at its end: `Mã hồ sơ (2)`, `Ngày trả (*)`.
fn without_mark(text: &str) -> &str {
    let Some((words, mark)) = text.strip_suffix(')').and_then(|text| text.rsplit_once('(')) else {
        return text;
    };
    let is_mark = mark.chars().all(|c| c.is_ascii_digit() || "*+= ".contains(c));
    if is_mark { words.trim_end() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_known_by_all_its_rows_or_the_lowest_and_without_marks() {
        let parts = ["Thời gian".to_owned(), "Ngày trả (*)".to_owned()];
        let heading = Heading::new(3, 1, &parts).unwrap();
        assert_eq!(heading.text, "Thời gian Ngày trả (*)");
        assert_eq!(heading.forms, ["thoi gian ngay tra", "ngay tra"]);
        assert_eq!(without_mark("Ngày hẹn trả (lần 2)"), "Ngày hẹn trả (lần 2)");
        assert!(Heading::new(0, 0, &["***".to_owned()]).is_none());
    }
}
