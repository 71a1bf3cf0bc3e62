//! Stage 4: derived content → every output as plain data. Touches no HTML.

mod agencies;
mod compare;
pub mod copies;
mod corrections;
mod data;
mod duties;
mod extras;
mod feed;
mod follow;
mod home;
mod latest;
mod letters;
mod links;
mod methods;
mod scoreboard;
pub mod twin;

use crate::base::diag::{Diag, Diags, Fault, Level, text};
use crate::base::id::Route;
use crate::base::span::{FileId, Sources};
use crate::domain::config::Search;
use crate::domain::kind::PlanCx;
use crate::domain::portal::Derived;
use crate::domain::publication::Awaited;
use crate::domain::site::{News, PlannedPage};
use crate::stages::data::{DataPlan, INDEX as DATA, collect};
use crate::stages::duties::Ledger;
use crate::stages::lookup::{self, Lookup};
use crate::stages::scoreboard::Scoreboard;
use copies::Copies;
pub use links::LinkMap;
use rayon::prelude::*;
use std::collections::BTreeMap;
use twin::Twin;

/// Two pages at one address.
pub static DUPLICATE_ROUTE: Fault = Fault {
    code: "site/duplicate-route",
    level: Level::Error,
    says: text(
        "Hai trang cùng địa chỉ {route}: ‘{one}’ và ‘{other}’.",
        "Two pages have the address {route}: '{one}' and '{other}'.",
    ),
    mend: text("Đổi tên một trong hai tệp nội dung.", "Rename one of the two content files."),
    why: text(
        "Trang sau sẽ đè trang trước và một nội dung biến mất.",
        "The second page would overwrite the first, and one would vanish.",
    ),
};

/// The catalogue of this stage.
pub static FAULTS: &[&Fault] = &[&DUPLICATE_ROUTE, &links::BROKEN_LINK];

/// The whole plan of a site.
pub struct SitePlan<'a> {
    /// Pages in route order, without `atom.xml`, `sitemap.xml` and `404.html`.
    pub pages: Vec<PlannedPage<'a>>,
    /// Those three.
    pub extras: Vec<PlannedPage<'a>>,
    /// Where links between content files lead.
    pub links: LinkMap,
    /// Entries of the main navigation.
    pub nav: Vec<NavItem>,
    /// Entries of the footer menu.
    pub menu: Vec<(String, String)>,
    /// Tables as files.
    pub data: DataPlan<'a>,
    /// Files copied as they are: route and file.
    pub files: Vec<(String, FileId)>,
    /// The publication that comes next.
    pub awaited: Option<Awaited>,
    /// What readers take away, where the portal offers it.
    pub copies: Option<Copies<'a>>,
    /// The look-up of dossiers by their codes, where codes are published.
    pub lookup: Option<Lookup<'a>>,
}

/// An entry of the main navigation.
#[derive(Clone, Debug, serde::Serialize)]
pub struct NavItem {
    /// Section that it opens.
    pub key: &'static str,
    /// Text.
    pub label: String,
    /// Root-relative address.
    pub href: String,
}

