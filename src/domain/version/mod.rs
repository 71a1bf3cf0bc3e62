//! What was published of a document: its versions, oldest first, and what each changed. Stages find them; pages tell them.

mod changes;
mod rows;

use super::agency::AgencyId;
use super::columns::TableSpec;
use super::correction::Correction;
use super::locale::Locale;
use crate::base::date::Date;
use crate::base::span::FileId;
pub use changes::{Change, Changes, between};
pub use rows::{Row, Rows, canonical};

/// A document with tables, as its kind knows it: published, not after the day the site speaks of.
#[derive(Clone, Debug)]
pub struct Document {
    /// The `.md` file.
    pub file: FileId,
    /// Root-relative addresses of the pages that show its rows; the first is its own.
    pub routes: Vec<String>,
    /// When it was first published.
    pub published: Date,
    /// The last day on which something was added to it since, such as a report; corrections tell their own days.
    pub changed: Option<Date>,
    /// The corrections in its head.
    pub corrections: Vec<Correction>,
    /// Who answers for it: its owner, else its only agency.
    pub answers: Option<AgencyId>,
    /// Whether its rows name officials, whom a page shows only while the policy lets it.
    pub names_officials: bool,
    /// Whether its pages leave out some of its figures, so that its tables must not be handed out.
    pub withheld: bool,
}

/// A document and all its versions.
#[derive(Debug)]
pub struct History {
    /// Key of the kind.
    pub kind: &'static str,
    /// Name of the document, one of a kind.
    pub stem: String,
    /// The document.
    pub document: Document,
    /// Its versions, oldest first; the last is the present one.
    pub versions: Vec<Version>,
    /// Whether its rows may be shown one by one: nothing in any version is kept back on its pages.
    pub open: bool,
    /// The number under which the present version has to be recorded; `None` when it is.
    pub unrecorded: Option<u32>,
}

/// A state of a document as it was published.
#[derive(Debug)]
pub struct Version {
    /// The day from which it stood.
    pub day: Date,
    /// The corrections that came with it. The first version may have some from the time before versions were kept.
    pub corrections: Vec<Correction>,
    /// Its tables, in the order of the kind.
    pub tables: Vec<(&'static TableSpec, FileId)>,
    /// That it is not shown any more.
    pub withdrawn: Option<Withdrawal>,
    /// Its rows, table by table; empty for the only version of a document, which its page shows.
    pub rows: Vec<Rows>,
    /// What it changed against the version before, table by table; `None` for the first, and where one of the two is
    /// withdrawn.
    pub changes: Option<Vec<Changes>>,
    /// Figures that the change moved.
    pub effects: Vec<Effect>,
}

/// A version that is not shown any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawal {
    /// The day on which it was taken away.
    pub date: Date,
    /// Why, without what must not be shown.
    pub reason: String,
}

impl Withdrawal {
    /// The two in a sentence.
    pub fn words(&self, locale: &Locale) -> String {
        let day = locale.date(self.date);
        locale.say("corrections.withdrawn", &[("date", &day), ("reason", &self.reason)])
    }
}

/// A figure before and after a correction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effect {
    /// Which figure.
    pub measure: super::claim::Measure,
    /// Its sum over the agencies of the document that had it before; `None` where none had.
    pub before: Option<u64>,
    /// The same after.
    pub after: Option<u64>,
}

/// How many rows differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Rows that were not there.
    pub added: usize,
    /// Rows that are not there any more.
    pub removed: usize,
    /// Rows with another value in some column.
    pub changed: usize,
}

impl Tally {
    /// The sum over tables.
    pub fn of(changes: &[Changes]) -> Tally {
        changes.iter().fold(Tally::default(), |sum, one| Tally {
            added: sum.added + one.added.len(),
            removed: sum.removed + one.removed.len(),
            changed: sum.changed + one.changed.len(),
        })
    }

    /// Whether no row differs.
    pub fn is_empty(self) -> bool {
        self == Tally::default()
    }
}
