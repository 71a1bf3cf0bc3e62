//! The tasks of a plan by agency and by state on pages of their own: what the fields above the table do for readers without
//! scripts.

use super::rows::TaskRow;
use super::words::Words;
use super::{KIND, Lazy, plan_route, route, short_title, task_href, trail};
use crate::domain::agency::AgencyId;
use crate::domain::cells::Cells;
use crate::domain::collate;
use crate::domain::kind::PlanCx;
use crate::domain::pager::FILTERED_FROM;
use crate::domain::site::{Crumb, PlannedPage, Record, RowTable, Rows};
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

/// The links to all these pages of a plan, which each of them bears: worked out once, when the first is rendered.
pub(super) struct Facets<'a> {
    derived: &'a Derived,
    words: Words<'a>,
    picked: Vec<BTreeMap<By, Vec<usize>>>,
    groups: OnceLock<Vec<Group>>,
}

/// Links to the pages of one facet, agencies in alphabetical order, states in theirs.
struct Group {
    name: &'static str,
    label: String,
    items: Vec<Item>,
}

struct Item {
    label: String,
    href: String,
    count: String,
}

/// A group as the templates see it: its items are rows of that name.
#[derive(Serialize)]
pub(super) struct GroupView {
    name: &'static str,
    label: String,
}

/// The items of one group on one page.
struct Items<'a> {
    facets: Arc<Facets<'a>>,
    group: &'static str,
    /// The address of the page, which the item that leads to it is marked with.
    here: String,
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
    facets: Vec<GroupView>,
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

/// Names of the groups: tasks by agency, by state.
const GROUPS: [&str; 2] = ["leads", "states"];

impl<'a> Facets<'a> {
    pub(super) fn new(derived: &'a Derived, cx: &'a PlanCx<'a>) -> Arc<Facets<'a>> {
        Arc::new(Facets { derived, words: Words::new(cx), picked: picked(derived), groups: OnceLock::new() })
    }

    fn groups(&self) -> &[Group] {
        self.groups
            .get_or_init(|| self.picked.iter().map(|facet| group(self.derived, facet, self.words)).collect())
    }

    /// The groups, for the template.
    pub(super) fn view(&self) -> Vec<GroupView> {
        self.groups().iter().map(|group| GroupView { name: group.name, label: group.label.clone() }).collect()
    }

    /// Their items, for the page at `here`.
    pub(super) fn rows(self: &Arc<Self>, here: &str) -> Vec<RowTable<'a>> {
        let table = |group: &'static str| RowTable {
            name: group.into(),
            pattern: "list/facet.html",
            rows: Box::new(Items { facets: Arc::clone(self), group, here: here.to_owned() }),
        };
        GROUPS.into_iter().map(table).collect()
    }
}

impl Rows for Items<'_> {
    fn fields(&self) -> &'static [&'static str] {
        &["label", "href", "count", "here"]
    }

    fn each(&self, write: &mut dyn FnMut(&Cells)) {
        let mut cells = Cells::default();
        let groups = self.facets.groups().iter().filter(|group| group.name == self.group);
        for item in groups.flat_map(|group| &group.items) {
            cells.clear();
            [&item.label, &item.href, &item.count].into_iter().for_each(|text| cells.push(text));
            cells.push(if item.href == self.here { "page" } else { "" });
            write(&cells);
        }
    }
}

fn group(derived: &Derived, facet: &BTreeMap<By, Vec<usize>>, words: Words<'_>) -> Group {
    let (name, key) = match facet.first_key_value() {
        Some((By::State(_), _)) => (GROUPS[1], "list.state"),
        _ => (GROUPS[0], "list.lead"),
    };
    let mut items: Vec<(By, Item)> =
        facet.iter().map(|(by, tasks)| (*by, item(derived, *by, tasks, words))).collect();
    items.sort_by_cached_key(|(by, item)| match by {
        By::Lead(_) => (State::DoneInTime, collate::sort_key(&item.label)),
        By::State(state) => (*state, Vec::new()),
    });
    let items = items.into_iter().map(|(_, item)| item).collect();
    Group { name, label: words.cx.locale.say(key, &[]), items }
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
pub(super) fn pages<'a>(facets: &Arc<Facets<'a>>) -> Vec<PlannedPage<'a>> {
    let several = facets.picked.iter().flatten().filter(|(_, tasks)| tasks.len() > 1);
    several.map(|(by, tasks)| page(facets, *by, tasks.clone())).collect()
}

fn page<'a>(facets: &Arc<Facets<'a>>, by: By, tasks: Vec<usize>) -> PlannedPage<'a> {
    let (derived, words) = (facets.derived, facets.words);
    let cx = words.cx;
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
    let (here, facets) = (href(derived, by, words), Arc::clone(facets));
    PlannedPage {
        section: KIND,
        title: title.clone(),
        summary,
        trail: way,
        demo: derived.demo,
        record: Record { extract: true, ..Record::default() },
        rows: facets.rows(&here),
        ..PlannedPage::new(
            route(&here),
            "plans/filtered.html",
            Lazy(move || view(&facets, &tasks, title.clone())),
        )
    }
}

fn view<'a>(facets: &Facets<'a>, tasks: &[usize], caption: String) -> View<'a> {
    let (derived, words) = (facets.derived, facets.words);
    View {
        plan: PlanLink { title: &derived.plan.front.title, href: plan_route(derived) },
        caption,
        tasks: tasks.iter().map(|task| TaskRow::new(derived, *task, words)).collect(),
        reports: derived.reports,
        facets: facets.view(),
    }
}
