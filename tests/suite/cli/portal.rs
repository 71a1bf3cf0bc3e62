//! Faults of the portal as a whole: its files, its agencies, its calendars.

use super::Portal;
use snapbox::str;

#[test]
fn an_unknown_agency_names_the_nearest() {
    let portal = Portal::sound();
    portal.edit("content/late/2026-10.closed.csv", "Cấp giấy phép,so-y-te", "Cấp giấy phép,Sở Y tết");
    portal.edit("content/plans/cchc.tasks.csv", "so-xay-dung", "so-xay-dug");
    portal.says(
        &["build"],
        str![[r#"
lỗi[agency/unknown]: Không có cơ quan ‘Sở Y tết’ trong danh mục cơ quan.
  --> content/late/2026-10.closed.csv:2:34
  |
2 | Sở Y tết
  | ^^^^^^^^
  = cách sửa: Có phải ‘so-y-te’ không? Ghi id hoặc đúng tên trong agencies.yaml, hoặc thêm cơ quan vào đó.

lỗi[agency/unknown]: Không có cơ quan ‘so-xay-dug’ trong danh mục cơ quan.
  --> content/plans/cchc.tasks.csv:3:16
  |
3 | so-xay-dug
  | ^^^^^^^^^^
  = cách sửa: Có phải ‘so-xay-dung’ không? Ghi id hoặc đúng tên trong agencies.yaml, hoặc thêm cơ quan vào đó.

2 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn agencies_that_contradict_each_other() {
    let portal = Portal::sound();
    portal.put(
        "content/agencies.yaml",
        "- { id: so-y-te, name: Sở Y tế, level: department }\n\
         - { id: so-xay-dung, name: Sở Xây dựng, level: department, parent: ubnd-tinh }\n\
         - { id: so-y-te, name: Sở Y tế mới, level: department }\n",
    );
    portal.says(
        &["build"],
        str![[r#"
lỗi[agency/unknown]: Không có cơ quan ‘ubnd-tinh’ trong danh mục cơ quan.
  --> content/agencies.yaml:2:68
  |
2 | - { id: so-xay-dung, name: Sở Xây dựng, level: department, parent: ubnd-tinh }
  |                                                                    ^^^^^^^^^
  = cách sửa: Ghi id hoặc đúng tên trong agencies.yaml, hoặc thêm cơ quan vào đó.

lỗi[agency/duplicate]: Mã cơ quan ‘so-y-te’ đã dùng cho ‘Sở Y tế’.
  --> content/agencies.yaml:3:9
  |
3 | - { id: so-y-te, name: Sở Y tế mới, level: department }
  |         ^^^^^^^
  = cách sửa: Đặt mã khác cho một trong hai cơ quan.

2 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn an_agency_id_that_is_no_address() {
    Portal::sound().edit("content/agencies.yaml", "id: so-xay-dung", "id: Sở_XD").says(
        &["build"],
        str![[r#"
lỗi[content/malformed]: ‘Sở_XD’ không phải một mã (chữ thường không dấu, số, gạch nối).
  --> content/agencies.yaml:4:7
  |
4 | - id: Sở_XD
  |       ^^^^^
  = cách sửa: Viết dạng so-xay-dung.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn agencies_above_themselves() {
    let portal = Portal::sound();
    portal.edit("content/agencies.yaml", "name: Sở Y tế", "name: Sở Y tế\n  parent: so-xay-dung");
    portal.edit("content/agencies.yaml", "name: Sở Xây dựng", "name: Sở Xây dựng\n  parent: so-y-te");
    portal.says(
        &["build"],
        str![[r#"
lỗi[agency/cycle]: ‘so-y-te’ là cấp trên của chính nó qua chuỗi `parent`.
  --> content/agencies.yaml:1:7
  |
1 | - id: so-y-te
  |       ^^^^^^^
  = cách sửa: Sửa `parent` của một cơ quan trong chuỗi.

lỗi[agency/cycle]: ‘so-xay-dung’ là cấp trên của chính nó qua chuỗi `parent`.
  --> content/agencies.yaml:5:7
  |
5 | - id: so-xay-dung
  |       ^^^^^^^^^^^
  = cách sửa: Sửa `parent` của một cơ quan trong chuỗi.

2 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_spreadsheet_beside_the_tables_is_to_be_imported_or_saved_as_csv() {
    let portal = Portal::sound();
    portal.put("content/late/2026-10.closed.csv.txt", "dossier\n").says(&["check"], str![[r#"
cảnh báo[content/not-a-table]: Tệp này không phải tài liệu .md hay bảng .csv của late/ nên không được dùng.
  --> content/late/2026-10.closed.csv.txt
  = cách sửa: Sửa lại tên hoặc dạng tệp: bảng tính thì nhập bằng `minhbach import TỆP --as late`, hoặc lưu thành CSV UTF-8 với tên TÊN.closed.csv, TÊN.open.csv (không có .txt, .xlsx phía sau). Tệp đính kèm để trong content/files/.

1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Nội dung hợp lệ: 43 trang, 32 mục tìm kiếm. Chưa công bố gì.
exit 0

"#]]);
}

#[test]
fn files_that_stand_in_the_wrong_place() {
    let portal = Portal::sound();
    portal.put("content/ke-hoach.docx", "x").put("content/pages/Lien_He.md", "---\ntitle: x\n---\n");
    portal.put("content/late/2026-09.closed.csv", "dossier\n");
    portal.put("content/late/2026-10.dong.csv", "dossier\n").says(&["build"], str![[r#"
cảnh báo[content/stray-file]: Tệp này không thuộc phần nào của cổng nên không được dùng.
  --> content/ke-hoach.docx
  = cách sửa: Chuyển vào một trong các thư mục: plans/, handling/, late/, satisfaction/, scorecards/, feedback/, reception/, reports/, procedures/, inspections/, datasets/, pages/; tệp đính kèm để trong content/files/.

lỗi[content/orphan-table]: Bảng này không có tệp content/late/2026-09.md đi kèm.
  --> content/late/2026-09.closed.csv
  = cách sửa: Tạo tệp .md cùng tên, hoặc sửa tên bảng.

lỗi[content/unknown-table]: ‘dong’ không phải tên bảng ở thư mục này.
  --> content/late/2026-10.dong.csv
  = cách sửa: Tên bảng dùng được: closed, open (TÊN.BẢNG.csv).

lỗi[content/bad-name]: Tên tệp ‘Lien_He’ không dùng làm địa chỉ trang được.
  --> content/pages/Lien_He.md
  = cách sửa: Đổi thành ‘lien-he’: chữ thường không dấu, số, gạch nối.

3 lỗi, 1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn two_documents_of_one_name() {
    let portal = Portal::sound();
    portal.put("content/pages/cu/gioi-thieu.md", "---\ntitle: Giới thiệu cũ\n---\n").says(
        &["build"],
        str![[r#"
lỗi[content/duplicate-slug]: Đã có tệp khác cùng tên: content/pages/cu/gioi-thieu.md.
  --> content/pages/gioi-thieu.md
  = cách sửa: Đổi tên một trong hai tệp.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_portal_without_its_description() {
    let portal = Portal::sound();
    std::fs::remove_file(portal.root().join("content/portal.yaml")).unwrap();
    portal.says(
        &["build"],
        str![[r#"
lỗi[content/no-portal]: Thiếu tệp content/portal.yaml.
  = cách sửa: Tạo tệp với ít nhất một dòng `name: Tên cổng`, hoặc chạy `minhbach init` trong thư mục trống.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn an_empty_portal() {
    Portal::empty().says(
        &["build"],
        str![[r#"
lỗi[portal/empty]: Không có tệp nội dung nào: thư mục `content/` không có hoặc trống.
  = cách sửa: Chạy `minhbach init THƯ_MỤC` để tạo cổng mới, hoặc chỉ đúng thư mục của cổng bằng `--root`.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_calendar_that_contradicts_the_week() {
    let portal = Portal::sound();
    portal.put("content/calendars/2026.yaml", "- year: 2027\n  source: Thông báo nghỉ lễ, tết\n  off: [2027-02-06]\n").says(&["build"], str![[r#"
lỗi[calendar/invalid]: Lịch làm việc không đọc được: 2027-02-06 is given as a weekday off but is a Saturday or a Sunday.
  --> content/calendars/2026.yaml
  = cách sửa: Đối chiếu với thông báo lịch nghỉ: ngày nghỉ phải là thứ Hai–thứ Sáu, ngày làm bù phải là thứ Bảy.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}
