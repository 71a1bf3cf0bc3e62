//! Faults of descriptions.

use super::{HEAD, described, head};
use snapbox::str;

#[test]
fn columns_of_one_name() {
    head(
        "name: nhom, title: Nhóm",
        "name: nhom, title: Mã gói",
        str![[r#"
lỗi[datasets/schema-unsound]: Mô tả cột ‘nhom’ không dùng được: tên trống hoặc trùng với cột khác.
  --> content/datasets/mua-sam.md:10:13
   |
10 |   - { name: nhom, title: Mã gói, constraints: { enum: [hàng hóa, dịch vụ] } }
   |             ^^^^
  = cách sửa: Sửa ở `schema` đầu tệp; xem mẫu trong hướng dẫn (docs/content/datasets.md).

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_key_of_no_column() {
    head(
        "primaryKey: [ma]",
        "primaryKey: [mã]",
        str![[r#"
lỗi[datasets/schema-unsound]: Mô tả cột ‘mã’ không dùng được: primaryKey nêu cột không có.
  --> content/datasets/mua-sam.md:16:16
   |
16 |   primaryKey: [mã]
   |                ^^
  = cách sửa: Sửa ở `schema` đầu tệp; xem mẫu trong hướng dẫn (docs/content/datasets.md).

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn constraints_that_mean_nothing() {
    head(
        "minimum: 2026-01-01",
        "minimum: 2026-13-01",
        str![[r#"
lỗi[datasets/schema-unsound]: Mô tả cột ‘ngay_ky’ không dùng được: ‘2026-13-01’ không phải kiểu date.
  --> content/datasets/mua-sam.md:13:13
   |
13 |   - { name: ngay_ky, title: Ngày ký, type: date, constraints: { minimum: 2026-13-01 } }
   |             ^^^^^^^
  = cách sửa: Sửa ở `schema` đầu tệp; xem mẫu trong hướng dẫn (docs/content/datasets.md).

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
    head(
        "minimum: 0, maximum: 5000",
        "minimum: 10, maximum: 5",
        str![[r#"
lỗi[datasets/schema-unsound]: Mô tả cột ‘gia’ không dùng được: minimum lớn hơn maximum.
  --> content/datasets/mua-sam.md:11:13
   |
11 |   - { name: gia, title: Giá trị, type: number, description: Triệu đồng, constraints: { required: true, minimum: 10, maximum: 5 } }
   |             ^^^
  = cách sửa: Sửa ở `schema` đầu tệp; xem mẫu trong hướng dẫn (docs/content/datasets.md).

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
    head(
        "type: boolean",
        "type: boolean, constraints: { minimum: 1 }",
        str![[r#"
lỗi[datasets/schema-unsound]: Mô tả cột ‘qua_mang’ không dùng được: kiểu boolean không có minimum, maximum.
  --> content/datasets/mua-sam.md:15:13
   |
15 |   - { name: qua_mang, title: Qua mạng, type: boolean, constraints: { minimum: 1 } }
   |             ^^^^^^^^
  = cách sửa: Sửa ở `schema` đầu tệp; xem mẫu trong hướng dẫn (docs/content/datasets.md).

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
    head(
        "type: integer",
        "type: integer, constraints: { pattern: x }",
        str![[r#"
lỗi[datasets/schema-unsound]: Mô tả cột ‘so_luong’ không dùng được: pattern chỉ dùng cho kiểu string.
  --> content/datasets/mua-sam.md:12:13
   |
12 |   - { name: so_luong, title: Số lượng, type: integer, constraints: { pattern: x } }
   |             ^^^^^^^^
  = cách sửa: Sửa ở `schema` đầu tệp; xem mẫu trong hướng dẫn (docs/content/datasets.md).

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
    head(
        "G[0-9]+",
        "G[0-9",
        str![[r#"
lỗi[datasets/schema-unsound]: Mô tả cột ‘ma’ không dùng được: pattern không đọc được.
  --> content/datasets/mua-sam.md:8:13
  |
8 |   - { name: ma, title: Mã gói, constraints: { pattern: "G[0-9" } }
  |             ^^
  = cách sửa: Sửa ở `schema` đầu tệp; xem mẫu trong hướng dẫn (docs/content/datasets.md).

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_description_without_columns() {
    let portal = described();
    let text = portal.read(HEAD);
    let (start, end) =
        (text.find("  fields:").unwrap(), text.find("---\n\n").unwrap_or(text.rfind("---").unwrap()));
    portal.put(HEAD, format!("{}  fields: []\n{}", &text[..start], &text[end..])).says(
        &["build"],
        str![[r#"
lỗi[datasets/schema-unsound]: Mô tả cột ‘’ không dùng được: chưa có cột nào.
  --> content/datasets/mua-sam.md:7:3
  |
7 |   fields: []
  |   ^^^^^^^^^^
  = cách sửa: Sửa ở `schema` đầu tệp; xem mẫu trong hướng dẫn (docs/content/datasets.md).

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}
