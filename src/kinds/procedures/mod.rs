//! Administrative procedures (TTHC) that were announced as new, amended, replaced or abolished, decision by decision, and whether that
//! was early enough (Quyết định 766/QĐ-TTg, chỉ số 1.1, 1.2).

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

/// The kind `procedures`.
pub static KIND: Lists<Procedures> = Lists::new();

/// What the kind says of its rows.
pub struct Procedures;

static SPEC: Spec = Spec {
    key: "procedures",
    folder: "thu-tuc",
    table: &columns::ROWS,
    agency: Col::Agency as usize,
    id: Some(Col::Code as usize),
    past: &[Col::Decided as usize, Col::PublicOn as usize],
    import: ImportSpec {
        word: "procedures",
        tables: &[ImportTable { spec: &columns::ROWS, when: None }],
        keys: &["code"],
        groups: &["change", "field", "agency"],
        ..ImportSpec::OF_AGENCIES
    },
    faults: faults::FAULTS,
    starter: Starter {
        stem: "2026-10",
        document: include_str!("starter/list.md"),
        tables: &[("rows", include_str!("starter/list.rows.csv"))],
    },
    columns: &[
        ("procedures.col.code", "date"),
        ("procedures.col.name", "wide"),
        ("procedures.col.agency", ""),
        ("procedures.col.change", ""),
        ("procedures.col.decision", ""),
        ("procedures.col.effective", ""),
        ("procedures.col.public", ""),
    ],
    papers: None,
    figures: &[
        "procedures.change.new",
        "procedures.change.amended",
        "procedures.change.replaced",
        "procedures.change.abolished",
        "procedures.col.announced",
        "procedures.col.public-in-time",
    ],
    method: &["procedures.method.rows", "procedures.method.in-time", "procedures.method.link"],
};

impl Subject for Procedures {
    fn spec() -> &'static Spec {
        &SPEC
    }
}
