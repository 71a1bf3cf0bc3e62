//! (kind)
