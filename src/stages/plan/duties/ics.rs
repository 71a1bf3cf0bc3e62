//! The calendar as a file for calendar programs (RFC 5545): one event a period whose day is known, without alarms.

use super::{ICS, Owed, ROUTE, grouped, plans, source, words};
use crate::base::date::Date;
use crate::domain::duty::PlanTask;
use crate::domain::kind::PlanCx;
use crate::domain::locale::upper_first;
use crate::domain::period::Period;
use crate::domain::site::PlannedPage;
use crate::stages::duties::{Held, Ledger, Slot, Standing};
use crate::stages::plan::route;
use serde::Serialize;

/// Longest line in octets, without its end (RFC 5545, 3.1).
const LINE: usize = 75;

#[derive(Serialize)]
struct View {
    text: String,
}

/// The file, as a page of its own template.
pub fn page<'a>(ledger: &Ledger, home: Option<&str>, cx: &PlanCx<'_>) -> PlannedPage<'a> {
    PlannedPage::new(route(ICS), "duties/lich.ics", View { text: text(ledger, home, cx) })
}

/// The whole file. `home` is the public address with a slash at its end.
fn text(ledger: &Ledger, home: Option<&str>, cx: &PlanCx<'_>) -> String {
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        format!("PRODID:-//minhbach//{}", cx.locale.tag()),
        "CALSCALE:GREGORIAN".to_owned(),
        "METHOD:PUBLISH".to_owned(),
        format!(
            "X-WR-CALNAME:{}",
            escaped(&format!("{}: {}", cx.locale.say("duties.title", &[]), cx.config.name))
        ),
    ];
    let host = host(home, cx);
    let owed = ledger.held.iter().flat_map(|held| held.slots.iter().map(move |slot| (held, slot)));
    for periods in grouped(owed.collect(), event_of) {
        let event = match periods.as_slice() {
            [(held, slot)] => event(held, slot, &host, home, cx),
            [(held, _), ..] => {
                held.duty.task.as_ref().and_then(|task| of_plan(task, &periods, &host, home, cx))
            }
            [] => None,
        };
        lines.extend(event.into_iter().flatten());
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line) + "\r\n").collect()
}

/// Makes the ids of events unique beyond the portal: its public host, else its name.
fn host(home: Option<&str>, cx: &PlanCx<'_>) -> String {
    let own = || format!("{}.invalid", crate::domain::fold::slug(&cx.config.name));
    home.and_then(|home| home.split("://").nth(1)?.split('/').next().map(str::to_owned)).unwrap_or_else(own)
}

/// What tells events apart: a period of a duty, or a day of the tasks of a plan.
fn event_of<'l>(held: &'l Held, slot: &'l Slot) -> ((bool, &'l str), Option<Date>, Option<Period>) {
    (source(held), day(slot), held.duty.task.is_none().then_some(slot.period))
}

/// A period that was cancelled stands on the day that it would have had.
fn day(slot: &Slot) -> Option<Date> {
    slot.owing.day().or(slot.first_day)
}

fn event(held: &Held, slot: &Slot, host: &str, home: Option<&str>, cx: &PlanCx<'_>) -> Option<Vec<String>> {
    let day = day(slot)?;
    let title = super::line::title(held, slot, cx);
    let summary = cx.locale.say("duties.ics.summary", &[("title", &title)]);
    let tag = words::tag(slot.standing, cx.locale).label;
    let said = words::sentence(held, slot, cx);
    let description = if said.is_empty() { tag } else { format!("{tag}. {said}") };
    let cancelled = slot.standing == Standing::Cancelled;
    let uid = format!("{}-{}", held.duty.id, slot.period.slug());
    let url = slot.route().unwrap_or(ROUTE);
    let event = Event { uid, day, moved: slot.exception.is_some(), cancelled, summary, description, url };
    Some(event.lines(host, home, cx))
}

/// The event of several tasks of a plan that are due on the same day.
fn of_plan(
    task: &PlanTask,
    periods: &[Owed<'_>],
    host: &str,
    home: Option<&str>,
    cx: &PlanCx<'_>,
) -> Option<Vec<String>> {
    let day = day(periods.first()?.1)?;
    let title = cx.locale.say("duties.plan.item", &[("plan", &task.document)]);
    let said = periods.iter().map(|(held, slot)| {
        let no = held.duty.task.as_ref().map(|task| task.no.as_str()).unwrap_or_default();
        let task = upper_first(&cx.locale.say("duties.task", &[("no", &no)]));
        let period = cx.locale.period(&slot.period);
        format!("{task}, {period}: {}", words::tag(slot.standing, cx.locale).label)
    });
    let event = Event {
        uid: format!("{}-{}", plans::anchor(task), compact(day)),
        day,
        moved: periods.iter().any(|(_, slot)| slot.exception.is_some()),
        cancelled: periods.iter().all(|(_, slot)| slot.standing == Standing::Cancelled),
        summary: cx.locale.say("duties.ics.summary", &[("title", &title)]),
        description: said.collect::<Vec<_>>().join(". "),
        url: ROUTE,
    };
    Some(event.lines(host, home, cx))
}

/// An event of a whole day.
struct Event<'a> {
    uid: String,
    day: Date,
    /// Whether it was moved or cancelled since it was first told.
    moved: bool,
    cancelled: bool,
    summary: String,
    description: String,
    url: &'a str,
}

impl Event<'_> {
    fn lines(&self, host: &str, home: Option<&str>, cx: &PlanCx<'_>) -> Vec<String> {
        let mut lines = vec![
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}@{host}", self.uid),
            format!("DTSTAMP:{}T000000Z", compact(cx.as_of.0)),
            format!("DTSTART;VALUE=DATE:{}", compact(self.day)),
            format!("DTEND;VALUE=DATE:{}", compact(self.day.next())),
            format!("SEQUENCE:{}", u8::from(self.moved)),
            format!("SUMMARY:{}", escaped(&self.summary)),
            format!("DESCRIPTION:{}", escaped(&self.description)),
            "TRANSP:TRANSPARENT".to_owned(),
            format!("STATUS:{}", if self.cancelled { "CANCELLED" } else { "CONFIRMED" }),
        ];
        lines.extend(home.map(|home| format!("URL:{home}{}", self.url)));
        lines.push("END:VEVENT".to_owned());
        lines
    }
}

fn compact(day: Date) -> String {
    day.to_string().replace('-', "")
}

/// A text as a value (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// A line cut so that none is longer than [`LINE`] octets; what follows a cut begins with a space. No letter is cut in two.
fn folded(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(letter);
        length += letter.len_utf8();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn commas_semicolons_and_backslashes_are_escaped() {
        assert_eq!(escaped("a, b; c\\d\ne"), "a\\, b\\; c\\\\d\\ne");
    }

    proptest! {
        #[test]
        fn folded_lines_are_short_and_unfold_to_the_same(line in "[a-zăđếữ :,;]{0,300}") {
            let folded = folded(&line);
            prop_assert!(folded.split("\r\n").all(|part| part.len() <= LINE));
            prop_assert_eq!(folded.replace("\r\n ", ""), line);
        }
    }
}
