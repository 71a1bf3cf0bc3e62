//! The calendar of publications, and a page a year where a duty has more periods than the first page shows.

use super::line::{Item, Line, line};
use super::plans::{self, PlanView};
use super::tally::Tally;
use super::{ICS, NEWEST, ROUTE, coming, coming_items, overdue, overdue_items, words};
use crate::domain::duty::{Basis, Duty};
use crate::domain::fact::Fact;
use crate::domain::kind::PlanCx;
use crate::domain::locale::{Locale, lower_first};
use crate::domain::site::{Crumb, PlannedPage, SearchDoc};
use crate::stages::duties::{Held, Ledger, Slot};
use crate::stages::plan::agencies::{home_crumb, search_doc};
use crate::stages::plan::route;
use serde::Serialize;
use std::collections::BTreeSet;

#[derive(Serialize)]
struct View {
    /// The file for calendar programs.
    ics: &'static str,
    overdue: Vec<Item>,
    coming: Vec<Item>,
    duties: Vec<DutyView>,
    plans: Vec<PlanView>,
    years: Vec<Year>,
}

#[derive(Serialize)]
struct Year {
    /// As a text: a number would be grouped by thousands.
    year: String,
    href: String,
}

/// A duty with its periods, newest first.
#[derive(Serialize)]
struct DutyView {
    id: String,
    title: String,
    verified: bool,
    note: Option<String>,
    facts: Vec<Fact>,
    bases: Vec<BasisView>,
    /// What became of the periods, in one sentence.
    record: String,
    caption: String,
    lines: Vec<Line>,
    demo: bool,
}

#[derive(Serialize)]
struct BasisView {
    text: String,
    source: Option<String>,
    href: Option<String>,
}

#[derive(Serialize)]
struct YearView {
    year: i32,
    duties: Vec<DutyView>,
    plans: Vec<PlanView>,
    start: &'static str,
}

/// All pages.
pub fn pages<'a>(ledger: &'a Ledger, cx: &'a PlanCx<'a>) -> Vec<PlannedPage<'a>> {
    let long = ledger.held.iter().any(|held| held.slots.len() > NEWEST);
    let years: BTreeSet<i32> = ledger.held.iter().flat_map(|held| &held.slots).map(year).collect();
    let years: Vec<i32> = years.into_iter().rev().filter(|_| long).collect();
    let mut pages = vec![index(ledger, &years, cx)];
    pages.extend(years.into_iter().map(|year| of_year(ledger, year, cx)));
    pages
}

/// The pages that count the periods of a duty, each with those that it counts, newest first.
pub fn shown_on<'l>(ledger: &'l Ledger, held: &'l Held) -> Vec<(String, Vec<&'l Slot>)> {
    let newest = || held.slots.iter().rev();
    let mut shown = vec![(ROUTE.to_owned(), newest().take(NEWEST).collect())];
    if ledger.held.iter().any(|held| held.slots.len() > NEWEST) {
        let years: BTreeSet<i32> = held.slots.iter().map(year).collect();
        let of = |wanted: i32| newest().filter(|slot| year(slot) == wanted).collect();
        shown.extend(years.into_iter().map(|wanted| (address(wanted), of(wanted))));
    }
    shown
}

/// The year that a period belongs to.
fn year(slot: &Slot) -> i32 {
    slot.period.last().year()
}

fn address(year: i32) -> String {
    format!("lich-cong-bo-{year}.html")
}

fn index<'a>(ledger: &'a Ledger, years: &[i32], cx: &'a PlanCx<'a>) -> PlannedPage<'a> {
    let title = cx.locale.say("duties.title", &[]);
    let coming = coming(ledger);
    let summary = summary(&overdue(ledger), &coming, cx);
    let shown = ledger.held.iter().map(|held| (held, held.slots.iter().rev().take(NEWEST).collect()));
    let (duties, plans) = sections(shown.collect(), cx);
    let view = View {
        ics: ICS,
        overdue: overdue_items(ledger, cx),
        coming: coming_items(ledger, cx),
        duties,
        plans,
        years: years.iter().map(|year| Year { year: year.to_string(), href: address(*year) }).collect(),
    };
    PlannedPage {
        title: title.clone(),
        summary: summary.clone(),
        trail: vec![home_crumb(cx), Crumb::here(&title)],
        demo: ledger.held.iter().any(|held| held.demo),
        search: vec![SearchDoc {
            route: ROUTE.to_owned(),
            title,
            kind: "pages",
            summary,
            weight: 5,
            ..SearchDoc::default()
        }],
        ..PlannedPage::new(route(ROUTE), "duties/index.html", view)
    }
}

