//! Stage 2: all records → one portal whose references are right. Computes nothing.

use super::parse::Parsed;
use crate::base::diag::{Diag, Diags};
use crate::base::span::Span;
use crate::domain::agency::{Agency, CYCLE, Directory};
use crate::domain::portal::Portal;

/// Checks ids and references over the whole portal.
pub fn resolve(parsed: Parsed, diags: &mut Diags) -> Portal {
    let entries: Vec<(Agency, Span)> = parsed.agencies;
    let references: Vec<(String, Span)> =
        entries.iter().flat_map(|(agency, span)| references(agency, *span)).collect();
    let places: Vec<(String, Span)> =
        entries.iter().map(|(agency, span)| (agency.id.clone(), *span)).collect();
    let directory = Directory::new(entries, |diag| diags.push(diag));
    for (word, span) in &references {
        if let Err(diag) = directory.find(word, *span) {
            diags.push(diag);
        }
    }
    for (id, span) in &places {
        if directory.by_id(id).is_some_and(|agency| directory.in_cycle(agency)) {
            diags.push(Diag::at(&CYCLE, *span).with("value", id));
        }
    }
    let kinds = parsed.kinds.into_iter().map(|kind| kind.resolve(&directory, diags)).collect();
    Portal {
        config: parsed.config.unwrap_or_default(),
        directory,
        calendars: parsed.calendars,
        kinds,
        attachments: parsed.attachments,
    }
}

/// The ids that an agency names: what is above it and what it was made from.
fn references(agency: &Agency, span: Span) -> Vec<(String, Span)> {
    agency.parent.iter().chain(&agency.predecessors).map(|id| (id.clone(), span)).collect()
}
