//! What is known of a planned page as a publication.

use super::{Link, Tag};
use crate::base::date::Date;
use crate::base::span::FileId;
use crate::domain::fact::Fact;
use serde::Serialize;
use std::collections::BTreeMap;

/// What is known of a page as a publication: what became of it, and its tables as files.
#[derive(Clone, Debug, Default)]
pub struct Record {
    /// The content file that the page's own translates: links to it lead here too.
    pub translates: Option<FileId>,
    /// The last day on which something was added to what it shows; for the site map.
    pub changed: Option<Date>,
    /// States of the whole page, newest first.
    pub notices: Vec<Notice>,
    /// Its tables as files, the form for most readers first; their sizes are known when they are made.
    pub downloads: Vec<Link>,
    /// More of where its figures come from.
    pub facts: Vec<Fact>,
    /// The files with its rows, whose digests are shown.
    pub files: Vec<Link>,
    /// Files that a data page lists, with sizes and digests.
    pub listed: Vec<Link>,
    /// What it says of itself as a data set, for search engines: JSON-LD.
    pub dataset: Option<String>,
    /// Whether search engines should pass it over: it shows what does not hold any more.
    pub noindex: bool,
    /// Whether all it shows stands on another page too: no search needs it.
    pub extract: bool,
    /// What the portal as a whole knows of rows of the page, by their anchors.
    pub marks: BTreeMap<String, Mark>,
}

impl Record {
    /// Whether search engines are asked to pass the page over.
    pub fn unlisted(&self) -> bool {
        self.noindex || self.extract
    }

    /// Whether nothing stands on the page because of it.
    pub fn is_empty(&self) -> bool {
        let Record { notices, downloads, facts, files, listed, dataset, marks, .. } = self;
        let links = [downloads, files, listed].into_iter().all(Vec::is_empty);
        links && notices.is_empty() && facts.is_empty() && dataset.is_none() && marks.is_empty()
    }
}

/// A word for a row, found by holding several publications together.
#[derive(Clone, Debug, Serialize)]
pub struct Mark {
    /// The word.
    pub tag: Tag,
    /// Where it is explained.
    pub href: String,
}

/// A state of a whole page, above its figures.
#[derive(Clone, Debug, Serialize)]
pub struct Notice {
    /// Which state: `corrected` or `superseded`.
    pub kind: &'static str,
    /// One short sentence.
    pub title: String,
    /// More sentences.
    pub text: Vec<String>,
    /// Where more is told.
    pub link: Option<Link>,
}
