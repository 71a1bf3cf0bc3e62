//! Faults of scorecards as wholes.

use super::{HEAD, ROWS, head, scored};
use snapbox::str;

#[test]
fn an_agency_that_the_scorecard_does_not_cover() {
    head(
        "published",
        "agencies: [so-y-te]\npublished",
        str![[r#"
lỗi[scorecards/other-agency]: ‘Sở Xây dựng’ không thuộc bảng điểm này theo `agency` hoặc `agencies` ở đầu tệp.
  --> content/scorecards/2026-10-766.rows.csv:10:1
   |
10 | so-xay-dung
   | ^^^^^^^^^^^
  = cách sửa: Thêm cơ quan vào `agencies`, hoặc sửa tên.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn an_agency_without_rows() {
    let portal = scored();
    portal
        .edit(HEAD, "published", "agencies: [so-y-te, so-xay-dung, so-tu-phap]\npublished")
        .edit(
            "content/agencies.yaml",
            "- id: so-y-te",
            "- id: so-tu-phap\n  name: Sở Tư pháp\n  level: department\n- id: so-y-te",
        )
        .says(
            &["build"],
            str![[r#"
cảnh báo[scorecards/agency-missing]: ‘Sở Tư pháp’ không có dòng nào trong bảng điểm.
  --> content/scorecards/2026-10-766.md:4:34
  |
4 | agencies: [so-y-te, so-xay-dung, so-tu-phap]
  |                                  ^^^^^^^^^^
  = cách sửa: Thêm dòng của cơ quan. Chưa có số liệu thì để nguyên: trang ghi ‘chưa có số liệu’.

1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Đã dựng 50 trang, 38 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 3 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]],
        );
}

#[test]
fn two_scorecards_of_one_agency() {
    let portal = scored();
    portal.put("content/scorecards/them.md", portal.read(HEAD));
    portal.put("content/scorecards/them.rows.csv", "agency,indicator,score\nso-xay-dung,Tổng điểm,80.5\n");
    portal.says(&["build"], str![[r#"
lỗi[scorecards/agency-twice]: ‘Sở Xây dựng’ đã có điểm tháng 10/2026 theo ‘Bộ chỉ số 766’ ở content/scorecards/2026-10-766.md.
  --> content/scorecards/them.rows.csv:2:1
  |
2 | so-xay-dung
  | ^^^^^^^^^^^
  = cách sửa: Gộp hai bảng điểm, hoặc bỏ cơ quan khỏi một trong hai.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn an_agency_that_did_not_exist() {
    scored()
        .edit("content/agencies.yaml", "name: Sở Xây dựng", "name: Sở Xây dựng\n  valid_to: 2026-09-15")
        .edit("content/late/2026-10.md", "nil: [so-xay-dung]\n", "")
        .says(&["build"], str![[r#"
cảnh báo[scorecards/agency-not-valid]: ‘Sở Xây dựng’ không hoạt động trong tháng 10/2026 (hoạt động đến 2026-09-15).
  --> content/scorecards/2026-10-766.rows.csv:10:1
   |
10 | so-xay-dung
   | ^^^^^^^^^^^
  = cách sửa: Ghi cơ quan kế nhiệm, hoặc sửa `valid_from`, `valid_to` trong agencies.yaml.

1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Đã dựng 48 trang, 36 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 3 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]]);
}

#[test]
fn a_scorecard_without_rows() {
    scored().put(ROWS, "agency,indicator,score\n").says(
        &["build"],
        str![[r#"
gợi ý[scorecards/no-rows]: Bảng điểm chưa có dòng nào, nên chưa đưa lên cổng.
  --> content/scorecards/2026-10-766.md:3:9
  |
3 | period: 2026-10
  |         ^^^^^^^
  = cách sửa: Đặt bảng 2026-10-766.rows.csv bên cạnh, mỗi dòng một chỉ tiêu của một cơ quan.

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
    head(
        "period: 2026-10",
        "period: 2025..2026",
        str![[r#"
lỗi[scorecards/odd-period]: Kỳ ‘2025..2026’ không phải tháng, quý, 6 tháng, 9 tháng hay năm.
  --> content/scorecards/2026-10-766.md:3:9
  |
3 | period: 2025..2026
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
    head(
        "2026-11-05",
        "2026-10-30",
        str![[r#"
cảnh báo[scorecards/early-publication]: Ngày công bố 2026-10-30 trước khi hết tháng 10/2026.
  --> content/scorecards/2026-10-766.md:4:12
  |
4 | published: 2026-10-30
  |            ^^^^^^^^^^
  = cách sửa: Kiểm tra `published` và `period`.

1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Đã dựng 49 trang, 37 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 3 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]],
    );
}

#[test]
fn a_scorecard_of_a_day_to_come() {
    head(
        "2026-11-05",
        "2026-12-05",
        str![[r#"
gợi ý[scorecards/future]: Bảng điểm ghi ngày công bố 2026-12-05, sau ngày 2026-11-22 của lần dựng này, nên chưa đưa lên cổng.
  --> content/scorecards/2026-10-766.md
  = cách sửa: Nếu ghi nhầm ngày thì sửa `published`; nếu đúng thì bảng điểm tự xuất hiện khi đến ngày.

1 gợi ý. Giải thích một mã: minhbach explain MÃ
Đã dựng 43 trang, 32 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 2 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]],
    );
}
