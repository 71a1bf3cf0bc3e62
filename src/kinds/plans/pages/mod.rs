//! Pages of plans: the list, a page a plan, a page a task with reports, tasks by agency and state.

pub(super) mod agency;
mod facets;
pub(super) mod home;
mod list;
pub(super) mod numbers;
mod plan;
mod recurring;
mod rows;
mod search;
mod sentences;
mod table;
mod task;
mod words;

use super::derive::{Derived, Plans};
use super::model::Target;
use crate::base::id::Route;
use crate::domain::kind::PlanCx;
use crate::domain::site::{Crumb, PlannedPage};
use facets::Facet;
use rayon::prelude::*;
use serde::{Serialize, Serializer};
use words::Words;

/// Key of the navigation entry and of search results.
const KIND: &str = "plans";

/// The list of plans.
const LIST: &str = "ke-hoach/index.html";

/// All pages of the kind.
pub(super) fn all<'a>(plans: &'a Plans, cx: &'a PlanCx<'a>) -> Vec<PlannedPage<'a>> {
    let mut pages = vec![list::page(plans, cx)];
    let facets = facets::all(plans, Words::new(cx));
    let of_plans = plans.plans.par_iter().zip(&facets).map(|(plan, facets)| of_plan(plan, facets, cx));
    pages.extend(of_plans.collect::<Vec<_>>().into_iter().flatten());
    pages
}

fn of_plan<'a>(derived: &'a Derived, facets: &[Facet<'a>], cx: &'a PlanCx<'a>) -> Vec<PlannedPage<'a>> {
    let grouped = facets.iter().map(|facet| facets::page(derived, facets, facet, Words::new(cx)));
    let mut pages: Vec<PlannedPage<'a>> = grouped.collect();
    pages.push(plan::page(derived, facets, cx));
    let own = (0..derived.plan.tasks.len()).filter(|task| derived.has_page(*task));
    pages.extend(own.map(|task| task::page(derived, task, cx)));
    pages
}

/// A view made when its page is rendered, so that the plan of the site holds no formatted text.
struct Lazy<F>(F);

impl<F: Fn() -> V, V: Serialize> Serialize for Lazy<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.0)().serialize(serializer)
    }
}

/// The address of a plan's page.
pub(super) fn plan_route(derived: &Derived) -> String {
    format!("ke-hoach/{}.html", derived.plan.stem)
}

/// Where a task is shown: its own page, or its row on the plan's page.
pub(super) fn task_href(derived: &Derived, task: usize) -> String {
    let (stem, slug) = (&derived.plan.stem, &derived.plan.tasks[task].slug);
    if derived.has_page(task) {
        format!("ke-hoach/{stem}-nv-{slug}.html")
    } else {
        format!("ke-hoach/{stem}.html#nv-{slug}")
    }
}

/// The name of a plan where space is scarce.
pub(super) fn short_title(derived: &Derived) -> &str {
    derived.plan.front.short_title.as_deref().unwrap_or(&derived.plan.front.title)
}

/// The way from the home page to the list of plans.
fn trail(cx: &PlanCx<'_>) -> Vec<Crumb> {
    vec![
        Crumb::link(cx.locale.say("site.home", &[]), "index.html"),
        Crumb::link(cx.locale.say("plans.list.title", &[]), LIST),
    ]
}

fn route(path: &str) -> Route {
    Route::new(path)
}

/// The anchor of a target on its plan's page.
pub(super) fn target_anchor<A>(target: &Target<A>) -> String {
    format!("ct-{}", target.slug)
}
