//! What a kind of lists tells of itself: its checks, its figures, its sentences, its names.

use super::front::Front;
use super::model::{Entry, Frame, Listing, Paper};
use super::pages::Cell;
use super::spec::Spec;
use super::told::Tells;
use crate::base::diag::Diags;
use crate::domain::bar::Bar;
use crate::domain::chart::Unit;
use crate::domain::columns::Grid;
use crate::domain::fact::Fact;
use crate::domain::kind::{Bundle, DeriveCx};
use crate::domain::limit::Limit;
use crate::domain::locale::Locale;
use crate::domain::outcome::Measured;
use crate::domain::schema;
use crate::format::csv_table::Record;
use serde_json::Value as Json;
use std::fmt::Debug;

/// How a kind reads and checks its rows.
pub trait Checks: Send + Sync + Sized + 'static {
    /// A row without its agency and its id, with whatever was found out about it.
    type Row: Debug + Send + Sync + 'static;

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

    /// Checks lists of different periods against each other.
    fn compare(lists: &[Listing<Self::Row>], cx: &DeriveCx<'_>, diags: &mut Diags) {
        let _ = (lists, cx, diags);
    }

    /// Finds out what needs working days or rules of law.
    fn judge(entry: &mut Entry<Self::Row>, frame: &Frame, cx: &DeriveCx<'_>, diags: &mut Diags) {
        let _ = (entry, frame, cx, diags);
    }
}

/// What a kind counts.
pub trait Counts: Checks {
    /// The figures of several rows.
    type Figures: Debug + Default + Send + Sync + 'static;

    /// Adds a row to figures.
    fn count(figures: &mut Self::Figures, row: &Self::Row, frame: &Frame);

    /// Results that targets may be judged by: key of the measure after `KIND/`, and value.
    fn outcomes(figures: &Self::Figures) -> Vec<(&'static str, Measured)> {
        let _ = figures;
        Vec::new()
    }
}

/// How a kind says its figures and shows its rows.
pub trait Says: Counts {
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

    /// Title and codes of a row that the search finds by itself.
    fn found(entry: &Entry<Self::Row>) -> Option<(String, Vec<String>)> {
        let _ = entry;
        None
    }

    /// Figures over months that are drawn.
    fn drawings() -> &'static [Drawing<Self>] {
        &[]
    }
}

/// A kind of lists.
pub trait Subject: Says + Tells {
    /// Names, columns, words.
    fn spec() -> &'static Spec;

    /// The JSON Schema of its front matter.
    fn schema() -> Json {
        schema::of::<Front>()
    }

    /// Reads the front matter, and what it says of a document that stands for itself.
    fn front(bundle: &Bundle<'_>, diags: &mut Diags) -> Option<(Front, Option<Paper>)> {
        Some((bundle.front(diags)?, None))
    }
}

/// A figure over months that is drawn.
pub struct Drawing<S: Counts> {
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
