//! The ledger over small portals.

mod tasks;

use super::*;
use crate::base::date::parse_date;
use crate::base::diag::Lang;
use crate::base::span::{InputFile, Sources};
use crate::domain::kind::DeriveCx;
use crate::domain::portal::Portal;
use crate::stages::{parse, resolve, theme};
use std::collections::BTreeSet;

const PORTAL: &str = "name: Cổng thử\nowner: van-phong\ndemo: true\n";
const AGENCIES: &str = "- {id: tinh, name: UBND tỉnh, level: province}\n\
    - {id: van-phong, name: Văn phòng, level: department, parent: tinh}\n\
    - {id: xa-mot, name: Xã Một, level: commune, parent: tinh}\n\
    - {id: xa-hai, name: Xã Hai, level: commune, parent: tinh}\n\
    - {id: tinh-khac, name: UBND tỉnh khác, level: province}\n";

/// What the ledger of a portal says, and the codes of what it found.
struct Said {
    ledger: Ledger,
    findings: Vec<String>,
}

fn ledger(files: &[(&str, &str)], day: &str) -> Said {
    let all = [("content/portal.yaml", PORTAL), ("content/agencies.yaml", AGENCIES)];
    let file = |(path, text): &(&str, &str)| InputFile::new(*path, text.as_bytes().to_vec());
    let sources = Sources::new(all.iter().chain(files).map(file).collect());
    let (mut diags, as_of) = (Diags::new(), AsOf(parse_date(day).unwrap()));
    let kinds = registry::all();
    let parsed = parse::parse(&sources, &BTreeSet::new(), &kinds, &mut diags);
    let portal = resolve::resolve(parsed, &mut diags);
    let Portal { config, directory, calendars, duties, kinds, attachments, synonyms } = portal;
    let cx =
        DeriveCx { config: &config, directory: &directory, calendars: &calendars, duties: &duties, as_of };
    let kinds = kinds.into_iter().map(|kind| kind.derive(&cx, &mut diags)).collect();
    let histories = Vec::new();
    let derived = Derived { config, directory, calendars, duties, kinds, attachments, synonyms, histories };
    let locale = theme::load(&derived.config, &sources, &mut diags).locale;
    let cx = PlanCx { config: &derived.config, directory: &derived.directory, as_of, locale: &locale };
    let ledger = Ledger::new(&derived, &cx, &mut diags);
    let said = |diag: &Diag| format!("{}: {}", diag.fault.code, diag.says(Lang::En));
    let findings = diags.sorted().iter().map(said).filter(|said| !said.starts_with("late/")).collect();
    Said { ledger, findings }
}

impl Said {
    /// `period standing` of the only duty.
    fn standings(&self) -> Vec<String> {
        let [held] = self.ledger.held.as_slice() else { panic!("{} duties", self.ledger.held.len()) };
        held.slots.iter().map(|slot| format!("{} {:?}", slot.period, slot.standing)).collect()
    }
}

impl Said {
    /// What was found missing.
    fn missing(&self) -> Vec<&str> {
        let of = |finding: &&String| finding.starts_with("duties/");
        self.findings.iter().filter(of).map(String::as_str).collect()
    }
}

fn list(month: &str, published: &str, more: &str) -> String {
    format!("---\nperiod: {month}\npublished: {published}\n{more}---\n")
}

#[test]
fn a_missing_month_is_found_and_the_next_one_is_not_yet_due() {
    let june = list("2026-06", "2026-07-06", "nil: all\nagencies: [xa-mot]\n");
    let august = list("2026-08", "2026-09-10", "nil: all\nagencies: [xa-mot]\n");
    let said = ledger(&[("content/late/6.md", &june), ("content/late/8.md", &august)], "2026-10-06");
    assert_eq!(
        said.standings(),
        [
            "2026-06 OnTime",
            "2026-07 Overdue(Some(42))",
            "2026-08 Late(3)",
            "2026-09 Overdue(Some(1))",
            "2026-10 Pending"
        ]
    );
    assert_eq!(
        said.findings,
        ["duties/overdue: Danh sách hồ sơ trễ hạn: overdue for July 2026, September 2026."]
    );
}

