//! Periods and pages: merging, figures in one place, every message in both languages.

use super::{Fixture, head, september, table};
use crate::base::diag::{Diags, Lang};
use crate::domain::kind::DerivedKind;
use crate::domain::outcome::Outcome;
use crate::domain::testing::locale;
use crate::kinds::handling::counts::Part;
use serde_json::Value as Json;
use std::collections::BTreeMap;

const MESSAGES: [&str; 2] = [
    include_str!("../../../../themes/default/messages/vi/handling.yaml"),
    include_str!("../../../../themes/default/messages/en/handling.yaml"),
];

fn said(fixture: &Fixture, lang: Lang) -> BTreeMap<String, Json> {
    fixture.said(&locale(lang, MESSAGES))
}

/// Two months of two agencies, in October in two files; one agency of October has not reported.
fn portal() -> Fixture {
    let (first, second, third) = (
        table(&[
            "so-y-te,Dược,100,60,30,10,80,50,26,4,20,17,3",
            "so-y-te,Y học,10,10,0,0,10,10,0,0,0,0,0",
            "so-tu-phap,,0,0,0,0,0,0,0,0,0,0,0",
        ]),
        table(&[",Dược,50,20,10,20,40,30,9,1,10,10,0", ",Y học,0,0,0,0,0,0,0,0,0,0,0"]),
        table(&["so-moi,,4,4,0,0,0,0,0,0,4,4,0"]),
    );
    let files = [
        (
            "a.md",
            september(
                "notes: [Cột (9) gồm hồ sơ xin rút]\ncorrections: [{date: 2026-10-09, text: sửa, reason: nhầm}]\n",
            ),
        ),
        ("a.rows.csv", first),
        ("b.md", head("agency: so-y-te\n").replace("2026-11-05", "2026-11-06")),
        ("b.rows.csv", second),
        ("c.md", head("agencies: [so-tu-phap, so-moi]\nas_of: 2026-10-30\n")),
        ("c.rows.csv", third),
        (
            "d.md",
            september("agency: so-y-te\n").replace("2026-09", "2026-q2").replace("2026-10-05", "2026-07-05"),
        ),
        ("d.rows.csv", table(&[",Dược,10,10,0,0,10,0,10,0,0,0,0"])),
    ];
    Fixture::new(&files.each_ref().map(|(path, text)| (*path, text.as_str())))
}

#[test]
fn a_fictional_summary_makes_those_of_other_periods_no_less_real() {
    let (october, september) = (head("agency: so-moi\ndemo: true\n"), september("agency: so-moi\n"));
    let rows = table(&[",,4,4,0,0,0,0,0,0,4,4,0"]);
    let files = [("a.md", &*october), ("a.rows.csv", &rows), ("b.md", &*september), ("b.rows.csv", &rows)];
    let (fixture, locale) = (Fixture::new(&files), locale(Lang::En, MESSAGES));
    let outcomes = fixture.derive(&mut Diags::new()).outcomes(&fixture.cx(&locale));
    let (fictional, real): (Vec<_>, Vec<_>) = outcomes.iter().partition(|one| one.demo);
    let of = |period: &str, all: &[&Outcome]| all.iter().all(|one| one.period.to_string() == period);
    assert!(of("2026-10", &fictional) && of("2026-09", &real) && fictional.len() == real.len());
}

#[test]
fn documents_of_a_period_become_one() {
    let fixture = portal();
    assert_eq!(fixture.codes(), ["handling/agency-missing", "handling/agency-not-valid"]);
    let handling = fixture.derive(&mut Diags::new());
    let periods: Vec<String> = handling.periods.iter().map(|one| one.period.to_string()).collect();
    assert_eq!(periods, ["2026-q2", "2026-09", "2026-10"]);
    let october = &handling.periods[2];
    assert_eq!((october.counts.of(Part::Received), october.counts.of(Part::Pending)), (54, 14));
    let names: Vec<_> =
        october.agencies.iter().map(|one| october.agencies.name(&fixture.directory, one.agency)).collect();
    // Not all belong to one authority, so the full names stand.
    assert_eq!(names, ["Sở mới", "Sở Tư pháp", "Sở Y tế"]);
    assert_eq!(october.published.to_string(), "2026-11-06");
}

