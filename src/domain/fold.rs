//! Vietnamese spelling made comparable: search forms, slugs and "did you mean".
//!
//! A text has two search forms, both lower case and with one space between words. The *accented*
//! form keeps the marks but writes each tone in one place, so that `hoà` and `hòa` are one word; the
//! *folded* form drops marks and writes `đ` as `d`. The search script holds the same rules, and
//! `tests/vectors/folding.json` binds the two.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::decompose_canonical;

/// The vowels whose tone has two customary places, each row from level tone to heavy tone.
const VOWELS: [[char; 6]; 6] = [
    ['a', 'à', 'ả', 'ã', 'á', 'ạ'],
    ['e', 'è', 'ẻ', 'ẽ', 'é', 'ẹ'],
    ['i', 'ì', 'ỉ', 'ĩ', 'í', 'ị'],
    ['o', 'ò', 'ỏ', 'õ', 'ó', 'ọ'],
    ['u', 'ù', 'ủ', 'ũ', 'ú', 'ụ'],
    ['y', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ'],
];

/// The folded form: `Quyết định 2704/QĐ-UBND` becomes `quyet dinh 2704 qd ubnd`.
///
/// Takes NFC and NFD input alike. `Ð` (U+00D0), which old fonts put for `Đ`, counts as `đ`.
pub fn fold(text: &str) -> String {
    let mut out = Words::with_capacity(text.len());
    if is_simple(text) {
        for c in text.chars() {
            if c.is_ascii() {
                out.push(c.to_ascii_lowercase());
            } else {
                c.to_lowercase().for_each(|l| decompose_canonical(l, |d| out.push_folded(d)));
            }
        }
    } else {
        text.nfc().collect::<String>().to_lowercase().nfd().for_each(|c| out.push_folded(c));
    }
    out.text
}

/// The accented form: `Hoà Bình` and `HÒA BÌNH` become `hòa bình`.
///
/// A tone on final `oa`, `oe`, `uy` stands on the first vowel, with letters after it on the second
/// (`hoàn`), and after `qu` and `gi` on the vowel that follows (`quý`, `giá`).
pub fn accented(text: &str) -> String {
    let mut out = Words::with_capacity(text.len() + text.len() / 8);
    if is_simple(text) {
        for c in text.chars() {
            if c.is_ascii() {
                out.push(c.to_ascii_lowercase());
            } else {
                c.to_lowercase().for_each(|l| out.push_accented(l));
            }
        }
    } else {
        let lower = text.nfc().collect::<String>().to_lowercase();
        lower.nfc().for_each(|c| out.push_accented(c));
    }
    if out.text.is_ascii() {
        return out.text;
    }
    let mut text = String::with_capacity(out.text.len());
    let mut word = Vec::with_capacity(16);
    for part in out.text.split_inclusive(' ') {
        if part.is_ascii() {
            text.push_str(part);
            continue;
        }
        let bare = part.trim_end_matches(' ');
        word.clear();
        word.extend(bare.chars());
        place_tone(&mut word);
        text.extend(&word);
        text.push_str(&part[bare.len()..]);
    }
    text
}

/// Words of the folded form; a number such as `2704/QĐ-UBND` or a dossier code gives its parts.
pub fn tokens(text: &str) -> Vec<String> {
    fold(text).split_ascii_whitespace().map(str::to_owned).collect()
}

/// Words of the accented form, cut as [`tokens`] cuts.
pub fn accented_tokens(text: &str) -> Vec<String> {
    accented(text).split_ascii_whitespace().map(str::to_owned).collect()
}

/// The words of a text as they are spelled in it, cut where the accented form is cut: the accented forms of the words are
/// the words of the accented form. A word may have several, or none.
pub fn spelled_words(text: &str) -> impl Iterator<Item = &str> {
    let mut at = 0;
    std::iter::from_fn(move || {
        at += run(&text[at..], false);
        let start = at;
        at += run(&text[at..], true);
        (at > start).then(|| &text[start..at])
    })
}

/// Bytes at the beginning of a text that belong to a word, or to what stands between words.
fn run(text: &str, of_word: bool) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        if byte.is_ascii() {
            if byte.is_ascii_alphanumeric() != of_word {
                break;
            }
            at += 1;
            continue;
        }
        let Some(c) = text[at..].chars().next() else { break };
        if (is_alphanumeric(c) || is_mark(c) || is_invisible(c)) != of_word {
            break;
        }
        at += c.len_utf8();
    }
    at
}

/// ASCII name for files and anchors: `a-z0-9` and single hyphens, empty if nothing of `text` is left.
pub fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for part in fold(text).split(|c: char| !c.is_ascii_alphanumeric()).filter(|p| !p.is_empty()) {
        if !out.is_empty() {
            out.push('-');
        }
        out.push_str(part);
    }
    out
}

/// The candidate that `word` was probably meant to be, for "did you mean".
///
/// Compares folded forms; up to a third of the letters may be wrong, at least one. The first of
/// equally near candidates wins, so a sorted list gives the same answer every time.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = fold(word);
    let limit = (wanted.chars().count() / 3).max(1);
    if wanted.chars().count() < 2 {
        return candidates.into_iter().find(|c| !wanted.is_empty() && fold(c) == wanted);
    }
    candidates
        .into_iter()
        .map(|c| (strsim::damerau_levenshtein(&wanted, &fold(c)), c))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, c)| c)
}

/// Whether every character is its own NFC form and lower-cases without looking at its neighbours:
/// Latin as Vietnamese uses it, and general punctuation. Nearly every text; the rest takes the
/// slower way through the whole normalisation.
fn is_simple(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '\0'..='\u{2ff}' | '\u{1e00}'..='\u{1eff}' | '\u{2010}'..='\u{205e}'))
}

