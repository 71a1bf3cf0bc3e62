//! One record → one finding, and how its remedy stands.

use super::Inspections;
use super::columns::Col;
use super::faults;
use super::model::{Row, State};
use crate::base::calendar::Calendars;
use crate::base::date::Date;
use crate::base::diag::{Diag, Diags, Fault};
use crate::domain::columns::Grid;
use crate::domain::kind::DeriveCx;
use crate::domain::limit::Met;
use crate::domain::listing::{Checks, Entry, Frame};
use crate::format::csv_table::Record;

impl Checks for Inspections {
    type Row = Row;

    fn read(grid: &mut Grid<'_>, record: &Record, frame: &Frame) -> Option<Row> {
        let [document, scope, findings] =
            [Col::Document, Col::Scope, Col::Findings].map(|column| grid.required(record, column));
        let concluded = grid.required_date(record, Col::Concluded);
        let [deadline, remedied] = [Col::Deadline, Col::Remedied].map(|column| grid.date(record, column));
        let text = |column: Col| -> Box<str> { grid.text(record, column).into() };
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

    fn judge(entry: &mut Entry<Row>, frame: &Frame, cx: &DeriveCx<'_>, _: &mut Diags) {
        let calendars = cx.calendars;
        entry.row.state = state(&entry.row, frame, calendars);
    }
}

fn check(grid: &mut Grid<'_>, record: &Record, row: &Row, frame: &Frame) {
    let mut tell = |fault: &'static Fault, column: Col, value: Date, other: Date| {
        let diag = Diag::at(fault, grid.span(record, column));
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
        let diag = Diag::at(&faults::NO_REMEDY, grid.span(record, Col::Remedy));
        grid.push(diag);
    }
}

/// How the remedy stands on the day the list speaks of.
fn state(row: &Row, frame: &Frame, calendars: &Calendars) -> State {
    match (row.remedy.is_empty(), row.deadline, row.remedied) {
        (true, ..) => State::Nothing,
        (false, None, None) => State::NoDeadline,
        (false, None, Some(_)) => State::Done,
        (false, Some(last), done) => {
            State::Judged(Met::of(last, done, frame.as_of, calendars).unwrap_or_default())
        }
    }
}
