//! Administrative procedures (TTHC) that were announced as new, amended, replaced or abolished, decision by decision, and whether that
//! was early enough (Quyết định 766/QĐ-TTg, chỉ số 1.1, 1.2).

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
use crate::domain::limit::Limit;
use crate::domain::listing::told::Told;
use crate::domain::listing::{Cell, Entry, Frame, Lists, Spec, Subject};
use crate::domain::locale::Locale;
use crate::domain::outcome::Measured;
use crate::domain::period::Period;
use crate::format::csv_table::Record;
use columns::Col;
use model::Row;
use pages::Figures;

/// The kind `procedures`.
pub static KIND: Lists<Procedures> = Lists::new();

/// What the kind says of its rows.
pub struct Procedures;

static SPEC: Spec = Spec {
    key: "procedures",
    folder: "thu-tuc",
    table: columns::TABLES,
    agency: Col::Agency as usize,
    id: Some(Col::Code as usize),
    imports: IMPORTS,
    faults: faults::FAULTS,
    starter,
    templates: ["procedures/index.html", "procedures/list.html"],
    title: "procedures.title",
    heading: "procedures.period.title",
    nil: "procedures.nil",
    rows: ["procedures.rows", "procedures.rows.caption"],
    columns: &[
        ("procedures.col.code", "date"),
        ("procedures.col.name", "wide"),
        ("procedures.col.agency", ""),
        ("procedures.col.change", ""),
        ("procedures.col.decision", ""),
        ("procedures.col.effective", ""),
        ("procedures.col.public", ""),
    ],
    agency_at: Some(2),
    papers: None,
    figures: &[
        "procedures.change.new",
        "procedures.change.amended",
        "procedures.change.replaced",
        "procedures.change.abolished",
        "procedures.col.announced",
        "procedures.col.public-in-time",
    ],
};

/// `minhbach import --as procedures`.
static IMPORTS: &[ImportSpec] = &[ImportSpec {
    word: "procedures",
    tables: &[ImportTable { spec: &columns::ROWS, when: None }],
    keys: &["code"],
    groups: &["field", "agency"],
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

impl Subject for Procedures {
    type Row = Row;
    type Figures = Figures;

    fn spec() -> &'static Spec {
        &SPEC
    }

    fn rules() -> &'static [Limit] {
        rows::rules()
    }

    fn read(grid: &mut Grid<'_>, record: &Record, frame: &Frame) -> Option<Row> {
        rows::read(grid, record, frame)
    }

    fn judge(entry: &mut Entry<Row>, frame: &Frame, calendars: &Calendars, _: &mut Diags) {
        rows::judge(&mut entry.row, frame, calendars);
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
        vec![
            ("announced-in-time", Measured::of(figures.announced_in_time())),
            ("public-in-time", Measured::of(figures.public_in_time())),
        ]
    }

    fn found(entry: &Entry<Row>) -> Option<(String, Vec<String>)> {
        Some((entry.row.name.to_string(), vec![entry.id.to_string(), entry.row.decision.to_string()]))
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
        ("quy-tac-thu-tuc", &["rows", "in-time", "link"])
    }
}
