//! Faults of documents: keys, values, dates, prose.

use super::{PAGE, Portal};
use snapbox::str;

#[test]
fn an_unknown_key_names_the_nearest() {
    Portal::sound().edit("content/plans/cchc.md", "issuer:", "isuer:").says(&["build"], str![[r#"
lỗi[content/unknown-key]: Không có khóa ‘isuer’ ở đây.
  --> content/plans/cchc.md:5:1
  |
5 | isuer: so-y-te
  | ^^^^^
  = cách sửa: Có phải ‘issuer’ không? Các khóa dùng được: title, short_title, number, date, issuer, signer_role, period, summary, legal_basis, source, sections, notes, publishes, figures, demo, published.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn a_missing_key() {
    Portal::sound().edit("content/late/2026-10.md", "published: 2026-11-05\n", "").says(
        &["build"],
        str![[r#"
lỗi[content/missing-key]: Thiếu khóa bắt buộc ‘published’.
  --> content/late/2026-10.md:2:1
  |
2 | period: 2026-10
  | ^^^^^^
  = cách sửa: Thêm dòng `published: …` (Ngày công bố danh sách).

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_value_of_the_wrong_type() {
    let portal = Portal::sound();
    portal.edit("content/late/2026-10.md", "nil: [so-xay-dung]", "nil:\n  so-xay-dung: true");
    portal.edit("content/portal.yaml", "owner:", "demo: có\nowner:");
    portal.says(
        &["build"],
        str![[r#"
lỗi[content/wrong-type]: ‘nil’ phải là chữ hoặc danh sách, ở đây là nhóm khóa.
  --> content/late/2026-10.md:5:3
  |
5 |   so-xay-dung: true
  |   ^^^^^^^^^^^^^^^^^
  = cách sửa: Viết lại giá trị của ‘nil’ (Các cơ quan khai không phát sinh hồ sơ trễ hạn; ghi all nếu cả danh sách không phát sinh).

lỗi[content/wrong-type]: ‘demo’ phải là true hoặc false, ở đây là chữ.
  --> content/portal.yaml:2:7
  |
2 | demo: có
  |       ^^
  = cách sửa: Viết lại giá trị của ‘demo’ (Cả cổng là dữ liệu minh họa).

2 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_value_outside_its_list() {
    let portal = Portal::sound();
    portal.edit("content/agencies.yaml", "level: department", "level: departement");
    portal.says(&["build"], str![[r#"
lỗi[content/not-a-choice]: ‘departement’ không phải giá trị của ‘level’.
  --> content/agencies.yaml:3:10
  |
3 |   level: departement
  |          ^^^^^^^^^^^
  = cách sửa: Có phải ‘department’ không? Các giá trị dùng được: ministry, province, department, district, commune, unit, group.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn a_date_that_does_not_exist() {
    let portal = Portal::sound();
    portal.edit("content/plans/cchc.md", "date: 2026-01-15", "date: 31/4/2026").says(
        &["build"],
        str![[r#"
lỗi[date/impossible]: ‘31/4/2026’ không phải ngày có thật: tháng 4 có 30 ngày.
  --> content/plans/cchc.md:4:7
  |
4 | date: 31/4/2026
  |       ^^^^^^^^^
  = cách sửa: Sửa theo văn bản gốc, dạng 2026-10-05 hoặc 05/10/2026.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_date_with_its_month_first() {
    Portal::sound().edit("content/late/2026-10.md", "2026-11-05", "11/25/2026").says(
        &["build"],
        str![[r#"
lỗi[date/ambiguous]: Không rõ ‘11/25/2026’ là ngày nào: có vẻ ghi tháng trước ngày.
  --> content/late/2026-10.md:3:12
  |
3 | published: 11/25/2026
  |            ^^^^^^^^^^
  = cách sửa: Viết 2026-10-05, hoặc 05/10/2026 theo thứ tự ngày/tháng/năm với năm đủ bốn chữ số.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn text_that_is_no_period() {
    let portal = Portal::sound();
    portal.edit("content/satisfaction/2026-q3.md", "period: 2026-q3", "period: quý 3");
    portal.says(
        &["build"],
        str![[r#"
lỗi[content/malformed]: ‘quý 3’ không phải một kỳ.
  --> content/satisfaction/2026-q3.md:2:9
  |
2 | period: quý 3
  |         ^^^^^
  = cách sửa: Viết dạng 2026-10, 2026-q3, 2026-h1, 2026-9m, 2026, 2023..2025.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn yaml_with_a_slip() {
    Portal::sound().edit("content/plans/cchc.md", "title: Kế", "title: Số 1: Kế").says(&["build"], str![[r#"
lỗi[yaml/syntax]: Phần YAML viết sai cú pháp: dấu ‘:’ ở chỗ không được có.
  --> content/plans/cchc.md:2:12
  |
2 | title: Số 1: Kế hoạch cải cách hành chính 2026
  |            ^
  = cách sửa: Kiểm tra dấu hai chấm, thụt dòng và dấu ngoặc kép ở dòng này hoặc dòng ngay trên. Chuỗi có dấu ‘:’ phải đặt trong "…".

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn a_yaml_bomb() {
    let mut bomb = "---\ntitle: Bom\na: &a [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for (one, next) in ["a", "b", "c", "d", "e", "f", "g"].iter().zip(["b", "c", "d", "e", "f", "g", "h"]) {
        bomb.push_str(&format!("{next}: &{next} [{}]\n", vec![format!("*{one}"); 9].join(", ")));
    }
    let deep = format!("name: {}{}\n", "[".repeat(30), "]".repeat(30));
    Portal::sound().put(PAGE, bomb + "---\n").put("content/portal.yaml", deep).says(
        &["build"],
        str![[r#"
lỗi[yaml/alias]: Không dùng neo (&) và bí danh (*) của YAML.
  --> content/pages/gioi-thieu.md:3:7
  |
3 | a: &a [x, x, x, x, x, x, x, x, x]
  |       ^
  = cách sửa: Chép lại giá trị; nếu chữ bắt đầu bằng & hoặc * thì đặt trong "…".

lỗi[yaml/too-deep]: Lồng quá 24 tầng.
  --> content/portal.yaml:1:31
  |
1 | name: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
  |                               ^
  = cách sửa: Viết lại phần này theo mẫu của `minhbach new`.

2 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_document_without_a_head() {
    Portal::sound().put(PAGE, "# Giới thiệu\n").says(&["build"], str![[r#"
lỗi[file/no-front-matter]: Tệp không có phần đầu giữa hai dòng ---.
  --> content/pages/gioi-thieu.md:1:1
  |
1 | # Giới thiệu
  | ^
  = cách sửa: Thêm dòng --- ở đầu tệp, các dòng `khóa: giá trị`, rồi một dòng --- nữa. Xem mẫu bằng `minhbach new LOẠI`.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn prose_with_html_and_dangerous_links() {
    let text = "---\ntitle: Giới thiệu\n---\n\n# Lại một tên trang\n\nDòng <b>đậm</b>.\n\n[bấm](javascript:alert(1))\n";
    Portal::sound().put(PAGE, text).says(
        &["build"],
        str![[r#"
cảnh báo[markdown/second-title]: Tiêu đề cấp 1 (#) trong nội dung: trang đã có tên ở phần đầu tệp.
  --> content/pages/gioi-thieu.md:5:1
  |
5 | # Lại một tên trang
  | ^^^^^^^^^^^^^^^^^^^
  = cách sửa: Dùng ## cho tiêu đề trong bài.

lỗi[markdown/raw-html]: Không dùng thẻ HTML trong nội dung.
  --> content/pages/gioi-thieu.md:7:6
  |
7 | Dòng <b>đậm</b>.
  |      ^^^
  = cách sửa: Viết bằng Markdown (**đậm**, bảng, danh sách); muốn in dấu < thì viết \<.

lỗi[markdown/raw-html]: Không dùng thẻ HTML trong nội dung.
  --> content/pages/gioi-thieu.md:7:12
  |
7 | Dòng <b>đậm</b>.
  |            ^^^^
  = cách sửa: Viết bằng Markdown (**đậm**, bảng, danh sách); muốn in dấu < thì viết \<.

lỗi[markdown/unsafe-link]: Liên kết dùng giao thức ‘javascript’ không được phép.
  --> content/pages/gioi-thieu.md:9:1
  |
9 | [bấm](javascript:alert(1))
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^
  = cách sửa: Chỉ dùng https, http, mailto, tel hoặc đường dẫn tới tệp trong content/.

3 lỗi, 1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}
