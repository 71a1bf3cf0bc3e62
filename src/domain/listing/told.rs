//! What a kind says of its figures so that they can be worked out again: where a figure stands, and how it follows from
//! the rows that are handed out.

use super::{Counts, Entry, Frame, Subject};
use crate::base::date::Date;
use crate::base::diag::text;
use crate::base::number::Ratio;
use crate::base::span::FileId;
use crate::domain::cells::Cells;
use crate::domain::columns::{Column, Shape, always};
use crate::domain::dataset::{Empty, Place, Values};
use crate::domain::figure::{Exact, Filter, Measure, Part};
use crate::domain::kind::PlanCx;
use crate::domain::limit::Met;
use crate::domain::listing::Register;
use crate::domain::locale::Locale;
use crate::domain::period::Period;

/// The first column that the portal computes for the rows of every list: whose they are where the head alone says so.
pub const AGENCY: Column = always("agency", text("cơ quan", "agency"), Shape::Agency);

/// Where a figure stands, besides the list of figures of its period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// In the sentence of the period.
    Lead,
    /// Among the main figures, under its label.
    Fact,
    /// In the lines of periods and agencies.
    Line,
    /// A part of the bar with this label.
    Part(&'static str),
}

/// How the figures of a kind follow from the rows that are handed out.
pub trait Tells: Counts {
    /// The columns that the portal computes for its rows, [`AGENCY`] first.
    fn computed() -> &'static [Column] {
        &[AGENCY]
    }

    /// Writes the computed values of a row, without that of its agency.
    fn compute(entry: &Entry<Self::Row>, cells: &mut Cells) {
        let _ = (entry, cells);
    }

    /// What an empty cell of a column means.
    fn empty(column: &Column) -> Empty {
        let _ = column;
        Empty::Missing
    }

    /// The event of which a row tells, after which something has to be published.
    fn event(entry: &Entry<Self::Row>, frame: &Frame) -> Option<RowEvent> {
        let _ = (entry, frame);
        None
    }

    /// Its figures with the way to work each out from its rows.
    fn told(figures: &Self::Figures, period: &Period, locale: &Locale) -> Vec<Told>;

    /// The figures of a row.
    fn told_of(entry: &Entry<Self::Row>, locale: &Locale) -> Vec<ToldOfRow> {
        let _ = (entry, locale);
        Vec::new()
    }
}

/// An event of which a row tells.
pub struct RowEvent {
    /// What has to be published after it.
    pub object: &'static str,
    /// Its day.
    pub day: Date,
    /// The day on which that was published; `None` while it was not.
    pub published: Option<Date>,
}

/// A figure of several rows.
pub struct Told {
    /// Its label.
    pub key: &'static str,
    /// As pages write it.
    pub text: String,
    /// Its value.
    pub value: Exact,
    /// The rows that it is about.
    pub filters: Vec<Filter>,
    /// What is done with them.
    pub measure: Measure,
    /// Where it stands.
    pub at: &'static [At],
}

impl Told {
    /// A number of rows.
    pub fn count(
        key: &'static str,
        n: u64,
        filters: Vec<Filter>,
        at: &'static [At],
        locale: &Locale,
    ) -> Told {
        Told { key, text: locale.count(n), value: Exact::Count(n), filters, measure: Measure::Count, at }
    }

    /// A share. One of nothing, which pages say in words, is no figure.
    pub fn share(
        key: &'static str,
        ratio: Ratio,
        [part, whole]: [Part; 2],
        at: &'static [At],
        locale: &Locale,
    ) -> Told {
        Told {
            key,
            text: locale.share(ratio),
            value: Exact::Share(ratio),
            filters: Vec::new(),
            measure: Measure::share(part, whole),
            at,
        }
    }

    /// Whether it is a figure at all: a share of nothing is none.
    pub(super) fn is_known(&self) -> bool {
        !matches!(self.value, Exact::Share(ratio) if ratio.whole == 0)
    }
}

/// A figure of one row.
pub struct ToldOfRow {
    /// The heading of the row on its page: what it is.
    pub heading: String,
    /// As the page writes it.
    pub text: String,
    /// Its value.
    pub value: Exact,
    /// The rows that it is about.
    pub filters: Vec<Filter>,
    /// What is done with them.
    pub measure: Measure,
}

/// The words of columns that tell how something met its day.
pub const MET: [&str; 5] = ["in-time", "late", "open", "overdue", "unknown"];

/// The word for it.
pub fn met(met: Met) -> &'static str {
    MET[match met {
        Met::InTime => 0,
        Met::Late(_) => 1,
        Met::Pending => 2,
        Met::Overdue(_) => 3,
        Met::Unknown => 4,
    }]
}

/// The working days after the last day; none where nothing is late.
pub fn days_late(met: Met, cells: &mut Cells) {
    cells.maybe(match met {
        Met::Late(days) | Met::Overdue(days) => Some(days),
        Met::InTime | Met::Pending | Met::Unknown => None,
    });
}

/// The values that the portal computes for the rows of a list.
pub(super) fn values<'a, S: Subject>(
    register: &'a Register<S>,
    document: FileId,
    cx: &'a PlanCx<'a>,
) -> Option<Values<'a>> {
    let list = register.lists.iter().find(|list| list.head.file == document)?;
    Some(Box::new(move |Place { number, .. }, cells| {
        let Some(entry): Option<&Entry<S::Row>> = list.rows.get(number) else { return false };
        cells.push(entry.agency.id.map_or("", |id| &cx.directory.get(id).id));
        S::compute(entry, cells);
        true
    }))
}
