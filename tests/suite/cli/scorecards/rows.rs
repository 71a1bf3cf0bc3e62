//! Faults of rows.

use super::row;
use snapbox::str;

#[test]
fn an_indicator_that_does_not_exist() {
    row(
        "5.4,,,81,5.40,",
        "5.5,,,81,5.40,",
        str![[r#"
lỗi[scorecards/unknown-indicator]: ‘Bộ chỉ số 766’ không có chỉ tiêu hay nhóm ‘5.5’.
  --> content/scorecards/2026-10-766.rows.csv:9:9
  |
9 | 5.5
  | ^^^
  = cách sửa: Có phải ‘3.5’ không? Ghi mã hoặc đúng tên. Các mã: CKMB, 1.1, 1.2, 1.3, 1.4, TDGQ, 2.1, CLGQ, 3.1, 3.2, 3.3, TTTT, 3.4, 3.5, 3.6, MDSH, 4.1, 4.2, CTBS, 4.3, 4.4, 4.5a, 4.5b, MDHL, 5.1, 5.2, 5.3, 5.4, tổng.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn two_rows_for_an_indicator() {
    row(
        "so-y-te,5.3,8,8,,6,",
        "so-y-te,5.2,8,8,,6,",
        str![[r#"
lỗi[scorecards/row-twice]: ‘so-y-te’ có hai dòng cho 5.2.
  --> content/scorecards/2026-10-766.rows.csv:8:9
  |
8 | 5.2
  | ^^^
  = cách sửa: Giữ một dòng.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_row_of_nobody() {
    row(
        "so-xay-dung,Tổng",
        ",Tổng",
        str![[r#"
lỗi[scorecards/no-agency]: Không rõ dòng này của cơ quan nào.
  --> content/scorecards/2026-10-766.rows.csv:10:1
  = cách sửa: Điền cột `agency`, hoặc ghi `agency:` ở tệp .md nếu cả bảng là của một cơ quan.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_row_without_figures() {
    row(
        "5.3,8,8,,6,",
        "5.3,,,,,",
        str![[r#"
lỗi[scorecards/nothing-said]: Dòng 5.3 không có số liệu nào.
  --> content/scorecards/2026-10-766.rows.csv:8:16
  = cách sửa: Điền tử số và mẫu số, hoặc tỷ lệ, hoặc điểm (dòng tổng phải có điểm); không phát sinh thì ghi ‘không phát sinh’ ở cột `state`; chưa có số liệu thì bỏ dòng.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_numerator_without_a_denominator() {
    row(
        "5.3,8,8,,6,",
        "5.3,8,,,6,",
        str![[r#"
lỗi[scorecards/half-ratio]: 5.3: có tử số mà thiếu mẫu số, hoặc ngược lại.
  --> content/scorecards/2026-10-766.rows.csv:8:15
  = cách sửa: Điền cả hai ô, hoặc bỏ cả hai.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn more_than_all() {
    row(
        "5.2,7,8,,,",
        "5.2,9,8,,,",
        str![[r#"
lỗi[scorecards/part-above-whole]: 5.2: tử số 9 lớn hơn mẫu số 8.
  --> content/scorecards/2026-10-766.rows.csv:7:13
  |
7 | 9
  | ^
  = cách sửa: Đối chiếu với bản kết xuất; có thể hai ô bị đổi chỗ.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_rate_above_a_hundred() {
    row(
        "5.4,,,81,5.40,",
        "5.4,,,810,,",
        str![[r#"
lỗi[scorecards/rate-outside]: 5.4: tỷ lệ 810 không nằm trong 0 đến 100.
  --> content/scorecards/2026-10-766.rows.csv:9:15
  |
9 | 810
  | ^^^
  = cách sửa: Ghi tỷ lệ theo phần trăm, dấu chấm thập phân, ví dụ 97.35.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_rate_that_is_not_that_of_the_counts() {
    row(
        "190,200,95,19,",
        "180,200,95,18,",
        str![[r#"
lỗi[scorecards/rate-differs]: 2.1: tỷ lệ ghi 95%, nhưng 180/200 là 90%.
  --> content/scorecards/2026-10-766.rows.csv:3:21
  |
3 | 95
  | ^^
  = cách sửa: Đối chiếu ba ô với bản kết xuất; hoặc bỏ tỷ lệ để máy tự tính.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_rate_of_nothing() {
    row(
        "5.2,7,8,,,",
        "5.2,0,0,100,,",
        str![[r#"
lỗi[scorecards/rate-of-nothing]: 5.2: không phát sinh mà vẫn có tỷ lệ.
  --> content/scorecards/2026-10-766.rows.csv:7:17
  |
7 | 100
  | ^^^
  = cách sửa: Bỏ tỷ lệ; hoặc điền mẫu số nếu có phát sinh.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn nothing_arose_but_was_counted() {
    row(
        "5.2,7,8,,,",
        "5.2,7,8,,,không phát sinh",
        str![[r#"
lỗi[scorecards/nothing-differs]: 5.2: ghi ‘không phát sinh’ nhưng mẫu số là 8.
  --> content/scorecards/2026-10-766.rows.csv:7:19
  |
7 | không phát sinh
  | ^^^^^^^^^^^^^^^
  = cách sửa: Bỏ trạng thái, hoặc sửa mẫu số.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_score_above_the_maximum() {
    row(
        "5.3,8,8,,6,",
        "5.3,8,8,,100,",
        str![[r#"
lỗi[scorecards/score-outside]: 5.3: điểm 100 không nằm trong 0 đến 6.
  --> content/scorecards/2026-10-766.rows.csv:8:18
  |
8 | 100
  | ^^^
  = cách sửa: Đối chiếu với bản kết xuất; có thể ô này là tỷ lệ, không phải điểm.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}
