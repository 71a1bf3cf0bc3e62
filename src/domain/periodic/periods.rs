//! Publications that follow each other in time, a period each.

use super::agencies::{Agencies, OfAgency};
use crate::domain::agency::AgencyId;
use crate::domain::period::Period;
use std::collections::BTreeMap;

/// How many periods of an agency its page shows.
pub const RECENT: usize = 12;

/// What was published of a period.
pub trait OfPeriod {
    /// What is said of one agency.
    type Part: OfAgency;

    /// The period.
    fn period(&self) -> Period;

    /// Its agencies.
    fn agencies(&self) -> &Agencies<Self::Part>;
}

/// The newest month; the newest period where there are no months. `all` go from the oldest to the newest.
pub fn newest<P: OfPeriod>(all: &[P]) -> Option<&P> {
    all.iter().rev().find(|one| is_month(*one)).or(all.last())
}

/// The months of an agency, newest first; its longer periods where it has no months. `all` go from the oldest to the newest.
pub fn of_agency<P: OfPeriod>(all: &[P], agency: AgencyId) -> Vec<(&P, &P::Part)> {
    let known = all.iter().rev().filter_map(|one| Some((one, one.agencies().find(agency)?)));
    let (months, longer): (Vec<_>, Vec<_>) = known.partition(|(one, _)| is_month(*one));
    if months.is_empty() { longer } else { months }
}

/// The periods that the page of an agency shows: the newest of [`of_agency`].
pub fn recent<P: OfPeriod>(all: &[P], agency: AgencyId) -> impl Iterator<Item = (&P, &P::Part)> {
    of_agency(all, agency).into_iter().take(RECENT)
}

/// The same of every agency.
pub fn all_recent<P: OfPeriod>(all: &[P]) -> BTreeMap<AgencyId, Vec<&P>> {
    let mut shown: BTreeMap<AgencyId, Vec<&P>> = BTreeMap::new();
    for one in all.iter().rev() {
        for part in one.agencies().iter() {
            shown.entry(part.agency()).or_default().push(one);
        }
    }
    for of in shown.values_mut() {
        if of.iter().any(|one| is_month(*one)) {
            of.retain(|one| is_month(*one));
        }
        of.truncate(RECENT);
    }
    shown
}

/// Months, and everything else, both newest first.
pub fn months_and_longer<P: OfPeriod>(all: &[P]) -> (Vec<&P>, Vec<&P>) {
    all.iter().rev().partition(|one| is_month(*one))
}

fn is_month(one: &impl OfPeriod) -> bool {
    matches!(one.period(), Period::Month(_))
}
