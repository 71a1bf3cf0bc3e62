//! Spreadsheets of every format and every oddity.

use super::{book, lines};
use minhbach::format::sheet::{Cell, Merged, Note};

const HEADER: &str =
    "STT|Mã hồ sơ|Tên thủ tục|Ngày tiếp nhận|Ngày hẹn trả|Đơn vị giải quyết|Cán bộ đang xử lý|Ghi chú";
const FIRST: &str =
    "#1|H99.05-260902-0001|Cấp chứng chỉ hành nghề dược|@2026-09-02|@2026-09-23|Sở Y tế|Chuyên viên";
const SECOND: &str = "#2|H99.07-260903-0002|Cung cấp thông tin quy hoạch xây dựng|@2026-09-03|@2026-09-24|Sở Xây dựng|Chuyên viên";
const THIRD: &str = "#3|H99.31-260904-0003|Đăng ký lại khai sinh|@2026-09-04|@2026-09-25|UBND phường Nắng Mai|\
    Chuyên viên Phòng Một##Chuyên viên Phòng Hai";
const FOURTH: &str =
    "#4|H99.02-260905-0004|Cho phép thành lập hội|@2026-09-05|@2026-09-26|Sở Nội vụ|Chuyên viên";

/// The lines of the first sheet.
fn first(name: &str) -> Vec<String> {
    lines(&book(name).sheets[0])
}

/// The name of an area, such as `A1:C2`.
fn area(area: &Merged) -> String {
    let name = minhbach::format::sheet::cell_name;
    format!("{}:{}", name(area.top, area.left), name(area.bottom, area.right))
}

