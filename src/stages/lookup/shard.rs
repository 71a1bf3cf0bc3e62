//! One shard as a script: data cannot be loaded by a page that was opened from a folder, or under the site's policy.
//!
//! `minhbachLookup.take("NAME", [text, …], [[label, …], …], [row, …]);` where a row is
//! `[code, title, route, anchor, form, fact, …]`: title, route and facts are places in the texts, the form is a place in the
//! list of lists of labels, the facts stand in the order of its labels. An anchor that ends in the code is the place of what
//! stands before it; else it is the anchor itself. What rows share is written once, so that a shard is small before it is
//! compressed, too. The rows of a code stand together, newest first.

use super::order::All;
use crate::domain::sighting::Sighting;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::fmt::Write;

/// Room for a shard of ordinary size, in bytes.
const ROOM: usize = 48 * 1024;

/// The script of the sightings of these numbers, which stand in the order of their keys.
pub fn script(name: &str, all: &All<'_>, numbers: &[u32]) -> Vec<u8> {
    let mut shard = Shard::default();
    for of_code in numbers.chunk_by(|a, b| all.code(*a) == all.code(*b)) {
        let tell = |number: &u32| {
            let (kind, at) = all.at(*number);
            kind.tell(at)
        };
        let mut told: Vec<Sighting<'_>> = of_code.iter().map(tell).collect();
        told.sort_by_key(|sighting| Reverse(sighting.date));
        told.iter().for_each(|sighting| shard.push(all.code(of_code[0]), sighting));
    }
    let forms: Vec<&Vec<u32>> = shard.forms.iter().collect();
    let head = format!("minhbachLookup.take({},{},", json(name), json(&shard.texts.list));
    let script = format!("{head}{},[{}]);\n", json(&forms), shard.rows);
    // Line separators end a string of a script in older browsers.
    script.replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029").into_bytes()
}

/// A shard while it is filled.
#[derive(Default)]
struct Shard {
    texts: Texts,
    forms: Vec<Vec<u32>>,
    /// JSON of the rows.
    rows: String,
}

impl Shard {
    fn push(&mut self, code: &str, sighting: &Sighting<'_>) {
        if self.rows.is_empty() {
            self.rows.reserve(ROOM);
        } else {
            self.rows.push(',');
        }
        let given = || sighting.facts.iter().filter(|(_, text)| !text.is_empty());
        let form: Vec<u32> = given().map(|(label, _)| self.texts.place(label)).collect();
        let form = self.forms.iter().position(|known| *known == form).unwrap_or_else(|| {
            self.forms.push(form);
            self.forms.len() - 1
        });
        let (title, route) = (self.texts.place(&sighting.title), self.texts.place(&sighting.route));
        let anchor = match sighting.anchor.strip_suffix(&in_anchor(code)) {
            Some(start) if !start.is_empty() => self.texts.place(start).to_string(),
            _ => json(&sighting.anchor),
        };
        // Writing into a text cannot fail.
        let _ = write!(self.rows, "[{},{title},{route},{anchor},{form}", json(code));
        for (_, text) in given() {
            let place = self.texts.place(text);
            let _ = write!(self.rows, ",{place}");
        }
        self.rows.push(']');
    }
}

/// A code as anchors hold it: small letters and digits, a hyphen for every other character.
fn in_anchor(code: &str) -> String {
    code.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect()
}

/// Texts in the order in which they came up, each once.
#[derive(Default)]
struct Texts {
    list: Vec<String>,
    places: HashMap<String, u32>,
}

impl Texts {
    fn place(&mut self, text: &str) -> u32 {
        if let Some(place) = self.places.get(text) {
            return *place;
        }
        let place = self.list.len() as u32;
        self.list.push(text.to_owned());
        self.places.insert(text.to_owned(), place);
        place
    }
}

/// Plain strings and numbers cannot fail.
fn json(value: &(impl serde::Serialize + ?Sized)) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
