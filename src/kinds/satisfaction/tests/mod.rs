//! The kind as a whole, from files to pages.

mod days;

use super::*;
use crate::base::diag::Lang;
use crate::domain::testing::{self, Tested, locale};
use crate::format::yaml;
use std::collections::BTreeMap;

type Fixture = testing::Fixture<Satisfaction>;

impl Tested for Satisfaction {
    type Derived = Surveys;

    fn kind() -> Box<dyn Kind> {
        Box::new(Satisfaction)
    }

    fn agencies() -> &'static str {
        AGENCIES
    }

    fn derive(files: &testing::Files<'_>, cx: &DeriveCx<'_>, diags: &mut Diags) -> Surveys {
        let documents = parse_each(&files.bundles, diags, parse::document);
        Surveys::new(resolve::surveys(documents, cx.directory, diags), cx, diags)
    }
}

const AGENCIES: &str = "- {id: so-y-te, name: Sở Y tế, level: department}\n\
    - {id: so-xay-dung, name: Sở Xây dựng, level: department, demo: true}\n\
    - {id: so-tu-phap, name: Sở Tư pháp, level: department}\n";

const SURVEY: &str = "---\nperiod: 2026-q3\ninstrument: {kind: survey, name: Điều tra, probability: true, invited: 500}\n\
    published: 2026-10-10\nquestions: [{id: thai-do, text: Thái độ}, {id: overall, text: Chung}]\n---\n";

const ROWS: &str = "agency,question,very_satisfied,satisfied,neutral,dissatisfied,very_dissatisfied,not_applicable,n\n\
    so-y-te,thai-do,40,50,6,5,0,0,101\nso-y-te,overall,45,45,7,3,0,1,100\n\
    so-xay-dung,thai-do,20,20,0,0,0,0,40\nso-xay-dung,overall,10,10,9,0,0,0,29\n\
    Sở Tư pháp,thai-do,1,2,0,0,0,97,3\nSở Tư pháp,overall,50,40,8,6,6,0,\n";

const MESSAGES: [&str; 2] = [
    include_str!("../../../../themes/default/messages/vi/satisfaction.yaml"),
    include_str!("../../../../themes/default/messages/en/satisfaction.yaml"),
];

/// The portal of documents by stem: the `.md` and the table beside it.
fn portal(files: &[(&str, String, String)]) -> Fixture {
    let of = |(stem, document, table): &(&str, String, String)| {
        let table = (!table.is_empty()).then(|| (format!("{stem}.results.csv"), table.clone()));
        std::iter::once((format!("{stem}.md"), document.clone())).chain(table)
    };
    let files: Vec<(String, String)> = files.iter().flat_map(of).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    Fixture::new(&files)
}

fn one(document: &str, table: &str) -> Fixture {
    portal(&[("2026-q3", document.to_owned(), table.to_owned())])
}

