//! `minhbach import` as an official sees it, over workbooks as offices make them.

mod datasets;
mod kinds;
mod lists;
mod published;
mod refusals;
mod report;
mod summaries;

use super::{Portal, Run};
use crate::source::root;
use snapbox::{IntoData, str};
use std::fs;
use std::time::SystemTime;

const AGENCIES: &str = "- {id: tinh, name: Tỉnh Minh Họa, level: province, demo: true}\n\
    - {id: so-xay-dung, name: Sở Xây dựng tỉnh Minh Họa, short: Sở Xây dựng, level: department, parent: tinh}\n\
    - {id: so-y-te, name: Sở Y tế tỉnh Minh Họa, short: Sở Y tế, level: department, parent: tinh}\n\
    - {id: so-noi-vu, name: Sở Nội vụ tỉnh Minh Họa, short: Sở Nội vụ, level: department, parent: tinh}\n\
    - {id: nang-mai, name: UBND phường Nắng Mai, level: commune, parent: tinh}\n";

/// A portal with agencies and nothing else.
fn office() -> Portal {
    let portal = Portal::empty();
    portal.put("content/portal.yaml", "name: Cổng thử\nowner: tinh\n").put("content/agencies.yaml", AGENCIES);
    portal
}

/// An office's workbook, copied beside the portal.
fn with(portal: &Portal, file: &str) {
    portal.put(file, fs::read(root().join("tests/import/files").join(file)).unwrap());
}

fn import(portal: &Portal, file: &str, more: &[&str]) -> Run {
    let period = ["--period", "2026-10", "--as-of", "2026-11-05"];
    let target: &[&str] = if more.contains(&"--as") { &[] } else { &["--as", "late"] };
    portal.run(&[&["import", file], target, &period[..], more].concat())
}

fn says(portal: &Portal, file: &str, more: &[&str], expected: impl snapbox::IntoData) {
    snapbox::assert_data_eq!(import(portal, file, more).transcript(), expected.raw());
}

