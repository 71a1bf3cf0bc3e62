//! Periods within a longer one: what a quarter says is what its months say together.

use crate::base::date::Date;
use crate::domain::agency::AgencyId;
use crate::domain::period::Period;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What documents say of agencies in months, quarters, halves of a year and nine months.
pub struct Within<T> {
    /// By the day on which a period begins, the longest first: a quarter is held against its months by itself.
    beginning: BTreeMap<(AgencyId, Date), Vec<(Period, T)>>,
}

impl<T> Within<T> {
    /// Of what documents say; other periods are made up of these and make up none.
    pub fn of(all: impl Iterator<Item = (AgencyId, Period, T)>) -> Within<T> {
        let mut beginning: BTreeMap<(AgencyId, Date), Vec<(Period, T)>> = BTreeMap::new();
        for (agency, period, said) in all.filter(|(_, period, _)| is_regular(*period)) {
            beginning.entry((agency, period.first())).or_default().push((period, said));
        }
        for begins in beginning.values_mut() {
            begins.sort_by_key(|(period, _)| Reverse(period.last()));
        }
        Within { beginning }
    }

    /// What is said of the periods that follow each other from the first day of a longer one to its last; `None` when one of
    /// them is not there.
    pub fn parts(&self, agency: AgencyId, whole: Period) -> Option<Vec<&T>> {
        self.from(whole.first(), agency, whole)
    }

    fn from(&self, day: Date, agency: AgencyId, whole: Period) -> Option<Vec<&T>> {
        let begins = self.beginning.get(&(agency, day))?;
        let inside = |(period, _): &&(Period, T)| *period != whole && period.last() <= whole.last();
        begins.iter().filter(inside).find_map(|(period, said)| {
            if period.last() == whole.last() {
                return Some(vec![said]);
            }
            let mut rest = self.from(period.last().next(), agency, whole)?;
            rest.insert(0, said);
            Some(rest)
        })
    }
}

fn is_regular(period: Period) -> bool {
    matches!(period, Period::Month(_) | Period::Quarter { .. } | Period::Half { .. } | Period::NineMonths(_))
}
