use super::*;
use crate::base::diag::text;
use crate::domain::agency::Agency;

fn directory() -> Directory {
    let yaml = "- {id: so-y-te, name: Sở Y tế, level: department}\n\
        - {id: so-vh, name: \"Sở Văn hóa, Thể thao và Du lịch\", level: department}\n";
    let agencies: Vec<Agency> = crate::format::yaml::typed(yaml).unwrap();
    Directory::new(agencies.into_iter().map(|one| (one, NOWHERE)).collect(), |_| ())
}

fn words(shape: Shape, texts: &[&str]) -> (Vec<String>, Vec<&'static str>) {
    cells(shape, &texts.iter().map(|text| Cell::Text((*text).into())).collect::<Vec<_>>())
}

fn cells(shape: Shape, cells: &[Cell]) -> (Vec<String>, Vec<&'static str>) {
    let column = Column { key: "x", aliases: &[], label: text("x", "y"), shape, required: false };
    let column: &'static Column = Box::leak(Box::new(column));
    let directory = directory();
    let mut findings = Vec::new();
    let placed = cells.iter().enumerate().map(|(row, cell)| (Place::cell(0, row, 0), cell));
    let mut reader = ColumnReader::new(column, &directory, placed.clone(), &mut findings);
    let values = placed.map(|(place, cell)| reader.read(cell, place, &mut findings)).collect();
    (values, findings.iter().map(|finding| finding.diag.fault.code).collect())
}

#[test]
fn dates_of_all_forms_become_one() {
    let (values, codes) = words(Shape::Date, &["05/10/2026", "5-10-2026", "5.10.2026 08:30", "-", ""]);
    assert_eq!(values, ["2026-10-05", "2026-10-05", "2026-10-05", "", ""]);
    assert!(codes.is_empty());
    let day = Date::ymd(2026, 10, 5).unwrap();
    assert_eq!(cells(Shape::Date, &[Cell::Date(day)]).0, ["2026-10-05"]);
}

#[test]
fn one_month_first_date_puts_its_column_in_doubt() {
    let (values, codes) = words(Shape::Date, &["10/25/2026", "03/04/2026", "2026-04-03", "30/04/2026"]);
    assert_eq!(values, ["", "", "2026-04-03", "2026-04-30"]);
    assert_eq!(codes, ["date/ambiguous", "date/ambiguous"]);
    assert_eq!(words(Shape::Date, &["31/4/2026", "1/2/26"]).1, ["date/impossible", "date/ambiguous"]);
    let worded = words(Shape::Date, &["10/25/2026", "ngày 10 tháng 9 năm 2026"]);
    assert_eq!((worded.0[1].as_str(), worded.1), ("2026-09-10", vec!["date/ambiguous"]));
    let early = Date::ymd(1900, 1, 5).unwrap().plus_days(-30);
    assert_eq!(cells(Shape::Date, &[Cell::Date(early)]).1, ["date/impossible"]);
}

#[test]
fn a_number_in_a_column_of_dates_is_told_as_the_day_that_it_may_be() {
    for cell in [Cell::Number("46275".into()), Cell::Text("46275".into())] {
        assert_eq!(cells(Shape::Date, &[cell]).1, ["import/serial-date"]);
    }
    let finding = serial("46275", Place::cell(0, 0, 0)).unwrap();
    let said = finding.diag.says(crate::base::diag::Lang::Vi);
    assert!(said.contains("10/09/2026"), "{said}");
    assert_eq!(words(Shape::Date, &["12", "2026", "462750"]).1, ["date/impossible"; 3]);
}

#[test]
fn dates_that_a_program_swapped_are_found() {
    let low = |day| Cell::Date(Date::ymd(2026, day, 10).unwrap());
    let high = |day: u32| Cell::Text(format!("{day}/10/2026"));
    assert_eq!(cells(Shape::Date, &[low(1), low(2), high(13), high(30)]).1, ["import/swapped-dates"]);
    assert!(cells(Shape::Date, &[low(1), low(2), high(13), high(3)]).1.is_empty());
}

#[test]
fn counts_take_either_separator_and_decimals_need_evidence() {
    let (values, codes) = words(Shape::Count, &["1.234", "1,234", "1 234", "7", "12,5", "-1"]);
    assert_eq!(values, ["1234", "1234", "1234", "7", "", ""]);
    assert_eq!(codes, ["content/malformed", "content/malformed"]);
    assert_eq!(words(Shape::Decimal, &["99,8", "1.234"]).0, ["99.8", "1234"]);
    assert_eq!(words(Shape::Decimal, &["99.8", "1.234", "1,234"]).0, ["99.8", "1.234", "1234"]);
    assert_eq!(words(Shape::Decimal, &["1.234"]).1, ["import/ambiguous-number"]);
    assert_eq!(words(Shape::Decimal, &["gần 5"]).1, ["content/malformed"]);
}

#[test]
fn a_count_with_a_fraction_is_a_thousand_that_a_program_cut() {
    let number = |text: &str| Cell::Number(text.into());
    let (values, codes) = cells(Shape::Count, &[number("12"), number("12.0"), number("1.234")]);
    assert_eq!((values, codes), (vec!["12".into(), "12".into(), String::new()], vec!["content/malformed"]));
}

#[test]
fn a_number_of_the_workbook_becomes_a_figure_that_reads_the_same() {
    let number = |text: &str| Cell::Number(text.into());
    let given =
        [number("12.345"), number("0.125"), number("-1234.5"), number("1234"), Cell::Text("gần 352".into())];
    let (values, codes) = cells(Shape::Figure, &given);
    assert_eq!(values, ["12,345", "0,125", "-1234,5", "1234", "gần 352"]);
    assert!(codes.is_empty());
}

#[test]
fn agencies_become_ids_and_unknown_ones_are_told_once() {
    let (values, codes) = words(Shape::Agency, &["Sở Y tế", "SO Y TE", "Sở Y tê1", "Sở Y tê1"]);
    assert_eq!(values, ["so-y-te", "so-y-te", "", ""]);
    assert_eq!(codes, ["agency/unknown"]);
    let text = "Sở Văn hóa, Thể thao và Du lịch, Sở Y tế;\n- Sở Y tế, Sở X";
    let (values, codes) = words(Shape::Agencies, &[text]);
    assert_eq!((values, codes), (vec!["so-vh;so-y-te".to_owned()], vec!["agency/unknown"]));
}

#[test]
fn text_is_one_line_and_faults_of_formulas_are_no_values() {
    assert_eq!(words(Shape::Text, &["a\n b", "-"]).0, ["a b", "-"]);
    assert_eq!(cells(Shape::Text, &[Cell::Fault("#REF!".into())]).1, ["import/formula"]);
    for shape in [Shape::Text, Shape::Date, Shape::Count] {
        assert_eq!(cells(shape, &[Cell::Uncalculated]).1, ["import/uncalculated"]);
    }
    assert_eq!(words(Shape::Choice(&[">=", "<"]), &["≥", "<", "?"]).0, [">=", "<", "?"]);
    assert_eq!(words(Shape::YesNo, &["Có", "không", "x"]).0, ["yes", "", "yes"]);
}
