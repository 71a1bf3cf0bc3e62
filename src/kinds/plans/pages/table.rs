//! The rows of a table of tasks, in groups or all together. How they look is the theme's: `rows/plans/row.html`.

use super::task_href;
use super::words::{Standing, Words};
use crate::domain::agency::AgencyId;
use crate::domain::cells::Cells;
use crate::domain::site::{List, RowTable, Rows};
use crate::kinds::plans::derive::Derived;
use crate::kinds::plans::model::Task;
use std::borrow::Cow;
use std::sync::Arc;

/// Tasks that stand together.
pub(super) struct Group<'a> {
    /// Its anchor.
    pub id: &'a str,
    /// What its tasks have in common; empty where a heading above the table says it.
    pub label: &'a str,
    /// Their places in the plan.
    pub tasks: Vec<usize>,
}

/// What a pattern may name. `group`, `group_id` and `count` stand in the first row of a group with a label, `last` in its last;
/// `anchor` and `quarter`, in which it is due, where there is none: under several labels a task would stand twice.
const FIELDS: &[&str] = &[
    "group", "group_id", "count", "last", "anchor", "quarter", "no", "title", "href", "several", "moved",
    "state", "tone", "dashed", "behind", "due", "day", "at", "percent",
];

/// The lists of a task; [`LEAD`], [`PARTNERS`] and [`OUTPUTS`] are their places.
const LISTS: &[List] = &[
    agencies("lead"),
    agencies("partners"),
    List { name: "outputs", fields: &["listed", "text", "note"], lists: OUTPUT },
];
const LEAD: usize = 0;
const PARTNERS: usize = 1;
const OUTPUTS: usize = 2;

/// The lists of an output: its time as in the columns and its own where that is another; who leads it where several lead those
/// of the task.
const OUTPUT: &[List] = &[
    agencies("lead"),
    List { name: "times", fields: &["own", "words", "meaning", "until", "day"], lists: &[] },
];
const TIMES: usize = 1;

const fn agencies(name: &'static str) -> List {
    List { name, fields: &["name", "href"], lists: &[] }
}

struct Tasks<'a> {
    derived: &'a Derived,
    groups: Arc<[Group<'a>]>,
    words: Words<'a>,
}

/// The rows of groups of tasks.
pub(super) fn rows<'a>(
    name: impl Into<Cow<'static, str>>,
    derived: &'a Derived,
    groups: Arc<[Group<'a>]>,
    words: Words<'a>,
) -> RowTable<'a> {
    RowTable {
        name: name.into(),
        pattern: "plans/row.html",
        rows: Box::new(Tasks { derived, groups, words }),
    }
}

impl Rows for Tasks<'_> {
    fn fields(&self) -> &'static [&'static str] {
        FIELDS
    }

    fn lists(&self) -> &'static [List] {
        LISTS
    }

    fn each(&self, write: &mut dyn FnMut(&Cells)) {
        let mut cells = Cells::default();
        for group in self.groups.iter() {
            for (number, task) in group.tasks.iter().enumerate() {
                cells.clear();
                self.place(group, number, &mut cells);
                self.task(*task, &mut cells);
                write(&cells);
            }
        }
    }
}

impl Tasks<'_> {
    /// Writes where a task stands, in the order of the fields.
    fn place(&self, group: &Group<'_>, number: usize, out: &mut Cells) {
        if group.label.is_empty() {
            (0..4).for_each(|_| out.end());
            let place = group.tasks[number];
            out.add("nv-").push(&self.derived.plan.tasks[place].slug);
            let deadline = self.derived.judged[place].deadline;
            return out.maybe(deadline.and_then(|day| self.words.quarter(day)));
        }
        if number == 0 {
            out.push(group.label);
            out.push(group.id);
            out.push(&self.words.say_n("count.tasks", group.tasks.len() as u64, &[]));
        } else {
            (0..3).for_each(|_| out.end());
        }
        out.push(if number + 1 == group.tasks.len() { "last" } else { "" });
        (0..2).for_each(|_| out.end());
    }

    /// Writes a task, in the order of the fields, then of the lists.
    fn task(&self, place: usize, out: &mut Cells) {
        let (derived, words) = (self.derived, self.words);
        let (task, judged) = (&derived.plan.tasks[place], &derived.judged[place]);
        out.push(&task.no);
        out.push(&task.title);
        out.maybe(derived.has_page(place).then(|| task_href(derived, place)));
        out.push(several(task));
        out.maybe(words.drift(derived, place).map(|drift| drift.sentence));
        match words.standing(derived, place) {
            Some(standing) => standing.write(out),
            None => (0..Standing::FIELDS).for_each(|_| out.end()),
        }
        let last = derived.reports_on(place).last();
        let percent = last.and_then(|last| last.percent).filter(|_| !judged.state.is_done());
        out.maybe(percent.map(|percent| words.say("done-percent", &[("n", &percent)])));
        self.agencies(&task.lead, LEAD, out);
        self.agencies(&task.partners, PARTNERS, out);
        self.outputs(task, out);
    }

    fn agencies(&self, agencies: &[AgencyId], list: usize, out: &mut Cells) {
        let directory = self.words.cx.directory;
        for agency in agencies {
            let item = out.item(list);
            item.push(&directory.get(*agency).name);
            item.push(&directory.href(*agency));
        }
    }

    fn outputs(&self, task: &Task, out: &mut Cells) {
        let led_by_several = task.outputs.iter().any(|output| output.lead != task.outputs[0].lead);
        for output in &task.outputs {
            let item = out.item(OUTPUTS);
            item.push(several(task));
            item.push(&output.text);
            item.push(&output.note);
            self.words.time(&output.columns).write("", item.item(TIMES));
            if let Some(own) = &output.own {
                self.words.time(own).write("own", item.item(TIMES));
            }
            self.agencies(if led_by_several { &output.lead } else { &[] }, LEAD, item);
        }
    }
}

/// A word where the outputs of a task are a list.
fn several(task: &Task) -> &'static str {
    if task.outputs.len() == 1 { "" } else { "several" }
}
