//! The corrections that concern an agency: of documents that it answers for, or of rows that are about it.

use super::INDEX;
use super::item::{Item, Line};
use crate::domain::agency::{AgencyId, Directory};
use crate::domain::columns::Shape;
use crate::domain::kind::PlanCx;
use crate::domain::locale::DateView;
use crate::domain::site::Block;
use crate::domain::version::Changes;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// So many are named; the list of all has the others.
const SHOWN: usize = 5;

/// The corrections of each agency, newest first.
pub(in crate::stages::plan) type ByAgency = BTreeMap<AgencyId, Vec<Line>>;

/// Gathers the corrections of each agency; `items` stand newest first.
pub(super) fn gather(items: &[Item<'_>], cx: &PlanCx<'_>) -> ByAgency {
    let mut all = ByAgency::new();
    for item in items {
        let mut agencies: BTreeSet<AgencyId> = item.history.document.answers.into_iter().collect();
        let changes = item.version().changes.as_deref().unwrap_or_default();
        agencies.extend(changes.iter().flat_map(|one| named(one, cx.directory)));
        for agency in agencies {
            all.entry(agency).or_default().push(Line::new(item, cx));
        }
    }
    all
}

/// The agencies of the rows that differ.
fn named(changes: &Changes, directory: &Directory) -> BTreeSet<AgencyId> {
    let columns: Vec<usize> = changes.spec.places(Shape::Agency).collect();
    let changed = changes.changed.iter().flat_map(|change| [&change.before, &change.after]);
    let rows = changes.added.iter().chain(&changes.removed).chain(changed);
    let cells = rows.flat_map(|row| columns.iter().filter_map(|at| row.get(*at)));
    cells.filter_map(|cell| directory.known(cell)).collect()
}

#[derive(Serialize)]
struct View {
    sentence: String,
    as_of: DateView,
    lines: Vec<Line>,
    index: &'static str,
}

/// The part of an agency's page; none without a correction.
pub(in crate::stages::plan) fn block<'a>(
    all: &ByAgency,
    agency: AgencyId,
    cx: &PlanCx<'_>,
) -> Option<Block<'a>> {
    let lines = all.get(&agency)?;
    let view = View {
        sentence: cx.locale.say_n("corrections.agency.sentence", lines.len() as u64, &[]),
        as_of: cx.locale.date_view(cx.as_of.0),
        lines: lines.iter().take(SHOWN).cloned().collect(),
        index: INDEX,
    };
    Some(Block::new("corrections", cx.locale.say("corrections.title", &[]), "corrections/agency.html", view))
}
