//! The list of plans.

use super::words::{Link, Words};
use super::{KIND, LIST, Lazy, plan_route, route, trail};
use crate::domain::kind::PlanCx;
use crate::domain::locale::DateView;
use crate::domain::site::{Crumb, PlannedPage, Record, SearchDoc};
use crate::kinds::plans::derive::{Derived, Plans};
use crate::kinds::plans::state::State;
use serde::Serialize;

#[derive(Serialize)]
struct List<'a> {
    plans: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    title: &'a str,
    href: String,
    number: Option<&'a str>,
    date: Option<DateView>,
    issuer: Option<Link>,
    period: String,
    /// `None` for a document without tasks: a report has none, which is not zero.
    tasks: Option<String>,
    targets: Option<String>,
    /// How the tasks stand, or why that is not known.
    progress: String,
    overdue: Option<String>,
    demo: bool,
}

pub(super) fn page<'a>(plans: &'a Plans, cx: &'a PlanCx<'a>) -> PlannedPage<'a> {
    let words = Words::new(cx);
    let title = words.say("list.title", &[]);
    let reporting = plans.plans.iter().filter(|one| one.reports).count() as u64;
    let many = plans.plans.len() as u64;
    let summary = match many {
        0 => words.say("list.none", &[]),
        many => words.say_n("list.summary", many, &[("reporting", &cx.locale.count(reporting))]),
    };
    let search = SearchDoc {
        route: LIST.to_owned(),
        title: title.clone(),
        kind: KIND,
        summary: summary.clone(),
        weight: 9,
        ..SearchDoc::default()
    };
    let mut way = trail(cx);
    way.pop();
    way.push(Crumb::here(title.clone()));
    PlannedPage {
        route: route(LIST),
        source: None,
        template: "plans/list.html",
        section: KIND,
        title,
        summary,
        trail: way,
        prose: None,
        blocks: Vec::new(),
        record: Record::default(),
        whole: None,
        rows: Vec::new(),
        view: Box::new(Lazy(move || List {
            plans: plans.plans.iter().map(|derived| row(derived, words)).collect(),
        })),
        demo: many > 0 && plans.plans.iter().all(|one| one.demo),
        published: None,
        search: vec![search],
    }
}

fn row<'a>(derived: &'a Derived, words: Words<'a>) -> Row<'a> {
    let (front, locale) = (&derived.plan.front, words.cx.locale);
    let overdue = derived.tally.count(State::Overdue);
    let done = locale.count(derived.tally.done());
    let total = locale.count(derived.tally.total());
    let some = |count: usize| (count > 0).then(|| locale.count(count as u64));
    Row {
        title: &front.title,
        href: plan_route(derived),
        number: front.number.as_deref(),
        date: front.date.map(|date| words.day(date)),
        issuer: derived.plan.issuer.map(|issuer| words.link(issuer)),
        period: locale.period_title(&front.period),
        progress: match (derived.reports, derived.tally.total()) {
            (true, _) => words.say("list.done", &[("done", &done), ("total", &total)]),
            (false, 0) => String::new(),
            (false, _) => words.say("state.no-report-here", &[]),
        },
        tasks: some(derived.plan.tasks.len()),
        targets: some(derived.plan.top_targets()),
        overdue: (overdue > 0).then(|| words.say_n("count.overdue", overdue, &[])),
        demo: derived.demo,
    }
}
