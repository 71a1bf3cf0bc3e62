//! The full text of the portal as files that the search page loads a few of: see `assets/search.js/`.
//!
//! Each is a script that calls `minhbachSearch(NAME, DATA)`, since a page opened from a folder may load scripts but not
//! data. All but the manifest lie in a folder named by the digest of everything in them, so that a server may let browsers
//! keep them for ever.
//!
//! Words are read from each page as it is rendered (`body`): the text of `<main>`, a word break at every edge of blocks and cells;
//! `data-unsearched` keeps an element out. Documents are numbered by the sizes of their fields, which makes these few bytes,
//! then newest first.
//!
//! | name | holds |
//! |---|---|
//! | `manifest` | how many documents, sizes of their fields, first keys of the files below, years, words that mean the same |
//! | `w…` | folded words: for each accented form the documents with it in title, codes, elsewhere; behind it its other spelling |
//! | `p…` | pairs of folded words that follow each other: documents with it in title or codes, elsewhere |
//! | `f…` | documents of a year or an agency |
//! | `d…` | first keys of some `w…`, `p…` or `f…`, in a large portal |
//! | `c…` | address, title, summary and date of some documents |
//! | `v` | the words without figures, and about how often they occur: to mend what nobody wrote |
//! | `a` | names of the agencies |

mod body;
mod code;
mod corpus;
mod facets;
mod norms;
mod pairs;
mod shards;
mod spelling;

use super::lexicon::{Lexicon, Local};
use super::postings::Postings;
use super::texts::Texts;
use super::{shorten, to_json};
use crate::domain::site::{PlannedPage, SearchDoc};
use crate::domain::synonyms::Synonyms;
use corpus::{Corpus, Document, Read};
use facets::Facets;
use pairs::{Cap, Pair};
use rayon::prelude::*;
use serde::Serialize;
use shards::{Files, Shards};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

/// Where the search page begins.
pub const MANIFEST: &str = "search/manifest.js";
/// Documents in one file of what is shown of them, and where the search looks through titles, so that there are few files.
const CHUNK: usize = 12;
const CHUNK_OF_TITLES: usize = 48;
/// The most frequent words that a mistyped one may be taken for.
const VOCABULARY: usize = 6000;
/// Weight of a page that no kind has named for the search, such as the second page of a long list.
const UNNAMED: u8 = 1;

/// Gathers the words of pages while they are rendered, in any order and from many threads.
pub struct FullText<'p, 'a> {
    pages: &'p [PlannedPage<'a>],
    readers: Mutex<Vec<Reader>>,
}

/// What one thread has read.
#[derive(Default)]
struct Reader {
    lexicon: Lexicon,
    read: Vec<Read>,
}

impl<'p, 'a> FullText<'p, 'a> {
    /// Of the pages of a plan.
    pub fn new(pages: &'p [PlannedPage<'a>]) -> FullText<'p, 'a> {
        FullText { pages, readers: Mutex::default() }
    }

    /// Reads a page as it was rendered.
    pub fn read(&self, page: usize, html: &[u8]) {
        // A thread that panicked ends the build; until then the others go on.
        let lock = || self.readers.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut reader = lock().pop().unwrap_or_default();
        reader.page(page, &documents(&self.pages[page]), html);
        lock().push(reader);
    }

    /// Writes the files of the search, with words that mean the same: `take` gets route and bytes.
    ///
    /// # Errors
    /// The first that `take` gives.
    pub fn write<E: Send>(
        self,
        synonyms: &Synonyms,
        take: impl Fn(&str, &[u8]) -> Result<(), E> + Sync,
    ) -> Result<(), E> {
        let readers = self.readers.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        let (lexicons, read): (Vec<Lexicon>, Vec<Vec<Read>>) =
            readers.into_iter().map(|reader| (reader.lexicon, reader.read)).unzip();
        let corpus = Corpus::of(lexicons.iter().map(Lexicon::words).zip(read).collect(), |(page, place)| {
            let mut docs = documents(&self.pages[page]);
            docs.swap_remove(place)
        });
        write(&corpus, synonyms, CHUNK, take)
    }
}

