//! Conclusions of inspections: what was inspected, what was found, what has to be remedied by when, and whether it was.

mod columns;
mod faults;
mod figures;
mod model;
mod pages;
mod rows;
#[cfg(test)]
mod tests;
mod told;

use crate::domain::import::{ImportSpec, ImportTable};
use crate::domain::kind::Starter;
use crate::domain::listing::{Lists, Spec, Subject};
use columns::Col;

/// The kind `inspections`.
pub static KIND: Lists<Inspections> = Lists::new();

/// What the kind says of its rows.
pub struct Inspections;

static SPEC: Spec = Spec {
    key: "inspections",
    folder: "kiem-tra",
    table: &columns::ROWS,
    agency: Col::Agency as usize,
    id: Some(Col::No as usize),
    past: &[Col::Concluded as usize, Col::Remedied as usize],
    import: ImportSpec {
        word: "inspections",
        tables: &[ImportTable { spec: &columns::ROWS, when: None }],
        keys: &["no"],
        ..ImportSpec::OF_AGENCIES
    },
    faults: faults::FAULTS,
    starter: Starter {
        stem: "2026-q3",
        document: include_str!("starter/list.md"),
        tables: &[("rows", include_str!("starter/list.rows.csv"))],
    },
    columns: &[
        ("inspections.col.document", ""),
        ("inspections.col.agency", ""),
        ("inspections.col.scope", ""),
        ("inspections.col.findings", "wide"),
        ("inspections.col.remedy", ""),
        ("inspections.col.deadline", "date"),
        ("inspections.col.remedied", ""),
        ("inspections.col.state", ""),
    ],
    papers: None,
    figures: &[
        "inspections.col.count",
        "inspections.col.share",
        "inspections.col.on-time",
        "inspections.col.pending",
        "inspections.col.overdue",
    ],
    method: &["inspections.method.rows", "inspections.method.states", "inspections.method.shares"],
};

impl Subject for Inspections {
    fn spec() -> &'static Spec {
        &SPEC
    }
}
