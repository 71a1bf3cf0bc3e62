//! Portals in memory, for the tests of kinds of lists.

use super::register::Register;
use super::{Subject, parse, resolve};
use crate::base::calendar::Calendars;
use crate::base::date::{AsOf, parse_date};
use crate::base::diag::{Diag, Diags, Lang};
use crate::base::span::{FileId, InputFile, Sources, Span};
use crate::domain::agency::{Agency, Directory};
use crate::domain::config::Config;
use crate::domain::duty::Duties;
use crate::domain::kind::{Bundle, DeriveCx, DerivedKind, PlanCx, parse_each};
use crate::domain::locale::{Locale, Messages};
use crate::domain::schema;
use crate::format::{front_matter, yaml};
use serde_json::Value as Json;
use std::collections::BTreeMap;
use std::marker::PhantomData;

/// A portal in memory: its lists with their tables, by path below the folder of the kind.
pub struct Fixture<S> {
    sources: Sources,
    /// Its agencies.
    pub directory: Directory,
    config: Config,
    as_of: AsOf,
    subject: PhantomData<S>,
}

const AGENCIES: &str = "- {id: t, name: Tỉnh T, level: province, demo: true}\n\
    - {id: so-y-te, name: Sở Y tế, short: Sở YT, level: department, parent: t}\n\
    - {id: so-tu-phap, name: Sở Tư pháp, level: department, parent: t}\n\
    - {id: so-cu, name: Sở cũ, level: department, parent: t, valid_to: 2025-06-30}\n";

const SHARED: [[&str; 5]; 2] = [
    [
        include_str!("../../../themes/default/messages/vi/listing.yaml"),
        include_str!("../../../themes/default/messages/vi/corrections.yaml"),
        include_str!("../../../themes/default/messages/vi/scoreboard.yaml"),
        include_str!("../../../themes/default/messages/vi/sections.yaml"),
        include_str!("../../../themes/default/messages/vi/site.yaml"),
    ],
    [
        include_str!("../../../themes/default/messages/en/listing.yaml"),
        include_str!("../../../themes/default/messages/en/corrections.yaml"),
        include_str!("../../../themes/default/messages/en/scoreboard.yaml"),
        include_str!("../../../themes/default/messages/en/sections.yaml"),
        include_str!("../../../themes/default/messages/en/site.yaml"),
    ],
];

/// A locale with the messages that all pages use and those of a kind, Vietnamese and English.
pub fn locale(lang: Lang, own: [&str; 2]) -> Locale {
    let at = usize::from(lang == Lang::En);
    let texts = SHARED[at].into_iter().chain([own[at]]);
    let messages = texts.map(|text| yaml::typed::<Messages>(text).unwrap());
    Locale::new(lang, messages.flatten().collect())
}

impl<S: Subject> Fixture<S> {
    /// The portal of some files; the day is 22 November 2026.
    pub fn new(files: &[(&str, &str)]) -> Fixture<S> {
        let input = |(path, text): &(&str, &str)| InputFile {
            path: format!("content/{}/{path}", S::spec().key).into(),
            bytes: text.as_bytes().to_vec().into(),
        };
        let agencies: Vec<Agency> = yaml::typed(AGENCIES).unwrap();
        let entries = agencies.into_iter().map(|agency| (agency, Span::file(FileId(0)))).collect();
        Fixture {
            sources: Sources::new(files.iter().map(input).collect()),
            directory: Directory::new(entries, |diag| panic!("{diag:?}")),
            config: Config::default(),
            as_of: AsOf(parse_date("2026-11-22").unwrap()),
            subject: PhantomData,
        }
    }

    /// A list of October 2026 with more lines of its head and rows under all columns.
    pub fn october(more: &str, rows: &[&str]) -> Fixture<S> {
        let (head, table) = (october(more), Self::table(rows));
        Fixture::new(&[("a.md", &head), (&format!("a.{}.csv", S::spec().table.name), &table)])
    }

    /// Rows under all columns.
    pub fn table(rows: &[&str]) -> String {
        format!("{}\n{}\n", S::spec().table.keys().join(","), rows.join("\n"))
    }

