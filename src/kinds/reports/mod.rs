//! Reports: figures as a document states them, with their words ("gần 352"), period, scope and place, and sums that are checked but
//! never mended.

mod columns;
mod faults;
mod front;
mod model;
mod pages;
mod rows;
#[cfg(test)]
mod tests;
mod told;

use crate::base::diag::Diags;
use crate::domain::cells::Cells;
use crate::domain::columns::{Column, Grid};
use crate::domain::dataset::Empty;
use crate::domain::fact::Fact;
use crate::domain::import::{HeadFacts, ImportSpec, ImportTable};
use crate::domain::kind::{Bundle, Starter};
use crate::domain::listing::told::{Told, ToldOfRow};
use crate::domain::listing::{Cell, Entry, Frame, Front, Lists, Paper, Spec, Subject};
use crate::domain::locale::Locale;
use crate::domain::period::Period;
use crate::domain::schema;
use crate::format::csv_table::Record;
use columns::Col;
use model::Row;
use pages::Figures;
use serde_json::Value as Json;

/// The kind `reports`.
pub static KIND: Lists<Reports> = Lists::new();

/// What the kind says of its rows.
pub struct Reports;

static SPEC: Spec = Spec {
    key: "reports",
    folder: "bao-cao",
    table: columns::TABLES,
    agency: Col::Agency as usize,
    id: Some(Col::Id as usize),
    imports: IMPORTS,
    faults: faults::FAULTS,
    starter,
    templates: ["reports/index.html", "reports/list.html"],
    title: "reports.title",
    heading: "reports.period.title",
    nil: "reports.nil",
    rows: ["reports.rows", "reports.rows.caption"],
    columns: &[
        ("reports.col.title", "wide"),
        ("reports.col.value", ""),
        ("reports.col.scope", ""),
        ("reports.col.place", ""),
        ("reports.col.sum", ""),
        ("reports.col.note", ""),
    ],
    agency_at: None,
    papers: Some("reports.index"),
    figures: &["reports.col.stated", "reports.col.compared", "reports.col.differing"],
};

/// `minhbach import --as reports`. A spreadsheet does not tell what the report is called, nor when it was signed.
static IMPORTS: &[ImportSpec] = &[ImportSpec {
    word: "reports",
    tables: &[ImportTable { spec: &columns::FIGURES, when: None }],
    keys: &[],
    groups: &[],
    totals: Some("title"),
    continued_by: &[],
    listed: None,
    needs: &[("title", "Báo cáo …")],
    head,
}];

fn head(facts: &HeadFacts<'_>) -> Vec<(&'static str, String)> {
    let mut head = facts.beginning("issuer");
    if facts.new {
        head.push(("date", facts.today.to_string()));
    }
    head
}

fn starter() -> Starter {
    Starter {
        stem: "2026-q3",
        document: include_str!("starter/report.md"),
        tables: &[("figures", include_str!("starter/report.figures.csv"))],
    }
}

impl Subject for Reports {
    type Row = Row;
    type Figures = Figures;

    fn spec() -> &'static Spec {
        &SPEC
    }

    fn schema() -> Json {
        schema::of::<front::Front>()
    }

    fn front(bundle: &Bundle<'_>, diags: &mut Diags) -> Option<(Front, Option<Paper>)> {
        let (front, paper) = bundle.front::<front::Front>(diags)?.split();
        Some((front, Some(paper)))
    }

    fn read(grid: &mut Grid<'_>, record: &Record, _: &Frame) -> Option<Row> {
        rows::read(grid, record)
    }

    fn relate(entries: &mut [Entry<Row>], whole: bool, diags: &mut Diags) {
        rows::add_up(entries, whole, diags);
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

    fn line(figures: &Figures, locale: &Locale) -> Vec<String> {
        pages::line(figures, locale)
    }

    fn cells(entry: &Entry<Row>, locale: &Locale) -> Vec<Cell> {
        pages::cells(entry, locale)
    }

    fn remark(entry: &Entry<Row>, locale: &Locale) -> Option<String> {
        pages::remark(entry, locale)
    }

    fn found(entry: &Entry<Row>) -> Option<(String, Vec<String>)> {
        Some((entry.row.title.to_string(), Vec::new()))
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

    fn told_of(entry: &Entry<Row>, locale: &Locale) -> Vec<ToldOfRow> {
        told::of_row(entry, locale).into_iter().collect()
    }

    fn methods() -> (&'static str, &'static [&'static str]) {
        ("quy-tac-bao-cao", &["words", "sums", "ours"])
    }
}
