//! One record → one row, with the checks that need nothing but the row and its list.

use super::columns::Col;
use super::faults;
use super::model::{Outcome, Row};
use crate::base::date::Date;
use crate::base::diag::{Diag, Fault};
use crate::domain::columns::Grid;
use crate::domain::limit::Met;
use crate::domain::listing::Frame;
use crate::format::csv_table::Record;

/// Reads a record. `None` when it lacks what every figure needs.
pub fn read(grid: &mut Grid<'_>, record: &Record, frame: &Frame) -> Option<Row> {
    let topic = grid.required(record, Col::Topic as usize);
    let received = grid.required(record, Col::Received as usize);
    let received = received.and_then(|_| grid.date(record, Col::Received as usize));
    let [due, replied, published] =
        [Col::Due, Col::Replied, Col::Published].map(|column| grid.date(record, column as usize));
    let outcome = grid.choice(record, Col::Outcome as usize);
    let row = Row {
        topic: topic?.into(),
        channel: grid.text(record, Col::Channel as usize).into(),
        received: received?,
        due,
        due_at: grid.span(record, Col::Due as usize),
        replied,
        outcome: outcome.map(|place| Outcome::ALL[place % Outcome::ALL.len()]),
        published,
        dissatisfied: grid.yes(record, Col::Dissatisfied as usize),
        reopened: grid.yes(record, Col::Reopened as usize),
        limit: None,
        met: Met::Unknown,
        reply: None,
    };
    check(grid, record, &row, frame);
    Some(row)
}

/// The order of the days.
fn check(grid: &mut Grid<'_>, record: &Record, row: &Row, frame: &Frame) {
    let received = row.received;
    let mut tell = |fault: &'static Fault, column: Col, value: Date, other: Date| {
        let diag = Diag::at(fault, grid.span(record, column as usize));
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
        (None, Some(_)) if grid.text(record, Col::Outcome as usize).is_empty() => Some(Col::Outcome),
        _ => None,
    };
    if let Some(column) = missing {
        let diag = Diag::at(&faults::OUTCOME_INCOMPLETE, grid.span(record, column as usize));
        grid.push(diag);
    }
}
