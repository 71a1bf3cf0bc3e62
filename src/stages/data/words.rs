//! The words for tables, columns and types, the same in workbooks, on pages and in catalogues.

use crate::domain::columns::Shape;
use crate::domain::dataset::{Field, From};
use crate::domain::locale::{Locale, upper_first};
use std::collections::BTreeSet;

/// What a field holds.
pub fn describe(field: &Field, locale: &Locale) -> String {
    let label = field.label.in_lang(locale.lang);
    match field.from {
        From::Names(..) => locale.say("data.names", &[("label", &label)]),
        _ => label.to_owned(),
    }
}

/// The headings of the fields of a sheet: what they hold, and their keys where two hold the same.
pub fn headings(fields: &[Field], locale: &Locale) -> Vec<String> {
    let mut seen = BTreeSet::new();
    fields
        .iter()
        .map(|field| {
            let label = upper_first(&describe(field, locale));
            if seen.insert(label.to_lowercase()) { label } else { format!("{label} ({})", field.key) }
        })
        .collect()
}

/// The type of a field's values, with the words that they may be.
pub fn shape_words(shape: Shape, locale: &Locale) -> String {
    let key = match shape {
        Shape::Text | Shape::Figure | Shape::Official | Shape::Schedule => "data.type.text",
        Shape::Dossier => "data.type.dossier",
        Shape::Date => "data.type.date",
        Shape::Count | Shape::Times => "data.type.count",
        Shape::Decimal => "data.type.decimal",
        Shape::Choice(words) => {
            let words: Vec<_> = words.iter().map(|word| locale.content(word)).collect();
            return locale.say("data.type.choice", &[("words", &words.join(", "))]);
        }
        Shape::Agency => "data.type.agency",
        Shape::Agencies => "data.type.agencies",
        Shape::YesNo => "data.type.yes-no",
    };
    locale.say(key, &[])
}
