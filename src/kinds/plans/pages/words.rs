//! Small views and the words for them: dates, times, states, agencies, goals.

use crate::base::date::Date;
use crate::domain::agency::AgencyId;
use crate::domain::cells::Cells;
use crate::domain::due::Due;
use crate::domain::fact::Fact;
use crate::domain::fold::fold;
use crate::domain::kind::PlanCx;
use crate::domain::locale::DateView;
use crate::domain::period::Period;
use crate::domain::site::Tone;
use crate::domain::target::Goal;
use crate::kinds::plans::derive::Derived;
use crate::kinds::plans::model::Progress;
use crate::kinds::plans::schedule::{Parsed, Rhythm, Schedule};
use crate::kinds::plans::state::{Judged, State, Tally};
use serde::Serialize;
use std::fmt::Display;

/// A name that leads somewhere.
#[derive(Serialize)]
pub(super) struct Link {
    name: String,
    href: Option<String>,
}

/// A word for a state.
#[derive(Serialize)]
struct StateTag {
    label: String,
    tone: Tone,
    dashed: bool,
}

/// How a task stands: a word, and what it is measured by.
#[derive(Serialize)]
pub(super) struct Standing {
    tag: StateTag,
    /// By how much it was done too late.
    behind: Option<String>,
    /// The deadline in force of an open task.
    due: Option<Due>,
}

impl Standing {
    /// How many texts [`Standing::write`] writes.
    pub(super) const FIELDS: usize = 7;

    /// Writes it into a row: state, tone, dashed, behind, due, day, at.
    pub(super) fn write(&self, out: &mut Cells) {
        out.push(&self.tag.label);
        out.push(self.tag.tone.key());
        out.push(if self.tag.dashed { "dashed" } else { "" });
        out.maybe(self.behind.as_deref());
        match &self.due {
            Some(due) => {
                out.maybe(Some(due.iso));
                out.push(&due.text);
                out.maybe(due.at.as_deref());
            }
            None => (0..3).for_each(|_| out.end()),
        }
    }
}

/// A time as worded and as understood.
#[derive(Serialize)]
pub(super) struct Time {
    /// The plan's words; empty when it gives none.
    words: String,
    /// What they mean, unless they say so themselves.
    meaning: Option<String>,
    /// The last day in time.
    until: Option<DateView>,
}

impl Time {
    /// Writes it into a row: own, words, meaning, until, day. `own`: a word where it is another than that of the columns.
    pub(super) fn write(&self, own: &str, out: &mut Cells) {
        out.push(own);
        out.push(&self.words);
        out.maybe(self.meaning.as_deref());
        out.maybe(self.until.as_ref().map(|until| until.iso));
        out.maybe(self.until.as_ref().map(|until| &until.text));
    }
}

/// A deadline that was moved: where from, where to, by which decision.
#[derive(Serialize)]
pub(super) struct Drift {
    pub(super) sentence: String,
    original: Time,
    steps: Vec<Move>,
}

/// One move of a deadline.
#[derive(Serialize)]
pub(super) struct Move {
    date: DateView,
    time: Time,
    decision: Option<String>,
}

/// The words of the interface for plans.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub cx: &'a PlanCx<'a>,
}

