//! What plans promised in numbers and what became of it: a page, an answer on the home page, a part of agencies' pages, and
//! a word beside each target on its plan's page.

mod data;
mod drawing;
mod row;
mod tables;
mod words;

use super::agencies::{home_crumb, search_doc};
use super::route;
use crate::base::number::Ratio;
use crate::domain::agency::AgencyId;
use crate::domain::kind::PlanCx;
use crate::domain::locale::DateView;
use crate::domain::method::Method;
use crate::domain::site::{Answer, Block, Crumb, Mark, PlannedPage, Tag, Tone};
use crate::domain::target::{Target, Verdict};
use crate::stages::scoreboard::{Judged, Scoreboard};
pub(super) use data::own;
use row::Row;
use serde::{Serialize, Serializer};

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
    let file = page.rsplit('/').next().unwrap_or(page);
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

/// The answer on the home page: how the targets of the newest plans stand.
pub(super) fn answer(board: &Scoreboard, cx: &PlanCx<'_>) -> Option<Answer> {
    let newest = newest(board);
    let total = total(&newest);
    if total == 0 {
        return None;
    }
    let missed = count(&newest, Verdict::Missed);
    let late = cx.locale.say_n("scoreboard.answer.missed", missed, &[]);
    Some(Answer {
        key: "targets",
        title: cx.locale.say("scoreboard.answer.title", &[]),
        number: met(&newest).map_or_else(|| cx.locale.count(total), |met| met_of(met, cx)),
        sentence: sentence(&newest, cx),
        tag: (missed > 0).then_some(Tag { label: late, tone: Tone::Late }),
        href: ROUTE.to_owned(),
    })
}

/// How many targets of plans have a verdict; the parts of a compound target count as one, here and below.
fn count(plans: &[&Judged], verdict: Verdict) -> u64 {
    plans.iter().map(|plan| plan.count(verdict)).sum()
}

/// How many targets plans have.
fn total(plans: &[&Judged]) -> u64 {
    plans.iter().map(|plan| plan.top().count() as u64).sum()
}

/// The targets that were met, of all. None without a single verdict: a number of targets met would pass for a result.
fn met(plans: &[&Judged]) -> Option<Ratio> {
    let (met, total) = (count(plans, Verdict::Met), total(plans));
    let open = count(plans, Verdict::NotDue) + count(plans, Verdict::CannotJudge);
    (open < total).then(|| Ratio::new(met, total))
}

/// How many targets were met, of how many.
fn met_of(met: Ratio, cx: &PlanCx<'_>) -> String {
    let (met, total) = (cx.locale.count(met.part), cx.locale.count(met.whole));
    cx.locale.say("scoreboard.answer.number", &[("met", &met), ("total", &total)])
}

/// `Trong 12 chỉ tiêu năm 2026: 3 đạt, 2 không đạt, 7 chưa đến kỳ.`
fn sentence(plans: &[&Judged], cx: &PlanCx<'_>) -> String {
    let counts = Verdict::ALL.into_iter().map(|verdict| (verdict, count(plans, verdict)));
    let said: Vec<String> =
        counts.filter(|(_, n)| *n > 0).map(|(verdict, n)| counted(verdict, n, cx)).collect();
    let period = plans.first().map(|plan| cx.locale.period(&plan.list.period)).unwrap_or_default();
    cx.locale.say_n("scoreboard.sentence", total(plans), &[("period", &period), ("counts", &said.join(", "))])
}

/// `3 đạt`
fn counted(verdict: Verdict, n: u64, cx: &PlanCx<'_>) -> String {
    cx.locale.say_n(&format!("scoreboard.count.{}", verdict.key()), n, &[])
}

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

/// The targets that an agency leads or is judged by, if there are any.
pub(super) fn block<'a>(board: &'a Scoreboard, agency: AgencyId, cx: &'a PlanCx<'a>) -> Option<Block<'a>> {
    let known =
        board.plans.iter().any(|plan| plan.list.targets.iter().any(|target| concerns(target, agency)));
    known.then(|| Block {
        id: "targets",
        title: cx.locale.say("scoreboard.agency.title", &[]),
        template: "scoreboard/agency.html",
        view: Box::new(AgencyTargets { board, agency, cx }),
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
