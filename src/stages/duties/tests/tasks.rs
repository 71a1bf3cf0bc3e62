//! The duties that recurring outputs of plans make by themselves.

use super::*;

/// A plan of an issuer with these tasks and reports, on a day.
fn tasks(issuer: &str, rows: &str, reports: &str, day: &str) -> Said {
    let plan = PLAN.replace("ISSUER", issuer);
    let tasks = format!("no,title,lead,output,due,schedule_of_output\n{rows}");
    let progress = format!("task,date,state,decision,period,new_due\n{reports}");
    ledger(
        &[
            ("content/plans/k.md", &plan),
            ("content/plans/k.tasks.csv", &tasks),
            ("content/plans/k.progress.csv", &progress),
        ],
        day,
    )
}

/// "All the time", and each month in the words of the product.
const MONTHLY: &str = "20,Công khai,xa-mot,Danh sách công khai định kỳ hằng tháng,Thường xuyên,\n";

#[test]
fn a_recurring_output_makes_a_duty_by_itself() {
    // About January, in March about February, and in time about March.
    let reports =
        "20,2026-02-03,in_progress,,,\n20,2026-03-05,in_progress,,,\n20,2026-03-30,in_progress,,,\n";
    // 31 May 2026 is a Sunday.
    let said = tasks("tinh", MONTHLY, reports, "2026-06-02");
    assert_eq!(
        said.standings(),
        [
            "2026-01 OnTime",
            "2026-02 OnTime",
            "2026-03 OnTime",
            "2026-04 Overdue(Some(1))",
            "2026-05 Pending",
            "2026-06 Pending"
        ]
    );
    let duty = &said.ledger.held[0].duty;
    let basis = (duty.bases[0].document.as_str(), duty.bases[0].article.as_deref());
    assert_eq!((duty.id.as_str(), duty.title.as_str()), ("k--20--month", "Công khai"));
    assert_eq!(basis, ("Kế hoạch", Some("nhiệm vụ 20")));
    assert!(duty.responsible.is_some() && !duty.bases.is_empty());
    assert_eq!(duty.task.as_ref().unwrap().output, "Danh sách công khai định kỳ hằng tháng");
    assert_eq!(said.missing(), ["duties/no-report: Task 20 (Công khai): no report for April 2026."]);
}

#[test]
fn each_cadence_and_the_time_that_an_output_names() {
    let rows = "1,A,,x,Hằng quý,\n,,,y,Quý III/2026,\n2,B,,,6 tháng một lần,\n3,C,,,Định kỳ hằng năm,\n\
        4,D,,,Hằng tuần,\n5,E,,,Thường xuyên,\n6,F,,,Định kỳ,\n";
    let said = tasks("tinh", rows, "4,2026-02-03,in_progress,,,\n", "2026-06-01");
    let ids: Vec<&str> = said.ledger.held.iter().map(|held| held.duty.id.as_str()).collect();
    assert_eq!(ids, ["k--1--quarter", "k--2--half", "k--3--year"]);
}

/// A quarterly task with these reports, on 21 November 2026.
fn quarters(reports: &str) -> Said {
    tasks("tinh", "1,A,xa-mot,x,Hằng quý,\n", reports, "2026-11-21")
}

#[test]
fn a_report_counts_for_the_period_that_it_names() {
    // Both come after the second quarter; without their periods they would be taken for the second and the third.
    let reports = "1,2026-07-06,in_progress,,2026-q1,\n1,2026-07-20,done,,Quý II/2026,\n";
    let wanted = ["2026-q1 Late(4)", "2026-q2 OnTime", "2026-q3 Pending", "2026-q4 NoCalendar(2027)"];
    assert_eq!(quarters(reports).standings(), wanted);
    let unnamed = reports.replace("2026-q1", "").replace("Quý II/2026", "");
    let wanted =
        ["2026-q1 Overdue(Some(101))", "2026-q2 OnTime", "2026-q3 OnTime", "2026-q4 NoCalendar(2027)"];
    assert_eq!(quarters(&unnamed).standings(), wanted);
}

#[test]
fn reports_that_name_a_period_and_those_that_do_not_stand_side_by_side() {
    // The second one of the first quarter delivers nothing new; the one without a period then is about the running quarter.
    let reports =
        "1,2026-04-06,in_progress,,2026-q1,\n1,2026-04-09,done,,2026-q1,\n1,2026-04-20,in_progress,,,\n";
    let wanted = ["2026-q1 OnTime", "2026-q2 OnTime", "2026-q3 Pending", "2026-q4 NoCalendar(2027)"];
    assert_eq!(quarters(reports).standings(), wanted);
}

