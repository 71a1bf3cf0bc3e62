//! A published result of a measure: what targets are judged by. Each kind tells its own; `stages` hold them against the
//! targets that name the same measure. Measures of different instruments have different keys and are never compared.

use super::agency::AgencyId;
use super::period::Period;
use crate::base::date::Date;
use crate::base::number::Ratio;
use std::borrow::Cow;

/// A result as it was published.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Key of the measure: the key of the kind, `/`, what is measured, such as `handling/on-time`; where several instruments
    /// measure the same thing, `/` and the instrument, such as `satisfaction/overall/sipas`. A target names it.
    pub measure: Cow<'static, str>,
    /// What is measured, as a heading that says of what: "Hồ sơ giải quyết đúng hạn trên số hồ sơ đã giải quyết".
    pub title: String,
    /// Whose it is; `None` for the whole of what the page covers.
    pub agency: Option<AgencyId>,
    /// The agencies together in it.
    pub covers: Vec<AgencyId>,
    /// The agencies that should be in it and sent nothing: a result without them cannot stand for the whole.
    pub missing: Vec<AgencyId>,
    /// The time it tells of.
    pub period: Period,
    /// The result, or why there is none.
    pub value: Measured,
    /// The day it came out.
    pub published: Date,
    /// Root-relative address of the page with its rows, with an anchor.
    pub href: String,
    /// Whether it is fictional.
    pub demo: bool,
}

/// The value of a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Measured {
    /// A share of counts, with its 95 % interval in tenths of a per cent when it comes from a random sample.
    Share {
        /// Numerator and denominator.
        ratio: Ratio,
        /// Lower and upper end.
        interval: Option<(u64, u64)>,
    },
    /// A share of counts among those who chose to answer: it speaks for them alone, and no interval can be given.
    Chosen(Ratio),
    /// A stated value: a decimal with a dot, as it was published, with its unit.
    Stated {
        /// The decimal.
        value: Box<str>,
        /// Unit, such as `%` or `điểm`.
        unit: Box<str>,
    },
    /// It is not shown: too few answers, or it would give a hidden count away.
    Withheld,
    /// Nothing arose: the denominator is 0.
    Nothing,
}

impl Measured {
    /// A share of counted things; nothing arose when there are none.
    pub fn of(ratio: Ratio) -> Measured {
        if ratio.whole == 0 { Measured::Nothing } else { Measured::Share { ratio, interval: None } }
    }
}
