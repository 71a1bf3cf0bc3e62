//! Faults of targets and of what people decided about them.

use super::Portal;
use super::handling::handled;
use snapbox::str;

const TARGETS: &str = "content/plans/cchc.targets.csv";
const VERDICTS: &str = "content/plans/cchc.verdicts.csv";

/// A portal with a target that the summary of October judges.
fn promised() -> Portal {
    let portal = handled();
    let rows = "no,title,comparator,value,unit,measure,definition,agencies,period,each\n\
                1,Đúng hạn,>=,95,%,handling/on-time,Hồ sơ đúng hạn trên hồ sơ đã giải quyết,so-y-te,2026-10,\n";
    portal.put(TARGETS, rows);
    let rows = "target,verdict,reason,date,decided_by\n1,met,Có thiên tai,2026-11-10,Giám đốc Sở Y tế\n";
    portal.put(VERDICTS, rows);
    portal
}

#[test]
fn a_target_and_a_decision_are_sound() {
    let portal = promised();
    let run = portal.run(&["build", "--strict"]);
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
    let page = portal.read("public/bang-diem.html");
    for words in ["78/80 = 97,5% ≥ 95%", "xu-ly/2026-10-so-y-te.html", "Có thiên tai (Giám đốc Sở Y tế, "]
    {
        assert!(page.contains(words), "{words}");
    }
    assert!(portal.read("public/ke-hoach/cchc.html").contains("../bang-diem.html#cchc-ct-1"));
}

#[test]
fn a_measure_that_nobody_publishes() {
    promised().edit(TARGETS, "handling/on-time", "handling/ontime").says(&["build"], str![[r#"
gợi ý[scoreboard/unknown-measure]: Chưa có số liệu nào của thước đo ‘handling/ontime’.
  --> content/plans/cchc.targets.csv:2:20
  |
2 | handling/ontime
  | ^^^^^^^^^^^^^^^
  = cách sửa: Có phải ‘handling/on-time’ không? Các thước đo cùng loại đang có: handling/early, handling/late, handling/on-time, handling/online, handling/overdue.

1 gợi ý. Giải thích một mã: minhbach explain MÃ
Đã dựng 52 trang, 42 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 3 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]]);
}

#[test]
fn parts_that_do_not_make_up_the_period() {
    promised().edit(TARGETS, "2026-10,", "2026-10,quarter").says(
        &["build"],
        str![[r#"
lỗi[plans/each-does-not-divide]: Không chia được tháng 10/2026 thành từng phần ‘quarter’.
  --> content/plans/cchc.targets.csv:2:93
  |
2 | quarter
  | ^^^^^^^
  = cách sửa: Chọn phần ngắn hơn kỳ đánh giá ở cột `each`, hoặc sửa cột `period`.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn a_decision_about_nothing() {
    promised().edit(VERDICTS, "\n1,", "\n11,").says(
        &["build"],
        str![[r#"
lỗi[plans/verdict-of-unknown-target]: Kế hoạch này không có chỉ tiêu ‘11’.
  --> content/plans/cchc.verdicts.csv:2:1
  |
2 | 11
  | ^^
  = cách sửa: Có phải ‘1’ không? Các số dùng được: 1.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}
