//! How an office's table of scores becomes a scorecard.

use super::columns::ROWS;
use crate::domain::import::{HeadFacts, ImportSpec, ImportTable};

/// `minhbach import --as scorecards`: a row a total, a group or an indicator of an agency.
pub static IMPORTS: &[ImportSpec] = &[ImportSpec {
    word: "scorecards",
    tables: &[ImportTable { spec: &ROWS, when: None }],
    keys: &["agency", "indicator"],
    pending: &[],
    groups: &["agency"],
    totals: None,
    continued_by: &[],
    listed: None,
    needs: &[("scheme", "766")],
    head,
}];

fn head(facts: &HeadFacts<'_>) -> Vec<(&'static str, String)> {
    facts.beginning("agency")
}
