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
Nội dung hợp lệ: 43 trang, 32 mục tìm kiếm. Chưa công bố gì.
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
Nội dung hợp lệ: 43 trang, 32 mục tìm kiếm. Chưa công bố gì.
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

/// A plan with a quarterly and a monthly output, and these rows of progress.
fn reported(rows: &str) -> Portal {
    let portal = Portal::sound();
    portal.put(
        "content/plans/cchc.tasks.csv",
        "no,title,lead,output,due\n\
         1,Báo cáo cải cách hành chính,so-y-te,Báo cáo,Hằng quý\n\
         2,Công khai,so-xay-dung,Danh sách hằng tháng,Thường xuyên\n\
         3,Số hóa hồ sơ,so-xay-dung,Kho dữ liệu,Tháng 12/2026\n",
    );
    portal.put(
        "content/plans/cchc.progress.csv",
        format!("task,date,state,new_due,decision,Kỳ báo cáo\n{rows}"),
    );
    portal
}

#[test]
fn periods_of_reports_that_cannot_be() {
    let rows = "1,2026-04-06,in_progress,,,2026-13\n1,2026-04-06,in_progress,,,2026-03\n\
        1,2026-04-06,in_progress,,,2025-q4\n1,2026-04-06,done,,,Quý III/2026\n3,2026-04-06,in_progress,,,2026-q1\n\
        1,2026-04-07,cancelled,,,2026-q1\n2,2026-04-07,not_started,Hằng tháng,QĐ 1,2026-02\n";
    reported(rows).says(&["check"], str![[r#"
lỗi[content/malformed]: ‘2026-13’ không phải kỳ.
  --> content/plans/cchc.progress.csv:2:28
  |
2 | 2026-13
  | ^^^^^^^
  = cách sửa: Viết dạng 2026, 2026-q3, 2026-10.

lỗi[plans/wrong-period]: Kỳ 2026-03 không dùng được cho nhiệm vụ ‘1’: sản phẩm của nhiệm vụ này tính theo quý, ví dụ 2026-q1.
  --> content/plans/cchc.progress.csv:3:28
  |
3 | 2026-03
  | ^^^^^^^
  = cách sửa: Sửa cột `period`; để trống nếu dòng không nói riêng về một kỳ nào.

lỗi[plans/wrong-period]: Kỳ 2025-q4 không dùng được cho nhiệm vụ ‘1’: sản phẩm này chỉ tính từ ngày 2026-01-15 đến ngày 2026-12-31.
  --> content/plans/cchc.progress.csv:4:28
  |
4 | 2025-q4
  | ^^^^^^^
  = cách sửa: Sửa cột `period`; để trống nếu dòng không nói riêng về một kỳ nào.

gợi ý[plans/done-without-evidence]: Nhiệm vụ ‘1’ ghi hoàn thành nhưng không có minh chứng.
  --> content/plans/cchc.progress.csv:5:14
  |
5 | done
  | ^^^^
  = cách sửa: Ghi số văn bản vào `evidence`, địa chỉ vào `evidence_url`.

lỗi[plans/wrong-period]: Kỳ 2026-q3 không dùng được cho nhiệm vụ ‘1’: ngày 2026-04-06 kỳ này chưa bắt đầu.
  --> content/plans/cchc.progress.csv:5:21
  |
5 | Quý III/2026
  | ^^^^^^^^^^^^
  = cách sửa: Sửa cột `period`; để trống nếu dòng không nói riêng về một kỳ nào.

lỗi[plans/wrong-period]: Kỳ 2026-q1 không dùng được cho nhiệm vụ ‘3’: nhiệm vụ này không có sản phẩm nào hằng tháng, quý, 6 tháng hay năm.
  --> content/plans/cchc.progress.csv:6:28
  |
6 | 2026-q1
  | ^^^^^^^
  = cách sửa: Sửa cột `period`; để trống nếu dòng không nói riêng về một kỳ nào.

cảnh báo[plans/period-not-moved]: Kỳ 2026-q1 của nhiệm vụ ‘1’ chưa được tính là hoãn hay miễn: thiếu văn bản ở cột `decision`.
  --> content/plans/cchc.progress.csv:7:26
  |
7 | 2026-q1
  | ^^^^^^^
  = cách sửa: Ghi số và ngày văn bản vào `decision`; hoãn thì ghi ngày mới vào `new_due`, miễn thì ghi `cancelled` ở `state`.

cảnh báo[plans/period-not-moved]: Kỳ 2026-02 của nhiệm vụ ‘2’ chưa được tính là hoãn hay miễn: `new_due` không nêu ngày cuối.
  --> content/plans/cchc.progress.csv:8:42
  |
8 | 2026-02
  | ^^^^^^^
  = cách sửa: Ghi số và ngày văn bản vào `decision`; hoãn thì ghi ngày mới vào `new_due`, miễn thì ghi `cancelled` ở `state`.

gợi ý[plans/hidden-rhythm]: Nhiệm vụ 2: cột thời gian ghi ‘Thường xuyên’ nhưng sản phẩm ghi ‘hằng tháng’.
  --> content/plans/cchc.tasks.csv:3:1
  |
3 | 2
  | ^
  = cách sửa: Ghi nhịp của sản phẩm vào cột `schedule_of_output`, ví dụ: Hằng tháng.

5 lỗi, 2 cảnh báo, 2 gợi ý. Giải thích một mã: minhbach explain MÃ
exit 1

"#]]);
}

#[test]
fn periods_of_a_task_without_a_report() {
    let rows = "1,2026-04-06,in_progress,,,2026-q1\n1,2026-07-06,cancelled,,QĐ 7 ngày 06/7/2026,2026-q2\n\
        2,2026-10-06,in_progress,,,\n";
    reported(rows).says(&["check"], str![[r#"
gợi ý[duties/no-report]: Nhiệm vụ 2 (Công khai): chưa có báo cáo tháng 01/2026 – tháng 08/2026.
  --> content/plans/cchc.md
  = cách sửa: Thêm dòng vào tệp progress của kế hoạch, cột `period` ghi kỳ, `state` ghi `in_progress` hoặc `done`; kỳ được hoãn hay miễn thì thêm văn bản ở `decision` cùng `new_due` hoặc `cancelled`.

gợi ý[plans/hidden-rhythm]: Nhiệm vụ 2: cột thời gian ghi ‘Thường xuyên’ nhưng sản phẩm ghi ‘hằng tháng’.
  --> content/plans/cchc.tasks.csv:3:1
  |
3 | 2
  | ^
  = cách sửa: Ghi nhịp của sản phẩm vào cột `schedule_of_output`, ví dụ: Hằng tháng.

2 gợi ý. Giải thích một mã: minhbach explain MÃ
Nội dung hợp lệ: 46 trang, 33 mục tìm kiếm. Chưa công bố gì.
exit 0

"#]]);
}
