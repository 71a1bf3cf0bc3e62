//! Complaints and suggestions on administrative rules (phản ánh, kiến nghị, PAKN): when they came, when they were answered,
//! whether that was in time (Quyết định 766/QĐ-TTg, chỉ số 5.2, 5.3). Nothing about who made them.

mod columns;
mod faults;
mod figures;
mod limits;
mod model;
mod pages;
mod rows;
#[cfg(test)]
mod tests;
mod told;

use crate::base::calendar::Calendars;
use crate::base::diag::Diags;
use crate::domain::bar::Bar;
use crate::domain::cells::Cells;
use crate::domain::chart::Unit;
use crate::domain::columns::{Column, Grid};
use crate::domain::dataset::Empty;
use crate::domain::fact::Fact;
use crate::domain::import::{ImportSpec, ImportTable};
use crate::domain::kind::Starter;
use crate::domain::limit::Limit;
use crate::domain::listing::told::Told;
use crate::domain::listing::{Cell, Drawing, Entry, Frame, Lists, Spec, Subject};
use crate::domain::locale::Locale;
use crate::domain::outcome::Measured;
use crate::domain::period::Period;
use crate::format::csv_table::Record;
use columns::Col;
use figures::Figures;
use model::Row;

/// The kind `feedback`.
pub static KIND: Lists<Feedback> = Lists::new();

/// What the kind says of its rows.
pub struct Feedback;

static SPEC: Spec = Spec {
    key: "feedback",
    folder: "phan-anh",
    table: columns::TABLES,
    agency: Col::Agency as usize,
    id: Some(Col::Code as usize),
    imports: IMPORTS,
    faults: faults::FAULTS,
    starter,
    templates: ["feedback/index.html", "feedback/list.html"],
    title: "feedback.title",
    heading: "feedback.period.title",
    nil: "feedback.nil",
    rows: ["feedback.rows", "feedback.rows.caption"],
    columns: &[
        ("feedback.col.code", "date"),
        ("feedback.col.agency", ""),
        ("feedback.col.topic", "wide"),
        ("feedback.col.received", "date"),
        ("feedback.col.due", ""),
        ("feedback.col.replied", ""),
        ("feedback.col.reply", ""),
        ("feedback.col.state", ""),
    ],
    agency_at: Some(1),
    papers: None,
    figures: &[
        "feedback.col.count",
        "feedback.col.on-time",
        "feedback.col.content",
        "feedback.col.open",
        "feedback.col.overdue",
    ],
};

/// `minhbach import --as feedback`.
static IMPORTS: &[ImportSpec] = &[ImportSpec {
    word: "feedback",
    tables: &[ImportTable { spec: &columns::ROWS, when: None }],
    keys: &["code"],
    groups: &["agency"],
    totals: None,
    continued_by: &[],
    listed: None,
    needs: &[],
    head: |facts| facts.beginning("agency"),
}];

fn starter() -> Starter {
    Starter {
        stem: "2026-10",
        document: include_str!("starter/list.md"),
        tables: &[("rows", include_str!("starter/list.rows.csv"))],
    }
}

impl Subject for Feedback {
    type Row = Row;
    type Figures = Figures;

    fn spec() -> &'static Spec {
        &SPEC
    }

    fn rules() -> &'static [Limit] {
        limits::all()
    }

    fn read(grid: &mut Grid<'_>, record: &Record, frame: &Frame) -> Option<Row> {
        rows::read(grid, record, frame)
    }

    fn judge(entry: &mut Entry<Row>, frame: &Frame, calendars: &Calendars, diags: &mut Diags) {
        let row = &mut entry.row;
        row.limit = limits::last_day(row, calendars);
        row.met = limits::handling(row, frame, calendars);
        row.reply = limits::reply(row, frame, calendars);
        limits::promised_too_much(row, calendars).into_iter().for_each(|diag| diags.push(diag));
    }

    fn count(figures: &mut Figures, row: &Row, frame: &Frame) {
        figures.add(row, frame);
    }

    fn sentence(figures: &Figures, period: &str, locale: &Locale) -> String {
        pages::sentence(figures, period, locale)
    }

    fn answer(figures: &Figures, period: &str, locale: &Locale) -> String {
        pages::answer(figures, period, locale)
    }

    fn facts(figures: &Figures, locale: &Locale) -> Vec<Fact> {
        pages::facts(figures, locale)
    }

    fn bar(figures: &Figures, locale: &Locale) -> Option<Bar> {
        pages::bar(figures, locale)
    }

    fn line(figures: &Figures, locale: &Locale) -> Vec<String> {
        pages::line(figures, locale)
    }

    fn cells(entry: &Entry<Row>, locale: &Locale) -> Vec<Cell> {
        pages::cells(entry, locale)
    }

    fn outcomes(figures: &Figures) -> Vec<(&'static str, Measured)> {
        let share = |ratio| Measured::of(ratio);
        vec![("on-time", share(figures.on_time())), ("content", share(figures.content()))]
    }

    fn drawings() -> &'static [Drawing<Feedback>] {
        &[
            Drawing {
                id: "on-time",
                tone: "good",
                unit: Unit::Tenths,
                title: "feedback.chart.on-time",
                value: |figures| figures.on_time().percent(1),
            },
            Drawing {
                id: "open",
                tone: "going",
                unit: Unit::Count,
                title: "feedback.chart.open",
                value: |figures| Some(figures.open),
            },
        ]
    }

    fn computed() -> &'static [Column] {
        &told::COLUMNS
    }

    fn compute(entry: &Entry<Row>, cells: &mut Cells) {
        told::compute(entry, cells);
    }

    fn empty(column: &Column) -> Empty {
        told::empty(column)
    }

    fn told(figures: &Figures, period: &Period, locale: &Locale) -> Vec<Told> {
        told::all(figures, period, locale)
    }

    fn methods() -> (&'static str, &'static [&'static str]) {
        ("quy-tac-phan-anh", &["rows", "on-time", "content", "people"])
    }
}
