//! What is told or asked instead of being guessed: rows above others, merged cells, other months, totals.

use super::*;
use crate::domain::fold::fold;

fn row(number: u32) -> String {
    format!("{number}|H99.05-260901-{number:04}|Cấp phép|01/09/2026|22/09/2026||Sở Y tế")
}

fn fields(reading: &Reading) -> Vec<&str> {
    let field = late().column("field").unwrap();
    reading.records.iter().map(|one| one.cells[field].as_str()).collect()
}

/// Two lists of a person each: nobody is a field.
#[test]
fn a_numbered_row_is_a_field_only_where_somebody_says_so() {
    let lines =
        [HEADER, "I|Nguyễn Thị Lan", &row(1), "II|Hồ sơ đang giải quyết", &row(2), "III|Dược", &row(3)];
    let reading = Office::one(&lines).read();
    assert_eq!(
        found(&reading.findings),
        ["import/person-group B2", "import/unsure-group B4", "import/unsure-group B6"]
    );
    assert!(reading.blocked(false) && !reading.findings[0].diag.says(Lang::Vi).contains("Lan"));
    assert_eq!(fields(&reading), ["", "", ""]);
    let field = Use::Column(late().column("field").unwrap());
    let office =
        Office::one(&lines).says("Nguyễn Thị Lan", Use::Drop).says("Hồ sơ đang giải quyết", Use::Drop);
    let reading = office.says("DƯỢC", field).read();
    assert_eq!(found(&reading.findings), Vec::<String>::new());
    assert_eq!(fields(&reading), ["", "", "Dược"]);
    let kept: Vec<String> =
        reading.remembered(late()).iter().map(|one| format!("{}={}", one.header, one.column)).collect();
    assert!(kept.contains(&"Dược=field".into()) && kept.contains(&"Nguyễn Thị Lan=drop".into()), "{kept:?}");
    assert_eq!(reading.sheets[0].groups.iter().map(|one| one.text.as_str()).collect::<Vec<_>>(), ["Dược"]);
}

#[test]
fn a_row_is_a_field_that_says_so_or_that_earlier_lists_know() {
    let mut office = Office::one(&[
        HEADER,
        "I|Dược",
        &row(1),
        "II|Lĩnh vực Đất đai",
        &row(2),
        "III|Trần Văn Nam",
        &row(3),
    ]);
    let known = ["Dược", "Trần Văn Nam"].map(fold);
    office.known.insert("field", known.into_iter().collect());
    let reading = office.read();
    assert_eq!(found(&reading.findings), ["import/person-group B6"]);
    assert_eq!(fields(&reading), ["Dược", "Đất đai", ""]);
}

#[test]
fn a_remark_below_the_table_is_no_question() {
    let reading = Office::one(&[HEADER, &row(1), "1. Bảng này tạm tính"]).read();
    assert_eq!(found(&reading.findings), Vec::<String>::new());
    assert_eq!(reading.sheets[0].skipped, [(Skip::Note, vec![2])]);
}

/// The title of the first group is no second row of the header.
#[test]
fn a_title_below_the_header_is_no_part_of_it() {
    let reading =
        Office::one(&[HEADER, "A. Lĩnh vực Dược", &row(1), "B. Cán bộ: Trần Văn Nam", &row(2)]).read();
    assert_eq!(reading.sheets[0].header, (0, 0));
    assert_eq!(found(&reading.findings), ["import/person-group A4"]);
    assert_eq!(fields(&reading), ["Dược", ""]);
}

#[test]
fn personal_data_fill_no_column_whoever_says_so() {
    let column = |key: &str| Use::Column(late().column(key).unwrap());
    let lines = [&*format!("{HEADER}|Chủ hồ sơ"), &*format!("{}|Nguyễn Thị Lan", row(1))];
    let reading = Office::one(&lines).says("Chủ hồ sơ", column("reason")).read();
    assert_eq!(found(&reading.findings), ["import/personal-column H1"]);
    assert!(reading.blocked(false) && !texts(&reading)[0].1.contains("Lan"));
    let reading = Office::one(&lines).says("Chủ hồ sơ", Use::Drop).read();
    assert_eq!(found(&reading.findings), Vec::<String>::new());
}