/// The answer: how much is overdue, and what comes next. It ages, so it says of which day it is.
fn summary(overdue: &[(&Held, &Slot)], coming: &[(&Held, &Slot)], cx: &PlanCx<'_>) -> String {
    let locale = cx.locale;
    let said = match overdue.len() {
        0 => locale.say("duties.summary.none", &[]),
        n => locale.say_n("duties.summary.overdue", n as u64, &[]),
    };
    let dated =
        |said: String| locale.say("duties.summary", &[("date", &locale.date(cx.as_of.0)), ("said", &said)]);
    let Some((held, slot)) = coming.first() else { return dated(said) };
    let title = super::line::title(held, slot, cx);
    let date = slot.owing.day().map(|day| locale.date(day)).unwrap_or_default();
    let next = locale.say("duties.summary.next", &[("title", &title), ("date", &date)]);
    dated(format!("{said} {next}"))
}

fn of_year<'a>(ledger: &'a Ledger, wanted: i32, cx: &'a PlanCx<'a>) -> PlannedPage<'a> {
    let own = |held: &'a Held| {
        let slots: Vec<&Slot> = held.slots.iter().rev().filter(|slot| year(slot) == wanted).collect();
        (!slots.is_empty()).then_some((held, slots))
    };
    let (duties, plans) = sections(ledger.held.iter().filter_map(own).collect(), cx);
    let title = cx.locale.say("duties.year.title", &[("year", &wanted)]);
    let view = YearView { year: wanted, duties, plans, start: ROUTE };
    PlannedPage {
        title: title.clone(),
        trail: vec![
            home_crumb(cx),
            Crumb::link(cx.locale.say("duties.title", &[]), ROUTE),
            Crumb::here(wanted.to_string()),
        ],
        demo: ledger.held.iter().any(|held| held.demo),
        search: vec![search_doc(&address(wanted), &title, "pages", 2)],
        ..PlannedPage::new(route(&address(wanted)), "duties/year.html", view)
    }
}

/// Duties with sections of their own, and the tables of plans whose tasks make duties by themselves.
fn sections(shown: Vec<(&Held, Vec<&Slot>)>, cx: &PlanCx<'_>) -> (Vec<DutyView>, Vec<PlanView>) {
    let (tasks, own): (Vec<_>, Vec<_>) = shown.into_iter().partition(|(held, _)| held.duty.task.is_some());
    (own.into_iter().map(|(held, slots)| duty(held, slots, cx)).collect(), plans::views(tasks, cx))
}

fn duty(held: &Held, slots: Vec<&Slot>, cx: &PlanCx<'_>) -> DutyView {
    let (duty, locale) = (&held.duty, cx.locale);
    let mut facts = vec![Fact::new(locale, "duties.fact.owed", words::owed(duty, cx))];
    if let Some(agency) = duty.responsible.filter(|_| duty.owed != crate::domain::duty::Owed::Owner) {
        facts.push(Fact::agency(locale, "duties.fact.responsible", agency, cx.directory));
    }
    facts.push(Fact::new(
        locale,
        "duties.fact.cadence",
        locale.say(&format!("duties.cadence.{}", duty.cadence.key()), &[]),
    ));
    facts.push(Fact::new(locale, "duties.fact.due", words::rule(duty, locale)));
    facts.extend(
        duty.display_days.map(|days| {
            Fact::new(locale, "duties.fact.display", locale.say_n("duties.days", days.into(), &[]))
        }),
    );
    DutyView {
        id: duty.id.clone(),
        title: duty.title.clone(),
        verified: duty.verified,
        note: duty.note.clone(),
        facts,
        bases: duty.bases.iter().map(|one| basis(one, locale)).collect(),
        record: record(duty, &slots, cx),
        caption: locale.say("duties.caption", &[("title", &duty.title)]),
        lines: slots.into_iter().map(|slot| line(slot, cx)).collect(),
        demo: held.demo,
    }
}

fn basis(basis: &Basis, locale: &Locale) -> BasisView {
    let text = match &basis.article {
        Some(article) => {
            format!("{}, {}", locale.content(&basis.document), locale.content(&lower_first(article)))
        }
        None => basis.document.clone(),
    };
    BasisView { text, source: basis.source.clone(), href: basis.href.clone() }
}

/// `12 kỳ đã đến hạn: 10 đúng hạn, 1 trễ, 1 chưa công bố.` Every part that is not 0.
fn record(duty: &Duty, slots: &[&Slot], cx: &PlanCx<'_>) -> String {
    let tally = Tally::of(slots.iter().map(|slot| slot.standing));
    tally.say(duty, cx)
}
