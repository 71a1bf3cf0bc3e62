//! Every fault of the kind, and what is none.

use super::{Fixture, head, table};
use crate::domain::kind::Kind;
use crate::kinds::late::LateLists;

const GOOD: &str = "H99.05-260901-0001,Cấp phép,so-y-te,2026-09-01,2026-10-01,2026-10-05,2,,,,";

/// The faults of one row among the closed dossiers.
fn closed(row: &str) -> Vec<&'static str> {
    Fixture::new(&[("a.md", &head("")), ("a.closed.csv", &table(&[row]))]).codes()
}

/// The faults of one row among the open dossiers.
fn open(row: &str) -> Vec<&'static str> {
    Fixture::new(&[("a.md", &head("")), ("a.open.csv", &table(&[row]))]).codes()
}

#[test]
fn a_good_row_has_no_faults() {
    assert!(closed(GOOD).is_empty());
    assert!(open("H99.05-260901-0001,Cấp phép,Sở YT,01/09/2026,01/10/2026,,21,2026-10-10,2026-10-02,1/XL,2026-09-30").is_empty());
}

#[test]
fn each_fault_of_a_closed_row_is_found() {
    let cases = [
        ("H99.05-260901-0001,P,so-y-te,2026-09-01,2026-08-01,2026-10-05,,,,,", "late/due-before-received"),
        ("H99.05-260901-0001,P,so-y-te,2026-09-01,2026-10-05,2026-10-05,,,,,", "late/not-late"),
        ("H99.05-260901-0001,P,so-y-te,2026-09-01,2026-10-01,,,,,,", "late/ended-missing"),
        ("H99.05-260901-0001,P,so-y-te,2026-09-01,2026-09-04,2026-09-08,,,,,", "late/ended-outside-period"),
        (
            "H99.05-260901-0001,P,so-y-te,2026-09-01,2026-10-01,2026-10-05,,2026-10-01,,,",
            "late/reappointed-not-later",
        ),
        ("12345,P,so-y-te,2026-09-01,2026-10-01,2026-10-05,,,,,", "late/unknown-code-scheme"),
        (",P,so-y-te,2026-09-01,2026-10-01,2026-10-05,,,,,", "csv/empty-cell"),
        ("H99.05-260901-0001,P,so-y-te,2026-09-01,2026-10-01,2026-10-05,4,,,,", "late/days-differ"),
        ("H99.05-260901-0001,P,so-y-te,2026-09-01,2026-10-02,2026-10-03,,,,,", "late/no-working-day"),
        ("H99.05-260901-0001,P,so-y-te,2026-09-01,2026-10-03,2026-10-05,,,,,", "late/no-working-day"),
        ("H99.05-260901-0001,P,so-y-te,2026-09-01,2026-10-01,2026-10-05,,,,1/XL,", "late/apology-incomplete"),
        (
            "H99.05-260901-0001,P,so-y-te,2026-09-01,2026-10-01,2026-10-05,,,,,2026-09-30",
            "late/apology-incomplete",
        ),
        (
            "H99.05-260901-0001,P,so-y-te,2026-09-01,2026-10-01,2026-10-05,,,2026-08-30,1,2026-08-31",
            "late/before-received late/before-received",
        ),
        ("H99.05-260901-0001,P,,2026-09-01,2026-10-01,2026-10-05,,,,,", "late/no-agency"),
        ("H99.05-260901-0001,P,so-lạ,2026-09-01,2026-10-01,2026-10-05,,,,,", "agency/unknown"),
        ("H99.05-260901-0001,P,so-cu,2026-09-01,2026-10-01,2026-10-05,,,,,", "late/agency-not-valid"),
        ("H99.05-260901-0001,P,so-moi,2026-09-01,2026-10-01,2026-10-05,,,,,", "late/agency-not-valid"),
        ("H99.05-260901-0001,P,so-y-te,2025-09-01,2026-10-01,2026-10-05,,,,,", "late/code-day-differs"),
        (
            "H99.05-260901-0001,P,so-y-te,1926-09-01,2026-10-01,2026-10-05,,,,,",
            "content/day-long-past late/code-day-differs",
        ),
        ("H99.05-260901-0001,P,so-y-te,2026-09-01,2026-10-01,2026-12-07,,,,,", "content/day-to-come"),
        (
            "H99.05-260901-0001,P,so-y-te,2026-09-01,2026-10-01,2026-10-05,,,2026-12-24,1/XL,2026-12-30",
            "content/day-to-come content/day-to-come",
        ),
        (
            "H99.05-261101-0001,P,so-y-te,2026-11-01,2026-11-03,2026-11-05,,,,,",
            "late/ended-outside-period late/received-after-period",
        ),
    ];
    for (row, expected) in cases {
        let mut found = closed(row);
        found.sort_unstable();
        assert_eq!(found.join(" "), expected, "{row}");
    }
}

