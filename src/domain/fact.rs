//! Label and value pairs, as the theme's list of facts shows them.

use super::locale::Locale;
use crate::base::date::Date;
use serde::Serialize;

/// A label with its value.
#[derive(Serialize)]
pub struct Fact {
    label: String,
    text: String,
    iso: Option<Date>,
    href: Option<String>,
}

impl Fact {
    /// A text under the label of a message.
    pub fn new(locale: &Locale, key: &str, text: String) -> Fact {
        Fact { label: locale.say(key, &[]), text, iso: None, href: None }
    }

    /// Makes the text a link.
    pub fn link(mut self, href: String) -> Fact {
        self.href = Some(href);
        self
    }

    /// Makes the text a day.
    pub fn on(mut self, date: Date) -> Fact {
        self.iso = Some(date);
        self
    }
}
