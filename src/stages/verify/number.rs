//! Numbers as they are written: exact decimals, since a sum of binary fractions would not be the sum that pages show.

use serde::de::{Deserialize, Deserializer, Error};
use std::fmt;
use std::ops::Add;

/// Figures kept behind the point; no table has more.
const PLACES: usize = 9;

/// A decimal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number(i128);

impl Number {
    /// One, in units of the last place that is kept.
    pub(super) const ONE: i128 = 1_000_000_000;

    /// A whole number.
    pub(super) fn whole(n: usize) -> Number {
        Number(n as i128 * Number::ONE)
    }

    /// From units of the last place that is kept.
    pub(super) fn units(units: i128) -> Number {
        Number(units)
    }

    /// In units of the last place that is kept.
    pub(super) fn in_units(self) -> i128 {
        self.0
    }

    /// Reads a decimal with a dot; `None` when it is none, or has too many figures.
    pub(super) fn parse(text: &str) -> Option<Number> {
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
        let plain = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if !plain(whole) || !plain(part) || part.len() > PLACES || whole.len() > 24 {
            return None;
        }
        let units: i128 = format!("{whole}{part:0<PLACES$}").parse().ok()?;
        Some(Number(sign * units))
    }

    /// Rounded half up to so many figures behind the point.
    pub(super) fn rounded(self, decimals: u32) -> Number {
        let unit = Number::ONE / 10_i128.pow(decimals.min(PLACES as u32));
        Number((self.0 + unit / 2).div_euclid(unit) * unit)
    }

    /// How far it is above another.
    pub(super) fn above(self, other: Number) -> Number {
        Number(self.0.saturating_sub(other.0))
    }

    /// As a binary fraction, for roots.
    pub(super) fn fraction(self) -> f64 {
        self.0 as f64 / Number::ONE as f64
    }
}

impl Add for Number {
    type Output = Number;

    fn add(self, other: Number) -> Number {
        Number(self.0.saturating_add(other.0))
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, part) = (self.0.unsigned_abs() / 1_000_000_000, self.0.unsigned_abs() % 1_000_000_000);
        let text = format!("{sign}{whole}.{part:0PLACES$}");
        f.write_str(text.trim_end_matches('0').trim_end_matches('.'))
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Number, D::Error> {
        let number = serde_json::Number::deserialize(deserializer)?;
        // A fraction is written with as few figures as tell it apart: those of the list.
        Number::parse(&number.to_string())
            .ok_or_else(|| D::Error::custom(format!("{number}: no plain number")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_added_exactly() {
        let sum = ["0.1", "0.2", "84.12", "-0.02"].iter().filter_map(|text| Number::parse(text));
        assert_eq!(sum.fold(Number::default(), Number::add).to_string(), "84.4");
        assert_eq!(Number::parse("9007199254740993").unwrap().to_string(), "9007199254740993");
        assert_eq!(serde_json::from_str::<Number>("99.07").unwrap(), Number::parse("99.07").unwrap());
        assert_eq!(Number::parse("5.6625").unwrap().rounded(2), Number::parse("5.66").unwrap());
        assert_eq!(Number::parse("0.125").unwrap().rounded(2).to_string(), "0.13");
    }

    #[test]
    fn what_is_no_decimal_is_none() {
        for text in ["", "-", ".5", "1.", "1,5", "1e3", "+1", "1.2.3", "[x]", "0.0000000001"] {
            assert_eq!(Number::parse(text), None, "{text}");
        }
    }
}
