//! How figures come about, told by the rules that the program itself runs: the generated part of `phuong-phap.html`.

use super::locale::Locale;
use crate::base::date::Date;
use serde::Serialize;

/// The rules of one field.
#[derive(Clone, Debug, Serialize)]
pub struct Method {
    /// Anchor.
    pub id: &'static str,
    /// Heading.
    pub title: String,
    /// The rules, one or two sentences each.
    pub rules: Vec<String>,
    /// Dated data that the rules take their numbers from.
    pub data: Vec<Dated>,
}

/// An entry of dated data: a decree, a calendar, a duty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Dated {
    /// What it is: document and article, year, duty.
    pub name: String,
    /// When it holds.
    pub validity: String,
    /// What it says.
    pub says: String,
    /// Where it was read.
    pub source: String,
    /// Whether it was read in the document itself; what was not is marked.
    pub verified: bool,
}

/// When something holds, in words.
pub fn validity(from: Date, to: Option<Date>, locale: &Locale) -> String {
    let from = locale.date(from);
    match to {
        Some(to) => locale.say("method.valid.between", &[("from", &from), ("to", &locale.date(to))]),
        None => locale.say("method.valid.since", &[("from", &from)]),
    }
}
