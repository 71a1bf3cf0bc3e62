//! How an office's table of answers becomes the results of a survey.

use super::columns::RESULTS;
use crate::domain::import::{HeadFacts, ImportSpec, ImportTable, Listed};

/// `minhbach import --as satisfaction`: a row an agency and question. A spreadsheet does not tell how people were asked.
pub static IMPORTS: &[ImportSpec] = &[ImportSpec {
    word: "satisfaction",
    tables: &[ImportTable { spec: &RESULTS, when: None }],
    keys: &["agency", "question"],
    pending: &[],
    groups: &["agency"],
    totals: None,
    continued_by: &[],
    listed: Some(Listed { column: "question", list: "questions", id: "id", text: "text", numbered: false }),
    needs: &[("instrument", "{ kind: kiosk }")],
    head,
}];

fn head(facts: &HeadFacts<'_>) -> Vec<(&'static str, String)> {
    facts.beginning("agency")
}
