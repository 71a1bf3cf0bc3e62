//! Documents of satisfaction, one at a time.

use super::columns::{Col, LEVELS, RESULTS, SATISFIED};
use super::faults;
use super::front::Front;
use super::model::{Counts, Document, Row, Scale, Spans};
use crate::base::diag::{Diag, Diags};
use crate::base::span::Span;
use crate::domain::agency::AgencyRef;
use crate::domain::columns::{EMPTY_CELL, Grid};
use crate::domain::kind::Bundle;
use crate::domain::schema::{MALFORMED, MISSING_KEY, suggest};
use crate::format::csv_table::{Record, Table};
use std::collections::BTreeSet;

/// More answers than there are people in the country.
const MOST: u64 = 200_000_000;

/// Reads one document. Faults go to `diags`; a document whose rows cannot be understood gives nothing.
pub(super) fn document(bundle: &Bundle<'_>, diags: &mut Diags) -> Option<Document> {
    let front: Front = bundle.front(diags)?;
    let prose = bundle.prose(diags);
    check_instrument(bundle, &front, diags);
    check_questions(bundle, &front, diags);
    let (scale, rows, whole) = if bundle.tables.contains_key(RESULTS.name) {
        let table = bundle.table(&RESULTS, diags)?;
        rows(&table, &front, diags)?
    } else {
        (Scale(Vec::new()), Vec::new(), true)
    };
    if scale.0.is_empty() {
        let file = format!("{}.results.csv", bundle.stem);
        diags.push(Diag::at(&faults::NO_RESULTS, Span::file(bundle.file)).with("file", file));
    } else {
        check_coverage(bundle, &front, &rows, whole, diags);
    }
    let spans = Spans {
        agency: bundle.span("agency"),
        owner: bundle.span("owner"),
        instrument: bundle.span("instrument"),
        questions: bundle.span("questions"),
    };
    let (stem, path, file) = (bundle.stem.clone(), bundle.path.clone(), bundle.file);
    Some(Document { stem, path, file, front, spans, prose, scale, rows })
}

/// The scale and rows of a table, and whether no row was refused; an empty scale when there are no rows. `None` when they
/// cannot be understood.
fn rows(table: &Table, front: &Front, diags: &mut Diags) -> Option<(Scale, Vec<Row>, bool)> {
    let grid = Grid::open(table, &RESULTS, diags)?;
    let has_not_applicable = used(&grid, Col::NotApplicable as usize);
    let mut reader = Reader { scale: scale(&grid), has_not_applicable, grid, front };
    let records = reader.grid.records();
    let sound = records.is_empty() || reader.sound(table.header_span(0));
    let rows =
        if sound { records.iter().filter_map(|record| reader.row(record)).collect() } else { Vec::new() };
    let whole = rows.len() == records.len();
    let Reader { grid, scale, .. } = reader;
    grid.finish(diags);
    sound.then_some((scale, rows, whole))
}

fn check_instrument(bundle: &Bundle<'_>, front: &Front, diags: &mut Diags) {
    let instrument = &front.instrument;
    if instrument.kind.samples() && instrument.probability.is_none() {
        let diag = Diag::at(&MISSING_KEY, bundle.span("instrument")).with("key", "probability");
        diags.push(diag.with_words(
            "about",
            "true nếu người được hỏi chọn ngẫu nhiên, false nếu họ tự chọn trả lời",
            "true when those asked were drawn at random, false when they chose to answer",
        ));
    }
    if !instrument.kind.samples() && instrument.probability == Some(true) {
        let span = bundle.span("instrument.probability");
        diags.push(Diag::at(&faults::SELF_SELECTED, span).with("value", instrument.kind.key()));
    }
    if let (Some(from), Some(to)) = (instrument.from, instrument.to)
        && to < from
    {
        let span = bundle.span("instrument.to");
        diags.push(Diag::at(&faults::ENDS_BEFORE, span).with("from", from).with("to", to));
    }
}

fn check_questions(bundle: &Bundle<'_>, front: &Front, diags: &mut Diags) {
    let mut seen = BTreeSet::new();
    for (i, question) in front.questions.iter().enumerate() {
        if !seen.insert(&question.id) {
            let span = bundle.span(&format!("questions.{i}.id"));
            diags.push(Diag::at(&faults::QUESTION_TWICE, span).with("value", &question.id));
        }
    }
}

