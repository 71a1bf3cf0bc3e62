//! Publications that follow each other in time, a period each.

use super::agencies::{Agencies, OfAgency};
use crate::domain::agency::AgencyId;
use crate::domain::period::Period;

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

/// Months, and everything else, both newest first.
pub fn months_and_longer<P: OfPeriod>(all: &[P]) -> (Vec<&P>, Vec<&P>) {
    all.iter().rev().partition(|one| is_month(*one))
}

fn is_month(one: &impl OfPeriod) -> bool {
    matches!(one.period(), Period::Month(_))
}
