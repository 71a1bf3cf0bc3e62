//! What the portal computes for each dossier, written behind the columns of the list so that every figure follows from
//! the file: working days late, and what became of the apology.

use super::columns::OPEN;
use super::derive::Late;
use super::ruleset::Timing;
use crate::base::diag::text;
use crate::base::span::FileId;
use crate::domain::columns::{Column, Shape, TableSpec, always, computed};
use crate::domain::dataset::{Empty, Place, Values};
use crate::domain::kind::PlanCx;

/// The words of the column `apology`.
pub const APOLOGY: [&str; 5] = ["not-owed", "in-time", "late", "missing", "unjudged"];

/// The columns.
pub static COLUMNS: [Column; 5] = [
    always("agency", text("cơ quan giải quyết", "agency"), Shape::Agency),
    computed(
        "working_days_late",
        text(
            "số ngày làm việc trễ, cổng tính từ ngày hẹn trả lần đầu",
            "working days late, computed by the portal from the first due day",
        ),
        Shape::Count,
    ),
    always("apologised", text("đã có văn bản xin lỗi", "an apology is recorded"), Shape::YesNo),
    always(
        "apology",
        text(
            "xin lỗi theo quy định áp dụng cho ngày tiếp nhận",
            "the apology, under the rules of the day of receipt",
        ),
        Shape::Choice(&APOLOGY),
    ),
    // A day that was promised anew is one re-appointment, though nobody counted it.
    computed("reappointments", text("số lần hẹn lại", "how often it was re-appointed"), Shape::Times),
];

/// What an empty cell of a column means.
pub fn empty(table: &TableSpec, column: &Column) -> Empty {
    match column.key {
        "reappointed_due" | "reappointments" | "officer_name" => Empty::NotApplicable,
        // The column is known there only to be told when it is filled.
        "ended" if table.name == OPEN.name => Empty::NotApplicable,
        _ => Empty::Missing,
    }
}

/// The values of a table of a list.
pub fn values<'a>(
    late: &'a Late,
    document: FileId,
    table: &TableSpec,
    cx: &'a PlanCx<'a>,
) -> Option<Values<'a>> {
    let place = late.lists.iter().position(|list| list.head.file == document)?;
    let list = &late.lists[place];
    let open = table.name == OPEN.name;
    let days = days_of(late, place);
    let rows: Vec<usize> = (0..list.rows.len()).filter(|row| list.rows[*row].is_open() == open).collect();
    Some(Box::new(move |Place { number, .. }, cells| {
        let Some(place) = rows.get(number) else { return false };
        let row = &list.rows[*place];
        cells.push(list.agency_of(row).map_or("", |agency| &cx.directory.get(agency).id));
        cells.maybe(days[*place]);
        cells.push(if row.apologised() { "yes" } else { "" });
        cells.push(match row.timing() {
            None => APOLOGY[0],
            Some(Timing::InTime) => APOLOGY[1],
            Some(Timing::Late) => APOLOGY[2],
            Some(Timing::Missing) => APOLOGY[3],
            Some(Timing::Unjudged) => APOLOGY[4],
        });
        cells.maybe(Some(row.reappointments).filter(|times| *times > 0));
        true
    }))
}

/// Working days late of the rows of a list, as its month knows them.
fn days_of(late: &Late, place: usize) -> Vec<Option<u32>> {
    let list = &late.lists[place];
    let mut days = vec![None; list.rows.len()];
    let Some(month) = late.months.iter().find(|month| month.month == list.month) else { return days };
    let own = month.agencies.iter().filter(|agency| agency.list == place);
    for entry in own.flat_map(|agency| &agency.entries).map(|at| &month.entries[*at as usize]) {
        if entry.list as usize == place {
            days[entry.row as usize] = entry.days.ok();
        }
    }
    days
}
