//! Documents as a whole: without rows, of a day to come, changed after they were published.

use super::*;

#[test]
fn a_table_without_rows() {
    described().put(ROWS, "ma,gia\n").says(
        &["build"],
        str![[r#"
gợi ý[datasets/no-rows]: Bảng chưa có dòng nào, nên chưa đưa lên cổng.
  --> content/datasets/mua-sam.md:2:8
  |
2 | title: Gói mua sắm
  |        ^^^^^^^^^^^
  = cách sửa: Đặt tệp mua-sam.rows.csv bên cạnh, cột theo mô tả ở đầu tệp.

1 gợi ý. Giải thích một mã: minhbach explain MÃ
Đã dựng 43 trang, 32 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 2 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]],
    );
}

#[test]
fn a_table_of_a_day_to_come() {
    head(
        "published: 2026-10-09",
        "published: 2026-12-09",
        str![[r#"
gợi ý[datasets/future]: Bảng ghi ngày công bố 2026-12-09, sau ngày 2026-11-22 của lần dựng này, nên chưa đưa lên cổng.
  --> content/datasets/mua-sam.md
  = cách sửa: Nếu ghi nhầm ngày thì sửa `published`; nếu đúng thì bảng tự xuất hiện khi đến ngày.

1 gợi ý. Giải thích một mã: minhbach explain MÃ
Đã dựng 43 trang, 32 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 2 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]],
    );
}

#[test]
fn a_changed_row_needs_a_reason() {
    let portal = described();
    assert_eq!(portal.run(&["build"]).status, Some(0));
    portal.edit(ROWS, "1234.5", "1234.6").says(&["build"], str![[r#"
lỗi[versions/unexplained]: ‘mua-sam’ khác bản đã công bố ngày 2026-10-09: thêm 0, bỏ 0, sửa 1 dòng; chưa có đính chính.
  --> content/datasets/mua-sam.md:4:1
  |
4 | published: 2026-10-09
  | ^^^^^^^^^^
  = cách sửa: Thêm vào phần đầu tệp: `corrections:` rồi `  - { date: 2026-11-22, reason: "lý do" }`. Nhập lại từ bảng tính thì thêm `--reason "lý do"`. Nếu sửa nhầm, lấy lại tệp cũ.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
    portal
        .edit(HEAD, "schema:", "corrections: [{ date: 2026-11-20, reason: nhập nhầm giá trị }]\nschema:")
        .says(
            &["build"],
            str![[r#"
Đã dựng 50 trang, 37 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 1 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]],
        );
}
