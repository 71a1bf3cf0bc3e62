use super::*;

fn read(text: &str) -> (Option<Table>, Vec<&'static str>) {
    let mut diags = Diags::new();
    let table = parse(text, FileId(0), &["a", "b"], &mut diags);
    (table, diags.iter().map(|diag| diag.fault.code).collect())
}

#[test]
fn cells_are_trimmed_composed_and_placed() {
    let text = "\u{feff}a,b\n x ,\"Đươ\u{300}ng, 1\"\n,\n";
    let (table, codes) = read(text);
    let table = table.unwrap();
    assert!(codes.is_empty());
    assert_eq!(table.records.len(), 1);
    let cell = |field| table.cell(&table.records[0], field);
    assert_eq!((cell(0), cell(1), cell(2)), ("x", "Đường, 1", ""));
    assert_eq!(table.records[0].at, text.find(" x").unwrap());
}

#[test]
fn records_with_and_without_quotes_follow_each_other() {
    let text = "a,b\r\n1,\"x \"\"y\"\"\r\nz\"\r\n\r\n2,\r3,é\"é\n\"4\",5";
    let (table, codes) = read(text);
    let table = table.unwrap();
    assert!(codes.is_empty());
    let rows: Vec<_> = table.records.iter().map(|one| [table.cell(one, 0), table.cell(one, 1)]).collect();
    assert_eq!(rows, [["1", "x \"y\"\r\nz"], ["2", ""], ["3", "é\"é"], ["4", "5"]]);
    let starts = ["1,", "2,", "3,", "\"4\""].map(|start| text.find(start).unwrap());
    assert!(table.records.iter().map(|one| one.at).eq(starts));
}

#[test]
fn cells_in_quotes_are_what_stands_between_them() {
    for (row, cells) in [
        ("\"x, y\",z\n", ["x, y", "z"]),
        ("z,\"x, y\"", ["z", "x, y"]),
        ("\"\",\" x \"\r\n", ["", "x"]),
        ("\"x\",\r", ["x", ""]),
        ("\"x\"\"y\",z", ["x\"y", "z"]),
        ("\"x\"y,z", ["xy", "z"]),
        ("x\"y\",\"z\ny\"", ["x\"y\"", "z\ny"]),
    ] {
        let (table, codes) = read(&format!("a,b\n{row}"));
        let table = table.unwrap();
        assert!(codes.is_empty(), "{row:?}");
        let found: Vec<_> =
            table.records.iter().map(|one| [table.cell(one, 0), table.cell(one, 1)]).collect();
        assert_eq!(found, [cells], "{row:?}");
    }
}

#[test]
fn every_ragged_row_is_reported_and_the_rest_is_kept() {
    let (table, codes) = read("a,b\n1\n1,2\n1,2,3\n");
    assert_eq!(codes, ["csv/ragged", "csv/ragged"]);
    assert_eq!(table.unwrap().records.len(), 1);
}

#[test]
fn an_empty_table_and_a_foreign_separator_are_faults() {
    assert_eq!(read(" \n\n").1, ["csv/empty"]);
    assert_eq!(read("a;b\n1;2\n").1, ["csv/separator"]);
}

#[test]
fn a_quote_that_is_never_closed_is_a_fault_at_its_line_and_the_rows_behind_it_are_no_cell() {
    let mut diags = Diags::new();
    let text = "a,b\n1,2\n3,\"Chờ\n4,5\n6,7\n";
    let table = parse(text, FileId(0), &["a", "b"], &mut diags).unwrap();
    assert_eq!(table.records.len(), 1);
    let found: Vec<_> = diags.iter().map(|diag| (diag.fault.code, diag.span)).collect();
    let at = text.find("3,").unwrap();
    assert_eq!(found, [("csv/open-quote", Some(Span::cell(FileId(0), at, 1)))]);
    let said = diags.iter().next().unwrap().says(crate::base::diag::Lang::En);
    assert!(said.contains("line 3"), "{said}");
    for text in ["a,b\n\"1,2\n3,4\n", "a,b\n1,\"x\"\"", "a,b\n1,\"x\ny\",\"z", "\"a,b\n1,2\n"] {
        assert!(read(text).1.contains(&"csv/open-quote"), "{text:?}");
    }
    for text in ["a,b\n1,\"x\"", "a,b\n1,\"\"", "a,b\n1,5\"\n", "a,b\n1,\"x\"\"\"\n", "a,b\n\"1\"x,2"] {
        assert!(read(text).1.is_empty(), "{text:?}");
    }
}

#[test]
fn rows_within_a_cell_are_a_fault_and_lines_of_prose_are_none() {
    for text in ["a,b,c,d\n1,2,3,\"x\n3,4,5,6\n6,7,8,\"y\"\n", "a,b,c,d\n1,2,3,\"x\n3,4,5,\"y\"\n"] {
        assert_eq!(read(text).1, ["csv/rows-in-cell"], "{text:?}");
    }
    for text in [
        "a,b,c,d\n1,2,3,\"x\ngiấy, đơn, ảnh, sổ\"\n",
        "a,b,c,d\n1,2,3,\"x\n3,4\"\n",
        "a,b\n1,\"x\n1,5 ngày\"\n",
    ] {
        assert!(read(text).1.is_empty(), "{text:?}");
    }
}
