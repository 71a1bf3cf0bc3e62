//! Words by number: a large portal says the same few thousand again and again.

use crate::base::quick::QuickMap;
use crate::domain::fold;

/// The number of a word.
pub(super) type Word = u32;

/// The words of all texts, accented and folded ones alike.
#[derive(Default)]
pub(super) struct Vocabulary {
    numbers: QuickMap<Box<str>, Word>,
    words: Vec<Box<str>>,
    /// For each word what is left of it without marks, once somebody asked.
    folded: Vec<Option<Box<[Word]>>>,
}

impl Vocabulary {
    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// A word.
    pub(super) fn text(&self, word: Word) -> &str {
        &self.words[word as usize]
    }

    /// The words of a text in search form, in their order.
    pub(super) fn read(&mut self, form: &str) -> Vec<Word> {
        form.split_ascii_whitespace().map(|word| self.number(word)).collect()
    }

    /// The words of a text as people write it, with their marks.
    pub(super) fn accented(&mut self, text: &str) -> Vec<Word> {
        self.read(&fold::accented(text))
    }

    fn number(&mut self, word: &str) -> Word {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = self.words.len() as Word;
        self.numbers.insert(word.into(), number);
        self.words.push(word.into());
        self.folded.push(None);
        number
    }

    /// Adds the folded forms of accented words. Folding a text folds each word of its accented form, so that a word
    /// need be folded only once.
    pub(super) fn fold(&mut self, accented: &[Word], out: &mut Vec<Word>) {
        for word in accented {
            if let Some(folded) = &self.folded[*word as usize] {
                out.extend_from_slice(folded);
                continue;
            }
            let folded = self.read(&fold::fold(self.text(*word)));
            out.extend_from_slice(&folded);
            self.folded[*word as usize] = Some(folded.into());
        }
    }
}
