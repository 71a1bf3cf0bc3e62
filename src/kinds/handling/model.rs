//! Summaries and rows as they were read.

use super::columns::ROWS;
use super::counts::{Counts, Part};
use crate::base::date::Date;
use crate::base::span::Span;
use crate::domain::agency::{AgencyId, Named};
use crate::domain::periodic::Head;

/// One document: the summary of a period.
#[derive(Debug)]
pub struct Document {
    /// What it says of itself.
    pub head: Head,
    /// The day at which dossiers are pending.
    pub as_of: Date,
    /// The day on which its figures become final.
    pub provisional_until: Option<Date>,
    /// The rows of agencies and fields.
    pub rows: Vec<Row>,
    /// The row of the sum over everything, if there is one.
    pub total: Option<Figures>,
    /// Whether every record of its table was read.
    pub whole: bool,
    /// The figures of each agency; known once the references are resolved. Sorted by agency.
    pub summaries: Vec<Summary>,
}

impl Document {
    /// File and line of a row of its table, for messages.
    pub fn where_is(&self, figures: &Figures) -> String {
        format!("{}:{}", self.head.beside(ROWS.name), figures.line)
    }
}

/// Figures with the places of their cells.
#[derive(Clone, Debug)]
pub struct Figures {
    /// The figures.
    pub counts: Counts,
    cells: [Span; 11],
    /// Line of the row in its table, from 1.
    pub line: u32,
}

impl Figures {
    /// Figures, their cells in the order of the columns, and their line in the table, from 1.
    pub fn new(counts: Counts, cells: [Span; 11], line: u32) -> Figures {
        Figures { counts, cells, line }
    }

    /// The sum of rows that have no row of their sum: all of it stands where they begin.
    pub fn sum(counts: Counts, begin: Span, line: u32) -> Figures {
        Figures { counts, cells: [begin; 11], line }
    }

    /// Where a figure stands.
    pub fn span(&self, part: Part) -> Span {
        self.cells[part as usize]
    }
}

/// A row: an agency, or a field of an agency.
#[derive(Debug)]
pub struct Row {
    /// The agency.
    pub agency: Named,
    /// The field of administration; `None` for the agency as a whole.
    pub field: Option<Box<str>>,
    /// Where the row says whose it is.
    pub at: Span,
    /// Its figures.
    pub figures: Figures,
}

/// What a document says of an agency.
#[derive(Debug)]
pub struct Summary {
    /// The agency.
    pub agency: AgencyId,
    /// Where the document names it.
    pub span: Span,
    /// Its figures: its own row, else the sum of its fields. `None` when it belongs to the summary but has no row:
    /// missing, not zero.
    pub figures: Option<Figures>,
    /// Its fields, in the order of the file: places in [`Document::rows`].
    pub fields: Vec<usize>,
}
