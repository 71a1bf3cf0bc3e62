//! Pages, publications and outcomes: one figure everywhere, every message in both languages.

use super::{Fixture, head, table};
use crate::base::diag::{Diags, Lang};
use crate::base::number::Ratio;
use crate::domain::kind::DerivedKind;
use crate::domain::outcome::Measured;
use crate::domain::testing::locale;
use serde_json::Value as Json;
use std::collections::BTreeMap;

const MESSAGES: [&str; 2] = [
    include_str!("../../../../themes/default/messages/vi/scorecards.yaml"),
    include_str!("../../../../themes/default/messages/en/scorecards.yaml"),
];

fn said(fixture: &Fixture, lang: Lang) -> BTreeMap<String, Json> {
    fixture.said(&locale(lang, MESSAGES))
}

/// September with totals as exported; October with groups and indicators, one agency of which nothing arose in part, and
/// one without figures.
fn portal() -> Fixture {
    let group = |agency: &str, last: &str| {
        let given = [("CKMB", "17"), ("TDGQ", "19.5"), ("CLGQ", "9"), ("TTTT", "8"), ("MDSH", "20")];
        let rows = given.map(|(id, score)| format!("{agency},{id},,,,{score},"));
        [
            &rows[..],
            &[
                format!("{agency},5.1,1,1,,,"),
                format!("{agency},5.3,1,1,,,"),
                format!("{agency},5.4,,,91.5,,"),
                format!("{agency},{last}"),
            ],
        ]
        .concat()
    };
    let rows = [group("t", "5.2,7,8,,,"), group("so-y-te", "5.2,8,8,,,"), group("so-tu-phap", "5.2,0,0,,,")]
        .concat();
    let october = table(&rows.iter().map(String::as_str).collect::<Vec<_>>());
    let september = table(&["t,total,,,,88.75,", "so-y-te,total,,,,91.5,", "so-xay-dung,total,,,,91.5,"]);
    let files = [
        ("b.md", head("agencies: [t, so-y-te, so-tu-phap, so-xay-dung]\nowner: t\nas_of: 2026-11-02\n")),
        ("b.rows.csv", october),
        ("a.md", head("").replace("2026-10", "2026-09").replace("2026-11-05", "2026-10-05")),
        ("a.rows.csv", september),
    ];
    Fixture::new(&files.each_ref().map(|(path, text)| (*path, text.as_str())))
}

#[test]
fn pages_say_the_same_figures_in_sentence_table_and_answer() {
    let said = said(&portal(), Lang::Vi);
    let pages: Vec<&str> =
        said.keys().filter(|key| key.starts_with("chat-luong/")).map(String::as_str).collect();
    let expected = [
        "chat-luong/766-2026-09.html",
        "chat-luong/766-2026-10-so-tu-phap.html",
        "chat-luong/766-2026-10-so-y-te.html",
        "chat-luong/766-2026-10-t.html",
        "chat-luong/766-2026-10.html",
        "chat-luong/index.html",
    ];
    assert_eq!(pages, expected);
    let october = &said["chat-luong/766-2026-10.html"];
    // 17 + 19,5 + 9 + 8 + 20 + 6 × 7/8 + 6 + 6 = 90,75.
    let sentence = "Tỉnh T đạt 90,75/100 điểm trong tháng 10/2026, cao hơn 2,00 điểm so với tháng 09/2026 (88,75), \
                    xếp loại Xuất sắc (mức xếp loại cần kiểm chứng). Một cơ quan khác có tổng điểm đầy đủ: 91,50.";
    assert_eq!(october["summary"], sentence);
    assert_eq!(said["home"], Json::from(vec![format!("90,75/100 | {sentence}")]));
    assert_eq!(october["rows"][3]["total"], "90,75/100");
    assert_eq!(october["rows"][0]["total"], "85,50/94");
    assert_eq!((&october["rows"][0]["band"], &october["rows"][0]["bar"]), (&"–".into(), &0.into()));
    assert_eq!(october["rows"][1]["note"], "chưa có số liệu");
    assert_eq!(october["head"]["missing"], "1 cơ quan chưa có số liệu: Sở Xây dựng.");
    let justice = &said["chat-luong/766-2026-10-so-tu-phap.html"];
    assert_eq!(
        justice["summary"],
        "Sở Tư pháp đạt 85,50/94 điểm trong tháng 10/2026. 1 chỉ tiêu không phát sinh nên không tính vào tổng \
         (tổng đầy đủ là 100 điểm); vì vậy không xếp loại, không xếp hạng."
    );
    assert_eq!(justice["groups"][5]["score"], "12,00/12");
    let september = &said["chat-luong/766-2026-09.html"]["rows"];
    let shown = ["total", "band", "rank", "level", "href"].map(|key| &september[1][key]);
    assert_eq!(
        shown.map(Json::as_str),
        [Some("91,50/100"), Some("Xuất sắc"), Some("1=/2"), Some("sở, ban, ngành"), None]
    );
    assert_eq!(said["answer so-y-te"], "Tháng 10/2026 đạt 91,50/100 điểm theo Bộ chỉ số 766");
    assert_eq!(said["answer so-xay-dung"], Json::Null);
    assert_eq!(said["news"].as_array().unwrap().len(), 2);
}

#[test]
fn every_message_exists_in_english() {
    let (vi, en) = (said(&portal(), Lang::Vi), said(&portal(), Lang::En));
    assert!(vi.keys().eq(en.keys()));
    assert_eq!(
        en["chat-luong/766-2026-10.html"]["summary"],
        "Tỉnh T reached 90.75 of 100 points in October 2026, 2.00 points more than in September 2026 (88.75), \
         graded Xuất sắc (grades to be verified). One other agency has a full total: 91.50."
    );
}

#[test]
fn what_was_published_is_told_to_duties_and_targets() {
    let fixture = portal();
    let scorecards = fixture.derive(&mut Diags::new());
    let locale = locale(Lang::Vi, MESSAGES);
    let cx = fixture.cx(&locale);
    let publications = scorecards.publications(&cx);
    let october = publications.iter().find(|one| one.period.to_string() == "2026-10").unwrap();
    assert_eq!(
        (october.object.as_ref(), october.route.as_str()),
        ("scorecards/766", "chat-luong/766-2026-10.html")
    );
    assert_eq!((october.covers.len(), october.missing.len(), october.nil.len()), (3, 1, 0));
    let id = |id| fixture.directory.by_id(id);
    assert_eq!(october.publisher, id("t"));
    let value = |agency, measure: &str| {
        let mut outcomes =
            scorecards.outcomes(&cx).into_iter().filter(|one| one.period.to_string() == "2026-10");
        outcomes
            .find(|one| one.agency == id(agency) && one.measure == format!("scorecards/766/{measure}"))
            .map(|one| one.value)
    };
    let stated = |value: &str, unit: &str| Some(Measured::Stated { value: value.into(), unit: unit.into() });
    assert_eq!(value("t", "total"), stated("90.75", "điểm"));
    assert_eq!(value("t", "TDGQ"), stated("19.50", "điểm"));
    assert_eq!(value("t", "5.2"), Some(Measured::Share { ratio: Ratio::new(7, 8), interval: None }));
    assert_eq!(value("t", "5.4"), stated("91.5", "%"));
    // Not everything was scored: neither the total nor the group can be held against a target.
    assert_eq!((value("so-tu-phap", "total"), value("so-tu-phap", "MDHL")), (None, None));
    assert_eq!(value("so-tu-phap", "5.2"), Some(Measured::Nothing));
    assert_eq!(value("so-xay-dung", "total"), None);
}
