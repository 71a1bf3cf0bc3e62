//! A workbook and a portal in, the files to write and all findings out. Writes nothing and asks nobody.

use super::derive;
use crate::base::date::{AsOf, parse_date};
use crate::base::diag::{Diag, Diags};
use crate::base::span::{FileId, InputFile, Sources, Span};
use crate::domain::agency::Directory;
use crate::domain::import::{HeadFacts, ImportSpec};
use crate::domain::kind::Kind;
use crate::domain::period::Period;
use crate::format::csv_table;
use crate::format::sheet::Workbook;
use crate::kinds::registry;
use crate::stages::import::finding::{Finding, sorted};
use crate::stages::import::matching::Decisions;
use crate::stages::import::memory::{self, Accepted, Memory};
use crate::stages::import::records::{self, Written};
use crate::stages::import::trace::Trace;
use crate::stages::import::{Reading, Request, faults, head, listed, read};
use crate::stages::{parse, resolve};
use std::collections::{BTreeMap, BTreeSet};

/// The portal into which is imported.
pub struct Portal<'a> {
    /// Its files.
    pub sources: &'a Sources,
    /// Files that must not be parsed.
    pub refused: &'a BTreeSet<FileId>,
    /// Its agencies.
    pub directory: Directory,
}

/// What a person asks for.
#[derive(Clone)]
pub struct Order<'a> {
    /// The workbook.
    pub workbook: &'a Workbook,
    /// The kind whose content it becomes.
    pub kind: &'static dyn Kind,
    /// What of it.
    pub spec: &'static ImportSpec,
    /// The period.
    pub period: Period,
    /// Id of the only agency.
    pub agency: Option<String>,
    /// Name of the document, without `.md`.
    pub stem: String,
    /// Names of sheets, as chosen now.
    pub sheets: Vec<String>,
    /// What headings mean, as said now.
    pub said: Decisions,
    /// Keys of the front matter with their YAML.
    pub set: Vec<(String, String)>,
    /// Codes of warnings that may pass, with the reason.
    pub accept: Vec<(String, String)>,
    /// The day of the import.
    pub today: AsOf,
}

/// What became of it.
pub struct Import {
    /// What was read from the workbook.
    pub reading: Reading,
    /// The findings of the workbook, of the content it would become, and of other content because of it.
    pub findings: Vec<Finding>,
    /// Warnings that no reason lets pass: codes, each once.
    pub unaccepted: Vec<&'static str>,
    /// All files, those that are there already with the same bytes included.
    pub files: Vec<InputFile>,
    /// Tables written: name, records now, records before.
    pub tables: Vec<(&'static str, usize, Option<usize>)>,
    /// The portal with these files, to show the places of findings.
    pub sources: Sources,
}

impl Import {
    /// Whether it must not be written.
    pub fn blocked(&self) -> bool {
        self.reading.blocked(false)
            || !self.unaccepted.is_empty()
            || self.findings.iter().any(|finding| finding.blocks(false))
    }
}

impl<'a> Portal<'a> {
    /// Reads the agencies of a portal. `None` when their list has faults, which are then in `diags`: every agency of the
    /// workbook would only be called unknown.
    pub fn open(
        sources: &'a Sources,
        refused: &'a BTreeSet<FileId>,
        diags: &mut Diags,
    ) -> Option<Portal<'a>> {
        let mut found = Diags::new();
        let parsed = parse::parse(sources, refused, &[], &mut found);
        let missing = parsed.agencies_missing;
        let directory = resolve::resolve(parsed, &mut found).directory;
        let agencies = |diag: &&Diag| {
            let path = diag.span.map(|span| sources.get(span.file).path.clone());
            path.is_some_and(|path| path.starts_with("content/agencies"))
        };
        if missing {
            found.iter().filter(agencies).for_each(|diag| diags.push(diag.clone()));
        }
        (!missing).then_some(Portal { sources, refused, directory })
    }

    fn text(&self, path: &str) -> Option<(FileId, &'a [u8])> {
        let found = self.sources.iter().find(|(_, file)| &*file.path == path);
        found.map(|(id, file)| (id, file.bytes.as_slice()))
    }
}

