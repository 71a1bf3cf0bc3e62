//! Faults of schemes, and of naming them.

use super::{SCHEME, head, own};
use snapbox::str;

#[test]
fn a_scheme_that_does_not_exist() {
    head(
        "\"766\"",
        "\"767\"",
        str![[r#"
lỗi[scorecards/unknown-scheme]: Không có bộ chỉ số ‘767’.
  --> content/scorecards/2026-10-766.md:2:9
  |
2 | scheme: "767"
  |         ^^^^^
  = cách sửa: Có phải ‘766’ không? Các mã dùng được: 766, mot-cua. Bộ chỉ số riêng đặt ở content/scorecards/schemes/.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_scheme_that_does_not_hold() {
    head(
        "\"766\"",
        "mot-cua",
        str![[r#"
lỗi[scorecards/scheme-not-valid]: ‘Đánh giá một cửa’ không áp dụng cho tháng 10/2026: chỉ có hiệu lực từ 2019-01-06 đến 2025-06-30.
  --> content/scorecards/2026-10-766.md:2:9
  |
2 | scheme: mot-cua
  |         ^^^^^^^
  = cách sửa: Chọn bộ chỉ số có hiệu lực vào cuối kỳ; văn bản đã sửa đổi thì thêm bản mới ở content/scorecards/schemes/.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_scheme_that_does_not_add_up() {
    own().edit(SCHEME, "max: 4", "max: 3").says(&["build"], str![[r#"
lỗi[scorecards/scheme-sum]: Bộ chỉ số ‘noi-bo’: ‘Bộ tiêu chí nội bộ’ có điểm tối đa 10, nhưng cộng các phần được 9.
  --> content/scorecards/schemes/noi-bo.yaml:1:7
  |
1 | - id: noi-bo
  |       ^^^^^^
  = cách sửa: Kiểm tra có thiếu nhóm, thiếu chỉ tiêu hoặc sai điểm tối đa không.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn a_scheme_that_cannot_be_used() {
    own().edit(SCHEME, "full_from: 95", "full_from: 950").says(&["build"], str![[r#"
lỗi[scorecards/scheme-unsound]: Bộ chỉ số ‘noi-bo’ không dùng được: rule phải có full_from từ 1 đến 100, hoặc steps không vượt điểm tối đa.
  --> content/scorecards/schemes/noi-bo.yaml:1:7
  |
1 | - id: noi-bo
  |       ^^^^^^
  = cách sửa: Đối chiếu với mẫu trong hướng dẫn (docs/content/scorecards.md).

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn a_scheme_with_a_key_that_does_not_exist() {
    own().edit(SCHEME, "full_from: 95", "threshold: 95").says(
        &["build"],
        str![[r#"
lỗi[content/unknown-key]: Không có khóa ‘threshold’ ở đây.
  --> content/scorecards/schemes/noi-bo.yaml:10:46
   |
10 |   - { id: A, name: Đúng hạn, max: 6, rule: { threshold: 95, verified: true } }
   |                                              ^^^^^^^^^
  = cách sửa: Các khóa dùng được: full_from, steps, verified.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_yaml_file_in_no_folder_of_data() {
    own().put("content/scorecards/noi-bo.yaml", "- id: x\n").says(&["build"], str![[r#"
cảnh báo[content/stray-file]: Tệp này không thuộc phần nào của cổng nên không được dùng.
  --> content/scorecards/noi-bo.yaml
  = cách sửa: Chuyển vào một trong các thư mục: plans/, handling/, late/, satisfaction/, scorecards/, feedback/, reception/, reports/, procedures/, inspections/, datasets/, pages/; tệp đính kèm để trong content/files/.

1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Đã dựng 49 trang, 37 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 3 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]]);
}
