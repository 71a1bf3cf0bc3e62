//! Pages about the site itself: search, the tree of pages, and the files for machines.

use super::NavItem;
use super::agencies::{home_crumb, search_doc};
use super::corrections;
use super::feed::feed;
use super::letters::Letter;
use super::route;
use super::twin::{FOLDER, NotFound, Twin, Version};
use crate::base::date::Date;
use crate::base::id::{folder, name};
use crate::domain::address::Address;
use crate::domain::config::Search;
use crate::domain::kind::PlanCx;
use crate::domain::site::{Crumb, News, PlannedPage};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Serialize)]
struct SearchView {
    index: Vec<Letter>,
    /// The kinds that can be found, with their names, for the list of results.
    kinds: Vec<KindName>,
    /// Whether dossiers can be looked up.
    lookup: bool,
    /// Whether it finds what pages are called, not all that they say.
    titles: bool,
}

#[derive(Serialize)]
struct KindName {
    key: &'static str,
    label: String,
}

#[derive(Serialize)]
struct TreeView {
    tree: Vec<Node>,
}

#[derive(Serialize)]
struct Node {
    title: String,
    href: Option<String>,
    children: Vec<Node>,
}

#[derive(Serialize)]
struct SitemapView {
    entries: Vec<SitemapEntry>,
}

#[derive(Serialize)]
struct SitemapEntry {
    loc: String,
    /// The page in each language, itself too, where there is more than one.
    versions: Vec<Version>,
    lastmod: Option<Date>,
}

#[derive(Serialize)]
struct NotFoundView {
    home: Option<String>,
    /// The same in the second language.
    second: Option<NotFound>,
}

/// The search page with the way into the index of everything for readers without JavaScript.
pub(super) fn search_page<'a>(
    pages: &[PlannedPage<'a>],
    index: Vec<Letter>,
    lookup: bool,
    cx: &PlanCx<'a>,
) -> PlannedPage<'a> {
    let title = cx.locale.say("site.search.title", &[]);
    PlannedPage {
        title: title.clone(),
        summary: cx.locale.say("site.search.summary", &[]),
        trail: vec![home_crumb(cx), Crumb::here(title)],
        section: "search",
        ..PlannedPage::new(
            route("tim-kiem.html"),
            "search.html",
            SearchView { index, kinds: kinds(pages, cx), lookup, titles: cx.config.search == Search::Titles },
        )
    }
}

fn kinds(pages: &[PlannedPage<'_>], cx: &PlanCx<'_>) -> Vec<KindName> {
    let keys: BTreeSet<&'static str> =
        pages.iter().flat_map(|page| &page.search).map(|doc| doc.kind).collect();
    keys.into_iter()
        .map(|key| KindName { key, label: cx.locale.say(&format!("site.kind.{key}"), &[]) })
        .collect()
}

/// The site map as a tree of text (Thông tư 32/2017/TT-BTTTT, Điều 16): what lies in a folder hangs below its index, in the
/// order in which the pages are given.
pub(super) fn tree_page<'a>(pages: &[&PlannedPage<'a>], nav: &[NavItem], cx: &PlanCx<'a>) -> PlannedPage<'a> {
    let mut folders: BTreeMap<&str, Vec<&PlannedPage<'a>>> = BTreeMap::new();
    for page in pages {
        folders.entry(folder(page.route.as_str())).or_default().push(page);
    }
    let node = |page: &PlannedPage<'a>| Node {
        title: page.title.clone(),
        href: Some(page.route.to_string()),
        children: Vec::new(),
    };
    let leaves = |folder: &str| {
        let pages = folders.get(folder).into_iter().flatten().filter(|page| !is_index(page));
        pages.map(|page| node(page)).collect::<Vec<_>>()
    };
    let sections = nav.iter().filter_map(|item| {
        let (folder, _) = item.href.rsplit_once('/')?;
        Some(Node { title: item.label.clone(), href: Some(item.href.clone()), children: leaves(folder) })
    });
    let mut children: Vec<Node> = sections.collect();
    children.push(Node {
        title: cx.locale.say("site.search.title", &[]),
        href: Some("tim-kiem.html".to_owned()),
        children: Vec::new(),
    });
    children.extend(leaves(""));
    let home = Node { title: cx.locale.say("site.home", &[]), href: Some("index.html".to_owned()), children };
    let title = cx.locale.say("site.sitemap.title", &[]);
    PlannedPage {
        title: title.clone(),
        summary: cx.locale.say("site.sitemap.summary", &[]),
        trail: vec![home_crumb(cx), Crumb::here(&title)],
        search: vec![search_doc("so-do-trang.html", &title, "pages", 1)],
        ..PlannedPage::new(route("so-do-trang.html"), "sitemap.html", TreeView { tree: vec![home] })
    }
}

fn is_index(page: &PlannedPage<'_>) -> bool {
    name(page.route.as_str()) == "index.html"
}

/// `404.html`, `atom.xml` and, when the public address is known, `sitemap.xml`, which needs absolute addresses.
pub(super) fn machine_pages<'a>(
    pages: &[PlannedPage<'a>],
    news: &[News],
    twin: Option<&Twin<'_>>,
    cx: &PlanCx<'a>,
) -> Vec<PlannedPage<'a>> {
    let home = cx.config.home();
    // For any address: a link by the path alone works whatever name the server answers to.
    let path = cx.config.base_url.as_ref().map(Address::encoded);
    let second = twin.map(|twin| NotFound::new(twin.cx, path.as_deref()));
    let not_found = PlannedPage {
        title: cx.locale.say("site.not_found.title", &[]),
        ..PlannedPage::new(route("404.html"), "404.html", NotFoundView { home: path, second })
    };
    let title = cx.locale.say("site.feed", &[("portal", &cx.config.name)]);
    let mut made = vec![not_found, feed("atom.xml", "index.html", title, news, cx)];
    if let Some(home) = home {
        let entry = |page: &PlannedPage<'_>, folder: &str| SitemapEntry {
            loc: format!("{home}{folder}{}", page.route),
            versions: twin
                .map(|twin| twin.versions(page.route.as_str(), &home, cx.locale.tag()))
                .unwrap_or_default(),
            lastmod: page.record.changed.max(page.published),
        };
        let shown = || pages.iter().filter(|page| !page.record.noindex && !page.record.extract);
        let known =
            |page: &&PlannedPage<'_>| twin.is_some_and(|twin| twin.routes.contains(page.route.as_str()));
        let second = shown().filter(known).map(|page| entry(page, FOLDER));
        let entries = shown().map(|page| entry(page, "")).chain(second).collect();
        made.push(PlannedPage::new(route("sitemap.xml"), "sitemap.xml", SitemapView { entries }));
    }
    made
}

/// The feed of corrections.
pub(super) fn corrections_feed<'a>(news: &[News], cx: &PlanCx<'a>) -> PlannedPage<'a> {
    let title = cx.locale.say("corrections.feed", &[("portal", &cx.config.name)]);
    feed(corrections::FEED, corrections::INDEX, title, news, cx)
}
