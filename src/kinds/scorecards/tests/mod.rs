//! Tests of the kind as a whole: from files to editions.

mod faults;
mod pages;
mod properties;
mod schemes;

use super::Scores;
use super::derive::Scorecards;
use super::{parse, resolve, sound};
use crate::base::calendar::Calendars;
use crate::base::date::{AsOf, parse_date};
use crate::base::diag::{Diag, Diags, Lang};
use crate::base::span::{FileId, InputFile, Sources, Span};
use crate::domain::agency::{Agency, Directory};
use crate::domain::config::Config;
use crate::domain::duty::Duties;
use crate::domain::kind::{Bundle, DataFile, DeriveCx, Kind, parse_each};
use crate::domain::schema;
use crate::format::{front_matter, yaml};
use std::collections::BTreeMap;

/// A portal in memory: its scorecards with their tables and schemes, by path below `content/scorecards/`.
pub struct Fixture {
    sources: Sources,
    pub directory: Directory,
    pub config: Config,
    pub as_of: AsOf,
}

const AGENCIES: &str = "- {id: t, name: Tỉnh T, short: Tỉnh T, level: province, demo: true}\n\
    - {id: so-y-te, name: Sở Y tế, short: Sở YT, level: department, parent: t}\n\
    - {id: so-tu-phap, name: Sở Tư pháp, level: department, parent: t}\n\
    - {id: so-xay-dung, name: Sở Xây dựng, level: department, parent: t}\n\
    - {id: so-moi, name: Sở mới, level: department, valid_from: 2027-01-01}\n";

/// The portal of some files; the day is 22 November 2026.
pub fn fixture(files: &[(&str, &str)]) -> Fixture {
    let input = |(path, text): &(&str, &str)| InputFile {
        path: format!("content/scorecards/{path}").into(),
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

/// One document of October 2026 by scheme 766 with the rows of its table below the header.
pub fn october(more: &str, rows: &[&str]) -> Fixture {
    fixture(&[("a.md", &head(more)), ("a.rows.csv", &table(rows))])
}

/// A front matter for October 2026.
pub fn head(more: &str) -> String {
    format!("---\nscheme: 766\nperiod: 2026-10\npublished: 2026-11-05\n{more}---\n")
}

/// A table.
pub fn table(rows: &[&str]) -> String {
    format!("agency,indicator,numerator,denominator,rate,score,state\n{}\n", rows.join("\n"))
}

impl Fixture {
    fn ending(&self, end: &str) -> impl Iterator<Item = (FileId, &InputFile)> {
        self.sources.iter().filter(move |(_, file)| file.path.ends_with(end))
    }

    fn bundles(&self, diags: &mut Diags) -> Vec<Bundle<'_>> {
        let mut bundles = Vec::new();
        for (id, file) in self.ending(".md") {
            let text = std::str::from_utf8(&file.bytes).unwrap();
            let (parts, front) = front_matter::read(text, id).unwrap();
            schema::check(&front, &Scores.schema(), id, diags);
            let key = file.path.trim_end_matches(".md");
            let table = self.sources.find(&format!("{key}.rows.csv"));
            let table = table.map(|id| ("rows", (id, self.sources.get(id).bytes.as_slice())));
            bundles.push(Bundle {
                stem: key.rsplit('/').next().unwrap().to_owned(),
                file: id,
                path: file.path.clone(),
                front,
                head: &text[parts.head],
                body: &text[parts.body.clone()],
                body_start: parts.body.start,
                tables: BTreeMap::from_iter(table),
            });
        }
        bundles
    }

    pub fn derive(&self, diags: &mut Diags) -> Scorecards {
        let data: Vec<_> =
            self.ending(".yaml").map(|(id, file)| DataFile { file: id, text: file.text() }).collect();
        let schemes = sound::all(&data, diags);
        let bundles = self.bundles(diags);
        let mut documents =
            parse_each(&bundles, diags, |bundle, diags| parse::document(bundle, &schemes, diags));
        resolve::resolve(&mut documents, &self.directory, diags);
        let calendars = Calendars::embedded();
        let (config, directory, duties) = (&self.config, &self.directory, &Duties::embedded());
        let cx = DeriveCx { config, directory, calendars: &calendars, duties, as_of: self.as_of };
        Scorecards::new(documents, &cx, diags)
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
}

#[test]
fn the_starter_has_no_fault_and_waits_for_rows() {
    let starter = Scores.starter();
    let (document, rows) =
        (format!("{}.md", starter.stem), format!("{}.{}.csv", starter.stem, starter.tables[0].0));
    let fixture = fixture(&[(&document, starter.document), (&rows, starter.tables[0].1)]);
    assert_eq!(
        fixture.found(),
        ["scorecards/no-rows 2026-10-766.md:4 The scorecard has no rows yet, so it is not published."]
    );
    assert!(fixture.derive(&mut Diags::new()).editions.is_empty());
}
