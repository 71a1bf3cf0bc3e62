//! A table written down once: its columns, and the places by which checks ask for them.

use super::{Column, Shape};
use crate::base::diag::Text;

/// A column that a table may lack and whose cells may be empty.
pub const fn column(
    key: &'static str,
    aliases: &'static [&'static str],
    label: Text,
    shape: Shape,
) -> Column {
    Column { key, aliases, label, shape, required: false }
}

/// A column that a table must have and whose cells must have values.
pub const fn required(
    key: &'static str,
    aliases: &'static [&'static str],
    label: Text,
    shape: Shape,
) -> Column {
    Column { key, aliases, label, shape, required: true }
}

/// A column that the portal computes, which nobody writes and which therefore has no other headings.
pub const fn computed(key: &'static str, label: Text, shape: Shape) -> Column {
    column(key, &[], label, shape)
}

/// Such a column that always has a value.
pub const fn always(key: &'static str, label: Text, shape: Shape) -> Column {
    required(key, &[], label, shape)
}

/// Makes `Col`, the columns by their places, and a [`super::TableSpec`] from one list, so that neither can differ from the other.
macro_rules! table {
    (
        $(#[$doc:meta])*
        $table:ident = $name:literal, $label:expr;
        $($place:ident: $make:ident($key:literal, $($rest:expr),+ $(,)?),)+
    ) => {
        /// A column by its place.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(usize)]
        pub enum Col {
            $(#[doc = concat!("The column `", $key, "`.")] $place,)+
        }

        impl From<Col> for usize {
            fn from(column: Col) -> usize {
                column as usize
            }
        }

        $(#[$doc])*
        pub static $table: $crate::domain::columns::TableSpec = $crate::domain::columns::TableSpec {
            name: $name,
            label: $label,
            columns: &[$($crate::domain::columns::$make($key, $($rest),+)),+],
        };
    };
}
pub(crate) use table;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::diag::text;

    table! {
        /// Two columns.
        TWO = "rows", text("hàng", "rows");
        No: required("no", &["Số"], text("số", "number"), Shape::Count),
        Day: column("day", &[], text("ngày", "day"), Shape::Date),
    }

    #[test]
    fn places_are_those_of_the_table() {
        assert_eq!((usize::from(Col::No), usize::from(Col::Day)), (0, 1));
        assert_eq!(TWO.keys(), ["no", "day"]);
        assert!(TWO.columns[0].required && !TWO.columns[Col::Day as usize].required);
        assert_eq!(TWO.column("so"), Some(Col::No as usize));
    }
}
