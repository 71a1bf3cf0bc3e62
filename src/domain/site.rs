//! (site)
