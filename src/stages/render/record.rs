//! What a page says of itself as a publication, with the sizes and digests of the files that were made of its tables.

use crate::domain::fact::Fact;
use crate::domain::locale::Locale;
use crate::domain::site::{Link, Mark, Notice, Record};
use crate::stages::data::Files;
use serde::Serialize;
use std::collections::BTreeMap;

/// A record for templates.
#[derive(Serialize)]
pub(super) struct RecordView<'a> {
    notices: &'a [Notice],
    downloads: Vec<Download<'a>>,
    facts: Vec<Fact>,
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

impl<'a> RecordView<'a> {
    /// The record of a page.
    pub(super) fn new(record: &'a Record, files: &Files, locale: &Locale) -> RecordView<'a> {
        let download = |link: &'a Link| Download {
            label: &link.label,
            href: &link.href,
            size: files.get(&link.href).map(|made| locale.size(made.size)),
        };
        let sum = |link: &Link| {
            let digest = files.get(&link.href)?.digest;
            let text = locale.say("data.fact.file.text", &[("file", &link.label), ("digest", &digest)]);
            Some(Fact::new(locale, "data.fact.file", text).link(link.href.clone()))
        };
        RecordView {
            notices: &record.notices,
            downloads: record.downloads.iter().map(download).collect(),
            facts: record.facts.iter().cloned().chain(record.files.iter().filter_map(sum)).collect(),
            noindex: record.noindex || record.extract,
            dataset: record.dataset.as_deref(),
            marks: &record.marks,
        }
    }
}
