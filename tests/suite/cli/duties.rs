//! Faults of duties, and what the ledger finds missing.

use super::Portal;
use snapbox::str;

const DUTIES: &str = "content/duties.yaml";

fn with(duties: &str) -> Portal {
    let portal = Portal::sound();
    portal.put(DUTIES, duties);
    portal
}

#[test]
fn a_duty_that_is_kept_is_sound() {
    let portal = with("- { id: late-monthly, from: 2026-10-01, due: { day: 5 } }\n");
    let run = portal.run(&["build", "--strict"]);
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
}

#[test]
fn wrong_entries_are_told_all_at_once() {
    let portal = with(
        "- id: late-monthli\n  title: Danh sách\n\
         - id: handling-monthly\n  from: 2026-10-01\n  due: { day: 31 }\n\
         - id: handling-monthly\n\
         - id: bao-cao\n  object: reportz\n  title: Báo cáo\n  cadence: quarter\n  due: { working_days: 10 }\n  \
           owed_by: [so-y-tee]\n  basis: [{ document: Quy chế 01 }]\n  exceptions:\n    \
           - { period: 2026-10, cancelled: true, reason: x, notice: 2026-11-01 }\n",
    );
    portal.says(&["check"], str![[r#"
lỗi[duties/incomplete]: Nghĩa vụ ‘late-monthli’ thiếu: object, basis, cadence, due.
  --> content/duties.yaml:1:7
  |
1 | - id: late-monthli
  |       ^^^^^^^^^^^^
  = cách sửa: Có phải ‘late-monthly’ không? Ghi thêm các khóa đó; nếu muốn nhận một nghĩa vụ có sẵn thì ghi đúng id của nó: late-monthly, handling-monthly, handling-quarterly, scorecards-766-monthly, satisfaction-nd61, satisfaction-quarterly, one-stop-quarterly, one-stop-yearly, feedback-reply, reception-quarterly, procedures-monthly, information-default, commune-list-quarterly, commune-plan-yearly, inspections-conclusion, corrections-reply, outage-notice.

lỗi[duties/bad-rule]: Hạn của nghĩa vụ ‘handling-monthly’ không tính được: `day` phải từ 1 đến 28, hoặc từ 1 đến 31 khi có `month` từ 1 đến 12.
  --> content/duties.yaml:5:8
  |
5 |   due: { day: 31 }
  |        ^^^^^^^^^^^
  = cách sửa: Dưới `due:` ghi một trong: `day: 5` (ngày của tháng sau), `working_days: 5`, `days: 15`, `day: 31` cùng `month: 1` (hằng năm), `next_period: true`.

lỗi[duties/duplicate]: Nghĩa vụ ‘handling-monthly’ ghi hai lần.
  --> content/duties.yaml:6:7
  |
6 | - id: handling-monthly
  |       ^^^^^^^^^^^^^^^^
  = cách sửa: Gộp thành một mục, hoặc đặt mã khác.

lỗi[duties/unknown-object]: ‘reportz’ không phải thứ cổng này công bố được.
  --> content/duties.yaml:8:11
  |
8 |   object: reportz
  |           ^^^^^^^
  = cách sửa: Có phải ‘reports’ không? Ghi một trong: datasets, datasets/danh-muc-cong-khai, datasets/ke-hoach-cong-khai, datasets/tam-ngung-cong, datasets/tra-loi-dinh-chinh, feedback, feedback/reply, handling, inspections, inspections/conclusion, late, pages, plans, plans/issued, procedures, reception, reports, satisfaction, scorecards, scorecards/766, scorecards/mot-cua.

lỗi[agency/unknown]: Không có cơ quan ‘so-y-tee’ trong danh mục cơ quan.
  --> content/duties.yaml:12:13
   |
12 |   owed_by: [so-y-tee]
   |             ^^^^^^^^
  = cách sửa: Có phải ‘so-y-te’ không? Ghi id hoặc đúng tên trong agencies.yaml, hoặc thêm cơ quan vào đó.

lỗi[duties/bad-exception]: Kỳ 2026-10 của nghĩa vụ ‘bao-cao’: không phải một kỳ của nghĩa vụ này.
  --> content/duties.yaml:15:17
   |
15 |     - { period: 2026-10, cancelled: true, reason: x, notice: 2026-11-01 }
   |                 ^^^^^^^
  = cách sửa: Ghi đúng kỳ, và `postponed_to` (ngày mới) hoặc `cancelled: true`, chỉ một trong hai.

6 lỗi. Giải thích một mã: minhbach explain MÃ
exit 1

"#]]);
}

#[test]
fn a_key_that_does_not_exist() {
    with("- { id: late-monthly, until: 2026-10-01 }\n").says(&["check"], str![[r#"
lỗi[content/unknown-key]: Không có khóa ‘until’ ở đây.
  --> content/duties.yaml:1:23
  |
1 | - { id: late-monthly, until: 2026-10-01 }
  |                       ^^^^^
  = cách sửa: Các khóa dùng được: id, object, title, basis, owed_by, levels, responsible, cadence, due, display_days, from, valid_from, valid_to, verified, note, applies, exceptions.

1 lỗi. Giải thích một mã: minhbach explain MÃ
exit 1

"#]]);
}

#[test]
fn missing_periods_are_hints() {
    let portal = with("- { id: handling-monthly, from: 2026-09-01, due: { day: 5 } }\n");
    portal.says(&["check"], str![[r#"
gợi ý[duties/overdue]: Tình hình tiếp nhận, giải quyết hồ sơ: quá hạn công bố tháng 09/2026, tháng 10/2026.
  --> content/duties.yaml:1:9
  |
1 | - { id: handling-monthly, from: 2026-09-01, due: { day: 5 } }
  |         ^^^^^^^^^^^^^^^^
  = cách sửa: Công bố kỳ còn thiếu; nếu được hoãn hoặc hủy thì ghi vào `exceptions` trong content/duties.yaml kèm lý do và ngày thông báo.

1 gợi ý. Giải thích một mã: minhbach explain MÃ
Nội dung hợp lệ: 43 trang, 31 mục tìm kiếm. Chưa công bố gì.
exit 0

"#]]);
}

#[test]
fn a_duty_that_begins_nowhere() {
    with("- id: handling-monthly\n").says(&["check"], str![[r#"
cảnh báo[duties/no-start]: Nghĩa vụ ‘handling-monthly’ chưa biết tính từ kỳ nào: chưa công bố kỳ nào và không có `from`.
  --> content/duties.yaml:1:7
  |
1 | - id: handling-monthly
  |       ^^^^^^^^^^^^^^^^
  = cách sửa: Ghi `from:` là ngày cổng bắt đầu có nghĩa vụ.

1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Nội dung hợp lệ: 43 trang, 31 mục tìm kiếm. Chưa công bố gì.
exit 0

"#]]);
}

#[test]
fn the_schema_describes_every_key() {
    let run = Portal::sound().run(&["schema", "duties"]);
    assert_eq!(run.status, Some(0));
    for key in ["owed_by", "cadence", "working_days", "postponed_to", "x-vi"] {
        assert!(run.stdout.contains(key), "{key}");
    }
}
