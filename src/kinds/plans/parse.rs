//! One document and its tables → a plan. Looks at nothing else.

use super::faults::{BAD_NUMBER, BAD_URL, DUPLICATE_NO, UNKNOWN_SECTION};
use super::front::Front;
use super::model::ReadPlan;
use super::{progress, targets, tasks};
use crate::base::diag::{Diag, Diags};
use crate::base::span::Span;
use crate::domain::agency::AgencyRef;
use crate::domain::columns::Grid;
use crate::domain::fold::slug;
use crate::domain::kind::Bundle;
use crate::domain::schema::suggest;
use crate::format::csv_table::Record;
use std::collections::BTreeMap;

/// Reads a plan; `None` when its front matter cannot be read.
pub(super) fn plan(bundle: &Bundle<'_>, diags: &mut Diags) -> Option<ReadPlan> {
    let front: Front = bundle.front(diags)?;
    let sections = sections(&front, bundle, diags);
    figures(&front, &sections, bundle, diags);
    if let Some(url) = front.source.as_ref().and_then(|source| source.url.as_deref()) {
        check_url(url, bundle.span("source.url"), |diag| diags.push(diag));
    }
    let tasks = tasks::read(bundle, &front, &sections, diags);
    let progress = progress::read(bundle, &front, &tasks, diags);
    let dated_at = bundle.span(if front.published.is_some() { "published" } else { "date" });
    Some(ReadPlan {
        stem: bundle.stem.clone(),
        file: bundle.file,
        dated_at,
        issuer: front.issuer.as_deref().map(|word| AgencyRef::new(word, bundle.span("issuer"))),
        prose: bundle.prose(diags),
        targets: targets::read(bundle, diags),
        tasks,
        progress,
        front,
    })
}

/// Places of the sections by their ids.
fn sections(front: &Front, bundle: &Bundle<'_>, diags: &mut Diags) -> BTreeMap<String, usize> {
    let mut numbers = Numbers::default();
    let mut sections: BTreeMap<String, usize> = BTreeMap::new();
    for (i, section) in front.sections.iter().enumerate() {
        let span = bundle.span(&format!("sections.{i}.id"));
        numbers.take(&section.id, span, |diag| diags.push(diag));
        sections.insert(section.id.clone(), i);
    }
    sections
}

fn figures(front: &Front, sections: &BTreeMap<String, usize>, bundle: &Bundle<'_>, diags: &mut Diags) {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for (i, figure) in front.figures.iter().enumerate() {
        if let Some(other) = seen.insert(&figure.id, &figure.title) {
            let span = bundle.span(&format!("figures.{i}.id"));
            diags.push(Diag::at(&DUPLICATE_NO, span).with("value", &figure.id).with("other", other));
        }
        if let Some(id) = figure.section.as_deref().filter(|id| !sections.contains_key(*id)) {
            diags.push(unknown_section(id, sections, bundle.span(&format!("figures.{i}.section"))));
        }
    }
}

pub(super) fn unknown_section(id: &str, sections: &BTreeMap<String, usize>, span: Span) -> Diag {
    let known: Vec<&str> = sections.keys().map(String::as_str).collect();
    suggest(Diag::at(&UNKNOWN_SECTION, span).with("value", id), id, &known)
}

/// Reports an address that a page must not link to.
pub(super) fn check_url(url: &str, span: Span, mut fault: impl FnMut(Diag)) {
    let lower = url.to_ascii_lowercase();
    let host = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
    if !host.is_some_and(|host| host.starts_with(|c: char| c.is_alphanumeric()) && !host.contains(' ')) {
        fault(Diag::at(&BAD_URL, span).with("value", url));
    }
}

/// The agencies of a cell, in its order.
pub(super) fn agencies(grid: &Grid<'_>, record: &Record, column: usize) -> Vec<AgencyRef> {
    let span = grid.span(record, column);
    let words = grid.text(record, column).split(';').map(str::trim).filter(|word| !word.is_empty());
    words.map(|word| AgencyRef::new(word, span)).collect()
}

/// Numbers of rows: unique by their form in addresses.
#[derive(Default)]
pub(super) struct Numbers {
    seen: BTreeMap<String, Box<str>>,
}

/// Longest form of a number in addresses, so that addresses stay short enough for every file system.
const LONGEST: usize = 40;

impl Numbers {
    /// Takes a number; returns its form in addresses.
    pub(super) fn take(&mut self, no: &str, span: Span, mut fault: impl FnMut(Diag)) -> String {
        let slug = slug(no);
        if slug.is_empty() || slug.len() > LONGEST {
            fault(Diag::at(&BAD_NUMBER, span).with("value", no));
        } else if let Some(other) = self.seen.insert(slug.clone(), no.into()) {
            fault(Diag::at(&DUPLICATE_NO, span).with("value", no).with("other", other));
        }
        slug
    }
}