/// Imports, as far as what was said allows.
pub fn run(portal: &Portal<'_>, order: &Order<'_>) -> Import {
    let mut diags = Diags::new();
    let memory = remembered(portal, order, &mut diags);
    let mut decisions = memory.decisions;
    decisions.extend(order.said.clone());
    let sheets = if order.sheets.is_empty() { memory.memory.sheets.clone() } else { order.sheets.clone() };
    let mut reading = read(&Request {
        workbook: order.workbook,
        spec: order.spec,
        directory: &portal.directory,
        period: order.period,
        decisions: &decisions,
        sheets: &sheets,
        may_be_empty: order.set.iter().any(|(key, _)| key == "nil"),
    });
    let listed = listed(portal, order, &mut reading);
    let written = records::write(order.spec, &reading.records);
    let mut findings: Vec<Finding> = std::mem::take(&mut reading.findings);
    let mut import = Import {
        tables: changes(portal, order, &written, &mut diags),
        reading,
        findings: Vec::new(),
        unaccepted: Vec::new(),
        files: Vec::new(),
        sources: portal.sources.clone(),
    };
    let document = document(portal, order, &written, listed, &mut diags);
    let sound = !diags.has_errors();
    findings.extend(diags.sorted().into_iter().map(Finding::elsewhere));
    import.reading.findings = findings;
    if import.reading.unclear() || !sound {
        import.findings = sorted(std::mem::take(&mut import.reading.findings));
        return import;
    }
    for table in &written {
        import
            .files
            .push(InputFile { path: path(order, Some(table.name)).into(), bytes: table.bytes.clone() });
    }
    import
        .files
        .push(InputFile { path: path(order, None).into(), bytes: document.unwrap_or_default().into() });
    let mut memory =
        memory.memory.with(order.spec.word, &order.sheets, import.reading.remembered(order.spec));
    let mapping = memory::path(order.spec.word, order.agency.as_deref());
    import.files.push(InputFile { path: mapping.as_str().into(), bytes: memory.to_yaml().into() });
    let (sources, refused) = with_files(portal, &import.files);
    for finding in &mut import.reading.findings {
        renumber(&mut finding.diag, portal.sources, &sources);
    }
    import.sources = sources;
    import.findings = check(portal, order, &import, &refused, &written);
    import.unaccepted = accept(order, &mut memory, &import.findings);
    for file in import.files.iter_mut().filter(|file| *file.path == *mapping) {
        file.bytes = memory.to_yaml().into();
    }
    import
}

struct Known {
    memory: Memory,
    decisions: Decisions,
}

/// The mapping of this agency's exports, else that of all.
fn remembered(portal: &Portal<'_>, order: &Order<'_>, diags: &mut Diags) -> Known {
    for agency in [order.agency.as_deref(), None] {
        let path = memory::path(order.spec.word, agency);
        let Some((file, bytes)) = portal.text(&path) else { continue };
        let text = String::from_utf8_lossy(bytes);
        let Some(memory) = Memory::read(&text, file, diags) else { break };
        let decisions = memory.decisions(order.spec, file, diags);
        return Known { memory, decisions };
    }
    Known { memory: Memory::default(), decisions: Decisions::new() }
}

/// The path of the document or of one of its tables.
pub fn path(order: &Order<'_>, table: Option<&str>) -> String {
    let (kind, stem) = (order.kind.key(), &order.stem);
    match table {
        Some(table) => format!("content/{kind}/{stem}.{table}.csv"),
        None => format!("content/{kind}/{stem}.md"),
    }
}

/// How many records each table has and had; a table without records in the workbook is told and left alone.
fn changes(
    portal: &Portal<'_>,
    order: &Order<'_>,
    written: &[Written],
    diags: &mut Diags,
) -> Vec<(&'static str, usize, Option<usize>)> {
    let mut tables = Vec::new();
    for table in order.spec.tables {
        let path = path(order, Some(table.spec.name));
        let old = portal.text(&path);
        let before = old.map(|(file, bytes)| {
            let table = csv_table::parse(bytes, file, "", &mut Diags::new());
            table.map_or(0, |table| table.records.len())
        });
        match (written.iter().find(|one| one.name == table.spec.name), old) {
            (Some(now), _) => tables.push((table.spec.name, now.origins.len(), before)),
            (None, Some((file, _))) => {
                let diag = Diag::at(&faults::KEPT_TABLE, Span::file(file));
                diags.push(diag.with("rows", before.unwrap_or(0)).with("table", path));
            }
            (None, None) => {}
        }
    }
    tables
}

