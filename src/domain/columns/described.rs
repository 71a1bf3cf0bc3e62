//! Tables that documents describe themselves. Everything works on specifications that live as long as the program; these
//! do too: a portal has few descriptions, and an equal one is made once.

use super::{Column, Shape, TableSpec};
use crate::base::diag::{Text, text};
use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex, PoisonError};

/// A column as a document describes it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Own {
    /// The header.
    pub name: String,
    /// Another header that means the same, and what the column holds.
    pub title: String,
    /// More headers that mean the same.
    pub aliases: Vec<String>,
    /// The shape of its values: a list of words is plain text here.
    pub shape: OwnShape,
    /// Whether each row must have a value.
    pub required: bool,
    /// Whether it is one of those that tell the rows apart.
    pub key: bool,
}

/// The shapes that a document may give a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OwnShape {
    /// Free text.
    Text,
    /// A decimal number with a dot.
    Decimal,
    /// A whole number from 0.
    Count,
    /// A civil date.
    Date,
}

/// A description that was made, with the places of its key columns.
#[derive(Clone, Copy)]
struct Made {
    spec: &'static TableSpec,
    keys: &'static [usize],
    missing: &'static [String],
}

/// What a specification is made from: the name of the table, its columns, and the words for cells without a value.
type Described = (&'static str, Vec<Own>, Vec<String>);

// A memory of a pure function: equal columns always give the same specification.
static MADE: LazyLock<Mutex<BTreeMap<Described, Made>>> = LazyLock::new(Mutex::default);

/// The specification of a table of that name with these columns; cells with one of the `missing` words have no value.
pub fn described(base: &'static TableSpec, columns: &[Own], missing: &[String]) -> &'static TableSpec {
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    let made = made.entry((base.name, columns.to_vec(), missing.to_vec())).or_insert_with(|| Made {
        spec: Box::leak(Box::new(TableSpec {
            name: base.name,
            label: base.label,
            columns: columns.iter().map(column).collect::<Vec<_>>().leak(),
        })),
        keys: (0..columns.len()).filter(|at| columns[*at].key).collect::<Vec<_>>().leak(),
        missing: missing.to_vec().leak(),
    });
    made.spec
}

/// The places of the key columns of a specification that was made here.
pub fn keys(spec: &TableSpec) -> Option<&'static [usize]> {
    found(spec).map(|made| made.keys)
}

/// The words for cells without a value, besides nothing at all.
pub fn missing(spec: &TableSpec) -> &'static [String] {
    found(spec).map_or(&[], |made| made.missing)
}

fn found(spec: &TableSpec) -> Option<Made> {
    let made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    made.values().find(|one| std::ptr::eq(one.spec, spec)).copied()
}

/// The columns of both specifications: those of the second, then what only the first has.
pub fn union(before: &'static TableSpec, after: &'static TableSpec) -> &'static TableSpec {
    if std::ptr::eq(before, after) {
        return after;
    }
    let known = keys(after).unwrap_or_default();
    let own = |at: usize, column: &Column, key| Own {
        name: column.key.to_owned(),
        title: column.label.vi.to_owned(),
        // The first is the title.
        aliases: column.aliases.iter().skip(1).map(|alias| (*alias).to_owned()).collect(),
        shape: shape_of(column.shape),
        required: false,
        key: key && known.contains(&at),
    };
    let mut all: Vec<Own> = after.columns.iter().enumerate().map(|(at, one)| own(at, one, true)).collect();
    let gone = before.columns.iter().filter(|one| after.columns.iter().all(|other| other.key != one.key));
    all.extend(gone.map(|one| own(0, one, false)));
    described(after, &all, &[])
}

fn column(own: &Own) -> Column {
    let name: &'static str = own.name.clone().leak();
    let title: &'static str = own.title.clone().leak();
    let label: Text = text(title, title);
    let shape = match own.shape {
        OwnShape::Text => Shape::Text,
        OwnShape::Decimal => Shape::Decimal,
        OwnShape::Count => Shape::Count,
        OwnShape::Date => Shape::Date,
    };
    let more = own.aliases.iter().map(|alias| -> &'static str { alias.clone().leak() });
    let aliases: Vec<&'static str> = std::iter::once(title).chain(more).collect();
    Column { key: name, aliases: aliases.leak(), label, shape, required: own.required }
}

fn shape_of(shape: Shape) -> OwnShape {
    match shape {
        Shape::Decimal => OwnShape::Decimal,
        Shape::Count | Shape::Times => OwnShape::Count,
        Shape::Date => OwnShape::Date,
        _ => OwnShape::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static BASE: TableSpec = TableSpec { name: "rows", label: text("dòng", "rows"), columns: &[] };

    fn own(name: &str, key: bool) -> Own {
        let (name, title) = (name.to_owned(), name.to_uppercase());
        Own { name, title, aliases: Vec::new(), shape: OwnShape::Text, required: false, key }
    }

    #[test]
    fn equal_descriptions_are_one_and_know_their_keys() {
        let columns = [own("a", true), own("b", false)];
        let made = described(&BASE, &columns, &["-".into()]);
        assert!(std::ptr::eq(made, described(&BASE, &columns, &["-".into()])));
        assert_eq!((keys(made), keys(&BASE)), (Some(&[0][..]), None));
        assert_eq!((missing(made), missing(&BASE).len()), (&["-".to_owned()][..], 0));
        assert_eq!(made.column("A"), Some(0));
        let more = union(described(&BASE, &[own("c", true), own("a", false)], &[]), made);
        assert_eq!((more.keys(), keys(more)), (vec!["a", "b", "c"], Some(&[0][..])));
    }
}
