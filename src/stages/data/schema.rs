//! Table Schema (Data Package) of published tables: what frictionless and others check the CSV files by.

use super::words::describe;
use crate::domain::columns::Shape;
use crate::domain::dataset::{Empty, FOLDER, Field};
use crate::domain::locale::Locale;
use serde::Serialize;

/// The schema of a table.
#[derive(Serialize)]
pub(super) struct Schema {
    fields: Vec<Column>,
    #[serde(rename = "missingValues")]
    missing: Vec<&'static str>,
}

#[derive(Serialize)]
struct Column {
    name: String,
    title: String,
    description: String,
    #[serde(rename = "type")]
    sort: &'static str,
    #[serde(flatten)]
    yes_no: Option<YesNo>,
    constraints: Constraints,
}

#[derive(Serialize)]
struct YesNo {
    #[serde(rename = "trueValues")]
    yes: [&'static str; 1],
    #[serde(rename = "falseValues")]
    no: [&'static str; 1],
}

#[derive(Serialize)]
struct Constraints {
    required: bool,
}

/// Where the schema of a table of a kind is written.
pub(super) fn route(kind: &str, table: &str) -> String {
    format!("{FOLDER}/{}", file(kind, table))
}

/// Its name below the folder of data.
pub(super) fn file(kind: &str, table: &str) -> String {
    format!("{kind}.{table}.schema.json")
}

impl Schema {
    /// The schema of fields.
    pub(super) fn new(fields: &[Field], locale: &Locale) -> Schema {
        let column = |field: &Field| Column {
            name: field.key.to_string(),
            title: describe(field, locale),
            description: format!("{} / {}", field.label.vi, field.label.en),
            sort: sort(field.shape),
            yes_no: (field.shape == Shape::YesNo).then_some(YesNo { yes: ["yes"], no: ["no"] }),
            constraints: Constraints { required: field.empty.is_none() },
        };
        let missing = std::iter::once("").chain(Empty::ALL.map(Empty::code)).collect();
        Schema { fields: fields.iter().map(column).collect(), missing }
    }
}

fn sort(shape: Shape) -> &'static str {
    match shape {
        Shape::Date => "date",
        Shape::Count | Shape::Times => "integer",
        Shape::Decimal => "number",
        Shape::YesNo => "boolean",
        Shape::Text
        | Shape::Figure
        | Shape::Dossier
        | Shape::Official
        | Shape::Schedule
        | Shape::Choice(_)
        | Shape::Agency
        | Shape::Agencies => "string",
    }
}
