//! Tiers of government that are gone.

use crate::base::date::Date;
use std::ops::Range;

/// Bodies of the district tier, as texts name them. When it ended is dated data (`domain/law`, `district-tier`).
const BODIES: [&str; 5] = ["ubnd", "hđnd", "ủy ban nhân dân", "hội đồng nhân dân", "địa bàn"];
const TIERS: [&str; 5] = ["cấp huyện", "huyện", "quận", "thị xã", "các huyện"];

/// Words for a tier that is gone.
#[derive(Debug, PartialEq, Eq)]
pub struct Abolished {
    /// Where they stand in the text.
    pub range: Range<usize>,
    /// Since when there is no such tier.
    pub since: Date,
}

/// The first words in a text that speak of a district's bodies; `None` without any. There have been no districts `since`.
pub fn abolished(text: &str, since: Date) -> Option<Abolished> {
    may_speak_of_districts(text)
        .then(|| text.char_indices().find_map(|(start, _)| tier_at(text, start)))
        .flatten()
        .map(|range| Abolished { range, since })
}

/// Whether a text has letters of a district's words: a cheap look at the many texts that have none.
pub fn may_speak_of_districts(text: &str) -> bool {
    let parts = ["uyện", "uận", "hị xã"];
    parts.iter().any(|part| memchr::memmem::find(text.as_bytes(), part.as_bytes()).is_some())
}

/// `UBND huyện`, `địa bàn quận` at a place that begins a word.
fn tier_at(text: &str, start: usize) -> Option<Range<usize>> {
    if text[..start].ends_with(char::is_alphanumeric) {
        return None;
    }
    let body = BODIES.iter().find_map(|body| eat(&text[start..], body))?;
    let rest = &text[start + body..];
    let blank = rest.len() - rest.trim_start().len();
    let tier = TIERS.iter().find_map(|tier| eat(rest.trim_start(), tier)).filter(|_| blank > 0)?;
    let end = start + body + blank + tier;
    (!text[end..].starts_with(char::is_alphanumeric)).then_some(start..end)
}

/// How many bytes of a text say some words, whatever the case.
fn eat(text: &str, words: &str) -> Option<usize> {
    let mut chars = text.char_indices();
    for wanted in words.chars() {
        let (_, c) = chars.next()?;
        let same = c.to_lowercase().eq(std::iter::once(wanted)) || (wanted == ' ' && c.is_whitespace());
        same.then_some(())?;
    }
    Some(chars.next().map_or(text.len(), |(end, _)| end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Option<&str> {
        abolished(text, Date::ymd(2025, 7, 1)?).map(|found| &text[found.range])
    }

    #[test]
    fn bodies_of_districts_and_nothing_else() {
        assert_eq!(words("văn bản “trên địa bàn huyện” năm 2025"), Some("địa bàn huyện"));
        assert_eq!(words("gửi UBND cấp huyện, UBND xã"), Some("UBND cấp huyện"));
        assert_eq!(words("Ủy ban nhân dân\nquận Hà Đông"), Some("Ủy ban nhân dân\nquận"));
        for text in ["UBND quản lý", "sau khi bỏ cấp huyện", "uỷ quyền", "huyện", "địa bàn xã", "UBND quậnlạ"]
        {
            assert_eq!(words(text), None, "{text}");
        }
    }
}