/// `whole` says that no row was refused, so that a question without rows has none in the table either.
fn check_coverage(bundle: &Bundle<'_>, front: &Front, rows: &[Row], whole: bool, diags: &mut Diags) {
    for (i, question) in front.questions.iter().enumerate() {
        let mut of = rows.iter().filter(|row| row.question == i).peekable();
        if whole && of.peek().is_none() {
            let span = bundle.span(&format!("questions.{i}.id"));
            diags.push(Diag::at(&faults::QUESTION_WITHOUT_ROWS, span).with("value", &question.id));
        }
        let n: u64 = of.flat_map(|row| &row.counts.levels).sum();
        if let Some(invited) = front.instrument.invited.filter(|invited| n > u64::from(*invited)) {
            let diag = Diag::at(&faults::MORE_THAN_INVITED, bundle.span("instrument.invited"));
            diags.push(diag.with("value", &question.id).with("n", n).with("invited", invited));
        }
    }
}

/// Whether any row fills a column. A column that all leave empty is not on the scale: exports have fixed headers.
fn used(grid: &Grid<'_>, column: usize) -> bool {
    grid.records().iter().any(|record| !grid.text(record, column).is_empty())
}

fn scale(grid: &Grid<'_>) -> Scale {
    Scale((0..LEVELS.len()).filter(|level| used(grid, Col::level(*level))).collect())
}

struct Reader<'t> {
    grid: Grid<'t>,
    front: &'t Front,
    scale: Scale,
    has_not_applicable: bool,
}

impl Reader<'_> {
    /// Whether rows can be understood at all: a scale, and agencies.
    fn sound(&mut self, header: Span) -> bool {
        let scaled = self.scale.0.len() >= 2 && self.scale.0.iter().any(|level| *level < SATISFIED);
        let owned = self.front.agency.is_some() || used(&self.grid, Col::Agency as usize);
        if !scaled {
            self.grid.push(Diag::at(&faults::NO_SCALE, header).with("known", LEVELS.join(", ")));
        }
        if !owned {
            self.grid.push(Diag::at(&faults::NO_AGENCY, header));
        }
        scaled && owned
    }

    fn row(&mut self, record: &Record) -> Option<Row> {
        let agency = self.agency(record);
        let question = self.question(record);
        let mut counts = Vec::with_capacity(self.scale.0.len());
        for level in self.scale.0.clone() {
            counts.push(self.count(record, Col::level(level)));
        }
        let levels: Vec<u64> = counts.into_iter().collect::<Option<_>>()?;
        self.check_n(record, levels.iter().sum());
        let not_applicable = self.limited(record, Col::NotApplicable as usize);
        let counts =
            Counts { levels, not_applicable: self.has_not_applicable.then(|| not_applicable.unwrap_or(0)) };
        let span = self.grid.span(record, Col::Question as usize);
        Some(Row { agency: agency?, question: question?, counts, span })
    }

    /// The agency of a row: `Some(None)` when the head names it.
    fn agency(&mut self, record: &Record) -> Option<Option<AgencyRef>> {
        let column = Col::Agency as usize;
        if self.grid.text(record, column).is_empty() && self.front.agency.is_some() {
            return Some(None);
        }
        let word = self.grid.required(record, column)?;
        Some(Some(AgencyRef::new(word, self.grid.span(record, column))))
    }

    fn question(&mut self, record: &Record) -> Option<usize> {
        let word = self.grid.required(record, Col::Question as usize)?;
        let found = self.front.questions.iter().position(|question| question.id == word);
        if found.is_none() {
            let known: Vec<&str> = self.front.questions.iter().map(|question| question.id.as_str()).collect();
            let span = self.grid.span(record, Col::Question as usize);
            let diag = Diag::at(&faults::UNKNOWN_QUESTION, span).with("value", word);
            self.grid.push(suggest(diag, word, &known));
        }
        found
    }

    /// A count that must be there: an empty cell is not 0.
    fn count(&mut self, record: &Record, column: usize) -> Option<u64> {
        if self.grid.text(record, column).is_empty() {
            let spec = &RESULTS.columns[column];
            let diag = Diag::at(&EMPTY_CELL, self.grid.span(record, column)).with("value", spec.key);
            self.grid.push(diag.with_words("about", spec.label.vi, spec.label.en));
            return None;
        }
        self.limited(record, column)
    }

    /// A count that people can have given: sums of such counts fit their type.
    fn limited(&mut self, record: &Record, column: usize) -> Option<u64> {
        let count = self.grid.count(record, column)?;
        if count > MOST {
            let diag = Diag::at(&MALFORMED, self.grid.span(record, column)).with("value", count);
            let diag = diag.with_words("expected", "số phiếu có thể có", "a possible number of answers");
            self.grid.push(diag.with("example", "1234"));
        }
        (count <= MOST).then_some(count)
    }

    fn check_n(&mut self, record: &Record, sum: u64) {
        if let Some(n) = self.grid.count(record, Col::N as usize).filter(|n| *n != sum) {
            let span = self.grid.span(record, Col::N as usize);
            self.grid.push(Diag::at(&faults::N_DIFFERS, span).with("value", n).with("sum", sum));
        }
    }
}
