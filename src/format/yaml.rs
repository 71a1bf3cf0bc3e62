//! YAML as a tree of nodes that know their place, and as typed values.
//!
//! [`parse`] gives the tree, against which `domain::schema` reports *every* fault of shape at once; [`value`] then gives
//! the value through serde, which would stop at the first.
//! Anchors and aliases are refused: content has no use for them, and they are how a small file becomes a huge one.

mod plain;
mod tree;

use crate::base::diag::{Diag, Fault, Level, text};
use crate::base::span::{FileId, Span};
use granit_parser::{ErrorKind, Event, Parser, ScalarStyle};
use serde::de::DeserializeOwned;
use std::ops::Range;

/// A node of a YAML document.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Bytes of the whole file that the node covers.
    pub range: Range<usize>,
    /// What it is.
    pub value: Value,
}

/// The value of a [`Node`].
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// A scalar: its text and whether it was written plainly (not quoted, not a block).
    Scalar {
        /// The text.
        text: String,
        /// Whether it was plain, so that `12` is a number and `"12"` is not.
        plain: bool,
    },
    /// A sequence.
    Seq(Vec<Node>),
    /// A mapping in the order of the file.
    Map(Vec<(Node, Node)>),
}

impl Node {
    /// The text of a scalar.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// The value of a key of a mapping.
    pub fn get(&self, key: &str) -> Option<&Node> {
        match &self.value {
            Value::Map(entries) => entries.iter().find(|(k, _)| k.text() == Some(key)).map(|(_, v)| v),
            _ => None,
        }
    }

    /// The node at a path such as `questions.0.id`.
    pub fn find(&self, path: &str) -> Option<&Node> {
        path.split('.').filter(|part| !part.is_empty()).try_fold(self, |node, part| match &node.value {
            Value::Seq(items) => items.get(part.parse::<usize>().ok()?),
            _ => node.get(part),
        })
    }
}

/// The text is not YAML.
pub static SYNTAX: Fault = Fault {
    code: "yaml/syntax",
    level: Level::Error,
    says: text("Phần YAML viết sai cú pháp: {detail}.", "The YAML is not well formed: {detail}."),
    mend: text(
        "Kiểm tra dấu hai chấm, thụt dòng và dấu ngoặc kép ở dòng này hoặc dòng ngay trên. Chuỗi có dấu ‘:’ phải đặt trong \"…\".",
        "Check the colon, the indentation and the quotes on this line or the one above. Text with ':' goes in \"…\".",
    ),
    why: text(
        "Phần đầu tệp (giữa hai dòng ---) viết bằng YAML: mỗi dòng `khóa: giá trị`, thụt dòng bằng dấu cách, không dùng Tab.",
        "The head of a file (between two --- lines) is YAML: one `key: value` a line, indented by spaces, never tabs.",
    ),
};

/// Anchors and aliases.
pub static ALIAS: Fault = Fault {
    code: "yaml/alias",
    level: Level::Error,
    says: text(
        "Không dùng neo (&) và bí danh (*) của YAML.",
        "YAML anchors (&) and aliases (*) are not accepted.",
    ),
    mend: text(
        "Chép lại giá trị; nếu chữ bắt đầu bằng & hoặc * thì đặt trong \"…\".",
        "Write the value again; if text begins with & or *, put it in \"…\".",
    ),
    why: text(
        "Vài dòng bí danh lồng nhau có thể nở thành hàng tỷ giá trị và làm treo máy dựng trang.",
        "A few nested aliases can grow into thousands of millions of values and hang the build.",
    ),
};

/// A key twice.
pub static DUPLICATE_KEY: Fault = Fault {
    code: "yaml/duplicate-key",
    level: Level::Error,
    says: text("Khóa ‘{key}’ viết hai lần.", "The key '{key}' is written twice."),
    mend: text("Giữ một dòng, xóa dòng kia.", "Keep one of the lines, delete the other."),
    why: text(
        "Nếu nhận cả hai, một giá trị sẽ mất mà không ai biết.",
        "If both were taken, one value would be lost without anybody knowing.",
    ),
};

