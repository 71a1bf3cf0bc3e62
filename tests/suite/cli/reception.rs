//! Faults of the reception of citizens.

use super::Portal;
use snapbox::str;

pub const LIST: &str = "content/reception/2026-q3.md";
pub const ROWS: &str = "content/reception/2026-q3.rows.csv";
pub const HEADER: &str = "agency,visits,people,groups,carried_over,received,eligible,complaints,denunciations,petitions,own,\
    guided,forwarded,urged,resolved,in_time,pending\n";

/// A sound portal with the third quarter of two departments.
pub fn received() -> Portal {
    let portal = Portal::sound();
    portal.put(LIST, "---\nperiod: 2026-q3\npublished: 2026-10-08\n---\n");
    let rows = "so-y-te,20,26,1,3,40,38,20,6,12,30,3,4,1,24,21,6\nso-xay-dung,5,5,,0,4,4,,,,1,1,2,,1,,0\n";
    portal.put(ROWS, format!("{HEADER}{rows}"));
    portal
}

#[test]
fn a_table_that_adds_up_is_sound() {
    let run = received().run(&["build", "--strict"]);
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
}

#[test]
fn types_and_handling_that_do_not_add_up() {
    received().edit(ROWS, ",20,6,12,30,", ",20,6,21,30,").says(
        &["build"],
        str![[r#"
lỗi[reception/sum-differs]: Tổng ghi 38, nhưng đơn theo loại cộng lại là 20 + 6 + 21 = 47.
  --> content/reception/2026-q3.rows.csv:2:22
  |
2 | 38
  | ^^
  = cách sửa: Đối chiếu với báo cáo của cơ quan, sửa ô sai.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn more_resolved_in_time_than_resolved() {
    received().edit(ROWS, ",24,21,6", ",24,42,6").says(&["build"], str![[r#"
lỗi[reception/part-exceeds]: Ghi 42, nhiều hơn 24 là số mà nó chỉ là một phần.
  --> content/reception/2026-q3.rows.csv:2:45
  |
2 | 42
  | ^^
  = cách sửa: Đối chiếu: đơn đủ điều kiện ≤ kỳ trước chuyển sang + tiếp nhận; đúng thời hạn ≤ đã giải quyết; đoàn đông người ≤ lượt tiếp.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn one_type_alone_is_missing() {
    received().edit(ROWS, ",20,6,12,", ",20,,12,").says(&["build"], str![[r#"
lỗi[reception/types-incomplete]: Dòng có số của loại đơn này mà thiếu loại kia.
  --> content/reception/2026-q3.rows.csv:2:28
  = cách sửa: Ghi đủ ba cột khiếu nại, tố cáo, kiến nghị và phản ánh (không có thì ghi 0), hoặc bỏ trống cả ba.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn fewer_people_than_visits() {
    received().edit(ROWS, "so-y-te,20,26", "so-y-te,26,20").says(&["build", "--strict"], str![[r#"
cảnh báo[reception/fewer-people]: Số người được tiếp (20) ít hơn số lượt tiếp (26).
  --> content/reception/2026-q3.rows.csv:2:12
  |
2 | 20
  | ^^
  = cách sửa: Kiểm tra hai cột có bị đổi chỗ không. Nếu một người đến nhiều lần chỉ đếm một lần, nói rõ trong `notes`.

1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn so_few_denunciations_that_they_could_lead_to_a_person() {
    received().edit(ROWS, ",20,6,12,", ",24,2,12,").says(
        &["build", "--strict"],
        str![[r#"
cảnh báo[reception/few-denunciations]: Cơ quan này có đơn tố cáo, nhưng dưới 5 đơn.
  --> content/reception/2026-q3.rows.csv:2:28
  |
2 | 2
  | ^
  = cách sửa: Bỏ trống cả ba cột loại đơn ở dòng này; tổng số đơn vẫn được nêu.

1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}
