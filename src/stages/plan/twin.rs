//! The same pages in the second language of the interface, as the pages of the portal's own language know them.

use crate::domain::kind::PlanCx;
use crate::domain::site::PlannedPage;
use serde::Serialize;
use std::collections::BTreeSet;

/// Where the pages of the second language lie.
pub const FOLDER: &str = "en/";

/// Routes of the pages of a language, below its folder.
pub type Routes = BTreeSet<String>;

/// The second language.
pub struct Twin<'t> {
    /// Which pages it has.
    pub routes: &'t Routes,
    /// What its pages are planned with.
    pub cx: &'t PlanCx<'t>,
}

/// The routes of pages.
pub fn routes(pages: &[PlannedPage<'_>]) -> Routes {
    pages.iter().map(|page| page.route.to_string()).collect()
}

/// A page in each of its languages, for the site map.
#[derive(Serialize)]
pub(super) struct Version {
    lang: &'static str,
    href: String,
}

impl Twin<'_> {
    /// The addresses of a page in both languages; none when the second has not got it.
    pub(super) fn versions(&self, route: &str, home: &str, lang: &'static str) -> Vec<Version> {
        if !self.routes.contains(route) {
            return Vec::new();
        }
        let second = Version { lang: self.cx.locale.tag(), href: format!("{home}{FOLDER}{route}") };
        vec![Version { lang, href: format!("{home}{route}") }, second]
    }
}

/// What the page for addresses that do not exist says in the second language.
#[derive(Serialize)]
pub(super) struct NotFound {
    lang: &'static str,
    title: String,
    text: String,
    /// Links: words and absolute path; or one sentence where the address of the portal is not known.
    links: Vec<(String, String)>,
    plain: String,
}

impl NotFound {
    /// The words, with links below `home`.
    pub(super) fn new(cx: &PlanCx<'_>, home: Option<&str>) -> NotFound {
        let say = |key: &str| cx.locale.say(key, &[]);
        let link = |key: &str, href: &str| Some((say(key), format!("{}{FOLDER}{href}", home?)));
        let links = [
            link("site.not_found.home", "index.html"),
            link("site.not_found.search", "tim-kiem.html"),
            link("site.not_found.sitemap", "so-do-trang.html"),
        ];
        NotFound {
            lang: cx.locale.tag(),
            title: say("site.not_found.title"),
            text: say("site.not_found.text"),
            links: links.into_iter().flatten().collect(),
            plain: cx.locale.say("site.not_found.plain", &[("portal", &cx.config.name)]),
        }
    }
}
