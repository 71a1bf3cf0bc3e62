//! A target with its verdict: what was promised, what was published, and how the one was held against the other.

use super::{ROUTE, anchor};
use super::{drawing, words};
use crate::domain::chart::Chart;
use crate::domain::chart::bullet::Bullet;
use crate::domain::kind::PlanCx;
use crate::domain::site::{Link, Tag};
use crate::domain::target::{Decision, Goal};
use crate::stages::scoreboard::{Judged, Shown};
use serde::Serialize;

/// A target in a table or list.
#[derive(Serialize)]
pub(super) struct Row {
    no: String,
    /// Anchor on the page of all targets.
    anchor: String,
    /// The target there.
    verdict_href: String,
    title: String,
    /// The target on its plan's page: the rule as it was published.
    href: String,
    depth: usize,
    goal: Option<String>,
    /// The time whose result counts, and its parts.
    period: String,
    scope: Option<String>,
    /// What the results measure, as their publisher says.
    measure: Option<String>,
    tag: Tag,
    dashed: bool,
    /// Why the verdict is as it is.
    why: String,
    /// How many of the parts of the time reached the goal, where each must.
    parts: Option<String>,
    results: Vec<ResultView>,
    /// The months as a line, in place of their bars.
    line: Option<Chart>,
    decisions: Vec<DecisionView>,
}

/// A result held against the goal.
#[derive(Serialize)]
struct ResultView {
    period: String,
    /// `37.293/38.820 = 96,1% < 97%`.
    formula: String,
    /// The same as a bar beside the goal.
    bullet: Option<Bullet>,
    /// What a reader must know of it: its interval, or that it speaks for few.
    note: Option<String>,
    /// The pages with its rows.
    pages: Vec<Link>,
}

/// What somebody decided.
#[derive(Serialize)]
struct DecisionView {
    tag: Tag,
    reason: String,
    by: String,
    date: crate::domain::locale::DateView,
}

impl Row {
    pub(super) fn new(plan: &Judged, place: usize, depth: usize, cx: &PlanCx<'_>) -> Row {
        let (target, judged) = (&plan.list.targets[place], &plan.verdicts[place]);
        let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let own = anchor(plan, target);
        let line = drawing::line(&own, target, judged, cx);
        let bar = |shown: &Shown, goal: &Goal| {
            line.is_none().then(|| drawing::bullet(shown, goal, judged.verdict)).flatten()
        };
        let result = |shown: &Shown| {
            let goal = target.goal.as_ref()?;
            Some(ResultView { bullet: bar(shown, goal), ..result_view(shown, goal, cx) })
        };
        Row {
            no: target.no.to_string(),
            verdict_href: format!("{ROUTE}#{own}"),
            anchor: own,
            title: target.title.to_string(),
            href: format!("{}#{}", plan.list.page, target.anchor),
            depth,
            goal: target.goal.as_ref().map(|goal| goal.words(cx.locale)),
            period: words::period(target, cx),
            scope: text(&target.scope),
            measure: judged.shown.first().and_then(|shown| Some(shown.found.from.first()?.title.clone())),
            tag: judged.verdict.tag(cx.locale),
            dashed: judged.verdict == crate::domain::target::Verdict::NotDue,
            why: words::why(target, judged, cx),
            parts: words::parts(target, judged, cx),
            results: judged.shown.iter().filter_map(result).collect(),
            line,
            decisions: target.decisions.iter().map(|one| decision(one, cx)).collect(),
        }
    }

    /// Whether a result is drawn as a bar.
    pub(super) fn has_bar(&self) -> bool {
        self.results.iter().any(|one| one.bullet.is_some())
    }
}

fn result_view(shown: &Shown, goal: &Goal, cx: &PlanCx<'_>) -> ResultView {
    let mut pages: Vec<Link> = Vec::new();
    for outcome in &shown.found.from {
        if !pages.iter().any(|page| page.href == outcome.href) {
            let of_one = outcome.agency.filter(|_| shown.found.from.len() > 1);
            let label = match of_one {
                Some(agency) => {
                    let agency = cx.directory.get(agency);
                    agency.short.clone().unwrap_or_else(|| agency.name.clone())
                }
                None => cx.locale.say("scoreboard.rows", &[]),
            };
            pages.push(Link { label, href: outcome.href.clone() });
        }
    }
    // Several agencies on one page.
    if let [only] = pages.as_mut_slice() {
        only.label = cx.locale.say("scoreboard.rows", &[]);
    }
    ResultView {
        period: cx.locale.period_title(&shown.found.period),
        formula: words::formula(&shown.found.value, goal, shown.against, cx.locale),
        bullet: None,
        note: words::note(shown, goal, cx),
        pages,
    }
}

fn decision(decision: &Decision, cx: &PlanCx<'_>) -> DecisionView {
    DecisionView {
        tag: decision.verdict.tag(cx.locale),
        reason: decision.reason.to_string(),
        by: decision.by.to_string(),
        date: cx.locale.date_view(decision.date),
    }
}
