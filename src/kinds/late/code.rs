//! Dossier codes as readers see them.

use crate::domain::cells::Cells;
use crate::domain::code::Dossier;
use crate::domain::config::DossierCodes;
use crate::domain::sighting::Anchor;
use std::borrow::Cow;

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
pub fn write_anchor(code: &str, place: usize, policy: DossierCodes, out: &mut Cells) {
    match Dossier::parse(code).filter(|_| policy == DossierCodes::Full) {
        Some(_) => {
            out.add(START).add_anchor(code);
        }
        None => {
            out.add(&counted(place));
        }
    }
}

/// The anchor of a row by its place.
fn counted(place: usize) -> String {
    format!("dong-{place}")
}

/// The anchor of a row whose code is shown whole, as the look-up by code is told it: the same as [`write_anchor`] writes.
pub fn sighted(code: &str, place: usize) -> Anchor {
    match Dossier::parse(code) {
        Some(_) => Anchor::Code(START),
        None => Anchor::Own(counted(place)),
    }
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
            write_anchor(code, 7, policy, &mut out);
            out.end();
            out.get(0).to_owned()
        };
        assert_eq!(anchor(code, DossierCodes::Full), "hs-h99-05-260930-0012");
        assert_eq!(anchor(code, DossierCodes::HideSequence), "dong-7");
        assert_eq!(anchor("A 1", DossierCodes::Full), "dong-7");
    }
}
