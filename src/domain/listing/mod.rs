//! Lists beside a front matter, period by period: what kinds whose documents are a table of rows have in common.
//!
//! A kind tells its columns, its checks, its figures and its sentences ([`Subject`]); reading the head, finding agencies,
//! putting the documents of a period together, pages, news, versions and publications are the same for all of them.

mod chain;
mod documents;
mod faults;
mod front;
mod methods;
mod model;
mod pages;
mod parse;
mod register;
mod resolve;
#[cfg(test)]
pub mod testing;
pub mod told;

use super::bar::Bar;
use super::cells::Cells;
use super::chart::Unit;
use super::columns::{Column as TableColumn, Grid, TableSpec};
use super::dataset::Empty;
use super::fact::Fact;
use super::import::ImportSpec;
use super::kind::{Bundle, Starter};
use super::limit::Limit;
use super::locale::Locale;
use super::outcome::Measured;
use super::period::Period;
use super::schema;
use crate::base::calendar::Calendars;
use crate::base::date::Date;
use crate::base::diag::{Diags, Fault};
use crate::format::csv_table::Record;
pub use chain::Lists;
pub use faults::{FAULTS, FUTURE};
pub use front::Front;
pub use model::{Cover, Entry, Head, Listing, Paper};
pub use pages::Cell;
pub use register::{AgencyPart, PeriodRegister, Register};
use serde::Serialize;
use serde_json::Value as Json;
use std::fmt::Debug;
use told::{Told, ToldOfRow};

/// What a kind says of its rows.
pub trait Subject: Send + Sync + Sized + 'static {
    /// A row without its agency and its id, with whatever was found out about it.
    type Row: Debug + Send + Sync + 'static;
    /// The figures of several rows.
    type Figures: Debug + Default + Send + Sync + 'static;

    /// Names, tables, words.
    fn spec() -> &'static Spec;

    /// The JSON Schema of its front matter.
    fn schema() -> Json {
        schema::of::<Front>()
    }

    /// Reads the front matter, and what it says of a document that stands for itself.
    fn front(bundle: &Bundle<'_>, diags: &mut Diags) -> Option<(Front, Option<Paper>)> {
        Some((bundle.front(diags)?, None))
    }

    /// The rules by which it judges, oldest first.
    fn rules() -> &'static [Limit] {
        &[]
    }

    /// Reads a record and checks all that needs nothing but the record. `None` when a figure could not count it.
    fn read(grid: &mut Grid<'_>, record: &Record, frame: &Frame) -> Option<Self::Row>;

    /// Checks rows against each other. `whole` tells whether all rows could be read.
    fn relate(rows: &mut [Entry<Self::Row>], whole: bool, diags: &mut Diags) {
        let _ = (rows, whole, diags);
    }

    /// Finds out what needs working days.
    fn judge(entry: &mut Entry<Self::Row>, frame: &Frame, calendars: &Calendars, diags: &mut Diags) {
        let _ = (entry, frame, calendars, diags);
    }

    /// Adds a row to figures.
    fn count(figures: &mut Self::Figures, row: &Self::Row, frame: &Frame);

    /// The answer about a period that has rows, in one sentence.
    fn sentence(figures: &Self::Figures, period: &str, locale: &Locale) -> String;

    /// The same about an agency in a few words without a full stop.
    fn answer(figures: &Self::Figures, period: &str, locale: &Locale) -> String;

    /// Its main figures.
    fn facts(figures: &Self::Figures, locale: &Locale) -> Vec<Fact>;

    /// How its rows are shared out.
    fn bar(figures: &Self::Figures, locale: &Locale) -> Option<Bar> {
        let _ = (figures, locale);
        None
    }

    /// The figures of a line in tables of periods and agencies, in the order of [`Spec::figures`].
    fn line(figures: &Self::Figures, locale: &Locale) -> Vec<String>;

    /// The cells of a row, in the order of [`Spec::columns`].
    fn cells(entry: &Entry<Self::Row>, locale: &Locale) -> Vec<Cell>;

    /// What a reader has to be told above everything else, such as a sum that the source has wrong.
    fn remark(entry: &Entry<Self::Row>, locale: &Locale) -> Option<String> {
        let _ = (entry, locale);
        None
    }

    /// Results that targets may be judged by: key of the measure after `KIND/`, and value.
    fn outcomes(figures: &Self::Figures) -> Vec<(&'static str, Measured)> {
        let _ = figures;
        Vec::new()
    }

    /// Title and codes of a row that the search finds by itself.
    fn found(entry: &Entry<Self::Row>) -> Option<(String, Vec<String>)> {
        let _ = entry;
        None
    }

    /// The columns that the portal computes for its rows, [`told::AGENCY`] first.
    fn computed() -> &'static [TableColumn] {
        &[told::AGENCY]
    }

    /// Writes the computed values of a row, without that of its agency.
    fn compute(entry: &Entry<Self::Row>, cells: &mut Cells) {
        let _ = (entry, cells);
    }

    /// What an empty cell of a column means.
    fn empty(column: &TableColumn) -> Empty {
        let _ = column;
        Empty::Missing
    }

    /// Its figures with the way to work each out from its rows.
    fn told(figures: &Self::Figures, period: &Period, locale: &Locale) -> Vec<Told> {
        let _ = (figures, period, locale);
        Vec::new()
    }

    /// The figures of a row.
    fn told_of(entry: &Entry<Self::Row>, locale: &Locale) -> Vec<ToldOfRow> {
        let _ = (entry, locale);
        Vec::new()
    }

    /// How its figures come about: an anchor, and the ends of its messages below `KIND.method.`.
    fn methods() -> (&'static str, &'static [&'static str]) {
        ("", &[])
    }

    /// Figures over months that are drawn.
    fn drawings() -> &'static [Drawing<Self>] {
        &[]
    }
}

