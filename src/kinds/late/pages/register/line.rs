//! The shares of a line of the register, in words.

use crate::domain::locale::Locale;
use crate::kinds::late::figures::Figures;
use crate::kinds::late::pages::words;
use serde::Serialize;

/// Of the late dossiers of a month, or of an agency in a month.
#[derive(Default, Serialize)]
pub struct Shares {
    /// How many dossiers.
    total: String,
    explained: String,
    apologised: String,
    in_time: String,
    reappointed: String,
}

impl Shares {
    /// Takes all from the same figures as the lists do.
    pub fn of(figures: &Figures, locale: &Locale) -> Shares {
        Shares {
            total: locale.count(figures.total()),
            explained: words::share(locale, figures.explained_share()),
            apologised: words::share(locale, figures.apologised_share()),
            in_time: words::in_time(locale, figures),
            reappointed: words::share(locale, figures.reappointed_share()),
        }
    }
}
