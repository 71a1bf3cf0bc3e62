//! Label and value pairs, as the theme's list of facts shows them.

use super::agency::{AgencyId, Directory};
use super::locale::Locale;
use super::source::Source;
use crate::base::date::Date;
use serde::Serialize;

/// A label with its value.
#[derive(Clone, Debug, Serialize)]
pub struct Fact {
    label: String,
    text: String,
    iso: Option<Date>,
    href: Option<String>,
}

impl Fact {
    /// A text under the label of a message.
    pub fn new(locale: &Locale, key: &str, text: impl Into<String>) -> Fact {
        Fact { label: locale.say(key, &[]), text: text.into(), iso: None, href: None }
    }

    /// A text under a label of its own.
    pub fn labelled(label: String, text: String) -> Fact {
        Fact { label, text, iso: None, href: None }
    }

    /// A day.
    pub fn day(locale: &Locale, key: &str, date: Date) -> Fact {
        Fact::new(locale, key, locale.date(date)).on(date)
    }

    /// An agency, with the way to its page.
    pub fn agency(locale: &Locale, key: &str, agency: AgencyId, directory: &Directory) -> Fact {
        Fact::new(locale, key, &directory.get(agency).name).link(directory.href(agency))
    }

    /// What is known of where a list came from.
    pub fn of_source(locale: &Locale, source: &Source) -> Vec<Fact> {
        let mut facts = vec![Fact::new(locale, "site.source.title", &source.title)];
        facts.extend(source.url.iter().map(|url| Fact::new(locale, "site.source.url", url)));
        facts.extend(source.retrieved.map(|day| Fact::day(locale, "site.source.retrieved", day)));
        facts.extend(source.note.iter().map(|note| Fact::new(locale, "site.source.note", note)));
        facts
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
