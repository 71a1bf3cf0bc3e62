//! How an office's spreadsheet becomes the table of a dataset: its columns are those that the document describes.

use super::columns::ROWS;
use super::schema::TableSchema;
use crate::domain::columns::TableSpec;
use crate::domain::import::{HeadFacts, ImportSpec, ImportTable};

/// `minhbach import --as dataset`. Which columns it takes, the document says.
pub static IMPORTS: &[ImportSpec] = &[of(&[ImportTable { spec: &ROWS, when: None }])];

/// Rows stay in the order of the sheet. A row of sums belongs to such a table as any other, and keeps all its words: no
/// column has the key in `totals`.
const fn of(tables: &'static [ImportTable]) -> ImportSpec {
    ImportSpec {
        word: "dataset",
        tables,
        keys: &[],
        pending: &[],
        groups: &[],
        totals: Some(""),
        continued_by: &[],
        listed: None,
        needs: &[("title", "Công khai dự toán ngân sách năm 2026"), ("owner", "so-tai-chinh")],
        head,
    }
}

fn head(facts: &HeadFacts<'_>) -> Vec<(&'static str, String)> {
    facts.beginning("owner")
}

/// What the document with this description takes. The same description gives the same table for as long as the program runs.
pub fn described(schema: &TableSchema) -> &'static ImportSpec {
    let spec: &'static TableSpec = schema.spec();
    Box::leak(Box::new(of(vec![ImportTable { spec, when: None }].leak())))
}
