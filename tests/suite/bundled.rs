//! The portal that comes with the program: what it states in one place it states in the others.

use crate::site::{TODAY, build, bundled, bytes, file, inputs, text};
use crate::source::root;

#[test]
fn it_has_no_fault() {
    a_figure_of_each_kind_leads_to_its_part(text(bundled(), "co-quan/so-y-te-mh.html"));
}

/// The lead of an agency's page says the first figure; the others stand below it, each a link to its part.
fn a_figure_of_each_kind_leads_to_its_part(page: &str) {
    let (_, rest) = page.split_once("<ul class=\"glance\">").unwrap();
    let (list, parts) = rest.split_once("</ul>").unwrap();
    let anchors: Vec<&str> =
        list.split("href=\"#").skip(1).map(|item| item.split('"').next().unwrap()).collect();
    assert!(anchors.len() > 3 && !anchors.contains(&"late"), "{list}");
    for anchor in anchors {
        assert!(parts.contains(&format!("<h2 id=\"{anchor}\">")), "{anchor}");
    }
}

/// The sums of a summary are tied to the rows of the lists of its month: one row less is found.
#[test]
fn a_row_that_is_taken_off_a_late_list_is_missed() {
    for list in ["content/late/2026-10.closed.csv", "content/late/2026-05.open.csv"] {
        let mut files = inputs(root());
        let rows = file(&mut files, list);
        let end = rows.trim_ascii_end().iter().rposition(|byte| *byte == b'\n').unwrap();
        rows.truncate(end + 1);
        let (built, findings) = build(files, TODAY);
        let found = findings.iter().filter(|finding| finding.starts_with("figures/disagree"));
        assert!(built.is_none() && found.count() == 1, "{list}: {findings:#?}");
    }
}

/// The faults of the five plans stand in their notes; without the notes the check finds them by itself.
#[test]
fn what_the_notes_of_the_plans_say_is_found_without_them() {
    let mut files = inputs(root());
    for file in files
        .iter_mut()
        .filter(|file| file.path.starts_with("content/plans/00") && file.path.ends_with(".md"))
    {
        let text = String::from_utf8(file.bytes.to_vec()).unwrap();
        let (head, rest) = text.split_once("\nnotes:\n").unwrap();
        let end = rest.find("\n---").into_iter().chain(rest.find("\nfigures:")).min().unwrap();
        let text = format!("{head}{}", &rest[end..]);
        *bytes(file) = text.into_bytes();
    }
    let (_, findings) = build(files, TODAY);
    let mut codes: Vec<&str> =
        findings.iter().map(|finding| finding.split_whitespace().next().unwrap()).collect();
    codes.sort_unstable();
    let found = [
        "citation/abolished-tier",
        "citation/repealed",
        "citation/repealed",
        "citation/wrong-number",
        "plans/no-denominator",
        "plans/no-denominator",
        "plans/numbering-gap",
        "plans/targets-contradict",
        "plans/task-twice",
    ];
    assert_eq!(codes, found);
}

/// The report that does not add up says so itself; without that note the check finds it.
#[test]
fn a_sum_that_a_report_has_wrong_is_found_without_its_note() {
    let mut files = inputs(root());
    let figures = file(&mut files, "content/reports/003-quang-ngai-bao-cao.figures.csv");
    let text = std::str::from_utf8(figures).unwrap();
    let (before, note) = text.split_once("don-khieu-nai; don-to-cao; don-phan-anh,").unwrap();
    let rest = &note[note.find('\n').unwrap()..];
    *figures = format!("{before}don-khieu-nai; don-to-cao; don-phan-anh,{rest}").into_bytes();
    let (_, findings) = build(files, TODAY);
    let said = "reports/sum-differs content/reports/003-quang-ngai-bao-cao.figures.csv: \
                'Đơn đủ điều kiện xử lý' is 532, but 156 + 54 + 341 = 551.";
    assert!(findings.contains(&said.to_owned()), "{findings:#?}");
}
