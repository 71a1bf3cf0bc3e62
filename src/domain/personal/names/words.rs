//! Words of a text as a name may be made of them.

use std::ops::Range;

/// One word.
pub struct Word<'t> {
    /// Its letters.
    pub text: &'t str,
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// How it is written.
    pub case: Case,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// `tịch`.
    Lower,
    /// `Nguyễn`, `A`, `H'Hen`.
    Title,
    /// `NGUYỄN`, `UBND`.
    Upper,
}

/// Most words looked at after a form of address: a role of an office, then a name.
const REACH: usize = 14;

/// The words from a place on, up to the first mark that ends a phrase. Emphasis does not end one.
pub fn words_from(text: &str, from: usize) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut at = from;
    while words.len() < REACH {
        let gap = text[at..].len() - text[at..].trim_start_matches([' ', '*', '_', '\u{a0}']).len();
        let gap = gap + one_break(&text[at + gap..]);
        let rest = &text[at + gap..];
        let size = rest.find(|c: char| !(c.is_alphabetic() || matches!(c, '\'' | '’'))).unwrap_or(rest.len());
        let word = rest[..size].trim_end_matches(['\'', '’']);
        if word.is_empty() || gap == 0 && !words.is_empty() {
            break;
        }
        let start = at + gap;
        words.push(Word { text: word, range: start..start + word.len(), case: case(word) });
        at = start + word.len();
    }
    words
}

/// A single line break with the white space around it: a paragraph may be broken within a name, but a blank line ends it.
fn one_break(text: &str) -> usize {
    let Some(rest) = text.strip_prefix('\n').or_else(|| text.strip_prefix("\r\n")) else { return 0 };
    let trimmed = rest.trim_start_matches([' ', '\t']);
    if trimmed.starts_with(['\n', '\r']) { 0 } else { text.len() - trimmed.len() }
}

/// The word that ends at a place, if one does.
pub fn previous_word(text: &str, end: usize) -> Option<Range<usize>> {
    let start = text[..end]
        .rfind(|c: char| !c.is_alphabetic())
        .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    (start < end).then_some(start..end)
}

fn case(word: &str) -> Case {
    let mut chars = word.chars().filter(|c| c.is_alphabetic());
    if !chars.next().is_some_and(char::is_uppercase) {
        return Case::Lower;
    }
    let mut rest = chars.peekable();
    match rest.peek().is_some() && rest.all(char::is_uppercase) {
        true => Case::Upper,
        false => Case::Title,
    }
}
