//! The versions that `content/published/` holds: `KIND/DOCUMENT/NUMBER/`, byte for byte as they were published.

use super::{Input, faults};
use crate::base::date::Date;
use crate::base::diag::{Diag, Diags};
use crate::base::span::{FileId, Sources, Span};
use crate::domain::columns::TableSpec;
use crate::domain::correction::Correction;
use crate::domain::kind::{DataFile, Kind};
use crate::domain::version::{Document, Withdrawal};
use crate::format::{front_matter, yaml};
use rayon::prelude::*;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Where versions are kept.
pub const FOLDER: &str = "content/published/";

/// The file that stands in place of a version that must not be shown any more.
pub const WITHDRAWN: &str = "withdrawn.yaml";

/// A version as it lies in its folder.
#[derive(Debug)]
pub struct Recorded {
    /// Its number, from 1.
    pub number: u32,
    /// When its document was published, as its head says.
    pub published: Date,
    /// The corrections in its head.
    pub corrections: Vec<Correction>,
    /// The head; `None` when the version was withdrawn with it.
    pub head: Option<FileId>,
    /// Its tables, in the order of the kind.
    pub tables: Vec<(&'static TableSpec, FileId)>,
    /// That it is not shown any more.
    pub withdrawn: Option<Withdrawal>,
}

/// `withdrawn.yaml`: a version whose tables were deleted, since they must not be shown any more.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Withdrawn {
    /// The day on which the version was published.
    #[schemars(extend("x-vi" = "Ngày bản này được công bố"))]
    pub published: Date,
    /// The day on which it was withdrawn.
    #[schemars(extend("x-vi" = "Ngày thu hồi, không trước ngày công bố"))]
    pub date: Date,
    /// Why it is not shown any more, without repeating what must not be shown.
    #[schemars(extend("x-vi" = "Vì sao thu hồi; không nhắc lại nội dung phải giấu"))]
    pub withdrawn: String,
}

/// The versions of documents by kind and name, oldest first. A document with one that cannot be read is left out: its
/// fault blocks publication.
pub type All<'s> = BTreeMap<Key<'s>, Vec<Recorded>>;

/// Kind and name of a document.
pub type Key<'s> = (&'static str, &'s str);

/// The files of a version by what they are.
#[derive(Default)]
struct Files {
    head: Option<FileId>,
    tables: Vec<(&'static TableSpec, FileId)>,
    withdrawn: Option<FileId>,
}

/// The folder of a document.
struct Folder<'s> {
    kind: &'static dyn Kind,
    stem: &'s str,
    versions: BTreeMap<u32, Files>,
    /// Whether a file in it cannot be used.
    spoilt: bool,
}

/// The documents of today by kind and name.
pub type Present<'p> = BTreeMap<Key<'p>, &'p Document>;

/// Reads all that is recorded.
pub fn read<'s>(input: &Input<'s>, present: &Present<'_>, diags: &mut Diags) -> All<'s> {
    let read = |folder: Folder<'s>| {
        let mut found = Diags::new();
        let key = (folder.kind.key(), folder.stem);
        let now = present.get(&key).copied();
        let versions = versions_of(folder.kind, folder.versions, now, input.sources, &mut found);
        (key, versions, found)
    };
    let folders = folders(input, diags).into_par_iter().filter(|folder| !folder.spoilt);
    let read: Vec<_> = folders.map(read).collect();
    let mut all = Vec::with_capacity(read.len());
    for (key, versions, found) in read {
        diags.extend(found);
        all.extend(versions.map(|versions| (key, versions)));
    }
    all.into_iter().collect()
}

/// The folders of documents, in path order.
fn folders<'s>(input: &Input<'s>, diags: &mut Diags) -> Vec<Folder<'s>> {
    let Input { sources, refused, kinds, .. } = *input;
    let mut folders: Vec<Folder<'s>> = Vec::new();
    for (file, input) in sources.below(FOLDER) {
        let parts: Vec<&str> = input.path[FOLDER.len()..].split('/').collect();
        let Some((kind, stem, number, name)) = place(&parts, kinds) else {
            diags.push(Diag::at(&faults::STRAY, Span::file(file)));
            continue;
        };
        // Those of a document stand one after the other.
        if folders.last().is_none_or(|last| (last.kind.key(), last.stem) != (kind.key(), stem)) {
            folders.push(Folder { kind, stem, versions: BTreeMap::new(), spoilt: false });
        }
        let Some(folder) = folders.last_mut() else { continue };
        let files = folder.versions.entry(number).or_default();
        if refused.contains(&file) {
            // It has a fault of its own.
            folder.spoilt = true;
        } else if !sorted(files, kind, stem, name, file) {
            diags.push(Diag::at(&faults::STRAY, Span::file(file)));
            folder.spoilt = true;
        }
    }
    folders
}

