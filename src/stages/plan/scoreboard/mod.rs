//! What plans promised in numbers and what became of it: a page, an answer on the home page, a part of agencies' pages, and
//! a word beside each target on its plan's page.

mod agency;
mod data;
mod drawing;
mod row;
mod tables;
mod tally;
mod words;

use super::agencies::{home_crumb, search_doc};
use super::route;
use crate::base::id::name;
use crate::domain::kind::PlanCx;
use crate::domain::locale::DateView;
use crate::domain::method::Method;
use crate::domain::site::{Crumb, Mark, PlannedPage, Tag};
use crate::domain::target::{Target, Verdict};
use crate::stages::scoreboard::{Judged, Scoreboard};
pub(super) use agency::block;
pub(super) use data::own;
use row::Row;
use serde::{Serialize, Serializer};
pub(super) use tally::answer;
use tally::{counted, sentence, total};

/// The ends of the messages that say how verdicts come about; each is a branch of `stages/scoreboard`.
const RULES: [&str; 10] = [
    "source",
    "exact",
    "due",
    "late",
    "aspirational",
    "sample",
    "instrument",
    "compound",
    "missing",
    "decided",
];

/// The address of the page.
pub(super) const ROUTE: &str = "bang-diem.html";

/// The page; none when no plan sets a target.
pub(super) fn page<'a>(board: &'a Scoreboard, cx: &'a PlanCx<'a>) -> Option<PlannedPage<'a>> {
    let newest = newest(board);
    let first = newest.first()?;
    let title = cx.locale.say("scoreboard.title", &[]);
    let summary = sentence(&newest, cx);
    Some(PlannedPage {
        title: title.clone(),
        summary: summary.clone(),
        trail: vec![home_crumb(cx), Crumb::here(title.clone())],
        section: "plans",
        demo: first.list.demo,
        search: vec![crate::domain::site::SearchDoc { summary, ..search_doc(ROUTE, &title, "plans", 7) }],
        ..PlannedPage::new(route(ROUTE), "scoreboard/page.html", Page { board, cx })
    })
}

/// The plans with targets of the newest period.
fn newest(board: &Scoreboard) -> Vec<&Judged> {
    let period = board.plans.iter().map(|plan| plan.list.period).max();
    board.plans.iter().filter(|plan| Some(plan.list.period) == period).collect()
}

struct Page<'a> {
    board: &'a Scoreboard,
    cx: &'a PlanCx<'a>,
}

#[derive(Serialize)]
struct View {
    as_of: DateView,
    plans: Vec<PlanView>,
    rules: Vec<String>,
}

#[derive(Serialize)]
struct PlanView {
    id: String,
    title: String,
    href: String,
    demo: bool,
    /// How many targets have which verdict.
    counts: Vec<Tag>,
    /// Whether no target has a result or a time to come: such a plan is listed closed.
    closed: bool,
    /// Whether results are drawn, which has to be explained.
    drawn: bool,
    caption: String,
    rows: Vec<Row>,
}

impl Serialize for Page<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let plans = self.board.plans.iter().map(|plan| plan_view(plan, self.cx)).collect();
        View { as_of: self.cx.locale.date_view(self.cx.as_of.0), plans, rules: rules(self.cx) }
            .serialize(serializer)
    }
}

/// How verdicts come about.
fn rules(cx: &PlanCx<'_>) -> Vec<String> {
    RULES.map(|key| cx.locale.say(&format!("scoreboard.rule.{key}"), &[])).into()
}

/// The same for the page of methods; none when no plan sets a target.
pub(super) fn method(board: &Scoreboard, cx: &PlanCx<'_>) -> Option<Method> {
    (!board.is_empty()).then(|| Method {
        id: "quy-tac-ket-luan",
        title: cx.locale.say("scoreboard.title", &[]),
        rules: rules(cx),
        data: Vec::new(),
    })
}

fn plan_view(plan: &Judged, cx: &PlanCx<'_>) -> PlanView {
    let counts = Verdict::ALL.into_iter().map(|verdict| (verdict, plan.count(verdict)));
    let counts = counts.filter(|(_, n)| *n > 0);
    let rows: Vec<Row> = in_order(&plan.list.targets)
        .into_iter()
        .map(|(place, depth)| Row::new(plan, place, depth, cx))
        .collect();
    PlanView {
        id: stem(&plan.list.page).to_owned(),
        title: plan.list.title.clone(),
        href: plan.list.page.clone(),
        demo: plan.list.demo,
        counts: counts
            .map(|(verdict, n)| Tag { label: counted(verdict, n, cx), tone: verdict.tone() })
            .collect(),
        closed: plan.verdicts.iter().all(|one| one.verdict == Verdict::CannotJudge),
        caption: cx.locale.say_n("scoreboard.caption", total(&[plan]), &[("plan", &plan.list.title)]),
        drawn: rows.iter().any(Row::has_bar),
        rows,
    }
}

/// The targets, each followed by its parts, with how many compound targets they are a part of.
fn in_order(targets: &[Target]) -> Vec<(usize, usize)> {
    let parts =
        |of: Option<usize>| (0..targets.len()).rev().filter(move |place| targets[*place].parent == of);
    let mut open: Vec<(usize, usize)> = parts(None).map(|place| (place, 0)).collect();
    let mut order = Vec::with_capacity(targets.len());
    while let Some((place, depth)) = open.pop() {
        order.push((place, depth));
        open.extend(parts(Some(place)).map(|part| (part, depth + 1)));
    }
    order
}

/// The name of a plan in anchors: that of its page.
fn stem(page: &str) -> &str {
    let file = name(page);
    file.strip_suffix(".html").unwrap_or(file)
}

/// The anchor of a target on the page of all targets.
fn anchor(plan: &Judged, target: &Target) -> String {
    format!("{}-{}", stem(&plan.list.page), target.anchor)
}

/// Puts the verdicts beside the targets on their plans' pages.
pub(super) fn mark(board: &Scoreboard, pages: &mut [PlannedPage<'_>], cx: &PlanCx<'_>) {
    for plan in &board.plans {
        let Some(page) = pages.iter_mut().find(|page| page.route.as_str() == plan.list.page) else {
            continue;
        };
        for (target, judged) in plan.list.targets.iter().zip(&plan.verdicts) {
            let href = format!("{ROUTE}#{}", anchor(plan, target));
            let mark = Mark { tag: judged.verdict.tag(cx.locale), href };
            page.record.marks.insert(target.anchor.clone(), mark);
        }
    }
}
