//! Counts that add up over several tables: a quarter over its months, an authority over the agencies below it. A reader may
//! subtract one table from another, so that what each table hides by itself would follow from both.
//!
//! The rule is that a sum tells nothing that its parts do not tell:
//!
//! > A count of a longer period is shown only where each period within it shows the same count; a count of an authority only
//! > where each agency below it does. What the parts leave over, such as a month that was not published, is a part too.
//!
//! Then every count shown of a sum follows from counts shown of the parts, which are safe, and it is itself 0 or at least 5.
//! Why a count of a sum is hidden is not told: "fewer than five" would bound the parts. Where a table has an authority beside
//! agencies below it, its totals are hidden in each column in which anything is hidden, since they would count both.

use super::model::{Counts, Survey};
use super::protect::{Suppressed, protect_column};
use crate::domain::agency::{AgencyId, AgencyLevel, Directory};
use crate::domain::law::Answers as Rules;

/// The levels whose figures are those of the agencies below them; a department's are its own, whatever units it has.
const SUMS: [AgencyLevel; 4] =
    [AgencyLevel::Ministry, AgencyLevel::Province, AgencyLevel::District, AgencyLevel::Commune];

/// What is hidden of the answers to one question.
#[derive(Debug)]
pub(super) struct Guarded {
    /// The agencies that have a row, in the order of the survey.
    pub agencies: Vec<AgencyId>,
    /// Their answers by level.
    rows: Vec<Vec<u64>>,
    /// What is hidden of them.
    pub counts: Suppressed,
    /// Answers that do not apply: those of the agencies, then the total; `None` where some row does not say.
    pub apart: Option<Vec<Option<u64>>>,
}

/// Answers of each agency by question.
type Answers = Vec<(AgencyId, Vec<Option<Counts>>)>;

impl Guarded {
    /// What a table hides by itself.
    pub fn new(answers: &Answers, question: usize, satisfied: usize, rules: Rules) -> Guarded {
        let given = answers.iter().filter_map(|(id, all)| Some((*id, all.get(question)?.as_ref()?)));
        let (agencies, given): (Vec<AgencyId>, Vec<&Counts>) = given.unzip();
        let rows: Vec<Vec<u64>> = given.iter().map(|counts| counts.levels.clone()).collect();
        let counts = Suppressed::new(&rows, satisfied, rules);
        let blank: Vec<bool> = (0..rows.len()).map(|row| counts.blank(row)).collect();
        let apart: Option<Vec<u64>> = given.iter().map(|counts| counts.not_applicable).collect();
        let apart = apart.filter(|_| !rows.is_empty()).map(|counts| protect_column(&counts, &blank, rules));
        Guarded { agencies, rows, counts, apart }
    }

    fn row_of(&self, agency: AgencyId) -> Option<usize> {
        self.agencies.iter().position(|one| *one == agency)
    }

    fn columns(&self) -> usize {
        self.rows.first().map_or(0, Vec::len) + 1
    }

    /// Hides a count wherever `part` hides it; rows are paired by `pairs`.
    fn follow(&mut self, part: &Suppressed, pairs: &[(usize, usize)]) {
        for (own, other) in pairs {
            for column in 0..self.columns() {
                if part.shown(*other, column).is_none() {
                    self.counts.hide_also(*own, column);
                }
            }
        }
    }

    /// Hides what would follow from agencies below an authority in the same table.
    fn below(&mut self, directory: &Directory) {
        let agencies = self.agencies.clone();
        let is_below = |part: usize, whole: usize| {
            part != whole && directory.lineage(agencies[part]).any(|one| one == agencies[whole])
        };
        let mut nested = false;
        let is_authority = |place: &usize| SUMS.contains(&directory.get(agencies[*place]).level);
        for whole in (0..agencies.len()).filter(is_authority) {
            let parts: Vec<usize> = (0..agencies.len()).filter(|part| is_below(*part, whole)).collect();
            // Agencies below one of the parts are counted there already.
            let direct = parts.iter().filter(|part| !parts.iter().any(|over| is_below(**part, *over)));
            let left = rest(&self.rows[whole], direct.map(|part| &self.rows[*part]));
            let (Some(left), false) = (left, parts.is_empty()) else { continue };
            nested = true;
            let left = Suppressed::new(&[left], self.counts.satisfied_levels(), self.counts.rules());
            self.follow(&left, &[(whole, 0)]);
            let parts_hide = self.counts.clone();
            self.follow(&parts_hide, &parts.iter().map(|part| (whole, *part)).collect::<Vec<_>>());
            self.withhold_apart(Some(whole));
        }
        if !nested {
            return;
        }
        let last = agencies.len();
        for column in 0..self.columns() {
            if (0..last).any(|row| self.counts.shown(row, column).is_none()) {
                self.counts.hide_also(last, column);
            }
        }
        self.withhold_apart(None);
        self.counts.keep_reasons();
    }

    /// Answers that do not apply over a longer period: shown where each part shows them and leaves nothing over.
    fn apart_over_time(&mut self, parts: &[&Guarded]) {
        let agencies = self.agencies.clone();
        let Some(apart) = &mut self.apart else { return };
        for (row, count) in apart.iter_mut().enumerate() {
            let place = |part: &Guarded| match agencies.get(row) {
                Some(agency) => part.row_of(*agency),
                None => Some(part.agencies.len()),
            };
            let of_part = |part: &Guarded| part.apart.as_ref()?[place(part)?];
            let known: Option<u64> =
                parts.iter().filter(|part| place(part).is_some()).map(|part| of_part(part)).sum();
            *count = count.filter(|count| known == Some(*count));
        }
    }

