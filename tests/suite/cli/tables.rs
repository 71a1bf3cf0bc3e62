//! Faults of tables.

use super::Portal;
use snapbox::str;

const CLOSED: &str = "content/late/2026-10.closed.csv";

#[test]
fn due_before_receipt() {
    Portal::sound().edit(CLOSED, "2026-10-05,2026-10-07", "2026-09-05,2026-10-07").says(
        &["build"],
        str![[r#"
lỗi[late/due-before-received]: Ngày hẹn trả 2026-09-05 sớm hơn ngày tiếp nhận 2026-09-30.
  --> content/late/2026-10.closed.csv:2:53
  |
2 | 2026-09-05
  | ^^^^^^^^^^
  = cách sửa: Đối chiếu giấy hẹn, sửa một trong hai ngày.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn ended_before_due() {
    Portal::sound().edit(CLOSED, "2026-10-05,2026-10-07", "2026-10-05,2026-10-02").says(
        &["build"],
        str![[r#"
lỗi[late/not-late]: Hồ sơ trả kết quả ngày 2026-10-02, không muộn hơn ngày hẹn trả 2026-10-05: không trễ hạn.
  --> content/late/2026-10.closed.csv:2:64
  |
2 | 2026-10-02
  | ^^^^^^^^^^
  = cách sửa: Bỏ dòng này khỏi danh sách, hoặc sửa ngày sai.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn one_dossier_twice() {
    Portal::sound().edit(CLOSED, "260930-0002", "260930-0001").says(&["build"], str![[r#"
lỗi[late/duplicate-dossier]: Hồ sơ ‘H99.05-260930-0001’ đã có ở content/late/2026-10.closed.csv:2.
  --> content/late/2026-10.closed.csv:3:1
  |
3 | H99.05-260930-0001
  | ^^^^^^^^^^^^^^^^^^
  = cách sửa: Giữ một dòng. Hồ sơ quá hạn qua nhiều tháng có thể nằm trong danh sách đang giải quyết của từng tháng, nhưng chỉ trả kết quả một lần.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn one_date_with_its_month_first_puts_the_column_in_doubt() {
    let portal = Portal::sound();
    portal.edit(CLOSED, "2026-10-05,2026-10-07", "2026-10-05,10/27/2026");
    portal.edit(CLOSED, "2026-10-05,2026-10-08", "2026-10-05,08/10/2026");
    portal.says(
        &["build"],
        str![[r#"
lỗi[date/ambiguous]: Không rõ ‘10/27/2026’ là ngày nào: có vẻ ghi tháng trước ngày.
  --> content/late/2026-10.closed.csv:2:64
  |
2 | 10/27/2026
  | ^^^^^^^^^^
  = cách sửa: Viết 2026-10-05, hoặc 05/10/2026 theo thứ tự ngày/tháng/năm với năm đủ bốn chữ số.

lỗi[date/ambiguous]: Không rõ ‘08/10/2026’ là ngày nào: có vẻ ghi tháng trước ngày.
  --> content/late/2026-10.closed.csv:3:64
  |
3 | 08/10/2026
  | ^^^^^^^^^^
  = cách sửa: Viết 2026-10-05, hoặc 05/10/2026 theo thứ tự ngày/tháng/năm với năm đủ bốn chữ số.

2 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_missing_column() {
    let portal = Portal::sound();
    let text = portal.read(CLOSED).replace(",received", "").replace(",2026-09-30", "");
    portal.put(CLOSED, text).says(
        &["build"],
        str![[r#"
lỗi[csv/missing-column]: Bảng thiếu cột bắt buộc ‘received’ (ngày tiếp nhận).
  --> content/late/2026-10.closed.csv:1:1
  |
1 | dossier
  | ^^^^^^^
  = cách sửa: Thêm cột này. Tên được nhận: received, Ngày tiếp nhận, Tiếp nhận, Ngày nhận.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn an_unknown_column() {
    Portal::sound().edit(CLOSED, "agency", "agencie").says(&["build"], str![[r#"
lỗi[csv/unknown-column]: Bảng này không có cột ‘agencie’.
  --> content/late/2026-10.closed.csv:1:19
  |
1 | agencie
  | ^^^^^^^
  = cách sửa: Có phải ‘agency’ không? Bỏ cột này hoặc đổi tên. Các cột dùng được: dossier, field, procedure_code, procedure, agency, step, received, due, reappointed_due, reappointments, ended, days_late, reason, explained_on, apology_no, apology_on, officer_role, officer_name.

lỗi[late/no-agency]: Không rõ hồ sơ này của cơ quan nào.
  --> content/late/2026-10.closed.csv:2:1
  |
2 | H99.05-260930-0001
  | ^^^^^^^^^^^^^^^^^^
  = cách sửa: Điền cột `agency`, hoặc ghi `agency:` ở tệp .md nếu cả danh sách là của một cơ quan.

2 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn two_columns_of_one_meaning() {
    let portal = Portal::sound();
    let text = portal
        .read(CLOSED)
        .replace("dossier,", "dossier,Mã hồ sơ,")
        .replace("H99.05-260930", "x,H99.05-260930");
    portal.put(CLOSED, text).says(&["build"], str![[r#"
lỗi[csv/duplicate-column]: Hai cột cùng nghĩa ‘dossier’.
  --> content/late/2026-10.closed.csv:1:9
  |
1 | Mã hồ sơ
  | ^^^^^^^^
  = cách sửa: Giữ một cột.

cảnh báo[late/unknown-code-scheme]: Mã hồ sơ ‘x’ không theo cấu trúc đã biết.
  --> content/late/2026-10.closed.csv:2:1
  |
2 | x
  | ^
  = cách sửa: Chép đúng mã trên giấy hẹn, ví dụ H99.05-260930-0012 hoặc 000.00.01.H99-260930-0012.

lỗi[late/duplicate-dossier]: Hồ sơ ‘x’ đã có ở content/late/2026-10.closed.csv:2.
  --> content/late/2026-10.closed.csv:3:1
  |
3 | x
  | ^
  = cách sửa: Giữ một dòng. Hồ sơ quá hạn qua nhiều tháng có thể nằm trong danh sách đang giải quyết của từng tháng, nhưng chỉ trả kết quả một lần.

cảnh báo[late/unknown-code-scheme]: Mã hồ sơ ‘x’ không theo cấu trúc đã biết.
  --> content/late/2026-10.closed.csv:3:1
  |
3 | x
  | ^
  = cách sửa: Chép đúng mã trên giấy hẹn, ví dụ H99.05-260930-0012 hoặc 000.00.01.H99-260930-0012.

2 lỗi, 2 cảnh báo. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn a_ragged_row() {
    Portal::sound().edit(CLOSED, "0002,Cấp giấy phép", "0002,Cấp giấy phép, lần đầu").says(
        &["build"],
        str![[r#"
lỗi[csv/ragged]: Dòng này có 7 ô, dòng tiêu đề có 6 ô.
  --> content/late/2026-10.closed.csv:3:1
  = cách sửa: Ô có dấu phẩy phải nằm trong "…"; xóa dấu phẩy thừa ở cuối dòng hoặc thêm ô trống còn thiếu.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_table_that_excel_saved_with_semicolons() {
    let portal = Portal::sound();
    portal.put(CLOSED, portal.read(CLOSED).replace(',', ";")).says(
        &["build"],
        str![[r#"
lỗi[csv/separator]: Các ô ngăn cách bằng ‘;’, không phải dấu phẩy.
  --> content/late/2026-10.closed.csv:1:1
  |
1 | dossier;procedure;agency;received;due;ended
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = cách sửa: Trong Excel chọn Lưu thành ‘CSV UTF-8 (Comma delimited)’, hoặc thay dấu ngăn cách bằng dấu phẩy.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn an_empty_table_is_no_nil_return() {
    Portal::sound().put(CLOSED, "\n").says(&["build"], str![[r#"
lỗi[csv/empty]: Tệp bảng không có dòng tiêu đề.
  --> content/late/2026-10.closed.csv
  = cách sửa: Dòng đầu phải là tên các cột: dossier, field, procedure_code, procedure, agency, step, received, due, reappointed_due, reappointments, ended, days_late, reason, explained_on, apology_no, apology_on, officer_role, officer_name.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn cells_that_are_empty_or_no_numbers() {
    let portal = Portal::sound();
    portal.edit(CLOSED, "H99.05-260930-0002", "");
    portal.edit("content/satisfaction/2026-q3.results.csv", "40,30", "1.040,30");
    portal.says(
        &["build"],
        str![[r#"
lỗi[csv/empty-cell]: Ô ‘dossier’ để trống.
  --> content/late/2026-10.closed.csv:3:1
  = cách sửa: Điền mã hồ sơ.

lỗi[content/malformed]: ‘1.040’ không phải số nguyên không dấu chấm.
  --> content/satisfaction/2026-q3.results.csv:2:17
  |
2 | 1.040
  | ^^^^^
  = cách sửa: Viết dạng 1234.

2 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

/// The name of a person stands in a column that must not be there; no output of any form shows it.
#[test]
fn a_personal_column_is_refused_and_its_values_are_never_shown() {
    let portal = Portal::sound();
    let text = portal.read(CLOSED).replace("dossier,", "dossier,Chủ hồ sơ,");
    let text = text
        .replace("0001,", "0001,Trần Thị Ngọc Bích,")
        .replace("0002,", "0002,Trần Thị Ngọc Bích,thừa một ô,");
    portal.put(CLOSED, text);
    portal.says(
        &["build"],
        str![[r#"
lỗi[csv/personal-column]: Cột ‘Chủ hồ sơ’ là dữ liệu cá nhân, không được công bố.
  --> content/late/2026-10.closed.csv:1:9
  |
1 | Chủ hồ sơ
  | ^^^^^^^^^
  = cách sửa: Xóa hẳn cột này khỏi tệp (không chỉ ẩn cột).

lỗi[csv/ragged]: Dòng này có 8 ô, dòng tiêu đề có 7 ô.
  --> content/late/2026-10.closed.csv:3:1
  = cách sửa: Ô có dấu phẩy phải nằm trong "…"; xóa dấu phẩy thừa ở cuối dòng hoặc thêm ô trống còn thiếu.

2 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
    for args in [&["build", "--format", "json"][..], &["check", "--lang", "en"], &["build", "--strict"]] {
        let said = portal.run(args).transcript();
        assert!(said.contains("csv/personal-column") && !said.contains("Bích"), "{said}");
    }
}

/// Nor when another fault of the same row is shown.
#[test]
fn no_finding_shows_a_row() {
    let portal = Portal::sound();
    portal.edit(CLOSED, "0001,Cấp giấy phép,so-y-te,2026-09-30", "0001,Nguyễn Văn Khuyết,so-y-te,2026-13-30");
    let said = portal.run(&["build"]).transcript();
    assert!(said.contains("date/impossible") && !said.contains("Khuyết"), "{said}");
}
