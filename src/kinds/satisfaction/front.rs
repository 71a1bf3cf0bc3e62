//! The front matter of a satisfaction document.

use crate::base::date::Date;
use crate::domain::correction::Correction;
use crate::domain::period::Period;
use crate::domain::source::Source;
use schemars::JsonSchema;
use serde::Deserialize;

/// The head of `satisfaction/STEM.md`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Front {
    /// Period that the results cover.
    #[schemars(extend("x-vi" = "Kỳ kết quả: 2026-q3, 2026-10, 2026"))]
    pub period: Period,
    /// Title; made from instrument and period when it is not given.
    #[schemars(extend("x-vi" = "Tên kết quả; để trống thì đặt theo công cụ và kỳ"))]
    pub title: Option<String>,
    /// The only agency of the document; the column `agency` may then be left out.
    #[schemars(extend("x-vi" = "Cơ quan duy nhất của tệp; khi đó bảng không cần cột cơ quan"))]
    pub agency: Option<String>,
    /// How the opinions were gathered.
    #[schemars(extend("x-vi" = "Công cụ thu thập ý kiến"))]
    pub instrument: Instrument,
    /// Day of publication.
    #[schemars(extend("x-vi" = "Ngày công bố"))]
    pub published: Option<Date>,
    /// Agency that answers for the results.
    #[schemars(extend("x-vi" = "Cơ quan chịu trách nhiệm về kết quả"))]
    pub owner: Option<String>,
    /// The questions in the order in which they are shown; `overall` is the question about everything.
    #[schemars(extend("x-vi" = "Các câu hỏi theo thứ tự hiện; overall là câu hỏi chung"))]
    pub questions: Vec<Question>,
    /// Corrections after publication.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Các lần đính chính sau khi công bố"))]
    pub corrections: Vec<Correction>,
    /// Where the figures come from.
    #[schemars(extend("x-vi" = "Nguồn số liệu"))]
    pub source: Option<Source>,
    /// Whether the figures are fictional.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Số liệu hư cấu, dùng để minh họa"))]
    pub demo: bool,
}

/// The sort of instrument. Results of two sorts measure different things and are never compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum InstrumentKind {
    /// The index of satisfaction with public services, a survey of the Ministry of Home Affairs.
    Sipas,
    /// A survey of one's own.
    Survey,
    /// Buttons at a counter, a QR code, a form on a website: who answers chose to.
    Kiosk,
    /// Computed from dossiers and feedback (Quyết định 766/QĐ-TTg, 5.4), not asked.
    #[serde(rename = "computed_766")]
    Computed766,
}

impl InstrumentKind {
    /// The word in front matter.
    pub fn key(self) -> &'static str {
        match self {
            InstrumentKind::Sipas => "sipas",
            InstrumentKind::Survey => "survey",
            InstrumentKind::Kiosk => "kiosk",
            InstrumentKind::Computed766 => "computed_766",
        }
    }

    /// Whether it asks a sample, which may have been drawn at random.
    pub fn samples(self) -> bool {
        matches!(self, InstrumentKind::Sipas | InstrumentKind::Survey)
    }
}

/// How the opinions were gathered.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// Sort: sipas, survey, kiosk or computed_766.
    #[schemars(extend("x-vi" = "Loại: sipas, survey (điều tra), kiosk (máy, mã QR), computed_766"))]
    pub kind: InstrumentKind,
    /// Name; the same name in each period makes a series.
    #[schemars(extend("x-vi" = "Tên; các kỳ cùng tên thành một chuỗi"))]
    pub name: Option<String>,
    /// Whether those asked were drawn at random; must be said for sipas and survey.
    #[schemars(extend("x-vi" = "true nếu người được hỏi chọn ngẫu nhiên, false nếu họ tự chọn trả lời"))]
    pub probability: Option<bool>,
    /// How people were asked.
    #[schemars(extend("x-vi" = "Cách hỏi: gọi điện, phiếu giấy, bấm nút"))]
    pub mode: Option<String>,
    /// First day of asking.
    #[schemars(extend("x-vi" = "Ngày đầu thu thập"))]
    pub from: Option<Date>,
    /// Last day of asking.
    #[schemars(extend("x-vi" = "Ngày cuối thu thập"))]
    pub to: Option<Date>,
    /// How many people were invited.
    #[schemars(extend("x-vi" = "Số người được mời trả lời"))]
    pub invited: Option<u32>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Id, used in the column `question`.
    #[schemars(extend("format" = "slug", "x-vi" = "Mã câu hỏi, dùng ở cột câu hỏi"))]
    pub id: String,
    /// Wording.
    #[schemars(extend("x-vi" = "Lời câu hỏi"))]
    pub text: String,
}
