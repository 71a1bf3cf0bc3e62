//! Targets as others see them: measure, agencies, time, and what people decided.

use super::{FILES, Files, HEAD, derived, with_cx};
use crate::base::diag::{Diags, Lang};
use crate::domain::kind::DerivedKind;
use crate::domain::target::{Comparator, Each, Target, TargetList, Verdict};

const TARGETS: &str = "\
no,parent,title,comparator,value,unit,measure,definition,lead,agencies,period,each
1,,Ghép,,,,,,,,,
1.1,1,Đúng hạn,>,95.5,%,handling/on-time,x,so-y-te,so-noi-vu;so-y-te,2026-q3,
2,,Giải trình,=,100,%,late/explained,x,,,,month
";

const VERDICTS: &str = "\
target,verdict,reason,date,decided_by
2,missed,Sau,2026-07-02,Chủ tịch UBND tỉnh
2,met,Trước,2026-05-01,Giám đốc Sở Nội vụ
1.1,met-late,CANARY,2026-12-31,Chủ tịch UBND tỉnh
";

fn lists(files: Files<'_>, diags: &mut Diags) -> Vec<TargetList> {
    let plans = derived(files, "2026-11-22", diags);
    with_cx(Lang::Vi, "2026-11-22", |cx| plans.targets(cx))
}

fn codes(targets: &str, verdicts: &str) -> Vec<&'static str> {
    let mut diags = Diags::new();
    lists(Files { targets, verdicts, ..FILES }, &mut diags);
    diags.sorted().iter().map(|diag| diag.fault.code).collect()
}

#[test]
fn a_target_says_by_what_whose_and_when_it_is_judged() {
    let head = format!("{HEAD}issuer: tinh\n");
    let all = lists(Files { head: &head, targets: TARGETS, ..FILES }, &mut Diags::new());
    let [list] = all.as_slice() else { panic!("{}", all.len()) };
    assert_eq!((list.page.as_str(), list.title.as_str()), ("ke-hoach/ke-hoach.html", "Kế hoạch"));
    assert!(list.issuer.is_some() && list.demo, "the issuer is fictional");
    let said =
        |one: &Target| (one.anchor.clone(), one.parent, one.agencies.len(), one.period.to_string(), one.each);
    let all: Vec<_> = list.targets.iter().map(said).collect();
    let year = || "2026".to_owned();
    assert_eq!(
        all,
        [
            ("ct-1".to_owned(), None, 0, year(), None),
            ("ct-1-1".to_owned(), Some(0), 2, "2026-q3".to_owned(), None),
            ("ct-2".to_owned(), None, 0, year(), Some(Each::Month)),
        ]
    );
    let goal = list.targets[1].goal.as_ref().unwrap();
    assert_eq!((goal.comparator, &*goal.value), (Comparator::Over, "95.5"));
}

#[test]
fn decisions_stand_by_date_and_none_is_of_a_day_to_come() {
    let mut diags = Diags::new();
    let all = lists(Files { targets: TARGETS, verdicts: VERDICTS, ..FILES }, &mut diags);
    let decided: Vec<_> =
        all[0].targets[2].decisions.iter().map(|one| (one.verdict, &*one.reason, &*one.by)).collect();
    assert_eq!(
        decided,
        [(Verdict::Met, "Trước", "Giám đốc Sở Nội vụ"), (Verdict::Missed, "Sau", "Chủ tịch UBND tỉnh")]
    );
    assert!(all[0].targets[1].decisions.is_empty());
    let found: Vec<&str> = diags.sorted().iter().map(|diag| diag.fault.code).collect();
    assert_eq!(found, ["plans/future-progress"]);
}

#[test]
fn what_is_wrong_with_them() {
    let cases: [(&str, &str, &[&str]); 6] = [
        ("1,,A,>,5,%,a,x,,,2026-q3,year\n", "", &["plans/each-does-not-divide"]),
        ("1,,A,>,5,%,a,x,,,2026-q3,month\n", "", &[]),
        ("1,,A,>,5,%,a,x,,,quý sau,\n", "", &["content/malformed"]),
        ("1,,A,>,5,%,a,x,,sở lạ,,\n", "", &["agency/unknown"]),
        ("1,,A,>,5,%,a,x,,,,\n", "2,met,x,2026-01-02,y\n", &["plans/verdict-of-unknown-target"]),
        ("1,,A,>,5,%,a,x,,,,\n", "1,not-due,,31/4/2026,\n", &["choice", "empty", "date", "empty"]),
    ];
    for (targets, verdicts, expected) in cases {
        let (head, columns) = (TARGETS.lines().next().unwrap(), VERDICTS.lines().next().unwrap());
        let verdicts = if verdicts.is_empty() { String::new() } else { format!("{columns}\n{verdicts}") };
        let found = codes(&format!("{head}\n{targets}"), &verdicts);
        assert_eq!(found.len(), expected.len(), "{found:?}");
        if let [one] = expected {
            assert_eq!(found, [*one]);
        }
    }
}
