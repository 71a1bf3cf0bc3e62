//! What a page says of itself as a publication, with the sizes and digests of the files that were made of its tables.

use crate::base::id;
use crate::domain::fact::Fact;
use crate::domain::locale::Locale;
use crate::domain::site::{Link, Mark, Notice, Record};
use crate::stages::data::Files;
use serde::Serialize;
use std::collections::BTreeMap;
use tera::Value;

/// Records for templates. Most pages have an empty one, which is made once: for search engines to take, and to pass over.
pub(super) struct Records([Value; 2]);

impl Default for Records {
    fn default() -> Records {
        let marks = BTreeMap::new();
        Records([false, true].map(|noindex| Value::from_serializable(&RecordView::empty(noindex, &marks))))
    }
}

impl Records {
    /// The record of a page.
    pub(super) fn of(&self, record: &Record, files: &Files, locale: &Locale) -> Value {
        if record.is_empty() {
            return self.0[usize::from(record.unlisted())].clone();
        }
        Value::from_serializable(&RecordView::new(record, files, locale))
    }
}

/// A record for templates.
#[derive(Serialize)]
struct RecordView<'a> {
    notices: &'a [Notice],
    downloads: Vec<Download<'a>>,
    facts: Vec<Fact>,
    listed: Vec<Listed<'a>>,
    noindex: bool,
    dataset: Option<&'a str>,
    marks: &'a BTreeMap<String, Mark>,
}

#[derive(Serialize)]
struct Download<'a> {
    label: &'a str,
    href: &'a str,
    /// How long it takes to load, in words.
    size: Option<String>,
}

#[derive(Serialize)]
struct Listed<'a> {
    label: &'a str,
    href: &'a str,
    /// Its name in its folder.
    name: &'a str,
    size: String,
    digest: String,
}

impl<'a> RecordView<'a> {
    fn empty(noindex: bool, marks: &'a BTreeMap<String, Mark>) -> RecordView<'a> {
        let (downloads, facts, listed) = Default::default();
        RecordView { notices: &[], downloads, facts, listed, noindex, dataset: None, marks }
    }

    fn new(record: &'a Record, files: &Files, locale: &Locale) -> RecordView<'a> {
        let download = |link: &'a Link| Download {
            label: &link.label,
            href: &link.href,
            size: files.get(&link.href).map(|made| locale.size(made.size)),
        };
        let listed = |link: &'a Link| {
            let made = files.get(&link.href)?;
            let name = id::name(&link.href);
            let (size, digest) = (locale.size(made.size), made.digest.to_string());
            Some(Listed { label: &link.label, href: &link.href, name, size, digest })
        };
        let sum = |link: &Link| {
            let digest = files.get(&link.href)?.digest;
            let label = locale.say("data.fact.file", &[("file", &link.label)]);
            Some(Fact::labelled(label, format!("SHA-256: {digest}")).link(link.href.clone()))
        };
        RecordView {
            notices: &record.notices,
            downloads: record.downloads.iter().map(download).collect(),
            facts: record.facts.iter().cloned().chain(record.files.iter().filter_map(sum)).collect(),
            listed: record.listed.iter().filter_map(listed).collect(),
            noindex: record.unlisted(),
            // A data set is described once, on the page in the portal's own language.
            dataset: record.dataset.as_deref().filter(|_| !locale.is_beside()),
            marks: &record.marks,
        }
    }
}
