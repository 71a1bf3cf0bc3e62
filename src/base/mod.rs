//! Floor 0: what everything else is said in. Knows nothing of files or kinds.

pub mod calendar;
pub mod date;
pub mod diag;
pub mod digest;
pub mod id;
pub mod number;
pub mod quick;
pub mod span;
