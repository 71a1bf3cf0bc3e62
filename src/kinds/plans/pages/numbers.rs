//! The figures of plans, each with the way to work it out from the rows of their tasks and targets.

use super::words::Words;
use super::{plan_route, short_title};
use crate::domain::figure::{Exact, Figure, Filter, Formula, Measure, Part, Place, Shown, Table};
use crate::domain::kind::PlanCx;
use crate::kinds::plans::columns::{TARGETS, TASKS};
use crate::kinds::plans::derive::{Derived, Plans};
use crate::kinds::plans::state::State;

/// A task stands in several rows where it has several outputs.
const TASK: &[&str] = &["document", "no"];

/// All figures, plan by plan, then agency by agency.
pub fn all(plans: &Plans, cx: &PlanCx<'_>, take: &mut dyn FnMut(Figure)) {
    for derived in &plans.plans {
        of_plan(derived, cx, take);
    }
    let words = Words::new(cx);
    for (agency, parts) in &plans.by_agency {
        let led = parts.iter().filter(|part| part.leads).count() as u64;
        let dated = parts.iter().all(|part| plans.plans[part.plan].published().is_some());
        if led == 0 || !dated {
            continue;
        }
        let mut places: Vec<usize> = parts.iter().map(|part| part.plan).collect();
        places.dedup();
        let tables = places.iter().map(|place| table(&plans.plans[*place], &TASKS)).collect();
        let text = words.say_n("agency.led", led, &[]);
        let page = cx.directory.href(*agency);
        let filters = vec![Filter::lists("lead", &cx.directory.get(*agency).id)];
        take(Figure {
            name: format!("{}, {text}", cx.directory.get(*agency).name),
            shown: vec![Shown { page, place: Place::Text, text }],
            value: Exact::Count(led),
            formula: Formula { tables, filters, measure: Measure::Distinct(TASK) },
        });
    }
}

fn table(derived: &Derived, spec: &'static crate::domain::columns::TableSpec) -> Table {
    Table::new(derived.plan.file, spec)
}

fn of_plan(derived: &Derived, cx: &PlanCx<'_>, take: &mut dyn FnMut(Figure)) {
    let (words, page) = (Words::new(cx), plan_route(derived));
    let name = |what: &str| format!("{}, {what}", short_title(derived));
    let formula = |spec, filters, measure| Formula { tables: vec![table(derived, spec)], filters, measure };
    let tasks = derived.plan.tasks.len() as u64;
    if tasks > 0 {
        let what = words.say_n("count.tasks", tasks, &[]);
        let text = if derived.reports { cx.locale.count(tasks) } else { what.clone() };
        let shown = vec![Shown { page: page.clone(), place: Place::Lead, text }];
        let formula = formula(&TASKS, Vec::new(), Measure::Distinct(TASK));
        take(Figure { name: name(&what), shown, value: Exact::Count(tasks), formula });
    }
    let targets = derived.plan.top_targets() as u64;
    if targets > 0 {
        let what = words.say_n("count.targets", targets, &[]);
        let lead = Shown { page: page.clone(), place: Place::Lead, text: what.clone() };
        let shown = if derived.reports { Vec::new() } else { vec![lead] };
        let formula = formula(&TARGETS, vec![Filter::empty("parent")], Measure::Count);
        take(Figure { name: name(&what), shown, value: Exact::Count(targets), formula });
    }
    if !derived.reports {
        return;
    }
    for (key, states) in super::plan::PARTS {
        let count = states.iter().map(|state| derived.tally.count(*state)).sum();
        let label = words.say(&format!("bar.{key}"), &[]);
        let filters = vec![Filter::one_of("state", states.iter().map(|state| state.key()))];
        take(Figure {
            name: name(&label),
            shown: vec![Shown {
                page: page.clone(),
                place: Place::Part(label),
                text: cx.locale.count(count),
            }],
            value: Exact::Count(count),
            formula: formula(&TASKS, filters, Measure::Distinct(TASK)),
        });
    }
    let done: Vec<&str> = State::ALL.into_iter().filter(|state| state.is_done()).map(State::key).collect();
    let ratio = derived.tally.share(derived.tally.done());
    let side = |filters| Part { filters, measure: Measure::Distinct(TASK) };
    let measure = Measure::share(side(vec![Filter::one_of("state", done)]), side(Vec::new()));
    take(Figure {
        name: name(&words.say("bar.done", &[])),
        shown: vec![Shown { page, place: Place::Lead, text: cx.locale.percent(ratio) }],
        value: Exact::Share(ratio),
        formula: formula(&TASKS, Vec::new(), measure),
    });
}
