//! Attached files: what they say, who wrote them, and what could not be read of them.

use super::{Finder, faults};
use crate::base::diag::{Diag, Diags};
use crate::base::span::{FileId, InputFile, Span};
use crate::domain::personal::{Data, Hit, is_author, is_personal_header};
use crate::format::attached::{self, Contents, Piece, Place, Unread};
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

/// Looks through an attached file.
pub fn check(id: FileId, file: &InputFile, finder: &Finder, diags: &mut Diags) {
    let span = Span::file(id);
    let contents = attached::read(&file.path, &file.bytes);
    for piece in &contents.texts {
        let composed: String = piece.text.nfc().collect();
        words_of(span, &composed, &piece.place, contents.cells, finder, diags);
        if contents.cells {
            headers(span, &composed, &piece.place, diags);
        }
    }
    for author in &contents.authors {
        name_of(span, author, finder, diags);
    }
    unread(span, &contents, diags);
    if contents.taken_with {
        diags.push(Diag::at(&faults::PICTURE_NOTES, span));
    }
}

/// What a text says; of the same value at the same place the first. What stands in two cells is not one text.
fn words_of(span: Span, text: &str, place: &Place, cells: bool, finder: &Finder, diags: &mut Diags) {
    let mut told = BTreeSet::new();
    let mut start = 0;
    for part in text.split_inclusive(|c| cells && c == '\n') {
        for finding in finder.find(part) {
            let range = finding.range();
            let (vi, en) = words(place, text, start + range.start);
            if told.insert((part[range].to_owned(), vi.clone())) {
                diags.push(finding.at(span, (&vi, &en)));
            }
        }
        start += part.len();
    }
}

/// Where in the file, in both languages, in brackets after a space.
fn words(place: &Place, text: &str, at: usize) -> (String, String) {
    match place {
        Place::Whole => {
            let line = text[..at].matches('\n').count() + 1;
            (format!(" (dòng {line})"), format!(" (line {line})"))
        }
        Place::Page(page) => (format!(" (trang {page})"), format!(" (page {page})")),
        Place::Part(part) => (format!(" (phần {part})"), format!(" (part {part})")),
        Place::Properties => (" (trong thuộc tính tệp)".to_owned(), " (in the file's properties)".to_owned()),
    }
}

/// Columns of spreadsheets that name personal data, each once.
fn headers(span: Span, text: &str, place: &Place, diags: &mut Diags) {
    let cells =
        text.lines().flat_map(|line| line.split([',', ';', '\t'])).map(|cell| cell.trim().trim_matches('"'));
    let mut told: Vec<&str> = Vec::new();
    for cell in cells.filter(|cell| is_personal_header(cell)) {
        if !told.contains(&cell) {
            told.push(cell);
            let (vi, en) = words(place, text, 0);
            diags.push(
                Diag::at(&faults::COLUMN_IN_FILE, span).with("value", cell).with_words("where", vi, en),
            );
        }
    }
}

/// An author who is a person and not an office.
fn name_of(span: Span, author: &Piece, finder: &Finder, diags: &mut Diags) {
    let name: String = author.text.nfc().collect();
    let hit = Hit { data: Data::Name, range: 0..name.len(), masked: "***".to_owned() };
    if is_author(&name) && !finder.allowed.passes(&name, &hit) {
        let (vi, en) = words(&author.place, &name, 0);
        diags.push(Diag::at(&faults::AUTHOR, span).with_words("where", vi, en).secret());
    }
    for finding in finder.find(&name).iter().filter(|finding| !finding.is_name()) {
        let (vi, en) = words(&author.place, &name, 0);
        diags.push(finding.at(span, (&vi, &en)));
    }
}

/// So many pages are named one by one.
const PAGES: usize = 10;

fn unread(span: Span, contents: &Contents, diags: &mut Diags) {
    let mut told: Vec<&Unread> = Vec::new();
    for unread in &contents.unread {
        if told.contains(&unread) {
            continue;
        }
        told.push(unread);
        let (vi, en) = match unread {
            Unread::Encrypted => ("có mật khẩu".to_owned(), "it has a password".to_owned()),
            Unread::Broken => ("tệp hỏng".to_owned(), "it is damaged".to_owned()),
            Unread::TooLarge => ("giải nén ra quá lớn".to_owned(), "it unpacks to too much".to_owned()),
            Unread::Unknown => {
                ("loại tệp không đọc được".to_owned(), "files of this sort cannot be read".to_owned())
            }
            Unread::Pages(pages) if pages.is_empty() => {
                ("chỉ có ảnh, không có chữ".to_owned(), "it holds pictures and no letters".to_owned())
            }
            Unread::Pages(pages) => {
                let mut list: Vec<String> = pages.iter().take(PAGES).map(u32::to_string).collect();
                if pages.len() > PAGES {
                    list.push("…".to_owned());
                }
                let list = list.join(", ");
                (
                    format!("trang {list} là ảnh chụp hoặc không có chữ đọc được"),
                    format!("page {list} is a scanned picture or has no readable letters"),
                )
            }
            Unread::Part(part) => {
                (format!("không đọc được phần {part}"), format!("its part {part} cannot be read"))
            }
        };
        diags.push(Diag::at(&faults::UNCHECKED, span).with_words("detail", vi, en));
    }
}
