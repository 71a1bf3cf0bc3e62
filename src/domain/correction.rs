//! Corrections of what was published.

use crate::base::date::Date;
use schemars::JsonSchema;
use serde::Deserialize;

/// A correction of a published document.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The day of the correction.
    #[schemars(extend("x-vi" = "Ngày đính chính"))]
    pub date: Date,
    /// What was changed.
    #[schemars(extend("x-vi" = "Đã sửa những gì"))]
    pub text: String,
    /// Why.
    #[schemars(extend("x-vi" = "Lý do"))]
    pub reason: Option<String>,
}
