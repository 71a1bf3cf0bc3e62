//! The list of figures as it is read.

use super::number::Number;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt;

/// `so-lieu.json`.
#[derive(Debug, Deserialize)]
pub(super) struct List {
    pub files: BTreeMap<String, String>,
    pub sets: Vec<Vec<String>>,
    pub figures: Vec<Figure>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Figure {
    pub name: String,
    pub value: Value,
    pub shown: Vec<Shown>,
    #[serde(flatten)]
    pub how: How,
}

/// Page, where on it, under which label, and what the page writes.
type Shown = (String, String, Option<String>, String);

#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum How {
    Not { not: String },
    Known(Formula),
}

#[derive(Debug, Deserialize)]
pub(super) struct Formula {
    pub from: usize,
    #[serde(rename = "where", default)]
    pub conditions: Vec<Condition>,
    pub measure: Measure,
}

#[derive(Debug, Deserialize)]
pub(super) struct Condition {
    pub column: String,
    #[serde(flatten)]
    pub test: Test,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Test {
    Is(Vec<String>),
    Lists(String),
    Filled(bool),
    Within(Number, Option<Number>),
    Between(String, String),
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Measure {
    Rows,
    Distinct(Vec<String>),
    Sum(Vec<String>),
    Max(String),
    Median(String),
    Share { part: Side, whole: Side },
    Wilson { part: Side, whole: Side, end: Tip },
    Score(Score),
    Compared(Compared),
}

/// An end of an interval.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Tip {
    Low,
    High,
}

/// How a rate becomes a score.
#[derive(Debug, Deserialize)]
pub(super) struct Score {
    pub rate: Vec<String>,
    pub max: String,
    pub full_from: Option<u32>,
    #[serde(default)]
    pub steps: Vec<(u32, String)>,
    pub decimals: u32,
}

/// Sums of a column for each value of another.
#[derive(Debug, Deserialize)]
pub(super) struct Compared {
    pub of: String,
    pub by: String,
    #[serde(flatten)]
    pub ask: Ask,
}

/// What is asked of them.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase", tag = "ask", content = "value")]
pub(super) enum Ask {
    Least,
    Most,
    Apart,
    Place(String),
}

#[derive(Debug, Deserialize)]
pub(super) struct Side {
    #[serde(rename = "where", default)]
    pub conditions: Vec<Condition>,
    pub measure: Box<Measure>,
}

/// An exact value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// A number.
    Number(Number),
    /// A share.
    Share {
        /// Of which.
        part: Number,
        /// Of what.
        whole: Number,
    },
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Number(number) => write!(f, "{number}"),
            Value::Share { part, whole } => write!(f, "{part}/{whole}"),
        }
    }
}
