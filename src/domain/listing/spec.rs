//! Names, columns and words of a kind of lists. What follows from its key is not told again.

use crate::base::diag::Fault;
use crate::domain::columns::TableSpec;
use crate::domain::import::ImportSpec;
use crate::domain::kind::Starter;

/// The heading of a column and the class of its cells: `num`, `date`, `wide` or nothing.
pub type Heading = (&'static str, &'static str);

/// What a kind of lists is called and consists of. Messages are given by their keys.
pub struct Spec {
    /// Key of the kind.
    pub key: &'static str,
    /// Folder of its pages.
    pub folder: &'static str,
    /// Its only table.
    pub table: &'static TableSpec,
    /// Place of the column of the agency.
    pub agency: usize,
    /// Place of the column that tells rows of an agency apart; without one an agency has one row.
    pub id: Option<usize>,
    /// Places of the columns of days on which something was done.
    pub past: &'static [usize],
    /// What spreadsheets bring to it.
    pub import: ImportSpec,
    /// Faults of its own.
    pub faults: &'static [&'static Fault],
    /// Its starter.
    pub starter: Starter,
    /// Columns of the rows. One with the message `KEY.col.agency` is filled by itself.
    pub columns: &'static [Heading],
    /// Columns of the figures of a line.
    pub figures: &'static [&'static str],
    /// What readers are told of how the figures come about.
    pub method: &'static [&'static str],
    /// Whether each document stands for itself, with a title of its own. Without it, all documents of a period are one list.
    /// Then the message of the index, with `{n}`.
    pub papers: Option<&'static str>,
}

impl Spec {
    /// Message of its name.
    pub(super) fn title(&self) -> String {
        format!("{}.title", self.key)
    }

    /// Message of the heading of a period, with `{period}`.
    pub(super) fn heading(&self) -> String {
        format!("{}.period.title", self.key)
    }

    /// Message that nothing arose, with `{period}`.
    pub(super) fn nil(&self) -> String {
        format!("{}.nil", self.key)
    }

    /// Message of the heading of the rows.
    pub(super) fn rows(&self) -> String {
        format!("{}.rows", self.key)
    }

    /// Message of the caption of the rows, with `{n}`.
    pub(super) fn rows_caption(&self) -> String {
        format!("{}.rows.caption", self.key)
    }

    /// Message of the heading of [`Spec::method`].
    pub(super) fn method_title(&self) -> String {
        format!("{}.method", self.key)
    }

    /// Place among the columns at which the agency is shown, where rows of several stand together.
    pub(super) fn agency_at(&self) -> Option<usize> {
        let own = |key: &str| key.strip_prefix(self.key) == Some(".col.agency");
        self.columns.iter().position(|(key, _)| own(key))
    }
}
