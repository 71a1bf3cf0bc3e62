//! Atom feeds (RFC 4287).

use super::route;
use crate::base::date::Date;
use crate::domain::fold::fold;
use crate::domain::kind::PlanCx;
use crate::domain::site::{News, PlannedPage};
use serde::Serialize;

/// Entries of a feed.
const FEED: usize = 50;

#[derive(Serialize)]
struct AtomView {
    id: String,
    title: String,
    updated: String,
    #[serde(rename = "self")]
    own: Option<String>,
    home: Option<String>,
    /// Root-relative address of the page that it belongs to.
    index: String,
    entries: Vec<AtomEntry>,
}

#[derive(Serialize)]
struct AtomEntry {
    id: String,
    title: String,
    updated: String,
    summary: String,
    href: String,
}

/// A feed at `own` of the pages below `index`. Without a public address its id is a tag (RFC 4151) of the portal's name.
pub(super) fn feed<'a>(
    own: &str,
    index: &str,
    title: String,
    news: &[News],
    cx: &PlanCx<'a>,
) -> PlannedPage<'a> {
    let home = base_url(cx);
    let portal = match &home {
        Some(home) => home.clone(),
        None => format!("tag:portal.invalid,2026:{}/", fold(&cx.config.name).replace(' ', "-")),
    };
    let id = format!("{portal}{}", own.strip_suffix("atom.xml").unwrap_or(own));
    let moment = |date: Date| format!("{date}T00:00:00+07:00");
    let entries: Vec<AtomEntry> = news
        .iter()
        .take(FEED)
        .map(|item| AtomEntry {
            // The same publication has the same id in every feed that tells of it.
            id: format!("{portal}#{}@{}", item.href, item.date),
            title: item.title.clone(),
            updated: moment(item.date),
            summary: item.summary.clone(),
            href: item.href.clone(),
        })
        .collect();
    let view = AtomView {
        title,
        updated: news.first().map_or_else(|| moment(cx.as_of.0), |item| moment(item.date)),
        own: home.as_ref().map(|home| format!("{home}{own}")),
        home,
        id,
        index: index.to_owned(),
        entries,
    };
    PlannedPage::new(route(own), "atom.xml", view)
}

/// The public address with a slash at its end.
pub(super) fn base_url(cx: &PlanCx<'_>) -> Option<String> {
    cx.config.base_url.as_deref().map(|url| format!("{}/", url.trim_end_matches('/')))
}
