//! What plans say on the home page and in the feed.

use super::sentences::plan_summary;
use super::words::Words;
use super::{KIND, LIST, plan_route, short_title};
use crate::domain::kind::PlanCx;
use crate::domain::site::{Answer, News, Tag, Tone};
use crate::kinds::plans::derive::{Derived, Plans};
use crate::kinds::plans::state::{State, Tally};

/// How the tasks of the newest period stand.
pub(in crate::kinds::plans) fn answers(plans: &Plans, cx: &PlanCx<'_>) -> Vec<Answer> {
    let words = Words::new(cx);
    tasks(plans, words).or_else(|| unreported(plans, words)).into_iter().collect()
}

/// Plans stand newest first, so those of the newest period with reports come first among those with reports.
fn tasks(plans: &Plans, words: Words<'_>) -> Option<Answer> {
    let reporting: Vec<&Derived> = plans.plans.iter().filter(|one| one.reports).collect();
    let period = reporting.first()?.plan.front.period;
    let newest: Vec<&Derived> = reporting.into_iter().filter(|one| one.plan.front.period == period).collect();
    let mut tally = Tally::default();
    newest.iter().for_each(|one| tally.add(&one.tally));
    let locale = words.cx.locale;
    let (done, total) = (locale.count(tally.done()), locale.count(tally.total()));
    let overdue = tally.count(State::Overdue);
    let tag = match overdue {
        0 => Tag { label: words.say("count.overdue-none", &[]), tone: Tone::Good },
        many => Tag { label: words.say_n("count.overdue", many, &[]), tone: Tone::Late },
    };
    Some(Answer {
        key: "tasks",
        title: words.say("answer.tasks.title", &[]),
        number: words.say("answer.tasks.number", &[("done", &done), ("total", &total)]),
        sentence: words.say(
            "answer.tasks.sentence",
            &[
                ("period", &locale.period(&period)),
                ("done", &done),
                ("total", &total),
                ("percent", &locale.percent(tally.share(tally.done()))),
            ],
        ),
        tag: Some(tag),
        href: if let [one] = newest.as_slice() { plan_route(one) } else { LIST.to_owned() },
    })
}

/// Tasks were published, but nobody reported on any.
fn unreported(plans: &Plans, words: Words<'_>) -> Option<Answer> {
    let total: u64 = plans.plans.iter().map(|one| one.tally.total()).sum();
    (total > 0).then(|| Answer {
        key: "tasks",
        title: words.say("answer.tasks.title", &[]),
        number: words.cx.locale.count(total),
        sentence: words.say_n("answer.tasks.unreported", total, &[]),
        tag: Some(Tag { label: words.say("state.no-report", &[]), tone: Tone::None }),
        href: LIST.to_owned(),
    })
}

/// Each plan when it was published, and its newest reports.
pub(in crate::kinds::plans) fn news(plans: &Plans, cx: &PlanCx<'_>) -> Vec<News> {
    let words = Words::new(cx);
    plans
        .plans
        .iter()
        .flat_map(|derived| published(derived, words).into_iter().chain(reported(derived, words)))
        .collect()
}

fn published(derived: &Derived, words: Words<'_>) -> Option<News> {
    let front = &derived.plan.front;
    Some(News {
        date: derived.published()?,
        title: front.title.clone(),
        summary: front.summary.clone().unwrap_or_else(|| plan_summary(derived, words)),
        href: plan_route(derived),
        kind: KIND,
        demo: derived.demo,
    })
}

fn reported(derived: &Derived, words: Words<'_>) -> Option<News> {
    let date = derived.reported()?;
    let mut tasks: Vec<usize> =
        derived.plan.progress.iter().filter(|report| report.date == date).map(|report| report.task).collect();
    tasks.dedup();
    let numbers: Vec<&str> = tasks.iter().map(|task| &*derived.plan.tasks[*task].no).collect();
    Some(News {
        date,
        title: words.say("news.progress.title", &[("plan", &short_title(derived))]),
        summary: words.say_n(
            "news.progress.summary",
            tasks.len() as u64,
            &[("numbers", &numbers.join(", "))],
        ),
        href: plan_route(derived),
        kind: KIND,
        demo: derived.demo,
    })
}
