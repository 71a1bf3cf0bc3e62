//! The kind as a whole, from files to pages.

mod days;

use super::*;
use crate::base::calendar::Calendars;
use crate::base::date::{AsOf, Date};
use crate::base::diag::Lang;
use crate::base::span::{FileId, Span};
use crate::domain::agency::Agency;
use crate::domain::config::Config;
use crate::domain::duty::Duties;
use crate::domain::locale::{Locale, Messages};
use crate::format::{front_matter, yaml};
use std::collections::BTreeMap;

const AGENCIES: &str = "- {id: so-y-te, name: Sở Y tế, level: department}\n\
    - {id: so-xay-dung, name: Sở Xây dựng, level: department, demo: true}\n\
    - {id: so-tu-phap, name: Sở Tư pháp, level: department}\n";

const SURVEY: &str = "---\nperiod: 2026-q3\ninstrument: {kind: survey, name: Điều tra, probability: true, invited: 500}\n\
    published: 2026-10-10\nquestions: [{id: thai-do, text: Thái độ}, {id: overall, text: Chung}]\n---\n";

const ROWS: &str = "agency,question,very_satisfied,satisfied,neutral,dissatisfied,very_dissatisfied,not_applicable,n\n\
    so-y-te,thai-do,40,50,6,5,0,0,101\nso-y-te,overall,45,45,7,3,0,1,100\n\
    so-xay-dung,thai-do,20,20,0,0,0,0,40\nso-xay-dung,overall,10,10,9,0,0,0,29\n\
    Sở Tư pháp,thai-do,1,2,0,0,0,97,3\nSở Tư pháp,overall,50,40,8,6,6,0,\n";

/// Documents by stem: the `.md` and the table beside it.
struct Files<'s>(Vec<(&'s str, String, String)>);

impl<'s> Files<'s> {
    fn one(document: &str, table: &str) -> Files<'s> {
        Files(vec![("2026-q3", document.to_owned(), table.to_owned())])
    }

    fn bundles(&self) -> Vec<Bundle<'_>> {
        self.0
            .iter()
            .enumerate()
            .map(|(i, (stem, document, table))| bundle(i as u32 * 2, stem, document, table))
            .collect()
    }

    fn resolved(&self) -> (Vec<Survey>, Vec<String>) {
        let mut diags = Diags::new();
        let documents = parse_each(&self.bundles(), &mut diags, parse::document);
        let surveys = resolve::surveys(documents, &directory(), &mut diags);
        let said = diags
            .sorted()
            .iter()
            .map(|diag| format!("{}: {}", diag.fault.code, diag.says(Lang::En)))
            .collect();
        (surveys, said)
    }

    fn codes(&self) -> Vec<String> {
        self.resolved().1.into_iter().filter_map(|said| Some(said.split_once(": ")?.0.to_owned())).collect()
    }

    fn derived(&self) -> Derived {
        let (directory, config, calendars) = (directory(), Config::default(), Calendars::embedded());
        let duties = Duties::embedded();
        let cx = DeriveCx {
            config: &config,
            directory: &directory,
            calendars: &calendars,
            duties: &duties,
            as_of: as_of(),
        };
        Derived::new(self.resolved().0, &cx, &mut Diags::new())
    }
}

fn bundle<'s>(file: u32, stem: &str, text: &'s str, table: &'s str) -> Bundle<'s> {
    let file = FileId(file);
    let parts = front_matter::split(text, file).unwrap();
    let table = (!table.is_empty()).then_some(("results", (FileId(file.0 + 1), table.as_bytes())));
    Bundle {
        stem: stem.to_owned(),
        file,
        path: format!("content/satisfaction/{stem}.md").into(),
        front: yaml::parse(&text[parts.head.clone()], file, parts.head.start).unwrap(),
        head: &text[parts.head.clone()],
        body: &text[parts.body.clone()],
        body_start: parts.body.start,
        tables: table.into_iter().collect(),
    }
}

fn as_of() -> AsOf {
    AsOf(Date::ymd(2026, 11, 22).unwrap())
}

fn directory() -> Directory {
    let agencies: Vec<Agency> = yaml::typed(AGENCIES).unwrap();
    let span = Span::file(FileId(0));
    Directory::new(agencies.into_iter().map(|agency| (agency, span)).collect(), |_| {})
}