/// Kind, document, number and file of a path below [`FOLDER`].
fn place<'p>(
    parts: &[&'p str],
    kinds: &[&'static dyn Kind],
) -> Option<(&'static dyn Kind, &'p str, u32, &'p str)> {
    let [kind, stem, number, name] = parts else { return None };
    let kind = kinds.iter().find(|one| one.key() == *kind && one.keeps_versions())?;
    let number: u32 = number.parse().ok().filter(|n: &u32| *n > 0 && n.to_string() == *number)?;
    Some((*kind, stem, number, name))
}

/// Puts a file of a version where it belongs; false when it is none.
fn sorted(files: &mut Files, kind: &dyn Kind, stem: &str, name: &str, file: FileId) -> bool {
    let Some(rest) = name.strip_prefix(stem).and_then(|rest| rest.strip_prefix('.')) else {
        files.withdrawn = files.withdrawn.or((name == WITHDRAWN).then_some(file));
        return name == WITHDRAWN;
    };
    if rest == "md" {
        files.head = Some(file);
        return true;
    }
    let spec = kind.tables().iter().position(|spec| rest.strip_suffix(".csv") == Some(spec.name));
    let Some(place) = spec else { return false };
    files.tables.push((kind.tables()[place], file));
    files.tables.sort_by_key(|(one, _)| kind.tables().iter().position(|spec| spec.name == one.name));
    true
}

fn versions_of(
    kind: &dyn Kind,
    versions: BTreeMap<u32, Files>,
    now: Option<&Document>,
    sources: &Sources,
    diags: &mut Diags,
) -> Option<Vec<Recorded>> {
    let mut read = Vec::with_capacity(versions.len());
    for (expected, (number, files)) in (1..).zip(versions) {
        let first = files.head.or(files.withdrawn).or(files.tables.first().map(|(_, file)| *file))?;
        if number != expected {
            diags.push(Diag::at(&faults::GAP, Span::file(first)).with("number", expected));
            return None;
        }
        read.push(version(number, files, (kind, first, now), sources, diags)?);
    }
    Some(read)
}

fn version(
    number: u32,
    files: Files,
    (kind, first, now): (&dyn Kind, FileId, Option<&Document>),
    sources: &Sources,
    diags: &mut Diags,
) -> Option<Recorded> {
    let withdrawn = match files.withdrawn {
        Some(file) => Some(withdrawal(file, sources, diags)?),
        None => None,
    };
    if let (Some(_), Some((_, table))) = (&withdrawn, files.tables.first()) {
        diags.push(Diag::at(&faults::WITHDRAWN_LEFT, Span::file(*table)).secret());
        return None;
    }
    // Most heads are still as they were recorded, and have been read.
    let same = |file| now.filter(|now| sources.get(now.file).bytes == sources.get(file).bytes);
    let head = files.head.map(|file| match same(file) {
        Some(now) => Some((now.published, now.corrections.clone())),
        None => head(file, sources, diags),
    });
    let (published, corrections) = match (head, &withdrawn) {
        (Some(head), _) => head?,
        (None, Some(withdrawn)) => (withdrawn.published, Vec::new()),
        (None, None) => {
            diags.push(Diag::at(&faults::UNREADABLE, Span::file(first)).with_words(
                "detail",
                "thiếu tệp .md",
                "its .md file is missing",
            ));
            return None;
        }
    };
    let withdrawn = withdrawn.map(|one| Withdrawal { date: one.date, reason: one.withdrawn });
    let described = |(spec, file): (&'static TableSpec, FileId)| {
        (files.head.map_or(spec, |head| super::described(kind, spec, head, sources)), file)
    };
    let tables = files.tables.into_iter().map(described).collect();
    Some(Recorded { number, published, corrections, head: files.head, tables, withdrawn })
}

fn withdrawal(file: FileId, sources: &Sources, diags: &mut Diags) -> Option<Withdrawn> {
    let text = sources.get(file).text();
    let (read, node): (Withdrawn, _) = DataFile { file, text }.read(diags)?;
    if read.date < read.published {
        let key = node.get("date").map(|date| date.range.clone());
        let at = key.map_or(Span::file(file), |key| Span::bytes(file, key.start, key.end));
        let diag = Diag::at(&faults::WITHDRAWN_EARLY, at).with("date", read.date);
        diags.push(diag.with("published", read.published));
        return None;
    }
    Some(read)
}

/// What of a head counts for versions; its other keys may be those of a time gone by.
#[derive(Deserialize)]
struct Head {
    published: Date,
    #[serde(default)]
    corrections: Vec<Correction>,
}

fn head(file: FileId, sources: &Sources, diags: &mut Diags) -> Option<(Date, Vec<Correction>)> {
    let text = sources.get(file).text();
    let parts = front_matter::split(&text, file).map_err(|diag| diags.push(diag)).ok()?;
    let read: Result<Head, String> = yaml::typed(&text[parts.head]);
    let unreadable = |detail: String| {
        let detail = detail.lines().next().unwrap_or_default();
        diags.push(Diag::at(&faults::UNREADABLE, Span::file(file)).with("detail", detail));
    };
    let head = read.map_err(unreadable).ok()?;
    Some((head.published, head.corrections))
}
