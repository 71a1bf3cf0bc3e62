//! One document and its tables → a list.

use super::columns::{CLOSED, Col, OPEN};
use super::faults;
use super::front::{Front, Nil};
use super::model::{Interner, List, NilReturn, Place, Row};
use super::officers;
use super::rows::{self, Frame};
use super::ruleset::Rulesets;
use crate::base::diag::{Diag, Diags};
use crate::base::span::{At, FileId, Span};
use crate::domain::agency::Named;
use crate::domain::columns::{Grid, TableSpec};
use crate::domain::kind::Bundle;
use crate::domain::period::Period;
use crate::domain::periodic::{self, Common, Head};
use crate::format::csv_table::{Lines, Record};
use std::collections::BTreeMap;

/// Reads a list and checks all that can be checked without calendars and agencies. `texts` are those of other lists too.
pub fn list(bundle: &Bundle<'_>, rules: Rulesets, texts: &mut Interner, diags: &mut Diags) -> Option<List> {
    let front: Front = bundle.front(diags)?;
    check_days(bundle, &front, diags);
    let Front { period: month, published, agency, agencies, owner, corrections, source, demo, .. } = front;
    let (period, notes) = (Period::Month(month), Vec::new());
    let common = Common { period, published, agency, agencies, owner, notes, corrections, source, demo };
    let head = Head::read(bundle, common, diags);
    periodic::check_as_of(front.as_of, head.last_told(), bundle, diags);
    let mut list = List {
        month,
        as_of: front.as_of,
        nil: match &front.nil {
            Some(Nil::Whole(_)) => NilReturn::Whole(bundle.span("nil")),
            Some(Nil::Agencies(words)) => NilReturn::Agencies(bundle.all_named(words, "nil")),
            None => NilReturn::Agencies(Vec::new()),
        },
        whole: true,
        rows: Vec::new(),
        tables: [None, None],
        named: Vec::new(),
        head,
        covers: Vec::new(),
    };
    let mut reader = Reader::new(&list, rules, texts);
    for (spec, open) in [(&CLOSED, false), (&OPEN, true)] {
        list.tables[usize::from(open)] = reader.table(bundle, spec, open, diags);
    }
    list.whole = reader.whole && reader.seen[0] + reader.seen[1] == reader.rows.len();
    (list.rows, list.named) = (reader.rows, reader.named);
    check_presence(bundle, &list, reader.seen, diags);
    officers::check_roles(&list, diags);
    Some(list)
}

fn check_days(bundle: &Bundle<'_>, front: &Front, diags: &mut Diags) {
    if front.published <= front.period.last() {
        let diag =
            Diag::at(&faults::EARLY_PUBLICATION, bundle.span("published")).with("published", front.published);
        diags.push(diag.with("month", front.period));
    }
}

/// Missing is not zero: a list without rows must say that it is a nil return.
fn check_presence(bundle: &Bundle<'_>, list: &List, seen: [usize; 2], diags: &mut Diags) {
    let declared = match &list.nil {
        NilReturn::Whole(_) => true,
        NilReturn::Agencies(agencies) => !agencies.is_empty(),
    };
    if seen == [0, 0] && !declared {
        diags.push(Diag::at(&faults::EMPTY_WITHOUT_NIL, list.head.at).with("stem", &bundle.stem));
    }
    if seen[1] > 0 && list.as_of.is_none() {
        diags.push(Diag::at(&faults::NO_AS_OF, list.head.at).with("last", list.month.last()));
    }
}

/// Reads the tables of one document.
struct Reader<'i> {
    frame: Frame,
    /// The agency of rows that name none.
    default: Option<u32>,
    rows: Vec<Row>,
    /// Whether all its tables could be read.
    whole: bool,
    /// Records of the two tables, those with faults too.
    seen: [usize; 2],
    named: Vec<Named>,
    by_word: BTreeMap<Box<str>, u32>,
    texts: &'i mut Interner,
}

