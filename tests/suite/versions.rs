//! What was published stays known: comparing with recorded versions, and what the site tells of it.

use crate::site::{TODAY, edit, file, fixture, input, sound, text};
use minhbach::base::diag::Diags;
use minhbach::base::span::{FileId, InputFile};
use minhbach::domain::columns::TableSpec;
use minhbach::domain::version::{Row, Rows, Tally, between};
use minhbach::kinds::registry;
use proptest::prelude::*;

#[test]
fn earlier_and_present_tables_are_handed_out_row_by_row() {
    let inputs = fixture("late");
    let site = sound(inputs.clone(), TODAY);
    // The number of lines, and the first cells of the first row: the column of documents stands before them.
    let told = |text: &str, first: usize| {
        let row: Vec<&str> = text.lines().nth(1).unwrap().split(',').skip(first).take(4).collect();
        (text.lines().count(), row.join(","))
    };
    for (route, path) in [
        ("du-lieu/late/2026-10.closed.csv", "content/late/2026-10.closed.csv"),
        (
            "dinh-chinh/tre-han-2026-10-ban-1.closed.csv",
            "content/published/late/2026-10/1/2026-10.closed.csv",
        ),
    ] {
        let source = inputs.iter().find(|file| &*file.path == path).unwrap();
        assert_eq!(told(text(&site, route), 1), told(&source.text(), 0), "{route}");
    }
    let page = text(&site, "dinh-chinh/tre-han-2026-10-ban-1.html");
    assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(page.contains("Đây là bản ngày 05/11/2026, đã được thay bằng bản 09/11/2026."));
    assert!(page.contains("href=\"../tre-han/2026-10.html\""));
    let list = text(&site, "tre-han/2026-10.html");
    assert!(list.contains("Đính chính 09/11/2026: sửa 1, thêm 1, bỏ 0 dòng."), "{list}");
    assert!(list.contains("href=\"../dinh-chinh/2026-11-09-tre-han-2026-10.html\">Xem thay đổi.</a>"));
    let feed = text(&site, "dinh-chinh/feed.xml");
    assert!(feed.contains("<title>Đính chính 09/11/2026: "), "{feed}");
}

/// The kind itself counts what a correction did to its figures.
#[test]
fn a_correction_tells_which_figures_it_moved() {
    let site = sound(fixture("handling"), TODAY);
    let page = text(&site, "dinh-chinh/2026-11-09-xu-ly-2026-10.html");
    let row =
        "<th scope=\"row\">Hồ sơ trả kết quả trễ hạn</th><td class=\"num\">11</td><td class=\"num\">12</td>";
    assert!(page.contains(row), "{page}");
}

/// Recording what was just published must not change the site.
#[test]
fn a_recorded_version_and_one_that_is_not_yet_make_the_same_site() {
    for kind in ["late", "handling", "satisfaction"] {
        let files = fixture(kind);
        let expected = sound(files.clone(), TODAY);
        let mut recorded = files.clone();
        let present = |file: &InputFile, number: u32, stem: &str| InputFile {
            path: format!(
                "content/published/{kind}/{stem}/{number}/{}",
                file.path.rsplit('/').next().unwrap()
            )
            .into(),
            bytes: file.bytes.clone(),
        };
        for file in files.iter().filter(|file| file.path.starts_with(&format!("content/{kind}/"))) {
            let stem = file.path.rsplit('/').next().unwrap().split('.').next().unwrap();
            let head = format!("{}/{stem}.md", file.path.rsplit_once('/').unwrap().0);
            let head = files.iter().find(|file| *file.path == *head).unwrap();
            if !String::from_utf8_lossy(&head.bytes).contains("\npublished: ") {
                continue;
            }
            let first = format!("content/published/{kind}/{stem}/1/");
            let number = if files.iter().any(|file| file.path.starts_with(&first)) { 2 } else { 1 };
            recorded.push(present(file, number, stem));
        }
        assert!(recorded.len() > files.len());
        assert!(sound(recorded, TODAY) == expected, "{kind}");
    }
}

