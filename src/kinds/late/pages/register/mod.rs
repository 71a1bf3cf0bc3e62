//! The register of explanations and apologies: shares of the months, and of the agencies in a month. The dossiers
//! themselves stand on the lists, which it links to.

mod line;
mod month;
mod rules;

use super::INDEX;
use super::scope::Scope;
use super::words;
use crate::base::date::Month;
use crate::base::id::Route;
use crate::domain::kind::PlanCx;
use crate::domain::locale::Locale;
use crate::domain::site::{Crumb, PlannedPage, SearchDoc};
use crate::kinds::late::derive::{Late, Slot};
use crate::kinds::late::publication::State;
use line::Shares;
pub use month::is_nil;
pub use rules::{Rule, rule};
use serde::{Serialize, Serializer};

/// Address of the register.
pub const REGISTER: &str = "xin-loi/index.html";

/// Address of a month in it.
pub fn href(month: Month) -> String {
    format!("xin-loi/{month}.html")
}

/// Its entry of the footer menu, as soon as there is a list.
pub fn menu(late: &Late, locale: &Locale) -> Vec<(String, String)> {
    let entry = || (locale.say("late.register.title", &[]), REGISTER.to_owned());
    (!late.months.is_empty()).then(entry).into_iter().collect()
}

/// The register and its months; none before the first list.
pub fn pages<'a>(late: &'a Late, cx: &'a PlanCx<'a>) -> Vec<PlannedPage<'a>> {
    let scopes = late.months.iter().map(|month| Scope { late, cx, month, agency: None });
    let register = scopes.clone().next_back().map(index);
    register.into_iter().chain(scopes.map(month::page)).collect()
}

/// The page of all months, which begins with the newest.
fn index(newest: Scope<'_>) -> PlannedPage<'_> {
    let (late, cx) = (newest.late, newest.cx);
    let title = cx.locale.say("late.register.title", &[]);
    let summary = month::summary(&newest);
    let late_title = cx.locale.say("late.title", &[]);
    PlannedPage {
        section: "late",
        title: title.clone(),
        summary: summary.clone(),
        trail: vec![Crumb::home(cx.locale), Crumb::link(late_title, INDEX), Crumb::here(title.clone())],
        demo: late.months.iter().any(|month| Scope { month, ..newest }.demo()),
        published: late.months.iter().map(|month| month.published).max(),
        search: vec![SearchDoc {
            route: REGISTER.to_owned(),
            title,
            kind: "late",
            summary,
            headings: Vec::new(),
            codes: Vec::new(),
            agencies: Vec::new(),
            published: None,
            weight: 4,
        }],
        ..PlannedPage::new(Route::new(REGISTER), "late/register.html", RegisterView { late, cx })
    }
}

struct RegisterView<'a> {
    late: &'a Late,
    cx: &'a PlanCx<'a>,
}

impl Serialize for RegisterView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let lines = self.late.slots.iter().rev().map(|slot| self.line(slot)).collect();
        Shown { lines, rules: rules::all(self.late.rulesets, self.cx.locale) }.serialize(serializer)
    }
}

#[derive(Serialize)]
struct Shown {
    /// Months, newest first.
    lines: Vec<Line>,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
struct Line {
    /// The month.
    name: String,
    href: Option<String>,
    /// What is said instead of shares.
    note: Option<String>,
    shares: Shares,
}

impl RegisterView<'_> {
    fn line(&self, slot: &Slot) -> Line {
        let (late, cx, locale) = (self.late, self.cx, self.cx.locale);
        let name = words::month_title(locale, slot.month);
        let unpublished = |note: &str| Line {
            name: name.clone(),
            href: None,
            note: Some(locale.say(note, &[])),
            shares: Shares::default(),
        };
        match slot.state {
            State::Published(place) => {
                let scope = Scope { late, cx, month: &late.months[place], agency: None };
                Line {
                    href: Some(href(slot.month)),
                    note: month::is_nil(&scope).then(|| locale.say("late.nil", &[])),
                    shares: Shares::of(scope.figures(), locale),
                    name,
                }
            }
            State::Pending(_) => unpublished("late.state.pending"),
            State::Overdue { .. } => unpublished("late.state.overdue.off"),
            State::Unowed => unpublished("late.state.unowed"),
        }
    }
}
