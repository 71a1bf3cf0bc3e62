//! A day on which something is due that is not done: printed so that it stays true, and aged by the head of `assets/app.js`, which writes
//! behind it how many days have passed by the reader's clock while the page arrives. What the build itself counted always names the
//! day of the site, and gives way to the script.

use super::locale::Locale;
use crate::base::date::{AsOf, Date};
use serde::Serialize;

/// What the component `due` shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Due {
    /// The day, `2026-10-31`.
    pub iso: Date,
    /// As the language writes it.
    pub text: String,
    /// How long it had passed on the day the site speaks of, with that day; `None` when it had not.
    pub at: Option<String>,
}

impl Due {
    /// A day that counts in calendar days.
    pub fn new(date: Date, as_of: AsOf, locale: &Locale) -> Due {
        let over = u64::try_from(as_of.0.days_since(date)).unwrap_or_default();
        let today = locale.date(as_of.0);
        let at = (over > 0).then(|| locale.say_n("site.due.at", over, &[("date", &today)]));
        Due { iso: date, text: locale.date(date), at }
    }
}
