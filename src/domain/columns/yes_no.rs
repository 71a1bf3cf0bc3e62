//! Yes and no, as people write them in cells.

use crate::domain::fold::fold;

/// What a cell says that holds yes or no, in either language; `None` when it says neither.
pub fn yes_or_no(text: &str) -> Option<bool> {
    match fold(text).as_str() {
        "yes" | "co" | "x" | "true" => Some(true),
        "no" | "khong" | "false" => Some(false),
        _ => None,
    }
}
