//! Every figure that pages of the bundled portal show follows from the tables that it hands out, and stands on the page as
//! the list of figures says.

use crate::site::{Files, bundled};
use minhbach::stages::verify::{self, Wrong, verify};
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// The folder of data of a site.
fn data(site: &Files) -> verify::Files {
    let below = |(route, bytes): (&String, &Vec<u8>)| {
        let path = route.strip_prefix("du-lieu/")?;
        Some((path.to_owned(), bytes.clone()))
    };
    site.iter().filter_map(below).collect()
}

#[test]
fn every_figure_recomputes_and_stands_on_its_page() {
    let site = bundled();
    let mut files = data(site);
    let report = verify(&files, None).unwrap();
    let wrong = &report.wrong;
    assert!(wrong.is_empty(), "{} such as {:#?}", wrong.len(), &wrong[..wrong.len().min(9)]);
    assert!(report.right > 25_000, "{}", report.right);
    // The plan that bears no day is not handed out.
    assert!(report.left.keys().eq(["undated"]) && report.left["undated"] < 5, "{:?}", report.left);
    shown(site, &files[verify::LIST]);
    crate::hidden::attack(site);
    changed(&mut files);
}

/// A page as the test looks at it.
struct Page {
    html: String,
    text: OnceCell<String>,
    lead: String,
    answers: Vec<String>,
    facts: Vec<(String, String)>,
    parts: Vec<(String, String)>,
    rows: Vec<(String, Vec<String>)>,
}

/// The pieces of a text between two marks.
fn between<'t>(text: &'t str, open: &'t str, close: &'t str) -> impl Iterator<Item = &'t str> {
    text.split(open).skip(1).filter_map(move |rest| rest.split_once(close).map(|(piece, _)| piece))
}

