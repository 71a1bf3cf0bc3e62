//! Tests of the kind as a whole: from files to months.

mod apology;
mod faults;
mod months;
mod pages;
mod scale;
mod sightings;

use super::LateLists;
use super::derive::Late;
use super::{parse, resolve};
use crate::base::calendar::Calendars;
use crate::base::date::{AsOf, parse_date};
use crate::base::diag::{Diag, Diags, Lang};
use crate::base::span::{FileId, InputFile, Sources, Span};
use crate::domain::agency::{Agency, Directory};
use crate::domain::config::Config;
use crate::domain::duty::Duties;
use crate::domain::kind::{Bundle, DeriveCx, Kind, parse_each};
use crate::domain::schema;
use crate::format::{front_matter, yaml};
use crate::kinds::late::ruleset;
use std::collections::BTreeMap;

/// A portal in memory: its lists with their tables, by path below `content/late/`.
pub struct Fixture {
    sources: Sources,
    pub directory: Directory,
    pub config: Config,
    pub as_of: AsOf,
}

const AGENCIES: &str = "- {id: t, name: Tỉnh T, level: province, demo: true}\n\
    - {id: so-y-te, name: Sở Y tế, short: Sở YT, level: department, parent: t}\n\
    - {id: so-tu-phap, name: Sở Tư pháp, level: department}\n\
    - {id: so-cu, name: Sở cũ, level: department, valid_to: 2025-06-30}\n\
    - {id: so-moi, name: Sở mới, level: department, valid_from: 2027-01-01}\n";

fn directory(agencies: &str) -> Directory {
    let agencies: Vec<Agency> = yaml::typed(agencies).unwrap();
    let entries = agencies.into_iter().map(|agency| (agency, Span::file(FileId(0)))).collect();
    Directory::new(entries, |diag| panic!("{diag:?}"))
}

/// The portal of some files; the day is 22 November 2026.
pub fn fixture(files: &[(&str, &str)]) -> Fixture {
    let input = |(path, text): &(&str, &str)| InputFile {
        path: format!("content/late/{path}").into(),
        bytes: text.as_bytes().to_vec().into(),
    };
    Fixture {
        sources: Sources::new(files.iter().map(input).collect()),
        directory: directory(AGENCIES),
        config: Config::default(),
        as_of: AsOf(parse_date("2026-11-22").unwrap()),
    }
}

impl Fixture {
    /// Agencies `a0`, `a1` … in place of the others.
    pub fn add_agencies(&mut self, count: usize) {
        let entry = |n| format!("- {{id: a{n}, name: Sở {n}, level: department}}\n");
        self.directory = directory(&(0..count).map(entry).collect::<String>());
    }

    /// The same on another day.
    pub fn on(mut self, day: &str) -> Self {
        self.as_of = AsOf(parse_date(day).unwrap());
        self
    }

