//! The figures of datasets with the way to work each out: how many rows they have.

use super::columns::TABLES;
use super::model::Dataset;
use super::pages::{INDEX, address, count};
use crate::domain::figure::{Exact, Figure, Formula, Measure, Place, Shown, Table};
use crate::domain::kind::PlanCx;

/// All figures.
pub fn all(datasets: &[Dataset], cx: &PlanCx<'_>, take: &mut dyn FnMut(Figure)) {
    for one in datasets {
        let n = one.rows.len() as u64;
        let text = cx.locale.count(n);
        let shown = |page: String, place| Shown { page, place, text: text.clone() };
        let lists = (1..=count(one)).map(|page| shown(address(one, page), Place::Lead));
        let index = shown(INDEX.to_owned(), Place::Row(one.title.clone()));
        let tables = TABLES.iter().map(|spec| Table::new(one.file, spec)).collect();
        take(Figure {
            name: format!("{}, {}", one.title, cx.locale.say("datasets.col.rows", &[])),
            shown: std::iter::once(index).chain(lists).collect(),
            value: Exact::Count(n),
            formula: Formula { tables, filters: Vec::new(), measure: Measure::Count },
        });
    }
}
