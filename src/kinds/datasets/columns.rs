//! The table of a dataset, whose columns each document describes itself.

use crate::base::diag::text;
use crate::domain::columns::TableSpec;

/// The only table.
pub static TABLES: &[&TableSpec] = &[&ROWS];

/// `STEM.rows.csv`.
pub static ROWS: TableSpec =
    TableSpec { name: "rows", label: text("số liệu của bảng", "rows of the table"), columns: &[] };