#[test]
fn a_list_with_titles_and_signatures() {
    let portal = office();
    with(&portal, "late-title.xlsx");
    says(
        &portal,
        "late-title.xlsx",
        &[],
        str![[r#"
late-title.xlsx → late, tháng 10/2026
Tờ ‘T10’: tiêu đề ở dòng 7; đọc 9 dòng, giữ 6, bỏ 3
  bỏ dòng 14: dòng tổng
  bỏ dòng 16–17: phần ký, nơi nhận ở dưới bảng
  cột B ‘Mã hồ sơ’ → dossier (mã hồ sơ)
  cột C ‘Tên thủ tục’ → procedure (tên thủ tục)
  cột D ‘Ngày tiếp nhận’ → received (ngày tiếp nhận)
  cột E ‘Ngày hẹn trả’ → due (ngày hẹn trả)
  cột F ‘Đơn vị giải quyết’ → agency (cơ quan giải quyết)
  bỏ cột A ‘STT’: không thuộc bảng công bố
  bỏ cột G ‘Cán bộ đang xử lý’: có thể ghi tên người
  bỏ cột H ‘Ghi chú’: không thuộc bảng công bố
Bảng open: 6 dòng
Đã qua 33/33 phép kiểm tra của late
Đã ghi:
  content/late/2026-10.open.csv
  content/late/2026-10.md
  content/imports/late.yaml
exit 0

"#]],
    );
    snapbox::assert_data_eq!(
        portal.read("content/late/2026-10.md"),
        str![[r#"
---
period: 2026-10
published: 2026-11-05
as_of: 2026-10-31
---

"#]]
        .raw()
    );
    snapbox::assert_data_eq!(portal.read("content/late/2026-10.open.csv"), str![[r#"
dossier,field,procedure_code,procedure,agency,step,received,due,reappointed_due,ended,days_late,reason,explained_on,apology_no,apology_on,officer_role
H99.02-260905-0004,,,Cho phép thành lập hội,so-noi-vu,,2026-09-05,2026-09-26,,,,,,,,
H99.05-260902-0001,,,Cấp chứng chỉ hành nghề dược,so-y-te,,2026-09-02,2026-09-23,,,,,,,,
H99.05-260907-0006,,,Cấp chứng chỉ hành nghề dược,so-y-te,,2026-09-07,2026-09-28,,,,,,,,
H99.07-260903-0002,,,Cung cấp thông tin quy hoạch xây dựng,so-xay-dung,,2026-09-03,2026-09-24,,,,,,,,
H99.07-260906-0005,,,Cấp giấy phép xây dựng nhà ở riêng lẻ,so-xay-dung,,2026-09-06,2026-09-27,,,,,,,,
H99.31-260904-0003,,,Đăng ký lại khai sinh,nang-mai,,2026-09-04,2026-09-25,,,,,,,,

"#]].raw());
    snapbox::assert_data_eq!(
        portal.read("content/imports/late.yaml"),
        str![[r##"
# Do `minhbach import` ghi: tiêu đề trong tệp của cơ quan là cột nào. Tháng sau không phải trả lời lại.
# Trả lời nhầm thì sửa `column` hoặc xóa dòng ấy.
kind: late
columns:
  - { header: "Đơn vị giải quyết", column: agency, by: alias }
  - { header: "Mã hồ sơ", column: dossier, by: alias }
  - { header: "Ngày hẹn trả", column: due, by: alias }
  - { header: "Ngày tiếp nhận", column: received, by: alias }
  - { header: "Tên thủ tục", column: procedure, by: alias }

"##]]
        .raw()
    );
    let build = portal.run(&["build"]);
    assert_eq!((build.status, build.stderr.as_str()), (Some(0), ""));
    assert!(portal.tree("public").keys().all(|path| !path.to_string_lossy().contains("imports")));
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let portal = office();
    with(&portal, "late-title.xlsx");
    assert_eq!(import(&portal, "late-title.xlsx", &[]).status, Some(0));
    let edited = portal.read("content/late/2026-10.md").replace("as_of", "owner: tinh # ghi tay\nas_of");
    portal.put("content/late/2026-10.md", format!("{edited}\nLời giải thích.\n"));
    let before = portal.tree("content");
    let times = |portal: &Portal| -> Vec<SystemTime> {
        let files = before.keys().map(|path| portal.root().join("content").join(path));
        files.map(|path| fs::metadata(path).unwrap().modified().unwrap()).collect()
    };
    let written = times(&portal);
    says(
        &portal,
        "late-title.xlsx",
        &["--format", "json"],
        str![[r#"
{"done":{"read":9,"kept":6,"tables":{"open":6},"dropped":["STT","Cán bộ đang xử lý","Ghi chú"],"dry_run":false,"files":[]}}
exit 0

"#]],
    );
    assert_eq!(portal.tree("content"), before);
    assert_eq!(times(&portal), written);
}

#[test]
fn personal_columns_are_dropped_and_an_unsure_one_is_asked() {
    let portal = office();
    with(&portal, "late-personal.xlsx");
    says(
        &portal,
        "late-personal.xlsx",
        &[],
        str![[r#"
lỗi[import/unsure-column]: Tờ ‘T10’, ô L7: Chưa chắc cột ‘Lý do chậm’ là gì. Có thể là: reason (lý do).
  = cách sửa: Nếu đúng, thêm vào lệnh: --map "Lý do chậm=reason"; nếu không lấy cột này: --map "Lý do chậm=drop". Câu trả lời được nhớ cho tháng sau.

1 lỗi. Giải thích một mã: minhbach explain MÃ
Chưa ghi gì; nội dung cũ (nếu có) giữ nguyên.
late-personal.xlsx → late, tháng 10/2026
Tờ ‘T10’: tiêu đề ở dòng 7; đọc 9 dòng, giữ 6, bỏ 3
  bỏ dòng 14: dòng tổng
  bỏ dòng 16–17: phần ký, nơi nhận ở dưới bảng
  cột B ‘Lĩnh vực’ → field (lĩnh vực)
  cột C ‘Tên TTHC’ → procedure (tên thủ tục)
  cột D ‘Mã hồ sơ’ → dossier (mã hồ sơ)
  cột H ‘Ngày nhận’ → received (ngày tiếp nhận)
  cột I ‘Ngày hẹn trả’ → due (ngày hẹn trả)
  cột J ‘Ngày kết thúc xử lý’ → ended (ngày trả kết quả)
  cột K ‘Đơn vị giải quyết’ → agency (cơ quan giải quyết)
  bỏ cột A ‘STT’: không thuộc bảng công bố
  bỏ cột E ‘Chủ hồ sơ’: dữ liệu cá nhân
  bỏ cột F ‘Địa chỉ’: dữ liệu cá nhân
  bỏ cột G ‘Số điện thoại’: dữ liệu cá nhân
Bảng closed: 6 dòng
exit 1

"#]],
    );
    assert!(!portal.root().join("content/late").exists());
    const ACCEPT: [&str; 2] = ["--accept", "late/ended-outside-period=Danh sách tính theo ngày kết xuất"];
    let run = import(&portal, "late-personal.xlsx", &["--map", "Lý do chậm=reason", ACCEPT[0], ACCEPT[1]]);
    assert_eq!(run.status, Some(0), "{}", run.stderr);
    let table = portal.read("content/late/2026-10.closed.csv");
    for person in ["Nguyễn Văn Thử", "Ví Dụ", "0900000001"] {
        assert!(!table.contains(person) && !run.transcript().contains(person), "{person}");
    }
    // Next month nobody is asked again.
    portal.put("content/late/2026-10.md", "---\nperiod: 2026-10\npublished: 2026-11-05\nnil: all\n---\n");
    fs::remove_file(portal.root().join("content/late/2026-10.closed.csv")).unwrap();
    let again = import(&portal, "late-personal.xlsx", &["--dry-run", "--name", "thu"]);
    assert!(!again.stderr.contains("import/unsure-column"), "{}", again.stderr);
}

#[test]
fn a_trial_writes_nothing() {
    let portal = office();
    with(&portal, "late-groups.xlsx");
    let before = portal.tree("content");
    says(
        &portal,
        "late-groups.xlsx",
        &["--dry-run"],
        str![[r#"
late-groups.xlsx → late, tháng 10/2026
Tờ ‘T10’: tiêu đề ở dòng 1; đọc 8 dòng, giữ 6, bỏ 2
  bỏ dòng 2, 6: tên nhóm, đã ghi cho các dòng dưới
  dòng riêng → agency (cơ quan giải quyết) của các dòng dưới: ‘Sở Xây dựng tỉnh Minh Họa’ (dòng 2), ‘Sở Y tế tỉnh Minh Họa’ (dòng 6)
  cột B ‘Mã hồ sơ’ → dossier (mã hồ sơ)
  cột C ‘Tên thủ tục’ → procedure (tên thủ tục)
  cột D ‘Ngày tiếp nhận’ → received (ngày tiếp nhận)
  cột E ‘Ngày hẹn trả’ → due (ngày hẹn trả)
  cột F ‘Đơn vị giải quyết’ → agency (cơ quan giải quyết)
  bỏ cột A ‘STT’: không thuộc bảng công bố
  bỏ cột G ‘Cán bộ đang xử lý’: có thể ghi tên người
  bỏ cột H ‘Ghi chú’: không thuộc bảng công bố
Bảng open: 6 dòng
Đã qua 33/33 phép kiểm tra của late
Chạy thử, chưa ghi gì. Sẽ ghi:
  content/late/2026-10.open.csv
  content/late/2026-10.md
  content/imports/late.yaml
exit 0

"#]],
    );
    assert_eq!(portal.tree("content"), before);
}

/// A workbook of the format before 2007 with cells that hold no dates and no agency, and a row that a filter hides.
#[test]
fn old_formats_are_told_by_cell_too() {
    let portal = office();
    for file in ["late.xls", "late.ods"] {
        with(&portal, file);
        let run = import(&portal, file, &["--format", "json"]);
        let cells = run.stderr.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
        let cells: Vec<String> =
            cells.map(|one| format!("{} {}", one["code"], one["cell"]).replace('"', "")).collect();
        assert!(cells.iter().any(|one| one.starts_with("import/hidden-rows A")), "{file}: {cells:?}");
        assert!(cells.iter().any(|one| one.starts_with("date/impossible D")), "{file}: {cells:?}");
    }
}

/// Each oddity of line 1 of an office's spreadsheet: read without a finding, all its rows kept.
#[test]
fn workbooks_as_offices_make_them_are_read() {
    for (file, rows) in [
        ("late-far-header.xlsx", 3),
        ("late-two-headers.xlsx", 4),
        ("late-numbered-columns.xlsx", 4),
        ("late-dates-1900.xlsx", 3),
        ("late-dates-1904.xlsx", 3),
        ("late-text-dates.xlsx", 5),
        ("late-line-breaks.xlsx", 3),
        ("late-nfd.xlsx", 3),
        ("late-fonts.xlsx", 4),
        ("late-sheets.xlsx", 3),
    ] {
        let portal = office();
        with(&portal, file);
        let run = import(&portal, file, &[]);
        assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""), "{file}: {}", run.stdout);
        let table = portal.read("content/late/2026-10.open.csv");
        assert_eq!(table.lines().count(), rows + 1, "{file}: {table}");
    }
}

#[test]
fn hidden_rows_need_a_reason() {
    let portal = office();
    with(&portal, "late-hidden.xlsx");
    says(
        &portal,
        "late-hidden.xlsx",
        &[],
        str![[r#"
cảnh báo[import/hidden-rows]: Tờ ‘T10’, ô A4: 1 dòng đang ẩn (dòng 4) vẫn được nhập.
  = cách sửa: Bỏ bộ lọc để xem các dòng này. Dòng nào không được công bố thì xóa hẳn rồi nhập lại.

1 cảnh báo. Giải thích một mã: minhbach explain MÃ
Chưa ghi gì; nội dung cũ (nếu có) giữ nguyên.
Nếu cảnh báo là đúng thực tế, thêm vào lệnh: --accept import/hidden-rows="lý do"
late-hidden.xlsx → late, tháng 10/2026
Tờ ‘T10’: tiêu đề ở dòng 1; đọc 6 dòng, giữ 6, bỏ 0
  cột B ‘Mã hồ sơ’ → dossier (mã hồ sơ)
  cột C ‘Tên thủ tục’ → procedure (tên thủ tục)
  cột D ‘Ngày tiếp nhận’ → received (ngày tiếp nhận)
  cột E ‘Ngày hẹn trả’ → due (ngày hẹn trả)
  cột F ‘Đơn vị giải quyết’ → agency (cơ quan giải quyết)
  bỏ cột A ‘STT’: không thuộc bảng công bố
  bỏ cột G ‘Cán bộ đang xử lý’: có thể ghi tên người
  bỏ cột H ‘Ghi chú’: không thuộc bảng công bố
Bảng open: 6 dòng
Đã qua 33/33 phép kiểm tra của late
exit 1

"#]],
    );
    let reason = ["--accept", "import/hidden-rows=Bộ lọc của văn phòng, các dòng vẫn đúng"];
    assert_eq!(import(&portal, "late-hidden.xlsx", &reason).status, Some(0));
    assert!(portal.read("content/imports/late.yaml").ends_with(
        "accepted:\n  - { document: 2026-10, code: import/hidden-rows, on: 2026-11-05, reason: \"Bộ lọc của văn phòng, các dòng vẫn đúng\" }\n"
    ));
    // The reason is remembered for this list.
    assert_eq!(import(&portal, "late-hidden.xlsx", &[]).status, Some(0));
    assert_eq!(import(&portal, "late-hidden.xlsx", &["--strict"]).status, Some(1));
}
