//! (period)
