//! The ledger: every duty of the portal with its periods, held against what was published. A period without a publication is
//! the finding.
//!
//! Only duties that apply here are in it, and only publications of the portal's own authority are held against them: the
//! plans of others that a portal shows oblige nobody here, and nothing is called missing of them.

mod faults;
mod slot;
#[cfg(test)]
mod tests;

use crate::base::calendar::Calendars;
use crate::base::date::{AsOf, Date};
use crate::base::diag::{Diag, Diags};
use crate::domain::agency::{AgencyId, Directory};
use crate::domain::duty::{
    self, Applies, Cadence, Duty, Owing, Promise, is_object, promised, unknown_object,
};
use crate::domain::kind::PlanCx;
use crate::domain::period::Period;
use crate::domain::portal::Derived;
use crate::domain::publication::{Event, Publication};
use crate::kinds::registry;
pub use faults::FAULTS;
pub use slot::{Share, Slot, Standing};
use std::collections::{BTreeMap, BTreeSet};

/// After the period of the day of the build, so many more are looked at for the next day that lies ahead.
const AHEAD: usize = 2;

/// All duties that apply, with their periods.
pub struct Ledger {
    /// The duties: those of the catalogue first.
    pub held: Vec<Held>,
}

/// A duty and what became of it.
pub struct Held {
    /// The duty.
    pub duty: Duty,
    /// Its periods, oldest first; of events, those that became known by a publication.
    pub slots: Vec<Slot>,
    /// Whether it is about fictional agencies.
    pub demo: bool,
}

/// A period and the part of an agency in it; none of the agency that answers for the whole.
pub type Part<'a> = (&'a Slot, Option<&'a Share>);

/// Days of events with what has to be published after them.
type Days = BTreeSet<(&'static str, Date)>;

/// Publications by what they are.
type ByObject = BTreeMap<String, Vec<Publication>>;

/// What judging needs.
struct Cx<'a> {
    directory: &'a Directory,
    calendars: &'a Calendars,
    as_of: AsOf,
    /// The authority that the portal is about.
    root: Option<AgencyId>,
}

impl Ledger {
    /// Holds the duties against the publications of all kinds.
    pub fn new(derived: &Derived, plan: &PlanCx<'_>, diags: &mut Diags) -> Ledger {
        let cx = Cx {
            directory: &derived.directory,
            calendars: &derived.calendars,
            as_of: plan.as_of,
            root: duty::root(derived.config.owner.as_deref(), &derived.directory),
        };
        let mut published: Vec<Publication> =
            derived.kinds.iter().flat_map(|kind| kind.publications(plan)).collect();
        let promises = derived.kinds.iter().flat_map(|kind| kind.promises(plan));
        let promises: Vec<Promise> = promises.filter(|promise| cx.concerns(promise)).collect();
        published.extend(promises.iter().flat_map(|promise| promise.delivered.iter().cloned()));
        let events =
            cx.events(derived.kinds.iter().flat_map(|kind| kind.events(plan)).collect(), &mut published);
        // What is dated after the day of the build is not known on it.
        published.retain(|one| one.published <= cx.as_of.0 && cx.ours(one));
        let published = by_object(published);
        let duties =
            with_promises(derived.duties.iter().cloned().collect(), promises, &published, &cx, diags);
        let held = duties
            .into_iter()
            .filter_map(|duty| cx.hold(duty, &published, &events, derived.config.demo, diags));
        Ledger { held: held.collect() }
    }

    /// What an agency owes or answers for: each duty with its periods, newest first, and the agency's part in them.
    pub fn of(&self, agency: AgencyId) -> Vec<(&Held, Vec<Part<'_>>)> {
        self.held.iter().map(|held| (held, held.of(agency))).filter(|(_, slots)| !slots.is_empty()).collect()
    }
}

impl Held {
    /// The periods in which an agency has a part or for which it answers, newest first, with its part.
    fn of(&self, agency: AgencyId) -> Vec<Part<'_>> {
        let answers = self.duty.responsible == Some(agency);
        let slots = self.slots.iter().rev().filter_map(|slot| {
            let share = slot.shares.iter().find(|share| share.agency == agency);
            (share.is_some() || answers).then_some((slot, share))
        });
        slots.collect()
    }
}

