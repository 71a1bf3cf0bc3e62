//! What random samples said of satisfaction, agency by agency, as a dot with its 95 % interval. An agency is called above or
//! below the whole only where the two intervals share no value; people who chose to answer are not compared at all.

use super::Comparison;
use crate::base::number::Ratio;
use crate::domain::agency::AgencyId;
use crate::domain::chart::round;
use crate::domain::outcome::{Measured, Outcome};
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::Range;

/// The beginning of the measures that are compared: the question about everything, whatever the instrument.
const OVERALL: &str = "satisfaction/overall/";

/// Width of a drawing, in units of its view box.
const WIDTH: f64 = 200.0;

/// A survey.
#[derive(Serialize)]
pub(super) struct SurveyView<'a> {
    id: String,
    title: String,
    href: String,
    /// The whole with its interval.
    whole: String,
    /// Where the drawings begin and end.
    low: String,
    high: String,
    rows: Vec<SurveyRow<'a>>,
}

/// An agency in it.
#[derive(Serialize)]
struct SurveyRow<'a> {
    name: &'a str,
    href: String,
    share: String,
    interval: Option<String>,
    n: Option<String>,
    /// Against the whole, in words.
    against: String,
    drawing: Option<Whisker>,
}

/// A dot, its whisker, and the place of the whole.
#[derive(Serialize)]
struct Whisker {
    from: f64,
    to: f64,
    dot: f64,
    whole: f64,
}

/// An interval in tenths of a per cent.
pub(super) type Ends = (u64, u64);

/// A survey that is compared.
pub(super) struct Survey<'a> {
    /// The survey as a whole.
    pub whole: &'a Outcome,
    /// Its share.
    pub ratio: Ratio,
    /// Its interval.
    pub ends: Ends,
    /// The agencies with a result of their own, in order.
    agencies: Vec<Part<'a>>,
}

/// The part of an agency in a survey.
struct Part<'a> {
    /// The place of the agency among all.
    place: usize,
    outcome: &'a Outcome,
    /// Its share and interval; none where too few answered.
    known: Option<(Ratio, Ends)>,
}

impl<'a> Survey<'a> {
    fn new(
        whole: &'a Outcome,
        outcomes: &'a [Outcome],
        agencies: &[AgencyId],
        few: u64,
    ) -> Option<Survey<'a>> {
        let (ratio, ends) = share(whole)?;
        let same = |one: &&Outcome| one.measure == whole.measure && one.period == whole.period;
        let mut own: BTreeMap<AgencyId, &Outcome> = BTreeMap::new();
        for one in outcomes.iter().filter(same) {
            one.agency.map(|agency| own.entry(agency).or_insert(one));
        }
        let part = |(place, agency): (usize, &AgencyId)| {
            let outcome = *own.get(agency)?;
            Some(Part { place, outcome, known: share(outcome).filter(|(ratio, _)| ratio.whole >= few) })
        };
        Some(Survey { whole, ratio, ends, agencies: agencies.iter().enumerate().filter_map(part).collect() })
    }

    /// The places, outcomes, shares and intervals of the agencies of which these are shown.
    pub fn known(&self) -> impl Iterator<Item = (usize, &'a Outcome, Ratio, Ends)> {
        let known = |part: &Part<'a>| part.known.map(|(ratio, ends)| (part.place, part.outcome, ratio, ends));
        self.agencies.iter().filter_map(known)
    }
}

/// The newest survey of each random sample.
pub(super) fn newest<'a>(outcomes: &'a [Outcome], agencies: &[AgencyId], few: u64) -> Vec<Survey<'a>> {
    let mut wholes: Vec<&Outcome> = Vec::new();
    let is_whole = |one: &&Outcome| one.agency.is_none() && one.measure.starts_with(OVERALL);
    for outcome in outcomes.iter().filter(is_whole).filter(|one| share(one).is_some()) {
        match wholes.iter_mut().find(|one| one.measure == outcome.measure) {
            Some(known) if known.period < outcome.period => *known = outcome,
            Some(_) => {}
            None => wholes.push(outcome),
        }
    }
    wholes.into_iter().filter_map(|whole| Survey::new(whole, outcomes, agencies, few)).collect()
}

