//! What a page is about: an edition, or an agency in it.

use crate::base::date::Date;
use crate::domain::agency::AgencyId;
use crate::domain::kind::PlanCx;
use crate::domain::period::Period;
use crate::domain::periodic::{Heads, same};
use crate::kinds::scorecards::card::Card;
use crate::kinds::scorecards::derive::{Edition, Entry, Scorecards};
use crate::kinds::scorecards::documents;
use crate::kinds::scorecards::model::Document;
use crate::kinds::scorecards::points::Points;

/// An edition, or one agency's part of it.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    /// All scorecards.
    pub scorecards: &'a Scorecards,
    /// Words, agencies.
    pub cx: &'a PlanCx<'a>,
    /// The edition.
    pub edition: &'a Edition,
    /// The agency, if the page is about one.
    pub entry: Option<&'a Entry>,
}

/// The totals of an agency in two months that follow each other.
pub struct Change<'a> {
    /// The agency in the month before.
    pub before: Scope<'a>,
    /// Its total then.
    pub old: Points,
    /// Its total now.
    pub new: Points,
}

impl<'a> Scope<'a> {
    /// The card of an agency of the edition.
    pub fn card(&self, one: &Entry) -> &'a Card {
        self.scorecards.card(one)
    }

    /// Its address.
    pub fn href(&self) -> String {
        documents::address(self.edition, self.entry.map(|one| one.agency), self.cx.directory)
    }

    /// The address of the page that shows an agency's scores.
    pub fn href_of(&self, one: &Entry) -> String {
        documents::address_of(self.scorecards, self.edition, one, self.cx.directory)
    }

    /// The documents that the page shows.
    pub fn documents(&self) -> Vec<&'a Document> {
        match self.entry {
            Some(one) => vec![&self.scorecards.documents[one.document]],
            None => self.edition.documents.iter().map(|place| &self.scorecards.documents[*place]).collect(),
        }
    }

    /// What they say of themselves.
    pub fn heads(&self) -> Heads<'a> {
        self.documents().into_iter().map(|document| &document.head).collect()
    }

    /// When it was published, whole.
    pub fn published(&self) -> Date {
        self.entry
            .map_or(self.edition.published, |one| self.scorecards.documents[one.document].head.published)
    }

    /// The day on which the source showed the figures, if it is the same in all documents.
    pub fn as_of(&self) -> Option<Date> {
        same(self.documents().into_iter().map(|document| document.as_of)).flatten()
    }

    /// Whether it shows fictional data.
    pub fn demo(&self) -> bool {
        let named = match self.entry {
            Some(one) => self.cx.directory.is_demo(one.agency),
            None => self.edition.agencies.is_demo(self.cx.directory),
        };
        named || self.heads().is_demo()
    }

    /// The heading.
    pub fn title(&self) -> String {
        let Some(one) = self.entry else { return super::title(self.edition, self.cx.locale) };
        let (agency, period) =
            (&self.cx.directory.get(one.agency).name, self.cx.locale.period(&self.edition.period));
        let args: [(&str, &dyn std::fmt::Display); 3] =
            [("agency", agency), ("scheme", &self.edition.scheme.short), ("period", &period)];
        self.cx.locale.say("scorecards.agency.title", &args)
    }

    /// The agency that the edition is about first: the authority above all others, or the only one.
    pub fn headline(&self) -> Option<&'a Entry> {
        let agencies = &self.edition.agencies;
        agencies.alone().or_else(|| agencies.find(agencies.root?))
    }

    /// The total of an agency, when it is a sum of everything.
    pub fn whole(&self, one: &Entry) -> Option<Points> {
        self.card(one).total.whole(self.edition.scheme.max)
    }

    /// The same scheme one month before.
    pub fn before(&self) -> Option<Scope<'a>> {
        let Period::Month(month) = self.edition.period else { return None };
        let before = Period::Month(month.prev());
        let same = |one: &&Edition| one.period == before && one.scheme.id == self.edition.scheme.id;
        let edition = self.scorecards.editions.iter().find(same)?;
        Some(Scope { edition, entry: None, ..*self })
    }

    /// How the total of an agency changed from the month before, when both are sums of everything.
    pub fn change(&self, one: &Entry) -> Option<Change<'a>> {
        let before = self.before()?;
        let entry = before.edition.agencies.find(one.agency)?;
        let (old, new) = (before.whole(entry)?, self.whole(one)?);
        Some(Change { before: Scope { entry: Some(entry), ..before }, old, new })
    }

    /// The name of an agency of the edition, as its tables show it.
    pub fn name(&self, agency: AgencyId) -> &'a str {
        self.edition.agencies.name(self.cx.directory, agency)
    }
}
