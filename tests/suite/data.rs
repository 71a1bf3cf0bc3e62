//! What is handed out as data: all forms say the same, the descriptions are true, and no cell is a formula.

use crate::site::{Files, TODAY, edit, file, fixture, sound, text};
use calamine::{Data, Reader, Xlsx};
use minhbach::base::digest::Digest;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::Cursor;

/// The header and the rows of a published CSV file.
fn csv(bytes: &[u8]) -> (Vec<String>, Vec<Vec<String>>) {
    let text = std::str::from_utf8(bytes).unwrap().strip_prefix('\u{feff}').unwrap();
    assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']), "{text:.200}");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect());
    (header, rows.collect())
}

/// A cell of the CSV file without its apostrophe.
fn bare(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(cell)
}

fn is_code(cell: &str) -> bool {
    ["[x]", "[z]", "[c]", "[p]"].contains(&cell)
}

fn same_as_json(cell: &str, value: &Value) -> bool {
    match value {
        Value::Null => is_code(cell),
        Value::Bool(yes) => cell == if *yes { "yes" } else { "no" },
        Value::Number(number) => cell.parse::<f64>().ok() == number.as_f64(),
        other => other.as_str() == Some(bare(cell)),
    }
}

fn same_as_sheet(cell: &str, value: &Data) -> bool {
    match value {
        Data::Float(number) => cell.parse::<f64>().ok() == Some(*number),
        Data::Int(number) => cell.parse::<i64>().ok() == Some(*number),
        Data::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            cell == format!("{year:04}-{month:02}-{day:02}")
        }
        other => {
            let text = other.to_string();
            text == bare(cell)
        }
    }
}

#[test]
fn workbook_csv_and_json_say_the_same() {
    for kind in minhbach::kinds::registry::all().iter().map(|kind| kind.key()) {
        if kind == "pages" {
            continue;
        }
        let site = sound(fixture(kind), TODAY);
        let mut seen = 0;
        for (route, bytes) in
            site.iter().filter(|(route, _)| route.starts_with("du-lieu/") && route.ends_with(".csv"))
        {
            let (header, rows) = csv(bytes);
            assert!(rows.iter().flatten().all(|cell| !cell.is_empty()), "{route}");
            let json: Vec<serde_json::Map<String, Value>> =
                serde_json::from_slice(&site[&route.replace(".csv", ".json")]).unwrap();
            assert_eq!(json.len(), rows.len(), "{route}");
            for (row, object) in rows.iter().zip(&json) {
                assert!(object.keys().eq(&header), "{route}");
                assert!(
                    row.iter().zip(object.values()).all(|(cell, value)| same_as_json(cell, value)),
                    "{route} {row:?}"
                );
            }
            let stem = route.strip_suffix(".csv").unwrap();
            // The tables of several documents have one workbook about a matter.
            let own = || (stem.trim_end_matches("-ket-qua"), stem.trim_start_matches("du-lieu/"));
            let (book, table) = stem.rsplit_once('.').unwrap_or_else(own);
            let mut book = Xlsx::new(Cursor::new(&site[&format!("{book}.xlsx")])).unwrap();
            let sheet = book.worksheet_range(table).unwrap();
            assert_eq!(sheet.height(), rows.len() + 1, "{route}");
            for (row, cells) in rows.iter().zip(sheet.rows().skip(1)) {
                assert!(
                    row.iter().zip(cells).all(|(cell, value)| same_as_sheet(cell, value)),
                    "{route} {row:?} {cells:?}"
                );
                seen += 1;
            }
            let notes = book.worksheet_range("Ghi chú").unwrap();
            let notes = notes.rows().map(|row| row[1].to_string()).collect::<Vec<_>>();
            assert!(notes.contains(&Digest::of(bytes).to_string()), "{route} {notes:#?}");
        }
        assert!(seen > 2, "{kind}");
        let whole = Xlsx::new(Cursor::new(&site["du-lieu/toan-bo-cong.xlsx"])).unwrap();
        assert!(whole.sheet_names().iter().any(|name| name.starts_with(&format!("{kind}."))));
    }
}

