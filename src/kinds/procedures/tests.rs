//! Tests of the kind as a whole.

use super::Procedures;
use crate::base::diag::{Diags, Lang};
use crate::base::number::Ratio;
use crate::domain::kind::Kind;
use crate::domain::listing::testing::Fixture;
use crate::domain::testing::locale;

type Portal = Fixture<Procedures>;

const MESSAGES: [&str; 2] = [
    include_str!("../../../themes/default/messages/vi/procedures.yaml"),
    include_str!("../../../themes/default/messages/en/procedures.yaml"),
];

const ROWS: [&str; 5] = [
    // Five working days lie between 5 and 13 October, four between 5 and 12 October.
    "1.990101,Cấp phép,Dược,new,1/QĐ-UBND,2026-10-05,2026-10-13,so-y-te,province,2026-10-12,https://dichvucong.gov.vn/a",
    "1.990102,Đổi phép,Dược,Sửa đổi bổ sung,1/QĐ-UBND,2026-10-05,2026-10-12,so-y-te,Cấp xã,2026-10-13,",
    "1.990103,Thu hồi,,abolished,2/QĐ-UBND,2026-10-30,2026-11-30,so-y-te,,,",
    "1.990104,Gia hạn,,replaced,2/QĐ-UBND,2026-10-05,2026-11-30,so-tu-phap,,,",
    "1.990105,Cấp lại,,new,3/QĐ-BYT,2026-10-05,2026-11-02,so-tu-phap,ministry,2026-10-19,",
];

fn portal() -> Portal {
    Portal::october(
        "",
        &ROWS.map(|row| row.replace("Sửa đổi bổ sung", "amended")).each_ref().map(String::as_str),
    )
}

#[test]
fn days_are_judged_by_level() {
    let portal = portal();
    assert_eq!(portal.lines(), Vec::<String>::new());
    let figures = portal.derive(&mut Diags::new()).periods[0].figures;
    assert_eq!(figures.changes, [2, 1, 1, 1]);
    // The ministry had 19 of its 20 days before the effect, but its 10 until publication.
    assert_eq!(figures.announced_in_time(), Ratio::new(3, 5));
    // The one of 30 October is not due yet on the day of the list.
    assert_eq!(figures.public_in_time(), Ratio::new(2, 4));
}

#[test]
fn pages_say_the_same_in_both_languages() {
    let (vi, en) = (portal().said(&locale(Lang::Vi, MESSAGES)), portal().said(&locale(Lang::En, MESSAGES)));
    assert!(vi.keys().eq(en.keys()));
    let page = &vi["thu-tuc/2026-10.html"];
    assert_eq!(
        page["summary"],
        "5 thủ tục được công bố trong tháng 10/2026: 2 mới ban hành, 1 sửa đổi, 1 thay thế, 1 bãi bỏ; \
         công bố đúng hạn trước ngày hiệu lực 3/5 (60,0%)."
    );
    // Justice comes before health.
    let cell = |row: usize, cell: usize| &page["rows"][row]["cells"][cell];
    assert_eq!(
        (&cell(0, 6)["text"], &cell(0, 6)["more"]),
        (&"Chưa công khai".into(), &"chậm 14 ngày làm việc".into())
    );
    assert_eq!(cell(2, 1)["url"], "https://dichvucong.gov.vn/a");
    assert_eq!(cell(3, 5)["more"], "thiếu 1 ngày làm việc");
    assert_eq!(page["found"].as_array().unwrap().len(), 6);
    assert_eq!(vi["answer so-y-te"], "Tháng 10/2026 có 3 thủ tục được công bố");
}

#[test]
fn what_is_not_public_is_judged_on_the_day_of_the_figures() {
    // Due on 2 November: after the day of the figures, before that of the list.
    let portal = Portal::october("", &["a,A,,new,1,2026-10-26,2026-11-30,so-y-te,,,"]);
    let said = portal.said(&locale(Lang::Vi, MESSAGES));
    let cell = &said["thu-tuc/2026-10.html"]["rows"][0]["cells"][6];
    assert_eq!((&cell["text"], &cell["more"]), (&"Chưa công khai".into(), &"".into()));
    assert_eq!(portal.derive(&mut Diags::new()).periods[0].figures.public_in_time(), Ratio::new(0, 0));
}

#[test]
fn each_fault_has_its_place() {
    for (row, code) in [
        ("a,A,,new,1,2026-09-30,2026-10-30,so-y-te,,,", "procedures/decided-outside-period 2"),
        ("a,A,,new,1,2026-10-05,2026-10-30,so-y-te,,2026-10-02,", "procedures/public-before-decision 2"),
        ("a,A,,new,1,2026-10-05,2026-10-30,so-y-te,,2026-12-12,", "content/day-to-come 2"),
        ("a,A,,new,1,2026-10-05,2026-10-02,so-y-te,,,", "procedures/effective-before-decision 2"),
        ("a,A,,new,1,2026-10-05,2026-10-30,so-y-te,,,dichvucong.gov.vn", "procedures/link 2"),
        ("a,A,,moi,1,2026-10-05,2026-10-30,so-y-te,,,", "content/not-a-choice 2"),
        ("a,A,,,1,2026-10-05,2026-10-30,so-y-te,,,", "csv/empty-cell 2"),
    ] {
        assert_eq!(Portal::october("", &[row]).lines(), [code], "{row}");
    }
}

#[test]
fn the_starter_has_no_fault_and_waits_for_rows() {
    let starter = super::KIND.starter();
    let portal = Portal::new(&[("a.md", starter.document), ("a.rows.csv", starter.tables[0].1)]);
    assert_eq!(portal.lines(), ["list/no-rows 3"]);
}