/// Runs a check with what planning needs.
fn planned<R>(portal: &Fixture, lang: Lang, look: impl FnOnce(&Surveys, &PlanCx<'_>) -> R) -> R {
    look(&portal.derive(&mut Diags::new()), &portal.cx(&locale(lang, MESSAGES)))
}

fn series_of(kind: &str, shares: &[(&str, u64)]) -> Vec<(&'static str, String, String)> {
    let file = |(period, satisfied): &(&str, u64)| {
        let head = SURVEY.replace("2026-q3", period).replace("kind: survey", kind);
        let table =
            format!("agency,question,satisfied,neutral\nso-y-te,overall,{satisfied},{}\n", 400 - satisfied);
        let stem = if *period == "2026-q2" { "ky-2" } else { "ky-3" };
        (stem, head.replace(", invited: 500", ""), table)
    };
    shares.iter().map(file).collect()
}

#[test]
fn a_good_document_has_no_faults() {
    one(SURVEY, ROWS).sound();
}

#[test]
fn every_fault_of_a_document_is_reported_in_one_run() {
    let table = "agency,question,very_satisfied,satisfied,neutral,n\n\
        so-y-te,thai-đo,1,2,3,6\nso-y-te,thai-do,1,2,3,7\nso-y-te,thai-do,1,2,3,\nso-y-ta,thai-do,600,2,,\nso-y-ta,thai-do,600,2,3,\n";
    assert_eq!(
        one(SURVEY, table).found(),
        [
            "satisfaction/more-than-invited 2026-q3.md:3 The question 'thai-do' has 617 answers, more than the 500 people invited.",
            "satisfaction/unknown-question 2026-q3.results.csv:2 The question 'thai-đo' is not declared in the file's head.",
            "satisfaction/n-differs 2026-q3.results.csv:3 n = 7, but the levels add up to 6.",
            "satisfaction/row-twice 2026-q3.results.csv:4 The question 'thai-do' of Sở Y tế already has a row above.",
            "csv/empty-cell 2026-q3.results.csv:5 The cell 'neutral' is empty.",
            "agency/unknown 2026-q3.results.csv:6 There is no agency 'so-y-ta' in the directory.",
        ]
    );
}

#[test]
fn how_people_were_asked_must_be_said_and_must_fit() {
    let change = |from: &str, to: &str| one(&SURVEY.replace(from, to), ROWS).codes();
    assert_eq!(change(", probability: true", ""), ["content/missing-key"]);
    assert_eq!(change("kind: survey", "kind: kiosk"), ["satisfaction/self-selected"]);
    assert!(change("kind: survey, name: Điều tra, probability: true", "kind: kiosk").is_empty());
    assert_eq!(
        change("invited: 500", "from: 2026-09-30, to: 2026-09-01"),
        ["satisfaction/ends-before-start"]
    );
    assert_eq!(change("id: thai-do,", "id: overall,")[0], "satisfaction/question-twice");
}

#[test]
fn a_table_needs_a_scale_rows_and_agencies() {
    let table = |table: &str| one(SURVEY, table).codes();
    assert_eq!(table(""), ["satisfaction/no-results"]);
    assert_eq!(table("agency,question,satisfied,neutral\n"), ["satisfaction/no-results"]);
    assert_eq!(
        table("agency,question,neutral,dissatisfied\nso-y-te,overall,1,2\n"),
        ["satisfaction/no-scale"]
    );
    assert_eq!(
        table("agency,question,satisfied,neutral\nso-y-te,overall,10,2\n"),
        ["satisfaction/question-without-rows"]
    );
    let many = format!("agency,question,satisfied,neutral\nso-y-te,overall,{0},{0}\n", u64::MAX);
    assert_eq!(table(&many), ["content/malformed", "content/malformed"]);
    assert_eq!(table("question,satisfied,neutral\noverall,1,2\n"), ["satisfaction/no-agency"]);
}

#[test]
fn documents_of_one_agency_each_make_one_survey() {
    let head = |agency: &str| SURVEY.replace("invited: 500}", &format!("invited: 250}}\nagency: {agency}"));
    let table = "Câu hỏi,Rất hài lòng,Hài lòng,Bình thường\noverall,40,50,10\nthai-do,40,50,10\n";
    let files = |second: &str| {
        portal(&[("a", head("so-y-te"), table.to_owned()), ("b", head(second), table.to_owned())])
    };
    let surveys = files("so-xay-dung").sound().0;
    let survey = &surveys[0].survey;
    assert_eq!(
        (surveys.len(), survey.stem.as_str(), survey.instrument.invited),
        (1, "2026-q3-survey", Some(500))
    );
    assert_eq!(files("so-y-te").codes(), ["satisfaction/taken-twice"]);
    let other = portal(&[
        ("a", head("so-y-te"), table.to_owned()),
        (
            "b",
            head("so-xay-dung").replace("Thái độ", "Thái độ phục vụ"),
            table.replace("Bình thường", "Không hài lòng"),
        ),
    ]);
    assert_eq!(other.codes(), ["satisfaction/parts-differ", "satisfaction/parts-differ"]);
    let wrong = portal(&[("a", head("so-y-te"), ROWS.to_owned())]);
    assert_eq!(wrong.codes(), ["satisfaction/other-agency"; 4]);
}

#[test]
fn two_instruments_of_one_period_stay_apart() {
    let kiosk = SURVEY.replace("kind: survey, name: Điều tra, probability: true", "kind: kiosk");
    let files = portal(&[("a", SURVEY.to_owned(), ROWS.to_owned()), ("b", kiosk, ROWS.to_owned())]);
    assert_eq!(files.sound().0.len(), 2);
    planned(&files, Lang::Vi, |derived, cx| {
        assert_eq!(
            derived
                .0
                .iter()
                .filter(|one| one.tables[1].total.as_ref().unwrap().share.interval().is_some())
                .count(),
            1
        );
        let block = derived.agency_block(cx.directory.by_id("so-y-te").unwrap(), cx).unwrap();
        let view = serde_json::to_value(block.view.value()).unwrap();
        assert_eq!(view["series"].as_array().map(Vec::len), Some(2));
        let answer = |id| derived.agency_answer(cx.directory.by_id(id).unwrap(), cx);
        let random = answer("so-y-te").unwrap();
        assert!(random.starts_with("90,0% hài lòng") && random.ends_with("(n = 100)"), "{random}");
        assert_eq!(answer("so-xay-dung"), None, "too few to state a share");
    });
}

#[test]
fn figures_are_computed_once_and_small_ones_withheld() {
    let derived = one(SURVEY, ROWS).sound();
    let overall = &derived.0[0].tables[1];
    // Agencies by name: Tư pháp, Xây dựng, Y tế.
    let shares: Vec<_> =
        overall.rows.iter().flatten().map(|line| line.share.ratio().map(|r| (r.part, r.whole))).collect();
    assert_eq!(shares, [Some((90, 110)), None, Some((90, 100))]);
    assert_eq!(overall.rows[1].as_ref().unwrap().share, derive::Share::Few);
    let third = derived.0[0].tables[0].rows[0].as_ref().unwrap();
    assert!(third.blank && third.n.is_none() && third.levels.iter().all(Option::is_none));
    assert_eq!(third.not_applicable, Some(None));
    let response = derived.0[0].response.unwrap();
    assert_eq!((response.part, response.whole), (239, 500));
}

#[test]
fn hidden_counts_stand_on_no_page() {
    let table = "agency,question,satisfied,neutral\nso-y-te,overall,7771,3\nso-xay-dung,overall,8882,9993\n";
    let files = one(SURVEY, table);
    planned(&files, Lang::Vi, |derived, cx| {
        let shown = |page: &PlannedPage<'_>| {
            let rows: String = page.tables().map(|table| testing::rows(table).to_string()).collect();
            serde_json::to_string(&page.view.value()).unwrap() + &page.summary + &rows
        };
        let shown: String = derived.pages(cx).iter().map(shown).collect();
        // 7.771 and 3 hide each other; with n shown the share would tell both.
        assert!(!shown.contains("7.771") && shown.contains("7.774"), "{shown}");
        assert!(shown.contains("Ẩn") && shown.contains("Không nêu để giữ kín"));
    });
}

