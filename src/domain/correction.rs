//! Corrections of what was published.

use super::locale::Locale;
use crate::base::date::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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

/// A correction as a page tells it.
#[derive(Serialize)]
pub struct Notice<'a> {
    title: String,
    text: &'a str,
    reason: Option<&'a str>,
}

/// The corrections of the documents that a page shows, oldest first.
pub fn notices<'a>(corrections: impl Iterator<Item = &'a Correction>, locale: &Locale) -> Vec<Notice<'a>> {
    let mut all: Vec<&Correction> = corrections.collect();
    all.sort_by_key(|correction| correction.date);
    let title = |date| locale.say("site.correction.title", &[("date", &locale.date(date))]);
    let notice = |correction: &&'a Correction| Notice {
        title: title(correction.date),
        text: &correction.text,
        reason: correction.reason.as_deref(),
    };
    all.iter().map(notice).collect()
}
