//! The card of an agency: what each indicator, each group and the whole earned, or why there is no score.

use super::faults;
use super::points::{Points, half};
use super::precision::Precision;
use super::scheme::{Group, Scheme, Subject};
use super::score::{Row, Score};
use crate::base::diag::{Diag, Diags, Fault};
use crate::base::span::Span;
use crate::domain::agency::AgencyId;

/// What a document says of an agency.
#[derive(Debug)]
pub struct Card {
    /// The agency.
    pub agency: AgencyId,
    /// Where the document names it.
    pub span: Span,
    /// Its groups, in the order of the scheme.
    pub groups: Vec<GroupCard>,
    /// Its total.
    pub total: Sum,
}

/// A group of a card.
#[derive(Debug)]
pub struct GroupCard {
    /// The row of the group itself.
    pub own: Option<Score>,
    /// The rows of its indicators, in the order of the scheme.
    pub indicators: Vec<Option<Score>>,
    /// Its score.
    pub sum: Sum,
}

/// A score of several parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// The points; `None` where some part has no figures: missing, not zero.
    pub points: Option<Points>,
    /// The most points of what was scored: less than the maximum where nothing arose of some indicator.
    pub of: Points,
    /// Indicators of which nothing arose and that got no score.
    pub nothing: usize,
    /// Whether some indicator or group has no figures.
    pub missing: bool,
    /// Whether it was exported as it is.
    pub given: bool,
}

impl Sum {
    /// That of a part without figures.
    const MISSING: Sum = Sum { points: None, of: Points::ZERO, nothing: 0, missing: true, given: false };

    /// A single score as a sum, of so many points at most.
    fn of(score: Option<&Score>, of: Points) -> Sum {
        match score {
            Some(Score { points: Some(points), given, .. }) => {
                Sum { points: Some(*points), of, given: given.is_some(), ..Sum::default() }
            }
            Some(Score { nothing: true, .. }) => Sum { nothing: 1, ..Sum::default() },
            _ => Sum::MISSING,
        }
    }

    /// Whether nothing arose at all.
    pub fn is_nothing(&self) -> bool {
        self.points.is_none() && !self.missing && self.nothing > 0
    }

    /// A total of everything, which can be compared with others.
    pub fn whole(&self, max: Points) -> Option<Points> {
        self.points.filter(|_| self.of == max && !self.is_unchecked())
    }

    /// A total that was exported beside some of its parts: without the others nobody can check it.
    pub fn is_unchecked(&self) -> bool {
        self.given && self.missing
    }
}

impl GroupCard {
    /// The row of the group itself, where it says more than its indicators: points, or that nothing arose.
    fn own_score(&self) -> Option<&Score> {
        self.own.as_ref().filter(|own| own.points.is_some() || own.nothing)
    }
}

impl Card {
    /// Whether the row of a subject is a part of the sum of its group, and of the total.
    pub fn adds(&self, subject: Subject, scheme: &Scheme) -> (bool, bool) {
        let scored = |score: Option<&Score>| score.is_some_and(|score| score.points.is_some());
        let in_group = match subject {
            Subject::Total => return (false, self.total.given),
            Subject::Group(at) => scored(self.groups[at].own_score()),
            Subject::Indicator(at, place) => {
                let (group, counted) = (&self.groups[at], scheme.groups[at].scored());
                group.own_score().is_none()
                    && scored(group.indicators[place].as_ref())
                    && counted.iter().any(|(one, _)| *one == place)
            }
        };
        (in_group, in_group && !self.total.given)
    }

    /// An agency without rows.
    pub fn empty(agency: AgencyId, span: Span, scheme: &Scheme) -> Card {
        let group = |group: &Group| GroupCard {
            own: None,
            indicators: vec![None; group.indicators.len()],
            sum: Sum::MISSING,
        };
        let groups = scheme.groups.iter().map(group).collect();
        Card { agency, span, groups, total: Sum::MISSING }
    }

    /// Whether it has figures of anything: else the agency has not reported.
    pub fn has_figures(&self) -> bool {
        self.total.points.is_some() || self.has_groups()
    }

    /// Whether it has figures of groups or indicators, for which it gets a page of its own.
    pub fn has_groups(&self) -> bool {
        self.groups.iter().any(|one| one.own.is_some() || one.indicators.iter().any(Option::is_some))
    }

    /// The card with its rows added up.
    pub fn with(mut self, rows: &[&Row], mut adding: Adding<'_>) -> Card {
        let mut total = None;
        for row in rows {
            match row.subject {
                Subject::Total => total = Some(&row.score),
                Subject::Group(at) => self.groups[at].own = Some(row.score.clone()),
                Subject::Indicator(at, place) => self.groups[at].indicators[place] = Some(row.score.clone()),
            }
        }
        for (group, one) in adding.scheme.groups.iter().zip(&mut self.groups) {
            one.sum = adding.group(group, one);
        }
        self.total = adding.total(&self.groups, total);
        self
    }
}

/// Adds up, and compares with what was exported.
pub struct Adding<'a> {
    /// The scheme.
    pub scheme: &'a Scheme,
    /// Name of the agency, for messages.
    pub agency: &'a str,
    /// How exactly its scores are written.
    pub precision: Precision,
    /// Whether all rows were read: else sums say nothing.
    pub whole: bool,
    /// What is wrong with the sums.
    pub diags: &'a mut Diags,
}

