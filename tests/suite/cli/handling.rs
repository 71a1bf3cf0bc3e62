//! Faults of summaries of dossiers.

use super::Portal;
use snapbox::str;

const SUMMARY: &str = "content/handling/2026-10.md";
const ROWS: &str = "content/handling/2026-10.rows.csv";
const HEADER: &str = "agency,field,received,received_online,received_direct,carried_over,resolved,resolved_early,\
    resolved_on_time,resolved_late,pending,pending_in_time,pending_overdue\n";

/// A sound portal with the summary of October beside its late list: two dossiers of the health department were late.
pub fn handled() -> Portal {
    let portal = Portal::sound();
    portal.put(SUMMARY, "---\nperiod: 2026-10\npublished: 2026-11-05\n---\n");
    let rows = "so-y-te,Dược,100,60,30,10,80,50,28,2,20,17,3\nso-xay-dung,,40,30,10,0,40,30,10,0,0,0,0\n\
                Tổng cộng,,140,90,40,10,120,80,38,2,20,17,3\n";
    portal.put(ROWS, format!("{HEADER}{rows}"));
    portal
}

/// The same with the summary of September before it.
pub fn since_september() -> Portal {
    let portal = handled();
    portal.put("content/handling/2026-09.md", "---\nperiod: 2026-09\npublished: 2026-10-05\n---\n");
    let rows = "so-y-te,Dược,100,60,30,10,90,60,30,0,10,10,0\nso-xay-dung,,40,30,10,0,40,30,10,0,0,0,0\n";
    portal.put("content/handling/2026-09.rows.csv", format!("{HEADER}{rows}"));
    portal
}

#[test]
fn a_summary_that_adds_up_and_agrees_is_sound() {
    for portal in [handled(), since_september()] {
        let run = portal.run(&["build", "--strict"]);
        assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
    }
}

