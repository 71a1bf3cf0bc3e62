//! What results can be filtered by, besides their kind: years and agencies.

use super::code;
use super::corpus::Corpus;
use super::shards::{Files, Shards};
use crate::base::quick::QuickMap;
use crate::domain::collate;
use crate::domain::site::SearchDoc;
use std::collections::BTreeMap;

/// The years and the agencies that documents are about.
pub(super) struct Facets<'c> {
    years: BTreeMap<u32, Vec<u32>>,
    agencies: Vec<(&'c str, Vec<u32>)>,
}

impl<'c> Facets<'c> {
    /// Of all documents.
    pub(super) fn of(corpus: &'c Corpus<'_>) -> Facets<'c> {
        let mut years: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        let mut agencies: QuickMap<&str, Vec<u32>> = QuickMap::default();
        // Who is named twice has the document once.
        let add = |docs: &mut Vec<u32>, number| {
            if docs.last() != Some(&number) {
                docs.push(number);
            }
        };
        for (number, doc) in (0..).zip(&corpus.docs) {
            years_of(&doc.shown).into_iter().for_each(|year| add(years.entry(year).or_default(), number));
            doc.shown.agencies.iter().for_each(|name| add(agencies.entry(name).or_default(), number));
        }
        let mut agencies: Vec<(&str, Vec<u32>)> = agencies.into_iter().collect();
        agencies.sort_by_cached_key(|(name, _)| (collate::sort_key(name), *name));
        Facets { years, agencies }
    }

    /// The years, newest first.
    pub(super) fn years(&self) -> Vec<u32> {
        self.years.keys().rev().copied().collect()
    }

    /// The names of the agencies, in the order of the alphabet.
    pub(super) fn agencies(&self) -> Vec<&'c str> {
        self.agencies.iter().map(|(name, _)| *name).collect()
    }

    /// Writes the documents of each year (`y2026`) and agency (`a12`, by its place among the names); gives what the manifest
    /// says.
    pub(super) fn write<F: Files>(&self, files: &F) -> Result<(String, bool), F::Error> {
        let years = self.years.iter().map(|(year, docs)| (format!("y{year}"), docs));
        let agencies = self.agencies.iter().enumerate().map(|(place, (_, docs))| (format!("a{place}"), docs));
        let mut entries: Vec<(String, &Vec<u32>)> = years.chain(agencies).collect();
        entries.sort_unstable();
        let mut shards = Shards::new('f');
        let mut text = String::new();
        for (key, docs) in entries {
            text.clear();
            text.push(' ');
            code::list(docs, docs.len(), &mut text);
            shards.add(&key, &text, files)?;
        }
        shards.finish(files)
    }
}

/// The years that a title names; else the year of publication.
fn years_of(doc: &SearchDoc) -> Vec<u32> {
    let numbers = doc.title.as_bytes().split(|byte| !byte.is_ascii_digit());
    let figures = numbers.filter_map(|number| <&[u8; 4]>::try_from(number).ok());
    let numbers =
        figures.map(|figures| figures.iter().fold(0, |sum, figure| 10 * sum + u32::from(figure - b'0')));
    let named: Vec<u32> = numbers.filter(|year| (2000..2100).contains(year)).collect();
    if named.is_empty() {
        return doc.published.iter().filter_map(|date| u32::try_from(date.year()).ok()).collect();
    }
    named
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::date::Date;

    #[test]
    fn the_year_of_the_title_goes_before_that_of_publication() {
        let of = |title: &str| {
            let published = Date::ymd(2026, 1, 5);
            years_of(&SearchDoc { title: title.to_owned(), published, ..SearchDoc::default() })
        };
        assert_eq!(of("Hồ sơ trễ hạn tháng 12/2025"), [2025]);
        assert_eq!(of("Kế hoạch 2704/QĐ-UBND giai đoạn 2024–2026"), [2024, 2026]);
        assert_eq!(of("Đường sắt"), [2026]);
    }
}
