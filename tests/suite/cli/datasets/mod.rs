//! Faults of datasets: of the description, and of cells that do not fit it.

mod descriptions;
mod documents;

use super::Portal;
use snapbox::str;

const HEAD: &str = "content/datasets/mua-sam.md";
const ROWS: &str = "content/datasets/mua-sam.rows.csv";

/// A sound portal with a table that describes itself.
fn described() -> Portal {
    let portal = Portal::sound();
    portal.put(
        HEAD,
        "---\ntitle: Gói mua sắm\nperiod: 2026-q3\npublished: 2026-10-09\nowner: so-y-te\nschema:\n  fields:\n  \
         - { name: ma, title: Mã gói, constraints: { pattern: \"G[0-9]+\" } }\n  \
         - { name: so_hop_dong, title: Số hợp đồng, constraints: { unique: true } }\n  \
         - { name: nhom, title: Nhóm, constraints: { enum: [hàng hóa, dịch vụ] } }\n  \
         - { name: gia, title: Giá trị, type: number, description: Triệu đồng, constraints: { required: true, minimum: 0, maximum: 5000 } }\n  \
         - { name: so_luong, title: Số lượng, type: integer }\n  \
         - { name: ngay_ky, title: Ngày ký, type: date, constraints: { minimum: 2026-01-01 } }\n  \
         - { name: nam, title: Năm, type: year }\n  \
         - { name: qua_mang, title: Qua mạng, type: boolean }\n  \
         primaryKey: [ma]\n  missingValues: [\"-\"]\n---\n",
    );
    portal.put(
        ROWS,
        "ma,so_hop_dong,nhom,Giá trị,so_luong,ngay_ky,nam,qua_mang\n\
         G1,01/HĐ,hàng hóa,1234.5,3,2026-02-05,2026,có\n\
         G2,02/HĐ,dịch vụ,20,-,,2026,\n",
    );
    portal
}

#[test]
fn cells_that_fit_their_description_are_sound() {
    let run = described().run(&["build", "--strict"]);
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
}

fn row(from: &str, to: &str, expected: impl snapbox::IntoData) {
    described().edit(ROWS, from, to).says(&["build"], expected);
}

fn head(from: &str, to: &str, expected: impl snapbox::IntoData) {
    described().edit(HEAD, from, to).says(&["build"], expected);
}

