//! What a row leaves out must not follow from the rows of a longer period and of the others within it.

use super::faults::DERIVABLE;
use super::model::Row;
use crate::base::diag::{Diag, Diags};
use crate::domain::listing::Listing;
use crate::domain::periodic::{Within, with_period};

/// Reports few denunciations that one row left out and the longer period tells by subtraction.
pub(super) fn check(lists: &[Listing<Row>], few: u64, diags: &mut Diags) {
    let rows = || {
        lists.iter().flat_map(|list| {
            list.rows.iter().filter_map(|entry| Some((entry.agency.id?, list.head.period, entry.row)))
        })
    };
    let within = Within::of(rows());
    for (agency, period, row) in rows() {
        let Some(parts) = within.parts(agency, period) else { continue };
        if left_out(&row, &parts).is_some_and(|count| (1..few).contains(&count)) {
            diags.push(with_period(Diag::at(&DERIVABLE, row.denunciations_at).with("few", few), period));
        }
    }
}

/// The denunciations of the only part that does not tell them.
fn left_out(whole: &Row, parts: &[&Row]) -> Option<u64> {
    let [_, all, _] = whole.types?;
    let hidden = parts.iter().filter(|part| part.types.is_none()).count();
    let told: u64 =
        parts.iter().filter_map(|part| part.types).map(|[_, denunciations, _]| denunciations).sum();
    (hidden == 1).then(|| all.checked_sub(told)).flatten()
}
