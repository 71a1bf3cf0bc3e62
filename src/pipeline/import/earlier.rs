//! What the portal's documents of the same kind have in columns that rows of groups may fill.

use super::{Order, Portal};
use crate::base::diag::Diags;
use crate::domain::columns::Shape;
use crate::domain::fold::fold;
use crate::format::csv_table;
use crate::stages::import::KnownValues;

/// The values of these columns, folded.
pub(super) fn values(portal: &Portal<'_>, order: &Order<'_>) -> KnownValues {
    let mut known = KnownValues::new();
    let text = |column: &usize| order.spec.columns()[*column].shape == Shape::Text;
    let columns: Vec<usize> =
        order.spec.groups.iter().filter_map(|key| order.spec.column(key)).filter(text).collect();
    if columns.is_empty() {
        return known;
    }
    let folder = format!("content/{}/", order.kind.key());
    let ends: Vec<String> =
        order.spec.tables.iter().map(|table| format!(".{}.csv", table.spec.name)).collect();
    let ours = |path: &str| path.starts_with(&folder) && ends.iter().any(|end| path.ends_with(end));
    for (id, file) in portal.sources.iter().filter(|(_, file)| ours(&file.path)) {
        let Some(table) = csv_table::parse(&file.text(), id, &[], &mut Diags::new()) else { continue };
        for column in &columns {
            let key = order.spec.columns()[*column].key;
            let Some(at) = table.header.iter().position(|name| name == key) else { continue };
            let values = table.records.iter().map(|record| table.cell(record, at));
            known.entry(key).or_default().extend(values.filter(|value| !value.is_empty()).map(fold));
        }
    }
    known
}
