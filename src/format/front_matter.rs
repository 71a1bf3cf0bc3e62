//! A document file: YAML between two `---` lines, then Markdown.

use crate::base::diag::{Diag, Fault, Level, text};
use crate::base::span::{FileId, Span};
use crate::format::yaml::{self, Node};
use std::ops::Range;

/// The file does not begin with front matter.
pub static MISSING: Fault = Fault {
    code: "file/no-front-matter",
    level: Level::Error,
    says: text("Tệp không có phần đầu giữa hai dòng ---.", "The file has no head between two --- lines."),
    mend: text(
        "Thêm dòng --- ở đầu tệp, các dòng `khóa: giá trị`, rồi một dòng --- nữa. Xem mẫu bằng `minhbach new LOẠI`.",
        "Begin the file with a --- line, then `key: value` lines, then another --- line. `minhbach new KIND` prints one.",
    ),
    why: text(
        "Phần đầu nói tệp này là gì: tên, kỳ, ngày công bố. Thiếu nó thì không xếp được trang vào đâu.",
        "The head says what the file is: title, period, date of publication. Without it the page has no place.",
    ),
};

/// The parts of a document file, as byte ranges of its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The YAML.
    pub head: Range<usize>,
    /// The Markdown.
    pub body: Range<usize>,
}

/// Finds the two parts. Line ends may be `\n` or `\r\n`; a byte-order mark may come first.
///
/// # Errors
/// [`MISSING`] when there is no head.
pub fn split(text: &str, file: FileId) -> Result<Parts, Diag> {
    let missing = || Diag::at(&MISSING, Span::bytes(file, 0, 0));
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let mut lines = text[start..].split_inclusive('\n');
    let first = lines.next().filter(|line| line.trim_end() == "---").ok_or_else(missing)?;
    let head_start = start + first.len();
    let mut at = head_start;
    for line in lines {
        if line.trim_end() == "---" {
            return Ok(Parts { head: head_start..at, body: at + line.len()..text.len() });
        }
        at += line.len();
    }
    Err(missing())
}

/// Finds the two parts and reads the YAML, whose nodes know their place in the file.
///
/// # Errors
/// [`MISSING`] when there is no head; a fault of [`yaml`] when it cannot be read.
pub fn read(text: &str, file: FileId) -> Result<(Parts, Node), Diag> {
    let parts = split(text, file)?;
    let node = yaml::parse(&text[parts.head.clone()], file, parts.head.start)?;
    Ok((parts, node))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_ends_at_the_second_rule_whatever_the_line_ends() {
        let text = "\u{feff}---\r\na: 1\r\n---\r\nThân\n---\n";
        let parts = split(text, FileId(0)).unwrap();
        assert_eq!((&text[parts.head], &text[parts.body]), ("a: 1\r\n", "Thân\n---\n"));
    }

    #[test]
    fn a_file_without_a_head_is_a_fault() {
        for text in ["", "a: 1", "---\na: 1\n", "# x\n---\n---\n"] {
            assert_eq!(split(text, FileId(0)).unwrap_err().fault.code, "file/no-front-matter");
        }
    }
}