#[test]
fn nothing_is_owed_where_nothing_was_taken_over() {
    let said = ledger(&[], "2026-10-06");
    assert!(said.ledger.held.is_empty() && said.findings.is_empty(), "{:?}", said.findings);
    let handling = list("2026-08", "2026-12-01", "");
    let rows = "agency,field,received,received_online,received_direct,carried_over,resolved,resolved_early,\
        resolved_on_time,resolved_late,pending,pending_in_time,pending_overdue\nxa-mot,,1,1,0,0,1,1,0,0,0,0,0\n";
    let said =
        ledger(&[("content/handling/8.md", &handling), ("content/handling/8.rows.csv", rows)], "2026-12-06");
    assert!(said.ledger.held.is_empty(), "a duty of the catalogue that nobody took over");
}

#[test]
fn each_agency_of_a_level_is_held_to_its_own_part() {
    let duties = "- {id: late-monthly, levels: [commune], from: 2026-09-01}\n";
    let one = list("2026-09", "2026-10-05", "agency: xa-mot\nnil: all\n");
    let two = list("2026-09", "2026-10-08", "agency: xa-hai\nnil: all\n");
    let both = [
        ("content/duties.yaml", duties),
        ("content/late/a.md", one.as_str()),
        ("content/late/b.md", two.as_str()),
    ];
    let said = ledger(&both, "2026-10-10");
    assert_eq!(said.standings()[0], "2026-09 Late(3)");
    let shares = |said: &Said| {
        let shares = said.ledger.held[0].slots[0].shares.iter();
        shares.map(|share| (share.standing, share.nil)).collect::<Vec<_>>()
    };
    assert_eq!(shares(&said), [(Standing::OnTime, true), (Standing::Late(3), true)]);
    let said = ledger(&both[..2], "2026-10-10");
    assert_eq!(said.standings()[0], "2026-09 Overdue(Some(4))");
    assert_eq!(shares(&said), [(Standing::OnTime, true), (Standing::Overdue(Some(4)), false)]);
    assert_eq!(
        said.findings,
        ["duties/overdue: Danh sách hồ sơ trễ hạn: overdue for September 2026; missing: Xã Hai."]
    );
}

#[test]
fn postponed_and_cancelled_periods_are_not_overdue() {
    let duties = "- id: late-monthly\n  from: 2026-08-01\n  exceptions:\n    \
        - {period: 2026-08, cancelled: true, reason: r, notice: 2026-09-01}\n    \
        - {period: 2026-09, postponed_to: 2026-10-20, reason: r, notice: 2026-10-01}\n";
    let said = ledger(&[("content/duties.yaml", duties)], "2026-10-10");
    assert_eq!(said.standings(), ["2026-08 Cancelled", "2026-09 Pending", "2026-10 Pending"]);
    assert!(said.findings.is_empty(), "{:?}", said.findings);
    // What was announced later is not known yet.
    let said = ledger(&[("content/duties.yaml", duties)], "2026-08-31");
    assert_eq!(said.standings(), ["2026-08 Pending"]);
}

#[test]
fn a_year_without_a_calendar_is_refused() {
    let duties = "- {id: late-monthly, from: 2026-12-01}\n";
    let said = ledger(&[("content/duties.yaml", duties)], "2027-01-03");
    assert_eq!(said.standings(), ["2026-12 NoCalendar(2027)", "2027-01 NoCalendar(2027)"]);
    assert_eq!(
        said.findings,
        [
            "duties/no-calendar: Danh sách hồ sơ trễ hạn: the day of December 2026 cannot be told, since there is no working calendar for 2027."
        ]
    );
}

#[test]
fn a_duty_without_a_beginning_is_reported() {
    let said = ledger(&[("content/duties.yaml", "- {id: handling-monthly}\n")], "2026-10-10");
    assert!(said.ledger.held.is_empty());
    assert_eq!(said.findings.len(), 1);
    assert!(said.findings[0].starts_with("duties/no-start: "), "{:?}", said.findings);
}

const PLAN: &str =
    "---\ntitle: Kế hoạch\nperiod: 2026\nissuer: ISSUER\ndate: 2026-01-05\npublished: 2026-01-20\n---\n";

fn plan(issuer: &str, object: &str, day: &str) -> Said {
    let follows = format!("issuer: {issuer}\npublishes: [{{ task: \"20\", object: {object} }}]");
    let plan = PLAN.replace("issuer: ISSUER", &follows);
    let tasks = "no,title,lead,output,due,schedule_of_output\n\
         20,Công khai,van-phong,danh sách,Thường xuyên,Hằng tháng\n";
    ledger(&[("content/plans/k.md", &plan), ("content/plans/k.tasks.csv", tasks)], day)
}

