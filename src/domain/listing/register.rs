//! Resolved lists → the periods with their rows and figures, put together over documents.

use super::faults;
use super::model::{Cover, Entry, Listing};
use super::{Frame, Subject};
use crate::base::date::Date;
use crate::base::diag::{Diag, Diags};
use crate::base::span::Span;
use crate::domain::agency::{AgencyId, Directory, names};
use crate::domain::collate;
use crate::domain::fold;
use crate::domain::kind::DeriveCx;
use crate::domain::limit::Limits;
use crate::domain::period::Period;
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
    pub agencies: Vec<AgencyPart<S>>,
    /// The authority that all of them belong to, if their short names are clear below it.
    pub root: Option<AgencyId>,
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

impl<S: Subject> PeriodRegister<S> {
    /// An agency of the period.
    pub fn find(&self, agency: AgencyId) -> Option<&AgencyPart<S>> {
        self.agencies.iter().find(|one| one.agency == agency)
    }

    /// The name of one of its agencies, as its tables show it.
    pub fn name<'d>(&self, directory: &'d Directory, agency: AgencyId) -> &'d str {
        names::shown(self.root, directory, agency)
    }
}

impl<S: Subject> Register<S> {
    /// Judges all rows and computes all figures.
    pub fn new(lists: Vec<Listing<S::Row>>, cx: &DeriveCx<'_>, diags: &mut Diags) -> Register<S> {
        let mut lists = current(lists, cx, diags);
        for list in &mut lists {
            let frame = list.head.frame();
            list.rows.iter_mut().for_each(|entry| S::judge(entry, &frame, cx, diags));
        }
        let mut by_period: BTreeMap<(Period, Option<usize>), Vec<usize>> = BTreeMap::new();
        for (place, list) in lists.iter().enumerate() {
            let alone = list.head.paper.as_ref().map(|_| place);
            by_period.entry((list.head.period, alone)).or_default().push(place);
        }
        let periods = by_period.into_iter();
        let periods =
            periods.map(|((period, _), places)| together(period, places, &lists, cx.directory)).collect();
        Register { lists, periods }
    }

    /// The rules by which its rows are judged, oldest first.
    pub fn rules(&self) -> Limits {
        self.lists.first().map_or(S::rules(), |list| list.head.rules)
    }

    /// A row.
    pub fn entry(&self, place: &Place) -> &Entry<S::Row> {
        &self.lists[place.list].rows[place.row]
    }

    /// The newest month; the newest period where there are no months.
    pub fn newest(&self) -> Option<&PeriodRegister<S>> {
        let monthly = self.periods.iter().rev().find(|one| matches!(one.period, Period::Month(_)));
        monthly.or(self.periods.last())
    }
}

/// The documents that say something, and corrections without those of days to come.
fn current<R>(mut lists: Vec<Listing<R>>, cx: &DeriveCx<'_>, diags: &mut Diags) -> Vec<Listing<R>> {
    let today = cx.as_of.0;
    for head in lists.iter().map(|list| &list.head).filter(|head| head.published > today) {
        let diag = Diag::at(&faults::FUTURE, Span::file(head.file));
        diags.push(diag.with("value", head.published).with("as_of", today));
    }
    lists.retain(|list| {
        list.head.published <= today && list.covers.iter().any(|(_, cover)| *cover != Cover::Missing)
    });
    for list in &mut lists {
        list.head.corrections.retain(|correction| correction.date <= today);
    }
    lists
}

fn together<S: Subject>(
    period: Period,
    places: Vec<usize>,
    lists: &[Listing<S::Row>],
    directory: &Directory,
) -> PeriodRegister<S> {
    let mut agencies: BTreeMap<AgencyId, AgencyPart<S>> = BTreeMap::new();
    for place in &places {
        for (agency, cover) in &lists[*place].covers {
            let part = || AgencyPart {
                agency: *agency,
                cover: *cover,
                list: *place,
                figures: S::Figures::default(),
            };
            // The same agency twice was reported; its first list counts.
            agencies.entry(*agency).or_insert_with(part);
        }
    }
    let mut figures = S::Figures::default();
    let mut rows = Vec::new();
    for place in &places {
        let frame: Frame = lists[*place].head.frame();
        for (row, entry) in lists[*place].rows.iter().enumerate() {
            let part = entry.agency.id.and_then(|id| agencies.get_mut(&id));
            let Some(part) = part.filter(|part| part.list == *place) else { continue };
            S::count(&mut part.figures, &entry.row, &frame);
            S::count(&mut figures, &entry.row, &frame);
            rows.push((part.agency, Place { list: *place, row, anchor: String::new() }));
        }
    }
    let root = names::root(agencies.keys().copied(), directory);
    let mut agencies: Vec<AgencyPart<S>> = agencies.into_values().collect();
    agencies
        .sort_by_cached_key(|one| (collate::sort_key(names::shown(root, directory, one.agency)), one.agency));
    let order: BTreeMap<AgencyId, usize> =
        agencies.iter().enumerate().map(|(at, one)| (one.agency, at)).collect();
    rows.sort_by_key(|(agency, place)| (order.get(agency).copied(), place.list, place.row));
    let rows = anchored(rows.into_iter().map(|(_, place)| place).collect(), lists);
    let published = places.iter().map(|place| lists[*place].head.published).max().unwrap_or(period.last());
    let alone = places.first().map(|place| &lists[*place].head).filter(|head| head.paper.is_some());
    let slug = alone.map_or_else(|| period.slug(), |head| head.stem().to_owned());
    PeriodRegister { period, slug, lists: places, agencies, root, rows, figures, published }
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
