//! A result against a goal, exactly: shares are compared as fractions and never as rounded per cents.

use crate::base::number::{Ratio, decimal};
use crate::domain::outcome::Measured;
use crate::domain::target::{Comparator, Goal};
use std::cmp::Ordering;

/// How a result stands to a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Against {
    /// It does not reach the goal.
    Short,
    /// The goal lies within the interval of the sample.
    Indistinct,
    /// It reaches the goal.
    Reached,
}

/// Why a result says nothing about a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It is counted in another unit.
    Unit,
    /// It is not shown.
    Withheld,
    /// Nothing arose.
    Nothing,
}

/// A decimal: a whole number and how many of its figures stand behind the point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Decimal {
    digits: i128,
    behind: u32,
}

/// More figures than any target has; with them products stay far from the ends of the numbers.
const FIGURES: usize = 15;

impl Decimal {
    fn parse(text: &str) -> Option<Decimal> {
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let short = whole.len() + part.len() <= FIGURES;
        let digits = format!("{whole}{part}").parse().ok().filter(|_| short)?;
        Some(Decimal { digits, behind: part.len() as u32 })
    }

    fn cmp(self, other: Decimal) -> Ordering {
        let scaled = |one: Decimal, by: u32| one.digits * 10i128.pow(by);
        scaled(self, other.behind).cmp(&scaled(other, self.behind))
    }
}

/// A share in per cent against a decimal.
fn cmp_share(ratio: Ratio, value: Decimal) -> Ordering {
    let part = i128::from(ratio.part).saturating_mul(100 * 10i128.pow(value.behind));
    part.cmp(&i128::from(ratio.whole).saturating_mul(value.digits))
}

/// Holds a result against a goal.
///
/// # Errors
/// When the result says nothing about it.
pub fn hold(value: &Measured, goal: &Goal) -> Result<Against, Unfit> {
    let per_cent = goal.unit.trim() == "%";
    let wanted = Decimal::parse(&goal.value).ok_or(Unfit::Unit)?;
    let reached = |order| if reaches(order, goal.comparator) { Against::Reached } else { Against::Short };
    match value {
        Measured::Nothing => Err(Unfit::Nothing),
        Measured::Withheld => Err(Unfit::Withheld),
        Measured::Share { .. } | Measured::Chosen(_) if !per_cent => Err(Unfit::Unit),
        Measured::Share { ratio, .. } | Measured::Chosen(ratio) if ratio.whole == 0 => Err(Unfit::Nothing),
        Measured::Share { interval: Some(ends), .. } => Ok(straddles(*ends, wanted, goal.comparator)),
        Measured::Share { ratio, interval: None } | Measured::Chosen(ratio) => {
            Ok(reached(cmp_share(*ratio, wanted)))
        }
        Measured::Stated { unit, .. } if unit.trim() != goal.unit.trim() => Err(Unfit::Unit),
        Measured::Stated { value, .. } => Ok(reached(Decimal::parse(value).ok_or(Unfit::Unit)?.cmp(wanted))),
    }
}

/// Whether a result that stands so to the value reaches the goal.
fn reaches(order: Ordering, comparator: Comparator) -> bool {
    match comparator {
        Comparator::AtLeast => order.is_ge(),
        Comparator::Over => order.is_gt(),
        Comparator::Exactly => order.is_eq(),
        Comparator::AtMost => order.is_le(),
        Comparator::Under => order.is_lt(),
    }
}

/// An interval in tenths of a per cent: reached when all of it reaches the goal, short when none of it does.
fn straddles((low, high): (u64, u64), wanted: Decimal, comparator: Comparator) -> Against {
    let [low, high] = [low, high].map(|end| Decimal { digits: end.into(), behind: 1 }.cmp(wanted));
    let [low_reaches, high_reaches] = [low, high].map(|end| reaches(end, comparator));
    let between = comparator == Comparator::Exactly && low.is_lt() && high.is_gt();
    match (low_reaches, high_reaches) {
        (true, true) => Against::Reached,
        (false, false) if !between => Against::Short,
        _ => Against::Indistinct,
    }
}

/// A share in per cent with its figures behind the point: one, or more where rounding would hide on which side of the goal it
/// lies. `None` for a share of nothing.
pub fn shown(ratio: Ratio, goal: &Goal) -> Option<String> {
    let wanted = Decimal::parse(&goal.value);
    let rounded = |behind: u32| {
        let digits = ratio.percent(behind)?;
        let same = wanted.is_none_or(|wanted| {
            Decimal { digits: digits.into(), behind }.cmp(wanted) == cmp_share(ratio, wanted)
        });
        Some((digits, behind, same))
    };
    let (digits, behind) = match (1..=8).filter_map(rounded).find(|(.., same)| *same) {
        Some((digits, behind, _)) => (digits, behind),
        None => (ratio.percent(8)?, 8),
    };
    Some(decimal(digits, behind))
}

/// The sign that stands between a result and the value, as it is and not as it should be.
/// `None` where the sample cannot tell.
pub fn sign(value: &Measured, goal: &Goal, against: Against) -> Option<&'static str> {
    let sign = match (against, goal.comparator) {
        (Against::Indistinct, _) => return None,
        (Against::Reached, comparator) => comparator.sign(),
        (Against::Short, Comparator::AtLeast) => "<",
        (Against::Short, Comparator::Over) => "≤",
        (Against::Short, Comparator::AtMost) => ">",
        (Against::Short, Comparator::Under) => "≥",
        (Against::Short, Comparator::Exactly) if is_below(value, goal) => "<",
        (Against::Short, Comparator::Exactly) => ">",
    };
    Some(sign)
}

fn is_below(value: &Measured, goal: &Goal) -> bool {
    let under = Goal { comparator: Comparator::Under, ..goal.clone() };
    hold(value, &under) == Ok(Against::Reached)
}
