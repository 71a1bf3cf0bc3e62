//! Faults that lists beside a front matter have in common, shown with complaints and suggestions.

use super::Portal;
use super::feedback::{HEADER, LIST, ROWS, complained};
use snapbox::str;

#[test]
fn a_list_is_sound() {
    let run = complained().run(&["build", "--strict"]);
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
}

#[test]
fn a_list_without_rows() {
    complained().put(ROWS, HEADER).says(
        &["build"],
        str![[r#"
gợi ý[list/no-rows]: Danh sách chưa có dòng nào, nên chưa đưa lên cổng.
  --> content/feedback/2026-10.md:2:9
  |
2 | period: 2026-10
  |         ^^^^^^^
  = cách sửa: Đặt bảng 2026-10.rows.csv bên cạnh. Nếu không phát sinh, ghi `nil: [mã cơ quan]`.

1 gợi ý. Giải thích một mã: minhbach explain MÃ
Đã dựng 43 trang, 32 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 2 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]],
    );
}

#[test]
fn a_period_that_is_none_of_a_report() {
    complained().edit(LIST, "period: 2026-10", "period: 2025..2026").says(
        &["build"],
        str![[r#"
lỗi[list/odd-period]: Kỳ ‘2025..2026’ không phải tháng, quý, 6 tháng, 9 tháng hay năm.
  --> content/feedback/2026-10.md:2:9
  |
2 | period: 2025..2026
  |         ^^^^^^^^^^
  = cách sửa: Ghi kỳ báo cáo, ví dụ 2026-10, 2026-q3, 2026-h1, 2026-9m hoặc 2026.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn published_before_the_period_was_over() {
    complained().edit(LIST, "2026-11-05", "2026-10-30").says(
        &["build"],
        str![[r#"
cảnh báo[list/early-publication]: Ngày công bố 2026-10-30 trước khi hết tháng 10/2026.
  --> content/feedback/2026-10.md:3:12
  |
3 | published: 2026-10-30
  |            ^^^^^^^^^^
  = cách sửa: Kiểm tra `published` và `period`.

1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Đã dựng 47 trang, 36 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 3 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]],
    );
}

#[test]
fn a_list_of_a_day_to_come() {
    complained().edit(LIST, "2026-11-05", "2026-12-05").says(&["build"], str![[r#"
gợi ý[list/future]: Tài liệu ghi ngày công bố 2026-12-05, sau ngày 2026-11-22 của lần dựng này, nên chưa đưa lên cổng.
  --> content/feedback/2026-10.md
  = cách sửa: Nếu ghi nhầm ngày thì sửa `published`; nếu đúng thì tài liệu tự xuất hiện khi đến ngày.

1 gợi ý. Giải thích một mã: minhbach explain MÃ
Đã dựng 43 trang, 32 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 2 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]]);
}

#[test]
fn a_row_of_nobody() {
    complained().edit(ROWS, "PA-2,so-xay-dung", "PA-2,").says(
        &["build"],
        str![[r#"
lỗi[list/no-agency]: Không rõ dòng này của cơ quan nào.
  --> content/feedback/2026-10.rows.csv:3:6
  = cách sửa: Điền cột `agency`, hoặc ghi `agency:` ở tệp .md nếu cả danh sách là của một cơ quan.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn agencies_that_the_list_does_not_cover() {
    complained().edit(LIST, "published", "agencies: [so-y-te]\npublished").says(
        &["build"],
        str![[r#"
lỗi[list/other-agency]: ‘Sở Xây dựng’ không thuộc danh sách này theo `agency` hoặc `agencies` ở đầu tệp.
  --> content/feedback/2026-10.rows.csv:3:6
  |
3 | so-xay-dung
  | ^^^^^^^^^^^
  = cách sửa: Thêm cơ quan vào `agencies`, hoặc sửa tên.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn an_agency_that_has_not_reported() {
    let portal = complained();
    without_rows_of_building(&portal);
    portal.edit(LIST, "published", "agencies: [so-y-te, so-xay-dung]\npublished").says(
        &["build"],
        str![[r#"
cảnh báo[list/agency-missing]: ‘Sở Xây dựng’ không có dòng nào trong danh sách.
  --> content/feedback/2026-10.md:3:21
  |
3 | agencies: [so-y-te, so-xay-dung]
  |                     ^^^^^^^^^^^
  = cách sửa: Nếu không phát sinh, thêm cơ quan vào `nil`. Nếu chưa gửi, để nguyên: trang ghi ‘chưa báo cáo’.

1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Đã dựng 47 trang, 36 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 3 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]],
    );
}

#[test]
fn nothing_arose_is_a_publication() {
    let portal = complained();
    without_rows_of_building(&portal);
    let run = portal.edit(LIST, "published", "nil: [so-xay-dung]\npublished").run(&["build", "--strict"]);
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
}

fn without_rows_of_building(portal: &Portal) {
    let rows: String = portal
        .read(ROWS)
        .lines()
        .filter(|line| !line.contains("so-xay-dung"))
        .map(|line| format!("{line}\n"))
        .collect();
    portal.put(ROWS, rows);
}

#[test]
fn nothing_arose_but_there_are_rows() {
    complained().edit(LIST, "published", "nil: [so-xay-dung]\npublished").says(
        &["build"],
        str![[r#"
lỗi[list/nil-with-rows]: ‘Sở Xây dựng’ vừa khai không phát sinh, vừa có dòng trong bảng.
  --> content/feedback/2026-10.md:3:7
  |
3 | nil: [so-xay-dung]
  |       ^^^^^^^^^^^
  = cách sửa: Bỏ cơ quan khỏi `nil`, hoặc bỏ các dòng.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn two_lists_of_one_agency() {
    let portal = complained();
    portal.put("content/feedback/them.md", portal.read(LIST));
    let rows = format!("{HEADER}PA-3,so-y-te,Phí,,2026-10-05,,,,,,\n");
    portal.put("content/feedback/them.rows.csv", rows).says(
        &["build"],
        str![[r#"
lỗi[list/agency-twice]: ‘Sở Y tế’ đã có danh sách tháng 10/2026 ở content/feedback/2026-10.md.
  --> content/feedback/them.rows.csv:2:6
  |
2 | so-y-te
  | ^^^^^^^
  = cách sửa: Gộp hai danh sách, hoặc bỏ cơ quan khỏi một trong hai.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn an_agency_that_was_abolished() {
    complained()
        .edit("content/agencies.yaml", "- id: so-xay-dung\n", "- id: so-xay-dung\n  valid_to: 2026-08-31\n")
        .says(
            &["build"],
            str![[r#"
cảnh báo[list/agency-not-valid]: ‘Sở Xây dựng’ không hoạt động trong tháng 10/2026 (hoạt động đến 2026-08-31).
  --> content/feedback/2026-10.rows.csv:3:6
  |
3 | so-xay-dung
  | ^^^^^^^^^^^
  = cách sửa: Ghi cơ quan kế nhiệm, hoặc sửa `valid_from`, `valid_to` trong agencies.yaml.

cảnh báo[late/agency-not-valid]: ‘Sở Xây dựng’ không hoạt động trong 2026-10 (hoạt động đến 2026-08-31).
  --> content/late/2026-10.md:4:7
  |
4 | nil: [so-xay-dung]
  |       ^^^^^^^^^^^
  = cách sửa: Ghi cơ quan kế nhiệm, hoặc sửa `valid_from`, `valid_to` trong agencies.yaml.

2 cảnh báo. Giải thích một mã: minhbach explain MÃ
Đã dựng 47 trang, 36 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 3 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]],
        );
}

#[test]
fn two_rows_for_one_thing() {
    complained().edit(ROWS, "PA-2,so-xay-dung", "pa-1,so-y-te").says(
        &["build"],
        str![[r#"
lỗi[list/row-twice]: Có hai dòng cho ‘pa-1’ trong danh sách.
  --> content/feedback/2026-10.rows.csv:3:1
  |
3 | pa-1
  | ^^^^
  = cách sửa: Giữ một dòng, hoặc sửa mã của một dòng.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}
