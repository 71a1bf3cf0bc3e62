//! The verdicts on the bundled portal: every figure follows from the published rows, and says the same in all places.

use crate::site::{Rows, bundled, file, inputs, rows, text};
use crate::source::root;
use minhbach::domain::locale::group;
use std::collections::BTreeMap;

fn page(route: &str) -> &'static str {
    text(bundled(), route)
}

/// The rows of a table of the portal, by header.
fn table(path: &str) -> Rows {
    let mut files = inputs(root());
    rows(file(&mut files, &format!("content/{path}")))
}

fn count(n: u64) -> String {
    group(&n.to_string(), '.')
}

/// The sums of two sets of columns over the rows of some agencies; of all when there are none.
fn shares(path: &str, agencies: &str, part: &[&str], whole: &[&str]) -> String {
    let rows = table(path);
    let wanted = |row: &&BTreeMap<String, String>| match agencies {
        "" => !row["agency"].starts_with("Tổng"),
        agencies => agencies.split(';').any(|agency| agency == row["agency"]),
    };
    let sum = |columns: &[&str]| -> u64 {
        let rows = rows.iter().filter(wanted);
        rows.flat_map(|row| columns.iter().map(|column| row[*column].parse::<u64>().unwrap())).sum()
    };
    format!("{}/{} = ", count(sum(part)), count(sum(whole)))
}

#[test]
fn the_formulas_of_handling_recompute_from_the_rows() {
    let page = page("bang-diem.html");
    let on_time = ["resolved_early", "resolved_on_time"];
    let mut seen = 0;
    for target in table("plans/2026-cchc-minh-hoa.targets.csv") {
        let quarter = match target["period"].as_str() {
            "2026-9m" => "2026-q2".to_owned(),
            period => period.to_owned(),
        };
        let path = format!("handling/{quarter}.rows.csv");
        let agencies = &target["agencies"];
        let formula = match target["measure"].as_str() {
            "handling/on-time" => shares(&path, agencies, &on_time, &["resolved"]),
            "handling/early" => shares(&path, agencies, &["resolved_early"], &["resolved"]),
            "handling/online" => {
                shares(&path, agencies, &["received_online"], &["received_online", "received_direct"])
            }
            _ => continue,
        };
        assert!(page.contains(&formula), "{}: {formula}", target["no"]);
        seen += 1;
    }
    assert_eq!(seen, 5);
}

#[test]
fn the_sample_of_a_target_recomputes_from_the_answers() {
    let rows = table("satisfaction/2026-q3.results.csv");
    let overall = || rows.iter().filter(|row| row["question"] == "overall");
    let sum = |columns: &[&str]| -> u64 {
        overall().flat_map(|row| columns.iter().map(|column| row[*column].parse::<u64>().unwrap())).sum()
    };
    let satisfied = sum(&["very_satisfied", "satisfied"]);
    let n = satisfied + sum(&["neutral", "dissatisfied", "very_dissatisfied"]);
    let formula = format!("{}/{} = ", count(satisfied), count(n));
    assert!(page("bang-diem.html").contains(&formula), "{formula}");
}

#[test]
fn late_shares_recompute_from_the_lists() {
    let mut rows = table("late/2026-10.closed.csv");
    rows.extend(table("late/2026-10.open.csv"));
    let explained = rows.iter().filter(|row| !row["explained_on"].is_empty()).count() as u64;
    let formula = format!("{}/{} = ", count(explained), count(rows.len() as u64));
    assert!(page("bang-diem.html").contains(&formula), "{formula}");
}

#[test]
fn plans_without_results_here_are_never_called_missed() {
    let page = page("bang-diem.html");
    let sections: Vec<&str> = page.split("<section><h2 id=\"").skip(1).collect();
    let real = sections.iter().filter(|section| section.starts_with("00"));
    let mut seen = 0;
    for section in real {
        let section = section.split("</section>").next().unwrap();
        assert!(!section.contains(">Không đạt<") && !section.contains(">Đạt<"), "{section}");
        assert!(section.contains(">Không đánh giá được<"));
        assert!(section.contains("Chưa có số liệu công bố trên cổng này."));
        seen += 1;
    }
    assert_eq!(seen, 4);
    // A plan that does not say by which instrument satisfaction is measured.
    assert!(page.contains("Kế hoạch không nêu đo bằng cách nào."));
}

