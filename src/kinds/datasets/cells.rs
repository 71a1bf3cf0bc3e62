//! The cells of a table against its description.

use super::faults;
use super::rules::{Rules, rank};
use super::schema::{Field, TableSchema, Type};
use crate::base::diag::Diag;
use crate::domain::columns::{EMPTY_CELL, Grid};
use crate::domain::schema::{MALFORMED, NOT_A_CHOICE, suggest};
use crate::format::csv_table::Record;
use std::collections::BTreeMap;

/// Checks one record after another.
pub struct Checker<'a> {
    schema: &'a TableSchema,
    rules: &'a [Rules],
    /// For each column that must not repeat itself, its values and the rows that have them, from 1.
    seen: Vec<BTreeMap<String, usize>>,
    /// The keys that were there.
    keys: BTreeMap<Vec<String>, usize>,
    rows: usize,
}

impl<'a> Checker<'a> {
    /// A checker for a sound description.
    pub fn new(schema: &'a TableSchema, rules: &'a [Rules]) -> Checker<'a> {
        let seen = vec![BTreeMap::new(); schema.fields.len()];
        Checker { schema, rules, seen, keys: BTreeMap::new(), rows: 0 }
    }

    /// Reads a record: its values in the order of the fields, empty where there is none.
    pub fn row(&mut self, grid: &mut Grid<'_>, record: &Record) -> Vec<Box<str>> {
        self.rows += 1;
        let fields = self.schema.fields.iter().enumerate();
        let cells: Vec<Box<str>> =
            fields.map(|(at, field)| self.cell(grid, record, at, field).unwrap_or_default().into()).collect();
        self.check_key(grid, record, &cells);
        cells
    }

    fn cell<'t>(
        &mut self,
        grid: &mut Grid<'t>,
        record: &Record,
        at: usize,
        field: &Field,
    ) -> Option<&'t str> {
        let text = grid.text(record, at).trim();
        if text.is_empty() {
            let needed = field.constraints.required || self.schema.primary_key.contains(&field.name);
            if needed {
                let diag = Diag::at(&EMPTY_CELL, grid.span(record, at)).with("value", field.heading());
                let about = field.description.as_deref().unwrap_or(field.heading());
                grid.push(diag.with_words("about", about, about));
            }
            return None;
        }
        if !is_of_type(grid, record, at, field.kind, text) {
            return None;
        }
        self.check_constraints(grid, record, at, field, text);
        Some(text)
    }

    fn check_constraints(
        &mut self,
        grid: &mut Grid<'_>,
        record: &Record,
        at: usize,
        field: &Field,
        text: &str,
    ) {
        let (rules, limits, span) = (&self.rules[at], &field.constraints, grid.span(record, at));
        if !limits.one_of.is_empty() && !limits.one_of.iter().any(|word| word == text) {
            let words: Vec<&str> = limits.one_of.iter().map(String::as_str).collect();
            let diag = Diag::at(&NOT_A_CHOICE, span).with("value", text).with("key", field.heading());
            grid.push(suggest(diag, text, &words));
        }
        let bounds = [(rules.minimum, &limits.minimum, true), (rules.maximum, &limits.maximum, false)];
        for (bound, shown, least) in bounds {
            let (Some(bound), Some(shown), Some(rank)) = (bound, shown, rank(field.kind, text)) else {
                continue;
            };
            if (least && rank < bound) || (!least && rank > bound) {
                let fault = if least { &faults::BELOW_MINIMUM } else { &faults::ABOVE_MAXIMUM };
                let diag = Diag::at(fault, span).with("value", text).with("column", field.heading());
                grid.push(diag.with("bound", shown));
            }
        }
        if rules.pattern.as_ref().is_some_and(|pattern| !pattern.is_match(text)) {
            let pattern = limits.pattern.as_deref().unwrap_or_default();
            let diag = Diag::at(&faults::NOT_THE_PATTERN, span).with("value", text);
            grid.push(diag.with("column", field.heading()).with("pattern", pattern));
        }
        if limits.unique
            && let Some(other) = self.seen[at].insert(text.to_owned(), self.rows)
        {
            let diag = Diag::at(&faults::NOT_UNIQUE, span).with("value", text);
            grid.push(diag.with("column", field.heading()).with("row", other));
        }
    }

    /// The values of the key columns together are there once.
    fn check_key(&mut self, grid: &mut Grid<'_>, record: &Record, cells: &[Box<str>]) {
        let is_key = |field: &Field| self.schema.primary_key.contains(&field.name);
        let places: Vec<usize> = (0..cells.len()).filter(|at| is_key(&self.schema.fields[*at])).collect();
        let key: Vec<String> = places.iter().map(|at| cells[*at].to_string()).collect();
        let (Some(first), true) = (places.first(), key.iter().all(|value| !value.is_empty())) else { return };
        if let Some(other) = self.keys.insert(key.clone(), self.rows) {
            let diag = Diag::at(&faults::KEY_TWICE, grid.span(record, *first)).with("value", key.join(", "));
            grid.push(diag.with("row", other));
        }
    }
}

/// Whether a cell holds a value of a type; else it is told.
fn is_of_type(grid: &mut Grid<'_>, record: &Record, at: usize, kind: Type, text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let whole = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let (fits, vi, en, example) = match kind {
        Type::String => (true, "", "", ""),
        Type::Integer => (whole, "số nguyên không dấu chấm", "a whole number without separators", "-1234"),
        Type::Number => (
            rank(kind, text).is_some(),
            "số thập phân viết với dấu chấm",
            "a decimal number with a dot",
            "1234.5",
        ),
        Type::Year => (whole && text.len() == 4, "một năm", "a year", "2026"),
        Type::Date => return grid.date(record, at).is_some(),
        Type::Boolean => {
            let yes = ["yes", "no", "true", "false", "có", "không", "x"];
            (yes.contains(&text), "có hoặc không", "yes or no", "yes")
        }
    };
    if !fits {
        let diag = Diag::at(&MALFORMED, grid.span(record, at)).with("value", text).with("example", example);
        grid.push(diag.with_words("expected", vi, en));
    }
    fits
}
