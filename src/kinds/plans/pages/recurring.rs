//! What a plan obliges to publish again and again, and whether this portal follows it.

use super::task_href;
use super::words::Words;
use crate::domain::duty;
use crate::domain::locale::upper_first;
use crate::kinds::plans::derive::Derived;
use crate::kinds::plans::model::Followed;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Recurring<'a> {
    /// Whether the plan is of the portal's own authority: only then its periods are followed.
    followed: bool,
    lines: Vec<Line<'a>>,
}

#[derive(Serialize)]
struct Line<'a> {
    no: &'a str,
    href: String,
    product: String,
    cadence: String,
}

/// The outputs that the front matter names under `publishes`; `None` where it names none.
pub(super) fn of<'a>(derived: &'a Derived, words: Words<'a>) -> Option<Recurring<'a>> {
    let (plan, cx) = (&derived.plan, words.cx);
    let line = |followed: &Followed| {
        let task = &plan.tasks[followed.task];
        let output = &*task.outputs[followed.output].text;
        Line {
            no: &task.no,
            href: task_href(derived, followed.task),
            product: upper_first(if output.is_empty() { &task.title } else { output }),
            cadence: cx.locale.say(&format!("duties.cadence.{}", followed.cadence.key()), &[]),
        }
    };
    let root = duty::root(cx.config.owner.as_deref(), cx.directory);
    let followed = duty::belongs(plan.issuer, root, cx.directory);
    let lines: Vec<Line<'_>> = plan.followed.iter().map(line).collect();
    (!lines.is_empty()).then_some(Recurring { followed, lines })
}
