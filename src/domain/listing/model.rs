//! Lists and rows as they were read.

use crate::base::date::Date;
use crate::base::span::{FileId, Span};
use crate::domain::agency::{AgencyId, Named};
use crate::domain::correction::Correction;
use crate::domain::limit::Limits;
use crate::domain::period::Period;
use crate::domain::source::Source;
use crate::format::markdown::Prose;
use std::sync::Arc;

/// What a document says of itself.
#[derive(Debug)]
pub struct Head {
    /// The `.md` file.
    pub file: FileId,
    /// Its path.
    pub path: Arc<str>,
    /// Where it names its period.
    pub at: Span,
    /// What it is called, where it stands for itself.
    pub paper: Option<Paper>,
    /// The period.
    pub period: Period,
    /// When it was published.
    pub published: Date,
    /// The day on which rows are open.
    pub as_of: Date,
    /// The only agency, if it is the list of one.
    pub agency: Option<Named>,
    /// The agencies it says to cover.
    pub agencies: Option<Vec<Named>>,
    /// Those that declare that nothing arose.
    pub nil: Vec<Named>,
    /// Who answers for it.
    pub owner: Option<Named>,
    /// What a reader must know.
    pub notes: Vec<String>,
    /// Corrections, oldest first.
    pub corrections: Vec<Correction>,
    /// Where it came from.
    pub source: Option<Source>,
    /// Whether it is fictional.
    pub demo: bool,
    /// Prose of the document.
    pub prose: Prose,
    /// The rules by which its rows are judged, oldest first.
    pub rules: Limits,
}

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

impl Head {
    /// Its name in addresses, where it stands for itself.
    pub fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.strip_suffix(".md").unwrap_or(name)
    }

    /// What its rows have in common.
    pub fn frame(&self) -> Frame {
        Frame { period: self.period, as_of: self.as_of, published: self.published, rules: self.rules }
    }

    /// Who answers for it: its owner, else its only agency.
    pub fn answers(&self) -> Option<AgencyId> {
        self.owner.as_ref().and_then(|owner| owner.id).or(self.agency.as_ref().and_then(|agency| agency.id))
    }
}

/// A document with its rows.
#[derive(Debug)]
pub struct Listing<R> {
    /// What it says of itself.
    pub head: Head,
    /// Its rows in the order of the file.
    pub rows: Vec<Entry<R>>,
    /// Whether every record of its table was read.
    pub whole: bool,
    /// Its agencies and what it says of each; known once references are resolved. Sorted by agency.
    pub covers: Vec<(AgencyId, Cover)>,
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
