//! What an attached file says to whoever opens it: its texts, and the authors that it names. Nothing is understood here,
//! and what cannot be read is told, since unread is not clean.

mod markup;
mod office;
mod pdf;
mod picture;

use encoding_rs::{UTF_8, WINDOWS_1258};
pub use markup::visible;
use std::borrow::Cow;

/// What could be read of a file.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// Texts, in the order of the file.
    pub texts: Vec<Piece>,
    /// Authors named in its properties, comments and tracked changes.
    pub authors: Vec<Piece>,
    /// What could not be read.
    pub unread: Vec<Unread>,
    /// Whether each line of a text is a cell of a table.
    pub cells: bool,
    /// Whether a picture says where, when or with which device it was taken.
    pub taken_with: bool,
}

/// A text and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where.
    pub place: Place,
    /// The text.
    pub text: String,
}

/// A place within an attached file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The file as one text.
    Whole,
    /// A page, from 1.
    Page(u32),
    /// A part of an office file, such as `word/comments.xml`.
    Part(String),
    /// Title, author, key words.
    Properties,
}

/// What could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// A password is asked for.
    Encrypted,
    /// The file is damaged.
    Broken,
    /// Unpacked it is larger than anybody would publish.
    TooLarge,
    /// Nothing is known about files of this sort.
    Unknown,
    /// Pages without text: scanned pictures, or letters that say nothing to programs.
    Pages(Vec<u32>),
    /// A file within the file, or a part that cannot be read.
    Part(String),
}

/// Most bytes read of a file after unpacking.
const LIMIT: u64 = 256 << 20;

/// Reads a file: its sort is told from its content, then from the end of its name.
pub fn read(name: &str, bytes: &[u8]) -> Contents {
    let extension = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default();
    let mut contents = Contents::default();
    match (bytes, extension.as_str()) {
        ([], _) => {}
        ([b'%', b'P', b'D', b'F', ..], _) | (_, "pdf") => pdf::read(bytes, &mut contents),
        ([b'P', b'K', 3, 4, ..], _) => office::read(&extension, bytes, &mut contents),
        (_, "png" | "jpg" | "jpeg" | "webp" | "gif" | "ico" | "woff2") => {
            contents.taken_with = picture::names_device(bytes);
        }
        (_, "html" | "htm" | "xml" | "svg") => contents.text(Place::Whole, &visible(&decode(bytes))),
        (_, "txt" | "csv" | "tsv" | "md" | "json" | "geojson" | "yaml" | "yml") => {
            contents.cells = matches!(extension.as_str(), "csv" | "tsv");
            contents.text(Place::Whole, &decode(bytes));
        }
        _ => contents.unread.push(Unread::Unknown),
    }
    contents
}

/// A text in UTF-8, UTF-16 with its mark, or else in the code page of Vietnamese Windows.
fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let unmarked = if std::str::from_utf8(bytes).is_ok() { UTF_8 } else { WINDOWS_1258 };
    unmarked.decode(bytes).0
}

impl Contents {
    /// Adds a text unless it is blank.
    fn text(&mut self, place: Place, text: &str) {
        if !text.trim().is_empty() {
            self.texts.push(Piece { place, text: text.to_owned() });
        }
    }

    /// Adds an author unless it is blank. The same name at the same place counts once.
    fn author(&mut self, place: Place, name: &str) {
        let piece = Piece { place, text: name.trim().to_owned() };
        if !piece.text.is_empty() && !self.authors.contains(&piece) {
            self.authors.push(piece);
        }
    }
}
