//! The data pages of a kind: what its columns mean, and its files.

use super::{Names, downloads, trail};
use crate::base::diag::Lang;
use crate::base::id::Route;
use crate::domain::columns::TableSpec;
use crate::domain::dataset::{Empty, Field};
use crate::domain::fact::Fact;
use crate::domain::kind::PlanCx;
use crate::domain::locale::upper_first;
use crate::domain::pager::{Pager, numbered, titled};
use crate::domain::site::{Link, PlannedPage, Record};
use crate::stages::data::{
    DataPlan, Part, TERMS, describe, described, empty_words, of_document, shape_words,
};
use crate::stages::plan::agencies::search_doc;
use serde::Serialize;

/// Files listed on a page.
const FILES: usize = 100;

/// What a data page shows.
#[derive(Serialize)]
pub(super) struct KindView {
    pub facts: Vec<Fact>,
    /// The dictionary: a table of columns for each table. On the first page alone.
    pub tables: Vec<TableView>,
    pub codes: Vec<Code>,
    pub pager: Option<Pager>,
}

/// The dictionary of a table.
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

/// A code in place of a value.
#[derive(Serialize)]
pub(super) struct Code {
    code: &'static str,
    meaning: &'static str,
}

/// All codes.
pub(super) fn codes(cx: &PlanCx<'_>) -> Vec<Code> {
    let code = |one: Empty| Code { code: one.code(), meaning: one.label().in_lang(cx.locale.lang) };
    Empty::ALL.into_iter().map(code).collect()
}

/// The pages of a kind: its dictionary, then its files.
pub(super) fn pages<'a>(plan: &DataPlan<'a>, part: &Part<'_>, cx: &PlanCx<'a>) -> Vec<PlannedPage<'a>> {
    let first = part.page();
    let files = files(plan, part);
    let last = files.len().div_ceil(FILES).max(1);
    let title = cx.locale.say("data.kind.title", &[("kind", &part.name(cx))]);
    let documents = cx.locale.count(part.datasets.len() as u64);
    let page = |number: usize| {
        let begins = number == 1;
        let own = titled(&title, number, last, cx.locale);
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
    let licence = Fact::new(cx.locale, "data.note.licence", cx.locale.say("data.terms.title", &[]));
    part.newest()
        .map(|day| Fact::day(cx.locale, "data.newest", day))
        .into_iter()
        .chain([licence.link(TERMS.to_owned())])
        .collect()
}

/// The files over all its documents; none where each document stands for itself.
fn whole(plan: &DataPlan<'_>, part: &Part<'_>, cx: &PlanCx<'_>) -> Vec<Link> {
    match part.together {
        true => downloads(plan, (&part.name(cx), Names::Tables), &part.tables, |form| part.whole(form), cx),
        false => Vec::new(),
    }
}

/// The files of its documents, the newest documents first.
fn files(plan: &DataPlan<'_>, part: &Part<'_>) -> Vec<Link> {
    let of = |one| {
        let files = plan.forms().flat_map(move |form| of_document(one, form));
        files.map(|href| Link { label: one.title.clone(), href })
    };
    part.datasets.iter().rev().flat_map(of).collect()
}

/// A table as its dictionary shows it.
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
