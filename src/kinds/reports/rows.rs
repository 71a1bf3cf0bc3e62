//! One record → one figure, and the sums over them.

use super::Reports;
use super::columns::Col;
use super::faults;
use super::model::{Row, Sum, Verdict, added};
use crate::base::diag::{Diag, Diags};
use crate::domain::columns::Grid;
use crate::domain::listing::{Checks, Entry, Frame};
use crate::domain::quantity::Quantity;
use crate::format::csv_table::Record;
use std::collections::BTreeMap;

impl Checks for Reports {
    type Row = Row;

    fn read(grid: &mut Grid<'_>, record: &Record, _: &Frame) -> Option<Row> {
        let title = grid.required(record, Col::Title);
        let text = |column: Col| -> Box<str> { grid.text(record, column).into() };
        let parts = grid.text(record, Col::SumOf).split(';').map(str::trim);
        let parts: Vec<Box<str>> = parts.filter(|part| !part.is_empty()).map(Into::into).collect();
        let written = grid.text(record, Col::Value);
        let [unit, period, scope, place, note] =
            [Col::Unit, Col::Period, Col::Scope, Col::Place, Col::Note].map(text);
        let (value_at, parts_at) = (grid.span(record, Col::Value), grid.span(record, Col::SumOf));
        let value = Quantity::parse(written);
        if value.is_none() && !written.is_empty() {
            grid.push(Diag::at(&faults::UNREADABLE_VALUE, value_at).with("value", written));
            return None;
        }
        if written.is_empty() && parts.is_empty() {
            grid.push(Diag::at(&faults::NO_VALUE, value_at));
            return None;
        }
        let title = title?.into();
        Some(Row { title, value, value_at, unit, period, scope, place, note, parts, parts_at, sum: None })
    }

    fn relate(rows: &mut [Entry<Row>], whole: bool, diags: &mut Diags) {
        let values: BTreeMap<Box<str>, Option<Quantity>> =
            rows.iter().map(|entry| (entry.id.clone(), entry.row.value.clone())).collect();
        for entry in rows.iter_mut().filter(|entry| !entry.row.parts.is_empty()) {
            entry.row.sum = sum(entry, &values, whole, diags);
        }
    }
}

fn sum(
    entry: &Entry<Row>,
    values: &BTreeMap<Box<str>, Option<Quantity>>,
    whole: bool,
    diags: &mut Diags,
) -> Option<Sum> {
    let row = &entry.row;
    let mut terms = Vec::new();
    let mut computed = Some(0_i64);
    for part in &row.parts {
        match values.get(part).filter(|_| *part != entry.id) {
            Some(Some(value)) => {
                terms.push(value.text.clone());
                computed = computed.zip(value.exact).and_then(|(sum, next)| sum.checked_add(next));
            }
            // A row with a fault is missing, not unknown.
            None if !whole && *part != entry.id => return None,
            Some(None) | None => {
                diags.push(Diag::at(&faults::UNKNOWN_PART, row.parts_at).with("value", part));
                return None;
            }
        }
    }
    let verdict = match (row.value.as_ref(), row.value.as_ref().and_then(|value| value.exact), computed) {
        (None, _, Some(_)) => Verdict::Ours,
        (None, _, None) => {
            diags.push(Diag::at(&faults::NOT_SUMMABLE, row.parts_at).with("terms", added(&terms)));
            return None;
        }
        (Some(_), Some(stated), Some(computed)) if stated == computed => Verdict::Agrees,
        (Some(_), Some(stated), Some(computed)) => Verdict::Differs(stated.abs_diff(computed)),
        (Some(_), ..) => Verdict::Inexact,
    };
    if let (Verdict::Differs(_), Some(value), true) = (verdict, &row.value, row.note.is_empty()) {
        let diag = Diag::at(&faults::SUM_DIFFERS, row.value_at).with("title", &row.title);
        let diag = diag.with("value", &value.text).with("terms", added(&terms));
        diags.push(diag.with("computed", computed.unwrap_or_default()));
    }
    Some(Sum { terms, computed, verdict })
}
