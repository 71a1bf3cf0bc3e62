//! Conditions and sums over the rows of published tables.

use super::list::{Ask, Compared, Condition, Measure, Score, Side, Test, Value};
use super::number::Number;
use super::scores;
use std::collections::{BTreeMap, BTreeSet};

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
                Number::parse(cell).is_some_and(|number| *from <= number && to.is_none_or(|to| number <= to))
            }
            // Days of the year first are in the order of their letters.
            Test::Between(first, last) => {
                cell.len() == first.len() && first.as_str() <= cell && cell <= last.as_str()
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
    let side = |side: &Side| {
        let more: Vec<&Condition> = all.iter().copied().chain(&side.conditions).collect();
        number(tables, &more, &side.measure)
    };
    match measure {
        Measure::Share { part, whole } => Ok(Value::Share { part: side(part)?, whole: side(whole)? }),
        Measure::Wilson { part, whole, end } => {
            let end = scores::wilson(side(part)?, side(whole)?, *end);
            end.map(Value::Number).ok_or_else(|| Trouble("n = 0".to_owned()))
        }
        Measure::Score(rule) => score(tables, &all, rule).map(Value::Number),
        Measure::Compared(compared) => compare(tables, &all, compared).map(Value::Number),
        measure => number(tables, &all, measure).map(Value::Number),
    }
}

fn number(tables: &[&Table], conditions: &[&Condition], measure: &Measure) -> Result<Number, Trouble> {
    let mut numbers: Vec<Number> = Vec::new();
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
            Measure::Rows => {}
            _ => return Err(Trouble("measure".to_owned())),
        }
    }
    numbers.sort();
    Ok(match measure {
        Measure::Distinct(_) => Number::whole(seen.len()),
        Measure::Sum(_) => numbers.into_iter().fold(Number::default(), |sum, one| sum + one),
        Measure::Max(column) => *numbers.last().ok_or_else(|| Trouble(column.clone()))?,
        Measure::Median(column) => match numbers.len() {
            0 => return Err(Trouble(column.clone())),
            n => Number::units((numbers[(n - 1) / 2] + numbers[n / 2]).in_units() / 2),
        },
        _ => Number::whole(rows),
    })
}

/// The score of the rate of the only row.
fn score(tables: &[&Table], conditions: &[&Condition], rule: &Score) -> Result<Number, Trouble> {
    let mut rates = Vec::new();
    for table in tables {
        for row in table.select(conditions)? {
            let cell = |column: &String| {
                let text = &row[table.column(column)?];
                Number::parse(text).ok_or_else(|| Trouble(format!("{column}: {text}")))
            };
            rates.push(rule.rate.iter().map(cell).collect::<Result<Vec<_>, Trouble>>()?);
        }
    }
    let (part, whole) = match rates.as_slice() {
        [only] => match only.as_slice() {
            [rate] => (*rate, Number::whole(100)),
            [part, whole] => (*part, *whole),
            _ => return Err(Trouble("rate".to_owned())),
        },
        _ => return Err(Trouble(format!("{} rows", rates.len()))),
    };
    scores::score(part, whole, rule).ok_or_else(|| Trouble("score".to_owned()))
}

/// Sums of a column by the values of another, held against each other.
fn compare(tables: &[&Table], conditions: &[&Condition], how: &Compared) -> Result<Number, Trouble> {
    let mut sums: BTreeMap<&str, Number> = BTreeMap::new();
    for table in tables {
        let by = table.column(&how.by)?;
        for row in table.select(conditions)? {
            for number in values(table, &[row], &how.of)? {
                let sum = sums.entry(&row[by]).or_default();
                *sum = *sum + number;
            }
        }
    }
    let found = match &how.ask {
        Ask::Least => sums.values().min().copied(),
        Ask::Most => sums.values().max().copied(),
        // One sum alone is not compared with anything.
        Ask::Apart if sums.len() < 2 => None,
        Ask::Apart => sums.values().max().zip(sums.values().min()).map(|(most, least)| most.above(*least)),
        Ask::Place(of) => sums.get(of.as_str()).map(|own| {
            let above = sums.values().filter(|sum| *sum > own).count();
            Number::whole(above + 1)
        }),
    };
    found.ok_or_else(|| Trouble(how.of.clone()))
}

/// The numbers of a column; a code is none.
fn values(table: &Table, rows: &[&csv::StringRecord], column: &str) -> Result<Vec<Number>, Trouble> {
    let place = table.column(column)?;
    let filled = rows.iter().map(|row| &row[place]).filter(|cell| !is_code(cell));
    filled.map(|cell| Number::parse(cell).ok_or_else(|| Trouble(format!("{column}: {cell}")))).collect()
}
