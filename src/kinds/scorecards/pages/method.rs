//! How scores are made by a scheme, and what of it is not certain.

use super::words;
use crate::domain::locale::Locale;
use crate::kinds::scorecards::scheme::Scheme;
use serde::Serialize;

/// What the foot of a page says of the scheme.
#[derive(Serialize)]
pub struct Method<'a> {
    /// What a person still has to check.
    doubts: &'a [String],
    /// What a reader must know.
    cautions: &'a [String],
    /// The groups of the document with what is shown of each.
    parts: Vec<String>,
    /// The bands, the best first.
    bands: Vec<String>,
    /// Decimals of the rounding.
    decimals: u32,
    source: &'a str,
}

impl<'a> Method<'a> {
    /// Of a scheme.
    pub fn new(scheme: &'a Scheme, locale: &Locale) -> Method<'a> {
        let part = |part: &'a crate::kinds::scorecards::scheme::Part| {
            let groups = scheme.groups.iter().filter(|group| group.part.as_ref() == Some(&part.id));
            let groups: Vec<String> =
                groups.map(|group| format!("{} {}", group.name, words::max(locale, group.max))).collect();
            format!("{}. {}: {}", part.id, part.name, groups.join(" + "))
        };
        let bands = scheme.bands.iter().flat_map(|bands| &bands.list);
        let band = |band: &'a crate::kinds::scorecards::scheme::Band| {
            let from = words::max(locale, band.from);
            locale.say("scorecards.method.band", &[("band", &band.name), ("from", &from)])
        };
        Method {
            doubts: &scheme.doubts,
            cautions: &scheme.cautions,
            parts: scheme.parts.iter().map(part).collect(),
            bands: bands.map(band).collect(),
            decimals: scheme.decimals,
            source: &scheme.source,
        }
    }
}
