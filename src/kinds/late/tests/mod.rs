//! Tests of the kind as a whole: from files to months.

mod apology;
mod faults;
mod months;
mod pages;
mod sightings;

use super::LateLists;
use super::derive::Late;
use super::model::Interner;
use super::{parse, resolve, ruleset};
use crate::base::diag::Diags;
use crate::domain::kind::{Bundle, DeriveCx, Kind, parse_each};
use crate::domain::testing::{self, Files, Tested};

/// A portal in memory: its lists with their tables.
pub type Fixture = testing::Fixture<LateLists>;

impl Tested for LateLists {
    type Derived = Late;

    fn kind() -> Box<dyn Kind> {
        Box::new(LateLists)
    }

    /// The department of justice belongs to no province.
    fn agencies() -> &'static str {
        "- {id: t, name: Tỉnh T, level: province, demo: true}\n\
            - {id: so-y-te, name: Sở Y tế, short: Sở YT, level: department, parent: t}\n\
            - {id: so-tu-phap, name: Sở Tư pháp, level: department}\n\
            - {id: so-cu, name: Sở cũ, level: department, valid_to: 2025-06-30}\n\
            - {id: so-moi, name: Sở mới, level: department, valid_from: 2027-01-01}\n"
    }

    fn derive(files: &Files<'_>, cx: &DeriveCx<'_>, diags: &mut Diags) -> Late {
        let rules = ruleset::embedded();
        let list = |bundle: &Bundle<'_>, diags: &mut Diags| {
            parse::list(bundle, rules, &mut Interner::default(), diags)
        };
        let lists = parse_each(&files.bundles, diags, list);
        Late::new(resolve::resolve(lists, cx.directory, diags), rules, cx, diags)
    }
}

/// A front matter for October 2026.
pub fn head(more: &str) -> String {
    format!("---\nperiod: 2026-10\npublished: 2026-11-05\nas_of: 2026-10-31\n{more}---\n")
}

/// The columns that tests use.
pub const COLUMNS: &str = "dossier,procedure,agency,received,due,ended,days_late,reappointed_due,explained_on,apology_no,apology_on\n";

/// A table of closed dossiers.
pub fn table(rows: &[&str]) -> String {
    format!("{COLUMNS}{}\n", rows.join("\n"))
}

#[test]
fn the_starter_is_a_sound_nil_return() {
    let late = Fixture::starter().sound();
    assert_eq!((late.months.len(), late.months[0].figures.total()), (1, 0));
}

#[test]
fn the_head_knows_its_keys() {
    let text = head("nil: al\nagencys: [x]\ncorrections: [{date: 31/4/2026, text: x}]\n")
        .replace("2026-10\n", "2026-q3\n");
    let (fixture, mut diags) = (Fixture::new(&[("a.md", &text)]), Diags::new());
    fixture.files(&mut diags);
    let codes: Vec<&str> = diags.sorted().iter().map(|diag| diag.fault.code).collect();
    assert_eq!(
        codes,
        ["content/malformed", "content/not-a-choice", "content/unknown-key", "date/impossible"]
    );
}
