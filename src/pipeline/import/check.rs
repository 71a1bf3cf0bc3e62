//! What a build would find wrong with the portal once the new files are in it.

use super::super::content;
use super::{Import, Order, Portal, path};
use crate::base::date::{AsOf, Date, parse_date};
use crate::base::diag::{Diag, Diags};
use crate::base::span::{FileId, InputFile, Sources};
use crate::stages::import::finding::{Finding, sorted};
use crate::stages::import::head;
use crate::stages::import::records::Written;
use crate::stages::import::trace::Trace;
use std::collections::{BTreeMap, BTreeSet};

/// The findings of the workbook and those that the stages of a build have of the portal with the new files and did not
/// have without them.
pub(super) fn check(
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
pub(super) fn with_files(portal: &Portal<'_>, files: &[InputFile]) -> (Sources, BTreeSet<FileId>) {
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
pub(super) fn renumber(diag: &mut Diag, from: &Sources, to: &Sources) {
    if let Some(span) = &mut diag.span {
        let path = &from.get(span.file).path;
        let found = to.iter().find(|(_, file)| file.path == *path);
        span.file = found.map_or(span.file, |(id, _)| id);
    }
}

/// What is wrong with the content itself.
fn examine(sources: &Sources, refused: &BTreeSet<FileId>, as_of: AsOf) -> Vec<Diag> {
    let mut diags = Diags::new();
    content(sources, refused, as_of, &mut diags);
    diags.sorted()
}

/// What makes a finding the same in two portals whose files are numbered differently.
fn identity(diag: &Diag, sources: &Sources) -> String {
    let place = diag.span.map(|span| (sources.get(span.file).path.clone(), span.at));
    format!("{} {place:?} {:?}", diag.fault.code, diag.args)
}

/// The day of publication that the document says; a list of a day to come is checked as of that day.
fn published(files: &[InputFile]) -> Option<Date> {
    let document = files.iter().find(|file| file.path.ends_with(".md"))?;
    let text = String::from_utf8_lossy(&document.bytes);
    parse_date(&head::value(&text, FileId(0), "published").ok()??).ok()
}
