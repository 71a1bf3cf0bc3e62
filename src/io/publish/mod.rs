//! (publish/mod)
