//! What the readers of a plan's head and of its tables have in common.

use super::faults::{BAD_NUMBER, BAD_URL, DUPLICATE_NO, UNKNOWN_SECTION};
use crate::base::diag::Diag;
use crate::base::span::Span;
use crate::domain::agency::AgencyRef;
use crate::domain::columns::Grid;
use crate::domain::fold::slug;
use crate::domain::schema::suggest;
use crate::format::csv_table::Record;
use std::collections::BTreeMap;

pub(super) fn unknown_section(id: &str, sections: &BTreeMap<String, usize>, span: Span) -> Diag {
    let known: Vec<&str> = sections.keys().map(String::as_str).collect();
    suggest(Diag::at(&UNKNOWN_SECTION, span).with("value", id), id, &known)
}

/// Reports an address that a page must not link to.
pub(super) fn check_url(url: &str, span: Span, mut fault: impl FnMut(Diag)) {
    let lower = url.to_ascii_lowercase();
    let host = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
    if !host.is_some_and(|host| host.starts_with(|c: char| c.is_alphanumeric()) && !host.contains(' ')) {
        fault(Diag::at(&BAD_URL, span).with("value", url));
    }
}

/// The agencies of a cell, in its order.
pub(super) fn agencies(grid: &Grid<'_>, record: &Record, column: usize) -> Vec<AgencyRef> {
    let span = grid.span(record, column);
    let words = grid.text(record, column).split(';').map(str::trim).filter(|word| !word.is_empty());
    words.map(|word| AgencyRef::new(word, span)).collect()
}

/// Numbers of rows: unique by their form in addresses.
#[derive(Default)]
pub(super) struct Numbers {
    seen: BTreeMap<String, Box<str>>,
}

/// Longest form of a number in addresses, so that addresses stay short enough for every file system.
const LONGEST: usize = 40;

impl Numbers {
    /// Takes a number; returns its form in addresses.
    pub(super) fn take(&mut self, no: &str, span: Span, mut fault: impl FnMut(Diag)) -> String {
        let slug = slug(no);
        if slug.is_empty() || slug.len() > LONGEST {
            fault(Diag::at(&BAD_NUMBER, span).with("value", no));
        } else if let Some(other) = self.seen.insert(slug.clone(), no.into()) {
            fault(Diag::at(&DUPLICATE_NO, span).with("value", no).with("other", other));
        }
        slug
    }
}
