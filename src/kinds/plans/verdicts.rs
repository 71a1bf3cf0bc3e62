//! `STEM.verdicts.csv` → what people decided about targets, whatever the figures say.

use super::columns::{VERDICTS, VerdictCol as Col};
use super::faults::UNKNOWN_TARGET_DECIDED;
use super::model::Target;
use crate::base::diag::{Diag, Diags};
use crate::domain::agency::AgencyRef;
use crate::domain::columns::Grid;
use crate::domain::fold::slug;
use crate::domain::kind::Bundle;
use crate::domain::schema::suggest;
use crate::domain::target::{Decision, Verdict};
use crate::format::csv_table::Record;

/// The verdicts that a person may decide on, in the order of `columns::DECIDED`: that a time is not over is no decision.
const ALLOWED: [Verdict; 5] =
    [Verdict::Met, Verdict::MetLate, Verdict::Missed, Verdict::Unreached, Verdict::CannotJudge];

/// Adds the decisions to their targets, by date, then by row.
pub(super) fn read(bundle: &Bundle<'_>, targets: &mut [Target<AgencyRef>], diags: &mut Diags) {
    let Some(table) = bundle.table(&VERDICTS, diags) else { return };
    let Some(mut grid) = Grid::open(&table, &VERDICTS, diags) else { return };
    for record in grid.records() {
        let target = target(&mut grid, record, targets);
        let decision = decision(&mut grid, record);
        if let (Some(target), Some(decision)) = (target, decision) {
            targets[target].decisions.push(decision);
        }
    }
    grid.finish(diags);
    targets.iter_mut().for_each(|target| target.decisions.sort_by_key(|decision| decision.date));
}

fn target(grid: &mut Grid<'_>, record: &Record, targets: &[Target<AgencyRef>]) -> Option<usize> {
    let no = grid.required(record, Col::Target as usize)?;
    let found = targets.iter().position(|target| target.slug == slug(no));
    if found.is_none() {
        let known: Vec<&str> = targets.iter().map(|target| &*target.no).collect();
        let diag = Diag::at(&UNKNOWN_TARGET_DECIDED, grid.span(record, Col::Target as usize));
        grid.push(suggest(diag.with("value", no), no, &known));
    }
    found
}

/// A row as a decision. All its cells are checked, even when the target is unknown.
fn decision(grid: &mut Grid<'_>, record: &Record) -> Option<Decision> {
    let [verdict, reason, date, by] = [Col::Verdict, Col::Reason, Col::Date, Col::DecidedBy]
        .map(|column| grid.required(record, column as usize));
    let verdict = verdict.and_then(|_| grid.choice(record, Col::Verdict as usize));
    let date = date.and_then(|_| grid.date(record, Col::Date as usize));
    Some(Decision {
        verdict: ALLOWED[verdict?],
        reason: reason?.into(),
        date: date?,
        by: by?.into(),
        at: grid.span(record, Col::Date as usize),
    })
}
