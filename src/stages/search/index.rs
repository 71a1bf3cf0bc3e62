//! The elasticlunr index of some documents, as JSON.
//!
//! `elasticlunr::IndexBuilder` takes documents one by one and looks for each of their words from the root of the index;
//! here the parts of that crate are filled word by word and field by field, side by side, which gives the same index
//! (a test compares the two) in a fraction of the time.

use super::words::{FIELDS, Words};
use crate::domain::fold;
use elasticlunr::document_store::DocumentStore;
use elasticlunr::inverted_index::InvertedIndex;
use elasticlunr::{ELASTICLUNR_VERSION, Language, Pipeline};
use rayon::prelude::*;
use serde::Serialize;
use std::collections::BTreeMap;

/// The index. Its references count the documents from "0".
pub(super) fn to_json(words: &Words) -> String {
    let references: Vec<String> = (0..words.len()).map(|doc| doc.to_string()).collect();
    let mut order: Vec<usize> = (0..references.len()).collect();
    // The order in which the index keeps references, so that each goes to the end of a list.
    order.sort_unstable_by_key(|doc| &references[*doc]);
    let field = |(place, name): (usize, &'static str)| {
        let postings = words.postings(place, &order);
        (name, format!("\"{name}\":{}", json(&inverted(&postings, &references))))
    };
    let (mut fields, store) = rayon::join(
        || FIELDS.into_par_iter().enumerate().map(field).collect::<Vec<_>>(),
        || json(&store(words, &references)),
    );
    fields.sort_unstable_by_key(|(name, _)| *name);
    let fields: Vec<String> = fields.into_iter().map(|(_, json)| json).collect();
    format!(
        "{{\"fields\":{},\"pipeline\":{},\"ref\":\"id\",\"version\":\"{ELASTICLUNR_VERSION}\",\"index\":{{{}}},\
         \"documentStore\":{store},\"lang\":\"{}\"}}",
        json(&FIELDS),
        json(&Vietnamese.make_pipeline()),
        fields.join(","),
        Vietnamese.name(),
    )
}

fn inverted(postings: &[(&str, Vec<usize>)], references: &[String]) -> InvertedIndex {
    let mut index = InvertedIndex::new();
    for (word, docs) in postings {
        // A word counts once in each document, so its frequency is 1 everywhere.
        docs.iter().for_each(|doc| index.add_token(&references[*doc], word, 1.0));
    }
    index
}

/// The number of words of each document, by field.
fn store(words: &Words, references: &[String]) -> DocumentStore {
    let mut store = DocumentStore::new(false);
    for (doc, reference) in references.iter().enumerate() {
        for (name, count) in FIELDS.iter().zip(words.counts(doc)) {
            store.add_field_length(reference, name, count);
        }
        store.add_doc(reference, BTreeMap::new());
    }
    store
}

/// Maps of strings and numbers cannot fail.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// The stock languages stem and drop words of English, which damages Vietnamese; this one keeps all.
struct Vietnamese;

impl Language for Vietnamese {
    fn name(&self) -> String {
        "Vietnamese".to_owned()
    }

    fn code(&self) -> String {
        "vi".to_owned()
    }

    fn tokenize(&self, text: &str) -> Vec<String> {
        fold::tokens(text)
    }

    fn make_pipeline(&self) -> Pipeline {
        Pipeline { queue: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::site::SearchDoc;
    use elasticlunr::IndexBuilder;

    /// What the crate makes of the same documents.
    fn built_one_by_one(words: &Words) -> String {
        let split = |text: &str| text.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
        let mut builder = IndexBuilder::with_language(Box::new(Vietnamese)).save_docs(false);
        for field in FIELDS {
            builder = builder.add_field_with_tokenizer(field, Box::new(split));
        }
        let mut index = builder.build();
        for doc in 0..words.len() {
            index.add_doc(&doc.to_string(), (0..FIELDS.len()).map(|field| words.text(field, doc)));
        }
        index.to_json()
    }

    #[test]
    fn it_is_the_index_that_the_crate_builds() {
        let doc = |number: usize| SearchDoc {
            route: format!("{number}.html"),
            title: format!("Kế hoạch số {number} của UBND tỉnh"),
            kind: "plans",
            summary: format!("Đường sắt, cải cách hành chính {}", number % 7),
            headings: vec!["Mục tiêu".to_owned()],
            codes: vec![format!("{number}/QĐ-UBND")],
            agencies: vec!["Sở Y tế".to_owned()],
            published: None,
            weight: 5,
        };
        let docs: Vec<SearchDoc> = (0..120).map(doc).collect();
        let words = Words::of(&docs.iter().collect::<Vec<_>>());
        assert_eq!(to_json(&words), built_one_by_one(&words));
        let none = Words::of(&[]);
        assert_eq!(to_json(&none), built_one_by_one(&none));
    }
}
