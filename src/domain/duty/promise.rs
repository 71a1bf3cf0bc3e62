//! A publication that a plan promises again and again: an output with a rhythm, of which the plan says what it is here.

use super::entry::Basis;
use super::rule::Cadence;
use crate::base::span::Span;
use crate::domain::agency::AgencyId;
use crate::domain::period::Period;

/// A promised publication.
#[derive(Clone, Debug)]
pub struct Promise {
    /// Id of the duty that it makes where no other duty asks for the same.
    pub id: String,
    /// What is published, as the plan's table names it.
    pub object: String,
    /// Where it is named.
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
}
