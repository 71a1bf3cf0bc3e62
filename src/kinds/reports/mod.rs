//! Reports: figures as a document states them, with their words ("gần 352"), period, scope and place, and sums that are checked but
//! never mended.

mod columns;
mod faults;
mod figures;
mod front;
mod model;
mod pages;
mod rows;
#[cfg(test)]
mod tests;
mod told;

use crate::base::diag::Diags;
use crate::domain::import::{HeadFacts, ImportSpec, ImportTable};
use crate::domain::kind::{Bundle, Starter};
use crate::domain::listing::{Front, Lists, Paper, Spec, Subject};
use crate::domain::schema;
use columns::Col;
use serde_json::Value as Json;

/// The kind `reports`.
pub static KIND: Lists<Reports> = Lists::new();

/// What the kind says of its rows.
pub struct Reports;

static SPEC: Spec = Spec {
    key: "reports",
    folder: "bao-cao",
    table: &columns::FIGURES,
    agency: Col::Agency as usize,
    id: Some(Col::Id as usize),
    past: &[],
    import: ImportSpec {
        word: "reports",
        tables: &[ImportTable { spec: &columns::FIGURES, when: None }],
        groups: &[],
        totals: Some("title"),
        needs: &[("title", "Báo cáo …")],
        head,
        ..ImportSpec::OF_AGENCIES
    },
    faults: faults::FAULTS,
    starter: Starter {
        stem: "2026-q3",
        document: include_str!("starter/report.md"),
        tables: &[("figures", include_str!("starter/report.figures.csv"))],
    },
    columns: &[
        ("reports.col.title", "wide"),
        ("reports.col.value", ""),
        ("reports.col.scope", ""),
        ("reports.col.place", ""),
        ("reports.col.sum", ""),
        ("reports.col.note", ""),
    ],
    papers: Some("reports.index"),
    figures: &["reports.col.stated", "reports.col.compared", "reports.col.differing"],
    method: &["reports.method.words", "reports.method.sums", "reports.method.ours"],
};

/// A spreadsheet does not tell what the report is called, nor when it was signed.
fn head(facts: &HeadFacts<'_>) -> Vec<(&'static str, String)> {
    let mut head = facts.beginning("issuer");
    if facts.new {
        head.push(("date", facts.today.to_string()));
    }
    head
}

impl Subject for Reports {
    fn spec() -> &'static Spec {
        &SPEC
    }

    fn schema() -> Json {
        schema::of::<front::Front>()
    }

    fn front(bundle: &Bundle<'_>, diags: &mut Diags) -> Option<(Front, Option<Paper>)> {
        let (front, paper) = bundle.front::<front::Front>(diags)?.split();
        Some((front, Some(paper)))
    }
}
