//! The pages of `du-lieu/`: what there is, what each table holds, under which terms it may be used again.

use crate::base::diag::Lang;
use crate::base::id::Route;
use crate::domain::columns::TableSpec;
use crate::domain::config::Download;
use crate::domain::dataset::{Empty, Field};
use crate::domain::fact::Fact;
use crate::domain::kind::PlanCx;
use crate::domain::locale::upper_first;
use crate::domain::pager::{Pager, numbered};
use crate::domain::site::{Crumb, Link, PlannedPage, Record};
use crate::stages::data::{
    CATALOG, DataPlan, FIGURES, INDEX, Own, PACKAGE, PORTAL, Part, TERMS, describe, described, empty_words,
    shape_words,
};
use crate::stages::plan::agencies::{home_crumb, search_doc};
use serde::Serialize;

/// Files listed on a page.
const FILES: usize = 100;

/// All pages; none when there is nothing to hand out.
pub(super) fn pages<'a>(plan: &DataPlan<'a>, cx: &PlanCx<'a>) -> Vec<PlannedPage<'a>> {
    if plan.is_empty() {
        return Vec::new();
    }
    let parts = plan.parts();
    let mut pages = vec![index(plan, &parts, cx), terms(cx)];
    pages.extend(parts.iter().flat_map(|part| kind(plan, part, cx)));
    pages
}

/// The first steps of the way to a data page.
pub(super) fn trail(cx: &PlanCx<'_>, last: String) -> Vec<Crumb> {
    vec![home_crumb(cx), Crumb::link(cx.locale.say("data.title", &[]), INDEX), Crumb::here(last)]
}

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
pub(super) struct Code {
    code: &'static str,
    meaning: &'static str,
}

#[derive(Serialize)]
struct MachineFile {
    file: &'static str,
    href: &'static str,
    what: String,
}

pub(super) fn codes(cx: &PlanCx<'_>) -> Vec<Code> {
    let code = |one: Empty| Code { code: one.code(), meaning: one.label().in_lang(cx.locale.lang) };
    Empty::ALL.into_iter().map(code).collect()
}

fn index<'a>(plan: &DataPlan<'a>, parts: &[Part<'_>], cx: &PlanCx<'a>) -> PlannedPage<'a> {
    let line = |part: &Part<'_>| {
        let newest =
            part.datasets.iter().filter_map(|one| one.version.map(|(_, day)| day).max(one.published)).max();
        let tables: Vec<&str> = part.tables.iter().map(|spec| spec.label.in_lang(cx.locale.lang)).collect();
        KindLine {
            name: part.name(cx),
            href: part.page(),
            documents: cx.locale.count(part.datasets.len() as u64),
            tables: upper_first(&tables.join("; ")),
            newest: newest.map(|day| cx.locale.date(day)),
        }
    };
    let own = |one: &Own| {
        let tables: Vec<&str> =
            one.tables.iter().map(|(spec, _)| spec.label.in_lang(cx.locale.lang)).collect();
        KindLine {
            name: one.title.clone(),
            href: one.data_page(),
            documents: cx.locale.say("data.own.documents", &[]),
            tables: upper_first(&tables.join("; ")),
            newest: Some(cx.locale.date(cx.as_of.0)),
        }
    };
    let machine = [("so-lieu.json", FIGURES), ("datapackage.json", PACKAGE), ("dcat.jsonld", CATALOG)];
    let there = if plan.has_files() { machine.len() } else { 1 };
    let closed = plan.closed.iter().map(|one| Link { label: one.title.clone(), href: one.page.clone() });
    let view = IndexView {
        kinds: parts.iter().map(line).chain(plan.own.iter().map(own)).collect(),
        codes: codes(cx),
        machine: machine[..there]
            .iter()
            .map(|(file, href)| {
                let what =
                    cx.locale.say(&format!("data.file.{}", file.split('.').next().unwrap_or(file)), &[]);
                MachineFile { file, href, what }
            })
            .collect(),
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

#[derive(Serialize)]
struct TermsView {
    paragraphs: Vec<String>,
    own: Option<String>,
}

/// The terms of re-use, and the rules that they follow: those in force and before (`open-data` in `domain/law`).
fn terms<'a>(cx: &PlanCx<'a>) -> PlannedPage<'a> {
    let title = cx.locale.say("data.terms.title", &[]);
    let paragraphs = ["free", "source", "resale", "liability", "correct"];
    let paragraphs = paragraphs.map(|key| cx.locale.say(&format!("data.terms.{key}"), &[]));
    let rules = cx.config.law.all("open-data").map(|rule| {
        let key = if rule.verified { "data.terms.law" } else { "data.terms.law.unverified" };
        cx.locale.say(key, &[("rule", &rule.name()), ("says", &rule.says)])
    });
    let view = TermsView {
        paragraphs: paragraphs.into_iter().chain(rules).collect(),
        own: cx.config.footer.terms.clone(),
    };
    PlannedPage {
        summary: cx.locale.say("data.licence", &[]),
        trail: trail(cx, title.clone()),
        search: vec![search_doc(TERMS, &title, "pages", 2)],
        title,
        ..PlannedPage::new(Route::new(TERMS), "data/terms.html", view)
    }
}

