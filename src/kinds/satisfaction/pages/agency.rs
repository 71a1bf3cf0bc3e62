//! `hai-long/STEM-AGENCY.html`: one agency in a survey.

use super::questions::{Answers, LegendView};
use super::view::{self, ColumnView, SampleView};
use super::{
    Later, Told, agency_headline, agency_route, instrument_name, sentence, survey_route, title, trail,
};
use crate::domain::fact::Fact;
use crate::domain::kind::PlanCx;
use crate::domain::site::{Crumb, PlannedPage, SearchDoc};
use crate::kinds::satisfaction::derive::Results;
use crate::kinds::satisfaction::model::Sheet;
use serde::Serialize;

#[derive(Serialize)]
struct AgencyView {
    sample: SampleView,
    facts: Vec<Fact>,
    more: Vec<Fact>,
    columns: Vec<ColumnView>,
    legend: Vec<LegendView>,
    told: Told,
    hidden: bool,
    survey: String,
    survey_href: String,
}

/// The agency's own document, if it has one.
fn sheet(results: &Results, place: usize) -> Option<&Sheet> {
    let agency = results.agencies[place];
    results.survey.sheets.iter().find(|sheet| sheet.agency == Some(agency))
}

/// The title of an agency's results.
pub(super) fn agency_title(results: &Results, place: usize, cx: &PlanCx<'_>) -> String {
    sheet(results, place).and_then(|sheet| sheet.title.clone()).unwrap_or_else(|| {
        let name = &cx.directory.get(results.agencies[place]).name;
        let (period, instrument) =
            (cx.locale.period(&results.survey.period), instrument_name(&results.survey, cx));
        let args: [(&str, &dyn std::fmt::Display); 3] =
            [("agency", name), ("period", &period), ("instrument", &instrument)];
        cx.locale.say("satisfaction.agency.title", &args)
    })
}

pub(super) fn page<'a>(results: &'a Results, place: usize, cx: &'a PlanCx<'a>) -> PlannedPage<'a> {
    let survey = &results.survey;
    let id = results.agencies[place];
    let own = sheet(results, place);
    let title_here = agency_title(results, place, cx);
    let summary = sentence(survey, agency_headline(results, place), cx);
    let route = agency_route(survey, id, cx);
    let published = own.and_then(|sheet| sheet.published).or(survey.published());
    let search = SearchDoc {
        route: route.clone(),
        title: title_here.clone(),
        kind: "satisfaction",
        summary: summary.clone(),
        codes: cx.directory.get(id).code.clone().into_iter().collect(),
        agencies: vec![cx.directory.get(id).name.clone()],
        published,
        weight: 3,
        ..SearchDoc::default()
    };
    let steps = vec![
        Crumb::link(title(survey, cx), survey_route(survey, cx)),
        Crumb::here(&cx.directory.get(id).name),
    ];
    PlannedPage {
        source: own.map(|sheet| sheet.file),
        title: title_here,
        summary,
        trail: trail(steps, cx),
        prose: own.map(|sheet| &sheet.prose),
        demo: results.demo,
        published,
        search: vec![search],
        rows: Answers { results, agency: Some(place), cx }.tables(),
        ..super::page(route, "satisfaction/agency.html", Later(move || view(results, place, cx)))
    }
}

fn view(results: &Results, place: usize, cx: &PlanCx<'_>) -> AgencyView {
    let survey = &results.survey;
    let id = results.agencies[place];
    let answers = Answers { results, agency: Some(place), cx };
    let mut facts = view::facts(results, agency_headline(results, place), cx);
    facts.insert(0, Fact::agency(cx.locale, "satisfaction.fact.agency", id, cx.directory));
    let mut more = view::more(results, sheet(results, place), results.agencies.len() == 1, cx);
    if facts.len() > 4 {
        more.splice(0..0, facts.drain(4..));
    }
    AgencyView {
        sample: view::sample(survey, cx),
        facts,
        more,
        columns: view::columns(results, cx),
        legend: answers.legend(),
        told: Told::of(cx),
        hidden: view::any_hidden(answers.lines()),
        survey: title(survey, cx),
        survey_href: survey_route(survey, cx),
    }
}
