//! Tests of the kind as a whole.

use super::Inspections;
use crate::base::diag::{Diags, Lang};
use crate::base::number::Ratio;
use crate::domain::kind::Kind;
use crate::domain::listing::testing::Fixture;
use crate::domain::testing::locale;

type Portal = Fixture<Inspections>;

const MESSAGES: [&str; 2] = [
    include_str!("../../../themes/default/messages/vi/inspections.yaml"),
    include_str!("../../../themes/default/messages/en/inspections.yaml"),
];

const ROWS: [&str; 7] = [
    "1,5/TB-VP,2026-09-10,so-y-te,Văn phòng,Một cửa,Niêm yết thiếu,Niêm yết đủ,2026-10-09,2026-10-09,12/BC-SYT",
    "2,5/TB-VP,2026-09-10,so-y-te,Văn phòng,Một cửa,Chậm xin lỗi,Xin lỗi,2026-10-09,2026-10-13,",
    "3,5/TB-VP,2026-09-10,so-y-te,Văn phòng,Một cửa,Chậm số hóa,Số hóa,2026-10-23,,",
    "4,6/TB-VP,2026-10-10,so-y-te,Văn phòng,Một cửa,Thiếu biểu mẫu,Bổ sung,2026-11-30,,",
    "5,6/TB-VP,2026-10-10,so-y-te,Văn phòng,Một cửa,Thiếu biển tên,Bổ sung,,,",
    "6,6/TB-VP,2026-10-10,so-y-te,Văn phòng,Một cửa,Thiếu ghế,Bổ sung,,2026-10-20,",
    "7,6/TB-VP,2026-10-10,so-tu-phap,Văn phòng,Một cửa,Không có hạn chế,,,,",
];

#[test]
fn remedies_have_the_states_of_tasks() {
    let portal = Portal::october("", &ROWS);
    assert_eq!(portal.lines(), Vec::<String>::new());
    let figures = portal.derive(&mut Diags::new()).periods[0].figures;
    assert_eq!((figures.total, figures.remedies()), (7, 6));
    assert_eq!((figures.remedied(), figures.on_time()), (Ratio::new(3, 6), Ratio::new(1, 3)));
    let (vi, en) = (portal.said(&locale(Lang::Vi, MESSAGES)), portal.said(&locale(Lang::En, MESSAGES)));
    assert!(vi.keys().eq(en.keys()));
    let page = &vi["kiem-tra/2026-10.html"];
    assert_eq!(
        page["summary"],
        "7 phát hiện trong các kết luận kiểm tra tháng 10/2026; đã khắc phục 3/6 (50,0%), còn 1 quá hạn chưa khắc phục."
    );
    let states: Vec<_> =
        (0..7).map(|row| page["rows"][row]["cells"][7]["tag"]["label"].as_str().unwrap()).collect();
    let expected = [
        "Không phải khắc phục",
        "Khắc phục đúng hạn",
        "Trễ 2 ngày làm việc",
        "Quá hạn 5 ngày làm việc",
        "Chưa đến hạn",
        "Không xác định được hạn",
        "Đã khắc phục",
    ];
    assert_eq!(states, expected);
    // The parts of the bar say of what they are: 3 of 6 are remedied, one of them late.
    let parts = &page["head"]["bar"]["parts"];
    assert_eq!(
        (&parts[0]["label"], &parts[4]["label"]),
        (&"khắc phục đúng hạn hoặc không có hạn".into(), &"chưa khắc phục, không có hạn".into())
    );
    assert_eq!(vi["answer so-y-te"], "Tháng 10/2026 có 6 phát hiện khi kiểm tra, 1 quá hạn khắc phục");
}

#[test]
fn each_fault_has_its_place() {
    for (row, code) in [
        ("1,5/TB,2026-11-02,so-y-te,,A,B,C,2026-12-01,,", "inspections/concluded-after-period 2"),
        ("1,5/TB,2026-10-02,so-y-te,,A,B,C,2026-10-01,,", "inspections/deadline-before-conclusion 2"),
        (
            "1,5/TB,2026-10-02,so-y-te,,A,B,C,2026-10-09,2026-10-01,",
            "inspections/remedied-before-conclusion 2",
        ),
        ("1,5/TB,2026-10-02,so-y-te,,A,B,C,2026-10-09,2026-11-02,", "inspections/remedied-after-closing 2"),
        ("1,5/TB,2026-10-02,so-y-te,,A,B,,2026-10-09,,", "inspections/no-remedy 2"),
        ("1,5/TB,2026-10-02,so-y-te,,A,,,,,", "csv/empty-cell 2"),
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
