//! Complaints and suggestions on administrative rules (phản ánh, kiến nghị, PAKN): when they came, when they were answered,
//! whether that was in time (Quyết định 766/QĐ-TTg, chỉ số 5.2, 5.3). Nothing about who made them.

mod columns;
mod faults;
mod figures;
mod limits;
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

/// The kind `feedback`.
pub static KIND: Lists<Feedback> = Lists::new();

/// What the kind says of its rows.
pub struct Feedback;

static SPEC: Spec = Spec {
    key: "feedback",
    folder: "phan-anh",
    table: &columns::ROWS,
    agency: Col::Agency as usize,
    id: Some(Col::Code as usize),
    past: &[Col::Received as usize, Col::Replied as usize, Col::Published as usize],
    import: ImportSpec {
        word: "feedback",
        tables: &[ImportTable { spec: &columns::ROWS, when: None }],
        keys: &["code"],
        pending: &[("outcome", &["Đang xử lý", "Chưa xử lý", "Mới tiếp nhận"])],
        ..ImportSpec::OF_AGENCIES
    },
    faults: faults::FAULTS,
    starter: Starter {
        stem: "2026-10",
        document: include_str!("starter/list.md"),
        tables: &[("rows", include_str!("starter/list.rows.csv"))],
    },
    columns: &[
        ("feedback.col.code", "date"),
        ("feedback.col.agency", ""),
        ("feedback.col.topic", "wide"),
        ("feedback.col.received", "date"),
        ("feedback.col.due", ""),
        ("feedback.col.replied", ""),
        ("feedback.col.reply", ""),
        ("feedback.col.state", ""),
    ],
    papers: None,
    figures: &[
        "feedback.col.count",
        "feedback.col.on-time",
        "feedback.col.content",
        "feedback.col.open",
        "feedback.col.overdue",
    ],
    method: &[
        "feedback.method.rows",
        "feedback.method.on-time",
        "feedback.method.content",
        "feedback.method.people",
    ],
};

impl Subject for Feedback {
    fn spec() -> &'static Spec {
        &SPEC
    }
}
