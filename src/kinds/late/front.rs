//! The front matter of a list.

use crate::base::date::{Date, Month};
use crate::domain::correction::Correction;
use crate::domain::source::Source;
use schemars::JsonSchema;
use serde::Deserialize;

/// A list of dossiers handled late: one month, of one agency or of several.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Front {
    /// The month of the list, such as 2026-10.
    #[schemars(extend("format" = "month", "x-vi" = "Tháng của danh sách, ví dụ 2026-10"))]
    pub period: Month,
    /// The only agency of the list: id or exact name.
    #[schemars(extend("x-vi" = "Cơ quan duy nhất của danh sách: id hoặc đúng tên"))]
    pub agency: Option<String>,
    /// The agencies that the list covers; without it, those with rows or a nil return.
    #[schemars(extend("x-vi" = "Các cơ quan thuộc danh sách; nếu bỏ, là những cơ quan có dòng hoặc khai không phát sinh"))]
    pub agencies: Option<Vec<String>>,
    /// The day the list was published.
    #[schemars(extend("x-vi" = "Ngày công bố danh sách"))]
    pub published: Date,
    /// The day that the open list speaks of.
    #[schemars(extend("x-vi" = "Ngày chốt danh sách hồ sơ đang giải quyết quá hạn"))]
    pub as_of: Option<Date>,
    /// The agency that answers for the list.
    #[schemars(extend("x-vi" = "Cơ quan chịu trách nhiệm về danh sách"))]
    pub owner: Option<String>,
    /// Agencies that declare that nothing was late; `all` for the whole list.
    #[schemars(extend("x-vi" = "Các cơ quan khai không phát sinh hồ sơ trễ hạn; ghi all nếu cả danh sách không phát sinh"))]
    pub nil: Option<Nil>,
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

/// Who declares that nothing was late.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Nil {
    /// Everybody on the list.
    Whole(Whole),
    /// These agencies.
    Agencies(Vec<String>),
}

/// The word for everybody.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Whole {
    /// Everybody.
    All,
}
