//! An entry of the catalogue or of `content/duties.yaml`, as it is written.

use super::rule::{Cadence, Due};
use crate::base::date::Date;
use crate::domain::agency::AgencyLevel;
use crate::domain::period::Period;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One duty. In content an entry with the id of the program's catalogue takes that duty over, and what it gives stands in
/// place of what the catalogue says; any other id makes a new duty.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Id of the duty; in addresses and in the calendar file, so it never changes.
    #[schemars(extend("format" = "slugs", "x-vi" = "Mã nghĩa vụ; không đổi vì có trong tệp lịch"))]
    pub id: String,
    /// What has to be published: the key of a kind and, where a kind has several sorts, a `/` and the sort.
    #[schemars(extend("x-vi" = "Phải công bố gì: khóa của loại nội dung, ví dụ late, handling, scorecards/766"))]
    pub object: Option<String>,
    /// What the publication is called.
    #[schemars(extend("x-vi" = "Tên của thứ phải công bố"))]
    pub title: Option<String>,
    /// The documents that ask for it.
    #[schemars(extend("x-vi" = "Các văn bản quy định nghĩa vụ"))]
    pub basis: Option<Vec<Basis>>,
    /// Agencies that owe it: ids or exact names. Without it and without `levels`, the portal's owner.
    #[schemars(extend("x-vi" = "Các cơ quan có nghĩa vụ: id hoặc đúng tên; nếu bỏ cả levels thì là chủ quản cổng"))]
    pub owed_by: Option<Vec<String>>,
    /// Levels whose agencies, below the portal's own authority, owe it.
    #[schemars(extend("x-vi" = "Mọi cơ quan thuộc các cấp này của địa phương có nghĩa vụ"))]
    pub levels: Option<Vec<AgencyLevel>>,
    /// The agency that answers for the publication on this portal; without it, the portal's owner.
    #[schemars(extend("x-vi" = "Cơ quan chịu trách nhiệm công bố trên cổng; nếu bỏ là chủ quản cổng"))]
    pub responsible: Option<String>,
    /// How often.
    #[schemars(extend("x-vi" = "Nhịp: month, quarter, half, year hoặc event (theo sự việc)"))]
    pub cadence: Option<Cadence>,
    /// By which day.
    #[schemars(extend("x-vi" = "Hạn công bố"))]
    pub due: Option<Due>,
    /// For how many days it has to stay public at least.
    #[schemars(extend("x-vi" = "Số ngày phải công khai tối thiểu"))]
    pub display_days: Option<u32>,
    /// The day from which this portal owes it; without it, the first period that was published.
    #[schemars(extend("x-vi" = "Ngày cổng bắt đầu có nghĩa vụ; nếu bỏ là kỳ công bố đầu tiên"))]
    pub from: Option<Date>,
    /// First day on which the rule is in force.
    #[schemars(extend("x-vi" = "Ngày quy định có hiệu lực"))]
    pub valid_from: Option<Date>,
    /// Last day on which it is in force.
    #[schemars(extend("x-vi" = "Ngày cuối cùng quy định còn hiệu lực"))]
    pub valid_to: Option<Date>,
    /// Whether the rule was read in the document itself.
    #[schemars(extend("x-vi" = "true nếu đã đối chiếu với toàn văn; false thì trang ghi “cần kiểm chứng”"))]
    pub verified: Option<bool>,
    /// What a reader should know of it.
    #[schemars(extend("x-vi" = "Điều người đọc cần biết"))]
    pub note: Option<String>,
    /// When it applies to a portal.
    #[schemars(extend("x-vi" = "Khi nào áp dụng: declared, published hoặc never (kèm note nói vì sao)"))]
    pub applies: Option<Applies>,
    /// Periods that were postponed or cancelled.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Các kỳ được hoãn hoặc hủy"))]
    pub exceptions: Vec<Exception>,
}

/// A document that asks for a publication.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// Kind and number of the document.
    #[schemars(extend("x-vi" = "Loại, số và ký hiệu văn bản"))]
    pub document: String,
    /// The place in it.
    #[schemars(extend("x-vi" = "Điều, khoản, nhiệm vụ"))]
    pub article: Option<String>,
    /// Where the rule was read.
    #[schemars(extend("x-vi" = "Đọc quy định ở đâu"))]
    pub source: Option<String>,
    /// Its page on this portal, root-relative; known for plans that are published here.
    #[serde(skip_deserializing)]
    #[schemars(skip)]
    pub href: Option<String>,
}

/// When a duty applies to a portal. A portal must not accuse itself of what nobody owes there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Applies {
    /// When `content/duties.yaml` or a plan takes it over.
    #[default]
    Declared,
    /// Also when the portal has published its object once.
    Published,
    /// Not here; `note` says why.
    Never,
}

/// A period whose publication was postponed or cancelled.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// The period.
    #[schemars(extend("x-vi" = "Kỳ được hoãn hoặc hủy"))]
    pub period: Period,
    /// The new day.
    #[schemars(extend("x-vi" = "Hoãn tới ngày nào"))]
    pub postponed_to: Option<Date>,
    /// Whether there will be no publication.
    #[serde(default)]
    #[schemars(extend("x-vi" = "true nếu hủy công bố kỳ này"))]
    pub cancelled: bool,
    /// Why.
    #[schemars(extend("x-vi" = "Lý do"))]
    pub reason: String,
    /// The day on which this was announced.
    #[schemars(extend("x-vi" = "Ngày thông báo"))]
    pub notice: Date,
}
