//! The part of a task's page about the periods of its recurring outputs.

use super::plans::{Row, row};
use super::{NEWEST, ROUTE};
use crate::domain::kind::PlanCx;
use crate::domain::site::{Block, PlannedPage};
use crate::stages::duties::{Held, Ledger};
use serde::Serialize;

#[derive(Serialize)]
struct View {
    rows: Vec<Row>,
    href: &'static str,
}

/// Adds to the pages of tasks what became of the periods of their outputs, as the calendar has it.
pub fn add(ledger: &Ledger, pages: &mut [PlannedPage<'_>], cx: &PlanCx<'_>) {
    for page in pages {
        let own = |held: &&Held| held.duty.task.as_ref().is_some_and(|task| task.href == page.route.as_str());
        let rows: Vec<Row> = ledger.held.iter().filter(own).filter_map(|held| newest(held, cx)).collect();
        if !rows.is_empty() {
            page.blocks.push(Block {
                id: "periods",
                title: cx.locale.say("duties.task.title", &[]),
                template: "duties/task.html",
                view: Box::new(View { rows, href: ROUTE }),
            });
        }
    }
}

/// The row that a task has on the calendar's first page.
fn newest(held: &Held, cx: &PlanCx<'_>) -> Option<Row> {
    let slots: Vec<_> = held.slots.iter().rev().take(NEWEST).collect();
    row(held, held.duty.task.as_ref()?, &slots, cx)
}
