//! Stage 5: one planned page → bytes. Reads no file and no clock.

mod alone;
mod beside;
pub mod edition;
mod frame;
mod record;

use super::data::Files;
use super::pattern::Patterns;
use super::plan::{NavItem, SitePlan};
use super::theme::{TEMPLATE, Theme};
use crate::base::date::Date;
use crate::base::diag::Diag;
use crate::base::id::Route;
use crate::base::span::{Sources, lossy};
use crate::domain::kind::PlanCx;
use crate::domain::locale::DateView;
use crate::domain::policy;
use crate::domain::publication::Awaited;
use crate::domain::site::{Crumb, PlannedPage, RowTable};
use crate::format::markdown::Heading;
use edition::{Edition, OtherView};
use frame::Frames;
use record::Records;
use serde::Serialize;
use std::collections::BTreeMap;
use tera::{Context, Value};

/// Pages with fewer headings need no table of contents.
const TOC_FROM: usize = 4;

/// Room for a page of ordinary length, in bytes.
const PAGE: usize = 64 * 1024;

/// Renders pages of a plan. What is the same on every page is made once.
pub struct Renderer<'a> {
    theme: &'a Theme,
    plan: &'a SitePlan<'a>,
    sources: &'a Sources,
    site: Value,
    frames: Frames<'a>,
    patterns: Patterns<'a>,
    policy: Value,
    records: Records,
    portal_name: &'a str,
    /// The public address of the site, with a slash at its end.
    home: Option<String>,
    files: &'a Files,
    edition: &'a Edition<'a>,
}

#[derive(Serialize)]
struct SiteView<'a> {
    name: &'a str,
    short_name: &'a str,
    description: Option<&'a str>,
    lang: &'static str,
    /// Whether there is more than one language.
    languages: bool,
    owner: Option<Link>,
    superior: Option<&'a str>,
    emblem: Option<EmblemView<'a>>,
    footer: &'a crate::domain::config::Footer,
    nav: &'a [NavItem],
    footer_nav: Vec<MenuView<'a>>,
    version: &'static str,
    as_of: DateView,
    /// Days from 1970 to that day.
    day: i64,
    awaited: Option<&'a Awaited>,
}

#[derive(Serialize)]
struct Link {
    name: String,
    href: Option<String>,
}

#[derive(Serialize)]
struct EmblemView<'a> {
    src: String,
    alt: &'a str,
}

#[derive(Serialize)]
struct MenuView<'a> {
    label: &'a str,
    href: &'a str,
}

#[derive(Serialize)]
struct PageView<'a> {
    title: &'a str,
    full_title: String,
    summary: &'a str,
    /// Its address below the root of its language: where its links are counted from.
    route: &'a str,
    root: String,
    /// The way to the root of the site, where everything lies that languages share.
    shared: String,
    /// Where it lies below the root of the site.
    place: String,
    /// The way to the other language.
    other: Option<OtherView<'a>>,
    /// Whether content that is not translated is in the other language.
    beside: bool,
    /// Whether it is a page of prose, and all of it is.
    untranslated: bool,
    /// Its public address, or its route where the site's is not known.
    address: String,
    /// Its content security policy.
    policy: Value,
    /// Whether it stands alone in one file.
    alone: bool,
    section: &'a str,
    trail: &'a [Crumb],
    demo: bool,
    published: Option<DateView>,
    template: &'static str,
    /// See [`record`].
    record: Value,
    toc: Vec<&'a Heading>,
}

#[derive(Serialize)]
struct BlockView {
    id: &'static str,
    title: String,
    html: Value,
}

