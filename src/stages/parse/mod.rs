//! Stage 1: one file → records. Looks at one document at a time and goes on after every fault.

mod bundles;
pub mod faults;
pub mod languages;
mod layout;

use super::import::memory::Memory;
use crate::base::calendar::Calendars;
use crate::base::diag::{Diag, Diags};
use crate::base::span::{FileId, InputFile, Sources, Span};
use crate::domain::agency::{Agency, AgencyRef};
use crate::domain::citation::Instrument;
use crate::domain::config::Config;
use crate::domain::duty;
use crate::domain::kind::{DataFile, Kind, ParsedKind};
use crate::domain::law::{self, Law};
use crate::domain::personal;
use crate::domain::schema::suggest;
use crate::domain::synonyms;
use crate::format::yaml::{self, Value};
use layout::{Layout, Role};
use rayon::prelude::*;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Everything read, file by file.
pub struct Parsed {
    /// `portal.yaml`, if it could be read.
    pub config: Option<Config>,
    /// The rules that the portal runs by.
    pub law: Law,
    /// Entries of `agencies.yaml`.
    pub agencies: Vec<Entry>,
    /// Whether some of them could not be read, so that agencies may be missing.
    pub agencies_missing: bool,
    /// The calendars, with those of `content/calendars/`.
    pub calendars: Calendars,
    /// Entries of `content/duties.yaml`.
    pub duties: Vec<duty::Written>,
    /// Content, in the order of the kinds.
    pub kinds: Vec<Box<dyn ParsedKind>>,
    /// Files that pages may link to.
    pub attachments: Vec<FileId>,
    /// What may be published although it looks personal, and where each entry stands.
    pub allowed: Vec<(personal::Entry, Span)>,
    /// Words that mean the same, and where each entry stands.
    pub synonyms: Vec<(synonyms::Entry, Span)>,
}

/// An entry of `agencies.yaml`.
pub struct Entry {
    /// The agency.
    pub agency: Agency,
    /// Where its id stands.
    pub span: Span,
    /// The ids of other agencies that it names, and where.
    pub named: Vec<AgencyRef>,
}

/// The rules of law that a portal has, whatever its other files hold.
pub fn rules(sources: &Sources, refused: &BTreeSet<FileId>, kinds: &[&dyn Kind], diags: &mut Diags) -> Law {
    law(&Layout::of(sources, refused, kinds, diags), sources, diags)
}

/// Reads all files of `content/`, except those that were refused when they were read.
pub fn parse(
    sources: &Sources,
    refused: &BTreeSet<FileId>,
    kinds: &[&dyn Kind],
    diags: &mut Diags,
) -> Parsed {
    let layout = Layout::of(sources, refused, kinds, diags);
    let kind = |kind: &&dyn Kind| {
        let mut found = Diags::new();
        let bundles = bundles::of(*kind, &layout, sources, &mut found);
        (kind.parse(&data(*kind, &layout, sources), &bundles, &mut found), found)
    };
    // What concerns all kinds is read beside what only one knows.
    let mut later = Diags::new();
    let (common, (kinds, found)): (_, (Vec<_>, Vec<_>)) =
        rayon::join(|| common(&layout, sources, diags, &mut later), || kinds.par_iter().map(kind).unzip());
    found.into_iter().chain([later]).for_each(|found| diags.extend(found));
    Parsed { kinds, ..common }
}

/// What concerns all kinds. What is wrong with the lists behind the content goes to `later`.
fn common(layout: &Layout, sources: &Sources, diags: &mut Diags, later: &mut Diags) -> Parsed {
    let law = law(layout, sources, diags);
    let config = layout.files(Role::Portal).find_map(|file| config(file, sources, diags));
    let config = config.map(|config| Config { law: law.clone(), ..config });
    if layout.files(Role::Portal).next().is_none() && !sources_are_empty(sources) {
        diags.push(Diag::whole(&faults::NO_PORTAL));
    }
    let mut agencies = Vec::new();
    let mut agencies_missing = false;
    for file in layout.files(Role::Agencies) {
        match read_agencies(file, &text(sources.get(file)), diags) {
            Some(more) => agencies.extend(more),
            None => agencies_missing = true,
        }
    }
    let mut calendars = Calendars::embedded();
    for file in layout.files(Role::Calendar) {
        match calendars.clone().with_yaml(&text(sources.get(file))) {
            Ok(more) => calendars = more,
            Err(fault) => diags.push(Diag::at(&faults::CALENDAR, Span::file(file)).with("detail", fault)),
        }
    }
    for file in layout.files(Role::Mapping) {
        // Only its shape counts here: nothing of it is shown.
        Memory::read(&text(sources.get(file)), file, diags);
    }
    let attachments = layout.files(Role::Attachment).collect();
    let duties =
        layout.files(Role::Duties).flat_map(|file| read_duties(file, &text(sources.get(file)), later));
    let duties = duties.collect();
    let mut allowed = Vec::new();
    for file in layout.files(Role::Allowed) {
        allowed.extend(read_list(file, &text(sources.get(file)), "value", later));
    }
    let mut synonyms = Vec::new();
    for file in layout.files(Role::Synonyms) {
        synonyms.extend(read_list(file, &text(sources.get(file)), "same", later));
    }
    Parsed {
        config,
        law,
        agencies,
        agencies_missing,
        calendars,
        duties,
        kinds: Vec::new(),
        attachments,
        allowed,
        synonyms,
    }
}

