//! A period of a duty: what is owed, what was published, and by whom nothing was sent.

use super::Cx;
use crate::base::calendar::Calendars;
use crate::base::date::{AsOf, Date};
use crate::domain::agency::AgencyId;
use crate::domain::duty::{Duty, Exception, Owed, Owing, Punctuality};
use crate::domain::period::Period;
use crate::domain::publication::Publication;
use std::collections::{BTreeMap, BTreeSet};

/// A period of a duty.
pub struct Slot {
    /// The period; the day of an event.
    pub period: Period,
    /// What is owed for it.
    pub owing: Owing,
    /// The day before it was postponed.
    pub first_day: Option<Date>,
    /// What was decided about it.
    pub exception: Option<Exception>,
    /// How it stands.
    pub standing: Standing,
    /// The day on which it was complete.
    pub published: Option<Date>,
    /// What was published, oldest first.
    pub publications: Vec<Publication>,
    /// The agencies that have a part in it; none when nothing says which.
    pub shares: Vec<Share>,
}

/// The part of an agency in a period.
pub struct Share {
    /// The agency.
    pub agency: AgencyId,
    /// How it stands.
    pub standing: Standing,
    /// The day on which its part was published.
    pub published: Option<Date>,
    /// Whether it reported that nothing arose.
    pub nil: bool,
    /// The page with its part.
    pub route: Option<String>,
}

/// How something that is owed stands on the day of the build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Not published; its day has not passed.
    Pending,
    /// Not published although its day passed so many working days ago; `None` when these cannot be counted.
    Overdue(Option<u32>),
    /// Published by its day.
    OnTime,
    /// Published so many working days after its day; 0 when only days off lie between.
    Late(u32),
    /// Published; whether in time cannot be told, since a year has no calendar.
    Unjudged,
    /// Not published, and its day cannot be told: that year has no calendar.
    NoCalendar(i32),
    /// Cancelled.
    Cancelled,
}

impl Standing {
    /// How a publication of a day, or the lack of one, stands against what is owed.
    pub fn of(owing: Owing, published: Option<Date>, as_of: AsOf, calendars: &Calendars) -> Standing {
        match (owing, published) {
            (_, Some(day)) => match Punctuality::of(owing.day(), day, calendars) {
                Punctuality::OnTime => Standing::OnTime,
                Punctuality::Late(days) => Standing::Late(days),
                Punctuality::Unknown => Standing::Unjudged,
            },
            (Owing::Cancelled | Owing::Nothing, None) => Standing::Cancelled,
            (Owing::NoCalendar(year), None) => Standing::NoCalendar(year),
            (Owing::By(day), None) if as_of.0 > day => {
                Standing::Overdue(calendars.working_days_between(day, as_of.0).ok())
            }
            (Owing::By(_), None) => Standing::Pending,
        }
    }

    /// Whether nothing was published although it should have been.
    pub fn is_overdue(self) -> bool {
        matches!(self, Standing::Overdue(_))
    }
}

impl Slot {
    /// Judges a period by its publications, which are in the order of their days.
    pub(super) fn new(duty: &Duty, period: Period, publications: Vec<Publication>, cx: &Cx<'_>) -> Slot {
        let exception = duty.exception(&period, cx.as_of).cloned();
        let owing = duty.owing(&period, cx.calendars, cx.as_of);
        let stand = |published| Standing::of(owing, published, cx.as_of, cx.calendars);
        let debtors = duty.debtors(&period, cx.root, cx.directory);
        let each = !matches!(duty.owed, Owed::Owner);
        let agencies = if each { debtors } else { named(&publications) };
        let shares: Vec<Share> = agencies
            .into_iter()
            .map(|agency| {
                let own = publications.iter().find(|one| one.covers.contains(&agency));
                let published = own.map(|one| one.published);
                Share {
                    agency,
                    standing: stand(published),
                    published,
                    nil: own.is_some_and(|one| one.nil.contains(&agency)),
                    route: own.map(|one| one.route.clone()),
                }
            })
            .collect();
        let published = match each && !shares.is_empty() {
            // What each of them owes is there when the last of them has published.
            true => shares
                .iter()
                .map(|share| share.published)
                .collect::<Option<Vec<_>>>()
                .and_then(|days| days.into_iter().max()),
            false => complete(&publications),
        };
        Slot {
            first_day: exception.as_ref().and_then(|_| duty.first_day(&period, cx.calendars).day()),
            standing: stand(published),
            period,
            owing,
            exception,
            published,
            publications,
            shares,
        }
    }

    /// The agencies that sent nothing.
    pub fn missing(&self) -> impl Iterator<Item = &Share> {
        self.shares.iter().filter(|share| share.published.is_none())
    }

    /// How many agencies sent their part.
    pub fn sent(&self) -> usize {
        self.shares.iter().filter(|share| share.published.is_some()).count()
    }

    /// The page of the publication.
    pub fn route(&self) -> Option<&str> {
        // What covers most stands for all of it.
        let whole =
            self.publications.iter().max_by_key(|one| (one.covers.len(), std::cmp::Reverse(&one.route)));
        whole.map(|one| one.route.as_str())
    }
}

/// The agencies that the publications name: those in them, and those that should be.
fn named(publications: &[Publication]) -> Vec<AgencyId> {
    let all = publications.iter().flat_map(|one| one.covers.iter().chain(&one.missing));
    all.copied().collect::<BTreeSet<_>>().into_iter().collect()
}

/// The day on which a period was complete: the last of its documents. Of several sorts one is enough.
fn complete(publications: &[Publication]) -> Option<Date> {
    let mut last: BTreeMap<&str, Date> = BTreeMap::new();
    for one in publications {
        let day = last.entry(&one.object).or_insert(one.published);
        *day = one.published.max(*day);
    }
    last.into_values().min()
}
