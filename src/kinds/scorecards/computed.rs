//! What the portal adds to each row of a scorecard, so that sums and ranks follow from the file: what it is about, its points
//! by the rule of the scheme, and which sums it is a part of.

use super::card::Card;
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
    let (group, total) = card.map_or((false, false), |card| sums(document, card, row));
    cells.push(if group { "yes" } else { "" });
    cells.push(if total { "yes" } else { "" });
}

/// Whether a row is part of the sum of its group, and of the total.
fn sums(document: &Document, card: &Card, row: &Row) -> (bool, bool) {
    let scored = row.score.points.is_some();
    let total_given = card.total.given;
    match row.subject {
        Subject::Total => (false, scored && total_given),
        Subject::Group(at) => {
            let own = scored && card.groups[at].own.is_some();
            (own, own && !total_given)
        }
        Subject::Indicator(at, place) => {
            let group = &document.scheme.groups[at];
            let known = group.indicators.iter().all(|one| one.max.is_some());
            let counts = group.indicators[place].max.is_some_and(|max| max > Points::default());
            // The row of the group itself says more than its indicators, also that nothing arose.
            let own = card.groups[at].own.as_ref().is_some_and(|own| own.points.is_some() || own.nothing);
            let inside = scored && known && counts && !own;
            (inside, inside && !total_given)
        }
    }
}
