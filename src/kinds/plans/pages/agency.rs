//! The part of plans on an agency's page: the tasks it leads and those it takes part in.

use super::words::{Standing, Words};
use super::{Lazy, plan_route, short_title, task_href};
use crate::domain::agency::AgencyId;
use crate::domain::cells::Cells;
use crate::domain::kind::PlanCx;
use crate::domain::locale::{DateView, upper_first};
use crate::domain::site::{Block, RowTable, Rows};
use crate::kinds::plans::derive::{Derived, Part, Plans};
use crate::kinds::plans::state::{State, Tally};
use serde::Serialize;

#[derive(Serialize)]
struct View<'a> {
    sentence: String,
    /// The day of the states.
    as_of: DateView,
    plans: Vec<Group<'a>>,
}

#[derive(Serialize)]
struct Group<'a> {
    title: &'a str,
    href: String,
    demo: bool,
    /// Why the tasks of the plan have no state, if they have none.
    unreported: Option<String>,
    /// Names of the rows of tasks that the agency leads, and takes part in, if there are any.
    led: Option<String>,
    joined: Option<String>,
}

/// Tasks of one plan.
struct Tasks<'a> {
    derived: &'a Derived,
    places: Vec<usize>,
    words: Words<'a>,
}

pub(in crate::kinds::plans) fn block<'a>(
    plans: &'a Plans,
    agency: AgencyId,
    cx: &'a PlanCx<'a>,
) -> Option<Block<'a>> {
    let parts = plans.by_agency.get(&agency)?;
    let view = Lazy(move || View {
        sentence: sentence(plans, parts, Words::new(cx)),
        as_of: cx.locale.date_view(cx.as_of.0),
        plans: groups(plans, parts, Words::new(cx)),
    });
    let rows = by_plan(parts).flat_map(|parts| tables(plans, parts, Words::new(cx))).collect();
    let title = cx.locale.say("plans.agency.title", &[]);
    Some(Block { rows, ..Block::new("plans", title, "plans/agency.html", view) })
}

/// How many tasks the agency leads, and how many of them are overdue if its plans all have reports.
pub(in crate::kinds::plans) fn answer(plans: &Plans, agency: AgencyId, cx: &PlanCx<'_>) -> Option<String> {
    let parts = plans.by_agency.get(&agency)?;
    let words = Words::new(cx);
    let led: Vec<&Part> = parts.iter().filter(|part| part.leads).collect();
    if led.is_empty() {
        return Some(upper_first(&words.say_n("agency.joined", parts.len() as u64, &[])));
    }
    let said = words.say_n("agency.led", led.len() as u64, &[]);
    if !led.iter().all(|part| plans.plans[part.plan].reports) {
        return Some(said);
    }
    let tally = Tally::of(led.iter().map(|part| plans.plans[part.plan].judged[part.task].state));
    let overdue = words.say_n("count.overdue", tally.count(State::Overdue), &[]);
    Some(format!("{said}, {overdue}"))
}

/// How many tasks the agency leads and how they stand; states come from plans with reports only.
fn sentence(plans: &Plans, parts: &[Part], words: Words<'_>) -> String {
    let led = parts.iter().filter(|part| part.leads);
    let reported = led.clone().filter(|part| plans.plans[part.plan].reports);
    let tally = Tally::of(reported.map(|part| plans.plans[part.plan].judged[part.task].state));
    let led = led.count() as u64;
    let mut said = vec![words.say_n("agency.led", led, &[])];
    if parts.len() as u64 > led {
        said.push(words.say_n("agency.joined", parts.len() as u64 - led, &[]));
    }
    let mut sentence = format!("{}.", said.join(", "));
    if tally.total() > 0 {
        let count = |n| words.cx.locale.count(n);
        let (total, done) = (count(tally.total()), count(tally.done()));
        let overdue = count(tally.count(State::Overdue));
        sentence.push(' ');
        sentence.push_str(
            &words.say("agency.states", &[("total", &total), ("done", &done), ("overdue", &overdue)]),
        );
    }
    sentence
}

/// The parts in each plan.
fn by_plan(parts: &[Part]) -> impl Iterator<Item = &[Part]> {
    parts.chunk_by(|a, b| a.plan == b.plan)
}

fn groups<'a>(plans: &'a Plans, parts: &[Part], words: Words<'a>) -> Vec<Group<'a>> {
    by_plan(parts)
        .map(|parts| {
            let derived = &plans.plans[parts[0].plan];
            let name = |leads| parts.iter().any(|part| part.leads == leads).then(|| name(derived, leads));
            Group {
                title: short_title(derived),
                href: plan_route(derived),
                demo: derived.demo,
                unreported: (!derived.reports).then(|| words.say("state.no-report-here", &[])),
                led: name(true),
                joined: name(false),
            }
        })
        .collect()
}

/// The name of the rows of tasks in a plan.
fn name(derived: &Derived, leads: bool) -> String {
    format!("{}-{}", derived.plan.stem, if leads { "led" } else { "joined" })
}

/// The tasks of an agency in one plan: those it leads, those it takes part in.
fn tables<'a>(plans: &'a Plans, parts: &[Part], words: Words<'a>) -> [RowTable<'a>; 2] {
    let derived = &plans.plans[parts[0].plan];
    [true, false].map(|leads| {
        let places = parts.iter().filter(|part| part.leads == leads).map(|part| part.task).collect();
        let rows = Box::new(Tasks { derived, places, words });
        RowTable { name: name(derived, leads).into(), pattern: "plans/task.html", rows }
    })
}

impl Rows for Tasks<'_> {
    fn fields(&self) -> &'static [&'static str] {
        &["no", "title", "href", "state", "tone", "dashed", "behind", "due", "day", "at"]
    }

    fn each(&self, write: &mut dyn FnMut(&Cells)) {
        let mut cells = Cells::default();
        for place in &self.places {
            let task = &self.derived.plan.tasks[*place];
            cells.clear();
            cells.push(&task.no);
            cells.push(&task.title);
            cells.push(&task_href(self.derived, *place));
            match self.words.standing(self.derived, *place) {
                Some(standing) => standing.write(&mut cells),
                None => (0..Standing::FIELDS).for_each(|_| cells.end()),
            }
            write(&cells);
        }
    }
}
