//! All documents with their words, numbered: what the threads have read, put in one order.

use super::spelling;
use crate::base::digest::Digest;
use crate::domain::fold;
use crate::domain::site::SearchDoc;
use crate::stages::search::lexicon::{Local, Seen};
use rayon::prelude::*;
use std::borrow::Cow;
use std::cmp::Reverse;

/// A document as one thread read it, in the numbers of that thread's lexicon.
pub(super) struct Read {
    /// Its page and its place among the documents of the page.
    pub(super) key: (usize, usize),
    /// Words of the title.
    pub(super) title: Vec<Local>,
    /// Words of the codes.
    pub(super) codes: Vec<Local>,
    /// Words of everything else.
    pub(super) rest: Vec<Local>,
}

/// A document and its words.
pub(super) struct Document<'d> {
    /// What is shown of it.
    pub(super) shown: Cow<'d, SearchDoc>,
    /// Accented words by field: title; codes, without those of the title; the rest, without both. Each once.
    pub(super) fields: [Vec<u32>; 3],
    /// Folded words of title and codes, and of the rest, in their order and the one of two spellings under which pairs are kept,
    /// with an edge where neither neighbour is one.
    pub(super) runs: [Vec<u32>; 2],
    /// How many words elasticlunr's fields `t`, `k` and `b` hold.
    pub(super) sizes: [u32; 3],
    digest: Digest,
}

/// The documents of a portal.
pub(super) struct Corpus<'d> {
    /// Documents in the order of their numbers. Those with fields of equal size stand together, since their sizes are then
    /// written in few bytes; of these the newest comes first, so that the number settles ties.
    pub(super) docs: Vec<Document<'d>>,
    /// Accented words, sorted; 0 is none.
    pub(super) accented: Vec<String>,
    /// Folded words and other spellings of them, sorted; 0 is none.
    pub(super) folded: Vec<String>,
    /// The folded word of each accented one.
    pub(super) folded_of: Vec<u32>,
    /// Tells one state of all this from another.
    pub(super) digest: Digest,
}

impl<'d> Corpus<'d> {
    /// Puts together what several threads have read, each with the words of its lexicon. `shown` gives what is known of a
    /// document by its key.
    pub(super) fn of(
        read: Vec<(&[Box<str>], Vec<Read>)>,
        shown: impl Fn((usize, usize)) -> Cow<'d, SearchDoc> + Sync,
    ) -> Corpus<'d> {
        let accented = sorted(read.iter().flat_map(|(words, _)| *words).map(|word| &**word));
        let forms: Vec<String> = accented.par_iter().map(|word| fold::fold(word).replace(' ', "")).collect();
        let others: Vec<String> = forms.iter().filter_map(|form| spelling::other(form)).collect();
        let folded = sorted(forms.iter().chain(&others).map(String::as_str));
        let folded_of = places(forms.iter().map(String::as_str), &folded);
        let neutral: Vec<Cow<'_, str>> = forms.iter().map(|form| spelling::neutral(form)).collect();
        let neutral_of = places(neutral.iter().map(|form| &**form), &folded);
        let accented: Vec<String> = accented.into_iter().map(str::to_owned).collect();
        let folded: Vec<String> = folded.into_iter().map(str::to_owned).collect();
        let mut docs: Vec<((usize, usize), Document<'d>)> = Vec::new();
        for (words, read) in read {
            let accented_of = places(words.iter().map(|word| &**word), &accented);
            let counter =
                || Counter::new([&accented_of, &folded_of, &neutral_of], accented.len(), folded.len());
            let document = |counter: &mut Counter<'_>, read: Read| (read.key, counter.document(read, &shown));
            docs.par_extend(read.into_par_iter().map_init(counter, document));
        }
        docs.sort_by_cached_key(|(key, doc)| {
            let shown = &doc.shown;
            (Reverse(shown.weight), shown.kind, doc.sizes[0], doc.sizes[1], Reverse(shown.published), *key)
        });
        let docs: Vec<Document<'d>> = docs.into_iter().map(|(_, doc)| doc).collect();
        let digest = digest(&docs, &accented);
        Corpus { docs, accented, folded, folded_of, digest }
    }

    /// The documents and their words in a field.
    pub(super) fn field(&self, field: usize) -> impl Iterator<Item = (u32, &[u32])> + Clone {
        (0..).zip(&self.docs).map(move |(number, doc)| (number, doc.fields[field].as_slice()))
    }

