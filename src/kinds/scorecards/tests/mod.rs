//! Tests of the kind as a whole: from files to editions.

mod faults;
mod pages;
mod properties;
mod schemes;

use super::Scores;
use super::derive::Scorecards;
use super::{parse, resolve, sound};
use crate::base::diag::Diags;
use crate::domain::kind::{DeriveCx, Kind, parse_each};
use crate::domain::testing::{self, Files, Tested};

/// A portal in memory: its scorecards with their tables and schemes.
pub type Fixture = testing::Fixture<Scores>;

impl Tested for Scores {
    type Derived = Scorecards;

    fn kind() -> Box<dyn Kind> {
        Box::new(Scores)
    }

    /// The province has a short name too, so that it stands among its departments.
    fn agencies() -> &'static str {
        "- {id: t, name: Tỉnh T, short: Tỉnh T, level: province, demo: true}\n\
            - {id: so-y-te, name: Sở Y tế, short: Sở YT, level: department, parent: t}\n\
            - {id: so-tu-phap, name: Sở Tư pháp, level: department, parent: t}\n\
            - {id: so-xay-dung, name: Sở Xây dựng, level: department, parent: t}\n\
            - {id: so-moi, name: Sở mới, level: department, valid_from: 2027-01-01}\n"
    }

    fn derive(files: &Files<'_>, cx: &DeriveCx<'_>, diags: &mut Diags) -> Scorecards {
        let schemes = sound::all(&files.data, diags);
        let documents =
            parse_each(&files.bundles, diags, |bundle, diags| parse::document(bundle, &schemes, diags));
        Scorecards::new(resolve::resolve(documents, cx.directory, diags), cx, diags)
    }
}

/// One document of October 2026 by scheme 766 with the rows of its table below the header.
pub fn october(more: &str, rows: &[&str]) -> Fixture {
    Fixture::new(&[("a.md", &head(more)), ("a.rows.csv", &table(rows))])
}

/// A front matter for October 2026.
pub fn head(more: &str) -> String {
    format!("---\nscheme: 766\nperiod: 2026-10\npublished: 2026-11-05\n{more}---\n")
}

/// A table.
pub fn table(rows: &[&str]) -> String {
    format!("agency,indicator,numerator,denominator,rate,score,state\n{}\n", rows.join("\n"))
}

#[test]
fn the_starter_has_no_fault_and_waits_for_rows() {
    let fixture = Fixture::starter();
    assert_eq!(
        fixture.found(),
        ["scorecards/no-rows 2026-10-766.md:4 The scorecard has no rows yet, so it is not published."]
    );
    assert!(fixture.derive(&mut Diags::new()).editions.is_empty());
}
