//! Every fault of the catalogue, found by one small change to sound files.

use super::{FILES, Files, HEAD, derived};
use crate::base::diag::{Diags, Lang};
use crate::base::span::At;
use std::collections::BTreeSet;

const TASKS: &str = "section,no,title,lead,output,start,due\n";
const TARGETS: &str = "no,parent,title,comparator,value,unit,definition,measure\n";
const PROGRESS: &str = "task,date,state,percent,evidence,evidence_url,new_due,decision\n";
const QUARTERLY: &str = "section,no,title,due\nI,1,A,Hằng quý\nI,2,B,Tháng 12/2026\n";
const TWO: &str = "section,no,title,due\nI,I.1,A,Tháng 12/2026\nI,I.2,B,Tháng 12/2026\n";

const TWICE: &str = "title: A\nperiod: 2026\nsections: [{id: I.1, title: Một}, {id: I-1, title: Hai}]\n";

fn codes(files: Files<'_>) -> Vec<&'static str> {
    let mut diags = Diags::new();
    derived(files, "2026-06-30", &mut diags);
    let found = diags.sorted();
    for diag in &found {
        for lang in [Lang::Vi, Lang::En] {
            let text = diag.says(lang) + &diag.mend(lang);
            assert!(!text.contains('{'), "{}: a placeholder is left in {text}", diag.fault.code);
        }
        assert!(diag.span.is_some_and(|span| span.at != At::File), "{} has no place", diag.fault.code);
    }
    found.iter().map(|diag| diag.fault.code).collect()
}

fn tasks(rows: &str) -> Vec<&'static str> {
    codes(Files { tasks: &format!("{TASKS}{rows}"), ..FILES })
}

fn targets(rows: &str) -> Vec<&'static str> {
    codes(Files { targets: &format!("{TARGETS}{rows}"), ..FILES })
}

fn progress(rows: &str) -> Vec<&'static str> {
    codes(Files { tasks: TWO, progress: &format!("{PROGRESS}{rows}"), ..FILES })
}

/// Reports on a quarterly task 1 and a task 2 without a rhythm.
fn periods(rows: &str) -> Vec<&'static str> {
    let progress = format!("task,date,state,period,decision,new_due\n{rows}");
    codes(Files { tasks: QUARTERLY, progress: &progress, ..FILES })
}

fn head(more: &str) -> Vec<&'static str> {
    codes(Files { head: &format!("{HEAD}{more}"), ..FILES })
}

/// What was given, what was found, what should have been.
type Case = (&'static str, Vec<&'static str>, &'static [&'static str]);

