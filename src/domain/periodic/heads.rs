//! Documents that make one publication.

use super::head::Head;
use crate::base::date::Date;
use crate::domain::agency::AgencyId;
use crate::domain::fact::Fact;
use crate::domain::locale::Locale;
use std::collections::BTreeMap;
use std::ops::Deref;

/// The places of documents by what makes them one publication.
pub fn together<'d, D, K: Ord>(documents: &'d [D], key: impl Fn(&'d D) -> K) -> BTreeMap<K, Vec<usize>> {
    let mut all: BTreeMap<K, Vec<usize>> = BTreeMap::new();
    for (place, document) in documents.iter().enumerate() {
        all.entry(key(document)).or_default().push(place);
    }
    all
}

/// What all have in common, if they do not differ.
pub fn same<T: PartialEq>(mut all: impl Iterator<Item = T>) -> Option<T> {
    let first = all.next()?;
    all.all(|one| one == first).then_some(first)
}

/// The heads of the documents that a page shows.
pub struct Heads<'a>(Vec<&'a Head>);

impl<'a> FromIterator<&'a Head> for Heads<'a> {
    fn from_iter<I: IntoIterator<Item = &'a Head>>(all: I) -> Heads<'a> {
        Heads(all.into_iter().collect())
    }
}

impl<'a> Deref for Heads<'a> {
    type Target = [&'a Head];

    fn deref(&self) -> &[&'a Head] {
        &self.0
    }
}

impl<'a> Heads<'a> {
    /// The only one.
    pub fn alone(&self) -> Option<&'a Head> {
        match self.0.as_slice() {
            [one] => Some(one),
            _ => None,
        }
    }

    /// When the first of them was published.
    pub fn first_published(&self) -> Option<Date> {
        self.iter().map(|head| head.published).min()
    }

    /// When the last of them was published.
    pub fn last_published(&self) -> Option<Date> {
        self.iter().map(|head| head.published).max()
    }

    /// Whether one of them was corrected.
    pub fn is_corrected(&self) -> bool {
        self.iter().any(|head| !head.corrections.is_empty())
    }

    /// Whether one of them is fictional.
    pub fn is_demo(&self) -> bool {
        self.iter().any(|head| head.demo)
    }

    /// What a reader must know, each note once.
    pub fn notes(&self) -> Vec<&'a str> {
        let mut notes: Vec<&str> = Vec::new();
        for note in self.iter().flat_map(|head| &head.notes) {
            if !notes.contains(&note.as_str()) {
                notes.push(note);
            }
        }
        notes
    }

    /// Who answers for them, if they name one and the same.
    pub fn owner(&self) -> Option<AgencyId> {
        same(self.iter().filter_map(|head| head.owner.as_ref()?.id))
    }

    /// Where they came from.
    pub fn sources(&self, locale: &Locale) -> Vec<Fact> {
        let sources = self.iter().filter_map(|head| head.source.as_ref());
        sources.flat_map(|source| Fact::of_source(locale, source)).collect()
    }
}
