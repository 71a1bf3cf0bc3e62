//! Reception of citizens and their petitions (tiếp công dân, xử lý đơn): how many came, what they handed in, what became of it (Luật Tiếp
//! công dân 42/2013/QH13; forms 01/TCD and 01/XLD of the Government Inspectorate). Counts only: nothing about who came or wrote.

mod columns;
mod faults;
mod figures;
mod model;
mod pages;
mod rows;
#[cfg(test)]
mod tests;
mod told;
mod within;

use crate::domain::import::{ImportSpec, ImportTable};
use crate::domain::kind::Starter;
use crate::domain::listing::{Lists, Spec, Subject};
use columns::Col;

/// The kind `reception`.
pub static KIND: Lists<Reception> = Lists::new();

/// What the kind says of its rows.
pub struct Reception;

static SPEC: Spec = Spec {
    key: "reception",
    folder: "tiep-cong-dan",
    table: &columns::ROWS,
    agency: Col::Agency as usize,
    id: None,
    past: &[],
    import: ImportSpec {
        word: "reception",
        tables: &[ImportTable { spec: &columns::ROWS, when: None }],
        keys: &["agency"],
        ..ImportSpec::OF_AGENCIES
    },
    faults: faults::FAULTS,
    starter: Starter {
        stem: "2026-q3",
        document: include_str!("starter/list.md"),
        tables: &[("rows", include_str!("starter/list.rows.csv"))],
    },
    columns: &[
        ("reception.col.agency", ""),
        ("reception.col.visits", ""),
        ("reception.col.received", ""),
        ("reception.col.eligible", ""),
        ("reception.col.types", "wide"),
        ("reception.col.passed-on", ""),
        ("reception.col.own", ""),
        ("reception.col.resolved", ""),
        ("reception.col.pending", ""),
    ],
    figures: &[
        "reception.col.visits",
        "reception.col.received",
        "reception.col.eligible",
        "reception.col.share",
        "reception.col.pending",
    ],
    method: &[
        "reception.method.rows",
        "reception.method.sums",
        "reception.method.shares",
        "reception.method.people",
    ],
    papers: None,
};

impl Subject for Reception {
    fn spec() -> &'static Spec {
        &SPEC
    }
}
