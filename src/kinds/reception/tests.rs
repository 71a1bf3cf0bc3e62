//! Tests of the kind as a whole.

use super::Reception;
use crate::base::diag::{Diags, Lang};
use crate::base::number::Ratio;
use crate::domain::kind::{DerivedKind, Kind};
use crate::domain::listing::Says;
use crate::domain::listing::testing::Fixture;
use crate::domain::listing::told::Tells;
use crate::domain::outcome::Measured;
use crate::domain::testing::locale;
use proptest::prelude::*;

type Portal = Fixture<Reception>;

const MESSAGES: [&str; 2] = [
    include_str!("../../../themes/default/messages/vi/reception.yaml"),
    include_str!("../../../themes/default/messages/en/reception.yaml"),
];

/// The health department tells types and what was in time; the department of justice has few denunciations and tells neither.
const ROWS: [&str; 2] =
    ["so-y-te,20,26,1,3,40,38,20,6,12,30,3,4,1,24,21,6", "so-tu-phap,5,5,,0,4,4,,,,1,1,2,,1,,0"];

#[test]
fn counts_are_added_up_over_those_that_tell_them() {
    let portal = Portal::october("", &ROWS);
    assert_eq!(portal.lines(), Vec::<String>::new());
    let register = portal.derive(&mut Diags::new());
    let figures = register.periods[0].figures;
    assert_eq!((figures.visits, figures.people, figures.groups), (25, 31, Some(1)));
    assert_eq!((figures.received, figures.eligible, figures.types), (44, 42, Some([20, 6, 12])));
    assert_eq!((figures.own, figures.passed_on(), figures.pending), (31, 11, 6));
    // In time only of the 24 that the health department resolved.
    assert_eq!((figures.resolved(), figures.in_time()), (Ratio::new(25, 31), Ratio::new(21, 24)));
    let locale = locale(Lang::Vi, MESSAGES);
    let outcomes = register.outcomes(&portal.cx(&locale));
    assert_eq!(&*outcomes[0].measure, "reception/resolved");
    assert_eq!(outcomes[0].value, Measured::of(Ratio::new(25, 31)));
    assert_eq!(outcomes[1].title, "Đơn giải quyết đúng hạn trên số đơn đã giải quyết có nêu thời hạn");
}

/// What no row tells is not zero.
#[test]
fn what_nobody_tells_is_left_out() {
    let register = Portal::october("", &ROWS[1..]).derive(&mut Diags::new());
    let figures = register.periods[0].figures;
    assert_eq!((figures.groups, figures.types), (None, None));
    let locale = locale(Lang::Vi, MESSAGES);
    let (groups, types) = (locale.say("reception.fact.groups", &[]), locale.say("reception.fact.typed", &[]));
    let facts = serde_json::to_string(&Reception::facts(&figures, &locale)).unwrap();
    assert!(!facts.contains(&groups) && !facts.contains(&types), "{facts}");
    let told = Reception::told(&figures, &register.periods[0].period, &locale);
    assert!(told.iter().all(|one| !["reception.fact.groups", "reception.fact.typed"].contains(&one.key)));
}

#[test]
fn pages_say_the_same_in_both_languages() {
    let portal = Portal::october("agencies: [so-y-te, so-tu-phap, t]\n", &ROWS);
    let (vi, en) = (portal.said(&locale(Lang::Vi, MESSAGES)), portal.said(&locale(Lang::En, MESSAGES)));
    assert!(vi.keys().eq(en.keys()));
    let page = &vi["tiep-cong-dan/2026-10.html"];
    assert_eq!(
        page["summary"],
        "Tiếp 25 lượt công dân với 31 người trong tháng 10/2026; nhận 44 đơn; \
         đã giải quyết 25/31 (80,6%) số đơn thuộc thẩm quyền."
    );
    // Justice comes before health.
    let cell = |row: usize, cell: usize| &page["rows"][row]["cells"][cell];
    assert_eq!((&cell(0, 0)["text"], &cell(0, 4)["text"]), (&"Sở Tư pháp".into(), &"Không nêu".into()));
    assert_eq!(cell(1, 4)["text"], "20 khiếu nại, 6 tố cáo, 12 kiến nghị, phản ánh");
    assert_eq!((&cell(1, 7)["text"], &cell(1, 7)["more"]), (&"24".into(), &"trong đó 21 đúng hạn".into()));
    assert_eq!(
        vi["answer so-tu-phap"],
        "Tháng 10/2026 tiếp 5 lượt công dân, nhận 4 đơn, giải quyết 1/1 (100,0%) số đơn thuộc thẩm quyền"
    );
}

