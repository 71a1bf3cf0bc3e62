//! The list of agencies and a page for each, which gathers what the kinds know of it.

use super::route;
use crate::domain::agency::{Agency, AgencyId, AgencyLevel};
use crate::domain::collate;
use crate::domain::fold;
use crate::domain::kind::PlanCx;
use crate::domain::locale::lower_first;
use crate::domain::portal::Derived;
use crate::domain::site::{Block, Crumb, PlannedPage, SearchDoc};
use rayon::prelude::*;
use serde::Serialize;

const LEVELS: [AgencyLevel; 7] = [
    AgencyLevel::Ministry,
    AgencyLevel::Province,
    AgencyLevel::Department,
    AgencyLevel::District,
    AgencyLevel::Commune,
    AgencyLevel::Unit,
    AgencyLevel::Group,
];

/// The page that compares agencies.
pub(super) const COMPARE: &str = "co-quan/so-sanh.html";

/// A name that leads to a page.
#[derive(Serialize)]
pub(super) struct Named {
    pub(super) name: String,
    pub(super) href: String,
}

#[derive(Serialize)]
struct IndexView {
    total: usize,
    /// The page that compares them, if there is one.
    compare: Option<&'static str>,
    groups: Vec<Group>,
}

#[derive(Serialize)]
struct Group {
    label: String,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    name: String,
    short: Option<String>,
    href: String,
    parent: Option<String>,
    abolished: Option<String>,
}

#[derive(Serialize)]
struct AgencyView {
    agency: Facts,
    /// What the lead does not say: one figure a line, each leading to its part of the page.
    glance: Vec<Glance>,
}

/// What a kind knows of an agency in a few words.
#[derive(Serialize)]
struct Glance {
    /// Anchor of its part.
    id: &'static str,
    title: String,
    answer: String,
}

#[derive(Serialize)]
struct Facts {
    name: String,
    short: Option<String>,
    code: Option<String>,
    level: String,
    parent: Option<Named>,
    children: Vec<Named>,
    predecessors: Vec<Named>,
    successors: Vec<Named>,
    valid_from: Option<String>,
    valid_to: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    address: Option<String>,
    website: Option<String>,
    note: Option<String>,
    demo: bool,
}

/// The word for a level.
pub(super) fn level_label(level: AgencyLevel, cx: &PlanCx<'_>) -> String {
    let key = match level {
        AgencyLevel::Ministry => "ministry",
        AgencyLevel::Province => "province",
        AgencyLevel::Department => "department",
        AgencyLevel::District => "district",
        AgencyLevel::Commune => "commune",
        AgencyLevel::Unit => "unit",
        AgencyLevel::Group => "group",
    };
    cx.locale.say(&format!("site.level.{key}"), &[])
}

/// Agencies of each level in alphabetical order; levels without agencies are left out.
pub(super) fn by_level(cx: &PlanCx<'_>) -> Vec<(AgencyLevel, Vec<AgencyId>)> {
    let mut ids: Vec<AgencyId> = cx.directory.ids().collect();
    ids.sort_by_cached_key(|id| collate::sort_key(&cx.directory.get(*id).name));
    let of =
        |level| ids.iter().copied().filter(|id| cx.directory.get(*id).level == level).collect::<Vec<_>>();
    LEVELS.into_iter().map(|level| (level, of(level))).filter(|(_, ids)| !ids.is_empty()).collect()
}

/// The list and all agency pages; `more` gives the parts that no single kind knows.
pub(super) fn pages<'a>(
    derived: &'a Derived,
    more: &(impl Fn(AgencyId) -> Vec<Block<'a>> + Sync),
    compared: bool,
    cx: &'a PlanCx<'a>,
) -> Vec<PlannedPage<'a>> {
    let ids: Vec<AgencyId> = cx.directory.ids().collect();
    let mut pages: Vec<PlannedPage<'a>> =
        ids.into_par_iter().map(|id| page(id, derived, more(id), cx)).collect();
    if !pages.is_empty() {
        pages.push(index(compared, cx));
    }
    pages
}

fn index<'a>(compared: bool, cx: &PlanCx<'a>) -> PlannedPage<'a> {
    let name = |id: AgencyId| cx.directory.get(id).name.clone();
    let item = |id: AgencyId| {
        let agency = cx.directory.get(id);
        Item {
            name: agency.name.clone(),
            short: agency.short.clone(),
            href: cx.directory.href(id),
            parent: cx.directory.parent(id).map(name),
            abolished: agency
                .valid_to
                .map(|date| cx.locale.say("site.agencies.until", &[("date", &cx.locale.date(date))])),
        }
    };
    let groups = by_level(cx)
        .into_iter()
        .map(|(level, ids)| Group {
            label: level_label(level, cx),
            items: ids.into_iter().map(item).collect(),
        })
        .collect();
    let title = cx.locale.say("site.agencies.title", &[]);
    PlannedPage {
        title: title.clone(),
        summary: cx.locale.say_n("site.agencies.summary", cx.directory.len() as u64, &[]),
        trail: vec![home_crumb(cx), Crumb::here(title.clone())],
        section: "agencies",
        search: vec![search_doc("co-quan/index.html", &title, "agencies", 3)],
        ..PlannedPage::new(
            route("co-quan/index.html"),
            "agencies.html",
            IndexView { total: cx.directory.len(), compare: compared.then_some(COMPARE), groups },
        )
    }
}