fn locale(lang: Lang) -> Locale {
    let text = match lang {
        Lang::Vi => include_str!("../../../../themes/default/messages/vi/satisfaction.yaml"),
        Lang::En => include_str!("../../../../themes/default/messages/en/satisfaction.yaml"),
    };
    let mut messages: Messages = yaml::typed(text).unwrap();
    messages.insert("site.home".to_owned(), "Trang chủ".to_owned());
    messages.insert("site.block.as-of".to_owned(), "{period}, {date}".to_owned());
    Locale::new(lang, messages)
}

/// Runs a check with what planning needs.
fn planned<R>(files: &Files<'_>, lang: Lang, look: impl FnOnce(&Derived, &PlanCx<'_>) -> R) -> R {
    let (derived, directory, config, locale) =
        (files.derived(), directory(), Config::default(), locale(lang));
    look(&derived, &PlanCx { config: &config, directory: &directory, as_of: as_of(), locale: &locale })
}

fn series_of(kind: &str, shares: &[(&str, u64)]) -> Files<'static> {
    let files = shares.iter().map(|(period, satisfied)| {
        let head = SURVEY.replace("2026-q3", period).replace("kind: survey", kind);
        let table =
            format!("agency,question,satisfied,neutral\nso-y-te,overall,{satisfied},{}\n", 400 - satisfied);
        (*period, head.replace(", invited: 500", ""), table)
    });
    let files = files.map(|(period, head, table)| {
        (
            match period {
                "2026-q2" => "ky-2",
                _ => "ky-3",
            },
            head,
            table,
        )
    });
    Files(files.collect())
}

#[test]
fn a_good_document_has_no_faults() {
    assert!(Files::one(SURVEY, ROWS).resolved().1.is_empty());
}

#[test]
fn every_fault_of_a_document_is_reported_in_one_run() {
    let table = "agency,question,very_satisfied,satisfied,neutral,n\n\
        so-y-te,thai-đo,1,2,3,6\nso-y-te,thai-do,1,2,3,7\nso-y-te,thai-do,1,2,3,\nso-y-ta,thai-do,600,2,,\nso-y-ta,thai-do,600,2,3,\n";
    let (_, said) = Files::one(SURVEY, table).resolved();
    assert_eq!(
        said,
        [
            "satisfaction/more-than-invited: The question 'thai-do' has 617 answers, more than the 500 people invited.",
            "satisfaction/unknown-question: The question 'thai-đo' is not declared in the file's head.",
            "satisfaction/n-differs: n = 7, but the levels add up to 6.",
            "satisfaction/row-twice: The question 'thai-do' of Sở Y tế already has a row above.",
            "csv/empty-cell: The cell 'neutral' is empty.",
            "agency/unknown: There is no agency 'so-y-ta' in the directory.",
        ]
    );
}

#[test]
fn how_people_were_asked_must_be_said_and_must_fit() {
    let change = |from: &str, to: &str| Files::one(&SURVEY.replace(from, to), ROWS).codes();
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
    let table = |table: &str| Files::one(SURVEY, table).codes();
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
        Files(vec![("a", head("so-y-te"), table.to_owned()), ("b", head(second), table.to_owned())])
    };
    let (surveys, said) = files("so-xay-dung").resolved();
    assert!(said.is_empty(), "{said:?}");
    assert_eq!(
        (surveys.len(), surveys[0].stem.as_str(), surveys[0].instrument.invited),
        (1, "2026-q3-survey", Some(500))
    );
    assert_eq!(files("so-y-te").codes(), ["satisfaction/taken-twice"]);
    let other = Files(vec![
        ("a", head("so-y-te"), table.to_owned()),
        (
            "b",
            head("so-xay-dung").replace("Thái độ", "Thái độ phục vụ"),
            table.replace("Bình thường", "Không hài lòng"),
        ),
    ]);
    assert_eq!(other.codes(), ["satisfaction/parts-differ", "satisfaction/parts-differ"]);
    let wrong = Files(vec![("a", head("so-y-te"), ROWS.to_owned())]);
    assert!(wrong.codes().iter().all(|code| code == "satisfaction/other-agency") && wrong.codes().len() == 4);
}