impl Cx<'_> {
    /// Whether a publication is one of the portal's own authority.
    fn ours(&self, publication: &Publication) -> bool {
        let of = publication.publisher.or(publication.covers.first().copied());
        self.belongs(of)
    }

    /// Whether a promise may oblige anybody here. An output makes a duty by itself only where the plan is known to be one of
    /// the portal's own authority.
    fn concerns(&self, promise: &Promise) -> bool {
        promise.task.is_none() || duty::is_own(promise.issuer, self.root, self.directory)
    }

    fn belongs(&self, agency: Option<AgencyId>) -> bool {
        duty::belongs(agency, self.root, self.directory)
    }

    /// The days of events by what has to be published, and what was published of them: of a day, when all of it was.
    fn events(&self, mut events: Vec<Event>, published: &mut Vec<Publication>) -> Days {
        events.retain(|event| {
            event.day <= self.as_of.0 && self.belongs(event.publisher.or(event.covers.first().copied()))
        });
        let out = |event: &Event| event.published.is_some_and(|day| day <= self.as_of.0);
        let open: Days =
            events.iter().filter(|event| !out(event)).map(|event| (event.object, event.day)).collect();
        let done = events.iter().filter(|event| !open.contains(&(event.object, event.day)));
        published.extend(done.filter_map(Event::publication));
        events.iter().map(|event| (event.object, event.day)).collect()
    }

    /// A duty with its periods; `None` when it does not apply here.
    fn hold(
        &self,
        duty: Duty,
        published: &ByObject,
        events: &Days,
        demo: bool,
        diags: &mut Diags,
    ) -> Option<Held> {
        let mut own: Vec<&Publication> =
            covered(&duty, published).filter(|one| duty.holds(&one.period)).collect();
        own.sort_by(|a, b| (a.period, a.published, &a.route).cmp(&(b.period, b.published, &b.route)));
        let applies = match duty.applies {
            Applies::Never => false,
            Applies::Declared => duty.declared,
            Applies::Published => duty.declared || !own.is_empty(),
        };
        if !applies {
            return None;
        }
        let demo = demo
            || own.iter().any(|one| one.demo)
            || duty.responsible.is_some_and(|agency| self.directory.is_demo(agency));
        let mut by_period: BTreeMap<Period, Vec<Publication>> = BTreeMap::new();
        for one in &own {
            by_period.entry(one.period).or_default().push((*one).clone());
        }
        let Some(periods) = self.periods(&duty, own.first().copied()) else {
            if let Some(span) = duty.span {
                diags.push(Diag::at(&faults::NO_START, span).with("value", &duty.id));
            }
            return None;
        };
        let periods = match duty.cadence {
            Cadence::Event => days(&duty, by_period.keys(), events),
            _ => periods,
        };
        let slots = periods.into_iter().map(|period| {
            let publications = by_period.remove(&period).unwrap_or_default();
            Slot::new(&duty, period, publications, self)
        });
        let held = Held { slots: slots.collect(), duty, demo };
        faults::report(&held, self, diags);
        Some(held)
    }

    /// The periods from the first that is owed to the next whose day lies ahead; `None` when it is not known where they begin.
    fn periods(&self, duty: &Duty, first: Option<&Publication>) -> Option<Vec<Period>> {
        if duty.cadence == Cadence::Event {
            return Some(Vec::new());
        }
        let start: Date = duty.from.or(first.map(|one| one.period.first()))?;
        let today = self.as_of.0;
        let mut periods = Vec::new();
        let mut ahead = 0;
        for period in duty.cadence.from(start) {
            if period.first() > today {
                ahead += 1;
                let open = |period: &Period| match duty.owing(period, self.calendars, self.as_of) {
                    Owing::By(day) => day >= today,
                    Owing::NoCalendar(_) => true,
                    Owing::Cancelled | Owing::Nothing => false,
                };
                if ahead > AHEAD || periods.last().is_some_and(open) {
                    break;
                }
            }
            if duty.valid_to.is_some_and(|last| period.last() > last) {
                break;
            }
            // What was due before the duty began is not owed.
            let before = duty.first_day(&period, self.calendars).day().is_some_and(|day| day < start);
            if duty.holds(&period) && !before {
                periods.push(period);
            }
        }
        Some(periods)
    }
}

