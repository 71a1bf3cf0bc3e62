//! The page of all corrections, newest first.

use super::item::{Item, Line};
use super::{INDEX, ROWS};
use crate::domain::kind::PlanCx;
use crate::domain::pager::{Pager, numbered, titled};
use crate::domain::site::{Crumb, PlannedPage, SearchDoc};
use crate::domain::version::History;
use crate::stages::plan::agencies::home_crumb;
use crate::stages::plan::route;
use serde::Serialize;

/// The feed of corrections.
pub(in crate::stages::plan) const FEED: &str = "dinh-chinh/feed.xml";

#[derive(Serialize)]
struct View {
    lines: Vec<Told>,
    pager: Option<Pager>,
    feed: &'static str,
}

/// A correction, with the words of who made it.
#[derive(Serialize)]
struct Told {
    #[serde(flatten)]
    line: Line,
    words: Vec<String>,
}

/// The pages.
pub(super) fn pages<'a>(
    items: &[Item<'a>],
    histories: &[History],
    cx: &'a PlanCx<'a>,
) -> Vec<PlannedPage<'a>> {
    let (locale, title) = (cx.locale, cx.locale.say("corrections.title", &[]));
    let first = histories.iter().map(|history| history.document.published).min().unwrap_or(cx.as_of.0);
    let summary = match items.len() {
        0 => locale.say("corrections.none", &[("date", &locale.date(first))]),
        n => locale.say_n("corrections.summary", n as u64, &[("date", &locale.date(first))]),
    };
    let last = items.len().div_ceil(ROWS).max(1);
    let page = |number: usize| {
        let shown = items.iter().skip((number - 1) * ROWS).take(ROWS);
        let view = View {
            lines: shown.map(|item| Told { line: Line::new(item, cx), words: item.words(cx) }).collect(),
            pager: Pager::of(number, last, |page| numbered(INDEX, page)),
            feed: FEED,
        };
        PlannedPage {
            title: titled(&title, number, last, locale),
            summary: if number == 1 { summary.clone() } else { String::new() },
            trail: vec![home_crumb(cx), Crumb::here(&title)],
            demo: items.iter().any(|item| item.demo),
            search: (number == 1).then(|| search(&title, &summary)).into_iter().collect(),
            ..PlannedPage::new(route(&numbered(INDEX, number)), "corrections/index.html", view)
        }
    };
    (1..=last).map(page).collect()
}

fn search(title: &str, summary: &str) -> SearchDoc {
    SearchDoc {
        route: INDEX.to_owned(),
        title: title.to_owned(),
        kind: "pages",
        summary: summary.to_owned(),
        weight: 3,
        ..SearchDoc::default()
    }
}
