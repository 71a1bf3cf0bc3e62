//! `minhbach diff` as somebody reads it who has two built sites.

use super::versions::{TABLE, correct, published};
use snapbox::str;

#[test]
fn two_built_sites_are_compared_row_by_row() {
    let portal = published();
    portal.edit(TABLE, "2026-10-08", "2026-10-09");
    portal.edit(TABLE, "H99.05-260930-0001", "H99.05-260930-0003");
    correct(&portal, "date: 2026-11-09, reason: nhập nhầm");
    portal.put(
        "content/late/2026-09.md",
        "---\nperiod: 2026-09\npublished: 2026-10-05\nnil: [so-xay-dung]\n---\n",
    );
    portal.put(
        "content/late/2026-09.closed.csv",
        "dossier,procedure,agency,received,due,ended\n\
         H99.05-260830-0001,Cấp giấy phép,so-y-te,2026-08-28,2026-09-08,2026-09-10\n",
    );
    let run = portal.run(&["build", "--out", "new"]);
    assert_eq!(run.status, Some(0), "{}", run.stderr);
    portal.says(
        &["diff", "public", "new"],
        str![[r#"
late/2026-09: mới có, 1 dòng
late/2026-10: sửa 1, thêm 1, bỏ 1 dòng
  closed (hồ sơ đã trả kết quả trễ hạn trong tháng): sửa 1, thêm 1, bỏ 1 dòng
    ended (ngày trả kết quả): 1 dòng
    ~ H99.05-260930-0002: ended: ‘2026-10-08’ → ‘2026-10-09’
    + H99.05-260930-0003
    - H99.05-260930-0001
Khác nhau: 2 danh sách, biểu hoặc kết quả.
exit 1

"#]],
    );
    portal.says(
        &["diff", "new", "public", "--lang", "en"],
        str![[r#"
late/2026-09: gone, rows before: 1
late/2026-10: rows changed 1, added 1, removed 1
  closed (dossiers closed late in the month): rows changed 1, added 1, removed 1
    ended (day of the result): rows: 1
    ~ H99.05-260930-0002: ended: ‘2026-10-09’ → ‘2026-10-08’
    + H99.05-260930-0001
    - H99.05-260930-0003
Documents that differ: 2.
exit 1

"#]],
    );
    portal.says(&["diff", "public", "new", "--format", "json"], str![[r#"
{"document":"late/2026-09","state":"appeared","rows":1}
{"document":"late/2026-10","state":"changed","tables":[{"table":"closed","added":1,"removed":1,"changed":1,"columns":{"ended":1}}]}
{"done":{"different":2,"tables":3}}
exit 1

"#]]);
    portal.says(
        &["diff", "public", "public"],
        str![[r#"
Không có gì khác: đã so 3 bảng.
exit 0

"#]],
    );
    portal.says(
        &["diff", "public", "content"],
        str![[r#"
lỗi: content không phải một cổng đã dựng: không có index.html
exit 2

"#]],
    );
}
