//! Sheets as offices make them, read as late lists.

use super::finding::Finding;
use super::matching::{By, Decisions, Dropped, Use};
use super::records::{self, Written};
use super::{KnownValues, Reading, Request, Skip, decision_key, ranges, read};
use crate::base::date::Date;
use crate::base::diag::Lang;
use crate::base::span::{FileId, Span};
use crate::domain::agency::{Agency, Directory};
use crate::domain::import::ImportSpec;
use crate::domain::period::Period;
use crate::format::sheet::{Cell, Merged, Row, Sheet, Workbook, cell_name};
use crate::kinds::registry;

mod doubts;

const HEADER: &str =
    "STT|Mã hồ sơ|Tên thủ tục|Ngày tiếp nhận|Ngày hẹn trả|Ngày trả kết quả|Đơn vị giải quyết";

fn late() -> &'static ImportSpec {
    let kinds = registry::all();
    kinds.iter().flat_map(|kind| kind.imports()).find(|spec| spec.word == "late").unwrap()
}

fn directory() -> Directory {
    let yaml = "- {id: tinh, name: Tỉnh Minh Họa, level: province}\n\
        - {id: so-y-te, name: Sở Y tế tỉnh Minh Họa, short: Sở Y tế, level: department, parent: tinh}\n\
        - {id: so-xay-dung, name: Sở Xây dựng, level: department, parent: tinh}\n";
    let agencies: Vec<Agency> = crate::format::yaml::typed(yaml).unwrap();
    let span = Span::file(FileId(0));
    Directory::new(agencies.into_iter().map(|one| (one, span)).collect(), |_| ())
}

/// A sheet of texts: one line a row, cells between `|`.
fn sheet(name: &str, lines: &[&str]) -> Sheet {
    let cell = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) };
    let row = |line: &&str| Row { hidden: false, cells: line.split('|').map(cell).collect() };
    Sheet { name: name.to_owned(), rows: lines.iter().map(row).collect(), ..Sheet::default() }
}

struct Office {
    workbook: Workbook,
    decisions: Decisions,
    sheets: Vec<String>,
    known: KnownValues,
}

impl Office {
    fn of(sheets: Vec<Sheet>) -> Office {
        let workbook = Workbook { sheets, ..Workbook::default() };
        Office { workbook, decisions: Decisions::new(), sheets: Vec::new(), known: KnownValues::new() }
    }

    fn one(lines: &[&str]) -> Office {
        Office::of(vec![sheet("T10", lines)])
    }

    fn says(mut self, heading: &str, used: Use) -> Office {
        self.decisions.insert(decision_key(heading), (used, By::Person));
        self
    }

    fn read(&self) -> Reading {
        let period = Period::parse("2026-10").unwrap();
        read(&Request {
            workbook: &self.workbook,
            spec: late(),
            directory: &directory(),
            period,
            decisions: &self.decisions,
            sheets: &self.sheets,
            names_officials: false,
            known: &self.known,
            may_be_empty: false,
        })
    }
}

/// `code cell` of all findings.
fn found(findings: &[Finding]) -> Vec<String> {
    let place = |finding: &Finding| match finding.place.and_then(|place| place.cell) {
        Some((row, column)) => format!("{} {}", finding.diag.fault.code, cell_name(row, column)),
        None => finding.diag.fault.code.to_owned(),
    };
    findings.iter().map(place).collect()
}

/// Dossier and agency of all records.
fn dossiers(reading: &Reading) -> Vec<String> {
    let agency = late().column("agency").unwrap();
    reading.records.iter().map(|one| format!("{} {}", one.cells[0], one.cells[agency])).collect()
}

fn texts(reading: &Reading) -> Vec<(&'static str, String)> {
    let written: Vec<Written> = records::write(late(), &reading.records);
    written.into_iter().map(|one| (one.name, String::from_utf8(one.bytes).unwrap())).collect()
}

