//! A figure that pages show, and how to work it out from the published tables alone. Each kind states its own;
//! `du-lieu/so-lieu.json` lists them and `minhbach verify` recomputes them.

use super::columns::TableSpec;
use crate::base::number::Ratio;
use crate::base::span::FileId;

/// A published figure.
#[derive(Clone, Debug)]
pub struct Figure {
    /// What it is, in the words of the page.
    pub name: String,
    /// Where it is shown.
    pub shown: Vec<Shown>,
    /// Its exact value.
    pub value: Exact,
    /// How it is worked out.
    pub formula: Formula,
}

/// A place where a figure is shown.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Root-relative address of the page.
    pub page: String,
    /// Where on the page.
    pub place: Place,
    /// As the page writes it.
    pub text: String,
}

/// Where on a page a figure stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the sentence under the heading.
    Lead,
    /// In large type, among the answers of the home page.
    Answer,
    /// The value of a fact with this label.
    Fact(String),
    /// A part of a bar with this label.
    Part(String),
    /// A cell of the row with this heading.
    Row(String),
}

/// An exact value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exact {
    /// A whole number.
    Count(u64),
    /// A number of halves: a median may lie between two whole numbers.
    Halves(u64),
    /// A share of counts.
    Share(Ratio),
}

/// How a figure follows from rows of published tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula {
    /// The tables whose rows are taken together.
    pub tables: Vec<Table>,
    /// What a row must fulfil to be taken.
    pub filters: Vec<Filter>,
    /// What is done with the rows.
    pub measure: Measure,
}

/// A table of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Table {
    /// The `.md` file.
    pub document: FileId,
    /// Name of the table.
    pub table: &'static str,
}

impl Table {
    /// A table of a document.
    pub fn new(document: FileId, spec: &'static TableSpec) -> Table {
        Table { document, table: spec.name }
    }
}

/// What a row must fulfil.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// The column.
    pub column: &'static str,
    /// What its cell must be.
    pub test: Test,
}

/// What a cell must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// One of these texts.
    Is(Vec<String>),
    /// A list, separated by `;`, with this entry.
    Lists(String),
    /// A value: no code for an empty cell.
    Filled,
    /// A code for an empty cell.
    Empty,
    /// A number from this to that one.
    Within(u64, Option<u64>),
}

/// What is done with the rows. A code for an empty cell is no number: it adds nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Measure {
    /// They are counted.
    Count,
    /// The different values of these columns together are counted.
    Distinct(&'static [&'static str]),
    /// The numbers of these columns are added up.
    Sum(Vec<&'static str>),
    /// The largest number of a column.
    Max(&'static str),
    /// The middle number of a column.
    Median(&'static str),
    /// One number as a share of another.
    Share(Box<[Part; 2]>),
}

/// One side of a share: the part, or the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What its rows must fulfil besides.
    pub filters: Vec<Filter>,
    /// What is done with them.
    pub measure: Measure,
}

impl Part {
    /// The number of rows that fulfil these conditions.
    pub fn rows(filters: Vec<Filter>) -> Part {
        Part { filters, measure: Measure::Count }
    }

    /// The sum of columns.
    pub fn sum(columns: Vec<&'static str>) -> Part {
        Part { filters: Vec::new(), measure: Measure::Sum(columns) }
    }
}

impl Measure {
    /// A part as a share of the whole.
    pub fn share(part: Part, whole: Part) -> Measure {
        Measure::Share(Box::new([part, whole]))
    }
}

impl Filter {
    /// The cell is this text.
    pub fn is(column: &'static str, text: impl Into<String>) -> Filter {
        Filter::one_of(column, [text])
    }

    /// The cell is one of these texts.
    pub fn one_of(column: &'static str, texts: impl IntoIterator<Item = impl Into<String>>) -> Filter {
        Filter { column, test: Test::Is(texts.into_iter().map(Into::into).collect()) }
    }

    /// The cell is a list with this entry.
    pub fn lists(column: &'static str, entry: impl Into<String>) -> Filter {
        Filter { column, test: Test::Lists(entry.into()) }
    }

    /// The cell holds a value.
    pub fn filled(column: &'static str) -> Filter {
        Filter { column, test: Test::Filled }
    }

    /// The cell holds no value.
    pub fn empty(column: &'static str) -> Filter {
        Filter { column, test: Test::Empty }
    }

    /// The cell is a number from `from` to `to`.
    pub fn within(column: &'static str, from: u64, to: Option<u64>) -> Filter {
        Filter { column, test: Test::Within(from, to) }
    }
}
