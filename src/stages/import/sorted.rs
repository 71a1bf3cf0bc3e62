//! What the rows of a sheet are sorted into, and what sorting them needs.

use super::matching::Decisions;
use crate::domain::agency::Directory;
use crate::domain::import::ImportSpec;
use std::collections::{BTreeMap, BTreeSet};

/// What earlier documents have in columns that rows of groups may fill: folded values by the key of the column.
pub type KnownValues = BTreeMap<&'static str, BTreeSet<String>>;

/// A value that a row of its own gives to the rows below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupValue {
    /// The column of the tables.
    pub column: usize,
    /// The value.
    pub text: String,
    /// Row and column of the sheet where it stands.
    pub at: (usize, usize),
}

/// Why a row is no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Skip {
    /// It numbers the columns.
    Numbers,
    /// It says the header again.
    Header,
    /// It names the agency or field of the rows below it, which get its value.
    Group,
    /// It stands above other rows, and nobody has said what it says of them.
    Unsure,
    /// It stands above other rows; a person said that it says nothing of them.
    Dropped,
    /// It adds up other rows.
    Total,
    /// It is below the table: signatures, recipients.
    Signature,
    /// It fills too few columns to be a record.
    Note,
}

/// A row that is a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DataRow {
    /// The row of the sheet.
    pub row: usize,
    /// Which of [`Rows::groups`] it belongs to.
    pub group: usize,
    /// Whether it adds up the others.
    pub total: bool,
}

/// The rows of a sheet.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// The records.
    pub data: Vec<DataRow>,
    /// The values of rows above them; the first has none.
    pub groups: Vec<Vec<GroupValue>>,
    /// Rows above records of which it is unclear what they say, each with its place in [`Rows::groups`].
    pub unsure: Vec<(usize, GroupValue)>,
    /// Texts of rows above records of which a person said which column they fill, or that they fill none.
    pub answered: Vec<(String, Option<usize>)>,
    /// The other rows that hold something.
    pub skipped: Vec<(usize, Skip)>,
}

impl Rows {
    /// What stands above no record, as a remark below the table, need not be understood.
    pub(super) fn forget_doubts(&mut self) {
        let used: BTreeSet<usize> = self.data.iter().map(|one| one.group).collect();
        self.unsure.retain(|(group, _)| used.contains(group));
        let open: BTreeSet<usize> = self.unsure.iter().map(|(_, value)| value.at.0).collect();
        let doubts =
            self.skipped.iter_mut().filter(|(row, skip)| *skip == Skip::Unsure && !open.contains(row));
        doubts.for_each(|(_, skip)| *skip = Skip::Note);
    }
}

/// What sorting rows needs.
pub struct Sorter<'a> {
    /// The target.
    pub spec: &'static ImportSpec,
    /// For each column of the tables, the column of the sheet.
    pub taken: &'a [Option<usize>],
    /// All agencies.
    pub directory: &'a Directory,
    /// What was decided about texts of the sheet.
    pub decisions: &'a Decisions,
    /// What earlier documents have in columns that rows of groups may fill.
    pub known: &'a KnownValues,
}
