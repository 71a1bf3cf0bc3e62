//! Tables that describe themselves: the description is given once, and a spreadsheet brings period after period.

mod faults;

use super::super::Portal;
use super::office;
use snapbox::{IntoData, str};

const SCHEMA: &str = "fields:\n\
    - { name: stt, title: STT }\n\
    - { name: noi_dung, title: Nội dung, aliases: [Nội dung thu, Chỉ tiêu], constraints: { required: true } }\n\
    - { name: du_toan, title: Dự toán, type: integer, constraints: { required: true, minimum: 0 } }\n\
    - { name: so_sanh, title: So sánh (%), type: number }\n\
    - { name: ngay_giao, title: Ngày giao, type: date }\n\
    primaryKey: [stt]\n\
    missingValues: [\"-\"]\n";

pub(super) const SHEET: &str = "UBND TỈNH MINH HỌA;;;;;\n\
    CÔNG KHAI DỰ TOÁN NGÂN SÁCH;;;;;\n\
    STT;Nội dung thu;Dự toán;So sánh (%);Ngày giao;Người lập\n\
    A;TỔNG THU;11.100.000;101,5;05/12/2025;Nguyễn Văn A\n\
    A.1;Thu nội địa;9.840.000;98,25;05/12/2025;\n\
    A.2;Thu từ dầu thô;0;-;;\n\
    Tổng cộng;Cả hai nguồn;11.100.000;101,5;;\n\
    ;;;Ngày 05 tháng 01 năm 2026;;\n";

const NAMED: [&str; 4] = ["--name", "2026-du-toan", "--agency", "Sở Xây dựng"];

fn run(portal: &Portal, file: &str, period: &str, more: &[&str]) -> String {
    let order = ["import", file, "--as", "dataset", "--period", period, "--as-of", "2026-01-15"];
    portal.run(&[&order[..], more].concat()).transcript()
}

pub(super) fn says(portal: &Portal, more: &[&str], expected: impl IntoData) {
    let said = run(portal, "du-toan.csv", "2026", &[&NAMED[..], more].concat());
    snapbox::assert_data_eq!(said, expected.raw());
}

/// An office with the spreadsheet and the description of its columns.
pub(super) fn with(sheet: &str) -> Portal {
    let portal = office();
    portal.put("du-toan.csv", sheet).put("cot.yaml", SCHEMA);
    portal
}

pub(super) const NEW: [&str; 4] = ["--schema", "cot.yaml", "--set", "title=Dự toán ngân sách năm 2026"];

