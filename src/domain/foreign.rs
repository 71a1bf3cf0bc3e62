//! Texts in Vietnamese on pages of the English interface: content that nobody has translated.
//!
//! Where words of the interface and content meet – a placeholder of a message, a value in a template, a field of a row –
//! the content is put between two marks of Unicode's private use. `stages/render/beside.rs` turns the marks into
//! `lang="vi"`, and takes them away where HTML has no room for it. Pages in the portal's own language never have them.

use std::borrow::Cow;

/// Begins a text in Vietnamese.
pub const OPEN: char = '\u{E000}';
/// Ends it.
pub const CLOSE: char = '\u{E001}';

/// The text between marks, if it has letters that only Vietnamese has and no marks yet.
pub fn mark(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || text.contains(OPEN) || !is_vietnamese(text) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(format!("{OPEN}{text}{CLOSE}"))
}

/// Whether a text has a letter that Vietnamese has and English has not.
pub fn is_vietnamese(text: &str) -> bool {
    text.chars().any(|letter| match letter.to_lowercase().next().unwrap_or(letter) {
        'ă' | 'â' | 'đ' | 'ê' | 'ô' | 'ơ' | 'ư' => true,
        'à' | 'á' | 'ã' | 'è' | 'é' | 'ì' | 'í' | 'ò' | 'ó' | 'õ' | 'ù' | 'ú' | 'ý' | 'ĩ' | 'ũ' => {
            true
        }
        // Letters with two marks, and marks that stand by themselves.
        '\u{1EA0}'..='\u{1EF9}' | '\u{300}'..='\u{31B}' | '\u{323}' => true,
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_marked_once_and_only_if_it_is_vietnamese() {
        assert_eq!(mark("Sở Y tế"), "\u{E000}Sở Y tế\u{E001}");
        assert_eq!(mark(&mark("Sở Y tế")), "\u{E000}Sở Y tế\u{E001}");
        for plain in ["", "Health", "12.408 – “x” × 5 m²", "H99.05-260930-0001"] {
            assert_eq!(mark(plain), plain);
        }
    }

    #[test]
    fn letters_count_in_both_cases_and_in_parts() {
        for text in ["Đ", "Ý", "ơ", "Ặ", "e\u{301}", "QUY\u{1EBE}T"] {
            assert!(is_vietnamese(text), "{text}");
        }
    }
}
