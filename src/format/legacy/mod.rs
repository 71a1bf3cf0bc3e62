//! Vietnamese in the fonts of the 1990s: bytes that only the right font shows as Vietnamese.
//!
//! Such text reaches us as the characters of Latin-1 that the bytes have there. Where the font is known it decides;
//! where it is not, a table of syllables does, and in doubt the text stays as it is.

pub mod syllable;
mod tcvn3;
#[cfg(test)]
mod tests;
mod vni;

use unicode_normalization::UnicodeNormalization;

/// A family of fonts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// TCVN3, the "ABC" fonts.
    Tcvn3,
    /// TCVN3 fonts that show small letters as capitals (.VnTimeH).
    Tcvn3Capitals,
    /// VNI-Windows.
    Vni,
}

impl Family {
    /// The family of a font by its name; `None` for fonts of Unicode.
    pub fn of_font(name: &str) -> Option<Family> {
        let name = name.trim().trim_matches(['\'', '"']);
        let starts =
            |with: &str| name.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
        if starts(".Vn") {
            Some(if name.ends_with('H') { Family::Tcvn3Capitals } else { Family::Tcvn3 })
        } else {
            starts("VNI-").then_some(Family::Vni)
        }
    }

    /// The text in NFC. `text` has the bytes as the characters of Latin-1.
    pub fn decode(self, text: &str) -> String {
        match self {
            Family::Tcvn3 => tcvn3::decode(text),
            Family::Tcvn3Capitals => tcvn3::decode(text).to_uppercase(),
            Family::Vni => vni::decode(text),
        }
    }

    /// Text that a font of this family would show so, as the characters of Latin-1. [`Family::Tcvn3`] has no capitals
    /// with a tone; they stay.
    pub fn encode(self, text: &str) -> String {
        match self {
            Family::Tcvn3 => tcvn3::encode(text),
            Family::Tcvn3Capitals => tcvn3::encode(&text.to_lowercase()),
            Family::Vni => vni::encode(text),
        }
    }
}

/// Text that stands in a font of this family, or `None` if it is Unicode nevertheless: because it has letters that the
/// family cannot hold, or because it is good Vietnamese as it stands and would not be after decoding. Systems write
/// Unicode into old templates.
pub fn decode_in_font(text: &str, family: Family) -> Option<String> {
    if text.is_ascii() {
        // Nothing to decode but the capitals, which are only shown large.
        return (family == Family::Tcvn3Capitals && text.chars().any(char::is_lowercase))
            .then(|| text.to_uppercase());
    }
    if is_surely_unicode(text) {
        return None;
    }
    let decoded = family.decode(text);
    let (as_is, right) =
        (Share::of(text, |word| word.to_owned()), Share::of(text, |word| family.decode(word)));
    (!as_is.all() || right.all()).then_some(decoded)
}

/// A text in the making, in stretches of different fonts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Runs {
    runs: Vec<(Option<Family>, String)>,
}

impl Runs {
    /// Adds text in a font. Stretches of one font are decoded together: VNI writes a letter and its tone apart.
    pub fn push(&mut self, family: Option<Family>, text: &str) {
        match self.runs.last_mut() {
            Some((before, so_far)) if *before == family => so_far.push_str(text),
            _ if text.is_empty() => {}
            _ => self.runs.push((family, text.to_owned())),
        }
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.runs.iter().all(|(_, text)| text.is_empty())
    }

    /// The text, old fonts decoded; `legacy` is set if there were any.
    pub fn decoded(self, legacy: &mut bool) -> String {
        let mut whole = String::new();
        for (family, text) in self.runs {
            match family.and_then(|family| decode_in_font(&text, family)) {
                Some(decoded) => {
                    *legacy = true;
                    whole.push_str(&decoded);
                }
                None => whole.push_str(&text),
            }
        }
        whole
    }
}

/// The family in which texts of unknown font are written: `None` unless hardly anything else is possible.
pub fn detect<'t>(texts: impl Iterator<Item = &'t str> + Clone) -> Option<Family> {
    let candidates = || texts.clone().filter(|text| !text.is_ascii() && !is_surely_unicode(text));
    let share = |decode: &dyn Fn(&str) -> String| {
        candidates().map(|text| Share::of(text, decode)).fold(Share::default(), Share::plus)
    };
    let as_is = share(&|word| word.to_owned());
    if as_is.words < WORDS || as_is.good * 2 > as_is.words {
        return None;
    }
    [Family::Tcvn3, Family::Vni].into_iter().find(|family| {
        let decoded = share(&|word| family.decode(word));
        decoded.good * 10 >= decoded.words * 9
    })
}

/// Words with letters beyond ASCII that a decision without a font needs.
const WORDS: usize = 4;

/// Of the words with letters beyond ASCII, those that could be Vietnamese.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// All of them.
    pub words: usize,
    /// Those that could be Vietnamese.
    pub good: usize,
}

impl Share {
    /// Of a text each of whose words is decoded first.
    pub fn of(text: &str, decode: impl Fn(&str) -> String) -> Share {
        let words = text.split(|letter: char| letter.is_ascii() && !letter.is_ascii_alphanumeric());
        let mut share = Share::default();
        for word in words.filter(|word| !word.is_ascii()) {
            share.words += 1;
            share.good += usize::from(syllable::plausible(&decode(word)));
        }
        share
    }

    /// Of both texts.
    pub fn plus(self, other: Share) -> Share {
        Share { words: self.words + other.words, good: self.good + other.good }
    }

    fn all(self) -> bool {
        self.good == self.words
    }
}

/// Whether a text has letters that no byte of the old fonts stands for.
fn is_surely_unicode(text: &str) -> bool {
    let beyond = |letter: char| letter > '\u{ff}' && (letter.is_alphabetic() || letter < '\u{370}');
    text.nfc().any(beyond)
}
