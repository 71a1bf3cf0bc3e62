//! The search: a standard elasticlunr index of what pages are about, for any client, and the full text in files that our own
//! page loads a few of (`full`).
//!
//! Three fields, each a set of words (a repeated word counts once):
//!
//! | field | form | of |
//! |---|---|---|
//! | `t` | accented | title |
//! | `k` | folded | title, document numbers and codes |
//! | `b` | folded | summary, headings and agencies, as far as `k` has not said it |
//!
//! Each text also counts with the long forms of its abbreviations, and the abbreviations of its long
//! forms: see `abbreviations`.
//!
//! A client asks `t` for the accented words (`domain::fold`) and `k`, `b` for the folded words of the query and
//! adds up the scores. Every word of a title and every code is always found through `k`. In a large
//! portal the commonest words of `t` and `b` are left out, so that the index stays small enough for a
//! phone on a slow line: see `words`.

mod abbreviations;
pub mod full;
mod index;
mod lexicon;
mod postings;
mod texts;
mod vocabulary;
mod words;

use super::script;
use crate::domain::site::SearchDoc;
use crate::domain::synonyms::Synonyms;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeSet;
use texts::{Said, Texts};
use words::Words;

/// Longest summary shown with a result, in characters.
const SUMMARY: usize = 120;

/// Where the files of [`SearchFiles`] go, in their order.
pub const ROUTES: [&str; 2] = ["search/index.json", "search/docs.json"];

/// What a client of lunr needs.
pub struct SearchFiles {
    /// `search/index.json`: the elasticlunr index. Its references count from "0" in [`Self::docs`].
    pub json: Vec<u8>,
    /// `search/docs.json`: `{"docs": [[route, title, kind, summary, date or "", weight, title
    /// and summary in other words, if there are any], …], "common": [words left out of field b]}`.
    pub docs: Vec<u8>,
}

/// Builds the index; the same documents in any order give the same bytes.
pub fn build_index<'d>(docs: impl IntoIterator<Item = &'d SearchDoc>) -> SearchFiles {
    index_of(&Texts::of(docs))
}

/// Writes what needs no rendered page: the index, and with `titles` the files of a search that looks through what these
/// documents are called, by words that mean the same. `take` gets route and bytes.
///
/// # Errors
/// The first that `take` gives.
pub fn write<'d, E: Send>(
    docs: impl IntoIterator<Item = &'d SearchDoc>,
    titles: Option<&Synonyms>,
    take: impl Fn(&str, &[u8]) -> Result<(), E> + Sync,
) -> Result<(), E> {
    let texts = Texts::of(docs);
    let (index, titles) = rayon::join(
        || {
            let index = index_of(&texts);
            ROUTES.iter().zip([&index.json, &index.docs]).try_for_each(|(route, bytes)| take(route, bytes))
        },
        || titles.map_or(Ok(()), |synonyms| full::write_titles(&texts, synonyms, &take)),
    );
    index.and(titles)
}

/// The index of documents that were read. They are numbered by title: neighbours share words, and the index compresses better
/// by a fifteenth than in order of date.
fn index_of(texts: &Texts<'_>) -> SearchFiles {
    let mut docs: Vec<&Said<'_>> = texts.docs.iter().collect();
    docs.sort_by_key(|said| (&said.doc.title, &said.doc.route));
    let words = Words::of(texts, &docs);
    let shown = docs.iter().map(|said| Shown::of(said.doc, texts.other_words(said))).collect();
    let docs = to_json(&Docs { docs: shown, common: &words.common }) + "\n";
    SearchFiles { docs: docs.into_bytes(), json: index::to_json(&words).into_bytes() }
}

#[derive(Serialize)]
struct Docs<'a> {
    docs: Vec<Shown<'a>>,
    common: &'a BTreeSet<String>,
}

/// What is shown of a result, and what its place depends on (weight, date, other words), as an array.
#[derive(Serialize)]
struct Shown<'a>(
    &'a str,
    &'a str,
    &'a str,
    Cow<'a, str>,
    String,
    u8,
    #[serde(skip_serializing_if = "String::is_empty")] String,
);

impl<'a> Shown<'a> {
    fn of(doc: &'a SearchDoc, other: String) -> Self {
        let date = doc.published.map(|d| d.to_string()).unwrap_or_default();
        Shown(&doc.route, &doc.title, doc.kind, shorten(&doc.summary), date, doc.weight, other)
    }
}

/// Cuts at the last space before the limit.
fn shorten(text: &str) -> Cow<'_, str> {
    if text.len() <= SUMMARY {
        return text.into();
    }
    let Some((limit, _)) = text.char_indices().nth(SUMMARY) else { return text.into() };
    let end = text[..limit].rfind(' ').unwrap_or(limit);
    format!("{}…", text[..end].trim_end_matches([' ', ',', ';', '–'])).into()
}

