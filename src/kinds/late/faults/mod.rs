//! The faults of late lists: of single rows, and of lists as wholes.

mod lists;
mod officers;
mod rows;

use crate::base::diag::Fault;
pub use lists::*;
pub use officers::*;
pub use rows::*;

/// The catalogue of the kind.
pub static FAULTS: &[&Fault] = &[
    &DUE_BEFORE_RECEIVED,
    &NOT_LATE,
    &ENDED_MISSING,
    &ENDED_IN_OPEN,
    &NOT_YET_LATE,
    &RECEIVED_AFTER_PERIOD,
    &CODE_DAY_DIFFERS,
    &ENDED_OUTSIDE_PERIOD,
    &REAPPOINTED_NOT_LATER,
    &REAPPOINTED_TOO_OFTEN,
    &REAPPOINTED_UNVERIFIED,
    &UNKNOWN_SCHEME,
    &DAYS_DIFFER,
    &NO_WORKING_DAY,
    &APOLOGY_INCOMPLETE,
    &BEFORE_RECEIVED,
    &NO_AGENCY,
    &OTHER_AGENCY,
    &DUPLICATE_DOSSIER,
    &OPEN_AFTER_CLOSED,
    &LOST,
    &AGENCY_TWICE,
    &AGENCY_NOT_VALID,
    &AGENCY_NOT_COVERED,
    &AGENCY_MISSING,
    &NIL_WITH_ROWS,
    &EMPTY_WITHOUT_NIL,
    &EARLY_PUBLICATION,
    &NO_AS_OF,
    &NO_CALENDAR,
    &FUTURE_LIST,
    &OFFICER_NAMED,
    &ROLE_IS_NAME,
];
