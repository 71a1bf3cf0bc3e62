//! The pages of datasets.

mod index;
mod list;

use super::model::Dataset;
use crate::domain::agency::AgencyId;
use crate::domain::kind::PlanCx;
use crate::domain::pager::numbered;
use crate::domain::site::{Crumb, News, PlannedPage};
pub use index::block;

/// Address of the page of all datasets.
pub const INDEX: &str = "cong-khai/index.html";

/// Rows on one page.
pub const ROWS: usize = 100;

/// How many pages a dataset has.
pub fn count(dataset: &Dataset) -> usize {
    dataset.rows.len().div_ceil(ROWS).max(1)
}

/// Address of a page of a dataset, counted from 1.
pub fn address(dataset: &Dataset, page: usize) -> String {
    numbered(&format!("cong-khai/{}.html", dataset.stem), page)
}

/// Whether a dataset is fictional.
pub fn demo(dataset: &Dataset, cx: &PlanCx<'_>) -> bool {
    dataset.demo || dataset.owner.id.is_some_and(|owner| cx.directory.is_demo(owner))
}

/// The name of who answers for a dataset.
fn owner<'a>(dataset: &'a Dataset, cx: &PlanCx<'a>) -> &'a str {
    let known = dataset.owner.id.map(|owner: AgencyId| cx.directory.get(owner).name.as_str());
    known.unwrap_or(&dataset.owner.reference.word)
}

/// What a dataset holds, in one sentence.
fn summary(dataset: &Dataset, cx: &PlanCx<'_>) -> String {
    let period = cx.locale.period(&dataset.period);
    let args: [(&str, &dyn std::fmt::Display); 2] = [("owner", &owner(dataset, cx)), ("period", &period)];
    cx.locale.say_n("datasets.summary", dataset.rows.len() as u64, &args)
}

/// All pages: the index and the lists; none without a dataset.
pub fn all<'a>(datasets: &'a [Dataset], cx: &'a PlanCx<'a>) -> Vec<PlannedPage<'a>> {
    if datasets.is_empty() {
        return Vec::new();
    }
    let lists = datasets.iter().flat_map(|one| (1..=count(one)).map(move |page| list::page(one, page, cx)));
    std::iter::once(index::page(datasets, cx)).chain(lists).collect()
}

/// The entry of a dataset among the newest publications.
pub fn news(dataset: &Dataset, cx: &PlanCx<'_>) -> News {
    News {
        date: dataset.published,
        title: dataset.title.clone(),
        summary: summary(dataset, cx),
        href: address(dataset, 1),
        kind: "datasets",
        demo: demo(dataset, cx),
    }
}

/// The first steps of every trail.
fn trail(cx: &PlanCx<'_>) -> Vec<Crumb> {
    vec![Crumb::home(cx.locale), Crumb::link(cx.locale.say("datasets.title", &[]), INDEX)]
}
