//! The rows of a list page, formatted when the page is rendered.

use super::scope::Scope;
use crate::base::calendar::UnknownYear;
use crate::domain::locale::DateView;
use crate::kinds::late::code;
use crate::kinds::late::derive::Entry;
use crate::kinds::late::model::Row;
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use std::ops::Range;

/// Rows of one of the two lists.
pub struct Rows<'a> {
    /// Whose rows.
    pub scope: Scope<'a>,
    /// Their places.
    pub places: Range<usize>,
}

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.places.clone().map(|place| Shown::new(&self.scope, place)))
    }
}

/// A row as the template gets it. A text that is `null` was not given.
#[derive(Serialize)]
struct Shown<'a> {
    id: String,
    /// The code as the policy shows it, or the place in the list.
    code: Cow<'a, str>,
    procedure: &'a str,
    procedure_code: Option<&'a str>,
    field: Option<&'a str>,
    agency: Option<Link<'a>>,
    step: Option<Cow<'a, str>>,
    received: DateView,
    due: DateView,
    reappointed: Option<DateView>,
    ended: Option<DateView>,
    days: String,
    days_known: bool,
    reason: Option<&'a str>,
    explained: Option<DateView>,
    apology: Option<Apology<'a>>,
}

#[derive(Serialize)]
struct Link<'a> {
    name: &'a str,
    href: String,
}

#[derive(Serialize)]
struct Apology<'a> {
    no: Option<&'a str>,
    on: Option<DateView>,
}

impl<'a> Shown<'a> {
    fn new(scope: &Scope<'a>, place: usize) -> Shown<'a> {
        let entry = scope.entry(place);
        let row = scope.late.row(entry);
        let (locale, policy) = (scope.cx.locale, scope.cx.config.policies.dossier_codes);
        let day = |date| locale.date_view(date);
        let code = match code::shown(&row.dossier, policy) {
            hidden if hidden.is_empty() => Cow::Owned(locale.say("late.row.number", &[("n", &(place + 1))])),
            code => code,
        };
        Shown {
            id: code::anchor(&row.dossier, place + 1, policy),
            code,
            procedure: &row.procedure,
            procedure_code: given(&row.procedure_code),
            field: given(&row.field),
            agency: scope.agency.is_none().then(|| link(scope, entry)),
            step: step(row),
            received: day(row.received),
            due: day(row.due),
            reappointed: row.reappointed.map(day),
            ended: row.ended.map(day),
            days: days(scope, entry),
            days_known: entry.days.is_ok(),
            reason: given(&row.reason),
            explained: row.explained_on.map(day),
            apology: row
                .apologised()
                .then(|| Apology { no: given(&row.apology_no), on: row.apology_on.map(day) }),
        }
    }
}

fn given(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// The step and the role of who has it.
fn step(row: &Row) -> Option<Cow<'_, str>> {
    match (given(&row.step), given(&row.officer_role)) {
        (Some(step), Some(role)) => Some(Cow::Owned(format!("{step} ({role})"))),
        (one, other) => one.or(other).map(Cow::Borrowed),
    }
}

/// The page of the agency in the month.
fn link<'a>(scope: &Scope<'a>, entry: &Entry) -> Link<'a> {
    let agency = scope.cx.directory.get(entry.agency);
    Link { name: &agency.name, href: format!("tre-han/{}-{}.html", scope.month.month, agency.id) }
}

/// Working days late, or which calendar is missing.
fn days(scope: &Scope<'_>, entry: &Entry) -> String {
    match entry.days {
        Ok(days) => scope.cx.locale.count(days.into()),
        Err(UnknownYear(year)) => scope.cx.locale.say("late.days.unknown", &[("year", &year)]),
    }
}
