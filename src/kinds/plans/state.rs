//! How a task stands on a day, and how many tasks stand how.

use super::model::{Progress, Reported, Task, since};
use super::schedule::Parsed;
use crate::base::date::{AsOf, Date};
use crate::base::number::Ratio;
use crate::domain::site::Tone;

/// How a task stands. Only a plan with reports on this portal can have tasks that are overdue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Done by the deadline in force.
    DoneInTime,
    /// Done, and no date to judge it by.
    Done,
    /// Done after the deadline in force.
    DoneLate,
    /// At work and not overdue.
    InProgress,
    /// Not done and past the deadline in force.
    Overdue,
    /// Its time has not begun, or it was reported as not begun and is not overdue.
    NotDue,
    /// Nothing was reported and it is not overdue.
    NoReport,
    /// Nothing was reported, and the plan's words give no date.
    CannotJudge,
    /// Given up by a decision.
    Cancelled,
}

impl State {
    /// All states in the order in which they are counted and shown.
    pub const ALL: [State; 9] = [
        State::DoneInTime,
        State::Done,
        State::DoneLate,
        State::InProgress,
        State::Overdue,
        State::NotDue,
        State::NoReport,
        State::CannotJudge,
        State::Cancelled,
    ];

    /// The end of its message key.
    pub fn key(self) -> &'static str {
        match self {
            State::DoneInTime => "done-in-time",
            State::Done => "done",
            State::DoneLate => "done-late",
            State::InProgress => "in-progress",
            State::Overdue => "overdue",
            State::NotDue => "not-due",
            State::NoReport => "no-report",
            State::CannotJudge => "cannot-judge",
            State::Cancelled => "cancelled",
        }
    }

    /// Its name in addresses, the same in each language of the interface.
    pub fn address(self) -> &'static str {
        match self {
            State::DoneInTime => "hoan-thanh-dung-han",
            State::Done => "hoan-thanh",
            State::DoneLate => "hoan-thanh-muon",
            State::InProgress => "dang-thuc-hien",
            State::Overdue => "qua-han",
            State::NotDue => "chua-den-han",
            State::NoReport => "chua-bao-cao",
            State::CannotJudge => "khong-xac-dinh-duoc-han-bang-ngay",
            State::Cancelled => "da-dung",
        }
    }

    /// Its tone.
    pub fn tone(self) -> Tone {
        match self {
            State::DoneInTime | State::Done => Tone::Good,
            State::DoneLate => Tone::Risk,
            State::InProgress => Tone::Going,
            State::Overdue => Tone::Late,
            State::NotDue | State::NoReport | State::CannotJudge | State::Cancelled => Tone::None,
        }
    }

    /// Whether the task is done, in time or not.
    pub fn is_done(self) -> bool {
        matches!(self, State::DoneInTime | State::Done | State::DoneLate)
    }
}

/// A task with its state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// How it stands.
    pub state: State,
    /// The plan's own deadline; never changes.
    pub original: Option<Date>,
    /// The deadline in force: moved, or the plan's own.
    pub deadline: Option<Date>,
    /// Days after the deadline in force at which it was done, or that have passed while it is open.
    pub days_over: Option<u64>,
    /// The day on which it was done.
    pub done_on: Option<Date>,
}

/// The last day on which all outputs are in time. `None` when an output has no date of its own: what goes on
/// all the time or follows another document is not late because a first product is.
pub fn original_deadline<A>(task: &Task<A>) -> Option<Date> {
    let all: Option<Vec<Date>> = task.outputs.iter().map(|output| output.schedule().deadline()).collect();
    all?.into_iter().max()
}

/// The deadline in force: moved by a report, or the plan's own. Words that are not understood move nothing.
pub fn deadline<A>(task: &Task<A>, progress: &[Progress]) -> Option<Date> {
    let moved = progress.iter().rev().filter_map(Progress::moved).find(|due| !due.is_unread());
    moved.map_or_else(|| original_deadline(task), |due| due.deadline())
}

