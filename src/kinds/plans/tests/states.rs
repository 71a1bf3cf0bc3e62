//! How tasks stand.

use super::{FILES, Files, derived, plan};
use crate::base::diag::Diags;
use crate::kinds::plans::state::State;

/// The state of task 1 on a day, in a plan where another task was reported on.
fn state(outputs: &[&str], reports: &[&str], day: &str) -> (State, Option<u64>) {
    let mut tasks = String::from("no,title,output,due\n9,Khác,,\n");
    for (i, due) in outputs.iter().enumerate() {
        tasks.push_str(if i == 0 { "1,Việc,Văn bản," } else { ",,Văn bản," });
        tasks.push_str(&format!("\"{due}\"\n"));
    }
    let mut progress = String::from("task,date,state,new_due,decision\n9,2025-12-01,in_progress,,\n");
    reports.iter().for_each(|report| progress.push_str(&format!("1,{report}\n")));
    let files = Files { tasks: &tasks, progress: &progress, ..FILES };
    let plans = derived(files, day, &mut Diags::new());
    let judged = &plans.plans[0].judged[1];
    (judged.state, judged.days_over)
}

#[test]
fn states_follow_from_deadline_reports_and_day() {
    use State::*;
    type Case = (&'static [&'static str], &'static [&'static str], &'static str, State, Option<u64>);
    const BEGUN: &str = "2026-02-01,in_progress,,";
    let cases: &[Case] = &[
        (&["Quý I/2026"], &[], "2026-03-31", NoReport, None),
        (&["Quý I/2026"], &[], "2026-04-01", Overdue, Some(1)),
        (&["Quý II/2026"], &[], "2026-03-31", NotDue, None),
        (&["trước ngày 31/03/2026"], &[], "2026-03-30", NoReport, None),
        (&["trước ngày 31/03/2026"], &[], "2026-03-31", Overdue, Some(1)),
        (&["Tháng 1/2026, chậm nhất tháng 3/2026"], &[], "2026-03-31", NoReport, None),
        (&["Tháng 1/2026, chậm nhất tháng 3/2026"], &[], "2026-04-10", Overdue, Some(10)),
        (&["Thường xuyên"], &[], "2030-01-01", CannotJudge, None),
        (&["Hằng quý"], &[], "2030-01-01", CannotJudge, None),
        (&["Theo tiến độ của Đề án 06"], &[], "2030-01-01", CannotJudge, None),
        (&[""], &[], "2030-01-01", CannotJudge, None),
        (&["Quý I/2026"], &[BEGUN], "2026-03-31", InProgress, None),
        (&["Quý I/2026"], &[BEGUN], "2026-04-02", Overdue, Some(2)),
        (&["Thường xuyên"], &[BEGUN], "2030-01-01", InProgress, None),
        (&["Quý I/2026"], &["2026-02-01,not_started,,"], "2026-03-01", NotDue, None),
        (&["Quý I/2026"], &["2026-02-01,not_started,,"], "2026-04-01", Overdue, Some(1)),
        (&["Hằng quý"], &["2026-02-01,not_started,,"], "2026-04-01", CannotJudge, None),
        (&["Quý I/2026"], &["2026-03-31,done,,"], "2026-12-31", DoneInTime, None),
        (&["Quý I/2026"], &["2026-04-03,done,,"], "2026-12-31", DoneLate, Some(3)),
        (&["Hằng quý"], &["2026-04-03,done,,"], "2026-12-31", InProgress, None),
        (&["Hằng quý"], &["2026-10-03,done,,"], "2026-12-31", Done, None),
        (&["Thường xuyên"], &["2026-04-03,done,,"], "2026-12-31", Done, None),
        // Said again later, it is done since the first time; opened again, it is not.
        (&["Quý I/2026"], &["2026-05-01,done,,", "2026-03-01,done,,"], "2026-12-31", DoneInTime, None),
        (
            &["Quý I/2026"],
            &["2026-03-01,done,,", "2026-05-01,in_progress,,"],
            "2026-05-01",
            Overdue,
            Some(31),
        ),
        (&["Quý I/2026"], &["2026-05-01,cancelled,,QĐ 1"], "2026-12-31", Cancelled, None),
        // The last of several dated outputs counts; what goes on all the time takes the date away.
        (&["Quý I/2026", "Quý II/2026"], &[BEGUN], "2026-05-01", InProgress, None),
        (&["Quý I/2026", "Quý II/2026"], &[BEGUN], "2026-07-01", Overdue, Some(1)),
        (&["Quý I/2026", "Thường xuyên"], &[BEGUN], "2026-12-01", InProgress, None),
        // Against a moved deadline.
        (&["Quý I/2026"], &["2026-03-01,in_progress,Quý II/2026,QĐ 1"], "2026-05-01", InProgress, None),
        (&["Quý I/2026"], &["2026-03-01,in_progress,Quý II/2026,QĐ 1"], "2026-07-02", Overdue, Some(2)),
        (
            &["Quý I/2026"],
            &["2026-03-01,in_progress,Quý II/2026,QĐ 1", "2026-06-30,done,,"],
            "2026-12-31",
            DoneInTime,
            None,
        ),
        (
            &["Quý I/2026"],
            &["2026-03-01,in_progress,Theo tiến độ của Đề án 06,QĐ"],
            "2030-01-01",
            InProgress,
            None,
        ),
        // What is dated after the day has not happened.
        (&["Quý I/2026"], &["2026-03-01,done,,"], "2026-02-28", NoReport, None),
    ];
    for (outputs, reports, day, wanted, days) in cases {
        assert_eq!(state(outputs, reports, day), (*wanted, *days), "{outputs:?} {reports:?} on {day}");
    }
}