/// [`char::is_alphanumeric`], without its table for the letters of Vietnamese.
fn is_alphanumeric(c: char) -> bool {
    match c {
        '×' | '÷' => false,
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => true,
        c => c.is_alphanumeric(),
    }
}

/// A combining mark of the block that Vietnamese takes its marks from.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Characters that word processors leave inside words and nobody sees.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// Moves the tone of one lower-case NFC word to its canonical place.
fn place_tone(word: &mut [char]) {
    for i in 1..word.len() {
        let (Some((first, t1)), Some((second, t2))) = (vowel(word[i - 1]), vowel(word[i])) else { continue };
        if (t1 == 0) == (t2 == 0) {
            continue;
        }
        let onset = if i >= 2 { word[i - 2] } else { ' ' };
        let on_first = match (onset, VOWELS[first][0], VOWELS[second][0]) {
            ('q', 'u', _) | ('g', 'i', _) => false,
            (_, 'o', 'a' | 'e') | (_, 'u', 'y') => i + 1 == word.len(),
            _ => continue,
        };
        let tone = t1 + t2;
        word[i - 1] = VOWELS[first][if on_first { tone } else { 0 }];
        word[i] = VOWELS[second][if on_first { 0 } else { tone }];
        return;
    }
}

/// Row and tone of a vowel in [`VOWELS`].
fn vowel(c: char) -> Option<(usize, usize)> {
    if c.is_ascii() {
        return VOWELS.iter().position(|tones| tones[0] == c).map(|row| (row, 0));
    }
    VOWELS.iter().enumerate().find_map(|(row, tones)| Some((row, tones.iter().position(|&v| v == c)?)))
}

/// Words as they grow, one space between them.
struct Words {
    text: String,
    gap: bool,
}

impl Words {
    fn with_capacity(bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes), gap: false }
    }

    fn push_folded(&mut self, c: char) {
        match c {
            'đ' | 'ð' => self.push('d'),
            c if is_mark(c) => {}
            c => self.push(c),
        }
    }

    fn push_accented(&mut self, c: char) {
        match c {
            'ð' => self.push('đ'),
            // Languages of the highlands use marks that have no composed letter (ơ̆).
            c if is_mark(c) && !self.gap && !self.text.is_empty() => self.text.push(c),
            c => self.push(c),
        }
    }

    fn push(&mut self, c: char) {
        if is_alphanumeric(c) {
            if self.gap && !self.text.is_empty() {
                self.text.push(' ');
            }
            self.gap = false;
            self.text.push(c);
        } else if !is_invisible(c) {
            self.gap = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[derive(serde::Deserialize)]
    struct Vector {
        text: String,
        accented: String,
        folded: String,
    }

    #[test]
    fn vectors() {
        let json = include_str!("../../tests/vectors/folding.json");
        let vectors: Vec<Vector> = serde_json::from_str(json).unwrap();
        assert!(vectors.len() > 50);
        for v in vectors {
            assert_eq!(accented(&v.text), v.accented, "accented form of {:?}", v.text);
            assert_eq!(fold(&v.text), v.folded, "folded form of {:?}", v.text);
        }
    }

    #[test]
    fn tokens_of_numbers_and_codes() {
        assert_eq!(tokens("Kế hoạch 2704/QĐ-UBND"), ["ke", "hoach", "2704", "qd", "ubnd"]);
        assert_eq!(accented_tokens("2704/QĐ-UBND"), ["2704", "qđ", "ubnd"]);
        assert_eq!(tokens("H99.05-260930-0012"), ["h99", "05", "260930", "0012"]);
        assert!(tokens(" – ").is_empty());
    }

    #[test]
    fn letters_are_letters() {
        for c in '\0'..='\u{2fff}' {
            assert_eq!(is_alphanumeric(c), c.is_alphanumeric(), "{c:?}");
        }
    }

    #[test]
    fn slugs() {
        assert_eq!(slug("Sở Y tế (Đà Nẵng)"), "so-y-te-da-nang");
        assert_eq!(slug("2704/QĐ-UBND"), "2704-qd-ubnd");
        assert_eq!(slug("Кириллица"), "");
    }

    #[test]
    fn nearest_name() {
        let keys = ["agency", "due", "published", "reappointed_due"];
        assert_eq!(nearest("publshed", keys), Some("published"));
        assert_eq!(nearest("Agencý", keys), Some("agency"));
        assert_eq!(nearest("deu", keys), Some("due"));
        assert_eq!(nearest("reappointed-due", keys), Some("reappointed_due"));
        assert_eq!(nearest("title", keys), None);
        assert_eq!(nearest("", keys), None);
        assert_eq!(nearest("Ngày hẹn tra", ["Ngày hẹn trả", "Ngày trả"]), Some("Ngày hẹn trả"));
    }

    proptest! {
        /// The fast way and the way through whole normalisation agree, and forms are stable.
        #[test]
        fn forms_are_stable(text in "[a-zA-ZàảãáạăằâấđĐÐêếôốơợưựýỷÝ .,/\u{300}\u{301}\u{309}\u{323}0-9İßſ–]{0,24}") {
            let nfd: String = text.nfd().collect();
            let nfc: String = text.nfc().collect();
            prop_assert_eq!(fold(&nfc), fold(&nfd));
            prop_assert_eq!(accented(&nfc), accented(&nfd));
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
            prop_assert_eq!(accented(&accented(&text)), accented(&text));
            prop_assert_eq!(fold(&accented(&text)), fold(&text));
            let words: Vec<String> = spelled_words(&text).flat_map(accented_tokens).collect();
            prop_assert_eq!(words, accented_tokens(&text));
        }
    }
}
