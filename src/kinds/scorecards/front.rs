//! The front matter of a scorecard.

use crate::base::date::Date;
use crate::domain::correction::Correction;
use crate::domain::period::Period;
use crate::domain::source::Source;
use schemars::JsonSchema;
use serde::Deserialize;

/// Scores by a scheme: one period, of one agency or of several.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Front {
    /// The scheme: `766`, `mot-cua`, or one of `content/scorecards/schemes/`.
    #[schemars(extend("x-vi" = "Bộ chỉ số: 766, mot-cua, hoặc mã trong content/scorecards/schemes/"))]
    pub scheme: String,
    /// The period: a month, a quarter, half a year, nine months or a year.
    #[schemars(extend("x-vi" = "Kỳ chấm điểm: 2026-10, 2026-q3, 2026-h1, 2026-9m, 2026"))]
    pub period: Period,
    /// The only agency of the document: id or exact name.
    #[schemars(extend("x-vi" = "Cơ quan duy nhất của bảng: id hoặc đúng tên"))]
    pub agency: Option<String>,
    /// The agencies that should be in it; without it, those with rows.
    #[schemars(extend("x-vi" = "Các cơ quan phải có trong bảng; nếu bỏ, là những cơ quan có dòng"))]
    pub agencies: Option<Vec<String>>,
    /// The day the scores were published.
    #[schemars(extend("x-vi" = "Ngày công bố"))]
    pub published: Date,
    /// The day on which the source showed these figures; they move on every day.
    #[schemars(extend("x-vi" = "Ngày kết xuất số liệu từ nguồn; số trên nguồn thay đổi hằng ngày"))]
    pub as_of: Option<Date>,
    /// The agency that answers for the publication.
    #[schemars(extend("x-vi" = "Cơ quan chịu trách nhiệm công bố"))]
    pub owner: Option<String>,
    /// What a reader must know to read the figures.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Lưu ý khi đọc số liệu"))]
    pub notes: Vec<String>,
    /// Corrections after publication.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Các lần đính chính sau khi công bố"))]
    pub corrections: Vec<Correction>,
    /// Where the scores came from.
    #[schemars(extend("x-vi" = "Nguồn của bảng điểm"))]
    pub source: Option<Source>,
    /// Whether the scores are fictional.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Dữ liệu minh họa"))]
    pub demo: bool,
}
