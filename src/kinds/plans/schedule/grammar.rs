//! The grammar of time expressions, but for rhythms.
//!
//! Anything with a last day must be understood to its last word: a deadline read from half a
//! sentence would put a wrong "overdue" on a public page.

use super::interval::{Grain, Interval};
use super::{Parsed, rhythm};
use crate::domain::period::words::Words;

/// Words in front of a time that add nothing to it.
const OPENERS: [&str; 7] = ["thoi han", "thoi gian", "hoan thanh", "thuc hien", "xong", "du kien", "tu nay"];

/// Words after which the last of the time named is the last day.
const UP_TO: [&str; 7] = ["cham nhat", "muon nhat", "den het", "het", "den", "khong qua", "khong cham hon"];

/// Words after which an event without a date follows.
const EVENTS: [&str; 8] =
    ["ngay sau khi", "ngay khi", "sau khi", "ke tu khi", "ke tu ngay", "ngay sau", "khi", "sau"];

/// What a time column says; `year` stands in for a missing one.
pub(super) fn read(text: &str, year: Option<i32>) -> Parsed {
    let mut words = Words::scanned(text);
    skip_openers(&mut words);
    if words.done() {
        return Parsed::Text;
    }
    rhythm::read(&mut words, year)
        .or_else(|| words.attempt(event))
        .or_else(|| words.attempt(external))
        .or_else(|| words.attempt(|words| bounded(words, year).filter(|_| words.done())))
        .unwrap_or(Parsed::Text)
}

/// The first `hoàn thành …` of a text that gives a time, with its wording.
pub(super) fn find_completion(text: &str, year: Option<i32>) -> Option<(&str, Parsed)> {
    let mut words = Words::scanned(text);
    while !words.is_empty() {
        let start = words.position();
        if words.eat("hoan thanh") {
            words.eat("xong");
            if let Some(parsed) = words.attempt(|words| bounded(words, year)) {
                return Some((words.since(start), parsed));
            }
        } else {
            words.skip();
        }
    }
    None
}

/// The first rhythm of a text, with its wording.
pub(super) fn find_rhythm(text: &str) -> Option<&str> {
    let mut words = Words::scanned(text);
    while !words.is_empty() {
        let start = words.position();
        if words.attempt(rhythm::plain).is_some() {
            return Some(words.since(start));
        }
        words.skip();
    }
    None
}

fn skip_openers(words: &mut Words<'_>) {
    words.skip_signs();
    while words.eat_any(&OPENERS) {
        words.skip_signs();
    }
}

/// What has a last day: before, up to, interval, window.
fn bounded(words: &mut Words<'_>, year: Option<i32>) -> Option<Parsed> {
    if let Some((named, inclusive)) = words.attempt(|words| limit(words, year)) {
        let date = if inclusive { named.end } else { named.start };
        return Some(Parsed::Before { date, inclusive, year_inferred: named.year_inferred });
    }
    let target = Interval::read(words, year)?;
    let latest = words.attempt(|words| {
        words.skip_signs();
        words.eat_any(&["nhung", "va"]);
        limit(words, year)
    });
    match latest {
        Some((latest, inclusive)) => window(target, latest, inclusive),
        None => Some(Parsed::Interval(target)),
    }
}

/// The time behind `trước` (exclusive) or `chậm nhất`, `đến hết` and the like (inclusive).
fn limit(words: &mut Words<'_>, year: Option<i32>) -> Option<(Interval, bool)> {
    let up_to = words.eat_any(&UP_TO);
    if up_to {
        words.eat_any(&["la den", "la", "den het", "den", "vao"]);
    }
    let exclusive = words.eat("truoc");
    if exclusive {
        words.eat_any(&["thoi diem", "thoi han"]);
    }
    (up_to || exclusive).then_some(())?;
    let moment = words.moment()?;
    let period = moment.period(year)?;
    Some((Interval::new(period, period, moment.year.is_none())?, !exclusive))
}

/// The target and the latest time; `None` when the latest is earlier than the target.
fn window(target: Interval, named: Interval, inclusive: bool) -> Option<Parsed> {
    let latest = if inclusive {
        named
    } else {
        let last = named.start.plus_days(-1);
        Interval { start: last, end: last, grain: Grain::Day, ..named }
    };
    (latest.end >= target.end).then_some(Parsed::Window { target, latest })
}

/// `Ngay sau khi …`, `Trong 05 ngày làm việc kể từ ngày …`.
fn event(words: &mut Words<'_>) -> Option<Parsed> {
    words.attempt(|words| {
        words.eat_any(&["trong vong", "trong thoi han", "trong", "cham nhat", "sau"]);
        words.number(3)?;
        words.eat_any(&["ngay lam viec", "ngay", "thang"]).then_some(())
    });
    words.eat_any(&EVENTS).then_some(())?;
    let after = words.rest();
    (!after.is_empty()).then(|| Parsed::Event { after: after.to_owned() })
}

/// `Theo tiến độ của Đề án 06`.
fn external(words: &mut Words<'_>) -> Option<Parsed> {
    words.eat("theo").then_some(())?;
    let reference = words.rest();
    (!reference.is_empty()).then(|| Parsed::External { reference: reference.to_owned() })
}
