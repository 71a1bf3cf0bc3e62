//! (theme)