#[derive(Serialize)]
pub(super) struct KindView {
    pub facts: Vec<Fact>,
    /// The dictionary: a table of columns for each table. On the first page alone.
    pub tables: Vec<TableView>,
    pub codes: Vec<Code>,
    pub pager: Option<Pager>,
}

#[derive(Serialize)]
pub(super) struct TableView {
    id: String,
    caption: String,
    columns: Vec<ColumnView>,
}

#[derive(Serialize)]
struct ColumnView {
    key: String,
    meaning: String,
    /// The meaning in the other language; `None` where a document describes its columns in one alone.
    other: Option<&'static str>,
    shape: String,
    empty: String,
}

/// The pages of a kind: its dictionary, then its files.
fn kind<'a>(plan: &DataPlan<'a>, part: &Part<'_>, cx: &PlanCx<'a>) -> Vec<PlannedPage<'a>> {
    let first = part.page();
    let files = files(plan, part, cx);
    let last = files.len().div_ceil(FILES).max(1);
    let title = cx.locale.say("data.kind.title", &[("kind", &part.name(cx))]);
    let documents = cx.locale.count(part.datasets.len() as u64);
    let page = |number: usize| {
        let begins = number == 1;
        let own = match begins {
            true => title.clone(),
            false => {
                let args: [(&str, &dyn std::fmt::Display); 3] =
                    [("title", &title), ("page", &number), ("pages", &last)];
                cx.locale.say("corrections.page.title", &args)
            }
        };
        let route = numbered(&first, number);
        let view = KindView {
            facts: facts(part, cx),
            tables: if begins {
                part.tables.iter().map(|spec| table_view(spec, &part.fields(spec), cx)).collect()
            } else {
                Vec::new()
            },
            codes: codes(cx),
            pager: Pager::of(number, last, |page| numbered(&first, page)),
        };
        PlannedPage {
            summary: cx.locale.say("data.kind.summary", &[("documents", &documents)]),
            trail: trail(cx, own.clone()),
            demo: part.datasets.iter().any(|one| one.demo),
            search: if begins { vec![search_doc(&first, &title, "pages", 2)] } else { Vec::new() },
            title: own,
            record: Record {
                downloads: if begins { whole(plan, part, cx) } else { Vec::new() },
                listed: files.iter().skip((number - 1) * FILES).take(FILES).cloned().collect(),
                dataset: begins.then(|| described(plan, part)),
                ..Record::default()
            },
            ..PlannedPage::new(Route::new(&route), "data/kind.html", view)
        }
    };
    (1..=last).map(page).collect()
}

fn facts(part: &Part<'_>, cx: &PlanCx<'_>) -> Vec<Fact> {
    let newest =
        part.datasets.iter().filter_map(|one| one.version.map(|(_, day)| day).max(one.published)).max();
    let licence = Fact::new(cx.locale, "data.note.licence", cx.locale.say("data.terms.title", &[]));
    newest
        .map(|day| Fact::day(cx.locale, "data.newest", day))
        .into_iter()
        .chain([licence.link(TERMS.to_owned())])
        .collect()
}

/// The files over all its documents; none where each document stands for itself.
fn whole(plan: &DataPlan<'_>, part: &Part<'_>, cx: &PlanCx<'_>) -> Vec<Link> {
    let name = part.name(cx);
    let mut links = Vec::new();
    for form in Download::all().into_iter().filter(|form| part.together && plan.makes(*form)) {
        let key = format!("data.get.{}", form.extension());
        let label = |title: &str| cx.locale.say(&key, &[("title", &title)]);
        let titles: Vec<String> = match form {
            Download::Xlsx => vec![label(&name)],
            _ => part
                .tables
                .iter()
                .map(|spec| {
                    let table = spec.label.in_lang(cx.locale.lang);
                    label(&cx.locale.say("data.get.table", &[("title", &name), ("table", &table)]))
                })
                .collect(),
        };
        links.extend(titles.into_iter().zip(part.whole(form)).map(|(label, href)| Link { label, href }));
    }
    links
}

/// The files of its documents, the newest documents first.
fn files(plan: &DataPlan<'_>, part: &Part<'_>, _: &PlanCx<'_>) -> Vec<Link> {
    let mut links = Vec::new();
    for one in part.datasets.iter().rev() {
        let add = |href: String| Link { label: one.title.clone(), href };
        links.extend(plan.makes(Download::Xlsx).then(|| add(one.workbook())));
        for form in [Download::Csv, Download::Json].into_iter().filter(|form| plan.makes(*form)) {
            links.extend(one.tables.iter().map(|(spec, _)| add(one.table(spec, form.extension()))));
        }
    }
    links
}

pub(super) fn table_view(spec: &TableSpec, fields: &[Field], cx: &PlanCx<'_>) -> TableView {
    let column = |field: &Field| ColumnView {
        key: field.key.to_string(),
        meaning: upper_first(&describe(field, cx.locale)),
        other: (field.label.vi != field.label.en).then_some(match cx.locale.lang {
            Lang::Vi => field.label.en,
            Lang::En => field.label.vi,
        }),
        shape: shape_words(field.shape, cx.locale),
        empty: empty_words(field, cx),
    };
    TableView {
        id: format!("bang-{}", spec.name),
        caption: cx.locale.say(
            "data.columns.caption",
            &[("table", &upper_first(spec.label.in_lang(cx.locale.lang))), ("name", &spec.name)],
        ),
        columns: fields.iter().map(column).collect(),
    }
}
