//! The front matter of a summary.

use crate::base::date::Date;
use crate::domain::correction::Correction;
use crate::domain::period::Period;
use crate::domain::source::Source;
use schemars::JsonSchema;
use serde::Deserialize;

/// A summary of received, resolved and pending dossiers: one period, of one agency or of several.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Front {
    /// The period: a month, a quarter, half a year, nine months or a year.
    #[schemars(extend("x-vi" = "Kỳ số liệu: 2026-10, 2026-q3, 2026-h1, 2026-9m, 2026"))]
    pub period: Period,
    /// The only agency of the summary: id or exact name.
    #[schemars(extend("x-vi" = "Cơ quan duy nhất của biểu: id hoặc đúng tên"))]
    pub agency: Option<String>,
    /// The agencies that the summary covers; without it, those with rows.
    #[schemars(extend("x-vi" = "Các cơ quan thuộc biểu; nếu bỏ, là những cơ quan có dòng"))]
    pub agencies: Option<Vec<String>>,
    /// The day the summary was published.
    #[schemars(extend("x-vi" = "Ngày công bố biểu"))]
    pub published: Date,
    /// The day at which dossiers are pending; without it, the last day of the period.
    #[schemars(extend("x-vi" = "Ngày chốt hồ sơ đang giải quyết; nếu bỏ, là ngày cuối kỳ"))]
    pub as_of: Option<Date>,
    /// The day on which the figures become final; until then pages call them provisional.
    #[schemars(extend("x-vi" = "Ngày chốt số liệu; trước ngày đó trang ghi là số tạm thời"))]
    pub provisional_until: Option<Date>,
    /// The agency that answers for the summary.
    #[schemars(extend("x-vi" = "Cơ quan chịu trách nhiệm về biểu"))]
    pub owner: Option<String>,
    /// What a reader must know to read the figures, such as "column (9) includes withdrawn dossiers".
    #[serde(default)]
    #[schemars(extend("x-vi" = "Lưu ý khi đọc số liệu, ví dụ: cột (9) gồm cả hồ sơ xin rút"))]
    pub notes: Vec<String>,
    /// Corrections after publication.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Các lần đính chính sau khi công bố"))]
    pub corrections: Vec<Correction>,
    /// Where the summary came from.
    #[schemars(extend("x-vi" = "Nguồn của biểu"))]
    pub source: Option<Source>,
    /// Whether the summary is fictional.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Dữ liệu minh họa"))]
    pub demo: bool,
}
