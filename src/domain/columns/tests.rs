use super::*;
use crate::base::diag::text;
use crate::base::span::FileId;
use crate::format::csv_table;

static SPEC: TableSpec = TableSpec {
    name: "t",
    label: text("", ""),
    columns: &[
        Column {
            key: "dossier",
            aliases: &["Mã hồ sơ"],
            label: text("mã", "code"),
            shape: Shape::Text,
            required: true,
        },
        Column {
            key: "due",
            aliases: &["Ngày hẹn trả"],
            label: text("hạn", "due"),
            shape: Shape::Date,
            required: false,
        },
        Column { key: "n", aliases: &[], label: text("", ""), shape: Shape::Count, required: false },
    ],
};

fn read(text: &str) -> Vec<&'static str> {
    let mut diags = Diags::new();
    let table = csv_table::parse(text, FileId(0), &[], &mut diags).unwrap();
    if let Some(mut grid) = Grid::open(&table, &SPEC, &mut diags) {
        for record in grid.records() {
            grid.required(record, 0usize);
            grid.date(record, 1usize);
            grid.count(record, 2usize);
        }
        grid.finish(&mut diags);
    }
    diags.iter().map(|diag| diag.fault.code).collect()
}

#[test]
fn headers_are_keys_or_aliases_in_any_marks() {
    assert!(read("MÃ HỒ SƠ,ngay hen tra\na,2026-01-05\n").is_empty());
}

#[test]
fn unknown_personal_double_and_missing_columns_are_faults() {
    assert_eq!(
        read("dossier,Chủ hồ sơ,xyz,Mã hồ sơ\n"),
        ["csv/personal-column", "csv/unknown-column", "csv/duplicate-column"]
    );
    assert_eq!(read("due\n2026-01-05\n"), ["csv/missing-column"]);
}

#[test]
fn one_month_first_date_puts_its_column_in_doubt() {
    let codes = read("dossier,due\na,10/25/2026\nb,03/04/2026\nc,2026-04-03\nd,30/04/2026\n");
    assert_eq!(codes, ["date/ambiguous", "date/ambiguous"]);
    assert!(read("dossier,due\nb,03/04/2026\n").is_empty());
}

#[test]
fn every_bad_cell_is_reported() {
    assert_eq!(
        read("dossier,due,n\n,31/4/2026,1.234\n"),
        ["csv/empty-cell", "date/impossible", "content/malformed"]
    );
}
