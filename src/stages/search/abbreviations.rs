//! Abbreviations of the field, so that a reader finds "UBND" by "ủy ban nhân dân" and the other way round.

use super::lexicon::{Lexicon, Local};
use crate::domain::synonyms::ABBREVIATIONS as TABLE;

/// Which abbreviations stand in a text in capitals and as words of their own: the number `2704/QĐ-UBND` names no
/// committee that people look for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Capitals([bool; TABLE.len()]);

impl Capitals {
    /// Looks through a text.
    pub(super) fn of(text: &str) -> Capitals {
        let mut found = Capitals::default();
        // Each has two of these side by side, as hardly a word has.
        if !text.as_bytes().windows(2).any(|two| two.iter().all(u8::is_ascii_uppercase)) {
            return found;
        }
        let capitals = |chunk: &&str| chunk.bytes().any(|byte| byte.is_ascii_uppercase());
        for chunk in text.split_whitespace().filter(capitals) {
            let word = chunk.trim_matches(|c: char| !c.is_alphanumeric());
            if let Some(place) = TABLE.iter().position(|(short, _)| *short == word) {
                found.0[place] = true;
            }
        }
        found
    }

    fn any(self) -> bool {
        self.0.contains(&true)
    }

    /// Those of two texts.
    pub(super) fn and(self, other: Capitals) -> Capitals {
        Capitals(std::array::from_fn(|place| self.0[place] || other.0[place]))
    }
}

/// The table in the words of a lexicon.
pub(super) struct Abbreviations {
    /// Accented words of each abbreviation and of what it stands for.
    entries: Vec<(Vec<Local>, Vec<Local>)>,
    /// For each word whether a long form begins with it.
    begins: Vec<bool>,
}

/// What a text says in other words.
pub(super) struct OtherWords {
    /// As accented words.
    pub(super) words: Vec<Local>,
    /// As a reader writes it.
    pub(super) text: Vec<&'static str>,
}

impl Abbreviations {
    /// Teaches a lexicon the words of the table.
    pub(super) fn new(lexicon: &mut Lexicon) -> Abbreviations {
        let mut words = |text: &str| {
            let mut words = Vec::new();
            lexicon.spell(text, &mut words);
            words
        };
        let entry = |(short, long): &(&str, &str)| (words(short), words(long));
        let entries: Vec<_> = TABLE.iter().map(entry).collect();
        let mut begins = vec![false; lexicon.words().len()];
        entries.iter().for_each(|(_, long)| begins[long[0] as usize] = true);
        Abbreviations { entries, begins }
    }

    /// The long form of each abbreviation in a text, the abbreviation of each long form in it.
    pub(super) fn other_words(&self, spoken: &[Local], capitals: Capitals) -> OtherWords {
        let mut other = OtherWords { words: Vec::new(), text: Vec::new() };
        let begins = |word: &Local| self.begins.get(*word as usize) == Some(&true);
        if !capitals.any() && !spoken.iter().any(begins) {
            return other;
        }
        for (place, (short, long)) in self.entries.iter().enumerate() {
            if capitals.0[place] {
                other.words.extend_from_slice(long);
                other.text.push(TABLE[place].1);
            } else if spoken.windows(long.len()).any(|words| words[0] == long[0] && words == long) {
                other.words.extend_from_slice(short);
                other.text.push(TABLE[place].0);
            }
        }
        other
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fold;

    fn other_words(text: &str) -> String {
        let mut lexicon = Lexicon::default();
        let table = Abbreviations::new(&mut lexicon);
        let mut spoken = Vec::new();
        lexicon.spell(text, &mut spoken);
        table.other_words(&spoken, Capitals::of(text)).text.join(" ")
    }

    #[test]
    fn the_table_is_written_as_texts_are_compared() {
        for (short, long) in TABLE {
            assert!(short.as_bytes().windows(2).any(|two| two.iter().all(u8::is_ascii_uppercase)), "{short}");
            assert_eq!(long, fold::accented(long));
            assert!(!long.is_empty());
        }
    }

    #[test]
    fn both_ways_and_only_as_a_word_in_capitals() {
        assert_eq!(other_words("Văn phòng UBND tỉnh"), "ủy ban nhân dân");
        assert_eq!(other_words("Uỷ ban nhân dân xã, (HĐND)"), "hội đồng nhân dân UBND");
        assert_eq!(other_words("Xử lý phản ánh, kiến nghị"), "PAKN");
        assert_eq!(other_words("Quyết định 2704/QĐ-UBND, ubnd"), "");
    }
}
