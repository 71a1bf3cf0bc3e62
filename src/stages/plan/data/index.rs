//! The page of all data: what there is.

use super::kind::{Code, codes};
use crate::base::id::Route;
use crate::domain::columns::TableSpec;
use crate::domain::config::Download;
use crate::domain::kind::PlanCx;
use crate::domain::locale::upper_first;
use crate::domain::site::{Crumb, Link, PlannedPage, Record};
use crate::stages::data::{CATALOG, DataPlan, FIGURES, INDEX, Own, PACKAGE, PORTAL, Part, TERMS};
use crate::stages::plan::agencies::{home_crumb, search_doc};
use serde::Serialize;

#[derive(Serialize)]
struct IndexView {
    kinds: Vec<KindLine>,
    codes: Vec<Code>,
    /// For programs: what and where.
    machine: Vec<MachineFile>,
    terms: &'static str,
    closed: Vec<Link>,
}

#[derive(Serialize)]
struct KindLine {
    name: String,
    href: String,
    documents: String,
    tables: String,
    newest: Option<String>,
}

#[derive(Serialize)]
struct MachineFile {
    file: &'static str,
    href: &'static str,
    what: String,
}

impl KindLine {
    fn of_part(part: &Part<'_>, cx: &PlanCx<'_>) -> KindLine {
        KindLine {
            name: part.name(cx),
            href: part.page(),
            documents: cx.locale.count(part.datasets.len() as u64),
            tables: labels(&part.tables, cx),
            newest: part.newest().map(|day| cx.locale.date(day)),
        }
    }

    fn of_own(one: &Own<'_>, cx: &PlanCx<'_>) -> KindLine {
        KindLine {
            name: one.title.clone(),
            href: one.data_page(),
            documents: cx.locale.say("data.own.documents", &[]),
            tables: labels(&one.tables, cx),
            newest: Some(cx.locale.date(cx.as_of.0)),
        }
    }
}

/// What tables hold, in words.
fn labels(tables: &[&'static TableSpec], cx: &PlanCx<'_>) -> String {
    let labels: Vec<&str> = tables.iter().map(|spec| spec.label.in_lang(cx.locale.lang)).collect();
    upper_first(&labels.join("; "))
}

/// The files that describe the others.
fn machine(plan: &DataPlan<'_>, cx: &PlanCx<'_>) -> Vec<MachineFile> {
    let all = [("so-lieu.json", FIGURES), ("datapackage.json", PACKAGE), ("dcat.jsonld", CATALOG)];
    let there = if plan.has_files() { all.len() } else { 1 };
    let one = |(file, href): (&'static str, &'static str)| {
        let stem = file.split('.').next().unwrap_or(file);
        MachineFile { file, href, what: cx.locale.say(&format!("data.file.{stem}"), &[]) }
    };
    all.into_iter().take(there).map(one).collect()
}

/// The page.
pub(super) fn page<'a>(plan: &DataPlan<'a>, parts: &[Part<'_>], cx: &PlanCx<'a>) -> PlannedPage<'a> {
    let own = plan.own.iter().map(|one| KindLine::of_own(one, cx));
    let closed = plan.closed.iter().map(|one| Link { label: one.title.clone(), href: one.page.clone() });
    let view = IndexView {
        kinds: parts.iter().map(|part| KindLine::of_part(part, cx)).chain(own).collect(),
        codes: codes(cx),
        machine: machine(plan, cx),
        terms: TERMS,
        closed: closed.collect(),
    };
    let title = cx.locale.say("data.title", &[]);
    let documents = cx.locale.count(plan.datasets.len() as u64);
    let whole = (plan.makes(Download::Xlsx) && plan.has_files()).then(|| Link {
        label: cx.locale.say("data.get.xlsx", &[("title", &cx.locale.say("data.whole", &[]))]),
        href: PORTAL.to_owned(),
    });
    PlannedPage {
        summary: cx.locale.say("data.index.summary", &[("documents", &documents)]),
        trail: vec![home_crumb(cx), Crumb::here(&title)],
        demo: plan.datasets.iter().any(|one| one.demo),
        search: vec![search_doc(INDEX, &title, "pages", 3)],
        record: Record { downloads: whole.into_iter().collect(), ..Record::default() },
        title,
        ..PlannedPage::new(Route::new(INDEX), "data/index.html", view)
    }
}
