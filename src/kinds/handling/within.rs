//! Periods within a longer one: what a quarter says is the sum of what its months say.

use super::columns::label;
use super::counts::{Counts, Part};
use super::faults;
use super::model::{Document, Figures, Summary};
use super::sums::Whose;
use crate::base::diag::{Diag, Diags};
use crate::domain::agency::{AgencyId, Directory};
use crate::domain::periodic::{self, Within};

/// A period that has ended, with the figures of an agency.
type Place<'a> = (&'a Document, &'a Figures);

/// Columns that count what happened: those of periods that follow each other add up. The others tell of one day.
const FLOWS: [Part; 6] = [Part::Online, Part::Direct, Part::Resolved, Part::Early, Part::OnTime, Part::Late];

/// Columns of the last day.
const PENDING: [Part; 3] = [Part::Pending, Part::InTime, Part::Overdue];

/// Compares each summary of several months with those of the periods that make it up, agency by agency, where all of them
/// are there and final.
pub fn check(documents: &[Document], directory: &Directory, diags: &mut Diags) {
    let settled = || documents.iter().filter(|one| one.whole && one.provisional_until.is_none());
    let all = settled().flat_map(|document| {
        let figures = document.summaries.iter().filter_map(known);
        figures.map(move |(agency, figures)| (agency, document.head.period, (document, figures)))
    });
    let within = Within::of(all);
    for document in settled() {
        for (agency, figures) in document.summaries.iter().filter_map(known) {
            let Some(parts) = within.parts(agency, document.head.period) else { continue };
            let name = &directory.get(agency).name;
            differs(name, (document, figures), &parts).into_iter().for_each(|diag| diags.push(diag));
        }
    }
}

fn known(summary: &Summary) -> Option<(AgencyId, &Figures)> {
    Some((summary.agency, summary.figures.as_ref()?))
}

/// One finding tells all columns that differ.
fn differs(agency: &str, (document, figures): Place<'_>, parts: &[&Place<'_>]) -> Option<Diag> {
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
