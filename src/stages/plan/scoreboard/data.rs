//! The targets and the results that they were judged by as tables, and the figures that follow from them.

use super::tables::{AGAINST, RESULTS, TARGETS, results, target};
use super::tally::{count, counted, met, met_of};
use super::{Page, ROUTE, newest, stem, words};
use crate::base::number::Ratio;
use crate::domain::agency::AgencyId;
use crate::domain::columns::TableSpec;
use crate::domain::figure::{End, Exact, Figure, Filter, Formula, Measure, Part, Place, Shown, Table};
use crate::domain::kind::PlanCx;
use crate::domain::outcome::Measured;
use crate::domain::target::{Target, Verdict};
use crate::stages::data::{Content, Own, Rows};
use crate::stages::scoreboard::compare::Against;
use crate::stages::scoreboard::{self, Judged, Scoreboard};

/// The tables with the figures of the page; none when no plan sets a target.
pub(in crate::stages::plan) fn own<'a>(board: &'a Scoreboard, cx: &'a PlanCx<'a>) -> Option<Own<'a>> {
    let first = board.plans.first()?;
    Some(Own {
        name: "bang-diem",
        title: cx.locale.say("scoreboard.title", &[]),
        page: ROUTE,
        tables: vec![&TARGETS, &RESULTS],
        content: Box::new(Page { board, cx }),
        demo: first.list.demo,
    })
}

impl Content for Page<'_> {
    fn rows(&self) -> Vec<Rows> {
        let places = |plan: &Judged| 0..plan.list.targets.len();
        let (mut targets, mut held) = (Vec::new(), Vec::new());
        for plan in &self.board.plans {
            targets.extend(places(plan).map(|place| target(plan, place)));
            held.extend(places(plan).flat_map(|place| results(plan, place, self.cx)));
        }
        vec![targets, held]
    }

    fn figures(&self) -> Vec<Figure> {
        let (cx, mut all) = (self.cx, Vec::new());
        for plan in &self.board.plans {
            if plan.verdicts.iter().any(|one| one.verdict != Verdict::CannotJudge) {
                verdicts(&[plan], Place::Text, cx, &mut all);
            }
            for (target, judged) in plan.list.targets.iter().zip(&plan.verdicts) {
                judged.shown.iter().for_each(|shown| result(plan, target, shown, cx, &mut all));
                parts(plan, target, judged, cx, &mut all);
            }
        }
        let newest = newest(self.board);
        verdicts(&newest, Place::Lead, cx, &mut all);
        answer(&newest, cx, &mut all);
        all
    }
}

fn figure(
    name: String,
    shown: Vec<Shown>,
    value: Exact,
    spec: &'static TableSpec,
    filters: Vec<Filter>,
    measure: Measure,
) -> Figure {
    Figure { name, shown, value, formula: Formula { tables: vec![Table::own(spec)], filters, measure } }
}

/// The targets of plans that are part of no other.
fn top(plans: &[&Judged]) -> Vec<Filter> {
    vec![Filter::one_of("plan", plans.iter().map(|plan| stem(&plan.list.page))), Filter::empty("part_of")]
}

/// How many targets have which verdict.
fn verdicts(plans: &[&Judged], place: Place, cx: &PlanCx<'_>, all: &mut Vec<Figure>) {
    let names: Vec<&str> = plans.iter().map(|plan| plan.list.title.as_str()).collect();
    for verdict in Verdict::ALL {
        let n = count(plans, verdict);
        if n == 0 {
            continue;
        }
        let text = counted(verdict, n, cx);
        let name = format!("{}: {text}", names.join("; "));
        let filters = [top(plans), vec![Filter::is("verdict", verdict.key())]].concat();
        let shown = vec![Shown { page: ROUTE.to_owned(), place: place.clone(), text }];
        all.push(figure(name, shown, Exact::Count(n), &TARGETS, filters, Measure::Count));
    }
}