#[test]
fn order_line_ends_and_spelling_are_no_change() {
    let mut files = fixture("late");
    let path = "content/late/2026-10.closed.csv";
    let earlier = file(&mut files, "content/published/late/2026-10/1/2026-10.closed.csv").clone();
    edit(
        &mut files,
        "content/late/2026-10.md",
        "corrections:\n  - { date: 2026-11-09, reason: bỏ sót 1 hồ sơ và ghi nhầm 1 lý do khi kết xuất }\n",
        "",
    );
    let text = String::from_utf8(earlier).unwrap();
    let (header, rows) = text.split_once('\n').unwrap();
    let mut rows: Vec<&str> = rows.lines().collect();
    rows.reverse();
    let rows = rows.join("\r\n").replace(",2026-10-09,", ",09/10/2026,").replace(",Dược,", ",\"Dược\",");
    *file(&mut files, path) = format!("\u{feff}{header}\r\n{rows}\r\n").into_bytes();
    let site = sound(files, TODAY);
    assert!(!site.contains_key("dinh-chinh/tre-han-2026-10-ban-1.html"));
}

/// Figures that a page hides are not given away by its tables, present or past.
#[test]
fn tables_with_hidden_figures_are_not_handed_out() {
    let mut files = fixture("late");
    edit(&mut files, "content/portal.yaml", "name:", "policies: { dossier_codes: hide-sequence }\nname:");
    let site = sound(files, TODAY);
    let handed_out = |route: &String| [".csv", ".xlsx", ".json"].iter().any(|end| route.ends_with(end));
    let tables = site.keys().filter(|route| handed_out(route) && !route.starts_with("search/"));
    // The calendar tells days alone; the workbook holds nothing else.
    let left = ["du-lieu/datapackage.json", "du-lieu/so-lieu.json", "du-lieu/toan-bo-cong.xlsx"];
    assert!(
        tables.clone().all(|route| route.contains("lich-cong-bo") || left.contains(&route.as_str())),
        "{:?}",
        tables.collect::<Vec<_>>()
    );
    assert!(!text(&site, "du-lieu/datapackage.json").contains("late/"));
    assert!(text(&site, "du-lieu/index.html").contains("Không tải được từng dòng"));
    let correction = text(&site, "dinh-chinh/2026-11-09-tre-han-2026-10.html");
    assert!(correction.contains("sửa 1, thêm 1, bỏ 0 dòng") && !correction.contains("H99.07-260917-0003"));
    assert!(!text(&site, "dinh-chinh/tre-han-2026-10-ban-1.html").contains("H99."));
    let satisfaction = sound(fixture("satisfaction"), TODAY);
    for (route, bytes) in satisfaction.iter().filter(|(route, _)| route.ends_with(".csv")) {
        let text = String::from_utf8(bytes.clone()).unwrap();
        let small = |cell: &str| matches!(cell.parse::<u64>(), Ok(1..=4));
        assert!(!text.lines().skip(1).flat_map(|line| line.split(',').skip(2)).any(small), "{route}");
    }
}

#[test]
fn a_withdrawn_version_says_so_and_shows_nothing() {
    let mut files = fixture("late");
    files.retain(|file| !file.path.starts_with("content/published/"));
    let withdrawn = "published: 2026-11-05\ndate: 2026-11-08\nwithdrawn: Bản này có tên một người dân.\n";
    files.push(input("content/published/late/2026-10/1/withdrawn.yaml", withdrawn));
    let site = sound(files, TODAY);
    for route in ["dinh-chinh/tre-han-2026-10-ban-1.html", "dinh-chinh/2026-11-09-tre-han-2026-10.html"] {
        let page = text(&site, route);
        assert!(
            page.contains("Bản trước đã được gỡ ngày 08/11/2026") && page.contains("có tên một người dân"),
            "{page}"
        );
    }
    assert!(!site.keys().any(|route| route.starts_with("dinh-chinh/") && route.ends_with(".csv")));
}

