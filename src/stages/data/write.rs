//! Makes the files of all tables and hands each on. The CSV lines are kept until the files of their kind and of the portal
//! are made; workbooks and JSON are not.

use super::own::{Own, own_fields, route};
use super::table::{Body, Input, csv, rows};
use super::workbook::{Sheet, workbook};
use super::{
    CATALOG, DataPlan, Earlier, FIGURES, Files, Made, PORTAL, Part, catalog, figures, json, kind_workbook,
    notes, package,
};
use crate::base::digest::Digest;
use crate::base::span::{FileId, Sources};
use crate::domain::columns::TableSpec;
use crate::domain::config::Download;
use crate::domain::dataset::{Dataset, Field, fields, kind_route};
use crate::kinds::registry;
use rayon::prelude::*;
use std::sync::Mutex;

/// What takes the files, route and bytes, and gives their digests.
type Take<'t, E> = &'t (dyn Fn(&str, &[u8]) -> Result<Digest, E> + Sync);

/// A table of a document as CSV, with the place of its specification among the tables of the kind.
type Table = (usize, Body);

/// A kind whose documents were written.
struct Written<'p> {
    part: &'p Part<'p>,
    /// The fields of its tables.
    fields: Vec<Vec<Field>>,
    /// For each document its tables.
    documents: Vec<Vec<Table>>,
}

/// Makes all files of tables.
///
/// # Errors
/// When one is not taken.
pub fn write<E: Send>(plan: &DataPlan<'_>, sources: &Sources, take: Take<'_, E>) -> Result<Files, E> {
    let out = Out { plan, sources, take, files: Mutex::default() };
    plan.earlier.par_iter().try_for_each(|one| out.earlier(one))?;
    let parts = plan.parts();
    let written = parts.iter().map(|part| out.documents(part)).collect::<Result<Vec<_>, E>>()?;
    let together: Vec<&Written<'_>> = written.iter().filter(|one| one.part.together).collect();
    together.par_iter().try_for_each(|one| out.kind(one))?;
    let own = plan.own.iter().map(|one| out.own(one)).collect::<Result<Vec<_>, E>>()?;
    if plan.makes(Download::Xlsx) && plan.has_files() {
        let mut sheets: Vec<Sheet<'_>> = own.iter().flat_map(|one| out.own_sheets(one)).collect();
        sheets.extend(together.iter().flat_map(|one| out.sheets(one, true)));
        let alone = written.iter().filter(|one| !one.part.together);
        sheets.extend(alone.enumerate().flat_map(|(number, one)| out.alone(number + 1, one)));
        let notes = notes::of_portal(plan.cx);
        out.put(PORTAL.to_owned(), &workbook(&plan.cx.config.name, notes, &sheets, plan.cx), 0)?;
    }
    Ok(out.files.into_inner().unwrap_or_default())
}

/// Tables that the portal makes, written: fields and rows of each.
struct OwnWritten<'p> {
    own: &'p Own<'p>,
    tables: Vec<(Vec<Field>, Body)>,
}

struct Out<'o, E> {
    plan: &'o DataPlan<'o>,
    sources: &'o Sources,
    take: Take<'o, E>,
    files: Mutex<Files>,
}

