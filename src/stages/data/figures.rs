//! `du-lieu/so-lieu.json`: every figure that pages show, with its exact value and the way to work it out from the CSV files
//! beside it. What rests on tables that are not handed out is listed with the reason.

use super::conditions::{Condition, conditions};
use super::sets::Sets;
use super::{DataPlan, Files, owner_name};
use crate::base::span::Sources;
use crate::domain::dataset::FOLDER;
use crate::domain::figure::{Ask, End, Exact, Figure, Measure, Part, Place, Score};
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
    Signed(i64),
    Decimal(f64),
    Share { part: u64, whole: u64 },
}

/// Page, where on it, under which label, and what the page writes.
type At = (String, &'static str, Option<String>, String);

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Operation {
    Rows,
    Distinct(&'static [&'static str]),
    Sum(Vec<&'static str>),
    Max(&'static str),
    Median(&'static str),
    Share {
        part: Side,
        whole: Side,
    },
    Wilson {
        part: Side,
        whole: Side,
        end: &'static str,
    },
    Score {
        rate: Vec<&'static str>,
        max: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        full_from: Option<u32>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        steps: Vec<(u32, String)>,
        decimals: u32,
    },
    Compared {
        of: &'static str,
        by: &'static str,
        #[serde(flatten)]
        ask: Asked,
    },
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase", tag = "ask", content = "value")]
enum Asked {
    Least,
    Most,
    Apart,
    Place(String),
}

#[derive(Serialize)]
struct Side {
    #[serde(rename = "where", skip_serializing_if = "Vec::is_empty")]
    filters: Vec<Condition>,
    measure: Box<Operation>,
}

/// The bytes of the list. The files of documents without rows have no table; their figures follow from that of the kind.
pub fn figures(plan: &DataPlan<'_>, sources: &Sources, files: &Files) -> Vec<u8> {
    let mut sets = Sets::new(plan, sources);
    let mut lines = Vec::new();
    let mut add = |figure: Figure| {
        lines.extend((!lines.is_empty()).then_some(b','));
        // Plain values: nothing in them cannot be written, here and below.
        let _ = serde_json::to_writer(&mut lines, &line(figure, &mut sets));
    };
    for kind in plan.derived {
        kind.figures(plan.cx, &mut add);
    }
    plan.own.iter().flat_map(|one| one.content.figures()).for_each(&mut add);
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
        Ok((from, documents)) => How::Known {
            from,
            filters: documents.into_iter().chain(conditions(formula.filters)).collect(),
            measure: operation(formula.measure),
        },
        Err(not) => How::Not { not },
    };
    let value = match value {
        Exact::Count(n) => Value::Count(n),
        Exact::Signed(n) => Value::Signed(n),
        Exact::Halves(n) if n % 2 == 0 => Value::Count(n / 2),
        Exact::Halves(n) => Value::Decimal(n as f64 / 2.0),
        // As many figures as a binary fraction holds: it is written as it was.
        Exact::Decimal(units, decimals) => Value::Decimal(units as f64 / 10_f64.powi(decimals as i32)),
        Exact::Share(ratio) => Value::Share { part: ratio.part, whole: ratio.whole },
    };
    let at = |one: crate::domain::figure::Shown| {
        let (at, label) = match one.place {
            Place::Lead => ("lead", None),
            Place::Answer => ("answer", None),
            Place::Fact(label) => ("fact", Some(label)),
            Place::Part(label) => ("part", Some(label)),
            Place::Row(heading) => ("row", Some(heading)),
            Place::Text => ("text", None),
        };
        (one.page, at, label, one.text)
    };
    Line { name, value, shown: shown.into_iter().map(at).collect(), how }
}

fn operation(measure: Measure) -> Operation {
    match measure {
        Measure::Count => Operation::Rows,
        Measure::Distinct(columns) => Operation::Distinct(columns),
        Measure::Sum(columns) => Operation::Sum(columns),
        Measure::Max(column) => Operation::Max(column),
        Measure::Median(column) => Operation::Median(column),
        Measure::Share(sides) => {
            let [part, whole] = sides.map(side);
            Operation::Share { part, whole }
        }
        Measure::Wilson(sides, end) => {
            let [part, whole] = sides.map(side);
            let end = match end {
                End::Low => "low",
                End::High => "high",
            };
            Operation::Wilson { part, whole, end }
        }
        Measure::Score(Score { rate, max, full_from, steps, decimals }) => {
            Operation::Score { rate, max, full_from, steps, decimals }
        }
        Measure::Compared { of, by, ask } => {
            let ask = match ask {
                Ask::Least => Asked::Least,
                Ask::Most => Asked::Most,
                Ask::Apart => Asked::Apart,
                Ask::Place(of) => Asked::Place(of),
            };
            Operation::Compared { of, by, ask }
        }
    }
}

fn side(Part { filters, measure }: Part) -> Side {
    Side { filters: conditions(filters), measure: Box::new(operation(measure)) }
}
