//! What a list page is about: a month, or an agency in a month.

use super::words;
use crate::base::date::Date;
use crate::domain::agency::AgencyId;
use crate::domain::duty::Punctuality;
use crate::domain::kind::PlanCx;
use crate::domain::pager;
use crate::domain::periodic::{Heads, same};
use crate::kinds::late::derive::{AgencyMonth, Entry, Late, MonthList};
use crate::kinds::late::documents;
use crate::kinds::late::figures::Figures;
use crate::kinds::late::model::{Cover, List};
use std::ops::Range;

/// Rows on a page.
pub const ROWS: usize = 100;
/// Rows on the first page of a month, which has its agencies above them: with these it weighs as much as the others.
const BESIDE_AGENCIES: usize = 50;

/// A month, or one agency's part of it.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    /// All lists.
    pub late: &'a Late,
    /// Words, agencies, policies.
    pub cx: &'a PlanCx<'a>,
    /// The month.
    pub month: &'a MonthList,
    /// The agency, if the page is about one.
    pub agency: Option<&'a AgencyMonth>,
}

impl<'a> Scope<'a> {
    /// Its figures.
    pub fn figures(&self) -> &'a Figures {
        self.agency.map_or(&self.month.figures, |one| &one.figures)
    }

    /// Whether its rows stand on the pages of the agencies alone: each agency of the month published a list of its own.
    pub fn by_agency(&self) -> bool {
        self.agency.is_none() && self.heads().iter().all(|head| head.agency.is_some())
    }

    /// Number of rows listed on its pages.
    pub fn len(&self) -> usize {
        if self.by_agency() { 0 } else { self.all() }
    }

    /// Number of its rows, on whichever pages they stand.
    pub fn all(&self) -> usize {
        self.agency.map_or(self.month.entries.len(), |one| one.entries.len())
    }

    /// A row by its place.
    pub fn entry(&self, place: usize) -> &'a Entry {
        match self.agency {
            Some(one) => &self.month.entries[one.entries[place] as usize],
            None => &self.month.entries[place],
        }
    }

    /// Number of pages: at least one.
    pub fn pages(&self) -> usize {
        1 + self.len().saturating_sub(self.first()).div_ceil(ROWS)
    }

    /// Most rows of the first page.
    fn first(&self) -> usize {
        if self.agency.is_some() { ROWS } else { BESIDE_AGENCIES }
    }

    /// The places of the rows of a page, counted from 1.
    pub fn on_page(&self, page: usize) -> Range<usize> {
        let from = page.checked_sub(2).map_or(0, |further| self.first() + further * ROWS);
        let to = self.first() + (page - 1) * ROWS;
        from.min(self.len())..to.min(self.len())
    }

    /// Address of a page, counted from 1.
    pub fn href(&self, page: usize) -> String {
        let agency = self.agency.map(|one| one.agency);
        pager::numbered(&documents::address(self.month.month, agency, self.cx.directory), page)
    }

    /// Address of the list of an agency of the month; none when it has not reported.
    pub fn list_of(&self, one: &'a AgencyMonth) -> Option<String> {
        (one.cover != Cover::Missing).then(|| Scope { agency: Some(one), ..*self }.href(1))
    }

    /// The documents that the page shows.
    pub fn lists(&self) -> Vec<&'a List> {
        match self.agency {
            Some(one) => vec![&self.late.lists[one.list]],
            None => self.month.lists.iter().map(|place| &self.late.lists[*place]).collect(),
        }
    }

    /// What they say of themselves.
    pub fn heads(&self) -> Heads<'a> {
        self.lists().into_iter().map(|list| &list.head).collect()
    }

    /// When the list was published, whole.
    pub fn published(&self) -> Date {
        self.agency.map_or(self.month.published, |one| self.late.lists[one.list].head.published)
    }

    /// Whether that was in time.
    pub fn punctuality(&self) -> Punctuality {
        self.agency.map_or(self.month.punctuality, |one| one.punctuality)
    }

    /// Whether the lists speak of open dossiers: without a day of the list nothing is known about them, which is not 0.
    pub fn open_known(&self) -> bool {
        self.lists().iter().all(|list| list.open_known())
    }

    /// The day of the open list, if it is the same in all documents.
    pub fn as_of(&self) -> Option<Date> {
        same(self.lists().into_iter().filter_map(|list| list.as_of))
    }

    /// Whether it shows fictional data.
    pub fn demo(&self) -> bool {
        let named = match self.agency {
            Some(one) => self.cx.directory.is_demo(one.agency),
            None => self.month.agencies.is_demo(self.cx.directory),
        };
        named || self.heads().is_demo()
    }

    /// The heading.
    pub fn title(&self) -> String {
        let month = words::month(self.cx.locale, self.month.month);
        match self.agency {
            Some(one) => {
                let agency = &self.cx.directory.get(one.agency).name;
                self.cx.locale.say("late.agency.title", &[("agency", agency), ("month", &month)])
            }
            None => self.cx.locale.say("late.month.title", &[("month", &month)]),
        }
    }

    /// The answer in one sentence or two.
    pub fn summary(&self) -> String {
        let (locale, figures) = (self.cx.locale, self.figures());
        let month = words::month(locale, self.month.month);
        if figures.total() == 0 && self.open_known() {
            return locale.say("late.nil.sentence", &[("month", &month)]);
        }
        let closed = locale.say_n("late.closed.sentence", figures.closed, &[("month", &month)]);
        format!("{closed} {}", self.open_sentence())
    }

    /// The answer about what is open.
    pub fn open_sentence(&self) -> String {
        let (locale, open) = (self.cx.locale, self.figures().open);
        match (self.open_known(), self.as_of()) {
            (false, _) => locale.say("late.open.unknown", &[]),
            (true, Some(day)) => locale.say_n("late.open.sentence", open, &[("date", &locale.date(day))]),
            (true, None) => locale.say_n("late.open.sentence-many", open, &[]),
        }
    }

    /// Dossiers in words, and of which of the two lists: they may be added up within one month, where no dossier stands on
    /// both.
    pub fn dossiers(&self, n: u64) -> String {
        self.cx.locale.say_n(if self.open_known() { "late.of-both" } else { "late.of-closed" }, n, &[])
    }

    /// The name of an agency of the month, as its tables show it.
    pub fn name(&self, agency: AgencyId) -> &'a str {
        self.month.agencies.name(self.cx.directory, agency)
    }

    /// A caption of a table of several agencies, with the authority that their short names leave out.
    pub fn caption(&self, caption: String) -> String {
        let root =
            self.month.agencies.root.filter(|_| self.agency.is_none() && self.month.agencies.len() > 1);
        let Some(root) = root else { return caption };
        let root = &self.cx.directory.get(root).name;
        self.cx.locale.say("late.caption.root", &[("caption", &caption), ("root", root)])
    }
}

/// The open dossiers of a month, where all its documents speak of them.
pub fn open_of(late: &Late, month: &MonthList) -> Option<u64> {
    month.lists.iter().all(|place| late.lists[*place].open_known()).then_some(month.figures.open)
}
