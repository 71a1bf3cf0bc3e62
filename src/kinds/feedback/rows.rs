//! One record → one row, with the checks that need nothing but the row and its list.

use super::Feedback;
use super::columns::Col;
use super::faults;
use super::limits;
use super::model::{Outcome, Row};
use crate::base::date::Date;
use crate::base::diag::{Diag, Diags, Fault};
use crate::domain::columns::Grid;
use crate::domain::kind::DeriveCx;
use crate::domain::limit::{Limit, Met};
use crate::domain::listing::{Checks, Entry, Frame};
use crate::format::csv_table::Record;

impl Checks for Feedback {
    type Row = Row;

    fn rules() -> &'static [Limit] {
        limits::all()
    }

    fn read(grid: &mut Grid<'_>, record: &Record, frame: &Frame) -> Option<Row> {
        let topic = grid.required(record, Col::Topic);
        let received = grid.required_date(record, Col::Received);
        let [due, replied, published] =
            [Col::Due, Col::Replied, Col::Published].map(|column| grid.date(record, column));
        let outcome = grid.one_of(record, Col::Outcome, &Outcome::ALL);
        let row = Row {
            topic: topic?.into(),
            channel: grid.text(record, Col::Channel).into(),
            received: received?,
            due,
            due_at: grid.span(record, Col::Due),
            replied,
            outcome,
            published,
            dissatisfied: grid.yes(record, Col::Dissatisfied),
            reopened: grid.yes(record, Col::Reopened),
            limit: None,
            met: Met::Unknown,
            reply: None,
        };
        check(grid, record, &row, frame);
        Some(row)
    }

    fn judge(entry: &mut Entry<Row>, frame: &Frame, cx: &DeriveCx<'_>, diags: &mut Diags) {
        let calendars = cx.calendars;
        let row = &mut entry.row;
        row.limit = limits::last_day(row, frame.rules, calendars);
        row.met = limits::handling(row, frame, calendars);
        row.reply = limits::reply(row, frame, calendars);
        limits::promised_too_much(row, frame.rules, calendars).into_iter().for_each(|diag| diags.push(diag));
    }
}

/// The order of the days.
fn check(grid: &mut Grid<'_>, record: &Record, row: &Row, frame: &Frame) {
    let received = row.received;
    let mut tell = |fault: &'static Fault, column: Col, value: Date, other: Date| {
        let diag = Diag::at(fault, grid.span(record, column));
        grid.push(diag.with("value", value).with("other", other));
    };
    if received > frame.period.last() {
        tell(&faults::RECEIVED_AFTER_PERIOD, Col::Received, received, frame.period.last());
    }
    if let Some(due) = row.due.filter(|due| *due < received) {
        tell(&faults::DUE_BEFORE_RECEIVED, Col::Due, due, received);
    }
    match row.replied {
        Some(day) if day < received => tell(&faults::REPLIED_BEFORE_RECEIVED, Col::Replied, day, received),
        Some(day) if day < frame.period.first() => {
            tell(&faults::ENDED_BEFORE_PERIOD, Col::Replied, day, frame.period.first());
        }
        Some(day) if day > frame.as_of => tell(&faults::AFTER_CLOSING, Col::Replied, day, frame.as_of),
        _ => {}
    }
    match (row.published, row.replied) {
        (Some(day), None) => tell(&faults::PUBLISHED_BEFORE_REPLY, Col::Published, day, frame.as_of),
        (Some(day), Some(replied)) if day < replied => {
            tell(&faults::PUBLISHED_BEFORE_REPLY, Col::Published, day, replied);
        }
        _ => {}
    }
    let missing = match (row.outcome, row.replied) {
        (Some(_), None) => Some(Col::Replied),
        // A word that nobody knows has its fault already.
        (None, Some(_)) if grid.text(record, Col::Outcome).is_empty() => Some(Col::Outcome),
        _ => None,
    };
    if let Some(column) = missing {
        let diag = Diag::at(&faults::OUTCOME_INCOMPLETE, grid.span(record, column));
        grid.push(diag);
    }
}
