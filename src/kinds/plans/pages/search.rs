//! What the search finds: plans, tasks, targets.

use super::sentences::{plan_summary, task_sentence, task_title};
use super::words::Words;
use super::{KIND, plan_route, short_title, target_anchor, task_href};
use crate::domain::agency::AgencyId;
use crate::domain::kind::PlanCx;
use crate::domain::site::SearchDoc;
use crate::kinds::plans::derive::Derived;
use crate::kinds::plans::model::Target;

/// The plan, then the tasks and targets that are rows of its page.
pub(super) fn of_plan(derived: &Derived, cx: &PlanCx<'_>) -> Vec<SearchDoc> {
    let plan = &derived.plan;
    let sections = plan.front.sections.iter().map(|section| section.title.clone());
    let headings = plan.prose.headings.iter().map(|heading| heading.label.clone());
    let mut docs = vec![SearchDoc {
        route: plan_route(derived),
        title: plan.front.title.clone(),
        kind: KIND,
        summary: plan.front.summary.clone().unwrap_or_else(|| plan_summary(derived, Words::new(cx))),
        headings: sections.chain(headings).collect(),
        // Its own alone: who asks for the number of a plan wants the plan before its two hundred tasks.
        codes: plan.front.number.iter().cloned().collect(),
        agencies: names(plan.issuer.as_slice(), cx),
        published: derived.published(),
        weight: 7,
    }];
    let rows = (0..plan.tasks.len()).filter(|index| !derived.has_page(*index));
    docs.extend(rows.map(|index| of_task(derived, index, cx)));
    docs.extend(plan.targets.iter().map(|target| of_target(derived, target, cx)));
    docs
}

/// A task, wherever it is shown.
pub(super) fn of_task(derived: &Derived, index: usize, cx: &PlanCx<'_>) -> SearchDoc {
    let words = Words::new(cx);
    let record = &derived.plan.tasks[index];
    let concerned = [record.lead.as_slice(), &record.partners].concat();
    SearchDoc {
        route: task_href(derived, index),
        title: task_title(derived, index, words),
        kind: KIND,
        summary: if derived.reports {
            task_sentence(derived, index, words)
        } else {
            short_title(derived).to_owned()
        },
        agencies: names(&concerned, cx),
        published: derived.reports_on(index).last().map(|report| report.date).or(derived.published()),
        weight: 5,
        ..SearchDoc::default()
    }
}

fn of_target(derived: &Derived, target: &Target, cx: &PlanCx<'_>) -> SearchDoc {
    let words = Words::new(cx);
    SearchDoc {
        route: format!("{}#{}", plan_route(derived), target_anchor(target)),
        title: words.say("target.title", &[("no", &target.no), ("title", &target.title)]),
        kind: KIND,
        summary: match &target.goal {
            Some(goal) => {
                words.say("target.summary", &[("goal", &words.goal(goal)), ("plan", &short_title(derived))])
            }
            None => short_title(derived).to_owned(),
        },
        agencies: names(&target.lead, cx),
        published: derived.published(),
        weight: 4,
        ..SearchDoc::default()
    }
}

fn names(agencies: &[AgencyId], cx: &PlanCx<'_>) -> Vec<String> {
    agencies.iter().map(|id| cx.directory.get(*id).name.clone()).collect()
}
