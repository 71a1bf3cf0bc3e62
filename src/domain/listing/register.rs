//! Resolved lists → the periods with their rows and figures, put together over documents.

use super::faults;
use super::model::{Cover, Entry, Listing};
use super::{Frame, Subject};
use crate::base::date::Date;
use crate::base::diag::Diags;
use crate::domain::agency::{AgencyId, Directory};
use crate::domain::fold;
use crate::domain::kind::DeriveCx;
use crate::domain::limit::Limits;
use crate::domain::period::Period;
use crate::domain::periodic::{self, Agencies, Heads, OfAgency, OfPeriod};
use std::collections::{BTreeMap, BTreeSet};

/// All periods. Computed once; pages only format it.
#[derive(Debug)]
pub struct Register<S: Subject> {
    /// The documents that were published up to the as-of date and say something.
    pub lists: Vec<Listing<S::Row>>,
    /// The periods in order of their ends.
    pub periods: Vec<PeriodRegister<S>>,
}

/// All lists of one period as one.
#[derive(Debug)]
pub struct PeriodRegister<S: Subject> {
    /// The period.
    pub period: Period,
    /// Its name in addresses: of the period, or of the document that stands for itself.
    pub slug: String,
    /// Places of its lists.
    pub lists: Vec<usize>,
    /// The agencies by name.
    pub agencies: Agencies<AgencyPart<S>>,
    /// The rows by agency, then in the order of the file.
    pub rows: Vec<Place>,
    /// The figures of all rows.
    pub figures: S::Figures,
    /// When the last of its lists was published.
    pub published: Date,
}

/// An agency in a period.
#[derive(Debug)]
pub struct AgencyPart<S: Subject> {
    /// The agency.
    pub agency: AgencyId,
    /// What is said of it.
    pub cover: Cover,
    /// Place of its list.
    pub list: usize,
    /// The figures of its rows.
    pub figures: S::Figures,
}

/// A row and its anchor.
#[derive(Clone, Debug)]
pub struct Place {
    /// Place of its list.
    pub list: usize,
    /// Place in the list.
    pub row: usize,
    /// Its anchor on the page.
    pub anchor: String,
}

impl<S: Subject> OfPeriod for PeriodRegister<S> {
    type Part = AgencyPart<S>;

    fn period(&self) -> Period {
        self.period
    }

    fn agencies(&self) -> &Agencies<AgencyPart<S>> {
        &self.agencies
    }
}

impl<S: Subject> OfAgency for AgencyPart<S> {
    fn agency(&self) -> AgencyId {
        self.agency
    }
}

impl<S: Subject> Register<S> {
    /// Judges all rows and computes all figures.
    pub fn new(mut lists: Vec<Listing<S::Row>>, cx: &DeriveCx<'_>, diags: &mut Diags) -> Register<S> {
        // One that says nothing has nothing to show, which is not nothing that arose.
        lists.retain_mut(|list| {
            list.head.is_out(cx.as_of.0, &faults::FUTURE, diags)
                && list.covers.iter().any(|(_, cover)| *cover != Cover::Missing)
        });
        for list in &mut lists {
            let frame = list.frame();
            list.rows.iter_mut().for_each(|entry| S::judge(entry, &frame, cx, diags));
        }
        S::compare(&lists, cx, diags);
        let alone = |list: &Listing<S::Row>| list.paper.as_ref().map(|_| list.head.file);
        let periods = periodic::together(&lists, |list| (list.head.period, alone(list))).into_iter();
        let periods =
            periods.map(|((period, _), places)| of_period(period, places, &lists, cx.directory)).collect();
        Register { lists, periods }
    }

    /// The rules by which its rows are judged, oldest first.
    pub fn rules(&self) -> Limits {
        self.lists.first().map_or(S::rules(), |list| list.rules)
    }

    /// A row.
    pub fn entry(&self, place: &Place) -> &Entry<S::Row> {
        &self.lists[place.list].rows[place.row]
    }
}

/// Puts the lists of a period together.
fn of_period<S: Subject>(
    period: Period,
    places: Vec<usize>,
    lists: &[Listing<S::Row>],
    directory: &Directory,
) -> PeriodRegister<S> {
    let parts = places.iter().flat_map(|list| {
        let covers = lists[*list].covers.iter().copied();
        covers.map(|(agency, cover)| AgencyPart {
            agency,
            cover,
            list: *list,
            figures: S::Figures::default(),
        })
    });
    let mut agencies = Agencies::new(parts.collect(), directory);
    let order: BTreeMap<AgencyId, usize> =
        agencies.iter().enumerate().map(|(at, one)| (one.agency, at)).collect();
    let mut figures = S::Figures::default();
    let mut rows = Vec::new();
    for list in &places {
        let frame: Frame = lists[*list].frame();
        for (row, entry) in lists[*list].rows.iter().enumerate() {
            let at = entry.agency.id.and_then(|id| order.get(&id)).copied();
            let Some(at) = at.filter(|at| agencies[*at].list == *list) else { continue };
            S::count(&mut agencies[at].figures, &entry.row, &frame);
            S::count(&mut figures, &entry.row, &frame);
            rows.push((at, Place { list: *list, row, anchor: String::new() }));
        }
    }
    rows.sort_by_key(|(at, place)| (*at, place.list, place.row));
    let rows = anchored(rows.into_iter().map(|(_, place)| place).collect(), lists);
    let heads: Heads<'_> = places.iter().map(|place| &lists[*place].head).collect();
    let published = heads.last_published().unwrap_or(period.last());
    let alone = places.first().map(|place| &lists[*place]).filter(|list| list.paper.is_some());
    let slug = alone.map_or_else(|| period.slug(), |list| list.stem().to_owned());
    PeriodRegister { period, slug, lists: places, agencies, rows, figures, published }
}

/// Gives each row an anchor: its id, with a number where several are alike.
fn anchored<R>(mut rows: Vec<Place>, lists: &[Listing<R>]) -> Vec<Place> {
    let mut taken = BTreeSet::new();
    for (at, place) in rows.iter_mut().enumerate() {
        let id = fold::slug(&lists[place.list].rows[place.row].id);
        place.anchor = if id.is_empty() { format!("dong-{}", at + 1) } else { format!("d-{id}") };
        if !taken.insert(place.anchor.clone()) {
            place.anchor = format!("{}-dong-{}", place.anchor, at + 1);
        }
    }
    rows
}