#[test]
fn titles_signatures_and_merged_cells_keep_their_places() {
    let book = book("late-title.xlsx");
    let sheet = &book.sheets[0];
    let found = lines(sheet);
    assert_eq!(found.len(), 17);
    assert_eq!(found[0], "UBND TỈNH MINH HỌA||||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    assert_eq!(found[2], "");
    assert_eq!(found[6..9], [HEADER, FIRST, SECOND]);
    assert_eq!(found[16], "|(Ký, ghi rõ họ tên)|||(Ký, đóng dấu)");
    assert_eq!(sheet.merged.iter().map(area).collect::<Vec<_>>(), ["A1:C1", "E1:H1", "A4:H4", "A5:H5"]);
    assert_eq!((book.notes.as_slice(), sheet.hidden), (&[][..], false));
    assert_eq!(first("late-far-header.xlsx")[33..35], [HEADER, FIRST]);
}

#[test]
fn two_header_rows_are_told_by_their_merged_cells() {
    let book = book("late-two-headers.xlsx");
    assert_eq!(lines(&book.sheets[0])[0], "STT|Hồ sơ||Thời gian||Giải quyết||Ghi chú");
    let merged: Vec<String> = book.sheets[0].merged.iter().map(area).collect();
    assert_eq!(merged, ["A1:A2", "B1:C1", "D1:E1", "F1:G1", "H1:H2"]);
    assert_eq!(first("late-numbered-columns.xlsx")[1], "(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)");
    assert_eq!(first("late-groups.xlsx")[1], "I|Sở Xây dựng tỉnh Minh Họa");
}

#[test]
fn hidden_rows_columns_and_sheets_are_told() {
    let hidden = book("late-hidden.xlsx");
    assert_eq!(lines(&hidden.sheets[0])[1..5], [FIRST, SECOND, &format!("~{THIRD}"), FOURTH]);
    assert_eq!(hidden.sheets[0].hidden_columns, [6, 7]);
    let sheets: Vec<(String, bool)> =
        book("late-sheets.xlsx").sheets.into_iter().map(|sheet| (sheet.name, sheet.hidden)).collect();
    let expected = [("Hướng dẫn", false), ("T9", false), ("T10", false), ("DM", true), ("Trống", true)]
        .map(|(n, h)| (n.to_owned(), h));
    assert_eq!(sheets, expected);
}

#[test]
fn days_of_both_calendars_and_of_text_are_read() {
    for name in ["late-dates-1900.xlsx", "late-dates-1904.xlsx"] {
        assert_eq!(first(name), [HEADER, FIRST, SECOND, THIRD], "{name}");
    }
    let written: Vec<String> = first("late-text-dates.xlsx")
        .iter()
        .skip(1)
        .filter_map(|line| line.split('|').nth(3).map(str::to_owned))
        .collect();
    assert_eq!(written, ["02-09-2026", "3.9.2026", "04/09/2026 16:45:30", "5/9/2026", "06/09/2026"]);
}

#[test]
fn text_is_composed_decoded_and_keeps_its_lines() {
    assert_eq!(first("late-nfd.xlsx"), [HEADER, FIRST, SECOND, THIRD]);
    let broken = first("late-line-breaks.xlsx");
    assert!(broken[0].starts_with("STT|Mã⏎hồ sơ|Tên⏎thủ tục|"), "{}", broken[0]);
    assert_eq!(broken[1], format!("{FIRST}|Chờ trích đo⏎đã giải trình⏎  ngày 20/10"));

    let fonts = book("late-fonts.xlsx");
    let found = lines(&fonts.sheets[0]);
    assert_eq!(found[0], HEADER.to_uppercase());
    assert_eq!(found[1], format!("{FIRST}|Đã giải trình – Sở Xây dựng (đã xin lỗi)"));
    assert_eq!(found[2], format!("{SECOND}|Chữ Unicode trong ô phông .VnTime"));
    assert_eq!(found[3], THIRD);
    assert!(found[4].contains("CHO PHÉP THÀNH LẬP HỘI"), "{}", found[4]);
    assert_eq!(fonts.notes, [Note::LegacyText]);
}

#[test]
fn formulas_have_the_values_of_their_last_calculation() {
    let found = first("formulas.xlsx");
    assert_eq!(found[1], "#0.3|99.8%|!#DIV/0!|TRUE|@2026-10-27|Sở Y tế|16:30|#0");
    assert_eq!(found[2], "#1234|#0.00000015|#123456789012");
    assert_eq!(found[3], "Đã giải trình|Nơi: Sở Xây dựng và huyện");
    let linked = book("external-links.xlsx");
    assert_eq!(linked.notes, [Note::ExternalLinks]);
    assert_eq!(linked.sheets[0].rows[1].cells[7], Cell::Text("Đã giải trình".into()));
    assert_eq!(book("macros.xlsm").notes, [Note::Macros]);
    assert_eq!(first("macros.xlsm"), [HEADER, FIRST]);
}

#[test]
fn old_workbooks_say_as_much_as_new_ones() {
    for name in ["late.xls", "late-1904.xls"] {
        let book = book(name);
        let sheet = &book.sheets[0];
        let expected = [
            "DANH SÁCH HỒ SƠ CHẬM TRẢ",
            HEADER,
            &format!("{FIRST}|Đã giải trình"),
            &format!("{SECOND}|Sở Xây dựng"),
            &format!("~{THIRD}|Cũ: đường phố"),
            &format!("{FOURTH}|Chờ trích đo⏎đã giải trình"),
            "TRUE|99.8%|#1234|#0.3",
        ];
        assert_eq!(lines(sheet), expected, "{name}");
        assert_eq!((&sheet.hidden_columns[..], area(&sheet.merged[0])), (&[6][..], "A1:H1".into()));
        assert_eq!((book.sheets[1].name.as_str(), book.sheets[1].hidden), ("DM", true));
        assert_eq!(book.notes, [Note::LegacyText]);
    }
}

#[test]
fn open_documents_say_as_much() {
    let book = book("late.ods");
    let sheet = &book.sheets[0];
    let expected = [
        "DANH SÁCH HỒ SƠ CHẬM TRẢ",
        "",
        "",
        HEADER,
        FIRST,
        &format!("~{SECOND}"),
        THIRD,
        FOURTH,
        "Đã giải trình|Nơi  Sở Xây dựng⏎tiếp|99.8%|TRUE|16:45|#7|#7",
    ];
    assert_eq!(lines(sheet), expected);
    assert_eq!((&sheet.hidden_columns[..], area(&sheet.merged[0])), (&[6][..], "A1:H1".into()));
    assert_eq!((book.sheets[1].name.as_str(), book.sheets[1].hidden), ("DM", true));
    assert_eq!(book.notes, [Note::LegacyText]);
}

/// Each line as a text file has it: days as written there, figures as text.
fn as_text(line: &str) -> String {
    let cells = line.split('|').map(|cell| match cell.strip_prefix('@') {
        Some(day) => day.rsplit('-').collect::<Vec<_>>().join("/"),
        None => cell.strip_prefix('#').unwrap_or(cell).to_owned(),
    });
    cells.collect::<Vec<_>>().join("|")
}

#[test]
fn text_files_are_read_in_every_encoding_and_with_every_separator() {
    let names = [
        ("utf8-comma.csv", false),
        ("utf8-bom-semicolon.csv", false),
        ("utf8-tab.tsv", false),
        ("utf16le-bom-tab.csv", false),
        ("utf16be-bom-comma.csv", false),
        ("utf16le-semicolon.csv", false),
        ("windows1258-semicolon.csv", false),
        ("windows1258-comma.csv", false),
        ("tcvn3-semicolon.csv", true),
        ("vni-comma.csv", true),
        ("tcvn3-utf8.csv", true),
    ];
    let note = "Chờ trích đo, đã \"giải trình\"; có thư⏎ngày 20/10";
    let expected = [
        HEADER.into(),
        format!("{}|{note}", as_text(FIRST)),
        as_text(SECOND),
        as_text(THIRD),
        as_text(FOURTH),
    ];
    for (name, legacy) in names {
        let book = book(name);
        assert_eq!(book.sheets[0].name, name);
        assert_eq!(lines(&book.sheets[0]), expected, "{name}");
        assert_eq!(book.notes.contains(&Note::LegacyText), legacy, "{name}");
    }
}

#[test]
fn figures_as_text_stay_text() {
    assert!(first("summary-text-numbers.xlsx")[2].starts_with("1|Hoạt động xây dựng|1.254|1.000|200|"));
    assert!(first("summary-text-numbers.xlsx")[4].starts_with("3|Hộ tịch|2,436|1,436|980|"));
    assert_eq!(first("summary.xlsx")[8], "|Tổng cộng|#4000|#2686|#1220|#94|#3900|#3080|#816|#4|#100|#97|#3");
    assert_eq!(first("satisfaction.xlsx")[1], "#1|Sở Nội vụ|Thái độ|#36|#54|#3|#2|#0|#3");
    assert!(first("late-personal.xlsx")[6].contains("|Chủ hồ sơ|Địa chỉ|Số điện thoại|"));
    assert!(first("summary.csv")[2].starts_with("1|Hoạt động xây dựng|1254|"));
}
