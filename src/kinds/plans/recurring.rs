//! The outputs of a plan that come again and again, and which of their periods the reports on a task deliver.

use super::model::{Output, Plan, Progress, Reported, Task, since};
use super::schedule::{Bounds, Parsed, Rhythm, parse_schedule, rhythm_in_text};
use crate::base::date::Date;
use crate::domain::duty::{Cadence, Exception};
use crate::domain::period::Period;
use std::collections::{BTreeMap, BTreeSet};

/// The outputs of a task that come in one cadence in a stretch of time: a report names the task alone, so it is about all of
/// them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recurring {
    /// Place of the task.
    pub task: usize,
    /// Places of the outputs in the task.
    pub outputs: Vec<usize>,
    /// How often.
    pub cadence: Cadence,
    /// Place among the stretches of this cadence, between which nothing is owed.
    pub place: usize,
    /// From this day on: the plan is issued and the time that the outputs name has begun.
    pub from: Date,
    /// Until this day: the end of the plan or of the time that the outputs name.
    pub until: Date,
    /// Whether the words leave it open which periods are meant: then nothing is owed.
    pub unclear: bool,
}

impl Recurring {
    /// Whether there are periods that are owed. What was over before the plan was issued is not.
    fn is_owed(&self) -> bool {
        !self.unclear && self.from <= self.until
    }
}

/// All recurring outputs of a plan that make duties by themselves: not those whose publication its head names under
/// `publishes`.
pub fn all<A>(plan: &Plan<A>) -> Vec<Recurring> {
    let followed: BTreeSet<(usize, Cadence)> =
        plan.followed.iter().map(|one| (one.task, one.cadence)).collect();
    let mut found = kept_up(plan);
    found.retain(|one| one.is_owed() && !followed.contains(&(one.task, one.cadence)));
    found
}

/// All recurring outputs, of tasks that were given up until that day.
pub fn kept_up<A>(plan: &Plan<A>) -> Vec<Recurring> {
    let by_task = plan.progress.chunk_by(|one, other| one.task == other.task);
    let given_up = |report: &Progress| report.state == Reported::Cancelled;
    let ends: BTreeMap<usize, Date> = by_task
        .filter_map(|reports| Some((reports.first()?.task, since(reports.iter(), given_up)?.plus_days(-1))))
        .collect();
    let mut found = outputs(plan);
    for one in &mut found {
        one.until = ends.get(&one.task).map_or(one.until, |day| one.until.min(*day));
    }
    found
}

/// All recurring outputs of a plan, task by task.
fn outputs<A>(plan: &Plan<A>) -> Vec<Recurring> {
    let of_task = |(task, of): (usize, &Task<A>)| {
        let mut by_cadence: BTreeMap<Cadence, Vec<Recurring>> = BTreeMap::new();
        for (output, it) in of.outputs.iter().enumerate() {
            let Some((cadence, named)) = rhythm(it, &plan.front.period) else { continue };
            let (from, until) = time(plan, named);
            let (outputs, unclear) = (vec![output], named.unclear);
            let one = Recurring { task, outputs, cadence, place: 0, from, until, unclear };
            by_cadence.entry(cadence).or_default().push(one);
        }
        by_cadence.into_values().flat_map(joined)
    };
    plan.tasks.iter().enumerate().flat_map(of_task).collect()
}

/// Outputs of one cadence as stretches of time between which nothing is owed. What names no time that is owed stands beside
/// what does.
fn joined(mut outputs: Vec<Recurring>) -> Vec<Recurring> {
    outputs.sort_by_key(|one| (!one.is_owed(), one.from));
    let mut stretches: Vec<Recurring> = Vec::new();
    for one in outputs {
        match stretches.last_mut() {
            Some(last) if !one.is_owed() => last.outputs.extend(one.outputs),
            Some(last) if one.from <= last.until.next() => {
                last.outputs.extend(one.outputs);
                last.until = last.until.max(one.until);
            }
            _ => stretches.push(Recurring { place: stretches.len(), ..one }),
        }
    }
    stretches.iter_mut().for_each(|one| one.outputs.sort_unstable());
    stretches
}

/// For each task with recurring outputs the first day of the last period that they owe: before it nobody is done.
pub fn last_begin<A>(plan: &Plan<A>) -> BTreeMap<usize, Date> {
    let mut found: BTreeMap<usize, Date> = BTreeMap::new();
    for one in outputs(plan).iter().filter(|one| one.is_owed()) {
        if let Some(last) = one.cadence.at(one.until) {
            let day = found.entry(one.task).or_insert(last.first());
            *day = last.first().max(*day);
        }
    }
    found
}