/// Nested too deep.
pub static TOO_DEEP: Fault = Fault {
    code: "yaml/too-deep",
    level: Level::Error,
    says: text("Lồng quá {limit} tầng.", "Nested more than {limit} levels deep."),
    mend: text(
        "Viết lại phần này theo mẫu của `minhbach new`.",
        "Write this part as `minhbach new` shows it.",
    ),
    why: text("Nội dung của cổng không cần lồng sâu.", "The portal's content needs no deep nesting."),
};

/// The catalogue of this module.
pub static FAULTS: &[&Fault] = &[&SYNTAX, &ALIAS, &DUPLICATE_KEY, &TOO_DEEP];

const DEPTH: usize = 24;

/// Reads one YAML document that begins at byte `base` of the file. An empty text gives `Null`.
pub fn parse(text: &str, file: FileId, base: usize) -> Result<Node, Diag> {
    plain::read(text, base).map_or_else(|| read(text, file, base), Ok)
}

fn read(text: &str, file: FileId, base: usize) -> Result<Node, Diag> {
    let mut reader = Reader { file, base, events: Parser::new_from_str(text) };
    loop {
        let (event, range) = reader.next()?;
        match event {
            Event::StreamEnd | Event::DocumentEnd => {
                return Ok(Node { range: base..base, value: Value::Null });
            }
            Event::StreamStart | Event::DocumentStart(..) => {}
            event => return reader.node(event, range, 0),
        }
    }
}

struct Reader<'a> {
    file: FileId,
    base: usize,
    events: Parser<'a, granit_parser::StrInput<'a>>,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Result<(Event<'a>, Range<usize>), Diag> {
        loop {
            match self.events.next() {
                None => return Ok((Event::StreamEnd, self.base..self.base)),
                Some(Ok((Event::Comment(..), _))) => {}
                Some(Ok((event, span))) => {
                    let bytes = span.byte_range().unwrap_or(0..0);
                    return Ok((event, self.base + bytes.start..self.base + bytes.end));
                }
                Some(Err(error)) => {
                    let at = self.base + error.marker().byte_offset().unwrap_or(0);
                    let span = Span::bytes(self.file, at, at + 1);
                    let english = error.kind().to_string();
                    let english = english.trim_end_matches('.');
                    return Err(Diag::at(&SYNTAX, span).with_words(
                        "detail",
                        vietnamese(error.kind()),
                        english,
                    ));
                }
            }
        }
    }

    fn fault(&self, fault: &'static Fault, range: &Range<usize>) -> Diag {
        Diag::at(fault, Span::bytes(self.file, range.start, range.end))
    }

    fn node(&mut self, event: Event<'a>, range: Range<usize>, depth: usize) -> Result<Node, Diag> {
        if depth > DEPTH {
            return Err(self.fault(&TOO_DEEP, &range).with("limit", DEPTH));
        }
        match event {
            Event::Scalar(_, _, anchor, _)
            | Event::SequenceStart(_, anchor, _)
            | Event::MappingStart(_, anchor, _)
                if anchor != 0 =>
            {
                Err(self.fault(&ALIAS, &range))
            }
            Event::Scalar(text, style, ..) => {
                let plain = style == ScalarStyle::Plain;
                let empty = plain && matches!(&*text, "" | "~" | "null");
                let value =
                    if empty { Value::Null } else { Value::Scalar { text: text.into_owned(), plain } };
                Ok(Node { range, value })
            }
            Event::SequenceStart(..) => self.sequence(range, depth),
            Event::MappingStart(..) => self.mapping(range, depth),
            _ => Err(self.fault(&ALIAS, &range)),
        }
    }

    fn sequence(&mut self, range: Range<usize>, depth: usize) -> Result<Node, Diag> {
        let mut items = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd, end) => {
                    return Ok(Node { range: range.start..end.end.max(range.end), value: Value::Seq(items) });
                }
                (event, range) => items.push(self.node(event, range, depth + 1)?),
            }
        }
    }

    fn mapping(&mut self, range: Range<usize>, depth: usize) -> Result<Node, Diag> {
        let mut entries: Vec<(Node, Node)> = Vec::new();
        loop {
            let key = match self.next()? {
                (Event::MappingEnd, end) => {
                    return Ok(Node {
                        range: range.start..end.end.max(range.end),
                        value: Value::Map(entries),
                    });
                }
                (event, range) => self.node(event, range, depth + 1)?,
            };
            if entries.iter().any(|(seen, _)| seen.value == key.value) {
                let name = key.text().unwrap_or_default().to_owned();
                return Err(self.fault(&DUPLICATE_KEY, &key.range).with("key", name));
            }
            let (event, range) = self.next()?;
            let value = self.node(event, range, depth + 1)?;
            entries.push((key, value));
        }
    }
}

