//! What a page is about: a period, or an agency in a period.

use crate::base::date::Date;
use crate::domain::agency::AgencyId;
use crate::domain::collate;
use crate::domain::kind::PlanCx;
use crate::domain::law::Rule;
use crate::domain::locale::upper_first;
use crate::domain::periodic::{Heads, same};
use crate::kinds::handling::counts::{Counts, Part};
use crate::kinds::handling::derive::{AgencyPeriod, Handling, PeriodSummary};
use crate::kinds::handling::documents;
use crate::kinds::handling::model::{Document, Row};

/// A period, or one agency's part of it.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    /// All summaries.
    pub handling: &'a Handling,
    /// Words, agencies.
    pub cx: &'a PlanCx<'a>,
    /// The period.
    pub summary: &'a PeriodSummary,
    /// The agency, if the page is about one.
    pub agency: Option<&'a AgencyPeriod>,
}

impl<'a> Scope<'a> {
    /// Its figures; all 0 for an agency without figures, which has no page.
    pub fn counts(&self) -> Counts {
        match self.agency {
            Some(one) => self.handling.counts(one).copied().unwrap_or_default(),
            None => self.summary.counts,
        }
    }

    /// Whether an agency has a page of its own in the period: it has fields, and is not all there is.
    pub fn has_page(&self, one: &AgencyPeriod) -> bool {
        self.handling.has_page(self.summary, one)
    }

    /// The agency whose fields the page shows: its own, or the only one of the period.
    pub fn fields_of(&self) -> Option<&'a AgencyPeriod> {
        self.agency
            .or(self.summary.agencies.alone())
            .filter(|one| !self.handling.summary(one).fields.is_empty())
    }

    /// The fields of an agency by name.
    pub fn fields(&self, one: &AgencyPeriod) -> Vec<(&'a str, &'a Row)> {
        let document = &self.handling.documents[one.document];
        let rows = self.handling.summary(one).fields.iter().map(|place| &document.rows[*place]);
        let mut fields: Vec<_> = rows.filter_map(|row| Some((row.field.as_deref()?, row))).collect();
        fields.sort_by_cached_key(|(name, _)| collate::sort_key(name));
        fields
    }

    /// Its address.
    pub fn href(&self) -> String {
        documents::address(&self.summary.period, self.agency.map(|one| one.agency), self.cx.directory)
    }

    /// The address of the page that shows an agency's figures: its own, or that of the period.
    pub fn href_of(&self, one: &'a AgencyPeriod) -> String {
        Scope { agency: self.has_page(one).then_some(one), ..*self }.href()
    }

    /// The documents that the page shows.
    pub fn documents(&self) -> Vec<&'a Document> {
        match self.agency {
            Some(one) => vec![&self.handling.documents[one.document]],
            None => self.summary.documents.iter().map(|place| &self.handling.documents[*place]).collect(),
        }
    }

    /// What they say of themselves.
    pub fn heads(&self) -> Heads<'a> {
        self.documents().into_iter().map(|document| &document.head).collect()
    }

    /// When the summary was published, whole.
    pub fn published(&self) -> Date {
        self.agency.map_or(self.summary.published, |one| self.handling.documents[one.document].head.published)
    }

    /// The day at which dossiers are pending, if it is the same in all documents.
    pub fn as_of(&self) -> Option<Date> {
        same(self.documents().into_iter().map(|document| document.as_of))
    }

    /// Whether it shows fictional data.
    pub fn demo(&self) -> bool {
        let named = match self.agency {
            Some(one) => self.cx.directory.is_demo(one.agency),
            None => self.summary.agencies.is_demo(self.cx.directory),
        };
        named || self.heads().is_demo()
    }

    /// The heading.
    pub fn title(&self) -> String {
        let period = self.cx.locale.period(&self.summary.period);
        match self.agency {
            Some(one) => {
                let agency = &self.cx.directory.get(one.agency).name;
                self.cx.locale.say("handling.agency.title", &[("agency", agency), ("period", &period)])
            }
            None => self.cx.locale.say("handling.period.title", &[("period", &period)]),
        }
    }

    /// The answer in one sentence or two.
    pub fn summary(&self) -> String {
        let (locale, counts) = (self.cx.locale, self.counts());
        let period = locale.period(&self.summary.period);
        if counts.is_nil() {
            return locale.say("handling.nil.sentence", &[("period", &period)]);
        }
        if let Some(whole) = self.none_late() {
            let whole = locale.count(whole);
            return locale
                .say("handling.zero.sentence", &[("period", &upper_first(&period)), ("whole", &whole)]);
        }
        let resolved = match counts.of(Part::Resolved) {
            0 => locale.say("handling.resolved.none", &[("period", &period)]),
            n => {
                let punctual = locale.part(counts.punctual());
                locale.say_n("handling.resolved.sentence", n, &[("period", &period), ("punctual", &punctual)])
            }
        };
        format!("{resolved} {}", self.pending())
    }

    /// How many dossiers were resolved or are pending, when none of them is late: a true zero with its denominator.
    pub fn none_late(&self) -> Option<u64> {
        let counts = self.counts();
        let whole = counts.sum(&[Part::Resolved, Part::Pending]);
        (whole > 0 && counts.sum(&[Part::Late, Part::Overdue]) == 0).then_some(whole)
    }

    /// The day on which the figures become final, while it lies ahead: the last of its documents.
    pub fn provisional(&self) -> Option<Date> {
        let days = self.documents().into_iter().filter_map(|document| document.provisional_until);
        days.filter(|day| *day > self.cx.as_of.0).max()
    }

    /// The answer about what is pending.
    pub fn pending(&self) -> String {
        let (locale, counts) = (self.cx.locale, self.counts());
        match counts.of(Part::Pending) {
            0 => locale.say("handling.pending.none", &[]),
            n => {
                let overdue = locale.part(counts.overdue());
                locale.say_n("handling.pending.sentence", n, &[("overdue", &overdue)])
            }
        }
    }

    /// The name of an agency of the period, as its tables show it.
    pub fn name(&self, agency: AgencyId) -> &'a str {
        self.summary.agencies.name(self.cx.directory, agency)
    }

    /// The rule that gives the form in which figures of its period are reported.
    pub fn form(&self) -> Option<&'a Rule> {
        self.cx.config.law.on("dossiers-form", self.summary.period.last())
    }

    /// A caption of a table of several agencies, with the authority that their short names leave out.
    pub fn caption(&self, key: &str) -> String {
        let form = self.form().and_then(|rule| rule.form.as_deref()).unwrap_or_default();
        let caption = self.cx.locale.say(key, &[("form", &form)]);
        let root = self
            .summary
            .agencies
            .root
            .filter(|_| self.fields_of().is_none() && self.summary.agencies.len() > 1);
        let Some(root) = root else { return caption };
        let root = &self.cx.directory.get(root).name;
        self.cx.locale.say("handling.caption.root", &[("caption", &caption), ("root", root)])
    }
}
