//! Figures that several kinds know: they must agree with each other, and a leap against the month before gives an alarm.

mod alarms;
mod faults;

use crate::base::date::Month;
use crate::base::diag::{Diag, Diags, Fault};
use crate::base::span::{FileId, Sources, Span};
use crate::domain::agency::{AgencyId, Directory};
use crate::domain::claim::{Basis, Claim, Measure, month_words};
use crate::domain::locale::upper_first;
use crate::domain::portal::Derived;
pub use faults::FAULTS;
use std::collections::BTreeMap;

/// Compares what the kinds claim.
pub fn check(derived: &Derived, sources: &Sources, diags: &mut Diags) {
    let by_kind: Vec<Vec<Claim>> = derived.kinds.iter().map(|kind| kind.claims()).collect();
    let cx = Cx { directory: &derived.directory, sources };
    agree(&by_kind, &cx, diags);
    missing_lists(&by_kind, &cx, diags);
    alarms::check(&by_kind, &cx, diags);
}

/// What findings need to name agencies and places.
struct Cx<'a> {
    directory: &'a Directory,
    sources: &'a Sources,
}

impl Cx<'_> {
    fn name(&self, agency: AgencyId) -> &str {
        &self.directory.get(agency).name
    }

    /// `A, B, C`
    fn names(&self, agencies: impl IntoIterator<Item = AgencyId>) -> String {
        agencies.into_iter().map(|agency| self.name(agency)).collect::<Vec<_>>().join(", ")
    }

    /// File and line of a place.
    fn place(&self, span: Span) -> String {
        let locus = self.sources.locate(span);
        locus.line.map_or_else(|| locus.path.to_string(), |line| format!("{}:{line}", locus.path))
    }
}

/// Which figure, in the order in which findings are made.
type Key = (Month, AgencyId, Measure);

/// Each figure with all that is claimed of it: number of the kind, claim.
fn by_figure(by_kind: &[Vec<Claim>]) -> BTreeMap<Key, Vec<(usize, &Claim)>> {
    let mut all: BTreeMap<Key, Vec<(usize, &Claim)>> = BTreeMap::new();
    for (kind, claims) in by_kind.iter().enumerate() {
        for claim in claims {
            all.entry((claim.month, claim.agency, claim.measure)).or_default().push((kind, claim));
        }
    }
    all
}

/// The first kind's figure against those of the others. What one kind says twice is its own affair.
fn agree(by_kind: &[Vec<Claim>], cx: &Cx<'_>, diags: &mut Diags) {
    let mut other_days: BTreeMap<(Month, Measure, FileId), Diag> = BTreeMap::new();
    for claims in by_figure(by_kind).values() {
        let known: Vec<_> =
            claims.iter().filter_map(|(kind, claim)| Some((kind, claim, claim.value?))).collect();
        let Some((first_kind, first, value)) = known.first() else { continue };
        for (_, other, other_value) in known.iter().filter(|(kind, ..)| kind != first_kind) {
            match first.day.zip(other.day).filter(|(one, two)| one != two) {
                // One hint for all agencies of a list.
                Some((day, other_day)) => {
                    let diag = both(&faults::OTHER_DAY, first, other, cx).with("day", day);
                    let key = (first.month, first.measure, other.span.file);
                    other_days.entry(key).or_insert_with(|| diag.with("other_day", other_day));
                }
                None if value != other_value => {
                    let diag = both(&faults::DISAGREE, first, other, cx).with("value", value);
                    diags.push(diag.with("other_value", other_value));
                }
                None => {}
            }
        }
    }
    other_days.into_values().for_each(|diag| diags.push(diag));
}

/// A finding about two claims.
fn both(fault: &'static Fault, first: &Claim, other: &Claim, cx: &Cx<'_>) -> Diag {
    about(Diag::at(fault, first.span), first, cx)
        .with_words("stated_by", first.stated_by.vi, first.stated_by.en)
        .with_words("other_stated_by", other.stated_by.vi, other.stated_by.en)
        .with("other", cx.place(other.span))
}

/// Fills the names of agency, month and measure.
fn about(diag: Diag, claim: &Claim, cx: &Cx<'_>) -> Diag {
    let (vi, en) = month_words(claim.month);
    let label = claim.measure.label();
    diag.with("agency", cx.name(claim.agency))
        .with_words("month", vi, en)
        .with_words("measure", label.vi, label.en)
}

/// Late dossiers that a summary counts and no list names: one hint a month and measure.
fn missing_lists(by_kind: &[Vec<Claim>], cx: &Cx<'_>, diags: &mut Diags) {
    let mut unlisted: BTreeMap<(Month, Measure), Vec<&Claim>> = BTreeMap::new();
    for ((month, _, measure), claims) in by_figure(by_kind) {
        let listed = claims.iter().any(|(_, claim)| claim.basis == Basis::Counted);
        let stated = claims.iter().find(|(_, claim)| claim.value.is_some_and(|value| value > 0));
        if let (true, false, Some((_, claim))) = (measure.is_listed(), listed, stated) {
            unlisted.entry((month, measure)).or_default().push(claim);
        }
    }
    for ((month, measure), claims) in unlisted {
        let count: u64 = claims.iter().filter_map(|claim| claim.value).fold(0, u64::saturating_add);
        let (vi, en) = month_words(month);
        let diag = Diag::at(&faults::LIST_MISSING, claims[0].span)
            .with_words("month", upper_first(&vi), en)
            .with_words("measure", measure.label().vi, measure.label().en)
            .with("count", count);
        diags.push(diag.with("agencies", cx.names(claims.iter().map(|claim| claim.agency))));
    }
}
