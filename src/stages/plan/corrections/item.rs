//! One correction: the same words on the document's page, in the list of corrections, in the feed.

use super::{INDEX, name};
use crate::base::date::Date;
use crate::domain::correction::Correction;
use crate::domain::kind::PlanCx;
use crate::domain::locale::DateView;
use crate::domain::site::{Link, News, Notice, PlannedPage};
use crate::domain::version::{History, Tally, Version};
use serde::Serialize;

/// A correction with its document.
pub(super) struct Item<'a> {
    /// The document and its versions.
    pub history: &'a History,
    /// Place of the version that came with it.
    pub at: usize,
    /// What the head says of it: several corrections when one publication brought them all.
    pub said: &'a [Correction],
    /// Its day.
    pub day: Date,
    /// Title of the document's page.
    pub title: String,
    /// The document in addresses.
    pub name: String,
    /// Its page; `None` for one from before versions were kept, of which only words are known.
    pub route: Option<String>,
    /// Whether the document is fictional.
    pub demo: bool,
}

/// A correction in a list.
#[derive(Clone, Serialize)]
pub(in crate::stages::plan) struct Line {
    date: DateView,
    title: String,
    href: String,
    sentence: String,
}

impl Line {
    pub(super) fn new(item: &Item<'_>, cx: &PlanCx<'_>) -> Line {
        Line {
            date: cx.locale.date_view(item.day),
            title: item.title.clone(),
            href: item.href(),
            sentence: item.sentence(cx),
        }
    }
}

/// The corrections of a document whose page is `page`.
pub(super) fn of<'a>(history: &'a History, page: &PlannedPage<'_>, cx: &PlanCx<'_>) -> Vec<Item<'a>> {
    let mut items: Vec<Item<'a>> = Vec::new();
    for (at, version) in history.versions.iter().enumerate() {
        // Before versions were kept, each correction stands alone.
        let said: Vec<&'a [Correction]> =
            if at == 0 { version.corrections.chunks(1).collect() } else { vec![&version.corrections] };
        for said in said {
            let day = said.iter().map(|one| one.date).max().unwrap_or(version.day);
            let again = items.iter().filter(|item| item.day == day && item.route.is_some()).count();
            let suffix = if again > 0 { format!("-lan-{}", again + 1) } else { String::new() };
            let name = name(history);
            let route = (at > 0).then(|| format!("dinh-chinh/{day}-{name}{suffix}.html"));
            let title = page.title.clone();
            items.push(Item {
                history,
                at,
                said,
                day,
                title,
                name,
                route,
                demo: page.demo || cx.config.demo,
            });
        }
    }
    items
}

impl<'a> Item<'a> {
    /// The version that came with it.
    pub fn version(&self) -> &'a Version {
        &self.history.versions[self.at]
    }

    /// The version before.
    pub fn before(&self) -> Option<&'a Version> {
        self.at.checked_sub(1).map(|at| &self.history.versions[at])
    }

    /// How many rows it changed; `None` when that is not known.
    pub fn tally(&self) -> Option<Tally> {
        self.version().changes.as_deref().map(Tally::of)
    }

    /// `Đính chính 09/11/2026: sửa 3, thêm 1, bỏ 0 dòng.`
    pub fn sentence(&self, cx: &PlanCx<'_>) -> String {
        let date = cx.locale.date(self.day);
        match self.tally().filter(|tally| !tally.is_empty()) {
            Some(tally) => {
                let count = |n: usize| cx.locale.count(n as u64);
                let (changed, added, removed) =
                    (count(tally.changed), count(tally.added), count(tally.removed));
                cx.locale.say(
                    "corrections.sentence",
                    &[("date", &date), ("changed", &changed), ("added", &added), ("removed", &removed)],
                )
            }
            None => cx.locale.say("corrections.sentence.words", &[("date", &date)]),
        }
    }

    /// What was said of it: what was corrected besides rows, and why.
    pub fn words(&self, cx: &PlanCx<'_>) -> Vec<String> {
        let reason = |reason: &String| cx.locale.say("corrections.reason", &[("reason", reason)]);
        let words = |one: &Correction| [one.text.clone(), one.reason.as_ref().map(reason)];
        self.said.iter().flat_map(words).flatten().collect()
    }

    /// The notice on the document's page.
    pub fn notice(&self, cx: &PlanCx<'_>) -> Notice {
        let (label, href) = match &self.route {
            Some(route) => (cx.locale.say("corrections.see", &[]), route.clone()),
            None => (cx.locale.say("corrections.see-all", &[]), INDEX.to_owned()),
        };
        Notice {
            kind: "corrected",
            title: self.sentence(cx),
            text: self.words(cx),
            link: Some(Link { label, href }),
        }
    }

    /// Where it is told: its own page, else that of the document.
    pub fn href(&self) -> String {
        self.route.clone().unwrap_or_else(|| self.history.document.routes[0].clone())
    }

    /// The heading of its page.
    pub fn heading(&self, cx: &PlanCx<'_>) -> String {
        cx.locale.say("corrections.heading", &[("date", &cx.locale.date(self.day)), ("title", &self.title)])
    }

    /// The entry of the feed.
    pub fn news(&self, cx: &PlanCx<'_>) -> News {
        let words = self.words(cx).join(" ");
        News {
            date: self.day,
            title: self.heading(cx),
            summary: format!("{} {words}", self.sentence(cx)).trim_end().to_owned(),
            href: self.href(),
            kind: self.history.kind,
            demo: self.demo,
        }
    }
}
