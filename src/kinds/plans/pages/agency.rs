//! The part of plans on an agency's page: the tasks it leads and those it takes part in.

use super::words::{Standing, Words};
use super::{Lazy, plan_route, short_title, task_href};
use crate::domain::agency::AgencyId;
use crate::domain::kind::PlanCx;
use crate::domain::locale::upper_first;
use crate::domain::site::Block;
use crate::kinds::plans::derive::{Derived, Part, Plans};
use crate::kinds::plans::state::{State, Tally};
use serde::Serialize;

#[derive(Serialize)]
struct View<'a> {
    sentence: String,
    plans: Vec<Group<'a>>,
}

#[derive(Serialize)]
struct Group<'a> {
    title: &'a str,
    href: String,
    demo: bool,
    /// Why the tasks of the plan have no state, if they have none.
    unreported: Option<String>,
    led: Vec<Item<'a>>,
    joined: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    no: &'a str,
    title: &'a str,
    href: String,
    standing: Option<Standing>,
}

pub(in crate::kinds::plans) fn block<'a>(
    plans: &'a Plans,
    agency: AgencyId,
    cx: &'a PlanCx<'a>,
) -> Option<Block<'a>> {
    let parts = plans.by_agency.get(&agency)?;
    Some(Block {
        id: "plans",
        title: cx.locale.say("plans.agency.title", &[]),
        template: "plans/agency.html",
        view: Box::new(Lazy(move || View {
            sentence: sentence(plans, parts, Words::new(cx)),
            plans: groups(plans, parts, Words::new(cx)),
        })),
    })
}

/// How many tasks the agency leads, and how many of them are overdue if its plans all have reports.
pub(in crate::kinds::plans) fn answer(plans: &Plans, agency: AgencyId, cx: &PlanCx<'_>) -> Option<String> {
    let parts = plans.by_agency.get(&agency)?;
    let words = Words::new(cx);
    let led: Vec<&Part> = parts.iter().filter(|part| part.leads).collect();
    if led.is_empty() {
        return Some(upper_first(&words.say_n("agency.joined", parts.len() as u64, &[])));
    }
    let said = words.say_n("agency.led", led.len() as u64, &[]);
    if !led.iter().all(|part| plans.plans[part.plan].reports) {
        return Some(said);
    }
    let tally = Tally::of(led.iter().map(|part| plans.plans[part.plan].judged[part.task].state));
    let overdue = words.say_n("count.overdue", tally.count(State::Overdue), &[]);
    Some(format!("{said}, {overdue}"))
}

/// How many tasks the agency leads and how they stand; states come from plans with reports only.
fn sentence(plans: &Plans, parts: &[Part], words: Words<'_>) -> String {
    let led = parts.iter().filter(|part| part.leads);
    let reported = led.clone().filter(|part| plans.plans[part.plan].reports);
    let tally = Tally::of(reported.map(|part| plans.plans[part.plan].judged[part.task].state));
    let led = led.count() as u64;
    let mut said = vec![words.say_n("agency.led", led, &[])];
    if parts.len() as u64 > led {
        said.push(words.say_n("agency.joined", parts.len() as u64 - led, &[]));
    }
    let mut sentence = format!("{}.", said.join(", "));
    if tally.total() > 0 {
        let count = |n| words.cx.locale.count(n);
        let (total, done) = (count(tally.total()), count(tally.done()));
        let overdue = count(tally.count(State::Overdue));
        sentence.push(' ');
        sentence.push_str(
            &words.say("agency.states", &[("total", &total), ("done", &done), ("overdue", &overdue)]),
        );
    }
    sentence
}

fn groups<'a>(plans: &'a Plans, parts: &[Part], words: Words<'a>) -> Vec<Group<'a>> {
    let by_plan = parts.chunk_by(|a, b| a.plan == b.plan);
    by_plan
        .map(|parts| {
            let derived = &plans.plans[parts[0].plan];
            let items = |leads| {
                let parts = parts.iter().filter(move |part| part.leads == leads);
                parts.map(|part| item(derived, part.task, words)).collect()
            };
            Group {
                title: short_title(derived),
                href: plan_route(derived),
                demo: derived.demo,
                unreported: (!derived.reports).then(|| words.say("state.no-report-here", &[])),
                led: items(true),
                joined: items(false),
            }
        })
        .collect()
}

fn item<'a>(derived: &'a Derived, index: usize, words: Words<'a>) -> Item<'a> {
    let task = &derived.plan.tasks[index];
    Item {
        no: &task.no,
        title: &task.title,
        href: task_href(derived, index),
        standing: words.standing(derived, index),
    }
}
