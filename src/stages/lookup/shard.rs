//! One shard as a script: data cannot be loaded by a page that was opened from a folder, or under the site's policy.
//!
//! `minhbachLookup.take("NAME", [text, …], [[label, …], …], [row, …]);` where a row is
//! `[code, title, route, anchor, form, fact, …]`: title, route and facts are places in the texts, the form is a place in the
//! list of lists of labels, the facts stand in the order of its labels. An anchor that ends in the code is the place of what
//! stands before it; else it is the anchor itself. What rows share is written once, so that a shard is small before it is
//! compressed, too. The rows of a code stand together, newest first.

use super::order::All;
use crate::base::date::Date;
use crate::domain::locale::Locale;
use crate::domain::sighting::{Anchor, Said, Sighting};
use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::fmt::Write;

/// Room for a shard of ordinary size, in bytes.
const ROOM: usize = 48 * 1024;

/// The script of the sightings of these numbers, which stand in the order of their keys.
pub fn script(name: &str, all: &All<'_>, numbers: &[u32], locale: &Locale) -> Vec<u8> {
    let mut shard = Shard::default();
    let coded: Vec<(&str, u32)> = numbers.iter().map(|number| (all.code(*number), *number)).collect();
    for of_code in coded.chunk_by(|a, b| a.0 == b.0) {
        let tell = |(_, number): &(&str, u32)| {
            let (kind, at) = all.at(*number);
            kind.tell(at)
        };
        let mut told: Vec<Sighting<'_>> = of_code.iter().map(tell).collect();
        told.sort_by_key(|sighting| Reverse(sighting.date));
        told.into_iter().for_each(|sighting| shard.push(of_code[0].0, sighting, locale));
    }
    let forms: Vec<&Vec<u32>> = shard.forms.iter().map(|form| &form.places).collect();
    let head = format!("minhbachLookup.take({},{},", json(name), json(&shard.texts.list));
    let script = format!("{head}{},[{}]);\n", json(&forms), shard.rows);
    // Line separators end a string of a script in older browsers.
    match script.contains(['\u{2028}', '\u{2029}']) {
        true => script.replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029").into_bytes(),
        false => script.into_bytes(),
    }
}

/// A shard while it is filled.
#[derive(Default)]
struct Shard<'a> {
    texts: Texts<'a>,
    forms: Vec<Form<'a>>,
    /// JSON of the rows.
    rows: String,
}

/// Labels that stand together.
struct Form<'a> {
    labels: Vec<&'a str>,
    places: Vec<u32>,
}

impl<'a> Shard<'a> {
    fn push(&mut self, code: &'a str, sighting: Sighting<'a>, locale: &Locale) {
        if self.rows.is_empty() {
            self.rows.reserve(ROOM);
        } else {
            self.rows.push(',');
        }
        let (title, route) =
            (self.texts.place(sighting.title.into()), self.texts.place(sighting.route.into()));
        let anchor = match sighting.anchor {
            Anchor::Top => "\"\"".to_owned(),
            Anchor::Code(start) => self.texts.place(start.into()).to_string(),
            Anchor::Own(anchor) => json(&anchor),
        };
        let form = self.form(&sighting.facts);
        // Writing into a text cannot fail.
        let _ = write!(self.rows, "[{},{title},{route},{anchor},{form}", json(code));
        for (_, said) in sighting.facts {
            let place = match said {
                Said::Text(text) => self.texts.place(text),
                Said::Day(day) => self.texts.day(day, locale),
                Said::Nothing => continue,
            };
            let _ = write!(self.rows, ",{place}");
        }
        self.rows.push(']');
    }

    /// The place of the labels of what is given.
    fn form(&mut self, facts: &[(&'a str, Said<'a>)]) -> usize {
        let given =
            || facts.iter().filter(|(_, said)| !matches!(said, Said::Nothing)).map(|(label, _)| *label);
        if let Some(known) = self.forms.iter().position(|form| form.labels.iter().copied().eq(given())) {
            return known;
        }
        let places = given().map(|label| self.texts.place(label.into())).collect();
        self.forms.push(Form { labels: given().collect(), places });
        self.forms.len() - 1
    }
}

/// Texts in the order in which they came up, each once.
#[derive(Default)]
struct Texts<'a> {
    list: Vec<Cow<'a, str>>,
    places: HashMap<Cow<'a, str>, u32>,
    days: HashMap<Date, u32>,
}

impl<'a> Texts<'a> {
    fn place(&mut self, text: Cow<'a, str>) -> u32 {
        if let Some(place) = self.places.get(&text) {
            return *place;
        }
        let place = self.list.len() as u32;
        self.list.push(text.clone());
        self.places.insert(text, place);
        place
    }

    /// A day is written once, since most rows have five.
    fn day(&mut self, day: Date, locale: &Locale) -> u32 {
        if let Some(place) = self.days.get(&day) {
            return *place;
        }
        let place = self.place(locale.date(day).into());
        self.days.insert(day, place);
        place
    }
}

/// Plain strings and numbers cannot fail.
fn json(value: &(impl serde::Serialize + ?Sized)) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
