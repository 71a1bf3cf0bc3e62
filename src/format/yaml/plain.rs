//! Heads of plain lines, `key: value` one below the other, as most documents have: read line by line, since a reader of all
//! YAML takes many times as long.

use super::{Node, Value};

/// The mapping that a text of such lines is; `None` for any other text.
pub(super) fn read(text: &str, base: usize) -> Option<Node> {
    let mut entries: Vec<(Node, Node)> = Vec::new();
    let mut at = base;
    for line in text.split_inclusive('\n') {
        let (key, value) = line.strip_suffix('\n')?.split_once(": ")?;
        let fresh = entries.iter().all(|(seen, _)| seen.text() != Some(key));
        if !(fresh && is_key(key) && is_value(value)) {
            return None;
        }
        entries.push((scalar(key, at), scalar(value, at + line.len() - 1 - value.len())));
        at += line.len();
    }
    (at > base).then_some(Node { range: base..at, value: Value::Map(entries) })
}

fn is_key(text: &str) -> bool {
    (1..64).contains(&text.len())
        && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'_'))
        && text != "null"
}

/// Whether a text is a word, a number, a day or some words without any sign that YAML could take for its own.
fn is_value(text: &str) -> bool {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.' | '/');
    text.starts_with(char::is_alphanumeric)
        && text.ends_with(char::is_alphanumeric)
        && text.chars().all(inside)
        && text != "null"
}

fn scalar(text: &str, at: usize) -> Node {
    Node { range: at..at + text.len(), value: Value::Scalar { text: text.to_owned(), plain: true } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::span::FileId;

    #[test]
    fn plain_lines_are_read_as_all_yaml_is() {
        for text in [
            "period: 2026-10\n",
            "period: 2026-10\nagency: so-y-te\npublished: 2026-11-05\nas_of: 5.11.2026\n",
            "title: Kết quả  quý 3/2026 - đợt 2\ndemo: true\nnumber: 007\nratio: 1.5\nd: Null\ne: a -b\n",
        ] {
            assert_eq!(read(text, 4), super::super::read(text, FileId(0), 4).ok(), "{text}");
            assert!(read(text, 4).is_some(), "{text}");
        }
    }

    #[test]
    fn anything_else_is_left_to_the_reader_of_all_yaml() {
        for text in [
            "",
            "\n",
            "a: 1",
            "a: 1\r\n",
            "a: 1\n\n",
            "a: 1\n b: 2\n",
            "a: 1\na: 2\n",
            "a:\n",
            "a: \n",
            "a: b \n",
            "a: null\n",
            "null: a\n",
            "a: ~\n",
            "a: b: c\n",
            "a: b #c\n",
            "a: \"b\"\n",
            "a: [b]\n",
            "a: - b\n",
            "a:  b\n",
            "A: b\n",
            "a: co\u{302}\n",
            "- a: b\n",
            "a: b\n...\n",
            "a: !b c\n",
            "a: b,\n",
            "# a: b\n",
        ] {
            assert_eq!(read(text, 0), None, "{text:?}");
        }
    }
}
