//! What was published stays known: each document is compared with its recorded versions, and what changed needs a reason.
//!
//! `content/published/KIND/DOCUMENT/N/` holds what was published, byte for byte. The present is compared with the last recorded
//! version, bytes first, then values by key columns (`domain::version`). A document's history is its recorded versions and the
//! present one if that differs, so a site is the same before and after recording; only `build` records, after publishing,
//! each version by one rename. What any version keeps back on its pages closes all tables of that page, unless the kind gives
//! the rows as pages show them (`Kind::protects`).

mod effects;
pub mod faults;
mod history;
mod open;
mod recorded;
pub mod sites;

use crate::base::diag::{Diag, Diags};
use crate::base::id::name;
use crate::base::span::{FileId, Sources, Span};
use crate::domain::columns::{self, TableSpec};
use crate::domain::kind::{DeriveCx, DerivedKind, Kind};
use crate::domain::version::{Document, History};
use crate::format::front_matter;
pub use open::is_open;
use rayon::prelude::*;
use recorded::{All, Present, Recorded};
pub use recorded::{FOLDER, WITHDRAWN, Withdrawn};
use std::collections::BTreeSet;

/// What the stage looks at.
pub struct Input<'a> {
    /// All files.
    pub sources: &'a Sources,
    /// Files that must not be parsed.
    pub refused: &'a BTreeSet<FileId>,
    /// All kinds.
    pub kinds: &'a [&'static dyn Kind],
    /// The same with their figures, in the same order.
    pub derived: &'a [Box<dyn DerivedKind>],
    /// Settings, agencies, calendars, day.
    pub cx: &'a DeriveCx<'a>,
}

/// A document of the present.
pub struct Subject<'a> {
    /// Its kind.
    pub kind: &'static dyn Kind,
    /// Its name.
    pub stem: String,
    /// Path of its `.md` file.
    pub path: &'a str,
    /// What its kind says of it.
    pub document: Document,
    /// Its tables, in the order of the kind.
    pub tables: Tables,
}

/// The versions of all documents, by kind and then by name. Changes without a reason are reported.
pub fn histories(input: &Input<'_>, diags: &mut Diags) -> Vec<History> {
    let subjects = subjects(input);
    let present = subjects.iter().map(|one| ((one.kind.key(), one.stem.as_str()), &one.document)).collect();
    let all = recorded::read(input, &present, diags);
    gone(&all, &present, input, diags);
    let made: Vec<(Option<History>, Diags)> = subjects
        .par_iter()
        .map(|subject| {
            let mut found = Diags::new();
            let recorded =
                all.get(&(subject.kind.key(), subject.stem.as_str())).map_or(&[][..], Vec::as_slice);
            (history::of(subject, recorded, input, &mut found), found)
        })
        .collect();
    let mut histories = Vec::with_capacity(made.len());
    for (history, found) in made {
        histories.extend(history);
        diags.extend(found);
    }
    close(&mut histories);
    histories
}

/// The documents that keep versions, with their tables.
fn subjects<'a>(input: &Input<'a>) -> Vec<Subject<'a>> {
    let mut subjects = Vec::new();
    for (kind, derived) in input.kinds.iter().zip(input.derived).filter(|(kind, _)| kind.keeps_versions()) {
        let documents = derived.documents(input.cx.directory);
        let mut of_kind: Vec<Subject<'_>> =
            documents.into_par_iter().map(|document| subject(*kind, document, input.sources)).collect();
        of_kind.sort_by(|a, b| a.stem.cmp(&b.stem));
        subjects.extend(of_kind);
    }
    subjects
}

fn subject<'a>(kind: &'static dyn Kind, document: Document, sources: &'a Sources) -> Subject<'a> {
    let (stem, tables) = tables_of(kind, document.file, sources);
    Subject { kind, stem, path: &sources.get(document.file).path, document, tables }
}