impl<'a> Renderer<'a> {
    /// Prepares what all pages share.
    pub fn new(
        theme: &'a Theme,
        plan: &'a SitePlan<'a>,
        sources: &'a Sources,
        files: &'a Files,
        edition: &'a Edition<'a>,
        cx: &'a PlanCx<'a>,
    ) -> Renderer<'a> {
        let config = cx.config;
        let owner = config.owner.as_deref().and_then(|id| cx.directory.by_id(id));
        let owner = match owner {
            Some(id) => Link { name: cx.directory.get(id).name.clone(), href: Some(cx.directory.href(id)) },
            None => Link { name: config.owner.clone().unwrap_or_else(|| config.name.clone()), href: None },
        };
        let emblem = config.emblem.as_ref().and_then(|emblem| {
            let src = plan.links.resolve("content/portal.yaml", &emblem.file)?;
            Some(EmblemView { src, alt: &emblem.alt })
        });
        let menu = plan.menu.iter().map(|(label, href)| MenuView { label, href });
        let site = SiteView {
            name: &config.name,
            short_name: config.short_name.as_deref().unwrap_or(&config.name),
            description: config.description.as_deref(),
            lang: cx.locale.tag(),
            languages: edition.other.is_some(),
            owner: Some(owner),
            superior: config.superior.as_deref(),
            emblem,
            footer: &config.footer,
            nav: &plan.nav,
            footer_nav: menu.collect(),
            version: env!("CARGO_PKG_VERSION"),
            as_of: cx.locale.date_view(cx.as_of.0),
            day: Date::ymd(1970, 1, 1).map_or(0, |first| cx.as_of.0.days_since(first)),
            awaited: plan.awaited.as_ref(),
        };
        let named = site.nav.iter().map(|item| item.href.clone());
        let named = named.chain(site.footer_nav.iter().map(|item| item.href.to_owned())).collect();
        let site = Value::from_serializable(&site);
        let pages = plan.pages.iter().chain(&plan.extras);
        let inside = plan.copies.iter().map(|copies| &copies.inside);
        let tables = pages.clone().chain(inside).flat_map(PlannedPage::tables);
        let (frames, patterns) = rayon::join(
            || Frames::new(&theme.tera, &site, named, pages),
            || Patterns::new(&theme.patterns, tables),
        );
        let (policy, records) = (Value::safe_string(policy::PAGE), Records::default());
        let (portal_name, home) = (&config.name, config.home());
        Renderer {
            theme,
            plan,
            sources,
            site,
            frames,
            patterns,
            policy,
            records,
            portal_name,
            home,
            files,
            edition,
        }
    }

    /// The bytes of a page.
    ///
    /// # Errors
    /// A fault of the template, naming template, line and the page it was for.
    pub fn render(&self, page: &'a PlannedPage<'a>) -> Result<Vec<u8>, Diag> {
        let root = page.route.to_root();
        let frame = self.frames.of(page).map_err(|error| self.fault(error, page))?;
        let html = self.render_in(page, &root, frame, &self.page_view(page, root.clone()))?;
        if !self.edition.beside() {
            return Ok(html);
        }
        let html = lossy(&html);
        Ok(beside::finish(&html, page.route.as_str(), self.edition.routes).into_bytes())
    }

    /// The bytes of a page that stands alone in one file: all rows of `page`, at `route`.
    ///
    /// # Errors
    /// As [`Renderer::render`].
    pub fn render_alone(&self, page: &'a PlannedPage<'a>, route: &str) -> Result<Vec<u8>, Diag> {
        let page = page.whole.as_deref().unwrap_or(page);
        let style = self.theme.style();
        let living = self.home.as_ref().map(|home| format!("{home}{}", page.route));
        // Without a public address links lead to the pages beside the file, as long as it lies there.
        let root = self.home.clone().unwrap_or_else(|| Route::new(route).to_root());
        let frame = alone::frame(&self.theme.tera, &self.site, style, living.as_deref());
        let frame = frame.map_err(|error| self.fault(&error, page))?;
        let view = PageView {
            policy: Value::safe_string(&policy::alone(style)),
            alone: true,
            ..self.page_view(page, root.clone())
        };
        self.render_in(page, &root, frame, &view)
    }

    /// Renders a page in a frame, with its links below `root`.
    fn render_in(
        &self,
        page: &'a PlannedPage<'a>,
        root: &str,
        frame: Value,
        view: &PageView<'_>,
    ) -> Result<Vec<u8>, Diag> {
        let mut context = Context::new();
        context.insert_value("site", self.site.clone());
        context.insert_value("frame", frame);
        context.insert_value("once", self.frames.once().map_err(|error| self.fault(error, page))?);
        context.insert("page", view);
        context
            .insert("prose", &page.prose.filter(|prose| !prose.is_empty()).map(|_| self.prose(page, root)));
        let mut blocks = Vec::with_capacity(page.blocks.len());
        for block in &page.blocks {
            context.insert("rows", &self.rows(&block.rows, page, root)?);
            context.insert_value("view", block.view.value());
            let html = Value::safe_string(&lossy(&self.template(block.template, &context, page)?));
            blocks.push(BlockView { id: block.id, title: block.title.clone(), html });
        }
        context.insert("blocks", &blocks);
        context.insert("rows", &self.rows(&page.rows, page, root)?);
        context.insert_value("view", page.view.value());
        self.template(page.template, &context, page)
    }

    /// The rows of long tables of a page, by the name of the table.
    fn rows<'t>(
        &self,
        tables: &'t [RowTable<'_>],
        page: &PlannedPage<'_>,
        root: &str,
    ) -> Result<BTreeMap<&'t str, Value>, Diag> {
        let mut rows = BTreeMap::new();
        for table in tables {
            let pattern = self.patterns.of(table).map_err(|what| {
                let detail = format!("rows/{}: {what}\n({})", table.pattern, page.route);
                Diag::whole(&TEMPLATE).with("detail", detail).with("theme", &self.theme.name)
            })?;
            let mut html = String::with_capacity(PAGE);
            let locale = &self.theme.locale;
            table.rows.each(&mut |values| pattern.write(values, root, locale, &mut html));
            rows.insert(&*table.name, Value::safe_string(&html));
        }
        Ok(rows)
    }

    fn template(&self, name: &str, context: &Context, page: &PlannedPage<'_>) -> Result<Vec<u8>, Diag> {
        let mut out = Vec::with_capacity(PAGE);
        self.theme
            .tera
            .render_to(name, context, &mut out)
            .map(|()| out)
            .map_err(|error| self.fault(&error, page))
    }

    /// A fault of a template, and the page it was for.
    fn fault(&self, error: &tera::Error, page: &PlannedPage<'_>) -> Diag {
        let mut detail = error.to_string();
        let mut source = std::error::Error::source(error);
        while let Some(cause) = source {
            detail.push_str(&format!("\n{cause}"));
            source = cause.source();
        }
        let detail = format!("{detail}\n({})", page.route);
        Diag::whole(&TEMPLATE).with("detail", detail).with("theme", &self.theme.name)
    }

    fn page_view<'p>(&'p self, page: &'p PlannedPage<'_>, root: String) -> PageView<'p> {
        let same = page.title == self.portal_name;
        let full_title =
            if same { page.title.clone() } else { format!("{} – {}", page.title, self.portal_name) };
        let headings = page.prose.map(|prose| prose.headings.as_slice()).unwrap_or_default();
        let toc: Vec<&Heading> = headings.iter().filter(|heading| heading.level <= 3).collect();
        let place = self.edition.place(&page.route);
        PageView {
            title: &page.title,
            full_title,
            summary: &page.summary,
            route: page.route.as_str(),
            shared: self.edition.shared(&root),
            root,
            address: format!("{}{place}", self.home.as_deref().unwrap_or_default()),
            place,
            other: self.edition.other(&page.route, self.home.as_deref()),
            beside: self.edition.beside(),
            untranslated: self.is_untranslated(page) && page.template == "page.html",
            policy: self.policy.clone(),
            alone: false,
            section: page.section,
            trail: &page.trail,
            demo: page.demo,
            published: page.published.map(|date| self.theme.locale.date_view(date)),
            template: page.template,
            record: self.records.of(&page.record, self.files, &self.theme.locale),
            toc: if toc.len() < TOC_FROM { Vec::new() } else { toc },
        }
    }

    fn prose(&self, page: &PlannedPage<'_>, root: &str) -> Value {
        let from = page.source.map(|file| self.sources.get(file).path.clone()).unwrap_or_default();
        let resolve = |target: &str| Some(format!("{root}{}", self.plan.links.resolve(&from, target)?));
        let table = self.theme.locale.say("site.table", &[]);
        let html = page.prose.map(|prose| prose.to_html(&resolve, &table)).unwrap_or_default();
        if self.is_untranslated(page) {
            return Value::safe_string(&format!("<div lang=\"vi\">\n{html}</div>"));
        }
        Value::safe_string(&html)
    }

    /// Whether prose of a page is in another language than the page.
    fn is_untranslated(&self, page: &PlannedPage<'_>) -> bool {
        self.edition.beside() && page.record.translates.is_none()
    }
}
