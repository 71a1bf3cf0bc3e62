//! The verdict of each target. A target is due when its time is over; before, nothing is missed.

use super::compare::{Against, Unfit, hold};
use super::results::{Found, Results};
use super::{Judgement, Shown, Why};
use crate::base::date::AsOf;
use crate::domain::agency::AgencyId;
use crate::domain::period::Period;
use crate::domain::target::{Goal, Target, TargetList, Verdict};

/// Judges the targets of a plan, in their order.
pub fn all(list: &TargetList, results: &Results<'_>, as_of: AsOf) -> Vec<Judgement> {
    let judge = Judge { results, issuer: list.issuer, as_of };
    let mut judged: Vec<Option<Judgement>> = list
        .targets
        .iter()
        .map(|target| target.goal.as_ref().map(|goal| judge.target(target, goal)))
        .collect();
    // The parts of a compound target may be compound too; they make no circle, so each round settles one more.
    for _ in 0..list.targets.len() {
        if judged.iter().all(Option::is_some) {
            break;
        }
        for place in 0..list.targets.len() {
            if judged[place].is_some() {
                continue;
            }
            let parts: Vec<usize> =
                (0..list.targets.len()).filter(|part| list.targets[*part].parent == Some(place)).collect();
            let verdicts: Option<Vec<Verdict>> =
                parts.iter().map(|part| judged[*part].as_ref().map(|one| one.verdict)).collect();
            judged[place] = verdicts.map(|verdicts| compound(&verdicts));
        }
    }
    judged.into_iter().map(|one| one.unwrap_or_else(|| compound(&[]))).collect()
}

/// The verdict of a compound target from those of its parts. It is due with the last of them; then one missed part is
/// enough to miss it, and it is reached when all are.
pub fn compound(parts: &[Verdict]) -> Judgement {
    const ORDER: [Verdict; 7] = [
        Verdict::NotDue,
        Verdict::Missed,
        Verdict::Unreached,
        Verdict::CannotJudge,
        Verdict::Indistinct,
        Verdict::MetLate,
        Verdict::Met,
    ];
    match ORDER.into_iter().find(|verdict| parts.contains(verdict)) {
        Some(verdict) => Judgement { verdict, why: Why::Parts, shown: Vec::new() },
        None => Judgement { verdict: Verdict::CannotJudge, why: Why::NoGoal, shown: Vec::new() },
    }
}

struct Judge<'a> {
    results: &'a Results<'a>,
    issuer: Option<AgencyId>,
    as_of: AsOf,
}

impl Judge<'_> {
    fn target(&self, target: &Target, goal: &Goal) -> Judgement {
        if target.is_unmeasured() {
            return cannot(Why::NoMeasure);
        }
        if self.as_of.0 <= target.period.last() {
            return self.not_due(target, goal);
        }
        match target.each.and_then(|each| each.parts(&target.period)) {
            Some(parts) => self.each(target, goal, &parts),
            None => self.whole(target, goal),
        }
    }

    /// The time is not over: what is known so far is shown and judges nothing.
    fn not_due(&self, target: &Target, goal: &Goal) -> Judgement {
        let inside = |period: &Period| {
            target.period.first() <= period.first()
                && period.last() <= target.period.last()
                && target.each.is_none_or(|each| each.is(period))
        };
        let periods = self.results.periods(target, self.issuer);
        let newest = periods.into_iter().rev().filter(inside);
        let known = newest.filter_map(|period| self.held(target, goal, period).ok());
        let shown: Vec<Shown> = match target.each {
            Some(_) => {
                let mut all: Vec<Shown> = known.collect();
                all.reverse();
                all
            }
            None => known.take(1).collect(),
        };
        Judgement { verdict: Verdict::NotDue, why: Why::Due(target.period.last()), shown }
    }

    /// One result for the whole time decides.
    fn whole(&self, target: &Target, goal: &Goal) -> Judgement {
        let shown = match self.held(target, goal, target.period) {
            Ok(shown) => shown,
            Err(why) => return cannot(why),
        };
        let against = shown.against;
        let later = (against == Against::Short).then(|| self.later(target, goal)).flatten();
        if let Some(later) = later {
            return Judgement { verdict: Verdict::MetLate, why: Why::Results, shown: vec![shown, later] };
        }
        Judgement { verdict: verdict(against, goal), why: Why::Results, shown: vec![shown] }
    }

    /// The first result of a later period of the same length that reaches the goal.
    fn later(&self, target: &Target, goal: &Goal) -> Option<Shown> {
        let like = |period: &Period| {
            period.first() > target.period.last()
                && std::mem::discriminant(period) == std::mem::discriminant(&target.period)
                && !matches!(period, Period::Range { .. } | Period::Years { .. })
        };
        let periods = self.results.periods(target, self.issuer);
        let mut later = periods.into_iter().filter(like);
        later.find_map(|period| {
            self.held(target, goal, period).ok().filter(|one| one.against == Against::Reached)
        })
    }

    /// Each part must reach the goal; a part in which nothing arose breaks nothing.
    fn each(&self, target: &Target, goal: &Goal, parts: &[Period]) -> Judgement {
        let mut shown = Vec::new();
        let mut unknown = Vec::new();
        for part in parts {
            match self.held(target, goal, *part) {
                Ok(one) => shown.push(one),
                Err(Why::NothingArose) => {}
                Err(why) => unknown.push(why),
            }
        }
        let known = parts.len() - unknown.len();
        let missing = match unknown.pop() {
            Some(_) if known > 0 => Some(Why::MissingParts { known, of: parts.len() }),
            why => why,
        };
        // A missed part decides, whatever the others are.
        let worst = shown.iter().map(|one| one.against).min();
        let (verdict, why) = match (worst, missing) {
            (Some(Against::Short), _) => (verdict(Against::Short, goal), Why::Results),
            (_, Some(why)) => (Verdict::CannotJudge, why),
            (Some(worst), None) => (verdict(worst, goal), Why::Results),
            (None, None) => (Verdict::CannotJudge, Why::NothingArose),
        };
        Judgement { verdict, why, shown }
    }

    fn held(&self, target: &Target, goal: &Goal, period: Period) -> Result<Shown, Why> {
        let found: Found = self.results.find(target, self.issuer, period)?;
        match hold(&found.value, goal) {
            Ok(against) => Ok(Shown { found, against }),
            Err(Unfit::Unit) => Err(Why::OtherUnit),
            Err(Unfit::Withheld) => Err(Why::Withheld),
            Err(Unfit::Nothing) => Err(Why::NothingArose),
        }
    }
}

/// The verdict when the time is over.
fn verdict(against: Against, goal: &Goal) -> Verdict {
    match against {
        Against::Reached => Verdict::Met,
        Against::Indistinct => Verdict::Indistinct,
        Against::Short if goal.aspirational => Verdict::Unreached,
        Against::Short => Verdict::Missed,
    }
}

fn cannot(why: Why) -> Judgement {
    Judgement { verdict: Verdict::CannotJudge, why, shown: Vec::new() }
}
