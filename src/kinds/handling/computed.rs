//! What the portal adds to each row of a summary, so that sums follow from the file: whose it is where the head alone
//! names the agency, and whether it is part of the sum over all agencies.

use super::derive::Handling;
use super::model::Document;
use crate::base::diag::text;
use crate::base::span::FileId;
use crate::domain::columns::{Column, Shape, always, computed};
use crate::domain::dataset::{Place, Values};
use crate::domain::kind::PlanCx;

/// The column that tells rows to add up from rows that are sums or parts of others.
pub const IN_TOTAL: &str = "in_total";

/// The columns.
pub static COLUMNS: [Column; 2] = [
    // The row of the sum over everything is of none.
    computed("agency", text("cơ quan giải quyết", "agency"), Shape::Agency),
    always(
        IN_TOTAL,
        text(
            "dòng được cộng vào tổng các cơ quan; các dòng khác là tổng hoặc là phần đã có trong dòng khác",
            "whether the row is added to the sum over agencies; others are sums, or parts of other rows",
        ),
        Shape::YesNo,
    ),
];

/// The values of the table of a summary.
pub fn values<'a>(handling: &'a Handling, document: FileId, cx: &'a PlanCx<'a>) -> Option<Values<'a>> {
    let document = handling.documents.iter().find(|one| one.head.file == document)?;
    let mut lines: Vec<(u32, Option<usize>)> =
        document.rows.iter().enumerate().map(|(place, row)| (row.figures.line, Some(place))).collect();
    lines.extend(document.total.iter().map(|total| (total.line, None)));
    lines.sort_unstable();
    Some(Box::new(move |Place { number, .. }, cells| {
        let Some((_, place)) = lines.get(number) else { return false };
        let row = place.map(|place| &document.rows[place]);
        let agency = row.and_then(|row| row.agency.id);
        cells.push(agency.map_or("", |agency| &cx.directory.get(agency).id));
        cells.push(if place.is_some_and(|place| is_counted(document, place)) { "yes" } else { "" });
        true
    }))
}

/// Whether a row is part of the sum: the row of an agency, or the fields of an agency without one.
fn is_counted(document: &Document, place: usize) -> bool {
    let row = &document.rows[place];
    let own = |other: &super::model::Row| other.field.is_none() && other.agency.id == row.agency.id;
    row.field.is_none() || !document.rows.iter().any(own)
}
