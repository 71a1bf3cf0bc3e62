//! Which documents hold a word or a pair of neighbouring words.

use super::corpus::Corpus;
use super::lexicon::EDGE;
use rayon::prelude::*;

/// At most so many documents of a list are written, the most important and newest; a phone need not load more.
pub(super) const CAP: usize = 8192;
/// Pairs are gathered in parts of about so many places, so that a large portal needs little memory.
const PART: usize = 2_000_000;

/// The documents of each accented word, by field, ascending.
pub(super) struct Postings {
    starts: Vec<usize>,
    docs: Vec<u32>,
}

impl Postings {
    /// Turns the documents of a field round.
    pub(super) fn of(corpus: &Corpus<'_>, field: usize) -> Postings {
        let mut starts = vec![0; corpus.accented.len() + 1];
        for word in corpus.docs.iter().flat_map(|doc| &doc.fields[field]) {
            starts[*word as usize + 1] += 1;
        }
        for word in 1..starts.len() {
            starts[word] += starts[word - 1];
        }
        let mut next = starts.clone();
        let mut docs = vec![0; *starts.last().unwrap_or(&0)];
        for (number, doc) in corpus.docs.iter().enumerate() {
            for word in &doc.fields[field] {
                docs[next[*word as usize]] = number as u32;
                next[*word as usize] += 1;
            }
        }
        Postings { starts, docs }
    }

    /// The documents of a word.
    pub(super) fn docs(&self, word: usize) -> &[u32] {
        &self.docs[self.starts[word]..self.starts[word + 1]]
    }
}

/// Keeps the most important documents of long lists.
pub(super) struct Cap {
    /// The place of each document in the order of importance.
    places: Vec<u32>,
}

impl Cap {
    /// By the order of a corpus.
    pub(super) fn of(corpus: &Corpus<'_>) -> Cap {
        let mut places = vec![0; corpus.docs.len()];
        for (place, doc) in corpus.by_importance().into_iter().enumerate() {
            places[doc as usize] = place as u32;
        }
        Cap { places }
    }

    /// What is written of a list.
    pub(super) fn apply<'l>(&self, docs: &'l [u32]) -> std::borrow::Cow<'l, [u32]> {
        if docs.len() <= CAP {
            return docs.into();
        }
        let mut kept = docs.to_vec();
        kept.select_nth_unstable_by_key(CAP, |doc| self.places[*doc as usize]);
        kept.truncate(CAP);
        kept.sort_unstable();
        kept.into()
    }
}

/// Two folded words, one after the other, and the documents that have them in title or codes, or elsewhere.
pub(super) struct Pair {
    /// The words.
    pub(super) words: (u32, u32),
    /// Documents with the pair in title or codes.
    pub(super) head: Vec<u32>,
    /// Documents with the pair only elsewhere.
    pub(super) rest: Vec<u32>,
}

/// All pairs in the order of their words, part by part.
pub(super) fn pairs<E>(corpus: &Corpus<'_>, mut each: impl FnMut(Pair) -> Result<(), E>) -> Result<(), E> {
    for part in parts(corpus) {
        for pair in places(corpus, part).chunk_by(|a, b| (a.first, a.second) == (b.first, b.second)) {
            each(gathered(pair))?;
        }
    }
    Ok(())
}

/// A pair in a document.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    first: u32,
    second: u32,
    /// Twice the document, and one more where it is not in title or codes.
    place: u32,
}

/// All pairs whose first word is in a range, sorted. Put on heaps by their first words, which are then small enough to sort.
fn places(corpus: &Corpus<'_>, part: std::ops::Range<u32>) -> Vec<Place> {
    let found: Vec<Vec<Place>> = corpus
        .docs
        .par_iter()
        .enumerate()
        .map(|(number, doc)| {
            let mut found = Vec::new();
            for (elsewhere, run) in doc.runs.iter().enumerate() {
                let mut first = EDGE;
                for second in run.iter() {
                    if first != EDGE && second != EDGE && part.contains(&first) {
                        found.push(Place { first, second, place: (number as u32) << 1 | elsewhere as u32 });
                    }
                    first = second;
                }
            }
            found.sort_unstable();
            found.dedup();
            found
        })
        .collect();
    let heap = |place: &Place| (place.first - part.start) as usize;
    let mut ends = vec![0usize; part.len() + 1];
    found.iter().flatten().for_each(|place| ends[heap(place) + 1] += 1);
    for word in 1..ends.len() {
        ends[word] += ends[word - 1];
    }
    let mut next = ends.clone();
    let mut all = vec![Place::default(); found.iter().map(Vec::len).sum()];
    for place in found.iter().flatten() {
        all[next[heap(place)]] = *place;
        next[heap(place)] += 1;
    }
    let mut heaps = Vec::with_capacity(part.len());
    let mut rest = all.as_mut_slice();
    for ends in ends.windows(2) {
        let (one, others) = rest.split_at_mut(ends[1] - ends[0]);
        heaps.push(one);
        rest = others;
    }
    heaps.into_par_iter().for_each(|heap| heap.sort_unstable());
    all
}

fn gathered(places: &[Place]) -> Pair {
    let (mut head, mut rest): (Vec<u32>, Vec<u32>) = Default::default();
    for Place { place, .. } in places {
        let doc = place >> 1;
        if place & 1 == 0 {
            head.push(doc);
        } else if head.last() != Some(&doc) {
            rest.push(doc);
        }
    }
    Pair { words: (places[0].first, places[0].second), head, rest }
}

/// Ranges of first words, each with about [`PART`] places.
fn parts(corpus: &Corpus<'_>) -> Vec<std::ops::Range<u32>> {
    let mut count = vec![0usize; corpus.folded.len()];
    for doc in &corpus.docs {
        doc.runs.iter().flat_map(|run| run.iter()).for_each(|word| count[word as usize] += 1);
    }
    let (mut parts, mut start, mut sum) = (Vec::new(), 1, 0);
    for (word, count) in count.iter().enumerate().skip(1) {
        if sum > 0 && sum + count > PART {
            parts.push(start..word as u32);
            (start, sum) = (word as u32, 0);
        }
        sum += count;
    }
    parts.push(start..corpus.folded.len() as u32);
    parts
}
