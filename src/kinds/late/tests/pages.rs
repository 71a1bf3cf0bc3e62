//! Planned pages: addresses, paging, what a policy hides, and that every message exists in both languages.

use super::{Fixture, head, table};
use crate::base::diag::{Diags, Lang};
use crate::domain::config::DossierCodes;
use crate::domain::kind::DerivedKind;
use crate::domain::site::Tone;
use crate::domain::testing::{locale, rows};
use serde_json::Value as Json;

/// The messages of the kind.
pub const MESSAGES: [&str; 2] = [
    include_str!("../../../../themes/default/messages/vi/late.yaml"),
    include_str!("../../../../themes/default/messages/en/late.yaml"),
];

/// Address and view of every page.
pub fn views(fixture: &Fixture, lang: Lang) -> Vec<(String, Json)> {
    let late = fixture.derive(&mut Diags::new());
    let locale = locale(lang, MESSAGES);
    let cx = fixture.cx(&locale);
    let pages = late.pages(&cx);
    let mut views: Vec<(String, Json)> = pages
        .iter()
        .map(|page| {
            let mut view = serde_json::to_value(page.view.value()).unwrap();
            view["title"] = page.title.clone().into();
            view["summary"] = page.summary.clone().into();
            view["own file"] = page.source.is_some().into();
            view["demo"] = page.demo.into();
            for table in &page.rows {
                view[&*table.name]["rows"] = rows(table);
            }
            for table in page.whole.iter().flat_map(|whole| &whole.rows) {
                view["whole"][&*table.name] = rows(table);
            }
            (page.route.to_string(), view)
        })
        .collect();
    for agency in fixture.directory.ids() {
        if let Some(block) = late.agency_block(agency, &cx) {
            views.push((
                format!("block {}", fixture.directory.get(agency).id),
                serde_json::to_value(block.view.value()).unwrap(),
            ));
        }
    }
    let answers = late.answers(&cx);
    assert!(answers.iter().all(|answer| answer.tag.as_ref().is_none_or(|tag| tag.tone == Tone::Late)));
    views.push(("home".into(), serde_json::json!({ "answers": answers, "news": late.news(&cx) })));
    views
}

