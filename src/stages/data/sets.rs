//! The files that figures rest on, as sets whose rows are taken together.

use super::DataPlan;
use super::conditions::{Check, Condition};
use crate::base::span::{FileId, Sources};
use crate::domain::dataset::{DOCUMENT, Dataset, FOLDER, kind_route};
use crate::domain::figure::Table;
use std::collections::{BTreeMap, BTreeSet};

/// Where the rows of a figure stand: the place of a set, and the documents whose rows alone count where it holds more.
type Found = Result<(usize, Option<Condition>), &'static str>;

/// The sets of files that figures rest on, each once.
pub(super) struct Sets<'p> {
    plan: &'p DataPlan<'p>,
    sources: &'p Sources,
    datasets: BTreeMap<FileId, &'p Dataset>,
    closed: BTreeSet<FileId>,
    /// The sets so far, as paths below the folder of data.
    pub sets: Vec<Vec<String>>,
    known: BTreeMap<Vec<String>, usize>,
    places: BTreeMap<Vec<Table>, Found>,
}

impl<'p> Sets<'p> {
    pub(super) fn new(plan: &'p DataPlan<'_>, sources: &'p Sources) -> Sets<'p> {
        Sets {
            plan,
            sources,
            datasets: plan.datasets.iter().map(|one| (one.file, one)).collect(),
            closed: plan.closed.iter().map(|one| one.file).collect(),
            sets: Vec::new(),
            known: BTreeMap::new(),
            places: BTreeMap::new(),
        }
    }

    /// The place of a set, or why there is none.
    pub(super) fn place(&mut self, tables: &[Table]) -> Found {
        if let Some(place) = self.places.get(tables) {
            return place.clone();
        }
        let place = self.add(tables);
        self.places.insert(tables.to_vec(), place.clone());
        place
    }

    fn add(&mut self, tables: &[Table]) -> Found {
        let documents: Vec<FileId> = tables.iter().filter_map(|table| table.document).collect();
        if documents.iter().any(|document| self.closed.contains(document)) {
            return Err("withheld");
        }
        let files: Vec<String> = tables.iter().filter_map(|table| self.file(table)).collect();
        if !files.is_empty() {
            return Ok((self.set(files), None));
        }
        self.of_kind(tables)
    }

    /// The place of a set, which is added if there is none of these files.
    fn set(&mut self, files: Vec<String>) -> usize {
        let sets = &mut self.sets;
        *self.known.entry(files).or_insert_with_key(|files| {
            sets.push(files.clone());
            sets.len() - 1
        })
    }

    /// The file of a table.
    fn file(&self, table: &Table) -> Option<String> {
        let Some(document) = table.document else {
            let mut own = self.plan.own.iter().flat_map(|one| &one.tables);
            let route = own.find(|spec| spec.name == table.table)?;
            return Some(format!("{}.csv", route.name));
        };
        let one = self.datasets.get(&document)?;
        let (spec, _) = one.tables.iter().find(|(spec, _)| spec.name == table.table)?;
        Some(one.table(spec, "csv")[FOLDER.len() + 1..].to_owned())
    }

    /// A nil return is a sentence of its document, not a row: that the tables of its kind have no row of it is what shows it.
    fn of_kind(&mut self, tables: &[Table]) -> Found {
        let named = |table: &Table| {
            let path = &self.sources.get(table.document?).path;
            let (folder, stem) = path.strip_prefix("content/")?.strip_suffix(".md")?.rsplit_once('/')?;
            Some((folder.to_owned(), stem.to_owned(), table.table))
        };
        let named: Vec<(String, String, &str)> = tables.iter().filter_map(named).collect();
        let has_rows = |(kind, stem, table): &(String, String, &str)| {
            self.sources.find(&format!("content/{kind}/{stem}.{table}.csv")).is_some()
        };
        if named.iter().any(has_rows) {
            // What says of no day when it was published is not handed out.
            return Err("undated");
        }
        let parts = self.plan.parts();
        let known = |kind: &str, table: &str| {
            let part = parts.iter().find(|part| part.kind.key() == kind && part.together)?;
            let spec = part.tables.iter().find(|spec| spec.name == table)?;
            Some(kind_route(kind, spec.name, "csv")[FOLDER.len() + 1..].to_owned())
        };
        let files: BTreeSet<String> =
            named.iter().filter_map(|(kind, _, table)| known(kind, table)).collect();
        if files.is_empty() {
            return Err("no-rows");
        }
        let stems: BTreeSet<String> = named.into_iter().map(|(_, stem, _)| stem).collect();
        let documents = Condition { column: DOCUMENT.key, test: Check::Is(stems.into_iter().collect()) };
        Ok((self.set(files.into_iter().collect()), Some(documents)))
    }
}