#[test]
fn each_fault_has_its_place() {
    for (row, code) in [
        ("so-y-te,20,26,,3,40,38,20,6,11,30,3,4,1,24,21,6", "reception/sum-differs 2"),
        ("so-y-te,20,26,,3,40,38,,,,30,3,4,,24,21,6", "reception/sum-differs 2"),
        ("so-y-te,20,26,,3,40,38,,,,30,3,4,1,24,21,5", "reception/sum-differs 2"),
        ("so-y-te,20,26,,3,30,38,,,,30,3,4,1,24,21,6", "reception/part-exceeds 2"),
        ("so-y-te,20,26,,3,40,38,,,,30,3,4,1,24,25,6", "reception/part-exceeds 2"),
        ("so-y-te,20,26,21,3,40,38,,,,30,3,4,1,24,,6", "reception/part-exceeds 2"),
        ("so-y-te,20,26,,3,40,38,26,,12,30,3,4,1,24,21,6", "reception/types-incomplete 2"),
        ("so-y-te,20,26,,3,40,38,20,,,30,3,4,1,24,21,6", "reception/types-incomplete 2"),
        ("so-y-te,26,20,,3,40,38,,,,30,3,4,1,24,21,6", "reception/fewer-people 2"),
        ("so-y-te,20,26,,3,40,38,24,2,12,30,3,4,1,24,21,6", "reception/few-denunciations 2"),
        ("so-y-te,20,26,,3,40,,,,,30,3,4,1,24,21,6", "csv/empty-cell 2"),
        ("so-y-te,20,hai,,3,40,38,,,,30,3,4,1,24,21,6", "content/malformed 2"),
    ] {
        assert_eq!(Portal::october("", &[row]).lines(), [code], "{row}");
    }
    assert_eq!(Portal::october("", &[ROWS[0], ROWS[0]]).lines(), ["list/row-twice 3"]);
}

#[test]
fn what_a_month_leaves_out_must_not_follow_from_the_quarter() {
    let found = |quarter: &str, months: [&str; 3]| {
        let periods = ["2026-q3", "2026-07", "2026-08", "2026-09"];
        let types = [quarter, months[0], months[1], months[2]];
        let files = periods.iter().zip(types).flat_map(|(period, types)| {
            let head = format!("---\nperiod: {period}\npublished: 2026-10-20\n---\n");
            let row = format!("so-tu-phap,5,5,,0,10,10,{types},10,0,0,0,10,,0");
            [(format!("{period}.md"), head), (format!("{period}.rows.csv"), Portal::table(&[&row]))]
        });
        let files: Vec<(String, String)> = files.collect();
        let files: Vec<(&str, &str)> =
            files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        Portal::new(&files).lines()
    };
    let hidden = ",,";
    assert_eq!(found("2,8,0", ["4,6,0", hidden, "10,0,0"]), ["reception/derivable-denunciations 2"]);
    // Two hide each other; five are not few; the quarter tells nothing.
    assert_eq!(found("2,8,0", ["4,6,0", hidden, hidden]), Vec::<String>::new());
    assert_eq!(found("0,10,0", ["5,5,0", hidden, "10,0,0"]), Vec::<String>::new());
    assert_eq!(found(hidden, ["4,6,0", hidden, "10,0,0"]), Vec::<String>::new());
}

#[test]
fn the_starter_has_no_fault_and_waits_for_rows() {
    let starter = super::KIND.starter();
    let portal = Portal::new(&[("a.md", starter.document), ("a.rows.csv", starter.tables[0].1)]);
    assert_eq!(portal.lines(), ["list/no-rows 3"]);
}

proptest! {
    /// Counts that are made by sharing wholes out have no fault, and every figure is the sum over the rows.
    #[test]
    fn figures_are_sums_of_rows_that_add_up(rows in proptest::collection::vec(shared_out(), 1..6)) {
        let agencies = ["so-y-te", "so-tu-phap", "t"];
        let rows: Vec<Shared> = rows.into_iter().take(agencies.len()).collect();
        let lines: Vec<String> =
            rows.iter().zip(agencies).map(|(row, agency)| format!("{agency},{}", row.cells())).collect();
        let portal = Portal::october("", &lines.iter().map(String::as_str).collect::<Vec<_>>());
        prop_assert_eq!(portal.lines(), Vec::<String>::new());
        let figures = portal.derive(&mut Diags::new()).periods[0].figures;
        let sum = |of: fn(&Shared) -> u64| rows.iter().map(of).sum::<u64>();
        prop_assert_eq!(figures.eligible, sum(|row| row.own() + row.passed_on.iter().sum::<u64>()));
        prop_assert_eq!(figures.own, figures.resolved + figures.pending);
        prop_assert_eq!(figures.resolved, sum(|row| row.resolved));
        prop_assert_eq!(figures.eligible, figures.own + figures.passed_on());
    }
}

/// A row whose wholes are made of their parts.
#[derive(Debug)]
struct Shared {
    resolved: u64,
    pending: u64,
    passed_on: [u64; 3],
    visits: u64,
}

impl Shared {
    fn own(&self) -> u64 {
        self.resolved + self.pending
    }

    fn cells(&self) -> String {
        let eligible = self.own() + self.passed_on.iter().sum::<u64>();
        let [guided, forwarded, urged] = self.passed_on;
        let (visits, resolved) = (self.visits, self.resolved);
        format!(
            "{visits},{},,0,{eligible},{eligible},,,,{},{guided},{forwarded},{urged},{resolved},,{}",
            visits + 1,
            self.own(),
            self.pending
        )
    }
}

fn shared_out() -> impl Strategy<Value = Shared> {
    (0u64..500, 0u64..500, [0u64..90, 0u64..90, 0u64..9], 0u64..900)
        .prop_map(|(resolved, pending, passed_on, visits)| Shared { resolved, pending, passed_on, visits })
}
