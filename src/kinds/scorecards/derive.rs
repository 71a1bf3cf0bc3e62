//! Resolved scorecards → editions: one scheme in one period, merged over documents, with ranks.

use super::card::{Card, Sum};
use super::faults;
use super::model::Document;
use super::points::Points;
use super::scheme::Scheme;
use crate::base::date::Date;
use crate::base::diag::{Diag, Diags};
use crate::base::span::Span;
use crate::domain::agency::{AgencyId, AgencyLevel, Directory, names};
use crate::domain::collate;
use crate::domain::kind::DeriveCx;
use crate::domain::period::Period;
use std::collections::BTreeMap;
use std::sync::Arc;

/// All editions. Computed once; pages only format it.
#[derive(Debug)]
pub struct Scorecards {
    /// The documents with rows published up to the as-of date.
    pub documents: Vec<Document>,
    /// The editions by scheme, then by the end of the period.
    pub editions: Vec<Edition>,
}

/// All documents of one scheme and period.
#[derive(Debug)]
pub struct Edition {
    /// The scheme.
    pub scheme: Arc<Scheme>,
    /// The period.
    pub period: Period,
    /// Places of its documents.
    pub documents: Vec<usize>,
    /// The agencies by name.
    pub agencies: Vec<Entry>,
    /// The authority that all of them belong to, if their short names are clear below it.
    pub root: Option<AgencyId>,
    /// When the last of its documents was published.
    pub published: Date,
}

/// An agency in an edition.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The agency.
    pub agency: AgencyId,
    /// Place of its document.
    pub document: usize,
    /// Place of its card in the document.
    pub card: usize,
    /// Its rank, if it has one.
    pub rank: Option<Rank>,
}

/// A place among the agencies of one level: 1, 2, 2, 4.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank {
    /// The place.
    pub place: usize,
    /// Whether others share it.
    pub tied: bool,
    /// Of how many.
    pub of: usize,
}

impl Edition {
    /// The name of one of its agencies.
    pub fn shown_name<'a>(&self, directory: &'a Directory, agency: AgencyId) -> &'a str {
        names::shown(self.root, directory, agency)
    }

    /// An agency of the edition.
    pub fn find(&self, agency: AgencyId) -> Option<&Entry> {
        self.agencies.iter().find(|one| one.agency == agency)
    }
}

impl Scorecards {
    /// Computes all figures.
    pub fn new(documents: Vec<Document>, cx: &DeriveCx<'_>, diags: &mut Diags) -> Scorecards {
        let documents = current(documents, cx, diags);
        let mut places: BTreeMap<(&str, Period, Date), Vec<usize>> = BTreeMap::new();
        for (place, document) in documents.iter().enumerate() {
            let key = (document.scheme.id.as_str(), document.period, document.scheme.valid_from);
            places.entry(key).or_default().push(place);
        }
        let places: Vec<Vec<usize>> = places.into_values().collect();
        let editions = places.into_iter().filter_map(|places| edition(places, &documents, cx.directory));
        let editions = editions.collect();
        Scorecards { documents, editions }
    }

    /// The card of an agency.
    pub fn card(&self, one: &Entry) -> &Card {
        &self.documents[one.document].cards[one.card]
    }
}

/// The documents with rows and corrections without those of days to come.
fn current(mut documents: Vec<Document>, cx: &DeriveCx<'_>, diags: &mut Diags) -> Vec<Document> {
    let today = cx.as_of.0;
    for document in documents.iter().filter(|document| document.published > today) {
        let diag = Diag::at(&faults::FUTURE, Span::file(document.file));
        diags.push(diag.with("value", document.published).with("as_of", today));
    }
    documents.retain(|document| document.published <= today && !document.rows.is_empty());
    documents
        .iter_mut()
        .for_each(|document| document.corrections.retain(|correction| correction.date <= today));
    documents
}

fn edition(places: Vec<usize>, documents: &[Document], directory: &Directory) -> Option<Edition> {
    let first = &documents[*places.first()?];
    let mut agencies: Vec<Entry> = places
        .iter()
        .flat_map(|document| {
            let all = documents[*document].cards.iter().enumerate();
            all.map(|(card, one)| Entry { agency: one.agency, document: *document, card, rank: None })
        })
        .collect();
    agencies.sort_by_key(|one| (one.agency, one.document));
    // The same agency twice was reported; its first document counts.
    agencies.dedup_by_key(|one| one.agency);
    let root = names::root(agencies.iter().map(|one| one.agency), directory);
    agencies
        .sort_by_cached_key(|one| (collate::sort_key(names::shown(root, directory, one.agency)), one.agency));
    let total = |one: &Entry| documents[one.document].cards[one.card].total;
    let totals: Vec<(AgencyLevel, Sum)> =
        agencies.iter().map(|one| (directory.get(one.agency).level, total(one))).collect();
    let ranks = ranks(&totals, first.scheme.max);
    agencies.iter_mut().zip(ranks).for_each(|(one, rank)| one.rank = rank);
    let published = places.iter().map(|place| documents[*place].published).max()?;
    Some(Edition {
        scheme: Arc::clone(&first.scheme),
        period: first.period,
        documents: places,
        agencies,
        root,
        published,
    })
}

/// Competition ranks (1, 2, 2, 4) within a level, by totals of everything: one of which something was not scored cannot be
/// compared. An agency that is alone has no rank.
pub fn ranks(totals: &[(AgencyLevel, Sum)], max: Points) -> Vec<Option<Rank>> {
    let rank = |(level, sum): &(AgencyLevel, Sum)| {
        let own = sum.whole(max)?;
        let same = totals.iter().filter(|(other, _)| other == level).filter_map(|(_, sum)| sum.whole(max));
        let same: Vec<Points> = same.collect();
        let place = 1 + same.iter().filter(|other| **other > own).count();
        let tied = same.iter().filter(|other| **other == own).count() > 1;
        (same.len() > 1).then_some(Rank { place, tied, of: same.len() })
    };
    totals.iter().map(rank).collect()
}
