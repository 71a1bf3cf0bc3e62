//! `dinh-chinh/`: every correction of what was published, what changed by it, and the earlier versions.

mod agency;
mod correction;
mod index;
mod item;
mod values;
mod version;

use super::agencies::home_crumb;
use crate::domain::kind::PlanCx;
use crate::domain::locale::upper_first;
use crate::domain::portal::Derived;
use crate::domain::site::{Crumb, Link, News, Notice, PlannedPage};
use crate::domain::version::History;
use crate::stages::data::Earlier;
pub(super) use agency::{ByAgency, block};
pub(super) use index::FEED;
use item::Item;

/// The page of all corrections.
pub(super) const INDEX: &str = "dinh-chinh/index.html";

/// So many rows stand on a page.
const ROWS: usize = 100;

/// What the versions of documents add to a site.
pub(super) struct Added<'a> {
    /// Pages.
    pub pages: Vec<PlannedPage<'a>>,
    /// Corrections as news, newest first.
    pub news: Vec<News>,
    /// Tables of earlier versions.
    pub earlier: Vec<Earlier>,
    /// The corrections that concern each agency.
    pub by_agency: ByAgency,
}

/// Plans the pages of corrections and earlier versions; tells the documents' own pages, which are in route order, of them.
pub(super) fn plan<'a>(derived: &'a Derived, pages: &mut [PlannedPage<'a>], cx: &'a PlanCx<'a>) -> Added<'a> {
    let mut added =
        Added { pages: Vec::new(), news: Vec::new(), earlier: Vec::new(), by_agency: ByAgency::new() };
    if derived.histories.is_empty() {
        return added;
    }
    let mut items: Vec<Item<'a>> = Vec::new();
    for history in &derived.histories {
        // A page that could not be made has a fault.
        let Some(place) = find(pages, &history.document.routes[0]) else { continue };
        items.extend(item::of(history, &pages[place], cx));
        added.pages.extend(version::pages(history, &pages[place], &mut added.earlier, cx));
    }
    items.sort_by(|a, b| (b.day, &a.name, b.at).cmp(&(a.day, &b.name, a.at)));
    for item in &items {
        for route in &item.history.document.routes {
            if let Some(place) = find(pages, route) {
                pages[place].record.notices.push(item.notice(cx));
            }
        }
        added.news.push(item.news(cx));
        added.pages.extend(correction::pages(item, cx));
    }
    added.by_agency = agency::gather(&items, cx);
    added.pages.extend(index::pages(&items, &derived.histories, cx));
    added
}

/// The place of a page among pages in route order.
fn find(pages: &[PlannedPage<'_>], route: &str) -> Option<usize> {
    pages.binary_search_by(|page| page.route.as_str().cmp(route)).ok()
}

/// The first steps of the way to a page of corrections.
fn trail(cx: &PlanCx<'_>, last: String) -> Vec<Crumb> {
    vec![home_crumb(cx), Crumb::link(cx.locale.say("corrections.title", &[]), INDEX), Crumb::here(last)]
}

/// The name of a document in addresses, such as `tre-han-2026-10`.
fn name(history: &History) -> String {
    let folder = history.document.routes[0].split('/').next().unwrap_or_default();
    format!("{folder}-{}", history.stem)
}

/// Address of an earlier version, counted from 0.
fn version_route(history: &History, at: usize) -> String {
    format!("dinh-chinh/{}-ban-{}.html", name(history), at + 1)
}

/// The label of a column as a heading.
fn heading(label: crate::base::diag::Text, cx: &PlanCx<'_>) -> String {
    upper_first(label.in_lang(cx.locale.lang))
}

/// A notice with nothing but a sentence and a link.
fn notice(kind: &'static str, title: String, link: Link) -> Notice {
    Notice { kind, title, text: Vec::new(), link: Some(link) }
}