/// The share of a random sample and its interval.
fn share(outcome: &Outcome) -> Option<(Ratio, Ends)> {
    match outcome.value {
        Measured::Share { ratio, interval } => Some((ratio, interval?)),
        _ => None,
    }
}

/// What a page with the agencies of these places shows of the surveys.
pub(super) fn views<'a>(all: &Comparison<'a>, places: &Range<usize>) -> Vec<SurveyView<'a>> {
    let view = |(at, survey)| view(all, survey, places, at + 1);
    all.surveys.iter().enumerate().filter_map(view).collect()
}

fn view<'a>(
    all: &Comparison<'a>,
    survey: &Survey<'_>,
    places: &Range<usize>,
    number: usize,
) -> Option<SurveyView<'a>> {
    let locale = all.cx.locale;
    let asked: Vec<&Part<'_>> = survey.agencies.iter().filter(|one| places.contains(&one.place)).collect();
    if asked.is_empty() {
        return None;
    }
    // The scale is that of all agencies, whichever page they stand on.
    let lows = survey.known().map(|(.., (low, _))| low);
    let start = lows.fold(survey.ends.0, u64::min) / 100 * 100;
    let period = locale.period(&survey.whole.period);
    let (share, interval) = (locale.percent(survey.ratio), locale.interval(survey.ends));
    let n = locale.count(survey.ratio.whole);
    Some(SurveyView {
        id: format!("survey-{number}"),
        title: survey.whole.title.clone(),
        href: survey.whole.href.clone(),
        whole: locale.say(
            "compare.survey.whole",
            &[("period", &period), ("share", &share), ("interval", &interval), ("n", &n)],
        ),
        low: locale.tenths(start),
        high: locale.tenths(1000),
        rows: asked.into_iter().map(|part| row(all, part, survey, start)).collect(),
    })
}

fn row<'a>(all: &Comparison<'a>, part: &Part<'_>, survey: &Survey<'_>, start: u64) -> SurveyRow<'a> {
    let locale = all.cx.locale;
    let place = |tenths: u64| {
        let width = (1000 - start).max(1) as f64;
        round(tenths.saturating_sub(start) as f64 / width * WIDTH)
    };
    let middle = |ratio: Ratio| place(ratio.percent(1).unwrap_or(start));
    let against = match part.known {
        Some((_, ends)) => against(ends, survey.ends),
        None => "compare.survey.withheld",
    };
    SurveyRow {
        name: all.name(all.agencies[part.place]),
        href: part.outcome.href.clone(),
        share: match part.known {
            Some((ratio, _)) => locale.percent(ratio),
            None => locale.say("compare.survey.no-share", &[]),
        },
        interval: part.known.map(|(_, ends)| locale.interval(ends)),
        n: part.known.map(|(ratio, _)| locale.count(ratio.whole)),
        against: locale.say(against, &[]),
        drawing: part.known.map(|(ratio, (low, high))| Whisker {
            from: place(low),
            to: place(high),
            dot: middle(ratio),
            whole: middle(survey.ratio),
        }),
    }
}

/// How an interval stands to that of the whole: plain only when they share no value.
fn against(own: Ends, whole: Ends) -> &'static str {
    match (own.0 > whole.1, own.1 < whole.0) {
        (true, _) => "compare.survey.above",
        (_, true) => "compare.survey.below",
        _ => "compare.survey.same",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// A difference is told only where the intervals are apart, and told the other way round from the other side.
        #[test]
        fn only_intervals_apart_differ(a in 0u64..900, b in 0u64..900, w in 0u64..100, v in 0u64..100) {
            let (one, other) = ((a, a + w), (b, b + v));
            let overlap = one.0 <= other.1 && other.0 <= one.1;
            prop_assert_eq!(against(one, other) == "compare.survey.same", overlap);
            let turned = match against(other, one) {
                "compare.survey.above" => "compare.survey.below",
                "compare.survey.below" => "compare.survey.above",
                same => same,
            };
            prop_assert_eq!(against(one, other), turned);
        }
    }
}
