//! Every figure that pages of the bundled portal show follows from the tables that it hands out, and stands on the page as
//! the list of figures says.

use crate::site::{Files, bundled};
use minhbach::stages::verify::{self, Value, Wrong, verify};
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
    assert_eq!(report.wrong, []);
    assert!(report.right > 15_000, "{}", report.right);
    assert!(report.left.keys().eq(["no-rows", "withheld"]), "{:?}", report.left);
    shown(site, &files[verify::LIST]);
    changed(&mut files);
}

/// A page as the test looks at it.
struct Page {
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

/// A cell that somebody changes makes other figures than the pages show; each is named with its pages.
fn changed(files: &mut verify::Files) {
    let csv = files.get_mut("late/2026-10.closed.csv").unwrap();
    let text = String::from_utf8(csv.clone()).unwrap();
    let first = text.lines().nth(1).unwrap();
    assert!(first.contains(",2026-08-07,[x],[x],"), "{first}");
    *csv = text.replacen(",2026-08-07,[x],[x],", ",[x],[x],[x],", 1).into_bytes();
    let wrong = verify(files, None).unwrap().wrong;
    assert_eq!(wrong[0], Wrong::Changed("late/2026-10.closed.csv".to_owned()));
    let Wrong::Differs { name, pages, stated, computed } = &wrong[1] else { panic!("{wrong:#?}") };
    assert!(name.starts_with("Hồ sơ trễ hạn tháng 10/2026, ") && pages[0] == "tre-han/2026-10.html");
    let (Value::Share { part, whole }, Value::Share { part: less, whole: same }) = (stated, computed) else {
        panic!("{stated} {computed}")
    };
    assert_eq!((*part, *whole), (less + 1.0, *same));
    // That of the month and that of the agency.
    assert_eq!(wrong.len(), 3, "{wrong:#?}");
}
