use super::*;
use crate::base::date::{AsOf, parse_date};
use crate::base::diag::Lang;
use crate::base::span::{FileId, Span};
use crate::domain::agency::{Agency, Directory};
use crate::domain::config::Config;
use crate::domain::locale::{Locale, Messages};
use crate::domain::site::PlannedPage;
use crate::format::yaml;
use serde_json::Value as Json;

fn locale() -> Locale {
    let texts = [
        include_str!("../../../../themes/default/messages/vi/compare.yaml"),
        include_str!("../../../../themes/default/messages/vi/site.yaml"),
        include_str!("../../../../themes/default/messages/vi/sections.yaml"),
    ];
    let messages = texts.map(|text| yaml::typed::<Messages>(text).unwrap());
    Locale::new(Lang::Vi, messages.into_iter().flatten().collect())
}

/// Agencies A, Đ, B …: more than one page of them, not in the order of their names.
fn directory(count: usize) -> Directory {
    let entry = |n: usize| {
        let letter = ["Đ", "D", "A", "Ă", "Â", "B"][n % 6];
        format!("- {{id: a{n}, name: {letter} {n:02}, level: department}}\n")
    };
    let agencies: Vec<Agency> = yaml::typed(&(0..count).map(entry).collect::<String>()).unwrap();
    let entries = agencies.into_iter().map(|agency| (agency, Span::file(FileId(0)))).collect();
    Directory::new(entries, |diag| panic!("{}", diag.fault.code))
}

fn outcome(directory: &Directory, agency: &str, month: &str, late: u64, resolved: u64) -> Outcome {
    let agency = directory.by_id(agency).unwrap();
    Outcome {
        measure: "handling/late".into(),
        title: "Quá hạn".to_owned(),
        agency: Some(agency),
        covers: vec![agency],
        missing: Vec::new(),
        period: Period::parse(month).unwrap(),
        value: Measured::of(Ratio::new(late, resolved)),
        published: parse_date("2026-11-05").unwrap(),
        href: "xu-ly/2026-10.html".to_owned(),
        demo: false,
    }
}

fn views(directory: &Directory, outcomes: &[Outcome]) -> Vec<(String, String, Json)> {
    let (config, locale) = (Config::default(), locale());
    let as_of = AsOf(parse_date("2026-11-22").unwrap());
    let cx = PlanCx { config: &config, directory, as_of, locale: &locale };
    let pages = Comparison::new(outcomes, &cx).map_or_else(Vec::new, |comparison| pages(&comparison));
    let view = |page: &PlannedPage<'_>| {
        (page.route.to_string(), page.summary.clone(), serde_json::to_value(page.view.value()).unwrap())
    };
    pages.iter().map(view).collect()
}

#[test]
fn at_most_24_agencies_stand_on_a_page_by_name_and_on_one_scale() {
    let directory = directory(30);
    let outcomes: Vec<Outcome> =
        (0..30u64).map(|n| outcome(&directory, &format!("a{n}"), "2026-10", n, 100)).collect();
    let views = views(&directory, &outcomes);
    let routes: Vec<&str> = views.iter().map(|(route, ..)| route.as_str()).collect();
    assert_eq!(routes, ["co-quan/so-sanh.html", "co-quan/so-sanh-2.html"]);
    let drawings: Vec<&Json> =
        views.iter().flat_map(|(.., view)| view["drawings"].as_array().unwrap()).collect();
    assert_eq!((views[0].2["drawings"].as_array().unwrap().len(), drawings.len()), (24, 30));
    assert!(drawings.iter().all(|one| one["end"] == "29,0%"));
    let names: Vec<&str> = drawings.iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert!(names.is_sorted_by_key(|name| collate::sort_key(name)), "{names:?}");
    assert!(names[0].starts_with('A') && names[29].starts_with('Đ'));
    assert_eq!(views[0].1, "30 cơ quan, tháng 10/2026: tỷ lệ trả kết quả quá hạn từ 0,0% đến 29,0%.");
}

#[test]
fn gaps_are_no_zeros_and_few_dossiers_are_not_compared() {
    let directory = directory(3);
    let outcomes = [
        outcome(&directory, "a0", "2026-08", 3, 60),
        outcome(&directory, "a0", "2026-10", 0, 50),
        outcome(&directory, "a1", "2026-10", 29, 29),
        outcome(&directory, "a1", "2026-09", 0, 0),
        outcome(&directory, "a2", "2026-10", 6, 60),
    ];
    let (_, summary, view) = views(&directory, &outcomes).remove(0);
    assert_eq!(summary, "3 cơ quan, tháng 10/2026: tỷ lệ trả kết quả quá hạn từ 0,0% đến 10,0%.");
    let drawing = |name: &str| {
        let all = view["drawings"].as_array().unwrap();
        all.iter().find(|one| one["name"] == name).unwrap().clone()
    };
    let marks = |name: &str| -> Vec<Json> {
        let bars = drawing(name)["bars"].as_array().unwrap().clone();
        bars[9..].iter().map(|bar| bar["text"].clone()).collect()
    };
    assert_eq!(marks("Đ 00"), [Json::Null, "?".into(), "0".into()], "a zero is a figure, a gap is none");
    assert_eq!(marks("D 01"), ["?", "ít", "ít"]);
    assert_eq!(drawing("D 01")["said"], "tháng 10/2026, chỉ 29 hồ sơ nên không so");
    assert_eq!(drawing("A 02")["said"], "tháng 10/2026, 6/60 (10,0%)");
    let row = view["rows"].as_array().unwrap().iter().find(|row| row["name"] == "D 01").unwrap();
    assert_eq!(row["cells"][0], "29/29 (ít, không so)");
    assert_eq!(row["cells"][1], "chưa có số liệu");
    assert_eq!((&view["missing"], &view["small"]), (&true.into(), &true.into()));
}

#[test]
fn one_agency_alone_is_not_compared() {
    let directory = directory(1);
    assert!(views(&directory, &[outcome(&directory, "a0", "2026-10", 1, 100)]).is_empty());
    assert!(views(&directory, &[]).is_empty());
}
