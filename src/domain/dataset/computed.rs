//! Values that the portal computes for the rows of a table, so that every figure can be worked out from the file alone.

use crate::domain::cells::Cells;

/// Where a record stands in its table.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Its number, from 0; blank records do not count.
    pub number: usize,
    /// The byte at which it begins in its file.
    pub at: usize,
}

/// Writes the computed values of a record, one text for each computed column, empty where there is no value. Gives false
/// for a record that is not published yet.
pub type Values<'a> = Box<dyn Fn(Place, &mut Cells) -> bool + Send + Sync + 'a>;
