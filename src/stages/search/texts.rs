//! The texts of all documents as words; those that many share are read once: the tasks of a plan all name the plan and a few agencies.

use super::abbreviations::{Abbreviations, Capitals};
use super::lexicon::{EDGE, Lexicon, Local};
use crate::base::quick::QuickMap;
use crate::domain::site::SearchDoc;

/// A text.
pub(super) struct Text {
    /// Its accented words.
    pub(super) words: Box<[Local]>,
    /// The abbreviations in it.
    pub(super) capitals: Capitals,
}

/// A document and its texts, by their numbers.
pub(super) struct Said<'d> {
    /// The document.
    pub(super) doc: &'d SearchDoc,
    /// Its title.
    pub(super) title: usize,
    /// Its codes.
    pub(super) codes: Vec<usize>,
    /// Its summary, its headings, the names of its agencies.
    pub(super) rest: Vec<usize>,
}

/// The texts of some documents.
pub(super) struct Texts<'d> {
    lexicon: Lexicon,
    /// How many words the documents have; after them come those of the abbreviations.
    own: usize,
    /// In other words.
    pub(super) abbreviations: Abbreviations,
    /// The texts by number.
    pub(super) texts: Vec<Text>,
    /// The documents in the order in which they were given.
    pub(super) docs: Vec<Said<'d>>,
}

impl<'d> Texts<'d> {
    /// Reads documents.
    pub(super) fn of(docs: impl IntoIterator<Item = &'d SearchDoc>) -> Texts<'d> {
        let mut reader = Reader::default();
        let mut numbers: QuickMap<&str, usize> = QuickMap::default();
        let mut known = |reader: &mut Reader, text| *numbers.entry(text).or_insert_with(|| reader.read(text));
        let said = |doc: &'d SearchDoc| Said {
            doc,
            // Hardly two are the same.
            title: reader.read(&doc.title),
            codes: doc.codes.iter().map(|code| known(&mut reader, code)).collect(),
            rest: [&doc.summary]
                .into_iter()
                .chain(&doc.headings)
                .chain(&doc.agencies)
                .map(|text| known(&mut reader, text))
                .collect(),
        };
        let docs: Vec<Said<'d>> = docs.into_iter().map(said).collect();
        let Reader { mut lexicon, texts, .. } = reader;
        let own = lexicon.words().len();
        let abbreviations = Abbreviations::new(&mut lexicon);
        Texts { lexicon, own, abbreviations, texts, docs }
    }

    /// The words of the documents.
    pub(super) fn words(&self) -> &[Box<str>] {
        &self.lexicon.words()[..self.own]
    }

    /// The words of the documents and of the abbreviations.
    pub(super) fn all_words(&self) -> &[Box<str>] {
        self.lexicon.words()
    }

    /// What title and summary of a document say in other words.
    pub(super) fn other_words(&self, said: &Said<'_>) -> String {
        let [title, summary] = [said.title, said.rest[0]].map(|text| &self.texts[text]);
        let both = [&*title.words, &*summary.words].concat();
        self.abbreviations.other_words(&both, title.capitals.and(summary.capitals)).text.join(" ")
    }

    /// The words of some texts with an edge after each.
    pub(super) fn run(&self, texts: &[usize]) -> Vec<Local> {
        let mut run = Vec::with_capacity(texts.iter().map(|text| self.texts[*text].words.len() + 1).sum());
        for text in texts {
            run.extend_from_slice(&self.texts[*text].words);
            run.push(EDGE);
        }
        run
    }
}

/// Reads texts and gives them numbers.
#[derive(Default)]
struct Reader {
    lexicon: Lexicon,
    texts: Vec<Text>,
    words: Vec<Local>,
}

impl Reader {
    fn read(&mut self, text: &str) -> usize {
        self.words.clear();
        self.lexicon.spell(text, &mut self.words);
        self.texts.push(Text { words: self.words.as_slice().into(), capitals: Capitals::of(text) });
        self.texts.len() - 1
    }
}