    fn bundles(&self, diags: &mut Diags) -> Vec<Bundle<'_>> {
        let name = S::spec().table.name;
        let mut bundles = Vec::new();
        for (id, file) in self.sources.iter().filter(|(_, file)| file.path.ends_with(".md")) {
            let text = std::str::from_utf8(&file.bytes).unwrap();
            let parts = front_matter::split(text, id).unwrap();
            let front = yaml::parse(&text[parts.head.clone()], id, parts.head.start).unwrap();
            schema::check(&front, &S::schema(), id, diags);
            let key = file.path.trim_end_matches(".md");
            let table = self.sources.iter().find(|(_, file)| *file.path == *format!("{key}.{name}.csv"));
            bundles.push(Bundle {
                stem: key.rsplit('/').next().unwrap().to_owned(),
                file: id,
                path: file.path.clone(),
                front,
                head: &text[parts.head],
                body: &text[parts.body.clone()],
                body_start: parts.body.start,
                tables: table.map(|(id, file)| (name, (id, file.bytes.as_slice()))).into_iter().collect(),
            });
        }
        bundles
    }

    /// All stages up to the figures.
    pub fn derive(&self, diags: &mut Diags) -> Register<S> {
        let bundles = self.bundles(diags);
        let document =
            |bundle: &Bundle<'_>, diags: &mut Diags| parse::document::<S>(bundle, S::rules(), diags);
        let mut lists = parse_each(&bundles, diags, document);
        resolve::resolve(&mut lists, &self.directory, diags);
        let calendars = Calendars::embedded();
        let (config, directory, duties) = (&self.config, &self.directory, &Duties::embedded());
        Register::new(
            lists,
            &DeriveCx { config, directory, calendars: &calendars, duties, as_of: self.as_of },
            diags,
        )
    }

    fn all(&self) -> Vec<Diag> {
        let mut diags = Diags::new();
        self.derive(&mut diags);
        diags.sorted().to_vec()
    }

    /// The codes found, in the order of the files, with the line of each.
    pub fn codes(&self) -> Vec<String> {
        let line = |diag: &Diag| self.sources.locate(diag.span.unwrap()).line.unwrap_or(0);
        self.all().iter().map(|diag| format!("{} {}", diag.fault.code, line(diag))).collect()
    }

    /// What planning pages needs.
    pub fn cx<'a>(&'a self, locale: &'a Locale) -> PlanCx<'a> {
        PlanCx { config: &self.config, directory: &self.directory, as_of: self.as_of, locale }
    }

    /// What a language says: view, title and summary of every page; blocks and answers of agencies; the news.
    pub fn said(&self, locale: &Locale) -> BTreeMap<String, Json> {
        let register = self.derive(&mut Diags::new());
        let cx = self.cx(locale);
        let mut all = BTreeMap::new();
        for page in register.pages(&cx) {
            let mut view = serde_json::to_value(&*page.view).unwrap();
            view["title"] = page.title.clone().into();
            view["summary"] = page.summary.clone().into();
            view["own file"] = page.source.is_some().into();
            view["found"] = page.search.iter().map(|doc| doc.route.clone()).collect();
            all.insert(page.route.to_string(), view);
        }
        for agency in self.directory.ids() {
            let id = &self.directory.get(agency).id;
            if let Some(block) = register.agency_block(agency, &cx) {
                all.insert(format!("block {id}"), serde_json::to_value(&*block.view).unwrap());
            }
            all.insert(format!("answer {id}"), register.agency_answer(agency, &cx).into());
        }
        all.insert(
            "news".into(),
            register.news(&cx).iter().map(|one| format!("{} {}", one.date, one.title)).collect(),
        );
        all.insert(
            "menu".into(),
            register.menu(&cx).into_iter().map(|(label, href)| format!("{label} {href}")).collect(),
        );
        all
    }
}

/// A front matter for October 2026.
pub fn october(more: &str) -> String {
    format!("---\nperiod: 2026-10\npublished: 2026-11-05\n{more}---\n")
}
