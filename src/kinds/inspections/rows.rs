//! One record → one finding, and how its remedy stands.

use super::columns::Col;
use super::faults;
use super::model::{Row, State};
use crate::base::calendar::Calendars;
use crate::base::date::Date;
use crate::base::diag::{Diag, Fault};
use crate::domain::columns::Grid;
use crate::domain::limit::Met;
use crate::domain::listing::Frame;
use crate::format::csv_table::Record;

/// Reads a record. `None` when it lacks what a reader needs.
pub fn read(grid: &mut Grid<'_>, record: &Record, frame: &Frame) -> Option<Row> {
    let [document, scope, findings] =
        [Col::Document, Col::Scope, Col::Findings].map(|column| grid.required(record, column as usize));
    let concluded = grid.required(record, Col::Concluded as usize);
    let concluded = concluded.and_then(|_| grid.date(record, Col::Concluded as usize));
    let [deadline, remedied] =
        [Col::Deadline, Col::Remedied].map(|column| grid.date(record, column as usize));
    let text = |column: Col| -> Box<str> { grid.text(record, column as usize).into() };
    let row = Row {
        document: document?.into(),
        concluded: concluded?,
        inspector: text(Col::Inspector),
        scope: scope?.into(),
        findings: findings?.into(),
        remedy: text(Col::Remedy),
        deadline,
        remedied,
        evidence: text(Col::Evidence),
        state: State::Nothing,
    };
    check(grid, record, &row, frame);
    Some(row)
}

fn check(grid: &mut Grid<'_>, record: &Record, row: &Row, frame: &Frame) {
    let mut tell = |fault: &'static Fault, column: Col, value: Date, other: Date| {
        let diag = Diag::at(fault, grid.span(record, column as usize));
        grid.push(diag.with("value", value).with("other", other));
    };
    if row.concluded > frame.period.last() {
        tell(&faults::CONCLUDED_AFTER_PERIOD, Col::Concluded, row.concluded, frame.period.last());
    }
    if let Some(day) = row.deadline.filter(|day| *day < row.concluded) {
        tell(&faults::DEADLINE_BEFORE_CONCLUSION, Col::Deadline, day, row.concluded);
    }
    match row.remedied {
        Some(day) if day < row.concluded => {
            tell(&faults::REMEDIED_BEFORE_CONCLUSION, Col::Remedied, day, row.concluded);
        }
        Some(day) if day > frame.as_of => {
            tell(&faults::REMEDIED_AFTER_CLOSING, Col::Remedied, day, frame.as_of)
        }
        _ => {}
    }
    if row.remedy.is_empty() && (row.deadline.is_some() || row.remedied.is_some()) {
        let diag = Diag::at(&faults::NO_REMEDY, grid.span(record, Col::Remedy as usize));
        grid.push(diag);
    }
}

/// How the remedy stands on the day the list speaks of.
pub fn state(row: &Row, frame: &Frame, calendars: &Calendars) -> State {
    match (row.remedy.is_empty(), row.deadline, row.remedied) {
        (true, ..) => State::Nothing,
        (false, None, None) => State::NoDeadline,
        (false, None, Some(_)) => State::Done,
        (false, Some(last), done) => {
            State::Judged(Met::of(last, done, frame.as_of, calendars).unwrap_or_default())
        }
    }
}
