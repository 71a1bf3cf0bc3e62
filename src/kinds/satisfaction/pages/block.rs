//! The part of an agency's page about satisfaction: each instrument apart, newest period first.

use super::view::{ColumnView, SumView};
use super::{Later, agency_headline, agency_route, instrument_name, view};
use crate::domain::agency::AgencyId;
use crate::domain::kind::PlanCx;
use crate::domain::site::Block;
use crate::kinds::satisfaction::derive::{Results, Series, series};
use serde::Serialize;

#[derive(Serialize)]
struct BlockView {
    series: Vec<SeriesView>,
}

#[derive(Serialize)]
struct SeriesView {
    id: String,
    name: String,
    sample: view::SampleView,
    random: bool,
    columns: Vec<ColumnView>,
    rows: Vec<SumView>,
}

/// The block, if any survey asked about the agency.
pub(in crate::kinds::satisfaction) fn of<'a>(
    results: &'a [Results],
    agency: AgencyId,
    cx: &'a PlanCx<'a>,
) -> Option<Block<'a>> {
    results.iter().any(|one| one.agencies.contains(&agency)).then(|| Block {
        id: "satisfaction",
        title: cx.locale.say("satisfaction.block.title", &[]),
        template: "satisfaction/block.html",
        view: Box::new(Later(move || view(results, agency, cx))),
    })
}

fn view(results: &[Results], agency: AgencyId, cx: &PlanCx<'_>) -> BlockView {
    let all = series(results);
    let one = |(i, series): (usize, &Series<'_>)| series_view(i + 1, series, results, agency, cx);
    BlockView { series: all.iter().enumerate().filter_map(one).collect() }
}

fn series_view(
    number: usize,
    series: &Series<'_>,
    results: &[Results],
    agency: AgencyId,
    cx: &PlanCx<'_>,
) -> Option<SeriesView> {
    let mut newest = None;
    let mut rows = Vec::new();
    for one in series.places.iter().rev().map(|place| &results[*place]) {
        let Some(place) = one.agencies.iter().position(|id| *id == agency) else { continue };
        let label = cx.locale.period(&one.survey.period);
        rows.push(SumView::new(
            label,
            agency_route(&one.survey, agency, cx),
            agency_headline(one, place),
            cx,
        ));
        newest.get_or_insert(&one.survey);
    }
    let survey = newest?;
    let random = survey.is_probability();
    let figures = [
        ("satisfaction.col.period", false, true),
        ("satisfaction.col.share", true, true),
        ("satisfaction.col.interval", true, random),
        ("satisfaction.col.n", true, true),
    ];
    let wanted = figures.into_iter().filter(|(.., wanted)| *wanted);
    Some(SeriesView {
        id: format!("satisfaction-{number}"),
        name: instrument_name(survey, cx),
        sample: view::sample(survey, cx),
        random,
        columns: wanted.map(|(key, num, _)| ColumnView::new(key, num, cx)).collect(),
        rows,
    })
}
