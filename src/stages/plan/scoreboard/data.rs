//! The targets and the results that they were judged by as tables, and the figures that follow from them.

use super::tables::{AGAINST, RESULTS, TARGETS, results, target};
use super::{ROUTE, counted, met_of, newest, stem, words};
use crate::base::number::Ratio;
use crate::domain::agency::AgencyId;
use crate::domain::columns::TableSpec;
use crate::domain::figure::{End, Exact, Figure, Filter, Formula, Measure, Part, Place, Shown, Table};
use crate::domain::kind::PlanCx;
use crate::domain::outcome::Measured;
use crate::domain::target::{Target, Verdict};
use crate::stages::data::Own;
use crate::stages::scoreboard::compare::Against;
use crate::stages::scoreboard::{self, Judged, Scoreboard};

/// The tables with the figures of the page; none when no plan sets a target.
pub(in crate::stages::plan) fn own(board: &Scoreboard, cx: &PlanCx<'_>) -> Option<Own> {
    let first = board.plans.first()?;
    let places = |plan: &Judged| 0..plan.list.targets.len();
    let targets = board.plans.iter().flat_map(|plan| places(plan).map(move |place| target(plan, place)));
    let results =
        board.plans.iter().flat_map(|plan| places(plan).flat_map(move |place| results(plan, place, cx)));
    Some(Own {
        name: "bang-diem",
        title: cx.locale.say("scoreboard.title", &[]),
        page: ROUTE,
        tables: vec![(&TARGETS, targets.collect()), (&RESULTS, results.collect())],
        figures: figures(board, cx),
        demo: first.list.demo,
    })
}

fn figures(board: &Scoreboard, cx: &PlanCx<'_>) -> Vec<Figure> {
    let mut all = Vec::new();
    for plan in &board.plans {
        if plan.verdicts.iter().any(|one| one.verdict != Verdict::CannotJudge) {
            verdicts(&[plan], Place::Text, cx, &mut all);
        }
        for (target, judged) in plan.list.targets.iter().zip(&plan.verdicts) {
            judged.shown.iter().for_each(|shown| result(plan, target, shown, cx, &mut all));
            parts(plan, target, judged, cx, &mut all);
        }
    }
    let newest = newest(board);
    verdicts(&newest, Place::Lead, cx, &mut all);
    answer(&newest, cx, &mut all);
    all
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
        let n: u64 = plans.iter().map(|plan| plan.count(verdict)).sum();
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
    let count = |verdict| plans.iter().map(|plan| plan.count(verdict)).sum::<u64>();
    let total: u64 = Verdict::ALL.into_iter().map(count).sum();
    if total == 0 || total == count(Verdict::NotDue) + count(Verdict::CannotJudge) {
        return;
    }
    let met = count(Verdict::Met);
    let text = met_of(met, total, cx);
    let shown = vec![Shown { page: "index.html".to_owned(), place: Place::Answer, text: text.clone() }];
    let is_met = vec![Filter::is("verdict", Verdict::Met.key())];
    let measure = Measure::share(Part::rows(is_met), Part::rows(Vec::new()));
    let value = Exact::Share(Ratio::new(met, total));
    all.push(figure(text, shown, value, &TARGETS, top(plans), measure));
}

fn of(plan: &Judged, target: &Target) -> Vec<Filter> {
    vec![Filter::is("plan", stem(&plan.list.page)), Filter::is("target", &target.anchor)]
}

/// A result with its counts, and its interval.
fn result(plan: &Judged, target: &Target, one: &scoreboard::Shown, cx: &PlanCx<'_>, all: &mut Vec<Figure>) {
    let Some(goal) = &target.goal else { return };
    let filters = [of(plan, target), vec![Filter::is("period", one.found.period.slug())]].concat();
    let text = words::formula(&one.found.value, goal, one.against, cx.locale);
    let name = format!("{}, {}", target.title, cx.locale.period_title(&one.found.period));
    let mut pages = vec![ROUTE.to_owned()];
    // On pages of agencies, results of many parts of a time stand as their number alone.
    if target.each.is_none() {
        let mut agencies: Vec<AgencyId> = target.lead.iter().chain(&target.agencies).copied().collect();
        agencies.sort_unstable();
        agencies.dedup();
        pages.extend(agencies.into_iter().map(|agency| cx.directory.href(agency)));
    }
    let shown = |pages: &[String], text: &str| -> Vec<Shown> {
        let at = |page: &String| Shown { page: page.clone(), place: Place::Text, text: text.to_owned() };
        pages.iter().map(at).collect()
    };
    let sum = |column| Part::sum(vec![column]);
    match &one.found.value {
        Measured::Share { ratio, .. } | Measured::Chosen(ratio) => {
            let measure = Measure::share(sum("numerator"), sum("denominator"));
            all.push(figure(
                name.clone(),
                shown(&pages, &text),
                Exact::Share(*ratio),
                &RESULTS,
                filters.clone(),
                measure,
            ));
        }
        Measured::Stated { value, .. } => {
            let Some(value) = decimal(value) else { return };
            all.push(figure(
                name.clone(),
                shown(&pages, &text),
                value,
                &RESULTS,
                filters.clone(),
                Measure::Sum(vec!["stated"]),
            ));
        }
        Measured::Withheld | Measured::Nothing => {}
    }
    if let Measured::Share { interval: Some((low, high)), .. } = one.found.value {
        let note = words::interval(low, high, cx);
        for (end, tenths) in [(End::Low, low), (End::High, high)] {
            let sides = Box::new([sum("numerator"), sum("denominator")]);
            let value = Exact::Decimal(tenths, 1);
            all.push(figure(
                name.clone(),
                shown(&pages[..1], &note),
                value,
                &RESULTS,
                filters.clone(),
                Measure::Wilson(sides, end),
            ));
        }
    }
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

/// A decimal with a dot.
fn decimal(text: &str) -> Option<Exact> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let decimals = u32::try_from(part.len()).ok()?;
    Some(Exact::Decimal(format!("{whole}{part}").parse().ok()?, decimals))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_keep_their_figures() {
        assert_eq!(decimal("84.12"), Some(Exact::Decimal(8412, 2)));
        assert_eq!(decimal("-1"), None);
    }
}
