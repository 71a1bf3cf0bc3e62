//! What the portal adds to each row of results: whose they are where the head alone names the agency.

use super::columns::LEVELS;
use super::derive::Results;
use crate::base::diag::text;
use crate::base::span::FileId;
use crate::domain::columns::{Column, Shape};
use crate::domain::dataset::{Empty, Values};
use crate::domain::kind::PlanCx;

/// The columns.
pub static COLUMNS: [Column; 1] = [Column {
    key: "agency",
    aliases: &[],
    label: text("cơ quan được đánh giá", "the agency judged"),
    shape: Shape::Agency,
    required: true,
}];

/// What an empty cell of a column means: a level without counts is not on the scale.
pub fn empty(column: &Column) -> Empty {
    if LEVELS.contains(&column.key) { Empty::NotApplicable } else { Empty::Missing }
}

/// The values of the table of a document.
pub fn values<'a>(results: &'a [Results], document: FileId, cx: &'a PlanCx<'a>) -> Option<Values<'a>> {
    let mut sheets = results.iter().flat_map(|one| &one.survey.sheets);
    let own = sheets.find(|sheet| sheet.file == document)?.agency;
    Some(Box::new(move |_, cells| {
        cells.push(own.map_or("", |agency| &cx.directory.get(agency).id));
        true
    }))
}
