//! What the home page and the feed say of summaries.

use super::scope::Scope;
use crate::domain::kind::PlanCx;
use crate::domain::periodic;
use crate::domain::site::{Answer, News};
use crate::kinds::handling::derive::Handling;

/// The newest month: the share resolved in time.
pub fn answer(handling: &Handling, cx: &PlanCx<'_>) -> Option<Answer> {
    let summary = periodic::newest(&handling.periods)?;
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

/// One entry a period, at its first publication.
pub fn news(handling: &Handling, cx: &PlanCx<'_>) -> Vec<News> {
    let scopes = handling.periods.iter().map(|summary| Scope { handling, cx, summary, agency: None });
    scopes.map(|scope| period_news(&scope)).collect()
}

fn period_news(scope: &Scope<'_>) -> News {
    News {
        date: scope.heads().first_published().unwrap_or(scope.published()),
        title: scope.title(),
        summary: scope.summary(),
        href: scope.href(),
        kind: "handling",
        demo: scope.demo(),
    }
}
