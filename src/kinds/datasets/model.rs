//! Datasets as they were read.

use super::front::Front;
use super::schema::TableSchema;
use crate::base::date::Date;
use crate::base::span::FileId;
use crate::domain::agency::Named;
use crate::domain::correction::Correction;
use crate::domain::period::Period;
use crate::domain::source::Source;
use crate::format::markdown::Prose;

/// A dataset with its rows.
#[derive(Debug)]
pub struct Dataset {
    /// The `.md` file.
    pub file: FileId,
    /// Its name in addresses.
    pub stem: String,
    /// What it has in common with the tables of other periods.
    pub series: Option<String>,
    /// What it is called.
    pub title: String,
    /// The time it tells of.
    pub period: Period,
    /// When it was published.
    pub published: Date,
    /// The day the figures are of.
    pub as_of: Option<Date>,
    /// Who answers for it.
    pub owner: Named,
    /// The rules that ask for it.
    pub legal_basis: Vec<String>,
    /// Its columns.
    pub schema: TableSchema,
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
    /// The cells of each row, in the order of the fields; empty where there is no value.
    pub rows: Vec<Vec<Box<str>>>,
}

impl Dataset {
    /// A dataset without rows from its head.
    pub fn new(front: Front, file: FileId, stem: String, owner: Named, prose: Prose) -> Dataset {
        let mut corrections = front.corrections;
        corrections.sort_by_key(|correction| correction.date);
        Dataset {
            file,
            stem,
            series: front.series,
            title: front.title,
            period: front.period,
            published: front.published,
            as_of: front.as_of,
            owner,
            legal_basis: front.legal_basis,
            schema: front.schema,
            notes: front.notes,
            corrections,
            source: front.source,
            demo: front.demo,
            prose,
            rows: Vec::new(),
        }
    }
}
