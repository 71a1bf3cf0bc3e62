//! The surveys as publications: duties are held against them.

use super::derive::Results;
use super::documents::address;
use super::pages;
use crate::domain::kind::PlanCx;
use crate::domain::publication::Publication;

/// One a survey that says when it was published.
pub fn all(results: &[Results], cx: &PlanCx<'_>) -> Vec<Publication> {
    results.iter().filter_map(|one| of(one, cx)).collect()
}

fn of(results: &Results, cx: &PlanCx<'_>) -> Option<Publication> {
    let survey = &results.survey;
    Some(Publication {
        object: format!("satisfaction/{}", survey.instrument.kind.key()).into(),
        period: survey.period,
        publisher: survey.owner,
        covers: results.agencies.clone(),
        missing: Vec::new(),
        nil: Vec::new(),
        published: survey.published()?,
        title: pages::title(survey, cx),
        route: address(&survey.stem, None, cx.directory),
        demo: results.demo,
    })
}
