//! The values of rows as a reader sees them.

use super::heading;
use crate::base::date::parse_date;
use crate::domain::columns::{Shape, TableSpec};
use crate::domain::kind::PlanCx;
use crate::domain::version::Row;
use crate::kinds::registry;
use crate::stages::versions::keys;

/// A value; the word for an empty one.
pub(super) fn shown(value: &str, shape: Shape, cx: &PlanCx<'_>) -> String {
    let locale = cx.locale;
    let agency = |id: &str| {
        let found = cx.directory.by_id(id);
        found.map_or_else(|| id.to_owned(), |id| cx.directory.get(id).name.clone())
    };
    match shape {
        _ if value.is_empty() => locale.say("corrections.empty", &[]),
        Shape::Date => parse_date(value).map_or_else(|_| value.to_owned(), |date| locale.date(date)),
        Shape::Count | Shape::Times => {
            value.parse().map_or_else(|_| value.to_owned(), |count| locale.count(count))
        }
        Shape::Decimal => locale.decimal(value),
        Shape::YesNo => locale.say("corrections.yes", &[]),
        Shape::Agency => agency(value),
        Shape::Agencies => value.split("; ").map(agency).collect::<Vec<_>>().join("; "),
        Shape::Text
        | Shape::Figure
        | Shape::Dossier
        | Shape::Official
        | Shape::Schedule
        | Shape::Choice(_) => value.to_owned(),
    }
}

/// What a row is called: the values of its key columns, else its first value.
pub(super) fn called(row: &Row, spec: &TableSpec, kind: &str, cx: &PlanCx<'_>) -> String {
    let keys = keys_of(spec, kind);
    let filled = |column: &usize| !row[*column].is_empty();
    let named: Vec<String> = keys
        .into_iter()
        .filter(filled)
        .map(|column| shown(&row[column], spec.columns[column].shape, cx))
        .collect();
    if named.is_empty() {
        let first = (0..row.len()).find(filled);
        return first.map(|column| shown(&row[column], spec.columns[column].shape, cx)).unwrap_or_default();
    }
    named.join(", ")
}

/// The other values of a row with their labels: `Lĩnh vực: Đất đai; Ngày tiếp nhận: 01/10/2026`.
pub(super) fn told(row: &Row, spec: &TableSpec, kind: &str, cx: &PlanCx<'_>) -> String {
    let keys = keys_of(spec, kind);
    let told = (0..row.len()).filter(|column| !row[*column].is_empty() && !keys.contains(column));
    let one = |column: usize| {
        let (label, value) =
            (heading(spec.columns[column].label, cx), shown(&row[column], spec.columns[column].shape, cx));
        format!("{label}: {value}")
    };
    told.map(one).collect::<Vec<_>>().join("; ")
}

/// Places of the columns that tell rows apart.
pub(super) fn keys_of(spec: &TableSpec, kind: &str) -> Vec<usize> {
    let kinds = registry::all();
    kinds.iter().find(|one| one.key() == kind).map(|one| keys(*one, spec)).unwrap_or_default()
}
