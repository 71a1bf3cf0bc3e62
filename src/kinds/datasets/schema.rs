//! The part of Frictionless Table Schema (specs.frictionlessdata.io/table-schema) that a document uses. It stands as YAML in
//! the front matter, so that each recorded version of a table keeps the description that it was published with.

use super::columns::ROWS;
use crate::domain::columns::TableSpec;
use crate::domain::columns::described::{Own, OwnShape, described};
use schemars::JsonSchema;
use serde::Deserialize;

/// The description of a table.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct TableSchema {
    /// The columns, in the order of the page.
    #[schemars(extend("x-vi" = "Các cột, theo thứ tự trên trang"))]
    pub fields: Vec<Field>,
    /// The names of the columns that tell rows apart.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Tên các cột phân biệt dòng này với dòng khác"))]
    pub primary_key: Vec<String>,
    /// Cells that say that there is no value, besides empty ones.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Chữ trong ô có nghĩa là chưa có số liệu, ngoài ô trống"))]
    pub missing_values: Vec<String>,
}

/// A column.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// The header in the file.
    #[schemars(extend("x-vi" = "Tên cột trong tệp CSV"))]
    pub name: String,
    /// The heading on the page; may stand in the file too.
    #[schemars(extend("x-vi" = "Tiêu đề cột trên trang; trong tệp ghi tên này cũng được"))]
    pub title: Option<String>,
    /// Other headings under which offices' spreadsheets bring it.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Các tiêu đề khác mà tệp bảng tính có thể ghi; dùng khi nhập"))]
    pub aliases: Vec<String>,
    /// What the values mean.
    #[schemars(extend("x-vi" = "Giải thích cột"))]
    pub description: Option<String>,
    /// The type of its values.
    #[serde(rename = "type", default)]
    #[schemars(extend("x-vi" = "Kiểu: string, integer, number, date, boolean, year"))]
    pub kind: Type,
    /// What its values must fulfil.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Điều kiện của giá trị"))]
    pub constraints: Constraints,
}

/// The type of a column's values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Type {
    /// Free text.
    #[default]
    String,
    /// A whole number.
    Integer,
    /// A decimal number with a dot.
    Number,
    /// A day.
    Date,
    /// Yes or no.
    Boolean,
    /// A year.
    Year,
}

/// What values must fulfil.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Constraints {
    /// Each row has a value.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Dòng nào cũng phải có"))]
    pub required: bool,
    /// No two rows have the same.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Không lặp lại"))]
    pub unique: bool,
    /// The only values there are.
    #[serde(rename = "enum", default)]
    #[schemars(extend("x-vi" = "Chỉ nhận các giá trị này"))]
    pub one_of: Vec<String>,
    /// The least value.
    #[schemars(extend("x-vi" = "Nhỏ nhất"))]
    pub minimum: Option<String>,
    /// The greatest value.
    #[schemars(extend("x-vi" = "Lớn nhất"))]
    pub maximum: Option<String>,
    /// A regular expression that the whole value matches.
    #[schemars(extend("x-vi" = "Biểu thức chính quy mà cả giá trị phải khớp"))]
    pub pattern: Option<String>,
}

impl Field {
    /// What the column is called on the page.
    pub fn heading(&self) -> &str {
        self.title.as_deref().unwrap_or(&self.name)
    }
}

impl Type {
    /// Whether its values are numbers, which stand on the right.
    pub fn is_number(self) -> bool {
        matches!(self, Type::Integer | Type::Number)
    }

    /// Whether its values have an order, so that bounds mean something.
    pub fn is_ordered(self) -> bool {
        matches!(self, Type::Integer | Type::Number | Type::Date | Type::Year)
    }

    /// The word of the schema.
    pub fn word(self) -> &'static str {
        match self {
            Type::String => "string",
            Type::Integer => "integer",
            Type::Number => "number",
            Type::Date => "date",
            Type::Boolean => "boolean",
            Type::Year => "year",
        }
    }
}

impl TableSchema {
    /// The table for everything that works on tables of all kinds.
    pub fn spec(&self) -> &'static TableSpec {
        let own = |field: &Field| Own {
            name: field.name.clone(),
            title: field.heading().to_owned(),
            aliases: field.aliases.clone(),
            shape: match field.kind {
                // `no` is a value here, and nothing at all is missing.
                Type::String | Type::Boolean => OwnShape::Text,
                Type::Integer | Type::Number => OwnShape::Decimal,
                Type::Year => OwnShape::Count,
                Type::Date => OwnShape::Date,
            },
            required: field.constraints.required || self.primary_key.contains(&field.name),
            key: self.primary_key.contains(&field.name),
        };
        described(&ROWS, &self.fields.iter().map(own).collect::<Vec<_>>(), &self.missing_values)
    }
}
