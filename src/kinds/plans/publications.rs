//! Plans as publications, and what their tasks promise to publish again and again.

use super::derive::{Derived, Plans};
use super::model::Followed;
use super::pages;
use crate::domain::duty::{Basis, Promise};
use crate::domain::kind::PlanCx;
use crate::domain::locale::upper_first;
use crate::domain::period::Period;
use crate::domain::publication::Publication;

/// The plans that say when they were put on the portal: each for its period, and for the day on which it was issued.
pub fn all(plans: &Plans) -> Vec<Publication> {
    plans.plans.iter().flat_map(of).collect()
}

fn of(derived: &Derived) -> Vec<Publication> {
    let front = &derived.plan.front;
    let Some(published) = front.published else { return Vec::new() };
    let one = |object: &'static str, period| Publication {
        object: object.into(),
        period,
        publisher: derived.plan.issuer,
        covers: derived.plan.issuer.into_iter().collect(),
        missing: Vec::new(),
        nil: Vec::new(),
        published,
        title: front.title.clone(),
        route: pages::plan_route(derived),
        demo: derived.demo,
    };
    let issued = front.date.map(|date| one("plans/issued", Period::Day(date)));
    std::iter::once(one("plans", front.period)).chain(issued).collect()
}

/// The promises of all plans.
pub fn promises(plans: &Plans, cx: &PlanCx<'_>) -> Vec<Promise> {
    let of = |derived| move |followed| promise(derived, followed, cx);
    plans.plans.iter().flat_map(|derived| derived.plan.followed.iter().map(of(derived))).collect()
}

fn promise(derived: &Derived, followed: &Followed, cx: &PlanCx<'_>) -> Promise {
    let (plan, task) = (&derived.plan, &derived.plan.tasks[followed.task]);
    let output = &task.outputs[followed.output];
    let document = match &plan.front.number {
        Some(number) => format!("{} ({number})", plan.front.title),
        None => plan.front.title.clone(),
    };
    Promise {
        id: format!("{}-{}-{}", plan.stem, task.slug, followed.cadence.key()),
        object: followed.object.clone(),
        span: followed.span,
        title: upper_first(if output.text.is_empty() { &task.title } else { &output.text }),
        cadence: followed.cadence,
        within: plan.front.period,
        basis: Basis {
            document,
            article: Some(cx.locale.say("duties.task", &[("no", &task.no)])),
            source: None,
            href: Some(pages::task_href(derived, followed.task)),
        },
        issuer: plan.issuer,
        lead: match output.lead.as_slice() {
            [one] => Some(*one),
            _ => None,
        },
    }
}
