//! The tables that the portal makes of several documents: their data pages, and their files beside the pages that show the
//! same.

use super::kind::{KindView, TableView, codes, table_view};
use super::{Names, downloads, trail};
use crate::base::id::{Route, name};
use crate::domain::config::Download;
use crate::domain::fact::Fact;
use crate::domain::kind::PlanCx;
use crate::domain::site::{Link, PlannedPage, Record};
use crate::stages::data::{DataPlan, Own, TERMS, described_own, own_fields};
use crate::stages::plan::agencies::search_doc;

/// Adds the files to the pages that show the same.
pub(in crate::stages::plan) fn attach(plan: &DataPlan<'_>, pages: &mut [PlannedPage<'_>], cx: &PlanCx<'_>) {
    for one in &plan.own {
        let Some(page) = pages.iter_mut().find(|page| page.route.as_str() == one.page) else { continue };
        page.record.downloads.extend(files(plan, one, cx));
        let csv = one.files(Download::Csv).into_iter();
        page.record.files.extend(csv.map(|href| Link { label: file(&href).to_owned(), href }));
    }
}

fn file(route: &str) -> &str {
    name(route)
}

/// The files as links.
fn files(plan: &DataPlan<'_>, one: &Own<'_>, cx: &PlanCx<'_>) -> Vec<Link> {
    downloads(plan, (&one.title, Names::Title), &one.tables, |form| one.files(form), cx)
}

/// The data page: what the columns mean, and the files.
pub(super) fn page<'a>(plan: &DataPlan<'_>, one: &Own<'_>, cx: &PlanCx<'a>) -> PlannedPage<'a> {
    let address = one.data_page();
    let title = cx.locale.say("data.kind.title", &[("kind", &one.title)]);
    let licence = Fact::new(cx.locale, "data.note.licence", cx.locale.say("data.terms.title", &[]));
    let tables: Vec<TableView> =
        one.tables.iter().map(|spec| table_view(spec, &own_fields(spec), cx)).collect();
    let codes = codes(cx);
    let facts = vec![
        Fact::day(cx.locale, "data.note.day", cx.as_of.0),
        Fact::new(cx.locale, "data.note.page", &one.title).link(one.page.to_owned()),
        licence.link(TERMS.to_owned()),
    ];
    let listed = plan.forms();
    let listed = listed.flat_map(|form| one.files(form));
    PlannedPage {
        summary: cx.locale.say("data.own.summary", &[]),
        trail: trail(cx, title.clone()),
        demo: one.demo,
        search: vec![search_doc(&address, &title, "pages", 2)],
        title,
        record: Record {
            downloads: files(plan, one, cx),
            listed: listed.map(|href| Link { label: one.title.clone(), href }).collect(),
            dataset: Some(described_own(plan, one)),
            ..Record::default()
        },
        ..PlannedPage::new(
            Route::new(&address),
            "data/kind.html",
            KindView { facts, tables, codes, pager: None },
        )
    }
}
