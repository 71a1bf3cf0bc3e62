//! The page of an agency in an edition: its groups and their indicators.

use super::edition::search_doc;
use super::head::Head;
use super::scope::Scope;
use super::{INDEX, words};
use crate::base::id::Route;
use crate::domain::site::{Crumb, PlannedPage, Tag};
use crate::kinds::scorecards::card::GroupCard;
use crate::kinds::scorecards::derive::Entry;
use crate::kinds::scorecards::points::Points;
use crate::kinds::scorecards::scheme::{Indicator, Rule};
use crate::kinds::scorecards::score::Score;
use serde::{Serialize, Serializer};

/// The page.
pub fn page<'a>(scope: Scope<'a>, one: &'a Entry) -> PlannedPage<'a> {
    let locale = scope.cx.locale;
    let agency = scope.cx.directory.get(one.agency);
    let whole = Scope { entry: None, ..scope };
    PlannedPage {
        section: "scorecards",
        title: scope.title(),
        summary: words::summary(&scope),
        trail: vec![
            Crumb::home(locale),
            Crumb::link(locale.say("scorecards.crumb", &[]), INDEX),
            Crumb::link(locale.period_title(&whole.edition.period), whole.href()),
            Crumb::here(agency.short.as_ref().unwrap_or(&agency.name)),
        ],
        demo: scope.demo(),
        published: Some(scope.published()),
        search: vec![search_doc(&scope, 2)],
        ..PlannedPage::new(Route::new(scope.href()), "scorecards/card.html", View(scope, one))
    }
}

/// The view of `scorecards/card.html`.
struct View<'a>(Scope<'a>, &'a Entry);

impl Serialize for View<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (scope, card) = (&self.0, self.0.card(self.1));
        let scheme = &scope.edition.scheme;
        let groups = card.groups.iter().enumerate();
        Shown {
            head: Head::new(scope),
            method: format!("{}#method", Scope { entry: None, ..*scope }.href()),
            groups: groups.clone().map(|(at, one)| group(scope, at, one)).collect(),
            indicators: groups.flat_map(|(at, one)| indicators(scope, at, one)).collect(),
            total: words::sum(scope.cx.locale, scheme, &card.total),
        }
        .serialize(serializer)
    }
}

#[derive(Serialize)]
struct Shown<'a> {
    head: Head<'a>,
    /// Where it stands how scores are made.
    method: String,
    groups: Vec<Line>,
    indicators: Vec<Line>,
    total: String,
}

/// A group or an indicator.
#[derive(Serialize)]
struct Line {
    id: String,
    name: String,
    rate: String,
    /// From which rate the maximum is given.
    full: String,
    score: String,
    /// The score in per cent of the maximum, for drawing.
    bar: u64,
    tags: Vec<Tag>,
}

fn group(scope: &Scope<'_>, at: usize, one: &GroupCard) -> Line {
    let (locale, scheme) = (scope.cx.locale, &scope.edition.scheme);
    let group = &scheme.groups[at];
    Line {
        id: group.id.clone(),
        name: group.name.clone(),
        rate: one.own.as_ref().map(|row| words::share(locale, row)).unwrap_or_default(),
        full: String::new(),
        score: words::sum(locale, scheme, &one.sum),
        bar: bar(one.sum.points, group.max),
        tags: Vec::new(),
    }
}

/// The indicators of a group. One without figures beside others is told as missing, unless the group was scored without it.
fn indicators(scope: &Scope<'_>, at: usize, one: &GroupCard) -> Vec<Line> {
    let scored = one.own.as_ref().is_some_and(|own| own.points.is_some());
    let known = one.indicators.iter().any(Option::is_some);
    let rows = one.indicators.iter().enumerate();
    let told = rows.filter(|(_, row)| row.is_some() || (known && !scored));
    told.map(|(place, row)| {
        indicator(scope, &scope.edition.scheme.groups[at].indicators[place], row.as_ref())
    })
    .collect()
}

fn indicator(scope: &Scope<'_>, indicator: &Indicator, row: Option<&Score>) -> Line {
    let (locale, scheme) = (scope.cx.locale, &scope.edition.scheme);
    let missing = || locale.say("scorecards.missing", &[]);
    let score = match (row, indicator.max) {
        (None, _) => missing(),
        (Some(_), Some(max)) if max == Points::ZERO => locale.say("scorecards.watched", &[]),
        (Some(Score { points: Some(points), .. }), Some(max)) => {
            format!("{}/{}", words::points(locale, scheme, *points), words::max(locale, max))
        }
        (Some(Score { points: Some(points), .. }), None) => words::points(locale, scheme, *points),
        (Some(Score { nothing: true, .. }), _) => locale.say("scorecards.unscored", &[]),
        (Some(_), None) => locale.say("scorecards.in-group", &[]),
        (Some(_), Some(_)) => missing(),
    };
    let doubted = indicator.rule.as_ref().is_some_and(|rule| !rule.verified);
    Line {
        id: indicator.id.clone(),
        name: indicator.name.clone(),
        rate: row.map(|row| words::share(locale, row)).unwrap_or_default(),
        full: indicator.rule.as_ref().and_then(|rule| full(scope, rule)).unwrap_or_default(),
        score,
        bar: bar(row.and_then(|row| row.points), indicator.max.unwrap_or_default()),
        tags: doubted.then(|| words::unverified(locale)).into_iter().collect(),
    }
}

fn full(scope: &Scope<'_>, rule: &Rule) -> Option<String> {
    Some(scope.cx.locale.say("scorecards.full", &[("rate", &rule.full_from?)]))
}

fn bar(points: Option<Points>, max: Points) -> u64 {
    points.and_then(|points| points.of(max).percent(0)).unwrap_or(0)
}
