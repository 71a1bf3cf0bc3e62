//! Figures in words, the same on every page.

use crate::base::number::Ratio;
use crate::domain::locale::Locale;

/// `11.900/12.345 (96,4%)`; words where there is no whole.
pub fn share(locale: &Locale, ratio: Ratio) -> String {
    if ratio.whole == 0 {
        return locale.percent(ratio);
    }
    format!("{}/{} ({})", locale.count(ratio.part), locale.count(ratio.whole), locale.percent(ratio))
}

/// A part whose whole stands beside it: `11.900 (96,4%)`.
pub fn part(locale: &Locale, ratio: Ratio) -> String {
    format!("{} ({})", locale.count(ratio.part), locale.percent(ratio))
}
