//! The elasticlunr index of some documents, as JSON.
//!
//! `elasticlunr::IndexBuilder` takes documents one by one and keeps a tree of maps of texts until all are there; here the
//! text of the same index is written at once, word by word and field by field (a test compares the two), in a tenth of the
//! time.

use super::words::{FIELDS, Words};
use crate::domain::fold;
use elasticlunr::{ELASTICLUNR_VERSION, Language, Pipeline};
use serde::Serialize;

/// A word and the documents that have it.
type Posting<'w> = (&'w str, &'w [u32]);

/// The index. Its references count the documents from "0".
pub(super) fn to_json(words: &Words<'_>) -> String {
    let references: Vec<String> = (0..words.len()).map(|doc| doc.to_string()).collect();
    let mut order: Vec<u32> = (0..references.len() as u32).collect();
    // The order in which the index keeps references, so that each goes to the end of a list.
    order.sort_unstable_by_key(|doc| &references[*doc as usize]);
    // A word counts once in each document, so its frequency is 1 everywhere.
    let hits: Vec<String> = references.iter().map(|doc| format!("\"{doc}\":{{\"tf\":1.0}}")).collect();
    let mut by_name = FIELDS.into_iter().enumerate().collect::<Vec<_>>();
    by_name.sort_unstable_by_key(|(_, name)| *name);
    let mut out = format!(
        "{{\"fields\":{},\"pipeline\":{},\"ref\":\"id\",\"version\":\"{ELASTICLUNR_VERSION}\",\"index\":",
        json(&FIELDS),
        json(&Vietnamese.make_pipeline()),
    );
    // Nearly all of the text are hits.
    out.reserve(words.postings_count() * hits.last().map_or(0, |hit| hit.len() + 1));
    for (number, (place, name)) in by_name.iter().enumerate() {
        out.extend([if number == 0 { "{" } else { "," }, "\"", name, "\":"]);
        inverted(words, *place, &order, &hits, &mut out);
    }
    out.push_str("},\"documentStore\":");
    store(words, &by_name, &order, &references, &mut out);
    out.extend([",\"lang\":\"", &Vietnamese.name(), "\"}"]);
    out
}

/// The tree of the words of a field, a node for each letter.
fn inverted(words: &Words<'_>, field: usize, order: &[u32], hits: &[String], out: &mut String) {
    let docs = words.postings(field, order);
    let posting = |word| (words.word(field, word), docs.docs(word as usize));
    let mut postings: Vec<Posting<'_>> = (0..docs.len() as u32).map(posting).collect();
    postings.retain(|(_, docs)| !docs.is_empty());
    postings.sort_unstable_by_key(|(word, _)| *word);
    out.push_str("{\"root\":");
    node(&postings, 0, hits, out);
    out.push('}');
}

/// Writes the node of words that have so many bytes in common: the documents of the word that ends here, and a node for
/// each letter that follows. Words are letters and figures, which JSON writes as they are.
fn node(postings: &[Posting<'_>], depth: usize, hits: &[String], out: &mut String) {
    let ends = postings.first().filter(|(word, _)| word.len() == depth);
    let docs = ends.map_or(&[][..], |(_, docs)| docs);
    out.push_str("{\"docs\":{");
    for (place, doc) in docs.iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        out.push_str(&hits[*doc as usize]);
    }
    out.push_str("},\"df\":");
    out.push_str(&docs.len().to_string());
    let longer = &postings[usize::from(ends.is_some())..];
    let letter = |(word, _): &Posting<'_>| word[depth..].chars().next();
    for below in longer.chunk_by(|one, other| letter(one) == letter(other)) {
        let Some(letter) = letter(&below[0]) else { continue };
        out.push_str(",\"");
        out.push(letter);
        out.push_str("\":");
        node(below, depth + letter.len_utf8(), hits, out);
    }
    out.push('}');
}

/// The number of words of each document, by field; the documents come in the order of their references.
fn store(
    words: &Words<'_>,
    fields: &[(usize, &str)],
    order: &[u32],
    references: &[String],
    out: &mut String,
) {
    let comma = |number| if number == 0 { "" } else { "," };
    out.push_str("{\"save\":false,\"docs\":{");
    for (number, doc) in order.iter().enumerate() {
        out.extend([comma(number), "\"", &references[*doc as usize], "\":{}"]);
    }
    out.push_str("},\"docInfo\":{");
    for (number, doc) in order.iter().enumerate() {
        out.extend([comma(number), "\"", &references[*doc as usize], "\":{"]);
        let counts = words.counts(*doc as usize);
        for (number, (place, name)) in fields.iter().enumerate() {
            out.extend([comma(number), "\"", name, "\":", &counts[*place].to_string()]);
        }
        out.push('}');
    }
    out.extend(["},\"length\":", &references.len().to_string(), "}"]);
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
    use crate::stages::search::texts::Texts;
    use elasticlunr::IndexBuilder;

    /// What the crate makes of the same documents.
    fn built_one_by_one(words: &Words<'_>) -> String {
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
        for docs in [&docs[..], &[]] {
            let texts = Texts::of(docs);
            let words = Words::of(&texts, &texts.docs.iter().collect::<Vec<_>>());
            assert_eq!(to_json(&words), built_one_by_one(&words));
        }
    }
}
