//! The words of texts by number. One lexicon serves one thread; `corpus` makes one numbering of all of them.

use crate::domain::fold;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

type Map<V> = HashMap<Box<str>, V, BuildHasherDefault<Quick>>;

/// A hash of short words, several times as fast as the standard one, which must withstand an attacker; here a page with
/// words that collide costs time alone.
#[derive(Default)]
struct Quick(u64);

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        let last = rest.iter().fold(0, |last, byte| last << 8 | u64::from(*byte));
        for part in eights.iter().map(|eight| u64::from_le_bytes(*eight)).chain([last]) {
            self.0 = (self.0.rotate_left(5) ^ part).wrapping_mul(0x517c_c1b7_2722_0a95);
        }
    }

    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }
}

/// The number of an accented word in its lexicon. 0 is no word but the edge of a block or cell.
pub(super) type Local = u32;

/// Stands between words that do not follow each other.
pub(super) const EDGE: Local = 0;

/// The words of the texts read so far.
pub(super) struct Lexicon {
    /// Words as they stand in texts, to the numbers of their accented forms: each spelling is folded once.
    spelled: Map<Box<[Local]>>,
    numbers: Map<Local>,
    words: Vec<Box<str>>,
    /// Texts that many pages have, such as names of procedures, with their words and the last page that had them.
    common: Map<(Box<[Local]>, usize)>,
}

/// The longest text that is kept, in bytes, and the longest with figures (a date): longer ones hardly come again.
const COMMON: usize = 160;
const COMMON_FIGURES: usize = 10;

impl Default for Lexicon {
    fn default() -> Lexicon {
        Lexicon {
            spelled: Map::default(),
            numbers: Map::default(),
            words: vec!["".into()],
            common: Map::default(),
        }
    }
}

impl Lexicon {
    /// Adds the words of a block of a page to `out`, and an edge after them. Nothing, when the page is known to have had the
    /// same block before: cells of a table repeat each other. Each page has a number.
    pub(super) fn read_block(&mut self, text: &str, page: usize, out: &mut Vec<Local>) {
        let text = text.trim_matches(' ');
        let limit = if text.bytes().any(|b| b.is_ascii_digit()) { COMMON_FIGURES } else { COMMON };
        if text.len() > limit {
            return self.read(text, out);
        }
        if let Some((words, last)) = self.common.get_mut(text) {
            if *last != page {
                out.extend_from_slice(words);
                *last = page;
            }
            return;
        }
        let start = out.len();
        self.read(text, out);
        self.common.insert(text.into(), (out[start..].into(), page));
    }

    /// Adds the words of a text to `out`, and an edge after them.
    pub(super) fn read(&mut self, text: &str, out: &mut Vec<Local>) {
        for word in fold::spelled_words(text) {
            if let Some(numbers) = self.spelled.get(word) {
                out.extend_from_slice(numbers);
                continue;
            }
            let accented = fold::accented_tokens(word);
            let numbers: Box<[Local]> = accented.iter().map(|word| self.number(word)).collect();
            out.extend_from_slice(&numbers);
            self.spelled.insert(word.into(), numbers);
        }
        out.push(EDGE);
    }

    fn number(&mut self, word: &str) -> Local {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = self.words.len() as Local;
        self.numbers.insert(word.into(), number);
        self.words.push(word.into());
        number
    }

    /// The words by number; the first is the edge.
    pub(super) fn words(&self) -> &[Box<str>] {
        &self.words
    }
}

/// Numbers in few bytes: seven bits each, the lowest first, the high bit where more follow.
#[derive(Default)]
pub(super) struct Packed(Vec<u8>);

impl Packed {
    /// Packs numbers.
    pub(super) fn of(numbers: impl IntoIterator<Item = u32>) -> Packed {
        let mut bytes = Vec::new();
        for mut number in numbers {
            while number >= 0x80 {
                bytes.push(number as u8 | 0x80);
                number >>= 7;
            }
            bytes.push(number as u8);
        }
        bytes.shrink_to_fit();
        Packed(bytes)
    }

    /// The numbers.
    pub(super) fn iter(&self) -> impl Iterator<Item = u32> {
        let mut bytes = self.0.iter();
        std::iter::from_fn(move || {
            let (mut number, mut shift) = (0, 0);
            loop {
                let byte = *bytes.next()?;
                number |= u32::from(byte & 0x7f) << shift;
                if byte < 0x80 {
                    return Some(number);
                }
                shift += 7;
            }
        })
    }

    /// The packed bytes.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_spelling_is_read_and_edges_stand_between_texts() {
        let mut lexicon = Lexicon::default();
        let mut out = Vec::new();
        lexicon.read("Hoà Bình, 2704/QĐ-UBND", &mut out);
        lexicon.read("hòa bình", &mut out);
        let words: Vec<&str> = out.iter().map(|number| &*lexicon.words()[*number as usize]).collect();
        assert_eq!(words, ["hòa", "bình", "2704", "qđ", "ubnd", "", "hòa", "bình", ""]);
    }

    #[test]
    fn a_page_has_a_common_block_once() {
        let mut lexicon = Lexicon::default();
        let mut read = |text: &str, page: usize| {
            let mut out = Vec::new();
            lexicon.read_block(text, page, &mut out);
            out.len()
        };
        assert_eq!([read("chờ ý kiến", 1), read(" chờ ý kiến ", 1), read("chờ ý kiến", 2)], [4, 0, 4]);
        assert_eq!([read("H99.05-260930-0012", 2), read("H99.05-260930-0012", 2)], [5, 5]);
    }

    #[test]
    fn packed_numbers_come_back() {
        let numbers = [0, 1, 127, 128, 300, 1 << 20, u32::MAX];
        assert_eq!(Packed::of(numbers).iter().collect::<Vec<_>>(), numbers);
    }
}