/// A site of an earlier day knows nothing of a correction to come.
#[test]
fn a_correction_of_a_later_day_is_not_told() {
    let mut files = fixture("late");
    for name in ["2026-10.md", "2026-10.closed.csv", "2026-10.open.csv"] {
        let bytes = file(&mut files, &format!("content/late/{name}")).clone();
        files.push(input(&format!("content/published/late/2026-10/2/{name}"), bytes));
    }
    let site = sound(files, "2026-11-08");
    assert!(!site.keys().any(|route| route.contains("tre-han-2026-10-ban")));
    assert!(!text(&site, "tre-han/2026-10.html").contains("09/11/2026"));
}

fn closed() -> &'static TableSpec {
    let kinds = registry::all();
    let late = kinds.iter().find(|kind| kind.key() == "late").unwrap();
    late.tables()[0]
}

const HEADER: &str = "dossier,procedure,agency,received,due,ended,reason";

/// A table of cells, written in one of two ways.
fn written(rows: &[Vec<String>], plain: bool) -> Rows {
    let mut out = if plain { format!("{HEADER}\n") } else { format!("\u{feff}{HEADER}\r\n") };
    for row in rows {
        let cells = row.iter().map(|cell| if plain { cell.clone() } else { format!("\" {cell} \"") });
        out.push_str(&cells.collect::<Vec<_>>().join(","));
        out.push_str(if plain { "\n" } else { "\r\n" });
    }
    let agency = |word: &str| (word == "Sở A").then(|| "a".to_owned());
    Rows::read(out.as_bytes(), FileId(0), closed(), &agency, &mut Diags::new()).unwrap()
}

/// Rows whose keys are mostly, but not always, different.
fn tables() -> impl Strategy<Value = Vec<Vec<String>>> {
    let row = (0..12u8, 0..3u8, prop::bool::ANY, 1..4u8).prop_map(|(key, word, name, day)| {
        let agency = if name { "Sở A" } else { "b" };
        let ended = format!("2026-10-0{day}");
        let cells =
            [format!("H-{key}"), format!("p{word}"), agency.into(), "2026-09-01".into(), "2026-09-30".into()];
        cells.into_iter().chain([ended, format!("r{}", word % 2)]).collect()
    });
    prop::collection::vec(row, 0..20)
}

fn sorted(mut rows: Vec<Row>) -> Vec<Row> {
    rows.sort();
    rows
}

proptest! {
    /// What is said of a change is all of it: it leads from the old rows to the new ones.
    #[test]
    fn a_statement_leads_from_the_old_rows_to_the_new(old in tables(), new in tables()) {
        let (old, new) = (written(&old, true), written(&new, false));
        let changes = between(&old, &new, &[0]);
        prop_assert_eq!(changes.apply(&old.rows).map(sorted), Some(sorted(new.rows.clone())));
        let tally = Tally::of(std::slice::from_ref(&changes));
        prop_assert_eq!(old.rows.len() + tally.added, new.rows.len() + tally.removed);
        prop_assert_eq!(tally.is_empty(), sorted(old.rows.clone()) == sorted(new.rows.clone()));
        prop_assert!(changes.changed.iter().all(|one| one.columns().next().is_some() && one.before[0] == one.after[0]));
        // The other way round it says the opposite.
        let back = between(&new, &old, &[0]);
        prop_assert_eq!((back.added.len(), back.removed.len()), (tally.removed, tally.added));
    }

    /// Another order and another spelling say nothing.
    #[test]
    fn another_order_and_spelling_say_nothing(rows in tables(), turn in 0..20usize) {
        let mut other = rows.clone();
        let by = turn % other.len().max(1);
        other.rotate_left(by);
        for row in &mut other {
            let iso = row[5].clone();
            row[5] = format!("{}/{}/{}", &iso[8..], &iso[5..7], &iso[..4]);
        }
        prop_assert!(between(&written(&rows, true), &written(&other, false), &[0]).is_empty());
    }
}
