//! The summaries as publications: duties are held against them.

use super::derive::Handling;
use super::documents::address;
use super::model::{Document, Summary};
use crate::domain::agency::AgencyId;
use crate::domain::kind::PlanCx;
use crate::domain::publication::Publication;

/// One a document.
pub fn all(handling: &Handling, cx: &PlanCx<'_>) -> Vec<Publication> {
    handling.documents.iter().map(|document| of(document, cx)).collect()
}

fn of(document: &Document, cx: &PlanCx<'_>) -> Publication {
    let head = &document.head;
    let said = |wanted: &dyn Fn(&Summary) -> bool| {
        document.summaries.iter().filter(|one| wanted(one)).map(|one| one.agency).collect::<Vec<AgencyId>>()
    };
    let nil = |one: &Summary| one.figures.as_ref().is_some_and(|figures| figures.counts.is_nil());
    let fictional = document.summaries.iter().any(|one| cx.directory.is_demo(one.agency));
    Publication {
        object: "handling".into(),
        period: head.period,
        publisher: head.answers(),
        covers: said(&|one| one.figures.is_some()),
        missing: said(&|one| one.figures.is_none()),
        nil: said(&nil),
        published: head.published,
        title: cx.locale.say("handling.period.title", &[("period", &cx.locale.period(&head.period))]),
        route: address(&head.period, None, cx.directory),
        demo: head.demo || fictional,
    }
}