#[test]
fn a_sum_that_does_not_add_up() {
    handled().edit(ROWS, "80,50,28,2,20,17,3", "80,50,82,2,20,17,3").says(&["build"], str![[r#"
lỗi[handling/sum-differs]: ‘so-y-te, Dược’: cột (7) tổng số đã giải quyết ghi 80, nhưng (8) + (9) + (10) = 50 + 82 + 2 = 134.
  --> content/handling/2026-10.rows.csv:2:27
  |
2 | 80
  | ^^
  = cách sửa: Đối chiếu với nguồn, sửa ô sai trong các cột này.

lỗi[handling/total-differs]: ‘Tổng cộng’: cột (9) giải quyết đúng hạn ghi 38, nhưng cộng các dòng được 92.
  --> content/handling/2026-10.rows.csv:4:32
  |
4 | 38
  | ^^
  = cách sửa: Kiểm tra có thiếu hoặc thừa dòng không, hay có ô sai; hoặc bỏ dòng tổng để máy tự cộng.

2 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn the_row_of_the_sum_differs() {
    handled().edit(ROWS, "Tổng cộng,,140,90,40", "Tổng cộng,,140,80,50").says(&["build"], str![[r#"
lỗi[handling/total-differs]: ‘Tổng cộng’: cột (4) tiếp nhận trực tuyến ghi 80, nhưng cộng các dòng được 90.
  --> content/handling/2026-10.rows.csv:4:16
  |
4 | 80
  | ^^
  = cách sửa: Kiểm tra có thiếu hoặc thừa dòng không, hay có ô sai; hoặc bỏ dòng tổng để máy tự cộng.

lỗi[handling/total-differs]: ‘Tổng cộng’: cột (5) tiếp nhận trực tiếp, qua bưu chính ghi 50, nhưng cộng các dòng được 40.
  --> content/handling/2026-10.rows.csv:4:19
  |
4 | 50
  | ^^
  = cách sửa: Kiểm tra có thiếu hoặc thừa dòng không, hay có ô sai; hoặc bỏ dòng tổng để máy tự cộng.

2 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn what_is_carried_over_was_not_pending() {
    since_september()
        .edit(ROWS, "100,60,30,10,80,50,28,2,20", "100,59,30,11,80,50,28,2,20")
        .edit(ROWS, "Tổng cộng,,140,90,40,10", "Tổng cộng,,140,89,40,11")
        .says(&["build"], str![[r#"
lỗi[handling/carried-over-differs]: ‘Sở Y tế, Dược’: cột (6) kỳ trước chuyển qua ghi 11, nhưng cột (11) đang giải quyết cuối tháng 09/2026 là 10 (content/handling/2026-09.rows.csv:2).
  --> content/handling/2026-10.rows.csv:2:24
  |
2 | 11
  | ^^
  = cách sửa: Sửa số chuyển qua. Nếu kỳ trước sai thì sửa kỳ trước và ghi `corrections` ở tệp đó.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn two_rows_for_a_field() {
    let row = "so-y-te,dược,0,0,0,0,0,0,0,0,0,0,0\nTổng cộng";
    handled().edit(ROWS, "Tổng cộng", row).says(
        &["build"],
        str![[r#"
lỗi[handling/row-twice]: Có hai dòng cho ‘so-y-te, dược’.
  --> content/handling/2026-10.rows.csv:4:9
  |
4 | dược
  | ^^^^
  = cách sửa: Giữ một dòng, hoặc cộng hai dòng lại.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_row_of_nobody() {
    handled().edit(ROWS, "so-xay-dung,,", ",Nhà ở,").says(
        &["build"],
        str![[r#"
lỗi[handling/no-agency]: Không rõ dòng này của cơ quan nào.
  --> content/handling/2026-10.rows.csv:3:1
  = cách sửa: Điền cột `agency`, hoặc ghi `agency:` ở tệp .md nếu cả biểu là của một cơ quan.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn agencies_that_the_summary_does_not_cover() {
    handled().edit(SUMMARY, "published", "agencies: [so-y-te]\npublished").says(
        &["build"],
        str![[r#"
lỗi[handling/other-agency]: ‘Sở Xây dựng’ không thuộc biểu này theo `agency` hoặc `agencies` ở đầu tệp.
  --> content/handling/2026-10.rows.csv:3:1
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
    handled()
        .edit(SUMMARY, "published", "agencies: [so-y-te, so-xay-dung, so-tu-phap]\npublished")
        .edit(
            "content/agencies.yaml",
            "- id: so-y-te",
            "- id: so-tu-phap\n  name: Sở Tư pháp\n  level: department\n- id: so-y-te",
        )
        .says(&["build"], str![[r#"
cảnh báo[handling/agency-missing]: ‘Sở Tư pháp’ không có dòng nào trong biểu.
  --> content/handling/2026-10.md:3:34
  |
3 | agencies: [so-y-te, so-xay-dung, so-tu-phap]
  |                                  ^^^^^^^^^^
  = cách sửa: Nếu không phát sinh hồ sơ, ghi một dòng toàn số 0. Nếu chưa gửi, để nguyên: trang ghi ‘chưa có số liệu’.

1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Đã dựng 51 trang, 40 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 3 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]]);
}

#[test]
fn two_summaries_of_one_agency() {
    let portal = handled();
    portal.put("content/handling/them.md", portal.read(SUMMARY));
    portal
        .put("content/handling/them.rows.csv", format!("{HEADER}so-xay-dung,,40,30,10,0,40,30,10,0,0,0,0\n"));
    portal.says(
        &["build"],
        str![[r#"
lỗi[handling/agency-twice]: ‘Sở Xây dựng’ đã có số liệu tháng 10/2026 ở content/handling/2026-10.md.
  --> content/handling/them.rows.csv:2:1
  |
2 | so-xay-dung
  | ^^^^^^^^^^^
  = cách sửa: Gộp hai biểu, hoặc bỏ cơ quan khỏi một trong hai.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn an_agency_that_did_not_exist() {
    handled()
        .edit("content/agencies.yaml", "name: Sở Xây dựng", "name: Sở Xây dựng\n  valid_to: 2026-09-15")
        .edit("content/late/2026-10.md", "nil: [so-xay-dung]\n", "")
        .says(&["build"], str![[r#"
cảnh báo[handling/agency-not-valid]: ‘Sở Xây dựng’ không hoạt động trong tháng 10/2026 (hoạt động đến 2026-09-15).
  --> content/handling/2026-10.rows.csv:3:1
  |
3 | so-xay-dung
  | ^^^^^^^^^^^
  = cách sửa: Ghi cơ quan kế nhiệm, hoặc sửa `valid_from`, `valid_to` trong agencies.yaml.

1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Đã dựng 49 trang, 38 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 3 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]]);
}

#[test]
fn a_summary_without_rows() {
    handled().put(ROWS, HEADER).says(
        &["build"],
        str![[r#"
gợi ý[handling/no-rows]: Biểu chưa có dòng nào, nên chưa đưa lên cổng.
  --> content/handling/2026-10.md:2:9
  |
2 | period: 2026-10
  |         ^^^^^^^
  = cách sửa: Đặt bảng 2026-10.rows.csv bên cạnh. Cơ quan không phát sinh hồ sơ thì ghi một dòng toàn số 0.

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
    handled().edit(SUMMARY, "period: 2026-10", "period: 2025..2026").says(
        &["build"],
        str![[r#"
lỗi[handling/odd-period]: Kỳ ‘2025..2026’ không phải tháng, quý, 6 tháng, 9 tháng hay năm.
  --> content/handling/2026-10.md:2:9
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
    handled().edit(SUMMARY, "2026-11-05", "2026-10-30").says(
        &["build"],
        str![[r#"
cảnh báo[handling/early-publication]: Ngày công bố 2026-10-30 trước khi hết tháng 10/2026.
  --> content/handling/2026-10.md:3:12
  |
3 | published: 2026-10-30
  |            ^^^^^^^^^^
  = cách sửa: Kiểm tra `published` và `period`.

1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Đã dựng 50 trang, 39 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 3 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]],
    );
}

#[test]
fn a_summary_of_a_day_to_come() {
    handled().edit(SUMMARY, "2026-11-05", "2026-12-05").says(&["build"], str![[r#"
gợi ý[handling/future-summary]: Biểu ghi ngày công bố 2026-12-05, sau ngày 2026-11-22 của lần dựng này, nên chưa đưa lên cổng.
  --> content/handling/2026-10.md
  = cách sửa: Nếu ghi nhầm ngày thì sửa `published`; nếu đúng thì biểu tự xuất hiện khi đến ngày.

1 gợi ý. Giải thích một mã: minhbach explain MÃ
Đã dựng 43 trang, 32 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 2 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]]);
}

#[test]
fn personal_columns_are_refused() {
    let portal = handled();
    let text = portal.read(ROWS).replace("agency,field", "agency,Chủ hồ sơ");
    portal.put(ROWS, text).says(
        &["build"],
        str![[r#"
lỗi[csv/personal-column]: Cột ‘Chủ hồ sơ’ là dữ liệu cá nhân, không được công bố.
  --> content/handling/2026-10.rows.csv:1:8
  |
1 | Chủ hồ sơ
  | ^^^^^^^^^
  = cách sửa: Xóa hẳn cột này khỏi tệp (không chỉ ẩn cột).

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}
