//! The duties that plans make by themselves: a table a plan, a row a task.

use super::tally::Tally;
use super::words;
use crate::domain::duty::PlanTask;
use crate::domain::kind::PlanCx;
use crate::domain::locale::DateView;
use crate::domain::site::Tag;
use crate::stages::duties::{Held, Slot, Standing};
use serde::Serialize;

/// A plan with its tasks.
#[derive(Serialize)]
pub struct PlanView {
    id: String,
    title: String,
    href: String,
    /// The day on which it was issued.
    issued: Option<DateView>,
    caption: String,
    /// Whether nothing was ever reported on it.
    silent: bool,
    rows: Vec<Row>,
    demo: bool,
}

/// A task and what became of its periods.
#[derive(Serialize)]
pub struct Row {
    id: String,
    no: String,
    task: String,
    href: String,
    output: String,
    cadence: String,
    responsible: Option<String>,
    /// The period whose day comes next.
    next: Option<Next>,
    /// The newest period with a report.
    last: Option<String>,
    delivered: Option<DateView>,
    /// The count of the periods shown.
    record: String,
    missing: Option<String>,
}

/// A period that is still to come or running.
#[derive(Serialize)]
struct Next {
    period: String,
    due: Option<DateView>,
    unmet: bool,
    tag: Tag,
}

/// The name of a plan's table in addresses.
pub fn anchor(task: &PlanTask) -> String {
    format!("nhiem-vu-{}", task.plan)
}

/// The plans of some duties, each duty with the periods that are shown, newest first.
pub fn views(duties: Vec<(&Held, Vec<&Slot>)>, cx: &PlanCx<'_>) -> Vec<PlanView> {
    let mut plans: Vec<(&PlanTask, PlanView)> = Vec::new();
    for (held, slots) in duties {
        let Some(task) = &held.duty.task else { continue };
        let Some(row) = row(held, task, &slots, cx) else { continue };
        match plans.iter_mut().find(|(other, _)| other.plan == task.plan) {
            Some((_, plan)) => plan.rows.push(row),
            None => plans.push((task, view(task, row, held.demo, cx))),
        }
    }
    plans.into_iter().map(|(_, plan)| plan).collect()
}

fn view(task: &PlanTask, first: Row, demo: bool, cx: &PlanCx<'_>) -> PlanView {
    PlanView {
        id: anchor(task),
        title: task.document.clone(),
        href: task.plan_href.clone(),
        issued: task.issued.map(|day| cx.locale.date_view(day)),
        caption: cx.locale.say("duties.plan.caption", &[("plan", &task.document)]),
        silent: task.silent,
        rows: vec![first],
        demo,
    }
}

/// The row of a task; none without periods.
pub fn row(held: &Held, task: &PlanTask, slots: &[&Slot], cx: &PlanCx<'_>) -> Option<Row> {
    let (locale, duty) = (cx.locale, &held.duty);
    let newest = slots.first()?;
    // Its day is not known without a calendar of its year.
    let open = Some(newest).filter(|slot| matches!(slot.standing, Standing::NoCalendar(_)));
    let next = slots.iter().rfind(|slot| slot.standing == Standing::Pending).or(open);
    let last = slots.iter().find(|slot| slot.published.is_some());
    let missing = slots.iter().filter(|slot| slot.standing.is_overdue()).map(|slot| slot.period);
    let missing = duty.cadence.runs(missing, |period| locale.period(period));
    let tally = Tally::of(slots.iter().map(|slot| slot.standing));
    Some(Row {
        id: duty.id.clone(),
        no: task.no.clone(),
        task: duty.title.clone(),
        href: task.href.clone(),
        output: task.output.clone(),
        cadence: locale.say(&format!("duties.cadence.{}", duty.cadence.key()), &[]),
        responsible: duty.responsible.map(|agency| cx.directory.get(agency).name.clone()),
        next: next.map(|slot| Next {
            period: locale.period_title(&slot.period),
            due: slot.owing.day().map(|day| locale.date_view(day)),
            unmet: slot.published.is_none(),
            tag: words::tag(slot.standing, locale),
        }),
        last: last.map(|slot| locale.period_title(&slot.period)),
        delivered: last.and_then(|slot| slot.published).map(|day| locale.date_view(day)),
        record: if task.silent { locale.say("duties.plan.unjudged", &[]) } else { tally.say(duty, cx) },
        missing: (!missing.is_empty()).then_some(missing),
    })
}
