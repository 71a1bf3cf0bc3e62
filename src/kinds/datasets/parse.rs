//! One document and its table → a dataset whose cells fit its description.

use super::cells::Checker;
use super::columns::ROWS;
use super::faults;
use super::front::Front;
use super::model::Dataset;
use super::rules;
use crate::base::diag::{Diag, Diags};
use crate::domain::agency::Named;
use crate::domain::columns::Grid;
use crate::domain::kind::Bundle;
use crate::domain::periodic;

/// Reads a dataset.
pub fn document(bundle: &Bundle<'_>, diags: &mut Diags) -> Option<Dataset> {
    let front: Front = bundle.front(diags)?;
    let owner = Named::new(&front.owner, bundle.span("owner"));
    let prose = bundle.prose(diags);
    let mut dataset = Dataset::new(front, bundle.file, bundle.stem.clone(), owner, prose);
    let until = periodic::last_told(dataset.published, &dataset.corrections);
    periodic::check_as_of(dataset.as_of, until, bundle, diags);
    let rules = rules::of(&dataset.schema, bundle, diags)?;
    let no_rows = || Diag::at(&faults::NO_ROWS, bundle.span("title")).with("stem", &bundle.stem);
    if !bundle.tables.contains_key(ROWS.name) {
        diags.push(no_rows());
        return Some(dataset);
    }
    let spec = dataset.schema.spec();
    let table = bundle.table(spec, diags)?;
    let mut grid = Grid::open(&table, spec, diags)?;
    if table.records.is_empty() {
        diags.push(no_rows());
    }
    let mut checker = Checker::new(&dataset.schema, &rules);
    dataset.rows = grid.records().iter().map(|record| checker.row(&mut grid, record)).collect();
    grid.finish(diags);
    Some(dataset)
}
