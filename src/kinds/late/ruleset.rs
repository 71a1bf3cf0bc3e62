//! What is owed for a late dossier: dated data, one entry a decree, never a rule in the program.
//!
//! Which decree a dossier falls under is decided by its own day of receipt. Of a decree whose figures could not be
//! verified no apology is called late or in time.

use crate::base::date::Date;
use crate::domain::in_force::InForce;
use crate::format::yaml;
use schemars::JsonSchema;
use serde::Deserialize;
use std::sync::LazyLock;

const APOLOGY: &str = include_str!("rulesets/apology.yaml");

// The embedded text is right (tested); if it were not, nothing would be owed.
static EMBEDDED: LazyLock<Vec<Ruleset>> = LazyLock::new(|| yaml::typed(APOLOGY).unwrap_or_default());

/// What one decree asks for.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ruleset {
    /// Short name, such as `nd61`.
    #[schemars(extend("format" = "slug", "x-vi" = "Mã quy định, ví dụ nd61"))]
    pub id: String,
    /// What the document is about.
    #[schemars(extend("x-vi" = "Văn bản quy định về việc gì"))]
    pub title: String,
    /// Kind and number of the document.
    #[schemars(extend("x-vi" = "Loại, số và ký hiệu văn bản"))]
    pub document: String,
    /// The rule in the document, where it is known.
    #[schemars(extend("x-vi" = "Điều, khoản, nếu biết"))]
    pub article: Option<String>,
    /// First day of receipt under it.
    #[schemars(extend("x-vi" = "Áp dụng cho hồ sơ tiếp nhận từ ngày"))]
    pub valid_from: Date,
    /// Last day of receipt under it; `None` while it is in force.
    #[schemars(extend("x-vi" = "Áp dụng cho hồ sơ tiếp nhận đến hết ngày"))]
    pub valid_to: Option<Date>,
    /// How often the day of the result may be promised anew.
    #[schemars(extend("x-vi" = "Số lần được hẹn lại ngày trả kết quả"))]
    pub max_reappointments: Option<u32>,
    /// Calendar days between the apology and the day first promised, at least.
    #[schemars(extend("x-vi" = "Phải xin lỗi trước ngày hẹn trả ít nhất mấy ngày"))]
    pub apology_lead_days: Option<u32>,
    /// Where the figures come from, in Vietnamese.
    #[schemars(extend("x-vi" = "Đọc quy định ở đâu"))]
    pub source: String,
    /// Whether article and figures were read in the document.
    #[schemars(extend("x-vi" = "true nếu đã đối chiếu với toàn văn; false thì không dùng để kết luận và trang ghi “cần kiểm chứng”"))]
    pub verified: bool,
}

/// How an apology that is owed met its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timing {
    /// Sent early enough before the due day.
    InTime,
    /// Sent, but not early enough.
    Late,
    /// Not sent at all.
    Missing,
    /// It cannot be told: the rule is not verified, or the apology bears no date.
    Unjudged,
}

/// All rulesets, oldest first. They live as long as the program, since every row points at its own: the one that holds on its
/// day of receipt, if any.
pub type Rulesets = &'static [Ruleset];

/// Those of the program.
pub fn embedded() -> Rulesets {
    &EMBEDDED
}

impl InForce for Ruleset {
    fn id(&self) -> &str {
        &self.id
    }

    fn validity(&self) -> (Date, Option<Date>) {
        (self.valid_from, self.valid_to)
    }
}

impl Ruleset {
    /// Days of lead that may be held against somebody: those of a verified ruleset.
    pub fn lead(&self) -> Option<u32> {
        self.apology_lead_days.filter(|_| self.verified)
    }

    /// How often the day of the result may be promised anew, under a verified ruleset.
    pub fn reappointments(&self) -> Option<u32> {
        self.max_reappointments.filter(|_| self.verified)
    }

    /// How the apology for a dossier of that due day met its own day: sent on a day, or on one that is not told.
    pub fn judge(&self, due: Date, sent: Option<Date>, apologised: bool) -> Timing {
        match (self.lead(), sent) {
            (None, _) => Timing::Unjudged,
            (Some(lead), Some(sent)) if sent.plus_days(lead.into()) <= due => Timing::InTime,
            (Some(_), Some(_)) => Timing::Late,
            (Some(_), None) if apologised => Timing::Unjudged,
            (Some(_), None) => Timing::Missing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::date::parse_date;
    use crate::domain::in_force;

    fn name_on(day: &str) -> Option<&'static str> {
        in_force::on(embedded(), parse_date(day).unwrap()).map(|one| one.id.as_str())
    }

    #[test]
    fn the_day_of_receipt_chooses_the_decree() {
        let days = ["2018-06-20", "2018-06-21", "2025-06-30", "2025-07-01", "2031-01-01"];
        assert_eq!(days.map(name_on), [None, Some("nd61"), Some("nd61"), Some("nd118"), Some("nd118")]);
    }

    #[test]
    fn rulesets_follow_each_other_without_gap_and_only_verified_ones_judge() {
        for pair in embedded().windows(2) {
            assert_eq!(pair[0].valid_to.map(Date::next), Some(pair[1].valid_from), "{}", pair[1].id);
        }
        let known: Vec<_> =
            embedded().iter().map(|one| (one.verified, one.max_reappointments, one.lead())).collect();
        assert_eq!(known, [(true, Some(1), Some(1)), (false, None, None)]);
        let guessed = Ruleset { apology_lead_days: Some(1), ..yaml_of("nd118") };
        assert_eq!(guessed.lead(), None);
    }

    fn yaml_of(id: &str) -> Ruleset {
        let all: Vec<Ruleset> = yaml::typed(APOLOGY).unwrap();
        all.into_iter().find(|one| one.id == id).unwrap()
    }
}
