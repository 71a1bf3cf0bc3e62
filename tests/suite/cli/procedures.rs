//! Faults of changes of procedures.

use super::Portal;
use snapbox::str;

const ROWS: &str = "content/procedures/2026-10.rows.csv";

/// A sound portal with one new procedure.
fn announced() -> Portal {
    let portal = Portal::sound();
    portal.put("content/procedures/2026-10.md", "---\nperiod: 2026-10\npublished: 2026-11-05\n---\n");
    let header = "code,name,change,decision,decided,effective,agency,public_on,link\n";
    let row = "1.990101,Cấp phép,Mới ban hành,1/QĐ-UBND,2026-10-05,2026-10-30,so-y-te,2026-10-08,https://dichvucong.gov.vn/\n";
    portal.put(ROWS, format!("{header}{row}"));
    portal
}

#[test]
fn a_list_is_sound() {
    let run = announced().run(&["build", "--strict"]);
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
}

#[test]
fn a_decision_of_another_period() {
    announced().edit(ROWS, "2026-10-05", "2026-09-30").says(
        &["build"],
        str![[r#"
lỗi[procedures/decided-outside-period]: Quyết định ký ngày 2026-09-30, ngoài tháng 10/2026.
  --> content/procedures/2026-10.rows.csv:2:42
  |
2 | 2026-09-30
  | ^^^^^^^^^^
  = cách sửa: Sửa ngày, hoặc chuyển dòng sang danh sách của kỳ đó.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn public_before_it_was_decided() {
    announced().edit(ROWS, "2026-10-08", "2026-10-02").says(
        &["build"],
        str![[r#"
lỗi[procedures/public-before-decision]: Ngày công khai 2026-10-02 trước ngày ký quyết định 2026-10-05.
  --> content/procedures/2026-10.rows.csv:2:72
  |
2 | 2026-10-02
  | ^^^^^^^^^^
  = cách sửa: Sửa một trong hai ngày.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_link_that_is_none() {
    announced().edit(ROWS, "https://", "").says(&["build"], str![[r#"
lỗi[procedures/link]: Đường dẫn ‘dichvucong.gov.vn/’ không bắt đầu bằng https://.
  --> content/procedures/2026-10.rows.csv:2:83
  |
2 | dichvucong.gov.vn/
  | ^^^^^^^^^^^^^^^^^^
  = cách sửa: Chép địa chỉ trang của thủ tục trên Cổng Dịch vụ công quốc gia, ví dụ https://dichvucong.gov.vn/…

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}
