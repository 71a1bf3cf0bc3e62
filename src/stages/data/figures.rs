//! `du-lieu/so-lieu.json`: every figure that pages show, with its exact value and the way to work it out from the CSV files
//! beside it. What rests on tables that are not handed out is listed with the reason.

use super::{DataPlan, Files, owner_name};
use crate::base::span::FileId;
use crate::domain::dataset::{Dataset, FOLDER};
use crate::domain::figure::{Exact, Figure, Filter, Measure, Part, Place, Table, Test};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Where the list is written.
pub const FIGURES: &str = "du-lieu/so-lieu.json";

/// The list of figures without them: a large portal has a hundred thousand, each of which is written as it is told.
#[derive(Serialize)]
struct Head<'a> {
    /// What this file is.
    about: String,
    publisher: String,
    as_of: String,
    /// The CSV files, by their path below the folder of data, with their SHA-256.
    files: BTreeMap<&'a str, String>,
    /// Sets of files whose rows are taken together; figures name them by their place, from 0.
    sets: &'a [Vec<String>],
}

/// A figure.
#[derive(Serialize)]
struct Line {
    name: String,
    value: Value,
    shown: Vec<At>,
    #[serde(flatten)]
    how: How,
}

/// How a figure is worked out, or why it is not.
#[derive(Serialize)]
#[serde(untagged)]
enum How {
    Known {
        from: usize,
        #[serde(rename = "where", skip_serializing_if = "Vec::is_empty")]
        filters: Vec<Condition>,
        measure: Operation,
    },
    Not {
        not: &'static str,
    },
}

#[derive(Serialize)]
#[serde(untagged)]
enum Value {
    Count(u64),
    Half(f64),
    Share { part: u64, whole: u64 },
}

