//! `STEM.progress.csv` → reports on tasks.

use super::columns::{PROGRESS, ProgressCol as Col};
use super::faults::{DONE_WITHOUT_EVIDENCE, PERCENT, UNKNOWN_TASK};
use super::front::Front;
use super::model::{Progress, Reported, Task};
use super::moves;
use super::schedule::parse_schedule;
use super::shared::check_url;
use super::tasks::unread;
use crate::base::diag::{Diag, Diags};
use crate::domain::agency::AgencyRef;
use crate::domain::columns::Grid;
use crate::domain::fold::slug;
use crate::domain::kind::Bundle;
use crate::domain::schema::suggest;
use crate::format::csv_table::Record;
use std::collections::BTreeMap;

/// Reads the reports; none when the plan has no table of them. In the order of tasks, then by date, then by row.
pub(super) fn read(
    bundle: &Bundle<'_>,
    front: &Front,
    tasks: &[Task<AgencyRef>],
    diags: &mut Diags,
) -> Vec<Progress> {
    let Some(table) = bundle.table(&PROGRESS, diags) else { return Vec::new() };
    let Some(mut grid) = Grid::open(&table, &PROGRESS, diags) else { return Vec::new() };
    let places: BTreeMap<&str, usize> = tasks.iter().enumerate().map(|(i, task)| (&*task.slug, i)).collect();
    let mut progress = Vec::with_capacity(table.records.len());
    for record in grid.records() {
        let task = task(&mut grid, record, &places, tasks);
        progress.extend(report(&mut grid, record, front, tasks, task));
    }
    grid.finish(diags);
    progress.sort_by_key(|report| (report.task, report.date));
    progress
}

fn task(
    grid: &mut Grid<'_>,
    record: &Record,
    places: &BTreeMap<&str, usize>,
    tasks: &[Task<AgencyRef>],
) -> Option<usize> {
    let no = grid.required(record, Col::Task as usize)?;
    let found = places.get(&*slug(no)).copied();
    if found.is_none() {
        let known: Vec<&str> = tasks.iter().map(|task| &*task.no).collect();
        let diag = Diag::at(&UNKNOWN_TASK, grid.span(record, Col::Task as usize)).with("value", no);
        grid.push(suggest(diag, no, &known));
    }
    found
}

/// A row as a report. All its cells are checked, even when the task is unknown.
fn report(
    grid: &mut Grid<'_>,
    record: &Record,
    front: &Front,
    tasks: &[Task<AgencyRef>],
    task: Option<usize>,
) -> Option<Progress> {
    let at = grid.span(record, Col::Date as usize);
    let date = grid.required(record, Col::Date as usize).and_then(|_| grid.date(record, Col::Date as usize));
    let state =
        grid.required(record, Col::State as usize).and_then(|_| grid.choice(record, Col::State as usize));
    let percent = percent(grid, record);
    let [no, note, evidence, evidence_url, due, decision] =
        [Col::Task, Col::Note, Col::Evidence, Col::EvidenceUrl, Col::NewDue, Col::Decision]
            .map(|column| grid.text(record, column as usize));
    if !evidence_url.is_empty() {
        let span = grid.span(record, Col::EvidenceUrl as usize);
        check_url(evidence_url, span, |diag| grid.push(diag));
    }
    let state = state.map(|state| Reported::ALL[state]);
    if state == Some(Reported::Done) && evidence.is_empty() && evidence_url.is_empty() {
        let span = grid.span(record, Col::State as usize);
        grid.push(Diag::at(&DONE_WITHOUT_EVIDENCE, span).with("value", no));
    }
    let due_at = grid.span(record, Col::NewDue as usize);
    let period = grid.period(record, Col::Period as usize);
    let new_due = (!due.is_empty()).then(|| parse_schedule("", due, &front.period));
    if let (Some(new), Some(task), None) = (&new_due, task, period) {
        moves::check(&tasks[task], new, decision, due_at).into_iter().for_each(|diag| grid.push(diag));
    }
    if let Some(diag) = new_due.as_ref().and_then(|due| unread(due, due_at)) {
        grid.push(diag);
    }
    Some(Progress {
        task: task?,
        date: date?,
        state: state?,
        percent,
        note: note.into(),
        evidence: evidence.into(),
        evidence_url: evidence_url.into(),
        new_due,
        decision: decision.into(),
        period,
        period_at: grid.span(record, Col::Period as usize),
        at,
    })
}

fn percent(grid: &mut Grid<'_>, record: &Record) -> Option<u8> {
    let percent = grid.count(record, Col::Percent as usize)?;
    let within = u8::try_from(percent).ok().filter(|percent| *percent <= 100);
    if within.is_none() {
        let span = grid.span(record, Col::Percent as usize);
        grid.push(Diag::at(&PERCENT, span).with("value", percent));
    }
    within
}
