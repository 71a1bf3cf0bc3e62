//! One shard as a script: data cannot be loaded by a page that was opened from a folder, or under the site's policy.
//!
//! `minhbachLookup.take("NAME", [text, …], [[label, …], …], [row, …]);` where a row is
//! `[code, title, route, anchor, form, fact, …]`: title, route and facts are places in the texts, the form is a place in the
//! list of lists of labels, the facts stand in the order of its labels. An anchor that ends in the code is the place of what
//! stands before it; else it is the anchor itself. What rows share is written once, so that a shard is small before it is
//! compressed, too. The rows of a code stand together, newest first.

use super::order::All;
use crate::base::date::Date;
use crate::base::quick::QuickMap;
use crate::base::span::lossy;
use crate::domain::locale::Locale;
use crate::domain::sighting::{Anchor, Said, Sighting};
use crate::stages::script;
use std::borrow::Cow;
use std::cmp::Reverse;

/// Room for a shard of ordinary size, in bytes.
const ROOM: usize = 48 * 1024;

/// The script of the sightings of these numbers, which stand in the order of their keys.
pub fn script(name: &str, all: &All<'_>, numbers: &[u32], locale: &Locale) -> Vec<u8> {
    let mut shard =
        Shard { rows: Vec::with_capacity(ROOM), texts: Texts::with_room(numbers.len()), ..Shard::default() };
    let tell = |number: &u32| {
        let (kind, at) = all.at(*number);
        kind.tell(at)
    };
    let mut told: Vec<Sighting<'_>> = numbers.iter().map(tell).collect();
    for of_code in told.chunk_by_mut(|one, other| one.code == other.code) {
        of_code.sort_by_key(|sighting| Reverse(sighting.date));
    }
    told.into_iter().for_each(|sighting| shard.push(sighting, locale));
    let forms: Vec<&Vec<u32>> = shard.forms.iter().map(|form| &form.places).collect();
    let mut script = format!("minhbachLookup.take({},", json(name));
    script.reserve(ROOM);
    script.push_str(&json(&shard.texts.list));
    script.push(',');
    script.push_str(&json(&forms));
    script.push_str(",[");
    script.push_str(&lossy(&shard.rows));
    script.push_str("]);\n");
    script::safe(script).into_bytes()
}

/// A shard while it is filled.
#[derive(Default)]
struct Shard<'a> {
    texts: Texts<'a>,
    forms: Vec<Form<'a>>,
    /// JSON of the rows.
    rows: Vec<u8>,
}

/// Labels that stand together.
struct Form<'a> {
    labels: Vec<&'a str>,
    places: Vec<u32>,
}

impl<'a> Shard<'a> {
    fn push(&mut self, sighting: Sighting<'a>, locale: &Locale) {
        if !self.rows.is_empty() {
            self.rows.push(b',');
        }
        let (title, route) =
            (self.texts.place(sighting.title.into()), self.texts.place(sighting.route.into()));
        self.rows.push(b'[');
        self.write(sighting.code);
        self.and(title);
        self.and(route);
        match sighting.anchor {
            Anchor::Top => self.rows.extend_from_slice(b",\"\""),
            Anchor::Code(start) => {
                let start = self.texts.place(start.into());
                self.and(start);
            }
            Anchor::Own(anchor) => {
                self.rows.push(b',');
                self.write(&anchor);
            }
        }
        let form = self.form(&sighting.facts);
        self.and(form);
        for (_, said) in sighting.facts {
            let place = match said {
                Said::Text(text) => self.texts.place(text),
                Said::Day(day) => self.texts.day(day, locale),
                Said::Nothing => continue,
            };
            self.and(place);
        }
        self.rows.push(b']');
    }

    fn and(&mut self, place: u32) {
        self.rows.push(b',');
        self.write(&place);
    }

    /// Writes a text or number. Into bytes in memory that cannot fail.
    fn write(&mut self, value: &(impl serde::Serialize + ?Sized)) {
        let _ = serde_json::to_writer(&mut self.rows, value);
    }

    /// The place of the labels of what is given.
    fn form(&mut self, facts: &[(&'a str, Said<'a>)]) -> u32 {
        let given =
            || facts.iter().filter(|(_, said)| !matches!(said, Said::Nothing)).map(|(label, _)| *label);
        if let Some(known) = self.forms.iter().position(|form| form.labels.iter().copied().eq(given())) {
            return known as u32;
        }
        let places = given().map(|label| self.texts.place(label.into())).collect();
        self.forms.push(Form { labels: given().collect(), places });
        self.forms.len() as u32 - 1
    }
}

/// Texts in the order in which they came up, each once.
#[derive(Default)]
struct Texts<'a> {
    list: Vec<Cow<'a, str>>,
    places: QuickMap<Cow<'a, str>, u32>,
    days: QuickMap<Date, u32>,
}

impl<'a> Texts<'a> {
    /// For the texts and days of so many rows, some of which say the same.
    fn with_room(rows: usize) -> Texts<'a> {
        let (mut places, mut days) = (QuickMap::default(), QuickMap::default());
        places.reserve(4 * rows);
        days.reserve(2 * rows);
        Texts { list: Vec::with_capacity(4 * rows), places, days }
    }

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
