//! What follows from a share: its interval, and the score that it earns.

use super::list::{Score, Tip};
use super::number::Number;

/// The 97.5th percentile of the normal distribution, as tables print it.
const Z: f64 = 1.96;

/// An end of the interval of Wilson's score method for a random sample, in per cent with one decimal.
pub(super) fn wilson(part: Number, whole: Number, end: Tip) -> Option<Number> {
    let n = whole.fraction();
    if n <= 0.0 {
        return None;
    }
    let (p, z2) = (part.fraction() / n, Z * Z / n);
    let half = (p * (1.0 - p) * z2 + z2 * z2 / 4.0).sqrt();
    let centre = p + z2 / 2.0;
    let end = match end {
        Tip::Low => centre - half,
        Tip::High => centre + half,
    };
    let tenths = ((end / (1.0 + z2)).clamp(0.0, 1.0) * 1000.0 + 0.5).floor();
    Some(Number::units(tenths as i128 * (Number::ONE / 10)))
}

/// The score that a rate earns; `None` when nothing arose or the rule cannot be read.
pub(super) fn score(part: Number, whole: Number, rule: &Score) -> Option<Number> {
    let max = Number::parse(&rule.max)?;
    let (part, whole) = (part.in_units(), whole.in_units());
    if whole <= 0 {
        return None;
    }
    let reaches = |rate: u32| part * 100 >= whole * i128::from(rate);
    match rule.full_from {
        Some(rate) if reaches(rate) => Some(max.rounded(rule.decimals)),
        Some(rate) => {
            // The smallest difference of scores.
            let unit = Number::ONE / 10_i128.checked_pow(rule.decimals)?;
            let (earned, needed) =
                (max.in_units().checked_mul(part)?.checked_mul(200)?, whole * i128::from(rate) * unit);
            Some(Number::units((earned + needed) / (2 * needed) * unit))
        }
        None => {
            let reached = rule.steps.iter().filter(|(rate, _)| reaches(*rate));
            let points: Option<Vec<Number>> = reached.map(|(_, points)| Number::parse(points)).collect();
            Some(points?.into_iter().max().unwrap_or_default())
        }
    }
}
