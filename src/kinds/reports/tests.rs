//! Tests of the kind as a whole.

use super::Reports;
use crate::base::diag::{Diags, Lang};
use crate::domain::kind::{DerivedKind, Kind};
use crate::domain::listing::testing::Fixture;
use crate::domain::testing::locale;

type Portal = Fixture<Reports>;

const MESSAGES: [&str; 2] = [
    include_str!("../../../themes/default/messages/vi/reports.yaml"),
    include_str!("../../../themes/default/messages/en/reports.yaml"),
];

const HEAD: &str = "---\ntitle: Báo cáo sơ kết\nshort_title: Sơ kết\nnumber: 1/BC-SYT\ndate: 2026-10-05\nissuer: so-y-te\nperiod: 2021-11-12..2023-06-25\npublished: 2026-10-06\n\
    notes: [{where: Mục I, text: thiếu kỳ}]\n---\n";

fn portal(rows: &[&str]) -> Portal {
    Fixture::new(&[("a.md", HEAD), ("a.figures.csv", &Portal::table(rows))])
}

const ROWS: [&str; 9] = [
    "don,Đơn tiếp nhận,\"hơn 1.112\",đơn,,,I,,,",
    "du,Đơn đủ điều kiện,532,đơn,,,I,kn; tc; pa,Nguồn ghi như vậy.,",
    "kn,Khiếu nại,156,đơn,,,I,,,",
    "tc,Tố cáo,54,đơn,,,I,,,",
    "pa,Phản ánh,341,đơn,,,I,,,",
    "hai,Khiếu nại và tố cáo,210,đơn,,,I,kn;tc,,",
    "tong,Cả ba,,đơn,,,I,kn;tc;pa,,",
    "gan,Tất cả,gần 352,PAKN,,,II,kn;tc,,",
    "ty-le,Đúng hạn,\"99,8\",%/năm,,các sở,II,,,",
];

#[test]
fn sums_are_checked_and_never_mended() {
    let portal = portal(&ROWS);
    assert_eq!(portal.lines(), Vec::<String>::new());
    let figures = portal.derive(&mut Diags::new()).periods[0].figures;
    assert_eq!((figures.stated, figures.compared, figures.differing, figures.ours), (8, 2, 1, 1));
    let said = portal.said(&locale(Lang::Vi, MESSAGES));
    let page = &said["bao-cao/a.html"];
    let cell = |row: usize, cell: usize, key: &str| page["rows"][row]["cells"][cell][key].clone();
    assert_eq!(cell(0, 1, "text"), "hơn 1.112 đơn");
    assert_eq!(cell(1, 1, "text"), "532 đơn");
    assert_eq!(cell(1, 4, "more"), "156 + 54 + 341 = 551");
    assert_eq!(page["rows"][1]["cells"][4]["tag"]["label"], "Không khớp");
    assert_eq!(
        (cell(6, 1, "text"), cell(6, 1, "more")),
        ("551 đơn".into(), "cổng tự cộng, văn bản không nêu".into())
    );
    assert_eq!(page["rows"][7]["cells"][4]["tag"]["label"], "Không đối chiếu được");
    assert_eq!(cell(8, 1, "text"), "99,8%/năm");
    assert_eq!(
        page["head"]["remarks"][0],
        "Số liệu của văn bản không khớp. Đơn đủ điều kiện: văn bản ghi 532, nhưng 156 + 54 + 341 = 551, lệch 19. Cổng giữ nguyên số của văn bản."
    );
    assert_eq!(page["head"]["notes"][0], "Mục I: thiếu kỳ");
    assert_eq!(page["title"], "Báo cáo sơ kết");
    assert_eq!(said["bao-cao/index.html"]["papers"][0]["period"], "Sơ kết");
    assert_eq!(said["block so-y-te"]["lines"][0]["name"], "Sơ kết");
    let english = portal.said(&locale(Lang::En, MESSAGES));
    assert!(said.keys().eq(english.keys()));
}

#[test]
fn each_fault_has_its_place() {
    let without_note = ROWS.map(|row| row.replace("Nguồn ghi như vậy.", ""));
    assert_eq!(portal(&without_note.each_ref().map(String::as_str)).lines(), ["reports/sum-differs 3"]);
    for (row, code) in [
        ("a,A,nhiều,đơn,,,,,,", "reports/unreadable-value 2"),
        ("a,A,0.125,tỷ đồng,,,,,,", "reports/unreadable-value 2"),
        ("a,A,,đơn,,,,,,", "reports/no-value 2"),
        ("a,A,1,đơn,,,,b,,", "reports/unknown-part 2"),
        ("a,A,1,đơn,,,,a,,", "reports/unknown-part 2"),
    ] {
        assert_eq!(portal(&[row]).lines(), [code], "{row}");
    }
    let nobodys = HEAD.replace("issuer: so-y-te\n", "");
    let nobodys =
        Fixture::<Reports>::new(&[("a.md", &nobodys), ("a.figures.csv", &Portal::table(&["a,A,1,,,,,,,"]))]);
    assert_eq!(nobodys.lines(), ["list/paper-no-agency 2"]);
    assert_eq!(portal(&["a,A,,,,,,b,,", "b,B,gần 2,,,,,,,"]).lines(), ["reports/not-summable 2"]);
    assert_eq!(portal(&["a,A,3,,,,,,,", "a,B,2,,,,,,,"]).lines(), ["list/row-twice 3"]);
}

#[test]
fn figures_below_zero_are_added_up() {
    let rows = ["a,A,10,,,,,,,", "b,B,-5,,,,,,,", "c,C,,,,,,a;b,,", "d,D,5,,,,,a;b,,", "e,E,,,,,,b,,"];
    let portal = portal(&rows);
    assert_eq!(portal.lines(), Vec::<String>::new());
    let said = portal.said(&locale(Lang::Vi, MESSAGES));
    let page = &said["bao-cao/a.html"];
    let cell = |row: usize, cell: usize, key: &str| page["rows"][row]["cells"][cell][key].clone();
    assert_eq!((cell(1, 1, "text"), cell(2, 1, "text")), ("-5".into(), "5".into()));
    assert_eq!((cell(3, 4, "more"), cell(4, 1, "text")), ("10 + (-5) = 5".into(), "−5".into()));
    assert_eq!(page["rows"][3]["cells"][4]["tag"]["label"], "Khớp");
}

#[test]
fn the_starter_has_no_fault_and_waits_for_rows() {
    let starter = super::KIND.starter();
    let portal = Portal::new(&[("a.md", starter.document), ("a.figures.csv", starter.tables[0].1)]);
    assert_eq!(portal.lines(), ["list/paper-no-rows 8"]);
}

#[test]
fn a_report_is_a_publication_of_its_issuer() {
    let portal = portal(&ROWS);
    let (register, locale) = (portal.derive(&mut Diags::new()), locale(Lang::Vi, MESSAGES));
    let published = register.publications(&portal.cx(&locale));
    assert_eq!(published[0].title, "Báo cáo sơ kết");
    assert_eq!(published[0].published.to_string(), "2026-10-06");
    assert_eq!(published[0].publisher, portal.directory.by_id("so-y-te"));
}