fn by_object(published: Vec<Publication>) -> ByObject {
    let mut found = ByObject::new();
    for one in published {
        found.entry(one.object.to_string()).or_default().push(one);
    }
    found
}

/// The publications that fulfil a duty: of its object, or of the sorts of its kind, whose names begin with it.
fn covered<'p>(duty: &Duty, published: &'p ByObject) -> impl Iterator<Item = &'p Publication> {
    let begin = published.range(duty.object.clone()..);
    let likely = begin.take_while(|(object, _)| object.starts_with(&duty.object));
    likely.filter(|(object, _)| duty.covers(object)).flat_map(|(_, all)| all)
}

/// The days of events that a duty asks for, whether something was published after them or not.
fn days<'p>(duty: &Duty, published: impl Iterator<Item = &'p Period>, events: &Days) -> Vec<Period> {
    let own = events.iter().filter(|(object, _)| duty.covers(object)).map(|(_, day)| Period::Day(*day));
    let all: BTreeSet<Period> = published.copied().chain(own.filter(|day| duty.holds(day))).collect();
    all.into_iter().filter(|day| duty.from.is_none_or(|from| from <= day.first())).collect()
}

/// The duties with what plans promise: another basis of a duty that is there already, or a duty of its own.
fn with_promises(
    mut duties: Vec<Duty>,
    promises: Vec<Promise>,
    published: &ByObject,
    cx: &Cx<'_>,
    diags: &mut Diags,
) -> Vec<Duty> {
    let kinds: Vec<&str> = registry::all().iter().map(|kind| kind.key()).collect();
    for promise in promises {
        if promise.task.is_some() {
            // An entry of content with its id stands in its place.
            if duties.iter().all(|duty| duty.id != promise.id) {
                duties.push(own(promise));
            }
            continue;
        }
        if !is_object(&promise.object, &kinds) {
            diags.push(unknown_object(&promise.object, &kinds, promise.span));
            continue;
        }
        if !cx.belongs(promise.issuer) {
            continue;
        }
        let same = |duty: &&mut Duty| duty.cadence == promise.cadence && duty.covers(&promise.object);
        let in_force = |duty: &&mut Duty| duty.holds_within(&promise.within);
        match duties.iter_mut().filter(same).find(in_force) {
            Some(duty) => {
                let idle = match duty.applies {
                    Applies::Declared => true,
                    Applies::Published => covered(duty, published).next().is_none(),
                    Applies::Never => false,
                };
                take_over(duty, promise, idle);
            }
            None => duties.push(own(promise)),
        }
    }
    duties
}

/// A plan takes over a duty of the catalogue for its time, unless content does or it applies by itself (not `idle`).
fn take_over(duty: &mut Duty, promise: Promise, idle: bool) {
    duty.bases.push(promise.basis);
    if !duty.declared && idle {
        duty.declared = true;
        duty.from = Some(promise.within.first());
        duty.valid_to =
            Some(duty.valid_to.map_or(promise.within.last(), |last| last.min(promise.within.last())));
        duty.responsible = promise.lead.or(duty.responsible);
    }
}

fn own(promise: Promise) -> Duty {
    let mut duty = promised(promise.id, promise.object, promise.title, promise.basis, promise.cadence);
    duty.from = Some(promise.within.first());
    duty.valid_to = Some(promise.within.last());
    duty.responsible = promise.lead.or(promise.issuer);
    duty.exceptions = promise.exceptions;
    duty.span = promise.task.is_some().then_some(promise.span);
    duty.task = promise.task;
    duty
}
