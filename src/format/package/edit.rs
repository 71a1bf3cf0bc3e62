//! Changes to an XML part that leave every other byte of it as it is.

use super::xml::attribute;
use crate::format::unreadable::Unreadable;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::borrow::Cow;
use std::ops::Range;

/// Sorts of tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `<a>`
    Open,
    /// `<a/>`
    Empty,
    /// `</a>`
    Close,
}

/// One tag as it is written.
#[derive(Clone, Debug)]
pub struct Tag<'x> {
    /// Its sort.
    pub form: Form,
    /// Elements around it.
    pub depth: usize,
    /// Its bytes in the part.
    pub range: Range<usize>,
    raw: &'x str,
}

/// The tags of a part, in order.
pub struct Tags<'x> {
    text: &'x str,
    part: &'x str,
    reader: Reader<&'x [u8]>,
    depth: usize,
}

impl<'x> Tags<'x> {
    /// Those of the part of that name.
    pub fn new(text: &'x str, part: &'x str) -> Tags<'x> {
        Tags { text, part, reader: Reader::from_str(text), depth: 0 }
    }

    /// The next one; `None` at the end.
    ///
    /// # Errors
    /// A part that is not well-formed or declares entities.
    pub fn tag(&mut self) -> Result<Option<Tag<'x>>, Unreadable> {
        let broken = || Unreadable::broken(self.part);
        loop {
            let from = self.reader.buffer_position();
            let form = match self.reader.read_event().map_err(|_| broken())? {
                Event::Start(_) => Form::Open,
                Event::Empty(_) => Form::Empty,
                Event::End(_) => Form::Close,
                Event::DocType(_) => return Err(Unreadable::bomb(self.part)),
                Event::Eof if self.depth > 0 => return Err(broken()),
                Event::Eof => return Ok(None),
                _ => continue,
            };
            let range = usize::try_from(from).unwrap_or(usize::MAX)
                ..usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX);
            let raw = self.text.get(range.clone()).filter(|raw| raw.starts_with('<')).ok_or_else(broken)?;
            if form == Form::Close {
                self.depth = self.depth.checked_sub(1).ok_or_else(broken)?;
            }
            let tag = Tag { form, depth: self.depth, range, raw };
            if form == Form::Open {
                self.depth += 1;
            }
            return Ok(Some(tag));
        }
    }
}

impl<'x> Tag<'x> {
    /// What stands between the brackets and slashes.
    fn inner(&self) -> &'x str {
        let inner = self.raw.trim_start_matches('<').trim_start_matches('/').trim_end_matches('>');
        if self.form == Form::Empty { inner.trim_end_matches('/') } else { inner }
    }

    /// Its name with its prefix.
    pub fn full_name(&self) -> &'x str {
        let inner = self.inner();
        inner.split(|letter: char| letter.is_ascii_whitespace()).next().unwrap_or(inner)
    }

    /// Its name without its prefix.
    pub fn name(&self) -> &'x str {
        let name = self.full_name();
        name.rsplit_once(':').map_or(name, |(_, local)| local)
    }

    /// The prefix of its name with the colon; empty if there is none.
    pub fn prefix(&self) -> &'x str {
        let name = self.full_name();
        &name[..name.len() - self.name().len()]
    }

    fn start(&self) -> BytesStart<'x> {
        BytesStart::from_content(self.inner(), self.full_name().len())
    }

    /// An attribute by its name without prefix.
    pub fn attribute(&self, name: &str) -> Option<String> {
        attribute(&self.start(), name).map(Cow::into_owned)
    }

    /// An attribute that is a number.
    pub fn number(&self, name: &str) -> Option<usize> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// The same tag in that form, with some attributes given and some left out; the others stay as they are written.
    pub fn rewritten(&self, form: Form, given: &[(&str, String)], left_out: &[&str]) -> String {
        let mut out = format!("<{}", self.full_name());
        for attribute in self.start().attributes().with_checks(false).flatten() {
            let key = attribute.key.into_inner();
            if left_out.contains(&key) || given.iter().any(|(name, _)| *name == key) {
                continue;
            }
            let mark = if attribute.value.contains('"') { '\'' } else { '"' };
            out.push_str(&format!(" {key}={mark}{}{mark}", attribute.value));
        }
        for (name, value) in given {
            out.push_str(&format!(" {name}=\"{}\"", escaped(value)));
        }
        out.push_str(if form == Form::Empty { "/>" } else { ">" });
        out
    }

    /// The tag that closes it.
    pub fn closing(&self) -> String {
        format!("</{}>", self.full_name())
    }
}

