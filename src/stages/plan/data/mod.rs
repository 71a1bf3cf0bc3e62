//! `du-lieu/`: the pages of what is handed out as data, and what the pages of lists say of their own files.

mod own;
mod pages;

use crate::domain::config::Download;
use crate::domain::dataset::Dataset;
use crate::domain::fact::Fact;
use crate::domain::kind::PlanCx;
use crate::domain::locale::lower_first;
use crate::domain::site::{Link, PlannedPage};
use crate::stages::data::DataPlan;
pub(super) use own::attach as attach_own;

/// All pages; none when there is nothing to hand out.
pub(super) fn pages<'a>(plan: &DataPlan<'a>, cx: &PlanCx<'a>) -> Vec<PlannedPage<'a>> {
    let mut all = pages::pages(plan, cx);
    all.extend(plan.own.iter().map(|one| own::page(plan, one, cx)));
    all
}

/// Adds downloads, digests and versions to the pages of documents, which are in route order.
pub(super) fn attach(plan: &DataPlan<'_>, pages: &mut [PlannedPage<'_>], cx: &PlanCx<'_>) {
    for one in &plan.datasets {
        let Ok(place) = pages.binary_search_by(|page| page.route.as_str().cmp(&one.page)) else { continue };
        let record = &mut pages[place].record;
        record.downloads.extend(downloads(one, plan, cx));
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

/// The files of a document as links, each with words of its own: two links of one name lead a listener nowhere.
fn downloads(one: &Dataset, plan: &DataPlan<'_>, cx: &PlanCx<'_>) -> Vec<Link> {
    let mut links = Vec::new();
    for form in Download::all().into_iter().filter(|form| plan.makes(*form)) {
        let key = format!("data.get.{}", form.extension());
        if form == Download::Xlsx {
            let label = cx.locale.say(&key, &[("title", &one.title)]);
            links.push(Link { label, href: one.workbook() });
            continue;
        }
        links.extend(one.tables.iter().map(|(spec, _)| {
            let title = match one.tables.len() {
                1 => one.title.clone(),
                _ => {
                    let table = lower_first(spec.label.in_lang(cx.locale.lang));
                    cx.locale.say("data.get.table", &[("title", &one.title), ("table", &table)])
                }
            };
            let href = one.table(spec, form.extension());
            Link { label: cx.locale.say(&key, &[("title", &title)]), href }
        }));
    }
    links
}