impl<'i> Reader<'i> {
    fn new(list: &List, rules: Rulesets, texts: &'i mut Interner) -> Reader<'i> {
        Reader {
            frame: Frame {
                month: list.month,
                as_of: list.as_of,
                until: list.head.last_told(),
                open: false,
                rules,
            },
            default: list.head.agency.as_ref().map(|_| 0),
            rows: Vec::new(),
            whole: true,
            seen: [0, 0],
            named: list.head.agency.clone().into_iter().collect(),
            by_word: BTreeMap::new(),
            texts,
        }
    }

    fn table(
        &mut self,
        bundle: &Bundle<'_>,
        spec: &'static TableSpec,
        open: bool,
        diags: &mut Diags,
    ) -> Option<Place> {
        let (file, text) = bundle.tables.get(spec.name)?;
        // Until it has been read.
        let whole = std::mem::replace(&mut self.whole, false);
        let table = bundle.table(spec, diags)?;
        self.seen[usize::from(open)] = table.records.len();
        let mut grid = Grid::open(&table, spec, diags)?;
        self.whole = whole;
        self.frame.open = open;
        self.rows.reserve_exact(table.records.len());
        let mut lines = Lines::new(text.as_bytes());
        let mut without_agency = Vec::new();
        for record in grid.records() {
            let line = lines.of(record.at);
            let agency = self.agency(&grid, record, &mut without_agency);
            let row = rows::read(&mut grid, record, &self.frame, self.texts);
            if let (Some(agency), Some(row)) = (agency, row) {
                self.rows.push(Row { agency, line, ..row });
            }
        }
        report_nameless(&mut grid, &without_agency);
        self.report_outside(&mut grid, table.records.len());
        let place = table.records.first().map(|record| place(spec, *file, &grid, record));
        grid.finish(diags);
        place
    }

    /// Results of other months, told once a table: mostly it is the month of the list that is wrong.
    fn report_outside(&self, grid: &mut Grid<'_>, records: usize) {
        let Frame { month, until, .. } = self.frame;
        let table = self.rows.iter().rev().take(records).filter(|row| row.is_open() == self.frame.open);
        let outside: Vec<&Row> = table
            .filter(|row| row.ended.is_some_and(|day| day.month_of() != month && day <= until))
            .collect();
        let first = outside
            .last()
            .and_then(|row| Some((row.ended?, grid.records().iter().find(|one| one.at == row.at as usize)?)));
        if let Some((ended, record)) = first {
            let span = grid.span(record, Col::Ended);
            let diag =
                Diag::at(&faults::ENDED_OUTSIDE_PERIOD, span).with("ended", ended).with("month", month);
            grid.push(diag.with("count", outside.len()));
        }
    }

    /// The place of the row's agency in [`Reader::named`].
    fn agency(&mut self, grid: &Grid<'_>, record: &Record, without: &mut Vec<Span>) -> Option<u32> {
        let word = grid.text(record, Col::Agency);
        let span = grid.span(record, Col::Agency);
        if word.is_empty() {
            if self.default.is_none() {
                without.push(span);
            }
            return self.default;
        }
        if let Some(known) = self.by_word.get(word) {
            return Some(*known);
        }
        let next = self.named.len() as u32;
        self.named.push(Named::new(word, span));
        self.by_word.insert(word.into(), next);
        Some(next)
    }
}

/// One finding is enough when no row of the table names an agency.
fn report_nameless(grid: &mut Grid<'_>, without: &[Span]) {
    let count = if without.len() == grid.records().len() { 1 } else { without.len() };
    for span in without.iter().take(count) {
        grid.push(Diag::at(&faults::NO_AGENCY, *span));
    }
}

fn place(spec: &'static TableSpec, file: FileId, grid: &Grid<'_>, record: &Record) -> Place {
    let field = |column: Col| match grid.span(record, column).at {
        At::Cell { field, .. } => field,
        At::File | At::Bytes(..) => 0,
    };
    Place {
        file,
        name: spec.name,
        dossier: field(Col::Dossier),
        days_late: field(Col::DaysLate),
        officer_role: field(Col::OfficerRole),
        officer_name: field(Col::OfficerName),
    }
}
