//! The rows of a list page, formatted when the page is rendered. How a row looks is the theme's: `rows/late/*.html`.

use super::scope::Scope;
use crate::base::calendar::UnknownYear;
use crate::domain::agency::AgencyId;
use crate::domain::kind::PlanCx;
use crate::domain::locale::Locale;
use crate::domain::site::{RowTable, Rows};
use crate::kinds::late::code;
use crate::kinds::late::derive::Entry;
use crate::kinds::late::model::Row;
use crate::kinds::late::officers;
use std::borrow::Cow;
use std::ops::Range;

/// What a row pattern may name. A value that was not given is empty.
const FIELDS: &[&str] = &[
    "id",
    "code",
    "procedure",
    "detail",
    "agency",
    "agency_href",
    "step",
    "received",
    "due",
    "due_iso",
    "reappointed",
    "ended",
    "days",
    "reason",
    "amends",
];

/// Rows of one of the two lists.
struct Dossiers<'a> {
    /// Whose rows.
    scope: Scope<'a>,
    /// Their places.
    places: Range<usize>,
}

/// The table of some rows: on the page of a month they name their agency.
pub fn table<'a>(name: &'static str, scope: Scope<'a>, places: Range<usize>) -> RowTable<'a> {
    let pattern = if scope.agency.is_some() { "late/of-agency.html" } else { "late/of-month.html" };
    RowTable { name, pattern, rows: Box::new(Dossiers { scope, places }) }
}

impl Rows for Dossiers<'_> {
    fn fields(&self) -> &'static [&'static str] {
        FIELDS
    }

    fn each(&self, write: &mut dyn FnMut(&[&str])) {
        let words = Words::new(self.scope.cx.locale);
        let mut agency = None;
        for place in self.places.clone() {
            let entry = self.scope.entry(place);
            // Rows of an agency stand together.
            let href = match &agency {
                Some((id, href)) if *id == entry.agency => href,
                _ => &agency.insert((entry.agency, self.href(entry.agency))).1,
            };
            self.row(place, entry, href, &words, write);
        }
    }
}

impl Dossiers<'_> {
    /// The list of an agency in the month.
    fn href(&self, agency: AgencyId) -> String {
        format!("tre-han/{}-{}.html", self.scope.month.month, self.scope.cx.directory.get(agency).id)
    }

    fn row(
        &self,
        place: usize,
        entry: &Entry,
        href: &str,
        words: &Words<'_>,
        write: &mut dyn FnMut(&[&str]),
    ) {
        let scope = &self.scope;
        let row = scope.late.row(entry);
        let (locale, policy) = (scope.cx.locale, scope.cx.config.policies.dossier_codes);
        let code = match code::shown(&row.dossier, policy) {
            hidden if hidden.is_empty() => Cow::Owned(locale.say("late.row.number", &[("n", &(place + 1))])),
            code => code,
        };
        let again = row.reappointed.map(|date| format!(" ({} {})", words.reappointed, locale.date(date)));
        write(&[
            &code::anchor(&row.dossier, place + 1, policy),
            &code,
            &row.procedure,
            &detail(row),
            scope.name(entry.agency),
            href,
            &step(row, scope.cx),
            &locale.date(row.received),
            &locale.date(row.due),
            &row.due.to_string(),
            &again.unwrap_or_default(),
            &row.ended.map_or_else(|| words.open.to_owned(), |date| locale.date(date)),
            &days(scope, entry),
            &row.reason,
            &words.amends(row, locale),
        ]);
    }
}

/// Words that every row uses, looked up once for a table.
pub struct Words<'a> {
    /// Before the day promised anew.
    pub reappointed: &'a str,
    /// In place of the day of the result.
    pub open: &'a str,
    explained: &'a str,
    not_explained: &'a str,
    apology: &'a str,
    on: &'a str,
    no_apology: &'a str,
}

impl<'a> Words<'a> {
    /// Looks them up.
    pub fn new(locale: &'a Locale) -> Words<'a> {
        let word = |key| locale.template(key, None).unwrap_or_default();
        Words {
            reappointed: word("late.row.reappointed"),
            open: word("late.row.open"),
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
        if !row.apology_no.is_empty() {
            out.push(' ');
            out.push_str(&row.apology_no);
        }
        if let Some(date) = row.apology_on {
            out.push_str(&format!(" {} {}", self.on, locale.date(date)));
        }
        out
    }
}

/// The code of the procedure and its field, such as ` (1.004227, Đất đai)`.
fn detail(row: &Row) -> String {
    match (&*row.procedure_code, &*row.field) {
        ("", "") => String::new(),
        (one, "") | ("", one) => format!(" ({one})"),
        (code, field) => format!(" ({code}, {field})"),
    }
}

/// The step and who has it.
fn step<'r>(row: &'r Row, cx: &PlanCx<'_>) -> Cow<'r, str> {
    if row.officer_role.is_empty() && row.officer_name.is_empty() {
        return Cow::Borrowed(&row.step);
    }
    match (&*row.step, officers::shown(row, cx)) {
        (step, official) if official.is_empty() => Cow::Borrowed(step),
        ("", official) => Cow::Owned(official),
        (step, official) => Cow::Owned(format!("{step} ({official})")),
    }
}

/// Working days late, or which calendar is missing.
pub fn days(scope: &Scope<'_>, entry: &Entry) -> String {
    match entry.days {
        Ok(days) => scope.cx.locale.count(days.into()),
        Err(UnknownYear(year)) => scope.cx.locale.say("late.days.unknown", &[("year", &year)]),
    }
}
