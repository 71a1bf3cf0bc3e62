//! Pages of prose: what the portal is, how it counts, how to reach those who run it. They stand at the site's root.

mod translation;

use crate::base::diag::{Diag, Diags, Fault, Level, text};
use crate::base::id::Route;
use crate::base::span::{FileId, Span};
use crate::domain::agency::Directory;
use crate::domain::collate;
use crate::domain::columns::TableSpec;
use crate::domain::kind::{
    Bundle, DataFile, DeriveCx, DerivedKind, Kind, ParsedKind, PlanCx, ResolvedKind, Starter, parse_each,
};
use crate::domain::schema;
use crate::domain::site::{Crumb, PlannedPage, Record, SearchDoc};
use crate::format::markdown::Prose;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value as Json;

/// Names at the site's root that the portal itself uses or will use.
const RESERVED: [&str; 22] = [
    "404",
    "a-z",
    "assets",
    "atom",
    "bang-diem",
    "co-quan",
    "dinh-chinh",
    "du-lieu",
    "hai-long",
    "index",
    "ke-hoach",
    "kiem-chung",
    "lich-cong-bo",
    "search",
    "sitemap",
    "so-do-trang",
    "theo-doi",
    "tim-kiem",
    "tra-cuu",
    "tre-han",
    "xin-loi",
    "xu-ly",
];

/// A page whose address belongs to the portal.
pub static IS_RESERVED: Fault = Fault {
    code: "pages/reserved",
    level: Level::Error,
    says: text(
        "Tên ‘{value}’ dành cho trang do cổng tự tạo.",
        "The name '{value}' is kept for a page that the portal makes itself.",
    ),
    mend: text("Đổi tên tệp. Các tên đã dành: {known}.", "Rename the file. Names that are kept: {known}."),
    why: text(
        "Hai trang cùng một địa chỉ: một trong hai sẽ biến mất.",
        "Two pages would have one address, and one of them would vanish.",
    ),
};

/// The catalogue of the kind.
pub static FAULTS: &[&Fault] =
    &[&IS_RESERVED, &translation::ALONE, &translation::HEADINGS, &translation::UNUSED];

/// The head of `pages/STEM.md`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Front {
    /// Title.
    #[schemars(extend("x-vi" = "Tên trang"))]
    title: String,
    /// One sentence about the page.
    #[schemars(extend("x-vi" = "Một câu nói trang này về điều gì"))]
    summary: Option<String>,
    /// Place in the menu at the foot of each page; without it the page is not in the menu.
    #[schemars(extend("x-vi" = "Thứ tự trong thực đơn cuối trang; để trống thì không có trong thực đơn"))]
    nav: Option<i64>,
    /// Whether the page is about something fictional.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Trang nói về điều hư cấu, dùng để minh họa"))]
    demo: bool,
}

/// The kind.
pub struct Pages;

impl Kind for Pages {
    fn key(&self) -> &'static str {
        "pages"
    }

    fn schema(&self) -> Json {
        schema::of::<Front>()
    }

    fn tables(&self) -> &'static [&'static TableSpec] {
        &[]
    }

    fn translates(&self) -> bool {
        true
    }

    fn faults(&self) -> &'static [&'static Fault] {
        FAULTS
    }

    fn starter(&self) -> Starter {
        Starter { stem: "gioi-thieu", document: include_str!("pages/starter.md"), tables: &[] }
    }

    fn parse(&self, _: &[DataFile<'_>], bundles: &[Bundle<'_>], diags: &mut Diags) -> Box<dyn ParsedKind> {
        let documents = parse_each(bundles, diags, document);
        Box::new(Documents(translation::pair(documents, diags)))
    }
}

/// A page as read: nothing in it refers to anything, and it has no figures.
#[derive(Debug)]
struct Document {
    stem: String,
    file: FileId,
    front: Front,
    prose: Prose,
    translation: Option<Box<Document>>,
}

fn document(bundle: &Bundle<'_>, diags: &mut Diags) -> Option<Document> {
    if RESERVED.contains(&bundle.stem.as_str()) {
        let diag = Diag::at(&IS_RESERVED, Span::file(bundle.file)).with("value", &bundle.stem);
        diags.push(diag.with("known", RESERVED.join(", ")));
    }
    let front = bundle.front(diags)?;
    let prose = bundle.prose(diags);
    Some(Document { stem: bundle.stem.clone(), file: bundle.file, front, prose, translation: None })
}

struct Documents(Vec<Document>);

impl ParsedKind for Documents {
    fn resolve(self: Box<Self>, _: &Directory, _: &mut Diags) -> Box<dyn ResolvedKind> {
        self
    }
}

impl ResolvedKind for Documents {
    fn derive(self: Box<Self>, cx: &DeriveCx<'_>, diags: &mut Diags) -> Box<dyn DerivedKind> {
        if cx.config.second().is_none() {
            translation::unused(&self.0, diags);
        }
        self
    }
}

