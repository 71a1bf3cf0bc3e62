//! Results drawn beside their goal: a bar with a tick for each, or, where every month has to reach it, a line with the goal across.

use crate::base::date::Month;
use crate::base::number::Ratio;
use crate::domain::chart::bullet::Bullet;
use crate::domain::chart::{Chart, Series, Unit};
use crate::domain::kind::PlanCx;
use crate::domain::outcome::Measured;
use crate::domain::period::Period;
use crate::domain::site::Tone;
use crate::domain::target::{Each, Goal, Target, Verdict};
use crate::stages::scoreboard::compare::{self, Against};
use crate::stages::scoreboard::{Judgement, Shown};
use std::collections::BTreeMap;
use std::fmt::Display;

/// Room beyond the longer of result and goal where the scale is not 0 to 100 %.
const BEYOND: f64 = 1.1;

/// A result as a bar with a tick for the goal: per cents from 0 to 100, all else from 0. None for what is not a number from 0 on.
pub(super) fn bullet(shown: &Shown, goal: &Goal, verdict: Verdict) -> Option<Bullet> {
    let wanted: f64 = goal.value.parse().ok()?;
    let value = match &shown.found.value {
        Measured::Share { ratio, .. } | Measured::Chosen(ratio) => ratio.fraction()? * 100.0,
        Measured::Stated { value, .. } => value.parse().ok()?,
        Measured::Withheld | Measured::Nothing => return None,
    };
    let most = value.max(wanted);
    let top = if goal.unit.trim() == "%" && most <= 100.0 { 100.0 } else { most * BEYOND };
    let drawn = value >= 0.0 && wanted >= 0.0;
    Bullet::new(Some(value), wanted, (0.0, top), tone(shown.against, verdict)).filter(|_| drawn)
}

/// A result that falls short is as bad as the verdict says, and no worse before its time is over.
fn tone(against: Against, verdict: Verdict) -> Tone {
    match against {
        Against::Reached => Tone::Good,
        Against::Indistinct => Tone::None,
        Against::Short => verdict.tone(),
    }
}

/// The months of a target that each has to reach its goal: shares in per cent as the table writes them, to one figure behind the
/// point. None where there are fewer than three, or where a share needs more figures to be told from the goal.
pub(super) fn line(id: &str, target: &Target, judged: &Judgement, cx: &PlanCx<'_>) -> Option<Chart> {
    let goal = target.goal.as_ref().filter(|goal| goal.unit.trim() == "%")?;
    if target.each != Some(Each::Month) || judged.shown.len() < 3 {
        return None;
    }
    let known: BTreeMap<_, u64> = judged.shown.iter().map(|one| month(one, goal)).collect::<Option<_>>()?;
    let (first, last) = (*known.first_key_value()?.0, *known.last_key_value()?.0);
    let values: Vec<_> = first.through(last).map(|month| (month, known.get(&month).copied())).collect();
    let wanted = goal.quantity(&goal.value, cx.locale);
    let series = Series {
        id,
        tone: "going",
        unit: Unit::Tenths,
        values: &values,
        goal: Some((tenths(goal)?, cx.locale.say("scoreboard.chart.goal", &[("value", &wanted)]))),
        beside: 1000,
    };
    let range = series.range(cx.locale)?;
    let args: [(&str, &dyn Display); 5] = [
        ("low", &range.low),
        ("high", &range.high),
        ("month", &cx.locale.period(&Period::Month(range.month))),
        ("newest", &range.newest),
        ("goal", &goal.words(cx.locale)),
    ];
    Some(series.draw(cx.locale.say("scoreboard.chart.title", &args), cx.locale))
}

/// The month of a result and its tenths of a per cent, where they are what is written.
fn month(shown: &Shown, goal: &Goal) -> Option<(Month, u64)> {
    let (Period::Month(month), Measured::Share { ratio, interval: None }) =
        (shown.found.period, &shown.found.value)
    else {
        return None;
    };
    Some((month, written(*ratio, goal)?))
}

fn written(ratio: Ratio, goal: &Goal) -> Option<u64> {
    let share = compare::shown(ratio, goal)?;
    let (whole, part) = share.split_once('.')?;
    (part.len() == 1).then(|| format!("{whole}{part}").parse().ok())?
}

/// A goal in tenths of a per cent, where it has no smaller part.
fn tenths(goal: &Goal) -> Option<u64> {
    let (whole, part) = goal.value.split_once('.').unwrap_or((&goal.value, "0"));
    (part.len() == 1).then(|| format!("{whole}{part}").parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::target::Comparator;
    use crate::stages::scoreboard::results::Found;

    fn goal(value: &str, unit: &str) -> Goal {
        Goal { comparator: Comparator::AtLeast, value: value.into(), unit: unit.into(), aspirational: false }
    }

    fn shown(value: Measured, against: Against) -> Shown {
        Shown { found: Found { period: Period::Year(2026), value, from: Vec::new() }, against }
    }

    fn drawn(value: Measured, against: Against, goal: &Goal, verdict: Verdict) -> Option<String> {
        Some(serde_json::to_string(&bullet(&shown(value, against), goal, verdict)?).unwrap())
    }

    #[test]
    fn bars_stand_on_the_scale_of_their_unit() {
        let half = Measured::Chosen(Ratio::new(1, 2));
        let stated = |value: &str, unit: &str| Measured::Stated { value: value.into(), unit: unit.into() };
        for (value, against, goal, verdict, expected) in [
            (
                half.clone(),
                Against::Short,
                goal("60", "%"),
                Verdict::Missed,
                r#"{"bar":170.0,"tick":202.5,"tone":"late"}"#,
            ),
            (
                half.clone(),
                Against::Short,
                goal("60", "%"),
                Verdict::NotDue,
                r#"{"bar":170.0,"tick":202.5,"tone":"none"}"#,
            ),
            (
                half,
                Against::Reached,
                goal("40", "%"),
                Verdict::NotDue,
                r#"{"bar":170.0,"tick":134.5,"tone":"good"}"#,
            ),
            (
                stated("5", "lần"),
                Against::Reached,
                goal("2.5", "lần"),
                Verdict::Met,
                r#"{"bar":309.1,"tick":153.0,"tone":"good"}"#,
            ),
            (
                stated("150", "%"),
                Against::Reached,
                goal("100", "%"),
                Verdict::Met,
                r#"{"bar":309.1,"tick":204.6,"tone":"good"}"#,
            ),
        ] {
            assert_eq!(drawn(value, against, &goal, verdict).unwrap(), expected);
        }
        assert_eq!(drawn(stated("-1", ""), Against::Short, &goal("2", ""), Verdict::Missed), None);
        assert_eq!(drawn(Measured::Withheld, Against::Short, &goal("2", "%"), Verdict::Missed), None);
    }

    #[test]
    fn shares_are_drawn_as_they_are_written_or_not_at_all() {
        assert_eq!(written(Ratio::new(668, 820), &goal("100", "%")), Some(815));
        assert_eq!(written(Ratio::new(9_999, 10_000), &goal("100", "%")), None, "99,99% is not 100,0%");
        assert_eq!((tenths(&goal("97.5", "%")), tenths(&goal("97.25", "%"))), (Some(975), None));
    }
}
