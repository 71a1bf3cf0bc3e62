//! What the home page says of satisfaction: the newest answer, and each publication.

use super::agency::agency_title;
use super::{
    agency_headline, agency_route, headline, instrument_name, sentence, share_text, survey_route, title,
};
use crate::domain::kind::PlanCx;
use crate::domain::site::{Answer, News, Tag, Tone};
use crate::kinds::satisfaction::derive::{Results, Share};

/// The newest survey with a random sample that states a share, else the newest of any instrument that does, else the newest.
fn newest(results: &[Results]) -> Option<&Results> {
    let stated = |one: &&Results| headline(one).is_some_and(|line| line.share.ratio().is_some());
    let latest = |wanted: &dyn Fn(&&Results) -> bool| {
        results.iter().filter(wanted).max_by_key(|one| (one.survey.period, one.survey.published()))
    };
    latest(&|one| stated(one) && one.survey.is_probability())
        .or_else(|| latest(&stated))
        .or_else(|| latest(&|_| true))
}

/// The answer about satisfaction.
pub(in crate::kinds::satisfaction) fn answer(results: &[Results], cx: &PlanCx<'_>) -> Option<Answer> {
    let one = newest(results)?;
    let survey = &one.survey;
    let line = headline(one);
    let number = match line.map(|line| line.share) {
        Some(share @ Share::Known(..)) => share_text(share, cx),
        _ => cx.locale.say("satisfaction.missing.short", &[]),
    };
    let (instrument, period) = (instrument_name(survey, cx), cx.locale.period(&survey.period));
    let said = sentence(survey, line, cx);
    let args: [(&str, &dyn std::fmt::Display); 3] =
        [("instrument", &instrument), ("period", &period), ("sentence", &said)];
    let tag = (!survey.is_probability())
        .then(|| Tag { label: cx.locale.say("satisfaction.tag.chosen", &[]), tone: Tone::None });
    Some(Answer {
        key: "satisfaction",
        title: cx.locale.say("satisfaction.answer.title", &[]),
        number,
        sentence: cx.locale.say("satisfaction.answer.sentence", &args),
        tag,
        href: survey_route(survey, cx),
    })
}

/// One item a document that says when it was published.
pub(in crate::kinds::satisfaction) fn news(results: &[Results], cx: &PlanCx<'_>) -> Vec<News> {
    let mut news = Vec::new();
    for one in results {
        for sheet in &one.survey.sheets {
            let Some(date) = sheet.published else { continue };
            let place = sheet.agency.and_then(|id| one.agencies.iter().position(|other| *other == id));
            let (title, line, href) = match place {
                Some(place) => {
                    let route = agency_route(&one.survey, one.agencies[place], cx);
                    (agency_title(one, place, cx), agency_headline(one, place), route)
                }
                None => (title(&one.survey, cx), headline(one), survey_route(&one.survey, cx)),
            };
            let summary = sentence(&one.survey, line, cx);
            news.push(News { date, title, summary, href, kind: "satisfaction", demo: one.demo });
        }
    }
    news
}
