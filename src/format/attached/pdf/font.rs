//! From the codes of a PDF font to letters.

use super::PAGE;
use lopdf::{Dictionary, Document, Encoding, Object};
use std::collections::BTreeMap;

/// How the codes of a font become letters.
pub enum Font<'d> {
    /// By the table that the file gives (`ToUnicode`).
    Table {
        /// Bytes of a code.
        width: usize,
        /// Letters by code.
        letters: BTreeMap<u32, String>,
    },
    /// By a known encoding of one byte.
    Known(Encoding<'d>),
    /// Nobody can tell.
    Unknown,
}

impl<'d> Font<'d> {
    /// Reads a font of a resource dictionary.
    pub fn new(document: &'d Document, font: &'d Dictionary) -> Font<'d> {
        let composite = font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Type0");
        let table = font.get_deref(b"ToUnicode", document).and_then(Object::as_stream);
        let table = table.and_then(|stream| stream.get_plain_content_with_limit(PAGE));
        if let Ok(table) = table {
            return Font::Table { width: if composite { 2 } else { 1 }, letters: letters(&table) };
        }
        match font.get_font_encoding_with_limit(document, PAGE) {
            Ok(encoding) if !composite => Font::Known(encoding),
            _ => Font::Unknown,
        }
    }

    /// The letters of a shown string; one that nobody can tell is U+FFFD.
    pub fn text(&self, bytes: &[u8]) -> String {
        match self {
            Font::Table { width, letters } => {
                let code = |code: &[u8]| code.iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte));
                let letter = |one: &[u8]| letters.get(&code(one)).map_or("\u{fffd}", String::as_str);
                bytes.chunks(*width).map(letter).collect()
            }
            Font::Known(encoding) => {
                Document::decode_text(encoding, bytes).unwrap_or_else(|_| "\u{fffd}".repeat(bytes.len()))
            }
            Font::Unknown => "\u{fffd}".repeat(bytes.len().div_ceil(2)),
        }
    }
}

/// Most letters of one table.
const LETTERS: usize = 70_000;

/// Reads the `bfchar` and `bfrange` parts of a table. Files write the rest of it in many ways; it is not needed.
fn letters(table: &[u8]) -> BTreeMap<u32, String> {
    let text = String::from_utf8_lossy(table);
    let mut letters = BTreeMap::new();
    for (open, close) in [("beginbfchar", "endbfchar"), ("beginbfrange", "endbfrange")] {
        for part in text.split(open).skip(1).filter_map(|part| part.split(close).next()) {
            let tokens = tokens(part);
            match open {
                "beginbfchar" => chars(&tokens, &mut letters),
                _ => ranges(&tokens, &mut letters),
            }
        }
    }
    letters
}

/// A hexadecimal string in angle brackets, or a bracket of a list.
#[derive(Debug, PartialEq)]
enum Token {
    Code(Vec<u16>, u32),
    Open,
    Close,
}

fn tokens(part: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = part;
    while let Some(at) = rest.find(['<', '[', ']']) {
        let (mark, after) = (rest.as_bytes()[at], &rest[at + 1..]);
        rest = after;
        match mark {
            b'[' => found.push(Token::Open),
            b']' => found.push(Token::Close),
            _ => {
                let end = after.find('>').unwrap_or(after.len());
                let digits: Vec<u8> = after[..end].bytes().filter(u8::is_ascii_hexdigit).collect();
                let hex = |digits: &[u8]| {
                    std::str::from_utf8(digits)
                        .ok()
                        .and_then(|hex| u32::from_str_radix(hex, 16).ok())
                        .unwrap_or(0)
                };
                let units = digits.chunks(4).map(|unit| hex(unit) as u16).collect();
                found.push(Token::Code(units, hex(&digits[..digits.len().min(8)])));
                rest = after.get(end + 1..).unwrap_or_default();
            }
        }
    }
    found
}

fn chars(tokens: &[Token], letters: &mut BTreeMap<u32, String>) {
    for pair in tokens.chunks_exact(2) {
        if let [Token::Code(_, code), Token::Code(units, _)] = pair {
            letters.insert(*code, String::from_utf16_lossy(units));
        }
    }
}

fn ranges(tokens: &[Token], letters: &mut BTreeMap<u32, String>) {
    let mut at = 0;
    while let [Token::Code(_, low), Token::Code(_, high), rest @ ..] = &tokens[at..] {
        at += 2;
        match rest {
            [Token::Code(units, _), ..] => {
                at += 1;
                for (step, code) in (*low..=*high).take(LETTERS).enumerate() {
                    let mut units = units.clone();
                    if let Some(last) = units.last_mut() {
                        *last = last.wrapping_add(step as u16);
                    }
                    letters.insert(code, String::from_utf16_lossy(&units));
                }
            }
            [Token::Open, list @ ..] => {
                let count = list.iter().take_while(|token| **token != Token::Close).count();
                for (code, token) in (*low..=*high).zip(&list[..count]) {
                    if let Token::Code(units, _) = token {
                        letters.insert(code, String::from_utf16_lossy(units));
                    }
                }
                at += count + 2;
                if at > tokens.len() {
                    return;
                }
            }
            _ => return,
        }
    }
}