#[test]
fn pages_say_the_same_figures_in_sentence_table_and_answer() {
    let said = said(&portal(), Lang::Vi);
    let pages: Vec<&str> = said.keys().filter(|key| key.starts_with("xu-ly/")).map(String::as_str).collect();
    assert_eq!(
        pages,
        [
            "xu-ly/2026-09-so-y-te.html",
            "xu-ly/2026-09.html",
            "xu-ly/2026-10-so-y-te.html",
            "xu-ly/2026-10.html",
            "xu-ly/2026-q2.html",
            "xu-ly/index.html"
        ]
    );
    let october = &said["xu-ly/2026-10.html"];
    let sentence = "Đã giải quyết 40 hồ sơ trong tháng 10/2026, trong đó 39 (97,5%) trước hạn hoặc đúng hạn; \
                    còn 14 hồ sơ đang giải quyết, trong đó 0 (0,0%) đã quá hạn.";
    assert_eq!(october["summary"], sentence);
    assert_eq!(said["home"], Json::from(vec![format!("97,5% | {sentence}")]));
    assert_eq!(october["table"]["total"]["punctual"], "39/40 (97,5%)");
    assert_eq!(october["head"]["figures"][0]["text"], "39/40 (97,5%)");
    assert_eq!(
        october["head"]["missing"],
        "2/3 cơ quan đã gửi số liệu; thiếu: Sở Tư pháp. Tổng không gồm cơ quan thiếu."
    );
    assert_eq!(october["table"]["rows"][1]["note"], "Chưa có số liệu (chưa báo cáo)");
    // Two files make the page, and they speak of two days.
    assert_eq!(
        (&october["own file"], october["head"]["facts"].as_array().unwrap().len()),
        (&false.into(), 1)
    );
    // Nothing resolved is no rate.
    assert_eq!(october["table"]["rows"][0]["punctual"], "không phát sinh");
    let health = &october["table"]["rows"][2];
    assert_eq!((&health["href"], &health["bar"]), (&"xu-ly/2026-10-so-y-te.html".into(), &100.into()));
    assert_eq!(said["answer so-y-te"], "Tháng 10/2026 giải quyết 40 hồ sơ, 97,5% trước hạn hoặc đúng hạn");
    // The only agency of a period needs no page beside the period's.
    assert_eq!(said["xu-ly/2026-q2.html"]["table"]["heading"], "Lĩnh vực");
}

#[test]
fn the_index_compares_the_rates_that_it_shows() {
    let said = said(&portal(), Lang::Vi);
    assert_eq!(
        said["xu-ly/index.html"]["summary"],
        "Tháng 10/2026: 39/40 (97,5%) hồ sơ trả trước hạn hoặc đúng hạn, cao hơn 1,9 điểm % so với tháng 09/2026 (95,6%); \
         còn 14 hồ sơ đang giải quyết, trong đó 0 (0,0%) đã quá hạn."
    );
    let charts = said["xu-ly/index.html"]["charts"].as_array().unwrap();
    assert_eq!(
        charts[0]["title"],
        "Trả quá hạn, trên số đã giải quyết: từ 2,5% đến 4,4%; tháng 10/2026: 2,5%."
    );
    assert_eq!(charts.len(), 2);
    assert_eq!(said["news"].as_array().unwrap().len(), 3);
}

#[test]
fn nothing_and_no_data_are_kept_apart() {
    let nil =
        Fixture::new(&[("a.md", &*head("")), ("a.rows.csv", &table(&["so-y-te,,0,0,0,0,0,0,0,0,0,0,0"]))]);
    let said = said(&nil, Lang::Vi);
    assert_eq!(said["xu-ly/2026-10.html"]["summary"], "Không phát sinh hồ sơ trong tháng 10/2026.");
    assert_eq!(said["home"][0], "không phát sinh | Không phát sinh hồ sơ trong tháng 10/2026.");
    assert_eq!(said["answer so-y-te"], "Tháng 10/2026 không giải quyết xong hồ sơ nào");
    assert_eq!(said["answer so-tu-phap"], Json::Null);
}

#[test]
fn every_message_exists_in_english() {
    let (vi, en) = (said(&portal(), Lang::Vi), said(&portal(), Lang::En));
    assert!(vi.keys().eq(en.keys()));
    assert_eq!(
        en["xu-ly/2026-09.html"]["summary"],
        "90 dossiers were resolved in September 2026, 86 (95.6%) of them early or on time; 20 are pending, 3 (15.0%) of them past due."
    );
}
