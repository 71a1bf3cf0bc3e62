//! (locale)
