//! Tests of the kind as a whole: from files to periods.

mod faults;
mod pages;
mod sums;

use super::Summaries;
use super::derive::Handling;
use super::{parse, resolve};
use crate::base::diag::Diags;
use crate::domain::kind::{DeriveCx, Kind, parse_each};
use crate::domain::testing::{self, Files, Tested};

/// A portal in memory: its summaries with their tables.
pub type Fixture = testing::Fixture<Summaries>;

impl Tested for Summaries {
    type Derived = Handling;

    fn kind() -> Box<dyn Kind> {
        Box::new(Summaries)
    }

    fn derive(files: &Files<'_>, cx: &DeriveCx<'_>, diags: &mut Diags) -> Handling {
        let documents = parse_each(&files.bundles, diags, parse::document);
        Handling::new(resolve::resolve(documents, cx.directory, diags), cx, diags)
    }
}

/// A front matter for October 2026.
pub fn head(more: &str) -> String {
    format!("---\nperiod: 2026-10\npublished: 2026-11-05\n{more}---\n")
}

/// The same for September 2026.
pub fn september(more: &str) -> String {
    format!("---\nperiod: 2026-09\npublished: 2026-10-05\n{more}---\n")
}

/// A table by agency and field.
pub fn table(rows: &[&str]) -> String {
    format!("agency,field,(3),(4),(5),(6),(7),(8),(9),(10),(11),(12),(13)\n{}\n", rows.join("\n"))
}

#[test]
fn the_starter_has_no_fault_and_waits_for_rows() {
    let fixture = Fixture::starter();
    assert_eq!(fixture.codes(), ["handling/no-rows"]);
    assert!(fixture.derive(&mut Diags::new()).periods.is_empty());
}

#[test]
fn the_head_knows_its_keys() {
    let text = head("agencys: [x]\nnotes: một\ncorrections: [{date: 31/4/2026, text: x}]\n");
    let (fixture, mut diags) = (Fixture::new(&[("a.md", &text)]), Diags::new());
    fixture.files(&mut diags);
    let codes: Vec<&str> = diags.sorted().iter().map(|diag| diag.fault.code).collect();
    assert_eq!(codes, ["content/unknown-key", "content/wrong-type", "date/impossible"]);
}
