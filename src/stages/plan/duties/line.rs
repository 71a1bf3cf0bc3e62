//! A period as the templates show it.

use super::{Owed, plans, words};
use crate::domain::kind::PlanCx;
use crate::domain::locale::{DateView, lower_first};
use crate::domain::site::Tag;
use crate::stages::duties::{Held, Slot, Standing};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Display;

/// A period in a table of its duty.
#[derive(Serialize)]
pub struct Line {
    period: String,
    href: Option<String>,
    due: Option<DateView>,
    /// Whether the day is still to be met: a script ages it against the reader's clock.
    unmet: bool,
    /// The day before it was postponed.
    first: Option<DateView>,
    published: Option<DateView>,
    tags: Vec<Tag>,
    dashed: bool,
    notes: Vec<String>,
}

/// The line of a period.
pub fn line(slot: &Slot, cx: &PlanCx<'_>) -> Line {
    let locale = cx.locale;
    let view = |day| locale.date_view(day);
    Line {
        period: locale.period_title(&slot.period),
        href: slot.route().map(str::to_owned),
        due: slot.owing.day().map(view),
        unmet: slot.published.is_none(),
        first: slot.first_day.map(view),
        published: slot.published.map(view),
        tags: words::tags(slot, locale),
        dashed: matches!(slot.standing, Standing::Pending | Standing::NoCalendar(_)),
        notes: words::exception(slot, cx).into_iter().chain(words::completeness(slot, cx)).collect(),
    }
}

/// A publication that is overdue or comes next, in a list of several duties.
#[derive(Serialize)]
pub struct Item {
    title: String,
    href: String,
    due: Option<DateView>,
    tag: Tag,
    sentence: String,
    demo: bool,
}

/// The item of a period.
pub fn item(held: &Held, slot: &Slot, cx: &PlanCx<'_>) -> Item {
    Item {
        title: title(held, slot, cx),
        href: format!("{}#{}", super::ROUTE, held.duty.id),
        due: slot.owing.day().map(|day| cx.locale.date_view(day)),
        tag: words::tag(slot.standing, cx.locale),
        sentence: words::sentence(held, slot, cx),
        demo: held.demo,
    }
}

/// The item of overdue periods of a duty, or of several tasks of a plan; the earliest day first.
pub fn overdue(owed: &[Owed<'_>], cx: &PlanCx<'_>) -> Item {
    let (locale, (held, earliest)) = (cx.locale, owed[0]);
    let one = item(held, earliest, cx);
    if owed.len() == 1 {
        return one;
    }
    if owed.iter().any(|(other, _)| other.duty.id != held.duty.id) {
        return of_plan(one, owed, "duties.plan.overdue", cx);
    }
    let periods =
        held.duty.cadence.runs(owed.iter().map(|(_, slot)| slot.period), |period| locale.period(period));
    let first = locale.period(&earliest.period);
    let key = words::key(&held.duty, "several");
    let several = locale.say_n(&key, owed.len() as u64, &[("periods", &periods)]);
    let earliest =
        locale.say("duties.say.earliest", &[("period", &first), ("sentence", &lower_first(&one.sentence))]);
    Item { title: held.duty.title.clone(), sentence: format!("{several} {earliest}"), ..one }
}

/// The item of a period, or of several tasks of a plan that are due on the same day.
pub fn coming(owed: &[Owed<'_>], cx: &PlanCx<'_>) -> Item {
    let (held, slot) = owed[0];
    let one = item(held, slot, cx);
    if owed.len() == 1 { one } else { of_plan(one, owed, "duties.plan.pending", cx) }
}

/// The item of several tasks of a plan, with what is the same as for the first of them.
fn of_plan(first: Item, owed: &[Owed<'_>], key: &str, cx: &PlanCx<'_>) -> Item {
    let Some(task) = &owed[0].0.duty.task else { return first };
    let tasks = owed.iter().filter_map(|(held, _)| held.duty.task.as_ref());
    let numbers: BTreeMap<usize, &str> = tasks.map(|task| (task.place, task.no.as_str())).collect();
    let numbers: Vec<&str> = numbers.into_values().collect();
    let date = first.due.as_ref().map(|due| due.text.clone()).unwrap_or_default();
    let args: [(&str, &dyn Display); 2] = [("tasks", &numbers.join(", ")), ("date", &date)];
    Item {
        title: cx.locale.say("duties.plan.item", &[("plan", &task.document)]),
        href: format!("{}#{}", super::ROUTE, plans::anchor(task)),
        sentence: cx.locale.say_n(key, owed.len() as u64, &args),
        ..first
    }
}

/// `Danh sách hồ sơ trễ hạn tháng 10/2026`
pub fn title(held: &Held, slot: &Slot, cx: &PlanCx<'_>) -> String {
    let period = cx.locale.period(&slot.period);
    cx.locale.say("duties.item", &[("title", &held.duty.title), ("period", &period)])
}
