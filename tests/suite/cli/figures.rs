//! Figures that two kinds know, and alarms against the month before.

use super::Portal;
use super::handling::{handled, since_september};
use snapbox::str;

const ROWS: &str = "content/handling/2026-10.rows.csv";
const LIST: &str = "content/late/2026-10.md";
const CLOSED: &str = "content/late/2026-10.closed.csv";

#[test]
fn the_summary_and_the_list_disagree() {
    let row = "H99.05-260930-0002,Cấp giấy phép,so-y-te,2026-09-30,2026-10-05,2026-10-08\n";
    handled().edit(CLOSED, row, "").says(&["build"], str![[r#"
lỗi[figures/disagree]: Sở Y tế, tháng 10/2026: hồ sơ trả kết quả trễ hạn là 2 theo cột (10) của biểu tổng hợp, nhưng là 1 theo số dòng của danh sách đã trả trễ hạn (content/late/2026-10.closed.csv).
  --> content/handling/2026-10.rows.csv:2:1
  |
2 | so-y-te
  | ^^^^^^^
  = cách sửa: Đối chiếu hai tệp với hệ thống một cửa của cùng kỳ, sửa tệp sai. Danh sách phải đủ từng hồ sơ mà biểu tổng hợp đếm.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]]);
}

#[test]
fn each_open_dossier_is_counted_too() {
    let portal = handled();
    portal.edit(LIST, "nil:", "as_of: 2026-10-31\nnil:").says(&["check", "--lang", "en"], str![[r#"
error[figures/disagree]: Sở Y tế, October 2026: dossiers open and past due are 3 by column (13) of the summary, but 0 by the rows of the open list (content/late/2026-10.md).
  --> content/handling/2026-10.rows.csv:2:1
  |
2 | so-y-te
  | ^^^^^^^
  = mend: Compare both files with the case system for the same period and correct the wrong one. The list must have each dossier that the summary counts.

1 error. To explain a code: minhbach explain CODE
exit 1

"#]]);
}

#[test]
fn the_two_speak_of_two_days() {
    handled().edit(LIST, "nil:", "as_of: 2026-11-02\nnil:").says(&["build"], str![[r#"
gợi ý[figures/other-day]: tháng 10/2026: chưa đối chiếu được số hồ sơ đang giải quyết đã quá hạn, vì cột (13) của biểu tổng hợp chốt ngày 2026-10-31, còn số dòng của danh sách đang quá hạn (content/late/2026-10.md) chốt ngày 2026-11-02.
  --> content/handling/2026-10.rows.csv:2:1
  |
2 | so-y-te
  | ^^^^^^^
  = cách sửa: Chốt hai số liệu cùng một ngày, thường là ngày cuối tháng.

1 gợi ý. Giải thích một mã: minhbach explain MÃ
Đã dựng 50 trang, 39 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 3 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]]);
}

/// Faults of the list come first: as long as a row cannot be read there is nothing to compare.
#[test]
fn a_list_with_faults_is_not_compared() {
    handled().edit(CLOSED, "2026-10-05,2026-10-07", "2026-10-05,31/11/2026").says(
        &["build"],
        str![[r#"
lỗi[date/impossible]: ‘31/11/2026’ không phải ngày có thật: tháng 11 có 30 ngày.
  --> content/late/2026-10.closed.csv:2:64
  |
2 | 31/11/2026
  | ^^^^^^^^^^
  = cách sửa: Sửa theo văn bản gốc, dạng 2026-10-05 hoặc 05/10/2026.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa công bố gì; trang cũ (nếu có) giữ nguyên.
exit 1

"#]],
    );
}

#[test]
fn late_dossiers_without_a_list() {
    let portal = since_september();
    portal
        .edit("content/handling/2026-09.rows.csv", "90,60,30,0,10", "90,60,25,5,10")
        .says(&["build"], str![[r#"
gợi ý[figures/list-missing]: Tháng 09/2026: biểu tổng hợp ghi 5 hồ sơ trả kết quả trễ hạn (Sở Y tế), nhưng chưa có danh sách từng hồ sơ.
  --> content/handling/2026-09.rows.csv:2:1
  |
2 | so-y-te
  | ^^^^^^^
  = cách sửa: Công bố danh sách trễ hạn của tháng trong content/late/.

1 gợi ý. Giải thích một mã: minhbach explain MÃ
Đã dựng 52 trang, 41 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 4 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]]);
}

#[test]
fn a_summary_alone_is_no_fault() {
    let portal = handled();
    std::fs::remove_file(portal.root().join(CLOSED)).unwrap();
    std::fs::remove_file(portal.root().join(LIST)).unwrap();
    let run = portal.run(&["build", "--strict"]);
    assert_eq!(run.status, Some(0), "{}", run.stderr);
    assert!(run.stderr.contains("figures/list-missing"));
}

#[test]
fn a_figure_leaps() {
    since_september()
        .edit(ROWS, "so-xay-dung,,40,30,10,0,40,30,10,0,0,0,0", "so-xay-dung,,60,50,10,0,60,50,10,0,0,0,0")
        .edit(ROWS, "Tổng cộng,,140,90,40,10,120,80,38", "Tổng cộng,,160,110,40,10,140,100,38")
        .says(
            &["build"],
            str![[r#"
cảnh báo[figures/jump]: Sở Xây dựng: hồ sơ tiếp nhận tháng 10/2026 là 60, tháng 09/2026 là 40 (tăng 50%).
  --> content/handling/2026-10.rows.csv:3:14
  |
3 | 60
  | ^^
  = cách sửa: Đối chiếu với nguồn. Nếu đúng thì giữ nguyên và nên nói rõ lý do trong phần lời của tệp.

cảnh báo[figures/jump]: Sở Xây dựng: hồ sơ đã giải quyết tháng 10/2026 là 60, tháng 09/2026 là 40 (tăng 50%).
  --> content/handling/2026-10.rows.csv:3:25
  |
3 | 60
  | ^^
  = cách sửa: Đối chiếu với nguồn. Nếu đúng thì giữ nguyên và nên nói rõ lý do trong phần lời của tệp.

2 cảnh báo. Giải thích một mã: minhbach explain MÃ
Đã dựng 52 trang, 41 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 4 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]],
        );
}

#[test]
fn an_agency_vanishes() {
    since_september()
        .edit(ROWS, "so-xay-dung,,40,30,10,0,40,30,10,0,0,0,0\n", "")
        .edit(ROWS, "Tổng cộng,,140,90,40,10,120,80,38", "Tổng cộng,,100,60,30,10,80,50,28")
        .says(&["build"], str![[r#"
cảnh báo[figures/agency-vanished]: 1 cơ quan có số liệu tháng 09/2026 nhưng không có trong tháng 10/2026: Sở Xây dựng.
  --> content/handling/2026-10.rows.csv
  = cách sửa: Bổ sung số liệu của cơ quan, hoặc khai không phát sinh. Chưa có thì ghi tên cơ quan vào `agencies` để trang báo thiếu.

1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Đã dựng 51 trang, 40 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 4 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]]);
}

/// September with three open dossiers that October knows nothing of.
fn with_lost_dossiers() -> Portal {
    let portal = Portal::sound();
    portal.edit(LIST, "nil:", "as_of: 2026-10-31\nnil:");
    portal.put(
        "content/late/2026-09.md",
        "---\nperiod: 2026-09\npublished: 2026-10-05\nas_of: 2026-09-30\nnil: [so-xay-dung]\n---\n",
    );
    let row = |n: u32| format!("H99.05-260901-000{n},Cấp giấy phép,so-y-te,2026-09-01,2026-09-18\n");
    let rows: String = (1..=3).map(row).collect();
    portal.put("content/late/2026-09.open.csv", format!("dossier,procedure,agency,received,due\n{rows}"));
    portal.put("content/late/2026-10.open.csv", format!("dossier,procedure,agency,received,due\n{}", row(3)));
    portal
}

#[test]
fn late_dossiers_are_lost() {
    with_lost_dossiers().says(&["build"], str![[r#"
cảnh báo[late/lost]: Sở Y tế: 2 hồ sơ còn quá hạn trong danh sách tháng 09/2026 mà danh sách tháng 10/2026 không có, cả ở phần đã trả lẫn phần đang giải quyết: H99.05-260901-0001, H99.05-260901-0002.
  --> content/late/2026-09.open.csv:2:1
  |
2 | H99.05-260901-0001
  | ^^^^^^^^^^^^^^^^^^
  = cách sửa: Nếu đã trả kết quả, thêm vào bảng đã trả trễ hạn của tháng trả. Nếu chưa, thêm vào bảng đang giải quyết quá hạn.

1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Đã dựng 47 trang, 36 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 3 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]]);
}

#[test]
fn lost_dossiers_are_named_as_the_policy_says() {
    let with = |policy: &str| {
        let portal = with_lost_dossiers();
        let text = portal.read("content/portal.yaml");
        portal.put("content/portal.yaml", format!("{text}policies: {{ dossier_codes: {policy} }}\n"));
        portal
    };
    with("hide-sequence").says(&["build"], str![[r#"
cảnh báo[late/lost]: Sở Y tế: 2 hồ sơ còn quá hạn trong danh sách tháng 09/2026 mà danh sách tháng 10/2026 không có, cả ở phần đã trả lẫn phần đang giải quyết: H99.05-260901-****, H99.05-260901-****.
  --> content/late/2026-09.open.csv:2:1
  = cách sửa: Nếu đã trả kết quả, thêm vào bảng đã trả trễ hạn của tháng trả. Nếu chưa, thêm vào bảng đang giải quyết quá hạn.

1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Đã dựng 45 trang, 34 mục tìm kiếm trong N giây vào ./public
Xem: mở ./public/index.html, hoặc chạy `minhbach serve`.
Đã lưu 3 bản công bố vào content/published/. Hãy đưa thư mục này vào git.
exit 0

"#]]);
    with("none").says(&["build", "--lang", "en"], str![[r#"
warning[late/lost]: Sở Y tế: 2 dossiers that were open and past due in September 2026 are on neither list of October 2026.
  --> content/late/2026-09.open.csv:2:1
  = mend: If it was closed, add it to the closed list of that month. If it is still open, add it to the open list.

1 warning. To explain a code: minhbach explain CODE
Built 45 pages, 34 things to find, in N s into ./public
To look at it: open ./public/index.html, or run `minhbach serve`.
Published versions recorded in content/published/: 3. Commit this folder to git.
exit 0

"#]]);
}

/// Without a day of the list it says nothing of open dossiers, so none of them is missing from it.
#[test]
fn a_list_that_says_nothing_of_open_dossiers_loses_none() {
    let portal = with_lost_dossiers();
    std::fs::remove_file(portal.root().join("content/late/2026-10.open.csv")).unwrap();
    portal.edit(LIST, "as_of: 2026-10-31\n", "");
    let run = portal.run(&["build", "--strict"]);
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
}

#[test]
fn an_agency_with_summaries_by_quarter_gives_no_alarm() {
    let portal = since_september();
    for name in ["2026-09", "2026-10"] {
        std::fs::remove_file(portal.root().join(format!("content/handling/{name}.rows.csv"))).unwrap();
        std::fs::remove_file(portal.root().join(format!("content/handling/{name}.md"))).unwrap();
    }
    let header = handled().read(ROWS).lines().next().unwrap().to_owned();
    for (quarter, published, n) in [("2026-q2", "2026-07-05", 1000), ("2026-q3", "2026-10-05", 10)] {
        let head = format!("---\nperiod: {quarter}\npublished: {published}\nagency: so-y-te\n---\n");
        portal.put(&format!("content/handling/{quarter}.md"), head);
        let row = format!(",,{n},{n},0,0,{n},0,{},1,0,0,0", n - 1);
        portal.put(&format!("content/handling/{quarter}.rows.csv"), format!("{header}\n{row}\n"));
    }
    let run = portal.run(&["build", "--strict"]);
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
    assert!(portal.tree("public").keys().any(|path| path.ends_with("xu-ly/2026-q3.html")));
}
