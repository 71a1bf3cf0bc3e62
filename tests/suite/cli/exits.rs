//! Exit statuses, what a failed build leaves alone, and the forms of messages.

use super::{PAGE, Portal};
use snapbox::str;

#[test]
fn a_sound_portal_is_built() {
    Portal::sound().says(
        &["build"],
        str![[r#"
Đã dựng 43 trang, 32 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 2 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]],
    );
    Portal::sound().says(
        &["build", "--lang", "en"],
        str![[r#"
Built 43 pages, 32 things to find, in N s into ./public
To look at it: open ./public/index.html, or run `minhbach serve`.
Published versions recorded in content/published/: 2. Commit this folder to git.
exit 0

"#]],
    );
    Portal::sound().says(
        &["build", "--format", "json"],
        str![[r#"
{"done":{"pages":43,"records":32,"recorded":2,"seconds":N,"out":"./public"}}
exit 0

"#]],
    );
}

#[test]
fn checking_publishes_nothing() {
    let portal = Portal::sound();
    portal.says(
        &["check"],
        str![[r#"
Nội dung hợp lệ: 43 trang, 32 mục tìm kiếm. Chưa công bố gì.
exit 0

"#]],
    );
    assert!(!portal.root().join("public").exists());
}

#[test]
fn faults_of_many_files_are_told_in_one_run_by_file_and_place() {
    let portal = Portal::sound();
    portal.edit("content/plans/cchc.md", "issuer:", "isuer:").edit(
        "content/plans/cchc.md",
        "2026-01-15",
        "2026-02-30",
    );
    portal.edit("content/late/2026-10.closed.csv", "so-y-te,2026-09-30", "so-y-te,30/9/26");
    portal.edit("content/agencies.yaml", "level: department", "level: so");
    portal.put(PAGE, "---\ntitel: Giới thiệu\n---\n\n<hr>\n");
    portal.says(&["build", "--format", "json"], str![[r#"
{"code":"content/not-a-choice","level":"error","says":"‘so’ không phải giá trị của ‘level’.","mend":"Các giá trị dùng được: ministry, province, department, district, commune, unit, group.","file":"content/agencies.yaml","line":3,"column":10}
{"code":"date/ambiguous","level":"error","says":"Không rõ ‘30/9/26’ là ngày nào: năm chỉ có hai chữ số.","mend":"Viết 2026-10-05, hoặc 05/10/2026 theo thứ tự ngày/tháng/năm với năm đủ bốn chữ số.","file":"content/late/2026-10.closed.csv","line":2,"column":42}
{"code":"content/missing-key","level":"error","says":"Thiếu khóa bắt buộc ‘title’.","mend":"Thêm dòng `title: …` (Tên trang).","file":"content/pages/gioi-thieu.md","line":2,"column":1}
{"code":"content/unknown-key","level":"error","says":"Không có khóa ‘titel’ ở đây.","mend":"Có phải ‘title’ không? Các khóa dùng được: title, summary, nav, demo.","file":"content/pages/gioi-thieu.md","line":2,"column":1}
{"code":"date/impossible","level":"error","says":"‘2026-02-30’ không phải ngày có thật: tháng 2 có 28 ngày.","mend":"Sửa theo văn bản gốc, dạng 2026-10-05 hoặc 05/10/2026.","file":"content/plans/cchc.md","line":4,"column":7}
{"code":"content/unknown-key","level":"error","says":"Không có khóa ‘isuer’ ở đây.","mend":"Có phải ‘issuer’ không? Các khóa dùng được: title, short_title, number, date, issuer, signer_role, period, summary, legal_basis, source, sections, notes, publishes, figures, demo, published.","file":"content/plans/cchc.md","line":5,"column":1}
exit 1

"#]]);
    let (one, many) = (portal.run(&["build", "--threads", "1"]), portal.run(&["build", "--threads", "8"]));
    assert_eq!(one.transcript(), many.transcript());
}

#[test]
fn a_failed_build_leaves_the_old_site_untouched() {
    let portal = Portal::sound();
    assert_eq!(portal.run(&["build"]).status, Some(0));
    let before = portal.tree("public");
    assert!(before.len() > 10);
    portal.edit("content/plans/cchc.md", "issuer:", "isuer:");
    assert_eq!(portal.run(&["build"]).status, Some(1));
    assert_eq!(portal.tree("public"), before);
    // Found only when pages are rendered, after writing has begun.
    portal.edit("content/plans/cchc.md", "isuer:", "issuer:");
    portal.put("themes/default/templates/page.html", "{{ page.titel }}\n");
    assert_eq!(portal.run(&["build"]).status, Some(1));
    assert_eq!(portal.tree("public"), before);
}

#[test]
fn hidden_files_of_the_output_survive() {
    let portal = Portal::sound();
    portal.put("public/.gitignore", "*\n").put("public/.well-known/x", "y");
    for _ in 0..2 {
        assert_eq!(portal.run(&["build"]).status, Some(0));
        let kept = (portal.read("public/.gitignore"), portal.read("public/.well-known/x"));
        assert_eq!(kept, ("*\n".into(), "y".into()));
    }
}

#[test]
fn a_strict_build_is_blocked_by_warnings() {
    let portal = Portal::sound();
    portal.put("content/ghi-chu.txt", "x");
    portal.says(&["build", "--strict"], str![[r#"
cảnh báo[content/stray-file]: Tệp này không thuộc phần nào của cổng nên không được dùng.
  --> content/ghi-chu.txt
  = cách sửa: Chuyển vào một trong các thư mục: plans/, handling/, late/, satisfaction/, scorecards/, feedback/, reception/, reports/, procedures/, inspections/, datasets/, pages/; tệp đính kèm để trong content/files/.

1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
    assert_eq!(portal.run(&["build"]).status, Some(0));
}

#[test]
fn an_output_folder_with_files_of_others() {
    let portal = Portal::sound();
    portal.put("public/luan-van.docx", "x").put("public/anh/a.png", "x");
    let before = portal.tree("public");
    portal.says(&["build"], str![[r#"
lỗi: không công bố vào ./public: thư mục có tệp không do minhbach tạo nên không bị ghi đè: anh/a.png, luan-van.docx. Chuyển các tệp này đi (tệp riêng của trang thì đặt trong content/), hoặc chọn thư mục khác bằng --out.
exit 3

"#]]);
    assert_eq!(portal.tree("public"), before);
}

#[test]
fn an_output_that_cannot_be_written() {
    let portal = Portal::sound();
    portal.put("tep", "x");
    portal.says(
        &["build", "--out", "tep/trang"],
        str![[r#"
lỗi: không ghi được tep/trang: không phải thư mục
exit 3

"#]],
    );
    portal.says(
        &["build", "--out", "tep"],
        str![[r#"
lỗi: không công bố vào tep: đây là tệp hoặc liên kết, không phải thư mục. Chỉ thẳng tới thư mục bằng --out.
exit 3

"#]],
    );
    portal.says(&["build", "--out", "content/trang"], str![[r#"
lỗi: không công bố vào content/trang: thư mục này chứa cổng hoặc nằm trong content/, themes/. Chọn thư mục khác bằng --out.
exit 3

"#]]);
}

#[test]
fn a_folder_that_is_not_there() {
    Portal::empty().says(
        &["build", "--root", "khong-co"],
        str![[r#"
lỗi: không đọc được khong-co: không có tệp hoặc thư mục này
exit 3

"#]],
    );
}

#[test]
fn publications_of_days_to_come_are_named_and_left_out() {
    Portal::sound().says(&["build", "--as-of", "2026-10-01"], str![[r#"
gợi ý[late/future-list]: Danh sách ghi ngày công bố 2026-11-05, sau ngày 2026-10-01 của lần dựng này, nên chưa đưa lên cổng.
  --> content/late/2026-10.md
  = cách sửa: Nếu ghi nhầm ngày thì sửa `published`; nếu đúng thì danh sách tự xuất hiện khi đến ngày.

gợi ý[satisfaction/future-results]: Kết quả ghi ngày công bố 2026-10-20, sau ngày 2026-10-01 của lần dựng này, nên chưa đưa lên cổng.
  --> content/satisfaction/2026-q3.md
  = cách sửa: Nếu ghi nhầm ngày thì sửa `published`; nếu đúng thì kết quả tự xuất hiện khi đến ngày.

2 gợi ý. Giải thích một mã: minhbach explain MÃ
Đã dựng 25 trang, 16 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
exit 0

"#]]);
}

#[test]
fn messages_in_english() {
    let portal = Portal::sound();
    portal.edit("content/late/2026-10.closed.csv", "2026-10-05,2026-10-07", "2026-09-05,2026-10-07");
    portal.edit("content/plans/cchc.tasks.csv", "so-xay-dung", "so-xay-dug");
    portal.edit("content/plans/cchc.md", "date: 2026-01-15", "date: 31/4/2026");
    portal.edit("content/satisfaction/2026-q3.md", "period:", "perod:");
    portal.says(&["build", "--lang", "en"], str![[r#"
error[late/due-before-received]: The due day 2026-09-05 is earlier than the day of receipt 2026-09-30.
  --> content/late/2026-10.closed.csv:2:53
  |
2 | 2026-09-05
  | ^^^^^^^^^^
  = mend: Look at the receipt and correct one of the two days.

error[date/impossible]: '31/4/2026' is no real date: month 4 has 30 days.
  --> content/plans/cchc.md:4:7
  |
4 | date: 31/4/2026
  |       ^^^^^^^^^
  = mend: Correct it from the source document, as 2026-10-05 or 05/10/2026.

error[content/missing-key]: The required key 'period' is missing.
  --> content/satisfaction/2026-q3.md:2:1
  |
2 | perod: 2026-q3
  | ^^^^^
  = mend: Add a line `period: …` (Period that the results cover).

error[content/unknown-key]: There is no key 'perod' here.
  --> content/satisfaction/2026-q3.md:2:1
  |
2 | perod: 2026-q3
  | ^^^^^
  = mend: Did you mean 'period'? Keys that can be used: period, title, agency, instrument, published, owner, questions, corrections, source, demo.

4 errors. To explain a code: minhbach explain CODE
Nothing was published; the old site, if any, is untouched.
exit 1

"#]]);
}

#[test]
fn wrong_arguments() {
    let portal = Portal::empty();
    portal.says(
        &["biuld"],
        str![[r#"
error: unrecognized subcommand 'biuld'

  tip: a similar subcommand exists: 'build'

Usage: minhbach [OPTIONS] <COMMAND>

For more information, try '--help'.
exit 2

"#]],
    );
    portal.says(
        &["build", "--as-of", "31/4/2026"],
        str![[r#"
error: invalid value '31/4/2026' for '--as-of <AS_OF>': a date such as 2026-11-22

For more information, try '--help'.
exit 2

"#]],
    );
    portal.says(
        &["check", "--lang", "fr"],
        str![[r#"
error: invalid value 'fr' for '--lang <LANG>': vi or en

For more information, try '--help'.
exit 2

"#]],
    );
}
