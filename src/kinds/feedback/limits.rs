//! How long complaints and suggestions may take (Quyết định 766/QĐ-TTg, chỉ số 5.2).

use super::faults;
use super::model::{Outcome, Row};
use crate::base::calendar::{Calendars, UnknownYear};
use crate::base::date::Date;
use crate::base::diag::Diag;
use crate::domain::in_force;
use crate::domain::limit::{self, Limit, Limits, Met};
use crate::domain::listing::Frame;
use std::sync::LazyLock;

static EMBEDDED: LazyLock<Vec<Limit>> = LazyLock::new(|| limit::embedded(include_str!("limits.yaml")));

/// The rules, oldest first.
pub fn all() -> &'static [Limit] {
    &EMBEDDED
}

/// The key of a step among the days of a rule. What is still open has to be processed.
fn step(outcome: Option<Outcome>) -> &'static str {
    match outcome {
        Some(Outcome::Rejected) => "rejected",
        Some(Outcome::Supplement) => "supplement",
        Some(Outcome::Processed) | None => "processed",
    }
}

/// The last day for a row by the rule of its day of receipt.
pub fn last_day(row: &Row, rules: Limits, calendars: &Calendars) -> Option<Date> {
    last_day_to(step(row.outcome), row, rules, calendars)
}

fn last_day_to(step: &str, row: &Row, rules: Limits, calendars: &Calendars) -> Option<Date> {
    let days = in_force::on(rules, row.received)?.of(step)?;
    calendars.add_working_days(row.received, days).ok()
}

/// That more days were promised than the rule gives for an answer: whoever promises does not know yet how it will end.
pub fn promised_too_much(row: &Row, rules: Limits, calendars: &Calendars) -> Option<Diag> {
    let (due, last) = (row.due?, last_day_to(step(None), row, rules, calendars)?);
    let rule = in_force::on(rules, row.received).filter(|_| due > last)?;
    let diag = Diag::at(&faults::DUE_BEYOND_RULE, row.due_at);
    Some(diag.with("value", due).with("limit", last).with("rule", &rule.document))
}

/// How the handling met its last day.
pub fn handling(row: &Row, frame: &Frame, calendars: &Calendars) -> Met {
    let met = row.limit.map(|last| Met::of(last, row.replied, frame.as_of, calendars));
    met.and_then(Result::ok).unwrap_or_default()
}

/// How the publication of the reply met its last day, on the day the list speaks of; `None` where no reply has to be
/// published.
pub fn reply(row: &Row, frame: &Frame, calendars: &Calendars) -> Option<Met> {
    let done = row.replied.filter(|_| row.outcome == Some(Outcome::Processed))?;
    let judged = || -> Result<Option<Met>, UnknownYear> {
        let Some(days) = in_force::on(frame.rules, done).and_then(|rule| rule.of("published")) else {
            return Ok(None);
        };
        let last = calendars.add_working_days(done, days)?;
        Met::of(last, row.published, frame.as_of, calendars).map(Some)
    };
    Some(judged().ok().flatten().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::yaml;

    #[test]
    fn the_rule_gives_days_for_each_step() {
        let rules: Vec<Limit> = yaml::typed(include_str!("limits.yaml")).unwrap();
        let days: Vec<_> =
            ["rejected", "supplement", "processed", "published", "x"].map(|step| rules[0].of(step)).into();
        assert_eq!(days, [Some(2), Some(5), Some(15), Some(2), None]);
        let before = Date::ymd(2022, 6, 22).unwrap();
        assert!(in_force::on(all(), before).is_none() && in_force::on(all(), before.next()).is_some());
    }
}
