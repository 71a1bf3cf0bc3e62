//! Lists that were published already.

use crate::cli::versions::{HEAD, TABLE, published};
use snapbox::str;

#[test]
fn an_import_that_changes_a_published_list_asks_why() {
    let portal = published();
    let table = portal.read(TABLE).replace("2026-10-08", "2026-10-09");
    portal.put("thang-10.csv", table);
    let import = ["import", "thang-10.csv", "--as", "late", "--period", "2026-10", "--as-of", "2026-11-09"];
    let before = portal.tree("content");
    portal.says(&import, str![[r#"
lỗi[versions/unexplained]: ‘2026-10’ khác bản đã công bố ngày 2026-11-05: thêm 0, bỏ 0, sửa 1 dòng; chưa có đính chính.
  --> content/late/2026-10.md:3:1
  |
3 | published: 2026-11-05
  | ^^^^^^^^^^
  = cách sửa: Thêm vào phần đầu tệp: `corrections:` rồi `  - { date: 2026-11-09, reason: "lý do" }`. Nhập lại từ bảng tính thì thêm `--reason "lý do"`. Nếu sửa nhầm, lấy lại tệp cũ.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa ghi gì; nội dung cũ (nếu có) giữ nguyên.
thang-10.csv → late, tháng 10/2026
Tờ ‘thang-10.csv’: tiêu đề ở dòng 1; đọc 2 dòng, giữ 2, bỏ 0
  cột A ‘dossier’ → dossier (mã hồ sơ)
  cột B ‘procedure’ → procedure (tên thủ tục)
  cột C ‘agency’ → agency (cơ quan giải quyết)
  cột D ‘received’ → received (ngày tiếp nhận)
  cột E ‘due’ → due (ngày hẹn trả)
  cột F ‘ended’ → ended (ngày trả kết quả)
Bảng closed: 2 dòng, trước đó 2 dòng
Chưa qua kiểm tra: 1 lỗi
exit 1

"#]]);
    assert!(portal.tree("content") == before);
    let why = [&import[..], &["--reason", "Nhập nhầm ngày trả kết quả."]].concat();
    portal.says(
        &why,
        str![[r#"
thang-10.csv → late, tháng 10/2026
Tờ ‘thang-10.csv’: tiêu đề ở dòng 1; đọc 2 dòng, giữ 2, bỏ 0
  cột A ‘dossier’ → dossier (mã hồ sơ)
  cột B ‘procedure’ → procedure (tên thủ tục)
  cột C ‘agency’ → agency (cơ quan giải quyết)
  cột D ‘received’ → received (ngày tiếp nhận)
  cột E ‘due’ → due (ngày hẹn trả)
  cột F ‘ended’ → ended (ngày trả kết quả)
Bảng closed: 2 dòng, trước đó 2 dòng
Đã qua 33/33 phép kiểm tra của late
Đã ghi:
  content/late/2026-10.closed.csv
  content/late/2026-10.md
  content/imports/late.yaml
exit 0

"#]],
    );
    assert!(
        portal
            .read(HEAD)
            .contains("corrections:\n  - date: 2026-11-09\n    reason: \"Nhập nhầm ngày trả kết quả.\"\n")
    );
    let corrected = portal.tree("content");
    assert_eq!(portal.run(&why).status, Some(0));
    assert!(portal.tree("content") == corrected, "the same import twice");
    assert_eq!(portal.run(&["build"]).status, Some(0));
}
