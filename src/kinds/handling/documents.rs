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
        let own = document.agency.as_ref().and_then(|agency| agency.id);
        let shown = |one: &&AgencyPeriod| one.document == *place && handling.has_page(summary, one);
        let agencies = summary.agencies.iter().filter(shown);
        let mut routes: Vec<String> =
            agencies.map(|one| address(&document.period, Some(one.agency), directory)).collect();
        // A summary of one agency has the agency's page, if there is one.
        let first = if own.is_some() { routes.len() } else { 0 };
        routes.insert(first, address(&document.period, None, directory));
        let answers = document.owner.as_ref().and_then(|owner| owner.id).or(own);
        Document {
            file: document.file,
            routes,
            published: document.published,
            corrections: document.corrections.clone(),
            answers,
            names_officials: false,
            withheld: false,
        }
    })
}