fn cases() -> Vec<Case> {
    vec![
        ("section", tasks("III,1,A,,,,2026\n"), &["plans/unknown-section"]),
        ("number twice", tasks("I,IV.1,A,,,,2026\nI,iv 1,B,,,,2026\n"), &["plans/duplicate-number"]),
        ("number of signs", tasks("I,*,A,,,,2026\n"), &["plans/bad-number"]),
        ("continues nothing", tasks("I,,A,,,,\n"), &["plans/task-without-number"]),
        ("continues another", tasks("I,1,A,,,,2026\nI,,B,,,,\n"), &["plans/task-without-number"]),
        ("untitled", tasks("I,1,,,,,2026\n"), &["csv/empty-cell"]),
        ("time", tasks("I,1,A,,,,mai kia\n"), &["plans/time-not-understood"]),
        ("start after finish", tasks("I,1,A,,,Quý IV/2026,Quý I/2026\n"), &["plans/time-not-understood"]),
        ("agency", tasks("I,1,A,so-y-te; Sở Y tá,,,2026\nI,,,,,,\n"), &["agency/unknown"]),
        ("gap", tasks("I,I.1,A,,,,2026\nI,I.3,B,,,,2026\n"), &["plans/numbering-gap"]),
        ("no gap over sections", tasks("I,1,A,,,,2026\nII,7,B,,,,2026\n"), &[]),
        ("twin", tasks("I,1,A,,x,,2026\nI,2,a,,X,,2027\nI,3,A,,y,,2026\n"), &["plans/task-twice"]),
        (
            "no time",
            tasks("I,1,A,,,,\nI,,,,x,,\nI,2,B,,,Tháng 1/2026,\n"),
            &["plans/task-without-time", "plans/time-not-understood"],
        ),
        ("rhythm", tasks("I,1,A,,Danh sách định kỳ hằng tháng,,Thường xuyên\n"), &["plans/hidden-rhythm"]),
        ("nothing to follow", head("publishes: [{task: I.7, object: late}]\n"), &["plans/unknown-task"]),
        (
            "followed without rhythm",
            codes(Files {
                head: &format!("{HEAD}publishes: [{{task: I.1, object: late}}]\n"),
                tasks: TWO,
                ..FILES
            }),
            &["plans/no-rhythm"],
        ),
        ("rhythm said", tasks("I,1,A,,Danh sách hàng tháng,,Hằng tháng\n"), &[]),
        (
            "other sign",
            targets("1,,A,>,90,%,x,a\n2,,B,>=,90,%,x,a\n3,,C,>=,90,%,x,b\n"),
            &["plans/targets-contradict"],
        ),
        (
            "parts",
            codes(Files {
                targets: "no,title,comparator,value,unit,definition,each\n1,A,>,5,%,x,quarter\n",
                head: &HEAD.replace("2026", "2026-10"),
                ..FILES
            }),
            &["plans/each-does-not-divide"],
        ),
        (
            "decision",
            codes(Files {
                targets: "no,title,comparator,value,unit,definition\n1,A,>,5,%,x\n",
                verdicts: "target,verdict,reason,date,decided_by\n2,met,x,2026-01-05,y\n",
                ..FILES
            }),
            &["plans/verdict-of-unknown-target"],
        ),
        ("other unit", targets("1,,A,>,90,%,x,a\n2,,B,>=,9,bài,x,a\n"), &[]),
        ("of what", targets("1,,A,>=,5,%,,\n2,,B,>=,5,bài,,\n3,,C,>=,6,%,,\n"), &["plans/no-denominator"]),
        (
            "of how many",
            head(
                "figures: [{id: a, title: Mức hài lòng, value: '99', unit: '%'}, {id: b, title: Rất hài lòng, value: '9', unit: '%', note: x}]\n",
            ),
            &["plans/satisfied-of-how-many"],
        ),
        ("parent", targets("1,9,A,>=,5,%,x,\n"), &["plans/unknown-target"]),
        ("cycle", targets("1,2,A,,,,x,\n2,1,B,,,,x,\n"), &["plans/target-cycle", "plans/target-cycle"]),
        ("own parent", targets("1,1,A,,,,x,\n"), &["plans/target-cycle"]),
        ("value alone", targets("1,,A,,5,%,x,\n"), &["plans/half-target"]),
        ("comparator alone", targets("1,,A,>=,,,x,\n"), &["plans/half-target"]),
        ("comparator", targets("1,,A,~,5,%,x,\n"), &["content/not-a-choice"]),
        ("value", targets("1,,A,>=,\"5,5\",%,x,\n"), &["content/malformed"]),
        ("nothing to reach", targets("1,,A,,,,x,\n"), &["plans/target-without-value"]),
        ("over a whole", targets("1,,A,>=,985,%,x,\n"), &["plans/share-over-100"]),
        ("target twice", targets("1,,A,>=,5,%,x,\n1,,B,>=,5,%,x,\n"), &["plans/duplicate-number"]),
        ("task", progress("I.9,2026-01-05,done,,x,,,\n"), &["plans/unknown-task"]),
        ("percent", progress("I.1,2026-01-05,done,101,x,,,\n"), &["plans/percent-over-100"]),
        ("state", progress("I.1,2026-01-05,xong,,x,,,\n"), &["content/not-a-choice"]),
        ("date", progress("I.1,31/4/2026,done,,x,,,\n"), &["date/impossible"]),
        ("future", progress("I.1,2026-07-01,done,,x,,,\n"), &["plans/future-progress"]),
        ("evidence", progress("I.1,2026-01-05,done,,,,,\n"), &["plans/done-without-evidence"]),
        (
            "decision",
            progress("I.1,2026-01-05,in_progress,,,,Quý I/2027,\n"),
            &["plans/moved-without-decision"],
        ),
        ("new time", progress("I.1,2026-01-05,in_progress,,,,mai kia,x\n"), &["plans/time-not-understood"]),
        ("period", periods("1,2026-04-05,in_progress,quý 9/2026,,\n"), &["content/malformed"]),
        ("period of no output", periods("2,2026-04-05,in_progress,2026-q1,,\n"), &["plans/wrong-period"]),
        ("other cadence", periods("1,2026-04-05,in_progress,2026-03,,\n"), &["plans/wrong-period"]),
        ("period of another year", periods("1,2026-04-05,in_progress,2025-q4,,\n"), &["plans/wrong-period"]),
        ("period to come", periods("1,2026-06-05,in_progress,2026-q3,,\n"), &["plans/wrong-period"]),
        ("period called off before it comes", periods("1,2026-06-05,cancelled,2026-q3,QĐ 1,\n"), &[]),
        (
            "period called off by nobody",
            periods("1,2026-06-05,cancelled,2026-q1,,\n"),
            &["plans/period-not-moved"],
        ),
        (
            "period moved by nobody",
            periods("1,2026-06-05,not_started,2026-q1,,Quý III/2026\n"),
            &["plans/period-not-moved"],
        ),
        (
            "period moved to no day",
            periods("1,2026-06-05,not_started,2026-q1,QĐ 1,Hằng quý\n"),
            &["plans/period-not-moved"],
        ),
        (
            "period that ends after the task was given up",
            periods("1,2026-05-05,cancelled,,QĐ 1,\n1,2026-05-06,done,2026-q2,,\n"),
            &["plans/done-without-evidence", "plans/period-not-owed"],
        ),
        (
            "period after the task was given up",
            periods("1,2026-03-05,cancelled,,QĐ 1,\n1,2026-05-06,in_progress,2026-q2,,\n"),
            &["plans/wrong-period"],
        ),
        (
            "done before the last period",
            periods("1,2026-04-05,done,,,\n"),
            &["plans/done-before-last-period", "plans/done-without-evidence"],
        ),
        (
            "moved to an earlier day",
            progress("I.1,2026-01-05,in_progress,,,,Tháng 2/2026,QĐ 1\n"),
            &["plans/moved-earlier"],
        ),
        (
            "unclear which periods",
            tasks("I,1,A,,,Sau khi đề án được duyệt,Hằng quý\n"),
            &["plans/unclear-time"],
        ),
        (
            "sound periods",
            periods("1,2026-04-05,in_progress,Quý I/2026,,\n1,2026-06-30,in_progress,2026-q2,,\n"),
            &[],
        ),
        ("evidence url", progress("I.1,2026-01-05,done,,,javascript:x,,\n"), &["plans/bad-url"]),
        ("sound", progress("i.1,2026-01-05,done,100,x,https://e.vn/a,Quý I/2027,y\n"), &[]),
        ("source url", head("source: {title: A, url: e.vn}\n"), &["plans/bad-url"]),
        ("issuer", head("issuer: nobody-here\n"), &["agency/unknown"]),
        ("section twice", codes(Files { head: TWICE, ..FILES }), &["plans/duplicate-number"]),
        ("future plan", head("date: 2026-07-01\n"), &["plans/future-plan"]),
        (
            "figures",
            head("figures: [{id: a, title: A, value: '1', section: V}, {id: a, title: B, value: '2'}]\n"),
            &["plans/unknown-section", "plans/duplicate-number"],
        ),
    ]
}

