//! The words of each document by field, and which of them a large index leaves out.

use super::abbreviations::{Abbreviations, Capitals};
use super::vocabulary::{Vocabulary, Word};
use crate::domain::fold;
use crate::domain::site::SearchDoc;
use rayon::prelude::*;
use std::collections::{BTreeSet, HashMap};

/// Size of a large index: pairs of word and document for each document. One pair takes about two
/// bytes when compressed, so that 2,000 documents stay below 150 KB.
pub(super) const POSTINGS_PER_DOC: usize = 32;
/// Up to so many documents share the whole of that size, and small portals leave out nothing.
const AMPLE_DOCS: usize = 2000;
/// Figures shorter than this say nothing outside a title ("54 hồ sơ").
const SHORT_NUMBER: usize = 3;

/// The fields: accented words of the title; folded words of title and codes; folded words of the rest.
pub(super) const FIELDS: [&str; 3] = ["t", "k", "b"];

/// Words of one document by field, sorted by number and unique.
struct Fields {
    accented: Vec<Word>,
    folded: Vec<Word>,
    rest: Vec<Word>,
}

/// Title and summary of a document in search form.
struct Spoken {
    title: String,
    summary: String,
    in_title: Capitals,
    in_summary: Capitals,
}

impl Spoken {
    fn of(doc: &SearchDoc) -> Spoken {
        Spoken {
            title: fold::accented(&doc.title),
            summary: fold::accented(&doc.summary),
            in_title: Capitals::of(&doc.title),
            in_summary: Capitals::of(&doc.summary),
        }
    }
}

/// Turns documents into words.
struct Reader<'d> {
    vocabulary: Vocabulary,
    abbreviations: Abbreviations,
    /// Folded words of headings and names of agencies, which many documents share.
    texts: HashMap<&'d str, Vec<Word>>,
}

impl<'d> Reader<'d> {
    fn new() -> Reader<'d> {
        let mut vocabulary = Vocabulary::default();
        let abbreviations = Abbreviations::new(&mut vocabulary);
        Reader { vocabulary, abbreviations, texts: HashMap::new() }
    }

    /// The fields of a document, and what its title and summary say in other words.
    fn read(&mut self, doc: &'d SearchDoc, spoken: &Spoken) -> (Fields, String) {
        let mut title = self.vocabulary.read(&spoken.title);
        let mut summary = self.vocabulary.read(&spoken.summary);
        let both = [title.as_slice(), summary.as_slice()].concat();
        let other = self.abbreviations.other_words(&both, spoken.in_title.and(spoken.in_summary));
        title.extend(self.abbreviations.other_words(&title, spoken.in_title).words);
        summary.extend(self.abbreviations.other_words(&summary, spoken.in_summary).words);
        let (mut folded, mut rest) = (Vec::new(), Vec::new());
        self.vocabulary.fold(&title, &mut folded);
        self.vocabulary.fold(&summary, &mut rest);
        for code in &doc.codes {
            let code = self.vocabulary.accented(code);
            self.vocabulary.fold(&code, &mut folded);
        }
        for text in doc.headings.iter().chain(&doc.agencies) {
            rest.extend_from_slice(self.shared(text));
        }
        let folded = unique(folded);
        rest.retain(|word| {
            folded.binary_search(word).is_err() && !is_short_number(self.vocabulary.text(*word))
        });
        (Fields { accented: unique(title), folded, rest: unique(rest) }, other.text.join(" "))
    }

    fn shared(&mut self, text: &'d str) -> &[Word] {
        let Reader { vocabulary, abbreviations, texts } = self;
        texts.entry(text).or_insert_with(|| {
            let mut words = vocabulary.accented(text);
            words.extend(abbreviations.other_words(&words, Capitals::of(text)).words);
            let mut folded = Vec::new();
            vocabulary.fold(&words, &mut folded);
            folded
        })
    }
}

impl Fields {
    /// The fields in the order of [`FIELDS`].
    fn each(&self) -> [&Vec<Word>; FIELDS.len()] {
        [&self.accented, &self.folded, &self.rest]
    }
}

fn unique(mut words: Vec<Word>) -> Vec<Word> {
    words.sort_unstable();
    words.dedup();
    words
}

fn is_short_number(word: &str) -> bool {
    word.len() < SHORT_NUMBER && word.bytes().all(|b| b.is_ascii_digit())
}

/// The words of all documents.
pub(super) struct Words {
    vocabulary: Vocabulary,
    docs: Vec<Fields>,
    /// For each document what its title and summary say in other words.
    pub(super) other: Vec<String>,
    /// Words left out of field `b`, sorted.
    pub(super) common: BTreeSet<String>,
}

