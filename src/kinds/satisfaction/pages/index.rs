//! `hai-long/index.html`: all surveys, each instrument apart.

use super::view::{self, ColumnView, SampleView, SumView};
use super::{Later, Told, headline, home, instrument_name, kind_label, survey_route, trail};
use crate::domain::kind::PlanCx;
use crate::domain::site::{PlannedPage, SearchDoc};
use crate::kinds::satisfaction::derive::{Results, Series, series};
use serde::Serialize;

#[derive(Serialize)]
struct IndexView {
    series: Vec<SeriesView>,
    told: Told,
}

/// The surveys of one instrument.
#[derive(Serialize)]
struct SeriesView {
    id: String,
    name: String,
    kind: String,
    sample: SampleView,
    random: bool,
    trend: Option<String>,
    columns: Vec<ColumnView>,
    /// Newest first.
    rows: Vec<SumView>,
}

pub(super) fn page<'a>(results: &'a [Results], cx: &'a PlanCx<'a>) -> PlannedPage<'a> {
    let title = cx.locale.say("satisfaction.index.title", &[]);
    let summary = home::answer(results, cx)
        .map(|answer| answer.sentence)
        .unwrap_or_else(|| cx.locale.say("satisfaction.index.empty", &[]));
    let search = SearchDoc {
        route: super::INDEX.to_owned(),
        title: title.clone(),
        kind: "satisfaction",
        summary: summary.clone(),
        weight: 6,
        ..SearchDoc::default()
    };
    let mut trail = trail(Vec::new(), cx);
    if let Some(here) = trail.last_mut() {
        here.href = None;
    }
    PlannedPage {
        title,
        summary,
        trail,
        demo: results.iter().any(|one| one.demo),
        search: vec![search],
        ..super::page(super::INDEX.to_owned(), "satisfaction/index.html", Later(move || view(results, cx)))
    }
}

fn view(results: &[Results], cx: &PlanCx<'_>) -> IndexView {
    let all = series(results);
    let one = |(i, series): (usize, &Series<'_>)| series_view(i + 1, series, results, cx);
    IndexView { series: all.iter().enumerate().filter_map(one).collect(), told: Told::of(cx) }
}

fn series_view(
    number: usize,
    series: &Series<'_>,
    results: &[Results],
    cx: &PlanCx<'_>,
) -> Option<SeriesView> {
    let newest = &results[*series.places.last()?];
    let random = newest.survey.is_probability();
    let rows = series.places.iter().rev().map(|place| {
        let one = &results[*place];
        let label = cx.locale.period_title(&one.survey.period);
        SumView::new(label, survey_route(&one.survey, cx), headline(one), cx)
            .published(one.survey.published(), cx)
    });
    let figures = [
        ("satisfaction.col.period", false),
        ("satisfaction.col.share", true),
        ("satisfaction.col.interval", true),
        ("satisfaction.col.n", true),
        ("satisfaction.col.published", false),
    ];
    Some(SeriesView {
        id: format!("chuoi-{number}"),
        name: instrument_name(&newest.survey, cx),
        kind: kind_label(newest.survey.instrument.kind, cx),
        sample: view::sample(&newest.survey, cx),
        random,
        trend: trend(series, results, cx),
        columns: figures
            .into_iter()
            .filter(|(key, _)| random || *key != "satisfaction.col.interval")
            .map(|(key, num)| ColumnView::new(key, num, cx))
            .collect(),
        rows: rows.collect(),
    })
}

/// What can be said of the newest share and the one before. Nothing when the question or the scale has changed.
pub(super) fn trend(series: &Series<'_>, results: &[Results], cx: &PlanCx<'_>) -> Option<String> {
    let [.., before, now] = series.places.as_slice() else { return None };
    let (before, now) = (&results[*before], &results[*now]);
    let wording = |one: &Results| one.survey.overall().map(|i| one.survey.questions[i].text.clone());
    let alike = wording(before) == wording(now)
        && before.survey.scale == now.survey.scale
        && before.survey.is_probability() == now.survey.is_probability();
    let (old, new) = (headline(before)?.share, headline(now)?.share);
    let (from, to) = (old.ratio()?.percent(1)?, new.ratio()?.percent(1)?);
    let key = match old.interval().zip(new.interval()) {
        _ if !alike => return None,
        None => "chosen",
        Some((old, new)) if old.overlaps(new) => "unclear",
        Some(_) if to > from => "up",
        Some(_) => "down",
    };
    let (from_period, to_period) =
        (cx.locale.period(&before.survey.period), cx.locale.period(&now.survey.period));
    let (from, to) = (cx.locale.tenths(from), cx.locale.tenths(to));
    let args: [(&str, &dyn std::fmt::Display); 4] =
        [("from", &from), ("to", &to), ("before", &from_period), ("now", &to_period)];
    Some(cx.locale.say(&format!("satisfaction.trend.{key}"), &args))
}
