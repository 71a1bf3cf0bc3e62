//! What the home page and the feed say of late lists.

use super::index;
use super::scope::Scope;
use crate::domain::kind::PlanCx;
use crate::domain::site::{Answer, News, Tag, Tone};
use crate::kinds::late::derive::Late;
use crate::kinds::late::publication::State;

/// The newest published month.
pub fn answer(late: &Late, cx: &PlanCx<'_>) -> Option<Answer> {
    let month = late.months.last()?;
    let scope = Scope { late, cx, month, agency: None };
    let overdue =
        late.slots.iter().any(|slot| slot.month > month.month && matches!(slot.state, State::Overdue { .. }));
    let tag = overdue.then(|| Tag { label: cx.locale.say("late.state.overdue", &[]), tone: Tone::Late });
    let mut sentence = scope.summary();
    // The number is the sum of two lists, so the sentence says which.
    if scope.open_known() && month.figures.total() > 0 {
        let whole = scope.dossiers(month.figures.total());
        sentence = cx.locale.say("late.answer", &[("whole", &whole), ("parts", &sentence)]);
    }
    if let Some(overdue) = index::overdue(late, cx).filter(|_| overdue) {
        sentence = format!("{sentence} {overdue}");
    }
    Some(Answer {
        key: "late",
        title: scope.title(),
        number: cx.locale.count(month.figures.total()),
        sentence,
        tag,
        href: scope.href(1),
    })
}

/// One entry a month, at its first publication.
pub fn news(late: &Late, cx: &PlanCx<'_>) -> Vec<News> {
    late.months.iter().map(|month| month_news(&Scope { late, cx, month, agency: None })).collect()
}

fn month_news(scope: &Scope<'_>) -> News {
    News {
        date: scope.heads().first_published().unwrap_or(scope.month.published),
        title: scope.title(),
        summary: scope.summary(),
        href: scope.href(1),
        kind: "late",
        demo: scope.demo(),
    }
}