#[test]
fn a_new_table_with_its_description() {
    let portal = with(SHEET);
    says(
        &portal,
        &[],
        str![[r#"
lỗi: chưa có content/datasets/2026-du-toan.md nên chưa biết bảng có những cột nào. Thêm --schema TỆP: mô tả cột (.yaml, .json), hoặc tệp .md của kỳ trước
exit 2

"#]],
    );
    says(
        &portal,
        &["--schema", "cot.yaml"],
        str![[r#"
lỗi[import/head-lacks]: Tệp mới cần thông tin mà bảng tính không có: title (Tên bảng).
  = cách sửa: Thêm vào lệnh: --set 'title=Công khai dự toán ngân sách năm 2026'. Lần nhập sau vào cùng tệp không cần ghi lại.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa ghi gì; nội dung cũ (nếu có) giữ nguyên.
du-toan.csv → dataset, năm 2026
Tờ ‘du-toan.csv’: tiêu đề ở dòng 3; đọc 5 dòng, giữ 4, bỏ 1
  bỏ dòng 8: phần ký, nơi nhận ở dưới bảng
  cột A ‘STT’ → stt (STT)
  cột B ‘Nội dung thu’ → noi_dung (Nội dung)
  cột C ‘Dự toán’ → du_toan (Dự toán)
  cột D ‘So sánh (%)’ → so_sanh (So sánh (%))
  cột E ‘Ngày giao’ → ngay_giao (Ngày giao)
  bỏ cột F ‘Người lập’: không thuộc bảng công bố
Bảng rows: 4 dòng
exit 1

"#]],
    );
    says(
        &portal,
        &NEW,
        str![[r#"
du-toan.csv → dataset, năm 2026
Tờ ‘du-toan.csv’: tiêu đề ở dòng 3; đọc 5 dòng, giữ 4, bỏ 1
  bỏ dòng 8: phần ký, nơi nhận ở dưới bảng
  cột A ‘STT’ → stt (STT)
  cột B ‘Nội dung thu’ → noi_dung (Nội dung)
  cột C ‘Dự toán’ → du_toan (Dự toán)
  cột D ‘So sánh (%)’ → so_sanh (So sánh (%))
  cột E ‘Ngày giao’ → ngay_giao (Ngày giao)
  bỏ cột F ‘Người lập’: không thuộc bảng công bố
Bảng rows: 4 dòng
Đã qua 8/8 phép kiểm tra của datasets
Đã ghi:
  content/datasets/2026-du-toan.rows.csv
  content/datasets/2026-du-toan.md
  content/imports/dataset-so-xay-dung.yaml
exit 0

"#]],
    );
    snapbox::assert_data_eq!(
        portal.read("content/datasets/2026-du-toan.md"),
        str![[r#"
---
period: 2026
owner: so-xay-dung
published: 2026-01-15
schema:
  fields:
  - { name: stt, title: STT }
  - { name: noi_dung, title: Nội dung, aliases: [Nội dung thu, Chỉ tiêu], constraints: { required: true } }
  - { name: du_toan, title: Dự toán, type: integer, constraints: { required: true, minimum: 0 } }
  - { name: so_sanh, title: So sánh (%), type: number }
  - { name: ngay_giao, title: Ngày giao, type: date }
  primaryKey: [stt]
  missingValues: ["-"]
title: Dự toán ngân sách năm 2026
---

"#]]
        .raw()
    );
    snapbox::assert_data_eq!(
        portal.read("content/datasets/2026-du-toan.rows.csv"),
        str![[r#"
stt,noi_dung,du_toan,so_sanh,ngay_giao
A,TỔNG THU,11100000,101.5,2025-12-05
A.1,Thu nội địa,9840000,98.25,2025-12-05
A.2,Thu từ dầu thô,0,,
Tổng cộng,Cả hai nguồn,11100000,101.5,

"#]]
        .raw()
    );
    snapbox::assert_data_eq!(
        portal.read("content/imports/dataset-so-xay-dung.yaml"),
        str![[r##"
# Do `minhbach import` ghi: tiêu đề trong tệp của cơ quan là cột nào. Tháng sau không phải trả lời lại.
# Trả lời nhầm thì sửa `column` hoặc xóa dòng ấy.
kind: dataset
columns:
  - { header: "Dự toán", column: du_toan, by: alias }
  - { header: "Ngày giao", column: ngay_giao, by: alias }
  - { header: "Nội dung thu", column: noi_dung, by: alias }
  - { header: "So sánh (%)", column: so_sanh, by: alias }
  - { header: "STT", column: stt, by: alias }

"##]]
        .raw()
    );
    // The document describes the table now.
    assert!(run(&portal, "du-toan.csv", "2026", &NAMED).contains("Không có gì thay đổi"));
    let built = portal.run(&["build", "--as-of", "2026-01-15"]);
    assert_eq!(built.status, Some(0), "{}", built.stderr);
    assert!(portal.read("public/cong-khai/2026-du-toan.html").contains("11.100.000"));
}

#[test]
fn another_period_takes_the_description_of_the_last() {
    let portal = with(SHEET);
    assert!(run(&portal, "du-toan.csv", "2026", &[&NAMED[..], &NEW].concat()).contains("exit 0"));
    portal.put("q1.csv", "STT,Nội dung,Dự toán,Ngày\nA,Tổng thu,11.200.000,05/04/2026\n");
    let named = ["--name", "2026-q1-du-toan", "--agency", "Sở Xây dựng"];
    let like = ["--schema", "content/datasets/2026-du-toan.md", "--set", "title=Dự toán quý I năm 2026"];
    let order = [&named[..], &like].concat();
    snapbox::assert_data_eq!(run(&portal, "q1.csv", "2026-q1", &order), str![[r#"
lỗi[import/unsure-column]: Tờ ‘q1.csv’, ô D1: Chưa chắc cột ‘Ngày’ là gì. Có thể là: ngay_giao (Ngày giao).
  = cách sửa: Nếu đúng, thêm vào lệnh: --map "Ngày=ngay_giao"; nếu không lấy cột này: --map "Ngày=drop". Câu trả lời được nhớ cho tháng sau.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa ghi gì; nội dung cũ (nếu có) giữ nguyên.
q1.csv → dataset, quý I/2026
Tờ ‘q1.csv’: tiêu đề ở dòng 1; đọc 1 dòng, giữ 1, bỏ 0
  cột A ‘STT’ → stt (STT)
  cột B ‘Nội dung’ → noi_dung (Nội dung)
  cột C ‘Dự toán’ → du_toan (Dự toán)
Bảng rows: 1 dòng
exit 1

"#]].raw());
    // Answered once, remembered.
    let answered = [&order[..], &["--map", "Ngày=ngay_giao"]].concat();
    assert!(run(&portal, "q1.csv", "2026-q1", &answered).contains("exit 0"));
    assert!(run(&portal, "q1.csv", "2026-q1", &order).contains("Không có gì thay đổi"));
    let (first, second) =
        (portal.read("content/datasets/2026-du-toan.md"), portal.read("content/datasets/2026-q1-du-toan.md"));
    let schema = |text: &str| {
        text.split("schema:").nth(1).unwrap_or_default().split("title: Dự").next().map(str::to_owned)
    };
    assert_eq!(schema(&first), schema(&second));
    // Another table of the same office has columns of its own: what is remembered of this one is no fault there.
    portal.put("hoc-phi.csv", "Trường,Mức thu\nMầm non,120000\n").put("hp.json", "{ \"fields\": [\n  { \"name\": \"truong\", \"title\": \"Trường\" },\n  { \"name\": \"muc_thu\", \"title\": \"Mức thu\", \"type\": \"integer\" }\n] }\n");
    let named = [
        "--name",
        "hoc-phi-2026",
        "--agency",
        "Sở Xây dựng",
        "--schema",
        "hp.json",
        "--set",
        "title=Học phí",
    ];
    snapbox::assert_data_eq!(
        run(&portal, "hoc-phi.csv", "2026", &named),
        str![[r#"
hoc-phi.csv → dataset, năm 2026
Tờ ‘hoc-phi.csv’: tiêu đề ở dòng 1; đọc 1 dòng, giữ 1, bỏ 0
  cột A ‘Trường’ → truong (Trường)
  cột B ‘Mức thu’ → muc_thu (Mức thu)
Bảng rows: 1 dòng
Đã qua 8/8 phép kiểm tra của datasets
Đã ghi:
  content/datasets/hoc-phi-2026.rows.csv
  content/datasets/hoc-phi-2026.md
  content/imports/dataset-so-xay-dung.yaml
exit 0

"#]]
        .raw()
    );
    snapbox::assert_data_eq!(
        portal.read("content/datasets/hoc-phi-2026.md"),
        str![[r#"
---
period: 2026
owner: so-xay-dung
published: 2026-01-15
schema:
  { "fields": [
    { "name": "truong", "title": "Trường" },
    { "name": "muc_thu", "title": "Mức thu", "type": "integer" }
  ] }
title: Học phí
---

"#]]
        .raw()
    );
}
