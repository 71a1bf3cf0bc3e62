//! What of a kind an office's spreadsheet can bring, and which records and front matter become of it.

use super::columns::{Column, TableSpec};
use super::fold::fold;
use super::period::Period;
use crate::base::date::Date;

/// One thing that `minhbach import` takes: the rows of one or more tables of a kind.
#[derive(Debug)]
pub struct ImportSpec {
    /// The word after `--as`.
    pub word: &'static str,
    /// The tables that its rows may go to: the first that takes a row gets it. Their columns have the same keys in the
    /// same order.
    pub tables: &'static [ImportTable],
    /// Keys of the columns that tell one record from another: rows are sorted by them. Without any, rows keep their order.
    pub keys: &'static [&'static str],
    /// Words of a column that say that there is nothing yet, as `Đang xử lý` where the outcome stands.
    pub pending: &'static [(&'static str, &'static [&'static str])],
    /// Keys of the columns whose value may stand in a row of its own, above the rows it belongs to.
    pub groups: &'static [&'static str],
    /// Key of the column in which a record says that it adds up the others, for tables that check it; without one, rows
    /// of totals are left out.
    pub totals: Option<&'static str>,
    /// Keys of the columns that a row may fill to continue the record above it; its other columns may be empty.
    pub continued_by: &'static [&'static str],
    /// The column whose values are ids of a list in the front matter, if there is one.
    pub listed: Option<Listed>,
    /// Keys of the front matter that no spreadsheet tells and every document needs, each with an example of its YAML.
    pub needs: &'static [(&'static str, &'static str)],
    /// Keys of the front matter in order with their YAML. A key that the document has already stays as it is.
    pub head: fn(&HeadFacts<'_>) -> Vec<(&'static str, String)>,
}

/// A list in the front matter whose ids a column has, where offices write the wording.
#[derive(Debug)]
pub struct Listed {
    /// Key of the column.
    pub column: &'static str,
    /// Key of the list.
    pub list: &'static str,
    /// Key of an entry's id.
    pub id: &'static str,
    /// Key of an entry's wording.
    pub text: &'static str,
    /// Whether the id is the number before the wording, as `IV. Kiểm tra`.
    pub numbered: bool,
    /// Ids that mean something to the kind, each with the wordings by which offices call it.
    pub named: &'static [(&'static str, &'static [&'static str])],
}

/// A table that rows may go to.
#[derive(Debug)]
pub struct ImportTable {
    /// The table.
    pub spec: &'static TableSpec,
    /// The column that a row must fill to go here; `None` takes every row.
    pub when: Option<&'static str>,
}

/// What a front matter is made from.
#[derive(Clone, Copy, Debug)]
pub struct HeadFacts<'a> {
    /// The period of the import.
    pub period: Period,
    /// The only agency of the document, if there is one.
    pub agency: Option<&'a str>,
    /// The day of the import.
    pub today: Date,
    /// Whether there is no document yet.
    pub new: bool,
    /// Names of the tables that have rows.
    pub filled: &'a [&'static str],
}

impl HeadFacts<'_> {
    /// How a new document begins: its period, its only agency under that key, the day of the import as that of publication.
    /// Nothing for a document that is there.
    pub fn beginning(&self, agency_key: &'static str) -> Vec<(&'static str, String)> {
        if !self.new {
            return Vec::new();
        }
        let mut head = vec![("period", self.period.to_string())];
        head.extend(self.agency.map(|agency| (agency_key, agency.to_owned())));
        head.push(("published", self.today.to_string()));
        head
    }
}

impl ImportSpec {
    /// An import of rows of agencies, without its word, tables and keys.
    pub const OF_AGENCIES: ImportSpec = ImportSpec {
        word: "",
        tables: &[],
        keys: &[],
        pending: &[],
        groups: &["agency"],
        totals: None,
        continued_by: &[],
        listed: None,
        needs: &[],
        head: |facts| facts.beginning("agency"),
    };

    /// The columns of its tables.
    pub fn columns(&self) -> &'static [Column] {
        self.tables.first().map_or(&[], |table| table.spec.columns)
    }

    /// The place of a column.
    pub fn column(&self, key: &str) -> Option<usize> {
        self.columns().iter().position(|column| column.key == key)
    }

    /// Whether every row must fill a column, whichever table it goes to.
    pub fn requires(&self, column: usize) -> bool {
        self.tables.iter().all(|table| table.spec.columns[column].required)
    }

    /// Whether a text says that there is nothing yet in a column.
    pub fn is_pending(&self, key: &str, text: &str) -> bool {
        let words = self.pending.iter().filter(|(column, _)| *column == key).flat_map(|(_, words)| *words);
        words.into_iter().any(|word| fold(word) == fold(text))
    }

    /// The table that a row goes to, by which of its columns are filled; `None` when no table takes it.
    pub fn table_of(&self, filled: impl Fn(usize) -> bool) -> Option<usize> {
        self.tables.iter().position(|table| match table.when {
            Some(key) => self.column(key).is_some_and(&filled),
            None => true,
        })
    }
}
