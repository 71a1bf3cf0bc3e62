//! (markdown)
