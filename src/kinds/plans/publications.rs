//! Plans as publications, and what their tasks promise to publish again and again.

use super::derive::{Derived, Plans};
use super::model::Followed;
use super::pages;
use super::recurring::{self, Recurring};
use crate::base::span::Span;
use crate::domain::agency::AgencyId;
use crate::domain::duty::{Basis, Cadence, PlanTask, Promise};
use crate::domain::fold::slug;
use crate::domain::kind::PlanCx;
use crate::domain::locale::upper_first;
use crate::domain::period::Period;
use crate::domain::periodic::same;
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

/// The promises of all plans: the publications that their heads name, and the other recurring outputs.
pub fn promises(plans: &Plans, cx: &PlanCx<'_>) -> Vec<Promise> {
    let of = |derived: &Derived| {
        let named = derived.plan.followed.iter().map(|followed| awaited(derived, followed, cx));
        let by_themselves =
            recurring::all(&derived.plan).into_iter().filter_map(|one| by_itself(derived, one, cx));
        named.chain(by_themselves).collect::<Vec<_>>()
    };
    plans.plans.iter().flat_map(of).collect()
}

/// The plan as a document.
fn document(derived: &Derived) -> String {
    let front = &derived.plan.front;
    match &front.number {
        Some(number) => format!("{} ({number})", front.title),
        None => front.title.clone(),
    }
}

fn basis(derived: &Derived, task: usize, cx: &PlanCx<'_>) -> Basis {
    Basis {
        document: document(derived),
        article: Some(cx.locale.say("duties.task", &[("no", &derived.plan.tasks[task].no)])),
        source: None,
        href: Some(pages::task_href(derived, task)),
    }
}

/// The id of a duty that a task makes. No plan, task or cadence has two hyphens in its name but a plan, which comes first: ids
/// of different tasks differ.
fn id(derived: &Derived, task: usize, cadence: Cadence) -> String {
    format!("{}--{}--{}", derived.plan.stem, derived.plan.tasks[task].slug, cadence.key())
}

/// Who leads, if it is one alone.
fn alone(lead: &[AgencyId]) -> Option<AgencyId> {
    match lead {
        [one] => Some(*one),
        _ => None,
    }
}

fn awaited(derived: &Derived, followed: &Followed, cx: &PlanCx<'_>) -> Promise {
    let (plan, task) = (&derived.plan, &derived.plan.tasks[followed.task]);
    let output = &task.outputs[followed.output];
    Promise {
        // A task may be followed by several publications.
        id: format!("{}--{}", id(derived, followed.task, followed.cadence), slug(&followed.object)),
        object: followed.object.clone(),
        span: followed.span,
        title: upper_first(if output.text.is_empty() { &task.title } else { &output.text }),
        cadence: followed.cadence,
        within: plan.front.period,
        basis: basis(derived, followed.task, cx),
        issuer: plan.issuer,
        lead: alone(&output.lead),
        task: None,
        delivered: Vec::new(),
        exceptions: Vec::new(),
    }
}

/// The duty that outputs make by themselves; reports on the task deliver its periods. Of a plan on which nothing was ever
/// reported here the periods before the one that is over last are not asked for: as with its tasks, nothing is judged.
fn by_itself(derived: &Derived, mut recurring: Recurring, cx: &PlanCx<'_>) -> Option<Promise> {
    let (plan, task) = (&derived.plan, &derived.plan.tasks[recurring.task]);
    if !derived.reports {
        let open = recurring.cadence.at(cx.as_of.0)?.first().plus_days(-1);
        recurring.from = recurring.from.max(recurring.cadence.at(open)?.first());
    }
    if recurring.from > recurring.until {
        return None;
    }
    let mut id = id(derived, recurring.task, recurring.cadence);
    if recurring.place > 0 {
        id = format!("{id}--{}", recurring.place + 1);
    }
    // No kind has this name, so nothing but the reports below is held against it.
    let object = format!("tasks/{id}");
    let href = pages::task_href(derived, recurring.task);
    let outputs = recurring.outputs.iter().map(|output| &*task.outputs[*output].text);
    let outputs: Vec<&str> = outputs.filter(|text| !text.is_empty()).collect();
    let reports = derived.reports_on(recurring.task);
    let exceptions = recurring::exceptions(&recurring, reports);
    let delivered = recurring::delivered(&recurring, reports, &exceptions);
    let delivered = delivered.into_iter().map(|(period, report)| Publication {
        object: object.clone().into(),
        period,
        publisher: plan.issuer,
        covers: Vec::new(),
        missing: Vec::new(),
        nil: Vec::new(),
        published: report.date,
        title: task.title.to_string(),
        route: href.clone(),
        demo: derived.demo,
    });
    Some(Promise {
        delivered: delivered.collect(),
        exceptions,
        id,
        object,
        span: Span::file(plan.file),
        title: upper_first(&task.title),
        cadence: recurring.cadence,
        within: Period::Range { from: recurring.from, to: recurring.until },
        basis: basis(derived, recurring.task, cx),
        issuer: plan.issuer,
        lead: same(recurring.outputs.iter().map(|at| &task.outputs[*at].lead)).and_then(|lead| alone(lead)),
        task: Some(PlanTask {
            plan: plan.stem.clone(),
            document: document(derived),
            plan_href: pages::plan_route(derived),
            issued: plan.front.date,
            place: recurring.task,
            no: task.no.to_string(),
            href,
            output: outputs.join("; "),
            silent: !derived.reports,
        }),
    })
}