    pub fn bundles(&self, diags: &mut Diags) -> Vec<Bundle<'_>> {
        let mut bundles = Vec::new();
        let files = self.sources.iter().map(|(id, file)| (&*file.path, (id, file.bytes.as_slice())));
        let by_path: BTreeMap<&str, (FileId, &[u8])> = files.collect();
        for (id, file) in self.sources.iter().filter(|(_, file)| file.path.ends_with(".md")) {
            let text = std::str::from_utf8(&file.bytes).unwrap();
            let parts = front_matter::split(text, id).unwrap();
            let front = yaml::parse(&text[parts.head.clone()], id, parts.head.start).unwrap();
            schema::check(&front, &LateLists.schema(), id, diags);
            let stem = file.path.rsplit('/').next().unwrap().trim_end_matches(".md");
            let key = file.path.trim_end_matches(".md");
            let mut tables = BTreeMap::new();
            for name in ["closed", "open"] {
                if let Some((table, bytes)) = by_path.get(&*format!("{key}.{name}.csv")) {
                    tables.insert(name, (*table, *bytes));
                }
            }
            bundles.push(Bundle {
                stem: stem.to_owned(),
                file: id,
                path: file.path.clone(),
                front,
                head: &text[parts.head],
                body: &text[parts.body.clone()],
                body_start: parts.body.start,
                tables,
            });
        }
        bundles
    }

    pub fn derive(&self, diags: &mut Diags) -> Late {
        let bundles = self.bundles(diags);
        self.derive_bundles(&bundles, diags)
    }

    pub fn derive_bundles(&self, bundles: &[Bundle<'_>], diags: &mut Diags) -> Late {
        let list = |bundle: &Bundle<'_>, diags: &mut Diags| parse::list(bundle, ruleset::embedded(), diags);
        let mut lists = parse_each(bundles, diags, list);
        resolve::resolve(&mut lists, &self.directory, diags);
        let calendars = Calendars::embedded();
        let (config, directory, duties) = (&self.config, &self.directory, &Duties::embedded());
        let cx = DeriveCx { config, directory, calendars: &calendars, duties, as_of: self.as_of };
        Late::new(lists, &cx, diags)
    }

    /// Everything found, in the order of the files, as `CODE LINE: what is wrong`; agencies' faults too.
    pub fn found(&self) -> Vec<String> {
        let mut diags = Diags::new();
        self.derive(&mut diags);
        diags.sorted().iter().map(|diag| self.shown(diag)).collect()
    }

    fn shown(&self, diag: &Diag) -> String {
        let locus = self.sources.locate(diag.span.unwrap());
        let file = locus.path.rsplit('/').next().unwrap_or_default().to_owned();
        format!("{} {file}:{} {}", diag.fault.code, locus.line.unwrap_or(0), diag.says(Lang::En))
    }

    /// The codes found, in the order of the files.
    pub fn codes(&self) -> Vec<&'static str> {
        let mut diags = Diags::new();
        self.derive(&mut diags);
        diags.sorted().iter().map(|diag| diag.fault.code).collect()
    }

    /// The portal without a single fault.
    pub fn sound(&self) -> Late {
        assert_eq!(self.found(), Vec::<String>::new());
        self.derive(&mut Diags::new())
    }
}

/// A front matter for October 2026.
pub fn head(more: &str) -> String {
    format!("---\nperiod: 2026-10\npublished: 2026-11-05\nas_of: 2026-10-31\n{more}---\n")
}

/// The columns that tests use.
pub const COLUMNS: &str = "dossier,procedure,agency,received,due,ended,days_late,reappointed_due,explained_on,apology_no,apology_on\n";

/// A table of closed dossiers.
pub fn table(rows: &[&str]) -> String {
    format!("{COLUMNS}{}\n", rows.join("\n"))
}

#[test]
fn the_starter_is_a_sound_nil_return() {
    let starter = LateLists.starter();
    let names: Vec<String> =
        starter.tables.iter().map(|(name, _)| format!("{}.{name}.csv", starter.stem)).collect();
    let document = format!("{}.md", starter.stem);
    let mut files = vec![(document.as_str(), starter.document)];
    files.extend(names.iter().zip(starter.tables).map(|(name, (_, text))| (name.as_str(), *text)));
    let late = fixture(&files).sound();
    assert_eq!((late.months.len(), late.months[0].figures.total()), (1, 0));
}

#[test]
fn the_head_knows_its_keys() {
    let text = head("nil: al\nagencys: [x]\ncorrections: [{date: 31/4/2026, text: x}]\n")
        .replace("2026-10\n", "2026-q3\n");
    let fixture = fixture(&[("a.md", &text)]);
    let mut diags = Diags::new();
    fixture.bundles(&mut diags);
    let codes: Vec<&str> = diags.sorted().iter().map(|diag| diag.fault.code).collect();
    assert_eq!(
        codes,
        ["content/malformed", "content/not-a-choice", "content/unknown-key", "date/impossible"]
    );
}
