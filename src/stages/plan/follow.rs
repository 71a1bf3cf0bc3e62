//! `theo-doi.html`: the feeds, of all publications, of each kind and of each agency, and how to use them.

use super::agencies::{home_crumb, search_doc};
use super::feed::feed;
use super::{corrections, duties, route};
use crate::domain::agency::AgencyId;
use crate::domain::collate;
use crate::domain::kind::PlanCx;
use crate::domain::site::{Crumb, Link, News, PlannedPage};
use serde::Serialize;
use std::collections::BTreeMap;

/// The page of all feeds.
pub(super) const ROUTE: &str = "theo-doi.html";

#[derive(Serialize)]
struct FollowView {
    /// All publications, all corrections.
    general: Vec<Link>,
    kinds: Vec<Link>,
    agencies: Vec<Link>,
}

/// What a portal keeps besides publications.
pub(super) struct Kept {
    /// Corrections.
    pub(super) corrections: bool,
    /// A calendar of what is due.
    pub(super) calendar: bool,
}

/// The page, and the feeds of kinds and agencies.
pub(super) fn plan<'a>(
    pages: &[PlannedPage<'a>],
    news: &[News],
    kept: &Kept,
    cx: &PlanCx<'a>,
) -> (PlannedPage<'a>, Vec<PlannedPage<'a>>) {
    let say = |key: &str| cx.locale.say(key, &[]);
    let mut general = vec![Link { label: say("data.follow.all"), href: "atom.xml".to_owned() }];
    general.extend(
        kept.corrections
            .then(|| Link { label: say("corrections.title"), href: corrections::FEED.to_owned() }),
    );
    general.extend(
        kept.calendar.then(|| Link { label: say("data.follow.calendar"), href: duties::ICS.to_owned() }),
    );
    let (kinds, mut feeds) = of_kinds(pages, news, cx);
    let (agencies, more) = of_agencies(pages, cx);
    feeds.extend(more);
    let title = say("data.follow.title");
    let page = PlannedPage {
        summary: say("data.follow.summary"),
        trail: vec![home_crumb(cx), Crumb::here(&title)],
        search: vec![search_doc(ROUTE, &title, "pages", 2)],
        title,
        ..PlannedPage::new(route(ROUTE), "follow.html", FollowView { general, kinds, agencies })
    };
    (page, feeds)
}

fn title(of: &str, cx: &PlanCx<'_>) -> String {
    cx.locale.say("data.follow.feed", &[("of", &of), ("portal", &cx.config.name)])
}

/// The feeds of kinds, in the order in which their news first come.
fn of_kinds<'a>(
    pages: &[PlannedPage<'a>],
    news: &[News],
    cx: &PlanCx<'a>,
) -> (Vec<Link>, Vec<PlannedPage<'a>>) {
    let mut by_kind: BTreeMap<&'static str, Vec<News>> = BTreeMap::new();
    for item in news {
        by_kind.entry(item.kind).or_default().push(item.clone());
    }
    let (mut links, mut feeds) = (Vec::new(), Vec::new());
    for (kind, items) in by_kind {
        let index =
            pages.iter().find(|page| page.section == kind && page.route.as_str().ends_with("/index.html"));
        let index = index.map_or(ROUTE, |page| page.route.as_str());
        let (label, href) =
            (cx.locale.say(&format!("site.kind.{kind}"), &[]), format!("theo-doi/{kind}.xml"));
        feeds.push(feed(&href, index, title(&label, cx), &items, cx));
        links.push(Link { label, href });
    }
    links.sort_by_cached_key(|link| collate::sort_key(&link.label));
    (links, feeds)
}

/// The feeds of agencies: the pages that say to be about them, newest first.
fn of_agencies<'a>(pages: &[PlannedPage<'a>], cx: &PlanCx<'a>) -> (Vec<Link>, Vec<PlannedPage<'a>>) {
    let mut by_name: BTreeMap<&str, Vec<AgencyId>> = BTreeMap::new();
    for id in cx.directory.ids() {
        by_name.entry(&cx.directory.get(id).name).or_default().push(id);
    }
    let mut by_agency: BTreeMap<AgencyId, Vec<News>> = BTreeMap::new();
    for page in pages.iter().filter(|page| !page.record.noindex) {
        let (Some(date), Some(doc)) = (page.published, page.search.first()) else { continue };
        for name in &doc.agencies {
            // Of two agencies of one name nobody can tell which is meant.
            let Some([id]) = by_name.get(name.as_str()).map(Vec::as_slice) else { continue };
            by_agency.entry(*id).or_default().push(News {
                date,
                title: page.title.clone(),
                summary: page.summary.clone(),
                href: page.route.to_string(),
                kind: doc.kind,
                demo: page.demo,
            });
        }
    }
    let (mut links, mut feeds) = (Vec::new(), Vec::new());
    for (id, mut items) in by_agency {
        items.retain(|item| item.date <= cx.as_of.0);
        items.sort_by(|a, b| (b.date, &a.href).cmp(&(a.date, &b.href)));
        if items.is_empty() {
            continue;
        }
        let agency = cx.directory.get(id);
        let href = format!("theo-doi/co-quan/{}.xml", agency.id);
        feeds.push(feed(&href, &cx.directory.href(id), title(&agency.name, cx), &items, cx));
        links.push(Link { label: agency.name.clone(), href });
    }
    links.sort_by_cached_key(|link| collate::sort_key(&link.label));
    (links, feeds)
}
