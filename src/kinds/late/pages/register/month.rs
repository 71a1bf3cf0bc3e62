//! A month of the register: the shares of its agencies.

use super::line::Shares;
use super::rules::{self, Rule};
use super::{REGISTER, href};
use crate::base::id::Route;
use crate::domain::site::{Crumb, PlannedPage, SearchDoc};
use crate::kinds::late::derive::AgencyMonth;
use crate::kinds::late::pages::scope::Scope;
use crate::kinds::late::pages::{INDEX, words};
use serde::{Serialize, Serializer};

/// The page of a month.
pub fn page(scope: Scope<'_>) -> PlannedPage<'_> {
    let locale = scope.cx.locale;
    let month = words::month(locale, scope.month.month);
    let trail = vec![
        Crumb::home(locale),
        Crumb::link(locale.say("late.title", &[]), INDEX),
        Crumb::link(locale.say("late.register.title", &[]), REGISTER),
        Crumb::here(words::month_title(locale, scope.month.month)),
    ];
    let title = locale.say("late.register.month.title", &[("month", &month)]);
    let (route, summary) = (href(scope.month.month), summary(&scope));
    let search = SearchDoc {
        route: route.clone(),
        title: title.clone(),
        kind: "late",
        summary: summary.clone(),
        published: Some(scope.published()),
        weight: 2,
        ..SearchDoc::default()
    };
    PlannedPage {
        section: "late",
        title,
        summary,
        trail,
        demo: scope.demo(),
        published: Some(scope.published()),
        search: vec![search],
        ..PlannedPage::new(Route::new(route), "late/register-month.html", MonthView(scope))
    }
}

/// Whether it is known that nothing was late.
pub fn is_nil(scope: &Scope<'_>) -> bool {
    scope.figures().total() == 0 && scope.open_known()
}

/// The answer: how many were explained and apologised for, and how many are missing.
pub fn summary(scope: &Scope<'_>) -> String {
    let (locale, figures) = (scope.cx.locale, scope.figures());
    if is_nil(scope) {
        return scope.summary();
    }
    let month = words::month_title(locale, scope.month.month);
    let whole = scope.dossiers(figures.total());
    let explained = words::duty(locale, figures.explained_share());
    let apologised = words::duty(locale, figures.apologised_share());
    locale.say(
        "late.register.summary",
        &[("month", &month), ("whole", &whole), ("explained", &explained), ("apologised", &apologised)],
    )
}

struct MonthView<'a>(Scope<'a>);

impl Serialize for MonthView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let scope = &self.0;
        let locale = scope.cx.locale;
        Shown {
            caption: scope.caption(locale.say("late.register.agencies.caption", &[])),
            lines: scope.month.agencies.iter().map(|one| line(scope, one)).collect(),
            list: scope.href(1),
            rules: rules::all(scope.late.rulesets, locale),
        }
        .serialize(serializer)
    }
}

#[derive(Serialize)]
struct Shown<'a> {
    caption: String,
    /// Agencies, in alphabetical order.
    lines: Vec<Line<'a>>,
    /// The list of the month.
    list: String,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
struct Line<'a> {
    name: &'a str,
    /// The agency's dossiers.
    href: Option<String>,
    /// What is said instead of shares.
    note: Option<String>,
    shares: Shares,
}

fn line<'a>(scope: &Scope<'a>, one: &'a AgencyMonth) -> Line<'a> {
    let locale = scope.cx.locale;
    Line {
        name: scope.name(one.agency),
        href: scope.list_of(one),
        note: words::cover(locale, one.cover),
        shares: Shares::of(&one.figures, locale),
    }
}
