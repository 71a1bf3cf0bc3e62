//! The home page: the answers, the newest publications, the way to one's agency.

use super::agencies::{Named, by_level, level_label, search_doc};
use super::duties::{self, Soon};
use super::{route, scoreboard};
use crate::domain::agency::AgencyLevel;
use crate::domain::kind::PlanCx;
use crate::domain::locale::DateView;
use crate::domain::portal::Derived;
use crate::domain::site::{Answer, Crumb, News, PlannedPage};
use crate::stages::duties::Ledger;
use crate::stages::scoreboard::Scoreboard;
use serde::Serialize;

/// Publications shown on the home page.
const NEWEST: usize = 8;

#[derive(Serialize)]
struct HomeView {
    answers: Vec<Answer>,
    news: Vec<NewsView>,
    /// Coming and overdue publications, where something is owed.
    soon: Option<Soon>,
    agencies: Vec<Group>,
    /// Whether dossiers can be looked up.
    lookup: bool,
}

#[derive(Serialize)]
struct NewsView {
    date: DateView,
    title: String,
    summary: String,
    href: String,
    kind_label: String,
    demo: bool,
}

#[derive(Serialize)]
struct Group {
    label: String,
    items: Vec<Named>,
}

/// The home page.
pub(super) fn page<'a>(
    derived: &'a Derived,
    (ledger, board): (&Ledger, &'a Scoreboard),
    news: &[News],
    lookup: bool,
    cx: &'a PlanCx<'a>,
) -> PlannedPage<'a> {
    let mut answers: Vec<Answer> = derived.kinds.iter().flat_map(|kind| kind.answers(cx)).collect();
    // Right after the tasks of the same plans.
    let after = answers.iter().position(|answer| answer.key == "tasks").map_or(0, |place| place + 1);
    if let Some(answer) = scoreboard::answer(board, cx) {
        answers.insert(after, answer);
    }
    let demo = cx.config.demo || news.iter().any(|item| item.demo);
    let news = news.iter().take(NEWEST).map(|item| news_view(item, cx)).collect();
    let summary = cx.config.description.clone().unwrap_or_else(|| cx.locale.say("site.home.summary", &[]));
    PlannedPage {
        title: cx.config.name.clone(),
        summary: summary.clone(),
        trail: vec![Crumb::here(cx.locale.say("site.home", &[]))],
        demo,
        search: vec![search_doc("index.html", &cx.config.name, "pages", 3)],
        ..PlannedPage::new(
            route("index.html"),
            "home.html",
            HomeView { answers, news, soon: duties::soon(ledger, cx), agencies: agencies(cx), lookup },
        )
    }
}

fn news_view(item: &News, cx: &PlanCx<'_>) -> NewsView {
    NewsView {
        date: cx.locale.date_view(item.date),
        title: item.title.clone(),
        summary: item.summary.clone(),
        href: item.href.clone(),
        kind_label: cx.locale.say(&format!("site.kind.{}", item.kind), &[]),
        demo: item.demo,
    }
}

/// The agencies that citizens deal with: bodies that exist on the day, of the portal's own authority where it names one.
fn agencies(cx: &PlanCx<'_>) -> Vec<Group> {
    let owner = cx.config.owner.as_deref().and_then(|id| cx.directory.by_id(id));
    let root = owner.and_then(|owner| cx.directory.lineage(owner).last());
    by_level(cx)
        .into_iter()
        .filter(|(level, _)| matches!(level, AgencyLevel::Department | AgencyLevel::Commune))
        .map(|(level, ids)| {
            let shown = ids.into_iter().filter(|id| {
                let alive = cx.directory.get(*id).valid_to.is_none_or(|end| end >= cx.as_of.0);
                alive && root.is_none_or(|root| cx.directory.lineage(*id).any(|one| one == root))
            });
            let items = shown
                .map(|id| Named { name: cx.directory.get(id).name.clone(), href: cx.directory.href(id) });
            Group { label: level_label(level, cx), items: items.collect() }
        })
        .filter(|group: &Group| !group.items.is_empty())
        .collect()
}
