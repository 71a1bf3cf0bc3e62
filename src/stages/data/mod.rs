//! The tables of documents as files: CSV for each, and workbooks and JSON made from the rows of that CSV, so that all of
//! them say the same. Each file is made once, handed on and forgotten; what pages say of it is its size and digest.

mod catalog;
mod collect;
pub mod columns;
mod conditions;
mod figures;
mod json;
mod notes;
mod own;
mod package;
mod rows;
mod schema;
mod sets;
mod table;
mod words;
mod workbook;
mod write;

use crate::base::date::Date;
use crate::base::digest::Digest;
use crate::base::span::FileId;
use crate::domain::columns::TableSpec;
use crate::domain::config::Download;
use crate::domain::dataset::{DOCUMENT, Dataset, Empty, FOLDER, Field, fields, kind_route};
use crate::domain::kind::{DerivedKind, Kind, PlanCx};
use crate::kinds::registry;
pub use catalog::{CATALOG, catalog, described, described_own};
pub use collect::{Closed, collect};
pub use figures::{FIGURES, figures};
pub use own::{Content, Own, Rows, own_fields};
pub use package::{PACKAGE, package};
use std::collections::BTreeMap;
pub use words::{describe, shape_words};
pub use workbook::empty_words;
pub use write::{describe_all, write};

/// The page of all data.
pub const INDEX: &str = "du-lieu/index.html";
/// The page of the terms of re-use.
pub const TERMS: &str = "du-lieu/dieu-khoan.html";
/// The workbook of the whole portal.
pub const PORTAL: &str = "du-lieu/toan-bo-cong.xlsx";

/// Everything that is handed out as data.
pub struct DataPlan<'a> {
    /// The documents, by kind in the order of the registry, then by name.
    pub datasets: Vec<Dataset>,
    /// Documents that have tables which are not handed out.
    pub closed: Vec<Closed>,
    /// Tables of earlier versions.
    pub earlier: Vec<Earlier>,
    /// Tables that the portal makes of several documents.
    pub own: Vec<Own<'a>>,
    /// The content, in the order of the registry.
    derived: &'a [Box<dyn DerivedKind>],
    cx: &'a PlanCx<'a>,
}

/// A table of an earlier version of a document.
pub struct Earlier {
    /// Where it is written.
    pub route: String,
    /// Key of the kind.
    pub kind: &'static str,
    /// Name of the document.
    pub stem: String,
    /// The table.
    pub spec: &'static TableSpec,
    /// Its file.
    pub file: FileId,
}

/// A file that was made.
#[derive(Clone, Copy, Debug)]
pub struct Made {
    /// Its length in bytes.
    pub size: usize,
    /// Its digest.
    pub digest: Digest,
    /// The rows in it; 0 for workbooks.
    pub rows: usize,
}

/// The files that were made, by route.
pub type Files = BTreeMap<String, Made>;

/// A kind with something to hand out: its datasets and the tables that some of them have.
pub struct Part<'p> {
    /// The kind.
    pub kind: &'static dyn Kind,
    /// Its documents.
    pub datasets: &'p [Dataset],
    /// Its tables.
    pub tables: Vec<&'static TableSpec>,
    /// Whether the rows of all documents stand together in one table: not where each document describes its own.
    pub together: bool,
    /// The same content with its figures.
    derived: &'p dyn DerivedKind,
}

impl<'a> DataPlan<'a> {
    /// Whether no document has tables.
    pub fn is_empty(&self) -> bool {
        !self.has_files() && self.closed.is_empty()
    }

    /// Whether some table is handed out.
    pub fn has_files(&self) -> bool {
        !self.datasets.is_empty() || !self.own.is_empty()
    }

    /// Whether a form of files is made besides CSV, which always is.
    pub fn makes(&self, form: Download) -> bool {
        form == Download::Csv || self.cx.config.downloads.contains(&form)
    }

    /// The forms of files that are made.
    pub fn forms(&self) -> impl Iterator<Item = Download> {
        Download::all().into_iter().filter(|form| self.makes(*form))
    }

