//! Promises and what became of them: each target of each plan is judged by the results that were published, by rules that
//! are the same for everybody.

pub mod compare;
mod faults;
pub mod judge;
pub mod results;
#[cfg(test)]
mod tests;

use crate::base::date::Date;
use crate::base::diag::{Diag, Diags};
use crate::domain::agency::AgencyId;
use crate::domain::fold::nearest;
use crate::domain::kind::PlanCx;
use crate::domain::outcome::Outcome;
use crate::domain::portal::Derived;
use crate::domain::schema::did_you_mean;
use crate::domain::target::{TargetList, Verdict};
use compare::Against;
pub use faults::FAULTS;
use rayon::prelude::*;
use results::{Found, Results};

/// All targets with their verdicts.
#[derive(Debug, Default)]
pub struct Scoreboard {
    /// Plan by plan, in the order of the kinds and plans.
    pub plans: Vec<Judged>,
    /// The results that they were judged by, in the order of the kinds.
    pub outcomes: Vec<Outcome>,
}

/// The targets of a plan with their verdicts.
#[derive(Debug)]
pub struct Judged {
    /// The targets.
    pub list: TargetList,
    /// The verdict of each, in their order.
    pub verdicts: Vec<Judgement>,
}

/// A verdict with its reason.
#[derive(Clone, Debug)]
pub struct Judgement {
    /// The verdict.
    pub verdict: Verdict,
    /// What led to it.
    pub why: Why,
    /// The results that it was taken from; those known so far where the time is not over.
    pub shown: Vec<Shown>,
}

/// A result held against the goal.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The result.
    pub found: Found,
    /// How it stands to the goal.
    pub against: Against,
}

/// What led to a verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The results.
    Results,
    /// The verdicts of its parts.
    Parts,
    /// Its time lasts until this day.
    Due(Date),
    /// It has neither a goal nor parts.
    NoGoal,
    /// The plan does not say how it is measured.
    NoMeasure,
    /// Nothing was ever published of its measure about its agencies.
    NothingPublished,
    /// Something was published, but not for its time.
    NothingForPeriod,
    /// Only another instrument measured the same thing; this is what it measured.
    OtherInstrument(String),
    /// The result has another unit.
    OtherUnit,
    /// The result is not shown: too few answers.
    Withheld,
    /// Nothing arose.
    NothingArose,
    /// These agencies sent nothing.
    Missing(Vec<AgencyId>),
    /// Some of the parts of its time have no result.
    MissingParts {
        /// How many have one.
        known: usize,
        /// Of how many.
        of: usize,
    },
    /// Results of samples, or stated values, of several agencies: they cannot be added up.
    NotAdded,
}

impl Scoreboard {
    /// Judges all targets by all results.
    pub fn new(derived: &Derived, cx: &PlanCx<'_>, diags: &mut Diags) -> Scoreboard {
        let outcomes: Vec<Outcome> =
            derived.kinds.par_iter().flat_map_iter(|kind| kind.outcomes(cx)).collect();
        let results = Results::new(&outcomes, cx.directory);
        let lists = derived.kinds.iter().flat_map(|kind| kind.targets(cx));
        let judged = |list| Judged { verdicts: judge::all(&list, &results, cx.as_of), list };
        let plans: Vec<Judged> = lists.map(judged).collect();
        plans.iter().for_each(|plan| check_measures(&plan.list, &results, diags));
        Scoreboard { plans, outcomes }
    }

    /// Whether there is nothing to judge.
    pub fn is_empty(&self) -> bool {
        self.plans.is_empty()
    }
}

impl Judged {
    /// The places of the targets that are part of no other.
    pub fn top(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.list.targets.len()).filter(|place| self.list.targets[*place].parent.is_none())
    }

    /// How many of its targets have a verdict; the parts of a compound target count as one.
    pub fn count(&self, verdict: Verdict) -> u64 {
        self.top().filter(|place| self.verdicts[*place].verdict == verdict).count() as u64
    }
}

/// A key of a measure that looks like one with results but is none: probably mistyped. That another instrument measured the
/// same thing is no mistake.
fn check_measures(list: &TargetList, results: &Results<'_>, diags: &mut Diags) {
    for target in list.targets.iter().filter(|target| !target.is_unmeasured()) {
        let Some((kind, _)) = target.measure.split_once('/') else { continue };
        let of_kind = |key: &&str| key.split('/').next() == Some(kind);
        let known: Vec<&str> = results.measures().filter(of_kind).collect();
        let same = |key: &&str| **key == *target.measure || results::alike(key, &target.measure);
        if known.is_empty() || known.iter().any(same) {
            continue;
        }
        let diag = Diag::at(&faults::UNKNOWN_MEASURE, target.at).with("value", &target.measure);
        let near = nearest(&target.measure, known.iter().copied());
        diags.push(did_you_mean(diag, near).with("known", known.join(", ")));
    }
}
