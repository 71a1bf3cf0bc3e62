//! Which sheets of a workbook hold the table. One of another month is never taken along.

use super::finding::Finding;
use super::header::Header;
use super::matching::{Matched, Vocabulary, match_headings};
use super::{Reading, Request, faults, periods};
use crate::base::diag::Diag;
use crate::domain::fold::fold;

/// A sheet with a table.
pub struct Table {
    /// The sheet.
    pub sheet: usize,
    /// Its header.
    pub header: Header,
    /// What its headings mean.
    pub matched: Matched,
}

/// The sheets to read: those chosen, else the only one with a table, else the only one named after the period.
pub fn choose(request: &Request<'_>, reading: &mut Reading) -> Vec<Table> {
    let words = Vocabulary::new(request.spec, request.decisions, request.names_officials);
    let sheets = request.workbook.sheets.iter().enumerate();
    let table = |sheet: usize| {
        let header = Header::find(&request.workbook.sheets[sheet], &words)?;
        let matched = match_headings(sheet, &header.headings, &words);
        Some(Table { sheet, header, matched })
    };
    let wanted: Vec<usize> = sheets
        .clone()
        .filter(|(_, sheet)| request.sheets.iter().any(|name| fold(name) == fold(&sheet.name)))
        .map(|(number, _)| number)
        .collect();
    if !wanted.is_empty() {
        let tables: Vec<Table> = wanted.into_iter().filter_map(table).collect();
        return if tables.is_empty() { none(request, reading) } else { tables };
    }
    let seen = sheets.filter(|(_, sheet)| !sheet.hidden).map(|(number, _)| number);
    let mut tables: Vec<Table> = seen.filter_map(table).collect();
    // A sheet with all that a record needs is a table; one with less only where there is no other.
    if tables.iter().any(|table| is_whole(request, table)) {
        tables.retain(|table| is_whole(request, table));
    }
    let of_period =
        |table: &Table| periods::names(&request.workbook.sheets[table.sheet].name, &request.period);
    if tables.len() > 1 && tables.iter().filter(|table| of_period(table)).count() == 1 {
        tables.retain(of_period);
    }
    match tables.len() {
        0 => none(request, reading),
        1 => tables,
        _ => several(request, &tables, reading),
    }
}

/// Whether each column that every record needs is there or may be there.
fn is_whole(request: &Request<'_>, table: &Table) -> bool {
    let asked: Vec<usize> =
        table.matched.questions.iter().flat_map(|one| &one.candidates).map(|one| one.column).collect();
    (0..request.spec.columns().len())
        .filter(|column| request.spec.requires(*column))
        .all(|column| table.matched.taken[column].is_some() || asked.contains(&column))
}

fn none(request: &Request<'_>, reading: &mut Reading) -> Vec<Table> {
    let required = request.spec.columns().iter().enumerate().filter(|(at, _)| request.spec.requires(*at));
    let known: Vec<&str> =
        required.map(|(_, column)| *column.aliases.first().unwrap_or(&column.key)).collect();
    let diag = Diag::whole(&faults::NO_TABLE).with("known", known.join(", "));
    reading.findings.push(Finding::elsewhere(diag));
    Vec::new()
}

fn several(request: &Request<'_>, tables: &[Table], reading: &mut Reading) -> Vec<Table> {
    reading.choice = tables.iter().map(|table| table.sheet).collect();
    let names: Vec<&str> =
        tables.iter().map(|table| request.workbook.sheets[table.sheet].name.as_str()).collect();
    let quoted = |open: &str, close: &str| {
        names.iter().map(|name| format!("{open}{name}{close}")).collect::<Vec<_>>().join(", ")
    };
    // The advice never names a sheet of another month.
    let diag = match names.iter().find(|name| !periods::names_other(name, &request.period)) {
        Some(first) => Diag::whole(&faults::SEVERAL_SHEETS).with("first", first),
        None => Diag::whole(&faults::SHEETS_OF_OTHERS).with("wanted", request.period),
    };
    let diag = diag.with_words("sheets", quoted("‘", "’"), quoted("'", "'"));
    reading.findings.push(Finding::elsewhere(diag));
    Vec::new()
}