impl Adding<'_> {
    fn group(&mut self, group: &Group, one: &GroupCard) -> Sum {
        let inside = indicators(group, one);
        if let Some(own) = &one.own
            && let (Some(given), Some(sum)) = (own.given, inside.whole(group.max))
        {
            let parts = group.indicators.len();
            self.compare(&faults::GROUP_DIFFERS, &group.name, given, (sum, parts), own.span);
        } else if let Some(own) = &one.own
            && let Some(given) = own.given
        {
            self.within(&group.name, given, (known(group, one), group.max, group.indicators.len()), own.span);
        }
        one.own_score().map_or(inside, |own| Sum::of(Some(own), group.max))
    }

    fn total(&mut self, groups: &[GroupCard], total: Option<&Score>) -> Sum {
        let sum = add(groups.iter().map(|group| group.sum));
        let Some((total, given)) = total.and_then(|total| Some((total, total.given?))) else { return sum };
        if let Some(computed) = sum.whole(self.scheme.max) {
            let parts = groups.len();
            self.compare(&faults::TOTAL_DIFFERS, "", given, (computed, parts), total.span);
            return Sum { points: Some(given), of: self.scheme.max, given: true, ..Sum::default() };
        }
        let parts = groups.iter().zip(&self.scheme.groups).map(|(one, group)| match one.sum.points {
            Some(points) => (points, one.sum.of),
            None => known(group, one),
        });
        let inside = parts.fold((Points::ZERO, Points::ZERO), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        let count = self.scheme.groups.iter().map(|group| group.indicators.len() + 1).sum();
        self.within("", given, (inside, self.scheme.max, count), total.span);
        // An export of totals alone lacks nothing that it set out to tell.
        let missing = sum.missing && inside.1 > Points::ZERO;
        Sum { points: Some(given), of: self.scheme.max, given: true, missing, ..Sum::default() }
    }

    /// An exported sum of which only some parts are known is at least what these add up to, and at most that and all that
    /// the others can earn.
    fn within(
        &mut self,
        name: &str,
        given: Points,
        ((least, of), max, parts): ((Points, Points), Points, usize),
        span: Span,
    ) {
        let (decimals, rounding) = (self.scheme.decimals, self.rounding(parts));
        let most = least + max.apart(of);
        if !self.whole || (least <= given + rounding && given <= most + rounding) {
            return;
        }
        let diag = Diag::at(&faults::SUM_OUTSIDE, span).with("value", given.text(decimals));
        let diag = diag.with("least", least.text(decimals)).with("most", most.text(decimals));
        let diag = diag.with("agency", self.agency);
        let (vi, en) = if name.is_empty() { ("tổng", "the total") } else { (name, name) };
        self.diags.push(diag.with_words("what", vi, en));
    }

    /// How far sums of rounded scores may be from the sum: half of the last place a part, and that of the sum.
    fn rounding(&self, parts: usize) -> Points {
        let parts = std::iter::repeat_n(half(self.scheme.decimals), parts).sum::<Points>();
        parts + half(self.precision.score)
    }

    fn compare(
        &mut self,
        fault: &'static Fault,
        name: &str,
        given: Points,
        (computed, parts): (Points, usize),
        span: Span,
    ) {
        let decimals = self.scheme.decimals;
        if !self.whole || given.apart(computed) <= self.rounding(parts) {
            return;
        }
        let diag = Diag::at(fault, span).with("value", given.text(decimals)).with("agency", self.agency);
        self.diags.push(diag.with("computed", computed.text(decimals)).with("group", name));
    }
}

/// What the indicators of a group add up to; missing where only the group itself can be scored.
fn indicators(group: &Group, one: &GroupCard) -> Sum {
    if group.indicators.is_empty() || group.indicators.iter().any(|indicator| indicator.max.is_none()) {
        return Sum::MISSING;
    }
    let scored = group.scored().into_iter();
    add(scored.map(|(place, max)| Sum::of(one.indicators[place].as_ref(), max)))
}

/// What those indicators of a group that were scored add up to, and the most points of these.
fn known(group: &Group, one: &GroupCard) -> (Points, Points) {
    let scored = group.scored().into_iter();
    let earned = scored.filter_map(|(place, max)| Some((one.indicators[place].as_ref()?.points?, max)));
    earned.fold((Points::ZERO, Points::ZERO), |sum, (points, max)| (sum.0 + points, sum.1 + max))
}

/// Parts of which nothing arose leave the sum and its maximum as they are; one that is missing leaves no sum.
fn add(parts: impl Iterator<Item = Sum>) -> Sum {
    let mut sum = Sum::default();
    for part in parts {
        sum.missing |= part.missing;
        sum.nothing += part.nothing;
        if let Some(points) = part.points {
            sum.points = Some(sum.points.unwrap_or_default() + points);
            sum.of = sum.of + part.of;
        }
    }
    sum.points = sum.points.filter(|_| !sum.missing);
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(points: &str, of: &str) -> Sum {
        let read = |text| Points::parse(text, 2).unwrap().0;
        Sum { points: Some(read(points)), of: read(of), ..Sum::default() }
    }

    #[test]
    fn nothing_and_missing_are_kept_apart_from_zero() {
        let nothing = Sum { nothing: 1, ..Sum::default() };
        let missing = Sum::MISSING;
        let max = Points::parse("18", 2).unwrap().0;
        assert_eq!(
            add([part("6", "6"), part("0", "12")].into_iter()).whole(max),
            Some(Points::parse("6", 2).unwrap().0)
        );
        let less = add([part("6", "6"), nothing].into_iter());
        assert_eq!((less.points, less.whole(max), less.nothing), (part("6", "6").points, None, 1));
        let lacks = add([part("6", "6"), missing].into_iter());
        assert_eq!((lacks.points, lacks.is_nothing()), (None, false));
        assert!(add([nothing, nothing].into_iter()).is_nothing());
    }
}
