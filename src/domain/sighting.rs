//! What the portal publishes of single dossiers. Each kind says what it knows; `stages/lookup` gathers it, so that a
//! citizen finds by the code all that stands anywhere about the dossier.

use crate::base::date::Date;
use serde::Serialize;
use std::borrow::Cow;

/// What a kind publishes of single dossiers. It is asked for by place, since a portal may have a million of them: none is
/// held in memory, and each is told when it is written.
pub trait Sightings: Send + Sync {
    /// What was looked through.
    fn covered(&self) -> Covered;

    /// How many there are.
    fn count(&self) -> usize;

    /// The dossier code of one, as readers see it on the page: never more of it than the portal's policy shows.
    fn code(&self, at: usize) -> &str;

    /// What is said of the dossier there.
    fn tell(&self, at: usize) -> Sighting<'_>;
}

/// What was looked through: without it, "not found" says nothing.
#[derive(Clone, Debug, Serialize)]
pub struct Covered {
    /// The lists in words, such as `Hồ sơ trễ hạn: 12 tháng, từ tháng 11/2025 đến tháng 10/2026`.
    pub label: String,
    /// Root-relative address of the page of these lists.
    pub href: String,
    /// Whether anything of it is fictional.
    pub demo: bool,
}

/// A row of a list, or a notice that names a dossier. Nothing is formatted that many rows share: a portal has many rows.
#[derive(Clone, Debug)]
pub struct Sighting<'a> {
    /// The code, as [`Sightings::code`] gives it.
    pub code: &'a str,
    /// The day by which those of a dossier are ordered, newest first.
    pub date: Date,
    /// Where it stands, in words.
    pub title: &'a str,
    /// Root-relative address of the page.
    pub route: &'a str,
    /// Where on the page.
    pub anchor: Anchor,
    /// What it says: label and value.
    pub facts: Vec<(&'a str, Said<'a>)>,
}

/// Where on its page a sighting stands.
#[derive(Clone, Debug)]
pub enum Anchor {
    /// At the top.
    Top,
    /// At an anchor made of this and the code in small letters, every sign of it a hyphen.
    Code(&'static str),
    /// At this anchor.
    Own(String),
}

/// A value of a sighting.
#[derive(Clone, Debug)]
pub enum Said<'a> {
    /// Words.
    Text(Cow<'a, str>),
    /// A day.
    Day(Date),
    /// It was not given.
    Nothing,
}

impl<'a> Said<'a> {
    /// Words, if there are any.
    pub fn text(text: &'a str) -> Said<'a> {
        if text.is_empty() { Said::Nothing } else { Said::Text(Cow::Borrowed(text)) }
    }

    /// A day, if it is known.
    pub fn day(day: Option<Date>) -> Said<'a> {
        day.map_or(Said::Nothing, Said::Day)
    }

    /// This, or else words.
    pub fn or(self, text: &'a str) -> Said<'a> {
        if matches!(self, Said::Nothing) { Said::text(text) } else { self }
    }
}
