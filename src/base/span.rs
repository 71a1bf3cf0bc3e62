//! (span)
