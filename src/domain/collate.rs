//! Vietnamese alphabetical order, by a table of our own: runtimes differ, and many know no Vietnamese.
//!
//! Texts are compared word by word as dictionaries do: the letters of a syllable, then its tone, then
//! the next syllable, so that everything under `bà` follows everything under `ba`. (ICU compares the
//! letters of the whole text first; single syllables come out alike.) Numbers count by value
//! (`Nhiệm vụ 2` before `Nhiệm vụ 10`) and stand before letters. Signs only separate words. Case
//! decides between texts otherwise alike, small letters first, and the bytes decide last, so that
//! only equal texts have equal keys.

use std::cmp::Ordering;
use unicode_normalization::char::decompose_canonical;

/// The 29 letters of the alphabet, with f j w z where Latin has them.
const ALPHABET: [char; 33] = [
    'a', 'ă', 'â', 'b', 'c', 'd', 'đ', 'e', 'ê', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'ô', 'ơ',
    'p', 'q', 'r', 's', 't', 'u', 'ư', 'v', 'w', 'x', 'y', 'z',
];

/// The bytes of the letters of the alphabet, by character; 0 for all others.
static LETTERS: [u8; 'ư' as usize + 1] = {
    let mut letters = [0; 'ư' as usize + 1];
    let mut place = 0;
    while place < ALPHABET.len() {
        letters[ALPHABET[place] as usize] = FIRST_LETTER + place as u8;
        place += 1;
    }
    letters
};

const END_OF_WORD: u8 = 0x01;
const TONES: u8 = 0x02;
const NUMBER: u8 = 0x10;
const FIRST_LETTER: u8 = 0x20;
const OTHER_LETTER: u8 = 0x70;

/// A key whose bytes compare as the texts do.
///
/// Compute it once for each item of a long list: `items.sort_by_cached_key(|i| sort_key(&i.title))`.
pub fn sort_key(text: &str) -> Vec<u8> {
    let letters = letters(text);
    let mut key = Vec::with_capacity(text.len() * 3);
    let mut rest = letters.as_slice();
    while let Some(first) = rest.first() {
        let kind = first.kind;
        let length = rest.iter().take_while(|l| l.kind == kind).count();
        let (run, after) = rest.split_at(length);
        match kind {
            Kind::Word => push_word(&mut key, run),
            Kind::Number => push_number(&mut key, run),
            Kind::Sign => {}
        }
        rest = after;
    }
    key.push(0);
    key.extend(letters.iter().filter(|l| l.kind == Kind::Word).map(|l| 1 + u8::from(l.upper)));
    key.push(0);
    key.extend_from_slice(text.as_bytes());
    key
}

/// Order of two texts; for long lists sort by [`sort_key`].
pub fn compare(a: &str, b: &str) -> Ordering {
    sort_key(a).cmp(&sort_key(b))
}

/// The letter under which a text stands in an index: the base of its first letter, in upper case (`Đ`, `Ư`, `A` for `Á`).
/// `None` when the text begins with a figure or has no letters.
pub fn initial(text: &str) -> Option<char> {
    let start = text.find(char::is_alphanumeric)?;
    let mut after = text[start..].char_indices().skip(1);
    let end = after.find(|(_, c)| !is_mark(*c)).map_or(text.len(), |(at, _)| start + at);
    let letters = letters(&text[start..end]);
    let first = letters.first()?;
    (first.kind == Kind::Word).then(|| first.base.to_uppercase().next().unwrap_or(first.base))
}

/// A lower-case letter of the alphabet (`â`, `đ`, `ơ` are letters), digit or sign, with its tone.
struct Letter {
    base: char,
    upper: bool,
    /// 0 level, then huyền 1, hỏi 2, ngã 3, sắc 4, nặng 5.
    tone: u8,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Word,
    Number,
    Sign,
}

impl Kind {
    fn of(base: char) -> Kind {
        match base {
            '0'..='9' => Kind::Number,
            'a'..='z' => Kind::Word,
            c if c.is_alphanumeric() => Kind::Word,
            _ => Kind::Sign,
        }
    }
}

