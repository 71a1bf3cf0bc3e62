//! `phuong-phap.html`: how figures come about, from the same rules and dated data that the build used. The portal's own page of
//! that name comes first, if it has one.

use super::agencies::home_crumb;
use super::{duties, route, scoreboard};
use crate::base::calendar::YearEntry;
use crate::base::date::Date;
use crate::domain::kind::PlanCx;
use crate::domain::method::{Dated, Method};
use crate::domain::personal::provinces;
use crate::domain::portal::Derived;
use crate::domain::site::{Block, Crumb, PlannedPage, SearchDoc};
use crate::stages::duties::Ledger;
use crate::stages::scoreboard::Scoreboard;
use std::collections::BTreeSet;

const ROUTE: &str = "phuong-phap.html";

/// Adds the generated part to the portal's own page, or makes the page.
pub(super) fn add<'a>(
    derived: &'a Derived,
    (ledger, board): (&Ledger, &Scoreboard),
    pages: &mut Vec<PlannedPage<'a>>,
    cx: &'a PlanCx<'a>,
) {
    let own = [working_days(derived, cx)]
        .into_iter()
        .chain(publication(ledger, cx))
        .chain(scoreboard::method(board, cx));
    let kinds = derived.kinds.iter().flat_map(|kind| kind.methods(cx));
    let told: Vec<Method> = own.chain(kinds).collect();
    let others = others(&told, cx);
    let blocks: Vec<Block<'a>> = told.into_iter().chain([others]).map(block).collect();
    if let Some(page) = pages.iter_mut().find(|page| page.route.as_str() == ROUTE) {
        if let Some(doc) = page.search.first_mut() {
            doc.headings.extend(blocks.iter().map(|block| block.title.clone()));
        }
        page.blocks.extend(blocks);
        return;
    }
    let title = cx.locale.say("method.title", &[]);
    let summary = cx.locale.say("method.summary", &[]);
    pages.push(PlannedPage {
        title: title.clone(),
        summary: summary.clone(),
        trail: vec![home_crumb(cx), Crumb::here(&title)],
        section: "pages",
        search: vec![SearchDoc {
            route: ROUTE.to_owned(),
            title,
            kind: "pages",
            summary,
            headings: blocks.iter().map(|block| block.title.clone()).collect(),
            weight: 4,
            ..SearchDoc::default()
        }],
        blocks,
        ..PlannedPage::new(route(ROUTE), "page.html", ())
    });
}

/// Its entry of the footer menu, where the portal has no page of its own there.
pub(super) fn menu(derived: &Derived, cx: &PlanCx<'_>) -> Option<(String, String)> {
    let own = derived.kinds.iter().flat_map(|kind| kind.menu(cx)).any(|(_, href)| href == ROUTE);
    (!own).then(|| (cx.locale.say("method.title", &[]), ROUTE.to_owned()))
}

fn block<'a>(method: Method) -> Block<'a> {
    Block::new(method.id, method.title.clone(), "method.html", method)
}

/// Which days are counted: the calendars of the years.
fn working_days(derived: &Derived, cx: &PlanCx<'_>) -> Method {
    let say = |key: &str| cx.locale.say(key, &[]);
    let mut data: Vec<Dated> = ["working-days", "days-off"].map(|id| cx.law(id)).concat();
    let mut years: Vec<Dated> = derived.calendars.entries().map(|year| calendar(year, cx)).collect();
    years.reverse();
    data.extend(years);
    Method {
        id: "quy-tac-ngay-lam-viec",
        title: say("method.days.title"),
        rules: ["method.days.count", "method.days.end", "method.days.unknown"].map(say).into(),
        data,
    }
}

/// The rules that no other part of the page tells, but pages and checks rely on.
fn others(told: &[Method], cx: &PlanCx<'_>) -> Method {
    let elsewhere: Vec<&Dated> = told.iter().flat_map(|method| &method.data).collect();
    let ids = cx.config.law.ids().into_iter();
    Method {
        id: "quy-tac-van-ban",
        title: cx.locale.say("method.law.title", &[]),
        rules: vec![cx.locale.say("method.law.rule", &[])],
        data: ids
            .flat_map(|id| cx.law(id))
            .filter(|rule| !elsewhere.contains(&rule))
            .chain(provinces::lists().iter().map(|list| list.dated(cx.locale)))
            .collect(),
    }
}

fn calendar(year: &YearEntry, cx: &PlanCx<'_>) -> Dated {
    let days = |days: &BTreeSet<Date>| {
        let short = |day: &Date| format!("{}/{}", day.day(), day.month());
        days.iter().map(short).collect::<Vec<_>>().join(", ")
    };
    let off = cx.locale.say("method.days.off", &[("days", &days(&year.off))]);
    let says = match year.worked.is_empty() {
        true => off,
        false => format!("{off} {}", cx.locale.say("method.days.worked", &[("days", &days(&year.worked))])),
    };
    Dated {
        name: cx.locale.say("method.days.year", &[("year", &year.year)]),
        validity: String::new(),
        says,
        source: match &year.unverified {
            Some(open) => format!("{}; {open}", year.source),
            None => year.source.clone(),
        },
        verified: year.unverified.is_none(),
    }
}

/// By which day publications are owed: the duties that apply.
fn publication(ledger: &Ledger, cx: &PlanCx<'_>) -> Option<Method> {
    let data: Vec<Dated> = duties::dated(ledger, cx);
    (!data.is_empty()).then(|| Method {
        id: "quy-tac-han-cong-bo",
        title: cx.locale.say("method.duties.title", &[]),
        rules: ["method.duties.applies", "method.duties.judged", "method.duties.nil"]
            .map(|key| cx.locale.say(key, &[]))
            .into(),
        data,
    })
}
