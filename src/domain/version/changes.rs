//! What changed between two states of a table.

use super::rows::{Row, Rows};
use crate::domain::columns::TableSpec;
use std::collections::BTreeMap;

/// What changed in a table. Rows stand in the order of their keys.
#[derive(Clone, Debug)]
pub struct Changes {
    /// The table.
    pub spec: &'static TableSpec,
    /// Rows that were not there.
    pub added: Vec<Row>,
    /// Rows that are not there any more.
    pub removed: Vec<Row>,
    /// Rows with another value in some column.
    pub changed: Vec<Change>,
}

/// A row before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Before.
    pub before: Row,
    /// After.
    pub after: Row,
}

impl Change {
    /// Places of the columns with another value.
    pub fn columns(&self) -> impl Iterator<Item = usize> {
        self.before
            .iter()
            .zip(&self.after)
            .enumerate()
            .filter(|(_, (one, other))| one != other)
            .map(|(at, _)| at)
    }
}

impl Changes {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty()
    }

    /// For each column with another value in some row: its place, and in how many.
    pub fn columns(&self) -> Vec<(usize, usize)> {
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for column in self.changed.iter().flat_map(Change::columns) {
            *counts.entry(column).or_default() += 1;
        }
        counts.into_iter().collect()
    }

    /// The rows after the change, in any order, from those before it; `None` when it is not about them.
    pub fn apply(&self, before: &[Row]) -> Option<Vec<Row>> {
        let mut rows = before.to_vec();
        for gone in self.removed.iter().chain(self.changed.iter().map(|change| &change.before)) {
            let place = rows.iter().position(|row| row == gone)?;
            rows.swap_remove(place);
        }
        rows.extend(self.added.iter().chain(self.changed.iter().map(|change| &change.after)).cloned());
        Some(rows)
    }
}

/// Compares two states of a table, whose rows `keys` (places of columns) tell apart. The order of rows means nothing.
/// Rows of one key are paired in the order of their values, equal ones first.
pub fn between(before: &Rows, after: &Rows, keys: &[usize]) -> Changes {
    let mut changes =
        Changes { spec: after.spec, added: Vec::new(), removed: Vec::new(), changed: Vec::new() };
    let mut groups: BTreeMap<Vec<&str>, (Vec<&Row>, Vec<&Row>)> = BTreeMap::new();
    for row in &before.rows {
        groups.entry(of(row, keys)).or_default().0.push(row);
    }
    for row in &after.rows {
        groups.entry(of(row, keys)).or_default().1.push(row);
    }
    for (key, (mut old, mut new)) in groups {
        without_equal(&mut old, &mut new);
        // Without a key nothing says that two rows are the same one.
        let pairs = if key.is_empty() { 0 } else { old.len().min(new.len()) };
        let paired = old.iter().zip(&new).take(pairs);
        changes.changed.extend(
            paired.map(|(before, after)| Change { before: (*before).clone(), after: (*after).clone() }),
        );
        changes.removed.extend(old[pairs..].iter().copied().cloned());
        changes.added.extend(new[pairs..].iter().copied().cloned());
    }
    changes
}

fn of<'r>(row: &'r Row, keys: &[usize]) -> Vec<&'r str> {
    keys.iter().map(|column| &*row[*column]).collect()
}

/// Sorts both and takes away what both have, as often as both have it.
fn without_equal(old: &mut Vec<&Row>, new: &mut Vec<&Row>) {
    old.sort_unstable();
    new.sort_unstable();
    let (mut left, mut fresh) = (Vec::new(), Vec::new());
    let (mut one, mut other) = (old.iter().peekable(), new.iter().peekable());
    loop {
        match (one.peek(), other.peek()) {
            (Some(a), Some(b)) if a == b => drop((one.next(), other.next())),
            (Some(a), Some(b)) if a < b => left.extend(one.next()),
            (Some(_), None) => left.extend(one.next()),
            (_, Some(_)) => fresh.extend(other.next()),
            (None, None) => break,
        }
    }
    (*old, *new) = (left, fresh);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::diag::text;
    use crate::domain::columns::{Column, Shape};

    static SPEC: TableSpec = TableSpec {
        name: "t",
        label: text("bảng", "table"),
        columns: &[
            Column { key: "a", aliases: &[], label: text("a", "a"), shape: Shape::Text, required: true },
            Column { key: "b", aliases: &[], label: text("b", "b"), shape: Shape::Text, required: false },
        ],
    };

    fn rows(text: &str) -> Rows {
        let row = |row: &str| row.chars().map(|c| c.to_string().into_boxed_str()).collect();
        Rows { spec: &SPEC, rows: text.split_whitespace().map(row).collect() }
    }

    fn shown(changes: &Changes) -> String {
        let all = |sign: &str, rows: &[Row]| {
            rows.iter().map(|row| format!("{sign}{}", row.concat())).collect::<Vec<_>>()
        };
        let changed =
            changes.changed.iter().map(|one| format!("{}>{}", one.before.concat(), one.after.concat()));
        [all("+", &changes.added), all("-", &changes.removed), changed.collect()].concat().join(" ")
    }

    #[test]
    fn rows_are_told_apart_by_their_key() {
        let say = |old, new, keys: &[usize]| shown(&between(&rows(old), &rows(new), keys));
        assert_eq!(say("a1 b1", "b1 a1", &[0]), "");
        assert_eq!(say("a1 b1 c1", "c2 b1 d1", &[0]), "+d1 -a1 c1>c2");
        // Without keys a change is a removal and an addition.
        assert_eq!(say("a1 b1", "a2 b1", &[]), "+a2 -a1");
        // The same key several times: equal rows first.
        assert_eq!(say("a1 a2 a3", "a3 a4", &[0]), "-a2 a1>a4");
        assert_eq!(say("a1 a1", "a1", &[0]), "-a1");
    }

    #[test]
    fn what_changed_is_counted_by_column_and_leads_from_the_old_rows_to_the_new() {
        let (old, new) = (rows("a1 b1 b2 c1"), rows("c1 b3 a2 d1"));
        let changes = between(&old, &new, &[0]);
        assert_eq!(changes.columns(), [(1, 2)]);
        let (mut made, mut wanted) = (changes.apply(&old.rows).unwrap(), new.rows.clone());
        made.sort();
        wanted.sort();
        assert_eq!(made, wanted);
        assert!(changes.apply(&new.rows).is_none());
    }
}
