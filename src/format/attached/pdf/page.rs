//! The letters that a page or drawing shows, in the order in which it shows them.

use super::PAGE;
use super::font::Font;
use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use std::collections::{BTreeMap, BTreeSet};

/// Drawings within drawings: this deep, and this many on a page.
const DEPTH: usize = 8;
const DRAWINGS: usize = 2000;

/// Writes down what is shown.
pub struct Pen<'d> {
    document: &'d Document,
    /// What was shown.
    pub text: String,
    /// Whether something could not be read.
    pub failed: bool,
    /// Drawings that were met.
    pub seen: BTreeSet<ObjectId>,
    drawings: usize,
    size: f32,
    scale: f32,
    at: (f32, f32),
    line: (f32, f32),
    /// Where the last letters began; `None` when that says nothing about the next ones.
    last: Option<(f32, f32)>,
}

impl<'d> Pen<'d> {
    /// A pen for one page.
    pub fn new(document: &'d Document) -> Pen<'d> {
        Pen {
            document,
            text: String::new(),
            failed: false,
            seen: BTreeSet::new(),
            drawings: 0,
            size: 1.0,
            scale: 1.0,
            at: (0.0, 0.0),
            line: (0.0, 0.0),
            last: None,
        }
    }

    /// Shows a page.
    pub fn page(&mut self, page: ObjectId) {
        match self.document.get_page_content_with_limit(page, PAGE) {
            Ok(content) => self.content(&content, resources_of(self.document, page), 0),
            Err(_) => self.failed = true,
        }
    }

    /// Shows a drawing with its own resources, or with those of what shows it.
    pub fn drawing(&mut self, stream: &'d Stream, outer: Option<&'d Dictionary>, depth: usize) {
        self.drawings += 1;
        if depth > DEPTH || self.drawings > DRAWINGS {
            self.failed = true;
            return;
        }
        let own = stream.dict.get_deref(b"Resources", self.document).and_then(Object::as_dict).ok();
        match stream.get_plain_content_with_limit(PAGE) {
            Ok(content) => self.content(&content, own.or(outer), depth),
            Err(_) => self.failed = true,
        }
    }

    fn content(&mut self, content: &[u8], resources: Option<&'d Dictionary>, depth: usize) {
        let Ok(content) = Content::decode(content) else {
            self.failed = true;
            return;
        };
        let fonts = self.fonts(resources);
        let mut font: Option<&Font<'d>> = None;
        for operation in &content.operations {
            let operands = &operation.operands;
            let number = |at: usize| operands.get(at).and_then(|one| one.as_float().ok()).unwrap_or(0.0);
            match operation.operator.as_str() {
                "Tf" => {
                    font = operands.first().and_then(|name| fonts.get(name.as_name().ok()?));
                    self.size = number(1).abs();
                }
                "BT" => (self.at, self.line, self.scale) = ((0.0, 0.0), (0.0, 0.0), 1.0),
                "Td" | "TD" => self.step(number(0), number(1)),
                "T*" | "'" | "\"" => self.step(0.0, -self.size.max(1.0)),
                "Tm" => {
                    self.scale = number(0).hypot(number(1));
                    self.line = (number(4), number(5));
                    self.at = self.line;
                }
                // What was moved outside the text cannot be compared.
                "cm" | "q" | "Q" => self.last = None,
                "Do" => self.named_drawing(operands.first(), resources, depth),
                _ => {}
            }
            match operation.operator.as_str() {
                "Tj" | "'" | "\"" => self.show(operands.last(), font),
                "TJ" => self.show_pieces(operands.first(), font),
                _ => {}
            }
        }
    }

    fn fonts(&self, resources: Option<&'d Dictionary>) -> BTreeMap<&'d [u8], Font<'d>> {
        let all =
            resources.and_then(|all| all.get_deref(b"Font", self.document).and_then(Object::as_dict).ok());
        let fonts = all.into_iter().flat_map(|all| all.iter());
        fonts
            .filter_map(|(name, font)| {
                let (_, font) = self.document.dereference(font).ok()?;
                Some((name.as_slice(), Font::new(self.document, font.as_dict().ok()?)))
            })
            .collect()
    }

    fn named_drawing(&mut self, name: Option<&Object>, resources: Option<&'d Dictionary>, depth: usize) {
        let all =
            resources.and_then(|all| all.get_deref(b"XObject", self.document).and_then(Object::as_dict).ok());
        let named = name.and_then(|name| name.as_name().ok()).and_then(|name| all?.get(name).ok());
        let Some((Some(id), object)) = named.and_then(|object| self.document.dereference(object).ok()) else {
            return;
        };
        if let Ok(stream) = object.as_stream()
            && is_drawing(stream)
        {
            self.seen.insert(id);
            self.drawing(stream, resources, depth + 1);
        }
    }

    /// Moves to another line, or along it.
    fn step(&mut self, x: f32, y: f32) {
        self.line = (self.line.0 + x * self.scale, self.line.1 + y * self.scale);
        self.at = self.line;
    }

    fn show(&mut self, string: Option<&Object>, font: Option<&Font<'d>>) {
        let Some(bytes) = string.and_then(|string| string.as_str().ok()).filter(|bytes| !bytes.is_empty())
        else {
            return;
        };
        self.gap();
        match font {
            Some(font) => self.text.push_str(&font.text(bytes)),
            None => self.failed = true,
        }
    }

    /// Strings with the room between them, in thousandths of the size of a letter.
    fn show_pieces(&mut self, pieces: Option<&Object>, font: Option<&Font<'d>>) {
        for piece in pieces.and_then(|pieces| pieces.as_array().ok()).into_iter().flatten() {
            match piece.as_float() {
                Ok(room) if room < -200.0 && !self.text.ends_with(char::is_whitespace) => self.text.push(' '),
                Ok(_) => {}
                Err(_) => self.show(Some(piece), font),
            }
        }
    }

    /// White space that the places of letters stand for. Letters may be placed one by one, about half their size apart.
    fn gap(&mut self) {
        let size = self.size * self.scale;
        let mark = match self.last.map(|last| (self.at.0 - last.0, (self.at.1 - last.1).abs())) {
            Some((_, down)) if down > size * 0.3 => Some('\n'),
            Some((along, _)) if along > size * 0.9 || along < -size * 0.1 => Some(' '),
            Some(_) => None,
            None => Some('\n'),
        };
        self.last = Some(self.at);
        let wanted = mark.filter(|_| !self.text.is_empty() && !self.text.ends_with(char::is_whitespace));
        self.text.extend(wanted);
    }
}

/// Whether a stream is a drawing that may hold letters.
pub fn is_drawing(stream: &Stream) -> bool {
    stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Form")
}

/// The resources of a page, which it may take from those above it.
fn resources_of(document: &Document, page: ObjectId) -> Option<&Dictionary> {
    let mut node = document.get_dictionary(page).ok()?;
    for _ in 0..32 {
        if let Ok(found) = node.get_deref(b"Resources", document).and_then(Object::as_dict) {
            return Some(found);
        }
        node = node.get_deref(b"Parent", document).and_then(Object::as_dict).ok()?;
    }
    None
}
