//! Plans as data: their documents, and what the portal adds to the rows of their tables. A row that continues the task
//! above says again which task, and each row says how the task stands.

use super::columns::{PROGRESS, TARGETS, TASKS};
use super::derive::{Derived, Plans};
use super::pages::plan_route;
use crate::base::diag::text;
use crate::base::span::{At, FileId};
use crate::domain::agency::{AgencyId, Directory};
use crate::domain::cells::Cells;
use crate::domain::columns::{Column, Shape, TableSpec, always, computed};
use crate::domain::dataset::{Empty, Place, Values};
use crate::domain::kind::PlanCx;
use crate::domain::version::Document;
use std::collections::BTreeSet;

/// The words of the column `state`.
pub const STATES: [&str; 9] = [
    "done-in-time",
    "done",
    "done-late",
    "in-progress",
    "overdue",
    "not-due",
    "no-report",
    "cannot-judge",
    "cancelled",
];

const fn filled(column: &'static Column) -> Column {
    Column {
        key: column.key,
        aliases: &[],
        label: column.label,
        shape: column.shape,
        required: column.required,
    }
}

/// The columns of tasks: those that continuing rows leave out, then how the task stands.
static OF_TASKS: [Column; 9] = [
    filled(&TASKS.columns[0]),
    filled(&TASKS.columns[1]),
    filled(&TASKS.columns[2]),
    filled(&TASKS.columns[3]),
    filled(&TASKS.columns[6]),
    filled(&TASKS.columns[7]),
    always(
        "state",
        text("tình trạng của nhiệm vụ vào ngày cổng dựng", "how the task stood on the day of the build"),
        Shape::Choice(&STATES),
    ),
    computed(
        "deadline",
        text("hạn đang áp dụng của nhiệm vụ", "the deadline of the task in force"),
        Shape::Date,
    ),
    computed("days_over", text("số ngày quá hạn", "days past the deadline"), Shape::Count),
];

/// The computed columns of a table.
pub(super) fn columns(table: &TableSpec) -> &'static [Column] {
    if table.name == TASKS.name { &OF_TASKS } else { &[] }
}

/// What an empty cell of a column means.
pub(super) fn empty(table: &TableSpec, column: &Column) -> Empty {
    let none = match table.name {
        name if name == TASKS.name => {
            &["section", "partners", "schedule_of_output", "note", "deadline", "days_over"][..]
        }
        name if name == TARGETS.name => &["parent", "comparator", "value", "unit", "scope", "note"],
        _ => &["new_due", "decision", "note", "period"],
    };
    if none.contains(&column.key) { Empty::NotApplicable } else { Empty::Missing }
}

/// The plans as documents with tables; one without any date says nothing about when it was published.
pub(super) fn documents(plans: &Plans) -> Vec<Document> {
    plans.plans.iter().filter_map(document).collect()
}

fn document(derived: &Derived) -> Option<Document> {
    Some(Document {
        file: derived.plan.file,
        routes: vec![plan_route(derived)],
        published: derived.published()?,
        changed: derived.reported(),
        corrections: Vec::new(),
        answers: derived.plan.issuer,
        names_officials: false,
        withheld: false,
    })
}

/// The values of a table of a plan.
pub(super) fn values<'a>(
    plans: &'a Plans,
    document: FileId,
    table: &TableSpec,
    cx: &'a PlanCx<'a>,
) -> Option<Values<'a>> {
    let derived = plans.plans.iter().find(|one| one.plan.file == document)?;
    match table.name {
        name if name == TASKS.name => Some(tasks(derived, cx.directory)),
        name if name == PROGRESS.name => Some(progress(derived)),
        _ => None,
    }
}

/// Each row is an output of a task, in the order of the table.
fn tasks<'a>(derived: &'a Derived, directory: &'a Directory) -> Values<'a> {
    let tasks = derived.plan.tasks.iter().enumerate();
    let outputs: Vec<(usize, usize)> =
        tasks.flat_map(|(task, one)| (0..one.outputs.len()).map(move |output| (task, output))).collect();
    Box::new(move |Place { number, .. }, cells| {
        let Some((place, output)) = outputs.get(number) else { return false };
        let (task, judged) = (&derived.plan.tasks[*place], &derived.judged[*place]);
        let output = &task.outputs[*output];
        let section = task.section.and_then(|section| derived.plan.front.sections.get(section));
        cells.push(section.map_or("", |section| &section.id));
        cells.push(&task.no);
        cells.push(&task.title);
        agencies(&output.lead, directory, cells);
        cells.push(&output.columns.start_raw);
        cells.push(&output.columns.raw);
        cells.push(judged.state.key());
        if let Some(deadline) = judged.deadline {
            cells.print(format_args!("{deadline}"));
        }
        cells.end();
        if let Some(days) = judged.days_over {
            cells.print(format_args!("{days}"));
        }
        cells.end();
        true
    })
}

fn agencies(ids: &[AgencyId], directory: &Directory, cells: &mut Cells) {
    for (number, id) in ids.iter().enumerate() {
        cells.add(if number > 0 { "; " } else { "" }).add(&directory.get(*id).id);
    }
    cells.end();
}

/// Reports of days to come are not published.
fn progress(derived: &Derived) -> Values<'_> {
    let at = |at: At| match at {
        At::Cell { record, .. } => Some(record as usize),
        At::File | At::Bytes(..) => None,
    };
    let kept: BTreeSet<usize> = derived.plan.progress.iter().filter_map(|report| at(report.at.at)).collect();
    Box::new(move |Place { at, .. }, _| kept.contains(&at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::plans::state::State;

    #[test]
    fn columns_and_words_are_those_of_tasks_and_states() {
        let keys: Vec<&str> = OF_TASKS.iter().map(|column| column.key).collect();
        assert_eq!(keys[..6], ["section", "no", "title", "lead", "start", "due"]);
        assert_eq!(STATES, State::ALL.map(State::key));
    }
}
