//! Abbreviations of the field, so that a reader finds "UBND" by "ủy ban nhân dân" and the other way round.

use crate::domain::fold;

/// Abbreviation and what it stands for, written as [`fold::accented`] writes it. Only such as have one meaning in this
/// field ("KH" has two).
const TABLE: &[(&str, &str)] = &[
    ("CCHC", "cải cách hành chính"),
    ("DVC", "dịch vụ công"),
    ("HĐND", "hội đồng nhân dân"),
    ("PAKN", "phản ánh kiến nghị"),
    ("QPPL", "quy phạm pháp luật"),
    ("TTHC", "thủ tục hành chính"),
    ("TTPVHCC", "trung tâm phục vụ hành chính công"),
    ("UBND", "ủy ban nhân dân"),
];

/// What `text` says in other words: the long form of each abbreviation in it, the abbreviation of
/// each long form, with a space between them.
///
/// An abbreviation counts in capitals and as a word of its own: the number `2704/QĐ-UBND` names no
/// committee that people look for.
pub(super) fn other_words(text: &str) -> String {
    let capitals: Vec<&str> = text
        .split_whitespace()
        .map(|chunk| chunk.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| word.chars().all(char::is_uppercase))
        .collect();
    let spoken = format!(" {} ", fold::accented(text));
    let mut out = Vec::new();
    for (short, long) in TABLE {
        if capitals.contains(short) {
            out.push(*long);
        } else if says(&spoken, long) {
            out.push(*short);
        }
    }
    out.join(" ")
}

/// Whether a text in spaces says `words` as words of their own.
fn says(spoken: &str, words: &str) -> bool {
    spoken
        .match_indices(words)
        .any(|(at, _)| spoken[..at].ends_with(' ') && spoken[at + words.len()..].starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_written_as_texts_are_compared() {
        for (_, long) in TABLE {
            assert_eq!(*long, fold::accented(long));
        }
    }

    #[test]
    fn both_ways_and_only_as_a_word_in_capitals() {
        assert_eq!(other_words("Văn phòng UBND tỉnh"), "ủy ban nhân dân");
        assert_eq!(other_words("Uỷ ban nhân dân xã, (HĐND)"), "hội đồng nhân dân UBND");
        assert_eq!(other_words("Xử lý phản ánh, kiến nghị"), "PAKN");
        assert_eq!(other_words("Quyết định 2704/QĐ-UBND, ubnd"), "");
    }
}
