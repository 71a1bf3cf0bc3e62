//! The summaries as documents whose versions are kept.

use super::derive::{AgencyPeriod, Handling, PeriodSummary};
use crate::domain::agency::{AgencyId, Directory};
use crate::domain::period::Period;
use crate::domain::version::Document;

/// Address of the page of a period, or of an agency in a period.
pub fn address(period: &Period, agency: Option<AgencyId>, directory: &Directory) -> String {
    let agency = agency.map(|one| format!("-{}", directory.get(one).id)).unwrap_or_default();
    format!("xu-ly/{}{agency}.html", period.slug())
}

/// All summaries.
pub fn all(handling: &Handling, directory: &Directory) -> Vec<Document> {
    let of = |summary| documents(handling, summary, directory);
    handling.periods.iter().flat_map(of).collect()
}

fn documents<'a>(
    handling: &'a Handling,
    summary: &'a PeriodSummary,
    directory: &'a Directory,
) -> impl Iterator<Item = Document> + 'a {
    summary.documents.iter().map(move |place| {
        let document = &handling.documents[*place];
        let period = &document.head.period;
        let shown = |one: &&AgencyPeriod| one.document == *place && handling.has_page(summary, one);
        let agencies = summary.agencies.iter().filter(shown);
        let mut routes: Vec<String> =
            agencies.map(|one| address(period, Some(one.agency), directory)).collect();
        // A summary of one agency has the agency's page, if there is one.
        let first = if document.head.own().is_some() { routes.len() } else { 0 };
        routes.insert(first, address(period, None, directory));
        document.head.document(routes)
    })
}
