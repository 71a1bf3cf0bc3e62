//! One record → one row, with the checks that need nothing but the row and its list.

use super::code::Code;
use super::columns::{CLOSED, Col};
use super::faults;
use super::model::{Interner, Row};
use super::ruleset::Rulesets;
use crate::base::date::{Date, Month};
use crate::base::diag::{Diag, Fault};
use crate::domain::code::Dossier;
use crate::domain::columns::Grid;
use crate::domain::in_force;
use crate::domain::periodic;
use crate::format::csv_table::Record;

/// How many days the day in a code and that of receipt may lie apart: a code is given when a dossier is sent in, which an
/// office may take in later, or write down later than it came.
const CODE_DAYS: i64 = 31;

/// What the rows of a table have in common.
pub struct Frame {
    /// The month of the list.
    pub month: Month,
    /// The day of the open list.
    pub as_of: Option<Date>,
    /// The last day of which the list can tell.
    pub until: Date,
    /// Whether the table is that of open dossiers.
    pub open: bool,
    /// What is owed for late dossiers.
    pub rules: Rulesets,
}

/// Reads a record. `None` when it lacks what every figure needs; a row with a wrong day is kept, so that other checks see it.
pub fn read(grid: &mut Grid<'_>, record: &Record, frame: &Frame, texts: &mut Interner) -> Option<Row> {
    let dossier = grid.required(record, Col::Dossier);
    let code = dossier.and_then(Dossier::parse);
    let procedure = grid.required(record, Col::Procedure);
    let received = grid.required_date(record, Col::Received);
    let due = grid.required_date(record, Col::Due);
    let ended = grid.date(record, Col::Ended);
    let reappointed = grid.date(record, Col::ReappointedDue);
    let reappointments = grid.count(record, Col::Reappointments);
    let explained_on = grid.date(record, Col::ExplainedOn);
    let apology_on = grid.date(record, Col::ApologyOn);
    let days_late = grid.count(record, Col::DaysLate);
    let mut share = |column: Col| texts.share(grid.text(record, column));
    let row = Row {
        at: u32::try_from(record.at).unwrap_or(u32::MAX),
        line: 0,
        agency: 0,
        days_late: days_late.map(|days| u32::try_from(days).unwrap_or(u32::MAX)),
        received: received?,
        due: due?,
        reappointed,
        reappointments: times(reappointments, reappointed),
        rules: in_force::on(frame.rules, received?),
        ended,
        explained_on,
        apology_on,
        dossier: Code::new(dossier?, code.is_some()),
        apology_no: grid.text(record, Col::ApologyNo).into(),
        field: share(Col::Field),
        procedure_code: share(Col::ProcedureCode),
        step: share(Col::Step),
        reason: share(Col::Reason),
        officer_role: share(Col::OfficerRole),
        officer_name: share(Col::OfficerName),
        procedure: texts.share(procedure?),
    };
    let mut check = Check { grid, record, frame, row: &row };
    check.past();
    check.term();
    check.code(code);
    check.amends();
    let whole = if frame.open { check.open() } else { check.closed() };
    match whole {
        true => Some(row),
        false if frame.open => Some(Row { ended: None, ..row }),
        false => None,
    }
}

/// How often a dossier was promised anew; a day without a number is once.
fn times(given: Option<u64>, reappointed: Option<Date>) -> u32 {
    let given = given.map_or(0, |times| u32::try_from(times).unwrap_or(u32::MAX));
    given.max(u32::from(reappointed.is_some()))
}

struct Check<'c, 't> {
    grid: &'c mut Grid<'t>,
    record: &'c Record,
    frame: &'c Frame,
    row: &'c Row,
}

impl Check<'_, '_> {
    fn fault(&self, fault: &'static Fault, column: Col) -> Diag {
        Diag::at(fault, self.grid.span(self.record, column))
    }

    /// The order of the days of the term.
    fn term(&mut self) {
        let Row { received, due, reappointed, .. } = *self.row;
        let month = self.frame.month;
        if due < received {
            let diag = self.fault(&faults::DUE_BEFORE_RECEIVED, Col::Due);
            self.grid.push(diag.with("due", due).with("received", received));
        }
        if received > month.last() {
            let diag = self.fault(&faults::RECEIVED_AFTER_PERIOD, Col::Received);
            self.grid.push(diag.with("received", received).with("month", month));
        }
        if let Some(reappointed) = reappointed.filter(|day| *day <= due) {
            let diag = self.fault(&faults::REAPPOINTED_NOT_LATER, Col::ReappointedDue);
            self.grid.push(diag.with("reappointed", reappointed).with("due", due));
        }
        self.reappointments();
    }

