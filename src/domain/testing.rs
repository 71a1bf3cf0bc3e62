//! Portals in memory, for the tests of kinds: from files to figures, and what pages say of them.

use super::agency::{Agency, Directory};
use super::cells::Cells;
use super::config::Config;
use super::duty::Duties;
use super::kind::{Bundle, DataFile, DeriveCx, DerivedKind, Kind, PlanCx};
use super::locale::{Locale, Messages};
use super::schema;
use super::site::{List, RowTable};
use crate::base::calendar::Calendars;
use crate::base::date::{AsOf, parse_date};
use crate::base::diag::{Diag, Diags, Lang};
use crate::base::span::{FileId, InputFile, Sources, Span};
use crate::format::yaml;
use serde_json::Value as Json;
use std::collections::BTreeMap;
use std::marker::PhantomData;

/// A kind whose figures tests look at.
pub trait Tested: Sized {
    /// Its content with its figures.
    type Derived: DerivedKind;

    /// The kind.
    fn kind() -> Box<dyn Kind>;

    /// Its agencies, in place of [`AGENCIES`].
    fn agencies() -> &'static str {
        AGENCIES
    }

    /// All stages up to the figures.
    fn derive(files: &Files<'_>, cx: &DeriveCx<'_>, diags: &mut Diags) -> Self::Derived;
}

/// What a kind reads.
pub struct Files<'f> {
    /// Documents.
    pub bundles: Vec<Bundle<'f>>,
    /// Its data.
    pub data: Vec<DataFile<'f>>,
}

/// A portal in memory: the files of a kind, by path below the folder of the kind.
pub struct Fixture<K> {
    sources: Sources,
    /// Its agencies.
    pub directory: Directory,
    /// Its configuration.
    pub config: Config,
    /// The day of the site.
    pub as_of: AsOf,
    kind: PhantomData<K>,
}

/// A province of two departments, with one that was abolished and one to come.
const AGENCIES: &str = "- {id: t, name: Tỉnh T, level: province, demo: true}\n\
    - {id: so-y-te, name: Sở Y tế, short: Sở YT, level: department, parent: t}\n\
    - {id: so-tu-phap, name: Sở Tư pháp, level: department, parent: t}\n\
    - {id: so-cu, name: Sở cũ, level: department, valid_to: 2025-06-30}\n\
    - {id: so-moi, name: Sở mới, level: department, valid_from: 2027-01-01}\n";

/// The agencies of a text.
pub fn directory(agencies: &str) -> Directory {
    let agencies: Vec<Agency> = yaml::typed(agencies).unwrap();
    let entries = agencies.into_iter().map(|agency| (agency, Span::file(FileId(0)))).collect();
    Directory::new(entries, |diag| panic!("{diag:?}"))
}

/// The messages that the pages of several kinds use, Vietnamese and English.
macro_rules! shared {
    ($($name:literal),+) => {
        [
            [$(include_str!(concat!("../../themes/default/messages/vi/", $name, ".yaml"))),+],
            [$(include_str!(concat!("../../themes/default/messages/en/", $name, ".yaml"))),+],
        ]
    };
}

/// A locale with the messages that pages of several kinds use and those of a kind, Vietnamese and English.
pub fn locale(lang: Lang, own: [&str; 2]) -> Locale {
    let shared = shared!["corrections", "due", "list", "listing", "scoreboard", "sections", "site"];
    let at = usize::from(lang == Lang::En);
    let texts = shared[at].into_iter().chain([own[at]]);
    Locale::new(lang, texts.flat_map(|text| yaml::typed::<Messages>(text).unwrap()).collect())
}

impl<K: Tested> Fixture<K> {
    /// The portal of some files; the day is 22 November 2026.
    pub fn new(files: &[(&str, &str)]) -> Fixture<K> {
        let key = K::kind().key();
        let input = |(path, text): &(&str, &str)| {
            InputFile::new(format!("content/{key}/{path}"), text.as_bytes().to_vec())
        };
        Fixture {
            sources: Sources::new(files.iter().map(input).collect()),
            directory: directory(K::agencies()),
            config: Config::default(),
            as_of: AsOf(parse_date("2026-11-22").unwrap()),
            kind: PhantomData,
        }
    }

    /// The portal of a new document of the kind.
    pub fn starter() -> Fixture<K> {
        let starter = K::kind().starter();
        let table =
            |(name, text): &(&str, &str)| (format!("{}.{name}.csv", starter.stem), (*text).to_owned());
        let mut files = vec![(format!("{}.md", starter.stem), starter.document.to_owned())];
        files.extend(starter.tables.iter().map(table));
        let files: Vec<(&str, &str)> =
            files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        Fixture::new(&files)
    }

    /// The same on another day.
    pub fn on(mut self, day: &str) -> Fixture<K> {
        self.as_of = AsOf(parse_date(day).unwrap());
        self
    }

    fn ending(&self, end: &str) -> impl Iterator<Item = (FileId, &InputFile)> {
        self.sources.iter().filter(move |(_, file)| file.path.ends_with(end))
    }

