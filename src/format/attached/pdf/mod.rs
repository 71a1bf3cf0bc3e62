//! PDF files: the text of their pages, and the strings of notes, forms, outlines and properties.

mod font;
mod page;

use super::{Contents, Piece, Place, Unread, office};
use lopdf::{Dictionary, Document, Object, Stream, decode_text_string};
use page::{Pen, is_drawing};
use std::collections::BTreeSet;

/// Keys of dictionaries whose strings a reader can see: notes, form fields, links, titles of outlines and properties.
const SHOWN: [&[u8]; 9] =
    [b"Contents", b"V", b"TU", b"URI", b"Title", b"Subject", b"Keywords", b"Alt", b"ActualText"];

/// Keys that name an author: of the file, and of notes.
const AUTHORS: [&[u8]; 2] = [b"Author", b"T"];

/// Most bytes that a stream may unpack to.
const PAGE: usize = 64 << 20;

/// Reads a file.
pub fn read(bytes: &[u8], contents: &mut Contents) {
    let document = match Document::load_mem(bytes) {
        Ok(document) if document.is_encrypted() => {
            contents.unread.push(Unread::Encrypted);
            return;
        }
        Ok(document) => document,
        Err(error) => {
            let locked = matches!(error, lopdf::Error::Decryption(_) | lopdf::Error::InvalidPassword);
            contents.unread.push(if locked { Unread::Encrypted } else { Unread::Broken });
            return;
        }
    };
    let shown = pages(&document, contents);
    for (id, object) in &document.objects {
        match object {
            Object::Stream(stream) => {
                streams(stream, contents);
                // Stamps and filled forms are drawn by notes, not by pages.
                if is_drawing(stream) && !shown.contains(id) {
                    let mut pen = Pen::new(&document);
                    pen.drawing(stream, None, 0);
                    drawn(&pen, contents);
                }
            }
            other => strings(other, contents, 0),
        }
    }
    if let Ok(info) = document.trailer.get(b"Info") {
        strings(info, contents, 0);
    }
}

/// The texts of the pages; gives the drawings that they show.
fn pages(document: &Document, contents: &mut Contents) -> BTreeSet<lopdf::ObjectId> {
    let (mut unread, mut shown) = (Vec::new(), BTreeSet::new());
    for (number, id) in document.get_pages() {
        let mut pen = Pen::new(document);
        pen.page(id);
        if pen.text.trim().is_empty() || is_lost(&pen) {
            unread.push(number);
        }
        contents.text(Place::Page(number), &pen.text);
        shown.append(&mut pen.seen);
    }
    if !unread.is_empty() {
        contents.unread.push(Unread::Pages(unread));
    }
    shown
}

/// A letter that the file does not explain is a replacement character; with many of them the text says nothing.
fn is_lost(pen: &Pen<'_>) -> bool {
    let lost = pen.text.chars().filter(|c| *c == '\u{fffd}').count();
    pen.failed || lost * 10 > pen.text.chars().count()
}

fn drawn(pen: &Pen<'_>, contents: &mut Contents) {
    let place = "Form XObject".to_owned();
    if is_lost(pen) {
        contents.unread.push(Unread::Part(place.clone()));
    }
    contents.text(Place::Part(place), &pen.text);
}

/// Streams that are no pages: descriptions in XML, files within the file.
fn streams(stream: &Stream, contents: &mut Contents) {
    let sort = |key: &[u8]| stream.dict.get(key).and_then(Object::as_name).unwrap_or_default().to_owned();
    let (subtype, kind) = (sort(b"Subtype"), sort(b"Type"));
    if kind == b"EmbeddedFile" {
        contents.unread.push(Unread::Part("EmbeddedFile".to_owned()));
    } else if kind == b"Metadata" || subtype == b"XML" {
        match stream.get_plain_content_with_limit(PAGE) {
            Ok(xml) => office::xml("meta.xml", &xml, contents),
            Err(_) => contents.unread.push(Unread::Part("Metadata".to_owned())),
        }
    }
    dictionary(&stream.dict, contents, 0);
}

/// Dictionaries may be nested this deep.
const DEPTH: usize = 16;

fn strings(object: &Object, contents: &mut Contents, depth: usize) {
    match object {
        _ if depth > DEPTH => {}
        Object::Dictionary(inner) => dictionary(inner, contents, depth),
        Object::Array(items) => items.iter().for_each(|item| strings(item, contents, depth + 1)),
        _ => {}
    }
}

fn dictionary(dictionary: &Dictionary, contents: &mut Contents, depth: usize) {
    for (key, value) in dictionary {
        match value {
            Object::String(..) => {
                let Ok(text) = decode_text_string(value) else { continue };
                if AUTHORS.contains(&key.as_slice()) {
                    contents.author(Place::Properties, &text);
                } else if SHOWN.contains(&key.as_slice()) && !text.trim().is_empty() {
                    contents.texts.push(Piece { place: Place::Properties, text });
                }
            }
            other => strings(other, contents, depth + 1),
        }
    }
}
