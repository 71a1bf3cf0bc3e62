//! Scorecards as they were read.

use super::card::Card;
use super::precision::Precision;
use super::scheme::Scheme;
use super::score::Row;
use crate::base::date::Date;
use crate::base::span::FileId;
use crate::domain::agency::Named;
use crate::domain::correction::Correction;
use crate::domain::period::Period;
use crate::domain::source::Source;
use crate::format::markdown::Prose;
use std::sync::Arc;

/// One document: scores by a scheme in a period.
#[derive(Debug)]
pub struct Document {
    /// The `.md` file.
    pub file: FileId,
    /// Its path.
    pub path: Arc<str>,
    /// The scheme.
    pub scheme: Arc<Scheme>,
    /// The period.
    pub period: Period,
    /// When it was published.
    pub published: Date,
    /// The day on which the source showed the figures.
    pub as_of: Option<Date>,
    /// The only agency, if it is about one.
    pub agency: Option<Named>,
    /// The agencies that should be in it.
    pub agencies: Option<Vec<Named>>,
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
    /// Its rows.
    pub rows: Vec<Row>,
    /// How exactly they are written.
    pub precision: Precision,
    /// Whether every record of its table was read.
    pub whole: bool,
    /// The card of each agency; known once the references are resolved. Sorted by agency.
    pub cards: Vec<Card>,
}
