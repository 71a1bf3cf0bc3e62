//! The front matter of a report.

use crate::base::date::Date;
use crate::domain::correction::Correction;
use crate::domain::listing;
use crate::domain::listing::Paper;
use crate::domain::period::Period;
use crate::domain::source::Source;
use schemars::JsonSchema;
use serde::Deserialize;

/// A report whose figures stand in the table beside it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Front {
    /// Full title of the report.
    #[schemars(extend("x-vi" = "Tên đầy đủ của báo cáo"))]
    pub title: String,
    /// Short title for lists.
    #[schemars(extend("x-vi" = "Tên ngắn, dùng ở danh sách và đường dẫn đầu trang"))]
    pub short_title: Option<String>,
    /// Number of the report, such as `1055/BC-VP`.
    #[schemars(extend("x-vi" = "Số và ký hiệu của báo cáo"))]
    pub number: Option<String>,
    /// Date of the report.
    #[schemars(extend("x-vi" = "Ngày ban hành báo cáo"))]
    pub date: Date,
    /// Id or name of the agency that issued it.
    #[schemars(extend("x-vi" = "Mã hoặc tên cơ quan ban hành"))]
    pub issuer: Option<String>,
    /// The time that it reports on.
    #[schemars(extend("x-vi" = "Thời gian báo cáo: 2026-10, 2026-q3, 2026, 2021-11-12..2023-06-25"))]
    pub period: Period,
    /// The day the report was published.
    #[schemars(extend("x-vi" = "Ngày công bố báo cáo"))]
    pub published: Date,
    /// Known faults of the report.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Những chỗ báo cáo có lỗi hoặc thiếu, hiện trên trang"))]
    pub notes: Vec<Note>,
    /// Corrections after publication.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Các lần đính chính sau khi công bố"))]
    pub corrections: Vec<Correction>,
    /// Where the figures were taken from.
    #[schemars(extend("x-vi" = "Nguồn của số liệu"))]
    pub source: Option<Source>,
    /// Whether the report is fictional.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Dữ liệu minh họa"))]
    pub demo: bool,
}

/// A known fault of the report.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The place in the report.
    #[serde(rename = "where")]
    #[schemars(extend("x-vi" = "Chỗ trong báo cáo"))]
    pub place: String,
    /// What is wrong or missing there.
    #[schemars(extend("x-vi" = "Lỗi hoặc thiếu gì"))]
    pub text: String,
}

impl Front {
    /// As all lists have it, and what it says of the report itself.
    pub fn split(self) -> (listing::Front, Paper) {
        let paper =
            Paper { title: self.title, short: self.short_title, number: self.number, date: Some(self.date) };
        let notes = self.notes.into_iter().map(|note| format!("{}: {}", note.place, note.text));
        let front = listing::Front {
            period: self.period,
            agency: self.issuer,
            agencies: None,
            nil: Vec::new(),
            published: self.published,
            as_of: None,
            owner: None,
            notes: notes.collect(),
            corrections: self.corrections,
            source: self.source,
            demo: self.demo,
        };
        (front, paper)
    }
}