#[test]
fn a_cell_that_looks_like_a_formula_calculates_nothing() {
    let mut files = fixture("late");
    let path = "content/late/2026-10.closed.csv";
    let file = files.iter().find(|file| &*file.path == path).unwrap();
    let (header, rows) = {
        let mut reader = csv::Reader::from_reader(file.bytes.as_slice());
        let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        (header, reader.records().map(Result::unwrap).collect::<Vec<_>>())
    };
    let reason = header.iter().position(|one| one == "reason").unwrap();
    let filled = rows.iter().find(|row| !row[reason].is_empty()).unwrap()[reason].to_owned();
    edit(&mut files, path, &filled, "\"=HYPERLINK(\"\"x\"\")\"");
    edit(
        &mut files,
        "content/late/2026-10.md",
        "corrections:\n",
        "corrections:\n  - { date: 2026-11-10, reason: thử }\n",
    );
    let site = sound(files, TODAY);
    let csv = text(&site, "du-lieu/late/2026-10.closed.csv");
    assert!(csv.contains(",\"'=HYPERLINK(\"\"x\"\")\","), "{csv}");
    let json = text(&site, "du-lieu/late/2026-10.closed.json");
    assert!(json.contains("\"reason\":\"=HYPERLINK(\\\"x\\\")\""), "{json}");
    let mut book = Xlsx::new(Cursor::new(&site["du-lieu/late/2026-10.xlsx"])).unwrap();
    assert_eq!(book.worksheet_formula("closed").unwrap().used_cells().count(), 0);
    let sheet = book.worksheet_range("closed").unwrap();
    assert!(sheet.used_cells().any(|(_, _, value)| *value == Data::String("=HYPERLINK(\"x\")".to_owned())));
}

#[test]
fn a_portal_chooses_its_forms_and_csv_stays_as_it_is() {
    let whole = sound(fixture("handling"), TODAY);
    let mut files = fixture("handling");
    edit(&mut files, "content/portal.yaml", "name:", "downloads: [csv]\nname:");
    let lean = sound(files, TODAY);
    let tables = |site: &Files, end: &str| -> BTreeMap<String, Vec<u8>> {
        let own = |route: &String| {
            route.starts_with("du-lieu/") && route.ends_with(end) && !route.ends_with(".schema.json")
        };
        site.iter()
            .filter(|(route, _)| own(route))
            .map(|(route, bytes)| (route.clone(), bytes.clone()))
            .collect()
    };
    assert!(tables(&lean, ".csv") == tables(&whole, ".csv") && !tables(&lean, ".csv").is_empty());
    assert!(!tables(&whole, ".xlsx").is_empty() && tables(&lean, ".xlsx").is_empty());
    assert!(tables(&lean, ".json").keys().eq(["du-lieu/datapackage.json", "du-lieu/so-lieu.json"]));
    let page = text(&lean, "xu-ly/2026-10.html");
    assert!(page.contains("Tải CSV: ") && !page.contains("Tải Excel"), "{page}");
}