#[test]
fn a_plan_without_reports_is_never_judged() {
    let tasks = "no,title,due\n1,A,Tháng 01/2020\n2,B,Thường xuyên\n3,C,\n";
    let tables = ["", "task,date,state\n", "task,date,state\n1,2031-01-01,done\n"];
    for progress in tables {
        let plans = derived(Files { tasks, progress, ..FILES }, "2030-01-01", &mut Diags::new());
        let plan = &plans.plans[0];
        assert!(!plan.reports);
        assert!(plan.judged.iter().all(|one| one.state == State::NoReport && one.days_over.is_none()));
    }
}

#[test]
fn the_counts_of_all_states_add_up_to_the_tasks() {
    let tasks = "no,title,due\n1,A,Tháng 01/2026\n2,B,Thường xuyên\n3,C,Quý IV/2026\n4,D,Quý I/2026\n";
    let progress = "task,date,state\n1,2026-01-31,done\n4,2026-02-01,in_progress\n";
    let plans = derived(Files { tasks, progress, ..FILES }, "2026-06-30", &mut Diags::new());
    let tally = &plans.plans[0].tally;
    let counts = [State::DoneInTime, State::CannotJudge, State::NotDue, State::Overdue];
    assert!(counts.iter().all(|state| tally.count(*state) == 1));
    assert_eq!((tally.total(), tally.done(), tally.share(tally.done()).percent(1)), (4, 1, Some(250)));
}

#[test]
fn rows_without_a_number_are_further_outputs_of_the_task_above() {
    let tasks = "section,no,title,lead,partners,output,start,due,schedule_of_output\n\
        I,I.1,Việc,so-y-te,xa,Kế hoạch,Quý I/2026,Quý II/2026,\n\
        ,,,,,Báo cáo,,,Hằng tháng\n\
        ,,,Sở Nội vụ,so-y-te,\"Danh mục, hoàn thành trong năm 2026\",,Thường xuyên,\n\
        ,I.2,Việc khác,,,,,,\n";
    let plan = plan(Files { tasks, ..FILES });
    let task = &plan.tasks[0];
    let times: Vec<(&str, &str, Option<&str>)> = task
        .outputs
        .iter()
        .map(|output| {
            let own = output.own.as_ref().map(|own| own.raw.as_str());
            (output.columns.start_raw.as_str(), output.columns.raw.as_str(), own)
        })
        .collect();
    assert_eq!(times[0], ("Quý I/2026", "Quý II/2026", None));
    assert_eq!(times[1], ("Quý I/2026", "Quý II/2026", Some("Hằng tháng")));
    assert_eq!((times[2].0, times[2].1), ("", "Thường xuyên"));
    assert!(times[2].2.is_some_and(|own| own.contains("năm 2026")));
    assert_eq!((task.lead.len(), task.partners.len()), (2, 2));
    assert_eq!(task.outputs[1].lead, task.outputs[0].lead);
    assert_ne!(task.outputs[2].lead, task.outputs[0].lead);
    let other = &plan.tasks[1];
    assert_eq!((other.section, other.lead.len(), other.outputs[0].columns.raw.as_str()), (Some(0), 0, ""));
}

