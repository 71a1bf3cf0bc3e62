//! Words without their marks, by numbers of their own.

use crate::base::quick::QuickMap;
use crate::domain::fold;

/// The number of a word.
pub(super) type Word = u32;

/// The folded words of some accented ones.
pub(super) struct Vocabulary {
    /// By number; the first is none.
    words: Vec<String>,
    /// Those of each accented word.
    folded_of: Vec<Box<[Word]>>,
}

impl Vocabulary {
    /// Folds words.
    pub(super) fn of(accented: &[Box<str>]) -> Vocabulary {
        let mut numbers: QuickMap<String, Word> = QuickMap::default();
        let mut words = vec![String::new()];
        let mut number = |folded: &str| {
            *numbers.entry(folded.to_owned()).or_insert_with(|| {
                words.push(folded.to_owned());
                words.len() as Word - 1
            })
        };
        let folded_of =
            accented.iter().map(|word| fold::tokens(word).iter().map(|word| number(word)).collect());
        let folded_of = folded_of.collect();
        Vocabulary { words, folded_of }
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// A word.
    pub(super) fn text(&self, word: Word) -> &str {
        &self.words[word as usize]
    }

    /// The folded forms of accented words.
    pub(super) fn fold(&self, accented: &[Word]) -> impl Iterator<Item = &Word> {
        accented.iter().flat_map(|word| &self.folded_of[*word as usize])
    }
}
