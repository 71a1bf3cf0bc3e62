//! What stands in front of a number and says what it is.

use crate::domain::fold::fold;

/// Whether one of the folded words stands in the `reach` bytes in front of a place, on the same line.
pub fn precedes(text: &str, at: usize, reach: usize, words: &[&str]) -> bool {
    let mut from = at.saturating_sub(reach);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    // A word that is cut in two does not count.
    let slice = &text[from..at];
    let slice = slice.rsplit('\n').next().unwrap_or(slice);
    let folded = format!(" {} ", fold(slice));
    words.iter().any(|word| folded.contains(&format!(" {word} ")))
}

/// Whether a letter or digit of any script ends just before a place.
pub fn word_before(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_some_and(char::is_alphanumeric)
}

/// Whether a letter or digit of any script begins at a place.
pub fn word_after(text: &str, at: usize) -> bool {
    text[at..].chars().next().is_some_and(char::is_alphanumeric)
}
