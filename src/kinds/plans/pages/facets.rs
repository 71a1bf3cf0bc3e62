//! The tasks of a plan by agency and by state on pages of their own: what the fields above the table do for readers without
//! scripts.

use super::rows::TaskRow;
use super::words::Words;
use super::{KIND, Lazy, plan_route, route, short_title, task_href, trail};
use crate::domain::agency::AgencyId;
use crate::domain::collate;
use crate::domain::kind::PlanCx;
use crate::domain::pager::FILTERED_FROM;
use crate::domain::site::{Crumb, PlannedPage, Record};
use crate::kinds::plans::derive::Derived;
use crate::kinds::plans::state::State;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// What tasks are picked by.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum By {
    Lead(AgencyId),
    State(State),
}

/// Links to the pages of one facet.
#[derive(Serialize)]
pub(super) struct Group {
    label: String,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    label: String,
    href: String,
    count: String,
}

/// A field above the table, for `list_form`.
#[derive(Serialize)]
pub(super) struct Field {
    name: &'static str,
    label: String,
}

#[derive(Serialize)]
struct View<'a> {
    plan: PlanLink<'a>,
    caption: String,
    tasks: Vec<TaskRow<'a>>,
    reports: bool,
    facets: Arc<[Group]>,
}

#[derive(Serialize)]
struct PlanLink<'a> {
    title: &'a str,
    href: String,
}

/// Whether the plan has enough tasks to be filtered.
fn is_long(derived: &Derived) -> bool {
    derived.plan.tasks.len() as u64 >= FILTERED_FROM
}

/// The fields above the table of tasks; none where it is short.
pub(super) fn fields(derived: &Derived, words: Words<'_>) -> Vec<Field> {
    let field = |name, key: &str| Field { name, label: words.cx.locale.say(key, &[]) };
    let mut fields = Vec::new();
    if is_long(derived) {
        fields.push(field("co-quan", "list.lead"));
        fields.extend(derived.reports.then(|| field("trang-thai", "list.state")));
        let dated = derived.judged.iter().any(|one| one.deadline.is_some());
        fields.extend(dated.then(|| field("quy", "list.quarter")));
    }
    fields
}

/// The tasks under each agency that leads and under each state; a facet with one value only picks nothing.
fn picked(derived: &Derived) -> Vec<BTreeMap<By, Vec<usize>>> {
    let mut facets = vec![BTreeMap::new(), BTreeMap::new()];
    for (place, task) in derived.plan.tasks.iter().enumerate().filter(|_| is_long(derived)) {
        for lead in &task.lead {
            facets[0].entry(By::Lead(*lead)).or_insert_with(Vec::new).push(place);
        }
        if derived.reports {
            let state = By::State(derived.judged[place].state);
            facets[1].entry(state).or_insert_with(Vec::new).push(place);
        }
    }
    facets.retain(|facet| facet.len() > 1);
    facets
}

/// The links to all these pages, worked out once for all pages of a plan that show them.
#[derive(Clone, Default)]
pub(super) struct Links(Arc<OnceLock<Arc<[Group]>>>);

impl Links {
    /// The links of the plan.
    pub(super) fn of(&self, derived: &Derived, words: Words<'_>) -> Arc<[Group]> {
        self.0.get_or_init(|| links(derived, words).into()).clone()
    }
}

/// Agencies in alphabetical order, states in theirs.
fn links(derived: &Derived, words: Words<'_>) -> Vec<Group> {
    let group = |facet: BTreeMap<By, Vec<usize>>| {
        let key = match facet.first_key_value() {
            Some((By::State(_), _)) => "list.state",
            _ => "list.lead",
        };
        let mut items: Vec<(By, Item)> =
            facet.iter().map(|(by, tasks)| (*by, item(derived, *by, tasks, words))).collect();
        items.sort_by_cached_key(|(by, item)| match by {
            By::Lead(_) => (State::DoneInTime, collate::sort_key(&item.label)),
            By::State(state) => (*state, Vec::new()),
        });
        Group {
            label: words.cx.locale.say(key, &[]),
            items: items.into_iter().map(|(_, item)| item).collect(),
        }
    };
    picked(derived).into_iter().map(group).collect()
}

fn item(derived: &Derived, by: By, tasks: &[usize], words: Words<'_>) -> Item {
    let count = words.cx.locale.count(tasks.len() as u64);
    let href = match tasks {
        [only] => task_href(derived, *only),
        _ => href(derived, by, words),
    };
    Item { label: label(by, words), href, count }
}

fn label(by: By, words: Words<'_>) -> String {
    match by {
        By::Lead(agency) => words.cx.directory.get(agency).name.clone(),
        By::State(state) => words.say(&format!("state.{}", state.key()), &[]),
    }
}

fn href(derived: &Derived, by: By, words: Words<'_>) -> String {
    let stem = &derived.plan.stem;
    match by {
        By::Lead(agency) => format!("ke-hoach/{stem}-chu-tri-{}.html", words.cx.directory.get(agency).id),
        By::State(state) => format!("ke-hoach/{stem}-trang-thai-{}.html", state.address()),
    }
}

/// A page for each of them that picks several tasks; a link to a single one leads to the task itself.
pub(super) fn pages<'a>(derived: &'a Derived, links: &Links, cx: &'a PlanCx<'a>) -> Vec<PlannedPage<'a>> {
    let several = picked(derived).into_iter().flatten().filter(|(_, tasks)| tasks.len() > 1);
    several.map(|(by, tasks)| page(derived, by, tasks, links.clone(), cx)).collect()
}

fn page<'a>(
    derived: &'a Derived,
    by: By,
    tasks: Vec<usize>,
    links: Links,
    cx: &'a PlanCx<'a>,
) -> PlannedPage<'a> {
    let words = Words::new(cx);
    let label = label(by, words);
    let key = match by {
        By::Lead(_) => "filtered.lead",
        By::State(_) => "filtered.state",
    };
    let title = words.say(key, &[("plan", &short_title(derived)), ("value", &label)]);
    let counts: [(&str, &dyn std::fmt::Display); 1] =
        [("total", &cx.locale.count(derived.plan.tasks.len() as u64))];
    let summary = words.say_n("filtered.summary", tasks.len() as u64, &counts);
    let mut way = trail(cx);
    way.push(Crumb::link(short_title(derived), plan_route(derived)));
    way.push(Crumb::here(label));
    PlannedPage {
        section: KIND,
        title: title.clone(),
        summary,
        trail: way,
        demo: derived.demo,
        record: Record { extract: true, ..Record::default() },
        ..PlannedPage::new(
            route(&href(derived, by, words)),
            "plans/filtered.html",
            Lazy(move || view(derived, &tasks, title.clone(), &links, Words::new(cx))),
        )
    }
}

fn view<'a>(
    derived: &'a Derived,
    tasks: &[usize],
    caption: String,
    links: &Links,
    words: Words<'a>,
) -> View<'a> {
    View {
        plan: PlanLink { title: &derived.plan.front.title, href: plan_route(derived) },
        caption,
        tasks: tasks.iter().map(|task| TaskRow::new(derived, *task, words)).collect(),
        reports: derived.reports,
        facets: links.of(derived, words),
    }
}
