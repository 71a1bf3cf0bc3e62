//! Periods within a longer one: what a quarter says is the sum of what its months say.

use super::columns::label;
use super::counts::{Counts, Part};
use super::faults;
use super::model::{Document, Figures, Summary};
use super::sums::Whose;
use crate::base::date::Date;
use crate::base::diag::{Diag, Diags};
use crate::domain::agency::{AgencyId, Directory};
use crate::domain::period::Period;
use crate::domain::periodic;
use std::collections::BTreeMap;

/// A period that has ended, with the figures of an agency.
type Place<'a> = (&'a Document, &'a Figures);

/// Columns that count what happened: those of periods that follow each other add up. The others tell of one day.
const FLOWS: [Part; 6] = [Part::Online, Part::Direct, Part::Resolved, Part::Early, Part::OnTime, Part::Late];

/// Columns of the last day.
const PENDING: [Part; 3] = [Part::Pending, Part::InTime, Part::Overdue];

/// Compares each summary of several months with those of the periods that make it up, agency by agency, where all of them
/// are there and final.
pub fn check(documents: &[Document], directory: &Directory, diags: &mut Diags) {
    let mut beginning: BTreeMap<(AgencyId, Date), Vec<Place<'_>>> = BTreeMap::new();
    let settled = || documents.iter().filter(|one| one.whole && one.provisional_until.is_none());
    for document in settled().filter(|document| is_regular(document.head.period)) {
        for (agency, figures) in document.summaries.iter().filter_map(known) {
            let begins = beginning.entry((agency, document.head.period.first())).or_default();
            begins.push((document, figures));
        }
    }
    // The longest first: a quarter has been held against its months by itself.
    for begins in beginning.values_mut() {
        begins.sort_by_key(|(document, _)| std::cmp::Reverse(document.head.period.last()));
    }
    for document in settled() {
        let period = document.head.period;
        for (agency, figures) in document.summaries.iter().filter_map(known) {
            let of = |day: Date| beginning.get(&(agency, day)).map_or(&[][..], Vec::as_slice);
            let Some(parts) = tiles(period.first(), period, &of) else { continue };
            let name = &directory.get(agency).name;
            differs(name, (document, figures), &parts).into_iter().for_each(|diag| diags.push(diag));
        }
    }
}

fn known(summary: &Summary) -> Option<(AgencyId, &Figures)> {
    Some((summary.agency, summary.figures.as_ref()?))
}

fn is_regular(period: Period) -> bool {
    matches!(period, Period::Month(_) | Period::Quarter { .. } | Period::Half { .. } | Period::NineMonths(_))
}

/// The periods that follow each other from a day to the end of a longer one.
fn tiles<'d, 'a>(from: Date, whole: Period, of: &impl Fn(Date) -> &'d [Place<'a>]) -> Option<Vec<Place<'a>>>
where
    'a: 'd,
{
    let inside = |(document, _): &&Place<'_>| {
        let period = document.head.period;
        period != whole && period.last() <= whole.last()
    };
    of(from).iter().filter(inside).find_map(|one| {
        let last = one.0.head.period.last();
        if last == whole.last() {
            return Some(vec![*one]);
        }
        let mut rest = tiles(last.next(), whole, of)?;
        rest.insert(0, *one);
        Some(rest)
    })
}

/// One finding tells all columns that differ.
fn differs(agency: &str, (document, figures): Place<'_>, parts: &[Place<'_>]) -> Option<Diag> {
    let sum = Counts::total(parts.iter().map(|(_, figures)| &figures.counts));
    let last = &parts.last()?.1.counts;
    let flows = FLOWS.into_iter().map(|part| (part, sum.of(part)));
    let pending = PENDING.into_iter().map(|part| (part, last.of(part)));
    let wrong: Vec<(Part, u64)> =
        flows.chain(pending).filter(|(part, computed)| figures.counts.of(*part) != *computed).collect();
    let (first, _) = wrong.first()?;
    let told = |name: &dyn Fn(Part) -> &'static str| {
        let one = |(part, computed): &(Part, u64)| {
            format!("({}) {} {} ≠ {computed}", part.number(), name(*part), figures.counts.of(*part))
        };
        wrong.iter().map(one).collect::<Vec<_>>().join("; ")
    };
    let places: Vec<String> = parts.iter().map(|(document, figures)| document.where_is(figures)).collect();
    let whose = Whose::Row { agency, field: None };
    let diag = whose.name(Diag::at(&faults::PARTS_DIFFER, figures.span(*first)));
    let diag = diag.with_words("columns", told(&|part| label(part).vi), told(&|part| label(part).en));
    Some(periodic::with_period(diag, document.head.period).with("others", places.join(", ")))
}
