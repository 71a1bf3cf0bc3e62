//! The list of figures as it is read.

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
    Within(f64, Option<f64>),
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
}

#[derive(Debug, Deserialize)]
pub(super) struct Side {
    #[serde(rename = "where", default)]
    pub conditions: Vec<Condition>,
    pub measure: Box<Measure>,
}

/// An exact value. Sums of counts are whole numbers far below the limits of a binary fraction, medians end in halves.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// A number.
    Number(f64),
    /// A share.
    Share {
        /// Of which.
        part: f64,
        /// Of what.
        whole: f64,
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
