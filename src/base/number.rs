//! Exact figures: counts and ratios, rounded once, when they are shown.

use serde::Serialize;

/// A share `part / whole` of counts, kept exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Ratio {
    /// How many.
    pub part: u64,
    /// Of how many; may be 0, then there is no share.
    pub whole: u64,
}

impl Ratio {
    /// The share of `part` in `whole`.
    pub fn new(part: u64, whole: u64) -> Ratio {
        Ratio { part, whole }
    }

    /// The share in units of `10^-decimals` per cent, rounded half up: `percent(1)` of 2/3 is 667.
    /// `None` when the whole is 0: nothing arose, which is neither 0 % nor 100 %.
    pub fn percent(self, decimals: u32) -> Option<u64> {
        let scale = 100 * 10u128.pow(decimals);
        let whole = u128::from(self.whole);
        (whole > 0).then(|| ((u128::from(self.part) * scale * 2 + whole) / (2 * whole)) as u64)
    }

    /// The share as a binary fraction, for drawing only.
    pub fn fraction(self) -> Option<f64> {
        (self.whole > 0).then(|| self.part as f64 / self.whole as f64)
    }
}

/// A decimal with a dot from units of its last place: 8412 with two decimals is `84.12`.
pub fn decimal(units: u64, decimals: u32) -> String {
    let scale = 10u64.pow(decimals);
    match decimals {
        0 => units.to_string(),
        _ => format!("{}.{:0width$}", units / scale, units % scale, width = decimals as usize),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_rounded_half_up_and_once() {
        assert_eq!(Ratio::new(2, 3).percent(1), Some(667));
        assert_eq!(Ratio::new(1, 8).percent(1), Some(125));
        assert_eq!(Ratio::new(1, 2000).percent(1), Some(1));
        assert_eq!(Ratio::new(u64::MAX, u64::MAX).percent(2), Some(10_000));
    }

    #[test]
    fn a_decimal_has_all_its_places() {
        assert_eq!([decimal(8412, 2), decimal(5, 3), decimal(7, 0)], ["84.12", "0.005", "7"]);
    }

    #[test]
    fn nothing_out_of_nothing_is_no_share() {
        assert_eq!(Ratio::new(0, 0).percent(1), None);
    }
}
