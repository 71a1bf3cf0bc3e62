//! The targets of plans as others see them: what was promised in numbers.

use super::derive::{Derived, Plans};
use super::model;
use super::pages::{plan_route, short_title, target_anchor};
use crate::domain::target::{Target, TargetList};

/// The targets of each plan that sets some, plans in their order.
pub(super) fn all(plans: &Plans) -> Vec<TargetList> {
    plans.plans.iter().filter(|plan| !plan.plan.targets.is_empty()).map(list).collect()
}

fn list(derived: &Derived) -> TargetList {
    let plan = &derived.plan;
    TargetList {
        title: short_title(derived).to_owned(),
        page: plan_route(derived),
        period: plan.front.period,
        issuer: plan.issuer,
        demo: derived.demo,
        targets: plan.targets.iter().map(|one| target(one, derived)).collect(),
    }
}

fn target(target: &model::Target, derived: &Derived) -> Target {
    Target {
        no: target.no.clone(),
        anchor: target_anchor(target),
        title: target.title.clone(),
        parent: target.parent,
        goal: target.goal.clone(),
        measure: target.measure.clone(),
        agencies: target.agencies.clone(),
        period: target.period.unwrap_or(derived.plan.front.period),
        each: target.each,
        scope: target.scope.clone(),
        definition: target.definition.clone(),
        lead: target.lead.clone(),
        decisions: target.decisions.clone(),
        at: target.at,
    }
}