/// Whether a report says that the whole task is done. One without a deadline that owes a report for each period is not, before
/// the last of them begins (`last`): the report is about one of them.
pub fn ends(report: &Progress, deadline: Option<Date>, last: Option<Date>) -> bool {
    report.state == Reported::Done && (deadline.is_some() || last.is_none_or(|day| report.date >= day))
}

/// Judges a task by its reports, which stand in order of date. `reports` says whether the plan has any report on
/// this portal: where nothing was ever reported, no task is called overdue. `last`: when the last of its periods begins.
pub fn judge(task: &Task, progress: &[Progress], reports: bool, last: Option<Date>, as_of: AsOf) -> Judged {
    let original = original_deadline(task);
    let deadline = deadline(task, progress);
    let is_done = |report: &Progress| ends(report, deadline, last);
    let over = |day: Date| deadline.map(|last| day.days_since(last)).filter(|days| *days > 0);
    let done_on = since(progress.iter(), is_done);
    let overdue = reports && over(as_of.0).is_some();
    let state = match said(progress, is_done) {
        _ if !reports => State::NoReport,
        Some(Reported::Cancelled) => State::Cancelled,
        Some(Reported::Done) if deadline.is_none() => State::Done,
        Some(Reported::Done) if done_on.is_some_and(|day| over(day).is_some()) => State::DoneLate,
        Some(Reported::Done) => State::DoneInTime,
        _ if overdue => State::Overdue,
        Some(Reported::InProgress) => State::InProgress,
        _ if deadline.is_none() => State::CannotJudge,
        Some(Reported::NotStarted) => State::NotDue,
        None if begins_after(task, as_of) => State::NotDue,
        None => State::NoReport,
    };
    let measured = match state {
        State::DoneLate => done_on.and_then(over),
        State::Overdue => over(as_of.0),
        _ => None,
    };
    Judged { state, original, deadline, days_over: measured.map(i64::unsigned_abs), done_on }
}

/// What the reports say of the task as a whole. A task whose periods are reported goes on; one that is done or was given up
/// stays so, whatever is said of a period later.
fn said(progress: &[Progress], is_done: impl Fn(&Progress) -> bool) -> Option<Reported> {
    let newest = progress.iter().rfind(|report| report.period.is_none());
    let whole = newest.map(|report| match report.state {
        Reported::Done if !is_done(report) => Reported::InProgress,
        state => state,
    });
    let begun = progress.iter().any(|report| report.period.is_some() && report.delivers());
    match whole {
        Some(Reported::Done | Reported::Cancelled) => whole,
        _ if begun => Some(Reported::InProgress),
        // Of its periods nothing was done.
        _ => whole.or(progress.last().map(|_| Reported::NotStarted)),
    }
}

/// Whether the time of every output begins after the day.
fn begins_after(task: &Task, as_of: AsOf) -> bool {
    task.outputs.iter().all(|output| match &output.schedule().parsed {
        Parsed::Interval(interval) => interval.start > as_of.0,
        Parsed::Window { target, .. } => target.start > as_of.0,
        _ => false,
    })
}

/// How many tasks stand how: counted once, shown in sentence, bar and list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    counts: [u64; State::ALL.len()],
}

impl Tally {
    /// Counts states.
    pub fn of(states: impl Iterator<Item = State>) -> Tally {
        let mut tally = Tally::default();
        for state in states {
            tally.counts[state as usize] += 1;
        }
        tally
    }

    /// Adds what another counted.
    pub fn add(&mut self, other: &Tally) {
        for (count, more) in self.counts.iter_mut().zip(other.counts) {
            *count += more;
        }
    }

    /// Number of tasks of one state.
    pub fn count(&self, state: State) -> u64 {
        self.counts[state as usize]
    }

    /// Number of all tasks.
    pub fn total(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// Number of tasks done, in time or not.
    pub fn done(&self) -> u64 {
        State::ALL.into_iter().filter(|state| state.is_done()).map(|state| self.count(state)).sum()
    }

    /// A count as a share of all tasks.
    pub fn share(&self, count: u64) -> Ratio {
        Ratio::new(count, self.total())
    }
}
