//! Satisfaction as records: documents as read, and surveys put together from them.

use super::columns::SATISFIED;
use super::front::{Front, Instrument, Question};
use crate::base::date::Date;
use crate::base::span::{FileId, Span};
use crate::domain::agency::{AgencyId, AgencyRef};
use crate::domain::correction::Correction;
use crate::domain::fold::fold;
use crate::domain::period::Period;
use crate::domain::source::Source;
use crate::format::markdown::Prose;
use std::sync::Arc;

/// The id of the question about everything.
pub const OVERALL: &str = "overall";

/// The levels of a scale: those of [`super::columns::LEVELS`] that it has, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale(pub Vec<usize>);

impl Scale {
    /// How many of its levels, from the first, count as satisfied.
    pub fn satisfied(&self) -> usize {
        self.0.iter().filter(|level| **level < SATISFIED).count()
    }
}

/// Answers of one agency to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counts {
    /// By level of the scale.
    pub levels: Vec<u64>,
    /// Those whom the question did not concern; `None` when the table does not say.
    pub not_applicable: Option<u64>,
}

/// A row as read.
#[derive(Clone, Debug)]
pub struct Row {
    /// The agency; `None` when the document names it.
    pub agency: Option<AgencyRef>,
    /// Place of the question in the head.
    pub question: usize,
    /// The answers.
    pub counts: Counts,
    /// Where the question stands.
    pub span: Span,
}

/// A document as read.
#[derive(Clone, Debug)]
pub struct Document {
    /// Stem of its files.
    pub stem: String,
    /// Its path, for messages.
    pub path: Arc<str>,
    /// The `.md` file.
    pub file: FileId,
    /// Its head.
    pub front: Front,
    /// Where the head names its agency, owner, instrument and questions.
    pub spans: Spans,
    /// Its prose.
    pub prose: Prose,
    /// Its scale.
    pub scale: Scale,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// Places of the head that resolving speaks of.
#[derive(Clone, Copy, Debug)]
pub struct Spans {
    /// `agency`.
    pub agency: Span,
    /// `owner`.
    pub owner: Span,
    /// `instrument`.
    pub instrument: Span,
    /// `questions`.
    pub questions: Span,
}

/// What makes results comparable over time: the sort and the name of the instrument.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SeriesKey {
    /// Sort.
    pub kind: super::front::InstrumentKind,
    /// Name, folded.
    pub name: String,
}

impl SeriesKey {
    /// The series of an instrument.
    pub fn of(instrument: &Instrument) -> SeriesKey {
        SeriesKey { kind: instrument.kind, name: fold(instrument.name.as_deref().unwrap_or_default()) }
    }
}

/// A document as part of a survey.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The `.md` file.
    pub file: FileId,
    /// Its only agency, if it has one.
    pub agency: Option<AgencyId>,
    /// Its title, if it has one of its own.
    pub title: Option<String>,
    /// When it was published.
    pub published: Option<Date>,
    /// Its corrections after that.
    pub corrections: Vec<Correction>,
    /// Where its figures come from.
    pub source: Option<Source>,
    /// Its prose.
    pub prose: Prose,
    /// Whether its figures are fictional.
    pub demo: bool,
}

/// The results of one instrument in one period, from one document or from one an agency.
#[derive(Clone, Debug)]
pub struct Survey {
    /// The part of the address that names it.
    pub stem: String,
    /// The period.
    pub period: Period,
    /// The instrument, with the dates and invitations of all documents.
    pub instrument: Instrument,
    /// Its series.
    pub series: SeriesKey,
    /// Who answers for it.
    pub owner: Option<AgencyId>,
    /// The questions.
    pub questions: Vec<Question>,
    /// The scale.
    pub scale: Scale,
    /// Its documents, those without an agency of their own first.
    pub sheets: Vec<Sheet>,
    /// Answers of each agency by question, agencies in the order of their names.
    pub answers: Vec<(AgencyId, Vec<Option<Counts>>)>,
}

impl Survey {
    /// Whether an interval may be given: a sample that was drawn at random.
    pub fn is_probability(&self) -> bool {
        self.instrument.probability == Some(true) && self.instrument.kind.samples()
    }

    /// When the last of its documents was published.
    pub fn published(&self) -> Option<Date> {
        self.sheets.iter().filter_map(|sheet| sheet.published).max()
    }

    /// The document that speaks for the whole survey.
    pub fn whole(&self) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.agency.is_none())
    }

    /// The place of the question about everything.
    pub fn overall(&self) -> Option<usize> {
        self.questions.iter().position(|question| question.id == OVERALL)
    }
}
