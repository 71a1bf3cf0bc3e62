//! How many targets of plans have which verdict, in numbers and words; the parts of a compound target count as one.

use super::{ROUTE, newest};
use crate::base::number::Ratio;
use crate::domain::kind::PlanCx;
use crate::domain::site::{Answer, Tag, Tone};
use crate::domain::target::Verdict;
use crate::stages::scoreboard::{Judged, Scoreboard};

/// The answer on the home page: how the targets of the newest plans stand.
pub(in crate::stages::plan) fn answer(board: &Scoreboard, cx: &PlanCx<'_>) -> Option<Answer> {
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

/// How many targets of plans have a verdict.
pub(super) fn count(plans: &[&Judged], verdict: Verdict) -> u64 {
    plans.iter().map(|plan| plan.count(verdict)).sum()
}

/// How many targets plans have.
pub(super) fn total(plans: &[&Judged]) -> u64 {
    plans.iter().map(|plan| plan.top().count() as u64).sum()
}

/// The targets that were met, of all. None without a single verdict: a number of targets met would pass for a result.
pub(super) fn met(plans: &[&Judged]) -> Option<Ratio> {
    let (met, total) = (count(plans, Verdict::Met), total(plans));
    let open = count(plans, Verdict::NotDue) + count(plans, Verdict::CannotJudge);
    (open < total).then(|| Ratio::new(met, total))
}

/// How many targets were met, of how many.
pub(super) fn met_of(met: Ratio, cx: &PlanCx<'_>) -> String {
    let (met, total) = (cx.locale.count(met.part), cx.locale.count(met.whole));
    cx.locale.say("scoreboard.answer.number", &[("met", &met), ("total", &total)])
}

/// `Trong 12 chỉ tiêu năm 2026: 3 đạt, 2 không đạt, 7 chưa đến kỳ.`
pub(super) fn sentence(plans: &[&Judged], cx: &PlanCx<'_>) -> String {
    let counts = Verdict::ALL.into_iter().map(|verdict| (verdict, count(plans, verdict)));
    let said: Vec<String> =
        counts.filter(|(_, n)| *n > 0).map(|(verdict, n)| counted(verdict, n, cx)).collect();
    let period = plans.first().map(|plan| cx.locale.period(&plan.list.period)).unwrap_or_default();
    cx.locale.say_n("scoreboard.sentence", total(plans), &[("period", &period), ("counts", &said.join(", "))])
}

/// `3 đạt`
pub(super) fn counted(verdict: Verdict, n: u64, cx: &PlanCx<'_>) -> String {
    cx.locale.say_n(&format!("scoreboard.count.{}", verdict.key()), n, &[])
}