#[test]
fn trends_are_stated_within_a_series_and_never_of_chosen_answers() {
    let trend = |kind: &str, shares: &[(&str, u64)]| {
        planned(&portal(&series_of(kind, shares)), Lang::En, |derived, cx| {
            let pages = derived.pages(cx);
            let index = pages.iter().find(|page| page.route.as_str() == "hai-long/index.html").unwrap();
            serde_json::to_value(index.view.value()).unwrap()["series"][0]["trend"]
                .as_str()
                .map(str::to_owned)
        })
    };
    let said = |kind: &str, before, now| trend(kind, &[("2026-q2", before), ("2026-q3", now)]).unwrap();
    assert!(said("kind: survey", 200, 300).starts_with("Up from 50.0% (Quarter II of 2026) to 75.0%"));
    assert!(said("kind: survey", 300, 200).starts_with("Down from 75.0%"));
    assert!(said("kind: survey", 300, 304).contains("no clear difference"));
    assert!(said("kind: kiosk", 200, 300).contains("neither a rise nor a fall"));
    assert_eq!(trend("kind: survey", &[("2026-q3", 300)]), None);
}

#[test]
fn the_home_page_prefers_a_random_sample_and_news_go_by_document() {
    let mut files = series_of("kind: survey", &[("2026-q2", 360)]);
    files.extend(series_of("kind: kiosk", &[("2026-q3", 390)]));
    planned(&portal(&files), Lang::Vi, |derived, cx| {
        let answer = &derived.answers(cx)[0];
        assert_eq!((answer.number.as_str(), answer.href.as_str()), ("90,0%", "hai-long/ky-2.html"));
        assert!(answer.sentence.contains("86,7–92,6%") && answer.tag.is_none(), "{}", answer.sentence);
        let news: Vec<String> = derived.news(cx).into_iter().map(|news| news.href).collect();
        assert_eq!(news, ["hai-long/ky-2.html", "hai-long/ky-3.html"]);
    });
    planned(&portal(&series_of("kind: kiosk", &[("2026-q3", 390)])), Lang::Vi, |derived, cx| {
        let answer = &derived.answers(cx)[0];
        assert!(answer.tag.is_some() && answer.sentence.contains("không đại diện"));
    });
}

#[test]
fn pages_bear_the_mark_of_fictional_agencies_and_routes_are_plain() {
    planned(&one(SURVEY, ROWS), Lang::Vi, |derived, cx| {
        let pages = derived.pages(cx);
        let routes: Vec<&str> = pages.iter().map(|page| page.route.as_str()).collect();
        assert_eq!(
            routes,
            [
                "hai-long/index.html",
                "hai-long/2026-q3.html",
                "hai-long/2026-q3-so-tu-phap.html",
                "hai-long/2026-q3-so-xay-dung.html",
                "hai-long/2026-q3-so-y-te.html"
            ]
        );
        assert!(pages.iter().all(|page| page.demo));
    });
}

#[test]
fn both_languages_have_the_same_messages() {
    let [vi, en] = MESSAGES
        .map(|text| yaml::typed::<BTreeMap<String, String>>(text).unwrap().into_keys().collect::<Vec<_>>());
    assert_eq!(vi, en);
}

#[test]
fn the_starter_builds_as_it_stands() {
    let mut diags = Diags::new();
    Fixture::starter().derive(&mut diags);
    assert!(!diags.has_errors());
}