/// A piece of HTML without tags and references.
fn plain(html: &str) -> String {
    let mut text = String::new();
    for (at, part) in html.split('<').enumerate() {
        text.push_str(if at == 0 { part } else { part.split_once('>').map_or("", |(_, rest)| rest) });
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#x27;", "'");
    text.replace("&amp;", "&").split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

impl Page {
    fn new(html: &str) -> Page {
        let pair = |(one, other): (&str, &str)| (plain(one), plain(other));
        let row = |row: &str| {
            let heading = between(row, "<th scope=\"row\"", "</th>").next()?;
            let cells = between(row, "<td", "</td>").map(|cell| plain(&format!("<td{cell}")));
            Some((plain(&format!("<th{heading}")), cells.collect()))
        };
        Page {
            html: html.to_owned(),
            text: OnceCell::new(),
            lead: between(html, "<p class=\"lead\">", "</p>").map(plain).collect(),
            answers: between(html, "<p class=\"figure\">", "</p>").map(plain).collect(),
            facts: between(html, "<dt>", "</dd>")
                .filter_map(|one| one.split_once("</dt>"))
                .map(pair)
                .collect(),
            parts: between(html, "<strong>", "</li>")
                .filter_map(|one| one.split_once("</strong>"))
                .map(|(count, label)| (label.split("<span").next().unwrap_or_default(), count))
                .map(pair)
                .collect(),
            rows: between(html, "<tr", "</tr>").filter_map(row).collect(),
        }
    }

    fn shows(&self, place: &str, label: &str, text: &str) -> bool {
        let labelled =
            |all: &[(String, String)]| all.iter().any(|(one, value)| one == label && value == text);
        match place {
            "lead" => self.lead.contains(text),
            "answer" => {
                self.answers.iter().any(|answer| answer == text || answer.starts_with(&format!("{text} ")))
            }
            "text" => self.text.get_or_init(|| plain(&self.html)).contains(text),
            "fact" => labelled(&self.facts),
            "part" => labelled(&self.parts),
            // Where a table is stacked on a phone, a cell begins with the label of its column.
            "row" => self.rows.iter().filter(|(heading, _)| heading == label).any(|(_, cells)| {
                cells.iter().any(|cell| cell == text || cell.ends_with(&format!(" {text}")))
            }),
            other => panic!("{other}"),
        }
    }
}

/// What the list says of pages is what the pages say.
fn shown(site: &Files, list: &[u8]) {
    let list: serde_json::Value = serde_json::from_slice(list).unwrap();
    let mut pages: BTreeMap<String, Page> = BTreeMap::new();
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for figure in list["figures"].as_array().unwrap() {
        for shown in figure["shown"].as_array().unwrap() {
            let part = |at: usize| shown[at].as_str().unwrap_or_default();
            let page = pages.entry(part(0).to_owned()).or_insert_with(|| {
                let bytes = site.get(part(0)).unwrap_or_else(|| panic!("no {}", part(0)));
                Page::new(&String::from_utf8_lossy(bytes))
            });
            seen += 1;
            if !page.shows(part(1), &plain(part(2)), &plain(part(3))) {
                wrong.push(format!("{} {shown}", figure["name"]));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {seen}, such as {:#?}", wrong.len(), &wrong[..wrong.len().min(12)]);
    assert!(seen > 20_000, "{seen}");
}

/// A published table and a cell in it: the column, what stands there, what somebody writes in its place, and a piece of the
/// names of the figures that do not hold any more.
const CHANGES: [(&str, &str, &str, &str, &str); 18] = [
    ("late/2026-10.closed.csv", "explained_on", "2026-08-07", "[x]", "Đã giải trình"),
    ("late/2026-10.closed.csv", "reappointments", "*", "[z]", "Đã hẹn lại"),
    ("handling/2026-10.rows.csv", "in_total", "yes", "no", "tháng 10/2026"),
    ("plans/2026-cchc-minh-hoa.tasks.csv", "state", "done-in-time", "overdue", "2026"),
    ("satisfaction/2026-q3.results.csv", "n", "*", "1000000", "quý III/2026"),
    ("satisfaction/2026-q3.results.csv", "invited", "*", "1000000", "Tỷ lệ trả lời"),
    ("scorecards/2026-09-766.rows.csv", "points", "*", "0.01", "chênh lệch tổng điểm so với tháng 09/2026"),
    ("scorecards/2026-10-766.rows.csv", "numerator", "*", "0", "tháng 10/2026"),
    ("scorecards/2026-10-766.rows.csv", "points", "*", "0.01", "tháng 10/2026"),
    ("feedback/2026-10.rows.csv", "state", "in-time", "late", "tháng 10/2026"),
    ("procedures/2026-10.rows.csv", "public_state", "in-time", "late", "tháng 10/2026"),
    ("inspections/2026-q3.rows.csv", "state", "in-time", "late", "quý III/2026"),
    ("reports/2026-q3-minh-hoa.figures.csv", "value", "*", "[x]", ""),
    ("datasets/2026-9m-thuc-hien-ngan-sach.rows.csv", "", "", "", ""),
    ("bang-diem.csv", "verdict", "met", "missed", "đạt"),
    ("bang-diem-ket-qua.csv", "numerator", "*", "1", ""),
    ("so-sanh.csv", "numerator", "*", "1", ""),
    ("lich-cong-bo.csv", "standing", "on-time", "late", ""),
];

/// The file with one cell changed in the last row that has it so; without a column, a row less.
fn with_change(bytes: &[u8], (_, column, from, to, _): &(&str, &str, &str, &str, &str)) -> Vec<u8> {
    let mut reader = csv::Reader::from_reader(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap());
    let header = reader.headers().unwrap().clone();
    let mut rows: Vec<Vec<String>> =
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    match header.iter().position(|one| one == *column) {
        Some(place) => {
            let has = |row: &&mut Vec<String>| match *from {
                "*" => !row[place].starts_with('[') && row[place] != *to,
                from => row[place] == from,
            };
            let row = rows.iter_mut().rev().find(has).unwrap_or_else(|| panic!("no {from} in {column}"));
            row[place] = (*to).to_owned();
        }
        None if column.is_empty() => drop(rows.pop().unwrap()),
        None => panic!("no column {column}"),
    }
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(&header).unwrap();
    rows.iter().for_each(|row| writer.write_record(row).unwrap());
    writer.into_inner().unwrap()
}

/// A cell that somebody changes makes other figures than the pages show; each is named with its pages, whatever the kind.
fn changed(files: &mut verify::Files) {
    for change in &CHANGES {
        let (path, column, .., named) = change;
        let before = files[*path].clone();
        files.insert((*path).to_owned(), with_change(&before, change));
        let wrong = verify(files, None).unwrap().wrong;
        assert_eq!(wrong[0], Wrong::Changed((*path).to_owned()));
        let told = |one: &Wrong| {
            matches!(one, Wrong::Differs { name, pages, stated, computed }
                if name.contains(named) && !pages.is_empty() && stated != computed)
        };
        assert!(wrong[1..].iter().any(told), "{path} {column}: {:#?}", &wrong[..wrong.len().min(4)]);
        assert!(wrong.len() < 60, "{path} {column}: {}", wrong.len());
        files.insert((*path).to_owned(), before);
    }
    assert_eq!(verify(files, None).unwrap().wrong, []);
}
