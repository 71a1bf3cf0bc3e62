//! `--report`: the office's own workbook comes back with remarks, and only where it does no harm.

use super::{import, office, with};
use minhbach::format::sheet::read;
use snapbox::{IntoData, str};

#[test]
fn a_blocked_import_gives_the_workbook_back_with_remarks() {
    let portal = office();
    with(&portal, "late-text-dates.xlsx");
    let original = std::fs::read(portal.root().join("late-text-dates.xlsx")).unwrap();
    let more = ["--report", "loi.xlsx", "--dry-run", "--agency", "so-y-te", "--lang", "en"];
    let run = import(&portal, "late-text-dates.xlsx", &more);
    let said = "Report: loi.xlsx (coloured cells, comments; the sheet 'Faults' lists all)";
    assert!(run.stderr.contains(said), "{}", run.transcript());
    let report = std::fs::read(portal.root().join("loi.xlsx")).unwrap();
    assert_eq!(read("", &report).unwrap().sheets.last().unwrap().name, "Faults");
    assert_eq!(std::fs::read(portal.root().join("late-text-dates.xlsx")).unwrap(), original);
    assert!(!portal.root().join("content/late").exists());
}

#[test]
fn a_report_is_refused_where_it_would_do_harm() {
    let portal = office();
    for file in ["late-title.xlsx", "late.ods", "macros.xlsm"] {
        with(&portal, file);
    }
    let orders = [
        ("late.ods", "loi.xlsx"),
        ("late-title.xlsx", "late-title.xlsx"),
        ("late-title.xlsx", "content/loi.xlsx"),
        ("late-title.xlsx", "loi.xlsm"),
        ("macros.xlsm", "loi.xlsx"),
        ("late-title.xlsx", "khong-co/loi.xlsx"),
    ];
    let all: String =
        orders.iter().map(|(file, out)| import(&portal, file, &["--report", out]).transcript()).collect();
    snapbox::assert_data_eq!(all, str![[r#"
lỗi: --report loi.xlsx: chỉ đánh dấu được vào tệp .xlsx hoặc .xlsm. Mở tệp bằng Excel, lưu thành .xlsx rồi nhập tệp ấy
exit 2
lỗi: --report late-title.xlsx: đây chính là tệp được nhập; chọn tên khác để tệp gốc giữ nguyên
exit 2
lỗi: --report content/loi.xlsx: không đặt báo cáo trong content/, themes/ hay thư mục của trang: tệp của cơ quan có tên người
exit 2
lỗi: --report loi.xlsm: tên tệp báo cáo phải kết thúc bằng .xlsx, như tệp được nhập
exit 2
lỗi: --report loi.xlsx: tên tệp báo cáo phải kết thúc bằng .xlsm, như tệp được nhập
exit 2
lỗi: --report khong-co/loi.xlsx: không có thư mục này
exit 2

"#]].raw());
    assert!(!portal.root().join("content/late").exists());
}