#[test]
fn titles_above_and_signatures_below_are_no_records() {
    let reading = Office::one(&[
        "UBND TỈNH MINH HỌA||||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "|||",
        "DANH SÁCH HỒ SƠ",
        HEADER,
        "(1)|(2)|(3)|(4)|(5)|(6)|(7)",
        "1|H99.05-260901-0001|Cấp phép|01/09/2026|22/09/2026||Sở Y tế",
        HEADER,
        "2|H99.05-260901-0002|Cấp phép|1-9-2026|22.9.2026|05/10/2026 08:30|so-y-te",
        "|Tổng cộng: 2 hồ sơ",
        "",
        "||||Minh Họa, ngày 02 tháng 11 năm 2026",
        "|Người lập biểu|||GIÁM ĐỐC",
        "|(Ký, ghi rõ họ tên)",
    ])
    .read();
    assert_eq!(found(&reading.findings), Vec::<String>::new());
    let skipped = vec![
        (Skip::Numbers, vec![4]),
        (Skip::Header, vec![6]),
        (Skip::Total, vec![8]),
        (Skip::Signature, vec![10, 11, 12]),
    ];
    assert_eq!((reading.sheets[0].header, &reading.sheets[0].skipped), ((3, 3), &skipped));
    let tables = texts(&reading);
    assert_eq!(tables.iter().map(|(name, _)| *name).collect::<Vec<_>>(), ["closed", "open"]);
    assert!(
        tables[0]
            .1
            .ends_with("\nH99.05-260901-0002,,,Cấp phép,so-y-te,,2026-09-01,2026-09-22,,2026-10-05,,,,,,\n")
    );
}

#[test]
fn two_rows_of_header_are_joined() {
    let mut office = Office::one(&[
        "STT|Hồ sơ||Thời gian||Giải quyết",
        "|Mã hồ sơ|Tên thủ tục|Ngày tiếp nhận|Ngày hẹn trả|Đơn vị giải quyết",
        "1|H99.05-260901-0001|Cấp phép|01/09/2026|22/09/2026|Sở Y tế",
    ]);
    let merged = |top, left, bottom, right| Merged { top, bottom, left, right };
    office.workbook.sheets[0].merged = vec![merged(0, 0, 1, 0), merged(0, 1, 0, 2), merged(0, 3, 0, 4)];
    let reading = office.read();
    assert_eq!(found(&reading.findings), Vec::<String>::new());
    assert_eq!(reading.sheets[0].header, (0, 1));
    assert_eq!(reading.sheets[0].taken[0].0.text, "Hồ sơ Mã hồ sơ");
    assert_eq!(dossiers(&reading), ["H99.05-260901-0001 so-y-te"]);
}

#[test]
fn rows_of_agencies_and_fields_give_their_value_to_the_rows_below() {
    let row = |number: u32| format!("{number}|H99.05-260901-{number:04}|Cấp phép|01/09/2026|22/09/2026||");
    let rows: Vec<String> = (1..=4).map(row).collect();
    let office = Office::one(&[
        HEADER,
        "I|Sở Y tế (2 hồ sơ)",
        "|Lĩnh vực: Dược",
        &rows[0],
        "|2. Khám bệnh",
        &rows[1],
        "II|SỞ XÂY DỰNG",
        &rows[2],
        "III|Sở Xây dưng1",
        &rows[3],
    ]);
    let field = late().column("field").unwrap();
    let office = office.says("Khám bệnh", Use::Column(field));
    let reading = office.read();
    let fields: Vec<&str> = reading.records.iter().map(|one| one.cells[field].as_str()).collect();
    assert_eq!(fields, ["Dược", "Khám bệnh", "", ""]);
    assert_eq!(found(&reading.findings), ["agency/unknown B9"]);
    assert_eq!(
        dossiers(&reading),
        [
            "H99.05-260901-0001 so-y-te",
            "H99.05-260901-0002 so-y-te",
            "H99.05-260901-0003 so-xay-dung",
            "H99.05-260901-0004 "
        ]
    );
    let place =
        reading.layouts[0].place(&office.workbook, &reading.records[1], late().column("agency").unwrap());
    assert_eq!(place.cell, Some((1, 1)));
}

