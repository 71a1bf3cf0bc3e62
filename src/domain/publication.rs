//! What was published, of whom, for which time and on which day: what duties are held against. Each kind tells its own;
//! `stages` match them with the duties of the ledger.

use super::agency::AgencyId;
use super::due::Due;
use super::period::Period;
use crate::base::date::Date;
use serde::Serialize;
use std::borrow::Cow;

/// One publication. A nil return is one too.
#[derive(Clone, Debug)]
pub struct Publication {
    /// What was published: the key of the kind, and after a `/` the sort where a kind has several, such as `late` or
    /// `scorecards/766`. A duty names it.
    pub object: Cow<'static, str>,
    /// The time it tells of.
    pub period: Period,
    /// Who published it.
    pub publisher: Option<AgencyId>,
    /// The agencies whose figures, rows or nil returns are in it.
    pub covers: Vec<AgencyId>,
    /// The agencies that should be in it and sent nothing.
    pub missing: Vec<AgencyId>,
    /// The agencies that reported that nothing arose; they are among `covers` too.
    pub nil: Vec<AgencyId>,
    /// The day it came out.
    pub published: Date,
    /// What it is called.
    pub title: String,
    /// Root-relative address of its page.
    pub route: String,
    /// Whether it is fictional.
    pub demo: bool,
}

/// Something after which a publication is owed: its day is a period of its own of a duty of events.
#[derive(Clone, Debug)]
pub struct Event {
    /// What has to be published.
    pub object: &'static str,
    /// The day of the event.
    pub day: Date,
    /// Who publishes it.
    pub publisher: Option<AgencyId>,
    /// Whose it is.
    pub covers: Vec<AgencyId>,
    /// The day it came out; `None` while it has not.
    pub published: Option<Date>,
    /// What the document is called that tells of it.
    pub title: String,
    /// Root-relative address of its page.
    pub route: String,
    /// Whether it is fictional.
    pub demo: bool,
}

impl Event {
    /// What was published after it.
    pub fn publication(&self) -> Option<Publication> {
        Some(Publication {
            object: self.object.into(),
            period: Period::Day(self.day),
            publisher: self.publisher,
            covers: self.covers.clone(),
            missing: Vec::new(),
            nil: Vec::new(),
            published: self.published?,
            title: self.title.clone(),
            route: self.route.clone(),
            demo: self.demo,
        })
    }
}

/// The publication that comes next, or that should have come: the foot of every page names it.
#[derive(Clone, Debug, Serialize)]
pub struct Awaited {
    /// What it is called.
    pub title: String,
    /// Root-relative address of the page where it will be.
    pub href: String,
    /// Its day.
    pub due: Due,
}
