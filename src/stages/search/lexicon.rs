//! The words of texts by number. One lexicon serves one thread; `full::corpus` makes one numbering of all of them.

use crate::base::quick::QuickMap;
use crate::domain::fold;

type Map<V> = QuickMap<Box<str>, V>;

/// The number of an accented word in its lexicon. 0 is no word but the edge of a block or cell.
pub(super) type Local = u32;

/// Stands between words that do not follow each other.
pub(super) const EDGE: Local = 0;

/// What a word as it stands in a text is: nearly always one accented word.
enum Spelled {
    One(Local),
    Some(Box<[Local]>),
}

/// Words as they stand in texts. Nearly all are short enough to be kept as a number, which is found without a look at a
/// text elsewhere in memory.
#[derive(Default)]
struct Spellings {
    short: QuickMap<u128, Spelled>,
    long: Map<Spelled>,
}

impl Spellings {
    fn get(&self, word: &str) -> Option<&Spelled> {
        match packed(word) {
            Some(number) => self.short.get(&number),
            None => self.long.get(word),
        }
    }

    fn insert(&mut self, word: &str, spelled: Spelled) {
        match packed(word) {
            Some(number) => self.short.insert(number, spelled),
            None => self.long.insert(word.into(), spelled),
        };
    }
}

/// A word of up to 15 bytes as a number of its bytes and their count.
fn packed(word: &str) -> Option<u128> {
    let mut bytes = [0; 16];
    let (length, room) = bytes.split_last_mut()?;
    room.get_mut(..word.len())?.copy_from_slice(word.as_bytes());
    *length = word.len() as u8;
    Some(u128::from_le_bytes(bytes))
}

/// The words of the texts read so far.
pub(super) struct Lexicon {
    /// The numbers of the accented forms: each spelling is folded once.
    spelled: Spellings,
    numbers: Map<Local>,
    words: Vec<Box<str>>,
    /// Texts that many pages have, such as names of procedures, with their words and the last page that had them.
    common: Map<(Box<[Local]>, usize)>,
}

/// The longest text that is kept, in bytes, and the longest with figures (a date): longer ones hardly come again.
const COMMON: usize = 160;
const COMMON_FIGURES: usize = 10;

/// Whether a text may well come again.
fn is_common(text: &str) -> bool {
    let short = text.len() <= COMMON_FIGURES;
    short || text.len() <= COMMON && !text.bytes().any(|byte| byte.is_ascii_digit())
}

impl Default for Lexicon {
    fn default() -> Lexicon {
        Lexicon {
            spelled: Spellings::default(),
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
        let text = text.trim_ascii();
        if !is_common(text) {
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
        self.spell(text, out);
        out.push(EDGE);
    }

    /// Adds the words of a text to `out`.
    pub(super) fn spell(&mut self, text: &str, out: &mut Vec<Local>) {
        for word in fold::spelled_words(text) {
            match self.spelled.get(word) {
                Some(Spelled::One(number)) => out.push(*number),
                Some(Spelled::Some(numbers)) => out.extend_from_slice(numbers),
                None => self.read_new(word, out),
            }
        }
    }

    /// Adds a word as nobody has spelled it before.
    fn read_new(&mut self, word: &str, out: &mut Vec<Local>) {
        let accented = fold::accented_tokens(word);
        let numbers: Vec<Local> = accented.iter().map(|word| self.number(word)).collect();
        out.extend_from_slice(&numbers);
        let spelled = match numbers[..] {
            [number] => Spelled::One(number),
            _ => Spelled::Some(numbers.into()),
        };
        self.spelled.insert(word, spelled);
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

/// The words that a document has had so far. [`EDGE`] is none.
pub(super) struct Seen {
    /// For each word the last document that had it.
    last: Vec<Local>,
    document: u32,
}

impl Seen {
    /// Of documents of so many words.
    pub(super) fn new(words: usize) -> Seen {
        Seen { last: vec![0; words], document: 0 }
    }

    /// Begins another document.
    pub(super) fn forget(&mut self) {
        self.document += 1;
        self.is_new(EDGE);
    }

    /// Takes words; gives those that the document did not have before, each once.
    pub(super) fn new_ones(&mut self, words: &[Local]) -> Vec<Local> {
        let mut new = Vec::with_capacity(words.len());
        new.extend(words.iter().copied().filter(|word| self.is_new(*word)));
        new
    }

    /// Takes a word; whether the document did not have it before.
    pub(super) fn is_new(&mut self, word: Local) -> bool {
        std::mem::replace(&mut self.last[word as usize], self.document) != self.document
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
}
