//! Each duty that the program knows can be met: something that a portal can publish is held against it.

use crate::site::{TODAY, bundled, fixture, input, rows, sound, text};
use crate::source::root;
use minhbach::base::span::InputFile;
use minhbach::domain::duty::{Cadence, Duties, Duty};
use minhbach::kinds::registry;

/// A document that fulfils a duty where the fixture of the kind has none: a table of its series, or the scores of a year.
fn document(duty: &Duty) -> Vec<InputFile> {
    let period = match duty.cadence {
        Cadence::Event => "2026-10-19",
        Cadence::Quarter => "2026-q2",
        _ => "2025",
    };
    if let Some(series) = duty.object.strip_prefix("datasets/") {
        let head = format!(
            "---\ntitle: Bảng\nperiod: {period}\npublished: 2026-10-20\nowner: so-tai-chinh\nseries: {series}\n\
             schema:\n  fields:\n    - {{ name: noi_dung, title: Nội dung }}\n---\n"
        );
        let rows = "noi_dung\nDanh mục thủ tục hành chính\n";
        return vec![input("content/datasets/bang.md", head), input("content/datasets/bang.rows.csv", rows)];
    }
    if (duty.object.as_str(), duty.cadence) == ("scorecards/mot-cua", Cadence::Year) {
        let folder = root().join("tests/kinds/scorecards/content/scorecards");
        let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
        let head = read("2024-q1-mot-cua.md").replace("period: 2024-q1", "period: 2024");
        let rows = read("2024-q1-mot-cua.rows.csv");
        let path = |end: &str| format!("content/scorecards/2024-mot-cua.{end}");
        return vec![input(&path("md"), head), input(&path("rows.csv"), rows)];
    }
    Vec::new()
}

/// The days on which periods of a duty were published on the portal of its kind, which takes the duty over.
fn published(duty: &Duty, kind: &str) -> Vec<String> {
    let mut files = fixture(kind);
    files.retain(|file| !file.path.ends_with("content/duties.yaml"));
    let debtors = if duty.object.starts_with("datasets/") { "owed_by: [so-tai-chinh], " } else { "" };
    let own = format!(
        "- {{ id: {}, {debtors}from: 2024-01-01, valid_from: 2024-01-01, valid_to: 2026-12-31 }}\n",
        duty.id
    );
    files.push(input("content/duties.yaml", own));
    files.extend(document(duty));
    let site = sound(files, TODAY);
    let rows = rows(&site["du-lieu/lich-cong-bo.csv"]).into_iter().filter(|row| row["duty"] == duty.id);
    rows.map(|row| row["published"].clone()).filter(|day| day.starts_with("20")).collect()
}

#[test]
fn every_duty_of_the_catalogue_is_met_by_what_a_kind_publishes() {
    let kinds: Vec<&str> = registry::all().iter().map(|kind| kind.key()).collect();
    let mut wrong = Vec::new();
    for duty in Duties::embedded().iter() {
        let kind = duty.object.split('/').next().unwrap();
        if !kinds.contains(&kind) || published(duty, kind).is_empty() {
            wrong.push((duty.id.clone(), duty.object.clone()));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn years_are_no_counts() {
    for (route, link) in [("lich-cong-bo.html", ">Năm 2025</a>"), ("en/lich-cong-bo.html", ">2025</a>")] {
        assert!(text(bundled(), route).contains(&format!("lich-cong-bo-2025.html\"{link}")), "{route}");
    }
}
