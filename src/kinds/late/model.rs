//! Lists and rows as they were read.

use super::code::Code;
use super::ruleset::{Ruleset, Timing};
use crate::base::date::{Date, Month};
use crate::base::quick::QuickSet;
use crate::base::span::{FileId, Span};
use crate::domain::agency::{AgencyId, Named};
use crate::domain::periodic::Head;
use std::sync::Arc;

/// One document: a list of a month.
#[derive(Debug)]
pub struct List {
    /// What it says of itself.
    pub head: Head,
    /// The month: its period.
    pub month: Month,
    /// The day its open dossiers are past due at.
    pub as_of: Option<Date>,
    /// Who declares that nothing was late.
    pub nil: NilReturn,
    /// Whether every record of its tables became a row.
    pub whole: bool,
    /// The rows of both tables: closed ones first.
    pub rows: Vec<Row>,
    /// The tables, closed and open, where they were given.
    pub tables: [Option<Place>; 2],
    /// The agencies that rows name; [`Row::agency`] counts in it.
    pub named: Vec<Named>,
    /// What is said of each agency; known once the references are resolved. Sorted by agency.
    pub covers: Vec<(AgencyId, Cover)>,
}

/// Who declares that nothing was late.
#[derive(Debug)]
pub enum NilReturn {
    /// These agencies; mostly nobody.
    Agencies(Vec<Named>),
    /// Everybody on the list.
    Whole(Span),
}

/// What a list says of an agency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cover {
    /// It has rows.
    Rows,
    /// It declares that nothing was late.
    Nil,
    /// It belongs on the list but nothing is said: missing, not zero.
    Missing,
}

/// A table: where its faults are shown.
#[derive(Debug)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// Its name.
    pub name: &'static str,
    /// The field that holds the dossier code.
    pub dossier: u16,
    /// The field that holds the days late.
    pub days_late: u16,
    /// The field that holds the role of the official.
    pub officer_role: u16,
    /// The field that holds the official's name.
    pub officer_name: u16,
}

/// One dossier. An empty text was not given.
#[derive(Debug)]
pub struct Row {
    /// Where the record begins in its table.
    pub at: u32,
    /// Line of the record, from 1.
    pub line: u32,
    /// Place of the agency in [`List::named`].
    pub agency: u32,
    /// Working days late as written.
    pub days_late: Option<u32>,
    /// Day of receipt.
    pub received: Date,
    /// Day first promised: lateness counts from it.
    pub due: Date,
    /// Day last promised anew.
    pub reappointed: Option<Date>,
    /// How often it was promised anew.
    pub reappointments: u32,
    /// What is owed for it; `None` before the first decree on that.
    pub rules: Option<&'static Ruleset>,
    /// Day of the result; `None` for the dossiers of the open list.
    pub ended: Option<Date>,
    /// Day of the explanation.
    pub explained_on: Option<Date>,
    /// Date of the apology.
    pub apology_on: Option<Date>,
    /// Dossier code.
    pub dossier: Code,
    /// Number of the apology.
    pub apology_no: Box<str>,
    /// Field of administration.
    pub field: Arc<str>,
    /// Procedure.
    pub procedure: Arc<str>,
    /// Code of the procedure.
    pub procedure_code: Arc<str>,
    /// Step or section.
    pub step: Arc<str>,
    /// Reason.
    pub reason: Arc<str>,
    /// Role of the official.
    pub officer_role: Arc<str>,
    /// The official's name.
    pub officer_name: Arc<str>,
}

impl Row {
    /// Whether the dossier is still being handled.
    pub fn is_open(&self) -> bool {
        self.ended.is_none()
    }

    /// How its apology met its day; `None` where none was owed.
    pub fn timing(&self) -> Option<Timing> {
        self.rules.map(|rules| rules.judge(self.due, self.apology_on, self.apologised()))
    }

    /// Whether an apology is recorded.
    pub fn apologised(&self) -> bool {
        self.apology_on.is_some() || !self.apology_no.is_empty()
    }
}

impl List {
    /// All agencies that it names, its owner apart.
    pub fn names(&self) -> impl Iterator<Item = &Named> {
        let nil = match &self.nil {
            NilReturn::Agencies(agencies) => agencies.as_slice(),
            NilReturn::Whole(_) => &[],
        };
        self.head.covered().chain(nil).chain(&self.named)
    }

    /// The agency of a row, if its name was found.
    pub fn agency_of(&self, row: &Row) -> Option<AgencyId> {
        self.named[row.agency as usize].id
    }

    /// The table of a row.
    fn place(&self, row: &Row) -> Option<&Place> {
        self.tables[usize::from(row.is_open())].as_ref()
    }

    /// Where the dossier code of a row stands.
    pub fn span(&self, row: &Row) -> Span {
        self.cell(row, |place| place.dossier)
    }

    /// Where a cell of a row stands.
    pub fn cell(&self, row: &Row, field: impl Fn(&Place) -> u16) -> Span {
        self.place(row).map_or(Span::file(self.head.file), |place| {
            Span::cell(place.file, row.at as usize, field(place).into())
        })
    }

    /// Whether it speaks of open dossiers: without a day of the list nothing is known about them, which is not 0.
    pub fn open_known(&self) -> bool {
        self.as_of.is_some() || matches!(self.nil, NilReturn::Whole(_))
    }

    /// Whether every record was read and its agency found: only then its rows can be counted.
    pub fn countable(&self) -> bool {
        self.whole && self.named.iter().all(|named| named.id.is_some())
    }

    /// The file of one of the two tables, or of the document where there is no such table.
    pub fn table_span(&self, open: bool) -> Span {
        Span::file(self.tables[usize::from(open)].as_ref().map_or(self.head.file, |place| place.file))
    }

    /// File and line of a row, for messages.
    pub fn where_is(&self, row: &Row) -> String {
        let table = self.place(row).map(|place| self.head.beside(place.name));
        format!("{}:{}", table.as_deref().unwrap_or(&self.head.path), row.line)
    }
}

/// Keeps one copy of each text that rows repeat.
#[derive(Default)]
pub struct Interner {
    texts: QuickSet<Arc<str>>,
    /// The text of most cells.
    empty: Arc<str>,
}

impl Interner {
    /// The shared copy.
    pub fn share(&mut self, text: &str) -> Arc<str> {
        if text.is_empty() {
            return self.empty.clone();
        }
        if let Some(known) = self.texts.get(text) {
            return known.clone();
        }
        let shared: Arc<str> = text.into();
        self.texts.insert(shared.clone());
        shared
    }
}
