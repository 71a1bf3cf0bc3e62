//! The lists as publications: duties are held against them.

use super::derive::Late;
use super::documents;
use super::model::{Cover, List};
use crate::domain::agency::AgencyId;
use crate::domain::kind::PlanCx;
use crate::domain::period::Period;
use crate::domain::publication::Publication;

/// One a document.
pub fn all(late: &Late, cx: &PlanCx<'_>) -> Vec<Publication> {
    late.lists.iter().map(|list| of(list, cx)).collect()
}

fn of(list: &List, cx: &PlanCx<'_>) -> Publication {
    let own = list.agency.as_ref().and_then(|agency| agency.id);
    let said = |wanted: &dyn Fn(Cover) -> bool| {
        list.covers
            .iter()
            .filter(|(_, cover)| wanted(*cover))
            .map(|(agency, _)| *agency)
            .collect::<Vec<AgencyId>>()
    };
    Publication {
        object: "late".into(),
        period: Period::Month(list.month),
        publisher: list.owner.as_ref().and_then(|owner| owner.id).or(own),
        covers: said(&|cover| cover != Cover::Missing),
        missing: said(&|cover| cover == Cover::Missing),
        nil: said(&|cover| cover == Cover::Nil),
        published: list.published,
        title: cx.locale.say("late.month.title", &[("month", &cx.locale.period(&Period::Month(list.month)))]),
        route: documents::address(list.month, own, cx.directory),
        demo: list.demo || list.covers.iter().any(|(agency, _)| cx.directory.is_demo(*agency)),
    }
}
