//! The tasks of a plan by agency and by state, each on a page of its own: what the fields above the table do for readers
//! without scripts.

use super::table::{self, Group};
use super::words::Words;
use super::{KIND, Lazy, plan_route, route, short_title, trail};
use crate::domain::cells::Cells;
use crate::domain::collate;
use crate::domain::pager::FILTERED_FROM;
use crate::domain::site::{Crumb, PlannedPage, Record, RowTable, Rows};
use crate::kinds::plans::derive::{Derived, Plans};
use crate::kinds::plans::state::State;
use serde::Serialize;
use std::sync::Arc;

/// What tasks are grouped by.
#[derive(Clone, Copy)]
enum By {
    Lead,
    State,
}

impl By {
    /// The end of its message keys.
    fn key(self) -> &'static str {
        match self {
            By::Lead => "lead",
            By::State => "state",
        }
    }

    /// The end of the address of its page.
    fn address(self) -> &'static str {
        match self {
            By::Lead => "theo-co-quan",
            By::State => "theo-trang-thai",
        }
    }
}

/// All tasks of a plan in groups.
#[derive(Clone)]
pub(super) struct Facet<'a> {
    by: By,
    groups: Arc<[Group<'a>]>,
}

/// The links to the groups of a facet.
struct Links<'a> {
    page: String,
    groups: Arc<[Group<'a>]>,
    words: Words<'a>,
}

/// A facet as the templates see it: the links to its groups are rows of that name.
#[derive(Serialize)]
pub(super) struct FacetView {
    name: &'static str,
    label: String,
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
    reports: bool,
    facets: Vec<FacetView>,
}

#[derive(Serialize)]
struct PlanLink<'a> {
    title: &'a str,
    href: String,
}

/// Whether the plan has enough tasks to be filtered and grouped.
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

/// The facets of each plan.
pub(super) fn all<'a>(plans: &'a Plans, words: Words<'a>) -> Vec<Vec<Facet<'a>>> {
    let facets = |(derived, leads)| {
        let both = [(By::Lead, leads), (By::State, by_state(derived, words))];
        // One with a single group says nothing.
        let both = both.into_iter().filter(|(_, groups)| is_long(derived) && groups.len() > 1);
        both.map(|(by, groups)| Facet { by, groups: groups.into() }).collect()
    };
    plans.plans.iter().zip(by_lead(plans, words)).map(facets).collect()
}

/// The tasks of each plan by the agencies that lead them, in alphabetical order; those that nobody leads last.
fn by_lead<'a>(plans: &'a Plans, words: Words<'a>) -> Vec<Vec<Group<'a>>> {
    let mut agencies: Vec<_> =
        plans.by_agency.iter().map(|(agency, parts)| (words.cx.directory.get(*agency), parts)).collect();
    agencies.sort_by_cached_key(|(agency, _)| collate::sort_key(&agency.name));
    let mut groups: Vec<Vec<Group<'a>>> = plans.plans.iter().map(|_| Vec::new()).collect();
    for (agency, parts) in agencies {
        let led = parts.chunk_by(|a, b| a.plan == b.plan);
        for parts in led {
            let tasks: Vec<usize> = parts.iter().filter(|part| part.leads).map(|part| part.task).collect();
            add(&mut groups[parts[0].plan], &agency.id, &agency.name, tasks);
        }
    }
    for (derived, groups) in plans.plans.iter().zip(&mut groups) {
        let tasks = derived.plan.tasks.iter().enumerate().filter(|(_, task)| task.lead.is_empty());
        add(groups, "khong-ghi", words.word("grouped.nobody"), tasks.map(|(place, _)| place).collect());
    }
    groups
}

/// The tasks by state; none where nothing is judged.
fn by_state<'a>(derived: &'a Derived, words: Words<'a>) -> Vec<Group<'a>> {
    let mut groups = Vec::new();
    for state in State::ALL.into_iter().filter(|_| derived.reports) {
        let tasks = derived.judged.iter().enumerate().filter(|(_, judged)| judged.state == state);
        let label = words.word(&format!("state.{}", state.key()));
        add(&mut groups, state.address(), label, tasks.map(|(place, _)| place).collect());
    }
    groups
}

/// Adds a group, unless it is empty.
fn add<'a>(groups: &mut Vec<Group<'a>>, id: &'a str, label: &'a str, tasks: Vec<usize>) {
    if !tasks.is_empty() {
        groups.push(Group { id, label, tasks });
    }
}

/// The facets for the template.
pub(super) fn view(facets: &[Facet<'_>], words: Words<'_>) -> Vec<FacetView> {
    let label = |by: By| words.cx.locale.say(&format!("list.{}", by.key()), &[]);
    facets.iter().map(|facet| FacetView { name: facet.by.key(), label: label(facet.by) }).collect()
}

/// The links to the groups of all facets.
pub(super) fn links<'a>(
    derived: &'a Derived,
    facets: &[Facet<'a>],
    words: Words<'a>,
) -> impl Iterator<Item = RowTable<'a>> {
    facets.iter().map(move |facet| {
        let links = Links { page: address(derived, facet.by), groups: Arc::clone(&facet.groups), words };
        RowTable { name: facet.by.key().into(), pattern: "list/facet.html", rows: Box::new(links) }
    })
}

impl Rows for Links<'_> {
    fn fields(&self) -> &'static [&'static str] {
        &["label", "href", "count"]
    }

    fn each(&self, write: &mut dyn FnMut(&Cells)) {
        let mut cells = Cells::default();
        for group in self.groups.iter() {
            cells.clear();
            cells.push(group.label);
            cells.add(&self.page).add("#").push(group.id);
            cells.push(&self.words.cx.locale.count(group.tasks.len() as u64));
            write(&cells);
        }
    }
}

fn address(derived: &Derived, by: By) -> String {
    format!("ke-hoach/{}-{}.html", derived.plan.stem, by.address())
}

/// The page of a facet.
pub(super) fn page<'a>(
    derived: &'a Derived,
    facets: &[Facet<'a>],
    facet: &Facet<'a>,
    words: Words<'a>,
) -> PlannedPage<'a> {
    let (total, by) = (derived.plan.tasks.len() as u64, facet.by.key());
    let title = words.say(&format!("grouped.{by}"), &[("plan", &short_title(derived))]);
    let mut summary =
        words.say(&format!("grouped.summary.{by}"), &[("tasks", &words.say_n("count.tasks", total, &[]))]);
    if facet.groups.iter().map(|group| group.tasks.len() as u64).sum::<u64>() > total {
        summary = format!("{summary} {}", words.word("grouped.shared"));
    }
    let mut way = trail(words.cx);
    way.push(Crumb::link(short_title(derived), plan_route(derived)));
    way.push(Crumb::here(words.word(&format!("grouped.crumb.{by}"))));
    let rows = table::rows("tasks", derived, Arc::clone(&facet.groups), words);
    let (all, caption) = (facets.to_vec(), title.clone());
    PlannedPage {
        section: KIND,
        title,
        summary,
        trail: way,
        demo: derived.demo,
        record: Record { extract: true, ..Record::default() },
        rows: links(derived, facets, words).chain([rows]).collect(),
        ..PlannedPage::new(
            route(&address(derived, facet.by)),
            "plans/grouped.html",
            Lazy(move || View {
                plan: PlanLink { title: &derived.plan.front.title, href: plan_route(derived) },
                caption: caption.clone(),
                reports: derived.reports,
                facets: view(&all, words),
            }),
        )
    }
}
