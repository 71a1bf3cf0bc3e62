//! A workbook and a portal in, the files to write and all findings out. Writes nothing and asks nobody.

mod check;
mod document;
mod earlier;

use crate::base::date::AsOf;
use crate::base::diag::{Diag, Diags};
use crate::base::span::{Bytes, FileId, InputFile, Sources, Span};
use crate::domain::agency::Directory;
use crate::domain::config::Policies;
use crate::domain::import::ImportSpec;
use crate::domain::kind::Kind;
use crate::domain::period::Period;
use crate::format::csv_table;
use crate::format::sheet::Workbook;
use crate::stages::import::finding::{Finding, sorted};
use crate::stages::import::matching::Decisions;
use crate::stages::import::memory::{self, Accepted, Memory};
use crate::stages::import::records::{self, Written};
use crate::stages::import::{Reading, Request, faults, head, read};
use crate::stages::{parse, resolve, versions};
use check::{check, renumber, with_files};
use document::{document, listed};
use std::collections::BTreeSet;

/// The portal into which is imported.
pub struct Portal<'a> {
    /// Its files.
    pub sources: &'a Sources,
    /// Files that must not be parsed.
    pub refused: &'a BTreeSet<FileId>,
    /// Its agencies.
    pub directory: Directory,
    /// What it publishes of whom.
    pub policies: Policies,
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
    /// Why what was published changes, for its correction.
    pub reason: Option<String>,
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
        let portal = resolve::resolve(parsed, &mut found);
        let (directory, policies) = (portal.directory, portal.config.policies);
        let agencies = |diag: &&Diag| {
            let path = diag.span.map(|span| sources.get(span.file).path.clone());
            path.is_some_and(|path| path.starts_with("content/agencies"))
        };
        if missing {
            found.iter().filter(agencies).for_each(|diag| diags.push(diag.clone()));
        }
        (!missing).then_some(Portal { sources, refused, directory, policies })
    }

    fn text(&self, path: &str) -> Option<(FileId, &'a Bytes)> {
        self.sources.find(path).map(|file| (file, &*self.sources.get(file).bytes))
    }
}

/// Imports, as far as what was said allows.
pub fn run(portal: &Portal<'_>, order: &Order<'_>) -> Import {
    let mut diags = Diags::new();
    let known = remembered(portal, order, &mut diags);
    let mut reading = understood(portal, order, &known);
    let listed = listed(portal, order, &mut reading);
    let written = records::write(order.spec, &reading.records);
    let tables = changes(portal, order, &written, &mut diags);
    let document = document(portal, order, &written, listed, &mut diags);
    let document = document.filter(|_| !diags.has_errors() && !reading.unclear());
    reading.findings.extend(diags.sorted().into_iter().map(Finding::elsewhere));
    let findings = sorted(reading.findings.clone());
    let (files, unaccepted, sources) = (Vec::new(), Vec::new(), portal.sources.clone());
    let import = Import { reading, findings, unaccepted, files, tables, sources };
    match document {
        Some(document) => checked(portal, order, import, &written, document, known.memory),
        None => import,
    }
}

/// What the workbook says, with all that is known of its headings.
fn understood(portal: &Portal<'_>, order: &Order<'_>, known: &Known) -> Reading {
    let mut decisions = known.decisions.clone();
    decisions.extend(order.said.clone());
    let sheets = if order.sheets.is_empty() { &known.memory.sheets } else { &order.sheets };
    let values = earlier::values(portal, order);
    read(&Request {
        workbook: order.workbook,
        spec: order.spec,
        directory: &portal.directory,
        period: order.period,
        decisions: &decisions,
        sheets,
        names_officials: portal.policies.naming(order.today).is_some(),
        known: &values,
        may_be_empty: order.set.iter().any(|(key, _)| key == "nil"),
    })
}

/// The same import with its files, and with the findings of the portal that has them.
fn checked(
    portal: &Portal<'_>,
    order: &Order<'_>,
    mut import: Import,
    written: &[Written],
    document: String,
    memory: Memory,
) -> Import {
    let tables =
        written.iter().map(|table| InputFile::new(path(order, Some(table.name)), table.bytes.clone()));
    import.files = tables.chain([InputFile::new(path(order, None), document.into_bytes())]).collect();
    let mut memory = memory.with(order.spec.word, &order.sheets, import.reading.remembered(order.spec));
    let mapping = memory::path(order.spec.word, order.agency.as_deref());
    import.files.push(InputFile::new(mapping.clone(), Bytes::Text(memory.to_yaml())));
    let (sources, refused) = with_files(portal, &import.files);
    for finding in &mut import.reading.findings {
        renumber(&mut finding.diag, portal.sources, &sources);
    }
    import.sources = sources;
    import.findings = check(portal, order, &import, &refused, written);
    if let Some(document) = explained(order, &import) {
        let path = path(order, None);
        import
            .files
            .iter_mut()
            .filter(|file| *file.path == *path)
            .for_each(|file| file.bytes = Bytes::from(document.clone()).into());
        let (sources, refused) = with_files(portal, &import.files);
        import.sources = sources;
        import.findings = check(portal, order, &import, &refused, written);
    }
    import.unaccepted = accept(order, &mut memory, &import.findings);
    for file in import.files.iter_mut().filter(|file| *file.path == *mapping) {
        file.bytes = Bytes::Text(memory.to_yaml()).into();
    }
    import
}

/// Whether the rows differ from those published and the head does not say why yet.
pub fn unexplained(order: &Order<'_>, finding: &Finding, sources: &Sources) -> bool {
    let asks = [&versions::faults::UNEXPLAINED, &versions::faults::WITHDRAWN_UNEXPLAINED];
    asks.iter().any(|fault| fault.code == finding.diag.fault.code)
        && finding.diag.span.is_some_and(|span| *sources.get(span.file).path == *path(order, None))
}

/// The document with a correction that gives the reason, where one is needed and was said.
fn explained(order: &Order<'_>, import: &Import) -> Option<Vec<u8>> {
    let reason = order.reason.as_deref()?;
    import.findings.iter().find(|finding| unexplained(order, finding, &import.sources))?;
    let path = path(order, None);
    let file = import.files.iter().find(|file| *file.path == *path)?;
    head::corrected(&file.text(), FileId(0), order.today.0, reason).ok().map(String::into_bytes)
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
        // Tables that describe themselves share the memory: what it says of another's columns is not stale.
        let mut unheard = Diags::new();
        let stale = if order.kind.describes() { &mut unheard } else { &mut *diags };
        let decisions = memory.decisions(order.spec, file, stale);
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
            let table = csv_table::parse(&bytes.text(), file, &[], &mut Diags::new());
            table.map_or(0, |table| table.records.len())
        });
        match (written.iter().find(|one| one.name == table.spec.name), old) {
            (Some(now), _) => tables.push((table.spec.name, now.origins.len(), before)),
            // Where no table was found at all, that is the finding.
            (None, Some((file, _))) if !written.is_empty() => {
                let diag = Diag::at(&faults::KEPT_TABLE, Span::file(file));
                diags.push(diag.with("rows", before.unwrap_or(0)).with("table", path));
            }
            (None, _) => {}
        }
    }
    tables
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
