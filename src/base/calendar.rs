//! (calendar)
