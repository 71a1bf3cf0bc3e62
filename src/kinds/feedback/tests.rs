//! Tests of the kind as a whole, and with it of everything that lists have in common.

use super::Feedback;
use crate::base::diag::{Diags, Lang};
use crate::base::number::Ratio;
use crate::domain::kind::{DerivedKind, Kind};
use crate::domain::listing::testing::{Fixture, october};
use crate::domain::outcome::Measured;
use crate::domain::testing::locale;
use serde_json::Value as Json;
use std::collections::BTreeMap;

type Portal = Fixture<Feedback>;

const MESSAGES: [&str; 2] = [
    include_str!("../../../themes/default/messages/vi/feedback.yaml"),
    include_str!("../../../themes/default/messages/en/feedback.yaml"),
];

fn said(portal: &Portal, lang: Lang) -> BTreeMap<String, Json> {
    portal.said(&locale(lang, MESSAGES))
}

/// Five of the health department, one of each state; the department of justice has nothing, and one sent nothing.
fn portal() -> Portal {
    let rows = Portal::table(&[
        "PA-1,so-y-te,Thái độ,Đường dây nóng,2026-10-01,,2026-10-22,processed,2026-10-26,,",
        "PA-2,so-y-te,Phí,Cổng Dịch vụ công quốc gia,2026-09-01,2026-09-22,2026-10-01,Đã xử lý,,có,x",
        "PA-3,so-y-te,Hồ sơ,,2026-10-05,,2026-10-07,rejected,,,",
        "PA-4,so-y-te,Hồ sơ,,2026-10-29,,,,,,",
        "PA-5,so-y-te,Mẫu đơn,,2026-10-01,,,,,yes,",
    ]);
    Fixture::new(&[
        ("a.md", &october("agencies: [so-y-te, so-tu-phap, t]\nnil: [so-tu-phap]\nnotes: [một]\n")),
        ("a.rows.csv", &rows),
        ("b.md", "---\nperiod: 2026-q3\npublished: 2026-10-09\nnil: [so-y-te]\n---\n"),
    ])
}

#[test]
fn rows_are_judged_by_working_days_and_counted_once() {
    let register = portal().derive(&mut Diags::new());
    let figures = register.periods[1].figures;
    assert_eq!((figures.received, figures.ended, figures.open), (4, [2, 1, 0], 2));
    // 22 October is the fifteenth working day after the first; PA-2 took longer, PA-5 is open past it, PA-4 is in time.
    assert_eq!((figures.in_time, figures.late, figures.overdue, figures.failed), (2, 1, 1, 2));
    assert_eq!((figures.on_time(), figures.content()), (Ratio::new(2, 4), Ratio::new(2, 4)));
    // PA-1 was published on the second working day, PA-2 not at all.
    assert_eq!(figures.replies(), Ratio::new(1, 2));
}

#[test]
fn pages_say_the_same_figures_everywhere() {
    let said = said(&portal(), Lang::Vi);
    let october = &said["phan-anh/2026-10.html"];
    let sentence = "Tiếp nhận 4 phản ánh, kiến nghị trong tháng 10/2026; xử lý đúng hạn 2/4 (50,0%) số đã đến hạn; \
                    còn 2 đang xử lý, trong đó 1 đã quá hạn.";
    assert_eq!(october["summary"], sentence);
    assert_eq!(said["phan-anh/index.html"]["summary"], sentence);
    assert_eq!(october["head"]["figures"][0]["text"], "2/4 (50,0%)");
    assert_eq!(
        october["head"]["missing"],
        "1 cơ quan chưa gửi số liệu, nên không có trong danh sách: Tỉnh T."
    );
    let lines = &october["agencies"]["lines"];
    assert_eq!(
        (&lines[0]["note"], &lines[1]["cells"][1]),
        (&"Không phát sinh".into(), &"2/4 (50,0%)".into())
    );
    assert_eq!(lines[2]["note"], "Chưa có số liệu (chưa báo cáo)");
    let states: Vec<_> = (0..5).map(|at| &october["rows"][at]["cells"][7]["tag"]["label"]).collect();
    let expected = ["Đúng hạn", "Trễ 6 ngày làm việc", "Đúng hạn", "Đang xử lý", "Quá hạn 6 ngày làm việc"];
    assert_eq!(states, expected);
    // Open publications are judged on the day of the figures, not on that of the list.
    assert_eq!(october["rows"][1]["cells"][6]["more"], "chậm 19 ngày làm việc");
    assert_eq!(
        said["answer so-y-te"],
        "Tháng 10/2026 tiếp nhận 4 phản ánh, kiến nghị, xử lý đúng hạn 2/4 (50,0%)"
    );
    assert_eq!(said["block so-tu-phap"]["lines"][0]["note"], "Không phát sinh");
    assert_eq!(
        said["phan-anh/2026-q3.html"]["summary"],
        "Không phát sinh phản ánh, kiến nghị trong quý III/2026."
    );
}

#[test]
fn every_message_exists_in_english() {
    let (vi, en) = (said(&portal(), Lang::Vi), said(&portal(), Lang::En));
    assert!(vi.keys().eq(en.keys()));
    assert_eq!(
        en["phan-anh/2026-10.html"]["summary"],
        "4 complaints and suggestions were received in October 2026; 2/4 (50.0%) of those due were dealt with in time; \
         2 are open, 1 of them past due."
    );
}

