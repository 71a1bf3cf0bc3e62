//! How an office's list of late dossiers becomes the two tables of a month.

use super::columns::{CLOSED, OPEN};
use crate::domain::import::{HeadFacts, ImportSpec, ImportTable};

/// `minhbach import --as late`: a dossier with a day of the result is closed, one without is open.
pub static IMPORTS: &[ImportSpec] = &[ImportSpec {
    word: "late",
    tables: &[ImportTable { spec: &CLOSED, when: Some("ended") }, ImportTable { spec: &OPEN, when: None }],
    keys: &["dossier"],
    pending: &[],
    groups: &["agency", "field"],
    totals: None,
    continued_by: &[],
    listed: None,
    needs: &[],
    head,
}];

fn head(facts: &HeadFacts<'_>) -> Vec<(&'static str, String)> {
    let mut head = facts.beginning("agency");
    // Offices count their open dossiers at the end of the month.
    if facts.filled.contains(&OPEN.name) {
        head.push(("as_of", facts.period.last().min(facts.today).to_string()));
    }
    head
}