    /// How often the ruleset of the day of receipt lets a result be promised anew.
    fn reappointments(&mut self) {
        let times = self.row.reappointments;
        let Some(rules) = self.row.rules else { return };
        let diag = |this: &Self, fault| {
            this.fault(fault, Col::Reappointments).with("times", times).with("rule", &rules.document)
        };
        match rules.reappointments() {
            Some(most) if times > most => {
                let diag = diag(self, &faults::REAPPOINTED_TOO_OFTEN).with("most", most);
                self.grid.push(diag);
            }
            None if times > 1 => {
                let diag = diag(self, &faults::REAPPOINTED_UNVERIFIED);
                self.grid.push(diag);
            }
            _ => {}
        }
    }

    /// What was done was done by the day on which the list tells it.
    fn past(&mut self) {
        let Row { received, ended, explained_on, apology_on, .. } = self.row;
        let done = [
            (Col::Received, Some(*received)),
            (Col::Ended, *ended),
            (Col::ExplainedOn, *explained_on),
            (Col::ApologyOn, *apology_on),
        ];
        for (column, day) in done {
            if let Some(day) = day {
                let cell = (&CLOSED, usize::from(column));
                periodic::check_done(self.grid, self.record, cell, day, self.frame.until);
            }
        }
    }

    /// The scheme of the code, and its day against that of receipt.
    fn code(&mut self, code: Option<Dossier<'_>>) {
        let Some(code) = code else {
            let diag = self.fault(&faults::UNKNOWN_SCHEME, Col::Dossier).with("value", &*self.row.dossier);
            self.grid.push(diag);
            return;
        };
        let received = self.row.received;
        let apart = |day: &Date| (received.days_since(*day)).abs() > CODE_DAYS;
        if let Some(day) = code.date().filter(apart) {
            let diag = self.fault(&faults::CODE_DAY_DIFFERS, Col::Received).with_day("received", received);
            self.grid.push(diag.with_day("day", day));
        }
    }

    /// Explanation and apology.
    fn amends(&mut self) {
        let row = self.row;
        for (column, key, day) in [
            (Col::ExplainedOn, "explained_on", row.explained_on),
            (Col::ApologyOn, "apology_on", row.apology_on),
        ] {
            if let Some(day) = day.filter(|day| *day < row.received) {
                let diag =
                    self.fault(&faults::BEFORE_RECEIVED, column).with("value", day).with("column", key);
                self.grid.push(diag.with("received", row.received));
            }
        }
        // A day that could not be read has a fault of its own already.
        let dated = !self.grid.text(self.record, Col::ApologyOn).is_empty();
        let missing = match (row.apology_no.is_empty(), dated) {
            (true, true) => (Col::ApologyNo, "số", "number"),
            (false, false) => (Col::ApologyOn, "ngày", "date"),
            _ => return,
        };
        let diag = self.fault(&faults::APOLOGY_INCOMPLETE, missing.0);
        self.grid.push(diag.with_words("missing", missing.1, missing.2));
    }

    /// Checks of the closed list; false when the row has no end and cannot be counted.
    fn closed(&mut self) -> bool {
        let due = self.row.due;
        let Some(ended) = self.row.ended else {
            if self.grid.text(self.record, Col::Ended).is_empty() {
                let diag = self.fault(&faults::ENDED_MISSING, Col::Ended);
                self.grid.push(diag);
            }
            return false;
        };
        if ended <= due {
            let diag = self.fault(&faults::NOT_LATE, Col::Ended).with("ended", ended).with("due", due);
            self.grid.push(diag);
        }
        true
    }

    /// Checks of the open list; false when the row claims to have ended.
    fn open(&mut self) -> bool {
        let due = self.row.due;
        if let Some(as_of) = self.frame.as_of.filter(|as_of| due >= *as_of) {
            let diag = self.fault(&faults::NOT_YET_LATE, Col::Due).with("due", due).with("as_of", as_of);
            self.grid.push(diag);
        }
        if let Some(ended) = self.row.ended {
            let diag = self.fault(&faults::ENDED_IN_OPEN, Col::Ended).with("ended", ended);
            self.grid.push(diag);
        }
        self.row.ended.is_none()
    }
}
