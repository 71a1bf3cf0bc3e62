//! The part of a task's page about the periods of its recurring outputs.

use super::plans::{Row, row};
use super::{NEWEST, ROUTE};
use crate::domain::duty::PlanTask;
use crate::domain::kind::PlanCx;
use crate::domain::site::{Block, PlannedPage};
use crate::stages::duties::{Held, Ledger};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct View {
    rows: Vec<Row>,
    href: &'static str,
}

/// Adds to the pages of tasks what became of the periods of their outputs, as the calendar has it.
pub fn add(ledger: &Ledger, pages: &mut [PlannedPage<'_>], cx: &PlanCx<'_>) {
    let mut by_page: BTreeMap<&str, Vec<Row>> = BTreeMap::new();
    for held in &ledger.held {
        let Some(task) = &held.duty.task else { continue };
        by_page.entry(&task.href).or_default().extend(newest(held, task, cx));
    }
    for page in pages {
        let rows = by_page.remove(page.route.as_str()).unwrap_or_default();
        if !rows.is_empty() {
            page.blocks.push(Block::new(
                "periods",
                cx.locale.say("duties.task.title", &[]),
                "duties/task.html",
                View { rows, href: ROUTE },
            ));
        }
    }
}

/// The row that a task has on the calendar's first page.
fn newest(held: &Held, task: &PlanTask, cx: &PlanCx<'_>) -> Option<Row> {
    let slots: Vec<_> = held.slots.iter().rev().take(NEWEST).collect();
    row(held, task, &slots, cx)
}
