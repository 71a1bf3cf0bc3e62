//! The page of all datasets, and the part of an agency's page.

use super::{INDEX, address, demo, owner, summary};
use crate::base::id::Route;
use crate::domain::agency::AgencyId;
use crate::domain::kind::PlanCx;
use crate::domain::locale::DateView;
use crate::domain::site::{Block, Crumb, PlannedPage, SearchDoc};
use crate::kinds::datasets::model::Dataset;
use serde::Serialize;

/// The index.
pub fn page<'a>(datasets: &'a [Dataset], cx: &'a PlanCx<'a>) -> PlannedPage<'a> {
    let title = cx.locale.say("datasets.title", &[]);
    let said = cx.locale.say_n("datasets.index.summary", datasets.len() as u64, &[]);
    let view = Shown { lines: datasets.iter().map(|one| line(one, cx)).collect() };
    PlannedPage {
        section: "datasets",
        title: title.clone(),
        summary: said.clone(),
        trail: vec![Crumb::home(cx.locale), Crumb::here(title.clone())],
        demo: datasets.iter().any(|one| demo(one, cx)),
        published: datasets.iter().map(|one| one.published).max(),
        search: vec![SearchDoc {
            route: INDEX.to_owned(),
            title,
            kind: "datasets",
            summary: said,
            weight: 8,
            ..SearchDoc::default()
        }],
        ..PlannedPage::new(Route::new(INDEX), "datasets/index.html", view)
    }
}

/// The datasets that an agency answers for.
pub fn block<'a>(datasets: &'a [Dataset], agency: AgencyId, cx: &'a PlanCx<'a>) -> Option<Block<'a>> {
    let own = datasets.iter().filter(|one| one.owner.id == Some(agency));
    let lines: Vec<Line> = own.map(|one| line(one, cx)).collect();
    (!lines.is_empty()).then(|| {
        Block::new("datasets", cx.locale.say("datasets.title", &[]), "datasets/block.html", Shown { lines })
    })
}

#[derive(Serialize)]
struct Shown {
    /// Datasets, newest first.
    lines: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    title: String,
    href: String,
    owner: String,
    period: String,
    rows: String,
    published: DateView,
    summary: String,
}

fn line(one: &Dataset, cx: &PlanCx<'_>) -> Line {
    Line {
        title: one.title.clone(),
        href: address(one, 1),
        owner: owner(one, cx).to_owned(),
        period: cx.locale.period_title(&one.period),
        rows: cx.locale.count(one.rows.len() as u64),
        published: cx.locale.date_view(one.published),
        summary: summary(one, cx),
    }
}