    /// Its files, with the faults of their heads.
    pub fn files(&self, diags: &mut Diags) -> Files<'_> {
        let data = self.ending(".yaml").map(|(file, text)| DataFile { file, text: text.text() });
        let (kind, mut bundles) = (K::kind(), Vec::new());
        for (id, file) in self.ending(".md") {
            let text = std::str::from_utf8(&file.bytes).unwrap();
            let key = file.path.trim_end_matches(".md");
            let table = |name: &'static str| {
                let table = self.sources.find(&format!("{key}.{name}.csv"))?;
                Some((name, (table, self.sources.get(table).bytes.utf8()?)))
            };
            let stem = key.rsplit('/').next().unwrap().to_owned();
            let tables = kind.tables().iter().filter_map(|spec| table(spec.name)).collect();
            let bundle = Bundle::read((stem, file.path.clone()), (id, text), tables).unwrap();
            schema::check(&bundle.front, &kind.schema(), id, diags);
            bundles.push(bundle);
        }
        Files { bundles, data: data.collect() }
    }

    /// All stages up to the figures.
    pub fn derive(&self, diags: &mut Diags) -> K::Derived {
        let (files, calendars, duties) = (self.files(diags), Calendars::embedded(), Duties::embedded());
        let Fixture { config, directory, as_of, .. } = self;
        let cx = DeriveCx { config, directory, calendars: &calendars, duties: &duties, as_of: *as_of };
        K::derive(&files, &cx, diags)
    }

    /// Everything found, in the order of the files.
    fn all(&self) -> Vec<Diag> {
        let mut diags = Diags::new();
        self.derive(&mut diags);
        diags.sorted().to_vec()
    }

    /// Everything found, in the order of the files, as `CODE FILE:LINE what is wrong`.
    pub fn found(&self) -> Vec<String> {
        let shown = |diag: &Diag| {
            let locus = self.sources.locate(diag.span.unwrap());
            let file = locus.path.rsplit('/').next().unwrap_or_default().to_owned();
            format!("{} {file}:{} {}", diag.fault.code, locus.line.unwrap_or(0), diag.says(Lang::En))
        };
        self.all().iter().map(shown).collect()
    }

    /// The codes found, in the order of the files.
    pub fn codes(&self) -> Vec<&'static str> {
        self.all().iter().map(|diag| diag.fault.code).collect()
    }

    /// The codes found, each with its line.
    pub fn lines(&self) -> Vec<String> {
        let line = |diag: &Diag| self.sources.locate(diag.span.unwrap()).line.unwrap_or(0);
        self.all().iter().map(|diag| format!("{} {}", diag.fault.code, line(diag))).collect()
    }

    /// The figures of a portal without a single fault.
    pub fn sound(&self) -> K::Derived {
        assert_eq!(self.found(), Vec::<String>::new());
        self.derive(&mut Diags::new())
    }

    /// What planning pages needs.
    pub fn cx<'a>(&'a self, locale: &'a Locale) -> PlanCx<'a> {
        PlanCx { config: &self.config, directory: &self.directory, as_of: self.as_of, locale }
    }

    /// What a language says: view, title and summary of every page; blocks and answers of agencies; home page, news, menu.
    pub fn said(&self, locale: &Locale) -> BTreeMap<String, Json> {
        let (derived, cx) = (self.derive(&mut Diags::new()), self.cx(locale));
        let mut all = BTreeMap::new();
        for page in derived.pages(&cx) {
            let mut view = serde_json::to_value(page.view.value()).unwrap();
            view["title"] = page.title.clone().into();
            view["summary"] = page.summary.clone().into();
            view["own file"] = page.source.is_some().into();
            view["demo"] = page.demo.into();
            view["found"] = page.search.iter().map(|doc| doc.route.clone()).collect();
            all.insert(page.route.to_string(), view);
        }
        for agency in self.directory.ids() {
            let id = &self.directory.get(agency).id;
            if let Some(block) = derived.agency_block(agency, &cx) {
                all.insert(format!("block {id}"), serde_json::to_value(block.view.value()).unwrap());
            }
            all.insert(format!("answer {id}"), derived.agency_answer(agency, &cx).into());
        }
        let pair = |label: String, href: String| format!("{label} {href}");
        let home = derived.answers(&cx);
        let home = home.iter().map(|one| format!("{} | {}", one.number, one.sentence)).collect();
        let news = derived.news(&cx).into_iter().map(|one| pair(one.date.to_string(), one.title)).collect();
        let menu = derived.menu(&cx).into_iter().map(|(label, href)| pair(label, href)).collect();
        all.extend([("home".into(), home), ("news".into(), news), ("menu".into(), menu)]);
        all
    }
}

/// The rows of a table, each with its fields and lists.
pub fn rows(table: &RowTable<'_>) -> Json {
    let mut rows = Vec::new();
    table.rows.each(&mut |values| rows.push(row(values, table.rows.fields(), table.rows.lists())));
    rows.into()
}

fn row(values: &Cells, fields: &[&str], lists: &[List]) -> Json {
    let texts = fields.iter().zip(values.iter()).map(|(field, value)| ((*field).to_owned(), value.into()));
    let items = |place: usize, list: &List| -> Json {
        values.items(place).iter().map(|item| row(item, list.fields, list.lists)).collect()
    };
    let lists = lists.iter().enumerate().map(|(place, list)| (list.name.to_owned(), items(place, list)));
    texts.chain(lists).collect()
}