/// Plans all pages of a language and checks what only the whole shows: addresses and links between content files. `twin` is
/// the other language, for the pages of the first.
pub fn plan<'a>(
    derived: &'a Derived,
    (ledger, board): (&'a Ledger, &'a Scoreboard),
    sources: &Sources,
    cx: &'a PlanCx<'a>,
    twin: Option<&Twin<'_>>,
    diags: &mut Diags,
) -> SitePlan<'a> {
    let (pages, lookup) = rayon::join(
        || derived.kinds.par_iter().map(|kind| kind.pages(cx)).collect::<Vec<_>>(),
        || if cx.config.search == Search::Full { Lookup::new(derived, cx) } else { None },
    );
    let mut pages: Vec<PlannedPage<'a>> = pages.into_iter().flatten().collect();
    pages.sort_by(|a, b| a.route.cmp(&b.route));
    let added = corrections::plan(derived, &mut pages, cx);
    let mut tables = collect(derived, &pages, added.earlier, sources, cx);
    if cx.config.hands_out() {
        let own = [scoreboard::own(board, cx), compare::own(&board.outcomes, cx), duties::own(ledger, cx)];
        tables.own = own.into_iter().flatten().collect();
    }
    data::attach(&tables, &mut pages, cx);
    pages.extend(added.pages);
    pages.extend(data::pages(&tables, cx));
    let mut news: Vec<News> = derived.kinds.iter().flat_map(|kind| kind.news(cx)).collect();
    news.extend(added.news.iter().cloned());
    // A publication dated after the day the site speaks of must not be in it at all.
    news.retain(|item| item.date <= cx.as_of.0);
    news.sort_by(|a, b| (b.date, &a.href).cmp(&(a.date, &b.href)));
    scoreboard::mark(board, &mut pages, cx);
    let offered = cx.config.hosting.copies.then(|| copies::plan(&tables, &mut pages, cx));
    let (page, copies) = offered.unzip();
    pages.extend(page);
    pages.extend(scoreboard::page(board, cx));
    pages.extend(duties::pages(ledger, cx));
    pages.extend(latest::pages(derived, cx));
    methods::add(derived, (ledger, board), &mut pages, cx);
    let more = |id| {
        let own = [
            scoreboard::block(board, id, cx),
            duties::block(ledger, id, cx),
            corrections::block(&added.by_agency, id, cx),
        ];
        own.into_iter().flatten().collect()
    };
    let compared = compare::pages(&board.outcomes, cx);
    pages.extend(agencies::pages(derived, &more, !compared.is_empty(), cx));
    pages.extend(compared);
    data::attach_own(&tables, &mut pages, cx);
    pages.extend(lookup.iter().map(|lookup| lookup.page(cx)));
    pages.push(home::page(derived, (ledger, board), &news, lookup.is_some(), cx));
    let nav = nav(&pages, cx);
    let added_menu = duties::menu(ledger, cx).into_iter().chain(methods::menu(derived, cx));
    let added_menu = added_menu.chain(added.menu).collect();
    let mut menu = menu(derived, board, added_menu, (lookup.is_some(), !tables.is_empty()), cx);
    menu.extend(copies.is_some().then(|| (cx.locale.say("copies.menu", &[]), copies::INDEX.to_owned())));
    let kept = follow::Kept { corrections: !derived.histories.is_empty(), calendar: !ledger.held.is_empty() };
    let (follow, feeds) = follow::plan(&pages, &news, &kept, cx);
    pages.push(follow);
    pages.push(extras::tree_page(&pages, &nav, cx));
    let (index, letters) = letters::pages(&pages, cx);
    pages.push(extras::search_page(&pages, letters, lookup.is_some(), cx));
    pages.extend(index);
    pages.sort_by(|a, b| a.route.cmp(&b.route));
    unique_routes(&pages, diags);
    let files = files(&derived.attachments, sources);
    let links = LinkMap::new(&pages, &files, sources, derived);
    links.check(&pages, sources, diags);
    let mut extras = extras::machine_pages(&pages, &news, twin, cx);
    extras.extend(feeds);
    if !derived.histories.is_empty() {
        extras.push(extras::corrections_feed(&added.news, cx));
    }
    if !ledger.held.is_empty() {
        extras.push(duties::ics(ledger, cx.config.home().as_deref(), cx));
    }
    let awaited = duties::awaited(ledger, cx);
    SitePlan { pages, extras, links, nav, menu, data: tables, files, awaited, copies, lookup }
}

fn unique_routes(pages: &[PlannedPage<'_>], diags: &mut Diags) {
    for pair in pages.windows(2).filter(|pair| pair[0].route == pair[1].route) {
        let diag = Diag::whole(&DUPLICATE_ROUTE).with("route", &pair[0].route);
        diags.push(diag.with("one", &pair[0].title).with("other", &pair[1].title));
    }
}

/// The navigation: the sections that have an index page, in the order in which a citizen asks.
fn nav(pages: &[PlannedPage<'_>], cx: &PlanCx<'_>) -> Vec<NavItem> {
    let sections = [
        ("plans", "ke-hoach/index.html"),
        ("handling", "xu-ly/index.html"),
        ("late", "tre-han/index.html"),
        ("satisfaction", "hai-long/index.html"),
        ("scorecards", "chat-luong/index.html"),
        ("datasets", "cong-khai/index.html"),
        ("agencies", "co-quan/index.html"),
    ];
    let exists = |href: &str| pages.iter().any(|page| page.route.as_str() == href);
    let item = |key: &'static str, href: &str| NavItem {
        key,
        label: cx.locale.say(&format!("site.nav.{key}"), &[]),
        href: href.to_owned(),
    };
    let mut nav: Vec<NavItem> =
        sections.into_iter().filter(|(_, href)| exists(href)).map(|(key, href)| item(key, href)).collect();
    nav.push(item("search", "tim-kiem.html"));
    nav
}

/// The foot's menu: the site map, the look-up, the data, the feeds, what the kinds add, and the corrections.
fn menu(
    derived: &Derived,
    board: &Scoreboard,
    added: Vec<(String, String)>,
    (lookup, tables): (bool, bool),
    cx: &PlanCx<'_>,
) -> Vec<(String, String)> {
    let own = |key: &str, href: &str| (cx.locale.say(key, &[]), href.to_owned());
    let mut menu = vec![own("site.sitemap.title", "so-do-trang.html")];
    menu.extend((!board.is_empty()).then(|| own("scoreboard.title", scoreboard::ROUTE)));
    menu.extend(lookup.then(|| own("site.lookup.title", lookup::ROUTE)));
    menu.extend(tables.then(|| own("data.title", DATA)));
    menu.push(own("data.follow.title", follow::ROUTE));
    menu.extend(derived.kinds.iter().flat_map(|kind| kind.menu(cx)).chain(added));
    menu
}

/// Attachments keep their path below `content/`, under `tep/`.
fn files(attachments: &[FileId], sources: &Sources) -> Vec<(String, FileId)> {
    let mut files = BTreeMap::new();
    for id in attachments {
        let path =
            sources.get(*id).path.trim_start_matches("content/").trim_start_matches("files/").to_owned();
        files.insert(format!("tep/{path}"), *id);
    }
    files.into_iter().collect()
}

/// The route of a page that the plan itself makes.
fn route(path: &str) -> Route {
    Route::new(path)
}
