//! What the portal adds to each row of a scorecard, so that sums and ranks follow from the file: what it is about, its points
//! by the rule of the scheme, and which sums it is a part of.

use super::derive::Scorecards;
use super::model::Document;
use super::points::Points;
use super::scheme::Subject;
use super::score::Row;
use crate::base::diag::text;
use crate::base::span::FileId;
use crate::domain::cells::Cells;
use crate::domain::columns::{Column, Shape, always, computed};
use crate::domain::dataset::{Empty, Place, Values};
use crate::domain::kind::PlanCx;

/// The columns.
pub static COLUMNS: [Column; 7] = [
    always("agency", text("cơ quan được chấm điểm", "agency"), Shape::Agency),
    always(
        "subject",
        text("mã nhóm hoặc chỉ tiêu; total là tổng điểm", "id of group or indicator; total of all"),
        Shape::Text,
    ),
    computed("group", text("mã nhóm", "id of the group"), Shape::Text),
    computed(
        "points",
        text(
            "điểm: theo bản kết xuất, không có thì cổng tính theo quy tắc",
            "points: as exported, else by the rule",
        ),
        Shape::Decimal,
    ),
    computed("max", text("điểm tối đa", "the most points"), Shape::Decimal),
    always(
        "in_group",
        text("điểm được cộng vào điểm của nhóm", "whether the points are part of those of the group"),
        Shape::YesNo,
    ),
    always(
        "in_total",
        text("điểm được cộng vào tổng", "whether the points are part of the total"),
        Shape::YesNo,
    ),
];

/// What an empty cell of a column means: a rate has counts only where the export has them.
pub fn empty(column: &Column) -> Empty {
    match column.key {
        "group" | "state" => Empty::NotApplicable,
        _ => Empty::Missing,
    }
}

/// The values of the table of a document.
pub fn values<'a>(scorecards: &'a Scorecards, document: FileId, cx: &'a PlanCx<'a>) -> Option<Values<'a>> {
    let document = scorecards.documents.iter().find(|one| one.head.file == document)?;
    Some(Box::new(move |Place { number, .. }, cells| {
        let Some(row) = document.rows.get(number) else { return false };
        cells.push(row.agency.id.map_or("", |id| &cx.directory.get(id).id));
        cells.push(document.scheme.id_of(row.subject));
        write(document, row, cells);
        true
    }))
}

fn write(document: &Document, row: &Row, cells: &mut Cells) {
    let scheme = &document.scheme;
    cells.push(match row.subject {
        Subject::Total => "",
        Subject::Group(at) | Subject::Indicator(at, _) => &scheme.groups[at].id,
    });
    cells.push(&row.score.points.map(Points::short).unwrap_or_default());
    cells.push(&scheme.max_of(row.subject).map(Points::short).unwrap_or_default());
    let card = row.agency.id.and_then(|id| document.cards.iter().find(|card| card.agency == id));
    let (group, total) = card.map_or((false, false), |card| card.adds(row.subject, scheme));
    cells.push(if group { "yes" } else { "" });
    cells.push(if total { "yes" } else { "" });
}
