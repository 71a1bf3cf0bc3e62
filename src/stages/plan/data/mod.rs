//! `du-lieu/`: the pages of what is handed out as data, and what the pages of lists say of their own files.

mod index;
mod kind;
mod own;
mod terms;

use crate::domain::columns::TableSpec;
use crate::domain::config::Download;
use crate::domain::dataset::Dataset;
use crate::domain::fact::Fact;
use crate::domain::kind::PlanCx;
use crate::domain::locale::lower_first;
use crate::domain::site::{Crumb, Link, PlannedPage};
use crate::stages::data::{DataPlan, INDEX, of_document};
use crate::stages::plan::agencies::home_crumb;
pub(super) use own::attach as attach_own;

/// All pages; none when there is nothing to hand out.
pub(super) fn pages<'a>(plan: &DataPlan<'a>, cx: &PlanCx<'a>) -> Vec<PlannedPage<'a>> {
    if plan.is_empty() {
        return Vec::new();
    }
    let parts = plan.parts();
    let mut pages = vec![index::page(plan, &parts, cx), terms::page(cx)];
    pages.extend(parts.iter().flat_map(|part| kind::pages(plan, part, cx)));
    pages.extend(plan.own.iter().map(|one| own::page(plan, one, cx)));
    pages
}

/// Adds downloads, digests and versions to the pages of documents, which are in route order.
pub(super) fn attach(plan: &DataPlan<'_>, pages: &mut [PlannedPage<'_>], cx: &PlanCx<'_>) {
    for one in &plan.datasets {
        let Ok(place) = pages.binary_search_by(|page| page.route.as_str().cmp(&one.page)) else { continue };
        let record = &mut pages[place].record;
        let tables: Vec<_> = one.tables.iter().map(|(spec, _)| *spec).collect();
        let files = |form| of_document(one, form);
        record.downloads.extend(downloads(plan, (&one.title, Names::Title), &tables, files, cx));
        record.facts.extend(version(one, cx));
        record.files.extend(one.tables.iter().map(|(spec, _)| Link {
            label: format!("{}.{}.csv", one.stem, spec.name),
            href: one.table(spec, "csv"),
        }));
    }
}

/// The number of the present version; the page of corrections tells of the earlier ones.
fn version(one: &Dataset, cx: &PlanCx<'_>) -> Option<Fact> {
    let (number, day) = one.version?;
    let text = cx.locale.say("data.version", &[("number", &number), ("day", &cx.locale.date(day))]);
    Some(Fact::new(cx.locale, "data.note.version", text).link(super::corrections::INDEX.to_owned()))
}

/// What the links to files are called.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Names {
    /// A table alone has the title of the whole.
    Title,
    /// Each table has its own name.
    Tables,
}

/// The files of tables as links, each with words of its own: two links of one name lead a listener nowhere. `files`: those of
/// a form, one for all tables or one each.
fn downloads(
    plan: &DataPlan<'_>,
    (title, names): (&str, Names),
    tables: &[&'static TableSpec],
    files: impl Fn(Download) -> Vec<String>,
    cx: &PlanCx<'_>,
) -> Vec<Link> {
    let mut links = Vec::new();
    for form in plan.forms() {
        let key = format!("data.get.{}", form.extension());
        let get = |title: &str| cx.locale.say(&key, &[("title", &title)]);
        let of_table = |spec: &&'static TableSpec| {
            let table = lower_first(spec.label.in_lang(cx.locale.lang));
            get(&cx.locale.say("data.get.table", &[("title", &title), ("table", &table)]))
        };
        let labels = match (form, tables.len()) {
            (Download::Xlsx, _) => vec![get(title)],
            (_, 1) if names == Names::Title => vec![get(title)],
            _ => tables.iter().map(of_table).collect(),
        };
        links.extend(labels.into_iter().zip(files(form)).map(|(label, href)| Link { label, href }));
    }
    links
}

/// The first steps of the way to a data page.
fn trail(cx: &PlanCx<'_>, last: String) -> Vec<Crumb> {
    vec![home_crumb(cx), Crumb::link(cx.locale.say("data.title", &[]), INDEX), Crumb::here(last)]
}
