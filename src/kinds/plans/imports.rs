//! How the tables of a plan become its tasks and targets.

use super::columns::{TARGETS, TASKS};
use crate::domain::import::{HeadFacts, ImportSpec, ImportTable, Listed};

/// `--as plan`: the table of tasks; `--as targets`: the table of targets. Rows keep the order of the plan.
pub static IMPORTS: &[ImportSpec] = &[
    ImportSpec {
        word: "plan",
        tables: &[ImportTable { spec: &TASKS, when: None }],
        keys: &[],
        pending: &[],
        groups: &["section"],
        totals: None,
        continued_by: &["output"],
        listed: Some(Listed {
            column: "section",
            list: "sections",
            id: "id",
            text: "title",
            numbered: true,
            named: &[],
        }),
        needs: &[("title", "\"Kế hoạch cải cách hành chính năm 2026\"")],
        head,
    },
    ImportSpec {
        word: "targets",
        tables: &[ImportTable { spec: &TARGETS, when: None }],
        keys: &[],
        pending: &[],
        groups: &[],
        totals: None,
        continued_by: &[],
        listed: None,
        needs: &[("title", "\"Kế hoạch cải cách hành chính năm 2026\"")],
        head,
    },
];

fn head(facts: &HeadFacts<'_>) -> Vec<(&'static str, String)> {
    facts.beginning("issuer")
}