fn page<'a>(id: AgencyId, derived: &'a Derived, more: Vec<Block<'a>>, cx: &'a PlanCx<'a>) -> PlannedPage<'a> {
    let agency = cx.directory.get(id);
    let (mut blocks, mut glance) = told(id, derived, cx);
    blocks.extend(more);
    blocks.sort_by_key(|block| place(block.id));
    let first = (!glance.is_empty()).then(|| glance.remove(0).answer);
    let summary = summary(id, first, &blocks, cx);
    // Who asks for the words of an agency's name wants the agency; a group is only a name in plans.
    let weight = if agency.level == AgencyLevel::Group { 3 } else { 8 };
    let doc = SearchDoc {
        summary: summary.clone(),
        codes: agency.code.iter().cloned().collect(),
        ..search_doc(&cx.directory.href(id), &both_names(agency), "agencies", weight)
    };
    PlannedPage {
        title: agency.name.clone(),
        summary,
        trail: vec![
            home_crumb(cx),
            Crumb::link(cx.locale.say("site.agencies.title", &[]), "co-quan/index.html"),
            Crumb::here(&agency.name),
        ],
        section: "agencies",
        demo: cx.directory.is_demo(id),
        blocks,
        search: vec![doc],
        ..PlannedPage::new(
            route(&cx.directory.href(id)),
            "agency.html",
            AgencyView { agency: facts(id, agency, cx), glance },
        )
    }
}

/// The parts in the order in which a citizen asks: what becomes of my dossier, what others say, what was promised, and last
/// how the agency publishes. Parts that are not named stand before the corrections.
const ORDER: [&str; 6] = ["late", "handling", "satisfaction", "targets", "plans", "corrections"];

fn place(id: &str) -> usize {
    let last = ORDER.len() - 1;
    match ORDER.iter().position(|one| *one == id) {
        Some(place) if place == last => last + 1,
        Some(place) => place,
        None => last,
    }
}

/// The parts of the kinds, and the figures that they know, in the order of the parts.
fn told<'a>(id: AgencyId, derived: &'a Derived, cx: &'a PlanCx<'a>) -> (Vec<Block<'a>>, Vec<Glance>) {
    let (mut blocks, mut glance) = (Vec::new(), Vec::new());
    for kind in &derived.kinds {
        let Some(block) = kind.agency_block(id, cx) else { continue };
        let answer = kind.agency_answer(id, cx);
        glance.extend(answer.map(|answer| Glance { id: block.id, title: block.title.clone(), answer }));
        blocks.push(block);
    }
    glance.sort_by_key(|one| place(one.id));
    (blocks, glance)
}

/// What the agency is and the first figure of its page; without figures what the page holds.
fn summary(id: AgencyId, answer: Option<String>, blocks: &[Block<'_>], cx: &PlanCx<'_>) -> String {
    let above = cx.directory.parent(id).map(|parent| cx.directory.get(parent).name.clone());
    let level = level_label(cx.directory.get(id).level, cx);
    if let Some(answer) = answer {
        return match above {
            Some(above) => cx
                .locale
                .say("site.agency.answer", &[("level", &level), ("parent", &above), ("answer", &answer)]),
            None => cx.locale.say("site.agency.answer_root", &[("level", &level), ("answer", &answer)]),
        };
    }
    let parts: Vec<String> = blocks.iter().map(|block| lower_first(&block.title)).collect();
    match (above, parts.is_empty()) {
        (Some(above), false) => cx.locale.say(
            "site.agency.summary",
            &[("level", &level), ("parent", &above), ("parts", &parts.join("; "))],
        ),
        (None, false) => {
            cx.locale.say("site.agency.summary_root", &[("level", &level), ("parts", &parts.join("; "))])
        }
        (_, true) => cx.locale.say("site.agency.summary_empty", &[("level", &level)]),
    }
}

fn facts(id: AgencyId, agency: &Agency, cx: &PlanCx<'_>) -> Facts {
    let named = |id: AgencyId| Named { name: cx.directory.get(id).name.clone(), href: cx.directory.href(id) };
    let sorted = |mut ids: Vec<AgencyId>| {
        ids.sort_by_cached_key(|id| collate::sort_key(&cx.directory.get(*id).name));
        ids.into_iter().map(named).collect::<Vec<_>>()
    };
    Facts {
        name: agency.name.clone(),
        short: agency.short.clone(),
        code: agency.code.clone(),
        level: level_label(agency.level, cx),
        parent: cx.directory.parent(id).map(named),
        children: sorted(cx.directory.children(id)),
        predecessors: sorted(agency.predecessors.iter().filter_map(|id| cx.directory.by_id(id)).collect()),
        successors: sorted(cx.directory.successors(id)),
        valid_from: agency.valid_from.map(|date| cx.locale.date(date)),
        valid_to: agency.valid_to.map(|date| cx.locale.date(date)),
        phone: agency.phone.clone(),
        email: agency.email.clone(),
        address: agency.address.clone(),
        website: agency
            .website
            .clone()
            .filter(|site| site.starts_with("https://") || site.starts_with("http://")),
        note: agency.note.clone(),
        demo: cx.directory.is_demo(id),
    }
}

/// The first step of every way.
pub(super) fn home_crumb(cx: &PlanCx<'_>) -> Crumb {
    Crumb::link(cx.locale.say("site.home", &[]), "index.html")
}

/// The name of an agency with its short one, if that has words of its own: people look for "Sở GD&ĐT".
fn both_names(agency: &Agency) -> String {
    let words = fold::tokens(&agency.name);
    match &agency.short {
        Some(short) if fold::tokens(short).iter().any(|word| !words.contains(word)) => {
            format!("{} ({short})", agency.name)
        }
        _ => agency.name.clone(),
    }
}

/// A search entry with no more than a title.
pub(super) fn search_doc(route: &str, title: &str, kind: &'static str, weight: u8) -> SearchDoc {
    SearchDoc { route: route.to_owned(), title: title.to_owned(), kind, weight, ..SearchDoc::default() }
}
