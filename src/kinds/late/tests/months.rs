//! Months: merging, order, figures, publication.

use super::{Fixture, head, table};
use crate::base::date::{AsOf, parse_date};
use crate::domain::duty::Punctuality;
use crate::kinds::late::derive::Late;
use crate::kinds::late::figures::Days;
use crate::kinds::late::model::Cover;
use crate::kinds::late::publication::State;

fn codes(late: &Late) -> Vec<&str> {
    late.months[0].entries.iter().map(|entry| &*late.row(entry).dossier).collect()
}

#[test]
fn documents_of_a_month_become_one_list() {
    let health = table(&[
        "H99.05-260901-0002,P,,2026-09-01,2026-10-01,2026-10-05,2,,2026-10-01,,",
        "H99.05-260901-0001,P,,2026-09-01,2026-10-01,2026-10-05,2,,,,",
    ]);
    let justice = table(&["H99.06-260901-0003,P,,2026-09-01,2026-10-01,2026-10-30,21,,,5/XL,2026-09-30"]);
    let open = table(&["H99.06-260901-0004,P,,2026-09-01,2026-09-01,,,,,,"]);
    let (a, b) =
        (head("agency: so-y-te\n"), head("agency: so-tu-phap\n").replace("2026-11-05", "2026-11-09"));
    let files = [
        ("a.md", &a),
        ("a.closed.csv", &health),
        ("b/c.md", &b),
        ("b/c.closed.csv", &justice),
        ("b/c.open.csv", &open),
    ];
    let late = Fixture::new(&files.map(|(path, text)| (path, text.as_str()))).sound();
    let [month] = late.months.as_slice() else { panic!("one month") };
    // Closed before open; the longest delay first, then by code.
    assert_eq!(
        codes(&late),
        ["H99.06-260901-0003", "H99.05-260901-0001", "H99.05-260901-0002", "H99.06-260901-0004"]
    );
    assert_eq!((month.figures.closed, month.figures.open), (3, 1));
    assert_eq!(
        month.figures.days,
        Some(Days { closed: Some(25), open: Some(41), median_doubled: 2 + 21, max: 41 })
    );
    assert_eq!(month.figures.bins, [0, 2, 0, 0, 1, 1]);
    assert_eq!(month.figures.explained_share().percent(1), Some(250));
    assert_eq!((month.figures.apologised, month.figures.owed), (1, 4));
    // The month is complete with its last list; each agency is judged by its own.
    assert_eq!((month.published.to_string(), month.punctuality), ("2026-11-09".into(), Punctuality::Late(2)));
    let agencies: Vec<_> = month.agencies.iter().map(|one| (one.figures.total(), one.punctuality)).collect();
    assert_eq!(agencies, [(2, Punctuality::Late(2)), (2, Punctuality::OnTime)]);
}

#[test]
fn nil_and_missing_are_kept_apart() {
    let rows = table(&["H99.05-260901-0001,P,so-y-te,2026-09-01,2026-10-01,2026-10-05,2,,,,"]);
    let text = head("agencies: [so-y-te, so-tu-phap, t]\nnil: [so-tu-phap]\n");
    let fixture = Fixture::new(&[("a.md", &text), ("a.closed.csv", &rows)]);
    assert_eq!(fixture.codes(), ["late/agency-missing"]);
    let late = fixture.derive(&mut Default::default());
    let covers: Vec<Cover> = late.months[0].agencies.iter().map(|one| one.cover).collect();
    assert_eq!(covers, [Cover::Nil, Cover::Rows, Cover::Missing]);
}

#[test]
fn lateness_counts_from_the_first_due_day_over_days_off() {
    // 24 November 2026 is off; a due day on Sunday 22 moves to Monday 23.
    let rows = table(&[
        "H99.05-261101-0001,P,so-y-te,2026-11-01,2026-11-20,2026-11-25,2,2026-11-24,,,",
        "H99.05-261101-0002,P,so-y-te,2026-11-01,2026-11-22,2026-11-25,1,,,,",
    ]);
    let text = "---\nperiod: 2026-11\npublished: 2026-12-07\n---\n";
    let late = Fixture::new(&[("a.md", text), ("a.closed.csv", &rows)]).on("2026-12-08").sound();
    let days: Vec<_> = late.months[0].entries.iter().map(|entry| entry.days).collect();
    assert_eq!(days, [Ok(2), Ok(1)]);
    assert_eq!(late.months[0].punctuality, Punctuality::OnTime);
}

#[test]
fn delays_that_cannot_be_computed_follow_the_others() {
    let rows = table(&[
        "H99.05-201201-0001,P,so-y-te,2020-12-01,2020-12-30,2026-10-05,,,,,",
        "H99.05-191201-0002,P,so-y-te,2019-12-01,2019-12-30,2026-10-05,,,,,",
        "H99.05-260901-0003,P,so-y-te,2026-09-01,2026-10-01,2026-10-05,2,,,,",
    ]);
    let fixture = Fixture::new(&[("a.md", &head("")), ("a.closed.csv", &rows)]);
    assert_eq!(fixture.codes(), ["late/no-calendar", "late/no-calendar"]);
    let late = fixture.derive(&mut Default::default());
    assert_eq!(codes(&late), ["H99.05-260901-0003", "H99.05-191201-0002", "H99.05-201201-0001"]);
    assert_eq!((late.months[0].figures.unknown, late.months[0].figures.closed), (2, 3));
}

#[test]
fn months_without_a_list_are_pending_or_overdue() {
    let june = "---\nperiod: 2026-06\npublished: 2026-07-06\nnil: all\n---\n";
    let august = "---\nperiod: 2026-08\npublished: 2026-09-10\nnil: all\n---\n";
    let mut portal = Fixture::new(&[("6.md", june), ("8.md", august)]);
    portal.as_of = AsOf(parse_date("2026-10-06").unwrap());
    let day = |text: &str| parse_date(text).unwrap();
    let late = portal.sound();
    let states: Vec<State> = late.slots.iter().map(|slot| slot.state).collect();
    let expected = [
        State::Published(0),
        // Saturday 22 August was worked; 31 August, 1 and 2 September were off.
        State::Overdue { due: day("2026-08-05"), days: Some(42) },
        State::Published(1),
        State::Overdue { due: day("2026-10-05"), days: Some(1) },
        State::Pending(Some(day("2026-11-05"))),
    ];
    assert_eq!(states, expected);
    assert_eq!(late.months[1].punctuality, Punctuality::Late(3));
}