#[test]
fn each_fault_of_an_open_row_is_found() {
    let ended = open("H99.05-260901-0001,P,so-y-te,2026-09-01,2026-10-01,2026-10-05,,,,,");
    assert_eq!(ended, ["late/ended-in-open"]);
    for due in ["2026-10-31", "2026-11-02"] {
        let row = format!("H99.05-260901-0001,P,so-y-te,2026-09-01,{due},,,,,,");
        assert_eq!(open(&row), ["late/not-yet-late"]);
    }
    let undated = head("").replace("as_of: 2026-10-31\n", "");
    let rows = table(&["H99.05-260901-0001,P,so-y-te,2026-09-01,2026-10-01,,,,,,"]);
    assert_eq!(Fixture::new(&[("a.md", &undated), ("a.open.csv", &rows)]).codes(), ["late/no-as-of"]);
}

#[test]
fn a_correction_tells_of_later_days_and_the_figures_are_of_no_day_to_come() {
    let row = table(&["H99.05-260901-0001,P,so-y-te,2026-09-01,2026-10-01,2026-10-05,,,,1/XL,2026-11-09"]);
    let of = |head: &str| Fixture::new(&[("a.md", head), ("a.closed.csv", &row)]).codes();
    assert_eq!(of(&head("")), ["content/day-to-come"]);
    let corrected = head("corrections: [{ date: 2026-11-10, reason: bổ sung }]\n");
    assert!(of(&corrected).is_empty());
    let later = corrected.replace("as_of: 2026-10-31", "as_of: 2026-12-31");
    assert_eq!(of(&later), ["content/as-of-to-come"]);
}

