//! Conclusions of inspections: what was inspected, what was found, what has to be remedied by when, and whether it was.

mod columns;
mod faults;
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
use crate::domain::columns::{Column, Grid};
use crate::domain::dataset::Empty;
use crate::domain::fact::Fact;
use crate::domain::import::{ImportSpec, ImportTable};
use crate::domain::kind::Starter;
use crate::domain::listing::told::Told;
use crate::domain::listing::{Cell, Entry, Frame, Lists, Spec, Subject};
use crate::domain::locale::Locale;
use crate::domain::outcome::Measured;
use crate::domain::period::Period;
use crate::format::csv_table::Record;
use columns::Col;
use model::Row;
use pages::Figures;

/// The kind `inspections`.
pub static KIND: Lists<Inspections> = Lists::new();

/// What the kind says of its rows.
pub struct Inspections;

static SPEC: Spec = Spec {
    key: "inspections",
    folder: "kiem-tra",
    table: columns::TABLES,
    agency: Col::Agency as usize,
    id: Some(Col::No as usize),
    imports: IMPORTS,
    faults: faults::FAULTS,
    starter,
    templates: ["inspections/index.html", "inspections/list.html"],
    title: "inspections.title",
    heading: "inspections.period.title",
    nil: "inspections.nil",
    rows: ["inspections.rows", "inspections.rows.caption"],
    columns: &[
        ("inspections.col.document", ""),
        ("inspections.col.agency", ""),
        ("inspections.col.scope", ""),
        ("inspections.col.findings", "wide"),
        ("inspections.col.remedy", ""),
        ("inspections.col.deadline", "date"),
        ("inspections.col.remedied", ""),
        ("inspections.col.state", ""),
    ],
    agency_at: Some(1),
    papers: None,
    figures: &[
        "inspections.col.count",
        "inspections.col.share",
        "inspections.col.on-time",
        "inspections.col.pending",
        "inspections.col.overdue",
    ],
};

/// `minhbach import --as inspections`.
static IMPORTS: &[ImportSpec] = &[ImportSpec {
    word: "inspections",
    tables: &[ImportTable { spec: &columns::ROWS, when: None }],
    keys: &["no"],
    groups: &["agency"],
    totals: None,
    continued_by: &[],
    listed: None,
    needs: &[],
    head: |facts| facts.beginning("agency"),
}];

fn starter() -> Starter {
    Starter {
        stem: "2026-q3",
        document: include_str!("starter/list.md"),
        tables: &[("rows", include_str!("starter/list.rows.csv"))],
    }
}

impl Subject for Inspections {
    type Row = Row;
    type Figures = Figures;

    fn spec() -> &'static Spec {
        &SPEC
    }

    fn read(grid: &mut Grid<'_>, record: &Record, frame: &Frame) -> Option<Row> {
        rows::read(grid, record, frame)
    }

    fn judge(entry: &mut Entry<Row>, frame: &Frame, calendars: &Calendars, _: &mut Diags) {
        entry.row.state = rows::state(&entry.row, frame, calendars);
    }

    fn count(figures: &mut Figures, row: &Row, _: &Frame) {
        figures.add(row);
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
        vec![("remedied-in-time", Measured::of(figures.on_time()))]
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
        ("quy-tac-kiem-tra", &["rows", "states", "shares"])
    }
}
