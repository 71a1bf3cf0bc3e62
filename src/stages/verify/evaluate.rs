//! Conditions and sums over the rows of published tables.

use super::list::{Condition, Measure, Side, Test, Value};
use std::collections::BTreeSet;

/// A published table.
#[derive(Debug)]
pub(super) struct Table {
    header: Vec<String>,
    rows: Vec<csv::StringRecord>,
}

/// Why a figure cannot be worked out.
#[derive(Debug)]
pub(super) struct Trouble(pub String);

/// What stands in a cell without a value.
fn is_code(cell: &str) -> bool {
    matches!(cell, "[x]" | "[z]" | "[c]" | "[p]" | "")
}

/// A text without the apostrophe that keeps spreadsheets from calculating it.
fn plain(cell: &str) -> &str {
    let rest = cell.strip_prefix('\'').unwrap_or(cell);
    if rest.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r']) { rest } else { cell }
}

impl Table {
    /// Reads a file; `None` when it is no table in UTF-8.
    pub(super) fn read(bytes: &[u8]) -> Option<Table> {
        let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
        let mut reader = csv::Reader::from_reader(text);
        let header = reader.headers().ok()?.iter().map(str::to_owned).collect();
        let rows = reader.records().collect::<Result<_, _>>().ok()?;
        Some(Table { header, rows })
    }

    fn column(&self, name: &str) -> Result<usize, Trouble> {
        self.header.iter().position(|one| one == name).ok_or_else(|| Trouble(name.to_owned()))
    }

    /// The rows that fulfil all conditions.
    fn select(&self, conditions: &[&Condition]) -> Result<Vec<&csv::StringRecord>, Trouble> {
        let tests = conditions.iter().map(|one| Ok((self.column(&one.column)?, &one.test)));
        let tests: Vec<(usize, &Test)> = tests.collect::<Result<_, Trouble>>()?;
        let holds = |row: &&csv::StringRecord| tests.iter().all(|(column, test)| test.holds(&row[*column]));
        Ok(self.rows.iter().filter(holds).collect())
    }
}

impl Test {
    fn holds(&self, cell: &str) -> bool {
        match self {
            Test::Is(texts) => texts.iter().any(|text| text == plain(cell)),
            Test::Lists(entry) => cell.split(';').any(|one| one.trim() == entry),
            Test::Filled(wanted) => is_code(cell) != *wanted,
            Test::Within(from, to) => {
                cell.parse::<f64>().is_ok_and(|number| *from <= number && to.is_none_or(|to| number <= to))
            }
        }
    }
}

/// The value of a measure over the rows of some tables that fulfil conditions.
pub(super) fn evaluate(
    tables: &[&Table],
    conditions: &[Condition],
    measure: &Measure,
) -> Result<Value, Trouble> {
    let all: Vec<&Condition> = conditions.iter().collect();
    match measure {
        Measure::Share { part, whole } => {
            let side = |side: &Side| {
                let more: Vec<&Condition> = all.iter().copied().chain(&side.conditions).collect();
                number(tables, &more, &side.measure)
            };
            Ok(Value::Share { part: side(part)?, whole: side(whole)? })
        }
        measure => number(tables, &all, measure).map(Value::Number),
    }
}

fn number(tables: &[&Table], conditions: &[&Condition], measure: &Measure) -> Result<f64, Trouble> {
    let mut numbers: Vec<f64> = Vec::new();
    let mut seen: BTreeSet<Vec<&str>> = BTreeSet::new();
    let mut rows = 0;
    for table in tables {
        let selected = table.select(conditions)?;
        rows += selected.len();
        match measure {
            Measure::Distinct(columns) => {
                let places = columns.iter().map(|one| table.column(one)).collect::<Result<Vec<_>, _>>()?;
                seen.extend(selected.iter().map(|row| places.iter().map(|place| &row[*place]).collect()));
            }
            Measure::Sum(columns) => {
                for column in columns {
                    numbers.extend(values(table, &selected, column)?);
                }
            }
            Measure::Max(column) | Measure::Median(column) => {
                numbers.extend(values(table, &selected, column)?);
            }
            Measure::Rows | Measure::Share { .. } => {}
        }
    }
    numbers.sort_by(f64::total_cmp);
    Ok(match measure {
        Measure::Rows => rows as f64,
        Measure::Distinct(_) => seen.len() as f64,
        Measure::Sum(_) => numbers.iter().sum(),
        Measure::Max(column) => *numbers.last().ok_or_else(|| Trouble(column.clone()))?,
        Measure::Median(column) => match numbers.len() {
            0 => return Err(Trouble(column.clone())),
            n => (numbers[(n - 1) / 2] + numbers[n / 2]) / 2.0,
        },
        Measure::Share { .. } => return Err(Trouble("share".to_owned())),
    })
}

/// The numbers of a column; a code is none.
fn values(table: &Table, rows: &[&csv::StringRecord], column: &str) -> Result<Vec<f64>, Trouble> {
    let place = table.column(column)?;
    let filled = rows.iter().map(|row| &row[place]).filter(|cell| !is_code(cell));
    filled.map(|cell| cell.parse().map_err(|_| Trouble(format!("{column}: {cell}")))).collect()
}
