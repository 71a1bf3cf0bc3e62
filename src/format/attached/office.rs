//! Office files: DOCX, XLSX, PPTX and the OpenDocument formats are ZIP archives of XML parts.

use super::{Contents, LIMIT, Piece, Place, Unread};
use crate::format::package::push_text;
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// Formats whose lines of text are cells.
const SHEETS: [&str; 4] = ["xlsx", "xlsm", "xltx", "ods"];

/// Formats that are read.
const KNOWN: [&str; 12] =
    ["xlsx", "xlsm", "xltx", "ods", "docx", "docm", "dotx", "odt", "pptx", "pptm", "odp", "odg"];

/// Reads an archive. Any other archive than an office file is unread: nobody knows what its files are.
pub fn read(extension: &str, bytes: &[u8], contents: &mut Contents) {
    if !KNOWN.contains(&extension) {
        contents.unread.push(Unread::Unknown);
        return;
    }
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        contents.unread.push(Unread::Broken);
        return;
    };
    contents.cells = SHEETS.contains(&extension);
    let mut left = LIMIT;
    let mut pictures = 0;
    for at in 0..archive.len() {
        let Ok(file) = archive.by_index(at) else {
            contents.unread.push(Unread::Broken);
            return;
        };
        let name = file.name().unwrap_or_default().into_owned();
        match sort(&name) {
            Sort::Xml => {
                let mut part = Vec::new();
                let read = file.take(left + 1).read_to_end(&mut part);
                if read.is_err() {
                    contents.unread.push(Unread::Part(name));
                    continue;
                }
                let Some(rest) = left.checked_sub(part.len() as u64) else {
                    contents.unread.push(Unread::TooLarge);
                    return;
                };
                left = rest;
                xml(&name, &part, contents);
            }
            Sort::Picture => pictures += 1,
            Sort::Foreign => contents.unread.push(Unread::Part(name)),
            Sort::Nothing => {}
        }
    }
    if pictures > 0 && contents.texts.iter().all(|piece| piece.place == Place::Properties) {
        contents.unread.push(Unread::Pages(Vec::new()));
    }
}

enum Sort {
    Xml,
    Picture,
    /// A file within the file.
    Foreign,
    /// Fonts, printer settings: no text.
    Nothing,
}

fn sort(name: &str) -> Sort {
    let lower = name.to_ascii_lowercase();
    let picture = [".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".tif", ".tiff", ".bmp", ".svg", ".wdp"];
    let foreign = ["/embeddings/", "/activex/", "object "];
    if foreign.iter().any(|part| lower.contains(part)) && !lower.contains("/_rels/") {
        Sort::Foreign
    } else if lower.ends_with(".xml") || lower.ends_with(".rels") || lower.ends_with(".vml") {
        Sort::Xml
    } else if picture.iter().any(|end| lower.ends_with(end)) {
        Sort::Picture
    } else {
        Sort::Nothing
    }
}

/// Parts that hold title, author and the like.
const PROPERTIES: [&str; 4] = ["docProps/core.xml", "docProps/app.xml", "docProps/custom.xml", "meta.xml"];

/// Parts about looks alone.
const STYLES: [&str; 6] =
    ["styles.xml", "/theme/", "fontTable.xml", "settings.xml", "webSettings.xml", "numbering.xml"];

/// The elements after which a text is broken: paragraphs, cells, properties. Runs of letters within them are one text.
const BREAKS: [&str; 18] = [
    "p",
    "h",
    "tc",
    "tr",
    "si",
    "is",
    "c",
    "row",
    "f",
    "v",
    "text",
    "comment",
    "table-cell",
    "table-row",
    "list-item",
    "tab",
    "br",
    "line-break",
];

/// Elements and attributes that name an author.
const AUTHORS: [&str; 6] =
    ["creator", "lastModifiedBy", "initial-creator", "author", "Manager", "printed-by"];

/// Attributes that hold text or addresses a reader can see.
const SHOWN: [&str; 7] = ["Target", "descr", "title", "alt", "tooltip", "href", "string-value"];

/// Adds the texts and authors of a part.
pub fn xml(name: &str, part: &[u8], contents: &mut Contents) {
    let properties = PROPERTIES.contains(&name);
    if STYLES.iter().any(|end| name.ends_with(end) || name.contains(end)) {
        return;
    }
    let place = if properties { Place::Properties } else { Place::Part(name.to_owned()) };
    let decoded = super::decode(part);
    let mut walk = Walk { place, properties, text: String::new(), author: None, contents };
    let mut reader = Reader::from_str(&decoded);
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(event) => walk.event(&event),
            Err(_) => {
                walk.contents.unread.push(Unread::Part(name.to_owned()));
                break;
            }
        }
    }
    let Walk { place, text, contents, .. } = walk;
    contents.text(place, &text);
}

struct Walk<'c> {
    place: Place,
    /// Whether every element is a text of its own.
    properties: bool,
    text: String,
    /// Letters of an author's element, while one is open.
    author: Option<String>,
    contents: &'c mut Contents,
}

impl Walk<'_> {
    fn event(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(tag) => {
                self.attributes(tag);
                if AUTHORS.contains(&tag.local_name().as_ref()) {
                    self.author = Some(String::new());
                }
            }
            Event::Empty(tag) => {
                self.attributes(tag);
                self.end(tag.local_name().as_ref());
            }
            Event::End(tag) => self.end(tag.local_name().as_ref()),
            letters => push_text(letters, self.author.as_mut().unwrap_or(&mut self.text)),
        }
    }

    fn end(&mut self, name: &str) {
        if AUTHORS.contains(&name) {
            let author = self.author.take().unwrap_or_default();
            self.contents.author(self.place.clone(), &author);
        } else if name == "s" || name == "tab" {
            self.text.push(' ');
        } else if (self.properties || BREAKS.contains(&name)) && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    fn attributes(&mut self, tag: &BytesStart<'_>) {
        for attribute in tag.attributes().flatten() {
            let name = attribute.key.local_name();
            let Ok(value) = unescape(&attribute.value) else { continue };
            let person = name.as_ref() == "displayName" && tag.local_name().as_ref() == "person";
            if AUTHORS.contains(&name.as_ref()) || person {
                self.contents.author(self.place.clone(), &value);
            } else if SHOWN.contains(&name.as_ref()) {
                let piece = Piece { place: self.place.clone(), text: value.into_owned() };
                self.contents.texts.push(piece);
            }
        }
    }
}