#[test]
fn parts_of_a_compound_target_count_as_one() {
    let targets = "no,parent,title,comparator,value,unit,aspirational\n\
        2.2,2,Ba,>,90,%,có\n1,,Một,>=,75,%,\n2,,Hai,,,,\n2.1,2,Bốn,<=,2.5,lần,\n";
    let plan = plan(Files { targets, ..FILES });
    assert_eq!(plan.top_targets(), 2);
    assert_eq!(
        plan.targets.iter().map(|target| target.parent).collect::<Vec<_>>(),
        [Some(2), None, None, Some(2)]
    );
}

#[test]
fn a_report_on_one_period_does_not_end_the_task() {
    let of = |reports: &str, day: &str| {
        let progress = format!("task,date,state,period,decision,new_due\n{reports}");
        let tasks = "section,no,title,due\nI,1,A,Hằng quý\n";
        let plans = derived(Files { tasks, progress: &progress, ..FILES }, day, &mut Diags::new());
        plans.plans[0].judged[0].state
    };
    assert_eq!(of("1,2026-04-06,done,2026-q1,,\n", "2026-05-01"), State::InProgress);
    let moved = "1,2026-04-06,not_started,2026-q1,QĐ 1,Quý III/2026\n";
    assert_eq!(of(moved, "2026-12-01"), State::CannotJudge);
    assert_eq!(of(&format!("1,2026-04-05,in_progress,,,\n{moved}"), "2026-12-01"), State::InProgress);
    assert_eq!(of("1,2026-04-06,done,2026-q1,,\n1,2026-12-01,done,,,\n", "2026-12-02"), State::Done);
    // Nor does it take back that the task is done or was given up.
    let given_up = "1,2026-05-04,cancelled,,QĐ 1,\n1,2026-05-06,done,2026-q1,,\n";
    assert_eq!(of(given_up, "2026-12-01"), State::Cancelled);
    // Before its last period begins nobody is done with what comes each quarter.
    assert_eq!(of("1,2026-04-05,done,,,\n", "2026-12-01"), State::InProgress);
    let done = "1,2026-10-05,done,,,\n1,2026-10-06,in_progress,2026-q3,,\n";
    assert_eq!(of(done, "2026-12-01"), State::Done);
    // Nothing was done for a period that was moved or cancelled.
    assert_eq!(of("1,2026-05-03,cancelled,2026-q1,QĐ 1,\n", "2026-12-01"), State::CannotJudge);
    let later = "1,2026-05-03,in_progress,2026-q1,QĐ 1,Quý III/2026\n";
    assert_eq!(of(later, "2026-12-01"), State::CannotJudge);
}

#[test]
fn a_period_that_waits_does_not_make_a_late_task_timely() {
    let progress =
        "task,date,state,period,decision,new_due\n1,2026-07-06,done,,,\n1,2026-07-08,not_started,2026-q1,,\n";
    let tasks =
        "section,no,title,output,due,schedule_of_output\nI,1,A,x,Quý II/2026,\n,,,y,Quý II/2026,Hằng quý\n";
    let plans = derived(Files { tasks, progress, ..FILES }, "2026-12-01", &mut Diags::new());
    let judged = &plans.plans[0].judged[0];
    assert_eq!(judged.done_on.map(|day| day.to_string()).as_deref(), Some("2026-07-06"));
}

#[test]
fn words_that_are_not_understood_move_no_deadline() {
    let progress = "task,date,state,decision,new_due\n1,2026-07-06,in_progress,QĐ 1,mai kia\n";
    let tasks = "section,no,title,output,due\nI,1,A,x,Quý II/2026\n";
    let plans = derived(Files { tasks, progress, ..FILES }, "2026-12-01", &mut Diags::new());
    assert_eq!(plans.plans[0].judged[0].state, State::Overdue);
}