/// The time in which periods are owed.
fn time<A>(plan: &Plan<A>, named: Bounds) -> (Date, Date) {
    let period = &plan.front.period;
    let from = [plan.front.date, named.from];
    let from = from.into_iter().flatten().fold(period.first(), Date::max);
    (from, named.until.map_or(period.last(), |until| until.min(period.last())))
}

/// How often an output comes, and the time that its schedule names. What its words say counts where the time column says
/// "all the time"; where it has a schedule of its own, the time columns still say within which time.
pub fn rhythm<A>(output: &Output<A>, period: &Period) -> Option<(Cadence, Bounds)> {
    let own = output.own.as_ref();
    let columns = own.map_or_else(Bounds::default, |_| output.columns.parsed.bounds());
    let within = match output.schedule().parsed {
        Parsed::Recurring { within, .. } | Parsed::Continuous { within } => within,
        _ => return None,
    };
    let (cadence, within) = match hidden_rhythm(output) {
        Some(words) => (cadence(parse_schedule("", words, period).rhythms()), within),
        None => (cadence(output.schedule().rhythms()), within.and(columns)),
    };
    Some((cadence?, within))
}

/// The rhythm in the words of an output whose time column says "all the time": it makes a duty that nobody sees in the
/// column.
pub fn hidden_rhythm<A>(output: &Output<A>) -> Option<&str> {
    let always = matches!(output.schedule().parsed, Parsed::Continuous { .. });
    if always { rhythm_in_text(&output.text) } else { None }
}

/// The shortest rhythm that periods can be counted by.
fn cadence(rhythms: &[Rhythm]) -> Option<Cadence> {
    rhythms.iter().find_map(|rhythm| match rhythm {
        Rhythm::Day | Rhythm::Week => None,
        Rhythm::Month => Some(Cadence::Month),
        Rhythm::Quarter => Some(Cadence::Quarter),
        Rhythm::Half => Some(Cadence::Half),
        Rhythm::Year => Some(Cadence::Year),
    })
}

/// The periods that reports on the task deliver, each with its first report. A report is about the period that it names. One
/// that names none is about the period that ended before it; where an earlier report was about that one, or it was not owed,
/// it is about the period in which it was made. `exceptions`: what reports decided ([`exceptions`]).
pub fn delivered<'p>(
    recurring: &Recurring,
    reports: &'p [Progress],
    exceptions: &[Exception],
) -> Vec<(Period, &'p Progress)> {
    let mut found: BTreeMap<Period, &Progress> = BTreeMap::new();
    let cancelled = exceptions.iter().filter(|one| one.cancelled);
    let cancelled: BTreeSet<Period> = cancelled.map(|one| one.period).collect();
    for report in reports.iter().filter(|report| report.delivers()) {
        let period = match report.period {
            Some(period) => Some(period).filter(|period| recurring.cadence.fits(period)),
            None => recurring.cadence.at(report.date).map(|running| {
                let ended = recurring.cadence.at(running.first().plus_days(-1));
                let owed = |one: &Period| {
                    one.last() >= recurring.from && one.first() <= recurring.until && !cancelled.contains(one)
                };
                let waits = |one: &Period| owed(one) && !found.contains_key(one);
                ended.filter(waits).unwrap_or(running)
            }),
        };
        if let Some(period) = period {
            found.entry(period).or_insert(report);
        }
    }
    found.into_iter().collect()
}

/// The periods that reports say were postponed or cancelled by a decision; of several about one period the last counts.
pub fn exceptions(recurring: &Recurring, reports: &[Progress]) -> Vec<Exception> {
    let fits = |report: &&Progress| report.period.is_some_and(|period| recurring.cadence.fits(&period));
    let mut found: BTreeMap<Period, Exception> = BTreeMap::new();
    for report in reports.iter().filter(fits) {
        if let Some(exception) = exception(report) {
            found.insert(exception.period, exception);
        }
    }
    found.into_values().collect()
}

/// What a report decides about its period; nothing without a decision, or without a day to which the period is moved.
pub fn exception(report: &Progress) -> Option<Exception> {
    let cancelled = report.state == Reported::Cancelled;
    let postponed_to = report.new_due.as_ref().filter(|_| !cancelled).and_then(|due| due.deadline());
    let heeded = !report.decision.is_empty() && (cancelled || postponed_to.is_some());
    heeded.then_some(Exception {
        period: report.period?,
        postponed_to,
        cancelled,
        reason: match &*report.note {
            "" => report.decision.to_string(),
            note => format!("{}; {}", note.trim_end_matches('.'), report.decision),
        },
        notice: report.date,
    })
}