#[test]
fn a_recurring_output_that_names_its_object_makes_a_duty() {
    let said = plan("tinh", "scorecards/766", "2026-03-20");
    assert_eq!(said.standings(), ["2026-01 Overdue(Some(14))", "2026-02 Pending", "2026-03 Pending"]);
    let duty = &said.ledger.held[0].duty;
    assert_eq!((duty.id.as_str(), duty.bases.len()), ("scorecards-766-monthly", 2));
    // Of no duty in the catalogue: one of its own, for the year of the plan.
    let said = plan("tinh", "bulletins", "2027-03-20");
    assert!(said.findings[0].starts_with("duties/unknown-object: "), "{:?}", said.findings);
    let said = plan("tinh", "plans", "2026-02-20");
    assert_eq!(said.ledger.held[0].duty.id, "k--20--month--plans");
    assert_eq!(said.standings(), ["2026-01 Pending", "2026-02 Pending"]);
}

#[test]
fn a_plan_obliges_to_what_the_portal_has_not_begun_to_publish() {
    let said = plan("tinh", "late", "2026-03-20");
    assert_eq!(said.standings()[0], "2026-01 Overdue(Some(26))");
    assert_eq!(said.ledger.held[0].duty.id, "late-monthly");
}

#[test]
fn several_publications_of_a_task_are_duties_of_their_own_beside_its_other_rhythm() {
    let plan = PLAN.replace(
        "issuer: ISSUER",
        "issuer: tinh\npublishes: [{task: 1, object: datasets/a}, {task: 1, object: datasets/b}]",
    );
    let tasks = "no,title,lead,output,due\n1,Công khai,,x,Hằng tháng\n,,,y,Hằng quý\n";
    let said = ledger(&[("content/plans/k.md", &plan), ("content/plans/k.tasks.csv", tasks)], "2026-03-20");
    let ids: Vec<&str> = said.ledger.held.iter().map(|held| held.duty.id.as_str()).collect();
    assert_eq!(ids, ["k--1--month--datasets-a", "k--1--month--datasets-b", "k--1--quarter"]);
}

#[test]
fn what_was_due_before_the_duty_began_is_not_owed() {
    let duties = "- {id: bao-cao, object: reports, title: Báo cáo năm, basis: [{document: Quy chế 1}], \
        cadence: year, due: {day: 31, month: 1}, from: 2026-07-01}\n";
    let said = ledger(&[("content/duties.yaml", duties)], "2026-11-20");
    assert_eq!(said.standings(), ["2027 NoCalendar(2027)"]);
}

#[test]
fn a_cancelled_period_that_was_published_needs_no_calendar_and_hides_no_next_day() {
    let duties = "- id: late-monthly\n  from: 2026-08-01\n  due: {day: 5}\n  exceptions:\n    \
        - {period: 2026-08, cancelled: true, reason: r, notice: 2026-08-20}\n    \
        - {period: 2026-10, cancelled: true, reason: r, notice: 2026-10-01}\n";
    let list = |month: &str, day: &str| list(month, day, "nil: all\nagencies: [xa-mot]\n");
    let (august, september) = (list("2026-08", "2026-09-03"), list("2026-09", "2026-10-05"));
    let files = [
        ("content/duties.yaml", duties),
        ("content/late/8.md", august.as_str()),
        ("content/late/9.md", &september),
    ];
    let said = ledger(&files, "2026-10-20");
    let wanted = ["2026-08 Unjudged", "2026-09 OnTime", "2026-10 Cancelled", "2026-11 Pending"];
    assert_eq!(said.standings(), wanted);
    assert_eq!(said.missing(), [""; 0]);
}

#[test]
fn a_postponed_day_that_is_off_moves_too() {
    // 22 November 2026 is a Sunday.
    let duties = "- id: late-monthly\n  from: 2026-10-01\n  exceptions:\n    \
        - {period: 2026-10, postponed_to: 2026-11-22, reason: r, notice: 2026-11-02}\n";
    // The day after next is a day off since 2026.
    let october = list("2026-10", "2026-11-25", "nil: all\nagencies: [xa-mot]\n");
    let said = ledger(&[("content/duties.yaml", duties), ("content/late/10.md", &october)], "2026-11-28");
    assert_eq!(said.standings()[0], "2026-10 Late(1)");
}

