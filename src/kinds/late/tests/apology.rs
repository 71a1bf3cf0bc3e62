//! Explanations and apologies: what a row's ruleset says of it, and that every share recomputes from the rows.

use super::pages::views;
use super::{Fixture, head, table};
use crate::base::date::{Date, parse_date};
use crate::base::diag::{Diags, Lang};
use crate::kinds::late::figures::Figures;
use proptest::prelude::*;
use serde_json::{Value as Json, json};

/// Days of receipt before the first decree, on the last day of the second-last ruleset, and on the first of the last.
const RECEIVED: [&str; 3] = ["2018-06-20", "2025-06-30", "2025-07-01"];
const AGENCIES: [&str; 2] = ["so-y-te", "so-tu-phap"];

/// A row to be: everything that shares count.
#[derive(Clone, Debug)]
struct Case {
    received: usize,
    agency: usize,
    reappointed: bool,
    explained: bool,
    /// `None` without an apology; else days from the due day to its date, `None` for a letter without a date.
    apology: Option<Option<i64>>,
}

impl Case {
    fn due(&self) -> Date {
        parse_date(RECEIVED[self.received]).unwrap().plus_days(10)
    }

    fn row(&self, number: usize) -> String {
        let due = self.due();
        let day = |given: bool, day: Date| if given { day.to_string() } else { String::new() };
        let letter = if self.apology.is_some() { "7/TXL" } else { "" };
        let sent = self.apology.flatten();
        format!(
            "H99.05-260901-{number:04},P,{},{},{due},2026-10-05,,{},{},{letter},{}",
            AGENCIES[self.agency],
            RECEIVED[self.received],
            day(self.reappointed, due.plus_days(5)),
            day(self.explained, due),
            day(sent.is_some(), due.plus_days(sent.unwrap_or_default())),
        )
    }
}

fn portal(cases: &[Case]) -> Fixture {
    let rows: Vec<String> = cases.iter().enumerate().map(|(number, case)| case.row(number)).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let text = head("agencies: [so-y-te, so-tu-phap]\n");
    Fixture::new(&[("a.md", &text), ("a.closed.csv", &table(&rows))])
}

/// Total, explained, owed, apologised, judged, in time, re-appointed.
fn counted(figures: &Figures) -> [u64; 7] {
    let Figures { explained, owed, apologised, judged, in_time, reappointed, .. } = *figures;
    [figures.total(), explained, owed, apologised, judged, in_time, reappointed]
}

/// The same from the rows alone, in the words of the decrees.
fn expected<'c>(cases: impl Iterator<Item = &'c Case>) -> [u64; 7] {
    let mut sums = [0; 7];
    for case in cases {
        let owed = case.received > 0;
        // Only the letters under Nghị định 61/2018/NĐ-CP are judged, and only if it is known when they were sent.
        let judged = case.received == 1 && case.apology != Some(None);
        let in_time = judged && matches!(case.apology, Some(Some(days)) if days <= -1);
        let apologised = owed && case.apology.is_some();
        let facts = [true, case.explained, owed, apologised, judged, in_time, case.reappointed];
        sums.iter_mut().zip(facts).for_each(|(sum, fact)| *sum += u64::from(fact));
    }
    sums
}

