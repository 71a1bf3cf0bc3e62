//! What is handed out as data: the tables of documents in a form of their own, the same for every kind.
//!
//! A published table has the columns of its [`TableSpec`] behind the column `document`; a column of agencies, which holds
//! ids, is followed by one of their names, and columns that the portal computes stand last. All of it follows from the
//! specification of the table and from the columns that its kind computes for it ([`Values`]).

mod cell;
mod computed;

use super::agency::AgencyId;
use super::columns::{Column, Shape, TableSpec, always};
use crate::base::date::Date;
use crate::base::diag::{Text, text};
use crate::base::span::FileId;
pub use cell::{Empty, code, decode, encode};
pub use computed::{Place, Values};
use std::borrow::Cow;

/// A document whose tables are handed out.
#[derive(Clone, Debug)]
pub struct Dataset {
    /// Key of the kind.
    pub kind: &'static str,
    /// Name of the document, one of a kind.
    pub stem: String,
    /// The `.md` file.
    pub file: FileId,
    /// Its title: that of its page.
    pub title: String,
    /// Its page.
    pub page: String,
    /// Its tables, in the order of the kind.
    pub tables: Vec<(&'static TableSpec, FileId)>,
    /// When it was first published, if that is known.
    pub published: Option<Date>,
    /// The last day on which something was added to it since.
    pub changed: Option<Date>,
    /// The time it tells of, as its head writes it, and in words.
    pub period: Option<(String, String)>,
    /// The day its figures are of, where its head names one.
    pub as_of: Option<Date>,
    /// Who answers for it.
    pub owner: Option<AgencyId>,
    /// The number of its present version, and the day from which it stands; `None` for kinds without versions.
    pub version: Option<(usize, Date)>,
    /// Whether it is fictional.
    pub demo: bool,
}

impl Dataset {
    /// Address of one of its tables.
    pub fn table(&self, table: &TableSpec, extension: &str) -> String {
        table_route(self.kind, &self.stem, table.name, extension)
    }

    /// Address of its workbook.
    pub fn workbook(&self) -> String {
        format!("{FOLDER}/{}/{}.xlsx", self.kind, self.stem)
    }
}

/// The folder of all data.
pub const FOLDER: &str = "du-lieu";

/// Address of a table of a document: `du-lieu/late/2026-10.closed.csv`.
fn table_route(kind: &str, stem: &str, table: &str, extension: &str) -> String {
    format!("{FOLDER}/{kind}/{stem}.{table}.{extension}")
}

/// Address of a table over all documents of a kind: `du-lieu/late.closed.csv`.
pub fn kind_route(kind: &str, table: &str, extension: &str) -> String {
    format!("{FOLDER}/{kind}.{table}.{extension}")
}

/// The first column of every published table.
pub const DOCUMENT: Column = always(
    "document",
    text("tên tài liệu trong địa chỉ, mỗi tài liệu một tên", "name of the document in addresses"),
    Shape::Text,
);

/// A column of a published table.
#[derive(Clone, Debug)]
pub struct Field {
    /// Header.
    pub key: Cow<'static, str>,
    /// What it holds.
    pub label: Text,
    /// The shape of its values.
    pub shape: Shape,
    /// Where its values come from.
    pub from: From,
    /// What stands in its empty cells; `None` where no cell can be empty.
    pub empty: Option<Empty>,
}

/// Where the values of a field come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// The name of the document.
    Document,
    /// A column of the table; its empty cells may be filled from a computed column.
    Column(usize, Option<usize>),
    /// The names of the agencies of a column.
    Names(usize, Option<usize>),
    /// A computed column.
    Computed(usize),
}

/// The header of the column [`DOCUMENT`] in a table, which may have a column of that name itself.
fn document_key(spec: &TableSpec, computed: &[Column]) -> Cow<'static, str> {
    let mut key = DOCUMENT.key.to_owned();
    while spec.columns.iter().chain(computed).any(|column| column.key == key) {
        key.insert_str(0, "source_");
    }
    key.into()
}

/// The fields of a published table, in order. `empty` says what an empty cell of a column means.
pub fn fields(
    spec: &'static TableSpec,
    computed: &'static [Column],
    empty: &dyn Fn(&Column) -> Empty,
) -> Vec<Field> {
    let field = |column: &Column, key: Cow<'static, str>, shape, from| Field {
        key,
        label: column.label,
        shape,
        from,
        empty: (!column.required && column.shape != Shape::YesNo).then(|| empty(column)),
    };
    let mut all = vec![field(&DOCUMENT, document_key(spec, computed), Shape::Text, From::Document)];
    for (place, column) in spec.columns.iter().enumerate() {
        let fill = computed.iter().position(|one| one.key == column.key);
        // What is always filled is never empty.
        let required = column.required || fill.is_some_and(|fill| computed[fill].required);
        let column = &Column { aliases: &[], required, ..*column };
        all.push(field(column, column.key.into(), column.shape, From::Column(place, fill)));
        if matches!(column.shape, Shape::Agency | Shape::Agencies) {
            let key = format!("{}_name", column.key).into();
            all.push(field(column, key, Shape::Text, From::Names(place, fill)));
        }
    }
    for (place, column) in computed.iter().enumerate() {
        if spec.columns.iter().all(|one| one.key != column.key) {
            all.push(field(column, column.key.into(), column.shape, From::Computed(place)));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    static SPEC: TableSpec = TableSpec {
        name: "rows",
        label: text("dòng", "rows"),
        columns: &[
            Column {
                key: "agency",
                aliases: &[],
                label: text("cơ quan", "agency"),
                shape: Shape::Agency,
                required: false,
            },
            Column {
                key: "n",
                aliases: &[],
                label: text("số", "number"),
                shape: Shape::Count,
                required: true,
            },
        ],
    };

    static COMPUTED: [Column; 2] = [
        Column {
            key: "agency",
            aliases: &[],
            label: text("cơ quan", "agency"),
            shape: Shape::Agency,
            required: false,
        },
        Column {
            key: "days",
            aliases: &[],
            label: text("ngày", "days"),
            shape: Shape::Count,
            required: false,
        },
    ];

    #[test]
    fn computed_columns_fill_those_of_the_table_or_stand_behind_them() {
        let fields = fields(&SPEC, &COMPUTED, &|_| Empty::Missing);
        let told: Vec<_> = fields.iter().map(|one| (&*one.key, one.from, one.empty)).collect();
        assert_eq!(
            told,
            [
                ("document", From::Document, None),
                ("agency", From::Column(0, Some(0)), Some(Empty::Missing)),
                ("agency_name", From::Names(0, Some(0)), Some(Empty::Missing)),
                ("n", From::Column(1, None), None),
                ("days", From::Computed(1), Some(Empty::Missing)),
            ]
        );
    }

    #[test]
    fn a_column_of_the_table_keeps_its_name_beside_that_of_the_document() {
        static OWN: TableSpec =
            TableSpec { name: "rows", label: text("dòng", "rows"), columns: &[DOCUMENT] };
        let keys: Vec<String> =
            fields(&OWN, &[], &|_| Empty::Missing).iter().map(|one| one.key.to_string()).collect();
        assert_eq!(keys, ["source_document", "document"]);
    }
}