#[test]
fn a_plan_of_another_authority_obliges_nobody_here() {
    let said = plan("tinh-khac", "scorecards/766", "2026-03-20");
    assert!(said.ledger.held.is_empty() && said.findings.is_empty(), "{:?}", said.findings);
}

#[test]
fn each_answer_and_each_conclusion_is_an_event() {
    let duties =
        "- {id: feedback-reply, from: 2026-10-01}\n- {id: inspections-conclusion, from: 2026-01-01}\n";
    // Answered before the portal owed it; on a day of which one answer was not published; published too late, as a later list says.
    let head = "code,agency,topic,received,replied,outcome,published\n";
    let october = format!(
        "{head}A,xa-mot,Phí,2026-09-01,2026-09-07,processed,2026-09-07\nB,xa-mot,Phí,2026-10-01,2026-10-05,processed,2026-10-05\n\
         C,xa-hai,Phí,2026-10-01,2026-10-05,processed,\nD,xa-hai,Phí,2026-10-01,2026-10-06,rejected,\n\
         E,xa-hai,Phí,2026-10-01,2026-10-12,processed,\n"
    );
    let november = format!("{head}E,xa-hai,Phí,2026-10-01,2026-10-12,processed,2026-10-16\n");
    let conclusions = "no,document,concluded,agency,scope,findings\n1,1/TB,2026-10-12,xa-mot,A,B\n";
    let files = [
        ("content/duties.yaml", duties),
        ("content/feedback/10.md", &list("2026-10", "2026-11-02", "owner: van-phong\n")),
        ("content/feedback/10.rows.csv", &october),
        ("content/feedback/11.md", &list("2026-11", "2026-11-03", "owner: van-phong\n")),
        ("content/feedback/11.rows.csv", &november),
        ("content/inspections/10.md", &list("2026-10", "2026-10-20", "owner: van-phong\n")),
        ("content/inspections/10.rows.csv", conclusions),
    ];
    let said = ledger(&files, "2026-11-06");
    let of = |place: usize| {
        let slots = said.ledger.held[place].slots.iter();
        slots.map(|slot| format!("{} {:?}", slot.period, slot.standing)).collect::<Vec<_>>()
    };
    assert_eq!(of(0), ["2026-10-05 Overdue(Some(22))", "2026-10-12 Late(2)"]);
    assert_eq!(of(1), ["2026-10-12 Late(1)"]);
}

#[test]
fn a_duty_of_events_is_counted_from_each_event() {
    let duties = "- {id: information-default}\n";
    let plan = PLAN.replace("ISSUER", "tinh");
    let said = ledger(&[("content/duties.yaml", duties), ("content/plans/k.md", &plan)], "2026-03-20");
    // Issued on Monday 5 January; Saturday 10 January was worked, so five working days end on it.
    assert_eq!(said.standings(), ["2026-01-05 Late(7)"]);
}

#[test]
fn a_table_of_several_periods_is_one_series() {
    let duties = "- {id: cong-khai, object: datasets/ngan-sach, title: Ngân sách, basis: [{document: Quy chế 1}], \
        cadence: quarter, due: {working_days: 10}, from: 2026-01-01}\n";
    let head = "owner: van-phong\nseries: ngan-sach\nschema: {fields: [{name: a}]}";
    let table = |period: &str, day: &str| {
        format!("---\ntitle: Ngân sách\nperiod: {period}\npublished: {day}\n{head}\n---\n")
    };
    let (first, third) = (table("2026-q1", "2026-04-10"), table("2026-q3", "2026-10-20"));
    let said = ledger(
        &[
            ("content/duties.yaml", duties),
            ("content/datasets/q1.md", &first),
            ("content/datasets/q1.rows.csv", "a\nx\n"),
            ("content/datasets/q3.md", &third),
            ("content/datasets/q3.rows.csv", "a\nx\n"),
        ],
        "2026-10-30",
    );
    assert_eq!(
        said.standings(),
        ["2026-q1 OnTime", "2026-q2 Overdue(Some(76))", "2026-q3 Late(4)", "2026-q4 NoCalendar(2027)"]
    );
}