#[test]
fn publications_and_outcomes_name_agencies() {
    let portal = portal();
    let (register, locale) = (portal.derive(&mut Diags::new()), locale(Lang::Vi, MESSAGES));
    let cx = portal.cx(&locale);
    let published = register.publications(&cx);
    let ids = |all: &[_]| all.iter().map(|id| portal.directory.get(*id).id.clone()).collect::<Vec<_>>();
    let [quarter, october] = published.as_slice() else { panic!("{published:?}") };
    assert_eq!((ids(&quarter.nil), ids(&quarter.covers)), (vec!["so-y-te".into()], vec!["so-y-te".into()]));
    assert_eq!(ids(&october.covers), ["so-y-te", "so-tu-phap"]);
    assert_eq!((ids(&october.missing), ids(&october.nil)), (vec!["t".into()], vec!["so-tu-phap".into()]));
    assert_eq!((&*october.object, &*october.route), ("feedback", "phan-anh/2026-10.html"));
    let outcomes = register.outcomes(&cx);
    let on_time: Vec<_> = outcomes.iter().filter(|one| one.measure == "feedback/on-time").collect();
    assert_eq!(on_time.len(), 3);
    assert_eq!((&on_time[0].value, on_time[0].covers.len()), (&Measured::Nothing, 0));
    assert_eq!(on_time[2].value, Measured::of(Ratio::new(2, 4)));
}

#[test]
fn long_lists_have_pages_and_rows_their_anchors() {
    let rows: Vec<String> =
        (0..201).map(|n| format!("PA-{n},so-y-te,Phí,,2026-10-{:02},,,,,,", n % 28 + 1)).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let portal = Portal::october("", &rows);
    let said = said(&portal, Lang::Vi);
    assert_eq!(said["phan-anh/2026-10-3.html"]["rows"].as_array().unwrap().len(), 1);
    assert_eq!(said["phan-anh/2026-10-3.html"]["rows"][0]["anchor"], "d-pa-200");
    assert_eq!(said["phan-anh/2026-10-3.html"]["title"], "Phản ánh, kiến nghị tháng 10/2026, trang 3/3");
    let documents = portal.derive(&mut Diags::new()).documents(&portal.directory);
    assert_eq!(documents[0].routes.len(), 3);
}

#[test]
fn a_year_without_a_calendar_is_not_judged() {
    let portal = Portal::new(&[
        ("a.md", "---\nperiod: 2021-06\npublished: 2021-07-05\n---\n"),
        ("a.rows.csv", &Portal::table(&["PA-1,so-cu,Phí,,2021-06-01,,2021-06-30,processed,,,"])),
    ]);
    let register = portal.derive(&mut Diags::new());
    assert_eq!((register.periods[0].figures.unknown, register.periods[0].figures.due()), (1, 0));
}

#[test]
fn the_starter_has_no_fault_and_waits_for_rows() {
    let starter = super::KIND.starter();
    let portal = Portal::new(&[("a.md", starter.document), ("a.rows.csv", starter.tables[0].1)]);
    assert_eq!(portal.lines(), ["list/no-rows 3"]);
    assert!(portal.derive(&mut Diags::new()).periods.is_empty());
}

#[test]
fn each_fault_has_its_place() {
    let codes = |row: &str| Portal::october("", &[row]).lines();
    for (row, code) in [
        ("a,so-y-te,Phí,,2026-11-01,,,,,,", "feedback/received-after-period 2"),
        ("a,so-y-te,Phí,,2026-10-05,2026-10-02,,,,,", "feedback/due-before-received 2"),
        ("a,so-y-te,Phí,,2026-10-05,,2026-10-02,rejected,,,", "feedback/replied-before-received 2"),
        ("a,so-y-te,Phí,,2026-09-05,,2026-09-22,rejected,,,", "feedback/ended-before-period 2"),
        ("a,so-y-te,Phí,,2026-10-05,,2026-11-02,rejected,,,", "feedback/after-closing 2"),
        ("a,so-y-te,Phí,,2026-10-05,,2026-10-08,processed,2026-10-07,,", "feedback/published-before-reply 2"),
        ("a,so-y-te,Phí,,2026-10-05,,,,2026-10-07,,", "feedback/published-before-reply 2"),
        ("a,so-y-te,Phí,,2026-10-05,,2026-10-08,processed,2026-12-21,,", "content/day-to-come 2"),
        ("a,so-y-te,Phí,,1926-10-05,,,,,,", "content/day-long-past 2"),
        ("a,so-y-te,Phí,,2026-10-05,,2026-10-08,,,,", "feedback/outcome-incomplete 2"),
        ("a,so-y-te,Phí,,2026-10-05,2026-10-27,,,,,", "feedback/due-beyond-rule 2"),
        ("a,so-y-te,Phí,,2026-10-05,,,xong,,,", "content/not-a-choice 2"),
        ("a,,Phí,,2026-10-05,,,,,,", "list/no-agency 2"),
        ("a,so-cu,Phí,,2026-10-05,,,,,,", "list/agency-not-valid 2"),
    ] {
        assert_eq!(codes(row), [code], "{row}");
    }
    assert!(codes("a,so-y-te,Phí,,2026-10-05,2026-10-26,,,,,").is_empty());
}
