//! Stage 2: all records → one portal whose references are right. Computes nothing.

use super::parse::Parsed;
use crate::base::diag::{Diag, Diags};
use crate::base::span::Span;
use crate::domain::agency::{Agency, AgencyRef, CYCLE, Directory, UNKNOWN};
use crate::domain::duty::Duties;
use crate::domain::portal::Portal;
use crate::domain::synonyms::Synonyms;
use crate::kinds::registry;

/// Checks ids and references over the whole portal.
pub fn resolve(parsed: Parsed, diags: &mut Diags) -> Portal {
    let named: Vec<AgencyRef> = parsed.agencies.iter().flat_map(|entry| entry.named.clone()).collect();
    let entries: Vec<(Agency, Span)> =
        parsed.agencies.into_iter().map(|entry| (entry.agency, entry.span)).collect();
    let places: Vec<(String, Span)> =
        entries.iter().map(|(agency, span)| (agency.id.clone(), *span)).collect();
    let directory = Directory::new(entries, |diag| diags.push(diag));
    for agency in &named {
        if let Err(diag) = directory.find(&agency.word, agency.span) {
            diags.push(diag);
        }
    }
    for (id, span) in &places {
        if directory.by_id(id).is_some_and(|agency| directory.in_cycle(agency)) {
            diags.push(Diag::at(&CYCLE, *span).with("value", id));
        }
    }
    let config = parsed.config.unwrap_or_default();
    let keys: Vec<&str> = registry::all().iter().map(|kind| kind.key()).collect();
    let duties =
        Duties::new(parsed.duties, &keys, config.owner.as_deref(), &directory, &mut |diag| diags.push(diag));
    let kinds = parsed.kinds.into_iter().map(|kind| kind.resolve(&directory, diags)).collect();
    if parsed.agencies_missing {
        // The fault of the list is told already; each of its agencies would only be called unknown everywhere.
        diags.forget(&UNKNOWN);
    }
    Portal {
        config,
        directory,
        calendars: parsed.calendars,
        duties,
        kinds,
        attachments: parsed.attachments,
        synonyms: Synonyms::new(&parsed.synonyms, |diag| diags.push(diag)),
    }
}
