//! Faults of complaints and suggestions.

use super::Portal;
use snapbox::str;

pub const LIST: &str = "content/feedback/2026-10.md";
pub const ROWS: &str = "content/feedback/2026-10.rows.csv";
pub const HEADER: &str =
    "code,agency,topic,channel,received,due,replied,outcome,published,dissatisfied,reopened\n";

/// A sound portal with two complaints of October: one is answered, one is open.
pub fn complained() -> Portal {
    let portal = Portal::sound();
    portal.put(LIST, "---\nperiod: 2026-10\npublished: 2026-11-05\n---\n");
    let rows = "PA-1,so-y-te,Phí,Đường dây nóng,2026-10-05,2026-10-26,2026-10-20,Đã xử lý,2026-10-21,,\n\
                PA-2,so-xay-dung,Hồ sơ,,2026-10-20,2026-11-10,,,,,\n";
    portal.put(ROWS, format!("{HEADER}{rows}"));
    portal
}

#[test]
fn received_after_the_period() {
    complained().edit(ROWS, "Hồ sơ,,2026-10-20", "Hồ sơ,,2026-11-02").says(
        &["build"],
        str![[r#"
lỗi[feedback/received-after-period]: Ngày tiếp nhận 2026-11-02 sau ngày cuối kỳ 2026-10-31.
  --> content/feedback/2026-10.rows.csv:3:25
  |
3 | 2026-11-02
  | ^^^^^^^^^^
  = cách sửa: Sửa ngày, hoặc chuyển dòng sang danh sách của kỳ sau.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn due_before_it_was_received() {
    complained().edit(ROWS, "2026-11-10", "2026-10-10").says(
        &["build"],
        str![[r#"
lỗi[feedback/due-before-received]: Hạn xử lý 2026-10-10 trước ngày tiếp nhận 2026-10-20.
  --> content/feedback/2026-10.rows.csv:3:36
  |
3 | 2026-10-10
  | ^^^^^^^^^^
  = cách sửa: Sửa một trong hai ngày.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn ended_before_it_was_received() {
    complained().edit(ROWS, "2026-10-20,Đã xử lý", "2026-10-02,Đã xử lý").says(
        &["build"],
        str![[r#"
lỗi[feedback/replied-before-received]: Ngày xử lý xong 2026-10-02 trước ngày tiếp nhận 2026-10-05.
  --> content/feedback/2026-10.rows.csv:2:55
  |
2 | 2026-10-02
  | ^^^^^^^^^^
  = cách sửa: Sửa một trong hai ngày.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn ended_before_the_period() {
    complained().edit(ROWS, "2026-10-05,2026-10-26,2026-10-20", "2026-09-14,,2026-09-30").says(
        &["build"],
        str![[r#"
lỗi[feedback/ended-before-period]: Ngày xử lý xong 2026-09-30 trước ngày đầu kỳ 2026-10-01.
  --> content/feedback/2026-10.rows.csv:2:45
  |
2 | 2026-09-30
  | ^^^^^^^^^^
  = cách sửa: Sửa ngày, hoặc bỏ dòng: phản ánh đã xong thuộc danh sách của kỳ trước.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn ended_after_the_day_of_the_list() {
    complained().edit(ROWS, "2026-11-10,,", "2026-11-10,2026-11-03,rejected").says(
        &["build"],
        str![[r#"
lỗi[feedback/after-closing]: Ngày xử lý xong 2026-11-03 sau ngày chốt số liệu 2026-10-31.
  --> content/feedback/2026-10.rows.csv:3:47
  |
3 | 2026-11-03
  | ^^^^^^^^^^
  = cách sửa: Bỏ trống ngày và kết quả nếu đến ngày chốt còn đang xử lý, hoặc sửa `as_of`.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn an_answer_published_before_it_was_given() {
    complained().edit(ROWS, "2026-10-21,,", "2026-10-19,,").says(
        &["build"],
        str![[r#"
lỗi[feedback/published-before-reply]: Ngày công khai trả lời 2026-10-19 mà đến 2026-10-20 chưa xử lý xong.
  --> content/feedback/2026-10.rows.csv:2:75
  |
2 | 2026-10-19
  | ^^^^^^^^^^
  = cách sửa: Sửa ngày công khai hoặc ngày xử lý xong.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn an_outcome_without_its_day() {
    complained().edit(ROWS, "2026-11-10,,", "2026-11-10,,rejected").says(
        &["build"],
        str![[r#"
lỗi[feedback/outcome-incomplete]: Kết quả và ngày xử lý xong phải cùng có hoặc cùng bỏ trống.
  --> content/feedback/2026-10.rows.csv:3:47
  = cách sửa: Điền ô còn thiếu; nếu đang xử lý thì bỏ trống cả hai.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn more_days_than_the_rule_gives() {
    complained().edit(ROWS, "2026-11-10", "2026-11-30").says(&["build"], str![[r#"
cảnh báo[feedback/due-beyond-rule]: Hạn xử lý 2026-11-30 sau hạn 2026-11-10 theo Quyết định 766/QĐ-TTg ngày 23/6/2022.
  --> content/feedback/2026-10.rows.csv:3:36
  |
3 | 2026-11-30
  | ^^^^^^^^^^
  = cách sửa: Kiểm tra hạn trên hệ thống. Cổng chấm đúng hạn theo quy định, không theo hạn ghi ở đây.

1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Đã dựng 47 trang, 36 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 3 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]]);
}

#[test]
fn an_outcome_that_nobody_knows() {
    complained().edit(ROWS, "Đã xử lý", "Xong").says(
        &["build"],
        str![[r#"
lỗi[content/not-a-choice]: ‘Xong’ không phải giá trị của ‘outcome’.
  --> content/feedback/2026-10.rows.csv:2:66
  |
2 | Xong
  | ^^^^
  = cách sửa: Các giá trị dùng được: processed, rejected, supplement, Đã xử lý, Từ chối, Yêu cầu bổ sung.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn nothing_about_who_complained() {
    let portal = complained();
    let text = portal.read(ROWS).replace("channel", "Người phản ánh");
    portal.put(ROWS, text).says(
        &["build"],
        str![[r#"
lỗi[csv/personal-column]: Cột ‘Người phản ánh’ là dữ liệu cá nhân, không được công bố.
  --> content/feedback/2026-10.rows.csv:1:19
  |
1 | Người phản ánh
  | ^^^^^^^^^^^^^^
  = cách sửa: Xóa hẳn cột này khỏi tệp (không chỉ ẩn cột).

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}
