//! What readers take away: each list as a page that stands alone in one file, the whole site as a ZIP file, and the page
//! that tells how to use both.

use super::agencies::{home_crumb, search_doc};
use super::route;
use crate::domain::kind::PlanCx;
use crate::domain::site::{Crumb, Link, PlannedPage};
use crate::stages::data::DataPlan;
use crate::stages::host::ALONE;
use serde::Serialize;
use std::collections::BTreeSet;

/// The page that tells how to use copies.
pub const INDEX: &str = "tai-ve/index.html";
/// The whole site.
pub const ZIP: &str = "tai-ve/toan-bo-cong.zip";

/// What is taken away.
pub struct Copies<'a> {
    /// Pages that stand alone: where each is written, and the route of the page that it shows.
    pub alone: Vec<(String, String)>,
    /// The page [`INDEX`] as it is in the ZIP file, where the file itself is not.
    pub inside: PlannedPage<'a>,
}

#[derive(Serialize)]
struct CopiesView {
    zip: Option<&'static str>,
    home: Option<String>,
    day: String,
    lists: Vec<Link>,
}

/// Plans the copies and tells the pages of lists of theirs. Gives the page that tells of all.
pub(super) fn plan<'a>(
    data: &DataPlan<'_>,
    pages: &mut [PlannedPage<'a>],
    cx: &'a PlanCx<'a>,
) -> (PlannedPage<'a>, Copies<'a>) {
    let (mut alone, mut lists) = (Vec::new(), Vec::new());
    let mut routes: BTreeSet<String> = data.datasets.iter().map(|one| one.page.as_str().to_owned()).collect();
    // A list whose rows stand on pages of others has no file of its own.
    let apart = pages.iter().filter(|page| page.whole.is_some());
    routes.extend(apart.map(|page| page.route.as_str().to_owned()));
    for of in routes {
        let Some(page) = pages.iter_mut().find(|page| page.route.as_str() == of) else { continue };
        let href = format!("{ALONE}{}", of.replace('/', "-"));
        if let Some(whole) = &mut page.whole {
            whole.record = page.record.clone();
        }
        let label = cx.locale.say("copies.get", &[("title", &page.title)]);
        page.record.downloads.push(Link { label, href: href.clone() });
        lists.push(Link { label: page.title.clone(), href: href.clone() });
        alone.push((href, of));
    }
    let (page, inside) = (page(Some(ZIP), lists.clone(), cx), page(None, lists, cx));
    (page, Copies { alone, inside })
}

fn page<'a>(zip: Option<&'static str>, lists: Vec<Link>, cx: &'a PlanCx<'a>) -> PlannedPage<'a> {
    let title = cx.locale.say("copies.title", &[]);
    let view = CopiesView { zip, home: cx.config.home(), day: cx.locale.date(cx.as_of.0), lists };
    PlannedPage {
        title: title.clone(),
        summary: cx.locale.say("copies.summary", &[]),
        trail: vec![home_crumb(cx), Crumb::here(&title)],
        search: vec![search_doc(INDEX, &title, "pages", 1)],
        ..PlannedPage::new(route(INDEX), "copies.html", view)
    }
}

/// What stands first in the ZIP file, for people who look into it before they extract it.
pub fn readme(cx: &PlanCx<'_>) -> String {
    let day = cx.locale.date(cx.as_of.0);
    let text = cx.locale.say("copies.readme", &[("portal", &cx.config.name), ("day", &day)]);
    let living = cx.config.home().map(|url| cx.locale.say("copies.readme.living", &[("url", &url)]));
    format!("\u{FEFF}{text}{}", living.unwrap_or_default())
}
