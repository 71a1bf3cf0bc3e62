//! Scores that disagree with the rule or with each other.

use super::row;
use snapbox::str;

#[test]
fn a_score_against_a_verified_rule() {
    row(
        "81,5.40,",
        "81,5.04,",
        str![[r#"
lỗi[scorecards/score-differs]: 5.4: điểm ghi 5.04, nhưng tỷ lệ 81.00% được 5.40 điểm.
  --> content/scorecards/2026-10-766.rows.csv:9:18
  |
9 | 5.04
  | ^^^^
  = cách sửa: Đối chiếu tỷ lệ và điểm với bản kết xuất; hoặc bỏ điểm để máy tự tính.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_score_against_a_rule_that_was_not_verified() {
    row(
        "190,200,95,19,",
        "190,200,95,20,",
        str![[r#"
cảnh báo[scorecards/score-doubted]: 2.1: điểm ghi 20.00, còn tỷ lệ 95.00% theo cách tính chưa kiểm chứng được 19.00 điểm.
  --> content/scorecards/2026-10-766.rows.csv:3:24
  |
3 | 20
  | ^^
  = cách sửa: Đối chiếu với bản kết xuất. Nếu điểm đúng, cổng dùng điểm này; ngưỡng đúng thì ghi vào content/scorecards/schemes/.

1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Đã dựng 49 trang, 37 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 3 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]],
    );
}

#[test]
fn a_group_that_does_not_add_up() {
    row(
        "so-y-te,5.3",
        "so-y-te,MDHL,,,,17,\nso-y-te,5.3",
        str![[r#"
lỗi[scorecards/group-differs]: ‘Sở Y tế’, ‘Mức độ hài lòng’: ghi 17.00 điểm, nhưng cộng các chỉ tiêu được 16.65.
  --> content/scorecards/2026-10-766.rows.csv:8:17
  |
8 | 17
  | ^^
  = cách sửa: Kiểm tra có ô sai không; hoặc bỏ dòng của nhóm để máy tự cộng.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_total_that_does_not_add_up() {
    row(
        "so-y-te,5.3",
        "so-y-te,Tổng điểm,,,,91,\nso-y-te,5.3",
        str![[r#"
lỗi[scorecards/total-differs]: ‘Sở Y tế’: tổng ghi 91.00 điểm, nhưng cộng các nhóm được 89.65.
  --> content/scorecards/2026-10-766.rows.csv:8:22
  |
8 | 91
  | ^^
  = cách sửa: Kiểm tra có nhóm nào sai hoặc kết xuất khác ngày không; hoặc bỏ dòng tổng để máy tự cộng.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_group_without_figures() {
    row(
        "so-y-te,TTTT,,,,8,\n",
        "",
        str![[r#"
cảnh báo[scorecards/incomplete]: ‘Sở Y tế’ thiếu số liệu của TTTT, nên không có tổng điểm.
  --> content/scorecards/2026-10-766.rows.csv:2:1
  |
2 | so-y-te
  | ^^^^^^^
  = cách sửa: Thêm dòng còn thiếu, hoặc dòng điểm của cả nhóm. Không phát sinh thì ghi ‘không phát sinh’. Chưa có thì để nguyên.

1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Đã dựng 49 trang, 37 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 3 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]],
    );
}
