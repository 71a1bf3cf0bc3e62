//! The front matter of a dataset, with the Table Schema of its table.

use super::schema::TableSchema;
use crate::base::date::Date;
use crate::domain::correction::Correction;
use crate::domain::period::Period;
use crate::domain::source::Source;
use schemars::JsonSchema;
use serde::Deserialize;

/// A table that an authority publishes, described by itself.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Front {
    /// What the table is called.
    #[schemars(extend("x-vi" = "Tên bảng"))]
    pub title: String,
    /// The time it tells of.
    #[schemars(extend("x-vi" = "Kỳ số liệu: 2026-10, 2026-q3, 2026-h1, 2026-9m, 2026"))]
    pub period: Period,
    /// The day it was published.
    #[schemars(extend("x-vi" = "Ngày công bố"))]
    pub published: Date,
    /// The day the figures are of.
    #[schemars(extend("x-vi" = "Ngày chốt số liệu"))]
    pub as_of: Option<Date>,
    /// The agency that answers for it.
    #[schemars(extend("x-vi" = "Cơ quan chịu trách nhiệm"))]
    pub owner: String,
    /// What the tables of several periods have in common: a duty asks for `datasets/SERIES`. Without it, the name of the file.
    #[schemars(extend("format" = "slug", "x-vi" = "Tên chung của bảng qua các kỳ; nghĩa vụ công khai gọi là datasets/TÊN; nếu bỏ là tên tệp"))]
    pub series: Option<String>,
    /// The rules that ask for it: document and article.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Căn cứ công khai: văn bản, điều khoản"))]
    pub legal_basis: Vec<String>,
    /// The columns (Frictionless Table Schema).
    #[schemars(extend("x-vi" = "Mô tả các cột (Frictionless Table Schema)"))]
    pub schema: TableSchema,
    /// What a reader must know.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Lưu ý khi đọc số liệu"))]
    pub notes: Vec<String>,
    /// Corrections after publication.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Các lần đính chính sau khi công bố"))]
    pub corrections: Vec<Correction>,
    /// Where the table came from.
    #[schemars(extend("x-vi" = "Nguồn của bảng"))]
    pub source: Option<Source>,
    /// Whether it is fictional.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Dữ liệu minh họa"))]
    pub demo: bool,
}