#[test]
fn values_of_another_type() {
    row(
        "1234.5,3,2026-02-05,2026,có",
        "\"1.234,5\",3.5,2026-02-30,26,chắc",
        str![[r#"
lỗi[content/malformed]: ‘1.234,5’ không phải số thập phân viết với dấu chấm.
  --> content/datasets/mua-sam.rows.csv:2:19
  |
2 | 1.234,5
  | ^^^^^^^
  = cách sửa: Viết dạng 1234.5.

lỗi[content/malformed]: ‘3.5’ không phải số nguyên không dấu chấm.
  --> content/datasets/mua-sam.rows.csv:2:29
  |
2 | 3.5
  | ^^^
  = cách sửa: Viết dạng -1234.

lỗi[date/impossible]: ‘2026-02-30’ không phải ngày có thật: tháng 2 có 28 ngày.
  --> content/datasets/mua-sam.rows.csv:2:33
  |
2 | 2026-02-30
  | ^^^^^^^^^^
  = cách sửa: Sửa theo văn bản gốc, dạng 2026-10-05 hoặc 05/10/2026.

lỗi[content/malformed]: ‘26’ không phải một năm.
  --> content/datasets/mua-sam.rows.csv:2:44
  |
2 | 26
  | ^^
  = cách sửa: Viết dạng 2026.

lỗi[content/malformed]: ‘chắc’ không phải có hoặc không.
  --> content/datasets/mua-sam.rows.csv:2:47
  |
2 | chắc
  | ^^^^
  = cách sửa: Viết dạng yes.

5 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn an_empty_cell() {
    row(
        "1234.5",
        "-",
        str![[r#"
lỗi[csv/empty-cell]: Ô ‘Giá trị’ để trống.
  --> content/datasets/mua-sam.rows.csv:2:19
  |
2 | -
  | ^
  = cách sửa: Điền Triệu đồng.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn values_out_of_their_bounds() {
    row(
        "1234.5,3,2026-02-05",
        "-1,3,2025-12-31",
        str![[r#"
lỗi[datasets/below-minimum]: Cột ‘Giá trị’: -1 nhỏ hơn 0.
  --> content/datasets/mua-sam.rows.csv:2:19
  |
2 | -1
  | ^^
  = cách sửa: Đối chiếu với nguồn; đúng thì sửa `minimum` ở đầu tệp.

lỗi[datasets/below-minimum]: Cột ‘Ngày ký’: 2025-12-31 nhỏ hơn 2026-01-01.
  --> content/datasets/mua-sam.rows.csv:2:24
  |
2 | 2025-12-31
  | ^^^^^^^^^^
  = cách sửa: Đối chiếu với nguồn; đúng thì sửa `minimum` ở đầu tệp.

2 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_value_above_its_bound() {
    row(
        "1234.5",
        "5000.01",
        str![[r#"
lỗi[datasets/above-maximum]: Cột ‘Giá trị’: 5000.01 lớn hơn 5000.
  --> content/datasets/mua-sam.rows.csv:2:19
  |
2 | 5000.01
  | ^^^^^^^
  = cách sửa: Đối chiếu với nguồn; đúng thì sửa `maximum` ở đầu tệp.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_word_that_is_not_in_the_list() {
    row(
        "hàng hóa",
        "hang hóa",
        str![[r#"
lỗi[content/not-a-choice]: ‘hang hóa’ không phải giá trị của ‘Nhóm’.
  --> content/datasets/mua-sam.rows.csv:2:10
  |
2 | hang hóa
  | ^^^^^^^^
  = cách sửa: Có phải ‘hàng hóa’ không? Các giá trị dùng được: hàng hóa, dịch vụ.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_code_of_another_form() {
    row(
        "G2,",
        "g-2,",
        str![[r#"
lỗi[datasets/not-the-pattern]: Cột ‘Mã gói’: ‘g-2’ không đúng mẫu G[0-9]+.
  --> content/datasets/mua-sam.rows.csv:3:1
  |
3 | g-2
  | ^^^
  = cách sửa: Sửa ô cho đúng mẫu, hoặc sửa `pattern` ở đầu tệp.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_value_and_a_key_that_are_there_twice() {
    row(
        "G2,02/HĐ",
        "G1,01/HĐ",
        str![[r#"
lỗi[datasets/key-twice]: ‘G1’ đã có ở dòng dữ liệu thứ 1.
  --> content/datasets/mua-sam.rows.csv:3:1
  |
3 | G1
  | ^^
  = cách sửa: Bỏ dòng thừa, hoặc thêm cột vào `primaryKey` để phân biệt.

lỗi[datasets/not-unique]: Cột ‘Số hợp đồng’: ‘01/HĐ’ đã có ở dòng dữ liệu thứ 1.
  --> content/datasets/mua-sam.rows.csv:3:4
  |
3 | 01/HĐ
  | ^^^^^
  = cách sửa: Bỏ dòng thừa, hoặc sửa giá trị.

2 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_column_that_is_not_described() {
    row(
        "qua_mang",
        "ghi_chu",
        str![[r#"
lỗi[csv/unknown-column]: Bảng này không có cột ‘ghi_chu’.
  --> content/datasets/mua-sam.rows.csv:1:50
  |
1 | ghi_chu
  | ^^^^^^^
  = cách sửa: Bỏ cột này hoặc đổi tên. Các cột dùng được: ma, so_hop_dong, nhom, gia, so_luong, ngay_ky, nam, qua_mang.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_column_that_is_missing() {
    row(
        "Giá trị",
        "nhom",
        str![[r#"
lỗi[csv/missing-column]: Bảng thiếu cột bắt buộc ‘gia’ (Giá trị).
  --> content/datasets/mua-sam.rows.csv:1:1
  |
1 | ma
  | ^^
  = cách sửa: Thêm cột này. Tên được nhận: gia, Giá trị.

lỗi[csv/duplicate-column]: Hai cột cùng nghĩa ‘nhom’.
  --> content/datasets/mua-sam.rows.csv:1:21
  |
1 | nhom
  | ^^^^
  = cách sửa: Giữ một cột.

2 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn personal_columns_are_refused_in_the_file_and_in_its_description() {
    row(
        "qua_mang",
        "Chủ hồ sơ",
        str![[r#"
lỗi[csv/personal-column]: Cột ‘Chủ hồ sơ’ là dữ liệu cá nhân, không được công bố.
  --> content/datasets/mua-sam.rows.csv:1:50
  |
1 | Chủ hồ sơ
  | ^^^^^^^^^
  = cách sửa: Xóa hẳn cột này khỏi tệp (không chỉ ẩn cột).

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
    head(
        "title: Số hợp đồng",
        "title: Số điện thoại",
        str![[r#"
lỗi[csv/personal-column]: Cột ‘Số điện thoại’ là dữ liệu cá nhân, không được công bố.
  --> content/datasets/mua-sam.md:9:13
  |
9 |   - { name: so_hop_dong, title: Số điện thoại, constraints: { unique: true } }
  |             ^^^^^^^^^^^
  = cách sửa: Xóa hẳn cột này khỏi tệp (không chỉ ẩn cột).

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn personal_data_in_a_cell() {
    row(
        "02/HĐ",
        "ông Nguyễn Văn Minh",
        str![[r#"
lỗi[personal/name]: Có vẻ là tên người: ông ***.
  --> content/datasets/mua-sam.rows.csv:3:4
  = cách sửa: Thay tên bằng chức danh, hoặc ‘người nộp hồ sơ’. Nếu là tên đường, địa danh: ghi nguyên cụm vào content/personal.yaml với `is: not-personal` và lý do.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}