#[test]
fn each_fault_is_found_alone() {
    for (name, found, wanted) in cases() {
        assert_eq!(found, wanted, "{name}");
    }
}

#[test]
fn the_cases_cover_the_catalogue() {
    let found: BTreeSet<_> = cases().into_iter().flat_map(|(_, found, _)| found).collect();
    let known: BTreeSet<_> = super::super::faults::FAULTS.iter().map(|fault| fault.code).collect();
    assert_eq!(known.difference(&found).collect::<Vec<_>>(), Vec::<&&str>::new());
}

#[test]
fn one_run_shows_the_faults_of_all_files() {
    let found = codes(Files {
        head: &format!("{HEAD}issuer: nobody-here\n"),
        tasks: "section,no,title,lead,due\nV,1,A,,\nI,2,B,nobody-here,mai kia\n",
        targets: "no,parent,title\n1,7,A\n",
        progress: "task,date,state\n8,2026-01-05,done\n",
        verdicts: "",
    });
    for code in ["plans/unknown-section", "plans/unknown-target", "plans/unknown-task", "agency/unknown"] {
        assert!(found.contains(&code), "{code} is not in {found:?}");
    }
}

#[test]
fn a_gap_that_a_note_names_is_known() {
    let rows = format!("{TASKS}I,I.1,A,,,,2026\nI,I.3,B,,,,2026\n");
    let found = |note: &str| {
        let head = format!("{HEAD}notes: [{{where: Mục I, {note}}}]\n");
        codes(Files { head: &head, tasks: &rows, ..FILES })
    };
    assert_eq!(found("kind: numbering-gap, text: Không có số I.2."), [""; 0]);
    assert_eq!(found("kind: numbering-gap, text: Không có số I.20."), ["plans/numbering-gap"]);
    assert_eq!(found("kind: duplicate, text: Không có số I.2."), ["plans/numbering-gap"]);
}