/// Turns wordings into ids of the document's list; gives the list of a new document.
fn listed(portal: &Portal<'_>, order: &Order<'_>, reading: &mut Reading) -> Option<(&'static str, String)> {
    let old = portal.text(&path(order, None));
    let text = old.map(|(file, bytes)| (String::from_utf8_lossy(bytes), file));
    let document = text.as_ref().map(|(text, file)| (&**text, *file));
    // A document that cannot be read is a fault of its own, told when it is written.
    listed::resolve(order.spec, &mut reading.records, document).ok().flatten()
}

/// What a new document needs and neither the spreadsheet nor the command says.
fn lacking(order: &Order<'_>, text: Option<&str>, file: FileId, diags: &mut Diags) {
    let schema = order.kind.schema();
    for (key, example) in order.spec.needs {
        let there = text.is_some_and(|text| head::has(text, file, key));
        if there || order.set.iter().any(|(one, _)| one == key) {
            continue;
        }
        let about = |word: &str| {
            let text = schema["properties"][key][word].as_str().unwrap_or_default();
            text.lines().next().unwrap_or_default().trim_end_matches('.').to_owned()
        };
        let diag = Diag::whole(&faults::HEAD_LACKS).with("key", key).with("example", example);
        diags.push(diag.with_words("about", about("x-vi"), about("description")));
    }
}

