//! Tests of the kind, from the text of files to records, states and views.

mod faults;
mod pages;
mod states;
mod target_lists;

use super::KIND;
use super::derive::{self, Plans};
use super::model::{Plan, ReadPlan};
use super::{parse, resolve};
use crate::base::calendar::Calendars;
use crate::base::date::{AsOf, parse_date};
use crate::base::diag::{Diags, Lang, Level};
use crate::base::span::{FileId, Span};
use crate::domain::agency::{Agency, Directory};
use crate::domain::config::Config;
use crate::domain::duty::Duties;
use crate::domain::kind::{Bundle, DeriveCx, Kind, PlanCx};
use crate::domain::locale::{Locale, Messages};
use crate::domain::schema;
use crate::format::yaml;

const AGENCIES: &str = "\
- {id: tinh, name: UBND tỉnh, level: province, demo: true}
- {id: so-y-te, name: Sở Y tế, level: department, parent: tinh}
- {id: so-noi-vu, name: Sở Nội vụ, level: department, parent: tinh}
- {id: cac-so, name: 'Các sở, ban, ngành', level: group}
- {id: xa, name: UBND xã, level: commune}
";

const HEAD: &str = "\
title: Kế hoạch
period: 2026
sections: [{id: I, title: Một}, {id: II, title: Hai}]
";

/// The files of one plan; tables without text are absent.
#[derive(Clone, Copy)]
struct Files<'a> {
    head: &'a str,
    tasks: &'a str,
    targets: &'a str,
    progress: &'a str,
    verdicts: &'a str,
}

const FILES: Files<'static> = Files { head: HEAD, tasks: "", targets: "", progress: "", verdicts: "" };

fn directory() -> Directory {
    let agencies: Vec<Agency> = yaml::typed(AGENCIES).unwrap();
    let entries = agencies.into_iter().map(|agency| (agency, Span::file(FileId(9)))).collect();
    Directory::new(entries, |diag| panic!("{}", diag.fault.code))
}

fn locale(lang: Lang) -> Locale {
    let texts = match lang {
        Lang::Vi => [
            include_str!("../../../../themes/default/messages/vi/plans.yaml"),
            include_str!("../../../../themes/default/messages/vi/sections.yaml"),
            include_str!("../../../../themes/default/messages/vi/due.yaml"),
            include_str!("../../../../themes/default/messages/vi/list.yaml"),
        ],
        Lang::En => [
            include_str!("../../../../themes/default/messages/en/plans.yaml"),
            include_str!("../../../../themes/default/messages/en/sections.yaml"),
            include_str!("../../../../themes/default/messages/en/due.yaml"),
            include_str!("../../../../themes/default/messages/en/list.yaml"),
        ],
    };
    let messages = texts.iter().flat_map(|text| yaml::typed::<Messages>(text).unwrap());
    Locale::new(lang, messages.collect())
}

fn as_of(text: &str) -> AsOf {
    AsOf(parse_date(text).unwrap())
}

fn read(files: Files<'_>, diags: &mut Diags) -> Option<ReadPlan> {
    let front = yaml::parse(files.head, FileId(0), 0).unwrap();
    schema::check(&front, &KIND.schema(), FileId(0), diags);
    let tables = [
        ("tasks", files.tasks),
        ("targets", files.targets),
        ("progress", files.progress),
        ("verdicts", files.verdicts),
    ];
    let tables = (1u32..).zip(tables).filter(|(_, (_, text))| !text.is_empty());
    let bundle = Bundle {
        stem: "ke-hoach".to_owned(),
        file: FileId(0),
        path: "content/plans/ke-hoach.md".into(),
        front,
        head: files.head,
        body: "## Mục tiêu\n\nLời.\n",
        body_start: 0,
        tables: tables.map(|(file, (name, text))| (name, (FileId(file), text))).collect(),
    };
    parse::plan(&bundle, diags)
}

/// The plan of files without faults.
fn plan(files: Files<'_>) -> Plan {
    let mut diags = Diags::new();
    let plan = resolve::plan(read(files, &mut diags).unwrap(), &directory(), &mut diags);
    // Hints say what a reader would miss; the plans of these tests miss much.
    let found: Vec<String> = diags
        .sorted()
        .iter()
        .filter(|diag| diag.fault.level != Level::Hint)
        .map(|diag| diag.says(Lang::En))
        .collect();
    assert_eq!(found, [""; 0]);
    plan
}

/// All stages up to the figures.
fn derived(files: Files<'_>, day: &str, diags: &mut Diags) -> Plans {
    let (config, directory) = (Config::default(), directory());
    let plan = read(files, diags).map(|read| resolve::plan(read, &directory, diags));
    let cx = DeriveCx {
        config: &config,
        directory: &directory,
        calendars: &Calendars::embedded(),
        duties: &Duties::embedded(),
        as_of: as_of(day),
    };
    derive::all(plan.into_iter().collect(), &cx, diags)
}

fn with_cx<T>(lang: Lang, day: &str, run: impl FnOnce(&PlanCx<'_>) -> T) -> T {
    let (config, directory, locale) = (Config::default(), directory(), locale(lang));
    run(&PlanCx { config: &config, directory: &directory, as_of: as_of(day), locale: &locale })
}
