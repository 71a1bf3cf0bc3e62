//! The kind plans.
pub mod schedule;
