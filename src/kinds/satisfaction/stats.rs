//! Shares and what can be said of them.

use crate::base::number::Ratio;

/// The 97.5th percentile of the normal distribution, with the two decimals that tables print and a reader recomputes with.
const Z: f64 = 1.96;

/// An interval in tenths of a per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// Lower end.
    pub low: u64,
    /// Upper end.
    pub high: u64,
}

impl Interval {
    /// Whether two intervals share a value, so that the difference is not plain.
    pub fn overlaps(self, other: Interval) -> bool {
        self.low <= other.high && other.low <= self.high
    }
}

/// The 95 % interval of Wilson's score method, each end rounded half up to a tenth of a per cent.
/// Right for a simple random sample alone. `None` for no answers.
pub fn wilson(share: Ratio) -> Option<Interval> {
    Some(score_interval(share.fraction()?, share.whole as f64))
}

fn score_interval(p: f64, n: f64) -> Interval {
    let z2n = Z * Z / n;
    let centre = p + z2n / 2.0;
    let half = (p * (1.0 - p) * z2n + z2n * z2n / 4.0).sqrt();
    let end = |end: f64| ((end / (1.0 + z2n)).clamp(0.0, 1.0) * 1000.0 + 0.5).floor() as u64;
    Interval { low: end(centre - half), high: end(centre + half) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_interval_has_its_known_values() {
        let known = [
            (45, 50, 786, 957),
            (360, 400, 867, 926),
            (368, 400, 889, 943),
            (399, 400, 986, 1000),
            (998, 1000, 993, 999),
            (12, 12, 757, 1000),
            (0, 12, 0, 243),
        ];
        for (part, whole, low, high) in known {
            assert_eq!(wilson(Ratio::new(part, whole)), Some(Interval { low, high }), "{part}/{whole}");
        }
        assert_eq!(score_interval(0.998, 400.0), Interval { low: 987, high: 1000 });
        assert_eq!(wilson(Ratio::new(0, 0)), None);
    }

    proptest! {
        #[test]
        fn the_share_lies_in_its_interval_which_is_symmetric(n in 1u64..100_000, part in 0u64..100_000) {
            let part = part.min(n);
            let share = Ratio::new(part, n);
            let interval = wilson(share).unwrap();
            let tenths = share.percent(1).unwrap();
            prop_assert!(interval.low <= tenths && tenths <= interval.high && interval.high <= 1000);
            let rest = wilson(Ratio::new(n - part, n)).unwrap();
            prop_assert!(rest.low.abs_diff(1000 - interval.high) <= 1 && rest.high.abs_diff(1000 - interval.low) <= 1);
        }
    }
}