/// The front matter and prose of the document.
fn document(
    portal: &Portal<'_>,
    order: &Order<'_>,
    written: &[Written],
    listed: Option<(&'static str, String)>,
    diags: &mut Diags,
) -> Option<String> {
    let filled: Vec<&'static str> = written.iter().map(|table| table.name).collect();
    let facts = HeadFacts {
        period: order.period,
        agency: order.agency.as_deref(),
        today: order.today.0,
        filled: &filled,
    };
    let old = portal.text(&path(order, None));
    let text = old.map(|(_, bytes)| String::from_utf8_lossy(bytes));
    let file = old.map_or(FileId(0), |(file, _)| file);
    lacking(order, text.as_deref(), file, diags);
    let mut new = (order.spec.head)(&facts);
    new.extend(listed);
    let made = match &text {
        Some(text) => same_subject(portal, order, text, file, diags),
        None => Ok(()),
    };
    let made = made.and_then(|()| head::document(text.as_deref(), file, &new, &order.set));
    made.map_err(|diag| diags.push(diag)).ok()
}

/// An existing document must be of the period and agency of the import, or it would be replaced by something else.
fn same_subject(
    portal: &Portal<'_>,
    order: &Order<'_>,
    text: &str,
    file: FileId,
    diags: &mut Diags,
) -> Result<(), Diag> {
    let period = head::value(text, file, "period")?;
    if let Some(found) = period.filter(|found| Period::parse(found).is_ok_and(|found| found != order.period))
    {
        let diag = Diag::at(&faults::OTHER_PERIOD, Span::file(file));
        diags.push(diag.with("found", found).with("wanted", order.period));
    }
    let agency = head::value(text, file, "agency")?;
    if let (Some(found), Some(wanted)) = (agency, &order.agency) {
        let id =
            portal.directory.find(&found, Span::file(file)).map(|id| portal.directory.get(id).id.clone());
        if id.is_ok_and(|id| id != *wanted) {
            let diag = Diag::at(&faults::OTHER_AGENCY, Span::file(file));
            diags.push(diag.with("found", found).with("wanted", wanted));
        }
    }
    Ok(())
}

/// The findings of the workbook and those that the stages of a build have of the portal with the new files and did not
/// have without them.
fn check(
    portal: &Portal<'_>,
    order: &Order<'_>,
    import: &Import,
    refused: &BTreeSet<FileId>,
    written: &[Written],
) -> Vec<Finding> {
    let sources = &import.sources;
    let as_of = AsOf(published(&import.files).max(Some(order.today.0)).unwrap_or(order.today.0));
    let before = examine(portal.sources, portal.refused, as_of);
    let after = examine(sources, refused, as_of);
    let known: BTreeSet<String> = before.iter().map(|diag| identity(diag, portal.sources)).collect();
    let ours: BTreeSet<&str> = import.files.iter().map(|file| &*file.path).collect();
    let tables: BTreeMap<String, &Written> =
        written.iter().map(|table| (path(order, Some(table.name)), table)).collect();
    let trace = Trace { workbook: order.workbook, reading: &import.reading, tables };
    let mut findings = import.reading.findings.clone();
    let told: BTreeSet<_> = findings.iter().filter_map(|finding| finding.place).collect();
    for diag in after {
        let own = diag.span.is_some_and(|span| ours.contains(&*sources.get(span.file).path));
        if !own && known.contains(&identity(&diag, sources)) {
            continue;
        }
        let finding = trace.finding(diag, sources);
        // A value that could not be read is told already; that it is missing only follows from it.
        if finding.place.is_none_or(|place| place.cell.is_none() || !told.contains(&place)) {
            findings.push(finding);
        }
    }
    sorted(findings)
}

/// The portal with files in place of those of the same path.
fn with_files(portal: &Portal<'_>, files: &[InputFile]) -> (Sources, BTreeSet<FileId>) {
    let ours: BTreeSet<&str> = files.iter().map(|file| &*file.path).collect();
    let kept = portal.sources.iter().filter(|(_, file)| !ours.contains(&*file.path));
    let refused: BTreeSet<&str> = portal
        .refused
        .iter()
        .map(|file| &*portal.sources.get(*file).path)
        .filter(|path| !ours.contains(path))
        .collect();
    let sources = Sources::new(kept.map(|(_, file)| file.clone()).chain(files.iter().cloned()).collect());
    let refused =
        sources.iter().filter(|(_, file)| refused.contains(&*file.path)).map(|(id, _)| id).collect();
    (sources, refused)
}

/// Gives a place the number that its file has in other sources.
fn renumber(diag: &mut Diag, from: &Sources, to: &Sources) {
    if let Some(span) = &mut diag.span {
        let path = &from.get(span.file).path;
        let found = to.iter().find(|(_, file)| file.path == *path);
        span.file = found.map_or(span.file, |(id, _)| id);
    }
}

/// Stages 1 to 3: what is wrong with the content itself.
fn examine(sources: &Sources, refused: &BTreeSet<FileId>, as_of: AsOf) -> Vec<Diag> {
    let mut diags = Diags::new();
    let parsed = parse::parse(sources, refused, &registry::all(), &mut diags);
    let portal = resolve::resolve(parsed, &mut diags);
    derive(portal, as_of, &mut diags);
    diags.sorted()
}

/// What makes a finding the same in two portals whose files are numbered differently.
fn identity(diag: &Diag, sources: &Sources) -> String {
    let place = diag.span.map(|span| (sources.get(span.file).path.clone(), span.at));
    format!("{} {place:?} {:?}", diag.fault.code, diag.args)
}

/// The day of publication that the document says; a list of a day to come is checked as of that day.
fn published(files: &[InputFile]) -> Option<crate::base::date::Date> {
    let document = files.iter().find(|file| file.path.ends_with(".md"))?;
    let text = String::from_utf8_lossy(&document.bytes);
    parse_date(&head::value(&text, FileId(0), "published").ok()??).ok()
}

/// Notes the reasons given for warnings; gives the codes of those without one.
fn accept(order: &Order<'_>, memory: &mut Memory, findings: &[Finding]) -> Vec<&'static str> {
    let mut open = Vec::new();
    for finding in findings {
        let fault = finding.diag.fault;
        let only_warns = finding.blocks(true) && !finding.blocks(false);
        if !only_warns || open.contains(&fault.code) {
            continue;
        }
        match order.accept.iter().find(|(code, _)| code == fault.code) {
            Some((code, reason)) => memory.accept(Accepted {
                document: order.stem.clone(),
                code: code.clone(),
                reason: reason.clone(),
                on: order.today.0,
            }),
            None if memory.accepts(&order.stem, fault.code) => {}
            None => open.push(fault.code),
        }
    }
    open
}
