//! The figures of complaints and suggestions with the way to work each out from the rows, and what the portal adds to the
//! rows for that: the last day by the rule, and how it was met.

use super::Feedback;
use super::columns::OUTCOMES;
use super::figures::Figures;
use super::model::{Outcome, Row};
use crate::base::diag::text;
use crate::domain::cells::Cells;
use crate::domain::columns::{Column, Shape, always, computed};
use crate::domain::dataset::Empty;
use crate::domain::figure::{self, Filter};
use crate::domain::listing::told::At::{Fact, Lead, Line, Part};
use crate::domain::listing::told::{AGENCY, At, MET, RowEvent, Tells, Told, days_late, met};
use crate::domain::listing::{Entry, Frame};
use crate::domain::locale::Locale;
use crate::domain::period::Period;

impl Tells for Feedback {
    fn computed() -> &'static [Column] {
        &COLUMNS
    }

    /// The values behind the agency.
    fn compute(entry: &Entry<Row>, cells: &mut Cells) {
        let row = &entry.row;
        cells.maybe(row.limit);
        cells.push(met(row.met));
        days_late(row.met, cells);
        cells.push(row.reply.map_or("", met));
    }

    /// What an empty cell of a column means: what has not ended has no day of its end.
    fn empty(column: &Column) -> Empty {
        match column.key {
            "replied" | "outcome" | "days_late" | "reply_state" => Empty::NotApplicable,
            _ => Empty::Missing,
        }
    }

    /// An answer, which has to be published after it was given.
    fn event(entry: &Entry<Row>, _: &Frame) -> Option<RowEvent> {
        let row = &entry.row;
        let day = row.replied.filter(|_| row.outcome == Some(Outcome::Processed))?;
        Some(RowEvent { object: "feedback/reply", day, published: row.published })
    }

    /// All figures.
    fn told(figures: &Figures, period: &Period, locale: &Locale) -> Vec<Told> {
        let due = || state(&MET_DUE);
        let kept = ["dissatisfied", "reopened"].map(|column| Filter::is(column, "no"));
        let content = [state(&["in-time"]), kept.into()].concat();
        let reply = |words: &[&str]| vec![Filter::one_of("reply_state", words.iter().copied())];
        let share =
            |key, ratio, rows: [_; 2], at| Told::share(key, ratio, rows.map(figure::Part::rows), at, locale);
        let on_time = [state(&["in-time"]), due()];
        let replies = [reply(&["in-time"]), reply(&MET_DUE)];
        let mut all = vec![
            share("feedback.fact.on-time", figures.on_time(), on_time, &[Lead, Fact, Line]),
            share("feedback.fact.content", figures.content(), [content, due()], &[Fact, Line]),
            share("feedback.fact.replies", figures.replies(), replies, &[Fact]),
        ];
        all.extend(counts(figures, period, locale));
        all
    }
}

/// Rows received, ended in each way, open, and as parts of the bar.
fn counts(figures: &Figures, period: &Period, locale: &Locale) -> Vec<Told> {
    let [processed, rejected, supplement] = figures.ended;
    let received = vec![Filter::between("received", period.first(), period.last())];
    let count = |key, n, filters, at| Told::count(key, n, filters, at, locale);
    let mut all = vec![
        count(
            "feedback.fact.received",
            figures.received,
            received,
            if figures.received > 0 { &[Lead, Fact, Line] } else { &[Fact, Line] },
        ),
        count("feedback.fact.processed", processed, ended(Outcome::Processed), &[Fact]),
        count("feedback.fact.rejected", rejected, ended(Outcome::Rejected), &[Fact]),
        count("feedback.fact.supplement", supplement, ended(Outcome::Supplement), &[Fact]),
        count(
            "feedback.fact.open",
            figures.open,
            vec![Filter::empty("outcome")],
            if figures.open > 0 { &[Lead, Fact, Line] } else { &[Fact, Line] },
        ),
        count(
            "feedback.fact.overdue",
            figures.overdue,
            state(&["overdue"]),
            if figures.open > 0 { &[Lead, Fact, Line, OVERDUE] } else { &[Fact, Line, OVERDUE] },
        ),
        count("feedback.bar.in-time", figures.in_time, state(&["in-time"]), &[Part("feedback.bar.in-time")]),
        count("feedback.bar.late", figures.late, state(&["late"]), &[Part("feedback.bar.late")]),
    ];
    if figures.unknown > 0 {
        all.push(count("feedback.fact.unknown", figures.unknown, state(&["unknown"]), &[Fact]));
    }
    all
}

/// The columns.
static COLUMNS: [Column; 5] = [
    AGENCY,
    computed(
        "last_day",
        text(
            "hạn theo quy định, cổng tính từ ngày tiếp nhận",
            "last day by the rule, computed by the portal",
        ),
        Shape::Date,
    ),
    always(
        "state",
        text("xử lý so với hạn theo quy định", "how the handling met that day"),
        Shape::Choice(&MET),
    ),
    computed("days_late", text("số ngày làm việc quá hạn", "working days after that day"), Shape::Count),
    computed(
        "reply_state",
        text("công khai trả lời so với hạn", "how the publication of the answer met its day"),
        Shape::Choice(&MET),
    ),
];

fn state(words: &[&str]) -> Vec<Filter> {
    vec![Filter::one_of("state", words.iter().copied())]
}

/// Rows that ended in this way: the word of the column in either language.
fn ended(outcome: Outcome) -> Vec<Filter> {
    let place = Outcome::ALL.iter().position(|one| *one == outcome).unwrap_or_default();
    vec![Filter::one_of("outcome", [OUTCOMES[place], OUTCOMES[place + Outcome::ALL.len()]])]
}

/// The words for what had to be done.
const MET_DUE: [&str; 3] = [MET[0], MET[1], MET[3]];

/// The part of the bar.
const OVERDUE: At = Part("feedback.bar.overdue");
