//! A document of the content with the tables beside it, as the parser of its kind gets it.

use super::columns::TableSpec;
use super::data_file::UNREADABLE;
use super::fold;
use crate::base::diag::{Diag, Diags};
use crate::base::span::{FileId, Span};
use crate::format::csv_table::{self, Table};
use crate::format::front_matter;
use crate::format::markdown::{self, Prose};
use crate::format::yaml::{self, Node};
use rayon::prelude::*;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A document with the tables beside it, as its kind's parser gets it.
pub struct Bundle<'s> {
    /// File name without `.md`; a slug.
    pub stem: String,
    /// The `.md` file.
    pub file: FileId,
    /// Path of the `.md` file.
    pub path: Arc<str>,
    /// YAML tree of the front matter; its shape was checked.
    pub front: Node,
    /// Text of the front matter.
    pub head: &'s str,
    /// Markdown after it.
    pub body: &'s str,
    /// Byte at which the Markdown begins.
    pub body_start: usize,
    /// Tables by name.
    pub tables: BTreeMap<&'s str, (FileId, &'s str)>,
}

impl<'s> Bundle<'s> {
    /// A document by its text. The shape of its front matter is not checked.
    ///
    /// # Errors
    /// As [`front_matter::read`].
    pub fn read(
        (stem, path): (String, Arc<str>),
        (file, text): (FileId, &'s str),
        tables: BTreeMap<&'s str, (FileId, &'s str)>,
    ) -> Result<Bundle<'s>, Diag> {
        let (parts, front) = front_matter::read(text, file)?;
        let body_start = parts.body.start;
        let (head, body) = (&text[parts.head], &text[parts.body]);
        Ok(Bundle { stem, file, path, front, head, body, body_start, tables })
    }

    /// The front matter as a value.
    pub fn front<T: DeserializeOwned>(&self, diags: &mut Diags) -> Option<T> {
        yaml::value(&self.front, self.head)
            .map_err(|detail| {
                let detail = detail.lines().next().unwrap_or_default().to_owned();
                diags.push(Diag::at(&UNREADABLE, Span::file(self.file)).with("detail", detail));
            })
            .ok()
    }

    /// Where a key of the front matter stands, by a path such as `nil.2`; the file when it is not there.
    pub fn span(&self, path: &str) -> Span {
        match self.front.find(path) {
            Some(node) => Span::bytes(self.file, node.range.start, node.range.end),
            None => Span::file(self.file),
        }
    }

    /// The prose.
    pub fn prose(&self, diags: &mut Diags) -> Prose {
        markdown::parse(self.body, self.file, self.body_start, fold::slug, diags)
    }

    /// A table beside the document.
    pub fn table(&self, spec: &TableSpec, diags: &mut Diags) -> Option<Table> {
        let (file, text) = self.tables.get(spec.name)?;
        csv_table::parse(text, *file, &spec.keys(), diags)
    }
}

/// Parses bundles side by side; results and findings keep the order of the bundles.
pub fn parse_each<R: Send>(
    bundles: &[Bundle<'_>],
    diags: &mut Diags,
    parse: impl Fn(&Bundle<'_>, &mut Diags) -> Option<R> + Sync + Send,
) -> Vec<R> {
    parse_each_with(|| (), bundles, diags, |(), bundle, found| parse(bundle, found))
}

/// Likewise, with something that goes from one bundle to others, such as the texts that they share.
pub fn parse_each_with<S, R: Send>(
    init: impl Fn() -> S + Sync + Send,
    bundles: &[Bundle<'_>],
    diags: &mut Diags,
    parse: impl Fn(&mut S, &Bundle<'_>, &mut Diags) -> Option<R> + Sync + Send,
) -> Vec<R> {
    let one = |with: &mut S, bundle: &Bundle<'_>| {
        let mut found = Diags::new();
        (parse(with, bundle, &mut found), found)
    };
    let parsed: Vec<(Option<R>, Diags)> = bundles.par_iter().map_init(init, one).collect();
    let mut records = Vec::with_capacity(parsed.len());
    for (record, found) in parsed {
        records.extend(record);
        diags.extend(found);
    }
    records
}
