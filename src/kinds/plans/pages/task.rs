//! The page of a task with reports: its state, the history of its reports, the moves of its deadline.

use super::rows::{OutputRow, outputs};
use super::sentences::{task_sentence, task_title};
use super::words::{Drift, Link, Standing, Time, Words, some};
use super::{KIND, Lazy, plan_route, route, search, short_title, task_href, trail};
use crate::domain::fact::Fact;
use crate::domain::kind::PlanCx;
use crate::domain::locale::DateView;
use crate::domain::site::{Crumb, PlannedPage, Record};
use crate::kinds::plans::derive::Derived;
use crate::kinds::plans::model::Progress;
use serde::Serialize;

#[derive(Serialize)]
struct View<'a> {
    standing: Option<Standing>,
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
    /// The period that it is about.
    period: Option<String>,
    state: String,
    percent: Option<u8>,
    note: Option<String>,
    evidence: Option<String>,
    evidence_url: Option<String>,
    new_due: Option<Time>,
    decision: Option<String>,
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
        title: task_title(derived, task, words),
        summary: task_sentence(derived, task, words),
        trail: way,
        prose: None,
        blocks: Vec::new(),
        record: Record::default(),
        whole: None,
        rows: Vec::new(),
        view: Box::new(Lazy(move || view(derived, task, Words::new(cx)))),
        demo: derived.demo,
        published: derived.reports_on(task).last().map(|report| report.date),
        search: vec![search::of_task(derived, task, cx)],
    }
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
        standing: words.standing(derived, index),
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
        period: report
            .period
            .map(|period| words.say("report.period", &[("period", &words.cx.locale.period(&period))])),
        state: words.say(&format!("reported.{}", report.state.key()), &[]),
        percent: report.percent,
        note: some(&report.note),
        evidence: some(&report.evidence),
        evidence_url: some(&report.evidence_url),
        new_due: report.new_due.as_ref().map(|due| words.time(due)),
        decision: some(&report.decision),
    }
}
