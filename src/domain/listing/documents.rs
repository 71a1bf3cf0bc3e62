//! The lists as documents whose versions are kept, as publications, and as results that targets are judged by.

use super::model::Cover;
use super::pages::Scope;
use super::register::{PeriodRegister, Register};
use super::{Listing, Subject, pages};
use crate::base::date::Date;
use crate::domain::agency::AgencyId;
use crate::domain::kind::PlanCx;
use crate::domain::outcome::Outcome;
use crate::domain::publication::{Event, Publication};
use crate::domain::version::Document;
use std::collections::BTreeMap;

/// All lists, with the addresses of the pages that show their rows.
pub fn documents<S: Subject>(register: &Register<S>) -> Vec<Document> {
    let of = |period: &PeriodRegister<S>| {
        let routes: Vec<String> =
            (1..=pages::pages(period)).map(|page| pages::address(period, page)).collect();
        let lists = period.lists.iter().map(|place| &register.lists[*place]);
        lists.map(|list| list.head.document(routes.clone())).collect::<Vec<_>>()
    };
    register.periods.iter().flat_map(of).collect()
}

/// All lists as publications.
pub fn publications<S: Subject>(register: &Register<S>, cx: &PlanCx<'_>) -> Vec<Publication> {
    let of = |period| {
        let scope = Scope { register, cx, period };
        let one = move |place: &usize| publication(&scope, &register.lists[*place]);
        period.lists.iter().map(one).collect::<Vec<_>>()
    };
    register.periods.iter().flat_map(of).collect()
}

fn publication<S: Subject>(scope: &Scope<'_, S>, list: &Listing<S::Row>) -> Publication {
    let with = |wanted: &[Cover]| -> Vec<AgencyId> {
        let those = list.covers.iter().filter(|(_, cover)| wanted.contains(cover));
        those.map(|(agency, _)| *agency).collect()
    };
    Publication {
        object: S::spec().key.into(),
        period: list.head.period,
        publisher: list.head.answers(),
        covers: with(&[Cover::Rows, Cover::Nil]),
        missing: with(&[Cover::Missing]),
        nil: with(&[Cover::Nil]),
        published: list.head.published,
        title: scope.title(),
        route: scope.href(1),
        demo: scope.demo(),
    }
}

/// The events of which rows tell, each once though several lists show it, with the first day on which it was published.
pub fn events<S: Subject>(register: &Register<S>, cx: &PlanCx<'_>) -> Vec<Event> {
    let mut found = BTreeMap::new();
    for period in &register.periods {
        let scope = Scope { register, cx, period };
        for place in &period.rows {
            let (list, entry) = (&register.lists[place.list], register.entry(place));
            let Some(row) = S::event(entry, &list.frame()) else { continue };
            // A row without a number stands for itself.
            let own = entry.id.is_empty().then_some((place.list, place.row));
            let event = Event {
                object: row.object,
                day: row.day,
                publisher: list.head.answers(),
                covers: entry.agency.id.into_iter().collect(),
                published: row.published,
                title: scope.title(),
                route: scope.href(1),
                demo: scope.demo(),
            };
            found
                .entry((row.day, entry.agency.id, &*entry.id, own))
                .and_modify(|one: &mut Event| {
                    let earlier = |day: Date| one.published.is_none_or(|known| day < known);
                    if event.published.is_some_and(earlier) {
                        *one = event.clone();
                    }
                })
                .or_insert(event);
        }
    }
    found.into_values().collect()
}

/// The results of each period, as a whole and by agency.
pub fn outcomes<S: Subject>(register: &Register<S>, cx: &PlanCx<'_>) -> Vec<Outcome> {
    let of = |period| {
        let scope = Scope { register, cx, period };
        let parts = scope.period.agencies.iter().filter(|one| one.cover == Cover::Rows);
        let agencies: Vec<AgencyId> = parts.clone().map(|one| one.agency).collect();
        let silent = scope.period.agencies.iter().filter(|one| one.cover == Cover::Missing);
        let silent = silent.map(|one| one.agency).collect();
        let mut all = results(&scope, None, (agencies, silent), &scope.period.figures);
        parts.for_each(|one| {
            all.extend(results(&scope, Some(one.agency), (vec![one.agency], Vec::new()), &one.figures));
        });
        all
    };
    register.periods.iter().flat_map(of).collect()
}

fn results<S: Subject>(
    scope: &Scope<'_, S>,
    agency: Option<AgencyId>,
    (covers, missing): (Vec<AgencyId>, Vec<AgencyId>),
    figures: &S::Figures,
) -> Vec<Outcome> {
    let outcome = |(measure, value)| Outcome {
        measure: format!("{}/{measure}", S::spec().key).into(),
        title: scope.cx.locale.say(&format!("measure.{}.{measure}", S::spec().key), &[]),
        agency,
        covers: covers.clone(),
        missing: missing.clone(),
        period: scope.period.period,
        value,
        published: scope.period.published,
        href: format!("{}#figures", scope.href(1)),
        demo: scope.demo(),
    };
    S::outcomes(figures).into_iter().map(outcome).collect()
}
