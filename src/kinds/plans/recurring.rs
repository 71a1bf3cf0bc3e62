//! The outputs of a plan that come again and again, and which of their periods the reports on a task deliver.

use super::model::{Output, Plan, Progress, Reported, since};
use super::schedule::{Interval, Parsed, Rhythm, parse_schedule, rhythm_in_text};
use crate::base::date::Date;
use crate::domain::duty::{Cadence, Exception};
use crate::domain::period::Period;
use std::collections::{BTreeMap, BTreeSet};

/// The outputs of a task that come in one cadence: a report names the task alone, so it is about all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recurring {
    /// Place of the task.
    pub task: usize,
    /// Places of the outputs in the task.
    pub outputs: Vec<usize>,
    /// How often.
    pub cadence: Cadence,
    /// From this day on: the plan is issued and its time has begun.
    pub from: Date,
    /// Until this day: the end of the plan or of the time that the outputs name.
    pub until: Date,
}

/// All recurring outputs of a plan that make duties by themselves: not those of tasks whose publication its head names under
/// `publishes`. Nothing is owed any more when a task was given up.
pub fn all<A>(plan: &Plan<A>) -> Vec<Recurring> {
    let mut found = outputs(plan);
    found.retain_mut(|one| {
        let reports = plan.progress.iter().filter(|report| report.task == one.task);
        if let Some(day) = since(reports, Reported::Cancelled) {
            one.until = one.until.min(day.plus_days(-1));
        }
        one.from <= one.until && !plan.followed.iter().any(|followed| followed.task == one.task)
    });
    found
}

/// All recurring outputs of a plan, task by task.
pub fn outputs<A>(plan: &Plan<A>) -> Vec<Recurring> {
    let mut found: Vec<Recurring> = Vec::new();
    for (task, of) in plan.tasks.iter().enumerate() {
        for (output, it) in of.outputs.iter().enumerate() {
            let Some((cadence, named)) = rhythm(it, &plan.front.period) else { continue };
            let (from, until) = time(plan, named);
            match found.iter_mut().find(|one| one.task == task && one.cadence == cadence) {
                // What was over before the plan was issued is not owed.
                Some(one) if one.from > one.until => {
                    one.outputs.push(output);
                    (one.from, one.until) = (from, until);
                }
                Some(one) => {
                    one.outputs.push(output);
                    if from <= until {
                        (one.from, one.until) = (one.from.min(from), one.until.max(until));
                    }
                }
                None => found.push(Recurring { task, outputs: vec![output], cadence, from, until }),
            }
        }
    }
    found
}

/// The time in which periods are owed.
fn time<A>(plan: &Plan<A>, named: Option<Interval>) -> (Date, Date) {
    let period = &plan.front.period;
    let from = [plan.front.date, named.map(|named| named.start)];
    let from = from.into_iter().flatten().fold(period.first(), Date::max);
    (from, named.map_or(period.last(), |named| named.end.min(period.last())))
}

/// How often an output comes, and the time that its schedule names. What its words say counts where the time column says
/// "all the time".
pub fn rhythm<A>(output: &Output<A>, period: &Period) -> Option<(Cadence, Option<Interval>)> {
    let within = match output.schedule().parsed {
        Parsed::Recurring { within, .. } | Parsed::Continuous { within } => within,
        _ => return None,
    };
    let cadence = match hidden_rhythm(output) {
        Some(words) => cadence(parse_schedule("", words, period).rhythms()),
        None => cadence(output.schedule().rhythms()),
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
/// it is about the period in which it was made.
pub fn delivered<'p>(recurring: &Recurring, reports: &'p [Progress]) -> Vec<(Period, &'p Progress)> {
    let mut found: BTreeMap<Period, &Progress> = BTreeMap::new();
    let cancelled = exceptions(recurring, reports).into_iter().filter(|one| one.cancelled);
    let cancelled: BTreeSet<Period> = cancelled.map(|one| one.period).collect();
    for report in reports.iter().filter(|report| delivers(report)) {
        let period = match report.period {
            Some(period) => Some(period).filter(|period| recurring.cadence.fits(period)),
            None => recurring.cadence.at(report.date).map(|running| {
                let ended = recurring.cadence.at(running.first().plus_days(-1));
                let owed = |one: &Period| one.last() >= recurring.from && !cancelled.contains(one);
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

/// Whether a report says that something was done. One that moves the day of a period says that it was not, or not yet.
pub fn delivers(report: &Progress) -> bool {
    match report.state {
        Reported::Done => true,
        Reported::InProgress => report.period.is_none() || report.new_due.is_none(),
        Reported::NotStarted | Reported::Cancelled => false,
    }
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
