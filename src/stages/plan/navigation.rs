//! The main navigation, and the menu at the foot of each page.

use super::{copies, corrections, duties, follow, methods, scoreboard};
use crate::domain::kind::PlanCx;
use crate::domain::portal::Derived;
use crate::domain::site::PlannedPage;
use crate::stages::data::INDEX as DATA;
use crate::stages::duties::Ledger;
use crate::stages::lookup;
use crate::stages::scoreboard::Scoreboard;
use serde::Serialize;

/// An entry of the main navigation.
#[derive(Clone, Debug, Serialize)]
pub struct NavItem {
    /// Section that it opens.
    pub key: &'static str,
    /// Text.
    pub label: String,
    /// Root-relative address.
    pub href: String,
}

/// The sections in the order in which a citizen asks, with their first pages.
const SECTIONS: [(&str, &str); 7] = [
    ("plans", "ke-hoach/index.html"),
    ("handling", "xu-ly/index.html"),
    ("late", "tre-han/index.html"),
    ("satisfaction", "hai-long/index.html"),
    ("scorecards", "chat-luong/index.html"),
    ("datasets", "cong-khai/index.html"),
    ("agencies", "co-quan/index.html"),
];

/// The navigation: the sections that the portal has, and the search.
pub(super) fn nav(pages: &[PlannedPage<'_>], cx: &PlanCx<'_>) -> Vec<NavItem> {
    let exists = |href: &str| pages.iter().any(|page| page.route.as_str() == href);
    let sections = SECTIONS.into_iter().filter(|(_, href)| exists(href));
    let item = |(key, href): (&'static str, &str)| NavItem {
        key,
        label: cx.locale.say(&format!("site.nav.{key}"), &[]),
        href: href.to_owned(),
    };
    sections.chain([("search", "tim-kiem.html")]).map(item).collect()
}

/// Which of its own pages the portal has.
pub(super) struct There {
    /// The look-up.
    pub lookup: bool,
    /// Tables as files.
    pub data: bool,
    /// What readers take away.
    pub copies: bool,
}

/// The foot's menu, text and address: the portal's own pages and what the kinds add.
pub(super) fn menu(
    derived: &Derived,
    (ledger, board): (&Ledger, &Scoreboard),
    there: &There,
    cx: &PlanCx<'_>,
) -> Vec<(String, String)> {
    let own = |key: &str, href: &str| (cx.locale.say(key, &[]), href.to_owned());
    let mut menu = vec![own("site.sitemap.title", "so-do-trang.html")];
    menu.extend((!board.is_empty()).then(|| own("scoreboard.title", scoreboard::ROUTE)));
    menu.extend(there.lookup.then(|| own("site.lookup.title", lookup::ROUTE)));
    menu.extend(there.data.then(|| own("data.title", DATA)));
    menu.push(own("data.follow.title", follow::ROUTE));
    menu.extend(derived.kinds.iter().flat_map(|kind| kind.menu(cx)));
    menu.extend(duties::menu(ledger, cx));
    menu.extend(methods::menu(derived, cx));
    menu.extend((!derived.histories.is_empty()).then(|| own("corrections.title", corrections::INDEX)));
    menu.extend(there.copies.then(|| own("copies.menu", copies::INDEX)));
    menu
}
