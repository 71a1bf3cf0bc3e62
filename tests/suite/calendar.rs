//! The release calendar as a whole site: the file for calendar programs (RFC 5545), and pages that do not grow without end.

use crate::site::{Files, TODAY, edit, inputs, sound, text};
use crate::source::root;
use std::collections::BTreeMap;

fn states(day: &str) -> Files {
    sound(inputs(&root().join("tests/states")), day)
}

/// The lines of the file, unfolded. Panics where its form is wrong.
fn lines(files: &Files) -> Vec<String> {
    let text = text(files, "lich.ics");
    assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']), "line ends");
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "a line of more than 75 octets");
    text.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

/// The events, each by the names of its properties, which stand once.
fn events(files: &Files) -> Vec<BTreeMap<String, String>> {
    let lines = lines(files);
    assert_eq!(lines[..2], ["BEGIN:VCALENDAR", "VERSION:2.0"]);
    assert_eq!(lines.last().unwrap(), "END:VCALENDAR");
    let mut events = Vec::new();
    let mut open: Option<BTreeMap<String, String>> = None;
    for line in &lines[1..lines.len() - 1] {
        let (name, value) = line.split_once(':').unwrap();
        match (line.as_str(), &mut open) {
            ("BEGIN:VEVENT", None) => open = Some(BTreeMap::new()),
            ("END:VEVENT", Some(_)) => events.extend(open.take()),
            (_, Some(event)) => assert!(event.insert(name.to_owned(), value.to_owned()).is_none(), "{line}"),
            _ => assert!(!line.starts_with("BEGIN:") && !line.starts_with("END:"), "{line}"),
        }
    }
    assert!(open.is_none());
    events
}

#[test]
fn the_file_keeps_to_rfc_5545() {
    let files = states(TODAY);
    let events = events(&files);
    assert!(events.len() > 5);
    for event in &events {
        assert_eq!(event["DTSTAMP"], "20261122T000000Z");
        let day = &event["DTSTART;VALUE=DATE"];
        assert!(day.len() == 8 && *day < event["DTEND;VALUE=DATE"], "{event:?}");
        assert!(["CONFIRMED", "CANCELLED"].contains(&event["STATUS"].as_str()), "{event:?}");
        for name in ["SUMMARY", "DESCRIPTION"] {
            let plain =
                event[name].replace("\\,", "").replace("\\;", "").replace("\\n", "").replace("\\\\", "");
            assert!(!plain.contains([',', ';', '\\']), "{name} is not escaped: {event:?}");
        }
    }
}

#[test]
fn events_keep_their_ids_when_days_pass() {
    let uids = |day: &str| {
        let mut uids: Vec<String> =
            events(&states(day)).into_iter().map(|mut event| event.remove("UID").unwrap()).collect();
        uids.sort();
        let all = uids.len();
        uids.dedup();
        assert_eq!(uids.len(), all, "two events with one id");
        uids
    };
    let (before, after) = (uids("2026-11-22"), uids("2026-12-22"));
    assert!(before.iter().all(|uid| after.contains(uid)), "{before:?} {after:?}");
    assert!(
        before.contains(&"late-monthly-2026-10@cong-minh-bach-tinh-thu.invalid".to_owned()),
        "{before:?}"
    );
}

#[test]
fn a_postponed_event_is_moved_and_a_cancelled_one_is_called_so() {
    let files = states(TODAY);
    let events = events(&files);
    let find = |period: &str| {
        events.iter().find(|event| event["UID"].contains(&format!("late-monthly-{period}@"))).unwrap()
    };
    assert_eq!(find("2026-10")["DTSTART;VALUE=DATE"], "20261130");
    assert_eq!((find("2026-10")["SEQUENCE"].as_str(), find("2026-07")["SEQUENCE"].as_str()), ("1", "0"));
    assert_eq!(find("2026-09")["STATUS"], "CANCELLED");
}

/// Twelve periods of a duty stand on the first page, all of them on the pages of the years.
#[test]
fn the_calendar_does_not_grow_without_end() {
    let mut files = inputs(&root().join("tests/states"));
    edit(&mut files, "content/duties.yaml", "from: 2026-07-01\n  due", "from: 2025-01-01\n  due");
    let site = sound(files, TODAY);
    let rows = |page: &str| {
        let table = text(&site, page).split("id=\"late-monthly-periods\"").nth(1).unwrap();
        table.split("</table>").next().unwrap().matches("<th scope=\"row\"").count()
    };
    assert_eq!(
        (rows("lich-cong-bo.html"), rows("lich-cong-bo-2025.html"), rows("lich-cong-bo-2026.html")),
        (12, 12, 11)
    );
}
