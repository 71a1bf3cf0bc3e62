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
mod navigation;
mod scoreboard;
pub mod twin;

use crate::base::diag::{Diag, Diags, Fault, Level, text};
use crate::base::id::Route;
use crate::base::span::{FileId, Sources};
use crate::domain::agency::AgencyId;
use crate::domain::kind::PlanCx;
use crate::domain::portal::Derived;
use crate::domain::publication::Awaited;
use crate::domain::site::{Block, News, PlannedPage};
use crate::stages::data::{DataPlan, collect};
use crate::stages::duties::Ledger;
use crate::stages::lookup::{Lookup, Order};
use crate::stages::scoreboard::Scoreboard;
use compare::Comparison;
use copies::Copies;
use corrections::ByAgency;
use letters::Letter;
pub use links::LinkMap;
pub use navigation::NavItem;
use navigation::{There, menu, nav};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;
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

/// What was worked out over all content before its pages are planned.
pub struct Whole<'a> {
    /// What was due and what was published.
    pub ledger: &'a Ledger,
    /// What was promised and what was reached.
    pub board: &'a Scoreboard,
    /// The codes of dossiers, where they are published and can be looked up.
    pub codes: Option<Arc<Order>>,
}

/// Plans all pages of a language and checks what only the whole shows: addresses and links between content files. `twin` is
/// the other language, for the pages of the first.
pub fn plan<'a>(
    derived: &'a Derived,
    Whole { ledger, board, codes }: Whole<'a>,
    sources: &Sources,
    cx: &'a PlanCx<'a>,
    twin: Option<&Twin<'_>>,
    diags: &mut Diags,
) -> SitePlan<'a> {
    let mut made: Vec<_> = derived.kinds.par_iter().map(|kind| kind.pages(cx)).collect();
    let lookup = codes.map(|codes| Lookup::new(derived, codes, cx));
    let mut pages = Vec::with_capacity(2 * made.iter().map(Vec::len).sum::<usize>());
    made.iter_mut().for_each(|some| pages.append(some));
    sort(&mut pages);
    let added = corrections::plan(derived, &mut pages, cx);
    let mut tables = collect(derived, &pages, added.earlier, sources, cx);
    let compared = Comparison::new(&board.outcomes, cx);
    if cx.config.hands_out() {
        let of_agencies = compared.as_ref().map(compare::own);
        tables.own.extend(scoreboard::own(board, cx).into_iter().chain(of_agencies));
        tables.own.extend(duties::own(ledger, cx));
    }
    data::attach(&tables, &mut pages, cx);
    pages.extend(added.pages);
    pages.extend(data::pages(&tables, cx));
    let news = news(derived, &added.news, cx);
    scoreboard::mark(board, &mut pages, cx);
    duties::add(ledger, &mut pages, cx);
    let offered = cx.config.hosting.copies.then(|| copies::plan(&tables, &mut pages, cx));
    let (page, copies) = offered.unzip();
    pages.extend(page);
    pages.extend(scoreboard::page(board, cx));
    pages.extend(duties::pages(ledger, cx));
    pages.extend(latest::pages(derived, cx));
    methods::add(derived, (ledger, board), &mut pages, cx);
    let blocks = |id| blocks(id, (ledger, board), &added.by_agency, cx);
    pages.extend(agencies::pages(derived, &blocks, compared.is_some(), cx));
    pages.extend(compared.iter().flat_map(compare::pages));
    data::attach_own(&tables, &mut pages, cx);
    pages.extend(lookup.iter().map(|lookup| lookup.page(cx)));
    pages.push(home::page(derived, (ledger, board), &news, lookup.is_some(), cx));
    let nav = nav(&pages, cx);
    let there = There { lookup: lookup.is_some(), data: !tables.is_empty(), copies: copies.is_some() };
    let menu = menu(derived, (ledger, board), &there, cx);
    let kept = follow::Kept { corrections: !derived.histories.is_empty(), calendar: !ledger.held.is_empty() };
    let (follow, feeds) = follow::plan(&pages, &news, &kept, cx);
    pages.push(follow);
    sort(&mut pages);
    let files = files(&derived.attachments, sources);
    let (links, (tree, index, letters)) =
        rayon::join(|| LinkMap::new(&pages, &files, sources, derived), || by_name(&pages, &nav, cx));
    pages.push(tree);
    pages.push(extras::search_page(&pages, letters, lookup.is_some(), cx));
    pages.extend(index);
    sort(&mut pages);
    unique_routes(&pages, diags);
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

/// Pages that show others by their names: the site map, the index and its letters.
fn by_name<'a>(
    pages: &[PlannedPage<'a>],
    nav: &[NavItem],
    cx: &PlanCx<'a>,
) -> (PlannedPage<'a>, Vec<PlannedPage<'a>>, Vec<Letter>) {
    let mut named = letters::named(pages);
    let tree = extras::tree_page(&named, nav, cx);
    letters::insert(&mut named, &tree);
    let (index, letters) = letters::pages(&named, cx);
    (tree, index, letters)
}

/// What was published and what was corrected, newest first.
fn news(derived: &Derived, corrections: &[News], cx: &PlanCx<'_>) -> Vec<News> {
    let published = derived.kinds.iter().flat_map(|kind| kind.news(cx));
    let mut news: Vec<News> = published.chain(corrections.iter().cloned()).collect();
    // A publication dated after the day the site speaks of must not be in it at all.
    news.retain(|item| item.date <= cx.as_of.0);
    news.sort_by(|a, b| (b.date, &a.href).cmp(&(a.date, &b.href)));
    news
}

/// What is said on the page of an agency over all kinds.
fn blocks<'a>(
    agency: AgencyId,
    (ledger, board): (&'a Ledger, &'a Scoreboard),
    corrected: &ByAgency,
    cx: &'a PlanCx<'a>,
) -> Vec<Block<'a>> {
    let blocks = [
        scoreboard::block(board, agency, cx),
        duties::block(ledger, agency, cx),
        corrections::block(corrected, agency, cx),
    ];
    blocks.into_iter().flatten().collect()
}

/// Brings pages into the order of their routes.
fn sort(pages: &mut [PlannedPage<'_>]) {
    pages.par_sort_by(|a, b| a.route.cmp(&b.route));
}

fn unique_routes(pages: &[PlannedPage<'_>], diags: &mut Diags) {
    for pair in pages.windows(2).filter(|pair| pair[0].route == pair[1].route) {
        let diag = Diag::whole(&DUPLICATE_ROUTE).with("route", &pair[0].route);
        diags.push(diag.with("one", &pair[0].title).with("other", &pair[1].title));
    }
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
