//! Dated data: entries that hold from one day to another, those of a portal in place of those of the program.

use super::data_file::DataFile;
use crate::base::date::Date;
use crate::base::diag::Diags;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use std::sync::Arc;

/// An entry that holds for a time.
pub trait InForce {
    /// What tells it apart from others of the same day; those of one id follow each other in time.
    fn id(&self) -> &str;

    /// The first and the last day on which it holds; no last one while it is in force.
    fn validity(&self) -> (Date, Option<Date>);

    /// Whether it holds on a day.
    fn holds(&self, day: Date) -> bool {
        let (first, last) = self.validity();
        first <= day && last.is_none_or(|last| day <= last)
    }
}

impl<T: InForce> InForce for Arc<T> {
    fn id(&self) -> &str {
        (**self).id()
    }

    fn validity(&self) -> (Date, Option<Date>) {
        (**self).validity()
    }
}

/// The newest entry that holds on a day. Entries go from the oldest to the newest.
pub fn on<'e, T: InForce + 'e>(
    all: impl IntoIterator<Item = &'e T, IntoIter: DoubleEndedIterator>,
    day: Date,
) -> Option<&'e T> {
    all.into_iter().rev().find(|one| one.holds(day))
}

/// Puts an entry in place of that of the same id and first day, or adds it; they go from the oldest to the newest.
pub fn put<T: InForce>(all: &mut Vec<T>, entry: T) {
    fn order<T: InForce>(one: &T) -> (Date, &str) {
        (one.validity().0, one.id())
    }
    all.retain(|one| order(one) != order(&entry));
    all.push(entry);
    all.sort_by(|one, other| order(one).cmp(&order(other)));
}

/// The entries of the program with those of a portal's files. They live as long as the program.
pub fn over<T: InForce + Clone + DeserializeOwned + JsonSchema>(
    program: &'static [T],
    files: &[DataFile<'_>],
    diags: &mut Diags,
) -> &'static [T] {
    let own: Vec<T> =
        files.iter().filter_map(|file| file.read::<Vec<T>>(diags)).flat_map(|(list, _)| list).collect();
    if own.is_empty() {
        return program;
    }
    let mut all = program.to_vec();
    own.into_iter().for_each(|entry| put(&mut all, entry));
    all.leak()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq)]
    struct Entry(&'static str, Date, Option<Date>);

    impl InForce for Entry {
        fn id(&self) -> &str {
            self.0
        }

        fn validity(&self) -> (Date, Option<Date>) {
            (self.1, self.2)
        }
    }

    fn day(n: u32) -> Date {
        Date::ymd(2026, 11, n).unwrap()
    }

    #[test]
    fn the_newest_of_those_in_force_holds_and_a_later_entry_takes_the_place_of_its_like() {
        // Also where they were not in order.
        let mut all = vec![Entry("c", day(8), None), Entry("c", day(1), Some(day(1)))];
        put(&mut all, Entry("c", day(2), Some(day(1))));
        assert!(all.is_sorted_by_key(|one| one.1));
        let mut all = Vec::new();
        for entry in [Entry("b", day(9), None), Entry("a", day(2), Some(day(5))), Entry("a", day(9), None)] {
            put(&mut all, entry);
        }
        put(&mut all, Entry("a", day(2), Some(day(7))));
        assert_eq!(
            all.iter().map(|one| (one.0, one.1)).collect::<Vec<_>>(),
            [("a", day(2)), ("a", day(9)), ("b", day(9))]
        );
        let found = [1, 7, 8, 9].map(|n| on(&all, day(n)).map(|one| one.0));
        assert_eq!(found, [None, Some("a"), None, Some("b")]);
    }
}
