//! Conditions on rows as the list of figures writes them.

use crate::domain::figure::{Filter, Test};
use serde::Serialize;

/// What a row must fulfil.
#[derive(Clone, Serialize)]
pub(super) struct Condition {
    pub column: &'static str,
    #[serde(flatten)]
    pub test: Check,
}

/// What a cell must be.
#[derive(Clone, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Check {
    Is(Vec<String>),
    Lists(String),
    Filled(bool),
    Within(u64, Option<u64>),
    Between(String, String),
}

/// The conditions of filters.
pub(super) fn conditions(filters: Vec<Filter>) -> Vec<Condition> {
    let one = |Filter { column, test }| {
        let test = match test {
            Test::Is(texts) => Check::Is(texts),
            Test::Lists(entry) => Check::Lists(entry),
            Test::Filled => Check::Filled(true),
            Test::Empty => Check::Filled(false),
            Test::Within(from, to) => Check::Within(from, to),
            Test::Between(first, last) => Check::Between(first.to_string(), last.to_string()),
        };
        Condition { column, test }
    };
    filters.into_iter().map(one).collect()
}