impl<'a> Words<'a> {
    pub(super) fn new(cx: &'a PlanCx<'a>) -> Words<'a> {
        Words { cx }
    }

    /// A message of this kind: `say("time.none", …)` is `plans.time.none`.
    pub(super) fn say(self, key: &str, args: &[(&str, &dyn Display)]) -> String {
        self.cx.locale.say(&format!("plans.{key}"), args)
    }

    /// A message of this kind about a number.
    pub(super) fn say_n(self, key: &str, n: u64, args: &[(&str, &dyn Display)]) -> String {
        self.cx.locale.say_n(&format!("plans.{key}"), n, args)
    }

    /// A message of this kind without placeholders.
    pub(super) fn word(self, key: &str) -> &'a str {
        self.cx.locale.template(&format!("plans.{key}"), None).unwrap_or_default()
    }

    pub(super) fn day(self, date: Date) -> DateView {
        self.cx.locale.date_view(date)
    }

    /// The quarter of a day: `Quý III/2026`.
    pub(super) fn quarter(self, date: Date) -> Option<String> {
        let quarter = Period::quarter_of(date.year(), date.month().div_ceil(3))?;
        Some(self.cx.locale.period_title(&quarter))
    }

    pub(super) fn link(self, agency: AgencyId) -> Link {
        let directory = self.cx.directory;
        Link { name: directory.get(agency).name.clone(), href: Some(directory.href(agency)) }
    }

    pub(super) fn links(self, agencies: &[AgencyId]) -> Vec<Link> {
        agencies.iter().map(|id| self.link(*id)).collect()
    }

    pub(super) fn fact(self, key: &str, text: String) -> Fact {
        Fact::new(self.cx.locale, &format!("plans.{key}"), text)
    }

    pub(super) fn fact_day(self, key: &str, date: Date) -> Fact {
        Fact::day(self.cx.locale, &format!("plans.{key}"), date)
    }

    pub(super) fn fact_agency(self, key: &str, agency: AgencyId) -> Fact {
        Fact::agency(self.cx.locale, &format!("plans.{key}"), agency, self.cx.directory)
    }

    fn tag(self, state: State) -> StateTag {
        let label = self.say(&format!("state.{}", state.key()), &[]);
        StateTag { label, tone: state.tone(), dashed: state == State::NotDue }
    }

    /// How late, in days, to stand behind the state: of an open task with the day that this was true. `None` when it is not.
    pub(super) fn days_over(self, judged: &Judged) -> Option<String> {
        let key = if judged.state.is_done() { "days-over" } else { "days-over-at" };
        let today = self.cx.locale.date(self.cx.as_of.0);
        judged.days_over.map(|days| self.say_n(key, days, &[("date", &today)]))
    }

    /// How a task stands, for `plan_state`; `None` in a plan without reports: nothing is judged.
    pub(super) fn standing(self, derived: &Derived, task: usize) -> Option<Standing> {
        let judged = &derived.judged[task];
        let open = !judged.state.is_done() && judged.state != State::Cancelled;
        derived.reports.then(|| Standing {
            tag: self.tag(judged.state),
            behind: judged.days_over.filter(|_| !open).and_then(|_| self.days_over(judged)),
            due: judged.deadline.filter(|_| open).map(|day| Due::new(day, self.cx.as_of, self.cx.locale)),
        })
    }

    /// A time: the plan's own words always, then what they mean.
    pub(super) fn time(self, schedule: &Schedule) -> Time {
        let (start, due) = (schedule.start_raw.trim(), schedule.raw.trim());
        let words = match (start, due) {
            ("", due) => due.to_owned(),
            (start, "") => start.to_owned(),
            (start, due) if fold(start) == fold(due) => due.to_owned(),
            (start, due) => self.say("time.from-to", &[("start", &start), ("due", &due)]),
        };
        let meaning = self.meaning(schedule, &fold(&words));
        Time { words, meaning, until: schedule.deadline().map(|last| self.day(last)) }
    }

    /// What the words mean, unless they say so themselves.
    fn meaning(self, schedule: &Schedule, said: &str) -> Option<String> {
        let key = match &schedule.parsed {
            Parsed::Recurring { every, also_adhoc, .. } => return self.rhythms(every, *also_adhoc, said),
            Parsed::Continuous { .. } => "time.continuous",
            Parsed::Adhoc { .. } => "time.adhoc",
            Parsed::Event { .. } => "time.event",
            Parsed::External { .. } => "time.external",
            _ if schedule.year_inferred() => "time.year-inferred",
            _ => return None,
        };
        Some(self.say(key, &[])).filter(|meaning| !said.contains(&fold(meaning)))
    }

    fn rhythms(self, every: &[Rhythm], also_adhoc: bool, said: &str) -> Option<String> {
        let names: Vec<String> = every.iter().map(|rhythm| self.rhythm(*rhythm)).collect();
        if !names.is_empty() && names.iter().all(|name| said.contains(&fold(name))) {
            return None;
        }
        let key = match (names.is_empty(), also_adhoc) {
            (true, _) => "time.periodic",
            (false, false) => "time.every",
            (false, true) => "time.every-and-adhoc",
        };
        Some(self.say(key, &[("every", &names.join(", "))])).filter(|meaning| !said.contains(&fold(meaning)))
    }

    fn rhythm(self, rhythm: Rhythm) -> String {
        let key = match rhythm {
            Rhythm::Day => "day",
            Rhythm::Week => "week",
            Rhythm::Month => "month",
            Rhythm::Quarter => "quarter",
            Rhythm::Half => "half",
            Rhythm::Year => "year",
        };
        self.say(&format!("every.{key}"), &[])
    }

    /// What a target wants: "phấn đấu tối thiểu 90%".
    pub(super) fn goal(self, goal: &Goal) -> String {
        goal.words(self.cx.locale)
    }

    /// The moves of a task's deadline; `None` when it stands where the plan put it.
    pub(super) fn drift(self, derived: &Derived, task: usize) -> Option<Drift> {
        let moves: Vec<(&Progress, &Schedule)> =
            derived.reports_on(task).iter().filter_map(|report| Some((report, report.moved()?))).collect();
        let (last, due) = moves.last()?;
        let record = &derived.plan.tasks[task];
        let first = record.outputs.iter().max_by_key(|output| output.schedule().deadline())?;
        let original = self.time(first.schedule());
        let given =
            if original.words.is_empty() { self.say("time.none", &[]) } else { original.words.clone() };
        let args: [(&str, &dyn Display); 3] =
            [("original", &given), ("new", &due.raw), ("decision", &last.decision)];
        let key = if last.decision.is_empty() { "moved-undecided" } else { "moved" };
        let steps = moves
            .iter()
            .map(|(report, due)| Move {
                date: self.day(report.date),
                time: self.time(due),
                decision: some(&report.decision),
            })
            .collect();
        Some(Drift { sentence: self.say(key, &args), original, steps })
    }

    /// How the tasks of plans with reports stand, as one sentence.
    pub(super) fn progress_sentence(self, tally: &Tally) -> String {
        let locale = self.cx.locale;
        let done = tally.done();
        let args: [(&str, &dyn Display); 6] = [
            ("date", &locale.date(self.cx.as_of.0)),
            ("done", &locale.count(done)),
            ("total", &locale.count(tally.total())),
            ("percent", &locale.percent(tally.share(done))),
            ("overdue", &locale.count(tally.count(State::Overdue))),
            ("going", &locale.count(tally.count(State::InProgress))),
        ];
        self.say("progress-sentence", &args)
    }
}

/// A text, unless it is empty.
pub(super) fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