/// Writes the files of a search that looks through what pages are called and tell of themselves, and needs none of them.
pub(super) fn write_titles<E: Send>(
    texts: &Texts<'_>,
    synonyms: &Synonyms,
    take: impl Fn(&str, &[u8]) -> Result<(), E> + Sync,
) -> Result<(), E> {
    let docs = texts.docs.iter().enumerate();
    let read = docs.map(|(number, said)| Read {
        key: (0, number),
        title: texts.run(&[said.title]),
        codes: texts.run(&said.codes),
        rest: texts.run(&said.rest),
    });
    let shown = |(_, number): (usize, usize)| Cow::Borrowed(texts.docs[number].doc);
    let corpus = Corpus::of(vec![(texts.words(), read.collect())], shown);
    write(&corpus, synonyms, CHUNK_OF_TITLES, take)
}

/// What the search finds on a page: what its kind names, or the page as such. Nothing on the page of the search itself, and on
/// extracts of others.
fn documents<'p>(page: &'p PlannedPage<'_>) -> Vec<Cow<'p, SearchDoc>> {
    if page.section == "search" || page.record.extract {
        return Vec::new();
    }
    if !page.search.is_empty() {
        return page.search.iter().map(Cow::Borrowed).collect();
    }
    vec![Cow::Owned(SearchDoc {
        route: page.route.to_string(),
        title: page.title.clone(),
        kind: if page.section.is_empty() { "pages" } else { page.section },
        summary: page.summary.clone(),
        published: page.published,
        weight: UNNAMED,
        ..SearchDoc::default()
    })]
}

impl Reader {
    fn page(&mut self, page: usize, docs: &[Cow<'_, SearchDoc>], html: &[u8]) {
        let Some((_, rows)) = docs.split_first() else { return };
        let anchors: Vec<&str> =
            rows.iter().map(|doc| doc.route.split_once('#').map_or("", |(_, id)| id)).collect();
        let mut rest: Vec<Vec<Local>> = vec![Vec::new(); docs.len()];
        let mut block = Vec::new();
        body::blocks(html, &anchors, |found| {
            if found.within.is_empty() {
                return self.lexicon.read_block(found.text, page, &mut rest[0]);
            }
            block.clear();
            self.lexicon.read(found.text, &mut block);
            rest[0].extend_from_slice(&block);
            found.within.iter().for_each(|row| rest[row + 1].extend_from_slice(&block));
        });
        for (place, (doc, mut rest)) in docs.iter().zip(rest).enumerate() {
            let (mut title, mut codes) = (Vec::new(), Vec::new());
            self.lexicon.read(&doc.title, &mut title);
            doc.codes.iter().for_each(|code| self.lexicon.read(code, &mut codes));
            for text in [&doc.summary].into_iter().chain(&doc.headings).chain(&doc.agencies) {
                self.lexicon.read(text, &mut rest);
            }
            rest.shrink_to_fit();
            self.read.push(Read { key: (page, place), title, codes, rest });
        }
    }
}

/// Files in the folder of a digest.
struct Folder<T> {
    digest: String,
    take: T,
}

impl<E: Send, T: Fn(&str, &[u8]) -> Result<(), E> + Sync> Files for Folder<T> {
    type Error = E;

    fn put(&self, name: &str, data: &str) -> Result<(), E> {
        let script = format!("minhbachSearch(\"{name}\",{data})\n");
        (self.take)(&format!("search/{}/{name}.js", self.digest), script.as_bytes())
    }
}

#[derive(Serialize)]
struct Manifest<'m> {
    folder: &'m str,
    docs: usize,
    kinds: &'m [&'static str],
    years: Vec<u32>,
    chunk: usize,
    same: &'m [Vec<String>],
    /// Sizes of fields, and whether they are exact.
    norms: (String, bool),
    /// For each letter of files their first keys, and whether those are the keys of folders.
    shards: BTreeMap<char, (String, bool)>,
}

