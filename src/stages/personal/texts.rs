//! Texts with their places: prose, front matter, YAML files, templates.

use super::Finder;
use crate::base::diag::Diags;
use crate::base::span::{FileId, InputFile, Span};
use crate::format::attached;
use crate::format::front_matter;
use crate::format::yaml::{self, Node, Value};
use std::borrow::Cow;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// A document: front matter, then Markdown.
pub fn document(id: FileId, file: &InputFile, finder: &Finder, diags: &mut Diags) {
    let text = file.text();
    if finder.is_quiet(&text) && !is_disguised(&text) {
        return;
    }
    match front_matter::split(&text, id) {
        Ok(parts) => {
            head(id, &text, parts.head, finder, diags);
            prose(id, &text, parts.body, finder, diags);
        }
        // That the head is missing is reported where documents are read.
        Err(_) => prose(id, &text, 0..text.len(), finder, diags),
    }
}

/// A file that is YAML as a whole.
pub fn yaml(id: FileId, file: &InputFile, finder: &Finder, diags: &mut Diags) {
    let text = file.text();
    if !finder.is_quiet(&text) || is_disguised(&text) {
        let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
        head(id, &text, start..text.len(), finder, diags);
    }
}

/// A template or the messages of a theme: what a reader sees of it.
pub fn template(id: FileId, file: &InputFile, finder: &Finder, diags: &mut Diags) {
    let text = attached::visible(&without_comments(&file.text()));
    for finding in finder.find(&text) {
        let range = finding.range();
        diags.push(finding.at(Span::bytes(id, range.start, range.end), ("", "")));
    }
}

/// A template with its `{# comments #}` made spaces; each byte keeps its place.
fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find("{#") {
        let close = rest[open..].find("#}").map_or(rest.len(), |size| open + size + 2);
        out.push_str(&rest[..open]);
        out.extend(rest[open..close].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        rest = &rest[close..];
    }
    out + rest
}

/// Whether letters may be written in a way that a walk over the bytes does not know: marks apart from their letters, or
/// behind backslashes.
fn is_disguised(text: &str) -> bool {
    memchr::memchr3(0xcc, 0xcd, b'\\', text.as_bytes()).is_some()
}

/// The values of a YAML text; comments are not published.
fn head(id: FileId, text: &str, range: Range<usize>, finder: &Finder, diags: &mut Diags) {
    // A text that is no YAML is reported where it is read.
    if let Ok(node) = yaml::parse(&text[range.clone()], id, range.start) {
        values(id, text, &node, finder, diags);
    }
}

fn values(id: FileId, text: &str, node: &Node, finder: &Finder, diags: &mut Diags) {
    match &node.value {
        Value::Null => {}
        Value::Seq(items) => items.iter().for_each(|item| values(id, text, item, finder, diags)),
        Value::Map(entries) => entries.iter().for_each(|(_, value)| values(id, text, value, finder, diags)),
        Value::Scalar { text: value, .. } => {
            let plain = Plain::new(value, false);
            // Quotes and folded lines make the value differ from what is written: then the whole value is the place.
            let written = text.get(node.range.clone()).and_then(|raw| raw.find(value.as_str()));
            for finding in finder.find(&plain.text) {
                let range = match written {
                    Some(at) => plain.raw(finding.range(), node.range.start + at),
                    None => node.range.clone(),
                };
                diags.push(finding.at(Span::bytes(id, range.start, range.end), ("", "")));
            }
        }
    }
}

fn prose(id: FileId, text: &str, range: Range<usize>, finder: &Finder, diags: &mut Diags) {
    let plain = Plain::new(&text[range.clone()], true);
    for finding in finder.find(&plain.text) {
        let place = plain.raw(finding.range(), range.start);
        diags.push(finding.at(Span::bytes(id, place.start, place.end), ("", "")));
    }
}

/// A text in NFC and without the backslashes of Markdown.
struct Plain<'t> {
    text: Cow<'t, str>,
    /// For each byte of the text, and its end, the byte of the raw text that it comes from; empty when they are the same.
    places: Vec<usize>,
}

impl<'t> Plain<'t> {
    fn new(raw: &'t str, markdown: bool) -> Plain<'t> {
        let decomposed = memchr::memchr2(0xcc, 0xcd, raw.as_bytes()).is_some();
        if !(decomposed || markdown && raw.contains('\\')) {
            return Plain { text: Cow::Borrowed(raw), places: Vec::new() };
        }
        let (mut text, mut places) = (String::with_capacity(raw.len()), Vec::with_capacity(raw.len() + 1));
        let mut chars = raw.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let escape =
                markdown && c == '\\' && chars.peek().is_some_and(|(_, next)| next.is_ascii_punctuation());
            if escape {
                continue;
            }
            let mut end = at + c.len_utf8();
            while let Some((_, mark)) = chars.next_if(|(_, next)| matches!(next, '\u{300}'..='\u{36f}')) {
                end += mark.len_utf8();
            }
            text.extend(raw[at..end].nfc());
            places.resize(text.len(), at);
        }
        places.push(raw.len());
        Plain { text: Cow::Owned(text), places }
    }

    /// The bytes of the file for bytes of the text.
    fn raw(&self, range: Range<usize>, base: usize) -> Range<usize> {
        let place = |at: usize| base + self.places.get(at).copied().unwrap_or(at);
        place(range.start)..place(range.end)
    }
}
