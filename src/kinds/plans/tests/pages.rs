//! What the pages say.

use super::{FILES, Files, derived, locale, with_cx};
use crate::base::diag::{Diags, Lang};
use crate::domain::kind::DerivedKind;
use crate::domain::testing::rows;
use serde_json::Value as Json;

const FULL: Files<'static> = Files {
    head: "\
title: Kế hoạch dài
short_title: Kế hoạch
number: 12/KH-UBND
date: 2026-01-15
issuer: tinh
period: 2026
legal_basis: [Nghị quyết 76/NQ-CP]
source: {title: Bản gốc, url: 'https://e.vn/a', retrieved: 2026-02-01}
sections: [{id: I, title: Một}, {id: II, title: Hai}]
notes: [{where: Mục I, text: Sai., kind: other}]
figures: [{id: don, title: Đơn, value: '1.112', qualifier: over, unit: đơn, section: II}]
published: 2026-01-20
",
    tasks: "section,no,title,lead,partners,output,due\n\
        I,I.1,Lùi hạn,so-y-te,cac-so,Kế hoạch,Quý I/2026\n\
        I,I.2,Không báo cáo,cac-so,so-y-te,,Thường xuyên\n\
        II,II.1,Trễ,so-noi-vu,,Báo cáo,trước ngày 31/03/2026\n",
    targets: "no,parent,title,comparator,value,unit,aspirational\n1,,Đúng hạn,>=,95.5,%,\n2,,Ghép,,,,\n\
        2.1,2,Cấp xã,>,90,%,yes\n",
    progress: "task,date,state,percent,evidence,evidence_url,new_due,decision\n\
        I.1,2026-05-02,done,100,Báo cáo 9,https://e.vn/9,,\n\
        I.1,2026-03-20,in_progress,40,,,Quý II/2026,Quyết định 7\n\
        II.1,2026-05-02,in_progress,,,,,\n\
        I.2,2026-09-09,done,,CANARY,,,\n",
    verdicts: "",
};

/// Routes with titles, summaries and views as JSON, with the rows of tables.
fn pages(files: Files<'_>, lang: Lang, day: &str) -> Vec<(String, String, Json)> {
    with_cx(lang, day, |cx| {
        let plans = derived(files, day, &mut Diags::new());
        let pages = plans.pages(cx);
        let read = |page: &crate::domain::site::PlannedPage<'_>| {
            let mut view = serde_json::to_value(page.view.value()).unwrap();
            view["rows"] = page.rows.iter().map(|table| (table.name.to_string(), rows(table))).collect();
            (page.route.to_string(), format!("{} | {}", page.title, page.summary), view)
        };
        pages.iter().map(read).collect()
    })
}

#[test]
fn a_task_has_a_page_when_there_are_reports_and_an_anchor_otherwise() {
    let pages = pages(FULL, Lang::Vi, "2026-06-30");
    let routes: Vec<&str> = pages.iter().map(|(route, ..)| route.as_str()).collect();
    assert_eq!(
        routes,
        [
            "ke-hoach/index.html",
            "ke-hoach/ke-hoach.html",
            "ke-hoach/ke-hoach-nv-i-1.html",
            "ke-hoach/ke-hoach-nv-ii-1.html"
        ]
    );
    let row = &pages[1].2["rows"]["tasks-sec-i"][1];
    assert_eq!((&row["anchor"], &row["href"]), (&"nv-i-2".into(), &"".into()));
}

#[test]
fn a_moved_deadline_keeps_the_first_one_in_sight() {
    let pages = pages(FULL, Lang::Vi, "2026-06-30");
    let said = "Hạn ban đầu: Quý I/2026; lùi tới: Quý II/2026, theo Quyết định 7";
    assert_eq!(pages[1].2["rows"]["tasks-sec-i"][0]["moved"], said);
    let (_, title, view) = &pages[2];
    assert_eq!(
        title,
        &format!(
            "Nhiệm vụ I.1: Lùi hạn | Hoàn thành đúng hạn. Hoàn thành ngày 02/05/2026. {said}. Báo cáo gần nhất ngày 02/05/2026."
        )
    );
    assert_eq!(view["facts"][0]["iso"], "2026-03-31");
    assert_eq!(view["facts"][1]["iso"], "2026-06-30");
    let dates: Vec<&Json> =
        view["history"].as_array().unwrap().iter().map(|one| &one["date"]["iso"]).collect();
    assert_eq!(dates, ["2026-05-02", "2026-03-20"]);
}

/// The rows of all tasks of a plan.
fn task_rows(view: &Json) -> Vec<&Json> {
    let sections = view["sections"].as_array().unwrap().iter();
    let tables = sections.map(|section| &view["rows"][section["table"].as_str().unwrap()]);
    tables.flat_map(|rows| rows.as_array().unwrap()).collect()
}

