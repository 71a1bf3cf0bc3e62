//! `lich-cong-bo.html` and `lich.ics`: what is due, what was published by its day, what is missing.

mod block;
mod data;
mod ics;
mod index;
mod line;
mod plans;
mod tally;
mod task;
mod words;

use crate::domain::due::Due;
use crate::domain::kind::PlanCx;
use crate::domain::method::{Dated, validity};
use crate::domain::publication::Awaited;
use crate::domain::site::PlannedPage;
use crate::stages::duties::{Held, Ledger, Slot};
pub(super) use block::block;
pub(super) use data::own;
pub(super) use ics::page as ics;
use line::Item;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
pub(super) use task::add;

/// The calendar of publications.
pub(super) const ROUTE: &str = "lich-cong-bo.html";

/// The same as a file for calendar programs.
pub(super) const ICS: &str = "lich.ics";

/// So many of the newest periods of a duty stand on the first page; the others stand on the pages of the years.
const NEWEST: usize = 12;

/// So many overdue and so many coming publications stand on the home page.
const ON_HOME: (usize, usize) = (5, 3);

/// The calendar's pages; none where nothing is owed.
pub(super) fn pages<'a>(ledger: &'a Ledger, cx: &'a PlanCx<'a>) -> Vec<PlannedPage<'a>> {
    if ledger.held.is_empty() { Vec::new() } else { index::pages(ledger, cx) }
}

/// The entry of the footer menu.
pub(super) fn menu(ledger: &Ledger, cx: &PlanCx<'_>) -> Option<(String, String)> {
    (!ledger.held.is_empty()).then(|| (cx.locale.say("duties.title", &[]), ROUTE.to_owned()))
}

/// The rules of duties as entries of the page of methods; one for the tasks of a plan.
pub(super) fn dated(ledger: &Ledger, cx: &PlanCx<'_>) -> Vec<Dated> {
    let mut seen = BTreeSet::new();
    ledger.held.iter().filter(|held| seen.insert(source(held))).map(|held| rule(held, cx)).collect()
}

fn rule(held: &Held, cx: &PlanCx<'_>) -> Dated {
    let (duty, locale) = (&held.duty, cx.locale);
    if let Some(task) = &duty.task {
        return Dated {
            name: locale.say("duties.plan.title", &[]),
            validity: String::new(),
            says: locale.say("duties.plan.how", &[]),
            source: task.document.clone(),
            verified: true,
        };
    }
    let documents: Vec<&str> = duty.bases.iter().map(|basis| basis.document.as_str()).collect();
    Dated {
        name: duty.title.clone(),
        validity: duty.valid_from.map(|from| validity(from, duty.valid_to, locale)).unwrap_or_default(),
        says: format!("{}.", words::rule(duty, locale)),
        source: documents.join("; "),
        verified: duty.verified,
    }
}

/// What the home page says of coming and overdue publications.
#[derive(Serialize)]
pub(super) struct Soon {
    overdue: Vec<Item>,
    coming: Vec<Item>,
    href: &'static str,
}

/// What is overdue, longest first, and what comes next.
pub(super) fn soon(ledger: &Ledger, cx: &PlanCx<'_>) -> Option<Soon> {
    let overdue: Vec<Item> = overdue_items(ledger, cx).into_iter().take(ON_HOME.0).collect();
    let coming: Vec<Item> = coming_items(ledger, cx).into_iter().take(ON_HOME.1).collect();
    (!overdue.is_empty() || !coming.is_empty()).then_some(Soon { overdue, coming, href: ROUTE })
}

/// The publication whose day comes next; where none lies ahead, the first that should have come. The foot of every page
/// names it, so that a portal which nobody keeps any more says itself that it is late.
pub(super) fn awaited(ledger: &Ledger, cx: &PlanCx<'_>) -> Option<Awaited> {
    let (held, slot) = coming(ledger).into_iter().chain(overdue(ledger)).next()?;
    Some(Awaited {
        title: line::title(held, slot, cx),
        href: format!("{ROUTE}#{}", held.duty.id),
        due: Due::new(slot.owing.day()?, cx.as_of, cx.locale),
    })
}

/// One item a duty with all its periods that are overdue, the earliest day first; one item for the tasks of a plan.
fn overdue_items(ledger: &Ledger, cx: &PlanCx<'_>) -> Vec<Item> {
    let groups = grouped(overdue(ledger), |held, _| source(held));
    groups.iter().map(|periods| line::overdue(periods, cx)).collect()
}

/// One item a period whose day lies ahead, the next day first; one item for the tasks of a plan that are due on the same day.
fn coming_items(ledger: &Ledger, cx: &PlanCx<'_>) -> Vec<Item> {
    let apart = |held: &Held, slot: &Slot| held.duty.task.is_none().then_some(slot.period);
    let groups = grouped(coming(ledger), |held, slot| (source(held), slot.owing.day(), apart(held, slot)));
    groups.iter().map(|periods| line::coming(periods, cx)).collect()
}

/// A period of a duty.
type Owed<'l> = (&'l Held, &'l Slot);

/// What makes a duty: a plan for all its tasks, else the duty itself.
fn source(held: &Held) -> (bool, &str) {
    held.duty.task.as_ref().map_or((false, held.duty.id.as_str()), |task| (true, task.plan.as_str()))
}

/// Periods with the same key together, in the order of the first of them.
fn grouped<'l, K: Ord>(all: Vec<Owed<'l>>, key: impl Fn(&'l Held, &'l Slot) -> K) -> Vec<Vec<Owed<'l>>> {
    let (mut groups, mut places) = (Vec::<Vec<Owed<'l>>>::new(), BTreeMap::new());
    for (held, slot) in all {
        let place = *places.entry(key(held, slot)).or_insert(groups.len());
        if place == groups.len() {
            groups.push(Vec::new());
        }
        groups[place].push((held, slot));
    }
    groups
}

/// Periods that should be published and are not, the earliest day first.
fn overdue(ledger: &Ledger) -> Vec<(&Held, &Slot)> {
    by_day(ledger, |slot| slot.standing.is_overdue())
}

/// Periods whose day lies ahead, the next day first.
fn coming(ledger: &Ledger) -> Vec<(&Held, &Slot)> {
    by_day(ledger, |slot| slot.standing == crate::stages::duties::Standing::Pending)
}

fn by_day(ledger: &Ledger, wanted: impl Fn(&Slot) -> bool) -> Vec<(&Held, &Slot)> {
    let all = ledger.held.iter().flat_map(|held| held.slots.iter().map(move |slot| (held, slot)));
    let mut all: Vec<_> = all.filter(|(_, slot)| wanted(slot)).collect();
    // The tasks of a plan keep its order.
    all.sort_by_key(|(held, slot)| {
        let place = held.duty.task.as_ref().map(|task| (&task.plan, task.place));
        (slot.owing.day(), slot.period, place, &held.duty.id)
    });
    all
}