fn letters(text: &str) -> Vec<Letter> {
    let mut out: Vec<Letter> = Vec::with_capacity(text.len());
    for c in text.chars() {
        // In what order marks follow a letter does not matter: one may make another letter of it, one is its tone.
        if c.is_ascii() { add(&mut out, c) } else { decompose_canonical(c, |part| add(&mut out, part)) }
    }
    out
}

/// Adds a letter or sign, or a mark to the last letter.
fn add(letters: &mut Vec<Letter>, c: char) {
    if c.is_ascii() {
        let base = c.to_ascii_lowercase();
        return letters.push(Letter { base, upper: c.is_ascii_uppercase(), tone: 0, kind: Kind::of(base) });
    }
    if is_mark(c) {
        letters.last_mut().into_iter().for_each(|letter| add_mark(letter, c));
        return;
    }
    let upper = c.is_uppercase();
    for lower in c.to_lowercase() {
        // U+00D0 looks like Đ and old fonts put it there.
        let base = if lower == 'ð' { 'đ' } else { lower };
        letters.push(Letter { base, upper, tone: 0, kind: Kind::of(base) });
    }
}

fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// Marks that neither make another letter nor are a tone of Vietnamese do not count.
fn add_mark(letter: &mut Letter, mark: char) {
    match (mark, letter.base) {
        ('\u{302}', 'a') => letter.base = 'â',
        ('\u{302}', 'e') => letter.base = 'ê',
        ('\u{302}', 'o') => letter.base = 'ô',
        ('\u{306}', 'a') => letter.base = 'ă',
        ('\u{31b}', 'o') => letter.base = 'ơ',
        ('\u{31b}', 'u') => letter.base = 'ư',
        ('\u{300}', _) => letter.tone = 1,
        ('\u{309}', _) => letter.tone = 2,
        ('\u{303}', _) => letter.tone = 3,
        ('\u{301}', _) => letter.tone = 4,
        ('\u{323}', _) => letter.tone = 5,
        _ => {}
    }
}

/// Letters, then tones: where in the syllable a tone is written (hoà, hòa) does not count.
fn push_word(key: &mut Vec<u8>, word: &[Letter]) {
    for letter in word {
        match LETTERS.get(letter.base as usize) {
            Some(byte) if *byte > 0 => key.push(*byte),
            _ => {
                key.push(OTHER_LETTER);
                key.extend_from_slice(&u32::from(letter.base).to_be_bytes()[1..]);
            }
        }
    }
    key.push(TONES);
    key.extend(word.iter().filter(|l| l.tone > 0).map(|l| END_OF_WORD + l.tone));
    key.push(END_OF_WORD);
}

/// Count of digits, then digits: a longer number is greater.
fn push_number(key: &mut Vec<u8>, digits: &[Letter]) {
    let zeros = digits.iter().take_while(|d| d.base == '0').count();
    let digits = &digits[zeros..];
    key.push(NUMBER);
    key.push(u8::try_from(digits.len()).unwrap_or(u8::MAX));
    key.extend(digits.iter().map(|d| d.base as u8));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn vectors() {
        let json = include_str!("../../tests/vectors/collation.json");
        let lists: Vec<Vec<String>> = serde_json::from_str(json).unwrap();
        assert!(lists.len() > 5);
        for list in lists {
            let mut sorted = list.clone();
            sorted.reverse();
            sorted.sort_by_cached_key(|t| sort_key(t));
            assert_eq!(sorted, list);
        }
    }

    #[test]
    fn place_of_tone_and_normal_form_do_not_count() {
        assert_eq!(compare("hoà a", "hòa b"), Ordering::Less);
        assert_eq!(compare("hòa a", "hoà b"), Ordering::Less);
        let nfd: String = "ợ b".nfd().collect();
        assert_eq!(compare("ợ a", &nfd), Ordering::Less);
        assert_eq!(compare(&nfd, "ợ c"), Ordering::Less);
    }

    proptest! {
        #[test]
        fn only_equal_texts_are_equal(a in "[aAăàÀđ 019-]{0,5}", b in "[aAăàÀđ 019-]{0,5}") {
            prop_assert_eq!(compare(&a, &b) == Ordering::Equal, a == b);
        }
    }
}
