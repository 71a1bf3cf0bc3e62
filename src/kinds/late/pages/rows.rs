//! The rows of a list page, formatted when the page is rendered. How a row looks is the theme's: `rows/late/*.html`.

use super::scope::Scope;
use crate::base::calendar::UnknownYear;
use crate::domain::agency::AgencyId;
use crate::domain::cells::Cells;
use crate::domain::kind::PlanCx;
use crate::domain::locale::Locale;
use crate::domain::site::{RowTable, Rows};
use crate::kinds::late::code;
use crate::kinds::late::derive::Entry;
use crate::kinds::late::model::Row;
use crate::kinds::late::officers;
use crate::kinds::late::ruleset::Timing;
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
    RowTable { name: name.into(), pattern, rows: Box::new(Dossiers { scope, places }) }
}

impl Rows for Dossiers<'_> {
    fn fields(&self) -> &'static [&'static str] {
        FIELDS
    }

    fn each(&self, write: &mut dyn FnMut(&Cells)) {
        let words = Words::new(self.scope.cx.locale);
        let mut cells = Cells::default();
        let mut agency = None;
        for place in self.places.clone() {
            let entry = self.scope.entry(place);
            // Rows of an agency stand together.
            let href = match &agency {
                Some((id, href)) if *id == entry.agency => href,
                _ => &agency.insert((entry.agency, self.href(entry.agency))).1,
            };
            cells.clear();
            self.row(place, href, &words, &mut cells);
            write(&cells);
        }
    }
}

impl Dossiers<'_> {
    /// The list of an agency in the month.
    fn href(&self, agency: AgencyId) -> String {
        format!("tre-han/{}-{}.html", self.scope.month.month, self.scope.cx.directory.get(agency).id)
    }

    /// Writes a row, in the order of the fields.
    fn row(&self, place: usize, href: &str, words: &Words<'_>, out: &mut Cells) {
        let scope = &self.scope;
        let entry = scope.entry(place);
        let row = scope.late.row(entry);
        let (locale, policy) = (scope.cx.locale, scope.cx.config.policies.dossier_codes);
        code::write_anchor(&row.dossier, place + 1, policy, out);
        out.end();
        match code::shown(&row.dossier, policy) {
            hidden if hidden.is_empty() => out.push(&locale.say("late.row.number", &[("n", &(place + 1))])),
            code => out.push(&code),
        }
        out.push(&row.procedure);
        write_detail(row, out);
        out.push(scope.name(entry.agency));
        out.push(href);
        out.push(&step(row, scope.cx));
        out.day(locale, row.received).end();
        out.day(locale, row.due).end();
        if let Some(date) = row.reappointed {
            out.add(" (").add(words.reappointed).add(" ").day(locale, date);
            if row.reappointments > 1 {
                out.add(&locale.say("late.row.times", &[("n", &row.reappointments)]));
            }
            out.add(")");
        }
        out.end();
        match row.ended {
            Some(date) => out.day(locale, date).end(),
            None => out.push(words.open),
        }
        out.push(&days(scope, entry));
        out.push(&row.reason);
        words.write_amends(row, locale, out);
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
    in_time: &'a str,
    too_late: &'a str,
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
            in_time: word("late.row.in-time"),
            too_late: word("late.row.too-late"),
        }
    }

    /// What is known of explanation and apology: `Giải trình 16/10/2026; xin lỗi 43/TB-XL ngày 15/10/2026`.
    fn write_amends(&self, row: &Row, locale: &Locale, out: &mut Cells) {
        match row.explained_on {
            Some(date) => out.add(self.explained).add(" ").day(locale, date),
            None => out.add(self.not_explained),
        };
        out.add("; ");
        if !row.apologised() {
            out.push(self.no_apology);
            return;
        }
        out.add(self.apology);
        if !row.apology_no.is_empty() {
            out.add(" ").add(&row.apology_no);
        }
        if let Some(date) = row.apology_on {
            out.add(" ").add(self.on).add(" ").day(locale, date);
        }
        match row.timing() {
            Some(Timing::InTime) => out.push(self.in_time),
            Some(Timing::Late) => out.push(self.too_late),
            // Of those that cannot be judged the register tells why, once.
            Some(Timing::Missing | Timing::Unjudged) | None => out.end(),
        }
    }
}

/// Writes the code of the procedure and its field, such as ` (1.004227, Đất đai)`.
fn write_detail(row: &Row, out: &mut Cells) {
    match (&*row.procedure_code, &*row.field) {
        ("", "") => out.end(),
        (one, "") | ("", one) => out.add(" (").add(one).push(")"),
        (code, field) => out.add(" (").add(code).add(", ").add(field).push(")"),
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
