//! Faults of inspections.

use super::Portal;
use snapbox::str;

const ROWS: &str = "content/inspections/2026-10.rows.csv";

/// A sound portal with one finding that was remedied.
fn inspected() -> Portal {
    let portal = Portal::sound();
    portal.put("content/inspections/2026-10.md", "---\nperiod: 2026-10\npublished: 2026-11-05\n---\n");
    let header = "no,document,concluded,agency,scope,findings,remedy,deadline,remedied\n";
    let row = "1,5/TB-VP,2026-10-05,so-y-te,Một cửa,Niêm yết thiếu,Niêm yết đủ,2026-10-23,2026-10-20\n";
    portal.put(ROWS, format!("{header}{row}"));
    portal
}

#[test]
fn a_list_is_sound() {
    let run = inspected().run(&["build", "--strict"]);
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
}

#[test]
fn concluded_after_the_period() {
    inspected()
        .edit(ROWS, "2026-10-05", "2026-11-02")
        .edit(ROWS, "2026-10-23,2026-10-20", "2026-11-23,")
        .says(
            &["build"],
            str![[r#"
lỗi[inspections/concluded-after-period]: Ngày kết luận 2026-11-02 sau ngày cuối kỳ 2026-10-31.
  --> content/inspections/2026-10.rows.csv:2:11
  |
2 | 2026-11-02
  | ^^^^^^^^^^
  = cách sửa: Sửa ngày, hoặc chuyển dòng sang danh sách của kỳ sau.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
        );
}

#[test]
fn a_last_day_before_the_conclusion() {
    inspected().edit(ROWS, "2026-10-23", "2026-10-02").says(
        &["build"],
        str![[r#"
lỗi[inspections/deadline-before-conclusion]: Hạn khắc phục 2026-10-02 trước ngày kết luận 2026-10-05.
  --> content/inspections/2026-10.rows.csv:2:65
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
fn remedied_before_it_was_found() {
    inspected().edit(ROWS, "2026-10-20", "2026-10-02").says(
        &["build"],
        str![[r#"
lỗi[inspections/remedied-before-conclusion]: Ngày khắc phục 2026-10-02 trước ngày kết luận 2026-10-05.
  --> content/inspections/2026-10.rows.csv:2:76
  |
2 | 2026-10-02
  | ^^^^^^^^^^
  = cách sửa: Sửa ngày; nếu đã khắc phục ngay trong lúc kiểm tra thì ghi ngày kết luận và nói rõ ở `evidence`.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn remedied_after_the_day_of_the_list() {
    inspected().edit(ROWS, "2026-10-20", "2026-11-02").says(
        &["build"],
        str![[r#"
lỗi[inspections/remedied-after-closing]: Ngày khắc phục 2026-11-02 sau ngày chốt số liệu 2026-10-31.
  --> content/inspections/2026-10.rows.csv:2:76
  |
2 | 2026-11-02
  | ^^^^^^^^^^
  = cách sửa: Bỏ trống ngày, hoặc sửa `as_of`.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_day_without_a_remedy() {
    inspected().edit(ROWS, "Niêm yết đủ", "").says(
        &["build"],
        str![[r#"
lỗi[inspections/no-remedy]: Có ngày khắc phục mà không ghi phải khắc phục gì.
  --> content/inspections/2026-10.rows.csv:2:53
  = cách sửa: Điền `remedy`, hoặc bỏ trống hạn và ngày khắc phục.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}
