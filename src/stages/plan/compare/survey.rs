//! What random samples said of satisfaction, agency by agency, as a dot with its 95 % interval. An agency is called above or
//! below the whole only where the two intervals share no value; people who chose to answer are not compared at all.

use super::Comparison;
use crate::base::number::Ratio;
use crate::domain::agency::AgencyId;
use crate::domain::outcome::{Measured, Outcome};
use serde::Serialize;

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
type Ends = (u64, u64);

/// A survey with the agencies whose shares are shown.
pub(super) struct Compared<'a> {
    /// The survey as a whole.
    pub whole: &'a Outcome,
    /// Its share.
    pub ratio: Ratio,
    /// Its interval.
    pub ends: Ends,
    /// The agencies with their shares and intervals.
    pub agencies: Vec<(AgencyId, &'a Outcome, Ratio, Ends)>,
}

/// What is compared, in numbers.
pub(super) fn compared<'a>(all: &Comparison<'a>) -> Vec<Compared<'a>> {
    let of = |whole: &'a Outcome| {
        let same = |one: &&Outcome| one.measure == whole.measure && one.period == whole.period;
        let agency = |agency: &AgencyId| {
            let outcome = all.outcomes.iter().filter(same).find(|one| one.agency == Some(*agency))?;
            let (ratio, ends) = known(outcome, all.few)?;
            Some((*agency, outcome, ratio, ends))
        };
        let agencies: Vec<_> = all.agencies.iter().filter_map(agency).collect();
        let (ratio, ends) = (ratio(whole)?, ends(whole)?);
        (!agencies.is_empty()).then_some(Compared { whole, ratio, ends, agencies })
    };
    wholes(all).into_iter().filter_map(of).collect()
}

/// The newest survey of each random sample.
pub(super) fn all<'a>(all: &Comparison<'a>, shown: &[AgencyId]) -> Vec<SurveyView<'a>> {
    let wholes = wholes(all);
    wholes.into_iter().enumerate().filter_map(|(at, whole)| survey(all, shown, whole, at + 1)).collect()
}

/// Share and interval of an outcome that is shown.
fn known(outcome: &Outcome, few: u64) -> Option<(Ratio, Ends)> {
    ratio(outcome).zip(ends(outcome)).filter(|(ratio, _)| ratio.whole >= few)
}

fn wholes<'a>(all: &Comparison<'a>) -> Vec<&'a Outcome> {
    let mut wholes: Vec<&Outcome> = Vec::new();
    for outcome in all.outcomes.iter().filter(|one| one.agency.is_none() && ends(one).is_some()) {
        if !outcome.measure.starts_with(OVERALL) {
            continue;
        }
        match wholes.iter_mut().find(|one| one.measure == outcome.measure) {
            Some(known) if known.period < outcome.period => *known = outcome,
            Some(_) => {}
            None => wholes.push(outcome),
        }
    }
    wholes
}

fn ends(outcome: &Outcome) -> Option<Ends> {
    match outcome.value {
        Measured::Share { interval, .. } => interval,
        _ => None,
    }
}

fn survey<'a>(
    all: &Comparison<'a>,
    shown: &[AgencyId],
    whole: &Outcome,
    number: usize,
) -> Option<SurveyView<'a>> {
    let locale = all.cx.locale;
    let of = |agency: AgencyId| {
        let same = |one: &&Outcome| one.measure == whole.measure && one.period == whole.period;
        all.outcomes.iter().filter(same).find(|one| one.agency == Some(agency))
    };
    let asked: Vec<(AgencyId, &Outcome)> =
        shown.iter().filter_map(|agency| Some((*agency, of(*agency)?))).collect();
    if asked.is_empty() {
        return None;
    }
    // The scale is that of all agencies, whichever page they stand on.
    let everybody = all.agencies.iter().filter_map(|agency| of(*agency));
    let lowest =
        everybody.filter_map(ends).map(|(low, _)| low).chain(ends(whole).map(|(low, _)| low)).min()?;
    let start = lowest / 100 * 100;
    let rows = asked.into_iter().map(|(agency, outcome)| row(all, agency, outcome, whole, start));
    let (ratio, interval) = (ratio(whole)?, ends(whole)?);
    let period = locale.period(&whole.period);
    let (share, interval) = (locale.percent(ratio), words(all, interval));
    let n = locale.count(ratio.whole);
    Some(SurveyView {
        id: format!("survey-{number}"),
        title: whole.title.clone(),
        href: whole.href.clone(),
        whole: locale.say(
            "compare.survey.whole",
            &[("period", &period), ("share", &share), ("interval", &interval), ("n", &n)],
        ),
        low: locale.tenths(start),
        high: locale.tenths(1000),
        rows: rows.collect(),
    })
}

fn ratio(outcome: &Outcome) -> Option<Ratio> {
    match outcome.value {
        Measured::Share { ratio, .. } => Some(ratio),
        _ => None,
    }
}

/// `88,9–94,3%`
pub(super) fn words(all: &Comparison<'_>, (low, high): Ends) -> String {
    let tenths = |tenths: u64| all.cx.locale.decimal(&format!("{}.{}", tenths / 10, tenths % 10));
    format!("{}–{}%", tenths(low), tenths(high))
}

fn row<'a>(
    all: &Comparison<'a>,
    agency: AgencyId,
    outcome: &Outcome,
    whole: &Outcome,
    start: u64,
) -> SurveyRow<'a> {
    let locale = all.cx.locale;
    let known = known(outcome, all.few);
    let place = |tenths: u64| {
        let width = (1000 - start).max(1) as f64;
        (tenths.saturating_sub(start) as f64 / width * WIDTH * 10.0).round() / 10.0
    };
    let middle = ratio(whole).and_then(|ratio| ratio.percent(1)).unwrap_or(start);
    let against = match known.zip(ends(whole)) {
        Some(((_, own), whole)) => against(own, whole),
        None => "compare.survey.withheld",
    };
    SurveyRow {
        name: all.name(agency),
        href: outcome.href.clone(),
        share: match known {
            Some((ratio, _)) => locale.percent(ratio),
            None => locale.say("compare.survey.no-share", &[]),
        },
        interval: known.map(|(_, ends)| words(all, ends)),
        n: known.map(|(ratio, _)| locale.count(ratio.whole)),
        against: locale.say(against, &[]),
        drawing: known.map(|(ratio, (low, high))| Whisker {
            from: place(low),
            to: place(high),
            dot: place(ratio.percent(1).unwrap_or(start)),
            whole: place(middle),
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