/// Names, tables and words of a kind of lists. Messages are given by their keys.
pub struct Spec {
    /// Key of the kind.
    pub key: &'static str,
    /// Folder of its pages.
    pub folder: &'static str,
    /// Its only table.
    pub table: &'static [&'static TableSpec],
    /// Place of the column of the agency.
    pub agency: usize,
    /// Place of the column that tells rows of an agency apart; without one an agency has one row.
    pub id: Option<usize>,
    /// What spreadsheets bring to it.
    pub imports: &'static [ImportSpec],
    /// Faults of its own.
    pub faults: &'static [&'static Fault],
    /// Its starter.
    pub starter: fn() -> Starter,
    /// Template of its index and of its periods.
    pub templates: [&'static str; 2],
    /// Its name.
    pub title: &'static str,
    /// The heading of a period, with `{period}`.
    pub heading: &'static str,
    /// That nothing arose, with `{period}`.
    pub nil: &'static str,
    /// Heading and caption of the rows, the latter with `{n}`.
    pub rows: [&'static str; 2],
    /// Columns of the rows; that of the agency is filled by itself.
    pub columns: &'static [Heading],
    /// Columns of the figures of a line.
    pub figures: &'static [&'static str],
    /// Place among the columns at which the agency is shown, where rows of several stand together.
    pub agency_at: Option<usize>,
    /// Whether each document stands for itself, with a title of its own. Without it, all documents of a period are one list.
    /// Then the message of the index, with `{n}`.
    pub papers: Option<&'static str>,
}

/// The heading of a column and the class of its cells: `num`, `date`, `wide` or nothing.
pub type Heading = (&'static str, &'static str);

/// A figure over months that is drawn.
pub struct Drawing<S: Subject> {
    /// Name in anchors.
    pub id: &'static str,
    /// Tone of its bars.
    pub tone: &'static str,
    /// What its values are.
    pub unit: Unit,
    /// What it says, with `{low}`, `{high}`, `{month}`, `{newest}`.
    pub title: &'static str,
    /// The value of a month.
    pub value: fn(&S::Figures) -> Option<u64>,
}

/// What the rows of a document have in common.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// The period.
    pub period: Period,
    /// The day on which rows are open.
    pub as_of: Date,
    /// The day it came out.
    pub published: Date,
}

/// A column of a table for a template.
#[derive(Serialize)]
struct Column {
    label: String,
    num: bool,
}
