//! From period to period: what is carried over is what was pending at the end of the period before.

use super::counts::Part;
use super::faults;
use super::model::{Document, Figures, Summary};
use super::sums::{self, Whose};
use crate::base::date::Date;
use crate::base::diag::{Diag, Diags};
use crate::domain::agency::{AgencyId, Directory};
use crate::domain::fold::fold;
use crate::domain::period::Period;
use std::collections::BTreeMap;
use std::mem::discriminant;

/// A document and what it says of an agency.
type Place<'a> = (&'a Document, &'a Summary);

/// Compares column (6) of each summary with column (11) of the one that ends on the day before, by agency and by field.
pub fn check(documents: &[Document], directory: &Directory, diags: &mut Diags) {
    let mut ending: BTreeMap<(AgencyId, Date), Vec<Place<'_>>> = BTreeMap::new();
    for document in documents.iter().filter(|document| document.whole) {
        for summary in &document.summaries {
            ending
                .entry((summary.agency, document.head.period.last()))
                .or_default()
                .push((document, summary));
        }
    }
    for document in documents.iter().filter(|document| document.whole) {
        for summary in &document.summaries {
            let before = document.head.period.first().plus_days(-1);
            let candidates = ending.get(&(summary.agency, before)).map_or(&[][..], Vec::as_slice);
            if let Some(before) = before_of(document.head.period, candidates) {
                compare((document, summary), before, directory, diags);
            }
        }
    }
}

/// Of several summaries that end on one day, that of the same sort of period, else the shortest.
fn before_of<'a>(period: Period, candidates: &[Place<'a>]) -> Option<Place<'a>> {
    let same = |(document, _): &&Place<'a>| discriminant(&document.head.period) == discriminant(&period);
    let shortest = || candidates.iter().max_by_key(|(document, _)| document.head.period.first());
    candidates.iter().find(same).or_else(shortest).copied()
}

/// Field by field where both have fields; else, or when no field differs, the agency as a whole.
fn compare(now: Place<'_>, before: Place<'_>, directory: &Directory, diags: &mut Diags) {
    let agency = directory.get(now.1.agency).name.as_str();
    let fields = by_field(before);
    let mut found = 0;
    for (name, figures) in now.1.fields.iter().filter_map(|place| field(now.0, *place)) {
        let Some((_, old)) = fields.get(&fold(name)) else { continue };
        let whose = Whose::Row { agency, field: Some(name) };
        let diag = differs(figures, old, &whose, before.0);
        found += usize::from(diag.is_some());
        diag.into_iter().for_each(|diag| diags.push(diag));
    }
    if let (0, Some(new), Some(old)) = (found, &now.1.figures, &before.1.figures) {
        let whose = Whose::Row { agency, field: None };
        differs(new, old, &whose, before.0).into_iter().for_each(|diag| diags.push(diag));
    }
}

fn field(document: &Document, place: usize) -> Option<(&str, &Figures)> {
    let row = &document.rows[place];
    Some((row.field.as_deref()?, &row.figures))
}

fn by_field<'a>((document, summary): Place<'a>) -> BTreeMap<String, (&'a str, &'a Figures)> {
    let fields = summary.fields.iter().filter_map(|place| field(document, *place));
    fields.map(|(name, figures)| (fold(name), (name, figures))).collect()
}

fn differs(new: &Figures, old: &Figures, whose: &Whose<'_>, before: &Document) -> Option<Diag> {
    let (carried, pending) = (new.counts.of(Part::CarriedOver), old.counts.of(Part::Pending));
    (carried != pending).then(|| {
        let diag = whose.name(Diag::at(&faults::CARRIED_OVER_DIFFERS, new.span(Part::CarriedOver)));
        sums::column(diag, Part::CarriedOver)
            .with("value", carried)
            .with("pending", pending)
            .with_words("before", before.head.period.label_vi(), before.head.period.label_en())
            .with("other", before.where_is(old))
    })
}