#[test]
fn cells_merged_downwards_hold_for_every_row_that_they_cover() {
    let lines = [
        &*format!("{HEADER}|Số văn bản xin lỗi|Ngày xin lỗi"),
        &*format!("{}|5/TXL|29/09/2026", row(1)),
        "2|H99.05-260901-0002|Cấp phép|01/09/2026|22/09/2026|||",
        "3|H99.05-260901-0003|Cấp phép|01/09/2026|22/09/2026||",
        "",
    ];
    let mut office = Office::one(&lines);
    let merged = |left, bottom| Merged { top: 1, bottom, left, right: left };
    office.workbook.sheets[0].merged = vec![merged(6, 3), merged(7, 3), merged(8, 9)];
    let reading = office.read();
    assert_eq!(found(&reading.findings), Vec::<String>::new());
    let of = |key: &str| {
        let column = late().column(key).unwrap();
        reading.records.iter().map(|one| one.cells[column].clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        (of("agency"), of("apology_no")),
        (vec!["so-y-te".to_owned(); 3], vec!["5/TXL".to_owned(); 3])
    );
    assert_eq!((of("apology_on"), reading.sheets[0].merged.len()), (vec!["2026-09-29".to_owned(); 3], 3));
}

#[test]
fn a_table_of_another_month_is_told() {
    let lines = |title: &str| vec![title.to_owned(), HEADER.to_owned(), row(1)];
    let read = |name: &str, title: &str| {
        let lines = lines(title);
        Office::of(vec![sheet(name, &lines.iter().map(String::as_str).collect::<Vec<_>>())]).read()
    };
    let codes = |name: &str, title: &str| found(&read(name, title).findings);
    assert_eq!(codes("1", "Kỳ báo cáo: Tháng 9 năm 2026"), ["import/names-other-period A1"]);
    assert_eq!(codes("T9", "DANH SÁCH"), ["import/names-other-period"]);
    assert_eq!(codes("T9", "Tháng 10/2026"), ["import/names-other-period"]);
    assert_eq!(codes("T10", "Tháng 10/2026, so với tháng 9/2026"), Vec::<String>::new());
    assert!(read("T9", "DANH SÁCH").blocked(true));
}

#[test]
fn no_sheet_of_another_month_is_advised() {
    let lines = [HEADER, &*row(1)];
    let advice = |names: &[&str]| {
        let reading = Office::of(names.iter().map(|name| sheet(name, &lines)).collect()).read();
        (reading.findings[0].diag.fault.code, reading.findings[0].diag.mend(Lang::Vi))
    };
    let (code, mend) = advice(&["T9", "T8"]);
    assert!(code == "import/sheets-of-others" && !mend.contains("T9"), "{mend}");
    let (code, mend) = advice(&["T9", "Đã trả", "Đang xử lý"]);
    assert!(code == "import/several-sheets" && mend.contains("Đã trả"), "{mend}");
}

#[test]
fn data_without_a_heading_are_named() {
    let reading = Office::one(&[HEADER, &format!("{}||7", row(1)), &format!("{}|8", row(2))]).read();
    assert_eq!(found(&reading.findings), ["import/no-heading I2"]);
    let says = reading.findings[0].diag.says(Lang::Vi);
    assert_eq!(says, "2 ô dữ liệu ở cột H, I không có tiêu đề nên không được nhập (dòng 2–3).");
}

#[test]
fn a_total_that_is_left_out_is_compared() {
    let total = |sum: &str| {
        let lines = [
            "TT|Đơn vị|Số lượt tiếp|Số người|Kỳ trước chuyển sang|Tiếp nhận trong kỳ|Đủ điều kiện xử lý|Thuộc thẩm quyền",
            "1|Sở Y tế|1.020|26|1|1|1|1",
            "2|Sở Xây dựng|5|5|-|2|2|2",
            &format!("|Tổng số|{sum}|31|1|3||3"),
        ];
        let kinds = registry::all();
        let spec =
            kinds.iter().flat_map(|kind| kind.imports()).find(|spec| spec.word == "reception").unwrap();
        let office = Office::one(&lines.map(|line: &str| line));
        let reading = read(&Request {
            workbook: &office.workbook,
            spec,
            directory: &directory(),
            period: Period::parse("2026-10").unwrap(),
            decisions: &office.decisions,
            sheets: &[],
            names_officials: false,
            known: &office.known,
            may_be_empty: false,
        });
        found(&reading.findings).into_iter().filter(|one| one.starts_with("import/total")).collect::<Vec<_>>()
    };
    assert_eq!(total("1.025"), Vec::<String>::new());
    assert_eq!(total("99"), ["import/total-differs C4"]);
}
