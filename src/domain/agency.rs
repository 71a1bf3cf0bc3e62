//! (agency)
