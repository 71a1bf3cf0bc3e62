//! Which recurring outputs of a plan this portal follows, as its front matter says.

use super::faults::{NO_RHYTHM, UNKNOWN_TASK};
use super::front::Front;
use super::model::{Followed, Task};
use super::recurring::rhythm;
use crate::base::diag::{Diag, Diags};
use crate::domain::agency::AgencyRef;
use crate::domain::fold::slug;
use crate::domain::kind::Bundle;
use crate::domain::schema::suggest;

/// The outputs that are followed; a task is followed by the first of its outputs that comes each month, quarter, half or year.
pub(super) fn read(
    bundle: &Bundle<'_>,
    front: &Front,
    tasks: &[Task<AgencyRef>],
    diags: &mut Diags,
) -> Vec<Followed> {
    let mut followed = Vec::with_capacity(front.publishes.len());
    for (at, one) in front.publishes.iter().enumerate() {
        let span = |key: &str| bundle.span(&format!("publishes.{at}.{key}"));
        let Some(task) = tasks.iter().position(|task| task.slug == slug(&one.task)) else {
            let known: Vec<&str> = tasks.iter().map(|task| &*task.no).collect();
            diags.push(suggest(
                Diag::at(&UNKNOWN_TASK, span("task")).with("value", &one.task),
                &one.task,
                &known,
            ));
            continue;
        };
        let mut outputs = tasks[task].outputs.iter().enumerate();
        let found = outputs.find_map(|(output, it)| Some((output, rhythm(it, &front.period)?.0)));
        match found {
            Some((output, cadence)) => {
                followed.push(Followed {
                    task,
                    output,
                    object: one.object.clone(),
                    cadence,
                    span: span("object"),
                });
            }
            None => diags.push(Diag::at(&NO_RHYTHM, span("task")).with("value", &one.task)),
        }
    }
    followed
}
