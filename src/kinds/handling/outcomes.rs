//! The shares of the summaries as results that targets are judged by.

use super::counts::Counts;
use super::derive::{Handling, PeriodSummary};
use super::documents::address;
use crate::base::number::Ratio;
use crate::domain::agency::AgencyId;
use crate::domain::kind::PlanCx;
use crate::domain::outcome::{Measured, Outcome};

/// A share of the counts.
type Share = fn(&Counts) -> Ratio;

/// The measures: their keys, which are the ends of their message keys too, and their shares.
const MEASURES: [(&str, Share); 5] = [
    ("handling/on-time", Counts::punctual),
    ("handling/early", Counts::early),
    ("handling/late", Counts::late),
    ("handling/online", Counts::online),
    ("handling/overdue", Counts::overdue),
];

/// Of each period: of the whole, then of each agency with figures.
pub fn all(handling: &Handling, cx: &PlanCx<'_>) -> Vec<Outcome> {
    handling.periods.iter().flat_map(|summary| period(handling, summary, cx)).collect()
}

fn period(handling: &Handling, summary: &PeriodSummary, cx: &PlanCx<'_>) -> Vec<Outcome> {
    let known = |one: &&super::derive::AgencyPeriod| handling.counts(one).is_some();
    let (sent, missing): (Vec<_>, Vec<_>) = summary.agencies.iter().partition(known);
    let ids = |agencies: &[&super::derive::AgencyPeriod]| -> Vec<AgencyId> {
        agencies.iter().map(|one| one.agency).collect()
    };
    let whole = Part {
        agency: None,
        covers: ids(&sent),
        missing: ids(&missing),
        counts: summary.counts,
        href: address(&summary.period, None, cx.directory),
        demo: summary.documents.iter().any(|place| handling.documents[*place].head.demo),
    };
    let own = sent.iter().filter_map(|one| {
        let page = handling.has_page(summary, one).then_some(one.agency);
        Some(Part {
            agency: Some(one.agency),
            covers: vec![one.agency],
            missing: Vec::new(),
            counts: *handling.counts(one)?,
            href: address(&summary.period, page, cx.directory),
            demo: handling.documents[one.document].head.demo,
        })
    });
    std::iter::once(whole).chain(own).flat_map(|part| part.outcomes(summary, cx)).collect()
}

/// Whose counts, and where they are shown.
struct Part {
    agency: Option<AgencyId>,
    covers: Vec<AgencyId>,
    missing: Vec<AgencyId>,
    counts: Counts,
    href: String,
    demo: bool,
}

impl Part {
    fn outcomes(&self, summary: &PeriodSummary, cx: &PlanCx<'_>) -> Vec<Outcome> {
        let outcome = |(measure, share): (&'static str, Share)| Outcome {
            measure: measure.into(),
            title: cx.locale.say(&format!("measure.{}", measure.replace('/', ".")), &[]),
            agency: self.agency,
            covers: self.covers.clone(),
            missing: self.missing.clone(),
            period: summary.period,
            value: Measured::of(share(&self.counts)),
            published: summary.published,
            href: self.href.clone(),
            demo: self.demo || self.covers.iter().any(|agency| cx.directory.is_demo(*agency)),
        };
        MEASURES.map(outcome).into()
    }
}
