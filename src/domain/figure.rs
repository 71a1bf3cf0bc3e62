//! A figure that pages show, and how to work it out from the published tables alone. Each kind states its own;
//! `du-lieu/so-lieu.json` lists them and `minhbach verify` recomputes them.

use super::columns::TableSpec;
use crate::base::date::Date;
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
    /// In a sentence or a tag of the page.
    Text,
}

/// An exact value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exact {
    /// A whole number from 0.
    Count(u64),
    /// A whole number that may be below 0.
    Signed(i64),
    /// A number of halves: a median may lie between two whole numbers.
    Halves(u64),
    /// A share of counts.
    Share(Ratio),
    /// A decimal: a whole number and how many of its figures stand behind the point.
    Decimal(u64, u32),
}

impl Exact {
    /// Reads a decimal with a dot; `None` when it is none from 0.
    pub fn decimal(text: &str) -> Option<Exact> {
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let decimals = u32::try_from(part.len()).ok()?;
        Some(Exact::Decimal(format!("{whole}{part}").parse().ok()?, decimals))
    }
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

/// A table of a document, or one of the portal as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Table {
    /// The `.md` file; `None` for a table that the portal makes of several documents.
    pub document: Option<FileId>,
    /// Name of the table.
    pub table: &'static str,
}

impl Table {
    /// A table of a document.
    pub fn new(document: FileId, spec: &'static TableSpec) -> Table {
        Table { document: Some(document), table: spec.name }
    }

    /// A table of the portal as a whole.
    pub fn own(spec: &'static TableSpec) -> Table {
        Table { document: None, table: spec.name }
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
    /// A day from this to that one.
    Between(Date, Date),
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
    /// An end of the 95 % interval of a share by Wilson's score method, in per cent with one decimal.
    Wilson(Box<[Part; 2]>, End),
    /// The score that the rate of the only row earns.
    Score(Score),
    /// The sums of a column for each value of another column are compared.
    Compared {
        /// The column that is added up.
        of: &'static str,
        /// The column whose values have a sum each.
        by: &'static str,
        /// What is asked of the sums.
        ask: Ask,
    },
}

/// An end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The lower one.
    Low,
    /// The upper one.
    High,
}

/// How a rate becomes a score: the maximum from a rate on and in proportion below it, or steps; rounded half up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// The columns of numerator and denominator; else the only one is the rate in per cent.
    pub rate: Vec<&'static str>,
    /// The most points, as a decimal with a dot.
    pub max: String,
    /// The rate in per cent from which the maximum is given.
    pub full_from: Option<u32>,
    /// In place of that, rates in per cent with the points from them on.
    pub steps: Vec<(u32, String)>,
    /// Decimals of the score.
    pub decimals: u32,
}

/// What is asked of sums.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// The smallest.
    Least,
    /// The largest.
    Most,
    /// How far the largest is above the smallest.
    Apart,
    /// The place of the sum of this value, from 1: one more than there are larger sums.
    Place(String),
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

    /// The cell is a day from `first` to `last`.
    pub fn between(column: &'static str, first: Date, last: Date) -> Filter {
        Filter { column, test: Test::Between(first, last) }
    }

    /// The cell is a number from `from` to `to`.
    pub fn within(column: &'static str, from: u64, to: Option<u64>) -> Filter {
        Filter { column, test: Test::Within(from, to) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_keep_their_figures() {
        assert_eq!(Exact::decimal("84.12"), Some(Exact::Decimal(8412, 2)));
        assert_eq!(Exact::decimal("-1"), None);
    }
}