#[test]
fn a_report_of_one_output_says_nothing_of_another() {
    let rows = "1,A,,x,Hằng quý,\n,,,y,6 tháng một lần,\n";
    let said = tasks("tinh", rows, "1,2026-07-06,in_progress,,2026-h1,\n", "2026-07-07");
    let of = |held: &Held| held.slots.iter().filter(|slot| slot.published.is_some()).count();
    let found: Vec<_> = said.ledger.held.iter().map(|held| (held.duty.id.as_str(), of(held))).collect();
    assert_eq!(found, [("k--1--quarter", 0), ("k--1--half", 1)]);
}

#[test]
fn a_decision_moves_or_cancels_a_period() {
    let reports = "1,2026-05-06,not_started,QĐ 1,2026-q1,trước ngày 01/12/2026\n\
        1,2026-08-06,cancelled,QĐ 2,2026-q2,\n1,2026-10-06,in_progress,,2026-q3,\n";
    let wanted = ["2026-q1 Pending", "2026-q2 Cancelled", "2026-q3 OnTime", "2026-q4 NoCalendar(2027)"];
    let said = quarters(reports);
    assert_eq!(said.standings(), wanted);
    assert_eq!(said.missing(), [""; 0]);
    // Without a decision both are owed.
    let said = quarters(&reports.replace("QĐ 1", "").replace("QĐ 2", ""));
    let wanted = [
        "2026-q1 Overdue(Some(101))",
        "2026-q2 Overdue(Some(37))",
        "2026-q3 OnTime",
        "2026-q4 NoCalendar(2027)",
    ];
    assert_eq!(said.standings(), wanted);
}

#[test]
fn a_plan_without_any_report_is_not_judged() {
    let said = quarters("");
    assert_eq!(said.standings(), ["2026-q3 Pending", "2026-q4 NoCalendar(2027)"]);
    assert_eq!(said.missing(), [""; 0]);
    assert!(said.ledger.held[0].duty.task.as_ref().unwrap().silent);
    // Once something was, all of it is.
    let said =
        tasks("tinh", "1,A,,x,Hằng quý,\n2,B,,,2026,\n", "2,2026-02-01,in_progress,,,\n", "2026-11-21");
    assert_eq!(said.standings()[0], "2026-q1 Overdue(Some(101))");
}

#[test]
fn an_entry_of_content_stands_in_place_of_the_duty_of_a_task() {
    let plan = PLAN.replace("ISSUER", "tinh");
    let own = "- {id: k--20--month, object: late, title: Danh sách, basis: [{document: A}], cadence: month, \
        due: {day: 5}, applies: never, note: Cổng khác công bố}\n";
    let rows = format!("no,title,lead,output,due,schedule_of_output\n{MONTHLY}");
    let files = [
        ("content/plans/k.md", plan.as_str()),
        ("content/plans/k.tasks.csv", &rows),
        ("content/duties.yaml", own),
    ];
    let said = ledger(&files, "2026-06-01");
    let ids: Vec<&str> = said.ledger.held.iter().map(|held| held.duty.id.as_str()).collect();
    assert!(ids.is_empty(), "{ids:?} {:?}", said.findings);
}

#[test]
fn a_task_that_was_given_up_owes_nothing_more() {
    let reports = "20,2026-02-03,in_progress,,,\n20,2026-03-20,cancelled,Quyết định 1,,\n";
    let said = tasks("tinh", MONTHLY, reports, "2026-06-01");
    assert_eq!(said.standings(), ["2026-01 OnTime", "2026-02 Overdue(Some(41))"]);
    // Whether it is said again, or of a period that was owed.
    for more in ["20,2026-05-20,cancelled,Quyết định 1,,\n", "20,2026-03-25,done,,2026-02,\n"] {
        let said = tasks("tinh", MONTHLY, &format!("{reports}{more}"), "2026-06-01");
        assert_eq!(said.standings().len(), 2, "{more}: {:?}", said.standings());
    }
}

#[test]
fn a_report_without_a_period_is_not_about_a_cancelled_one() {
    let reports = "1,2026-04-03,cancelled,QĐ 1,2026-q1,\n1,2026-06-20,in_progress,,,\n";
    let wanted = ["2026-q1 Cancelled", "2026-q2 OnTime", "2026-q3 Pending", "2026-q4 NoCalendar(2027)"];
    assert_eq!(quarters(reports).standings(), wanted);
}