/// The number of the home page.
fn answer(plans: &[&Judged], cx: &PlanCx<'_>, all: &mut Vec<Figure>) {
    let Some(met) = met(plans) else { return };
    let text = met_of(met, cx);
    let shown = vec![Shown { page: "index.html".to_owned(), place: Place::Answer, text: text.clone() }];
    let is_met = vec![Filter::is("verdict", Verdict::Met.key())];
    let measure = Measure::share(Part::rows(is_met), Part::rows(Vec::new()));
    all.push(figure(text, shown, Exact::Share(met), &TARGETS, top(plans), measure));
}

fn of(plan: &Judged, target: &Target) -> Vec<Filter> {
    vec![Filter::is("plan", stem(&plan.list.page)), Filter::is("target", &target.anchor)]
}

/// A result with its counts, and its interval.
fn result(plan: &Judged, target: &Target, one: &scoreboard::Shown, cx: &PlanCx<'_>, all: &mut Vec<Figure>) {
    let Some(goal) = &target.goal else { return };
    let filters = [of(plan, target), vec![Filter::is("period", one.found.period.slug())]].concat();
    let name = format!("{}, {}", target.title, cx.locale.period_title(&one.found.period));
    let mut add = |pages: &[String], text: &str, value: Exact, measure: Measure| {
        let at = |page: &String| Shown { page: page.clone(), place: Place::Text, text: text.to_owned() };
        let shown = pages.iter().map(at).collect();
        all.push(figure(name.clone(), shown, value, &RESULTS, filters.clone(), measure));
    };
    let (pages, text) =
        (pages_of(target, cx), words::formula(&one.found.value, goal, one.against, cx.locale));
    let sides = || ["numerator", "denominator"].map(|column| Part::sum(vec![column]));
    match &one.found.value {
        Measured::Share { ratio, .. } | Measured::Chosen(ratio) => {
            add(&pages, &text, Exact::Share(*ratio), Measure::Share(Box::new(sides())));
        }
        Measured::Stated { value, .. } => {
            let Some(value) = Exact::decimal(value) else { return };
            add(&pages, &text, value, Measure::Sum(vec!["stated"]));
        }
        Measured::Withheld | Measured::Nothing => {}
    }
    if let Measured::Share { interval: Some((low, high)), .. } = one.found.value {
        let note = cx.locale.interval((low, high));
        for (end, tenths) in [(End::Low, low), (End::High, high)] {
            let measure = Measure::Wilson(Box::new(sides()), end);
            add(&pages[..1], &note, Exact::Decimal(tenths, 1), measure);
        }
    }
}

/// The pages that show the results of a target, that of all targets first.
fn pages_of(target: &Target, cx: &PlanCx<'_>) -> Vec<String> {
    let mut pages = vec![ROUTE.to_owned()];
    // On pages of agencies, results of many parts of a time stand as their number alone.
    if target.each.is_none() {
        let mut agencies: Vec<AgencyId> = target.lead.iter().chain(&target.agencies).copied().collect();
        agencies.sort_unstable();
        agencies.dedup();
        pages.extend(agencies.into_iter().map(|agency| cx.directory.href(agency)));
    }
    pages
}

/// How many of the parts of the time reached the goal.
fn parts(
    plan: &Judged,
    target: &Target,
    judged: &scoreboard::Judgement,
    cx: &PlanCx<'_>,
    all: &mut Vec<Figure>,
) {
    let Some(text) = words::parts(target, judged, cx) else { return };
    let reached = judged.shown.iter().filter(|one| one.against == Against::Reached).count() as u64;
    let measure = Measure::share(Part::rows(vec![Filter::is("against", AGAINST[2])]), Part::rows(Vec::new()));
    let shown = vec![Shown { page: ROUTE.to_owned(), place: Place::Text, text: text.clone() }];
    let value = Exact::Share(Ratio::new(reached, judged.shown.len() as u64));
    all.push(figure(format!("{}: {text}", target.title), shown, value, &RESULTS, of(plan, target), measure));
}
