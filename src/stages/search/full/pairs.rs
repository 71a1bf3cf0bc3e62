//! Which documents hold a pair of neighbouring words.

use super::corpus::Corpus;
use crate::stages::search::lexicon::EDGE;
use rayon::prelude::*;
use std::ops::Range;

/// At most so many documents of a list are written, the most important and newest; a phone need not load more.
const CAP: usize = 4096;
/// The same of those that hold a word neither in title nor in codes.
const CAP_ELSEWHERE: usize = 2048;
/// Pairs are gathered in parts of at most about so many places, at least in so many parts, so that a large portal needs little
/// memory; some are made side by side.
const PART: usize = 1_000_000;
const PARTS: usize = 16;
const AT_ONCE: usize = 4;

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

    /// What is written of a list. `elsewhere`: of documents with the word neither in title nor in codes.
    pub(super) fn apply<'l>(&self, docs: &'l [u32], elsewhere: bool) -> std::borrow::Cow<'l, [u32]> {
        let cap = if elsewhere { CAP_ELSEWHERE } else { CAP };
        if docs.len() <= cap {
            return docs.into();
        }
        let mut kept = docs.to_vec();
        kept.select_nth_unstable_by_key(cap, |doc| self.places[*doc as usize]);
        kept.truncate(cap);
        kept.sort_unstable();
        kept.into()
    }
}

/// Two folded words, one after the other, and the documents that have them in title or codes, or elsewhere.
#[derive(Default)]
pub(super) struct Pair {
    /// The words.
    pub(super) words: (u32, u32),
    /// Documents with the pair in title or codes.
    pub(super) head: Vec<u32>,
    /// Documents with the pair only elsewhere.
    pub(super) rest: Vec<u32>,
}

/// What is written of some pairs: their words, and where in `text` the text of each ends.
#[derive(Default)]
pub(super) struct Written {
    /// The texts, one behind the other.
    text: String,
    ends: Vec<((u32, u32), usize)>,
}

impl Written {
    /// Each pair with its text.
    pub(super) fn each(&self) -> impl Iterator<Item = ((u32, u32), &str)> {
        let starts = std::iter::once(0).chain(self.ends.iter().map(|(_, end)| *end));
        starts.zip(&self.ends).map(|(start, (words, end))| (*words, &self.text[start..*end]))
    }
}

/// All pairs in the order of their words, part by part, as `write` writes them.
pub(super) fn each<E>(
    corpus: &Corpus<'_>,
    write: impl Fn(&Pair, &mut String) + Sync,
    mut each: impl FnMut(&Written) -> Result<(), E>,
) -> Result<(), E> {
    let part = |order: &mut Order, places: Vec<Place>| {
        let (mut written, mut pair) = (Written::default(), Pair::default());
        let places = order.of(places, corpus.folded.len());
        for places in places.chunk_by(|a, b| (a.first, a.second) == (b.first, b.second)) {
            pair.gather(places);
            write(&pair, &mut written.text);
            written.ends.push((pair.words, written.text.len()));
        }
        written
    };
    for some in parts(corpus).chunks(AT_ONCE) {
        let places = places(corpus, some);
        let written: Vec<Written> = places.into_par_iter().map_init(Order::default, part).collect();
        written.iter().try_for_each(&mut each)?;
    }
    Ok(())
}

/// All pairs whose first word is in one of some ranges, for each range, in the order of the documents.
fn places(corpus: &Corpus<'_>, parts: &[Part]) -> Vec<Vec<Place>> {
    let mut part_of = vec![None; corpus.folded.len()];
    for (number, part) in parts.iter().enumerate() {
        part_of[part.words.clone()].fill(Some(number));
    }
    let mut places: Vec<Vec<Place>> = parts.iter().map(|part| Vec::with_capacity(part.places)).collect();
    for (number, doc) in corpus.docs.iter().enumerate() {
        for (elsewhere, run) in doc.runs.iter().enumerate() {
            let place = (number as u32) << 1 | elsewhere as u32;
            for (first, second) in run.iter().zip(run.iter().skip(1)) {
                if let (Some(part), false) = (part_of[*first as usize], *second == EDGE) {
                    places[part].push(Place { first: *first, second: *second, place });
                }
            }
        }
    }
    places
}

impl Pair {
    /// The pair that stands at these places, which are in the order of the documents.
    fn gather(&mut self, places: &[Place]) {
        self.words = (places[0].first, places[0].second);
        self.head.clear();
        self.rest.clear();
        for Place { place, .. } in places {
            let doc = Some(place >> 1);
            let known = |docs: &[u32]| docs.last().copied() == doc;
            if known(&self.head) || known(&self.rest) {
                continue;
            }
            if place & 1 == 0 { &mut self.head } else { &mut self.rest }.extend(doc);
        }
    }
}

/// A pair in a document.
#[derive(Clone, Copy, Default)]
struct Place {
    first: u32,
    second: u32,
    /// Twice the document, and one more where it is not in title or codes.
    place: u32,
}

/// Puts the places of pairs in the order of their words. Words are numbers without gaps, so that no two places need be
/// compared: they are put on heaps by the second word and from there, in the order of the heaps, on heaps by the first.
#[derive(Default)]
struct Order {
    places: Vec<Place>,
    heaps: Vec<Place>,
    next: Vec<usize>,
}

impl Order {
    /// Places in the order of first word, second word, document; words are numbers below `words`.
    fn of(&mut self, places: Vec<Place>, words: usize) -> &[Place] {
        self.places = places;
        self.sort(words, |place| place.second);
        self.sort(words, |place| place.first);
        &self.places
    }

    /// Sorts the places by one of `words` words; places with the same keep their order.
    fn sort(&mut self, words: usize, word: impl Fn(&Place) -> u32) {
        self.next.clear();
        self.next.resize(words + 1, 0);
        self.places.iter().for_each(|place| self.next[word(place) as usize + 1] += 1);
        for word in 1..self.next.len() {
            self.next[word] += self.next[word - 1];
        }
        self.heaps.resize(self.places.len(), Place::default());
        for place in &self.places {
            let next = &mut self.next[word(place) as usize];
            self.heaps[*next] = *place;
            *next += 1;
        }
        std::mem::swap(&mut self.places, &mut self.heaps);
    }
}

/// A range of first words.
struct Part {
    words: Range<usize>,
    /// At most so many pairs begin with them.
    places: usize,
}

/// Ranges with about as many places each: at least [`PARTS`] of them, of at most [`PART`] places.
fn parts(corpus: &Corpus<'_>) -> Vec<Part> {
    let mut count = vec![0usize; corpus.folded.len()];
    for word in corpus.docs.iter().flat_map(|doc| &doc.runs).flatten() {
        count[*word as usize] += 1;
    }
    let most = PART.min(count.iter().skip(1).sum::<usize>() / PARTS + 1);
    let (mut parts, mut start, mut places) = (Vec::new(), 1, 0);
    for (word, count) in count.iter().enumerate().skip(1) {
        if places > 0 && places + count > most {
            parts.push(Part { words: start..word, places });
            (start, places) = (word, 0);
        }
        places += count;
    }
    parts.push(Part { words: start..corpus.folded.len(), places });
    parts
}