impl<E: Send> Out<'_, E> {
    /// Hands a file on and keeps what pages say of it.
    fn put(&self, route: String, bytes: &[u8], rows: usize) -> Result<(), E> {
        let digest = (self.take)(&route, bytes)?;
        let made = Made { size: bytes.len(), digest, rows };
        if let Ok(mut files) = self.files.lock() {
            files.insert(route, made);
        }
        Ok(())
    }

    /// A file with its digest, for notes.
    fn summed(&self, route: String) -> (String, String) {
        let files = self.files.lock().ok();
        let digest = files.and_then(|files| Some(files.get(&route)?.digest.to_string()));
        (route, digest.unwrap_or_default())
    }

    fn input<'i>(
        &'i self,
        stem: &'i str,
        (spec, file): (&'static TableSpec, FileId),
        fields: &'i [Field],
    ) -> Input<'i> {
        let file = (file, &*self.sources.get(file).bytes);
        Input { stem, spec, file, fields, values: None, directory: self.plan.cx.directory }
    }

    /// An earlier version has what was published of it; what is computed today was not.
    fn earlier(&self, one: &Earlier) -> Result<(), E> {
        let Some(kind) = registry::all().into_iter().find(|kind| kind.key() == one.kind) else {
            return Ok(());
        };
        let fields = fields(one.spec, &[], &|column| kind.empty(one.spec, column));
        let body = csv(&self.input(&one.stem, (one.spec, one.file), &fields));
        self.put(one.route.clone(), body.text.as_bytes(), body.rows)
    }

    /// The files of the documents of a kind.
    fn documents<'p>(&self, part: &'p Part<'p>) -> Result<Written<'p>, E> {
        let fields: Vec<Vec<Field>> = part.tables.iter().map(|spec| part.fields(spec)).collect();
        let documents = part.datasets.par_iter().map(|one| self.document(part, one, &fields));
        Ok(Written { documents: documents.collect::<Result<_, E>>()?, part, fields })
    }

    fn document(&self, part: &Part<'_>, one: &Dataset, fields: &[Vec<Field>]) -> Result<Vec<Table>, E> {
        let mut tables: Vec<Table> = Vec::with_capacity(one.tables.len());
        for (spec, file) in &one.tables {
            let Some(place) = part.tables.iter().position(|table| table.name == spec.name) else { continue };
            let body = match part.derived.given(one.file, spec, self.plan.cx) {
                Some(given) => rows((&one.stem, spec), &given, &fields[place], self.plan.cx.directory),
                None => {
                    let values = part.derived.computed(one.file, spec, self.plan.cx);
                    csv(&Input { values, ..self.input(&one.stem, (spec, *file), &fields[place]) })
                }
            };
            self.put(one.table(spec, "csv"), body.text.as_bytes(), body.rows)?;
            if self.plan.makes(Download::Json) {
                self.put(one.table(spec, "json"), &json::json(body.lines(), &fields[place]), body.rows)?;
            }
            tables.push((place, body));
        }
        if self.plan.makes(Download::Xlsx) {
            let sheets = tables.iter().map(|(place, body)| {
                let spec = part.tables[*place];
                self.sheet(spec.name.to_owned(), spec, &fields[*place], &[body], one.table(spec, "csv"))
            });
            let sheets: Vec<Sheet<'_>> = sheets.collect();
            let notes = notes::of_dataset(one, self.plan.cx);
            self.put(one.workbook(), &workbook(&one.title, notes, &sheets, self.plan.cx), 0)?;
        }
        Ok(tables)
    }

    /// The files of tables that the portal makes.
    fn own<'p>(&self, one: &'p Own<'p>) -> Result<OwnWritten<'p>, E> {
        let mut tables = Vec::with_capacity(one.tables.len());
        for (spec, given) in one.tables.iter().zip(one.content.rows()) {
            let fields = own_fields(spec);
            let body = rows(("", spec), &given, &fields, self.plan.cx.directory);
            self.put(route(spec, Download::Csv), body.text.as_bytes(), body.rows)?;
            if self.plan.makes(Download::Json) {
                self.put(route(spec, Download::Json), &json::json(body.lines(), &fields), body.rows)?;
            }
            tables.push((fields, body));
        }
        let written = OwnWritten { own: one, tables };
        if self.plan.makes(Download::Xlsx) {
            let (notes, sheets) = (notes::of_own(one, self.plan.cx), self.own_sheets(&written));
            let book = workbook(&one.title, notes, &sheets, self.plan.cx);
            self.put(one.files(Download::Xlsx).concat(), &book, 0)?;
        }
        Ok(written)
    }

    fn own_sheets<'s>(&self, one: &'s OwnWritten<'_>) -> Vec<Sheet<'s>> {
        let sheet = |(spec, (fields, body)): (&&'static TableSpec, &'s (Vec<Field>, Body))| {
            self.sheet(spec.name.to_owned(), spec, fields, &[body], route(spec, Download::Csv))
        };
        one.own.tables.iter().zip(&one.tables).map(sheet).collect()
    }

    /// The tables of a document that describes its own; names of documents are longer than names of sheets may be.
    fn alone<'s>(&self, number: usize, one: &'s Written<'_>) -> Vec<Sheet<'s>> {
        let (part, mut sheets) = (one.part, Vec::new());
        for dataset in part.datasets {
            for (place, spec) in part.tables.iter().enumerate() {
                let bodies: Vec<&Body> = one.bodies(place).collect();
                let name = format!("{}.{number}.{}", part.kind.key(), spec.name);
                let sheet = self.sheet(name, spec, &one.fields[place], &bodies, dataset.table(spec, "csv"));
                sheets.push(Sheet { title: Some(dataset.title.clone()), ..sheet });
            }
        }
        sheets
    }

    fn sheet<'s>(
        &self,
        name: String,
        spec: &'static TableSpec,
        fields: &'s [Field],
        bodies: &[&'s Body],
        file: String,
    ) -> Sheet<'s> {
        let lines = bodies.iter().map(|body| body.lines()).collect();
        let rows = bodies.iter().map(|body| body.rows).sum();
        Sheet { name, title: None, spec, fields, lines, rows, files: vec![self.summed(file)] }
    }

    /// The tables of a kind, each with the rows of all its documents.
    fn sheets<'s>(&self, one: &'s Written<'_>, named: bool) -> Vec<Sheet<'s>> {
        let kind = one.part.kind.key();
        let sheet = |(place, spec): (usize, &&'static TableSpec)| {
            let bodies: Vec<&Body> = one.bodies(place).collect();
            let name = if named { format!("{kind}.{}", spec.name) } else { spec.name.to_owned() };
            self.sheet(name, spec, &one.fields[place], &bodies, kind_route(kind, spec.name, "csv"))
        };
        one.part.tables.iter().enumerate().map(sheet).collect()
    }

    /// The files of a kind as a whole.
    fn kind(&self, one: &Written<'_>) -> Result<(), E> {
        let kind = one.part.kind.key();
        for (place, spec) in one.part.tables.iter().enumerate() {
            let mut all = Body::empty(&one.fields[place]);
            all.text.reserve(one.bodies(place).map(|body| body.lines().len()).sum());
            for body in one.bodies(place) {
                all.text.push_str(body.lines());
                all.rows += body.rows;
            }
            self.put(kind_route(kind, spec.name, "csv"), all.text.as_bytes(), all.rows)?;
            if self.plan.makes(Download::Json) {
                let json = json::json(all.lines(), &one.fields[place]);
                self.put(kind_route(kind, spec.name, "json"), &json, all.rows)?;
            }
        }
        if self.plan.makes(Download::Xlsx) {
            let sheets = self.sheets(one, false);
            let (title, notes) = notes::of_kind(one.part, self.plan.cx);
            self.put(kind_workbook(kind), &workbook(&title, notes, &sheets, self.plan.cx), 0)?;
        }
        Ok(())
    }
}

impl Written<'_> {
    /// The files of one of its tables, in the order of the documents.
    fn bodies(&self, place: usize) -> impl Iterator<Item = &Body> {
        let tables = self.documents.iter().flatten();
        tables.filter(move |(table, _)| *table == place).map(|(_, body)| body)
    }
}

/// Makes the files that describe those of tables: figures, package, catalogue.
///
/// # Errors
/// When one is not taken.
pub fn describe_all<E: Send>(
    plan: &DataPlan<'_>,
    sources: &Sources,
    files: &Files,
    take: Take<'_, E>,
) -> Result<(), E> {
    if plan.is_empty() {
        return Ok(());
    }
    take(FIGURES, &figures(plan, sources, files))?;
    if !plan.has_files() {
        // A package without resources is none.
        return Ok(());
    }
    take(CATALOG, &catalog(plan, files))?;
    package(plan, files).iter().try_for_each(|(route, bytes)| take(route, bytes).map(drop))
}
