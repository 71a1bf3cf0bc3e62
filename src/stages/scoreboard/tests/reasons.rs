//! Each rule by an example.

use super::*;
use crate::domain::target::Each;

const AFTER: &str = "2026-11-22";

#[test]
fn nothing_is_missed_before_its_time_is_over() {
    let bad = [outcome("2026-q3", share(1, 100))];
    let (due, shown) = ("2026-09-30", |day: &str| judged(vec![target("2026-q3")], &bad, day).remove(0));
    let before = shown(due);
    assert_eq!(before.verdict, Verdict::NotDue);
    assert_eq!(before.why, Why::Due(parse_date(due).unwrap()));
    assert_eq!(before.shown.len(), 1, "what is known is shown");
    assert_eq!(shown("2026-10-01").verdict, Verdict::Missed);
}

#[test]
fn at_least_and_more_than_differ_at_equality() {
    let exactly = [outcome("2026-q3", share(90, 100))];
    let of = |comparator| {
        let target = Target { goal: Some(goal(comparator, "90.0")), ..target("2026-q3") };
        verdict(target, &exactly, AFTER).0
    };
    let all = Comparator::ALL.map(of);
    let (met, missed) = (Verdict::Met, Verdict::Missed);
    assert_eq!(all, [met, missed, met, met, missed]);
}

#[test]
fn an_aspiration_is_told_as_one() {
    let bad = [outcome("2026-q3", share(89, 100))];
    let goal = Goal { aspirational: true, ..goal(Comparator::AtLeast, "90") };
    let target = Target { goal: Some(goal), ..target("2026-q3") };
    assert_eq!(verdict(target, &bad, AFTER), (Verdict::Unreached, Why::Results));
}

#[test]
fn a_later_period_of_the_same_length_can_reach_it_late() {
    let quarter = |of, part| outcome(of, share(part, 100));
    let of = |outcomes: &[Outcome]| verdict(target("2026-q1"), outcomes, AFTER).0;
    assert_eq!(
        of(&[quarter("2026-q1", 80), quarter("2026-q2", 85), quarter("2026-q3", 95)]),
        Verdict::MetLate
    );
    assert_eq!(of(&[quarter("2026-q1", 80), quarter("2026-10", 95)]), Verdict::Missed);
    assert_eq!(of(&[quarter("2025-q4", 99), quarter("2026-q1", 80)]), Verdict::Missed);
    assert_eq!(of(&[quarter("2026-q1", 90), quarter("2026-q2", 10)]), Verdict::Met);
}

#[test]
fn a_sample_whose_interval_holds_the_goal_cannot_tell() {
    let of = |interval, comparator| {
        let value = Measured::Share { ratio: Ratio::new(90, 100), interval: Some(interval) };
        let target = Target { goal: Some(goal(comparator, "90")), ..target("2026-q3") };
        verdict(target, &[outcome("2026-q3", value)], AFTER).0
    };
    use Comparator::*;
    assert_eq!(of((886, 943), AtLeast), Verdict::Indistinct);
    assert_eq!(of((900, 943), AtLeast), Verdict::Met);
    assert_eq!(of((900, 943), Over), Verdict::Indistinct);
    assert_eq!(of((850, 899), AtLeast), Verdict::Missed);
    assert_eq!(of((850, 900), AtMost), Verdict::Met);
    assert_eq!(of((850, 899), Exactly), Verdict::Missed);
    assert_eq!(of((850, 943), Exactly), Verdict::Indistinct);
}

#[test]
fn each_part_must_reach_it_and_nothing_arisen_breaks_nothing() {
    let target = || Target { each: Some(Each::Month), ..target("2026-q3") };
    let month = |of, value| outcome(of, value);
    let (july, august) = (month("2026-07", share(95, 100)), month("2026-08", Measured::Nothing));
    let of = |last: &[Outcome]| {
        let all: Vec<Outcome> =
            [july.clone(), august.clone()].into_iter().chain(last.iter().cloned()).collect();
        verdict(target(), &all, AFTER)
    };
    assert_eq!(of(&[month("2026-09", share(90, 100))]), (Verdict::Met, Why::Results));
    assert_eq!(of(&[month("2026-09", share(89, 100))]), (Verdict::Missed, Why::Results));
    assert_eq!(of(&[]), (Verdict::CannotJudge, Why::MissingParts { known: 2, of: 3 }));
    assert_eq!(of(&[outcome("2026-q3", share(1, 100))]).0, Verdict::CannotJudge, "a quarter is no month");
    assert_eq!(Each::Month.parts(&period("2026-q3")).unwrap().len(), 3);
    assert_eq!(Each::Year.parts(&period("2026-q3")), None);
    assert_eq!(Each::Half.parts(&period("2026-9m")), None);
}

