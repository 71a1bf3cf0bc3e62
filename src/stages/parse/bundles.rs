//! Documents with the tables beside them.

use super::faults;
use super::layout::{Layout, Role};
use crate::base::diag::{Diag, Diags};
use crate::base::id::{self, Slug};
use crate::base::span::{FileId, Sources, Span};
use crate::domain::fold;
use crate::domain::kind::{Bundle, Kind, TRANSLATED};
use crate::domain::schema::{self, suggest};
use rayon::prelude::*;
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// A document before its head is read: its file, and its tables by name.
#[derive(Default)]
struct Group {
    document: Option<FileId>,
    tables: Vec<(String, FileId)>,
}

/// The documents of a kind whose front matter has the right shape.
pub(super) fn of<'s>(
    kind: &dyn Kind,
    layout: &Layout,
    sources: &'s Sources,
    diags: &mut Diags,
) -> Vec<Bundle<'s>> {
    let folder = format!("content/{}/", kind.key());
    let mut groups: BTreeMap<&'s str, Group> = BTreeMap::new();
    for file in layout.files(Role::Content).filter(|file| sources.get(*file).path.starts_with(&folder)) {
        let path = &sources.get(file).path;
        match path.strip_suffix(".md") {
            Some(key) => groups.entry(key).or_default().document = Some(file),
            None => {
                let whole = path.strip_suffix(".csv").unwrap_or(path);
                let (key, table) = whole.rsplit_once('.').unwrap_or((whole, ""));
                groups.entry(key).or_default().tables.push((table.to_owned(), file));
            }
        }
    }
    duplicate_stems(&groups, sources, diags);
    let schema = kind.schema();
    let read: Vec<(Option<Bundle<'s>>, Diags)> = groups
        .par_iter()
        .map(|(key, group)| {
            let mut found = Diags::new();
            (bundle(kind, &schema, key, group, sources, &mut found), found)
        })
        .collect();
    let mut bundles = Vec::with_capacity(read.len());
    for (bundle, found) in read {
        bundles.extend(bundle);
        diags.extend(found);
    }
    bundles
}

fn bundle<'s>(
    kind: &dyn Kind,
    schema: &Json,
    key: &'s str,
    group: &Group,
    sources: &'s Sources,
    diags: &mut Diags,
) -> Option<Bundle<'s>> {
    let Some(file) = group.document else {
        for (_, table) in &group.tables {
            diags.push(
                Diag::at(&faults::ORPHAN_TABLE, Span::file(*table)).with("document", format!("{key}.md")),
            );
        }
        return None;
    };
    let tables = tables(kind, group, sources, diags);
    let stem = check_stem(kind, key, file, diags)?;
    let source = sources.get(file);
    // Files that are not UTF-8 were refused when they were read.
    let text = source.bytes.utf8()?;
    let bundle = Bundle::read((stem, source.path.clone()), (file, text), tables);
    let bundle = bundle.map_err(|diag| diags.push(diag)).ok()?;
    schema::check(&bundle.front, schema, file, diags).then_some(bundle)
}

fn tables<'s>(
    kind: &dyn Kind,
    group: &Group,
    sources: &'s Sources,
    diags: &mut Diags,
) -> BTreeMap<&'s str, (FileId, &'s str)> {
    let known: Vec<&'static str> = kind.tables().iter().map(|table| table.name).collect();
    let mut tables = BTreeMap::new();
    for (name, file) in &group.tables {
        match known.iter().find(|known| *known == name) {
            Some(name) => {
                tables.extend(sources.get(*file).bytes.utf8().map(|text| (*name, (*file, text))));
            }
            None => {
                let diag = Diag::at(&faults::UNKNOWN_TABLE, Span::file(*file)).with("value", name);
                diags.push(suggest(diag, name, &known));
            }
        }
    }
    tables
}

fn check_stem(kind: &dyn Kind, key: &str, file: FileId, diags: &mut Diags) -> Option<String> {
    let stem = id::name(key);
    let name = stem.strip_suffix(TRANSLATED).filter(|_| kind.translates()).unwrap_or(stem);
    if Slug::new(name).is_some() {
        return Some(stem.to_owned());
    }
    let better = fold::slug(stem);
    diags.push(Diag::at(&faults::BAD_STEM, Span::file(file)).with("value", stem).with("better", better));
    None
}

/// Two documents of one name in different subfolders would be two pages at one address.
fn duplicate_stems(groups: &BTreeMap<&str, Group>, sources: &Sources, diags: &mut Diags) {
    let mut seen: BTreeMap<&str, FileId> = BTreeMap::new();
    for (key, file) in groups.iter().filter_map(|(key, group)| Some((key, group.document?))) {
        let stem = id::name(key);
        if let Some(other) = seen.insert(stem, file) {
            let other = &sources.get(other).path;
            diags.push(Diag::at(&faults::DUPLICATE_SLUG, Span::file(file)).with("other", other));
        }
    }
}
