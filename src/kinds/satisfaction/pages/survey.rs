//! `hai-long/STEM.html`: one survey.

use super::questions::{Answers, LegendView};
use super::view::{self, ColumnView, SampleView, SumView};
use super::{Later, Told, agency_headline, agency_route, headline, sentence, survey_route, title, trail};
use crate::domain::fact::Fact;
use crate::domain::kind::PlanCx;
use crate::domain::site::{Crumb, PlannedPage, SearchDoc};
use crate::kinds::satisfaction::derive::Results;
use serde::Serialize;

#[derive(Serialize)]
struct SurveyView {
    sample: SampleView,
    facts: Vec<Fact>,
    more: Vec<Fact>,
    columns: Vec<ColumnView>,
    legend: Vec<LegendView>,
    /// Whether the survey is about several agencies, so that totals are sums.
    several: bool,
    /// Whether agencies can be compared by the question about everything.
    overall: bool,
    random: bool,
    told: Told,
    agency_columns: Vec<ColumnView>,
    agencies: Vec<SumView>,
    hidden: bool,
}

pub(super) fn page<'a>(results: &'a Results, cx: &'a PlanCx<'a>) -> PlannedPage<'a> {
    let survey = &results.survey;
    let (title, summary) = (title(survey, cx), sentence(survey, headline(results), cx));
    let route = survey_route(survey, cx);
    let search = SearchDoc {
        route: route.clone(),
        title: title.clone(),
        kind: "satisfaction",
        summary: summary.clone(),
        headings: survey.questions.iter().map(|question| question.text.clone()).collect(),
        agencies: survey.owner.map(|id| cx.directory.get(id).name.clone()).into_iter().collect(),
        published: survey.published(),
        weight: 5,
        ..SearchDoc::default()
    };
    PlannedPage {
        source: survey.whole().map(|sheet| sheet.file),
        summary,
        trail: trail(vec![Crumb::here(&title)], cx),
        title,
        prose: survey.whole().map(|sheet| &sheet.prose),
        demo: results.demo,
        published: survey.published(),
        search: vec![search],
        rows: Answers { results, agency: None, cx }.tables(),
        ..super::page(route, "satisfaction/survey.html", Later(move || view(results, cx)))
    }
}

fn view(results: &Results, cx: &PlanCx<'_>) -> SurveyView {
    let survey = &results.survey;
    let random = survey.is_probability();
    let overall = survey.overall().is_some();
    let figures = [
        ("satisfaction.col.agency", false, true),
        ("satisfaction.col.share", true, overall),
        ("satisfaction.col.interval", true, overall && random),
        ("satisfaction.col.n", true, overall),
    ];
    let agencies = results.agencies.iter().enumerate().map(|(place, id)| {
        let name = cx.directory.get(*id).name.clone();
        SumView::new(name, agency_route(survey, *id, cx), agency_headline(results, place), cx)
    });
    let answers = Answers { results, agency: None, cx };
    SurveyView {
        sample: view::sample(survey, cx),
        facts: view::facts(results, headline(results), cx),
        more: view::more(results, survey.whole(), true, cx),
        columns: view::columns(results, cx),
        legend: answers.legend(),
        several: results.agencies.len() > 1,
        overall,
        random,
        told: Told::of(cx),
        agency_columns: figures
            .into_iter()
            .filter(|(.., wanted)| *wanted)
            .map(|(key, num, _)| ColumnView::new(key, num, cx).sorted())
            .collect(),
        agencies: agencies.collect(),
        hidden: view::any_hidden(
            answers.lines().chain((0..results.agencies.len()).filter_map(|i| agency_headline(results, i))),
        ),
    }
}
