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
    let hundredfold = part.checked_mul(100)?;
    // What the rate would be reached with; no list that somebody wrote may go beyond what can be counted.
    let due = |rate: u32| whole.checked_mul(i128::from(rate));
    match rule.full_from {
        Some(rate) if hundredfold >= due(rate)? => Some(max.rounded(rule.decimals)),
        Some(rate) => {
            // The smallest difference of scores.
            let unit =
                Number::ONE.checked_div(10_i128.checked_pow(rule.decimals)?).filter(|unit| *unit > 0)?;
            let earned = max.in_units().checked_mul(part)?.checked_mul(200)?;
            let needed = due(rate)?.checked_mul(unit)?;
            let rounded = earned.checked_add(needed)?.checked_div(needed.checked_mul(2)?)?;
            Some(Number::units(rounded.checked_mul(unit)?))
        }
        None => {
            let reached =
                rule.steps.iter().filter(|(rate, _)| due(*rate).is_some_and(|due| hundredfold >= due));
            let points: Option<Vec<Number>> = reached.map(|(_, points)| Number::parse(points)).collect();
            Some(points?.into_iter().max().unwrap_or_default())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(decimals: u32) -> Score {
        let text = format!("{{\"rate\": [], \"max\": \"12\", \"full_from\": 90, \"decimals\": {decimals}}}");
        serde_json::from_str(&text).unwrap()
    }

    fn number(text: &str) -> Number {
        Number::parse(text).unwrap()
    }

    #[test]
    fn a_rate_below_the_whole_earns_its_share_rounded_half_up() {
        assert_eq!(score(number("45"), number("100"), &rule(2)), Some(number("6")));
        assert_eq!(score(number("1"), number("3"), &rule(2)), Some(number("4.44")));
        assert_eq!(score(number("9"), number("10"), &rule(2)), Some(number("12")));
    }

    #[test]
    fn a_list_beyond_what_can_be_counted_has_no_score() {
        assert_eq!(score(number("1"), number("3"), &rule(10)), None);
        assert_eq!(score(number("1"), number("3"), &rule(60)), None);
        let huge = number("999999999999999999999999");
        assert_eq!(score(number("1"), huge, &rule(2)), None);
        assert_eq!(score(huge, huge, &rule(2)), Some(number("12")));
    }
}
