//! What a plan promises again and again: an output with a rhythm. Where the plan's head says what it is here, that publication
//! is awaited, else the reports on the task.

use super::entry::{Basis, Exception};
use super::rule::Cadence;
use crate::base::date::Date;
use crate::base::span::Span;
use crate::domain::agency::AgencyId;
use crate::domain::period::Period;
use crate::domain::publication::Publication;

/// A promised publication.
#[derive(Clone, Debug)]
pub struct Promise {
    /// Id of the duty that it makes where no other duty asks for the same.
    pub id: String,
    /// What is published, as the plan's head names it; of an output that makes a duty by itself, a name of its own.
    pub object: String,
    /// Where it is named; the plan when the output makes a duty by itself.
    pub span: Span,
    /// What the output is called.
    pub title: String,
    /// How often.
    pub cadence: Cadence,
    /// The time of the plan.
    pub within: Period,
    /// The plan and the task.
    pub basis: Basis,
    /// Who issued the plan: only plans of the portal's own authority make duties here.
    pub issuer: Option<AgencyId>,
    /// The agency in the lead, if it is one alone.
    pub lead: Option<AgencyId>,
    /// The task, when its output makes a duty by itself.
    pub task: Option<PlanTask>,
    /// The periods that reports on the task deliver; none of a publication that is awaited.
    pub delivered: Vec<Publication>,
    /// The periods that reports on the task say were postponed or cancelled.
    pub exceptions: Vec<Exception>,
}

/// A task of a plan whose recurring output makes a duty by itself.
#[derive(Clone, Debug)]
pub struct PlanTask {
    /// The plan's name in addresses.
    pub plan: String,
    /// The plan.
    pub document: String,
    /// The plan's page.
    pub plan_href: String,
    /// The day on which the plan was issued.
    pub issued: Option<Date>,
    /// Place of the task in the plan.
    pub place: usize,
    /// Number of the task.
    pub no: String,
    /// Where the task is shown.
    pub href: String,
    /// Its recurring outputs; empty for a task without a named output.
    pub output: String,
    /// Whether nothing was ever reported on the plan: then nothing is called late.
    pub silent: bool,
}
