//! What the home page and the feed say of late lists.

use super::scope::Scope;
use super::{INDEX, index, words};
use crate::domain::due::Due;
use crate::domain::kind::PlanCx;
use crate::domain::publication::Awaited;
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

/// The first list after the newest one, whether its day has passed or not.
pub fn awaited(late: &Late, cx: &PlanCx<'_>) -> Option<Awaited> {
    let newest = late.months.last()?.month;
    let next = late.slots.iter().find(|slot| slot.month > newest)?;
    let (State::Overdue { due, .. } | State::Pending(Some(due))) = next.state else { return None };
    Some(Awaited {
        title: cx.locale.say("late.month.title", &[("month", &words::month(cx.locale, next.month))]),
        href: INDEX.to_owned(),
        date: due,
        due: Due::new(due, cx.as_of, cx.locale),
    })
}

/// One entry a month, at its first publication.
pub fn news(late: &Late, cx: &PlanCx<'_>) -> Vec<News> {
    late.months.iter().map(|month| month_news(&Scope { late, cx, month, agency: None })).collect()
}

fn month_news(scope: &Scope<'_>) -> News {
    let first = scope.lists().iter().map(|list| list.published).min();
    News {
        date: first.unwrap_or(scope.month.published),
        title: scope.title(),
        summary: scope.summary(),
        href: scope.href(1),
        kind: "late",
        demo: scope.demo(),
    }
}