/// The files of a kind's data folder.
fn data<'s>(kind: &dyn Kind, layout: &Layout, sources: &'s Sources) -> Vec<DataFile<'s>> {
    let Some(folder) = kind.data_folder() else { return Vec::new() };
    let folder = format!("content/{}/{folder}/", kind.key());
    let own = layout.files(Role::Data).filter(|file| sources.get(*file).path.starts_with(&folder));
    own.map(|file| DataFile { file, text: text(sources.get(file)) }).collect()
}

fn sources_are_empty(sources: &Sources) -> bool {
    !sources.iter().any(|(_, file)| file.path.starts_with("content/"))
}

/// The text of a file. Files that are not UTF-8 were refused when they were read, with a fault of their own.
fn text(file: &InputFile) -> Cow<'_, str> {
    match file.text() {
        Cow::Borrowed(text) => text.strip_prefix('\u{feff}').unwrap_or(text).into(),
        text => text,
    }
}

fn config(file: FileId, sources: &Sources, diags: &mut Diags) -> Option<Config> {
    let (config, node) = DataFile { file, text: text(sources.get(file)) }.read(diags)?;
    languages::check(&config, &node, file, diags);
    Some(config)
}

/// The rules of the program with those of the portal.
fn law(layout: &Layout, sources: &Sources, diags: &mut Diags) -> Law {
    let mut law = Law::default();
    let file_text = |file| text(sources.get(file));
    for file in layout.files(Role::Documents) {
        let own = read_list::<Instrument>(file, &file_text(file), "number", diags);
        own.into_iter().for_each(|(document, _)| law.know(document));
    }
    for file in layout.files(Role::Rules) {
        for (rule, span) in read_list::<law::Rule>(file, &file_text(file), "id", diags) {
            match law.ids().contains(&rule.id.as_str()) {
                true => law.add(rule),
                false => {
                    let known = law.ids();
                    let diag = Diag::at(&faults::UNKNOWN_RULE, span).with("value", &rule.id);
                    let diag = suggest(diag, &rule.id, &known);
                    diags.push(diag);
                }
            }
        }
    }
    law
}

/// The entries of a list, each with the place of its `key`; none when the file cannot be read.
fn read_list<T>(file: FileId, text: &str, key: &str, diags: &mut Diags) -> Vec<(T, Span)>
where
    T: DeserializeOwned + JsonSchema,
{
    let file_text = DataFile { file, text: text.into() };
    let Some((entries, node)) = file_text.read::<Vec<T>>(diags) else { return Vec::new() };
    let Value::Seq(items) = &node.value else { return Vec::new() };
    let span = |item: &yaml::Node| {
        let value = item.get(key).unwrap_or(item);
        Span::bytes(file, value.range.start, value.range.end)
    };
    entries.into_iter().zip(items.iter().map(span)).collect()
}

/// The entries of a file of duties, each with its YAML; none when the file cannot be read.
fn read_duties(file: FileId, text: &str, diags: &mut Diags) -> Vec<duty::Written> {
    let file_text = DataFile { file, text: text.into() };
    let Some((entries, node)) = file_text.read::<Vec<duty::Entry>>(diags) else { return Vec::new() };
    let Value::Seq(items) = node.value else { return Vec::new() };
    entries.into_iter().zip(items).map(|(entry, node)| duty::Written { entry, file, node }).collect()
}

/// The entries of a file; `None` when it cannot be read.
fn read_agencies(file: FileId, text: &str, diags: &mut Diags) -> Option<Vec<Entry>> {
    let (entries, node) = DataFile { file, text: text.into() }.read::<Vec<Agency>>(diags)?;
    let Value::Seq(items) = &node.value else { return Some(Vec::new()) };
    let span = |node: &yaml::Node| Span::bytes(file, node.range.start, node.range.end);
    let entry = |(agency, item): (Agency, &yaml::Node)| {
        let parent = item.find("parent").into_iter();
        let predecessors =
            (0..agency.predecessors.len()).filter_map(|i| item.find(&format!("predecessors.{i}")));
        let named = parent.chain(predecessors);
        let named = named.filter_map(|node| Some(AgencyRef::new(node.text()?, span(node)))).collect();
        Entry { span: span(item.get("id").unwrap_or(item)), agency, named }
    };
    Some(entries.into_iter().zip(items).map(entry).collect())
}
