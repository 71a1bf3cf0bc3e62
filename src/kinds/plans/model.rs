//! A plan as records. `A` is how agencies are named: [`AgencyRef`] as read, [`AgencyId`] once resolved.

use super::front::Front;
use super::schedule::Schedule;
use crate::base::date::Date;
use crate::base::span::{FileId, Span};
use crate::domain::agency::{AgencyId, AgencyRef};
use crate::domain::duty::Cadence;
use crate::domain::period::Period;
use crate::domain::target::{Decision, Each, Goal};
use crate::format::markdown::Prose;

/// A plan as its files say it.
pub type ReadPlan = Plan<AgencyRef>;

/// A plan, report or programme with its tasks, targets, figures and progress.
pub struct Plan<A = AgencyId> {
    /// Name in routes.
    pub stem: String,
    /// The document.
    pub file: FileId,
    /// Where its date stands.
    pub dated_at: Span,
    /// Front matter.
    pub front: Front,
    /// Who issued it.
    pub issuer: Option<A>,
    /// Markdown.
    pub prose: Prose,
    /// Tasks in the order of the table.
    pub tasks: Vec<Task<A>>,
    /// Targets in the order of the table.
    pub targets: Vec<Target<A>>,
    /// Reports in the order of the tasks, each task's by date, then by row.
    pub progress: Vec<Progress>,
    /// Recurring outputs whose publication this portal follows.
    pub followed: Vec<Followed>,
}

/// A recurring output whose publication this portal follows.
#[derive(Clone, Debug)]
pub struct Followed {
    /// Place of the task.
    pub task: usize,
    /// Place of the output in the task.
    pub output: usize,
    /// What is published, such as `late`.
    pub object: String,
    /// How often.
    pub cadence: Cadence,
    /// Where the head of the plan says so.
    pub span: Span,
}

impl<A> Plan<A> {
    /// How many targets the plan sets; the parts of a compound target count as one.
    pub fn top_targets(&self) -> usize {
        self.targets.iter().filter(|target| target.parent.is_none()).count()
    }
}

/// A task.
pub struct Task<A = AgencyId> {
    /// Number as the plan writes it.
    pub no: Box<str>,
    /// Its form in addresses: `iv-9`.
    pub slug: String,
    /// Place of its section in the front matter.
    pub section: Option<usize>,
    /// Title.
    pub title: Box<str>,
    /// Who leads, over all outputs.
    pub lead: Vec<A>,
    /// Who takes part, over all outputs.
    pub partners: Vec<A>,
    /// What it must bring; at least one.
    pub outputs: Vec<Output<A>>,
}

/// An output of a task with its own schedule.
pub struct Output<A = AgencyId> {
    /// What it is; empty for a task without a named output.
    pub text: Box<str>,
    /// The time columns.
    pub columns: Schedule,
    /// The output's own time, when its text says more than the time columns.
    pub own: Option<Schedule>,
    /// Who leads this output: a later row of a task may name others than the first.
    pub lead: Vec<A>,
    /// Note.
    pub note: Box<str>,
}

impl<A> Output<A> {
    /// When it is due: its own time, else the time columns.
    pub fn schedule(&self) -> &Schedule {
        self.own.as_ref().unwrap_or(&self.columns)
    }
}

/// A target.
pub struct Target<A = AgencyId> {
    /// Number as the plan writes it.
    pub no: Box<str>,
    /// Its form in addresses.
    pub slug: String,
    /// Place of the compound target that it is a part of.
    pub parent: Option<usize>,
    /// Title.
    pub title: Box<str>,
    /// What must be reached; `None` for a compound target.
    pub goal: Option<Goal>,
    /// Key of the measure, such as `handling/on-time`; empty when the plan does not say how it is measured.
    pub measure: Box<str>,
    /// Where it stands.
    pub at: Span,
    /// The agencies whose results are added up; empty for everything below the issuer.
    pub agencies: Vec<A>,
    /// The time whose result counts; `None` for that of the plan.
    pub period: Option<Period>,
    /// Whether each part of this length must reach the goal.
    pub each: Option<Each>,
    /// What people decided about it, oldest first.
    pub decisions: Vec<Decision>,
    /// Scope.
    pub scope: Box<str>,
    /// Who leads.
    pub lead: Vec<A>,
    /// How it is measured.
    pub definition: Box<str>,
    /// Note.
    pub note: Box<str>,
}

/// A report on a task.
pub struct Progress {
    /// Place of the task.
    pub task: usize,
    /// The day on which the state held.
    pub date: Date,
    /// The state reported.
    pub state: Reported,
    /// Per cent done.
    pub percent: Option<u8>,
    /// What was achieved.
    pub note: Box<str>,
    /// The document that shows it.
    pub evidence: Box<str>,
    /// Its address; empty or a web address.
    pub evidence_url: Box<str>,
    /// The new time, when the deadline was moved.
    pub new_due: Option<Schedule>,
    /// The document that moved the deadline or cancelled the task.
    pub decision: Box<str>,
    /// The period of the recurring outputs that it is about; `None` where the row names none.
    pub period: Option<Period>,
    /// Where the period stands.
    pub period_at: Span,
    /// Where the date stands.
    pub at: Span,
}

impl Progress {
    /// The new time of the task, when its deadline was moved; what a row about one period moves is that period alone.
    pub fn moved(&self) -> Option<&Schedule> {
        self.new_due.as_ref().filter(|_| self.period.is_none())
    }

    /// Whether it says that something was done. One that moves the day of a period says that it was not, or not yet.
    pub fn delivers(&self) -> bool {
        match self.state {
            Reported::Done => true,
            Reported::InProgress => self.period.is_none() || self.new_due.is_none(),
            Reported::NotStarted | Reported::Cancelled => false,
        }
    }
}

/// Since when the newest of the reports on a task, in order of date, say one thing of the whole of it. What is said of one of
/// its periods ends nothing and takes nothing back.
pub fn since<'p>(
    reports: impl DoubleEndedIterator<Item = &'p Progress>,
    says: impl Fn(&Progress) -> bool,
) -> Option<Date> {
    let whole = reports.rev().filter(|report| report.period.is_none());
    whole.take_while(|report| says(report)).last().map(|report| report.date)
}

/// A reported state, in the order of `columns::REPORTED`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reported {
    /// Nothing has begun.
    NotStarted,
    /// At work.
    InProgress,
    /// Done.
    Done,
    /// Given up by a decision.
    Cancelled,
}

impl Reported {
    /// In the order of `columns::REPORTED`.
    pub const ALL: [Reported; 4] =
        [Reported::NotStarted, Reported::InProgress, Reported::Done, Reported::Cancelled];

    /// The end of its message key.
    pub fn key(self) -> &'static str {
        match self {
            Reported::NotStarted => "not-started",
            Reported::InProgress => "in-progress",
            Reported::Done => "done",
            Reported::Cancelled => "cancelled",
        }
    }
}
