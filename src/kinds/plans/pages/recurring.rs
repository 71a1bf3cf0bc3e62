//! What a plan obliges to publish again and again, and whether this portal follows it.

use super::task_href;
use super::words::Words;
use crate::domain::duty::{self, Cadence};
use crate::domain::locale::upper_first;
use crate::kinds::plans::derive::Derived;
use crate::kinds::plans::recurring::{self, Recurring as Comes};
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

/// The outputs that the front matter names under `publishes`, and in a plan of the portal's own authority all others with a
/// rhythm, which make duties by themselves; `None` where there are none.
pub(super) fn of<'a>(derived: &'a Derived, words: Words<'a>) -> Option<Recurring<'a>> {
    let (plan, cx) = (&derived.plan, words.cx);
    let line = |(at, output, cadence): (usize, usize, Cadence)| {
        let task = &plan.tasks[at];
        let output = &*task.outputs[output].text;
        Line {
            no: &task.no,
            href: task_href(derived, at),
            product: upper_first(if output.is_empty() { &task.title } else { output }),
            cadence: cx.locale.say(&format!("duties.cadence.{}", cadence.key()), &[]),
        }
    };
    let root = duty::root(cx.config.owner.as_deref(), cx.directory);
    let followed = duty::belongs(plan.issuer, root, cx.directory);
    let mut shown: Vec<(usize, usize, Cadence)> =
        plan.followed.iter().map(|one| (one.task, one.output, one.cadence)).collect();
    if duty::is_own(plan.issuer, root, cx.directory) {
        let each = |one: Comes| one.outputs.into_iter().map(move |output| (one.task, output, one.cadence));
        shown.extend(recurring::all(plan).into_iter().flat_map(each));
    }
    shown.sort_unstable();
    let lines: Vec<Line<'_>> = shown.into_iter().map(line).collect();
    (!lines.is_empty()).then_some(Recurring { followed, lines })
}
