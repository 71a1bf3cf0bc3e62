//! The lists as publications: duties are held against them.

use super::derive::Late;
use super::documents;
use super::model::{Cover, List};
use crate::domain::agency::AgencyId;
use crate::domain::kind::PlanCx;
use crate::domain::publication::Publication;

/// One a document.
pub fn all(late: &Late, cx: &PlanCx<'_>) -> Vec<Publication> {
    late.lists.iter().map(|list| of(list, cx)).collect()
}

fn of(list: &List, cx: &PlanCx<'_>) -> Publication {
    let head = &list.head;
    let said = |wanted: &dyn Fn(Cover) -> bool| {
        list.covers
            .iter()
            .filter(|(_, cover)| wanted(*cover))
            .map(|(agency, _)| *agency)
            .collect::<Vec<AgencyId>>()
    };
    Publication {
        object: "late".into(),
        period: head.period,
        publisher: head.answers(),
        covers: said(&|cover| cover != Cover::Missing),
        missing: said(&|cover| cover == Cover::Missing),
        nil: said(&|cover| cover == Cover::Nil),
        published: head.published,
        title: cx.locale.say("late.month.title", &[("month", &cx.locale.period(&head.period))]),
        route: documents::address(list.month, None, cx.directory),
        demo: head.demo || list.covers.iter().any(|(agency, _)| cx.directory.is_demo(*agency)),
    }
}