#[test]
fn sentence_bar_and_list_say_the_same_figures() {
    let pages = pages(FULL, Lang::Vi, "2026-06-30");
    assert!(pages[1].1.ends_with("1 trong 3 nhiệm vụ đã hoàn thành (33,3%), 0 đang thực hiện, 1 quá hạn."));
    let bar = &pages[1].2["bar"];
    let texts: Vec<&Json> = bar["parts"].as_array().unwrap().iter().map(|part| &part["text"]).collect();
    assert_eq!(texts, ["1", "0", "0", "1", "1"]);
    assert_eq!(pages[0].2["plans"][0]["progress"], "1/3 hoàn thành");
    let due: Vec<[&str; 3]> = task_rows(&pages[1].2)
        .iter()
        .map(|row| ["due", "day", "at"].map(|field| row[field].as_str().unwrap()))
        .collect();
    assert_eq!(due[0], ["", "", ""], "what is done is not due");
    assert!(due.contains(&["2026-03-30", "30/03/2026", "92 ngày tính đến 30/06/2026"]));
    assert!(pages[3].1.contains("Quá hạn 92 ngày tính đến 30/06/2026. Hạn 30/03/2026."), "{}", pages[3].1);
}

#[test]
fn a_plan_without_reports_says_so_and_has_no_states() {
    let pages = pages(Files { progress: "", ..FULL }, Lang::Vi, "2030-06-30");
    assert_eq!(pages.len(), 2);
    assert!(pages[1].1.contains("chỉ đăng nội dung kế hoạch"));
    assert_eq!(
        (&pages[1].2["bar"], &pages[1].2["rows"]["tasks-sec-i"][0]["state"]),
        (&Json::Null, &"".into())
    );
    assert_eq!(pages[0].2["plans"][0]["progress"], "Chưa có báo cáo trên cổng này");
}

#[test]
fn a_long_plan_stands_in_groups_on_pages_of_their_own() {
    let lead = |n| match n {
        1 => "so-y-te; so-noi-vu",
        10 => "",
        _ => "so-y-te",
    };
    let tasks = (1..=10).map(|n| format!("I,I.{n},Việc {n},{},,,Quý I/2026\n", lead(n)));
    let tasks = format!("section,no,title,lead,partners,output,due\n{}", tasks.collect::<String>());
    let files = Files { tasks: &tasks, progress: "task,date,state\nI.2,2026-02-01,done\n", ..FULL };
    with_cx(Lang::Vi, "2026-06-30", |cx| {
        let plans = derived(files, "2026-06-30", &mut Diags::new());
        let pages = plans.pages(cx);
        let page = |route| pages.iter().find(|page| page.route.as_str() == route).unwrap();
        let table = |route, name| rows(page(route).rows.iter().find(|table| table.name == name).unwrap());
        let texts = |rows: &Json, fields: [&str; 2]| -> Vec<String> {
            let text = |row: &Json| fields.map(|field| row[field].as_str().unwrap().to_owned()).join(" | ");
            rows.as_array().unwrap().iter().map(text).filter(|text| !text.starts_with(" |")).collect()
        };
        let by_lead = "ke-hoach/ke-hoach-theo-co-quan.html";
        let tasks = table(by_lead, "tasks");
        assert_eq!(
            texts(&tasks, ["group", "count"]),
            ["Sở Nội vụ | 1 nhiệm vụ", "Sở Y tế | 9 nhiệm vụ", "Không ghi cơ quan chủ trì | 1 nhiệm vụ"]
        );
        assert_eq!(texts(&tasks, ["last", "no"]), ["last | I.1", "last | I.9", "last | I.10"]);
        assert_eq!(tasks[1]["lead"][1]["href"], "co-quan/so-noi-vu.html", "it stands under each");
        assert!(page(by_lead).summary.ends_with("Nhiệm vụ do nhiều cơ quan chủ trì có ở từng cơ quan."));
        let by_state = "ke-hoach/ke-hoach-theo-trang-thai.html";
        let states = ["Hoàn thành đúng hạn | 1 nhiệm vụ", "Quá hạn | 9 nhiệm vụ"];
        assert_eq!(texts(&table(by_state, "tasks"), ["group", "count"]), states);
        assert_eq!(page(by_state).summary, "10 nhiệm vụ của kế hoạch, xếp theo trạng thái.");
        for from in ["ke-hoach/ke-hoach.html", by_lead, by_state] {
            let links = table(from, "lead");
            assert_eq!(links[1]["href"], "ke-hoach/ke-hoach-theo-co-quan.html#so-y-te");
            assert_eq!(
                (table(from, "state").as_array().unwrap().len(), &links[1]["count"]),
                (2, &"9".into())
            );
        }
    });
}

#[test]
fn nothing_of_a_day_to_come_is_shown() {
    for day in ["2026-06-30", "2026-01-19"] {
        let shown = pages(FULL, Lang::Vi, day);
        assert!(!format!("{shown:?}").contains("CANARY"), "{day}");
    }
    assert_eq!(pages(FULL, Lang::Vi, "2026-01-19").len(), 1, "the plan itself is of the next day");
    assert!(format!("{:?}", pages(FULL, Lang::Vi, "2026-09-09")).contains("CANARY"));
}

