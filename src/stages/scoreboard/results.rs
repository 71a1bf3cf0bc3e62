//! The published results that a target may be judged by.

use super::Why;
use crate::base::number::Ratio;
use crate::domain::agency::{AgencyId, Directory};
use crate::domain::outcome::{Measured, Outcome};
use crate::domain::period::Period;
use crate::domain::target::Target;
use std::collections::{BTreeMap, BTreeSet};

/// All results by measure, each in the order of the kinds.
pub struct Results<'a> {
    by_measure: BTreeMap<&'a str, Vec<&'a Outcome>>,
    directory: &'a Directory,
}

/// A result for one period, with what it was taken from.
#[derive(Clone, Debug)]
pub struct Found {
    /// The period.
    pub period: Period,
    /// The value: of one publication, or the sum of several agencies.
    pub value: Measured,
    /// The publications.
    pub from: Vec<Outcome>,
}

impl<'a> Results<'a> {
    /// Puts the results in order.
    pub fn new(outcomes: &'a [Outcome], directory: &'a Directory) -> Results<'a> {
        let mut by_measure: BTreeMap<&str, Vec<&Outcome>> = BTreeMap::new();
        for outcome in outcomes {
            by_measure.entry(&outcome.measure).or_default().push(outcome);
        }
        Results { by_measure, directory }
    }

    /// The keys of all measures with a result.
    pub fn measures(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.by_measure.keys().copied()
    }

    /// The results that are about the agencies of a target, of any period.
    fn about(&self, target: &Target, issuer: Option<AgencyId>) -> Vec<&'a Outcome> {
        let all = self.by_measure.get(&*target.measure).map(Vec::as_slice).unwrap_or_default();
        all.iter().copied().filter(|one| self.concerns(one, target, issuer)).collect()
    }

    fn concerns(&self, outcome: &Outcome, target: &Target, issuer: Option<AgencyId>) -> bool {
        if !target.agencies.is_empty() {
            return outcome.agency.is_some_and(|agency| target.agencies.contains(&agency));
        }
        let Some(issuer) = issuer else { return false };
        let below = |agency: &AgencyId| self.directory.lineage(*agency).any(|one| one == issuer);
        let mut within = outcome.covers.iter().chain(&outcome.missing);
        outcome.agency == Some(issuer)
            || (outcome.agency.is_none() && !outcome.covers.is_empty() && within.all(below))
    }

    /// The periods that have a result about the agencies of a target, in order.
    pub fn periods(&self, target: &Target, issuer: Option<AgencyId>) -> BTreeSet<Period> {
        self.about(target, issuer).into_iter().map(|one| one.period).collect()
    }

    /// The result of a target for a period.
    ///
    /// # Errors
    /// Why there is none.
    pub fn find(&self, target: &Target, issuer: Option<AgencyId>, period: Period) -> Result<Found, Why> {
        let about = self.about(target, issuer);
        let here: Vec<&Outcome> = about.iter().copied().filter(|one| one.period == period).collect();
        if here.is_empty() {
            return Err(if about.is_empty() { self.nothing(target, issuer) } else { Why::NothingForPeriod });
        }
        let from: Vec<&Outcome> = match target.agencies.as_slice() {
            [] => here.into_iter().max_by_key(|one| rank(one)).into_iter().collect(),
            agencies => {
                let newest = |agency: &AgencyId| {
                    let own = here.iter().copied().filter(|one| one.agency == Some(*agency));
                    own.max_by_key(|one| one.published)
                };
                let missing: Vec<AgencyId> =
                    agencies.iter().copied().filter(|one| newest(one).is_none()).collect();
                if !missing.is_empty() {
                    return Err(Why::Missing(missing));
                }
                agencies.iter().filter_map(newest).collect()
            }
        };
        if let Some(one) = from.iter().find(|one| !one.missing.is_empty()) {
            return Err(Why::Missing(one.missing.clone()));
        }
        let value = sum(&from).ok_or(Why::NotAdded)?;
        Ok(Found { period, value, from: from.into_iter().cloned().collect() })
    }

    /// Why nothing at all is known: perhaps another instrument measured the same thing.
    fn nothing(&self, target: &Target, issuer: Option<AgencyId>) -> Why {
        let Some(thing) = same_thing(&target.measure) else { return Why::NothingPublished };
        let mut others = self.by_measure.iter().filter(|(key, _)| same_thing(key) == Some(thing));
        let other = others.find_map(|(_, all)| all.iter().find(|one| self.concerns(one, target, issuer)));
        other.map_or(Why::NothingPublished, |one| Why::OtherInstrument(one.title.clone()))
    }
}

/// Whether two instruments measured the same thing.
pub fn alike(one: &str, other: &str) -> bool {
    same_thing(one).is_some_and(|thing| same_thing(other) == Some(thing))
}

/// The kind and the thing measured of a key that names an instrument too.
fn same_thing(measure: &str) -> Option<&str> {
    let (first, _) = measure.match_indices('/').nth(1)?;
    Some(&measure[..first])
}

/// The issuer's own figure first, then the one that covers most, then the newest.
fn rank(outcome: &Outcome) -> (bool, usize, crate::base::date::Date) {
    (outcome.agency.is_some(), outcome.covers.len() + outcome.missing.len(), outcome.published)
}

/// The value of one publication, or counts of several added up; `None` where they cannot be added: samples and stated values.
fn sum(from: &[&Outcome]) -> Option<Measured> {
    if let [one] = from {
        return Some(one.value.clone());
    }
    let mut total = Ratio::new(0, 0);
    for one in from {
        match &one.value {
            Measured::Share { ratio, interval: None } => {
                total.part = total.part.saturating_add(ratio.part);
                total.whole = total.whole.saturating_add(ratio.whole);
            }
            Measured::Nothing => {}
            Measured::Withheld => return Some(Measured::Withheld),
            Measured::Share { .. } | Measured::Chosen(_) | Measured::Stated { .. } => return None,
        }
    }
    Some(Measured::of(total))
}
