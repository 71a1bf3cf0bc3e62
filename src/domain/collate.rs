//! (collate)
