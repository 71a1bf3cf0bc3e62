//! Resolved summaries → the periods with their figures, merged over documents.

use super::counts::Counts;
use super::faults;
use super::model::{Document, Summary};
use crate::base::date::Date;
use crate::base::diag::Diags;
use crate::domain::agency::{AgencyId, Directory};
use crate::domain::kind::DeriveCx;
use crate::domain::period::Period;
use crate::domain::periodic::{self, Agencies, Heads, OfAgency, OfPeriod};

/// All periods. Computed once; pages only format it.
#[derive(Debug)]
pub struct Handling {
    /// The documents with rows published up to the as-of date.
    pub documents: Vec<Document>,
    /// The periods with a summary, in order of their ends.
    pub periods: Vec<PeriodSummary>,
}

/// All documents of one period as one summary.
#[derive(Debug)]
pub struct PeriodSummary {
    /// The period.
    pub period: Period,
    /// Places of its documents.
    pub documents: Vec<usize>,
    /// The agencies by name.
    pub agencies: Agencies<AgencyPeriod>,
    /// The sum over all agencies with figures.
    pub counts: Counts,
    /// When the last of its documents was published.
    pub published: Date,
}

/// An agency in a period.
#[derive(Clone, Copy, Debug)]
pub struct AgencyPeriod {
    /// The agency.
    pub agency: AgencyId,
    /// Place of its document.
    pub document: usize,
    /// Place of the agency in the document's summaries.
    pub summary: usize,
}

impl OfAgency for AgencyPeriod {
    fn agency(&self) -> AgencyId {
        self.agency
    }
}

impl OfPeriod for PeriodSummary {
    type Part = AgencyPeriod;

    fn period(&self) -> Period {
        self.period
    }

    fn agencies(&self) -> &Agencies<AgencyPeriod> {
        &self.agencies
    }
}

impl Handling {
    /// Computes all figures.
    pub fn new(mut documents: Vec<Document>, cx: &DeriveCx<'_>, diags: &mut Diags) -> Handling {
        // One without rows has nothing to show, which is not zero.
        documents.retain_mut(|document| {
            document.head.is_out(cx.as_of.0, &faults::FUTURE_SUMMARY, diags) && !document.rows.is_empty()
        });
        let periods = periodic::together(&documents, |document| document.head.period).into_iter();
        let periods =
            periods.map(|(period, places)| summary(period, places, &documents, cx.directory)).collect();
        Handling { documents, periods }
    }

    /// What the documents say of an agency.
    pub fn summary(&self, one: &AgencyPeriod) -> &Summary {
        &self.documents[one.document].summaries[one.summary]
    }

    /// Whether an agency has a page of its own in a period: it has fields, and is not all there is.
    pub fn has_page(&self, summary: &PeriodSummary, one: &AgencyPeriod) -> bool {
        summary.agencies.len() > 1 && !self.summary(one).fields.is_empty()
    }

    /// The figures of an agency, if it reported.
    pub fn counts(&self, one: &AgencyPeriod) -> Option<&Counts> {
        self.summary(one).figures.as_ref().map(|figures| &figures.counts)
    }
}

fn summary(
    period: Period,
    places: Vec<usize>,
    documents: &[Document],
    directory: &Directory,
) -> PeriodSummary {
    let agencies = places.iter().flat_map(|document| {
        let all = documents[*document].summaries.iter().enumerate();
        all.map(|(summary, one)| AgencyPeriod { agency: one.agency, document: *document, summary })
    });
    let agencies = Agencies::new(agencies.collect(), directory);
    let figures =
        agencies.iter().filter_map(|one| documents[one.document].summaries[one.summary].figures.as_ref());
    let counts = Counts::total(figures.map(|figures| &figures.counts));
    let heads: Heads<'_> = places.iter().map(|place| &documents[*place].head).collect();
    let published = heads.last_published().unwrap_or(period.last());
    PeriodSummary { period, documents: places, agencies, counts, published }
}
