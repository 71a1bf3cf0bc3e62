//! What the home page and the feed say of summaries.

use super::index;
use super::scope::Scope;
use crate::domain::kind::PlanCx;
use crate::domain::site::{Answer, News};
use crate::kinds::handling::derive::Handling;

/// The newest month: the share resolved in time.
pub fn answer(handling: &Handling, cx: &PlanCx<'_>) -> Option<Answer> {
    let summary = index::newest(handling)?;
    let scope = Scope { handling, cx, summary, agency: None };
    Some(Answer {
        key: "handling",
        title: scope.title(),
        number: cx.locale.percent(scope.counts().punctual()),
        sentence: scope.summary(),
        tag: None,
        href: scope.href(),
    })
}

/// One entry a period, at its first publication, and one a correction.
pub fn news(handling: &Handling, cx: &PlanCx<'_>) -> Vec<News> {
    let scopes = handling.periods.iter().map(|summary| Scope { handling, cx, summary, agency: None });
    scopes.flat_map(|scope| period_news(&scope)).collect()
}

fn period_news(scope: &Scope<'_>) -> Vec<News> {
    let documents = scope.documents();
    let entry = |date, title: String, summary: String| News {
        date,
        title,
        summary,
        href: scope.href(),
        kind: "handling",
        demo: scope.demo(),
    };
    let first = documents.iter().map(|document| document.published).min().unwrap_or(scope.published());
    let mut news = vec![entry(first, scope.title(), scope.summary())];
    let period = scope.cx.locale.period(&scope.summary.period);
    for correction in documents.iter().flat_map(|document| &document.corrections) {
        let title = scope.cx.locale.say("handling.correction.news", &[("period", &period)]);
        news.push(entry(correction.date, title, correction.text.clone()));
    }
    news
}