#[test]
fn two_instruments_of_one_period_stay_apart() {
    let kiosk = SURVEY.replace("kind: survey, name: Điều tra, probability: true", "kind: kiosk");
    let files = Files(vec![("a", SURVEY.to_owned(), ROWS.to_owned()), ("b", kiosk, ROWS.to_owned())]);
    let (surveys, said) = files.resolved();
    assert_eq!((surveys.len(), said.len()), (2, 0));
    planned(&files, Lang::Vi, |derived, cx| {
        assert_eq!(
            derived
                .0
                .iter()
                .filter(|one| one.tables[1].total.as_ref().unwrap().share.interval().is_some())
                .count(),
            1
        );
        let block = derived.agency_block(directory().by_id("so-y-te").unwrap(), cx).unwrap();
        let view = serde_json::to_value(&block.view).unwrap();
        assert_eq!(view["series"].as_array().map(Vec::len), Some(2));
        let answer = |id| derived.agency_answer(directory().by_id(id).unwrap(), cx);
        let random = answer("so-y-te").unwrap();
        assert!(random.starts_with("90,0% hài lòng") && random.ends_with("(n = 100)"), "{random}");
        assert_eq!(answer("so-xay-dung"), None, "too few to state a share");
    });
}

#[test]
fn figures_are_computed_once_and_small_ones_withheld() {
    let derived = Files::one(SURVEY, ROWS).derived();
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
    let files = Files::one(SURVEY, table);
    planned(&files, Lang::Vi, |derived, cx| {
        let shown: String = derived
            .pages(cx)
            .iter()
            .map(|page| serde_json::to_string(&page.view).unwrap() + &page.summary)
            .collect();
        // 7.771 and 3 hide each other; with n shown the share would tell both.
        assert!(!shown.contains("7.771") && shown.contains("7.774"), "{shown}");
        assert!(shown.contains("Ẩn") && shown.contains("Không nêu để giữ kín"));
    });
}

#[test]
fn trends_are_stated_within_a_series_and_never_of_chosen_answers() {
    let trend = |kind: &str, shares: &[(&str, u64)]| {
        planned(&series_of(kind, shares), Lang::En, |derived, cx| {
            let pages = derived.pages(cx);
            let index = pages.iter().find(|page| page.route.as_str() == "hai-long/index.html").unwrap();
            serde_json::to_value(&index.view).unwrap()["series"][0]["trend"].as_str().map(str::to_owned)
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
    files.0.extend(series_of("kind: kiosk", &[("2026-q3", 390)]).0);
    planned(&files, Lang::Vi, |derived, cx| {
        let answer = &derived.answers(cx)[0];
        assert_eq!((answer.number.as_str(), answer.href.as_str()), ("90,0%", "hai-long/ky-2.html"));
        assert!(answer.sentence.contains("86,7–92,6%") && answer.tag.is_none(), "{}", answer.sentence);
        let news: Vec<String> = derived.news(cx).into_iter().map(|news| news.href).collect();
        assert_eq!(news, ["hai-long/ky-2.html", "hai-long/ky-3.html"]);
    });
    planned(&series_of("kind: kiosk", &[("2026-q3", 390)]), Lang::Vi, |derived, cx| {
        let answer = &derived.answers(cx)[0];
        assert!(answer.tag.is_some() && answer.sentence.contains("không đại diện"));
    });
}

#[test]
fn pages_bear_the_mark_of_fictional_agencies_and_routes_are_plain() {
    planned(&Files::one(SURVEY, ROWS), Lang::Vi, |derived, cx| {
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
    let keys = |lang| {
        let text = if lang == Lang::Vi {
            include_str!("../../../../themes/default/messages/vi/satisfaction.yaml")
        } else {
            include_str!("../../../../themes/default/messages/en/satisfaction.yaml")
        };
        yaml::typed::<BTreeMap<String, String>>(text).unwrap().into_keys().collect::<Vec<_>>()
    };
    assert_eq!(keys(Lang::Vi), keys(Lang::En));
}

#[test]
fn the_starter_builds_as_it_stands() {
    let starter = Satisfaction.starter();
    let bundle = bundle(0, starter.stem, starter.document, starter.tables[0].1);
    let mut diags = Diags::new();
    schema::check(&bundle.front, &Satisfaction.schema(), FileId(0), &mut diags);
    Satisfaction.parse(&[], &[bundle], &mut diags);
    assert!(!diags.has_errors());
}