/// The slips of syntax that people make, in Vietnamese; the reader's own words are English.
fn vietnamese(kind: &ErrorKind) -> &'static str {
    match kind {
        ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidColonPlacement => "dấu ‘:’ ở chỗ không được có",
        ErrorKind::UnclosedQuotedScalar | ErrorKind::DocumentIndicatorInQuotedScalar => {
            "thiếu dấu ngoặc kép đóng"
        }
        ErrorKind::UnknownQuotedScalarEscape => "dấu gạch chéo ngược trong \"…\" phải viết hai lần",
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping => "thiếu dấu phẩy hoặc dấu đóng ] }",
        ErrorKind::TabNotAllowed | ErrorKind::TabInBlockIndentation | ErrorKind::TabInIndentation => {
            "có ký tự Tab, phải dùng dấu cách"
        }
        ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::SimpleKeyExpected
        | ErrorKind::InvalidSimpleKey => "thiếu dấu ‘:’ hoặc thụt dòng không thẳng",
        _ => "không hiểu được từ chỗ này",
    }
}

/// Reads a typed value. Meant for text whose shape was checked, or that is part of the program.
///
/// # Errors
/// The reader's own words for the first thing that does not fit.
pub fn typed<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    serde_yaml::from_str(text).map_err(|error| error.to_string())
}

/// Reads a typed value from the tree of a text, which costs a fraction of reading the text once more.
///
/// # Errors
/// As [`typed`].
pub fn value<T: DeserializeOwned>(node: &Node, text: &str) -> Result<T, String> {
    // The tree knows neither tags nor keys that merge, nor what stands behind its document.
    let told = memchr::memchr2(b'!', b'<', text.as_bytes()).is_none() && !text.contains("...");
    let read = told.then(|| T::deserialize(node).ok()).flatten();
    read.map_or_else(|| typed(text), Ok)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Node, Diag> {
        parse(text, FileId(0), 0)
    }

    #[test]
    fn nodes_know_their_bytes() {
        let text = "tên: Sở Y tế\nsố: [1, \"2\"]\n";
        let node = read(text).unwrap();
        let name = node.find("tên").unwrap();
        assert_eq!(&text[name.range.clone()], "Sở Y tế");
        assert_eq!(node.find("số.1").unwrap().value, Value::Scalar { text: "2".into(), plain: false });
        assert_eq!(read("").unwrap().value, Value::Null);
    }

    #[test]
    fn what_could_lose_or_explode_data_is_refused() {
        for (text, code) in [
            ("a: 1\na: 2\n", "yaml/duplicate-key"),
            ("a: &x [1]\nb: *x\n", "yaml/alias"),
            ("a: [1\nb: 2", "yaml/syntax"),
            (&format!("{}{}", "[".repeat(40), "]".repeat(40)), "yaml/too-deep"),
        ] {
            assert_eq!(read(text).unwrap_err().fault.code, code, "{text:.20}");
        }
    }
}
