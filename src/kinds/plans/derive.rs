//! Plans with the state of every task, computed once.

use super::faults::{FUTURE_PLAN, FUTURE_PROGRESS};
use super::model::{Plan, Progress};
use super::recurring;
use super::state::{Judged, Tally, judge};
use crate::base::date::Date;
use crate::base::diag::{Diag, Diags};
use crate::domain::agency::AgencyId;
use crate::domain::kind::DeriveCx;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

/// A plan with its figures.
pub struct Derived {
    /// The plan; reports of days to come are gone.
    pub plan: Plan,
    /// Whether any report on a task was published here: without one nothing is judged.
    pub reports: bool,
    /// The tasks' states, in their order.
    pub judged: Vec<Judged>,
    /// How many tasks stand how.
    pub tally: Tally,
    /// Whether it is fictional.
    pub demo: bool,
    ranges: Vec<Range<usize>>,
}

/// All plans, the newest period first, and who has a part in which task.
pub struct Plans {
    /// The plans.
    pub plans: Vec<Derived>,
    /// Tasks by agency, in the order of plans and tasks.
    pub by_agency: BTreeMap<AgencyId, Vec<Part>>,
}

/// An agency's part in a task.
pub struct Part {
    /// Place of the plan.
    pub plan: usize,
    /// Place of the task in the plan.
    pub task: usize,
    /// Whether the agency leads.
    pub leads: bool,
}

impl Derived {
    /// The reports on a task, by date.
    pub fn reports_on(&self, task: usize) -> &[Progress] {
        &self.plan.progress[self.ranges[task].clone()]
    }

    /// Whether a task has a page of its own: there is more to say than its row shows.
    pub fn has_page(&self, task: usize) -> bool {
        !self.ranges[task].is_empty()
    }

    /// When the plan became public: put on the portal, or issued.
    pub fn published(&self) -> Option<Date> {
        self.plan.front.published.or(self.plan.front.date)
    }

    /// The day of the newest report on any of its tasks.
    pub fn reported(&self) -> Option<Date> {
        self.plan.progress.iter().map(|report| report.date).max()
    }
}

/// Leaves out what is dated after the day of the build, judges every task and gathers the tasks of each agency.
pub(super) fn all(plans: Vec<Plan>, cx: &DeriveCx<'_>, diags: &mut Diags) -> Plans {
    let mut derived: Vec<Derived> =
        plans.into_iter().filter_map(|plan| current(plan, cx, diags)).map(|plan| judged(plan, cx)).collect();
    derived.sort_by(|a, b| {
        let key = |one: &Derived| Reverse((one.plan.front.period, one.plan.front.date));
        key(a).cmp(&key(b)).then_with(|| a.plan.stem.cmp(&b.plan.stem))
    });
    let mut by_agency: BTreeMap<AgencyId, Vec<Part>> = BTreeMap::new();
    for (p, derived) in derived.iter().enumerate() {
        for (t, task) in derived.plan.tasks.iter().enumerate() {
            let partners = task.partners.iter().filter(|partner| !task.lead.contains(partner));
            let parts = task.lead.iter().map(|id| (id, true)).chain(partners.map(|id| (id, false)));
            for (id, leads) in parts {
                by_agency.entry(*id).or_default().push(Part { plan: p, task: t, leads });
            }
        }
    }
    Plans { plans: derived, by_agency }
}

/// The plan without reports of days to come; `None` when it is of a day to come itself.
fn current(mut plan: Plan, cx: &DeriveCx<'_>, diags: &mut Diags) -> Option<Plan> {
    let as_of = cx.as_of;
    if let Some(date) = plan.front.published.or(plan.front.date).filter(|date| *date > as_of.0) {
        diags.push(Diag::at(&FUTURE_PLAN, plan.dated_at).with("value", date).with("as_of", as_of));
        return None;
    }
    for report in plan.progress.iter().filter(|report| report.date > as_of.0) {
        diags.push(Diag::at(&FUTURE_PROGRESS, report.at).with("value", report.date).with("as_of", as_of));
    }
    plan.progress.retain(|report| report.date <= as_of.0);
    for target in &mut plan.targets {
        for decision in target.decisions.iter().filter(|decision| decision.date > as_of.0) {
            let diag = Diag::at(&FUTURE_PROGRESS, decision.at).with("value", decision.date);
            diags.push(diag.with("as_of", as_of));
        }
        target.decisions.retain(|decision| decision.date <= as_of.0);
    }
    Some(plan)
}

fn judged(plan: Plan, cx: &DeriveCx<'_>) -> Derived {
    let reports = !plan.progress.is_empty();
    let mut ranges = Vec::with_capacity(plan.tasks.len());
    let mut at = 0;
    for task in 0..plan.tasks.len() {
        let many = plan.progress[at..].iter().take_while(|report| report.task == task).count();
        ranges.push(at..at + many);
        at += many;
    }
    let last = recurring::last_begin(&plan);
    let one = |(place, (task, range)): (usize, (_, &Range<usize>))| {
        judge(task, &plan.progress[range.clone()], reports, last.get(&place).copied(), cx.as_of)
    };
    let judged: Vec<Judged> = plan.tasks.iter().zip(&ranges).enumerate().map(one).collect();
    let tally = Tally::of(judged.iter().map(|one| one.state));
    let demo = plan.front.demo || plan.issuer.is_some_and(|issuer| cx.directory.is_demo(issuer));
    Derived { plan, reports, judged, tally, demo, ranges }
}
