//! Tests of the kind as a whole: from files to periods.

mod faults;
mod pages;
mod sums;

use super::Summaries;
use super::derive::Handling;
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
use std::collections::BTreeMap;

/// A portal in memory: its summaries with their tables, by path below `content/handling/`.
pub struct Fixture {
    sources: Sources,
    pub directory: Directory,
    pub config: Config,
    pub as_of: AsOf,
}

const AGENCIES: &str = "- {id: t, name: Tỉnh T, level: province, demo: true}\n\
    - {id: so-y-te, name: Sở Y tế, short: Sở YT, level: department, parent: t}\n\
    - {id: so-tu-phap, name: Sở Tư pháp, level: department, parent: t}\n\
    - {id: so-cu, name: Sở cũ, level: department, valid_to: 2025-06-30}\n\
    - {id: so-moi, name: Sở mới, level: department, valid_from: 2027-01-01}\n";

/// The portal of some files; the day is 22 November 2026.
pub fn fixture(files: &[(&str, &str)]) -> Fixture {
    let input = |(path, text): &(&str, &str)| InputFile {
        path: format!("content/handling/{path}").into(),
        bytes: text.as_bytes().to_vec().into(),
    };
    let agencies: Vec<Agency> = yaml::typed(AGENCIES).unwrap();
    let entries = agencies.into_iter().map(|agency| (agency, Span::file(FileId(0)))).collect();
    Fixture {
        sources: Sources::new(files.iter().map(input).collect()),
        directory: Directory::new(entries, |diag| panic!("{diag:?}")),
        config: Config::default(),
        as_of: AsOf(parse_date("2026-11-22").unwrap()),
    }
}

impl Fixture {
    fn bundles(&self, diags: &mut Diags) -> Vec<Bundle<'_>> {
        let mut bundles = Vec::new();
        for (id, file) in self.sources.iter().filter(|(_, file)| file.path.ends_with(".md")) {
            let text = std::str::from_utf8(&file.bytes).unwrap();
            let parts = front_matter::split(text, id).unwrap();
            let front = yaml::parse(&text[parts.head.clone()], id, parts.head.start).unwrap();
            schema::check(&front, &Summaries.schema(), id, diags);
            let key = file.path.trim_end_matches(".md");
            let table = self.sources.iter().find(|(_, file)| *file.path == *format!("{key}.rows.csv"));
            let tables: BTreeMap<_, _> =
                table.map(|(id, file)| ("rows", (id, file.bytes.as_slice()))).into_iter().collect();
            bundles.push(Bundle {
                stem: key.rsplit('/').next().unwrap().to_owned(),
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

    pub fn derive(&self, diags: &mut Diags) -> Handling {
        let bundles = self.bundles(diags);
        let mut documents = parse_each(&bundles, diags, parse::document);
        resolve::resolve(&mut documents, &self.directory, diags);
        let calendars = Calendars::embedded();
        let (config, directory, duties) = (&self.config, &self.directory, &Duties::embedded());
        let cx = DeriveCx { config, directory, calendars: &calendars, duties, as_of: self.as_of };
        Handling::new(documents, &cx, diags)
    }

    /// Everything found, in the order of the files, as `CODE FILE:LINE what is wrong`.
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
}

/// A front matter for October 2026.
pub fn head(more: &str) -> String {
    format!("---\nperiod: 2026-10\npublished: 2026-11-05\n{more}---\n")
}

/// The same for September 2026.
pub fn september(more: &str) -> String {
    format!("---\nperiod: 2026-09\npublished: 2026-10-05\n{more}---\n")
}

/// A table by agency and field.
pub fn table(rows: &[&str]) -> String {
    format!("agency,field,(3),(4),(5),(6),(7),(8),(9),(10),(11),(12),(13)\n{}\n", rows.join("\n"))
}

#[test]
fn the_starter_has_no_fault_and_waits_for_rows() {
    let starter = Summaries.starter();
    let (document, rows) =
        (format!("{}.md", starter.stem), format!("{}.{}.csv", starter.stem, starter.tables[0].0));
    let fixture = fixture(&[(&document, starter.document), (&rows, starter.tables[0].1)]);
    assert_eq!(fixture.codes(), ["handling/no-rows"]);
    assert!(fixture.derive(&mut Diags::new()).periods.is_empty());
}

#[test]
fn the_head_knows_its_keys() {
    let text = head("agencys: [x]\nnotes: một\ncorrections: [{date: 31/4/2026, text: x}]\n");
    let fixture = fixture(&[("a.md", &text)]);
    let mut diags = Diags::new();
    fixture.bundles(&mut diags);
    let codes: Vec<&str> = diags.sorted().iter().map(|diag| diag.fault.code).collect();
    assert_eq!(codes, ["content/unknown-key", "content/wrong-type", "date/impossible"]);
}
