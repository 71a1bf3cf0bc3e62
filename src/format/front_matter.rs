//! (front_matter)
