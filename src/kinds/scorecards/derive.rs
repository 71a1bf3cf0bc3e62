//! Resolved scorecards → editions: one scheme in one period, merged over documents, with ranks.

use super::card::{Card, Sum};
use super::faults;
use super::model::Document;
use super::points::Points;
use super::scheme::Scheme;
use crate::base::date::Date;
use crate::base::diag::Diags;
use crate::domain::agency::{AgencyId, AgencyLevel, Directory};
use crate::domain::kind::DeriveCx;
use crate::domain::period::Period;
use crate::domain::periodic::{self, Agencies, Heads, OfAgency};
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
    pub agencies: Agencies<Entry>,
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

impl OfAgency for Entry {
    fn agency(&self) -> AgencyId {
        self.agency
    }
}

impl Scorecards {
    /// Computes all figures.
    pub fn new(mut documents: Vec<Document>, cx: &DeriveCx<'_>, diags: &mut Diags) -> Scorecards {
        documents.retain_mut(|document| {
            document.head.is_out(cx.as_of.0, &faults::FUTURE, diags) && !document.rows.is_empty()
        });
        let of = |document: &Document| (document.head.period, document.scheme.valid_from);
        let editions = periodic::together(&documents, |one| (one.scheme.id.as_str(), of(one)));
        let editions = editions.into_values();
        let editions = editions.filter_map(|places| edition(places, &documents, cx.directory)).collect();
        Scorecards { documents, editions }
    }

    /// The card of an agency.
    pub fn card(&self, one: &Entry) -> &Card {
        &self.documents[one.document].cards[one.card]
    }
}

fn edition(places: Vec<usize>, documents: &[Document], directory: &Directory) -> Option<Edition> {
    let first = &documents[*places.first()?];
    let agencies = places.iter().flat_map(|document| {
        let all = documents[*document].cards.iter().enumerate();
        all.map(|(card, one)| Entry { agency: one.agency, document: *document, card, rank: None })
    });
    let mut agencies = Agencies::new(agencies.collect(), directory);
    let total = |one: &Entry| documents[one.document].cards[one.card].total;
    let totals: Vec<(AgencyLevel, Sum)> =
        agencies.iter().map(|one| (directory.get(one.agency).level, total(one))).collect();
    let ranks = ranks(&totals, first.scheme.max);
    agencies.iter_mut().zip(ranks).for_each(|(one, rank)| one.rank = rank);
    let heads: Heads<'_> = places.iter().map(|place| &documents[*place].head).collect();
    Some(Edition {
        scheme: Arc::clone(&first.scheme),
        period: first.head.period,
        published: heads.last_published()?,
        documents: places,
        agencies,
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
