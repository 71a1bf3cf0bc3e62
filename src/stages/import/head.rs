//! The front matter of an imported document. What a person wrote into an existing one stays byte for byte.

use crate::base::date::Date;
use crate::base::diag::Diag;
use crate::base::span::FileId;
use crate::format::front_matter;
use crate::format::yaml::{self, Node, Value};

/// The document: `new` keys are added where they are missing, `set` keys replace what stands there.
///
/// # Errors
/// The fault of an existing document whose front matter cannot be read.
pub fn document(
    existing: Option<&str>,
    file: FileId,
    new: &[(&str, String)],
    set: &[(String, String)],
) -> Result<String, Diag> {
    let text = existing.unwrap_or("---\n---\n");
    let (parts, node) = front_matter::read(text, file)?;
    let head = &text[parts.head.clone()];
    let end = if head.contains("\r\n") { "\r\n" } else { "\n" };
    let mut lines = head.to_owned();
    // From the last key up, so that the places of the others stay right.
    let mut written: Vec<&(String, String)> = set.iter().filter(|(key, _)| node.get(key).is_some()).collect();
    written.sort_by_key(|(key, _)| std::cmp::Reverse(start_of(&node, key)));
    for (key, value) in written {
        let range = lines_of(&node, key, &text[..parts.head.end], parts.head.start);
        if value_is(&node, key, value) {
            continue;
        }
        lines.replace_range(range, &entry(key, value, end));
    }
    if !lines.is_empty() && !lines.ends_with('\n') {
        lines.push_str(end);
    }
    let missing = new.iter().filter(|(key, _)| node.get(key).is_none());
    for (key, value) in missing {
        let value = set.iter().find(|(one, _)| one == key).map_or(value, |(_, value)| value);
        lines.push_str(&entry(key, value, end));
    }
    let more =
        set.iter().filter(|(key, _)| node.get(key).is_none() && !new.iter().any(|(one, _)| one == key));
    more.for_each(|(key, value)| lines.push_str(&entry(key, value, end)));
    Ok(format!("{}{lines}{}", &text[..parts.head.start], &text[parts.head.end..]))
}

/// The document with one correction more. Those that are there stay as they are written.
///
/// # Errors
/// The fault of a front matter that cannot be read.
pub fn corrected(text: &str, file: FileId, date: Date, reason: &str) -> Result<String, Diag> {
    const KEY: &str = "corrections";
    let (parts, node) = front_matter::read(text, file)?;
    let (base, head) = (parts.head.start, &text[parts.head.clone()]);
    let end = if head.contains("\r\n") { "\r\n" } else { "\n" };
    // A JSON string is one of YAML.
    let reason = serde_json::Value::from(reason);
    let mut lines = head.to_owned();
    if !lines.is_empty() && !lines.ends_with('\n') {
        lines.push_str(end);
    }
    let (range, mut made) = match node.get(KEY) {
        None => (lines.len()..lines.len(), format!("{KEY}:{end}")),
        Some(list) => {
            let range = lines_of(&node, KEY, &text[..parts.head.end], base);
            let items = if let Value::Seq(items) = &list.value { items.as_slice() } else { &[] };
            let written = &lines[range.clone()];
            let rewritten = || {
                let item = |item: &Node| format!("  - {}{end}", text[item.range.clone()].trim_end());
                format!("{KEY}:{end}{}", items.iter().map(item).collect::<String>())
            };
            // A list in brackets, or an empty one, becomes one of lines.
            let block = written.lines().skip(1).any(|line| line.trim_start().starts_with('-'));
            let made = if block { written.to_owned() } else { rewritten() };
            (range, made)
        }
    };
    if !made.ends_with('\n') {
        made.push_str(end);
    }
    let dash = made.lines().skip(1).find(|line| line.trim_start().starts_with('-'));
    let indent = dash.map_or("  ", |line| &line[..line.len() - line.trim_start().len()]).to_owned();
    made.push_str(&format!("{indent}- date: {date}{end}{indent}  reason: {reason}{end}"));
    lines.replace_range(range, &made);
    Ok(format!("{}{lines}{}", &text[..base], &text[parts.head.end..]))
}

/// A key with its YAML, which a list begins on the next line.
fn entry(key: &str, value: &str, end: &str) -> String {
    let gap = if value.starts_with('\n') { "" } else { " " };
    format!("{key}:{gap}{}{end}", value.replace('\n', end))
}

/// The scalar of a key of an existing document's front matter.
///
/// # Errors
/// The fault of a front matter that cannot be read.
pub fn value(text: &str, file: FileId, key: &str) -> Result<Option<String>, Diag> {
    let (_, node) = front_matter::read(text, file)?;
    Ok(node.get(key).and_then(Node::text).map(str::to_owned))
}

/// Whether an existing document's front matter has a key.
pub fn has(text: &str, file: FileId, key: &str) -> bool {
    front_matter::read(text, file).is_ok_and(|(_, node)| node.get(key).is_some())
}

fn start_of(node: &Node, key: &str) -> usize {
    entries(node).iter().find(|(one, _)| one.text() == Some(key)).map_or(0, |(one, _)| one.range.start)
}

fn entries(node: &Node) -> &[(Node, Node)] {
    match &node.value {
        Value::Map(entries) => entries,
        _ => &[],
    }
}

