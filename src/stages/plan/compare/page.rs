//! A page of the comparison: so many agencies with their drawings, the newest month and the surveys.

use super::multiple::Multiple;
use super::survey::{SurveyView, views};
use super::{AGENCIES, Comparison, Gap, MEASURES};
use crate::base::date::Month;
use crate::domain::agency::AgencyId;
use crate::domain::pager::{Pager, numbered, titled};
use crate::domain::period::Period;
use crate::domain::site::{Crumb, PlannedPage, SearchDoc};
use crate::stages::plan::agencies::{COMPARE, home_crumb, search_doc};
use crate::stages::plan::route;
use serde::{Serialize, Serializer};
use std::sync::Arc;

/// The pages.
pub(in crate::stages::plan) fn pages<'a>(comparison: &Arc<Comparison<'a>>) -> Vec<PlannedPage<'a>> {
    (1..=comparison.pages()).map(|number| page(number, comparison)).collect()
}

fn page<'a>(number: usize, comparison: &Arc<Comparison<'a>>) -> PlannedPage<'a> {
    let cx = comparison.cx;
    let title = cx.locale.say("compare.title", &[]);
    let summary = comparison.sentence();
    let address = numbered(COMPARE, number);
    let doc = SearchDoc { summary: summary.clone(), ..search_doc(&address, &title, "agencies", 5) };
    PlannedPage {
        title: titled(&title, number, comparison.pages(), cx.locale),
        summary,
        trail: vec![
            home_crumb(cx),
            Crumb::link(cx.locale.say("site.agencies.title", &[]), "co-quan/index.html"),
            Crumb::here(title),
        ],
        section: "agencies",
        demo: comparison.is_demo(),
        search: vec![doc],
        ..PlannedPage::new(
            route(&address),
            "compare/page.html",
            Page { comparison: comparison.clone(), number },
        )
    }
}

struct Page<'a> {
    comparison: Arc<Comparison<'a>>,
    number: usize,
}

#[derive(Serialize)]
struct View<'a> {
    few: u64,
    period: String,
    published: Option<String>,
    drawings: Vec<Multiple<'a>>,
    /// What is drawn as a table: its columns, and the months of each agency.
    columns: Vec<Head>,
    figures: Vec<Row<'a>>,
    /// Whether some month has no figure, or too few dossiers.
    missing: bool,
    small: bool,
    rows: Vec<Row<'a>>,
    surveys: Vec<SurveyView<'a>>,
    pager: Option<Pager>,
}

#[derive(Serialize)]
struct Head {
    label: String,
    num: bool,
}

#[derive(Serialize)]
struct Row<'a> {
    name: &'a str,
    href: String,
    /// The page with the agency's figures of the month.
    source: Option<String>,
    cells: Vec<String>,
}

impl Serialize for Page<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let all = &*self.comparison;
        let locale = all.cx.locale;
        let first = (self.number - 1) * AGENCIES;
        let places = first..all.agencies.len().min(first + AGENCIES);
        let shown = &all.agencies[places.clone()];
        let gap = |wanted| {
            shown
                .iter()
                .any(|agency| all.months.iter().any(|month| all.drawn(*agency, *month) == Err(wanted)))
        };
        let newest = all.newest();
        let day = all.shares.iter().filter(|((.., month), _)| *month == newest);
        let day = day.map(|(_, (_, outcome))| outcome.published).max();
        View {
            few: all.few,
            period: locale.period(&Period::Month(newest)),
            published: day.map(|day| locale.date(day)),
            drawings: shown.iter().map(|agency| Multiple::new(all, *agency)).collect(),
            columns: columns(all),
            figures: shown.iter().map(|agency| figures(all, *agency)).collect(),
            missing: gap(Gap::Missing),
            small: gap(Gap::Few),
            rows: shown.iter().map(|agency| row(all, *agency)).collect(),
            surveys: views(all, &places),
            pager: Pager::of(self.number, all.pages(), |page| numbered(COMPARE, page)),
        }
        .serialize(serializer)
    }
}

/// The newest month of an agency, measure by measure.
fn row<'a>(all: &Comparison<'a>, agency: AgencyId) -> Row<'a> {
    let month = all.newest();
    let outcome = all.shares.get(&(MEASURES[0], agency, month));
    Row {
        name: all.name(agency),
        href: all.cx.directory.href(agency),
        source: outcome.map(|(_, outcome)| outcome.href.clone()),
        cells: MEASURES.map(|measure| text(all, measure, agency, month)).into(),
    }
}

/// The heads of the table of what is drawn.
fn columns(all: &Comparison<'_>) -> Vec<Head> {
    let locale = all.cx.locale;
    let months = all.months.iter().map(|month| locale.period_title(&Period::Month(*month)));
    let months = months.map(|label| Head { label, num: true });
    let first = Head { label: locale.say("compare.col.agency", &[]), num: false };
    std::iter::once(first).chain(months).collect()
}

/// What the drawing of an agency shows, month by month.
fn figures<'a>(all: &Comparison<'a>, agency: AgencyId) -> Row<'a> {
    let cells = all.months.iter().map(|month| text(all, MEASURES[0], agency, *month)).collect();
    Row { name: all.name(agency), href: all.cx.directory.href(agency), source: None, cells }
}

/// A share with its counts, or what is said instead.
fn text(all: &Comparison<'_>, measure: &'static str, agency: AgencyId, month: Month) -> String {
    match all.share(measure, agency, month) {
        None => all.cx.locale.say("compare.missing", &[]),
        Some(ratio) if ratio.whole == 0 => all.cx.locale.say("site.no_share", &[]),
        Some(ratio) => all.cell(ratio),
    }
}