/// October with 130 dossiers of Sở Y tế, the last ten of them open; July a nil return; August and September missing.
fn portal() -> Fixture {
    let rows = |from: usize, to: usize, ended: &str| -> String {
        let rows: Vec<String> = (from..to)
            .map(|n| format!("H99.05-260901-{n:04},P,so-y-te,2026-09-01,2026-10-01,{ended},,,,,"))
            .collect();
        table(&rows.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let (closed, open) = (rows(1, 121, "2026-10-05"), rows(121, 131, ""));
    let text = head(
        "agencies: [so-y-te, so-tu-phap, so-cu]\nnil: [so-tu-phap]\ncorrections: [{ date: 2026-11-09, text: x }]\n",
    );
    let july = "---\nperiod: 2026-07\nagency: so-y-te\npublished: 2026-08-10\nnil: all\n---\nLời.\n";
    Fixture::new(&[("10.md", &text), ("10.closed.csv", &closed), ("10.open.csv", &open), ("7.md", july)])
}

#[test]
fn pages_of_fifty_and_of_a_hundred_rows_over_both_lists() {
    let views = views(&portal(), Lang::Vi);
    let routes: Vec<&str> = views.iter().map(|(route, _)| route.as_str()).collect();
    let expected = [
        "tre-han/index.html",
        "xin-loi/index.html",
        "xin-loi/2026-07.html",
        "xin-loi/2026-10.html",
        "tre-han/2026-07.html",
        "tre-han/2026-07-so-y-te.html",
        "tre-han/2026-10.html",
        "tre-han/2026-10-2.html",
        "tre-han/2026-10-so-tu-phap.html",
        "tre-han/2026-10-so-y-te.html",
        "tre-han/2026-10-so-y-te-2.html",
        "block so-y-te",
        "block so-tu-phap",
        "block so-cu",
        "home",
    ];
    assert_eq!(routes, expected);
    let rows = |view: &Json, part: &str| view[part]["rows"].as_array().map_or(0, Vec::len);
    let second = &views[7].1;
    assert_eq!((rows(&views[6].1, "closed"), rows(&views[6].1, "open")), (50, 0));
    assert_eq!((rows(second, "closed"), rows(second, "open")), (70, 10));
    let whole = &views[6].1["whole"];
    assert_eq!(["closed", "open"].map(|list| whole[list].as_array().unwrap().len()), [120, 10]);
    assert!(views[9].1["whole"].is_null(), "the list is that of the month, not of the agency");
    assert!(second["head"].is_null() && second["closed"]["rows"][0]["id"] == "hs-h99-05-260901-0051");
    // A file of one agency is shown on that agency's page, one of several on the month's.
    let own: Vec<bool> = views[..11].iter().map(|(_, view)| view["own file"] == true).collect();
    assert_eq!(own, [false, false, false, false, false, true, true, false, false, false, false]);
    assert!(views[..7].iter().all(|(_, view)| view["demo"] == true));
}

#[test]
fn a_month_of_lists_of_agencies_is_taken_away_whole() {
    let list = |agency: &str| {
        format!("---\nperiod: 2026-10\nagency: {agency}\npublished: 2026-11-05\nas_of: 2026-10-31\n---\n")
    };
    let row = |code: &str, agency: &str, ended: &str| {
        table(&[&format!("{code},P,{agency},2026-09-01,2026-10-01,{ended},,,,,")])
    };
    let fixture = Fixture::new(&[
        ("a.md", &list("so-y-te")),
        ("a.closed.csv", &row("H99.05-260901-0001", "so-y-te", "2026-10-05")),
        ("b.md", &list("so-tu-phap")),
        ("b.open.csv", &row("H99.06-260901-0002", "so-tu-phap", "")),
    ]);
    let views = views(&fixture, Lang::Vi);
    let find = |route: &str| &views.iter().find(|(other, _)| other == route).unwrap().1;
    let month = find("tre-han/2026-10.html");
    assert!(month["closed"].is_null() && month["open"].is_null() && month["by_agency"] == true);
    let codes = ["closed", "open"].map(|list| month["whole"][list][0]["code"].as_str());
    assert_eq!(codes, [Some("H99.05-260901-0001"), Some("H99.06-260901-0002")]);
    assert!(find("tre-han/2026-10-so-y-te.html")["whole"].is_null(), "its only page has all its rows");
}

#[test]
fn sentence_table_and_answer_take_their_figures_from_one_place() {
    let views = views(&portal(), Lang::Vi);
    let find = |route: &str| &views.iter().find(|(other, _)| other == route).unwrap().1;
    let month = find("tre-han/2026-10.html");
    let summary = "120 hồ sơ trả kết quả trễ hạn trong tháng 10/2026; 10 hồ sơ đang giải quyết đã quá hạn tại ngày 31/10/2026.";
    assert_eq!(month["summary"], summary);
    let notes: Vec<&Json> =
        month["head"]["agencies"].as_array().unwrap().iter().map(|line| &line["note"]).collect();
    let notes: Vec<Option<&str>> = notes.into_iter().map(Json::as_str).collect();
    assert_eq!(notes, [Some("Chưa có số liệu (chưa báo cáo)"), Some("Không phát sinh hồ sơ trễ hạn"), None]);
    let line = &month["head"]["agencies"][2];
    assert!(line["closed"] == "120" && line["open"] == "10");
    // The bar is the total beside it.
    assert!(line["total"] == "130" && line["share"] == 100);
    assert_eq!(month["head"]["bins_caption"], "130 hồ sơ của hai danh sách, theo số ngày làm việc trễ");
    assert!(month["head"]["agencies"][0]["href"].is_null());
    let index = find("tre-han/index.html");
    // What was closed in the months and what was open on a day are compared apart, never added up.
    let trend = "Tháng 10/2026: 120 hồ sơ trả kết quả trễ hạn, nhiều hơn 120 so với tháng 07/2026 (0); 10 hồ sơ đang giải quyết đã quá hạn tại ngày 31/10/2026, nhiều hơn 10 so với tháng 07/2026 (0). Hai tháng không gồm cùng các cơ quan: tháng này 2, tháng 07/2026 1 cơ quan có số liệu.";
    assert_eq!(index["summary"], trend);
    assert_eq!(
        index["overdue"],
        "Danh sách tháng 09/2026 chưa công bố, hạn 05/10/2026, tính đến 22/11/2026 đã quá hạn 34 ngày làm việc."
    );
    let months: Vec<Option<&str>> =
        index["lines"].as_array().unwrap().iter().map(|line| line["closed"].as_str()).collect();
    assert_eq!(months, [None, Some("120"), None, None, Some("0")]);
    for (chart, newest) in [(0, "120"), (1, "10")] {
        let texts: Vec<Option<&str>> = index["charts"][chart]["marks"]
            .as_array()
            .unwrap()
            .iter()
            .map(|mark| mark["text"].as_str())
            .collect();
        assert_eq!(texts, [Some(newest), Some("?"), Some("?")]);
        assert!(index["charts"][chart]["gaps"] == true);
    }
    let home = find("home");
    assert_eq!(home["answers"][0]["sentence"], format!("130 hồ sơ của hai danh sách: {summary}"));
    assert!(home["answers"][0]["number"] == "130" && home["news"].as_array().map(Vec::len) == Some(2));
    assert_eq!(find("tre-han/2026-07.html")["summary"], "Không phát sinh hồ sơ trễ hạn trong tháng 07/2026.");
    assert_eq!(find("block so-tu-phap")["lines"][0]["note"], "Không phát sinh hồ sơ trễ hạn");
}

#[test]
fn a_hidden_running_number_is_nowhere_on_the_pages() {
    let mut portal = portal();
    for (policy, shown) in
        [(DossierCodes::HideSequence, "H99.05-260901-****"), (DossierCodes::None, "Hồ sơ số 1")]
    {
        portal.config.policies.dossier_codes = policy;
        let views = views(&portal, Lang::Vi);
        assert_eq!(views[6].1["closed"]["rows"][0]["code"], shown);
        assert!(views.iter().all(|(_, view)| !view.to_string().contains("-0001")));
    }
}

#[test]
fn every_message_exists_in_english() {
    let views = views(&portal(), Lang::En);
    assert_eq!(
        views[0].1["summary"],
        "October 2026: 120 dossiers closed late, 120 more than in July 2026 (0); 10 open dossiers past due on 31 October 2026, 10 more than in July 2026 (0). Not the same agencies are on both lists: 2 have figures this month, 1 in July 2026."
    );
}

#[test]
fn open_dossiers_of_a_list_without_a_day_are_unknown_not_none() {
    let rows = table(&["H99.05-260901-0001,P,so-y-te,2026-09-01,2026-10-01,2026-10-05,2,,,,"]);
    let text = head("").replace("as_of: 2026-10-31\n", "");
    let views = views(&Fixture::new(&[("a.md", &text), ("a.closed.csv", &rows)]), Lang::Vi);
    let line = &views[4].1["head"]["agencies"][0];
    assert!(views[0].1["lines"][1]["open"].is_null() && line["open"].is_null() && line["total"].is_null());
    assert_eq!(views[4].1["head"]["bins_caption"], "1 hồ sơ đã trả trễ hạn, theo số ngày làm việc trễ");
    assert!(
        views[4].1["summary"].as_str().unwrap().ends_with("chưa có số liệu hồ sơ đang giải quyết quá hạn.")
    );
}
