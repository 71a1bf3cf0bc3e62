//! The part of an agency's page about satisfaction: each instrument apart, newest period first.

use super::view::{ColumnView, SumView};
use super::{Later, agency_headline, agency_route, instrument_name, view};
use crate::domain::agency::AgencyId;
use crate::domain::kind::PlanCx;
use crate::domain::site::Block;
use crate::kinds::satisfaction::derive::{Results, Series, series};
use crate::kinds::satisfaction::front::InstrumentKind;
use serde::Serialize;

#[derive(Serialize)]
struct BlockView {
    series: Vec<SeriesView>,
}

#[derive(Serialize)]
struct SeriesView {
    id: String,
    name: String,
    /// The newest period and when its results came out.
    as_of: Option<String>,
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
    results.iter().any(|one| one.agencies.contains(&agency)).then(|| {
        Block::new(
            "satisfaction",
            cx.locale.say("satisfaction.block.title", &[]),
            "satisfaction/block.html",
            Later(move || view(results, agency, cx)),
        )
    })
}

/// The newest share of the agency that is stated, of a random sample if there is one.
pub(in crate::kinds::satisfaction) fn answer(
    results: &[Results],
    agency: AgencyId,
    cx: &PlanCx<'_>,
) -> Option<String> {
    let stated = results.iter().filter_map(|one| {
        let place = one.agencies.iter().position(|id| *id == agency)?;
        let line = agency_headline(one, place)?;
        Some((&one.survey, line.share.ratio()?, line.n?))
    });
    let newest =
        stated.max_by_key(|(survey, ..)| (survey.is_probability(), survey.period, survey.published()))?;
    let (survey, share, n) = newest;
    let key = match survey.instrument.kind {
        InstrumentKind::Computed766 => "satisfaction.block.answer.computed",
        _ if survey.is_probability() => "satisfaction.block.answer.random",
        _ => "satisfaction.block.answer.chosen",
    };
    let (share, period) = (cx.locale.percent(share), cx.locale.period(&survey.period));
    Some(cx.locale.say(key, &[("share", &share), ("period", &period), ("n", &cx.locale.count(n))]))
}

fn view(results: &[Results], agency: AgencyId, cx: &PlanCx<'_>) -> BlockView {
    let all = series(results);
    let one = |(i, series): (usize, &Series<'_>)| series_view(i + 1, series, results, agency, cx);
    BlockView { series: all.iter().enumerate().filter_map(one).collect() }
}

/// The columns of a series; an interval says something of random samples alone.
fn columns(random: bool, cx: &PlanCx<'_>) -> Vec<ColumnView> {
    let columns = [
        ("satisfaction.col.period", false, true),
        ("satisfaction.col.share", true, true),
        ("satisfaction.col.interval", true, random),
        ("satisfaction.col.n", true, true),
    ];
    let wanted = columns.into_iter().filter(|(.., wanted)| *wanted);
    wanted.map(|(key, num, _)| ColumnView::new(key, num, cx)).collect()
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
        let label = cx.locale.period_title(&one.survey.period);
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
    Some(SeriesView {
        id: format!("satisfaction-{number}"),
        name: instrument_name(survey, cx),
        as_of: survey.published().map(|day| {
            let (period, day) = (cx.locale.period(&survey.period), cx.locale.date(day));
            cx.locale.say("site.block.as-of", &[("period", &period), ("date", &day)])
        }),
        sample: view::sample(survey, cx),
        random,
        columns: columns(random, cx),
        rows,
    })
}
