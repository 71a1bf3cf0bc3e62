//! The figures of inspections with the way to work each out from the rows, and what the portal adds to the rows for that:
//! how the remedy stands.

use super::Inspections;
use super::figures::Figures;
use super::model::{Row, State};
use crate::base::diag::text;
use crate::domain::cells::Cells;
use crate::domain::columns::{Column, Shape, always, computed};
use crate::domain::dataset::Empty;
use crate::domain::figure::{self, Filter};
use crate::domain::limit::Met;
use crate::domain::listing::told::At::{Fact, Lead, Line, Part};
use crate::domain::listing::told::{AGENCY, At, RowEvent, Tells, Told, days_late, met};
use crate::domain::listing::{Entry, Frame};
use crate::domain::locale::Locale;
use crate::domain::period::Period;

impl Tells for Inspections {
    fn computed() -> &'static [Column] {
        &COLUMNS
    }

    /// The values behind the agency.
    fn compute(entry: &Entry<Row>, cells: &mut Cells) {
        let state = entry.row.state;
        cells.push(match state {
            State::Nothing => STATES[0],
            State::Done => "done",
            State::NoDeadline => "no-deadline",
            State::Judged(one) => met(one),
        });
        days_late(if let State::Judged(one) = state { one } else { Met::Unknown }, cells);
    }

    /// What an empty cell of a column means: where nothing has to be remedied there is no day.
    fn empty(column: &Column) -> Empty {
        match column.key {
            "remedy" | "deadline" | "days_late" => Empty::NotApplicable,
            _ => Empty::Missing,
        }
    }

    /// A conclusion, which is published with the list that names it.
    fn event(entry: &Entry<Row>, frame: &Frame) -> Option<RowEvent> {
        let published = Some(frame.published);
        Some(RowEvent { object: "inspections/conclusion", day: entry.row.concluded, published })
    }

    /// All figures.
    fn told(figures: &Figures, _: &Period, locale: &Locale) -> Vec<Told> {
        let remedied = [state(&["in-time", "late", "done"]), state(&STATES[1..])];
        let on_time = [state(&["in-time"]), state(&["in-time", "late", "overdue"])];
        let share =
            |key, ratio, rows: [_; 2], at| Told::share(key, ratio, rows.map(figure::Part::rows), at, locale);
        let mut all = vec![
            share("inspections.fact.remedied", figures.remedied(), remedied, &[Lead, Fact, Line]),
            share("inspections.fact.on-time", figures.on_time(), on_time, &[Fact, Line]),
        ];
        all.extend(counts(figures, locale));
        all
    }
}

/// All inspections, and the remedies by their state.
fn counts(figures: &Figures, locale: &Locale) -> Vec<Told> {
    let some = figures.remedies() > 0;
    let count = |key, n, filters, at| Told::count(key, n, filters, at, locale);
    vec![
        count(
            "inspections.fact.total",
            figures.total,
            Vec::new(),
            if figures.total > 0 { &[Lead, Fact, Line] } else { &[Fact, Line] },
        ),
        count(
            "inspections.fact.undated",
            figures.undated,
            state(&["no-deadline", "unknown"]),
            &[Fact, Part("inspections.bar.undated")],
        ),
        count(
            "inspections.bar.done",
            figures.in_time + figures.done,
            state(&["in-time", "done"]),
            &[Part("inspections.bar.done")],
        ),
        count("inspections.bar.late", figures.late, state(&["late"]), &[Part("inspections.bar.late")]),
        count(
            "inspections.bar.pending",
            figures.pending,
            state(&["open"]),
            &[Line, Part("inspections.bar.pending")],
        ),
        count(
            "inspections.bar.overdue",
            figures.overdue,
            state(&["overdue"]),
            if some { &[Lead, Line, OVERDUE] } else { &[Line] },
        ),
    ]
}

/// The words of the column `state`: nothing to remedy, then the remedies.
const STATES: [&str; 8] = ["nothing", "in-time", "late", "open", "overdue", "done", "no-deadline", "unknown"];

/// The columns.
static COLUMNS: [Column; 3] = [
    AGENCY,
    always(
        "state",
        text(
            "việc khắc phục so với hạn, ở ngày chốt số liệu",
            "how the remedy stands on the day of the list",
        ),
        Shape::Choice(&STATES),
    ),
    computed("days_late", text("số ngày làm việc quá hạn", "working days after the last day"), Shape::Count),
];

fn state(words: &[&str]) -> Vec<Filter> {
    vec![Filter::one_of("state", words.iter().copied())]
}

/// The part of the bar.
const OVERDUE: At = Part("inspections.bar.overdue");
