//! A period as the templates show it.

use super::words;
use crate::domain::kind::PlanCx;
use crate::domain::locale::{DateView, lower_first};
use crate::domain::site::Tag;
use crate::stages::duties::{Held, Slot, Standing};
use serde::Serialize;

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
    tag: Tag,
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
        tag: words::tag(slot.standing, locale),
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

/// The item of a duty with overdue periods, the earliest day first.
pub fn overdue(held: &Held, slots: &[&Slot], cx: &PlanCx<'_>) -> Item {
    let (locale, earliest) = (cx.locale, slots[0]);
    let one = item(held, earliest, cx);
    if slots.len() == 1 {
        return one;
    }
    let periods: Vec<String> = slots.iter().map(|slot| locale.period(&slot.period)).collect();
    let first = locale.period(&earliest.period);
    let several = locale.say_n("duties.say.several", slots.len() as u64, &[("periods", &periods.join(", "))]);
    let earliest =
        locale.say("duties.say.earliest", &[("period", &first), ("sentence", &lower_first(&one.sentence))]);
    Item { title: held.duty.title.clone(), sentence: format!("{several} {earliest}"), ..one }
}

/// `Danh sách hồ sơ trễ hạn tháng 10/2026`
pub fn title(held: &Held, slot: &Slot, cx: &PlanCx<'_>) -> String {
    let period = cx.locale.period(&slot.period);
    cx.locale.say("duties.item", &[("title", &held.duty.title), ("period", &period)])
}
