//! The catalogue, and what content does to it.

use super::*;
use crate::base::date::parse_date;
use crate::domain::agency::Agency;

const KINDS: [&str; 3] = ["late", "handling", "plans"];

fn directory() -> Directory {
    let entries = [
        "{id: tinh, name: UBND tỉnh, level: province}",
        "{id: van-phong, name: Văn phòng, level: department, parent: tinh}",
        "{id: xa-mot, name: Xã Một, level: commune, parent: tinh}",
        "{id: xa-hai, name: Xã Hai, level: commune, parent: tinh, valid_to: 2025-06-30}",
        "{id: xa-la, name: Xã Lạ, level: commune}",
    ];
    let span = Span::file(FileId(0));
    let entries = entries.map(|text| (yaml::typed::<Agency>(text).unwrap(), span));
    Directory::new(entries.into(), |diag| panic!("{diag:?}"))
}

/// The duties with those of a text, and the codes of its faults.
fn duties(text: &str) -> (Duties, Vec<&'static str>) {
    let entries: Vec<Entry> = yaml::typed(text).unwrap();
    let node = yaml::parse(text, FileId(0), 0).unwrap();
    let yaml::Value::Seq(nodes) = node.value else { panic!("{text}") };
    let written = entries.into_iter().zip(nodes);
    let written = written.map(|(entry, node)| Written { entry, file: FileId(0), node }).collect();
    let mut codes = Vec::new();
    let duties = Duties::new(written, &KINDS, Some("van-phong"), &directory(), &mut |diag| {
        codes.push(diag.fault.code)
    });
    (duties, codes)
}

fn period(text: &str) -> Period {
    Period::parse(text).unwrap()
}

#[test]
fn every_entry_of_the_catalogue_is_a_duty_with_a_source() {
    assert_eq!(Duties::embedded().iter().count(), EMBEDDED.len());
    assert!(EMBEDDED.len() > 10);
    let mut ids = BTreeSet::new();
    for entry in EMBEDDED.iter() {
        assert!(ids.insert(&entry.id), "{}", entry.id);
        assert!(entry.verified.is_some(), "{}", entry.id);
        let sourced = |basis: &Basis| basis.source.is_some();
        assert!(entry.basis.iter().flatten().all(sourced), "{}", entry.id);
        assert!(entry.exceptions.is_empty() && entry.from.is_none(), "{}", entry.id);
    }
}

#[test]
fn only_what_is_taken_over_or_published_applies() {
    let duties = Duties::embedded();
    assert_eq!(duties.of("late", &period("2026-10")).map(|duty| duty.id.as_str()), Some("late-monthly"));
    assert!(duties.of("handling", &period("2026-10")).is_none());
    assert!(duties.of("late", &period("2026-q3")).is_none());
    let (duties, codes) = self::duties(
        "- {id: handling-monthly, from: 2026-01-01}\n- {id: late-monthly, applies: never, note: x}",
    );
    assert!(codes.is_empty(), "{codes:?}");
    assert!(duties.of("handling", &period("2026-10")).is_some());
    assert!(duties.of("late", &period("2026-10")).is_none());
}

#[test]
fn content_sets_another_day_and_stands_for_it_with_a_document() {
    let (duties, codes) = self::duties("- {id: late-monthly, due: {day: 10}}");
    assert!(codes.is_empty(), "{codes:?}");
    let duty = duties.of("late", &period("2026-10")).unwrap();
    assert_eq!((duty.rule, duty.verified, duty.note.as_deref()), (Rule::DayAfter(10), false, None));
    assert_eq!(duty.responsible, directory().by_id("van-phong"));
    let (duties, _) = self::duties("- {id: late-monthly, due: {day: 10}, basis: [{document: Quy chế 01}]}");
    assert!(duties.of("late", &period("2026-10")).unwrap().verified);
}

#[test]
fn a_duty_names_the_sorts_of_its_kind() {
    let (duties, _) = self::duties("- {id: scorecards-766-monthly}\n- {id: satisfaction-quarterly}");
    let found = |object| duties.of(object, &period("2026-q3")).map(|duty| duty.id.as_str());
    assert_eq!(found("satisfaction/kiosk"), Some("satisfaction-quarterly"));
    assert_eq!(found("satisfactions"), None);
    assert!(duties.of("scorecards/766", &period("2026-10")).is_some());
    assert!(duties.of("scorecards/mot-cua", &period("2026-10")).is_none());
}

#[test]
fn agencies_of_a_level_owe_while_they_exist_and_belong_to_the_portal() {
    let (duties, _) = self::duties("- {id: commune-list-quarterly}");
    let duty = duties.of("datasets/danh-muc-cong-khai", &period("2026-q3")).unwrap();
    let directory = directory();
    let root = super::super::root(Some("van-phong"), &directory);
    let names = |text: &str| {
        let debtors = duty.debtors(&period(text), root, &directory);
        debtors.into_iter().map(|id| directory.get(id).id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names("2026-q3"), ["xa-mot"]);
    assert_eq!(names("2025-q2"), ["xa-mot", "xa-hai"]);
}

#[test]
fn postponed_and_cancelled_periods() {
    let text = "- id: late-monthly\n  exceptions:\n    \
        - {period: 2026-02, postponed_to: 2026-03-12, reason: r, notice: 2026-03-04}\n    \
        - {period: 2026-03, cancelled: true, reason: r, notice: 2026-04-01}\n";
    let (duties, codes) = self::duties(text);
    assert!(codes.is_empty(), "{codes:?}");
    let calendars = Calendars::embedded();
    let day = |text: &str, as_of: &str| {
        let period = period(text);
        let as_of = AsOf(parse_date(as_of).unwrap());
        duties.owing("late", &period, &calendars, as_of).day().map(|day| day.to_string())
    };
    assert_eq!(day("2026-02", "2026-11-22").as_deref(), Some("2026-03-12"));
    // Before it was announced nothing was postponed.
    assert_eq!(day("2026-02", "2026-03-03").as_deref(), Some("2026-03-05"));
    assert_eq!(day("2026-03", "2026-11-22"), None);
}

#[test]
fn wrong_entries_are_reported() {
    let code = |text: &str| self::duties(text).1;
    assert_eq!(code("- {id: moi, object: late}"), ["duties/incomplete"]);
    assert_eq!(code("- {id: late-monthly}\n- {id: late-monthly}"), ["duties/duplicate"]);
    assert_eq!(code("- {id: late-monthly, object: lates}"), ["duties/unknown-object"]);
    assert_eq!(code("- {id: late-monthly, due: {day: 31}}"), ["duties/bad-rule"]);
    assert_eq!(code("- {id: late-monthly, owed_by: [ai-do]}"), ["agency/unknown"]);
    let exception = |fields: &str| {
        let text =
            format!("- {{id: late-monthly, exceptions: [{{reason: r, notice: 2026-01-01, {fields}}}]}}");
        code(&text)
    };
    assert_eq!(exception("period: 2026-q1, cancelled: true"), ["duties/bad-exception"]);
    assert_eq!(exception("period: 2026-01"), ["duties/bad-exception"]);
    assert_eq!(
        exception("period: 2026-01, cancelled: true, postponed_to: 2026-02-02"),
        ["duties/bad-exception"]
    );
    assert_eq!(exception("period: 2026-01, cancelled: true"), [] as [&str; 0]);
}