#[test]
fn what_a_note_stands_at_is_known() {
    let found = |note: &str| {
        let head = format!("{HEAD}notes: [{{text: x, {note}}}]\n");
        let tasks = "no,title,due\n5,A,2026\n6,A,2026\n7,B,\n";
        let targets = format!("{TARGETS}II.5,,A,>,90,%,x,a\nNV13,,B,>=,90,%,,a\n");
        codes(Files { head: &head, tasks, targets: &targets, ..FILES })
    };
    let all =
        ["plans/task-twice", "plans/task-without-time", "plans/no-denominator", "plans/targets-contradict"];
    let without = |code: &str| all.into_iter().filter(|one| *one != code).collect::<Vec<_>>();
    assert_eq!(found("kind: other, where: Trang 1"), all);
    assert_eq!(found("kind: duplicate, where: Nhiệm vụ 5 và 6"), without("plans/task-twice"));
    assert_eq!(found("kind: other, where: Nhiệm vụ 7"), without("plans/task-without-time"));
    assert_eq!(found("kind: contradiction, where: Mục II.5"), without("plans/targets-contradict"));
    assert_eq!(found("kind: no-denominator, where: Phụ lục"), without("plans/no-denominator"));
}

#[test]
fn the_starter_has_no_faults_and_its_shape_is_that_of_the_kind() {
    let starter = crate::domain::kind::Kind::starter(&super::KIND);
    let head = starter.document.trim_start_matches("---\n").split("\n---\n").next().unwrap();
    let table = |name| starter.tables.iter().find(|(table, _)| *table == name).unwrap().1;
    let files = Files {
        head,
        tasks: table("tasks"),
        targets: table("targets"),
        progress: table("progress"),
        verdicts: "",
    };
    assert_eq!(codes(files), [""; 0]);
}
