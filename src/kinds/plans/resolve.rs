//! Agencies named in plans → agencies of the directory.

use super::model::{Output, Plan, ReadPlan, Target, Task};
use crate::base::diag::Diags;
use crate::domain::agency::{AgencyId, AgencyRef, Directory};

/// Looks up every agency that a plan names.
pub(super) fn plan(plan: ReadPlan, directory: &Directory, diags: &mut Diags) -> Plan {
    let mut find = Lookup { directory, diags };
    Plan {
        issuer: plan.issuer.and_then(|issuer| find.one(issuer)),
        tasks: plan.tasks.into_iter().map(|task| find.task(task)).collect(),
        targets: plan.targets.into_iter().map(|target| find.target(target)).collect(),
        stem: plan.stem,
        file: plan.file,
        dated_at: plan.dated_at,
        front: plan.front,
        prose: plan.prose,
        progress: plan.progress,
        followed: plan.followed,
    }
}

struct Lookup<'a> {
    directory: &'a Directory,
    diags: &'a mut Diags,
}

impl Lookup<'_> {
    fn one(&mut self, agency: AgencyRef) -> Option<AgencyId> {
        self.directory.find(&agency.word, agency.span).map_err(|diag| self.diags.push(diag)).ok()
    }

    /// Each agency once, in the order of the plan, which begins with the one that answers.
    fn all(&mut self, agencies: Vec<AgencyRef>) -> Vec<AgencyId> {
        let mut found: Vec<AgencyId> = Vec::with_capacity(agencies.len());
        for agency in agencies {
            if let Some(id) = self.one(agency).filter(|id| !found.contains(id)) {
                found.push(id);
            }
        }
        found
    }

    fn task(&mut self, task: Task<AgencyRef>) -> Task {
        Task {
            no: task.no,
            slug: task.slug,
            section: task.section,
            title: task.title,
            // The task's list holds those of its outputs; reporting both would say each fault twice.
            lead: self.all(task.lead),
            partners: self.all(task.partners),
            outputs: task.outputs.into_iter().map(|output| self.output(output)).collect(),
        }
    }

    fn output(&mut self, output: Output<AgencyRef>) -> Output {
        let find = |agency: &AgencyRef| self.directory.find(&agency.word, agency.span).ok();
        Output {
            lead: output.lead.iter().filter_map(find).collect(),
            text: output.text,
            columns: output.columns,
            own: output.own,
            note: output.note,
        }
    }

    fn target(&mut self, target: Target<AgencyRef>) -> Target {
        Target {
            lead: self.all(target.lead),
            agencies: self.all(target.agencies),
            no: target.no,
            slug: target.slug,
            at: target.at,
            period: target.period,
            each: target.each,
            decisions: target.decisions,
            parent: target.parent,
            title: target.title,
            goal: target.goal,
            measure: target.measure,
            scope: target.scope,
            definition: target.definition,
            note: target.note,
        }
    }
}