impl DerivedKind for Documents {
    fn pages<'a>(&'a self, cx: &'a PlanCx<'a>) -> Vec<PlannedPage<'a>> {
        self.0.iter().map(|document| document.page(cx)).collect()
    }

    fn menu(&self, cx: &PlanCx<'_>) -> Vec<(String, String)> {
        let mut listed: Vec<&Document> = self.0.iter().filter(|one| one.front.nav.is_some()).collect();
        listed.sort_by_cached_key(|one| (one.front.nav, collate::sort_key(&one.front.title)));
        listed.into_iter().map(|one| (one.shown(cx).front.title.clone(), one.route())).collect()
    }
}

impl Document {
    fn route(&self) -> String {
        format!("{}.html", self.stem)
    }

    /// The translation where pages are in its language, else the page.
    fn shown(&self, cx: &PlanCx<'_>) -> &Document {
        self.translation.as_deref().filter(|_| cx.locale.is_beside()).unwrap_or(self)
    }

    fn page<'a>(&'a self, cx: &'a PlanCx<'a>) -> PlannedPage<'a> {
        let shown = self.shown(cx);
        let title = shown.front.title.clone();
        let summary = shown.front.summary.clone().unwrap_or_default();
        let search = SearchDoc {
            route: self.route(),
            title: title.clone(),
            kind: "pages",
            summary: summary.clone(),
            headings: shown.prose.headings.iter().map(|heading| heading.label.clone()).collect(),
            weight: 4,
            ..SearchDoc::default()
        };
        let home = Crumb::home(cx.locale);
        PlannedPage {
            source: Some(shown.file),
            section: "pages",
            trail: vec![home, Crumb::here(&title)],
            title,
            summary,
            prose: Some(&shown.prose),
            demo: self.front.demo,
            search: vec![search],
            record: Record {
                translates: (shown.file != self.file).then_some(self.file),
                ..Record::default()
            },
            ..PlannedPage::new(Route::new(self.route()), "page.html", ())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::date::{AsOf, Date};
    use crate::base::diag::Lang;
    use crate::domain::config::Config;
    use crate::domain::locale::Locale;
    use std::collections::BTreeMap;

    fn bundle<'s>(stem: &str, text: &'s str) -> Bundle<'s> {
        let path = format!("content/pages/{stem}.md").into();
        Bundle::read((stem.to_owned(), path), (FileId(0), text), BTreeMap::new()).unwrap()
    }

    #[test]
    fn a_name_of_the_portal_itself_is_refused() {
        let text = "---\ntitle: Trang chủ\n---\n";
        let mut diags = Diags::new();
        Pages.parse(&[], &[bundle("index", text), bundle("gioi-thieu", text)], &mut diags);
        let found: Vec<String> = diags.iter().map(|diag| diag.says(Lang::En)).collect();
        assert_eq!(found, ["The name 'index' is kept for a page that the portal makes itself."]);
    }

    #[test]
    fn the_menu_goes_by_number_then_title_and_leaves_out_the_rest() {
        let files = ["nav: 2\ntitle: Ăn", "nav: 2\ntitle: An", "nav: 1\ntitle: Uống", "title: Ẩn"]
            .map(|head| format!("---\n{head}\n---\n"));
        let bundles: Vec<Bundle<'_>> =
            files.iter().enumerate().map(|(i, text)| bundle(&format!("t-{i}"), text)).collect();
        let mut diags = Diags::new();
        let documents = parse_each(&bundles, &mut diags, document);
        let (locale, config, directory) =
            (Locale::new(Lang::Vi, Default::default()), Config::default(), Directory::default());
        let as_of = AsOf(Date::ymd(2026, 11, 22).unwrap());
        let cx = PlanCx { config: &config, directory: &directory, as_of, locale: &locale };
        let menu = Documents(documents).menu(&cx);
        let labels: Vec<&str> = menu.iter().map(|(label, _)| label.as_str()).collect();
        assert_eq!((labels, diags.len()), (vec!["Uống", "An", "Ăn"], 0));
        assert_eq!(menu[1].1, "t-1.html");
    }

    #[test]
    fn a_page_stands_at_the_root_and_is_found_by_its_headings() {
        let text = "---\ntitle: Góp ý\nsummary: Cách góp ý.\ndemo: true\n---\n\n## Báo sai sót\n\nGửi thư.\n";
        let documents = Documents(parse_each(&[bundle("gop-y", text)], &mut Diags::new(), document));
        let messages = [("site.home".to_owned(), "Trang chủ".to_owned())];
        let (locale, config, directory) =
            (Locale::new(Lang::Vi, messages.into()), Config::default(), Directory::default());
        let as_of = AsOf(Date::ymd(2026, 11, 22).unwrap());
        let cx = PlanCx { config: &config, directory: &directory, as_of, locale: &locale };
        let pages = documents.pages(&cx);
        let page = &pages[0];
        assert_eq!((page.route.as_str(), page.demo, page.template), ("gop-y.html", true, "page.html"));
        assert_eq!(page.search[0].headings, ["Báo sai sót"]);
    }

    #[test]
    fn the_starter_builds_as_it_stands() {
        let starter = Pages.starter();
        let bundle = bundle(starter.stem, starter.document);
        let mut diags = Diags::new();
        schema::check(&bundle.front, &Pages.schema(), FileId(0), &mut diags);
        Pages.parse(&[], &[bundle], &mut diags);
        assert!(diags.is_empty());
    }
}