    /// The kinds with something to hand out, in the order of the registry.
    pub fn parts(&self) -> Vec<Part<'_>> {
        let kinds = registry::all().into_iter().zip(self.derived.iter().map(|one| &**one));
        let part = |(kind, derived): (&'static dyn Kind, &'a dyn DerivedKind)| {
            let Some(start) = self.datasets.iter().position(|one| one.kind == kind.key()) else {
                return Vec::new();
            };
            let rest = &self.datasets[start..];
            let end = rest.iter().position(|one| one.kind != kind.key()).unwrap_or(rest.len());
            let datasets = &rest[..end];
            let some = |spec: &&&'static TableSpec| {
                datasets.iter().any(|one| one.tables.iter().any(|(table, _)| table.name == spec.name))
            };
            let tables = kind.tables().iter().filter(some).copied().collect();
            if !kind.describes() {
                return vec![Part { kind, datasets, tables, together: true, derived }];
            }
            let alone = |one: &'_ Dataset| one.tables.iter().map(|(spec, _)| *spec).collect();
            let parts = datasets.iter().map(|one| Part {
                kind,
                datasets: std::slice::from_ref(one),
                tables: alone(one),
                together: false,
                derived,
            });
            parts.collect()
        };
        kinds.flat_map(part).collect()
    }

    /// The routes of all files of tables.
    pub fn routes(&self) -> Vec<String> {
        let mut routes: Vec<String> = self.earlier.iter().map(|one| one.route.clone()).collect();
        let rows: Vec<&str> = [Download::Csv, Download::Json]
            .into_iter()
            .filter(|form| self.makes(*form))
            .map(Download::extension)
            .collect();
        let book = self.makes(Download::Xlsx);
        for part in self.parts() {
            for one in part.datasets {
                for (spec, _) in &one.tables {
                    routes.extend(rows.iter().map(|form| one.table(spec, form)));
                }
                routes.extend(book.then(|| one.workbook()));
            }
            let described = part.tables.iter().map(|spec| part.described(spec));
            routes.extend(described.map(|name| schema::route(part.kind.key(), &name)));
            for spec in part.tables.iter().filter(|_| part.together) {
                routes.extend(rows.iter().map(|form| kind_route(part.kind.key(), spec.name, form)));
            }
            routes.extend((book && part.together).then(|| kind_workbook(part.kind.key())));
        }
        routes.extend(self.own.iter().flat_map(|one| one.routes(self)));
        if !self.is_empty() {
            routes.push(FIGURES.to_owned());
        }
        if self.has_files() {
            routes.extend([PACKAGE, CATALOG].map(str::to_owned));
        }
        routes.extend((book && self.has_files()).then(|| PORTAL.to_owned()));
        routes
    }
}

/// Who answers for the portal.
fn owner_name(cx: &PlanCx<'_>) -> String {
    let owner = cx.config.owner.as_deref();
    let known = owner.and_then(|id| cx.directory.by_id(id)).map(|id| cx.directory.get(id).name.clone());
    known.or_else(|| owner.map(str::to_owned)).unwrap_or_else(|| cx.config.name.clone())
}

/// The files of a document in one form.
pub fn of_document(one: &Dataset, form: Download) -> Vec<String> {
    match form {
        Download::Xlsx => vec![one.workbook()],
        _ => one.tables.iter().map(|(spec, _)| one.table(spec, form.extension())).collect(),
    }
}

/// The workbook of a kind.
pub fn kind_workbook(kind: &str) -> String {
    format!("{FOLDER}/{kind}.xlsx")
}

impl Part<'_> {
    /// The document that it is, where each document describes its own columns.
    fn alone(&self) -> Option<&Dataset> {
        self.datasets.first().filter(|_| !self.together)
    }

    /// Its data page.
    pub fn page(&self) -> String {
        match self.alone() {
            Some(one) => format!("{FOLDER}/{}-{}.html", self.kind.key(), one.stem),
            None => format!("{FOLDER}/{}.html", self.kind.key()),
        }
    }

    /// What it is called.
    pub fn name(&self, cx: &PlanCx<'_>) -> String {
        match self.alone() {
            Some(one) => one.title.clone(),
            None => cx.locale.say(&format!("site.kind.{}", self.kind.key()), &[]),
        }
    }

    /// The day of its newest document, version or addition.
    pub fn newest(&self) -> Option<Date> {
        let last = |one: &Dataset| one.version.map(|(_, day)| day).max(one.published).max(one.changed);
        self.datasets.iter().filter_map(last).max()
    }

    /// Its files of one form, over all its documents.
    pub fn whole(&self, form: Download) -> Vec<String> {
        let kind = self.kind.key();
        match (self.alone(), form) {
            (Some(one), _) => of_document(one, form),
            (None, Download::Xlsx) => vec![kind_workbook(kind)],
            (None, _) => {
                self.tables.iter().map(|spec| kind_route(kind, spec.name, form.extension())).collect()
            }
        }
    }

    /// What the description of a table is called: one a kind, or one a document that describes its own.
    pub(super) fn described(&self, spec: &TableSpec) -> String {
        match self.alone() {
            Some(one) => format!("{}.{}", one.stem, spec.name),
            None => spec.name.to_owned(),
        }
    }

    /// The fields of one of its published tables.
    pub fn fields(&self, spec: &'static TableSpec) -> Vec<Field> {
        fields(spec, self.kind.computed(spec), &|column| match column.key {
            key if key == DOCUMENT.key => Empty::Missing,
            _ => self.kind.empty(spec, column),
        })
    }
}