    /// Answers that do not apply are few, and their column has no sums of rows to weigh them with: those of a sum are hidden
    /// wherever any of the column is.
    fn withhold_apart(&mut self, row: Option<usize>) {
        let Some(apart) = &mut self.apart else { return };
        let last = apart.len() - 1;
        let row = row.unwrap_or(last);
        if apart.iter().enumerate().any(|(at, count)| at != row && count.is_none()) {
            apart[row] = None;
        }
    }
}

/// What is left of a whole without its parts; `None` when it does not hold them all, and so is not their sum.
fn rest<'a>(whole: &[u64], parts: impl Iterator<Item = &'a Vec<u64>>) -> Option<Vec<u64>> {
    let mut rest = whole.to_vec();
    for part in parts {
        for (left, count) in rest.iter_mut().zip(part) {
            *left = left.checked_sub(*count)?;
        }
    }
    Some(rest)
}

/// Hides in all surveys what would follow from several tables; `guarded` holds the questions of each survey.
pub(super) fn restrict(surveys: &[Survey], guarded: &mut [Vec<Guarded>], directory: &Directory) {
    guarded.iter_mut().flatten().for_each(|table| table.below(directory));
    let mut order: Vec<usize> = (0..surveys.len()).collect();
    order.sort_by_key(|place| (days(&surveys[*place]), *place));
    for whole in order {
        let parts = within(surveys, whole);
        if parts.is_empty() {
            continue;
        }
        for question in 0..surveys[whole].questions.len() {
            let id = &surveys[whole].questions[question].id;
            let tables: Vec<(usize, usize)> = parts
                .iter()
                .filter_map(|part| {
                    let place = surveys[*part].questions.iter().position(|one| one.id == *id)?;
                    (surveys[*part].scale == surveys[whole].scale).then_some((*part, place))
                })
                .collect();
            let rules = guarded[whole][question].counts.rules();
            let empty = Guarded::new(&Vec::new(), 0, 0, rules);
            let mut table = std::mem::replace(&mut guarded[whole][question], empty);
            over_time(&mut table, &tables, guarded);
            guarded[whole][question] = table;
        }
    }
}

fn days(survey: &Survey) -> i64 {
    survey.period.last().days_since(survey.period.first())
}

/// The surveys of the same instrument within the period of another that make it up, the longest first; none overlap.
fn within(surveys: &[Survey], whole: usize) -> Vec<usize> {
    let (series, period) = (&surveys[whole].series, surveys[whole].period);
    let inside = |place: &usize| {
        let one = &surveys[*place];
        let (first, last) = (one.period.first(), one.period.last());
        *place != whole
            && one.series == *series
            && period.contains(first)
            && period.contains(last)
            && days(one) < days(&surveys[whole])
    };
    let mut all: Vec<usize> = (0..surveys.len()).filter(inside).collect();
    all.sort_by_key(|place| (std::cmp::Reverse(days(&surveys[*place])), *place));
    let mut taken: Vec<usize> = Vec::new();
    for place in all {
        let one = &surveys[place].period;
        let apart = |other: &usize| {
            let other = &surveys[*other].period;
            one.last() < other.first() || other.last() < one.first()
        };
        if taken.iter().all(apart) {
            taken.push(place);
        }
    }
    taken
}

/// Hides in a longer period what its parts, and what they leave over, hide.
fn over_time(table: &mut Guarded, parts: &[(usize, usize)], guarded: &[Vec<Guarded>]) {
    let parts: Vec<&Guarded> = parts.iter().map(|(survey, question)| &guarded[*survey][*question]).collect();
    let last = table.agencies.len();
    let left: Vec<Option<Vec<u64>>> = table
        .agencies
        .iter()
        .zip(&table.rows)
        .map(|(agency, row)| {
            rest(row, parts.iter().filter_map(|part| Some(&part.rows[part.row_of(*agency)?])))
        })
        .collect();
    // Rows that do not hold their parts are no sums: nobody can subtract.
    let sums = |row: usize| left.get(row).is_none_or(Option::is_some);
    if parts.is_empty() || left.iter().all(Option::is_none) {
        return;
    }
    for part in &parts {
        let own = table.agencies.iter().enumerate();
        let mut pairs: Vec<(usize, usize)> =
            own.filter_map(|(row, agency)| Some((row, part.row_of(*agency)?))).collect();
        pairs.push((last, part.agencies.len()));
        pairs.retain(|(row, _)| sums(*row));
        table.follow(&part.counts, &pairs);
    }
    let none = vec![0; table.columns() - 1];
    let rows: Vec<Vec<u64>> = left.iter().map(|row| row.clone().unwrap_or_else(|| none.clone())).collect();
    let left = Suppressed::new(&rows, table.counts.satisfied_levels(), table.counts.rules());
    table.follow(&left, &(0..=last).map(|row| (row, row)).collect::<Vec<_>>());
    table.apart_over_time(&parts);
    table.counts.keep_reasons();
}

#[cfg(test)]
mod tests;
