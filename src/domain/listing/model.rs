//! Lists and rows as they were read.

use crate::base::date::Date;
use crate::base::id;
use crate::base::span::Span;
use crate::domain::agency::{AgencyId, Named};
use crate::domain::limit::Limits;
use crate::domain::period::Period;
use crate::domain::periodic::Head;

/// A document that stands for itself.
#[derive(Clone, Debug)]
pub struct Paper {
    /// Its title.
    pub title: String,
    /// A short one for lists.
    pub short: Option<String>,
    /// Its number.
    pub number: Option<String>,
    /// The day it was signed.
    pub date: Option<Date>,
}

/// A document with its rows.
#[derive(Debug)]
pub struct Listing<R> {
    /// What it says of itself.
    pub head: Head,
    /// What it is called, where it stands for itself.
    pub paper: Option<Paper>,
    /// The day on which rows are open.
    pub as_of: Date,
    /// Those that declare that nothing arose.
    pub nil: Vec<Named>,
    /// The rules by which its rows are judged, oldest first.
    pub rules: Limits,
    /// Its rows in the order of the file.
    pub rows: Vec<Entry<R>>,
    /// Whether every record of its table was read.
    pub whole: bool,
    /// Its agencies and what it says of each; known once references are resolved. Sorted by agency.
    pub covers: Vec<(AgencyId, Cover)>,
}

impl<R> Listing<R> {
    /// What its rows have in common.
    pub fn frame(&self) -> Frame {
        let Head { period, published, .. } = self.head;
        Frame { period, as_of: self.as_of, published, rules: self.rules }
    }

    /// Its name in addresses, where it stands for itself.
    pub fn stem(&self) -> &str {
        let name = id::name(&self.head.path);
        name.strip_suffix(".md").unwrap_or(name)
    }
}

/// A row with what all rows have.
#[derive(Debug)]
pub struct Entry<R> {
    /// Whose it is.
    pub agency: Named,
    /// What tells it apart; empty where an agency has one row.
    pub id: Box<str>,
    /// Where it says that.
    pub at: Span,
    /// Everything else.
    pub row: R,
}

/// What a list says of an agency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cover {
    /// It has rows.
    Rows,
    /// It declares that nothing arose.
    Nil,
    /// It belongs to the list but sent nothing: missing, not nil.
    Missing,
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
    /// The rules by which its rows are judged, oldest first.
    pub rules: Limits,
}
