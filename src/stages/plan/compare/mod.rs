//! Agencies beside each other: the share resolved late over the months, each drawn on the same scale, the newest month with
//! its denominators, and what random samples said of satisfaction. In the order of names: this is no ranking.

mod data;
mod multiple;
mod page;
mod survey;
#[cfg(test)]
mod tests;

use super::agencies::COMPARE;
use crate::base::date::Month;
use crate::base::number::Ratio;
use crate::domain::agency::{AgencyId, names};
use crate::domain::collate;
use crate::domain::kind::PlanCx;
use crate::domain::outcome::{Measured, Outcome};
use crate::domain::pager::numbered;
use crate::domain::period::Period;
pub(super) use data::own;
pub(super) use page::pages;
use std::collections::BTreeMap;
use std::sync::Arc;
use survey::Survey;

/// So many agencies stand on a page.
const AGENCIES: usize = 24;

/// So many months are drawn.
const MONTHS: usize = 12;

/// The measures of the table, each a column.
const MEASURES: [&str; 3] = ["handling/late", "handling/on-time", "handling/overdue"];

/// Counts by measure, agency and month.
type Shares<'a> = BTreeMap<(&'a str, AgencyId, Month), (Ratio, &'a Outcome)>;

/// What is compared.
pub(super) struct Comparison<'a> {
    cx: &'a PlanCx<'a>,
    /// In the order of their names.
    agencies: Vec<AgencyId>,
    /// The authority that short names leave out.
    root: Option<AgencyId>,
    /// The months drawn, oldest first; the last has figures of some agency.
    months: Vec<Month>,
    shares: Shares<'a>,
    /// The scale of all drawings, in tenths of a per cent.
    top: u64,
    /// The newest survey of each random sample.
    surveys: Vec<Survey<'a>>,
    /// Of fewer dossiers or answers than this no share is compared: one more would move it by more than three points.
    few: u64,
}

impl<'a> Comparison<'a> {
    /// `None` where fewer than two agencies published monthly summaries.
    pub(super) fn new(outcomes: &'a [Outcome], cx: &'a PlanCx<'a>) -> Option<Arc<Comparison<'a>>> {
        let shares = shares(outcomes);
        let last = shares.keys().map(|(.., month)| *month).max()?;
        let months = std::iter::successors(Some(last), |month| Some(month.prev())).take(MONTHS);
        let mut months: Vec<Month> = months.collect();
        months.reverse();
        let mut agencies: Vec<AgencyId> = shares
            .keys()
            .filter(|(_, _, month)| months.contains(month))
            .map(|(_, agency, _)| *agency)
            .collect();
        agencies.sort_unstable();
        agencies.dedup();
        if agencies.len() < 2 {
            return None;
        }
        let root = names::root(agencies.iter().copied(), cx.directory);
        agencies.sort_by_cached_key(|one| (collate::sort_key(names::shown(root, cx.directory, *one)), *one));
        let few = cx.config.law.answers(cx.as_of.0).few;
        let surveys = survey::newest(outcomes, &agencies, few);
        let mut comparison = Comparison { cx, agencies, root, months, shares, top: 0, surveys, few };
        let all = comparison
            .agencies
            .iter()
            .flat_map(|agency| comparison.months.iter().map(|month| (*agency, *month)));
        comparison.top =
            all.filter_map(|(agency, month)| comparison.drawn(agency, month).ok()).max().unwrap_or(0);
        Some(Arc::new(comparison))
    }

    fn share(&self, measure: &'static str, agency: AgencyId, month: Month) -> Option<Ratio> {
        self.shares.get(&(measure, agency, month)).map(|(ratio, _)| *ratio)
    }

    /// The share resolved late in tenths of a per cent, or why it is not drawn.
    fn drawn(&self, agency: AgencyId, month: Month) -> Result<u64, Gap> {
        let ratio = self.share(MEASURES[0], agency, month).ok_or(Gap::Missing)?;
        match ratio.percent(1) {
            Some(tenths) if ratio.whole >= self.few => Ok(tenths),
            _ => Err(Gap::Few),
        }
    }

    fn name(&self, agency: AgencyId) -> &'a str {
        names::shown(self.root, self.cx.directory, agency)
    }

    fn newest(&self) -> Month {
        self.months[self.months.len() - 1]
    }

    fn pages(&self) -> usize {
        self.agencies.len().div_ceil(AGENCIES)
    }

    /// The address of the page with the agency of this place.
    fn page_of(&self, place: usize) -> String {
        numbered(COMPARE, place / AGENCIES + 1)
    }

    /// A share with its counts; of few dossiers none is given.
    fn cell(&self, ratio: Ratio) -> String {
        let locale = self.cx.locale;
        let counts = format!("{}/{}", locale.count(ratio.part), locale.count(ratio.whole));
        let key = if ratio.whole < self.few { "compare.cell.few" } else { "compare.cell" };
        locale.say(key, &[("counts", &counts), ("share", &locale.percent(ratio))])
    }

    fn is_demo(&self) -> bool {
        self.agencies.iter().any(|agency| self.cx.directory.is_demo(*agency))
    }

    /// The range of the newest month over all agencies with enough dossiers, and how many these are.
    fn sentence(&self) -> String {
        let month = self.newest();
        let mut known: Vec<u64> =
            self.agencies.iter().filter_map(|agency| self.drawn(*agency, month).ok()).collect();
        known.sort_unstable();
        let period = self.cx.locale.period(&Period::Month(month));
        let n = self.agencies.len() as u64;
        match (known.first(), known.last()) {
            (Some(low), Some(high)) => {
                let (low, high) = (self.cx.locale.tenths(*low), self.cx.locale.tenths(*high));
                self.cx.locale.say_n(
                    "compare.sentence",
                    n,
                    &[("period", &period), ("low", &low), ("high", &high)],
                )
            }
            _ => self.cx.locale.say_n("compare.sentence.few", n, &[("period", &period)]),
        }
    }
}

fn shares<'a>(outcomes: &'a [Outcome]) -> Shares<'a> {
    let share = |outcome: &'a Outcome| {
        let Outcome { measure, agency: Some(agency), period: Period::Month(month), value, .. } = outcome
        else {
            return None;
        };
        let measure = MEASURES.into_iter().find(|one| *one == *measure)?;
        let ratio = match value {
            Measured::Share { ratio, .. } => *ratio,
            _ => Ratio::new(0, 0),
        };
        Some(((measure, *agency, *month), (ratio, outcome)))
    };
    outcomes.iter().filter_map(share).collect()
}

/// Why a month has no bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    /// Nothing was reported.
    Missing,
    /// Too few dossiers, or none.
    Few,
}
