//! Duties: what an authority has to publish again and again, by which document and by which day.
//!
//! They are dated data: `duties.yaml` beside this module, overridden and extended by `content/duties.yaml`. A duty applies
//! to a portal only where its content or a plan takes it over, or where the catalogue says that publishing its object once
//! does: a portal does not accuse itself of what nobody owes there.

mod book;
mod entry;
mod faults;
mod promise;
mod punctuality;
mod rule;

use super::agency::{AgencyId, AgencyLevel, Directory};
use super::period::Period;
use crate::base::calendar::{Calendars, UnknownYear};
use crate::base::date::{AsOf, Date};
use crate::base::span::Span;
pub use book::{Duties, Written, is_object, promised, unknown_object};
pub use entry::{Applies, Basis, Entry, Exception};
pub use faults::FAULTS;
pub use promise::{PlanTask, Promise};
pub use punctuality::Punctuality;
pub use rule::{Cadence, Due, Rule};

/// A duty whose agencies are known.
#[derive(Clone, Debug)]
pub struct Duty {
    /// Its id.
    pub id: String,
    /// What has to be published: `late`, `scorecards/766`.
    pub object: String,
    /// What the publication is called.
    pub title: String,
    /// The documents that ask for it.
    pub bases: Vec<Basis>,
    /// Who owes it.
    pub owed: Owed,
    /// Who answers for the publication here.
    pub responsible: Option<AgencyId>,
    /// How often.
    pub cadence: Cadence,
    /// By which day.
    pub rule: Rule,
    /// For how many days it has to stay public at least.
    pub display_days: Option<u32>,
    /// From which day on it is owed here.
    pub from: Option<Date>,
    /// First day on which the rule is in force.
    pub valid_from: Option<Date>,
    /// Last day on which it is in force.
    pub valid_to: Option<Date>,
    /// Whether the rule was read in the document itself.
    pub verified: bool,
    /// What a reader should know of it.
    pub note: Option<String>,
    /// When it applies.
    pub applies: Applies,
    /// Whether content or a plan takes it over.
    pub declared: bool,
    /// Periods that were postponed or cancelled.
    pub exceptions: Vec<Exception>,
    /// The task of a plan that makes it by itself.
    pub task: Option<PlanTask>,
    /// Where content speaks of it.
    pub span: Option<Span>,
}

/// Who owes a publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Owed {
    /// The portal's owner, for everybody in it.
    Owner,
    /// Each of these agencies, and each agency of these levels below the portal's own authority.
    Agencies {
        /// Named one by one.
        named: Vec<AgencyId>,
        /// By level.
        levels: Vec<AgencyLevel>,
    },
}

/// What is owed for a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owing {
    /// Nothing.
    Nothing,
    /// A publication by this day; postponements are heeded.
    By(Date),
    /// A publication whose day cannot be told: that year has no calendar.
    NoCalendar(i32),
    /// Nothing any more: the publication was cancelled.
    Cancelled,
}

impl Owing {
    /// The day, if there is one that can be told.
    pub fn day(self) -> Option<Date> {
        match self {
            Owing::By(day) => Some(day),
            Owing::Nothing | Owing::NoCalendar(_) | Owing::Cancelled => None,
        }
    }
}

impl Duty {
    /// What is owed for one of its periods.
    pub fn owing(&self, period: &Period, calendars: &Calendars, as_of: AsOf) -> Owing {
        match self.exception(period, as_of) {
            // A day off moves here too; where no calendar knows, the day itself stands.
            Some(exception) => exception
                .postponed_to
                .map_or(Owing::Cancelled, |day| Owing::By(calendars.deadline_at(day).unwrap_or(day))),
            None => self.first_day(period, calendars),
        }
    }

    /// The day before anything was postponed.
    pub fn first_day(&self, period: &Period, calendars: &Calendars) -> Owing {
        match self.rule.day(period, self.cadence, calendars) {
            Ok(day) => Owing::By(day),
            Err(UnknownYear(year)) => Owing::NoCalendar(year),
        }
    }

    /// Whether a publication of this object fulfils it: the same, or one of the sorts of its kind.
    pub fn covers(&self, object: &str) -> bool {
        let rest = object.strip_prefix(self.object.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/') && !self.object.contains('/'))
    }

    /// Whether the rule is in force for a period.
    pub fn holds(&self, period: &Period) -> bool {
        let end = period.last();
        self.cadence.fits(period)
            && self.valid_from.is_none_or(|first| first <= end)
            && self.valid_to.is_none_or(|last| end <= last)
    }

    /// Whether the rule is in force somewhere within a time.
    pub fn holds_within(&self, time: &Period) -> bool {
        self.valid_from.is_none_or(|first| first <= time.last())
            && self.valid_to.is_none_or(|last| time.first() <= last)
    }

    /// What was decided about a period and announced by the day of the build.
    pub fn exception(&self, period: &Period, as_of: AsOf) -> Option<&Exception> {
        self.exceptions.iter().find(|one| one.period == *period && one.notice <= as_of.0)
    }

    /// The agencies that owe a period, in the order of the directory; none when the owner owes it for everybody.
    pub fn debtors(&self, period: &Period, root: Option<AgencyId>, directory: &Directory) -> Vec<AgencyId> {
        let Owed::Agencies { named, levels } = &self.owed else { return Vec::new() };
        let of_level = |id: &AgencyId| {
            levels.contains(&directory.get(*id).level)
                && root.is_none_or(|root| directory.lineage(*id).any(|one| one == root))
        };
        let exists = |id: &AgencyId| directory.get(*id).outside(period.first(), period.last()).is_none();
        directory.ids().filter(|id| (named.contains(id) || of_level(id)) && exists(id)).collect()
    }
}

/// The authority that a portal is about: the one above its owner.
pub fn root(owner: Option<&str>, directory: &Directory) -> Option<AgencyId> {
    let owner = directory.by_id(owner?)?;
    directory.lineage(owner).last()
}

/// Whether an agency belongs to the portal's own authority. Where neither is known, it does.
pub fn belongs(agency: Option<AgencyId>, root: Option<AgencyId>, directory: &Directory) -> bool {
    let (Some(root), Some(agency)) = (root, agency) else { return true };
    directory.lineage(agency).any(|one| one == root)
}

/// Whether an agency is known to belong to the portal's own authority.
pub fn is_own(agency: Option<AgencyId>, root: Option<AgencyId>, directory: &Directory) -> bool {
    agency.is_some() && root.is_some() && belongs(agency, root, directory)
}
