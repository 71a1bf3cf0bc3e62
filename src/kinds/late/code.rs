//! Dossier codes: what all walks over rows ask of them, and how readers see them.

use crate::base::quick::Quick;
use crate::domain::cells::Cells;
use crate::domain::code::Dossier;
use crate::domain::config::DossierCodes;
use crate::domain::sighting::Anchor;
use std::borrow::Cow;
use std::hash::{Hash, Hasher};
use std::ops::Deref;

/// The code of a row. Its text lies apart from the row, so what is asked of each is worked out once.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code {
    text: Box<str>,
    number: u64,
    known: bool,
}

impl Code {
    /// A code; `known`: whether it follows one of the two schemes.
    pub fn new(text: &str, known: bool) -> Code {
        let mut hasher = Quick::default();
        text.hash(&mut hasher);
        Code { text: text.into(), number: hasher.finish(), known }
    }

    /// A number that is the same for the same code in every run.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// The first letters as a number: codes that differ in them are in the order of these numbers.
    pub fn start(&self) -> u128 {
        let bytes = self.text.as_bytes();
        let whole = bytes.first_chunk().copied().unwrap_or_else(|| {
            let mut padded = [0; 16];
            padded[..bytes.len()].copy_from_slice(bytes);
            padded
        });
        u128::from_be_bytes(whole)
    }
}

impl Deref for Code {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl Hash for Code {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.number);
    }
}

/// The code as the policy lets readers see it; empty when it is hidden.
pub fn shown(code: &str, policy: DossierCodes) -> Cow<'_, str> {
    let parsed = || Dossier::parse(code);
    match policy {
        DossierCodes::Full => Cow::Borrowed(code),
        // Where the running number ends is unknown in a foreign code, so all of it is hidden.
        DossierCodes::HideSequence => parsed()
            .map_or(Cow::Borrowed(""), |Dossier { agency, day }| Cow::Owned(format!("{agency}-{day}-****"))),
        DossierCodes::None => Cow::Borrowed(""),
    }
}

/// What the anchor of a row begins with before its code.
const START: &str = "hs-";

/// Writes the anchor of a row. A hidden code must not be guessed from it, so it counts places then.
pub fn write_anchor(code: &Code, place: usize, policy: DossierCodes, out: &mut Cells) {
    if code.known && policy == DossierCodes::Full {
        out.add(START).add_anchor(code);
    } else {
        out.add(&counted(place));
    }
}

/// The anchor of a row by its place.
fn counted(place: usize) -> String {
    format!("dong-{place}")
}

/// The anchor of a row whose code is shown whole, as the look-up by code is told it: the same as [`write_anchor`] writes.
pub fn sighted(code: &Code, place: usize) -> Anchor {
    if code.known { Anchor::Code(START) } else { Anchor::Own(counted(place)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hidden_running_number_is_in_neither_text_nor_anchor() {
        let code = "H99.05-260930-0012";
        assert_eq!(shown(code, DossierCodes::Full), code);
        assert_eq!(shown(code, DossierCodes::HideSequence), "H99.05-260930-****");
        assert_eq!(shown("A-0012", DossierCodes::HideSequence), "");
        assert_eq!(shown(code, DossierCodes::None), "");
        let anchor = |code, policy| {
            let mut out = Cells::default();
            let known = Dossier::parse(code).is_some();
            write_anchor(&Code::new(code, known), 7, policy, &mut out);
            out.end();
            out.get(0).to_owned()
        };
        assert_eq!(anchor(code, DossierCodes::Full), "hs-h99-05-260930-0012");
        assert_eq!(anchor(code, DossierCodes::HideSequence), "dong-7");
        assert_eq!(anchor("A 1", DossierCodes::Full), "dong-7");
    }

    #[test]
    fn codes_are_in_the_order_of_their_first_letters() {
        let texts = ["", "A", "A 1", "H99.05-260930-0012", "H99.05-260930-0013", "H99.05-261001-0001", "Đ"];
        let codes = texts.map(|text| Code::new(text, false));
        assert!(codes.is_sorted() && codes.is_sorted_by_key(Code::start));
        assert_eq!(codes[3].start(), codes[4].start());
        assert!(codes[4].start() < codes[5].start());
    }
}
