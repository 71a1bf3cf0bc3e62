//! A figure that a page shows, and how to work it out from the published tables alone. Each kind states its own;
//! `du-lieu/so-lieu.json` lists them and `minhbach verify` recomputes them.

use super::columns::TableSpec;
use crate::base::number::Ratio;

/// A published figure.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Root-relative address of the page that shows it.
    pub page: String,
    /// What it is, in the words of the page.
    pub name: String,
    /// Where on the page.
    pub place: Place,
    /// As the page writes it.
    pub text: String,
    /// Its exact value.
    pub value: Exact,
    /// How it is worked out.
    pub formula: Formula,
}

/// Where on a page a figure stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the sentence under the heading.
    Lead,
    /// The value of a fact, which is labelled with the name of the figure.
    Fact,
    /// A cell of the row with this heading.
    Row(String),
}

/// An exact value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exact {
    /// A whole number.
    Count(u64),
    /// A number of halves: a median that lies between two whole numbers.
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
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Table {
    /// Key of the kind.
    pub kind: &'static str,
    /// Name of the document.
    pub stem: String,
    /// Name of the table.
    pub table: &'static str,
}

impl Table {
    /// A table of a document by its specification.
    pub fn new(kind: &'static str, stem: impl Into<String>, spec: &'static TableSpec) -> Table {
        Table { kind, stem: stem.into(), table: spec.name }
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

/// What is done with the rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Measure {
    /// They are counted.
    Count,
    /// The different values of a column are counted.
    Distinct(&'static str),
    /// The numbers of these columns are added up.
    Sum(&'static [&'static str]),
    /// The largest number of a column.
    Max(&'static str),
    /// The middle number of a column, in halves.
    Median(&'static str),
    /// One sum as a share of another; rows of the part fulfil more.
    Share {
        /// What is counted or added up of the rows that also fulfil `filters`.
        part: Part,
        /// What is counted or added up of all of them.
        whole: Part,
    },
}

/// One side of a share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What its rows must fulfil besides.
    pub filters: Vec<Filter>,
    /// The columns that are added up; none: rows are counted.
    pub sum: &'static [&'static str],
}

impl Part {
    /// The number of rows that fulfil these conditions.
    pub fn rows(filters: Vec<Filter>) -> Part {
        Part { filters, sum: &[] }
    }

    /// The sum of columns.
    pub fn sum(sum: &'static [&'static str]) -> Part {
        Part { filters: Vec::new(), sum }
    }
}

impl Filter {
    /// The cell is this text.
    pub fn is(column: &'static str, text: impl Into<String>) -> Filter {
        Filter { column, test: Test::Is(vec![text.into()]) }
    }

    /// The cell holds a value.
    pub fn filled(column: &'static str) -> Filter {
        Filter { column, test: Test::Filled }
    }

    /// The cell is a number from `from` to `to`.
    pub fn within(column: &'static str, from: u64, to: Option<u64>) -> Filter {
        Filter { column, test: Test::Within(from, to) }
    }
}
