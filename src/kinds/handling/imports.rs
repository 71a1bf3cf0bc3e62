//! How an office's form II.06a becomes a summary.

use super::columns::ROWS;
use crate::domain::import::{HeadFacts, ImportSpec, ImportTable};

/// `minhbach import --as handling`: a row an agency, a field, or a field of an agency.
pub static IMPORTS: &[ImportSpec] = &[ImportSpec {
    word: "handling",
    tables: &[ImportTable { spec: &ROWS, when: None }],
    keys: &["agency", "field"],
    pending: &[],
    groups: &["agency"],
    totals: Some("agency"),
    continued_by: &[],
    listed: None,
    needs: &[],
    head,
}];

fn head(facts: &HeadFacts<'_>) -> Vec<(&'static str, String)> {
    facts.beginning("agency")
}
