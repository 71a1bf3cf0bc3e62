//! Points: exact to the thousandth, rounded half up to the decimals of the scheme.

use crate::base::number::{Ratio, decimal};
use crate::domain::figure::Exact;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer};
use std::borrow::Cow;
use std::iter::Sum;
use std::ops::Add;

/// The most decimals that points have.
pub const DECIMALS: u32 = 3;

/// A number of points, in thousandths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Points(u64);

impl Points {
    /// None at all.
    pub const ZERO: Points = Points(0);

    /// Reads a decimal with a dot, rounded half up to so many decimals; and how many it was written with. `None` when it
    /// is no decimal from 0.
    pub fn parse(text: &str, decimals: u32) -> Option<(Points, u32)> {
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        if whole.is_empty() || !(whole.bytes().chain(part.bytes())).all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let digits: u128 = format!("{whole}{part}").parse().ok()?;
        let written = u32::try_from(part.len()).ok()?;
        let scale = 10u128.checked_pow(written)?;
        let units = (digits.checked_mul(2 * 10u128.pow(decimals))? + scale) / (2 * scale);
        Some((Points(u64::try_from(units).ok()?.checked_mul(unit(decimals))?), written))
    }

    /// The whole part of a score that a rate earns: `rate / full`, rounded half up to so many decimals, never above.
    pub fn share(self, rate: Ratio, full: u32, decimals: u32) -> Points {
        let earned = u128::from(rate.part) * 100;
        let needed = u128::from(rate.whole) * u128::from(full);
        if earned >= needed {
            return self;
        }
        let unit = u128::from(unit(decimals));
        let units = (u128::from(self.0) * earned * 2 + needed * unit) / (2 * needed * unit);
        Points((units * unit) as u64)
    }

    /// Rounded half up to so many decimals.
    pub fn round(self, decimals: u32) -> Points {
        let unit = unit(decimals);
        Points((self.0 + unit / 2) / unit * unit)
    }

    /// How far two are apart.
    pub fn apart(self, other: Points) -> Points {
        Points(self.0.abs_diff(other.0))
    }

    /// Part of a whole.
    pub fn of(self, whole: Points) -> Ratio {
        Ratio::new(self.0, whole.0)
    }

    /// As a figure.
    pub fn exact(self) -> Exact {
        Exact::Decimal(self.0, DECIMALS)
    }

    /// In hundredths, rounded half up.
    pub fn hundredths(self) -> u64 {
        self.round(2).0 / unit(2)
    }

    /// A decimal with a dot and just so many decimals: `84.12`.
    pub fn text(self, decimals: u32) -> String {
        decimal(self.round(decimals).0 / unit(decimals), decimals)
    }

    /// A decimal with a dot and no more decimals than it needs: `18`, `0.5`.
    pub fn short(self) -> String {
        let text = self.text(DECIMALS);
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }
}

/// Half of the last place of so many decimals.
pub fn half(decimals: u32) -> Points {
    Points(unit(decimals.min(DECIMALS)).div_ceil(2))
}

/// The last place in thousandths.
fn unit(decimals: u32) -> u64 {
    10u64.pow(DECIMALS.saturating_sub(decimals))
}

impl Add for Points {
    type Output = Points;

    fn add(self, other: Points) -> Points {
        Points(self.0.saturating_add(other.0))
    }
}

impl Sum for Points {
    fn sum<I: Iterator<Item = Points>>(all: I) -> Points {
        all.fold(Points::ZERO, Points::add)
    }
}

impl<'de> Deserialize<'de> for Points {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Points, D::Error> {
        let number = f64::deserialize(deserializer)?;
        // Three decimals are far within what a double holds; below 0 becomes 0, which the sum of the scheme tells.
        Ok(Points((number * 1000.0).round() as u64))
    }
}

impl JsonSchema for Points {
    fn schema_name() -> Cow<'static, str> {
        "Points".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number", "minimum": 0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn points(text: &str) -> Points {
        Points::parse(text, DECIMALS).unwrap().0
    }

    #[test]
    fn decimals_are_read_and_written() {
        assert_eq!(Points::parse("4.9349", 2), Some((points("4.93"), 4)));
        assert_eq!(Points::parse("4.935", 2), Some((points("4.94"), 3)));
        assert_eq!(Points::parse("18", 2), Some((points("18"), 0)));
        for wrong in ["", ".5", "-1", "1,5", "1.2.3", "99999999999999999999"] {
            assert_eq!(Points::parse(wrong, 2), None, "{wrong}");
        }
        assert_eq!(
            (points("4.9").text(2), points("0.05").text(1), points("7").text(0)),
            ("4.90".into(), "0.1".into(), "7".into())
        );
        assert_eq!(
            (points("18").short(), points("0.50").short(), points("0").short()),
            ("18".into(), "0.5".into(), "0".into())
        );
    }

    #[test]
    fn a_rate_earns_its_share_of_the_maximum() {
        let six = points("6");
        // 4,5 % under 80 %: 6 × 0,755 / 0,8 = 5,6625.
        assert_eq!(six.share(Ratio::new(755, 1000), 80, 2), points("5.66"));
        assert_eq!(six.share(Ratio::new(4, 5), 80, 2), six);
        assert_eq!(six.share(Ratio::new(0, 9), 80, 2), Points::ZERO);
        assert_eq!(points("2").share(Ratio::new(1, 3), 100, 1), points("0.7"));
    }

    proptest! {
        #[test]
        fn more_never_earns_less(max in 0..100_000u64, full in 1..=100u32, decimals in 0..=3u32, whole in 1..5000u64, one in 0..5000u64, other in 0..5000u64) {
            let max = Points(max).round(decimals);
            let score = |part: u64| max.share(Ratio::new(part.min(whole), whole), full, decimals);
            let (low, high) = (one.min(other), one.max(other));
            prop_assert!(score(low) <= score(high));
            prop_assert!(score(high) <= max);
            prop_assert_eq!(score(whole), max);
            prop_assert_eq!(score(high), score(high).round(decimals));
        }

        #[test]
        fn what_is_written_reads_the_same(thousandths in 0..1_000_000_000u64, decimals in 0..=3u32) {
            let points = Points(thousandths).round(decimals);
            prop_assert_eq!(Points::parse(&points.text(decimals), decimals), Some((points, decimals)));
        }
    }
}
