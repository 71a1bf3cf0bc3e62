//! The words of each document by field, and which of them a large index leaves out.

use super::abbreviations::other_words;
use crate::domain::fold;
use crate::domain::site::SearchDoc;
use std::collections::{BTreeSet, HashMap};

/// Size of a large index: pairs of word and document for each document. One pair takes about two
/// bytes when compressed, so that 2,000 documents stay below 150 KB.
pub(super) const POSTINGS_PER_DOC: usize = 32;
/// Up to so many documents share the whole of that size, and small portals leave out nothing.
const AMPLE_DOCS: usize = 2000;
/// Figures shorter than this say nothing outside a title ("54 hồ sơ").
const SHORT_NUMBER: usize = 3;

/// Words by number, since the same few thousand come again and again.
#[derive(Default)]
struct Vocabulary<'a> {
    ids: HashMap<String, usize>,
    words: Vec<String>,
    /// Folded words of headings and names of agencies, which many documents share.
    texts: HashMap<&'a str, Vec<usize>>,
}

impl<'a> Vocabulary<'a> {
    fn ids_of(&mut self, form: &str) -> Vec<usize> {
        form.split_ascii_whitespace().map(|word| self.id(word)).collect()
    }

    /// Words of a text and of what its abbreviations stand for.
    fn folded(&mut self, text: &str) -> Vec<usize> {
        let mut ids = self.ids_of(&fold::fold(text));
        ids.extend(self.ids_of(&fold::fold(&other_words(text))));
        ids
    }

    fn id(&mut self, word: &str) -> usize {
        if let Some(&id) = self.ids.get(word) {
            return id;
        }
        self.ids.insert(word.to_owned(), self.words.len());
        self.words.push(word.to_owned());
        self.words.len() - 1
    }

    fn shared(&mut self, text: &'a str) -> &[usize] {
        if !self.texts.contains_key(text) {
            let ids = self.folded(text);
            self.texts.insert(text, ids);
        }
        &self.texts[text]
    }
}

/// Words of one document by field, sorted by number and unique.
struct Fields {
    accented: Vec<usize>,
    folded: Vec<usize>,
    rest: Vec<usize>,
}

impl Fields {
    fn of<'a>(doc: &'a SearchDoc, vocabulary: &mut Vocabulary<'a>) -> Self {
        let mut accented = vocabulary.ids_of(&fold::accented(&doc.title));
        accented.extend(vocabulary.ids_of(&fold::accented(&other_words(&doc.title))));
        let mut folded = vocabulary.folded(&doc.title);
        for code in &doc.codes {
            folded.extend(vocabulary.ids_of(&fold::fold(code)));
        }
        let folded = unique(folded);
        let mut rest = vocabulary.folded(&doc.summary);
        for text in doc.headings.iter().chain(&doc.agencies) {
            rest.extend_from_slice(vocabulary.shared(text));
        }
        rest.retain(|id| folded.binary_search(id).is_err() && !is_short_number(&vocabulary.words[*id]));
        Fields { accented: unique(accented), folded, rest: unique(rest) }
    }
}

fn unique(mut ids: Vec<usize>) -> Vec<usize> {
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn is_short_number(word: &str) -> bool {
    word.len() < SHORT_NUMBER && word.bytes().all(|b| b.is_ascii_digit())
}

/// The words of all documents.
pub(super) struct Words {
    vocabulary: Vec<String>,
    docs: Vec<Fields>,
    /// Words left out of field `b`, sorted.
    pub(super) common: BTreeSet<String>,
}

impl Words {
    /// Collects the words of `docs` and leaves out what would make the index too large.
    pub(super) fn of(docs: &[&SearchDoc]) -> Words {
        let mut vocabulary = Vocabulary::default();
        let fields = docs.iter().map(|doc| Fields::of(doc, &mut vocabulary)).collect();
        let mut of_agency = vec![false; vocabulary.words.len()];
        for name in docs.iter().flat_map(|d| &d.agencies) {
            vocabulary.shared(name).iter().for_each(|&id| of_agency[id] = true);
        }
        let mut words = Words { vocabulary: vocabulary.words, docs: fields, common: BTreeSet::new() };
        words.trim(&of_agency);
        words
    }

    /// For each document the words of fields `t`, `k`, `b`, with one space between them.
    pub(super) fn fields(&self) -> impl Iterator<Item = [String; 3]> {
        self.docs.iter().map(|d| [&d.accented, &d.folded, &d.rest].map(|ids| self.join(ids)))
    }

    fn join(&self, ids: &[usize]) -> String {
        ids.iter().fold(String::with_capacity(ids.len() * 6), |text, &id| text + &self.vocabulary[id] + " ")
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
        pool.sort_unstable_by_key(|&(cost, is_accented, id)| (cost, is_accented, &self.vocabulary[id]));

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
            d.accented.retain(|&id| !out_of_accented[id]);
            d.rest.retain(|&id| !out_of_rest[id]);
        }
        let words = self.vocabulary.iter().zip(out_of_rest);
        self.common = words.filter(|(_, out)| *out).map(|(word, _)| word.clone()).collect();
    }

    /// In how many documents each word occurs.
    fn frequency(&self, field: impl Fn(&Fields) -> &Vec<usize>) -> Vec<usize> {
        let mut count = vec![0; self.vocabulary.len()];
        self.docs.iter().flat_map(field).for_each(|&id| count[id] += 1);
        count
    }
}
