//! Faults of reports.

use super::Portal;
use snapbox::str;

const REPORT: &str = "content/reports/quy-3.md";
const FIGURES: &str = "content/reports/quy-3.figures.csv";

/// A sound portal with a report whose sum agrees.
fn reported() -> Portal {
    let portal = Portal::sound();
    portal.put(
        REPORT,
        "---\ntitle: Báo cáo quý III\ndate: 2026-10-05\nissuer: so-y-te\nperiod: 2026-q3\npublished: 2026-10-06\n---\n",
    );
    let rows =
        "don,Đơn tiếp nhận,hơn 90,,\nxu-ly,Đơn đã xử lý,85,kn; tc,\nkn,Khiếu nại,50,,\ntc,Tố cáo,35,,\n";
    portal.put(FIGURES, format!("id,title,value,sum_of,note\n{rows}"));
    portal
}

#[test]
fn a_report_is_sound_and_its_discrepancy_may_be_noted() {
    for row in ["85,kn; tc,", "86,kn; tc,Nguồn ghi như vậy"] {
        let run = reported().edit(FIGURES, "85,kn; tc,", row).run(&["build", "--strict"]);
        assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
    }
}

#[test]
fn a_sum_that_differs() {
    reported().edit(FIGURES, "85,kn", "86,kn").says(&["build"], str![[r#"
cảnh báo[reports/sum-differs]: ‘Đơn đã xử lý’ ghi 86, nhưng 50 + 35 = 85.
  --> content/reports/quy-3.figures.csv:3:20
  |
3 | 86
  | ^^
  = cách sửa: Đối chiếu với báo cáo. Nếu chép nhầm thì sửa; nếu báo cáo ghi đúng như vậy thì để nguyên và nói rõ ở cột `note`: trang sẽ hiện chỗ lệch.

1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Đã dựng 48 trang, 40 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 3 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]]);
}

#[test]
fn a_value_that_is_no_figure() {
    reported().edit(FIGURES, "hơn 90", "nhiều").says(&["build"], str![[r#"
lỗi[reports/unreadable-value]: Không đọc được con số ‘nhiều’.
  --> content/reports/quy-3.figures.csv:2:19
  |
2 | nhiều
  | ^^^^^
  = cách sửa: Ghi con số với dấu chấm hàng nghìn, dấu phẩy thập phân, trước đó có thể có một chữ như gần, hơn, trên hoặc dấu >: 1.112, gần 352, >77.500, 99,8, 0,125 (không phải 0.125), -5, 85–92. Đơn vị để ở cột `unit`.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn a_row_without_a_figure() {
    reported().edit(FIGURES, "hơn 90", "").says(
        &["build"],
        str![[r#"
lỗi[reports/no-value]: Dòng này không có con số.
  --> content/reports/quy-3.figures.csv:2:19
  = cách sửa: Điền `value`; nếu báo cáo không nêu tổng thì ghi `sum_of` để cổng tự cộng.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_part_that_is_not_there() {
    reported().edit(FIGURES, "kn; tc", "kn; to-cao").says(
        &["build"],
        str![[r#"
lỗi[reports/unknown-part]: Bảng không có con số ‘to-cao’ để cộng.
  --> content/reports/quy-3.figures.csv:3:23
  |
3 | kn; to-cao
  | ^^^^^^^^^^
  = cách sửa: Ghi đúng `id` của các dòng có con số, cách nhau bằng dấu chấm phẩy, không gồm chính dòng này.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_sum_over_figures_that_are_not_exact() {
    reported().edit(FIGURES, "85,kn; tc", ",kn; don").says(
        &["build"],
        str![[r#"
lỗi[reports/not-summable]: Không cộng được 50 + hơn 90: có số hạng không phải số nguyên chính xác.
  --> content/reports/quy-3.figures.csv:3:21
  |
3 | kn; don
  | ^^^^^^^
  = cách sửa: Bỏ dòng này, hoặc bỏ số hạng ước lượng.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}
