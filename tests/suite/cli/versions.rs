//! What a published list may become, and what the program says of it.

use super::Portal;
use snapbox::str;
use std::fs;

/// The head of its late list.
pub const HEAD: &str = "content/late/2026-10.md";
/// The table of that list.
pub const TABLE: &str = "content/late/2026-10.closed.csv";
const RECORDED: &str = "content/published/late/2026-10/1/2026-10.closed.csv";

/// A portal whose documents were published, and so recorded, and which a build has read since.
pub fn published() -> Portal {
    let portal = Portal::sound();
    for _ in 0..2 {
        assert_eq!(portal.run(&["build"]).status, Some(0));
    }
    assert!(portal.read(".minhbach/recorded").contains("content/published/late/2026-10\n"));
    assert_eq!(portal.read(RECORDED), portal.read(TABLE));
    portal
}

/// The same with a row changed since.
fn changed() -> Portal {
    let portal = published();
    portal.edit(TABLE, "2026-10-08", "2026-10-09");
    portal
}

/// Adds the only correction.
pub fn correct(portal: &Portal, correction: &str) {
    portal.edit(HEAD, "nil:", &format!("corrections:\n  - {{ {correction} }}\nnil:"));
}

#[test]
fn a_build_records_what_it_published_and_check_records_nothing() {
    let portal = Portal::sound();
    assert_eq!(portal.run(&["check"]).status, Some(0));
    assert!(!portal.root().join("content/published").exists());
    portal.says(
        &["build"],
        str![[r#"
Đã dựng 43 trang, 32 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 2 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]],
    );
    let (recorded, site) = (portal.tree("content"), portal.tree("public"));
    assert_eq!(portal.run(&["build"]).status, Some(0));
    assert!(portal.tree("content") == recorded && portal.tree("public") == site);
    correct(changed_again(&portal), "date: 2026-11-09, reason: nhầm ngày trả");
    portal.says(
        &["build", "--format", "json"],
        str![[r#"
{"done":{"pages":45,"records":33,"recorded":1,"seconds":N,"out":"./public"}}
exit 0

"#]],
    );
    assert_eq!(portal.read(&RECORDED.replace("/1/", "/2/")), portal.read(TABLE));
}

fn changed_again(portal: &Portal) -> &Portal {
    portal.edit(TABLE, "2026-10-08", "2026-10-09")
}

#[test]
fn a_changed_row_needs_a_correction_with_its_reason() {
    let portal = changed();
    portal.says(&["build"], str![[r#"
lỗi[versions/unexplained]: ‘2026-10’ khác bản đã công bố ngày 2026-11-05: thêm 0, bỏ 0, sửa 1 dòng; chưa có đính chính.
  --> content/late/2026-10.md:3:1
  |
3 | published: 2026-11-05
  | ^^^^^^^^^^
  = cách sửa: Thêm vào phần đầu tệp: `corrections:` rồi `  - { date: 2026-11-22, reason: "lý do" }`. Nhập lại từ bảng tính thì thêm `--reason "lý do"`. Nếu sửa nhầm, lấy lại tệp cũ.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
    portal.says(&["check", "--lang", "en"], str![[r#"
error[versions/unexplained]: '2026-10' differs from what was published on 2026-11-05: 0 rows added, 0 removed, 1 changed, and no correction says why.
  --> content/late/2026-10.md:3:1
  |
3 | published: 2026-11-05
  | ^^^^^^^^^^
  = mend: Add to the head of the file: `corrections:` and `  - { date: 2026-11-22, reason: "why" }`. When importing a spreadsheet again, add `--reason "why"`. If the change was a mistake, restore the old file.

1 error. To explain a code: minhbach explain CODE
exit 1

"#]]);
    correct(&portal, "date: 2026-11-09, text: Sửa ngày trả.");
    portal.says(&["check"], str![[r#"
lỗi[versions/no-reason]: Đính chính ngày 2026-11-09 của ‘2026-10’ không nêu lý do, trong khi có dòng thay đổi (thêm 0, bỏ 0, sửa 1).
  --> content/late/2026-10.md:4:1
  |
4 | corrections:
  | ^^^^^^^^^^^^
  = cách sửa: Thêm `reason:` vào mục đính chính đó.

1 lỗi. Giải thích một mã: minhbach explain MÃ
exit 1

"#]]);
    portal.edit(HEAD, "text: Sửa ngày trả.", "reason: nhập nhầm");
    assert_eq!(portal.run(&["check"]).status, Some(0));
    // One of a day to come does not speak yet.
    portal.edit(HEAD, "2026-11-09", "2026-11-23");
    assert!(portal.run(&["check"]).stderr.contains("lỗi[versions/unexplained]"));
}

#[test]
fn a_correction_says_something_and_stays() {
    let portal = published();
    correct(&portal, "date: 2026-11-09, reason: rà soát lại");
    portal.says(&["check"], str![[r#"
lỗi[versions/says-nothing]: Đính chính ngày 2026-11-09 của ‘2026-10’ không nói đã sửa gì: không dòng nào thay đổi và không có `text`.
  --> content/late/2026-10.md:4:1
  |
4 | corrections:
  | ^^^^^^^^^^^^
  = cách sửa: Thêm `text:` nói đã sửa gì, hoặc bỏ mục đính chính này.

1 lỗi. Giải thích một mã: minhbach explain MÃ
exit 1

"#]]);
    portal.edit(HEAD, "reason: rà soát lại", "text: Bổ sung thủ tục.");
    assert_eq!(portal.run(&["build"]).status, Some(0));
    portal.edit(HEAD, "corrections:\n  - { date: 2026-11-09, text: Bổ sung thủ tục. }\n", "");
    portal.says(
        &["check"],
        str![[r#"
lỗi[versions/correction-lost]: ‘2026-10’ không còn đính chính ngày 2026-11-09 đã công bố.
  --> content/late/2026-10.md
  = cách sửa: Ghi lại mục đó vào `corrections` (xem bản lưu content/published/late/2026-10/2).

1 lỗi. Giải thích một mã: minhbach explain MÃ
exit 1

"#]],
    );
}

#[test]
fn a_published_list_does_not_vanish() {
    let portal = published();
    fs::remove_file(portal.root().join(HEAD)).unwrap();
    fs::remove_file(portal.root().join(TABLE)).unwrap();
    portal.says(&["check"], str![[r#"
lỗi[versions/document-gone]: ‘2026-10’ đã công bố ngày 2026-11-05 nhưng không còn trong content/late/.
  --> content/published/late/2026-10/1/2026-10.md
  = cách sửa: Lấy lại tệp từ bản lưu content/published/late/2026-10/1. Nếu chỉ đổi tên tệp, đổi tên cả thư mục và các tệp trong bản lưu.

1 lỗi. Giải thích một mã: minhbach explain MÃ
exit 1

"#]]);
}

#[test]
fn a_recorded_version_that_is_spoilt_is_named() {
    let portal = published();
    portal.put("content/published/late/2026-10/note.md", "x");
    portal.put("content/published/late/2026-10/3/2026-10.md", portal.read(HEAD));
    portal.put("content/published/handling/2026-10/1/2026-10.rows.csv", "agency\n");
    portal.put("content/published/satisfaction/2026-q3/1/2026-q3.md", "---\nperiod: 2026-q3\n---\n");
    portal.put("content/published/pages/a/1/a.md", "x");
    portal.says(&["check"], str![[r#"
lỗi[versions/unreadable]: Bản lưu này không đọc được: thiếu tệp .md.
  --> content/published/handling/2026-10/1/2026-10.rows.csv
  = cách sửa: Lấy lại tệp gốc từ git; bản lưu không sửa tay.

lỗi[versions/gap]: Thiếu bản lưu số 2 trước bản này.
  --> content/published/late/2026-10/3/2026-10.md
  = cách sửa: Lấy lại thư mục bị thiếu từ git.

lỗi[versions/stray-file]: Tệp này không thuộc bản lưu nào: content/published/ chỉ chứa LOẠI/TÀI-LIỆU/SỐ/ với các tệp đã công bố.
  --> content/published/late/2026-10/note.md
  = cách sửa: Chuyển tệp ra chỗ khác; thư mục này do lệnh `minhbach build` ghi.

lỗi[versions/stray-file]: Tệp này không thuộc bản lưu nào: content/published/ chỉ chứa LOẠI/TÀI-LIỆU/SỐ/ với các tệp đã công bố.
  --> content/published/pages/a/1/a.md
  = cách sửa: Chuyển tệp ra chỗ khác; thư mục này do lệnh `minhbach build` ghi.

lỗi[versions/unreadable]: Bản lưu này không đọc được: error: line 1 column 1: missing field `published`.
  --> content/published/satisfaction/2026-q3/1/2026-q3.md
  = cách sửa: Lấy lại tệp gốc từ git; bản lưu không sửa tay.

5 lỗi. Giải thích một mã: minhbach explain MÃ
exit 1

"#]]);
    portal.put(&RECORDED.replace("late/2026-10/1/2026-10", "late/2026-09/1/2026-09"), "");
    fs::remove_dir_all(portal.root().join("content/published/late/2026-10/3")).unwrap();
    assert!(portal.run(&["check"]).stderr.contains("lỗi[versions/unreadable]"));
}

#[test]
fn a_version_that_must_not_be_shown_is_withdrawn() {
    let portal = changed();
    let withdrawn = RECORDED.replace("2026-10.closed.csv", "withdrawn.yaml");
    portal.put(&withdrawn, "published: 2026-11-05\ndate: 2026-11-08\nwithdrawn: Có tên một người dân.\n");
    portal.says(
        &["check"],
        str![[r#"
lỗi[versions/withdrawn-left]: Bản này đã thu hồi nhưng bảng vẫn còn.
  --> content/published/late/2026-10/1/2026-10.closed.csv
  = cách sửa: Xóa các tệp .csv của bản này, và khỏi lịch sử git nếu có tên người.

1 lỗi. Giải thích một mã: minhbach explain MÃ
exit 1

"#]],
    );
    fs::remove_file(portal.root().join(RECORDED)).unwrap();
    portal.says(&["check"], str![[r#"
lỗi[versions/withdrawn-unexplained]: Bản ngày 2026-11-05 của ‘2026-10’ đã thu hồi; bản thay thế chưa có đính chính kèm lý do.
  --> content/late/2026-10.md:3:1
  |
3 | published: 2026-11-05
  | ^^^^^^^^^^
  = cách sửa: Thêm vào phần đầu tệp: `corrections:` rồi `  - { date: 2026-11-22, reason: "lý do" }`, không nhắc lại nội dung phải giấu.

1 lỗi. Giải thích một mã: minhbach explain MÃ
exit 1

"#]]);
    correct(&portal, "date: 2026-11-09, reason: bỏ tên người dân");
    assert_eq!(portal.run(&["check"]).status, Some(0));
    portal.put(&withdrawn, "published: 2026-11-05\nwithdrawn: Có tên một người dân.\n");
    portal.says(
        &["check"],
        str![[r#"
lỗi[content/missing-key]: Thiếu khóa bắt buộc ‘date’.
  --> content/published/late/2026-10/1/withdrawn.yaml:1:1
  |
1 | published: 2026-11-05
  | ^^^^^^^^^
  = cách sửa: Thêm dòng `date: …` (Ngày thu hồi, không trước ngày công bố).

1 lỗi. Giải thích một mã: minhbach explain MÃ
exit 1

"#]],
    );
    portal.put(&withdrawn, "published: 2026-11-05\ndate: 2026-11-01\nwithdrawn: Có tên một người dân.\n");
    portal.says(
        &["check"],
        str![[r#"
lỗi[versions/withdrawn-early]: Ngày thu hồi 2026-11-01 trước ngày công bố 2026-11-05.
  --> content/published/late/2026-10/1/withdrawn.yaml:2:7
  |
2 | date: 2026-11-01
  |       ^^^^^^^^^^
  = cách sửa: Xem lại: `published` là ngày công bố bản đó, `date` là ngày thu hồi.

1 lỗi. Giải thích một mã: minhbach explain MÃ
exit 1

"#]],
    );
}

/// A version is looked through like the present: it is published too.
#[test]
fn a_recorded_version_holds_no_personal_data() {
    let portal = published();
    portal.edit(RECORDED, "Cấp giấy phép,so-y-te", "Gọi 0912345678,so-y-te");
    correct(&portal, "date: 2026-11-09, reason: sửa tên thủ tục");
    portal.says(&["check"], str![[r#"
lỗi[personal/contact]: Số hoặc địa chỉ liên hệ chưa được cho phép công bố: số điện thoại di động ***678.
  --> content/published/late/2026-10/1/2026-10.closed.csv:2:20
  = cách sửa: Của người dân: xóa. Của cơ quan: ghi giá trị vào content/personal.yaml với `is: hotline`, `office-phone`, `office-mail` hoặc `office-account` và lý do.

1 lỗi. Giải thích một mã: minhbach explain MÃ
exit 1

"#]]);
}

#[test]
fn a_version_that_cannot_be_recorded_is_told_and_tried_again() {
    let portal = Portal::sound();
    portal.put("content/published/late/2026-10/.1.minhbach-new", "x");
    portal.says(&["build"], str![[r#"
cảnh báo: không lưu được 1 bản đã công bố, chẳng hạn ./content/published/late/2026-10/1: không phải thư mục. Lần dựng sau sẽ lưu lại.
Đã dựng 43 trang, 32 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 1 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]]);
    fs::remove_file(portal.root().join("content/published/late/2026-10/.1.minhbach-new")).unwrap();
    assert_eq!(portal.run(&["build"]).status, Some(0));
    assert_eq!(portal.read(RECORDED), portal.read(TABLE));
}
