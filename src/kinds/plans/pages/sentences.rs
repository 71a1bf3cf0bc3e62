//! Titles and sentences that pages, search and the home page share.

use super::words::Words;
use crate::kinds::plans::derive::Derived;
use std::fmt::Display;

/// The answer in one sentence: how far the tasks are, or what the portal holds of the plan.
pub(super) fn plan_summary(derived: &Derived, words: Words<'_>) -> String {
    if derived.reports {
        return words.progress_sentence(&derived.tally);
    }
    let plan = &derived.plan;
    let counts =
        [("tasks", plan.tasks.len()), ("targets", plan.top_targets()), ("figures", plan.front.figures.len())];
    let counts: Vec<String> = counts
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(key, n)| words.say_n(&format!("count.{key}"), n as u64, &[]))
        .collect();
    match (counts.is_empty(), plan.tasks.is_empty()) {
        (true, _) => plan.front.summary.clone().unwrap_or_default(),
        (false, true) => words.say("summary.document", &[("counts", &counts.join(", "))]),
        (false, false) => words.say("summary.text-only", &[("counts", &counts.join(", "))]),
    }
}

/// The title of a task wherever it stands alone: "Nhiệm vụ 20: …".
pub(super) fn task_title(derived: &Derived, task: usize, words: Words<'_>) -> String {
    let task = &derived.plan.tasks[task];
    words.say("task.title", &[("no", &task.no), ("title", &task.title)])
}

/// The state with its dates, and the move of the deadline if there was one.
pub(super) fn task_sentence(derived: &Derived, task: usize, words: Words<'_>) -> String {
    let judged = &derived.judged[task];
    let state = words.say(&format!("state.{}", judged.state.key()), &[]);
    let date = |day: Option<crate::base::date::Date>| day.map(|day| words.cx.locale.date(day));
    let mut parts = vec![match words.days_over(judged) {
        Some(days) => format!("{state} {days}"),
        None => state,
    }];
    if let Some(done) = date(judged.done_on.filter(|_| judged.state.is_done())) {
        parts.push(words.say("sentence.done-on", &[("date", &done)]));
    }
    match (words.drift(derived, task), date(judged.deadline)) {
        (Some(drift), _) => parts.push(drift.sentence),
        (None, Some(last)) => parts.push(words.say("sentence.deadline", &[("date", &last)])),
        (None, None) => {}
    }
    let reports = derived.reports_on(task);
    if let Some(last) = reports.last() {
        let args: [(&str, &dyn Display); 1] = [("date", &words.cx.locale.date(last.date))];
        parts.push(words.say("sentence.last-report", &args));
    }
    format!("{}.", parts.join(". "))
}