impl Words {
    /// Collects the words of `docs` and leaves out what would make the index too large.
    pub(super) fn of(docs: &[&SearchDoc]) -> Words {
        let spoken: Vec<Spoken> = docs.par_iter().map(|doc| Spoken::of(doc)).collect();
        let mut reader = Reader::new();
        let (fields, other) = docs.iter().zip(&spoken).map(|(doc, spoken)| reader.read(doc, spoken)).unzip();
        let mut of_agency = vec![false; reader.vocabulary.len()];
        for name in docs.iter().flat_map(|doc| &doc.agencies) {
            reader.shared(name).iter().for_each(|word| of_agency[*word as usize] = true);
        }
        let common = BTreeSet::new();
        let mut words = Words { vocabulary: reader.vocabulary, docs: fields, other, common };
        words.trim(&of_agency);
        words
    }

    /// How many documents there are.
    pub(super) fn len(&self) -> usize {
        self.docs.len()
    }

    /// Number of words of a document in each field.
    pub(super) fn counts(&self, doc: usize) -> [usize; FIELDS.len()] {
        self.docs[doc].each().map(Vec::len)
    }

    /// The words of a field with the documents that have them; documents come in the given order.
    pub(super) fn postings(&self, field: usize, order: &[usize]) -> Vec<(&str, Vec<usize>)> {
        let mut docs_of = vec![Vec::new(); self.vocabulary.len()];
        for doc in order {
            for word in self.docs[*doc].each()[field] {
                docs_of[*word as usize].push(*doc);
            }
        }
        let words = docs_of.into_iter().enumerate().filter(|(_, docs)| !docs.is_empty());
        words.map(|(word, docs)| (self.vocabulary.text(word as Word), docs)).collect()
    }

    /// The words of a field of a document, with one space between them.
    #[cfg(test)]
    pub(super) fn text(&self, field: usize, doc: usize) -> String {
        let words = self.docs[doc].each()[field].iter();
        words.map(|word| self.vocabulary.text(*word)).collect::<Vec<_>>().join(" ")
    }

    /// Takes words out of the fields `t` and `b` until the index has its size, commonest first since
    /// they tell documents apart least.
    ///
    /// Without a word in `t` a document is still found by `k`; without one in `b` it is not, and
    /// people look for agencies more than for anything else in `b`.
    fn trim(&mut self, of_agency: &[bool]) {
        let accented = self.frequency(|d| &d.accented);
        let rest = self.frequency(|d| &d.rest);
        let folded: usize = self.docs.iter().map(|d| d.folded.len()).sum();
        let mut postings = folded + accented.iter().chain(&rest).sum::<usize>();
        let limit = POSTINGS_PER_DOC * self.docs.len().max(AMPLE_DOCS);
        if postings <= limit {
            return;
        }
        let by_rest =
            rest.iter().enumerate().map(|(id, n)| (if of_agency[id] { 1 } else { 4 } * n, false, id));
        let by_accented = accented.iter().enumerate().map(|(id, n)| (8 * n, true, id));
        let mut pool: Vec<_> = by_rest.chain(by_accented).filter(|(cost, ..)| *cost > 0).collect();
        pool.sort_unstable_by_key(|&(cost, is_accented, id)| {
            (cost, is_accented, self.vocabulary.text(id as Word))
        });

        let mut out_of_accented = vec![false; self.vocabulary.len()];
        let mut out_of_rest = out_of_accented.clone();
        while postings > limit {
            let Some((_, is_accented, id)) = pool.pop() else { break };
            let (count, out) =
                if is_accented { (&accented, &mut out_of_accented) } else { (&rest, &mut out_of_rest) };
            postings -= count[id];
            out[id] = true;
        }
        for d in &mut self.docs {
            d.accented.retain(|word| !out_of_accented[*word as usize]);
            d.rest.retain(|word| !out_of_rest[*word as usize]);
        }
        let out = out_of_rest.iter().enumerate().filter(|(_, out)| **out);
        self.common = out.map(|(word, _)| self.vocabulary.text(word as Word).to_owned()).collect();
    }

    /// In how many documents each word occurs.
    fn frequency(&self, field: impl Fn(&Fields) -> &Vec<Word>) -> Vec<usize> {
        let mut count = vec![0; self.vocabulary.len()];
        self.docs.iter().flat_map(field).for_each(|word| count[*word as usize] += 1);
        count
    }
}