fn case() -> impl Strategy<Value = Case> {
    let apology = proptest::option::of(proptest::option::weighted(0.8, -3i64..4));
    (0usize..3, 0usize..2, any::<bool>(), any::<bool>(), apology).prop_map(
        |(received, agency, reappointed, explained, apology)| Case {
            received,
            agency,
            reappointed,
            explained,
            apology,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn shares_recompute_from_the_rows(cases in proptest::collection::vec(case(), 1..30)) {
        let late = portal(&cases).derive(&mut Diags::new());
        let [month] = late.months.as_slice() else { panic!("one month") };
        prop_assert_eq!(counted(&month.figures), expected(cases.iter()));
        let directory = portal(&[]).directory;
        for one in month.agencies.iter() {
            let name = directory.get(one.agency).id.as_str();
            let rows = cases.iter().filter(|case| AGENCIES[case.agency] == name);
            prop_assert_eq!(counted(&one.figures), expected(rows), "{}", name);
        }
    }
}

fn dated(received: usize, days: i64) -> Case {
    Case { received, agency: 0, reappointed: false, explained: true, apology: Some(Some(days)) }
}

/// Two in time and one too late under the old decree, one nobody apologised for, one under the new decree.
fn five() -> Fixture {
    let missing = Case { explained: false, apology: None, ..dated(1, 0) };
    let again = Case { reappointed: true, ..dated(1, -2) };
    portal(&[dated(1, -1), dated(1, 0), again, missing, dated(2, 3)])
}

#[test]
fn a_letter_is_due_the_day_before_and_the_new_decree_judges_nobody() {
    let late = five().derive(&mut Diags::new());
    let figures = &late.months[0].figures;
    assert_eq!((figures.in_time, figures.judged, figures.unjudged()), (2, 4, 1));
    let views = views(&five(), Lang::Vi);
    let page = &views.iter().find(|(route, _)| route == "tre-han/2026-10-so-y-te.html").unwrap().1;
    let rows = page["closed"]["rows"].as_array().unwrap();
    let amends = |number: usize| {
        let of = |row: &&Json| row["code"].as_str().unwrap().ends_with(&format!("-{number:04}"));
        rows.iter().find(of).unwrap()["amends"].as_str().unwrap()
    };
    assert_eq!(amends(0), "Giải trình 10/07/2025; xin lỗi 7/TXL ngày 09/07/2025 (đúng thời hạn)");
    assert_eq!(amends(1), "Giải trình 10/07/2025; xin lỗi 7/TXL ngày 10/07/2025 (quá thời hạn)");
    assert_eq!(amends(3), "Chưa giải trình; chưa xin lỗi");
    assert_eq!(amends(4), "Giải trình 11/07/2025; xin lỗi 7/TXL ngày 14/07/2025");
}

#[test]
fn the_register_shows_shares_with_their_wholes_and_names_its_rules() {
    let mut portal = five();
    portal.as_of = crate::base::date::AsOf(parse_date("2026-12-10").unwrap());
    let views = views(&portal, Lang::Vi);
    let find = |route: &str| &views.iter().find(|(other, _)| other == route).unwrap().1;
    let month = find("xin-loi/2026-10.html");
    assert_eq!(
        month["summary"],
        "Tháng 10/2026, trong 5 hồ sơ của hai danh sách: đã giải trình 4/5 (80,0%), còn thiếu 1 so với mức 100%; đã có văn bản xin lỗi 4/5 (80,0%), còn thiếu 1 so với mức 100%."
    );
    let shares = json!({
        "total": "5", "explained": "4/5 (80,0%)", "apologised": "4/5 (80,0%)",
        "in_time": "2/4 (50,0%); 1 hồ sơ cần kiểm chứng", "reappointed": "1/5 (20,0%)",
    });
    let notes: Vec<&Json> = month["lines"].as_array().unwrap().iter().map(|line| &line["note"]).collect();
    assert_eq!(notes, [&json!("Chưa có số liệu (chưa báo cáo)"), &Json::Null]);
    let line = &month["lines"][1];
    assert!(line["shares"] == shares && line["href"] == "tre-han/2026-10-so-y-te.html");
    let register = find("xin-loi/index.html");
    assert!(register["summary"] == month["summary"] && register["lines"][2]["shares"] == shares);
    let notes: Vec<Option<&str>> =
        register["lines"].as_array().unwrap().iter().map(|line| line["note"].as_str()).collect();
    assert_eq!(notes, [Some("Chưa đến hạn công bố"), Some("Quá hạn công bố"), None]);
    let [new, old] = register["rules"].as_array().unwrap().as_slice() else { panic!("two rulesets") };
    assert_eq!(
        (&new["name"], &old["name"]),
        (&json!("Nghị định 118/2025/NĐ-CP"), &json!("Nghị định 61/2018/NĐ-CP, Điều 19, khoản 9"))
    );
    assert!(new["asks"].as_str().unwrap().contains("cần kiểm chứng"));
    assert_eq!(old["asks"], "Xin lỗi trước ngày hẹn trả ít nhất 1 ngày; hẹn lại không quá 1 lần.");
}

#[test]
fn a_row_says_how_often_it_was_promised_anew() {
    let rows = "dossier,procedure,agency,received,due,ended,reappointed_due,reappointments\n\
        H99.05-260901-0001,P,so-y-te,2026-09-01,2026-10-01,2026-10-05,2026-10-03,\n\
        H99.05-260901-0002,P,so-y-te,2026-09-01,2026-10-01,2026-10-05,2026-10-03,2\n";
    let portal = Fixture::new(&[("a.md", &head("")), ("a.closed.csv", rows)]);
    let views = views(&portal, Lang::Vi);
    let page = &views.iter().find(|(route, _)| route == "tre-han/2026-10-so-y-te.html").unwrap().1;
    let rows = page["closed"]["rows"].as_array().unwrap();
    let said: Vec<&str> = rows.iter().map(|row| row["reappointed"].as_str().unwrap()).collect();
    assert_eq!(said, [" (hẹn lại 03/10/2026)", " (hẹn lại 03/10/2026, 2 lần)"]);
    assert_eq!(portal.derive(&mut Diags::new()).months[0].figures.reappointed, 2);
}

#[test]
fn there_is_no_register_before_the_first_list() {
    assert!(views(&Fixture::new(&[]), Lang::Vi).iter().all(|(route, _)| !route.starts_with("xin-loi/")));
}
