//! The faults of summaries: of figures, and of documents as wholes.

mod documents;
mod figures;

use crate::base::diag::Fault;
pub use documents::*;
pub use figures::*;

/// The catalogue of the kind.
pub static FAULTS: &[&Fault] = &[
    &SUM_DIFFERS,
    &TOTAL_DIFFERS,
    &CARRIED_OVER_DIFFERS,
    &PARTS_DIFFER,
    &ROW_TWICE,
    &NO_AGENCY,
    &OTHER_AGENCY,
    &AGENCY_MISSING,
    &AGENCY_TWICE,
    &AGENCY_NOT_VALID,
    &NO_ROWS,
    &ODD_PERIOD,
    &EARLY_PUBLICATION,
    &FUTURE_SUMMARY,
];
