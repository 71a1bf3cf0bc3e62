//! The faults of scorecards: of schemes, of documents as wholes, of rows, of sums.

mod documents;
mod rows;
mod schemes;
mod sums;

use crate::base::diag::Fault;
pub use documents::*;
pub use rows::*;
pub use schemes::*;
pub use sums::*;

/// The catalogue of the kind.
pub static FAULTS: &[&Fault] = &[
    &UNKNOWN_SCHEME,
    &SCHEME_NOT_VALID,
    &SCHEME_SUM,
    &SCHEME_UNSOUND,
    &UNKNOWN_INDICATOR,
    &ROW_TWICE,
    &NO_AGENCY,
    &NOTHING_SAID,
    &HALF_RATIO,
    &PART_ABOVE_WHOLE,
    &RATE_OUTSIDE,
    &RATE_DIFFERS,
    &RATE_OF_NOTHING,
    &NOTHING_DIFFERS,
    &SCORE_OUTSIDE,
    &SCORE_DIFFERS,
    &SCORE_DOUBTED,
    &GROUP_DIFFERS,
    &TOTAL_DIFFERS,
    &SUM_OUTSIDE,
    &INCOMPLETE,
    &TOTAL_UNCHECKED,
    &OTHER_AGENCY,
    &AGENCY_MISSING,
    &AGENCY_TWICE,
    &AGENCY_NOT_VALID,
    &NO_ROWS,
    &ODD_PERIOD,
    &EARLY_PUBLICATION,
    &FUTURE,
];
