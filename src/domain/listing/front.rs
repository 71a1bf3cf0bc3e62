//! The front matter of a list.

use crate::base::date::Date;
use crate::domain::correction::Correction;
use crate::domain::period::Period;
use crate::domain::source::Source;
use schemars::JsonSchema;
use serde::Deserialize;

/// A list of one period, of one agency or of several.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Front {
    /// The period: a month, a quarter, half a year, nine months or a year.
    #[schemars(extend("x-vi" = "Kỳ số liệu: 2026-10, 2026-q3, 2026-h1, 2026-9m, 2026"))]
    pub period: Period,
    /// The only agency of the list: id or exact name.
    #[schemars(extend("x-vi" = "Cơ quan duy nhất của danh sách: id hoặc đúng tên"))]
    pub agency: Option<String>,
    /// The agencies that the list covers; without it, those with rows or a nil return.
    #[schemars(extend("x-vi" = "Các cơ quan thuộc danh sách; nếu bỏ, là những cơ quan có dòng hoặc khai không phát sinh"))]
    pub agencies: Option<Vec<String>>,
    /// Agencies that declare that nothing arose.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Các cơ quan khai không phát sinh"))]
    pub nil: Vec<String>,
    /// The day the list was published.
    #[schemars(extend("x-vi" = "Ngày công bố danh sách"))]
    pub published: Date,
    /// The day on which rows are open; without it, the last day of the period.
    #[schemars(extend("x-vi" = "Ngày chốt số liệu; nếu bỏ, là ngày cuối kỳ"))]
    pub as_of: Option<Date>,
    /// The agency that answers for the list.
    #[schemars(extend("x-vi" = "Cơ quan chịu trách nhiệm về danh sách"))]
    pub owner: Option<String>,
    /// What a reader must know to read the list.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Điều người đọc cần biết khi đọc danh sách"))]
    pub notes: Vec<String>,
    /// Corrections after publication.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Các lần đính chính sau khi công bố"))]
    pub corrections: Vec<Correction>,
    /// Where the list came from.
    #[schemars(extend("x-vi" = "Nguồn của danh sách"))]
    pub source: Option<Source>,
    /// Whether the list is fictional.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Dữ liệu minh họa"))]
    pub demo: bool,
}
