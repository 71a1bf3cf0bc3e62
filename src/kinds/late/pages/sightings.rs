//! What the lists publish of each dossier, for the look-up by code: its rows in all months, and the corrections that name it.

use super::rows::{self, Words};
use super::scope::{ROWS, Scope};
use super::{INDEX, words};
use crate::domain::code::Dossier;
use crate::domain::config::DossierCodes;
use crate::domain::correction::Correction;
use crate::domain::kind::PlanCx;
use crate::domain::locale::{Locale, upper_first};
use crate::domain::sighting::{Anchor, Covered, Said, Sighting, Sightings};
use crate::kinds::late::code;
use crate::kinds::late::derive::{Late, MonthList};
use crate::kinds::late::model::{Cover, List};
use std::borrow::Cow;
use std::sync::Arc;

/// Rows and corrections, counted in this order.
struct Told<'a> {
    late: &'a Late,
    cx: &'a PlanCx<'a>,
    words: Words<'a>,
    /// In place of an explanation or apology that is not recorded.
    unknown: String,
    labels: Labels<'a>,
    agencies: Vec<OfAgency<'a>>,
    /// How many rows the agencies have together.
    rows: usize,
    corrections: Vec<Naming<'a>>,
}

/// The rows of an agency in a month: they all stand on the pages of that list.
struct OfAgency<'a> {
    scope: Scope<'a>,
    /// Of the month: the rows of all its agencies share it.
    title: Arc<str>,
    /// Its pages.
    routes: Vec<String>,
    /// Number of its first row among all.
    first: usize,
}

/// A correction that names a dossier.
struct Naming<'a> {
    code: &'a str,
    title: String,
    route: String,
    correction: &'a Correction,
}

/// The labels of what is told: those of the columns of a list.
struct Labels<'a> {
    agency: &'a str,
    procedure: &'a str,
    received: &'a str,
    due: &'a str,
    reappointed: String,
    ended: &'a str,
    as_of: &'a str,
    days: &'a str,
    reason: &'a str,
    explained: &'a str,
    apology: String,
    corrected: &'a str,
    text: &'a str,
}

impl<'a> Labels<'a> {
    fn new(locale: &'a Locale, words: &Words<'_>) -> Labels<'a> {
        let word = |key| locale.template(key, None).unwrap_or_default();
        Labels {
            agency: word("late.col.agency"),
            procedure: word("late.col.procedure"),
            received: word("late.col.received"),
            due: word("late.col.due"),
            reappointed: upper_first(words.reappointed),
            ended: word("late.col.ended"),
            as_of: word("late.fact.as-of"),
            days: word("late.col.days"),
            reason: word("late.col.reason"),
            explained: word("late.row.explained"),
            apology: upper_first(word("late.row.apology")),
            corrected: word("late.corrected"),
            text: word("late.sighting.correction"),
        }
    }
}

/// All that is told; `None` where the portal does not show codes whole, since then nobody could find their own.
pub fn all<'a>(late: &'a Late, cx: &'a PlanCx<'a>) -> Option<Box<dyn Sightings + 'a>> {
    let whole = cx.config.policies.dossier_codes == DossierCodes::Full && !late.months.is_empty();
    whole.then(|| Box::new(Told::new(late, cx)) as Box<dyn Sightings + 'a>)
}

