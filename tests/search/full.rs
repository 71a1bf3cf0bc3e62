//! Documents with bodies, the files of their full text, and the elasticlunr index of the same words.

use super::sample;
use elasticlunr::{IndexBuilder, Language, Pipeline};
use minhbach::base::date::parse_date;
use minhbach::base::id::Route;
use minhbach::domain::fold;
use minhbach::domain::site::{PlannedPage, SearchDoc};
use minhbach::domain::synonyms::Synonyms;
use minhbach::stages::search::full::FullText;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::sync::Mutex;

/// A document and what stands on its page, one block a line.
pub struct Text {
    doc: SearchDoc,
    body: String,
}

/// 300 documents, each on a page of its own.
pub fn portal() -> Vec<Text> {
    let text = |(number, doc): (usize, SearchDoc)| Text {
        doc: SearchDoc { route: format!("{number}.html"), ..doc },
        body: sample::body(number),
    };
    sample::portal(300).into_iter().enumerate().map(text).collect()
}

#[derive(Deserialize)]
struct Given {
    title: String,
    #[serde(default)]
    body: String,
    #[serde(default)]
    codes: Vec<String>,
    #[serde(default)]
    agencies: Vec<String>,
    date: Option<String>,
    kind: Option<String>,
    weight: Option<u8>,
}

/// The documents of `tests/vectors/search/texts.json`; `|` in a body parts its cells.
pub fn texts() -> Vec<Text> {
    let given: Vec<Given> = serde_json::from_str(include_str!("../vectors/search/texts.json")).unwrap();
    let text = |(number, given): (usize, Given)| Text {
        doc: SearchDoc {
            route: format!("{number}.html"),
            title: given.title,
            kind: if given.kind.is_some() { "agencies" } else { "plans" },
            codes: given.codes,
            agencies: given.agencies,
            published: given.date.map(|date| parse_date(&date).unwrap()),
            weight: given.weight.unwrap_or(5),
            ..SearchDoc::default()
        },
        body: given.body.replace(" | ", "\n"),
    };
    given.into_iter().enumerate().map(text).collect()
}

/// The files of the search by address, as JSON.
pub fn files(texts: &[Text]) -> Vec<u8> {
    let page = |text: &Text| PlannedPage {
        title: text.doc.title.clone(),
        search: vec![text.doc.clone()],
        ..PlannedPage::new(Route::new(&text.doc.route), "page.html", ())
    };
    let pages: Vec<PlannedPage<'_>> = texts.iter().map(page).collect();
    let full = FullText::new(&pages);
    // Backwards: the order in which pages are rendered is never the same.
    for (number, text) in texts.iter().enumerate().rev() {
        let cells: Vec<String> =
            text.body.lines().map(|cell| format!("<td>{}</td>", escaped(cell))).collect();
        let html = format!(
            "<main><h1>{}</h1><table><tr>{}</tr></table></main>",
            escaped(&text.doc.title),
            cells.concat()
        );
        full.read(number, html.as_bytes());
    }
    let files = Mutex::new(BTreeMap::new());
    let Ok(()) = full.write::<Infallible>(&Synonyms::default(), |route, bytes| {
        files.lock().unwrap().insert(route.to_owned(), String::from_utf8(bytes.to_vec()).unwrap());
        Ok(())
    });
    serde_json::to_vec_pretty(&files.into_inner().unwrap()).unwrap()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// The stock index of the same words: title with marks; title and codes; the rest, without what those say.
pub fn elasticlunr(texts: &[Text]) -> Vec<u8> {
    let split = |text: &str| text.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
    let mut builder = IndexBuilder::with_language(Box::new(Plain)).save_docs(false);
    for field in ["t", "k", "b"] {
        builder = builder.add_field_with_tokenizer(field, Box::new(split));
    }
    let mut index = builder.build();
    for (number, Text { doc, body }) in texts.iter().enumerate() {
        let set = |texts: &[&[String]]| -> BTreeSet<String> {
            texts.concat().iter().flat_map(|text| fold::tokens(text)).collect()
        };
        let title: BTreeSet<String> = fold::accented_tokens(&doc.title).into_iter().collect();
        let head = set(&[std::slice::from_ref(&doc.title), &doc.codes]);
        let rest = set(&[&[doc.summary.clone(), body.clone()], &doc.headings, &doc.agencies]);
        let rest: BTreeSet<String> = rest.difference(&head).cloned().collect();
        let fields = [title, head, rest].map(|words| words.into_iter().collect::<Vec<_>>().join(" "));
        index.add_doc(&number.to_string(), fields);
    }
    index.to_json().into_bytes()
}

/// Neither stems nor drops words.
struct Plain;

impl Language for Plain {
    fn name(&self) -> String {
        "Plain".to_owned()
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