/// Two lists one below the other: the second begins after the signatures of the first.
#[test]
fn rows_below_signatures_belong_to_their_own_agency() {
    let row = |number: u32| format!("{number}|H99.05-260901-{number:04}|Cấp phép|01/09/2026|22/09/2026||");
    let reading = Office::one(&[
        HEADER,
        "I|Sở Y tế",
        &row(1),
        "|Người lập biểu|||GIÁM ĐỐC",
        "|(Ký, ghi rõ họ tên)",
        "II|Sở Xây dựng",
        &row(2),
    ])
    .read();
    assert_eq!(dossiers(&reading), ["H99.05-260901-0001 so-y-te", "H99.05-260901-0002 so-xay-dung"]);
    let skipped = [(Skip::Group, vec![1, 5]), (Skip::Signature, vec![3, 4])];
    assert_eq!(reading.sheets[0].skipped, skipped);
}

#[test]
fn personal_and_unknown_columns_are_left_out_and_named() {
    let reading = Office::one(&[
        &format!("{HEADER}|Họ tên chủ hồ sơ|Số điện thoại liên hệ|Cán bộ đang xử lý|Ghi chú"),
        "1|H99.05-260901-0001|Cấp phép|01/09/2026|22/09/2026||Sở Y tế|Trần Thị Mẫu|0900000001|Lê Văn Ví Dụ|x",
    ])
    .read();
    let dropped: Vec<Dropped> = reading.sheets[0].dropped.iter().map(|(_, why)| *why).collect();
    use Dropped::{Officials, Personal, Unknown};
    assert_eq!(dropped, [Unknown, Personal, Personal, Officials, Unknown]);
    let text = texts(&reading).remove(0).1;
    assert!(!["Mẫu", "0900", "Ví Dụ", ",x"].iter().any(|word| text.contains(word)), "{text}");
}

#[test]
fn what_is_not_sure_is_asked_and_never_taken() {
    let lines = [
        "Mã hồ sơ|Tên thủ tục|Ngày tiếp nhận hồ sơ|Ngày hẹn trả|Lý do chậm",
        "H99.05-260901-0001|Cấp phép|01/09/2026|22/09/2026|Trình ký chậm",
    ];
    let reading = Office::one(&lines).read();
    assert_eq!(found(&reading.findings), ["import/unsure-column C1", "import/unsure-column E1"]);
    let says = reading.findings[0].diag.says(Lang::Vi);
    assert_eq!(says, "Chưa chắc cột ‘Ngày tiếp nhận hồ sơ’ là gì. Có thể là: received (ngày tiếp nhận).");
    assert!(reading.blocked(false) && reading.unclear());
    let column = |key: &str| Use::Column(late().column(key).unwrap());
    let office = Office::one(&lines).says("Ngày tiếp nhận hồ sơ", column("received"));
    let reading = office.says("LÝ DO CHẬM", Use::Drop).read();
    assert_eq!(found(&reading.findings), Vec::<String>::new());
    assert_eq!(reading.sheets[0].dropped[0].1, Dropped::Person);
    let remembered = reading.remembered(late());
    let kept: Vec<String> = remembered.iter().map(|one| format!("{}={}", one.header, one.column)).collect();
    assert!(
        kept.contains(&"Ngày tiếp nhận hồ sơ=received".into()) && kept.contains(&"Lý do chậm=drop".into())
    );
}

#[test]
fn two_columns_of_one_meaning_need_a_choice() {
    let lines = [
        &format!("{HEADER}|Ngày trả"),
        "1|H99.05-260901-0001|Cấp phép|01/09/2026|22/09/2026|05/10/2026|Sở Y tế|06/10/2026",
    ];
    let reading = Office::one(&lines.map(|line: &str| line)).read();
    assert_eq!(found(&reading.findings), ["import/two-columns F1", "import/two-columns H1"]);
    let ended = late().column("ended").unwrap();
    let reading = Office::one(&lines.map(|line: &str| line)).says("Ngày trả", Use::Column(ended)).read();
    assert_eq!(found(&reading.findings), Vec::<String>::new());
    assert_eq!(reading.records[0].cells[ended], "2026-10-06");
    assert_eq!(reading.sheets[0].dropped.iter().find(|(one, _)| one.column == 5).unwrap().1, Dropped::Taken);
}

#[test]
fn a_required_column_that_is_missing_is_told_once() {
    let reading = Office::one(&["STT|Mã hồ sơ|Ngày tiếp nhận|Ngày hẹn trả", "1|a-0001|01/09/2026|x"]).read();
    assert_eq!(found(&reading.findings), ["import/no-column A1", "date/impossible D2"]);
    assert_eq!(found(&Office::one(&["a|b", "1|2"]).read().findings), ["import/no-table"]);
    assert_eq!(found(&Office::one(&[HEADER, "|Tổng cộng"]).read().findings), ["import/no-rows"]);
}

