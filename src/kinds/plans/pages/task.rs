//! The page of a task with reports: its state, the history of its reports, the moves of its deadline.

use super::rows::{OutputRow, outputs};
use super::words::{Drift, Fact, Link, StateTag, Time, Words, some};
use super::{KIND, Lazy, plan_route, route, search, short_title, task_href, trail};
use crate::domain::kind::PlanCx;
use crate::domain::locale::DateView;
use crate::domain::site::{Crumb, PlannedPage};
use crate::kinds::plans::derive::Derived;
use crate::kinds::plans::model::Progress;
use serde::Serialize;
use std::fmt::Display;

#[derive(Serialize)]
struct View<'a> {
    tag: StateTag,
    days_over: Option<String>,
    facts: Vec<Fact>,
    lead: Vec<Link>,
    partners: Vec<Link>,
    outputs: Vec<OutputRow<'a>>,
    drift: Option<Drift>,
    history: Vec<Report>,
    plan: PlanLink<'a>,
}

/// The plan and the task's row in it.
#[derive(Serialize)]
struct PlanLink<'a> {
    title: &'a str,
    href: String,
}

#[derive(Serialize)]
struct Report {
    date: DateView,
    state: String,
    percent: Option<u8>,
    note: Option<String>,
    evidence: Option<String>,
    evidence_url: Option<String>,
    new_due: Option<Time>,
    decision: Option<String>,
}

/// The title of a task wherever it stands alone: "Nhiệm vụ 20: …".
pub(super) fn title(derived: &Derived, task: usize, words: Words<'_>) -> String {
    let task = &derived.plan.tasks[task];
    words.say("task.title", &[("no", &task.no), ("title", &task.title)])
}

pub(super) fn page<'a>(derived: &'a Derived, task: usize, cx: &'a PlanCx<'a>) -> PlannedPage<'a> {
    let words = Words::new(cx);
    let mut way = trail(cx);
    way.push(Crumb::link(short_title(derived), plan_route(derived)));
    way.push(Crumb::here(words.say("task.crumb", &[("no", &derived.plan.tasks[task].no)])));
    PlannedPage {
        route: route(&task_href(derived, task)),
        source: None,
        template: "plans/task.html",
        section: KIND,
        title: title(derived, task, words),
        summary: sentence(derived, task, words),
        trail: way,
        prose: None,
        blocks: Vec::new(),
        view: Box::new(Lazy(move || view(derived, task, Words::new(cx)))),
        demo: derived.demo,
        published: derived.reports_on(task).last().map(|report| report.date),
        search: vec![search::of_task(derived, task, cx)],
    }
}

/// The state with its dates, and the move of the deadline if there was one.
pub(super) fn sentence(derived: &Derived, task: usize, words: Words<'_>) -> String {
    let judged = &derived.judged[task];
    let state = words.say(&format!("state.{}", judged.state.key()), &[]);
    let date = |day: Option<crate::base::date::Date>| day.map(|day| words.cx.locale.date(day));
    let mut parts = vec![match words.days_over(judged) {
        Some(days) => format!("{state} {days}"),
        None => state,
    }];
    if let Some(done) = date(judged.done_on.filter(|_| judged.state.is_done())) {
        parts.push(words.say("sentence.done-on", &[("date", &done)]));
    }
    match (words.drift(derived, task), date(judged.deadline)) {
        (Some(drift), _) => parts.push(drift.sentence),
        (None, Some(last)) => parts.push(words.say("sentence.deadline", &[("date", &last)])),
        (None, None) => {}
    }
    let reports = derived.reports_on(task);
    if let Some(last) = reports.last() {
        let args: [(&str, &dyn Display); 1] = [("date", &words.cx.locale.date(last.date))];
        parts.push(words.say("sentence.last-report", &args));
    }
    format!("{}.", parts.join(". "))
}

fn view<'a>(derived: &'a Derived, index: usize, words: Words<'a>) -> View<'a> {
    let (plan, task) = (&derived.plan, &derived.plan.tasks[index]);
    let judged = &derived.judged[index];
    let section = task.section.and_then(|section| plan.front.sections.get(section));
    let mut facts = Vec::new();
    facts.extend(judged.original.map(|date| words.fact_day("fact.original-deadline", date)));
    if judged.deadline != judged.original {
        facts.extend(judged.deadline.map(|date| words.fact_day("fact.deadline", date)));
    }
    facts.extend(section.map(|section| {
        words.fact("fact.section", words.say("section", &[("id", &section.id), ("title", &section.title)]))
    }));
    View {
        tag: words.tag(judged.state),
        days_over: words.days_over(judged),
        facts,
        lead: words.links(&task.lead),
        partners: words.links(&task.partners),
        outputs: outputs(task, words),
        drift: words.drift(derived, index),
        history: derived.reports_on(index).iter().rev().map(|report| history(report, words)).collect(),
        plan: PlanLink {
            title: &plan.front.title,
            href: format!("{}#nv-{}", plan_route(derived), task.slug),
        },
    }
}

fn history(report: &Progress, words: Words<'_>) -> Report {
    Report {
        date: words.day(report.date),
        state: words.say(&format!("reported.{}", report.state.key()), &[]),
        percent: report.percent,
        note: some(&report.note),
        evidence: some(&report.evidence),
        evidence_url: some(&report.evidence_url),
        new_due: report.new_due.as_ref().map(|due| words.time(due)),
        decision: some(&report.decision),
    }
}