#[test]
fn the_issuer_answers_for_outputs_that_several_lead() {
    let lead = |rows: &str| {
        let said = tasks("tinh", rows, "", "2026-06-01");
        said.ledger.held.iter().map(|held| held.duty.responsible).collect::<Vec<_>>()
    };
    let alone = lead("1,A,xa-mot,x,Hằng quý,\n,,xa-mot,y,Hằng quý,\n");
    let several = lead("1,A,xa-mot,x,Hằng quý,\n,,xa-hai,y,Hằng quý,\n");
    let issuer = lead("1,A,,x,Hằng quý,\n");
    assert!(alone != issuer && several == issuer, "{alone:?} {several:?} {issuer:?}");
}

#[test]
fn periods_before_and_after_the_time_that_is_named_are_not_owed() {
    let owed = |row: &str| {
        let rows =
            format!("no,title,lead,output,start,due,schedule_of_output\n1,A,,x,{row}\n2,B,,y,,2026,\n");
        let plan = PLAN.replace("ISSUER", "tinh");
        let reports = "task,date,state\n2,2026-02-03,in_progress\n";
        let files = [
            ("content/plans/k.md", plan.as_str()),
            ("content/plans/k.tasks.csv", &rows),
            ("content/plans/k.progress.csv", reports),
        ];
        let said = ledger(&files, "2026-11-21");
        let slots = said.ledger.held.iter().flat_map(|held| &held.slots);
        let slots = slots.filter(|slot| slot.standing.is_overdue()).map(|slot| slot.period.to_string());
        slots.collect::<Vec<_>>()
    };
    assert_eq!(owed("Tháng 7/2026,Hằng tháng,"), ["2026-07", "2026-08", "2026-09"]);
    assert_eq!(owed(",\"Hằng tháng, từ tháng 8/2026\","), ["2026-08", "2026-09"]);
    assert_eq!(owed(",\"Hằng tháng, đến hết tháng 02/2026\","), ["2026-01", "2026-02"]);
    assert_eq!(owed(",Quý II/2026,Hằng tháng"), ["2026-04", "2026-05", "2026-06"]);
    assert_eq!(owed(",\"Thường xuyên, Quý II/2026\",Hằng tháng"), ["2026-04", "2026-05", "2026-06"]);
    assert_eq!(owed(",trước ngày 01/03/2026,Hằng tháng"), ["2026-01", "2026-02"]);
    // Nobody can tell which.
    assert_eq!(owed(",\"Hằng tháng, sau khi khai trương ngày 01/7/2026\","), [""; 0]);
    assert_eq!(owed(",Sau khi đề án được duyệt,Hằng tháng"), [""; 0]);
}

#[test]
fn between_two_times_nothing_is_owed() {
    let rows = "1,A,,x,\"Hằng tháng, Quý I/2026\",\n,,,y,\"Hằng tháng, Quý III/2026\",\n2,B,,,2026,\n";
    let said =
        tasks("tinh", rows, "2,2026-02-01,in_progress,,,\n1,2026-08-03,done,,2026-07,\n", "2026-12-01");
    let periods = |held: &Held| held.slots.iter().map(|slot| slot.period.to_string()).collect::<Vec<_>>();
    let ids: Vec<&str> = said.ledger.held.iter().map(|held| held.duty.id.as_str()).collect();
    assert_eq!(ids, ["k--1--month", "k--1--month--2"]);
    assert_eq!(periods(&said.ledger.held[0]), ["2026-01", "2026-02", "2026-03"]);
    assert_eq!(periods(&said.ledger.held[1]), ["2026-07", "2026-08", "2026-09"]);
    assert_eq!(said.ledger.held[1].slots[0].standing, Standing::OnTime);
}

#[test]
fn tasks_of_two_plans_never_share_an_id() {
    let plan = PLAN.replace("ISSUER", "tinh");
    let rows = |no: &str| format!("section,no,title,lead,output,due\n,{no},A,,x,Hằng quý\n");
    let (one, other) = (rows("I.7"), rows("7"));
    let files = [
        ("content/plans/k.md", plan.as_str()),
        ("content/plans/k.tasks.csv", &one),
        ("content/plans/k-i.md", &plan),
        ("content/plans/k-i.tasks.csv", &other),
    ];
    let said = ledger(&files, "2026-06-01");
    let ids: Vec<&str> = said.ledger.held.iter().map(|held| held.duty.id.as_str()).collect();
    assert_eq!(ids, ["k--i-7--quarter", "k-i--7--quarter"]);
}

#[test]
fn tasks_of_others_and_of_nobody_known_make_no_duties() {
    let said = tasks("tinh-khac", MONTHLY, "20,2026-02-03,in_progress,,,\n", "2026-06-01");
    assert!(said.ledger.held.is_empty());
    assert!(!said.findings.iter().any(|finding| finding.starts_with("duties/")), "{:?}", said.findings);
}