/// What frictionless checks too: names, paths, lengths, digests, and columns in the order of the header.
#[test]
fn the_package_describes_every_csv_file_as_it_is() {
    for kind in minhbach::kinds::registry::all().iter().map(|kind| kind.key()) {
        if kind == "pages" {
            continue;
        }
        let site = sound(fixture(kind), TODAY);
        let package: Value = serde_json::from_slice(&site["du-lieu/datapackage.json"]).unwrap();
        let mut names = std::collections::BTreeSet::new();
        let resources = package["resources"].as_array().unwrap();
        for resource in resources {
            let text = |key: &str| resource[key].as_str().unwrap_or_else(|| panic!("{key}: {resource}"));
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "._-".contains(c);
            assert!(text("name").chars().all(plain) && names.insert(text("name").to_owned()), "{resource}");
            let bytes = &site[&format!("du-lieu/{}", text("path"))];
            assert_eq!(resource["bytes"].as_u64(), Some(bytes.len() as u64), "{resource}");
            assert_eq!(text("hash"), format!("sha256:{}", Digest::of(bytes)));
            let schema: Value =
                serde_json::from_slice(&site[&format!("du-lieu/{}", text("schema"))]).unwrap();
            let fields = schema["fields"].as_array().unwrap();
            let (header, rows) = csv(bytes);
            assert!(fields.iter().map(|field| field["name"].as_str().unwrap()).eq(&header), "{resource}");
            for (column, field) in fields.iter().enumerate() {
                let right = |cell: &String| match field["type"].as_str().unwrap() {
                    _ if is_code(cell) => field["constraints"]["required"] == false,
                    "integer" => cell.parse::<u64>().is_ok(),
                    "number" => cell.parse::<f64>().is_ok(),
                    "boolean" => cell == "yes" || cell == "no",
                    "date" => {
                        minhbach::base::date::parse_date(cell).is_ok_and(|day| day.to_string() == *cell)
                    }
                    _ => true,
                };
                assert!(rows.iter().all(|row| right(&row[column])), "{} {field}", text("path"));
            }
        }
        let files =
            site.keys().filter(|route| route.starts_with("du-lieu/") && route.ends_with(".csv")).count();
        assert_eq!(resources.len(), files, "{kind}");
    }
}

#[test]
fn catalogues_name_files_that_are_there() {
    let site = sound(fixture("late"), TODAY);
    let catalog: Value = serde_json::from_slice(&site["du-lieu/dcat.jsonld"]).unwrap();
    let datasets = catalog["dcat:dataset"].as_array().unwrap();
    let files: Vec<&str> = datasets
        .iter()
        .flat_map(|one| one["dcat:distribution"].as_array().unwrap())
        .map(|one| one["dcat:downloadURL"]["@id"].as_str().unwrap())
        .collect();
    assert!(
        files.len() == 8 && files.iter().all(|file| site.contains_key(&format!("du-lieu/{file}"))),
        "{files:?}"
    );
    let page = text(&site, "du-lieu/late.html");
    let (_, rest) = page.split_once("<script type=\"application/ld+json\">").unwrap();
    let data: Value = serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap();
    assert_eq!(data["@type"], "Dataset");
    assert_eq!(data["distribution"].as_array().unwrap().len(), 5);
}

#[test]
fn the_newest_public_report_is_the_last_change_of_a_plan_and_its_data() {
    let mut files = fixture("plans");
    let portal = file(&mut files, "content/portal.yaml");
    portal.extend_from_slice(b"\nbase_url: https://a.example/\n");
    for (as_of, changed, words) in
        [(TODAY, "2026-10-05", "05/10/2026"), ("2026-06-10", "2026-06-01", "01/06/2026")]
    {
        let site = sound(files.clone(), as_of);
        let lastmod = |plan: &str, day: &str| {
            let entry = format!("<loc>https://a.example/ke-hoach/{plan}</loc><lastmod>{day}</lastmod>");
            assert!(text(&site, "sitemap.xml").contains(&entry), "{entry}");
        };
        lastmod("2026-cchc.html", changed);
        lastmod("2023-khong-bao-cao.html", "2022-12-30");
        let catalog: Value = serde_json::from_slice(&site["du-lieu/dcat.jsonld"]).unwrap();
        let of_plans = &catalog["dcat:dataset"][0];
        assert_eq!(of_plans["dct:issued"]["@value"], "2022-12-30", "{of_plans:#}");
        assert_eq!(of_plans["dct:modified"]["@value"], changed, "{of_plans:#}");
        let page = text(&site, "du-lieu/plans.html");
        assert!(page.contains(&format!("\"dateModified\":\"{changed}\"")), "{page}");
        for route in ["du-lieu/plans.html", "du-lieu/index.html"] {
            assert!(text(&site, route).contains(words), "{route}");
        }
    }
}
