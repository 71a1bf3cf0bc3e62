//! Verdicts: each rule by an example, and what must hold for all figures.

mod figures;
mod reasons;

use super::judge;
use super::results::Results;
use super::{Judgement, Why};
use crate::base::date::{AsOf, parse_date};
use crate::base::number::Ratio;
use crate::base::span::{FileId, Span};
use crate::domain::agency::{Agency, AgencyId, Directory};
use crate::domain::outcome::{Measured, Outcome};
use crate::domain::period::Period;
use crate::domain::target::{Comparator, Goal, Target, TargetList, Verdict};
use crate::format::yaml;

const AGENCIES: &str = "\
- {id: tinh, name: UBND tỉnh, level: province}
- {id: so-y-te, name: Sở Y tế, level: department, parent: tinh}
- {id: so-noi-vu, name: Sở Nội vụ, level: department, parent: tinh}
- {id: tinh-khac, name: UBND tỉnh khác, level: province}
";

fn directory() -> Directory {
    let agencies: Vec<Agency> = yaml::typed(AGENCIES).unwrap();
    let entries = agencies.into_iter().map(|agency| (agency, Span::file(FileId(0)))).collect();
    Directory::new(entries, |diag| panic!("{}", diag.fault.code))
}

fn id(name: &str) -> AgencyId {
    directory().by_id(name).unwrap()
}

fn period(text: &str) -> Period {
    Period::parse(text).unwrap()
}

fn goal(comparator: Comparator, value: &str) -> Goal {
    Goal { comparator, value: value.into(), unit: "%".into(), aspirational: false }
}

fn share(part: u64, whole: u64) -> Measured {
    Measured::of(Ratio::new(part, whole))
}

/// A target of a measure for a period: at least 90 %.
fn target(of: &str) -> Target {
    Target {
        no: "1".into(),
        anchor: "ct-1".to_owned(),
        title: "Đúng hạn".into(),
        parent: None,
        goal: Some(goal(Comparator::AtLeast, "90")),
        measure: "handling/on-time".into(),
        agencies: Vec::new(),
        period: period(of),
        each: None,
        scope: "".into(),
        definition: "".into(),
        lead: Vec::new(),
        decisions: Vec::new(),
        at: Span::file(FileId(0)),
    }
}

/// A result of the whole province.
fn outcome(of: &str, value: Measured) -> Outcome {
    Outcome {
        measure: "handling/on-time".into(),
        title: "Đúng hạn".to_owned(),
        agency: None,
        covers: vec![id("so-y-te"), id("so-noi-vu")],
        missing: Vec::new(),
        period: period(of),
        value,
        published: parse_date("2026-01-05").unwrap(),
        href: "xu-ly/2026-q1.html".to_owned(),
        demo: false,
    }
}

/// The result of one agency.
fn of_agency(name: &str, of: &str, value: Measured) -> Outcome {
    Outcome { agency: Some(id(name)), covers: vec![id(name)], ..outcome(of, value) }
}

fn list(targets: Vec<Target>) -> TargetList {
    TargetList {
        title: "Kế hoạch".to_owned(),
        page: "ke-hoach/ke-hoach.html".to_owned(),
        period: period("2026"),
        issuer: Some(id("tinh")),
        demo: false,
        targets,
    }
}

fn judged(targets: Vec<Target>, outcomes: &[Outcome], day: &str) -> Vec<Judgement> {
    let directory = directory();
    judge::all(&list(targets), &Results::new(outcomes, &directory), AsOf(parse_date(day).unwrap()))
}

/// The verdict on one target and its reason.
fn verdict(target: Target, outcomes: &[Outcome], day: &str) -> (Verdict, Why) {
    let one = judged(vec![target], outcomes, day).remove(0);
    (one.verdict, one.why)
}