/// The lines of a key within the head: up to the next key, without the comments and blank lines that stand before it.
fn lines_of(node: &Node, key: &str, text: &str, base: usize) -> std::ops::Range<usize> {
    let start = start_of(node, key);
    let starts = entries(node).iter().map(|(one, _)| one.range.start);
    let mut end = starts.filter(|next| *next > start).min().unwrap_or(text.len());
    for line in text[start..end].split_inclusive('\n').skip(1).collect::<Vec<_>>().iter().rev() {
        if !line.trim().is_empty() && !line.starts_with('#') {
            break;
        }
        end -= line.len();
    }
    start - base..end - base
}

/// Whether a key has this value already, however it is laid out.
fn value_is(node: &Node, key: &str, value: &str) -> bool {
    let Ok(wanted) = yaml::parse(value, FileId(0), 0) else { return false };
    node.get(key).is_some_and(|found| same(found, &wanted))
}

fn same(one: &Node, other: &Node) -> bool {
    match (&one.value, &other.value) {
        (Value::Seq(a), Value::Seq(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Map(a), Value::Map(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(&a.0, &b.0) && same(&a.1, &b.1))
        }
        (Value::Scalar { text: a, .. }, Value::Scalar { text: b, .. }) => a == b,
        (Value::Null, Value::Null) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(existing: Option<&str>, new: &[(&str, &str)], set: &[(&str, &str)]) -> String {
        let new: Vec<(&str, String)> = new.iter().map(|(key, value)| (*key, (*value).to_owned())).collect();
        let set: Vec<(String, String)> =
            set.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        document(existing, FileId(0), &new, &set).unwrap()
    }

    #[test]
    fn a_new_document_has_its_keys_in_order() {
        let text = made(None, &[("period", "2026-10"), ("published", "2026-11-03")], &[("nil", "all")]);
        assert_eq!(text, "---\nperiod: 2026-10\npublished: 2026-11-03\nnil: all\n---\n");
    }

    #[test]
    fn what_a_person_wrote_stays_byte_for_byte() {
        let old = "---\r\n# tháng 10\r\nperiod: 10/2026 # kỳ\r\nnil: [a]\r\n\r\n# sửa\r\ncorrections:\r\n  - { date: 2026-11-09,\r\n      text: x }\r\n---\r\n\r\nLời.\r\n";
        assert_eq!(made(Some(old), &[("period", "2026-10")], &[]), old);
        let new = made(Some(old), &[("period", "2026-10"), ("as_of", "2026-10-31")], &[("nil", "all")]);
        let expected = old
            .replace("nil: [a]", "nil: all")
            .replace("---\r\n\r\nLời", "as_of: 2026-10-31\r\n---\r\n\r\nLời");
        assert_eq!(new, expected);
        assert_eq!(
            made(Some(&new), &[("as_of", "2026-10-30")], &[("nil", "all"), ("period", "10/2026")]),
            new
        );
    }

    #[test]
    fn a_key_of_many_lines_is_replaced_whole() {
        let old = "---\nperiod: 2026-10\nagencies:\n  - a\n  # và\n  - b\n# hết\nowner: a\n---\n";
        let new = made(Some(old), &[], &[("agencies", "[a]"), ("period", "2026-11")]);
        assert_eq!(new, "---\nperiod: 2026-11\nagencies: [a]\n# hết\nowner: a\n---\n");
        assert_eq!(made(Some(&new), &[], &[("agencies", "[ a ]")]), new);
    }

    #[test]
    fn a_correction_is_added_to_those_that_are_there() {
        let day = Date::ymd(2026, 11, 9).unwrap();
        let add = |old: &str| corrected(old, FileId(0), day, "Sửa: \"nhầm\" cột").unwrap();
        let new = "- date: 2026-11-09\n    reason: \"Sửa: \\\"nhầm\\\" cột\"\n";
        assert_eq!(add("---\na: 1\n---\nLời.\n"), format!("---\na: 1\ncorrections:\n  {new}---\nLời.\n"));
        let block =
            "---\ncorrections:\n  - date: 2026-11-03\n    text: >\n      x\n      y\n\n# hết\nb: 1\n---\n";
        assert_eq!(add(block), block.replace("      y\n", &format!("      y\n  {new}")));
        for (old, kept) in
            [("[]", ""), ("", ""), ("[{date: 2026-11-03, text: x}]", "  - {date: 2026-11-03, text: x}\n")]
        {
            let made = add(&format!("---\ncorrections: {old}\nb: 1\n---\n"));
            assert_eq!(made, format!("---\ncorrections:\n{kept}  {new}b: 1\n---\n"));
        }
        let windows = add("---\r\na: 1\r\n---\r\n");
        assert!(
            windows.ends_with("cột\"\r\n---\r\n") && !windows.replace("\r\n", "").contains('\n'),
            "{windows}"
        );
    }

    #[test]
    fn a_document_that_cannot_be_read_is_a_fault() {
        let code = |text: &str| document(Some(text), FileId(0), &[], &[]).unwrap_err().fault.code;
        assert_eq!((code("x"), code("---\na: [\n---\n")), ("file/no-front-matter", "yaml/syntax"));
        assert_eq!(
            value("---\nperiod: 2026-10\n---\n", FileId(0), "period").unwrap().as_deref(),
            Some("2026-10")
        );
    }
}
