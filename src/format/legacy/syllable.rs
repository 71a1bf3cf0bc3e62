//! Whether letters could be a Vietnamese syllable: enough to tell right decodings from wrong ones.

use unicode_normalization::UnicodeNormalization;

/// Consonants that begin a syllable, longer ones first; `gi` and `qu` count as consonants.
const INITIALS: [&str; 28] = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k",
    "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
];
/// Vowels that end a syllable.
const OPEN: [&str; 45] = [
    "a", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu", "ây", "eo", "êu", "ia",
    "iu", "iêu", "oa", "oai", "oao", "oay", "oe", "oeo", "oi", "ôi", "ơi", "ua", "uây", "uê", "ui", "uôi",
    "uơ", "uy", "uya", "uyu", "ưa", "ưi", "ưu", "ươi", "ươu", "yêu",
];
/// Vowels that stand before a consonant.
const CLOSED: [&str; 24] = [
    "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "iê", "yê", "oa", "oă", "oe", "uâ", "uê",
    "uô", "uy", "ươ", "uyê", "oo",
];
/// Those that stand before `ch` and `nh`.
const SOFT: [&str; 7] = ["a", "ê", "i", "y", "oa", "uê", "uy"];
const FINALS: [&str; 8] = ["ng", "nh", "ch", "c", "m", "n", "p", "t"];
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// Whether a word of letters only could be one, in any form.
pub fn plausible(word: &str) -> bool {
    // Nobody writes a capital behind a small letter; wrong decodings do.
    if word.chars().zip(word.chars().skip(1)).any(|(one, next)| one.is_lowercase() && next.is_uppercase()) {
        return false;
    }
    let mut tones = Vec::new();
    let toneless: String = word
        .chars()
        .flat_map(char::to_lowercase)
        .nfd()
        .filter(|letter| {
            let tone = TONES.contains(letter);
            if tone {
                tones.push(*letter);
            }
            !tone
        })
        .nfc()
        .collect();
    tones.len() < 2 && INITIALS.iter().any(|initial| rhymes(&toneless, initial, tones.first().copied()))
}

fn rhymes(word: &str, initial: &str, tone: Option<char>) -> bool {
    let Some(rest) = word.strip_prefix(initial) else { return false };
    if OPEN.contains(&rest) {
        return true;
    }
    FINALS.iter().any(|end| {
        let stopped = matches!(*end, "c" | "ch" | "p" | "t");
        let vowels = rest.strip_suffix(end);
        let soft = matches!(*end, "ch" | "nh");
        vowels.is_some_and(|vowels| if soft { SOFT.contains(&vowels) } else { CLOSED.contains(&vowels) })
            && (!stopped || matches!(tone, Some('\u{301}' | '\u{323}')))
    })
}

#[cfg(test)]
mod tests {
    use super::plausible;

    #[test]
    fn syllables_are_told_from_other_letters() {
        let text = "Nghiệm thu đường Nguyễn Huệ quý giá gì giếng khuỷu quyền thuở yêu xoong ngoằng \
                    Hằng quốc uỷ ỦY huỳnh huých giữ giới chậm trễ hồ sơ tiếp nhận khoẻ khỏe hoà hòa thuyết qua";
        for word in text.split_whitespace() {
            assert!(plausible(word), "{word}");
        }
        for word in
            ["Hå", "s¬", "chËm", "trÔ", "Ñöôøng", "vaên", "của1", "tốch", "họpc", "ấă", "chàc", "Müller"]
        {
            assert!(!plausible(word), "{word}");
        }
    }
}
