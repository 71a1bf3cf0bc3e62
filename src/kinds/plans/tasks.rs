//! `STEM.tasks.csv` → tasks. A row without a number continues the task above with another output.

use super::columns::{TASKS, TaskCol as Col};
use super::faults::{TASK_WITHOUT_NO, TIME_NOT_UNDERSTOOD};
use super::front::Front;
use super::model::{Output, Task};
use super::quality;
use super::schedule::{Schedule, deadline_in_text, parse_schedule};
use super::shared::{Numbers, agencies, unknown_section};
use crate::base::diag::{Diag, Diags};
use crate::base::span::Span;
use crate::domain::agency::AgencyRef;
use crate::domain::columns::Grid;
use crate::domain::fold::fold;
use crate::domain::kind::Bundle;
use crate::domain::period::Period;
use crate::format::csv_table::Record;
use std::collections::BTreeMap;

/// Reads the tasks of a plan; none when it has no table of tasks.
pub(super) fn read(
    bundle: &Bundle<'_>,
    front: &Front,
    sections: &BTreeMap<String, usize>,
    diags: &mut Diags,
) -> Vec<Task<AgencyRef>> {
    let Some(table) = bundle.table(&TASKS, diags) else { return Vec::new() };
    let Some(grid) = Grid::open(&table, &TASKS, diags) else { return Vec::new() };
    let mut reader = Reader {
        grid,
        sections,
        period: &front.period,
        numbers: Numbers::default(),
        section: None,
        tasks: Vec::new(),
        places: Vec::new(),
    };
    for record in reader.grid.records() {
        reader.row(record);
    }
    let Reader { grid, tasks, places, .. } = reader;
    grid.finish(diags);
    quality::tasks(&tasks, &places, front, diags);
    tasks
}

struct Reader<'r, 't> {
    grid: Grid<'t>,
    sections: &'r BTreeMap<String, usize>,
    period: &'r Period,
    numbers: Numbers,
    /// The section of the row above.
    section: Option<usize>,
    tasks: Vec<Task<AgencyRef>>,
    /// Where each task's number stands.
    places: Vec<Span>,
}

impl<'t> Reader<'_, 't> {
    fn text(&self, record: &Record, column: Col) -> &'t str {
        self.grid.text(record, column as usize)
    }

    fn row(&mut self, record: &Record) {
        self.read_section(record);
        let at = self.grid.span(record, Col::No as usize);
        let (no, title) = (self.text(record, Col::No), self.text(record, Col::Title));
        let fresh = !no.is_empty();
        if fresh {
            let slug = self.numbers.take(no, at, |diag| self.grid.push(diag));
            let title = self.grid.required(record, Col::Title as usize).unwrap_or_default();
            self.places.push(at);
            self.tasks.push(Task {
                no: no.into(),
                slug,
                section: self.section,
                title: title.into(),
                lead: Vec::new(),
                partners: Vec::new(),
                outputs: Vec::new(),
            });
        } else {
            let continues = self.tasks.last().is_some_and(|task| {
                title.is_empty() || task.title.is_empty() || fold(title) == fold(&task.title)
            });
            if !continues {
                self.grid.push(Diag::at(&TASK_WITHOUT_NO, at));
                return;
            }
        }
        let above = if fresh { None } else { self.tasks.last().and_then(|task| task.outputs.last()) };
        let output = self.output(record, above.map(|above| (above.columns.clone(), above.lead.clone())));
        let partners = agencies(&self.grid, record, Col::Partners as usize);
        if let Some(task) = self.tasks.last_mut() {
            // What is inherited from the row above stands at the same place and is there already.
            let fresh: Vec<_> =
                output.lead.iter().filter(|lead| !task.lead.contains(lead)).cloned().collect();
            task.lead.extend(fresh);
            task.partners.extend(partners);
            task.outputs.push(output);
        }
    }

    fn read_section(&mut self, record: &Record) {
        let id = self.text(record, Col::Section);
        if id.is_empty() {
            return;
        }
        self.section = self.sections.get(id).copied();
        if self.section.is_none() {
            let span = self.grid.span(record, Col::Section as usize);
            self.grid.push(unknown_section(id, self.sections, span));
        }
    }

    /// The output of a row; what its cells leave empty is that of the row above.
    fn output(&mut self, record: &Record, above: Option<(Schedule, Vec<AgencyRef>)>) -> Output<AgencyRef> {
        let text = self.text(record, Col::Output);
        let (above_columns, above_lead) = above.unzip();
        let (start, due) = (self.text(record, Col::Start), self.text(record, Col::Due));
        let columns = match above_columns {
            Some(above) if start.is_empty() && due.is_empty() => above,
            above => {
                let due =
                    if due.is_empty() { above.map_or("".into(), |above| above.raw) } else { due.into() };
                let columns = parse_schedule(start, &due, self.period);
                self.hint_unread(&columns, record, if due.is_empty() { Col::Start } else { Col::Due });
                columns
            }
        };
        let own = match self.text(record, Col::OwnSchedule) {
            "" if columns.deadline().is_some() => None,
            "" => deadline_in_text(text, self.period),
            words => {
                let own = parse_schedule("", words, self.period);
                self.hint_unread(&own, record, Col::OwnSchedule);
                Some(own)
            }
        };
        let lead = agencies(&self.grid, record, Col::Lead as usize);
        let lead = if lead.is_empty() { above_lead.unwrap_or_default() } else { lead };
        Output { text: text.into(), columns, own, lead, note: self.text(record, Col::Note).into() }
    }

    fn hint_unread(&mut self, schedule: &Schedule, record: &Record, column: Col) {
        if let Some(diag) = unread(schedule, self.grid.span(record, column as usize)) {
            self.grid.push(diag);
        }
    }
}

/// The hint for words of time that are not understood.
pub(super) fn unread(schedule: &Schedule, span: Span) -> Option<Diag> {
    let words = [schedule.start_raw.trim(), schedule.raw.trim()];
    let words: Vec<&str> = words.into_iter().filter(|words| !words.is_empty()).collect();
    schedule.is_unread().then(|| Diag::at(&TIME_NOT_UNDERSTOOD, span).with("value", words.join(" – ")))
}
