//! A text read word by word, under the grammars of times and schedules.
//!
//! Words are compared folded, signs are kept apart, and every word knows its place in the text, so
//! that a grammar built on this can quote the text as it stands.

use crate::domain::fold::fold;
use std::ops::Range;

/// A reading position in the words and signs of a text.
#[derive(Clone, Debug)]
pub struct Words<'t> {
    text: &'t str,
    tokens: Vec<Token>,
    at: usize,
    pub(super) scanned: bool,
}

/// A word or number in folded form, or one sign; white space only parts them.
#[derive(Clone, Debug)]
struct Token {
    word: String,
    is_sign: bool,
    place: Range<usize>,
}

impl<'t> Words<'t> {
    /// Reads a text that somebody typed.
    pub fn new(text: &'t str) -> Words<'t> {
        Words { text, tokens: tokens(text), at: 0, scanned: false }
    }

    /// Reads a text that may come from a scan: `1V` for `IV`, `11` for `II`, `712025` for `7/2025`.
    pub fn scanned(text: &'t str) -> Words<'t> {
        Words { scanned: true, ..Words::new(text) }
    }

    /// Whether only signs are left.
    pub fn done(&self) -> bool {
        self.tokens.iter().skip(self.at).all(|token| token.is_sign)
    }

    /// Whether nothing at all is left.
    pub fn is_empty(&self) -> bool {
        self.at >= self.tokens.len()
    }

    /// The next word or sign, empty at the end.
    pub fn peek(&self) -> &str {
        self.tokens.get(self.at).map_or("", |token| &token.word)
    }

    /// Steps over one word or sign; does nothing at the end.
    pub fn skip(&mut self) {
        self.at += usize::from(!self.is_empty());
    }

    /// Steps over signs.
    pub fn skip_signs(&mut self) {
        while self.tokens.get(self.at).is_some_and(|token| token.is_sign) {
            self.at += 1;
        }
    }

    /// Eats a phrase of folded words (or one sign) if it comes next.
    pub fn eat(&mut self, phrase: &str) -> bool {
        let mut ahead = self.tokens[self.at.min(self.tokens.len())..].iter();
        let initial = |text: &str| text.bytes().next();
        // Most phrases fail at their first letter.
        if initial(phrase) != initial(self.peek())
            || !phrase.split(' ').all(|word| ahead.next().is_some_and(|token| token.word == word))
        {
            return false;
        }
        self.at = self.tokens.len() - ahead.len();
        true
    }

    /// Eats the first of the phrases that comes next.
    pub fn eat_any(&mut self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.eat(phrase))
    }

    /// Eats one number of at most `digits` digits.
    pub fn number(&mut self, digits: usize) -> Option<u32> {
        let word = self.peek();
        let fits = word.len() <= digits && word.bytes().all(|byte| byte.is_ascii_digit());
        let number = word.parse().ok().filter(|_| fits)?;
        self.at += 1;
        Some(number)
    }

    /// Runs a reader; when it finds nothing, nothing is eaten.
    pub fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let start = self.at;
        let found = read(self);
        if found.is_none() {
            self.at = start;
        }
        found
    }

    /// The text from the next word on, as it stands, without its closing stop.
    pub fn rest(&self) -> &'t str {
        let end = self.tokens.len();
        self.slice(self.at, end)
    }

    /// What was eaten since `start` (from [`Words::position`]), likewise.
    pub fn since(&self, start: usize) -> &'t str {
        self.slice(start, self.at)
    }

    /// The place of the next word, for [`Words::since`].
    pub fn position(&self) -> usize {
        self.at
    }

    fn slice(&self, from: usize, to: usize) -> &'t str {
        let ahead = &self.tokens[from.min(to)..to];
        let last = ahead.iter().rfind(|token| ![".", ",", ";", ":", "-"].contains(&token.word.as_str()));
        match (ahead.first(), last) {
            (Some(first), Some(last)) => &self.text[first.place.start..last.place.end],
            _ => "",
        }
    }
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut word_start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if is_word(c) {
            word_start.get_or_insert(at);
            continue;
        }
        if let Some(start) = word_start.take() {
            let word = fold(&text[start..at]);
            tokens.push(Token { word, is_sign: false, place: start..at });
        }
        if !c.is_whitespace() {
            let word = if matches!(c, '–' | '—' | '−' | '→') { '-' } else { c }.to_string();
            tokens.push(Token { word, is_sign: true, place: at..at + c.len_utf8() });
        }
    }
    tokens
}

/// Letters, digits, the marks of decomposed letters, and what word processors hide in words.
fn is_word(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}')
}
