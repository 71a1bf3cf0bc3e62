//! The rows of a list page, formatted when the page is rendered.

use super::scope::Scope;
use crate::base::calendar::UnknownYear;
use crate::domain::locale::{DateView, Locale};
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
        let words = Words::new(self.scope.cx.locale);
        serializer.collect_seq(self.places.clone().map(|place| Shown::new(&self.scope, &words, place)))
    }
}

/// A row as the template gets it. A text that is `null` was not given.
#[derive(Serialize)]
struct Shown<'a> {
    id: String,
    /// The code as the policy shows it, or the place in the list.
    code: Cow<'a, str>,
    procedure: &'a str,
    /// Code of the procedure and field.
    detail: Option<String>,
    agency: Option<Link<'a>>,
    step: Option<Cow<'a, str>>,
    received: String,
    due: DateView,
    reappointed: Option<String>,
    ended: Option<String>,
    days: String,
    reason: &'a str,
    /// Explanation and apology.
    amends: String,
}

/// Words that every row uses, looked up once for a page.
struct Words<'a> {
    explained: &'a str,
    not_explained: &'a str,
    apology: &'a str,
    on: &'a str,
    no_apology: &'a str,
}

impl<'a> Words<'a> {
    fn new(locale: &'a Locale) -> Words<'a> {
        let word = |key| locale.template(key, None).unwrap_or_default();
        Words {
            explained: word("late.row.explained"),
            not_explained: word("late.row.not-explained"),
            apology: word("late.row.apology"),
            on: word("late.row.on"),
            no_apology: word("late.row.no-apology"),
        }
    }

    /// What is known of explanation and apology: `Giải trình 16/10/2026; xin lỗi 43/TB-XL ngày 15/10/2026`.
    fn amends(&self, row: &Row, locale: &Locale) -> String {
        let explained = row.explained_on.map(|date| format!("{} {}", self.explained, locale.date(date)));
        let mut out = explained.unwrap_or_else(|| self.not_explained.to_owned());
        out.push_str("; ");
        if !row.apologised() {
            out.push_str(self.no_apology);
            return out;
        }
        out.push_str(self.apology);
        if let Some(number) = given(&row.apology_no) {
            out.push(' ');
            out.push_str(number);
        }
        if let Some(date) = row.apology_on {
            out.push_str(&format!(" {} {}", self.on, locale.date(date)));
        }
        out
    }
}

#[derive(Serialize)]
struct Link<'a> {
    name: &'a str,
    href: String,
}

impl<'a> Shown<'a> {
    fn new(scope: &Scope<'a>, words: &Words<'_>, place: usize) -> Shown<'a> {
        let entry = scope.entry(place);
        let row = scope.late.row(entry);
        let (locale, policy) = (scope.cx.locale, scope.cx.config.policies.dossier_codes);
        let day = |date| locale.date(date);
        let code = match code::shown(&row.dossier, policy) {
            hidden if hidden.is_empty() => Cow::Owned(locale.say("late.row.number", &[("n", &(place + 1))])),
            code => code,
        };
        Shown {
            id: code::anchor(&row.dossier, place + 1, policy),
            code,
            procedure: &row.procedure,
            detail: detail(row),
            agency: scope.agency.is_none().then(|| link(scope, entry)),
            step: step(row),
            received: day(row.received),
            due: locale.date_view(row.due),
            reappointed: row.reappointed.map(day),
            ended: row.ended.map(day),
            days: days(scope, entry),
            reason: &row.reason,
            amends: words.amends(row, locale),
        }
    }
}

fn given(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// The code of the procedure and its field, such as `1.004227, Đất đai`.
fn detail(row: &Row) -> Option<String> {
    let parts: Vec<&str> =
        [&row.procedure_code, &row.field].into_iter().filter_map(|text| given(text)).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
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
