//! The figures of a set of late dossiers: computed once, shown everywhere.

use super::model::Row;
use super::ruleset::Timing;
use crate::base::number::Ratio;

/// Upper ends of the groups of delay, in working days; one more group follows.
pub const BIN_ENDS: [u32; 5] = [0, 3, 7, 15, 30];

/// Figures of a month or of an agency in a month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Dossiers closed late in the month.
    pub closed: u64,
    /// Dossiers open and past due on the day of the list.
    pub open: u64,
    /// Working days late over those for which they are known.
    pub days: Option<Days>,
    /// Dossiers whose working days late cannot be computed.
    pub unknown: u64,
    /// Dossiers by delay: 0 (only days off since the due day), 1–3, 4–7, 8–15, 16–30 and more than 30 working days.
    pub bins: [u64; 6],
    /// Dossiers whose delay was explained to the head of the agency.
    pub explained: u64,
    /// Dossiers for which an apology is owed.
    pub owed: u64,
    /// Those of them with an apology.
    pub apologised: u64,
    /// Those of them whose apology can be judged: in time, late or missing under a verified ruleset.
    pub judged: u64,
    /// The judged ones whose apology was in time.
    pub in_time: u64,
    /// Dossiers that were promised for another day.
    pub reappointed: u64,
}

/// Working days late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// Sum over the closed dossiers, if there are any.
    pub closed: Option<u64>,
    /// Sum over the open ones, up to the day of the list, if there are any.
    pub open: Option<u64>,
    /// The median of both, twice, since it may lie half-way between two dossiers.
    pub median_doubled: u64,
    /// The longest delay of both.
    pub max: u64,
}

impl Figures {
    /// The figures of rows with their working days late.
    pub fn of<'a>(rows: impl Iterator<Item = (&'a Row, Option<u32>)>) -> Figures {
        let mut figures = Figures::default();
        let (mut known, mut sums) = (Vec::new(), [None; 2]);
        for (row, days) in rows {
            *(if row.is_open() { &mut figures.open } else { &mut figures.closed }) += 1;
            figures.explained += u64::from(row.explained_on.is_some());
            figures.reappointed += u64::from(row.reappointments > 0);
            figures.add_apology(row);
            match days {
                Some(days) => {
                    figures.bins[bin(days)] += 1;
                    known.push(days);
                    *sums[usize::from(row.is_open())].get_or_insert(0) += u64::from(days);
                }
                None => figures.unknown += 1,
            }
        }
        known.sort_unstable();
        figures.days = Days::of(&known, sums);
        figures
    }

    /// Counts what a dossier's ruleset asks for; under none, nothing is owed.
    fn add_apology(&mut self, row: &Row) {
        let Some(timing) = row.timing() else { return };
        self.owed += 1;
        self.apologised += u64::from(row.apologised());
        self.judged += u64::from(timing != Timing::Unjudged);
        self.in_time += u64::from(timing == Timing::InTime);
    }

    /// All late dossiers of the set; of one month only, since a dossier stands on the lists of several.
    pub fn total(&self) -> u64 {
        self.closed + self.open
    }

    /// The explained ones, of all.
    pub fn explained_share(&self) -> Ratio {
        Ratio::new(self.explained, self.total())
    }

    /// Those with an apology, of those that are owed one.
    pub fn apologised_share(&self) -> Ratio {
        Ratio::new(self.apologised, self.owed)
    }

    /// Those whose apology was in time, of those that can be judged.
    pub fn in_time_share(&self) -> Ratio {
        Ratio::new(self.in_time, self.judged)
    }

    /// Those that are owed an apology whose timing cannot be judged.
    pub fn unjudged(&self) -> u64 {
        self.owed - self.judged
    }

    /// Those that were promised for another day, of all.
    pub fn reappointed_share(&self) -> Ratio {
        Ratio::new(self.reappointed, self.total())
    }
}

impl Days {
    /// Median and maximum of sorted numbers, beside the sums of both lists; `None` of nothing.
    fn of(sorted: &[u32], [closed, open]: [Option<u64>; 2]) -> Option<Days> {
        let at = |place: usize| sorted.get(place).copied().map(u64::from);
        let (low, high) = (at(sorted.len().checked_sub(1)? / 2)?, at(sorted.len() / 2)?);
        Some(Days { closed, open, median_doubled: low + high, max: at(sorted.len() - 1)? })
    }
}

fn bin(days: u32) -> usize {
    BIN_ENDS.iter().position(|end| days <= *end).unwrap_or(BIN_ENDS.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_of_delay_meet_at_their_ends() {
        let groups = [0, 1, 3, 4, 7, 8, 15, 16, 30, 31, 900].map(bin);
        assert_eq!(groups, [0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    }

    #[test]
    fn the_median_of_an_even_number_lies_between() {
        let of = |sorted: &[u32]| Days::of(sorted, [None, None]).map(|days| (days.median_doubled, days.max));
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[4]), Some((8, 4)));
        assert_eq!(of(&[1, 2, 5, 30]), Some((7, 30)));
    }
}
