//! All documents with their words, numbered: what the threads have read, put in one order.

use super::lexicon::{EDGE, Lexicon, Local, Packed};
use crate::base::digest::Digest;
use crate::domain::fold;
use crate::domain::site::SearchDoc;
use rayon::prelude::*;
use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A document as one thread read it, in the numbers of that thread's lexicon.
pub(super) struct Read {
    /// Its page and its place among the documents of the page.
    pub(super) key: (usize, usize),
    /// Words of the title.
    pub(super) title: Packed,
    /// Words of the codes.
    pub(super) codes: Packed,
    /// Words of everything else.
    pub(super) rest: Packed,
}

/// A document and its words.
pub(super) struct Document<'d> {
    /// What is shown of it.
    pub(super) shown: Cow<'d, SearchDoc>,
    /// Accented words by field: title; codes, without those of the title; the rest, without both. Sorted and unique.
    pub(super) fields: [Vec<u32>; 3],
    /// Folded words of title and codes, and of the rest, in their order, with [`EDGE`] where neither neighbour is one.
    pub(super) runs: [Packed; 2],
    /// How many words elasticlunr's fields `t`, `k` and `b` hold.
    pub(super) sizes: [u32; 3],
}

/// The documents of a portal.
pub(super) struct Corpus<'d> {
    /// Documents in the order of their numbers. Those with fields of equal size stand together, since their sizes are then
    /// written in few bytes; of these the newest comes first, so that the number settles ties.
    pub(super) docs: Vec<Document<'d>>,
    /// Accented words, sorted; 0 is none.
    pub(super) accented: Vec<String>,
    /// Folded words, sorted; 0 is none.
    pub(super) folded: Vec<String>,
    /// The folded word of each accented one.
    pub(super) folded_of: Vec<u32>,
    /// Tells one state of all this from another.
    pub(super) digest: Digest,
}

impl<'d> Corpus<'d> {
    /// Puts together what several threads have read. `shown` gives what is known of a document by its key.
    pub(super) fn of(
        read: Vec<(Lexicon, Vec<Read>)>,
        shown: impl Fn((usize, usize)) -> Cow<'d, SearchDoc> + Sync,
    ) -> Corpus<'d> {
        let accented =
            numbered(read.iter().flat_map(|(lexicon, _)| lexicon.words()).map(|word| word.to_string()));
        let forms: Vec<String> = accented.keys().map(|word| fold::fold(word).replace(' ', "")).collect();
        let folded = numbered(forms.iter().cloned());
        let folded_of: Vec<u32> = forms.iter().map(|form| folded[form]).collect();
        let mut docs: Vec<((usize, usize), Document<'d>)> = Vec::new();
        for (lexicon, read) in read {
            let global: Vec<u32> = lexicon.words().iter().map(|word| accented[&**word]).collect();
            let document = |read: Read| (read.key, document(&read, &global, &folded_of, shown(read.key)));
            docs.par_extend(read.into_par_iter().map(document));
        }
        docs.sort_unstable_by_key(|(key, doc)| {
            let shown = &doc.shown;
            (Reverse(shown.weight), shown.kind, doc.sizes[0], doc.sizes[1], Reverse(shown.published), *key)
        });
        let docs: Vec<Document<'d>> = docs.into_iter().map(|(_, doc)| doc).collect();
        let accented: Vec<String> = accented.into_keys().collect();
        let digest = digest(&docs, &accented);
        Corpus { docs, accented, folded: folded.into_keys().collect(), folded_of, digest }
    }

    /// Numbers of documents, the more important and of these the newest first.
    pub(super) fn by_importance(&self) -> Vec<u32> {
        let mut order: Vec<u32> = (0..self.docs.len() as u32).collect();
        order.sort_by_key(|doc| {
            let shown = &self.docs[*doc as usize].shown;
            (Reverse(shown.weight), Reverse(shown.published), *doc)
        });
        order
    }
}

/// Numbers words by their order; the empty one is 0.
fn numbered(words: impl Iterator<Item = String>) -> BTreeMap<String, u32> {
    let mut words: Vec<String> = words.chain([String::new()]).collect();
    words.par_sort_unstable();
    words.dedup();
    words.into_iter().zip(0..).collect()
}

fn document<'d>(read: &Read, global: &[u32], folded_of: &[u32], shown: Cow<'d, SearchDoc>) -> Document<'d> {
    let words =
        |packed: &Packed| packed.iter().map(|word: Local| global[word as usize]).collect::<Vec<u32>>();
    let [title, codes, rest] = [&read.title, &read.codes, &read.rest].map(words);
    let fold = |words: &[u32]| words.iter().map(|word| folded_of[*word as usize]).collect::<Vec<u32>>();
    let head = [title.as_slice(), codes.as_slice()].concat();
    let runs = [Packed::of(fold(&head)), Packed::of(fold(&rest))];
    let title = unique(title);
    let head = unique(head);
    let without = |words: Vec<u32>, others: &[u32]| {
        let words = unique(words).into_iter().filter(|word| others.binary_search(word).is_err());
        words.collect::<Vec<u32>>()
    };
    let (codes, rest) = (without(codes, &title), without(rest, &head));
    let folded_head = unique(fold(&head));
    let folded_rest = without(fold(&rest), &folded_head);
    let sizes = [title.len() as u32, folded_head.len() as u32, folded_rest.len() as u32];
    Document { shown, fields: [title, codes, rest], runs, sizes }
}

/// The words of a set, without the edge.
fn unique(mut words: Vec<u32>) -> Vec<u32> {
    words.sort_unstable();
    words.dedup();
    words.retain(|word| *word != EDGE);
    words
}

/// A digest of everything that the files of the search are made from.
fn digest(docs: &[Document<'_>], accented: &[String]) -> Digest {
    let mut last = Digest::of(format!("{} {}", env!("CARGO_PKG_VERSION"), accented.join(" ")).as_bytes());
    for doc in docs {
        let shown = &doc.shown;
        let mut bytes = format!(
            "{last}{}\n{}\n{}\n{}\n{:?}\n{}\n{:?}\n",
            shown.route,
            shown.title,
            shown.kind,
            shown.summary,
            shown.published,
            shown.weight,
            shown.agencies
        )
        .into_bytes();
        bytes.extend(doc.fields.iter().flatten().flat_map(|word| word.to_le_bytes()));
        doc.runs.iter().for_each(|run| bytes.extend_from_slice(run.bytes()));
        last = Digest::of(&bytes);
    }
    last
}