#[test]
fn whose_results_count() {
    let own = of_agency("so-y-te", "2026-q3", share(50, 100));
    let other = of_agency("so-noi-vu", "2026-q3", share(150, 100 + 50));
    let of_two = Target { agencies: vec![id("so-y-te"), id("so-noi-vu")], ..target("2026-q3") };
    // 200 of 250 are 80 %.
    assert_eq!(verdict(of_two.clone(), &[own.clone(), other], AFTER).0, Verdict::Missed);
    let missing = Why::Missing(vec![id("so-noi-vu")]);
    assert_eq!(verdict(of_two.clone(), std::slice::from_ref(&own), AFTER), (Verdict::CannotJudge, missing));
    // A result of one agency does not stand for all below the issuer, nor does one that covers others too.
    assert_eq!(verdict(target("2026-q3"), &[own], AFTER).1, Why::NothingPublished);
    let mixed =
        Outcome { covers: vec![id("so-y-te"), id("tinh-khac")], ..outcome("2026-q3", share(99, 100)) };
    assert_eq!(verdict(target("2026-q3"), &[mixed], AFTER).1, Why::NothingPublished);
    let partial = Outcome { missing: vec![id("so-noi-vu")], ..outcome("2026-q3", share(99, 100)) };
    assert_eq!(verdict(target("2026-q3"), &[partial], AFTER).1, Why::Missing(vec![id("so-noi-vu")]));
    let sample = |name| {
        let value = Measured::Share { ratio: Ratio::new(99, 100), interval: Some((940, 999)) };
        of_agency(name, "2026-q3", value)
    };
    assert_eq!(verdict(of_two, &[sample("so-y-te"), sample("so-noi-vu")], AFTER).1, Why::NotAdded);
}

#[test]
fn why_nothing_can_be_said() {
    let measured =
        |measure: &'static str, value| Outcome { measure: measure.into(), ..outcome("2026-q3", value) };
    let of = |measure: &str, outcomes: &[Outcome]| {
        let (verdict, why) =
            verdict(Target { measure: measure.into(), ..target("2026-q3") }, outcomes, AFTER);
        assert_eq!(verdict, Verdict::CannotJudge);
        why
    };
    let known = [measured("handling/on-time", share(99, 100))];
    assert_eq!(of("", &known), Why::NoMeasure);
    assert_eq!(of("satisfaction/unspecified", &known), Why::NoMeasure);
    assert_eq!(of("handling/early", &known), Why::NothingPublished);
    assert_eq!(of("handling/on-time", &[outcome("2026-q2", share(99, 100))]), Why::NothingForPeriod);
    assert_eq!(of("handling/on-time", &[measured("handling/on-time", Measured::Withheld)]), Why::Withheld);
    assert_eq!(of("handling/on-time", &[measured("handling/on-time", Measured::Nothing)]), Why::NothingArose);
    let points = Measured::Stated { value: "99".into(), unit: "điểm".into() };
    assert_eq!(of("handling/on-time", &[measured("handling/on-time", points)]), Why::OtherUnit);
    let kiosk = [measured("satisfaction/overall/kiosk", Measured::Chosen(Ratio::new(99, 100)))];
    assert_eq!(of("satisfaction/overall/sipas", &kiosk), Why::OtherInstrument("Đúng hạn".to_owned()));
    assert_eq!(of("satisfaction/thai-do/sipas", &kiosk), Why::NothingPublished);
}

#[test]
fn a_compound_target_follows_its_parts() {
    let part = |measure: &str, parent| Target { measure: measure.into(), parent, ..target("2026-q3") };
    let compound = |parent| Target { goal: None, parent, ..target("2026-q3") };
    let results = [outcome("2026-q3", share(95, 100))];
    let of = |targets: Vec<Target>| -> Vec<Verdict> {
        judged(targets, &results, AFTER).into_iter().map(|one| one.verdict).collect()
    };
    let (met, cannot) = (Verdict::Met, Verdict::CannotJudge);
    assert_eq!(of(vec![compound(None), part("handling/on-time", Some(0))]), [met, met]);
    assert_eq!(
        of(vec![compound(None), part("handling/on-time", Some(0)), part("", Some(0))]),
        [cannot, met, cannot]
    );
    // A compound target within a compound one, its parts before it.
    let nested = vec![part("handling/on-time", Some(1)), compound(Some(2)), compound(None)];
    assert_eq!(of(nested), [met, met, met]);
    assert_eq!(judged(vec![compound(None)], &results, AFTER)[0].why, Why::NoGoal);
}
