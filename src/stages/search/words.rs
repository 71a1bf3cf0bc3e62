//! The words of each document by field, and which of them a large index leaves out.

use super::abbreviations::Abbreviations;
use super::lexicon::Seen;
use super::postings::Postings;
use super::texts::{Said, Text, Texts};
use super::vocabulary::{Vocabulary, Word};
use std::collections::BTreeSet;

/// Size of a large index: pairs of word and document for each document. One pair takes about two
/// bytes when compressed, so that 2,000 documents stay below 150 KB.
pub(super) const POSTINGS_PER_DOC: usize = 32;
/// Up to so many documents share the whole of that size, and small portals leave out nothing.
const AMPLE_DOCS: usize = 2000;
/// Figures shorter than this say nothing outside a title ("54 hồ sơ").
const SHORT_NUMBER: usize = 3;

/// The fields: accented words of the title; folded words of title and codes; folded words of the rest.
pub(super) const FIELDS: [&str; 3] = ["t", "k", "b"];

/// The words of all documents in one field, each once in a document.
#[derive(Default)]
struct Field {
    words: Vec<Word>,
    /// Where those of each document end.
    ends: Vec<usize>,
}

impl Field {
    /// Adds a document.
    fn add<'w>(&mut self, words: impl Iterator<Item = &'w Word>) {
        self.words.extend(words);
        self.ends.push(self.words.len());
    }

    /// The words of a document.
    fn of(&self, doc: usize) -> &[Word] {
        let start = doc.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.words[start..self.ends[doc]]
    }

    /// Takes words out.
    fn leave_out(&mut self, out: &[bool]) {
        let mut kept = Field::default();
        (0..self.ends.len())
            .for_each(|doc| kept.add(self.of(doc).iter().filter(|word| !out[**word as usize])));
        *self = kept;
    }

    /// In how many documents each of so many words occurs.
    fn frequency(&self, words: usize) -> Vec<usize> {
        let mut count = vec![0; words];
        self.words.iter().for_each(|word| count[*word as usize] += 1);
        count
    }
}

/// A text with what it says in other words.
struct Spoken {
    /// Its accented words.
    accented: Box<[Word]>,
    /// The same without marks.
    folded: Box<[Word]>,
}

impl Spoken {
    fn of(text: &Text, abbreviations: &Abbreviations, vocabulary: &Vocabulary) -> Spoken {
        let other = abbreviations.other_words(&text.words, text.capitals).words;
        let accented: Box<[Word]> = [&*text.words, &other].concat().into();
        let folded = vocabulary.fold(&accented).copied().collect();
        Spoken { accented, folded }
    }
}

/// Turns documents into words.
struct Reader<'t> {
    texts: &'t Texts<'t>,
    vocabulary: &'t Vocabulary,
    /// By the numbers of the texts.
    spoken: &'t [Spoken],
    accented: Seen,
    folded: Seen,
}

impl Reader<'_> {
    fn read(&mut self, said: &Said<'_>, [t, k, b]: &mut [Field; FIELDS.len()]) {
        let Reader { texts, vocabulary, spoken, accented, folded } = self;
        accented.forget();
        folded.forget();
        let title = &spoken[said.title];
        let codes = said.codes.iter().flat_map(|code| vocabulary.fold(&texts.texts[*code].words));
        let rest = said.rest.iter().flat_map(|text| &spoken[*text].folded);
        t.add(title.accented.iter().filter(|word| accented.is_new(**word)));
        k.add(title.folded.iter().chain(codes).filter(|word| folded.is_new(**word)));
        b.add(rest.filter(|word| folded.is_new(**word) && !is_short_number(vocabulary.text(**word))));
    }
}

fn is_short_number(word: &str) -> bool {
    word.len() < SHORT_NUMBER && word.bytes().all(|b| b.is_ascii_digit())
}

/// The words of all documents.
pub(super) struct Words<'t> {
    accented: &'t [Box<str>],
    vocabulary: Vocabulary,
    /// The words by field, accented ones first, and folded ones of the others.
    fields: [Field; FIELDS.len()],
    /// Words left out of field `b`, sorted.
    pub(super) common: BTreeSet<String>,
}

