//! What the home page and the feed say of scorecards.

use super::scope::Scope;
use super::{index, words};
use crate::domain::kind::PlanCx;
use crate::domain::site::{Answer, News, Tag, Tone};
use crate::kinds::scorecards::derive::Scorecards;

/// The newest edition: the total of the authority above all others, else how many agencies have one.
pub fn answer(scorecards: &Scorecards, cx: &PlanCx<'_>) -> Option<Answer> {
    let edition = index::newest(scorecards)?;
    let scope = Scope { scorecards, cx, edition, entry: None };
    let headline = scope.headline();
    let number = match headline {
        Some(one) => words::sum(cx.locale, &edition.scheme, &scope.card(one).total),
        None => {
            let known = edition.agencies.iter().filter(|one| scope.card(one).has_figures()).count();
            cx.locale.say_n("scorecards.answer.agencies", known as u64, &[])
        }
    };
    // A band that was not verified is no word to judge by in large type.
    let verified = edition.scheme.bands.as_ref().is_some_and(|bands| bands.verified);
    let band = headline.and_then(|one| words::band(&scope, one)).filter(|_| verified);
    Some(Answer {
        key: "scorecards",
        title: scope.title(),
        number,
        sentence: words::summary(&scope),
        tag: band.map(|label| Tag { label: label.to_owned(), tone: Tone::None }),
        href: scope.href(),
    })
}

/// One entry an edition, at its first publication.
pub fn news(scorecards: &Scorecards, cx: &PlanCx<'_>) -> Vec<News> {
    let scopes = scorecards.editions.iter().map(|edition| Scope { scorecards, cx, edition, entry: None });
    scopes.map(|scope| edition_news(&scope)).collect()
}

fn edition_news(scope: &Scope<'_>) -> News {
    News {
        date: scope.heads().first_published().unwrap_or(scope.published()),
        title: scope.title(),
        summary: words::summary(scope),
        href: scope.href(),
        kind: "scorecards",
        demo: scope.demo(),
    }
}