/// Tables with their files, in the order of the kind.
pub type Tables = Vec<(&'static TableSpec, FileId)>;

/// The name of a document, and the tables beside it.
pub fn tables_of(kind: &dyn Kind, document: FileId, sources: &Sources) -> (String, Tables) {
    let path = &sources.get(document).path;
    let base = path.strip_suffix(".md").unwrap_or(path);
    let table = |spec: &&'static TableSpec| {
        let file = sources.find(&format!("{base}.{}.csv", spec.name))?;
        Some((described(kind, spec, document, sources), file))
    };
    let tables = kind.tables().iter().filter_map(table).collect();
    (name(base).to_owned(), tables)
}

/// A table as the document with that head describes it.
pub fn described(
    kind: &dyn Kind,
    spec: &'static TableSpec,
    head: FileId,
    sources: &Sources,
) -> &'static TableSpec {
    if !kind.describes() {
        return spec;
    }
    let text = sources.get(head).text();
    let parts = front_matter::split(&text, head);
    parts.map_or(spec, |parts| kind.described(spec, &text[parts.head]))
}

/// Reports recorded documents whose file is not there any more.
fn gone(all: &All<'_>, present: &Present<'_>, input: &Input<'_>, diags: &mut Diags) {
    let missing: Vec<_> = all.iter().filter(|(key, _)| !present.contains_key(*key)).collect();
    if missing.is_empty() {
        return;
    }
    let mut stems: BTreeSet<(&str, &str)> = BTreeSet::new();
    for (_, file) in input.sources.below("content/") {
        let Some(path) = file.path.strip_prefix("content/").and_then(|path| path.strip_suffix(".md")) else {
            continue;
        };
        if let Some((kind, rest)) = path.split_once('/') {
            stems.insert((kind, name(rest)));
        }
    }
    for ((kind, stem), versions) in missing {
        let Some(last) = versions.last().filter(|_| !stems.contains(&(*kind, *stem))) else {
            continue;
        };
        let diag = Diag::at(&faults::GONE, Span::file(first_file(last))).with("document", stem);
        let diag = diag.with("day", versions[0].published).with("kind", kind);
        diags.push(diag.with("recorded", folder(kind, stem, last.number)));
    }
}

/// Where a version is kept.
pub fn folder(kind: &str, stem: &str, number: u32) -> String {
    format!("{FOLDER}{kind}/{stem}/{number}")
}

fn first_file(version: &Recorded) -> FileId {
    version.head.or(version.tables.first().map(|(_, file)| *file)).unwrap_or(FileId(0))
}

/// Documents on one page keep back each other's figures: what one hides could be worked out from another.
fn close(histories: &mut [History]) {
    let mut closed: BTreeSet<String> = BTreeSet::new();
    for history in histories.iter().filter(|history| !history.open) {
        closed.extend(history.document.routes.iter().cloned());
    }
    for history in histories.iter_mut().filter(|_| !closed.is_empty()) {
        history.open &= !history.document.routes.iter().any(|route| closed.contains(route));
    }
}

/// Places of the columns that tell the rows of a table apart.
pub fn keys(kind: &dyn Kind, spec: &TableSpec) -> Vec<usize> {
    if kind.describes() {
        return columns::described::keys(spec).unwrap_or_default().to_vec();
    }
    let import =
        kind.imports().iter().find(|import| import.tables.iter().any(|table| table.spec.name == spec.name));
    let keys = import.map_or(&[][..], |import| import.keys);
    keys.iter().filter_map(|key| spec.columns.iter().position(|column| column.key == *key)).collect()
}

/// The files of a version that has to be recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recording {
    /// The folder that it gets, below the portal's root.
    pub folder: String,
    /// Its files: name and which.
    pub files: Vec<(String, FileId)>,
}

/// The versions that have to be recorded once their site is published.
pub fn recordings(histories: &[History], sources: &Sources) -> Vec<Recording> {
    let one = |history: &History| {
        let number = history.unrecorded?;
        let present = history.versions.last()?;
        let files =
            std::iter::once(history.document.file).chain(present.tables.iter().map(|(_, file)| *file));
        let name = |file: FileId| {
            let path = &sources.get(file).path;
            (name(path).to_owned(), file)
        };
        Some(Recording {
            folder: folder(history.kind, &history.stem, number),
            files: files.map(name).collect(),
        })
    };
    histories.iter().filter_map(one).collect()
}
