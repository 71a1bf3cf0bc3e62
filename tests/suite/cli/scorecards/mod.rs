//! Faults of scorecards and of their schemes.

mod documents;
mod rows;
mod schemes;
mod sums;

use super::Portal;

const HEAD: &str = "content/scorecards/2026-10-766.md";
const ROWS: &str = "content/scorecards/2026-10-766.rows.csv";
const SCHEME: &str = "content/scorecards/schemes/noi-bo.yaml";

/// A sound portal with the scores of October: the health department by indicators, the building department by groups.
fn scored() -> Portal {
    let portal = Portal::sound();
    portal.put(HEAD, "---\nscheme: \"766\"\nperiod: 2026-10\npublished: 2026-11-05\n---\n");
    portal.put(
        ROWS,
        "agency,indicator,numerator,denominator,rate,score,state\n\
         so-y-te,CKMB,,,,17,\n\
         so-y-te,2.1,190,200,95,19,\n\
         so-y-te,CLGQ,600,1000,,9.00,\n\
         so-y-te,TTTT,,,,8,\n\
         so-y-te,MDSH,,,,20,\n\
         so-y-te,5.2,7,8,,,\n\
         so-y-te,5.3,8,8,,6,\n\
         so-y-te,5.4,,,81,5.40,\n\
         so-xay-dung,Tổng điểm,,,,80.5,\n",
    );
    portal
}

/// The same with a scheme of the portal's own.
fn own() -> Portal {
    let portal = scored();
    portal.put(
        SCHEME,
        "- id: noi-bo\n  short: Bộ tiêu chí nội bộ\n  name: Bộ tiêu chí theo dõi\n  document: Quyết định 12/QĐ-UBND\n  \
         valid_from: 2026-01-01\n  source: Quyết định 12/QĐ-UBND\n  max: 10\n  decimals: 1\n  groups:\n  \
         - { id: A, name: Đúng hạn, max: 6, rule: { full_from: 95, verified: true } }\n  \
         - { id: B, name: Xin lỗi, max: 4 }\n",
    );
    portal
}

/// What `build` says once a row of the health department reads otherwise.
fn row(from: &str, to: &str, expected: impl snapbox::IntoData) {
    scored().edit(ROWS, from, to).says(&["build"], expected);
}

fn head(from: &str, to: &str, expected: impl snapbox::IntoData) {
    scored().edit(HEAD, from, to).says(&["build"], expected);
}

#[test]
fn scores_that_agree_are_sound() {
    for portal in [scored(), own()] {
        let run = portal.run(&["build", "--strict"]);
        assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
    }
}
