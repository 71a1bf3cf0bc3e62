//! VNI-Windows, the "VNI" fonts (VNI-Times, VNI-Helve …): a letter, then a byte for its shape and tone.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{compose, decompose_canonical};

/// What the second byte adds to the letter before it: its shape, its tone.
const MARKS: [(char, Option<char>, Option<char>); 17] = [
    ('ù', None, Some(ACUTE)),
    ('ø', None, Some(GRAVE)),
    ('û', None, Some(HOOK)),
    ('õ', None, Some(TILDE)),
    ('ï', None, Some(DOT)),
    ('â', Some(HAT), None),
    ('á', Some(HAT), Some(ACUTE)),
    ('à', Some(HAT), Some(GRAVE)),
    ('å', Some(HAT), Some(HOOK)),
    ('ã', Some(HAT), Some(TILDE)),
    ('ä', Some(HAT), Some(DOT)),
    ('ê', Some(BOWL), None),
    ('é', Some(BOWL), Some(ACUTE)),
    ('è', Some(BOWL), Some(GRAVE)),
    ('ú', Some(BOWL), Some(HOOK)),
    ('ü', Some(BOWL), Some(TILDE)),
    ('ë', Some(BOWL), Some(DOT)),
];
const ACUTE: char = '\u{301}';
const GRAVE: char = '\u{300}';
const HOOK: char = '\u{309}';
const TILDE: char = '\u{303}';
const DOT: char = '\u{323}';
const HAT: char = '\u{302}';
const BOWL: char = '\u{306}';

/// Letters that are one byte.
const ALONE: [(char, char); 16] = [
    ('í', 'í'),
    ('ì', 'ì'),
    ('æ', 'ỉ'),
    ('ó', 'ĩ'),
    ('ò', 'ị'),
    ('î', 'ỵ'),
    ('ñ', 'đ'),
    ('ô', 'ơ'),
    ('ö', 'ư'),
    ('Í', 'Í'),
    ('Ì', 'Ì'),
    ('Æ', 'Ỉ'),
    ('Ó', 'Ĩ'),
    ('Ò', 'Ị'),
    ('Î', 'Ỵ'),
    ('Ñ', 'Đ'),
];
/// The capitals with a horn: with [`ALONE`] all of them.
const HORNED: [(char, char); 2] = [('Ô', 'Ơ'), ('Ö', 'Ư')];

/// Text as a font of this family shows it. `text` has the bytes as the characters of Latin-1.
pub fn decode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        let shaped = out.chars().next_back().and_then(|base| marked(base, letter));
        match shaped {
            Some(shaped) => {
                out.pop();
                out.push(shaped);
            }
            None => out.push(pairs().find(|(byte, _)| *byte == letter).map_or(letter, |(_, shown)| shown)),
        }
    }
    out
}

/// Text that a font of this family would show so.
pub fn encode(text: &str) -> String {
    text.nfc().flat_map(written).collect()
}

fn pairs() -> impl Iterator<Item = (char, char)> {
    ALONE.into_iter().chain(HORNED)
}

/// The letter with what the byte behind it adds; `None` if the two do not go together.
fn marked(base: char, byte: char) -> Option<char> {
    let capital = base.is_uppercase();
    let (_, shape, tone) =
        MARKS.into_iter().find(|(mark, ..)| if capital { upper(*mark) } else { *mark } == byte)?;
    if !"aeouyơưAEOUYƠƯ".contains(base) || shape == Some(BOWL) && !"aA".contains(base) {
        return None;
    }
    if shape == Some(HAT) && !"aeoAEO".contains(base) {
        return None;
    }
    let mut letter = [Some(base), shape, tone].into_iter().flatten().nfc();
    letter.next().filter(|_| letter.next().is_none())
}

fn written(letter: char) -> Vec<char> {
    if let Some((byte, _)) = pairs().find(|(_, shown)| *shown == letter) {
        return vec![byte];
    }
    let (mut base, mut shape, mut tone) = (letter, None, None);
    decompose_canonical(letter, |part| match part {
        HAT | BOWL => shape = Some(part),
        ACUTE | GRAVE | HOOK | TILDE | DOT => tone = Some(part),
        '\u{31b}' => base = compose(base, part).unwrap_or(base),
        _ => base = part,
    });
    let Some((mark, ..)) = MARKS.into_iter().find(|mark| (mark.1, mark.2) == (shape, tone)) else {
        return vec![letter];
    };
    let mark = if base.is_uppercase() { upper(mark) } else { mark };
    let base = pairs().find(|(_, shown)| *shown == base).map_or(base, |(byte, _)| byte);
    match marked(decoded(base), mark) {
        Some(again) if again == letter => vec![base, mark],
        _ => vec![letter],
    }
}

fn decoded(byte: char) -> char {
    pairs().find(|(written, _)| *written == byte).map_or(byte, |(_, shown)| shown)
}

fn upper(letter: char) -> char {
    letter.to_uppercase().next().unwrap_or(letter)
}