fn write<E: Send>(
    corpus: &Corpus<'_>,
    synonyms: &Synonyms,
    chunk: usize,
    take: impl Fn(&str, &[u8]) -> Result<(), E> + Sync,
) -> Result<(), E> {
    let digest = corpus.digest.short();
    let files = Folder { digest: digest.clone(), take };
    let cap = Cap::of(corpus);
    let kinds: BTreeSet<&'static str> = corpus.docs.iter().map(|doc| doc.shown.kind).collect();
    let kinds: Vec<&'static str> = kinds.into_iter().collect();
    let show = |(number, docs): (usize, &[Document<'_>])| {
        let shown: Vec<_> = docs.iter().map(|doc| shown(&doc.shown)).collect();
        files.put(&format!("c{number}"), &to_json(&shown))
    };
    let (w, (p, rest)) = rayon::join(
        || words(corpus, &cap, &files),
        || {
            rayon::join(
                || pairs(corpus, &cap, &files),
                || {
                    corpus.docs.par_chunks(chunk).enumerate().try_for_each(show)?;
                    let facets = Facets::of(corpus);
                    files.put("a", &to_json(&facets.agencies()))?;
                    Ok((facets.write(&files)?, facets.years()))
                },
            )
        },
    );
    let (f, years) = rest?;
    let shards = BTreeMap::from([('w', w?), ('p', p?), ('f', f)]);
    let manifest = Manifest {
        folder: &digest,
        docs: corpus.docs.len(),
        norms: norms::written(corpus, &kinds),
        kinds: &kinds,
        years,
        chunk,
        same: synonyms.groups(),
        shards,
    };
    let script = format!("minhbachSearch(\"manifest\",{})\n", to_json(&manifest));
    (files.take)(MANIFEST, script.as_bytes())
}

/// Address, title, summary, date.
fn shown(doc: &SearchDoc) -> (&str, &str, Cow<'_, str>, String) {
    let date = doc.published.map(|date| date.to_string()).unwrap_or_default();
    (&doc.route, &doc.title, shorten(&doc.summary), date)
}

/// Writes the words, and the vocabulary for mending; gives what the manifest says.
fn words<F: Files>(corpus: &Corpus<'_>, cap: &Cap, files: &F) -> Result<(String, bool), F::Error> {
    let fields = [0, 1, 2].map(|field| Postings::of(corpus.accented.len(), corpus.field(field)));
    let mut forms: Vec<Vec<u32>> = vec![Vec::new(); corpus.folded.len()];
    for (accented, folded) in corpus.folded_of.iter().enumerate().skip(1) {
        forms[*folded as usize].push(accented as u32);
    }
    let mut shards = Shards::new('w');
    let mut frequent = Vec::new();
    let mut text = String::new();
    let write = |folded: usize, text: &mut String| {
        let mut count = 0;
        for form in &forms[folded] {
            let accented = &corpus.accented[*form as usize];
            text.push(' ');
            text.push_str(if *accented == corpus.folded[folded] { "" } else { accented });
            for (field, postings) in fields.iter().enumerate() {
                let docs = postings.docs(*form as usize);
                count += docs.len();
                text.push(' ');
                code::list(&cap.apply(docs, field == 2), docs.len(), text);
            }
        }
        count
    };
    for (folded, word) in corpus.folded.iter().enumerate().skip(1) {
        let other = spelling::other(word).and_then(|other| corpus.folded.binary_search(&other).ok());
        let other = other.filter(|other| !forms[*other].is_empty());
        if forms[folded].is_empty() && other.is_none() {
            continue;
        }
        text.clear();
        let count = write(folded, &mut text);
        if let Some(other) = other {
            text.push('!');
            text.push_str(&corpus.folded[other]);
            write(other, &mut text);
        }
        shards.add(word, &text, files)?;
        if word.chars().all(char::is_alphabetic) && count > 0 {
            frequent.push((count, word.as_str()));
        }
    }
    frequent.sort_unstable_by_key(|(count, word)| (std::cmp::Reverse(*count), *word));
    frequent.truncate(VOCABULARY);
    frequent.sort_unstable_by_key(|(_, word)| *word);
    let vocabulary: String = frequent
        .iter()
        .map(|(count, word)| format!("{word}{}", (count.checked_ilog2().unwrap_or_default() / 2).min(9)))
        .collect();
    files.put("v", &to_json(&vocabulary))?;
    shards.finish(files)
}

/// Writes the pairs; gives what the manifest says.
fn pairs<F: Files>(corpus: &Corpus<'_>, cap: &Cap, files: &F) -> Result<(String, bool), F::Error> {
    let mut shards = Shards::new('p');
    let write = |pair: &Pair, text: &mut String| {
        for (docs, elsewhere) in [(&pair.head, false), (&pair.rest, true)] {
            text.push(' ');
            code::list(&cap.apply(docs, elsewhere), docs.len(), text);
        }
    };
    let mut key = String::new();
    pairs::each(corpus, write, |written| {
        written.each().try_for_each(|((first, second), text)| {
            key.clear();
            key.push_str(&corpus.folded[first as usize]);
            key.push(' ');
            key.push_str(&corpus.folded[second as usize]);
            shards.add(&key, text, files)
        })
    })?;
    shards.finish(files)
}