impl<'t> Words<'t> {
    /// Collects the words of documents and leaves out what would make the index too large.
    pub(super) fn of(texts: &'t Texts<'_>, order: &[&Said<'_>]) -> Words<'t> {
        let accented = texts.all_words();
        let vocabulary = Vocabulary::of(accented);
        let spoken = |text| Spoken::of(text, &texts.abbreviations, &vocabulary);
        let spoken: Vec<Spoken> = texts.texts.iter().map(spoken).collect();
        let mut reader = Reader {
            texts,
            vocabulary: &vocabulary,
            spoken: &spoken,
            accented: Seen::new(accented.len()),
            folded: Seen::new(vocabulary.len()),
        };
        let mut fields = Default::default();
        order.iter().for_each(|said| reader.read(said, &mut fields));
        let mut of_agency = vec![false; vocabulary.len()];
        for said in order {
            let names = &said.rest[said.rest.len() - said.doc.agencies.len()..];
            let words = names.iter().flat_map(|name| &spoken[*name].folded);
            words.for_each(|word| of_agency[*word as usize] = true);
        }
        let mut words = Words { accented, vocabulary, fields, common: BTreeSet::new() };
        words.trim(&of_agency);
        words
    }

    /// How many documents there are.
    pub(super) fn len(&self) -> usize {
        self.fields[0].ends.len()
    }

    /// Number of words of a document in each field.
    pub(super) fn counts(&self, doc: usize) -> [usize; FIELDS.len()] {
        self.fields.each_ref().map(|field| field.of(doc).len())
    }

    /// Number of words of all documents in all fields.
    pub(super) fn postings_count(&self) -> usize {
        self.fields.iter().map(|field| field.words.len()).sum()
    }

    /// The documents of each word of a field, in the given order.
    pub(super) fn postings(&self, field: usize, order: &[u32]) -> Postings {
        let docs = order.iter().map(|doc| (*doc, self.fields[field].of(*doc as usize)));
        Postings::of(self.size(field), docs)
    }

    /// How many words a field may have.
    fn size(&self, field: usize) -> usize {
        if field == 0 { self.accented.len() } else { self.vocabulary.len() }
    }

    /// A word of a field.
    pub(super) fn word(&self, field: usize, word: Word) -> &str {
        if field == 0 { &self.accented[word as usize] } else { self.vocabulary.text(word) }
    }

    /// The words of a field of a document, with one space between them.
    #[cfg(test)]
    pub(super) fn text(&self, field: usize, doc: usize) -> String {
        let words = self.fields[field].of(doc).iter();
        words.map(|word| self.word(field, *word)).collect::<Vec<_>>().join(" ")
    }

    /// Takes words out of the fields `t` and `b` until the index has its size, commonest first since
    /// they tell documents apart least.
    ///
    /// Without a word in `t` a document is still found by `k`; without one in `b` it is not, and
    /// people look for agencies more than for anything else in `b`.
    fn trim(&mut self, of_agency: &[bool]) {
        let [accented, rest] = [0, 2].map(|field| self.fields[field].frequency(self.size(field)));
        let mut postings = self.postings_count();
        let limit = POSTINGS_PER_DOC * self.len().max(AMPLE_DOCS);
        if postings <= limit {
            return;
        }
        let by_rest =
            rest.iter().enumerate().map(|(id, n)| (if of_agency[id] { 1 } else { 4 } * n, false, id));
        let by_accented = accented.iter().enumerate().map(|(id, n)| (8 * n, true, id));
        let mut pool: Vec<_> = by_rest.chain(by_accented).filter(|(cost, ..)| *cost > 0).collect();
        pool.sort_unstable_by_key(|&(cost, is_accented, id)| {
            (cost, is_accented, self.word(if is_accented { 0 } else { 2 }, id as Word))
        });

        let mut out_of_accented = vec![false; accented.len()];
        let mut out_of_rest = vec![false; rest.len()];
        while postings > limit {
            let Some((_, is_accented, id)) = pool.pop() else { break };
            let (count, out) =
                if is_accented { (&accented, &mut out_of_accented) } else { (&rest, &mut out_of_rest) };
            postings -= count[id];
            out[id] = true;
        }
        self.fields[0].leave_out(&out_of_accented);
        self.fields[2].leave_out(&out_of_rest);
        let out = out_of_rest.iter().enumerate().filter(|(_, out)| **out);
        self.common = out.map(|(word, _)| self.vocabulary.text(word as Word).to_owned()).collect();
    }
}
