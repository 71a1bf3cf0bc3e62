//! `moi-nhat.html` beside the pages of each kind: a permanent address that leads to the newest period.

use super::agencies::home_crumb;
use super::route;
use crate::domain::kind::PlanCx;
use crate::domain::locale::DateView;
use crate::domain::period::Period;
use crate::domain::portal::Derived;
use crate::domain::publication::Publication;
use crate::domain::site::{Crumb, PlannedPage, SearchDoc};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Serialize)]
struct View {
    items: Vec<Item>,
}

/// A publication of the newest period.
#[derive(Serialize)]
struct Item {
    title: String,
    href: String,
    published: DateView,
}

/// A page a folder with publications of periods.
pub(super) fn pages<'a>(derived: &'a Derived, cx: &'a PlanCx<'a>) -> Vec<PlannedPage<'a>> {
    let mut folders: BTreeMap<String, Vec<Publication>> = BTreeMap::new();
    for one in derived.kinds.iter().flat_map(|kind| kind.publications(cx)) {
        // The day of an event is no period of a series.
        let folder = one.route.split_once('/').map(|(folder, _)| folder.to_owned());
        if let Some(folder) =
            folder.filter(|_| !matches!(one.period, Period::Day(_)) && one.published <= cx.as_of.0)
        {
            folders.entry(folder).or_default().push(one);
        }
    }
    folders.into_iter().filter_map(|(folder, all)| page(&folder, all, cx)).collect()
}

fn page<'a>(folder: &str, mut all: Vec<Publication>, cx: &'a PlanCx<'a>) -> Option<PlannedPage<'a>> {
    let newest = all.iter().map(|one| one.period).max()?;
    all.retain(|one| one.period == newest);
    all.sort_by(|a, b| (b.published, &a.route).cmp(&(a.published, &b.route)));
    let mut seen = BTreeSet::new();
    all.retain(|one| seen.insert(one.route.clone()));
    let kind = all[0].object.split('/').next().unwrap_or_default().to_owned();
    let label = cx.locale.say(&format!("site.kind.{kind}"), &[]);
    let title = cx.locale.say("duties.latest.title", &[("kind", &label)]);
    let address = format!("{folder}/moi-nhat.html");
    let demo = all.iter().any(|one| one.demo);
    let summary = cx.locale.say("duties.latest.summary", &[("period", &cx.locale.period(&newest))]);
    let items = all.into_iter().map(|one| Item {
        title: one.title,
        href: one.route,
        published: cx.locale.date_view(one.published),
    });
    let search =
        SearchDoc { route: address.clone(), title: title.clone(), kind: "pages", ..SearchDoc::default() };
    Some(PlannedPage {
        trail: vec![home_crumb(cx), Crumb::link(label, format!("{folder}/index.html")), Crumb::here(&title)],
        title,
        summary,
        demo,
        search: vec![search],
        ..PlannedPage::new(route(&address), "duties/latest.html", View { items: items.collect() })
    })
}
