//! Resolved summaries → the periods with their figures, merged over documents.

use super::counts::Counts;
use super::faults;
use super::model::{Document, Summary};
use crate::base::date::Date;
use crate::base::diag::{Diag, Diags};
use crate::base::span::Span;
use crate::domain::agency::{AgencyId, Directory, names};
use crate::domain::collate;
use crate::domain::kind::DeriveCx;
use crate::domain::period::Period;
use std::collections::BTreeMap;

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
    pub agencies: Vec<AgencyPeriod>,
    /// The authority that all of them belong to, if their short names are clear below it.
    pub root: Option<AgencyId>,
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

impl PeriodSummary {
    /// The name of one of its agencies.
    pub fn shown_name<'a>(&self, directory: &'a Directory, agency: AgencyId) -> &'a str {
        names::shown(self.root, directory, agency)
    }

    /// An agency of the period.
    pub fn find(&self, agency: AgencyId) -> Option<&AgencyPeriod> {
        self.agencies.iter().find(|one| one.agency == agency)
    }
}

impl Handling {
    /// Computes all figures.
    pub fn new(documents: Vec<Document>, cx: &DeriveCx<'_>, diags: &mut Diags) -> Handling {
        let documents = current(documents, cx, diags);
        let mut by_period: BTreeMap<Period, Vec<usize>> = BTreeMap::new();
        for (place, document) in documents.iter().enumerate() {
            by_period.entry(document.period).or_default().push(place);
        }
        let periods = by_period.into_iter();
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

/// The documents with rows and corrections without those of days to come.
fn current(mut documents: Vec<Document>, cx: &DeriveCx<'_>, diags: &mut Diags) -> Vec<Document> {
    let today = cx.as_of.0;
    for document in documents.iter().filter(|document| document.published > today) {
        let diag = Diag::at(&faults::FUTURE_SUMMARY, Span::file(document.file));
        diags.push(diag.with("value", document.published).with("as_of", today));
    }
    // One without rows has nothing to show, which is not zero.
    documents.retain(|document| document.published <= today && !document.rows.is_empty());
    documents
        .iter_mut()
        .for_each(|document| document.corrections.retain(|correction| correction.date <= today));
    documents
}

fn summary(
    period: Period,
    places: Vec<usize>,
    documents: &[Document],
    directory: &Directory,
) -> PeriodSummary {
    let mut agencies: Vec<AgencyPeriod> = places
        .iter()
        .flat_map(|document| {
            let all = documents[*document].summaries.iter().enumerate();
            all.map(|(summary, one)| AgencyPeriod { agency: one.agency, document: *document, summary })
        })
        .collect();
    agencies.sort_by_key(|one| (one.agency, one.document));
    // The same agency twice was reported; its first document counts.
    agencies.dedup_by_key(|one| one.agency);
    let root = names::root(agencies.iter().map(|one| one.agency), directory);
    agencies
        .sort_by_cached_key(|one| (collate::sort_key(names::shown(root, directory, one.agency)), one.agency));
    let figures =
        agencies.iter().filter_map(|one| documents[one.document].summaries[one.summary].figures.as_ref());
    let counts = Counts::total(figures.map(|figures| &figures.counts));
    let published = places.iter().map(|place| documents[*place].published).max().unwrap_or(period.last());
    PeriodSummary { period, documents: places, agencies, root, counts, published }
}