    /// Numbers of documents, the more important and of these the newest first.
    pub(super) fn by_importance(&self) -> Vec<u32> {
        let docs = (0..).zip(&self.docs);
        let mut order: Vec<_> = docs
            .map(|(doc, Document { shown, .. })| (Reverse(shown.weight), Reverse(shown.published), doc))
            .collect();
        order.sort_unstable();
        order.into_iter().map(|(_, _, doc)| doc).collect()
    }
}

/// Words in their order, each once; the empty one comes first.
fn sorted<'w>(words: impl Iterator<Item = &'w str>) -> Vec<&'w str> {
    let mut words: Vec<&str> = words.chain([""]).collect();
    words.par_sort_unstable();
    words.dedup();
    words
}

/// The place of each word among sorted ones.
fn places<'w>(words: impl Iterator<Item = &'w str>, sorted: &[impl AsRef<str>]) -> Vec<u32> {
    let place = |word: &str| sorted.partition_point(|other| other.as_ref() < word);
    words.map(|word| place(word) as u32).collect()
}

/// Turns what was read into documents.
struct Counter<'n> {
    /// The accented word of each word of the lexicon; the folded word of each accented one, and that of its pairs.
    accented_of: &'n [u32],
    folded_of: &'n [u32],
    neutral_of: &'n [u32],
    /// The words of the document.
    accented: Seen,
    folded: Seen,
    bytes: Vec<u8>,
}

impl<'n> Counter<'n> {
    fn new(of: [&'n [u32]; 3], accented: usize, folded: usize) -> Counter<'n> {
        let (accented, folded) = (Seen::new(accented), Seen::new(folded));
        let [accented_of, folded_of, neutral_of] = of;
        Counter { accented_of, folded_of, neutral_of, accented, folded, bytes: Vec::new() }
    }

    fn document<'d>(
        &mut self,
        read: Read,
        shown: impl Fn((usize, usize)) -> Cow<'d, SearchDoc>,
    ) -> Document<'d> {
        let shown = shown(read.key);
        let mut runs = [read.title, read.codes, read.rest];
        for word in runs.iter_mut().flatten() {
            *word = self.accented_of[*word as usize];
        }
        let digest = self.digest(&shown, &runs);
        self.accented.forget();
        self.folded.forget();
        let fields = runs.each_ref().map(|run| self.accented.new_ones(run));
        let counts = runs.each_mut().map(|run| self.fold(run));
        let sizes = [fields[0].len() as u32, counts[0] + counts[1], counts[2]];
        let [mut head, codes, rest] = runs;
        head.extend(codes);
        Document { shown, fields, runs: [head, rest], sizes, digest }
    }

    /// Folds a run of accented words as pairs are kept; gives how many folded ones the document did not have before.
    fn fold(&mut self, run: &mut [u32]) -> u32 {
        let mut new = 0;
        for word in run {
            new += u32::from(self.folded.is_new(self.folded_of[*word as usize]));
            *word = self.neutral_of[*word as usize];
        }
        new
    }

    /// A digest of what is shown of a document and of its words.
    fn digest(&mut self, shown: &SearchDoc, runs: &[Vec<u32>; 3]) -> Digest {
        self.bytes.clear();
        let date = shown.published.map(|date| date.to_string()).unwrap_or_default();
        let texts = [&shown.route, &shown.title, shown.kind, &shown.summary, &date];
        for text in texts.into_iter().chain(shown.agencies.iter().map(String::as_str)) {
            self.bytes.extend_from_slice(text.as_bytes());
            self.bytes.push(b'\n');
        }
        self.bytes.push(shown.weight);
        for run in runs {
            self.bytes.extend_from_slice(&(run.len() as u64).to_le_bytes());
            for word in run {
                self.bytes.extend_from_slice(&word.to_le_bytes());
            }
        }
        Digest::of(&self.bytes)
    }
}

/// A digest of everything that the files of the search are made from.
fn digest(docs: &[Document<'_>], accented: &[String]) -> Digest {
    let mut text = format!("{} {}", env!("CARGO_PKG_VERSION"), accented.join(" "));
    docs.iter().for_each(|doc| text.extend([" ", &doc.digest.to_string()]));
    Digest::of(text.as_bytes())
}