#[test]
fn the_sheet_of_the_month_is_read_and_none_other() {
    let rows = |number: u32| {
        vec![
            HEADER.to_owned(),
            format!("1|H99.05-260901-{number:04}|Cấp phép|01/09/2026|22/09/2026||Sở Y tế"),
        ]
    };
    let named = |name: &str, number: u32| {
        let rows = rows(number);
        sheet(name, &rows.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let mut hidden = named("Nháp", 9);
    hidden.hidden = true;
    let guide = sheet("Hướng dẫn", &["Chọn tờ của tháng"]);
    let office = Office::of(vec![guide, named("T9", 1), named("Tháng 10", 2), hidden]);
    assert_eq!(dossiers(&office.read()), ["H99.05-260901-0002 so-y-te"]);
    let mut office = Office::of(vec![named("Đã trả", 1), named("Đang xử lý", 2)]);
    let reading = office.read();
    assert_eq!(
        (found(&reading.findings), &reading.choice),
        (vec!["import/several-sheets".into()], &vec![0, 1])
    );
    office.sheets = vec!["Đã trả".into(), "đang xử lý".into()];
    assert_eq!(dossiers(&office.read()).len(), 2);
}

#[test]
fn hidden_rows_are_read_and_told() {
    let mut office = Office::one(&[
        HEADER,
        "1|H99.05-260901-0001|Cấp phép|01/09/2026|22/09/2026||Sở Y tế",
        "2|H99.05-260901-0002|Cấp phép|01/09/2026|22/09/2026||Sở Y tế",
    ]);
    office.workbook.sheets[0].rows[2].hidden = true;
    let reading = office.read();
    assert_eq!(found(&reading.findings), ["import/hidden-rows A3"]);
    assert!(!reading.blocked(false) && reading.records.len() == 2);
}

#[test]
fn a_row_with_a_code_alone_is_reported_and_not_overlooked() {
    let reading = Office::one(&[
        HEADER,
        "1|H99.05-260901-0001|Cấp phép|01/09/2026|22/09/2026||Sở Y tế",
        "2|H99.05-260901-0002",
        "3||Ghi chú: số liệu tạm|||",
    ])
    .read();
    assert_eq!(reading.records.len(), 2);
    assert_eq!(reading.sheets[0].skipped, [(Skip::Note, vec![3])]);
}

#[test]
fn records_are_sorted_whatever_the_order_of_the_rows() {
    let rows: Vec<String> = (1..=5)
        .map(|n| format!("{n}|H99.05-260901-{n:04}|\"Cấp, phép\"|01/09/2026|22/09/2026||Sở Y tế"))
        .collect();
    let (mut up, mut down): (Vec<&str>, Vec<&str>) = (vec![HEADER], vec![HEADER]);
    up.extend(rows.iter().map(String::as_str));
    down.extend(rows.iter().rev().map(String::as_str));
    assert_eq!(texts(&Office::one(&up).read()), texts(&Office::one(&down).read()));
    let reading = Office::one(&down).read();
    let written = records::write(late(), &reading.records);
    let (start, record) = written[0].origins[0];
    assert!(written[0].bytes[start as usize..].starts_with(b"H99.05-260901-0001"));
    assert_eq!(reading.records[record].row, 5);
}

#[test]
fn numbers_of_rows_are_told_in_runs() {
    assert_eq!(ranges(&[4, 5, 6, 11]), "5–7, 12");
    let many: Vec<usize> = (0..40).step_by(2).collect();
    assert!(ranges(&many).ends_with("15, …"), "{}", ranges(&many));
}

#[test]
fn dates_of_the_workbook_itself_are_taken_as_they_are() {
    let mut office = Office::one(&[HEADER, "1|H99.05-260901-0001|Cấp phép|01/09/2026|22/09/2026||Sở Y tế"]);
    office.workbook.sheets[0].rows[1].cells[3] = Cell::Date(Date::ymd(2026, 9, 3).unwrap());
    let reading = office.read();
    assert_eq!(reading.records[0].cells[late().column("received").unwrap()], "2026-09-03");
}
