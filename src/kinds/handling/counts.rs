//! The eleven figures of a row and the ratios that follow from them.

use crate::base::number::Ratio;
use Part::*;

/// A figure of the form, in the order of its columns (3) to (13).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(usize)]
pub enum Part {
    /// (3) Received, all.
    Received,
    /// (4) Received online.
    Online,
    /// (5) Received at the counter or by post.
    Direct,
    /// (6) Carried over from the period before.
    CarriedOver,
    /// (7) Resolved, all.
    Resolved,
    /// (8) Resolved before the due day.
    Early,
    /// (9) Resolved on the due day.
    OnTime,
    /// (10) Resolved after the due day.
    Late,
    /// (11) Pending, all.
    Pending,
    /// (12) Pending, not past due.
    InTime,
    /// (13) Pending, past due.
    Overdue,
}

impl Part {
    /// All of them, in their order.
    pub const ALL: [Part; 11] =
        [Received, Online, Direct, CarriedOver, Resolved, Early, OnTime, Late, Pending, InTime, Overdue];

    /// Number of the column in the form.
    pub fn number(self) -> usize {
        self as usize + 3
    }
}

/// Figures that must add up in every row: the whole and its parts (form II.06a/VPCP/KSTT, notes on the columns).
pub static IDENTITIES: [(Part, &[Part]); 4] = [
    (Received, &[Online, Direct, CarriedOver]),
    (Resolved, &[Early, OnTime, Late]),
    (Pending, &[InTime, Overdue]),
    (Received, &[Resolved, Pending]),
];

/// The figures of a row, in dossiers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts([u64; 11]);

impl Counts {
    /// The figures in the order of the columns.
    pub fn new(figures: [u64; 11]) -> Counts {
        Counts(figures)
    }

    /// One of them.
    pub fn of(&self, part: Part) -> u64 {
        self.0[part as usize]
    }

    /// The sum of some of them. Sums stay at the largest number there is: a file may hold any figure.
    pub fn sum(&self, parts: &[Part]) -> u64 {
        parts.iter().fold(0, |sum, part| sum.saturating_add(self.of(*part)))
    }

    /// The sum of rows, figure by figure.
    pub fn total<'a>(rows: impl Iterator<Item = &'a Counts>) -> Counts {
        rows.fold(Counts::default(), |total, row| {
            Counts(std::array::from_fn(|at| total.0[at].saturating_add(row.0[at])))
        })
    }

    /// Resolved before or on the due day, of all resolved.
    pub fn punctual(&self) -> Ratio {
        Ratio::new(self.sum(&[Early, OnTime]), self.of(Resolved))
    }

    /// Resolved after the due day, of all resolved.
    pub fn late(&self) -> Ratio {
        Ratio::new(self.of(Late), self.of(Resolved))
    }

    /// Resolved before the due day, of all resolved.
    pub fn early(&self) -> Ratio {
        Ratio::new(self.of(Early), self.of(Resolved))
    }

    /// Pending past the due day, of all pending.
    pub fn overdue(&self) -> Ratio {
        Ratio::new(self.of(Overdue), self.of(Pending))
    }

    /// Received online, of what came in during the period.
    pub fn online(&self) -> Ratio {
        Ratio::new(self.of(Online), self.sum(&[Online, Direct]))
    }

    /// Whether nothing arose at all.
    pub fn is_nil(&self) -> bool {
        self.0.iter().all(|figure| *figure == 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_numbers_of_the_form() {
        assert_eq!(Part::ALL.map(Part::number), [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    }

    #[test]
    fn shares_name_what_they_are_of() {
        let counts = Counts::new([100, 40, 20, 40, 80, 50, 26, 4, 20, 17, 3]);
        assert_eq!(
            [counts.punctual(), counts.early(), counts.overdue(), counts.online()],
            [Ratio::new(76, 80), Ratio::new(50, 80), Ratio::new(3, 20), Ratio::new(40, 60)]
        );
        assert_eq!(counts.punctual().percent(1), Some(950));
        assert_eq!(Counts::default().punctual().percent(1), None);
        assert!(Counts::default().is_nil() && !counts.is_nil());
    }

    #[test]
    fn sums_of_any_figures_end_somewhere() {
        let huge = Counts::new([u64::MAX; 11]);
        assert_eq!(Counts::total([huge, huge].iter()), huge);
        assert_eq!(huge.sum(&[Early, OnTime]), u64::MAX);
    }
}
