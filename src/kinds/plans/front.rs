//! The front matter of a plan.

use crate::base::date::Date;
use crate::domain::period::Period;
use crate::domain::source::Source;
use schemars::JsonSchema;
use serde::Deserialize;

/// Front matter of `plans/STEM.md`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Front {
    /// Full title of the document.
    #[schemars(extend("x-vi" = "Tên đầy đủ của văn bản"))]
    pub title: String,
    /// Short title for menus and lists.
    #[schemars(extend("x-vi" = "Tên ngắn, dùng ở danh sách và đường dẫn đầu trang"))]
    pub short_title: Option<String>,
    /// Number of the document, such as `2704/QĐ-UBND`.
    #[schemars(extend("x-vi" = "Số và ký hiệu văn bản"))]
    pub number: Option<String>,
    /// Date of the document.
    #[schemars(extend("x-vi" = "Ngày ban hành"))]
    pub date: Option<Date>,
    /// Id or name of the agency that issued it.
    #[schemars(extend("x-vi" = "Mã hoặc tên cơ quan ban hành"))]
    pub issuer: Option<String>,
    /// Role of the signer; never a name.
    #[schemars(extend("x-vi" = "Chức danh người ký, không ghi tên"))]
    pub signer_role: Option<String>,
    /// Period covered: 2026, 2025-h2, 2023..2025.
    #[schemars(extend("x-vi" = "Kỳ của kế hoạch: 2026, 2025-h2, 2023..2025"))]
    pub period: Period,
    /// One sentence about the plan.
    #[schemars(extend("x-vi" = "Một câu tóm tắt"))]
    pub summary: Option<String>,
    /// Documents that the plan rests on.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Các văn bản làm căn cứ"))]
    pub legal_basis: Vec<String>,
    /// Where the text came from.
    #[schemars(extend("x-vi" = "Nguồn của nội dung"))]
    pub source: Option<Source>,
    /// Sections that group the tasks.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Các mục nhiệm vụ"))]
    pub sections: Vec<Section>,
    /// Known faults of the source, shown on the page.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Những chỗ văn bản nguồn có lỗi, hiện trên trang"))]
    pub notes: Vec<SourceNote>,
    /// Recurring outputs whose publication this portal follows.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Sản phẩm định kỳ mà cổng này theo dõi việc công bố"))]
    pub publishes: Vec<Publishes>,
    /// Reported results.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Số liệu kết quả mà văn bản báo cáo"))]
    pub figures: Vec<Figure>,
    /// Whether the plan is fictional.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Dữ liệu minh họa"))]
    pub demo: bool,
    /// When it was put on this portal.
    #[schemars(extend("x-vi" = "Ngày đăng lên cổng này"))]
    pub published: Option<Date>,
}

/// A section that groups tasks.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its number in the plan, such as `IV`; rows of the tables name it.
    #[schemars(extend("x-vi" = "Số của mục, như IV; các dòng của bảng ghi số này"))]
    pub id: String,
    /// Its heading.
    #[schemars(extend("x-vi" = "Tên mục"))]
    pub title: String,
}

/// A task with a recurring output that is published on this portal.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Publishes {
    /// Its number in the plan, such as `III.2`.
    #[schemars(extend("x-vi" = "Số của nhiệm vụ trong kế hoạch, ví dụ III.2"))]
    pub task: String,
    /// What is published: the key of a kind, and after a `/` the sort.
    #[schemars(extend("x-vi" = "Sản phẩm là thứ gì trên cổng: late, handling, scorecards/766"))]
    pub object: String,
}

/// A known fault of the source.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceNote {
    /// The place in the source.
    #[serde(rename = "where")]
    #[schemars(extend("x-vi" = "Chỗ trong văn bản nguồn"))]
    pub place: String,
    /// What is wrong there.
    #[schemars(extend("x-vi" = "Lỗi gì"))]
    pub text: String,
    /// The sort of fault.
    #[schemars(extend("x-vi" = "Loại lỗi"))]
    pub kind: NoteKind,
}

/// The sort of a fault of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum NoteKind {
    /// A date that does not exist.
    ImpossibleDate,
    /// A number left out of a sequence.
    NumberingGap,
    /// The same thing twice.
    Duplicate,
    /// A document cited with a wrong number or date.
    WrongCitation,
    /// A unit or tier that no longer exists.
    AbolishedUnit,
    /// Two places that say different things.
    Contradiction,
    /// Parts that do not add up.
    SumMismatch,
    /// Shares that do not say of what.
    NoDenominator,
    /// Text that cannot be read.
    Illegible,
    /// Anything else.
    Other,
}

impl NoteKind {
    /// The end of its message key.
    pub fn key(self) -> &'static str {
        match self {
            NoteKind::ImpossibleDate => "impossible-date",
            NoteKind::NumberingGap => "numbering-gap",
            NoteKind::Duplicate => "duplicate",
            NoteKind::WrongCitation => "wrong-citation",
            NoteKind::AbolishedUnit => "abolished-unit",
            NoteKind::Contradiction => "contradiction",
            NoteKind::SumMismatch => "sum-mismatch",
            NoteKind::NoDenominator => "no-denominator",
            NoteKind::Illegible => "illegible",
            NoteKind::Other => "other",
        }
    }
}

/// A result that the document reports, with the words it uses.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Anchor of the row.
    #[schemars(extend("format" = "slug", "x-vi" = "Mã của dòng, dùng trong địa chỉ"))]
    pub id: String,
    /// What was counted.
    #[schemars(extend("x-vi" = "Số liệu về việc gì"))]
    pub title: String,
    /// The figure as the document writes it.
    #[schemars(extend("x-vi" = "Con số đúng như văn bản viết"))]
    pub value: String,
    /// Whether the document calls it exact.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Chính xác hay gần đúng: exact, about (gần), over (hơn), under (dưới)"))]
    pub qualifier: Qualifier,
    /// Unit.
    #[schemars(extend("x-vi" = "Đơn vị tính"))]
    pub unit: Option<String>,
    /// Time it covers, as worded.
    #[schemars(extend("x-vi" = "Thời gian, đúng như văn bản viết"))]
    pub period: Option<String>,
    /// What it covers.
    #[schemars(extend("x-vi" = "Phạm vi"))]
    pub scope: Option<String>,
    /// What a reader should know.
    #[schemars(extend("x-vi" = "Ghi chú"))]
    pub note: Option<String>,
    /// Id of the section it stands in.
    #[schemars(extend("x-vi" = "Số của mục có số liệu này"))]
    pub section: Option<String>,
}

/// How exact a figure is said to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Qualifier {
    /// As counted.
    #[default]
    Exact,
    /// "gần", "khoảng".
    About,
    /// "hơn", "trên".
    Over,
    /// "dưới".
    Under,
}

impl Qualifier {
    /// The end of its message key; `None` for an exact figure.
    pub fn key(self) -> Option<&'static str> {
        match self {
            Qualifier::Exact => None,
            Qualifier::About => Some("about"),
            Qualifier::Over => Some("over"),
            Qualifier::Under => Some("under"),
        }
    }
}