#[test]
fn all_faults_of_a_table_are_found_in_one_run() {
    let rows = table(&[
        GOOD,
        "H99.05-260901-0002,P,so-y-te,2026-09-01,2026-10-05,2026-10-05,,,,,",
        "x,P,so-lạ,2026-09-01,31/4/2026,2026-10-05,,,,,",
        "H99.05-260901-0001,P,so-y-te,2026-09-01,2026-10-01,2026-10-05,,,,,",
    ]);
    let found = Fixture::new(&[("a.md", &head("")), ("a.closed.csv", &rows)]).found();
    let expected = [
        "late/not-late a.closed.csv:3 The dossier was closed on 2026-10-05, not later than the due day 2026-10-05: it is not late.",
        "agency/unknown a.closed.csv:4 There is no agency 'so-lạ' in the directory.",
        "date/impossible a.closed.csv:4 '31/4/2026' is no real date: month 4 has 30 days.",
        "late/duplicate-dossier a.closed.csv:5 The dossier 'H99.05-260901-0001' is already at content/late/a.closed.csv:2.",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_list_without_rows_must_say_that_it_is_one() {
    let codes = |more: &str| Fixture::new(&[("a.md", &head(more)), ("a.closed.csv", &table(&[]))]).codes();
    assert_eq!(codes(""), ["late/empty-without-nil"]);
    assert_eq!(codes("nil: []\n"), ["late/empty-without-nil"]);
    assert_eq!(codes("agency: so-y-te\n"), ["late/empty-without-nil"]);
    for sound in
        ["nil: all\n", "nil: [so-y-te]\n", "agency: so-y-te\nnil: all\n", "agencies: [so-y-te]\nnil: all\n"]
    {
        assert!(codes(sound).is_empty(), "{sound}");
    }
}

#[test]
fn what_a_head_says_of_agencies_must_fit_the_rows() {
    let codes =
        |more: &str| Fixture::new(&[("a.md", &head(more)), ("a.closed.csv", &table(&[GOOD]))]).codes();
    assert_eq!(codes("nil: all\n"), ["late/nil-with-rows"]);
    assert_eq!(codes("nil: [Sở Y tế, so-tu-phap]\n"), ["late/nil-with-rows"]);
    assert_eq!(codes("agency: so-tu-phap\n"), ["late/other-agency"]);
    assert_eq!(codes("agencies: [so-y-te, so-tu-phap]\n"), ["late/agency-missing"]);
    assert_eq!(codes("agencies: [so-tu-phap]\nnil: [so-tu-phap]\n"), ["late/agency-not-covered"]);
    assert_eq!(codes("owner: so-lạ\nnil: [ai-do]\n"), ["agency/unknown", "agency/unknown"]);
    assert!(codes("agencies: [so-y-te, so-tu-phap]\nnil: [so-tu-phap]\n").is_empty());
}

#[test]
fn a_publication_before_the_end_of_the_month_is_doubtful() {
    let codes = |day: &str| {
        let text = head("nil: all\n").replace("2026-11-05", day);
        Fixture::new(&[("a.md", &text)]).codes()
    };
    assert_eq!(codes("2026-10-31"), ["late/early-publication"]);
    assert!(codes("2026-11-01").is_empty());
}

#[test]
fn an_agency_has_one_list_a_month() {
    let rows = |number: &str| table(&[&GOOD.replace("0001", number)]);
    let files = [
        ("a.md", head("")),
        ("a.closed.csv", rows("0001")),
        ("b.md", head("agency: so-y-te\n")),
        ("b.closed.csv", rows("0002")),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let found = Fixture::new(&files).found();
    assert_eq!(
        found,
        ["late/agency-twice b.md:5 'Sở Y tế' already has a list for 2026-10 in content/late/a.md."]
    );
}

#[test]
fn a_dossier_may_be_open_for_months_but_ends_once() {
    let september = "---\nperiod: 2026-09\npublished: 2026-10-05\nas_of: 2026-09-30\n---\n";
    let still = "H99.05-260801-0001,P,so-y-te,2026-08-01,2026-09-01,,,,,,";
    let ended = |day: &str| format!("H99.05-260801-0001,P,so-y-te,2026-08-01,2026-09-01,{day},,,,,");
    let codes = |tables: &[(&str, String)]| {
        let october = head("nil: [so-tu-phap]\n");
        let mut files = vec![("9.md", september), ("10.md", &october)];
        files.extend(tables.iter().map(|(name, text)| (*name, text.as_str())));
        Fixture::new(&files).codes()
    };
    let one = |row: &str| table(&[row]);
    assert!(codes(&[("9.open.csv", one(still)), ("10.closed.csv", one(&ended("2026-10-05")))]).is_empty());
    assert!(codes(&[("9.open.csv", one(still)), ("10.open.csv", one(still))]).is_empty());
    let twice =
        codes(&[("9.closed.csv", one(&ended("2026-09-10"))), ("10.closed.csv", one(&ended("2026-10-05")))]);
    assert_eq!(twice, ["late/duplicate-dossier"]);
    let again = codes(&[("9.closed.csv", one(&ended("2026-09-10"))), ("10.open.csv", one(still))]);
    assert_eq!(again, ["late/open-after-closed"]);
    let both = codes(&[("9.closed.csv", one(&ended("2026-09-10"))), ("9.open.csv", one(still))]);
    assert_eq!(both, ["late/duplicate-dossier"]);
}

#[test]
fn a_year_without_a_calendar_is_told_once() {
    let rows =
        [1, 2, 3].map(|n| format!("H99.05-261201-000{n},P,so-y-te,2026-12-01,2026-12-30,2027-01-05,4,,,,"));
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let text = "---\nperiod: 2027-01\npublished: 2027-02-05\n---\n";
    let january = Fixture::new(&[("a.md", text), ("a.closed.csv", &table(&rows))]);
    assert_eq!(january.codes(), ["late/future-list"]);
    assert_eq!(january.on("2027-02-06").codes(), ["late/no-calendar"]);
}

#[test]
fn the_catalogue_names_each_fault_once() {
    let mut codes: Vec<&str> = LateLists.faults().iter().map(|fault| fault.code).collect();
    assert!(codes.iter().all(|code| code.starts_with("late/")));
    let count = codes.len();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), count);
}

#[test]
fn re_appointments_are_held_against_the_decree_of_the_day_of_receipt() {
    let found = |received: &str, times: &str| {
        let code = received[2..].replace('-', "");
        let table = format!(
            "dossier,procedure,agency,received,due,ended,reappointed_due,reappointments\n\
             H99.05-{code}-0001,P,so-y-te,{received},2026-10-01,2026-10-05,2026-10-03,{times}\n"
        );
        Fixture::new(&[("a.md", &head("")), ("a.closed.csv", &table)]).codes()
    };
    let (old, new, before) = ("2025-06-20", "2026-09-01", "2018-06-20");
    for day in [old, new, before] {
        assert_eq!((found(day, ""), found(day, "1")), (vec![], vec![]), "{day}");
    }
    assert_eq!(found(old, "2"), ["late/reappointed-too-often"]);
    assert_eq!(found(new, "2"), ["late/reappointed-unverified"]);
    assert!(found(before, "2").is_empty());
}
