//! How many periods stand how, in words and in figures.

use crate::domain::duty::Duty;
use crate::domain::kind::PlanCx;
use crate::domain::locale::Locale;
use crate::stages::duties::Standing;

/// A part of a count in words: what is missing of a task is a report.
pub fn part(duty: &Duty, key: &str, n: u64, locale: &Locale) -> String {
    match (&duty.task, key) {
        (Some(_), "missing") => locale.say_n("duties.record.task.missing", n, &[]),
        _ => locale.say_n(&format!("duties.record.{key}"), n, &[]),
    }
}

/// How many of several stand how.
#[derive(Default)]
pub struct Tally {
    due: u64,
    parts: [u64; 5],
}

impl Tally {
    /// Counts standings; what is not yet due is not counted.
    pub fn of(standings: impl Iterator<Item = Standing>) -> Tally {
        let mut tally = Tally::default();
        for standing in standings {
            let part = match standing {
                Standing::OnTime => 0,
                Standing::Late(_) => 1,
                Standing::Overdue(_) => 2,
                Standing::Unjudged => 3,
                Standing::Cancelled => 4,
                Standing::Pending | Standing::NoCalendar(_) => continue,
            };
            tally.due += 1;
            tally.parts[part] += 1;
        }
        tally
    }

    /// The ends of the messages and the counts, in the order of the words of published tables.
    pub fn parts(&self) -> impl Iterator<Item = (&'static str, u64)> {
        ["on-time", "late", "missing", "published", "cancelled"].into_iter().zip(self.parts)
    }

    /// The count in words.
    pub fn say(&self, duty: &Duty, cx: &PlanCx<'_>) -> String {
        let locale = cx.locale;
        if self.due == 0 {
            return locale.say("duties.record.none", &[]);
        }
        let parts = self.parts().filter(|(_, n)| *n > 0);
        let parts: Vec<String> = parts.map(|(key, n)| part(duty, key, n, locale)).collect();
        locale.say_n("duties.record", self.due, &[("parts", &parts.join(", "))])
    }
}
