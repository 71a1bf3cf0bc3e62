//! What a page is about: a period of the register.

use super::address;
use crate::base::date::Date;
use crate::domain::kind::PlanCx;
use crate::domain::listing::register::{PeriodRegister, Register};
use crate::domain::listing::{Listing, Paper, Subject};
use crate::domain::periodic::{Heads, same};
use crate::domain::site::News;

/// A period with what it is told with.
pub struct Scope<'a, S: Subject> {
    /// All lists.
    pub register: &'a Register<S>,
    /// Words, agencies.
    pub cx: &'a PlanCx<'a>,
    /// The period.
    pub period: &'a PeriodRegister<S>,
}

impl<'a, S: Subject> Scope<'a, S> {
    /// The address of one of its pages, counted from 1.
    pub fn href(&self, page: usize) -> String {
        address(self.period, page)
    }

    /// Its documents.
    fn lists(&self) -> impl Iterator<Item = &'a Listing<S::Row>> {
        let Scope { register, period, .. } = *self;
        period.lists.iter().map(|place| &register.lists[*place])
    }

    /// What its documents say of themselves.
    pub fn heads(&self) -> Heads<'a> {
        self.lists().map(|list| &list.head).collect()
    }

    /// The day on which rows are open, if it is the same in all documents.
    pub fn as_of(&self) -> Option<Date> {
        same(self.lists().map(|list| list.as_of))
    }

    /// Whether it shows fictional data.
    pub fn demo(&self) -> bool {
        self.period.agencies.is_demo(self.cx.directory) || self.heads().is_demo()
    }

    /// The document that the page is about, where it stands for itself.
    pub fn paper(&self) -> Option<&'a Paper> {
        self.lists().next()?.paper.as_ref()
    }

    /// Its name in lists of periods.
    pub fn name(&self) -> String {
        match self.paper() {
            Some(paper) => paper.short.as_ref().unwrap_or(&paper.title).clone(),
            None => self.cx.locale.period_title(&self.period.period),
        }
    }

    /// The heading.
    pub fn title(&self) -> String {
        if let Some(paper) = self.paper() {
            return paper.title.clone();
        }
        let period = self.cx.locale.period(&self.period.period);
        self.cx.locale.say(&S::spec().heading(), &[("period", &period)])
    }

    /// The answer in a sentence.
    pub fn summary(&self) -> String {
        let period = self.cx.locale.period(&self.period.period);
        match self.period.rows.is_empty() {
            true => self.cx.locale.say(&S::spec().nil(), &[("period", &period)]),
            false => S::sentence(&self.period.figures, &period, self.cx.locale),
        }
    }

    /// Its entry among the publications.
    pub fn news(&self) -> News {
        News {
            date: self.heads().first_published().unwrap_or(self.period.published),
            title: self.title(),
            summary: self.summary(),
            href: self.href(1),
            kind: S::spec().key,
            demo: self.demo(),
        }
    }
}
