//! Figures of reports.

use crate::base::span::Span;
use crate::domain::quantity::Quantity;

/// A figure; its id stands beside it.
#[derive(Clone, Debug)]
pub struct Row {
    /// What was counted.
    pub title: Box<str>,
    /// The figure as written; `None` where the report leaves the sum to the reader.
    pub value: Option<Quantity>,
    /// Where it stands in the table.
    pub value_at: Span,
    /// Unit.
    pub unit: Box<str>,
    /// Time, as worded.
    pub period: Box<str>,
    /// What it covers.
    pub scope: Box<str>,
    /// Where it stands in the report.
    pub place: Box<str>,
    /// What a reader should know.
    pub note: Box<str>,
    /// Ids of its parts.
    pub parts: Vec<Box<str>>,
    /// Where they are named.
    pub parts_at: Span,
    /// What adding up its parts gave; `None` where it has none.
    pub sum: Option<Sum>,
}

/// What adding up the parts of a figure gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// The parts as written.
    pub terms: Vec<Box<str>>,
    /// Their sum, where all are exact whole numbers.
    pub computed: Option<i64>,
    /// How it compares.
    pub verdict: Verdict,
}

/// How a sum compares with what is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is the stated figure.
    Agrees,
    /// It differs from the stated figure by so much.
    Differs(u64),
    /// The report states no sum: this one is the portal's.
    Ours,
    /// Some of the figures are not exact whole numbers.
    Inexact,
}

/// The parts of a sum as they are written, with plus signs between them; one with a sign of its own in brackets.
pub fn added(terms: &[Box<str>]) -> String {
    let mut out = String::new();
    for term in terms {
        let signed = !out.is_empty() && !term.starts_with(char::is_alphanumeric);
        out.push_str(if out.is_empty() { "" } else { " + " });
        out.push_str(&if signed { format!("({term})") } else { term.to_string() });
    }
    out
}
