//! Tasks: gaps in their numbers, twins, tasks without a time, and rhythms that the time column does not know.

use super::faults::{HIDDEN_RHYTHM, TASK_TWICE, TASK_WITHOUT_TIME, TIME_UNCLEAR};
use super::{known, numbering};
use crate::base::diag::{Diag, Diags};
use crate::base::span::Span;
use crate::domain::fold::fold;
use crate::kinds::plans::front::Front;
use crate::kinds::plans::model::{Output, Task};
use crate::kinds::plans::recurring::{hidden_rhythm, rhythm};
use std::collections::BTreeMap;

/// Reports what is odd in the tasks of a plan; `places` are those of their numbers.
pub(crate) fn check<A>(tasks: &[Task<A>], places: &[Span], front: &Front, diags: &mut Diags) {
    let notes = &front.notes;
    let numbers = tasks.iter().zip(places).map(|(task, at)| (task.section, &*task.no, *at));
    numbering::gaps(numbers, notes, diags);
    let mut above: BTreeMap<(Option<usize>, Vec<String>), &str> = BTreeMap::new();
    for (task, at) in tasks.iter().zip(places) {
        let twin = *above.entry((task.section, words(task))).or_insert(&task.no);
        if twin != &*task.no && !known::stands_at(notes, &[twin, &task.no]) {
            diags.push(Diag::at(&TASK_TWICE, *at).with("value", &task.no).with("other", twin));
        }
        if known::stands_at(notes, &[&task.no]) {
            continue;
        }
        if task.outputs.iter().all(has_no_time) {
            diags.push(Diag::at(&TASK_WITHOUT_TIME, *at).with("value", &task.no));
        }
        for output in &task.outputs {
            if let Some(words) = hidden_rhythm(output) {
                let diag = Diag::at(&HIDDEN_RHYTHM, *at).with("value", &task.no).with("words", words);
                diags.push(diag.with("column", output.columns.raw.trim()));
            }
            if rhythm(output, &front.period).is_some_and(|(_, within)| within.unclear) {
                let words = output.schedule().raw.trim();
                diags.push(Diag::at(&TIME_UNCLEAR, *at).with("value", &task.no).with("words", words));
            }
        }
    }
}

/// What makes two tasks the same: the words of title and outputs.
fn words<A>(task: &Task<A>) -> Vec<String> {
    let outputs = task.outputs.iter().map(|output| fold(&output.text));
    std::iter::once(fold(&task.title)).chain(outputs).collect()
}

fn has_no_time<A>(output: &Output<A>) -> bool {
    output.own.is_none() && output.columns.raw.trim().is_empty() && output.columns.start_raw.trim().is_empty()
}
