//! One document and its tables → a plan. Looks at nothing else.

use super::faults::DUPLICATE_NO;
use super::front::Front;
use super::model::ReadPlan;
use super::shared::{Numbers, check_url, unknown_section};
use super::{followed, periods, progress, quality, targets, tasks, verdicts};
use crate::base::diag::{Diag, Diags};
use crate::domain::agency::AgencyRef;
use crate::domain::kind::Bundle;
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
    let mut targets = targets::read(bundle, &front, diags);
    verdicts::read(bundle, &mut targets, diags);
    let followed = followed::read(bundle, &front, &tasks, diags);
    let dated_at = bundle.span(if front.published.is_some() { "published" } else { "date" });
    let plan = ReadPlan {
        stem: bundle.stem.clone(),
        file: bundle.file,
        dated_at,
        issuer: front.issuer.as_deref().map(|word| AgencyRef::new(word, bundle.span("issuer"))),
        prose: bundle.prose(diags),
        targets,
        tasks,
        progress,
        followed,
        front,
    };
    periods::check(&plan, diags);
    Some(plan)
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
        if let Some(diag) = quality::figures(figure, bundle.span(&format!("figures.{i}.title"))) {
            diags.push(diag);
        }
        if let Some(id) = figure.section.as_deref().filter(|id| !sections.contains_key(*id)) {
            diags.push(unknown_section(id, sections, bundle.span(&format!("figures.{i}.section"))));
        }
    }
}
