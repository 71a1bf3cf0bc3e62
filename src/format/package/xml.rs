//! XML parts, read event by event: entities are not expanded, nesting has an end.

use super::fault_of_reading;
use crate::format::unreadable::Unreadable;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Error, Reader, XmlVersion};
use std::borrow::Cow;
use std::io::BufRead;

/// Elements within elements: office programs stay below 50, tables within tables included.
const DEPTH: usize = 200;

/// A part while it is read. Elements without content come as a start and an end.
pub struct Xml<R> {
    reader: Reader<R>,
    buffer: Vec<u8>,
    part: String,
    depth: usize,
}

impl<R: BufRead> Xml<R> {
    /// Reads a part of that name.
    pub fn new(from: R, part: &str) -> Xml<R> {
        let mut reader = Reader::from_reader(from);
        reader.config_mut().expand_empty_elements = true;
        Xml { reader, buffer: Vec::new(), part: part.to_owned(), depth: 0 }
    }

    /// The next event; `None` at the end.
    ///
    /// # Errors
    /// A part that is not well-formed, declares entities, nests without end or ends before its elements do.
    pub fn event(&mut self) -> Result<Option<Event<'_>>, Unreadable> {
        self.buffer.clear();
        let event = match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => event,
            Err(Error::Io(error)) => return Err(fault_of_reading(error.kind(), &self.part)),
            Err(_) => return Err(Unreadable::broken(&self.part)),
        };
        match event {
            Event::DocType(_) => return Err(Unreadable::bomb(&self.part)),
            Event::Start(_) if self.depth == DEPTH => return Err(Unreadable::bomb(&self.part)),
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth -= 1,
            Event::Eof if self.depth > 0 => return Err(Unreadable::broken(&self.part)),
            Event::Eof => return Ok(None),
            _ => {}
        }
        Ok(Some(event))
    }

    /// Reads to the end of the element that has just begun, and leaves it out.
    ///
    /// # Errors
    /// As [`Xml::event`].
    pub fn skip(&mut self) -> Result<(), Unreadable> {
        let outside = self.depth - 1;
        while self.depth > outside && self.event()?.is_some() {}
        Ok(())
    }

    /// What is said of a fault in this part.
    pub fn broken(&self) -> Unreadable {
        Unreadable::broken(&self.part)
    }
}

/// The name of an element, without its namespace.
pub fn element<'e>(start: &'e BytesStart) -> &'e str {
    let name = start.name().into_inner();
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// An attribute by its name without namespace.
pub fn attribute<'e>(start: &'e BytesStart, name: &str) -> Option<Cow<'e, str>> {
    let mut all = start.attributes();
    let found = all.with_checks(false).flatten().find(|attribute| {
        let key = attribute.key.into_inner();
        key.strip_suffix(name).is_some_and(|before| before.is_empty() || before.ends_with(':'))
    })?;
    found.normalized_value(XmlVersion::Implicit1_0).ok()
}

/// An attribute that is a number.
pub fn number(start: &BytesStart, name: &str) -> Option<usize> {
    attribute(start, name)?.trim().parse().ok()
}

/// An attribute that says yes or no; no when it is missing.
pub fn flag(start: &BytesStart, name: &str) -> bool {
    attribute(start, name).is_some_and(|value| matches!(&*value, "1" | "true" | "on"))
}

/// Adds what an event has of text. A reference to an entity that XML itself does not know adds nothing.
pub fn push_text(event: &Event, text: &mut String) {
    match event {
        Event::Text(part) => text.push_str(&part.xml10_content()),
        Event::CData(part) => text.push_str(&part.xml10_content()),
        Event::GeneralRef(part) => match part.resolve_char_ref() {
            Ok(Some(letter)) => text.push(letter),
            _ => text.push_str(quick_xml::escape::resolve_predefined_entity(part).unwrap_or_default()),
        },
        _ => {}
    }
}