impl<'a> Told<'a> {
    fn new(late: &'a Late, cx: &'a PlanCx<'a>) -> Told<'a> {
        let mut agencies = Vec::new();
        let mut corrections = Vec::new();
        let mut rows = 0;
        for month in &late.months {
            let whole = Scope { late, cx, month, agency: None };
            let title: Arc<str> = whole.title().into();
            for one in month.agencies.iter().filter(|one| one.cover == Cover::Rows) {
                let scope = Scope { agency: Some(one), ..whole };
                let routes = (1..=scope.pages()).map(|page| scope.href(page)).collect();
                agencies.push(OfAgency { scope, title: title.clone(), routes, first: rows });
                rows += one.entries.len();
            }
            for place in &month.lists {
                corrections.extend(namings(&whole, &late.lists[*place]));
            }
        }
        let words = Words::new(cx.locale);
        let labels = Labels::new(cx.locale, &words);
        Told {
            late,
            cx,
            words,
            unknown: cx.locale.say("late.unknown", &[]),
            labels,
            agencies,
            rows,
            corrections,
        }
    }

    /// A row: its list and its place there.
    fn row(&self, at: usize) -> (&OfAgency<'a>, usize) {
        let list = &self.agencies[self.agencies.partition_point(|list| list.first <= at) - 1];
        (list, at - list.first)
    }

    fn tell_row<'s>(&'s self, list: &'s OfAgency<'a>, place: usize) -> Sighting<'s> {
        let (labels, scope) = (&self.labels, &list.scope);
        let entry = scope.entry(place);
        let (row, document) = (self.late.row(entry), &self.late.lists[entry.list as usize]);
        let apology = Said::day(row.apology_on).or(&row.apology_no);
        Sighting {
            code: &row.dossier,
            // An open dossier is spoken of at the end of the month.
            date: row.ended.unwrap_or(scope.month.month.last()),
            title: &list.title,
            route: &list.routes[place / ROWS],
            anchor: code::sighted(&row.dossier, place + 1),
            facts: vec![
                (labels.agency, Said::text(&self.cx.directory.get(entry.agency).name)),
                (labels.procedure, Said::text(&row.procedure)),
                (labels.received, Said::Day(row.received)),
                (labels.due, Said::Day(row.due)),
                (&labels.reappointed, Said::day(row.reappointed)),
                (labels.ended, Said::day(row.ended).or(self.words.open)),
                (labels.as_of, Said::day(document.as_of.filter(|_| row.is_open()))),
                (labels.days, Said::Text(Cow::Owned(rows::days(scope, entry)))),
                (labels.reason, Said::text(&row.reason)),
                (labels.explained, Said::day(row.explained_on).or(&self.unknown)),
                (&labels.apology, apology.or(&self.unknown)),
                (labels.corrected, Said::day(document.head.corrections.iter().map(|one| one.date).max())),
            ],
        }
    }

    fn tell_correction<'s>(&'s self, naming: &'s Naming<'a>) -> Sighting<'s> {
        let correction = naming.correction;
        Sighting {
            code: naming.code,
            date: correction.date,
            title: &naming.title,
            route: &naming.route,
            anchor: Anchor::Top,
            facts: vec![
                (self.labels.corrected, Said::Day(correction.date)),
                (self.labels.text, Said::text(correction.text.as_deref().unwrap_or_default())),
                (self.labels.reason, Said::text(correction.reason.as_deref().unwrap_or_default())),
            ],
        }
    }
}

/// The corrections of a document that name dossiers, once for each dossier: a row that was taken out stands nowhere else.
fn namings<'a>(month: &Scope<'a>, list: &'a List) -> Vec<Naming<'a>> {
    let (locale, of) = (month.cx.locale, words::month(month.cx.locale, month.month.month));
    let agency = list.head.own().and_then(|own| month.month.agencies.find(own));
    let agency = agency.filter(|one| one.cover != Cover::Missing);
    let route = Scope { agency, ..*month }.href(1);
    let title = locale.say("late.sighting.corrected", &[("month", &of)]);
    let mut found: Vec<Naming<'a>> = Vec::new();
    for correction in &list.head.corrections {
        let first = found.len();
        for code in codes(correction.text.as_deref().unwrap_or_default()) {
            if !found[first..].iter().any(|naming| naming.code == code) {
                found.push(Naming { code, title: title.clone(), route: route.clone(), correction });
            }
        }
    }
    found
}

/// The dossier codes in a text.
fn codes(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '“' | '”'));
    words.map(|word| word.trim_end_matches(['.', ':'])).filter(|word| Dossier::parse(word).is_some())
}

impl Sightings for Told<'_> {
    fn covered(&self) -> Covered {
        let (locale, months) = (self.cx.locale, &self.late.months);
        let name =
            |month: Option<&MonthList>| month.map(|one| words::month(locale, one.month)).unwrap_or_default();
        let (first, last) = (name(months.first()), name(months.last()));
        Covered {
            label: locale.say_n(
                "late.sighting.covered",
                months.len() as u64,
                &[("first", &first), ("last", &last)],
            ),
            href: INDEX.to_owned(),
            demo: self.late.lists.iter().any(|list| list.head.demo),
        }
    }

    fn count(&self) -> usize {
        self.rows + self.corrections.len()
    }

    fn code(&self, at: usize) -> &str {
        match at.checked_sub(self.rows) {
            Some(at) => self.corrections[at].code,
            None => {
                let (list, place) = self.row(at);
                &self.late.row(list.scope.entry(place)).dossier
            }
        }
    }

    fn tell(&self, at: usize) -> Sighting<'_> {
        match at.checked_sub(self.rows) {
            Some(at) => self.tell_correction(&self.corrections[at]),
            None => {
                let (list, place) = self.row(at);
                self.tell_row(list, place)
            }
        }
    }
}