/// Page, where on it, under which label, and what the page writes.
type At = (String, &'static str, Option<String>, String);

#[derive(Serialize)]
struct Condition {
    column: &'static str,
    #[serde(flatten)]
    test: Check,
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Check {
    Is(Vec<String>),
    Lists(String),
    Filled(bool),
    Within(u64, Option<u64>),
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Operation {
    Rows,
    Distinct(&'static [&'static str]),
    Sum(Vec<&'static str>),
    Max(&'static str),
    Median(&'static str),
    Share { part: Side, whole: Side },
}

#[derive(Serialize)]
struct Side {
    #[serde(rename = "where", skip_serializing_if = "Vec::is_empty")]
    filters: Vec<Condition>,
    measure: Box<Operation>,
}

/// The bytes of the list.
pub fn figures(plan: &DataPlan<'_>, files: &Files) -> Vec<u8> {
    let mut sets = Sets::new(plan);
    let mut lines = Vec::new();
    for kind in plan.derived {
        kind.figures(plan.cx, &mut |figure| {
            lines.extend((!lines.is_empty()).then_some(b','));
            // Plain values: nothing in them cannot be written, here and below.
            let _ = serde_json::to_writer(&mut lines, &line(figure, &mut sets));
        });
    }
    let digest = |path: &str| files.get(&format!("{FOLDER}/{path}")).map(|made| made.digest.to_string());
    let used: BTreeSet<&str> = sets.sets.iter().flatten().map(String::as_str).collect();
    let head = Head {
        about: plan.cx.locale.say("data.figures.about", &[]),
        publisher: owner_name(plan.cx),
        as_of: plan.cx.as_of.to_string(),
        files: used.into_iter().filter_map(|path| Some((path, digest(path)?))).collect(),
        sets: &sets.sets,
    };
    let mut out = serde_json::to_vec(&head).unwrap_or_default();
    // In place of the brace that closes the head.
    out.pop();
    out.reserve_exact(lines.len() + 32);
    out.extend_from_slice(b",\"figures\":[");
    out.append(&mut lines);
    out.extend_from_slice(b"]}\n");
    out
}

fn line(figure: Figure, sets: &mut Sets<'_>) -> Line {
    let Figure { name, shown, value, formula } = figure;
    let how = match sets.place(&formula.tables) {
        Ok(from) => {
            How::Known { from, filters: conditions(formula.filters), measure: operation(formula.measure) }
        }
        Err(not) => How::Not { not },
    };
    let value = match value {
        Exact::Count(n) => Value::Count(n),
        Exact::Halves(n) if n % 2 == 0 => Value::Count(n / 2),
        Exact::Halves(n) => Value::Half(n as f64 / 2.0),
        Exact::Share(ratio) => Value::Share { part: ratio.part, whole: ratio.whole },
    };
    let at = |one: crate::domain::figure::Shown| {
        let (at, label) = match one.place {
            Place::Lead => ("lead", None),
            Place::Answer => ("answer", None),
            Place::Fact(label) => ("fact", Some(label)),
            Place::Part(label) => ("part", Some(label)),
            Place::Row(heading) => ("row", Some(heading)),
        };
        (one.page, at, label, one.text)
    };
    Line { name, value, shown: shown.into_iter().map(at).collect(), how }
}

fn conditions(filters: Vec<Filter>) -> Vec<Condition> {
    let one = |Filter { column, test }| {
        let test = match test {
            Test::Is(texts) => Check::Is(texts),
            Test::Lists(entry) => Check::Lists(entry),
            Test::Filled => Check::Filled(true),
            Test::Empty => Check::Filled(false),
            Test::Within(from, to) => Check::Within(from, to),
        };
        Condition { column, test }
    };
    filters.into_iter().map(one).collect()
}

fn operation(measure: Measure) -> Operation {
    match measure {
        Measure::Count => Operation::Rows,
        Measure::Distinct(columns) => Operation::Distinct(columns),
        Measure::Sum(columns) => Operation::Sum(columns),
        Measure::Max(column) => Operation::Max(column),
        Measure::Median(column) => Operation::Median(column),
        Measure::Share(sides) => {
            let side = |Part { filters, measure }| Side {
                filters: conditions(filters),
                measure: Box::new(operation(measure)),
            };
            let [part, whole] = sides.map(side);
            Operation::Share { part, whole }
        }
    }
}

/// The sets of files that figures rest on, each once.
struct Sets<'p> {
    datasets: BTreeMap<FileId, &'p Dataset>,
    closed: BTreeSet<FileId>,
    sets: Vec<Vec<String>>,
    places: BTreeMap<Vec<Table>, Result<usize, &'static str>>,
}

impl<'p> Sets<'p> {
    fn new(plan: &'p DataPlan<'_>) -> Sets<'p> {
        Sets {
            datasets: plan.datasets.iter().map(|one| (one.file, one)).collect(),
            closed: plan.closed.iter().map(|one| one.file).collect(),
            sets: Vec::new(),
            places: BTreeMap::new(),
        }
    }

    /// The place of a set, or why there is none.
    fn place(&mut self, tables: &[Table]) -> Result<usize, &'static str> {
        if let Some(place) = self.places.get(tables) {
            return *place;
        }
        let place = self.add(tables);
        self.places.insert(tables.to_vec(), place);
        place
    }

    fn add(&mut self, tables: &[Table]) -> Result<usize, &'static str> {
        if tables.iter().any(|table| self.closed.contains(&table.document)) {
            return Err("withheld");
        }
        let file = |table: &Table| {
            let one = self.datasets.get(&table.document)?;
            let (spec, _) = one.tables.iter().find(|(spec, _)| spec.name == table.table)?;
            Some(one.table(spec, "csv")[FOLDER.len() + 1..].to_owned())
        };
        let files: Vec<String> = tables.iter().filter_map(file).collect();
        if files.is_empty() {
            // A nil return is a sentence of its document, not a row.
            return Err("no-rows");
        }
        self.sets.push(files);
        Ok(self.sets.len() - 1)
    }
}