#[test]
fn the_verdict_of_a_target_is_the_same_wherever_it_stands() {
    let tag = |text: &str| {
        let (_, rest) = text.split_once("<span class=\"tag ").unwrap();
        rest.split_once('>').unwrap().1.split_once('<').unwrap().0.to_owned()
    };
    let row = |page: &str, start: &str| {
        let (_, rest) = page.split_once(start).unwrap_or_else(|| panic!("{start}"));
        let row = rest.split("</tr>").next().unwrap().to_owned();
        tag(row.rsplit("</th>").next().unwrap())
    };
    for target in table("plans/2026-cchc-minh-hoa.targets.csv") {
        let anchor = format!("ct-{}", target["no"].replace('.', "-"));
        let board = row(page("bang-diem.html"), &format!("<tr id=\"2026-cchc-minh-hoa-{anchor}\""));
        let plan = row(page("ke-hoach/2026-cchc-minh-hoa.html"), &format!("<tr id=\"{anchor}\""));
        assert_eq!(board, plan, "{anchor}");
        for agency in target["lead"].split(';').filter(|agency| !agency.is_empty()) {
            let own = page(&format!("co-quan/{agency}.html"));
            let link = format!("bang-diem.html#2026-cchc-minh-hoa-{anchor}\"");
            let (_, rest) = own.split_once(&link).unwrap_or_else(|| panic!("{agency}: {link}"));
            assert_eq!(tag(rest), board, "{agency}: {anchor}");
        }
    }
}

/// What becomes of a dossier comes first, how the agency publishes last; each part says of which day it speaks.
#[test]
fn the_page_of_an_agency_gathers_what_a_citizen_asks() {
    let page = page("co-quan/so-xay-dung-mh.html");
    let at = |id: &str| page.find(&format!("<h2 id=\"{id}\"")).unwrap_or_else(|| panic!("{id}"));
    let places = ["late", "handling", "satisfaction", "targets", "plans", "facts"].map(at);
    assert!(places.is_sorted(), "{places:?}");
    let parts: Vec<&str> = page.split("<section><h2 id=").skip(1).collect();
    for part in &parts[..5] {
        let part = part.split("</section>").next().unwrap();
        assert!(part.contains("công bố ") || part.contains("<time datetime=\"2026-11-22\">"), "{part:.300}");
    }
    let mut rows = table("late/2026-10.closed.csv");
    rows.extend(table("late/2026-10.open.csv"));
    rows.retain(|row| row["agency"] == "so-xay-dung-mh");
    let sent = rows.iter().filter(|row| !row["apology_no"].is_empty()).count();
    let (owed, missing) = (rows.len(), rows.len() - sent);
    let said = format!(
        "{owed} hồ sơ của hai danh sách; phải xin lỗi {owed}, đã xin lỗi {sent}, còn thiếu {missing} (công bố 05/11/2026)"
    );
    assert!(page.contains(&said), "{said}");
}

#[test]
fn the_comparison_recomputes_from_the_rows() {
    let page = page("co-quan/so-sanh.html");
    let rows = table("handling/2026-10.rows.csv");
    let mut agencies: Vec<&str> = rows.iter().map(|row| row["agency"].as_str()).collect();
    agencies.retain(|agency| !agency.starts_with("Tổng"));
    agencies.sort_unstable();
    agencies.dedup();
    assert!(agencies.len() > 10);
    for agency in agencies {
        let sum = |column: &str| -> u64 {
            let own = rows.iter().filter(|row| row["agency"] == agency);
            own.map(|row| row[column].parse::<u64>().unwrap()).sum()
        };
        let (late, resolved) = (sum("resolved_late"), sum("resolved"));
        for formula in [
            format!(", {}/{} (", count(late), count(resolved)),
            format!(">{}/{} (", count(resolved - late), count(resolved)),
        ] {
            assert!(page.contains(&formula), "{agency}: {formula}");
        }
    }
    let survey = table("satisfaction/2026-q3.results.csv");
    let overall = survey.iter().filter(|row| row["question"] == "overall");
    assert_eq!(
        page.matches("class=\"whisker\"").count() + page.matches("không nêu</td>").count(),
        overall.count()
    );
}