#[test]
fn goals_and_figures_keep_their_words() {
    let pages = pages(FULL, Lang::Vi, "2026-06-30");
    let goals: Vec<&Json> =
        pages[1].2["targets"].as_array().unwrap().iter().map(|one| &one["goal"]).collect();
    assert_eq!(goals, [&Json::from("tối thiểu 95,5%"), &Json::Null, &"phấn đấu trên 90%".into()]);
    assert_eq!(pages[1].2["targets"][2]["depth"], 1);
    assert_eq!(pages[1].2["figures"][0]["figures"][0]["value"], "hơn 1.112 đơn");
}

#[test]
fn an_agency_sees_its_own_tasks_only() {
    with_cx(Lang::Vi, "2026-06-30", |cx| {
        let plans = derived(FULL, "2026-06-30", &mut Diags::new());
        let block = |id: &str| {
            let block = plans.agency_block(cx.directory.by_id(id).unwrap(), cx)?;
            let tables = block.rows.iter().map(|table| (table.name.to_string(), rows(table)));
            Some((serde_json::to_value(block.view.value()).unwrap(), tables.collect::<Json>()))
        };
        let (health, tasks) = block("so-y-te").unwrap();
        assert_eq!(
            health["sentence"],
            "Chủ trì 1 nhiệm vụ, phối hợp 1 nhiệm vụ. Ở kế hoạch có báo cáo tiến độ: 1 trong 1 nhiệm vụ \
             chủ trì đã hoàn thành, 0 quá hạn."
        );
        let of = |list: &str| &tasks[health["plans"][0][list].as_str().unwrap()];
        let led = &of("led")[0];
        assert_eq!(led["href"], "ke-hoach/ke-hoach-nv-i-1.html");
        assert_eq!(
            (&led["state"], &led["tone"], &led["due"]),
            (&"Hoàn thành đúng hạn".into(), &"good".into(), &"".into())
        );
        assert_eq!(of("joined")[0]["href"], "ke-hoach/ke-hoach.html#nv-i-2");
        assert!(block("xa").is_none());
        let answer = |id| plans.agency_answer(cx.directory.by_id(id).unwrap(), cx);
        assert_eq!(answer("so-y-te").as_deref(), Some("Chủ trì 1 nhiệm vụ, 0 quá hạn"));
        assert_eq!(answer("xa"), None);
    });
}

#[test]
fn the_home_page_gets_an_answer_and_the_newest_reports() {
    with_cx(Lang::Vi, "2026-06-30", |cx| {
        let plans = derived(FULL, "2026-06-30", &mut Diags::new());
        let answers = plans.answers(cx);
        assert_eq!(answers.iter().map(|one| one.number.as_str()).collect::<Vec<_>>(), ["1/3"]);
        assert_eq!(answers[0].tag.as_ref().map(|tag| tag.label.as_str()), Some("1 quá hạn"));
        let news = plans.news(cx);
        assert_eq!(
            news.iter().map(|one| one.date.to_string()).collect::<Vec<_>>(),
            ["2026-01-20", "2026-05-02"]
        );
        assert_eq!(news[1].summary, "2 nhiệm vụ có báo cáo mới: I.1, II.1.");
        assert!(plans.pages(cx)[1].demo, "the issuer is fictional");
    });
}

#[test]
fn everything_shown_is_found() {
    with_cx(Lang::Vi, "2026-06-30", |cx| {
        let plans = derived(FULL, "2026-06-30", &mut Diags::new());
        let pages = plans.pages(cx);
        let found: Vec<&str> =
            pages.iter().flat_map(|page| &page.search).map(|doc| doc.route.as_str()).collect();
        for route in ["ke-hoach/ke-hoach.html", "#nv-i-2", "#ct-2-1", "ke-hoach-nv-i-1.html"] {
            assert_eq!(found.iter().filter(|one| one.ends_with(route)).count(), 1, "{route} in {found:?}");
        }
        assert_eq!(pages[1].search[0].codes, ["12/KH-UBND"]);
    });
}

#[test]
fn both_languages_have_all_words() {
    let keys = |lang| {
        let text = match lang {
            Lang::Vi => include_str!("../../../../themes/default/messages/vi/plans.yaml"),
            Lang::En => include_str!("../../../../themes/default/messages/en/plans.yaml"),
        };
        crate::format::yaml::typed::<std::collections::BTreeMap<String, String>>(text).unwrap().into_keys()
    };
    assert!(keys(Lang::Vi).eq(keys(Lang::En)));
    for files in [FULL, FILES, Files { progress: "", ..FULL }] {
        pages(files, Lang::En, "2026-06-30");
    }
    let locale = locale(Lang::Vi);
    for state in crate::kinds::plans::state::State::ALL {
        locale.say(&format!("plans.state.{}", state.key()), &[]);
    }
}