/// Changes gathered while a part is read.
#[derive(Default)]
pub struct Edits(Vec<(Range<usize>, String)>);

impl Edits {
    /// Puts text in place of other.
    pub fn replace(&mut self, range: Range<usize>, with: String) {
        self.0.push((range, with));
    }

    /// Adds text at a place, behind what was added there before.
    pub fn insert(&mut self, at: usize, text: String) {
        self.0.push((at..at, text));
    }

    /// The part with all changes.
    pub fn applied(mut self, text: &str) -> String {
        self.0.sort_by_key(|(range, _)| (range.start, range.end));
        let mut out =
            String::with_capacity(text.len() + self.0.iter().map(|(_, new)| new.len()).sum::<usize>());
        let mut at = 0;
        for (range, new) in &self.0 {
            out.push_str(&text[at..range.start]);
            out.push_str(new);
            at = range.end;
        }
        out.push_str(&text[at..]);
        out
    }
}

/// Adds children at the end of the first element of a name; they are made from the prefix that the element has.
///
/// # Errors
/// A part that is not well-formed or has no such element.
pub fn append(
    text: &str,
    part: &str,
    parent: &str,
    children: impl Fn(&str) -> String,
) -> Result<String, Unreadable> {
    let (mut tags, mut edits) = (Tags::new(text, part), Edits::default());
    while let Some(tag) = tags.tag()? {
        if tag.name() != parent || tag.form == Form::Open {
            continue;
        }
        let children = children(tag.prefix());
        match tag.form {
            Form::Empty => {
                let whole = tag.rewritten(Form::Open, &[], &[]) + &children + &tag.closing();
                edits.replace(tag.range, whole);
            }
            _ => edits.insert(tag.range.start, children),
        }
        return Ok(edits.applied(text));
    }
    Err(Unreadable::broken(part))
}

/// Text for XML: what XML cannot hold is left out.
pub fn escaped(text: &str) -> String {
    let holds = |letter: &char| {
        matches!(letter, '\t' | '\n' | '\r') || (*letter >= ' ' && !matches!(letter, '\u{FFFE}' | '\u{FFFF}'))
    };
    let text: String = text.chars().filter(holds).collect();
    quick_xml::escape::escape(text.as_str()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_changed_keeps_its_bytes() {
        let text =
            "<?xml version='1.0'?>\n<x:a  one = 'ô \"1\"' two=\"&lt;\">\n<x:b/><!-- <b> --><x:b />tới</x:a>";
        let (mut tags, mut edits) = (Tags::new(text, ""), Edits::default());
        let mut seen = Vec::new();
        while let Some(tag) = tags.tag().unwrap() {
            seen.push((tag.full_name().to_owned(), tag.form, tag.depth));
            if tag.name() == "a" && tag.form == Form::Open {
                let given = [("two", "<2>".to_owned()), ("r:id", "x".to_owned())];
                edits.replace(tag.range.clone(), tag.rewritten(Form::Open, &given, &[]));
            }
        }
        let names = ["x:a", "x:b", "x:b", "x:a"].map(str::to_owned);
        let forms = [Form::Open, Form::Empty, Form::Empty, Form::Close];
        let expected: Vec<_> = names
            .into_iter()
            .zip(forms)
            .zip([0, 1, 1, 0])
            .map(|((name, form), depth)| (name, form, depth))
            .collect();
        assert_eq!(seen, expected);
        assert_eq!(
            edits.applied(text),
            "<?xml version='1.0'?>\n<x:a one='ô \"1\"' two=\"&lt;2&gt;\" r:id=\"x\">\n<x:b/><!-- <b> --><x:b />tới</x:a>"
        );
    }

    #[test]
    fn children_come_last_with_the_prefix_of_their_parent() {
        let add = |text: &str| append(text, "p", "list", |prefix| format!("<{prefix}one/>")).ok();
        assert_eq!(add("<x:list a='1'/>").as_deref(), Some("<x:list a=\"1\"><x:one/></x:list>"));
        assert_eq!(
            add("<all><list><two/></list></all>").as_deref(),
            Some("<all><list><two/><one/></list></all>")
        );
        assert_eq!(add("<all/>"), None);
        assert_eq!(add("<list>"), None);
    }

    #[test]
    fn what_xml_cannot_hold_is_left_out() {
        assert_eq!(escaped("a\u{1}\u{FFFF} <\"&'>\nđ"), "a &lt;&quot;&amp;&apos;&gt;\nđ");
    }
}
