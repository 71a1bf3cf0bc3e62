//! The part of an agency's page: the targets that it leads or is judged by.

use super::in_order;
use super::row::Row;
use crate::domain::agency::AgencyId;
use crate::domain::kind::PlanCx;
use crate::domain::locale::DateView;
use crate::domain::site::Block;
use crate::domain::target::Target;
use crate::stages::scoreboard::Scoreboard;
use serde::{Serialize, Serializer};

struct AgencyTargets<'a> {
    board: &'a Scoreboard,
    agency: AgencyId,
    cx: &'a PlanCx<'a>,
}

#[derive(Serialize)]
struct AgencyView {
    as_of: DateView,
    plans: Vec<AgencyPlan>,
}

#[derive(Serialize)]
struct AgencyPlan {
    title: String,
    href: String,
    demo: bool,
    rows: Vec<Row>,
}

/// The block, if there are any.
pub(in crate::stages::plan) fn block<'a>(
    board: &'a Scoreboard,
    agency: AgencyId,
    cx: &'a PlanCx<'a>,
) -> Option<Block<'a>> {
    let known =
        board.plans.iter().any(|plan| plan.list.targets.iter().any(|target| concerns(target, agency)));
    known.then(|| {
        Block::new(
            "targets",
            cx.locale.say("scoreboard.agency.title", &[]),
            "scoreboard/agency.html",
            AgencyTargets { board, agency, cx },
        )
    })
}

fn concerns(target: &Target, agency: AgencyId) -> bool {
    target.lead.contains(&agency) || target.agencies.contains(&agency)
}

impl Serialize for AgencyTargets<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let plans = self.board.plans.iter().filter_map(|plan| {
            let own = in_order(&plan.list.targets).into_iter();
            let own = own.filter(|(place, _)| concerns(&plan.list.targets[*place], self.agency));
            let rows: Vec<Row> = own.map(|(place, _)| Row::new(plan, place, 0, self.cx)).collect();
            (!rows.is_empty()).then(|| AgencyPlan {
                title: plan.list.title.clone(),
                href: plan.list.page.clone(),
                demo: plan.list.demo,
                rows,
            })
        });
        AgencyView { as_of: self.cx.locale.date_view(self.cx.as_of.0), plans: plans.collect() }
            .serialize(serializer)
    }
}