/// JSON that is also a script in browsers older than ES2019. Plain strings and arrays cannot fail.
fn to_json(value: &impl Serialize) -> String {
    let json = serde_json::to_string(value).unwrap_or_default();
    script::safe(json)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::date::Date;
    use serde_json::Value;
    use words::POSTINGS_PER_DOC;

    fn doc(route: &str, title: &str, summary: &str) -> SearchDoc {
        SearchDoc {
            route: route.to_owned(),
            title: title.to_owned(),
            kind: "plans",
            summary: summary.to_owned(),
            headings: vec![],
            codes: vec![],
            agencies: vec![],
            published: None,
            weight: 5,
        }
    }

    fn parsed(files: &SearchFiles) -> (Value, Value) {
        (serde_json::from_slice(&files.json).unwrap(), serde_json::from_slice(&files.docs).unwrap())
    }

    fn refs<'a>(index: &'a Value, field: &str, word: &str) -> Vec<&'a str> {
        let mut node = &index["index"][field]["root"];
        for c in word.chars() {
            node = &node[c.to_string()];
        }
        node["docs"].as_object().map(|d| d.keys().map(String::as_str).collect()).unwrap_or_default()
    }

    #[test]
    fn fields_hold_their_forms() {
        let mut d = doc("a.html", "Đường sắt", "Làm đường 54 ga");
        d.codes = vec!["2704/QĐ-UBND".to_owned()];
        d.headings = vec!["Mục tiêu".to_owned()];
        d.agencies = vec!["Sở Y tế".to_owned()];
        let (index, docs) = parsed(&build_index(&[d]));
        assert_eq!(index["pipeline"], serde_json::json!([]));
        assert_eq!(index["documentStore"]["docInfo"]["0"], serde_json::json!({"b": 7, "k": 5, "t": 2}));
        assert_eq!(refs(&index, "t", "đường"), ["0"]);
        for word in ["duong", "sat", "2704", "qd", "ubnd"] {
            assert_eq!(refs(&index, "k", word), ["0"], "{word}");
        }
        for word in ["lam", "ga", "muc", "tieu", "so", "y", "te"] {
            assert_eq!(refs(&index, "b", word), ["0"], "{word}");
        }
        assert!(refs(&index, "b", "duong").is_empty());
        assert_eq!(
            docs["docs"][0],
            serde_json::json!(["a.html", "Đường sắt", "plans", "Làm đường 54 ga", "", 5])
        );
        assert_eq!(docs["common"], serde_json::json!([]));
    }

    #[test]
    fn bytes_do_not_depend_on_input_order() {
        let mut new = doc("new.html", "Mới", "");
        new.published = Date::ymd(2026, 1, 2);
        let docs = [doc("b.html", "Cũ", ""), new, doc("a.html", "Cũ", "")];
        let files = build_index(&docs);
        let order = parsed(&files).1["docs"].clone();
        assert_eq!(order[0][0], "a.html");
        assert_eq!(order[2][4], "2026-01-02");

        let mut turned = docs.to_vec();
        turned.reverse();
        assert_eq!(build_index(&turned).docs, files.docs);
    }

    #[test]
    fn common_words_go_first_and_are_named() {
        let texts: Vec<SearchDoc> = (0..2500)
            .map(|i| {
                let many: String = (0..40).map(|w| format!("w{w} ")).collect();
                doc(&format!("{i}.html"), &format!("Trang {i}"), &format!("{many} x{i}"))
            })
            .collect();
        let (index, docs) = parsed(&build_index(&texts));
        let common = docs["common"].as_array().unwrap();
        assert_eq!(common.len(), 40 + 1 + 3 - POSTINGS_PER_DOC, "after the word of t");
        assert!(refs(&index, "b", common[0].as_str().unwrap()).is_empty());
        assert_eq!(refs(&index, "b", "x7").len(), 1);
        assert_eq!(refs(&index, "k", "trang").len(), 2500);
    }

    #[test]
    fn summaries_are_cut_between_words() {
        assert_eq!(shorten("ngắn"), "ngắn");
        let long = "một hai, ".repeat(30);
        let short = shorten(&long);
        assert!(short.chars().count() <= SUMMARY + 1 && short.ends_with("hai…"), "{short}");
    }

    #[test]
    fn an_empty_portal_and_line_separators_are_fine() {
        assert!(build_index(&[]).json.starts_with(b"{\"fields\":["));
        let files = build_index(&[doc("a.html", "a\u{2028}b", "")]);
        assert!(!String::from_utf8(files.docs).unwrap().contains('\u{2028}'));
    }
}
