//! Scorecards as they were read.

use super::card::Card;
use super::precision::Precision;
use super::scheme::Scheme;
use super::score::Row;
use crate::base::date::Date;
use crate::domain::periodic::Head;
use std::sync::Arc;

/// One document: scores by a scheme in a period.
#[derive(Debug)]
pub struct Document {
    /// What it says of itself.
    pub head: Head,
    /// The scheme.
    pub scheme: Arc<Scheme>,
    /// The day on which the source showed the figures.
    pub as_of: Option<Date>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// How exactly they are written.
    pub precision: Precision,
    /// Whether every record of its table was read.
    pub whole: bool,
    /// The card of each agency; known once the references are resolved. Sorted by agency.
    pub cards: Vec<Card>,
}
