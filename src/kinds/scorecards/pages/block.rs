//! The part of an agency's page about its scores.

use super::scope::Scope;
use super::trend;
use super::words;
use crate::domain::agency::AgencyId;
use crate::domain::chart::Chart;
use crate::domain::kind::PlanCx;
use crate::domain::period::Period;
use crate::domain::periodic::RECENT;
use crate::domain::site::Block;
use crate::kinds::scorecards::derive::{Edition, Entry, Scorecards};
use serde::{Serialize, Serializer};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// All editions, the newest first.
fn newest_first<'a>(scorecards: &'a Scorecards, cx: &'a PlanCx<'a>) -> Vec<Scope<'a>> {
    let scopes = scorecards.editions.iter().map(|edition| Scope { scorecards, cx, edition, entry: None });
    let mut scopes: Vec<_> = scopes.collect();
    let monthly = |scope: &Scope<'_>| matches!(scope.edition.period, Period::Month(_));
    scopes.sort_by_key(|scope| Reverse((scope.edition.period.last(), monthly(scope))));
    scopes
}

/// The editions of an agency, the newest first.
fn editions<'a>(
    scorecards: &'a Scorecards,
    agency: AgencyId,
    cx: &'a PlanCx<'a>,
) -> impl Iterator<Item = (Scope<'a>, &'a Entry)> {
    let all = newest_first(scorecards, cx).into_iter();
    all.filter_map(move |scope| Some((scope, scope.edition.agencies.find(agency)?)))
}

/// The editions that the pages of agencies show.
pub fn shown<'a>(scorecards: &'a Scorecards, cx: &'a PlanCx<'a>) -> BTreeMap<AgencyId, Vec<&'a Edition>> {
    let mut shown: BTreeMap<AgencyId, Vec<&Edition>> = BTreeMap::new();
    for scope in newest_first(scorecards, cx) {
        for one in scope.edition.agencies.iter() {
            let of_agency = shown.entry(one.agency).or_default();
            if of_agency.len() < RECENT {
                of_agency.push(scope.edition);
            }
        }
    }
    shown
}

/// The newest total in a few words.
pub fn answer(scorecards: &Scorecards, agency: AgencyId, cx: &PlanCx<'_>) -> Option<String> {
    let (scope, one) = editions(scorecards, agency, cx).next()?;
    scope.card(one).total.points?;
    let total = words::sum(cx.locale, &scope.edition.scheme, &scope.card(one).total);
    let period = cx.locale.period_title(&scope.edition.period);
    let args: [(&str, &dyn std::fmt::Display); 3] =
        [("period", &period), ("total", &total), ("scheme", &scope.edition.scheme.short)];
    Some(cx.locale.say("scorecards.block.answer", &args))
}

/// The last editions of an agency, if some scorecard names it.
pub fn block<'a>(scorecards: &'a Scorecards, agency: AgencyId, cx: &'a PlanCx<'a>) -> Option<Block<'a>> {
    let known = scorecards.editions.iter().any(|one| one.agencies.find(agency).is_some());
    known.then(|| {
        Block::new(
            "scorecards",
            cx.locale.say("scorecards.title", &[]),
            "scorecards/block.html",
            BlockView { scorecards, agency, cx },
        )
    })
}

struct BlockView<'a> {
    scorecards: &'a Scorecards,
    agency: AgencyId,
    cx: &'a PlanCx<'a>,
}

impl Serialize for BlockView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let shown = editions(self.scorecards, self.agency, self.cx).take(RECENT);
        Shown {
            charts: trend::of_agency(self.scorecards, self.agency, self.cx.locale),
            lines: shown.map(|(scope, one)| line(&scope, one)).collect(),
        }
        .serialize(serializer)
    }
}

#[derive(Serialize)]
struct Shown {
    /// The totals over the months.
    charts: Vec<Chart>,
    /// Editions, newest first.
    lines: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    period: String,
    scheme: String,
    href: String,
    /// What is said instead of figures.
    note: Option<String>,
    total: String,
    band: String,
    rank: String,
}

fn line(scope: &Scope<'_>, one: &Entry) -> Line {
    let (locale, card) = (scope.cx.locale, scope.card(one));
    let none = || locale.say("scorecards.none", &[]);
    Line {
        period: locale.period_title(&scope.edition.period),
        scheme: scope.edition.scheme.short.clone(),
        href: scope.href_of(one),
        note: (!card.has_figures()).then(|| locale.say("scorecards.missing", &[])),
        total: words::sum(locale, &scope.edition.scheme, &card.total),
        band: words::band(scope, one).map_or_else(none, str::to_owned),
        rank: one.rank.map_or_else(none, words::rank),
    }
}
